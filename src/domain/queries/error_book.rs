//! The error book of the open meeting: what contradicts what. Findings that need a text to be read come in from outside.

use std::collections::{HashMap, HashSet};

use crate::domain::{
    agenda::ItemKind,
    budget::Excess,
    error_book::{ReadSlips, Slip, SlipKind},
    meeting::Meeting,
    people::Reply,
    record::Key,
    records::Records,
    seating::PlanKind,
    time::Stamp,
    weight::Demand,
};

/// How long a change of post is news, in milliseconds: 90 days.
const NEWS_MS: i64 = 90 * 24 * 3_600_000;

impl Records {
    /// Every finding of the open meeting, answered or not; `read` are those that were found by reading texts.
    pub fn slips(&self, now: Stamp, read: ReadSlips) -> Vec<Slip> {
        let Some(meeting) = self.meeting() else {
            return Vec::new();
        };
        let mut found = read.weekdays;
        agenda(meeting, self, &mut found);
        found.extend(read.names);
        seats(self, &mut found);
        seats_of_list(self, &mut found);
        copies(self, &mut found);
        people(meeting, self, now, &mut found);
        votes(self, &mut found);
        budget(self, &mut found);
        found
    }

    /// Returns the number of open findings about seats: people in two seats or in none, seats of those who do not come. Answered
    /// findings don't count.
    pub fn open_seats(&self, now: Stamp) -> usize {
        let (open, _) = self.slips_by_answer(now, ReadSlips::default());
        let of_seats =
            |slip: &&Slip| matches!(slip.kind, SlipKind::TwoSeats | SlipKind::NoSeat | SlipKind::SeatOnLeave);
        open.iter().filter(of_seats).count()
    }

    /// The findings that nobody answered, and those that somebody did.
    pub fn slips_by_answer(&self, now: Stamp, read: ReadSlips) -> (Vec<Slip>, Vec<Slip>) {
        let answered: HashSet<&str> = self.finding_answers.iter().map(|a| a.finding.as_str()).collect();
        let open = |slip: &Slip| !answered.contains(slip.mark().as_str());
        self.slips(now, read).into_iter().partition(open)
    }
}

fn agenda(meeting: &Meeting, records: &Records, found: &mut Vec<Slip>) {
    let asked = meeting.weight.asks(Demand::Presenters);
    for item in &records.items {
        if asked && item.presenter.trim().is_empty() && item.kind != ItemKind::Procedural && item.parent.is_none() {
            found.push(Slip::new(SlipKind::NoPresenter, &item.title, Some(item.id.into())));
        }
    }
    let sum: u32 = records.items.iter().filter_map(|i| i.minutes).sum();
    if sum > meeting.length_min {
        let subject = format!("{sum} / {}", meeting.length_min);
        found.push(Slip::new(SlipKind::TooLong, subject, Some(meeting.id.into())));
    }
}

fn seats(records: &Records, found: &mut Vec<Slip>) {
    let mut seen = HashSet::new();
    for seat in &records.seats {
        if let Some(who) = seat.attendee
            && !seen.insert(who)
        {
            found.push(Slip::new(
                SlipKind::TwoSeats,
                records.name_of(who),
                Some(seat.id.into()),
            ));
        }
    }
    let mut places = HashSet::new();
    for seat in &records.seats {
        if !places.insert((seat.plan, seat.line, seat.col)) {
            let subject = format!("{}-{}", seat.line + 1, seat.col + 1);
            found.push(Slip::new(SlipKind::TwoSeats, subject, Some(seat.id.into())));
        }
    }
    let Some(plan) = records.seat_plan() else { return };
    for attendee in &records.attendees {
        let seated = seen.contains(&attendee.id);
        let comes = !attendee.reply.is_absence();
        // A rostrum is for a few.
        let wants_seat = comes && attendee.is_seated() && plan.kind != PlanKind::Rostrum;
        let kind = match (seated, comes) {
            (true, false) => SlipKind::SeatOnLeave,
            (false, true) if wants_seat => SlipKind::NoSeat,
            _ => continue,
        };
        found.push(Slip::new(kind, records.name_of(attendee.id), Some(attendee.id.into())));
    }
}

/// Seats that are written on the list, without a plan.
fn seats_of_list(records: &Records, found: &mut Vec<Slip>) {
    let mut taken = HashMap::new();
    for attendee in records.attendees.iter().filter(|a| !a.seat.trim().is_empty()) {
        if let Some(other) = taken.insert(attendee.seat.trim(), attendee.id) {
            let subject = format!(
                "{}: {} / {}",
                attendee.seat.trim(),
                records.name_of(other),
                records.name_of(attendee.id)
            );
            found.push(Slip::new(SlipKind::TwoSeats, subject, Some(attendee.id.into())));
        }
    }
}

fn copies(records: &Records, found: &mut Vec<Slip>) {
    let mut seen = HashSet::new();
    for copy in &records.paper_copies {
        if !seen.insert((copy.paper, copy.number)) {
            let title = records.papers.get(copy.paper).map_or("", |p| p.title.as_str());
            let subject = format!("{title} {}", copy.number);
            found.push(Slip::new(SlipKind::DuplicateCopy, subject, Some(copy.paper.into())));
        }
    }
}

fn people(meeting: &Meeting, records: &Records, now: Stamp, found: &mut Vec<Slip>) {
    let inside: HashSet<_> = records.intervals.iter().map(|i| i.attendee).collect();
    let reply_due = records.invitations.iter().find_map(|i| i.reply_due);
    let mut known = HashSet::new();
    for attendee in &records.attendees {
        let key = Some(attendee.id.into());
        let Some(person) = records.person_of(attendee.id) else {
            continue;
        };
        let name = &person.name;
        if !known.insert((name.as_str(), person.unit, person.post.as_str())) {
            found.push(Slip::new(SlipKind::SameName, name, key));
        }
        if attendee.reply == Reply::Leave && inside.contains(&attendee.id) {
            found.push(Slip::new(SlipKind::LeaveButHere, name, key));
        }
        if attendee.reply == Reply::Open && reply_due.is_some_and(|due| due < now) {
            found.push(Slip::new(SlipKind::ReplyMissing, name, key));
        }
        let news = person.changed.is_some_and(|at| meeting.start.since(at) < NEWS_MS);
        if news && !person.former.is_empty() {
            let unit = records.unit_of(person).map_or("", |u| u.name.as_str());
            let subject = format!(
                "{name}: {} → {}",
                person.former,
                format!("{unit} {}", person.post).trim()
            );
            found.push(Slip::new(SlipKind::PostChanged, subject, key));
        }
    }
    for invitation in &records.invitations {
        if let Some(told) = invitation.told_start.filter(|told| *told != meeting.start) {
            let zone = meeting.zone;
            let subject = format!("{} → {}", zone.ymd_hm(told), zone.ymd_hm(meeting.start));
            found.push(Slip::new(SlipKind::SentForOldTime, subject, Some(invitation.id.into())));
        }
        let key = Some(invitation.id.into());
        let both = |at: Stamp| format!("{} / {}", meeting.zone.ymd_hm(at), meeting.zone.ymd_hm(meeting.start));
        let other_day = |at: Stamp| meeting.zone.date(at) != meeting.zone.date(meeting.start);
        match invitation.doors {
            Some(doors) if other_day(doors) => found.push(Slip::new(SlipKind::DoorsOtherDay, both(doors), key)),
            Some(doors) if meeting.start < doors => {
                found.push(Slip::new(SlipKind::BeforeDoors, meeting.zone.hm(meeting.start), key));
            }
            _ => {}
        }
        if let Some(due) = invitation.reply_due.filter(|due| meeting.start < *due) {
            found.push(Slip::new(SlipKind::ReplyTooLate, both(due), key));
        }
    }
}

fn budget(records: &Records, found: &mut Vec<Slip>) {
    let key = records.budget_frames.iter().next().map(|f| Key::from(f.id));
    for (excess, is, most) in records.excesses() {
        let (kind, subject) = match excess {
            Excess::Money => (SlipKind::OverLimit, format!("{} / {}", is / 100, most / 100)),
            Excess::People => (SlipKind::TooManyPeople, format!("{is} / {most}")),
            Excess::Days => (SlipKind::TooManyDays, format!("{is} / {most}")),
            Excess::Staff => (SlipKind::TooManyStaff, format!("{is} / {most}")),
        };
        found.push(Slip::new(kind, subject, key));
    }
}

fn votes(records: &Records, found: &mut Vec<Slip>) {
    let members: HashSet<_> = records
        .attendees
        .iter()
        .filter(|a| a.is_member())
        .map(|a| a.id)
        .collect();
    for motion in &records.motions {
        let (Some(counts), Some(entry)) = (motion.counts, records.entries.get(motion.entry)) else {
            continue;
        };
        let present = records
            .intervals
            .iter()
            .filter(|i| members.contains(&i.attendee) && i.covers(entry.at))
            .count();
        if present > 0 && counts.total() as usize > present {
            let subject = format!("M{} {}/{present}", motion.number, counts.total());
            found.push(Slip::new(SlipKind::VoteTotal, subject, Some(Key::from(motion.id))));
        }
    }
}
