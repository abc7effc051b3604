//! A name as it is typed without an input method: whole syllables, first letters, and the two mixtures that people type.

use std::{borrow::Cow, collections::BTreeSet};

use pinyin::ToPinyinMulti as _;

use super::tokens::{SearchTokenKind, tokens};
use crate::domain::text::is_han;

/// The most ways in which one name is read.
const READINGS: usize = 16;
/// The most characters that are read; longer texts are no names.
const LONGEST: usize = 8;

/// Returns the spellings of a name in small letters: `wangjianguo`, `wjg`, `wangjg`, `wjianguo`, `jianguo`; of a name in letters its
/// initials. With the clerk's own reading beside them.
pub(super) fn spellings(name: &str, own: &str) -> BTreeSet<String> {
    let hans: Vec<char> = name.chars().filter(|c| is_han(*c)).take(LONGEST + 1).collect();
    let mut found = BTreeSet::new();
    if hans.is_empty() {
        initials(name, &mut found);
    } else if hans.len() <= LONGEST {
        let mut ways: Vec<Vec<Cow<'static, str>>> = vec![Vec::new()];
        for c in hans {
            let readings = readings(c);
            ways = ways
                .iter()
                .flat_map(|way| {
                    readings.iter().map(move |reading| {
                        let mut longer = way.clone();
                        longer.push(reading.clone());
                        longer
                    })
                })
                .take(READINGS)
                .collect();
        }
        for way in ways {
            mixtures(&way, &mut found);
        }
    }
    let own: Vec<Cow<'static, str>> = words(own).into_iter().map(Cow::Owned).collect();
    mixtures(&own, &mut found);
    found.retain(|spelling| spelling.len() > 1);
    found
}

/// All readings of a character, without tones; `ü` as v and as u.
fn readings(c: char) -> Vec<Cow<'static, str>> {
    let mut list: Vec<Cow<'static, str>> = Vec::new();
    for reading in c.to_pinyin_multi().into_iter().flatten() {
        let plain = reading.plain();
        let spelled = if plain.contains('ü') {
            vec![Cow::Owned(plain.replace('ü', "v")), Cow::Owned(plain.replace('ü', "u"))]
        } else {
            vec![Cow::Borrowed(plain)]
        };
        for one in spelled {
            if !list.contains(&one) {
                list.push(one);
            }
        }
    }
    if list.is_empty() {
        list.push(Cow::Borrowed(""));
    }
    list
}

fn mixtures(way: &[Cow<'static, str>], found: &mut BTreeSet<String>) {
    let Some((first, rest)) = way.split_first() else { return };
    let short = |parts: &[Cow<'static, str>]| parts.iter().filter_map(|part| part.chars().next()).collect::<String>();
    let long = |parts: &[Cow<'static, str>]| parts.concat();
    found.insert(long(way));
    found.insert(short(way));
    found.insert(format!("{first}{}", short(rest)));
    found.insert(format!(
        "{}{}",
        first.chars().next().map(String::from).unwrap_or_default(),
        long(rest)
    ));
    found.insert(long(rest));
}

fn initials(name: &str, found: &mut BTreeSet<String>) {
    let short: String = words(name).iter().filter_map(|word| word.chars().next()).collect();
    found.insert(short);
}

fn words(text: &str) -> Vec<String> {
    let all = tokens(text).into_iter();
    all.filter(|token| token.kind == SearchTokenKind::Word)
        .map(|token| token.text)
        .collect()
}
