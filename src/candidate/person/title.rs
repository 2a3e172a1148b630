//! The titles of a name, which stand outside its span.

use crate::gazetteer::flags::class;
use crate::span::Span;
use crate::token::{NO_STOP, SENTENCE_START, Token};

/// The titles right in front of a person's name that begins with token `first`, dots of abbreviations and zeros that stand for them
/// included: `केंद्रीय मंत्री डॉ.`, `डा0`.
pub(crate) fn title_before(tokens: &[Token], info: &[u32], first: usize) -> Option<Span> {
    let mut at = first;
    while at > 0 && !tokens[at].has(SENTENCE_START) {
        let k = at - 1;
        let dot = tokens[k].is_punctuation(b'.') && tokens[k].has(NO_STOP);
        let title = info[k] & class::TITLE != 0;
        if !(title || dot && k > 0 && info[k - 1] & class::TITLE != 0) {
            break;
        }
        at = k;
    }
    (at < first).then(|| Span::new(tokens[at].start as usize, tokens[first - 1].end as usize))
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::Extractor;

    #[test]
    fn titles_with_the_stops_of_their_abbreviations() {
        let extractor = Extractor::new();
        for (text, titles) in [
            ("केंद्रीय मंत्री डॉ. जितेंद्र सिंह ने कहा।", "केंद्रीय मंत्री डॉ."),
            ("मा0 मंत्री डा0 जितेंद्र सिंह ने कहा।", "मा0 मंत्री डा0"),
            ("प्रो. डॉ. रमेश वर्मा आए।", "प्रो. डॉ."),
            ("सीएम विष्णुदेव साय ने कहा।", "सीएम"),
            ("Prof. Dr. Ramesh Verma spoke.", "Prof. Dr."),
            ("कलेक्टर Mamata Sidar से भेंट की।", "कलेक्टर"),
            // Nobody's, for a sentence lies between; a description is no title.
            ("बैठक में थे मंत्री। विष्णुदेव साय ने कहा।", ""),
            ("शिक्षक रमेश वर्मा आए।", ""),
            ("रमेश वर्मा आए।", ""),
        ] {
            let found = extractor.extract(text);
            let person = found
                .mentions()
                .iter()
                .find(|m| m.kind() == crate::Kind::Person);
            let title = person.map(|m| m.title().unwrap_or(""));
            assert_eq!(title, Some(titles), "{text}");
        }
    }
}
