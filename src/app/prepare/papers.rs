//! Papers and their numbered copies: who gets which, and which are out (docs/rules.md §papers).

use std::collections::HashSet;

use crate::{
    choice,
    domain::{
        change::{Act, Change},
        id::Id,
        meeting::Secrecy,
        papers::{Paper, PaperCopy},
        people::{Attendee, listed},
        record::Key,
        records::Records,
    },
    input::{command::Command, section::SectionId},
    offer,
    words::{Strings, field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    confirm::Confirm,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, ask_new, chosen, rows_of, text_of},
        section::{Progress, RowKind, Section},
    },
    form::{Access, Choice, Form, Problem},
    message::{ClosingMessage, Message},
    offer::need,
    outcome::Outcome,
};

pub(super) const SECTION: Section = Section {
    kinds: &[RowKind::of::<Paper>()],
    holds: |_, key| matches!(key, Key::Paper(_) | Key::PaperCopy(_)),
    rows: rows_of::<Paper>,
    progress: |seen| Progress::count(seen.records().paper_copies.iter(), |copy| copy.issued.is_some()),
    search: text_of::<Paper>,
    add: Some(add),
    edit: edit_record,
    offers: &[
        offer!(HandOut, with_copies_to_give, hand_out),
        offer!(MarkIssued, with_holders, mark_issued),
    ],
    ..Section::of(SectionId::Papers)
};

/// The value that the form of a paper fills: the row, and how many copies there are to be.
#[derive(Debug, Clone)]
pub struct PaperSheet {
    paper: Paper,
    secrecy: Secrecy,
    copies: Option<u32>,
}

/// More copies than this of one paper are a slip of the hand.
const MOST_COPIES: u32 = 5_000;

impl SectionRecord for Paper {
    const FORM: &'static str = "papers.paper";
    const OWN: &'static [FieldName] = &[FieldName::Title];
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Papers);
    type Sheet = PaperSheet;
    const FIELDS: &'static [DeskField<PaperSheet>] = &[
        DeskField::required(FieldName::Title, Access::Text(|s| &mut s.paper.title)),
        DeskField::new(FieldName::PaperNumber, Access::Number(|s| &mut s.paper.number)),
        DeskField::new(FieldName::Secrecy, choice!(Secrecy, secrecy)),
        DeskField::new(
            FieldName::ForItem,
            Access::Choice {
                options: |_, seen| items(seen.records()),
                get: |s| Choice::Item(s.paper.item, String::new()),
                set: |s, chosen| {
                    if let Choice::Item(item, _) = chosen {
                        s.paper.item = *item;
                    }
                },
            },
        ),
        DeskField::new(FieldName::Numbered, Access::YesNo(|s| &mut s.paper.numbered)),
        DeskField::new(FieldName::Copies, Access::Maybe(|s| &mut s.copies)),
    ];

    fn sheet(&self, seen: &DeskSeen) -> PaperSheet {
        let r = seen.records();
        let copies = r.copies_of(self.id).count();
        let usual = if copies == 0 { r.attendees.len() } else { copies };
        PaperSheet {
            paper: self.clone(),
            secrecy: self.secrecy,
            copies: u32::try_from(usual).ok(),
        }
    }

    fn filled(&self, sheet: PaperSheet, w: &mut DeskWork, form: &mut Form, cx: &mut Cx) -> Option<Vec<Change>> {
        let paper = Self {
            secrecy: sheet.secrecy,
            ..sheet.paper
        };
        let wanted = if paper.numbered { sheet.copies.unwrap_or(0) } else { 0 };
        let fewest = fewest(w.records(), paper.id);
        if wanted < fewest || wanted > MOST_COPIES {
            let problem = if wanted < fewest {
                Problem::CopiesOut(fewest)
            } else {
                Problem::OutOfRange
            };
            form.complain(FieldName::Copies, problem);
            return None;
        }
        let mut parts = copies(w.records(), &paper, wanted, cx);
        parts.insert(0, Change::put(paper));
        Some(parts)
    }

    fn name(&self, _: &DeskSeen) -> String {
        self.title.clone()
    }

    fn search(&self, _: &DeskSeen) -> String {
        self.title.clone()
    }

    fn free(&self, r: &Records) -> Result<(), Why> {
        need(!r.copies_of(self.id).any(|copy| copy.issued.is_some()), Why::CopiesOut)
    }

    fn goes_with(&self, r: &Records) -> Vec<Key> {
        r.copies_of(self.id).map(|copy| copy.id.into()).collect()
    }
}

/// No item, and all items.
fn items(r: &Records) -> Vec<Choice> {
    let items = r.numbered_items().into_iter();
    let items = items.map(|(item, number, _)| Choice::Item(Some(item.id), format!("{number} {}", item.title)));
    std::iter::once(Choice::Item(None, String::new()))
        .chain(items)
        .collect()
}

fn add(w: &mut DeskWork, cx: &mut Cx) -> Outcome {
    let r = w.records();
    let Some(meeting) = r.open() else {
        return Outcome::Stay;
    };
    let paper = Paper {
        id: cx.mint(),
        meeting,
        number: r.papers.iter().map(|paper| paper.number).max().unwrap_or(0) + 1,
        title: String::new(),
        secrecy: Secrecy::Open,
        item: None,
        numbered: true,
    };
    ask_new(w, paper)
}

/// Makes as many numbered copies as asked for: new ones behind the last number; those beyond are dropped unless handed out.
fn copies(r: &Records, paper: &Paper, wanted: u32, cx: &mut Cx) -> Vec<Change> {
    let mut have: Vec<&PaperCopy> = r.copies_of(paper.id).collect();
    let mut parts = Vec::new();
    while have.len() > wanted as usize {
        match have.pop() {
            Some(copy) if copy.issued.is_none() => parts.push(Change::drop(copy.id)),
            _ => break,
        }
    }
    let last = have.last().map_or(0, |copy| copy.number);
    let more = wanted.saturating_sub(u32::try_from(have.len()).unwrap_or(u32::MAX));
    for n in 1..=more {
        parts.push(Change::put(PaperCopy {
            id: cx.mint(),
            meeting: paper.meeting,
            paper: paper.id,
            number: last + n,
            holder: None,
            issued: None,
        }));
    }
    parts
}

/// With fewer copies than this a paper would lose one that is handed out.
fn fewest(r: &Records, paper: Id<Paper>) -> u32 {
    let copies: Vec<&PaperCopy> = r.copies_of(paper).collect();
    let last = copies.iter().rposition(|copy| copy.issued.is_some());
    last.map_or(0, |at| u32::try_from(at + 1).unwrap_or(u32::MAX))
}

/// A paper of which somebody is to get a copy.
fn with_copies_to_give(seen: &DeskSeen) -> Result<Id<Paper>, Why> {
    let paper = with_copies(seen)?;
    need(!given_out(seen.records(), paper).is_empty(), Why::SameState)?;
    Ok(paper)
}

fn with_copies(seen: &DeskSeen) -> Result<Id<Paper>, Why> {
    let paper = chosen::<Paper>(seen)?.id;
    need(seen.records().copies_of(paper).next().is_some(), Why::NoCopies)?;
    Ok(paper)
}

fn with_holders(seen: &DeskSeen) -> Result<Id<Paper>, Why> {
    let paper = with_copies(seen)?;
    let held = seen.records().copies_of(paper).any(|copy| copy.holder.is_some());
    need(held, Why::NoHolders)?;
    Ok(paper)
}

/// Gives the copies to those who come, in the order of the list; handed-out copies stay where they are.
fn hand_out(w: &mut DeskWork, cx: &mut Cx, paper: Id<Paper>) {
    let parts = given_out(w.records(), paper);
    let given = parts.len();
    commit(w.ledger, Act::Papers, Change::Batch(parts), cx);
    cx.say(Message::Closing(ClosingMessage::CopiesGiven(given)));
}

/// The copies of a paper with the people who get one each; empty = it is so already.
fn given_out(r: &Records, paper: Id<Paper>) -> Vec<Change> {
    let issued = r.copies_of(paper).filter(|copy| copy.issued.is_some());
    let holds: HashSet<Id<Attendee>> = issued.filter_map(|copy| copy.holder).collect();
    let mut people = r
        .attendees
        .iter()
        .filter(|a| !a.reply.is_absence())
        .map(|a| a.id)
        .filter(|id| !holds.contains(id));
    r.copies_of(paper)
        .filter(|copy| copy.issued.is_none())
        .map(|copy| (copy, people.next()))
        .filter(|(copy, holder)| copy.holder != *holder)
        .map(|(copy, holder)| Change::put(PaperCopy { holder, ..copy.clone() }))
        .collect()
}

/// The copies that have a holder are handed out now; if all are, a second press takes that back.
fn mark_issued(w: &mut DeskWork, cx: &mut Cx, paper: Id<Paper>) {
    let held = || w.records().copies_of(paper).filter(|copy| copy.holder.is_some());
    let all = held().all(|copy| copy.issued.is_some());
    let asks = Confirm::of(Command::MarkIssued, Message::TakeBackOnRepeat(held().count())).about(paper);
    if all && !cx.confirmed(asks) {
        return;
    }
    // Nobody puts a copy into the hands of somebody who is not there, unless the clerk says so.
    let r = w.records();
    let begun = r.meeting().is_some_and(|meeting| !meeting.state.before());
    let is_away = |who: &Id<Attendee>| {
        let absent = r.attendees.get(*who).is_some_and(|row| row.reply.is_absence());
        r.stays(*who).next().is_none() && (begun || absent)
    };
    let asked = held()
        .filter(|copy| copy.issued.is_none())
        .filter_map(|copy| copy.holder);
    let away: Vec<&str> = asked.filter(is_away).map(|who| r.name_of(who)).collect();
    let asks = || {
        Confirm::of(
            Command::MarkIssued,
            Message::Closing(ClosingMessage::HandOutOnRepeat(listed(&away))),
        )
        .about(paper)
    };
    if !all && !away.is_empty() && !cx.confirmed(asks()) {
        return;
    }
    let parts: Vec<Change> = held()
        .filter(|copy| all || copy.issued.is_none())
        .map(|copy| {
            Change::put(PaperCopy {
                issued: (!all).then_some(cx.now),
                ..copy.clone()
            })
        })
        .collect();
    let n = parts.len();
    cx.say(if all { Message::TakenBack(n) } else { Message::Issued(n) });
    commit(w.ledger, Act::Papers, Change::Batch(parts), cx);
}
