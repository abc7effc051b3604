//! Unit and post that stand before a name in its cell, or behind a blank. Knows no brackets.

use crate::domain::{surname::looks_like_person, text::is_han, titles::COURTESIES};

use super::{
    name::is_name_han,
    office::{NamedOffice, is_compound, is_post, is_unit, office_and_name, part_office},
    posts::{ends_on_post, post_at_end},
    several_posts::{by_blanks, posts_and_name},
    sheet::RowDoubt,
};

/// Cuts 法律顾问科科长 off 韩雪, and parts 财政局 李晓明.
pub(super) fn take_office(bare: &str, own: &mut NamedOffice, doubts: &mut Vec<RowDoubt>) -> String {
    if let Some((office, name)) = posts_and_name(bare) {
        *own = beside(office, own);
        return name;
    }
    if !bare.chars().any(is_han) || bare.contains(BETWEEN) || by_blanks(bare).is_some() {
        return bare.to_owned();
    }
    let pieces: Vec<&str> = bare.split(' ').filter(|piece| !piece.is_empty()).collect();
    let people = pieces.iter().filter(|piece| looks_like_person(piece)).count();
    // 石桥村 支书 罗大海: blanks part unit, post and name.
    if let [unit, post, name] = pieces.as_slice()
        && (is_unit(unit) && !looks_like_person(unit) && post_at_end(post) == Some(0) && looks_like_person(name))
    {
        let (unit, post) = ((*unit).to_owned(), (*post).to_owned());
        *own = beside(NamedOffice { unit, post }, own);
        return (*name).to_owned();
    }
    let is_named = |name: &str| looks_like_person(name) || name.chars().count() == 4 && is_compound(name);
    let are_letters =
        |letters: &str| (2..=5).contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_uppercase());
    // IT 莫凡
    if let [letters, name] = pieces.as_slice()
        && is_named(name)
        && are_letters(letters)
        && !COURTESIES.iter().any(|known| known.eq_ignore_ascii_case(letters))
    {
        let unit = (*letters).to_owned();
        *own = beside(
            NamedOffice {
                unit,
                ..NamedOffice::default()
            },
            own,
        );
        return (*name).to_owned();
    }
    // 郝佳 HR
    if let [name, letters] = pieces.as_slice()
        && looks_like_person(name)
        && are_letters(letters)
    {
        (*letters).clone_into(&mut own.post);
        return (*name).to_owned();
    }
    if pieces.len() == 2 && people == 1 {
        for (at, other) in [(0, 1), (1, 0)] {
            let (Some(name), Some(office)) = (pieces.get(at), pieces.get(other)) else {
                continue;
            };
            // 院办 吕晓
            if at == 1 && looks_like_person(name) && office.chars().count() == 2 && office.ends_with('办') {
                let unit = (*office).to_owned();
                *own = beside(
                    NamedOffice {
                        unit,
                        ..NamedOffice::default()
                    },
                    own,
                );
                return (*name).to_owned();
            }
            if looks_like_person(name) && office.chars().count() > 2 && is_office(office) {
                *own = beside(part_office(office), own);
                return (*name).to_owned();
            }
        }
    }
    let long = bare.chars().filter(|c| is_name_han(*c)).count() > 3 && !bare.contains('·');
    match office_and_name(bare).filter(|_| long) {
        Some((office, name)) => {
            *own = beside(office, own);
            doubts.push(RowDoubt::CutOffice(bare.to_owned()));
            name
        }
        None => bare.to_owned(),
    }
}

/// The office before a name; what only the brackets behind it say stays.
fn beside(office: NamedOffice, bracket: &NamedOffice) -> NamedOffice {
    let or = |own: String, other: &String| if own.is_empty() { other.clone() } else { own };
    NamedOffice {
        unit: or(office.unit, &bracket.unit),
        post: or(office.post, &bracket.post),
    }
}

/// Signs between a name, a reason and who comes instead.
pub(super) const BETWEEN: [char; 7] = ['，', ',', '、', '；', ';', '：', ':'];

/// Whether words in brackets are unit or post: （财务处）, （区政府副区长）, `(Treasurer)`.
pub(super) fn is_office(word: &str) -> bool {
    if word.chars().any(is_han) {
        is_unit(word) || ends_on_post(word) || !part_office(word).unit.is_empty()
    } else {
        is_post(word)
    }
}
