//! Bodies named with and without what a name can do without: `टाटा स्टील लिमिटेड` and `टाटा स्टील`, `शिवाजी क्लब उज्जैन` and
//! `शिवाजी क्लब`.

use super::census::bit;
use super::gender;
use super::group::Groups;
use super::heads::Heads;
use super::sound::word_key;
use crate::gazetteer::closed::{self, Closed};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::legal_form;

/// Joins an unlisted body to the one longer name that says no more than it.
pub(super) fn join(groups: &mut Groups<'_>) {
    if groups.census.unlisted & bit(Kind::Org) == 0 {
        return;
    }
    let wanted = |groups: &Groups<'_>, g: usize| groups.all[g].several_words;
    // A longer name is one of two.
    let orgs = groups.orgs.iter();
    if orgs
        .filter(|g| wanted(groups, **g as usize))
        .nth(1)
        .is_none()
    {
        return;
    }
    // Longer names by what is left of them, and how many say the same.
    let mut longer: Vec<(usize, bool)> = Vec::new();
    let mut table = groups.lend();
    let mut heads = Heads::default();
    let two_scripts = groups.census.two_scripts(Kind::Org);
    // What says the same in one script begins alike.
    let (mut begun, mut twice) = (Heads::default(), Heads::default());
    if !two_scripts {
        for &g in groups.orgs.iter() {
            if wanted(groups, g as usize) {
                let head = Heads::of(groups.surface(g as usize));
                if begun.put(head) {
                    twice.put(head);
                }
            }
        }
    }
    for k in 0..groups.orgs.len() {
        let g = groups.orgs[k] as usize;
        if !wanted(groups, g)
            || groups.listed(g)
            || !two_scripts && !twice.may_hold(groups.surface(g))
        {
            continue;
        }
        if let Some(core) = core(groups, groups.surface(g)) {
            let key = word_key(groups, Kind::Org, core);
            if !two_scripts {
                heads.add(core);
            }
            let root = groups.root(g);
            let at = table.get_or_insert(key, longer.len() as u32) as usize;
            if at == longer.len() {
                longer.push((root, false));
            }
            longer[at].1 |= groups.root(longer[at].0) != root;
        }
    }
    let count = if longer.is_empty() {
        0
    } else {
        groups.orgs.len()
    };
    for k in 0..count {
        let g = groups.orgs[k] as usize;
        if !wanted(groups, g) || !two_scripts && !heads.may_hold(groups.surface(g)) {
            continue;
        }
        // Two branches of one name (`शिवाजी क्लब उज्जैन`, `शिवाजी क्लब पुणे`): neither.
        let known = table.get(word_key(groups, Kind::Org, groups.surface(g)));
        if let Some((one, false)) = known.map(|n| longer[n as usize]) {
            groups.join(one, g);
        }
    }
    groups.give_back(table);
}

static OF_MANY: Closed = Closed::new(&closed::OF_MANY);

/// `AIIMS` in a text that names one of them, `AIIMS Raipur`, and no other: that one.
pub(super) fn branch(groups: &mut Groups<'_>) {
    for k in 0..groups.bodies.len() {
        let g = groups.bodies[k] as usize;
        let short = groups.surface(g);
        if groups.all[g].several_words || !OF_MANY.has(short) || groups.root(g) != g {
            continue;
        }
        let mut one = None;
        let mut several = false;
        for n in 0..groups.bodies.len() {
            let long = groups.bodies[n] as usize;
            let rest = groups.surface(long).strip_prefix(short);
            if groups.all[long].several_words && rest.is_some_and(|r| r.starts_with([' ', '-'])) {
                let root = groups.root(long);
                several |= one.is_some_and(|r| r != root);
                one = Some(root);
            }
        }
        if let Some(long) = one.filter(|r| !several && *r != g) {
            groups.all[g].entry = None;
            groups.join(long, g);
        }
    }
}

/// `हाईकोर्ट` in a text that names one by its state, and no other: that one.
pub(super) fn court(groups: &mut Groups<'_>) {
    if groups.census.unlisted & bit(Kind::Org) == 0 {
        return;
    }
    for k in 0..groups.unlisted.len() {
        let g = groups.unlisted[k] as usize;
        if groups.all[g].kind != Kind::Org
            || groups.listed(g)
            || !matches!(
                groups.surface(g),
                "हाईकोर्ट"
                    | "हाई कोर्ट"
                    | "हाइकोर्ट"
                    | "उच्च न्यायालय"
                    | "High Court"
                    | "HC"
            )
        {
            continue;
        }
        let of_state = |e: &(u32, u32)| groups.id(*e).ends_with("-high-court");
        let orgs = groups.orgs.iter();
        let mut courts = orgs.filter_map(|o| groups.all[*o as usize].entry.filter(of_state));
        let Some(one) = courts.next() else { return };
        if courts.all(|other| other == one) {
            groups.all[g].entry = Some(one);
            groups.meet(g);
        }
    }
}

/// A name without the words at its end that tell a company's legal form.
pub(super) fn without_form(name: &str) -> &str {
    let mut rest = name;
    while let Some(cut) = rest.rfind(' ')
        && drops(rest[cut + 1..].trim_matches(['.', ',', '(', ')']))
    {
        rest = rest[..cut].trim_end();
    }
    rest
}

fn drops(word: &str) -> bool {
    // Some keyboards put joiners behind a virama.
    if gender::has_joiner(word) {
        return drops(&word.replace(gender::JOINERS, ""));
    }
    legal_form::of(word) & legal_form::DROPS != 0
}

/// A name without its legal form, or without the town a body sits in; two words at least.
fn core<'t>(groups: &Groups<'_>, name: &'t str) -> Option<&'t str> {
    let mut rest = without_form(name);
    if rest.len() == name.len() {
        let cut = rest.rfind(' ')?;
        is_place(groups, &rest[cut + 1..]).then(|| rest = rest[..cut].trim_end());
    }
    (rest.len() < name.len() && rest.contains(' ')).then_some(rest)
}

fn is_place(groups: &Groups<'_>, word: &str) -> bool {
    groups.tables.iter().any(|t| {
        t.lookup_word(word)
            .is_some_and(|f| t.form_classes(f) & class::PLACE != 0)
    })
}
