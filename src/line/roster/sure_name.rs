//! Texts that are the name of a person for certain. Knows no table.

use crate::domain::{surname::looks_like_person, text::is_han};

use super::{cell::read_name, name::is_name_like, office::is_post};

/// Whether a cell looks like the name of a person for certain: a Han name that begins with a surname, a name with a middle dot, or two to
/// four capitalised words none of which is of an office.
pub(super) fn is_person(text: &str) -> bool {
    const OF_OFFICES: &[&str] = &[
        "office",
        "department",
        "dept",
        "ltd",
        "inc",
        "gmbh",
        "council",
        "committee",
        "works",
        "school",
        "university",
        "college",
        "street",
        "road",
        "ward",
        "north",
        "south",
        "east",
        "west",
        "group",
        "team",
        "company",
        "bank",
        "services",
        "service",
        "parks",
        "finance",
        "planning",
        "board",
        "club",
        "society",
        "association",
        "trust",
        "meeting",
        "agenda",
        "list",
        "members",
        "attendees",
        "participants",
        "present",
        "apologies",
        "city",
        "county",
        "town",
        "parish",
        "district",
        "first",
        "last",
        "name",
        "street",
    ];
    let named = read_name(text);
    let name = named.name.as_str();
    if name.is_empty() || !is_name_like(name) {
        return false;
    }
    if name.chars().any(is_han) {
        return looks_like_person(name)
            || name.contains('·')
            || (name.chars().count() == 4 && named.office.post.is_empty() && {
                let compound = [
                    "欧阳", "司马", "上官", "诸葛", "东方", "司徒", "公孙", "慕容", "端木", "皇甫", "尉迟", "夏侯",
                    "令狐",
                ];
                compound.iter().any(|surname| name.starts_with(surname))
            });
    }
    let words: Vec<&str> = name.split(' ').collect();
    let capital = |word: &&&str| word.starts_with(char::is_uppercase);
    (2..=6).contains(&words.len())
        && words.iter().filter(capital).count() >= 2
        && !is_post(words.get(1..).unwrap_or_default().join(" ").as_str())
        && !words
            .iter()
            .any(|word| OF_OFFICES.contains(&word.to_lowercase().as_str()))
}
