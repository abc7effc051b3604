//! The budget: lines of money, and the frame by which they are measured (docs/rules.md §budget).

use crate::{
    choice,
    domain::{
        budget::rules::NO_RULES,
        change::Act,
        estimate::{BudgetCategory, BudgetFrame, BudgetLine},
        meeting::RuleBook,
        record::Key,
        template::Bilingual,
    },
    input::{command::Command, section::SectionId},
    line::dates::read_han_number,
    offer,
    words::{Lang, Strings, field::FieldName},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, Tabled, ask_new, joined, own_sheet, rows_of, text_of},
        section::{FormRow, Progress, RowKind, Section, open},
    },
    form::{Access, Choice, Form, Problem, Topic},
    offer::always,
    outcome::Outcome,
};

pub(super) const SECTION: Section = Section {
    kinds: &[RowKind::of::<BudgetLine>()],
    holds: |_, key| matches!(key, Key::BudgetFrame(_) | Key::BudgetLine(_)),
    rows: rows_of::<BudgetLine>,
    progress: |seen| Progress::count(seen.records().budget_lines.iter(), |_| true),
    search: text_of::<BudgetLine>,
    add: Some(|w, cx| match w.records().open() {
        Some(meeting) => {
            let line = BudgetLine {
                id: cx.mint(),
                meeting,
                place: BudgetLine::behind(w.records()),
                category: BudgetCategory::default(),
                note: String::new(),
                plan_cents: 0,
            };
            ask_new(w, line)
        }
        None => Outcome::Stay,
    }),
    edit: edit_record,
    forms: &[FRAME],
    offers: &[offer!(EditFrame, always, ask_frame)],
    ..Section::of(SectionId::Budget)
};

impl SectionRecord for BudgetLine {
    const FORM: &'static str = "budget.line";
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Budget);
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::new(FieldName::BudgetCategory, choice!(BudgetCategory, category)),
        DeskField::required(FieldName::Amount, Access::Money(|line| &mut line.plan_cents)),
        DeskField::new(FieldName::Remark, Access::Text(|line| &mut line.note)),
    ];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|line| &mut line.place);

    fn name(&self, seen: &DeskSeen) -> String {
        joined((seen.words().prepare.budget)(self.category), &self.note)
    }

    fn search(&self, _: &DeskSeen) -> String {
        [self.category.into(), self.note.as_str()].join(" ")
    }
}

/// The classes that every table may have.
const CLASSES: std::ops::RangeInclusive<u32> = 1..=4;

/// The value that the form of the frame fills: numbers are unknown at first.
#[derive(Debug, Clone)]
struct FrameSheet {
    class: Option<u32>,
    people: Option<u32>,
    staff: Option<u32>,
    half_days: Option<u32>,
    lodging: bool,
    region: String,
    /// A record keeps the word that it had.
    is_kept: bool,
}

const FRAME_FIELDS: &[DeskField<FrameSheet>] = &[
    DeskField::required(
        FieldName::BudgetClass,
        Access::Own {
            get: |f, _| f.class.map(|class| class.to_string()).unwrap_or_default(),
            set: |f, typed, _| {
                f.class = Some(class_of(typed).ok_or(Problem::NotANumber)?);
                Ok(())
            },
        },
    ),
    DeskField::required(FieldName::People, Access::Maybe(|f| &mut f.people)),
    DeskField::new(FieldName::Staff, Access::Maybe(|f| &mut f.staff)),
    DeskField::required(
        FieldName::HalfDays,
        Access::Own {
            get: |f, _| f.half_days.map(days).unwrap_or_default(),
            set: |f, typed, _| {
                f.half_days = Some(half_days_of(typed).ok_or(Problem::NotANumber)?);
                Ok(())
            },
        },
    ),
    DeskField::new(
        FieldName::Lodging,
        Access::Choice {
            options: |_, _| vec![Choice::YesNo(true), Choice::YesNo(false)],
            get: |f| Choice::YesNo(f.lodging),
            set: |f, chosen| f.lodging = *chosen == Choice::YesNo(true),
        },
    ),
    DeskField::new(
        FieldName::Region,
        Access::Choice {
            options: regions,
            // It is known among the options by its word alone.
            get: |f| Choice::Region(f.region.clone(), named(&f.region)),
            set: |f, chosen| {
                if let Choice::Region(id, _) = chosen {
                    f.region.clone_from(id);
                }
            },
        },
    ),
];

/// `2`, 二类, 四类会议: the class of a meeting.
fn class_of(typed: &str) -> Option<u32> {
    let bare = typed.trim().trim_end_matches("会议").trim_end_matches('类');
    read_han_number(bare).or_else(|| bare.trim_start_matches("class ").parse().ok())
}

/// Half days as days: `1.5`.
fn days(half_days: u32) -> String {
    let half = if half_days % 2 == 1 { ".5" } else { "" };
    format!("{}{half}", half_days / 2)
}

/// `1.5`, `2`, `半`, 2天: days as half days.
fn half_days_of(typed: &str) -> Option<u32> {
    let bare = typed
        .trim()
        .trim_end_matches(['天', '日'])
        .trim_end_matches("days")
        .trim_end_matches("day")
        .trim();
    if matches!(bare, "半" | "½" | "half a") {
        return Some(1);
    }
    let (whole, half) = match bare.split_once('.') {
        Some((whole, "5")) => (whole, 1),
        Some((whole, "0")) => (whole, 0),
        Some(_) => return None,
        None => (bare, 0),
    };
    let whole: u32 = if whole.is_empty() && half == 1 {
        0
    } else {
        whole.parse().ok()?
    };
    whole.checked_mul(2)?.checked_add(half)
}

/// The regions, with the one that is meant. A record keeps the word that it had, so that an approval of the budget is not undone
/// by looking at the form; a word that no table knows is kept too: its table may come back.
fn regions(sheet: &FrameSheet, seen: &DeskSeen) -> Vec<Choice> {
    let rules = &seen.records().rules;
    let own = rules.region(&sheet.region);
    let mut options: Vec<Choice> = rules
        .regions()
        .into_iter()
        .map(|set| {
            let meant = own.is_some_and(|own| own.id == set.id);
            let id = if meant && sheet.is_kept { &sheet.region } else { &set.id };
            Choice::Region(id.clone(), set.name.clone())
        })
        .collect();
    options.push(Choice::Region(NO_RULES.to_owned(), without_rules()));
    if own.is_none() && sheet.region != NO_RULES {
        options.push(Choice::Region(sheet.region.clone(), named(&sheet.region)));
    }
    options
}

/// The name of no rules at all.
fn without_rules() -> Bilingual {
    let name = |lang: Lang| lang.strings().prepare.no_rules.to_owned();
    Bilingual {
        en: name(Lang::En),
        zh: name(Lang::Zh),
    }
}

/// A name that is the same in both languages.
fn named(word: &str) -> Bilingual {
    Bilingual {
        en: word.to_owned(),
        zh: word.to_owned(),
    }
}

fn frame_sheet(seen: &DeskSeen) -> FrameSheet {
    let r = seen.records();
    let known = r.budget_frame();
    let word = known
        .map_or(seen.shared.usual_region.as_str(), |frame| &frame.region)
        .trim();
    // The rules of Chinese organs are those of no council elsewhere, unless they are chosen.
    let chinese = seen
        .meeting()
        .is_some_and(|meeting| meeting.rules == RuleBook::CnCollective);
    let elsewhere = known.is_none() && word.is_empty() && seen.shared.lang == Lang::En && !chinese;
    // A new frame names its table by the identifier, whatever the settings call it.
    let region = match r.rules.region(word) {
        _ if elsewhere => NO_RULES.to_owned(),
        Some(own) if known.is_none() => own.id.clone(),
        _ => word.to_owned(),
    };
    FrameSheet {
        class: known.map(|frame| frame.class),
        people: Some(known.map_or_else(
            || u32::try_from(r.attendees.iter().filter(|who| !who.reply.is_absence()).count()).unwrap_or(u32::MAX),
            |frame| frame.people,
        )),
        staff: known.map(|frame| frame.staff),
        half_days: known.map(|frame| frame.half_days),
        lodging: known.is_some_and(|frame| frame.lodging),
        region,
        is_kept: known.is_some(),
    }
}

const FRAME: FormRow = FormRow {
    name: "budget.frame",
    title: |t| t.command(Command::EditFrame).label,
    done: store_frame,
};

fn ask_frame(w: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    let seen = w.seen();
    let title = seen.meeting().map(|meeting| meeting.title.clone()).unwrap_or_default();
    let form = FRAME.form(Topic::Meeting).of(title);
    open(form.ask(FRAME_FIELDS, &frame_sheet(&seen), &seen))
}

fn store_frame(w: &mut DeskWork, form: &mut Form, _: &Topic, cx: &mut Cx) -> bool {
    let seen = w.seen();
    let mut sheet = frame_sheet(&seen);
    if !form.store(FRAME_FIELDS, &mut sheet, &seen) {
        return false;
    }
    let Some(meeting) = seen.meeting() else { return true };
    let class = sheet.class.unwrap_or(0);
    let rules = seen.records().rules.on(&sheet.region, meeting.zone.date(meeting.start));
    if !CLASSES.contains(&class) && rules.and_then(|set| set.class(class)).is_none() {
        form.complain(FieldName::BudgetClass, Problem::OutOfRange);
        return false;
    }
    let row = BudgetFrame {
        id: seen
            .records()
            .budget_frame()
            .map_or_else(|| cx.mint(), |frame| frame.id),
        meeting: meeting.id,
        region: sheet.region,
        class,
        people: sheet.people.unwrap_or(0),
        staff: sheet.staff.unwrap_or(0),
        half_days: sheet.half_days.unwrap_or(0),
        lodging: sheet.lodging,
    };
    commit(w.ledger, Act::EditRow, row, cx);
    true
}
