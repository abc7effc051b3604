//! The list of what comes over, made row by row from the last meeting.

use chrono::NaiveDate;
use strum::IntoEnumIterator;

use super::{
    carry::{
        Carried, Carry, Forerunner, ItemWhy, Way, approves_minutes, heads_matters, is_standing_report, names_action,
    },
    closed,
    learnt::learnt,
    numbers,
};
use crate::domain::{
    action::{Due, Owner},
    agenda::{Item, ItemKind, ItemOutcome},
    checklist::CheckState,
    meeting::{Meeting, MeetingState},
    people::{Attendee, Category, listed},
    records::Records,
};

/// The list while it is made.
pub(super) struct Listing<'a> {
    pub(super) way: Way,
    pub(super) from: &'a Forerunner,
    pub(super) records: &'a Records,
    pub(super) last: &'a Meeting,
    pub(super) of_type: &'a [String],
    pub(super) chinese: bool,
    pub(super) rows: Vec<Carry>,
}

impl Listing<'_> {
    fn push(&mut self, what: Carried) {
        self.rows.push(Carry { what, left_out: false });
    }

    fn push_if(&mut self, holds: bool, what: impl FnOnce() -> Carried) {
        if holds {
            self.push(what());
        }
    }

    pub(super) fn numbers(&mut self) {
        let last = self.last;
        if self.way == Way::Duplicate {
            self.push(Carried::Title(last.title.clone()));
            return self.push(Carried::Start(last.start, None));
        }
        let (period, counted) = numbers::next_start(last, &self.from.kin);
        let told = self.from.told_start.clone();
        let start = told.as_ref().map_or(counted, |(start, _)| *start);
        let (before, next) = (last.zone.date(last.start), last.zone.date(start));
        self.push(Carried::Title(numbers::next_title(
            &last.title,
            last.number,
            before,
            next,
        )));
        self.push(match told {
            Some((start, line)) => Carried::ToldStart(start, line),
            None => Carried::Start(start, Some(period)),
        });
        if let Some(number) = last.number {
            let is_first = numbers::begins_with_year(&last.title, last.number, before, next);
            self.push(Carried::Number(if is_first { 1 } else { number.saturating_add(1) }));
        }
        self.push_if(!last.issue.trim().is_empty(), || {
            Carried::Issue(numbers::next_in_year(last.issue.trim(), 1, before, next))
        });
        self.push_if(!last.first_minute.trim().is_empty(), || {
            let first = last.first_minute.trim();
            Carried::FirstMinute(numbers::next_in_year(first, self.from.minutes, before, next))
        });
    }

    pub(super) fn place(&mut self) {
        let last = self.last;
        self.push_if(!last.venue.trim().is_empty(), || Carried::Place(last.venue.clone()));
        let body = [last.body.trim(), last.organiser.trim()];
        let mut body: Vec<&str> = body.into_iter().filter(|text| !text.is_empty()).collect();
        body.dedup();
        self.push_if(!body.is_empty(), || Carried::Body(listed(&body)));
        let purpose = [&last.purpose, &last.problem, &last.expected, &last.theme];
        let first = purpose.iter().find(|text| !text.trim().is_empty());
        if let Some(first) = first {
            self.push(Carried::Purpose(first.trim().to_owned()));
        }
    }

    pub(super) fn people(&mut self) {
        for category in Category::iter() {
            let of_it = |a: &&Attendee| a.category == category && !self.records.is_substitute(a.id);
            let people = self.records.attendees.iter().filter(of_it).count();
            self.push_if(people > 0, || Carried::People(category, people));
        }
    }

    /// The items in their order; of a register-only meeting only the register comes over.
    pub(super) fn agenda(&mut self) {
        if self.last.register_only() {
            return;
        }
        let records = self.records;
        let items = records.numbered_items();
        let head = items.iter().map(|(item, ..)| *item).find(|i| heads_matters(&i.title));
        let matters = if self.way == Way::Next {
            self.matters()
        } else {
            Vec::new()
        };
        for (item, number, _) in &items {
            let under_head = self.way == Way::Next && head.is_some_and(|head| item.parent == Some(head.id));
            if under_head && (!self.was_deferred(item) || names_action(&item.title)) {
                continue;
            }
            self.item(item, number);
            if head.is_some_and(|head| head.id == item.id) {
                self.rows.extend(matters.iter().cloned());
            }
        }
        if head.is_none() && !matters.is_empty() {
            let title = if self.chinese {
                "上次会议议定事项办理情况"
            } else {
                "Matters arising"
            };
            self.push(Carried::Matters(title.to_owned()));
            self.rows.extend(matters);
        }
    }

    fn item(&mut self, item: &Item, number: &str) {
        let next = self.way == Way::Next;
        let approves = next && approves_minutes(&item.title) && self.last.state != MeetingState::Cancelled;
        let day = self.last.zone.date(self.last.start);
        let bare = numbers::without_deferral(&item.title);
        let own = |other: &String| numbers::without_deferral(other) == bare;
        // An item of which nothing was public bears no title in an agenda.
        let closed = next && self.from.closed.items.contains(&item.id);
        if closed && self.was_deferred(item) {
            let title = closed::item_title(number, self.chinese);
            let title = numbers::deferred_at(&title, day, self.chinese);
            return self.push_item(item, title, ItemWhy::Closed);
        }
        if next && self.was_deferred(item) {
            // The minutes of this meeting are to be approved beside those that were put off.
            if approves {
                self.push_item(item, numbers::dated(bare, day, self.chinese), ItemWhy::Approval);
            }
            let title = if item.outcome.is_some() {
                numbers::deferred_at(&item.title, day, self.chinese)
            } else {
                item.title.clone()
            };
            return self.push_item(item, title, ItemWhy::Deferred);
        }
        let (title, why) = if !next {
            (item.title.clone(), ItemWhy::Same)
        } else if approves {
            (numbers::dated(bare, day, self.chinese), ItemWhy::Approval)
        } else if self.of_type.iter().any(own) {
            (bare.to_owned(), ItemWhy::OfType)
        } else if bare == item.title.trim_end() && self.from.earlier_items.iter().any(own) {
            // An item that was put off once stands in two meetings and is not one of every meeting.
            (bare.to_owned(), ItemWhy::Repeats)
        } else if item.kind == ItemKind::Procedural || is_standing_report(bare) {
            (bare.to_owned(), ItemWhy::Standing)
        } else if closed {
            let title = closed::item_title(number, self.chinese);
            return self.push_left_out(item, title, ItemWhy::Closed);
        } else {
            return self.push_left_out(item, bare.to_owned(), ItemWhy::Single);
        };
        self.push_item(item, title, why);
    }

    fn push_item(&mut self, item: &Item, title: String, why: ItemWhy) {
        let item = item.id;
        self.push(Carried::Item { item, title, why });
    }

    /// An item that comes only where the clerk takes it in.
    fn push_left_out(&mut self, item: &Item, title: String, why: ItemWhy) {
        let item = item.id;
        self.rows.push(Carry {
            what: Carried::Item { item, title, why },
            left_out: true,
        });
    }

    /// Whether an item was put off, or stands under one that was and was not dealt with by itself.
    fn was_deferred(&self, item: &Item) -> bool {
        let above = || item.parent.and_then(|parent| self.records.items.get(parent));
        match item.outcome {
            Some(outcome) => outcome == ItemOutcome::Deferred,
            None => above().is_some_and(|parent| parent.outcome == Some(ItemOutcome::Deferred)),
        }
    }

    /// Open matters: actions of earlier meetings, then those of the last one.
    fn matters(&self) -> Vec<Carry> {
        let records = self.records;
        let mut list = Vec::new();
        for row in &self.from.earlier_actions {
            let of = self.last.zone.date(row.meeting_start);
            let name = self.action_name(&row.action.label(), Some(of));
            list.push(Carried::Action(if row.closed {
                format!("{name} {}", closed::title(self.chinese))
            } else {
                self.wording(&name, &row.text, &row.owners, &row.action.due)
            }));
        }
        for action in records.open_actions().filter(|action| action.state.is_open()) {
            if records.entries.get(action.entry).is_none_or(|entry| entry.struck) {
                continue;
            }
            let owners: Vec<String> = action.owners.iter().map(|owner| self.owner(owner)).collect();
            let name = self.action_name(&action.label(), None);
            if self.from.closed.entries.contains(&action.entry) {
                list.push(Carried::Action(format!("{name} {}", closed::title(self.chinese))));
                continue;
            }
            list.push(Carried::Action(self.wording(
                &name,
                records.matter_text(action),
                &owners,
                &action.due,
            )));
        }
        list.into_iter().map(|what| Carry { what, left_out: false }).collect()
    }

    fn owner(&self, owner: &Owner) -> String {
        match owner {
            Owner::Attendee(id) => self.records.name_of(*id).to_owned(),
            Owner::Unit(id) => self
                .records
                .units
                .get(*id)
                .map_or_else(String::new, |unit| unit.name.clone()),
            Owner::Named(name) => name.clone(),
        }
    }

    fn action_name(&self, label: &str, of: Option<NaiveDate>) -> String {
        match (of, self.chinese) {
            (None, _) => label.to_owned(),
            (Some(day), true) => format!("{}{label}", day.format("%-m月%-d日")),
            (Some(day), false) => format!("{label} of {}", day.format("%-d %B")),
        }
    }

    /// `A3 Repair the hedge (Lucy Field; due 15 December 2026)`.
    fn wording(&self, name: &str, text: &str, owners: &[String], due: &Due) -> String {
        let owners: Vec<&str> = owners.iter().map(String::as_str).filter(|o| !o.is_empty()).collect();
        let mut parts = Vec::new();
        if !owners.is_empty() {
            parts.push(listed(&owners));
        }
        match (due.date, self.chinese) {
            (Some(date), true) => parts.push(date.format("%-m月%-d日前").to_string()),
            (Some(date), false) => parts.push(date.format("due %-d %B %Y").to_string()),
            (None, _) if !due.phrase.trim().is_empty() => parts.push(due.phrase.trim().to_owned()),
            (None, _) => {}
        }
        let text = text.trim();
        match (parts.is_empty(), self.chinese) {
            (true, _) => format!("{name} {text}"),
            (false, true) => format!("{name} {text}（{}）", parts.join("，")),
            (false, false) => format!("{name} {text} ({})", parts.join("; ")),
        }
    }

    pub(super) fn preparation(&mut self) {
        let r = self.records;
        let not_needed = r
            .checklist
            .iter()
            .filter(|line| line.state == CheckState::NotNeeded)
            .count();
        let lines = r.checklist.len() - not_needed + learnt(r).len();
        self.push_if(lines > 0, || Carried::Checklist(lines));
        self.push_if(not_needed > 0, || Carried::NotNeeded(not_needed));
        self.push_if(!r.deliverables.is_empty(), || {
            Carried::Deliverables(r.deliverables.len())
        });
        self.push_if(!r.equipment.is_empty(), || Carried::Equipment(r.equipment.len()));
        self.push_if(!r.duty_posts.is_empty(), || Carried::Duties(r.duty_posts.len()));
        let seated = r.seats.iter().filter(|seat| seat.attendee.is_some()).count();
        self.push_if(!r.seat_plans.is_empty(), || Carried::Seats(seated));
        self.push_if(!r.invitations.is_empty(), || Carried::Notice);
        self.push_if(!r.budget_frames.is_empty() || !r.budget_lines.is_empty(), || {
            Carried::Budget(r.budget_lines.len())
        });
        self.push_if(!r.imprints.is_empty(), || Carried::Imprint);
    }
}
