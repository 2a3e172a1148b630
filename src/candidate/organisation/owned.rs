//! Firms told by what is theirs: `शिवम पावर के निदेशक`, `बोरोसिल के शेयर`.

use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind};

/// `शिवम पावर के निदेशक`, `नवज्योति एनर्जी के सीईओ`: part of a name and a trade, and who runs it, at token `i`.
pub(super) fn run_by(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    const NEVER: u32 = class::CONTENT_WORD | class::TITLE | class::ROLE | class::KIN | class::PLACE;
    if i < 3
        || (i - 2..=i).any(|k| c.tokens[k].has(SENTENCE_START))
        || !matches!(c.token_text(i - 1), "के" | "की" | "का")
    {
        return;
    }
    let (name, trade) = (i - 3, i - 2);
    let firm = c.tokens[trade].is_devanagari()
        && c.is(trade, class::NAMES | class::SECTOR | class::MODIFIER)
        && !c.is(
            trade,
            class::PART
                | class::PERSON
                | class::PLACE
                | class::ORG
                | class::POST
                | class::STOP
                | class::TITLE,
        );
    let named = c.tokens[name].is_devanagari()
        && c.tokens[name].is_word()
        && (c.unknown(name) || c.is(name, class::PART))
        && !c.is(name, NEVER);
    let open = name == 0
        || c.tokens[name].has(SENTENCE_START)
        || c.tokens[name - 1].kind == TokenKind::Punctuation
        || c.is(name - 1, class::POST | class::STOP | class::ROLE)
        || c.is_conjunction(name - 1);
    if firm && named && open {
        out.push(c.rule(name, i - 1, Kind::Org, 0.88, "organisation/body"));
    }
}

/// `बोरोसिल के शेयर`, `इंडोको का शेयर`: one or two words that no list knows own shares that are traded.
pub(super) fn shares(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if i < 2
        || c.tokens[i].has(SENTENCE_START)
        || c.tokens[i - 1].has(SENTENCE_START)
        || !matches!(c.token_text(i - 1), "के" | "का" | "की")
    {
        return;
    }
    let mut from = i - 1;
    while from > 0 && i - from < 4 {
        let k = from - 1;
        let t = &c.tokens[k];
        if !t.is_word() || !t.is_devanagari() || !c.unknown(k) {
            break;
        }
        from = k;
        if t.has(SENTENCE_START) {
            break;
        }
    }
    // Nothing that could belong to the name stands before it.
    let opens = c.tokens[from].has(SENTENCE_START)
        || from == 0
        || c.is(from - 1, class::CONTENT_WORD)
        || c.tokens[from - 1].kind == TokenKind::Punctuation;
    if from < i - 1 && i - from <= 3 && opens {
        out.push(c.rule(from, i - 1, Kind::Org, 0.84, "organisation/introduced"));
    }
}
