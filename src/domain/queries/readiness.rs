//! The reasons that keep the gate "ready" of the open meeting shut. All of it is derived.

use strum::IntoEnumIterator;

use crate::domain::{
    agenda::ItemKind,
    answers::Gate,
    checklist::{CheckState, Phase},
    deadline::Dated,
    deliverable::{DeliverableKind, Standing},
    equipment::Equipment,
    error_book::Slip,
    meeting::Meeting,
    people::Reply,
    readiness::{Missing, Shortage},
    records::Records,
    weight::Demand,
};

/// Fewer characters than this do not say what a meeting is for (docs/rules.md §purpose).
const SHORTEST_PURPOSE: usize = 6;

impl Records {
    /// Returns the missing things in the order of the duties; `open_slips` are the findings that nobody answered. Empty: the gate is open.
    pub fn missing(&self, open_slips: &[Slip]) -> Vec<Missing> {
        let Some(meeting) = self.meeting() else {
            return Vec::new();
        };
        let mut missing = Vec::new();
        purpose(meeting, self, &mut missing);
        people(meeting, self, &mut missing);
        equipment(meeting, self, &mut missing);
        deliverables(meeting, self, &mut missing);
        for check in &self.checklist {
            if check.phase == Phase::Pre && check.required && check.state == CheckState::Open {
                missing.push(Missing::of(Shortage::CheckOpen, &check.text, Some(check.id.into())));
            }
        }
        for slip in open_slips {
            missing.push(Missing::of(Shortage::Unanswered, &slip.subject, slip.key));
        }
        let asked = meeting.weight.asks(Demand::Questions);
        let answers = [&meeting.ask_document, &meeting.ask_merge, &meeting.ask_online];
        if asked && answers.iter().any(|answer| answer.trim().is_empty()) {
            missing.push(Missing::plain(Shortage::QuestionOpen));
        }
        missing
    }

    /// The reason with which the shut gate was passed, if it was.
    pub fn override_of(&self, gate: Gate) -> Option<&str> {
        self.gate_overrides
            .iter()
            .rev()
            .find(|o| o.gate == gate)
            .map(|o| o.reason.as_str())
    }
}

fn purpose(meeting: &Meeting, records: &Records, missing: &mut Vec<Missing>) {
    let mut say = |holds: bool, shortage| {
        if !holds {
            missing.push(Missing::plain(shortage));
        }
    };
    let weight = &meeting.weight;
    if weight.asks(Demand::Purpose) {
        say(!meeting.purpose.trim().is_empty(), Shortage::NoPurpose);
        say(!meeting.problem.trim().is_empty(), Shortage::NoProblem);
    }
    if weight.asks(Demand::Theme) {
        say(!meeting.theme.trim().is_empty(), Shortage::NoTheme);
        say(
            meeting.theme.trim().is_empty() || !meeting.theme_by.trim().is_empty(),
            Shortage::ThemeNotConfirmed,
        );
    }
    if weight.asks(Demand::Purpose) {
        let decides = records.items.iter().any(|i| i.kind == ItemKind::Decision);
        let has_output = decides || !meeting.expected.trim().is_empty();
        let says_why = meeting.purpose.trim().is_empty() || meeting.purpose.trim().chars().count() >= SHORTEST_PURPOSE;
        say(has_output && says_why, Shortage::EmptyMeeting);
        say(!meeting.functions.is_empty(), Shortage::NoFunction);
    }
    say(!meeting.venue.trim().is_empty(), Shortage::NoVenue);
    say(!records.items.is_empty(), Shortage::NoItems);
}

fn people(meeting: &Meeting, records: &Records, missing: &mut Vec<Missing>) {
    if records.attendees.is_empty() {
        missing.push(Missing::plain(Shortage::NobodyInvited));
    }
    let asked = meeting.weight.asks(Demand::Replies);
    for attendee in records.attendees.iter().filter(|a| asked && a.reply == Reply::Open) {
        let name = records.name_of(attendee.id);
        missing.push(Missing::of(Shortage::NoReply, name, Some(attendee.id.into())));
    }
}

fn equipment(meeting: &Meeting, records: &Records, missing: &mut Vec<Missing>) {
    if records.equipment.is_empty() && meeting.weight.asks(Demand::Equipment) {
        missing.push(Missing::plain(Shortage::NoEquipment));
    }
    let calendar = records.calendar();
    for (device, round, failed) in records.open_tests() {
        // Rounds while the meeting is live belong to the meeting.
        let before = round.moment.is_empty() && round.due_at(meeting, &calendar).is_none_or(|due| due <= meeting.start);
        if device.critical && before {
            let shortage = if failed {
                Shortage::TestFailed
            } else {
                Shortage::NotTested
            };
            let subject = format!("{} {}", round.name, device.name);
            missing.push(Missing::of(shortage, subject, Some(device.id.into())));
        }
    }
    for slide in records.slides.iter().filter(|s| s.opened.is_none()) {
        missing.push(Missing::of(
            Shortage::SlideNotOpened,
            &slide.name,
            Some(slide.id.into()),
        ));
    }
    if !meeting.weight.asks(Demand::Spares) {
        return;
    }
    if !records.equipment.is_empty() && meeting.round_every_min == 0 {
        missing.push(Missing::plain(Shortage::NoInterval));
    }
    let critical = || records.equipment.iter().filter(|e| e.critical);
    let lacks = |empty: fn(&Equipment) -> bool, shortage| {
        critical()
            .filter(move |e| empty(e))
            .map(move |e| Missing::of(shortage, &e.name, Some(e.id.into())))
    };
    missing.extend(lacks(|e| e.spare.trim().is_empty(), Shortage::NoSpare));
    missing.extend(lacks(|e| e.technician.trim().is_empty(), Shortage::NoTechnician));
}

fn deliverables(meeting: &Meeting, records: &Records, missing: &mut Vec<Missing>) {
    let calendar = records.calendar();
    let mut reviews = Vec::new();
    for kind in DeliverableKind::iter() {
        let row = records.deliverables.iter().find(|d| d.kind == kind);
        let say = |list: &mut Vec<Missing>, shortage| {
            list.push(Missing {
                deliverable: Some(kind),
                ..Missing::of(shortage, "", row.map(|d| d.id.into()))
            });
        };
        let Some(row) = row else {
            if meeting.weight.asks(Demand::Deliverables) {
                say(missing, Shortage::NoDeliverable);
            }
            continue;
        };
        let standing = row.standing(records);
        if standing == Standing::NotNeeded {
            continue;
        }
        if row.owner.trim().is_empty() {
            say(missing, Shortage::NoOwner);
        }
        if row.due_at(meeting, &calendar).is_none() {
            say(missing, Shortage::NoDue);
        }
        if standing != Standing::Approved && meeting.weight.asks(Demand::Reviews) {
            say(&mut reviews, Shortage::NotApproved(standing));
        }
    }
    for post in records.duty_posts.iter().filter(|p| p.person.trim().is_empty()) {
        let subject = if post.task.is_empty() { &post.desk } else { &post.task };
        missing.push(Missing::of(Shortage::PostEmpty, subject, Some(post.id.into())));
    }
    missing.append(&mut reviews);
}
