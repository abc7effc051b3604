//! The people and units that the file knows, offered where a form asks for one: what was typed once is not typed again.

use crate::{
    domain::{fold::fold, records::Records, text::is_han},
    ledger::Ledger,
    line::names::{Candidate, Resolution, RoomList, Strictness, initials},
    words::field::FieldName,
};

use super::{
    form::{Form, Problem, Value},
    memo::Memo,
    text::TextField,
};

/// Longer texts are sentences.
const LONGEST: usize = 25;

/// How many names are shown.
const MOST: usize = 3;

/// Signs that begin a name inside a field that takes several.
const BETWEEN: [char; 7] = ['、', '，', ',', '；', ';', '@', '＠'];

/// The names of the file, made ready to be found; as old as the records that it was made of.
#[derive(Debug, Default)]
pub struct AddressBook(Memo<u64, FileNames>);

/// Everybody of all meetings, and every unit.
#[derive(Debug)]
struct FileNames {
    people: RoomList,
    /// Name and unit of each person, in the order of the keys of `people`.
    listed: Vec<(String, String)>,
    units: Vec<String>,
}

/// The names that the text before the caret may become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameCompletion {
    pub typed: String,
    /// The likeliest first, at most three, each with its unit; the key takes the first.
    pub names: Vec<(String, String)>,
}

/// The kind of name that a field asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NameKind {
    Person,
    Unit,
    Either,
}

/// The kind of name that a field asks for; `None` where it is no name of somebody known.
const fn kind_of(name: FieldName) -> Option<NameKind> {
    if matches!(
        name,
        FieldName::Presenter
            | FieldName::ThemeBy
            | FieldName::Name
            | FieldName::Substitute
            | FieldName::Owner
            | FieldName::Reviewer
            | FieldName::Technician
            | FieldName::Person
            | FieldName::Relief
            | FieldName::Contact
            | FieldName::HandledBy
            | FieldName::Told
            | FieldName::TakenBy
            | FieldName::Payee
            | FieldName::Receipt
            | FieldName::ConsentOf
            | FieldName::ApprovedBy
            | FieldName::FirstPerson
            | FieldName::SecondPerson
            | FieldName::AskedBy
            | FieldName::ReportedBy
            | FieldName::ConfirmedBy
            | FieldName::SignedChair
            | FieldName::SignedRecorder
            | FieldName::DecidedBy
            | FieldName::VerifiedBy
            | FieldName::Leader
    ) {
        Some(NameKind::Person)
    } else if matches!(
        name,
        FieldName::Unit | FieldName::Units | FieldName::FiledBy | FieldName::Organiser | FieldName::PrintedBy
    ) {
        Some(NameKind::Unit)
    } else if matches!(
        name,
        FieldName::Lead | FieldName::Helpers | FieldName::Scope | FieldName::CopiedTo
    ) {
        Some(NameKind::Either)
    } else {
        None
    }
}

impl AddressBook {
    /// The names that the text before the caret of a form may become; `None` where its field asks for no name, where nothing that is
    /// known begins or sounds like the text, and where a whole name stands already.
    pub fn completion(&self, form: &Form, ledger: &Ledger) -> Option<NameCompletion> {
        let field = form.focused_field()?;
        let kind = kind_of(form.fields.get(form.focus)?.name)?;
        let typed = before_caret(field)?;
        let known = self.0.get(ledger.revision(), || FileNames::of(ledger.records()));
        let mut names = Vec::new();
        if kind != NameKind::Unit {
            names.extend(known.people(&typed));
        }
        if kind != NameKind::Person {
            names.extend(known.units(&typed));
        }
        names.truncate(MOST);
        let whole = names.iter().any(|(name, _)| *name == typed);
        (!names.is_empty() && !whole).then_some(NameCompletion { typed, names })
    }
}

impl AddressBook {
    /// Puts the whole name where a field that asks for a person holds the Latin letters of one Chinese name (`ljg`), as the screen offered it.
    /// The beginning of a Latin name (`Marg`) may be a name of its own: that is asked once, and saving again keeps it. Whether all is settled.
    /// The name of somebody new is asked for as `Name`, and stays as it is typed.
    pub fn complete(&self, form: &mut Form, ledger: &Ledger) -> bool {
        let mut settled = true;
        let known = self.0.get(ledger.revision(), || FileNames::of(ledger.records()));
        for field in &mut form.fields {
            let Value::Text(text) = &mut field.value else { continue };
            if kind_of(field.name) != Some(NameKind::Person) || field.name == FieldName::Name {
                continue;
            }
            let typed = text.text().trim().to_owned();
            let letters = typed.len() >= LEAST_LETTERS && typed.chars().all(|c| c.is_ascii_alphabetic());
            let found = if letters { known.people(&typed) } else { Vec::new() };
            let Some((name, _)) = found.first().filter(|_| !found.iter().any(|(name, _)| *name == typed)) else {
                continue;
            };
            if found.len() == 1 && name.chars().any(is_han) {
                text.set_text(name);
            } else if !matches!(field.problem, Some(Problem::PerhapsPerson(_))) {
                field.problem = Some(Problem::PerhapsPerson(name.clone()));
                settled = false;
            }
        }
        settled
    }
}

impl AddressBook {
    /// The names in the fields of a form that mean people, or people and units, which nobody in the file bears. Those who are paid
    /// or told are mostly firms. Nothing is said of a file without people.
    pub fn strangers(&self, form: &Form, ledger: &Ledger) -> Vec<String> {
        let known = self.0.get(ledger.revision(), || FileNames::of(ledger.records()));
        let asks = |name| {
            let apart = matches!(name, FieldName::Name | FieldName::Payee | FieldName::Told);
            kind_of(name).is_some_and(|kind| !apart && kind != NameKind::Unit)
        };
        let mut strangers = Vec::new();
        for field in form.fields.iter().filter(|field| asks(field.name)) {
            let Value::Text(text) = &field.value else { continue };
            for name in text.text().split(BETWEEN).map(str::trim) {
                let short = !name.is_empty() && name.chars().count() <= LONGEST;
                if short
                    && !known.listed.is_empty()
                    && !known.knows(name)
                    && !strangers.iter().any(|other| other == name)
                {
                    strangers.push(name.to_owned());
                }
            }
        }
        strangers
    }
}

/// Fewer letters are no name of anybody.
const LEAST_LETTERS: usize = 2;

/// The name that ends at the caret, as typed; `None` where none does.
fn before_caret(field: &TextField) -> Option<String> {
    let text = field.text();
    let before = text.get(..field.caret_byte())?;
    let typed = before.rsplit(BETWEEN).next()?.trim_start();
    (!typed.trim().is_empty() && typed.chars().count() <= LONGEST && !typed.contains('\n')).then(|| typed.to_owned())
}

impl FileNames {
    fn of(records: &Records) -> Self {
        let listed: Vec<_> = records
            .people
            .iter()
            .map(|person| {
                let unit = records.unit_of(person).map(|unit| unit.name.clone());
                (person.name.clone(), unit.unwrap_or_default())
            })
            .collect();
        let candidates = records.people.iter().zip(0_u32..).map(|(person, n)| Candidate {
            key: u64::from(n),
            name: person.name.clone(),
            aliases: person.aliases.clone(),
            pinyin: person.pinyin.clone(),
            order: i64::from(n),
            ..Candidate::default()
        });
        let mut units: Vec<_> = records.units.iter().map(|unit| unit.name.clone()).collect();
        units.retain(|unit| !unit.is_empty());
        units.sort();
        units.dedup();
        Self {
            people: RoomList::new(candidates.collect()),
            listed,
            units,
        }
    }

    /// Whether a typed name is that of somebody, or of a unit.
    fn knows(&self, name: &str) -> bool {
        self.units.iter().any(|unit| unit == name)
            || !matches!(self.people.resolve(name, Strictness::Mention, &[]), Resolution::Nobody)
    }

    fn people(&self, typed: &str) -> Vec<(String, String)> {
        let hits = self.people.complete(typed, &[], 2 * MOST);
        let mut names: Vec<(String, String)> = Vec::new();
        for hit in hits {
            let found = usize::try_from(hit.key).ok().and_then(|n| self.listed.get(n));
            if let Some(found) = found.filter(|found| !names.contains(found)) {
                names.push(found.clone());
            }
        }
        names
    }

    fn units(&self, typed: &str) -> Vec<(String, String)> {
        let letters = fold(typed);
        let fits = |unit: &&String| fold(unit).starts_with(&letters) || initials(unit).starts_with(&letters);
        let found = self.units.iter().filter(fits).take(MOST);
        found.map(|unit| (unit.clone(), String::new())).collect()
    }
}
