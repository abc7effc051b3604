//! What the Prepare tab derives from the records: how far each section is, what is missing, which slips are open. Kept until
//! the records change, so that moving and filtering cost nothing.

use std::collections::HashMap;

use strum::IntoEnumIterator;

use crate::{
    domain::{
        agenda::ItemKind,
        answers::Gate,
        checklist::{CheckState, Phase},
        error_book::Slip,
        meeting::MeetingState,
        people::Reply,
        readiness::Missing,
        records::Records,
        time::Stamp,
    },
    input::section::Section,
    line::detect::read_slips,
};

use super::super::model::{Model, Tab};

/// How far a section is: so many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    pub done: usize,
    pub all: usize,
}

/// What is derived.
#[derive(Debug, Default)]
pub struct View {
    pub(super) revision: Option<u64>,
    pub(super) read_at: Stamp,
    progress: Vec<(Section, Progress)>,
    /// Everything that keeps the gate shut.
    pub missing: Vec<Missing>,
    /// The error book, open findings first.
    pub slips: Vec<Slip>,
    /// How many of the findings are open.
    pub open_slips: usize,
    /// Why the shut gate was passed.
    pub overridden: Option<String>,
}

impl View {
    /// How far a section is.
    pub fn progress(&self, section: Section) -> Progress {
        let found = self.progress.iter().find(|(s, _)| *s == section);
        found.map(|(_, progress)| *progress).unwrap_or_default()
    }

    /// The next time the findings are looked for, the open ones stand first again.
    pub fn sort_anew(&mut self) {
        self.revision = None;
    }

    /// How much of the preparation is done, in per cent; what is required and done counts as much as what is missing.
    pub fn percent(&self) -> usize {
        let (done, all) = self
            .progress
            .iter()
            .filter(|(section, _)| *section != Section::Ready)
            .fold((0, 0), |(done, all), (_, p)| (done + p.done, all + p.all));
        if self.missing.is_empty() {
            100
        } else {
            (100 * done / all.max(1)).min(99)
        }
    }
}

/// Time matters to what is overdue, so the view is read anew after a minute.
const STALE_MS: i64 = 60_000;

/// Brings the view up to date while the tab is shown.
pub fn refresh(m: &mut Model, now: Stamp) {
    let view = &m.prepare.view;
    let fresh = view.revision == Some(m.ledger.revision()) && now.since(view.read_at) < STALE_MS;
    // What keeps a meeting from being ready is said in the header of every tab.
    let ready = m.meeting().is_some_and(|meeting| meeting.state == MeetingState::Ready);
    if (m.tab == Tab::Prepare || ready) && !fresh {
        let mut derived = derive(m.ledger.records(), Some(m.ledger.revision()), now);
        if view.revision.is_some() && m.prepare.section == Section::Errors {
            keep_order(&mut derived.slips, &view.slips);
        }
        m.prepare.view = derived;
    }
}

/// While findings are answered they stay where they are, so that the next answer goes to the finding that is looked at.
fn keep_order(slips: &mut [Slip], before: &[Slip]) {
    let places: HashMap<String, usize> = before.iter().enumerate().map(|(n, slip)| (slip.mark(), n)).collect();
    slips.sort_by_key(|slip| places.get(&slip.mark()).copied().unwrap_or(usize::MAX));
}

fn derive(records: &Records, revision: Option<u64>, now: Stamp) -> View {
    let (mut slips, answered) = records.slips_by_answer(now, read_slips(records));
    let missing = records.missing(&slips);
    let open_slips = slips.len();
    slips.extend(answered);
    let progress = Section::iter()
        .map(|section| {
            (
                section,
                progress(records, section, (slips.len(), open_slips, missing.len())),
            )
        })
        .collect();
    View {
        revision,
        read_at: now,
        progress,
        missing,
        slips,
        open_slips,
        overridden: records.override_of(Gate::Ready).map(str::to_owned),
    }
}

fn progress(r: &Records, section: Section, (slips, open_slips, missing): (usize, usize, usize)) -> Progress {
    let of = |done: usize, all: usize| Progress { done, all };
    match section {
        Section::Purpose => r.meeting().map_or_else(Progress::default, |m| {
            let fields = [
                &m.purpose,
                &m.problem,
                &m.theme,
                &m.theme_by,
                &m.venue,
                &m.ask_document,
                &m.ask_merge,
                &m.ask_online,
            ];
            of(fields.iter().filter(|f| !f.trim().is_empty()).count(), fields.len())
        }),
        Section::Agenda => {
            let items = || r.items.iter().filter(|i| i.kind != ItemKind::Procedural);
            of(items().filter(|i| !i.presenter.is_empty()).count(), items().count())
        }
        Section::People => of(
            r.attendees.iter().filter(|a| a.reply != Reply::Open).count(),
            r.attendees.len(),
        ),
        Section::Deliverables => of(
            r.deliverables.iter().filter(|d| d.is_settled(r)).count(),
            r.deliverables.len(),
        ),
        Section::Checklist => {
            let required = || r.checklist.iter().filter(|c| c.required && c.phase == Phase::Pre);
            of(
                required().filter(|c| c.state != CheckState::Open).count(),
                required().count(),
            )
        }
        Section::Equipment => {
            let slides = r.slides.iter().filter(|s| s.opened.is_none()).count();
            let tests = r
                .equipment
                .iter()
                .map(|e| r.equipment_rounds.iter().filter(|x| e.rounds.contains(&x.name)).count())
                .sum::<usize>();
            let all = tests + r.slides.len();
            of(all.saturating_sub(r.open_tests().len() + slides), all)
        }
        Section::Duties => of(
            r.duty_posts.iter().filter(|p| !p.person.is_empty()).count(),
            r.duty_posts.len(),
        ),
        Section::Budget => of(r.budget_lines.len(), r.budget_lines.len()),
        Section::Papers => {
            let numbered = || r.paper_copies.iter();
            of(numbered().filter(|c| c.issued.is_some()).count(), numbered().count())
        }
        Section::Seats => of(r.seats.iter().filter(|s| s.attendee.is_some()).count(), r.seats.len()),
        Section::Notice => of(
            r.invitations.iter().filter(|i| i.sent.is_some()).count(),
            r.invitations.len(),
        ),
        Section::Errors => of(slips - open_slips, slips),
        Section::Ready => of(usize::from(missing == 0), 1),
    }
}
