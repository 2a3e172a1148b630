//! The forms in a text: where the looks into the table turn into matches.

use super::same::{same_case, same_form, same_long_run};
use super::search::{Search, Start};
use super::{RowRef, Table};
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::layout::{
    self, NODE_CAPITAL, NODE_CASE, NODE_FORM, NODE_MORE, NODE_NAMES, mix,
};
use crate::token::{JOINS, PLAIN, SENTENCE_START, Token, match_form, tokenize};
use std::hint::select_unpredictable;

/// A form found: tokens `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub start: u32,
    pub end: u32,
    pub form: u32,
    /// Which table found it.
    pub table: u32,
    pub classes: u32,
}

impl Table {
    pub(super) fn search(&self) -> Search<'_> {
        let next = self.section(layout::NEXT);
        let (pairs, longer) = next.split_at(next.len() / 2);
        Search {
            slots: self.section(layout::SLOTS).as_chunks().0,
            forms: self.section(layout::FORMS).as_chunks().0,
            first: self.buckets(),
            pairs,
            longer,
            strings: self.strings.as_bytes(),
            slot_mask: self.slot_mask,
        }
    }

    /// Finds every form in `tokens`. Class bits of one-token forms are or-ed into `info`, and where it `carries` them those of
    /// longer ones, see [`carry`]; forms of several tokens, and one-token forms that name something, are appended to `out`, ordered by start.
    // One copy, into which the looks of the search go.
    #[inline(never)]
    #[allow(clippy::too_many_arguments)]
    pub fn scan(
        &self,
        table: u32,
        text: &str,
        tokens: &[Token],
        info: &mut [u32],
        carries: bool,
        starts: &mut Vec<Start>,
        out: &mut Vec<Match>,
    ) {
        if self.form_count() == 0 {
            return;
        }
        let search = self.search();
        let count = search.starts(tokens, info, starts);
        let starts = &mut starts[..count];
        search.fetch(starts);
        search.follow(tokens, starts);
        for s in starts {
            self.forms_from(&search, s, table, text, tokens, (&mut *info, carries), out);
        }
    }

    /// The rows whose form the whole of `name` is, in any spelling that folds alike.
    pub fn named(&self, name: &str) -> Vec<RowRef<'_>> {
        let mut tokens = Vec::new();
        tokenize(name, &mut tokens);
        let mut info = vec![0; tokens.len()];
        let mut forms = Vec::new();
        // One-token forms that are no names (cues, parts) are not reported by a scan, so they are asked for by their text.
        if let [token] = tokens.as_slice() {
            forms.extend(self.lookup(&match_form(token.text(name), token.kind)));
        }
        let mut matches = Vec::new();
        self.scan(
            0,
            name,
            &tokens,
            &mut info,
            false,
            &mut Vec::new(),
            &mut matches,
        );
        let whole = matches
            .iter()
            .filter(|m| m.start == 0 && m.end as usize == tokens.len());
        forms.extend(whole.map(|m| m.form));
        forms.dedup();
        let rows = forms.into_iter().flat_map(|form| self.rows(form));
        rows.filter(|row| self.applies(row, name, &tokens))
            .collect()
    }

    /// The forms that start at one token.
    #[allow(clippy::too_many_arguments)]
    #[inline]
    fn forms_from(
        &self,
        search: &Search<'_>,
        s: &Start,
        table: u32,
        text: &str,
        tokens: &[Token],
        (info, carries): (&mut [u32], bool),
        out: &mut Vec<Match>,
    ) {
        let i = s.token as usize;
        // Whether a start names something, begins longer names or both is what no processor can know beforehand: all are compared, and
        // all are found, for as long as it takes to say that they are not.
        // `may`, `us`: in small letters they are not what some row has with a capital.
        let small = tokens[i].has(PLAIN) & (s.node & NODE_CAPITAL != 0);
        let node = s.node & if small { !NODE_CASE } else { u32::MAX };
        let named = (node & (NODE_NAMES | NODE_CASE) != 0) & !tokens[i].has(JOINS);
        let form = (node & NODE_FORM).wrapping_sub(1);
        let (same, all) = search.word(form, text, &tokens[i]);
        let settled = same & (node & NODE_CASE == 0);
        let mut classes = select_unpredictable(named & settled, all, 0);
        if named & !settled {
            classes = if same {
                self.cased_classes(form, all, text, &tokens[i..=i])
            } else {
                self.verify(search, node, text, &tokens[i..=i])
            };
        }
        info[i] |= classes;
        out.push(found(table, i, i + 1, form, classes));
        if classes & class::NAMES == 0 {
            out.pop();
        }
        let (mut node, mut state, mut j) = (s.next, s.state, i + 1);
        // Forms are at most a few dozen tokens long, so looking on from every token stays linear.
        while node != 0 {
            if let Some(form) = (node & NODE_FORM).checked_sub(1)
                && !tokens[j].has(JOINS)
            {
                let (same, mut classes) = search.run(form, text, &tokens[i..=j]);
                if !same {
                    classes = self.verify(search, node, text, &tokens[i..=j]);
                } else if node & NODE_CASE != 0 {
                    classes = self.cased_classes(form, classes, text, &tokens[i..=j]);
                }
                if classes != 0 {
                    out.push(found(table, i, j + 1, form, classes));
                    if carries {
                        carry(&mut info[i..=j], classes);
                    }
                }
            }
            if node & NODE_MORE == 0 {
                break;
            }
            j += 1;
            let Some(t) = tokens.get(j).filter(|t| !t.has(SENTENCE_START)) else {
                break;
            };
            state = mix(state, t.hash);
            if !search.may_go_on(state) {
                break;
            }
            node = search.node(state).unwrap_or(0);
        }
    }

    /// Compares the form's text with the tokens' match forms; the class bits of the rows that apply where they agree, else 0.
    #[inline]
    fn verify(&self, search: &Search<'_>, node: u32, text: &str, tokens: &[Token]) -> u32 {
        let (classes, stored) = search.form((node & NODE_FORM) - 1);
        if !same_long_run(stored, text, tokens) && !same_form(stored, text, tokens) {
            return 0;
        }
        if node & NODE_CASE == 0 {
            classes
        } else {
            self.cased_classes((node & NODE_FORM) - 1, classes, text, tokens)
        }
    }

    /// The class bits of a form with rows that ask for a letter case.
    #[cold]
    fn cased_classes(&self, form: u32, mut classes: u32, text: &str, tokens: &[Token]) -> u32 {
        for r in self.rows_here(form) {
            if r.flags & flags::CASE != 0 && same_case(r.surface, text, tokens) {
                classes |= class::of_row(r.kind, r.flags & !flags::CASE);
            }
        }
        classes
    }
}

/// Gives every token of a title, head or name of several words the form's class bits, those aside that are of the form as a whole.
#[inline(always)]
pub(crate) fn carry(info: &mut [u32], classes: u32) {
    const WHOLE: u32 = class::PART
        | class::NAMES
        | class::PERSON
        | class::SECTOR
        | class::WORD
        | class::STOP
        | class::POST
        | class::WEAK_PART;
    for bits in info {
        *bits |= classes & !WHOLE;
    }
}

#[inline(always)]
fn found(table: u32, start: usize, end: usize, form: u32, classes: u32) -> Match {
    Match {
        start: start as u32,
        end: end as u32,
        form,
        table,
        classes,
    }
}
