//! Names that a text puts right beside the name of a place to tell it from others of the name.

use super::between;
use super::group::{EntryId, Groups};
use super::place::{STEPS, container, key_of};
use crate::kind::Kind;

/// What a text says beside a mention of where it lies.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Beside {
    /// `बिहार के औरंगाबाद`, `Aurangabad, Bihar`: the keys of what decides where the text names others too; 0 where nothing is.
    pub keys: [u64; 2],
    /// `बलरामपुर जिले के रामानुजगंज`: what it may contain.
    inner: Option<EntryId>,
}

impl Beside {
    /// Whether what is named with the mention lies inside of one that it may mean.
    pub fn holds(self, groups: &Groups<'_>, entry: EntryId) -> bool {
        self.inner
            .is_some_and(|inner| lies_in(groups, inner, key_of(groups, entry)))
    }

    /// Whether it says that the mention means this one.
    fn tells(self, groups: &Groups<'_>, entry: EntryId) -> bool {
        let around = |key: &u64| *key != 0 && lies_in(groups, entry, *key);
        self.keys.iter().any(around) || self.holds(groups, entry)
    }
}

/// Whether a key is that of something that contains an entry.
fn lies_in(groups: &Groups<'_>, entry: EntryId, key: u64) -> bool {
    let mut next = container(groups, entry);
    for _ in 0..STEPS {
        match next {
            Some(container) if container.key == key => return true,
            Some(container) => next = container.up(groups),
            None => break,
        }
    }
    false
}

/// What is named with a mention.
pub(super) fn beside(text: &str, groups: &Groups<'_>, i: usize) -> Beside {
    let named = |i: usize| groups.all[groups.of_mention[i] as usize].entry;
    let key = |i: usize| named(i).map_or(0, |e| key_of(groups, e));
    let mut beside = Beside::default();
    if i > 0
        && matches!(
            between(text, groups, i - 1),
            "के" | "का"
                | "की"
                | "स्थित"
                | "के जिला"
                | "के शहर"
                | "जिले के"
                | "जिला के"
                | "जनपद के"
                | "राज्य के"
                | "प्रांत के"
                | "ke"
                | "'s"
                | "’s"
        )
    {
        beside.keys[0] = key(i - 1);
    }
    if i + 1 < groups.of_mention.len() {
        match between(text, groups, i) {
            "," | "(" | "in" | "of" => beside.keys[1] = key(i + 1),
            "के" | "जिले के" | "जिला के" | "जनपद के" => {
                beside.inner = named(i + 1);
            }
            _ => {}
        }
    }
    beside
}

/// Later mentions of a name that are said to be another one: `राजस्थान के कोटा` … `बिलासपुर जिले के कोटा`.
pub(super) fn apart(text: &str, groups: &mut Groups<'_>) {
    for i in 0..groups.of_mention.len() {
        let g = groups.of_mention[i] as usize;
        let group = &groups.all[g];
        if !group.several_entries() || group.first as usize == i || group.kind != Kind::Place {
            continue;
        }
        let meant = group.entry;
        let beside = beside(text, groups, i);
        let told = groups.entries(g).iter().copied();
        let mut told = told.filter(|&e| beside.tells(groups, e));
        let (one, more) = (told.next(), told.next());
        if one.is_some() && more.is_none() && one != meant {
            let part = groups.part(i);
            groups.all[part].entry = one;
            groups.all[part].dropped = false;
            groups.meet(part);
        }
    }
}
