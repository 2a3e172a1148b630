//! The foot of an agency's report: who wrote and read it, before or behind the agency's name.

use crate::candidate::said::Said;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{LINE_START, SENTENCE_START};

/// The foot of an agency's report, `भाषा राजेश अजय`: one name each of those who wrote and read it, on a line of their own or behind its
/// last sentence. Returns where it ends.
#[inline]
pub(super) fn desk(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) -> Option<usize> {
    if start == 0 || !c.tokens[start - 1].has(SENTENCE_START) {
        return None;
    }
    foot(c, start, out)
}

/// Most people whom the foot of a report names.
const DESK: usize = 3;

#[inline(never)]
fn foot(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) -> Option<usize> {
    if !matches!(
        c.token_text(start - 1),
        "भाषा"
            | "वार्ता"
            | "एपी"
            | "एएफपी"
            | "आईएएनएस"
            | "एएनआई"
            | "शिन्हुआ"
            | "स्पुतनिक"
    ) {
        return None;
    }
    let mut end = start;
    while !c.breaks(end) {
        let t = &c.tokens[end];
        let name = t.is_word()
            && t.is_devanagari()
            && (c.is(end, class::PART) || c.unknown(end))
            && !c.is(end, class::POST | class::STOP);
        if !name || end - start == DESK {
            return None;
        }
        end += 1;
    }
    if c.tokens.get(end).is_some_and(|t| !t.has(LINE_START)) {
        return None;
    }
    out.push(c.rule(start - 1, start, Kind::Org, 0.95, "organisation/agency"));
    out.extend((start..end).map(|i| c.rule(i, i + 1, Kind::Person, 0.92, "person/desk")));
    Some(end)
}

/// The agency that signs its reports behind who wrote them.
pub(super) const AGENCY: Said = Said::new("वार्ता");

/// `राज वार्ता`: the foot of a report with the agency last, behind its last sentence or on a line of its own. Returns where it ends.
#[inline]
pub(super) fn signed(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) -> Option<usize> {
    let next = start + 1;
    let foot = next < c.tokens.len()
        && c.says(next, AGENCY)
        && (start == 0 || c.tokens[start].has(SENTENCE_START))
        && c.tokens.get(next + 1).is_none_or(|t| t.has(LINE_START));
    if !foot || start == 0 {
        return None;
    }
    out.push(c.rule(start, next, Kind::Person, 0.92, "person/desk"));
    out.push(c.rule(next, next + 1, Kind::Org, 0.95, "organisation/agency"));
    Some(next + 1)
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn the_desk_behind_the_last_sentence() {
        finds(
            "बैठक शुक्रवार को होगी। भाषा मनीषा वैभव",
            &["O:भाषा", "P:मनीषा", "P:वैभव"],
        );
        finds(
            "बैठक शुक्रवार को होगी।\nभाषा रंजन मनीषा वैभव",
            &["P:रंजन", "P:मनीषा"],
        );
        finds(
            "उन्होंने इनकार किया। एपी सुभाष पारुल",
            &["O:एपी", "P:सुभाष", "P:पारुल"],
        );
        finds("उन्होंने घोषणा की। राज वार्ता", &["P:राज", "O:वार्ता"]);
        finds("उन्होंने घोषणा की।\n\nराज\nवार्ता\n", &["P:राज", "O:वार्ता"]);
        lacks("भाषा मनीषा वैभव की है।", &["O:भाषा"]);
        lacks("भाषा सरल है। बच्चे पढ़ते हैं।", &["O:भाषा"]);
        lacks("वह हिंदी में बोले। भाषा सरल थी", &["O:भाषा"]);
    }
}
