//! The forms in a text: where the looks into the table turn into matches.

use super::Table;
use super::same::{same_case, same_form};
use super::search::{Search, Slot, Start};
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::layout::{
    self, CASE_BIT, LONG, NODE_CASE, NODE_FORM, NODE_MORE, NODE_NAMES, START, mix,
};
use crate::token::{JOINED, SENTENCE_START, Token};

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
        Search {
            slots: self.section(layout::SLOTS),
            first: self.buckets(),
            next: self.section(layout::NEXT),
            strings: self.strings.as_bytes(),
            slot_mask: self.slot_mask,
        }
    }

    /// Finds every form in `tokens`. Class bits of one-token forms are or-ed into `info`; forms of several tokens, and one-token
    /// forms that name something, are appended to `out`, ordered by start.
    pub fn scan(
        &self,
        table: u32,
        text: &str,
        tokens: &[Token],
        info: &mut [u32],
        starts: &mut Vec<Start>,
        out: &mut Vec<Match>,
    ) {
        if self.form_count() == 0 {
            return;
        }
        let search = self.search();
        let found = search.first_tokens(tokens, info, starts);
        let going = search.may_go_on(tokens, &mut starts[..found]);
        self.fetch(&search, tokens, &mut starts[..going]);
        for s in &starts[..going] {
            self.forms_from(&search, s, table, text, tokens, info, out);
        }
    }

    /// Reads where the names' texts stand, and touches what [`forms_from`](Self::forms_from) is going to read. Two short loops whose
    /// loads do not depend on each other cost a few nanoseconds a name; the same loads one after the other, each waited for, cost
    /// more than all the rest of the scan.
    fn fetch(&self, search: &Search<'_>, tokens: &[Token], starts: &mut [Start]) {
        let mut touched = 0;
        let forms = self.section(layout::FORMS);
        for s in starts.iter_mut() {
            let at = (s.node & NODE_FORM).saturating_sub(1) as usize * 20;
            let form: [u8; 20] = forms[at..at + 20].try_into().unwrap_or_default();
            let word =
                |k: usize| u32::from_le_bytes([form[k], form[k + 1], form[k + 2], form[k + 3]]);
            s.classes = word(0);
            s.text = word(4);
            s.len = word(8) & !CASE_BIT;
            s.row = word(12);
        }
        for s in starts.iter() {
            touched ^= u32::from(search.strings.get(s.text as usize).copied().unwrap_or(0));
            touched ^= self.u32_at(layout::ROWS, s.row as usize * 5);
            if s.node & NODE_MORE != 0 {
                let i = s.token as usize;
                let next = tokens.get(i + 1).map_or(0, |t| t.hash);
                let state = mix(mix(START, tokens[i].hash), next);
                let slot = search.slots.get((state as usize & self.slot_mask) * 16);
                touched ^= u32::from(slot.copied().unwrap_or(0));
            }
        }
        std::hint::black_box(touched);
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
        info: &mut [u32],
        out: &mut Vec<Match>,
    ) {
        let i = s.token as usize;
        if s.node & (NODE_NAMES | NODE_CASE) != 0 && !touched(tokens, i + 1) {
            let form = (s.node & NODE_FORM) - 1;
            let from = s.text as usize;
            let stored = search.strings.get(from..from + s.len as usize);
            let stored = stored.unwrap_or_default();
            let classes = self.verify(stored, s.node, s.classes, text, &tokens[i..=i]);
            info[i] |= classes;
            if classes & class::NAMES != 0 {
                out.push(found(table, i, i + 1, form, classes));
            }
        }
        if s.node & NODE_MORE == 0 {
            return;
        }
        let mut state = mix(START, tokens[i].hash);
        // Forms are at most a few dozen tokens long, so looking on from every token stays linear.
        for j in i + 1..tokens.len() {
            if tokens[j].has(SENTENCE_START) {
                break;
            }
            state = mix(state, tokens[j].hash);
            if !search.exists(state) {
                break;
            }
            let Some(slot) = search.slot(state) else {
                break;
            };
            if let Some(form) = slot.form()
                && !touched(tokens, j + 1)
            {
                let stored = self.stored(search, &slot, form);
                let classes = self.verify(stored, slot.node, slot.classes, text, &tokens[i..=j]);
                if classes != 0 {
                    out.push(found(table, i, j + 1, form, classes));
                }
            }
            if slot.node & NODE_MORE == 0 {
                break;
            }
        }
    }

    /// The text of a form of several tokens.
    #[inline]
    fn stored<'a>(&'a self, search: &Search<'a>, slot: &Slot, form: u32) -> &'a [u8] {
        if slot.text & 0xFF == LONG {
            return self.form_text(form).as_bytes();
        }
        let from = (slot.text >> 8) as usize * 4;
        search
            .strings
            .get(from..from + (slot.text & 0xFF) as usize)
            .unwrap_or_default()
    }

    /// Compares the form's text with the tokens' match forms; the class bits of the rows that apply where they agree, else 0.
    #[inline]
    fn verify(&self, stored: &[u8], node: u32, classes: u32, text: &str, tokens: &[Token]) -> u32 {
        if !same_form(stored, text, tokens) {
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
    fn cased_classes(&self, form: u32, classes: u32, text: &str, tokens: &[Token]) -> u32 {
        self.rows(form)
            .filter(|r| r.flags & flags::CASE != 0 && same_case(r.surface, text, tokens))
            .fold(classes, |classes, r| {
                classes | class::of_row(r.kind, r.flags & !flags::CASE)
            })
    }
}

/// Whether the token at `i` touches the one before it: no form ends there.
#[inline(always)]
fn touched(tokens: &[Token], i: usize) -> bool {
    tokens.get(i).is_some_and(|t| t.has(JOINED))
}

fn found(table: u32, start: usize, end: usize, form: u32, classes: u32) -> Match {
    Match {
        start: start as u32,
        end: end as u32,
        form,
        table,
        classes,
    }
}
