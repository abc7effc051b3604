//! Honorary officers in one list: they are all treated alike. A list with two of them, and with nobody who is employed, is that of a club, whose
//! officers are members of its committee; in any other one each of them is asked about. Knows no table.

use crate::domain::people::{Category, Duty};

use super::{
    officers::is_officer,
    sheet::{ListedPerson, RosterRow, RowContent, RowDoubt},
};

/// Whether a word in small letters is that of an office to which a club or a charity mostly elects one of its members: `treasurer`, `Hon. Secretary`,
/// `membership officer`.
pub(super) fn is_honorary(word: &str) -> bool {
    const EMPLOYED: [&str; 7] = [
        "recording",
        "minute",
        "minutes",
        "meeting",
        "company",
        "private",
        "school",
    ];
    const ELECTED: [&str; 3] = ["treasurer", "secretary", "editor"];
    const WHOLE: [&str; 13] = [
        "membership officer",
        "welfare officer",
        "club welfare officer",
        "safeguarding officer",
        "child protection officer",
        "press officer",
        "publicity officer",
        "events officer",
        "fundraising officer",
        "events coordinator",
        "volunteer coordinator",
        "webmaster",
        "archivist",
    ];
    let elected = ELECTED.iter().any(|office| {
        word.strip_suffix(office)
            .is_some_and(|kind| kind.is_empty() || kind.ends_with([' ', '-', '.']))
    });
    elected && !EMPLOYED.iter().any(|kind| word.starts_with(kind)) || WHOLE.contains(&word)
}

/// The words of a list that say how people take part in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ToldParts {
    /// No word tells who is a member.
    None,
    /// `Committee member`: officers stand beside them.
    Committee,
    /// Words of a body that may have officers who are none of it: `Councillor`, `Trustee`.
    Body,
}

impl ToldParts {
    fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        const COMMITTEE: [&str; 5] = [
            "member",
            "committee",
            "committee member",
            "ordinary member",
            "ordinary committee member",
        ];
        const BODY: [&str; 13] = [
            "cllr",
            "cllrs",
            "councillor",
            "councillors",
            "councilor",
            "trustee",
            "trustees",
            "governor",
            "governors",
            "director",
            "directors",
            "delegate",
            "attendee",
        ];
        let mut told = Self::None;
        for word in words {
            let word = word.trim().trim_end_matches(['.', ':']).to_lowercase();
            if word.split([' ', '.']).any(|part| BODY.contains(&part)) {
                return Self::Body;
            }
            if COMMITTEE.contains(&word.as_str()) {
                told = Self::Committee;
            }
        }
        told
    }
}

/// Treats the honorary officers of a list alike: `words` are its cells, `headed` says whether headings tell what they are.
pub(super) fn fit<'w>(lines: &mut [RosterRow], words: impl Iterator<Item = &'w str>, headed: bool) {
    let mut offices: Vec<String> = lines.iter().filter_map(listed).filter_map(honorary).collect();
    if offices.is_empty() {
        return;
    }
    offices.sort_unstable();
    offices.dedup();
    let words: Vec<&str> = words.collect();
    let guests = tells_guests(&words);
    let is_guest = |person: &&ListedPerson| {
        guests
            && person.standing.category == Some(Category::InAttendance)
            && !person.post.to_lowercase().contains("clerk")
    };
    let employs = lines
        .iter()
        .filter_map(listed)
        .filter(|person| !is_guest(person))
        .any(is_employed);
    let told = ToldParts::of(words.iter().copied());
    let is_club = offices.len() > 1 && !employs && told != ToldParts::Body;
    let asked = !headed || lines.iter().any(|line| line.doubts.iter().any(is_of_office));
    for line in lines {
        let RowContent::Person(person) = &mut line.what else {
            continue;
        };
        let Some(office) = honorary(person) else { continue };
        let chairs = person.standing.duty.is_some_and(|duty| duty.holds(Duty::Chair));
        if is_club {
            raise(person, &mut line.doubts, told == ToldParts::Committee);
        } else if asked && person.standing.category.is_none() && !person.standing.unsure && !chairs {
            person.standing.category = Some(Category::InAttendance);
            if !line.doubts.iter().any(is_of_office) {
                line.doubts.push(RowDoubt::UnknownCategory(office));
            }
        }
    }
}

fn listed(line: &RosterRow) -> Option<&ListedPerson> {
    match &line.what {
        RowContent::Person(person) => Some(person),
        RowContent::Left(..) | RowContent::Doubtful(_) => None,
    }
}

/// The honorary office that somebody holds, in small letters.
fn honorary(person: &ListedPerson) -> Option<String> {
    let office = person.post.trim().to_lowercase();
    is_honorary(&office).then_some(office)
}

/// Whether somebody holds an office for which people are employed. Accounts of a club have auditors.
fn is_employed(person: &ListedPerson) -> bool {
    let post = person.post.trim().to_lowercase();
    let clerk = post
        .split(|c: char| !c.is_alphabetic())
        .any(|word| matches!(word, "clerk" | "company" | "school"));
    clerk || is_officer(&post) && !is_honorary(&post) && !post.ends_with("auditor")
}

/// Whether a list tells in so many words who is in attendance: whoever sits beside a committee says nothing of its officers. The office of a clerk is one
/// of a council all the same.
fn tells_guests(words: &[&str]) -> bool {
    words.iter().any(|word| word.to_lowercase().contains("in attendance"))
}

/// Whether a doubt is about the vote of an honorary officer.
fn is_of_office(doubt: &RowDoubt) -> bool {
    matches!(doubt, RowDoubt::UnknownCategory(word) if is_honorary(&word.trim().to_lowercase()))
}

/// Gives an officer of a club the vote that the office left open.
fn raise(person: &mut ListedPerson, doubts: &mut Vec<RowDoubt>, beside_members: bool) {
    let is_open = |doubt: &RowDoubt| is_of_office(doubt) || beside_members && *doubt == RowDoubt::NoCategory;
    let is_other = |doubt: &RowDoubt| matches!(doubt, RowDoubt::UnknownCategory(_)) && !is_open(doubt);
    if doubts.iter().any(is_open) && !doubts.iter().any(is_other) {
        person.standing.category = Some(Category::Member);
        person.standing.unsure = false;
        doubts.retain(|doubt| !is_open(doubt));
    }
}
