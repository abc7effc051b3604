//! Facts known of a whole list while its rows are read.

use crate::domain::{
    people::{Category, Duty},
    text::is_han,
};

use super::{
    header::{Header, ListColumns, RosterColumn},
    headings::ColumnKind,
    name::tidy,
    role::ListedRole,
    standing::{StandingWord, WordPlace, read_word},
};

/// The columns of one list, and what the rows above have said.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a finding of its own about the list"
)]
pub(super) struct ListContext {
    pub(super) block: ListColumns,
    /// The first column of the list and the one behind its last.
    pub(super) range: (usize, usize),
    /// The unit and the group of the rows above.
    pub(super) unit: String,
    pub(super) group: String,
    /// In what capacity the people of the group come, where its heading says so.
    pub(super) of_group: Option<ListedRole>,
    pub(super) fills_down: bool,
    /// A row gave the unit of the row before it once more: from there on a blank one is none.
    pub(super) repeats: bool,
    pub(super) of_call: bool,
    pub(super) two_names: bool,
    /// Somewhere in the list a cell makes somebody a member; then a row that says nothing gives no vote.
    pub(super) tells_members: bool,
    /// Some column tells the capacity of people.
    pub(super) tells_capacity: bool,
    /// The heading of the names says that they are members: `Councillor`, `Trustees`.
    pub(super) heads_members: bool,
    /// The column of wards, for which members alone are elected.
    ward: Option<usize>,
    /// One row alone names the chair by its post.
    pub(super) one_chair: bool,
    /// The headings are those of Japan: a blank parts family name and given name.
    is_japanese: bool,
}

impl ListContext {
    /// The context at the first row under a header.
    pub(super) fn of(below: &[Vec<String>], block: ListColumns, range: (usize, usize), header: &Header) -> Self {
        let told: Vec<usize> = [ColumnKind::Category, ColumnKind::Reply]
            .into_iter()
            .flat_map(|kind| block.all(kind).collect::<Vec<_>>())
            .collect();
        let member = |cell: &String| matches!(read_word(cell, WordPlace::Category), StandingWord::Says(said) if said.category == Some(Category::Member));
        let any = |fits: &dyn Fn(&String) -> bool| {
            below
                .iter()
                .any(|row| told.iter().any(|at| row.get(*at).is_some_and(fits)))
        };
        // Calendars and conferences tell who is asked to come, and nobody's vote.
        let tells_members = any(&member) || any(&|cell| is_of_invitation(cell));
        let tells_capacity = block.at(ColumnKind::Category).is_some() || tells_members;
        let chairs = |row: &&Vec<String>| {
            let post = block.at(ColumnKind::Post).and_then(|at| row.get(at));
            post.is_some_and(|cell| chair_of(&tidy(cell)))
        };
        let one_chair = below.iter().filter(chairs).count() == 1;
        let of_japan = |title: &str| ["氏名", "名前", "役職", "ふりがな", "フリガナ"].contains(&title);
        let heads_members = block
            .at(ColumnKind::Name)
            .is_some_and(|at| is_of_members(block.title(at)));
        let ward = block
            .columns
            .iter()
            .find(|column| is_ward(&column.title))
            .map(|column| column.at);
        let is_japanese = block.columns.iter().any(|column| of_japan(&column.title));
        Self {
            block,
            range,
            is_japanese,
            unit: String::new(),
            group: String::new(),
            of_group: None,
            fills_down: header.fills_down,
            repeats: false,
            of_call: header.of_call,
            two_names: header.two_names,
            tells_members,
            tells_capacity,
            heads_members,
            ward,
            one_chair,
        }
    }

    /// Whether the list says of somebody that they are a member, in no word of their own row: the heading, or the ward for which they sit.
    pub(super) fn makes_member(&self, cells: &[String]) -> bool {
        let ward = self
            .ward
            .and_then(|at| cells.get(at))
            .map(|cell| tidy(cell))
            .unwrap_or_default();
        self.heads_members || ward.chars().any(char::is_alphabetic)
    }

    /// The text of the first column of a kind.
    pub(super) fn cell(&self, cells: &[String], kind: ColumnKind) -> String {
        tidy(self.raw(cells, kind))
    }

    pub(super) fn raw<'c>(&self, cells: &'c [String], kind: ColumnKind) -> &'c str {
        self.block
            .at(kind)
            .and_then(|at| cells.get(at))
            .map_or("", String::as_str)
    }

    /// The name of a row as its cells give it, in one or in two columns.
    pub(super) fn name_cell(&self, cells: &[String]) -> String {
        let name = self.raw(cells, ColumnKind::Name);
        let (mut family, mut given) = (
            self.cell(cells, ColumnKind::Family),
            self.cell(cells, ColumnKind::Given),
        );
        let whole = tidy(name);
        match (family.is_empty(), given.is_empty()) {
            // `Name` beside `First name` or `Surname` alone is the other half, unless it holds that one too.
            (true, false) if !whole.is_empty() && !holds_words(&whole, &given) => family = whole,
            (false, true) if !whole.is_empty() && !holds_words(&whole, &family) => given = whole,
            _ if !whole.is_empty() && self.is_japanese && whole.chars().any(is_han) => return whole.replace(' ', ""),
            _ if !whole.is_empty() => return name.to_owned(),
            _ => {}
        }
        if family.chars().chain(given.chars()).any(is_han) {
            format!("{family}{given}")
        } else {
            format!("{given} {family}").trim().to_owned()
        }
    }

    /// Whether a row says the headings once more.
    pub(super) fn repeats_heading(&self, cells: &[String]) -> bool {
        let titled: Vec<&RosterColumn> = self
            .block
            .columns
            .iter()
            .filter(|column| !column.title.is_empty())
            .collect();
        let same = |column: &&&RosterColumn| cells.get(column.at).is_some_and(|cell| tidy(cell) == column.title);
        titled.len() > 1 && titled.iter().filter(same).count() == titled.len()
    }
}

/// Whether a heading calls those under it by their seat in the body that meets.
fn is_of_members(title: &str) -> bool {
    matches!(
        title.to_lowercase().trim_end_matches(['.', ':']),
        "cllr"
            | "cllrs"
            | "councillor"
            | "councillors"
            | "councilor"
            | "trustee"
            | "trustees"
            | "governor"
            | "governors"
    )
}

/// Whether a heading is that of the places for which members are elected.
fn is_ward(title: &str) -> bool {
    matches!(
        title.to_lowercase().as_str(),
        "ward" | "wards" | "electoral ward" | "parish ward" | "constituency" | "选区"
    )
}

/// Whether a name holds each word of another one.
fn holds_words(name: &str, words: &str) -> bool {
    let name = name.to_lowercase();
    let words = words.to_lowercase();
    if name.chars().any(is_han) {
        return name.contains(&words);
    }
    let parts = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let all = parts(&name);
    parts(&words).iter().all(|word| all.contains(word))
}

/// Whether a post is that of the chair of the meeting.
pub(super) fn chair_of(post: &str) -> bool {
    matches!(read_word(post, WordPlace::Category), StandingWord::Says(said) if said.duty == Some(Duty::Chair))
}

/// Whether a cell is a word of a calendar or a conference: `Required Attendee`, `Speaker`.
fn is_of_invitation(cell: &str) -> bool {
    matches!(
        tidy(cell).to_lowercase().as_str(),
        "meeting organizer"
            | "meeting organiser"
            | "organizer"
            | "required attendee"
            | "optional attendee"
            | "resource"
            | "speaker"
            | "exhibitor"
    )
}
