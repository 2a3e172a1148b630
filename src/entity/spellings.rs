//! Names and keys that were made by rule, known from text to text.

use super::hash::{self, ByHash};
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use std::sync::{Arc, Weak};

/// What was made of names. One costs fifty times the look here, and a text names its people, as the texts of a day do, again and again.
#[derive(Debug, Default)]
pub(super) struct Spellings {
    /// The lists whose words they were made of.
    tables: Option<Weak<[Arc<Table>]>>,
    /// Where each stands in `all`.
    known: ByHash<(u32, u32)>,
    all: String,
}

/// Most of them that are kept, and most bytes of all and of each.
const MOST: usize = 4096;
const ROOM: usize = 1 << 18;
const LONG: usize = 1 << 10;

/// What is made of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Made {
    /// The name in Latin letters.
    Latin(Kind),
    /// The name in Devanagari.
    Devanagari(Kind),
    /// Its key.
    Key,
}

impl Made {
    /// 64 seeded bits that stand for what is made of a name.
    pub fn of(self, name: &str) -> u64 {
        let sort = match self {
            Made::Key => 0,
            Made::Latin(kind) => 2 * kind.number() + 1,
            Made::Devanagari(kind) => 2 * kind.number() + 2,
        };
        hash::of_bytes(hash::mix(hash::seed(), sort), name.as_bytes())
    }
}

impl Spellings {
    /// Forgets what other lists said, and what has become too much.
    pub fn open(&mut self, tables: &Arc<[Arc<Table>]>) {
        let same = |of: &Weak<[Arc<Table>]>| std::ptr::addr_eq(of.as_ptr(), Arc::as_ptr(tables));
        if !self.tables.as_ref().is_some_and(same) {
            *self = Spellings {
                tables: Some(Arc::downgrade(tables)),
                ..Spellings::default()
            };
        } else if self.is_full() {
            self.known.clear();
            self.all.clear();
        }
    }

    fn is_full(&self) -> bool {
        self.known.len() >= MOST || self.all.len() >= ROOM
    }

    pub fn get(&self, made: u64) -> Option<&str> {
        let &(from, to) = self.known.get(&made)?;
        self.all.get(from as usize..to as usize)
    }

    pub fn add(&mut self, made: u64, text: &str) {
        if self.is_full() || text.len() > LONG {
            return;
        }
        let from = self.all.len();
        let to = from + text.len();
        if let (Ok(from), Ok(to)) = (u32::try_from(from), u32::try_from(to)) {
            self.all.push_str(text);
            self.known.insert(made, (from, to));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_the_same_lists_and_not_without_end() {
        let tables: [Arc<[Arc<Table>]>; 2] = [Arc::new([]), Arc::new([])];
        let mut kept = Spellings::default();
        let key = Made::Key.of("राम");
        kept.open(&tables[0]);
        kept.add(key, "rm");
        kept.open(&tables[0]);
        assert_eq!(kept.get(key), Some("rm"));
        assert_eq!(kept.get(Made::Latin(Kind::Person).of("राम")), None);
        kept.open(&tables[1]);
        assert_eq!(kept.get(key), None);
        kept.add(key, "rm");
        for n in 0..MOST {
            kept.add(Made::Key.of(&n.to_string()), "n");
        }
        assert_eq!(kept.get(Made::Key.of("0")), Some("n"));
        assert_eq!(kept.get(Made::Key.of(&(MOST - 1).to_string())), None);
        assert_eq!(kept.get(key), Some("rm"));
        kept.open(&tables[1]);
        assert_eq!(kept.get(key), None);
    }

    #[test]
    fn each_of_its_sort() {
        let kinds = [Kind::Person, Kind::Org, Kind::Place, Kind::Sector];
        let mut all: Vec<u64> = kinds
            .into_iter()
            .flat_map(|kind| [Made::Latin(kind), Made::Devanagari(kind)])
            .chain([Made::Key])
            .map(|made| made.of("Ram"))
            .collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 9);
    }

    #[cfg(feature = "builtin")]
    #[test]
    fn what_is_kept_changes_nothing() {
        use crate::{Extractor, Gazetteer, Scratch};
        let tsv = "#! gazetteer=mine schema=1 data=1 license=CC0-1.0 source=me\n\
                   x:a\tPERSON\thi\tपटवेकर\tpart,surname,canonical\n\
                   x:a\tPERSON\ten\tPatvekkar\tpart,surname,canonical\n";
        let own = Extractor::builder()
            .gazetteer(Gazetteer::from_tsv("mine", tsv).unwrap())
            .build()
            .unwrap();
        let mut scratch = Scratch::default();
        let mut held = Vec::new();
        for _ in 0..2 {
            for extractor in [&Extractor::new(), &own] {
                for text in [
                    "श्री रज्जू पटवेकर और Mr. Zorbin Kaptle ने कहा। श्री पटवेकर भी थे।",
                    "Mr. Zorbin Kaptle of Qwexo Ltd. met श्री रज्जू पटवेकर.",
                ] {
                    let alone = extractor.extract(text);
                    let kept = extractor.extract_with(&mut scratch, text);
                    assert_eq!(kept.entities(), alone.entities());
                    held.push((extractor.extract_with(&mut scratch, text), alone));
                }
            }
        }
        drop(scratch);
        for (kept, alone) in held {
            assert_eq!(kept.entities(), alone.entities());
        }
    }
}
