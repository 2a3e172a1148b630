//! The titles of a name, which stand outside its span.

use crate::gazetteer::flags::class;
use crate::span::Span;
use crate::token::{NO_STOP, SENTENCE_START, Token};

/// The titles right in front of a person's name that begins with token `first`, dots of abbreviations included: `केंद्रीय मंत्री डॉ.`
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
