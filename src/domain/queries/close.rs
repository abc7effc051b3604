//! The conditions of the gate "close" that fail in the open meeting, and the sums they follow from. All of it is derived.

use std::collections::HashMap;

use strum::IntoEnumIterator;

use crate::domain::{
    answers::Gate,
    archive::{ArchiveCode, ArchiveItem, ArchiveKind},
    checklist::{CheckState, Phase},
    estimate::BudgetCategory,
    expense::Overrun,
    id::Id,
    loose_end::Unfinished,
    papers::PaperCopy,
    people::Attendee,
    record::Key,
    records::Records,
    remainder::{Remainder, Unclosed},
    returns::{Chase, CopyCount, CopyReturn},
    time::Stamp,
    weight::Demand,
};

impl Records {
    /// Returns the last fate of a copy; `None` while it is out.
    pub fn fate_of(&self, copy: Id<PaperCopy>) -> Option<&CopyReturn> {
        let last = self.copy_returns.iter().rev().find(|row| row.copy == copy)?;
        last.fate.is_some().then_some(last)
    }

    /// When a copy was asked for last.
    pub fn last_chase(&self, copy: Id<PaperCopy>) -> Option<&Chase> {
        self.chases.iter().rev().find(|chase| chase.copy == copy)
    }

    /// The copies that were handed out, each with what became of it; `None` while it is out.
    pub fn fates(&self) -> Vec<(&PaperCopy, Option<&CopyReturn>)> {
        let mut last: HashMap<Id<PaperCopy>, &CopyReturn> = HashMap::new();
        for row in self.copy_returns.rows() {
            last.insert(row.copy, row);
        }
        let fate = |copy: &PaperCopy| last.get(&copy.id).copied().filter(|row| row.fate.is_some());
        self.issued_copies()
            .into_iter()
            .map(|copy| (copy, fate(copy)))
            .collect()
    }

    /// Where the issued copies are.
    pub fn copy_count(&self) -> CopyCount {
        let mut count = CopyCount::default();
        for (_, fate) in self.fates() {
            count.add(fate.and_then(|row| row.fate));
        }
        count
    }

    /// The name of a copy: its paper, its number, and who has it.
    pub fn copy_name(&self, copy: &PaperCopy) -> String {
        let paper = self.papers.get(copy.paper).map_or("", |paper| paper.title.as_str());
        let holder = copy.holder.map_or("", |who| self.name_of(who));
        let name = format!("{paper} {:03} {holder}", copy.number);
        name.trim().to_owned()
    }

    /// Returns the sum spent in a category, in cents.
    pub fn spent_in(&self, category: BudgetCategory) -> i64 {
        let own = self.expenses.iter().filter(|expense| expense.category == category);
        own.fold(0, |sum, expense| sum.saturating_add(expense.amount_cents))
    }

    /// Returns the sum planned in a category, in cents.
    pub fn planned_in(&self, category: BudgetCategory) -> i64 {
        let own = self.budget_lines.iter().filter(|line| line.category == category);
        own.fold(0, |sum, line| sum.saturating_add(line.plan_cents))
    }

    /// The approval that goes furthest: of a category, or of the limit per person and day.
    pub fn overrun_of(&self, category: Option<BudgetCategory>) -> Option<&Overrun> {
        let approved = self.overruns.iter().filter(|overrun| overrun.category == category);
        approved.max_by_key(|overrun| overrun.up_to_cents)
    }

    /// Returns the sum allowed in a category, in cents: the plan, or more if that was approved.
    pub fn allowed_in(&self, category: BudgetCategory) -> i64 {
        let most = self.overrun_of(Some(category)).map_or(0, |overrun| overrun.up_to_cents);
        self.planned_in(category).max(most)
    }

    /// Whether more was spent than the limit per person and day allows, and nobody has approved as much.
    pub fn is_over_limit(&self) -> bool {
        let most = self.overrun_of(None).map_or(0, |overrun| overrun.up_to_cents);
        let allowed = self.budget_measure().map(|measure| measure.limit.max(most));
        allowed.is_some_and(|allowed| self.spent_within_limit() > allowed)
    }

    /// The head of the archive codes.
    pub fn archive_code(&self) -> Option<&ArchiveCode> {
        self.archive_codes.iter().next()
    }

    /// Whether the type of the meeting wants papers made, reviewed and kept: the archive and lessons are asked for only then.
    pub fn is_formal(&self) -> bool {
        !self.deliverables.is_empty()
    }

    /// Whether a copy that is out was promised for a time before `now`.
    pub fn is_promise_over(&self, copy: Id<PaperCopy>, now: Stamp) -> bool {
        let next = self.last_chase(copy).and_then(|chase| chase.next);
        next.is_some_and(|next| next < now) && self.fate_of(copy).is_none()
    }

    /// Returns what is outstanding whatever the hour, in the order of the sections. Empty: the gate is open.
    pub fn remainders(&self) -> Vec<Remainder> {
        let Some(meeting) = self.meeting() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        if meeting.adjourned.is_none() {
            found.push(remainder(Unclosed::NotAdjourned, "", None));
        } else if self.override_of(Gate::Adjourn).is_none() {
            self.ends_left(&mut found);
        }
        if !self.minutes_state().is_issued() {
            found.push(remainder(Unclosed::MinutesNotIssued, "", None));
        }
        self.approvals_left(&mut found);
        if self.is_formal() && self.record_signatures.is_empty() {
            found.push(remainder(Unclosed::RecordNotSigned, "", None));
        }
        self.tasks_left(&mut found);
        self.copies_left(&mut found);
        self.inbounds_left(&mut found);
        self.expenses_left(&mut found);
        self.archive_left(&mut found);
        let has_problem = meeting.weight.asks(Demand::Purpose) && !meeting.problem.trim().is_empty();
        if has_problem && meeting.solved.is_none() {
            found.push(remainder(Unclosed::NotSaidIfSolved, &meeting.problem, None));
        }
        if self.is_formal() && self.lessons.is_empty() {
            found.push(remainder(Unclosed::NoLesson, "", None));
        }
        if self.asks_matters() {
            let unfiled = self.unfiled().into_iter();
            found.extend(unfiled.map(|entry| remainder(Unclosed::NoMatter, &entry.text, Some(entry.id.into()))));
        }
        if self.conveyances.is_empty() && self.calls_units() {
            found.push(remainder(Unclosed::NobodyConveys, "", None));
        }
        let silent = self.conveyances.iter().filter(|unit| unit.done.is_none());
        found.extend(silent.map(|unit| remainder(Unclosed::NotConveyed, &unit.unit, Some(unit.id.into()))));
        found
    }

    /// Adds approvals of minutes that one meeting gave and nobody has entered in the other.
    fn approvals_left(&self, found: &mut Vec<Remainder>) {
        if let Some(given) = self.approval_given() {
            let about = format!("{} {}", given.day, given.text);
            found.push(remainder(Unclosed::ApprovalGiven, &about, None));
        }
        if let Some(last) = &self.neighbours.unapproved
            && self.minutes_resolution(&last.minutes).is_some()
        {
            let about = format!("{} {}", last.day, last.minutes.title);
            found.push(remainder(Unclosed::LastNotApproved, &about, None));
        }
    }

    /// Whether its type has units pass on what was decided, and units are on the list.
    fn calls_units(&self) -> bool {
        let asks = self.meeting().is_some_and(|meeting| meeting.weight.asks(Demand::Units));
        let unit = |who: &Attendee| self.people.get(who.person).and_then(|person| person.unit);
        asks && self.attendees.iter().any(|who| unit(who).is_some())
    }

    /// Adds what is open at the gate "adjourn", except copies, which are accounted for one by one below.
    fn ends_left(&self, found: &mut Vec<Remainder>) {
        for end in self.loose_ends() {
            if !matches!(end.kind, Unfinished::CopiesUncounted | Unfinished::CopyOut) {
                let about = format!("{} {}", end.label, end.subject);
                found.push(remainder(Unclosed::LeftOpen(end.kind), about.trim(), end.key));
            }
        }
    }

    fn tasks_left(&self, found: &mut Vec<Remainder>) {
        let open = self
            .checklist
            .iter()
            .filter(|line| line.phase == Phase::Post && line.required && line.state == CheckState::Open);
        found.extend(open.map(|line| remainder(Unclosed::TaskOpen, &line.text, Some(line.id.into()))));
    }

    fn copies_left(&self, found: &mut Vec<Remainder>) {
        for (copy, fate) in self.fates() {
            if fate.is_some() {
                continue;
            }
            let (name, key) = (self.copy_name(copy), Some(copy.id.into()));
            found.push(remainder(Unclosed::CopyOut, &name, key));
            if self.last_chase(copy.id).is_none_or(|chase| chase.next.is_none()) {
                found.push(remainder(Unclosed::NoNextDate, &name, key));
            }
        }
    }

    fn inbounds_left(&self, found: &mut Vec<Remainder>) {
        let here = self.inbounds.iter().filter(|paper| !paper.is_settled());
        found.extend(here.map(|paper| {
            let name = format!("{} {}", paper.unit, paper.title);
            remainder(Unclosed::NotGivenBack, name.trim(), Some(paper.id.into()))
        }));
    }

    fn expenses_left(&self, found: &mut Vec<Remainder>) {
        if self.expenses.is_empty() && self.budget_lines.iter().any(|line| line.plan_cents > 0) {
            found.push(remainder(Unclosed::NothingSpent, "", None));
        }
        // An amount of nothing says that nothing was spent.
        for expense in self.expenses.iter().filter(|expense| expense.amount_cents != 0) {
            let key = Some(expense.id.into());
            if expense.paid.is_none() {
                found.push(remainder(Unclosed::NotPaid, &expense.payee, key));
            }
            if expense.voucher.trim().is_empty() {
                found.push(remainder(Unclosed::NoVoucher, &expense.payee, key));
            }
        }
        if self.budget_lines.is_empty() {
            return;
        }
        for category in BudgetCategory::iter().filter(|own| self.spent_in(*own) > self.allowed_in(*own)) {
            let of_it = self.expenses.iter().find(|expense| expense.category == category);
            found.push(remainder(
                Unclosed::OverPlan(category),
                "",
                of_it.map(|expense| expense.id.into()),
            ));
        }
        if self.is_over_limit() {
            found.push(remainder(Unclosed::OverLimit, "", None));
        }
    }

    /// Returns the sum spent in the categories that the limit per person and day measures, in cents; costs of being online are apart.
    pub fn spent_within_limit(&self) -> i64 {
        let measured = BudgetCategory::iter().filter(|category| *category != BudgetCategory::Online);
        measured.fold(0, |sum, category| sum.saturating_add(self.spent_in(category)))
    }

    fn archive_left(&self, found: &mut Vec<Remainder>) {
        if self.is_formal() {
            for kind in ArchiveKind::iter() {
                let mut own = self.archive_items.iter().filter(|item| item.kind == kind).peekable();
                if own.peek().is_none() {
                    found.push(remainder(Unclosed::NotArchived(kind), "", None));
                }
            }
        }
        let open = self.archive_items.iter().filter(|item| !item.is_settled());
        found.extend(open.map(|item| remainder(Unclosed::NotArchived(item.kind), &item.title, Some(item.id.into()))));
        let mut known: HashMap<(&'static str, u32), &ArchiveItem> = HashMap::new();
        for item in self.archive_items.iter().filter(|item| item.sequence > 0) {
            let elsewhere = self.archive_code().is_some_and(|code| {
                let mut filed = self.neighbours.filed_in(code, item.retention);
                filed.any(|number| number == item.sequence)
            });
            if known.insert((item.retention.code(), item.sequence), item).is_some() || elsewhere {
                found.push(remainder(Unclosed::SameCode, &item.title, Some(item.id.into())));
            }
        }
    }
}

fn remainder(kind: Unclosed, subject: &str, key: Option<Key>) -> Remainder {
    Remainder {
        kind,
        subject: subject.to_owned(),
        key,
    }
}
