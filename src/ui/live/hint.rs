//! The rows under the caret: what the line will become, before Enter; or the names that may be meant.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    app::{message::Message, model::Model},
    capture::{correcting::as_line::owner_name, entry::irregular::Irregularity},
    domain::{
        action::Due,
        agenda::ItemOutcome,
        decision::Verdict,
        entry::{EntryKind, Remark},
        id::Id,
        interest::InterestNature,
        people::{Attendee, listed},
        time::Stamp,
    },
    line::reading::{Reading, Voice, What},
    words::Strings,
};

use super::super::{eye::Eye, paint, pen::Pen, theme, width};
use super::{
    hint_people,
    hint_rows::{put_both, put_empty, put_hint, refused, title_of},
};

/// Returns what Enter makes of the line that is typed, in the words of the row; empty = nothing is typed.
pub fn sentence(m: &Model, t: &'static Strings) -> String {
    let pen = Pen {
        buf: &mut Buffer::empty(Rect::ZERO),
        m,
        t,
        eye: &mut Eye::default(),
    };
    reading_text(&pen).trim_end().to_owned()
}

/// Draws it into as many rows as it needs.
pub fn draw(pen: &mut Pen, inner: Rect) {
    let m = pen.m;
    if let Some(entry) = m.live.editing.and_then(|id| m.ledger.records().entries.get(id))
        && m.live.hint.completion.names.is_empty()
    {
        let remark = super::feed::remark_of(pen, entry);
        let kind = reading_text(pen);
        let text = remark.filter(|_| kind.is_empty()).unwrap_or(kind);
        put_hint(pen, inner, &text, theme::dim());
        return;
    }
    if !m.live.hint.completion.names.is_empty() {
        let reading = reading_text(pen);
        if !warns_first(m) {
            return hint_people::draw_names(pen, inner, &m.live.hint.completion, Some(&reading));
        }
        let rest = if inner.height > 1 {
            let rows = paint::put_rows(pen.buf, inner, inner.height - 1, &reading, theme::wrong());
            paint::from_row(inner, rows)
        } else {
            paint::from_column(inner, paint::put(pen.buf, inner, 0, &reading, theme::wrong()) + 2)
        };
        return hint_people::draw_names(pen, rest, &m.live.hint.completion, None);
    }
    if let Some(why) = refused(pen) {
        put_hint(pen, inner, why, theme::wrong());
        return;
    }
    match &m.live.hint.reading {
        None => put_empty(pen, inner),
        Some(reading) => {
            let excess = super::motion::excess(pen, &reading.what).map(|excess| format!("{excess} · "));
            let irregular = m.live.hint.irregular.map(|found| match found {
                Irregularity::InRecess => pen.t.screen.hint_in_recess.to_owned(),
                Irregularity::WithoutQuorum(quorum) => (pen.t.screen.hint_no_quorum)(quorum.present, quorum.needed),
            });
            let irregular = match (irregular, excess) {
                (None, None) => None,
                (one, other) => Some(one.unwrap_or_default() + &other.unwrap_or_default()),
            };
            let text = match &irregular {
                Some(irregular) => format!("{irregular}{}", reading_text(pen)),
                None => reading_text(pen),
            };
            let time = m.shown_zone().hms(m.live.line_time(m.shared.now));
            let style = if reading.remark.is_some() || irregular.is_some() || !m.live.hint.head_first.is_empty() {
                theme::wrong()
            } else {
                theme::PLAIN
            };
            // In the long editor Enter makes a new line.
            let saves = if m.live.is_long() {
                pen.t.screen.ctrl_s_saves
            } else {
                pen.t.screen.enter_saves
            };
            let (keys, short) = match snippet(pen) {
                Some(snippet) => (snippet.clone(), snippet),
                None => (format!("{time}  {saves}"), saves.to_owned()),
            };
            put_both(pen, inner, (&text, style), (&keys, &short));
        }
    }
}

/// Returns the text that Tab makes of the word before the caret.
fn snippet(pen: &Pen) -> Option<String> {
    let field = pen.m.live.caret_field();
    let text = field.text();
    let (word, stands_for) = pen.m.shared.snippets.at_end(text.get(..field.caret_byte())?)?;
    Some((pen.t.screen.snippet)("Tab", word, &width::cut(stands_for, 30)))
}

/// Whether a warning stands before the names that are offered: one that no choice among them mends.
fn warns_first(m: &Model) -> bool {
    if m.live.hint.without_space.is_some() {
        return true;
    }
    let at = &m.live.hint.completion;
    let text = m.live.field.text();
    let typed = text.get(at.from..at.to).unwrap_or("");
    match m.live.hint.reading.as_ref().and_then(|reading| reading.remark.as_ref()) {
        Some(Remark::UnknownName(name)) => name != typed,
        Some(Remark::AmbiguousName(name)) => !name.starts_with(typed),
        None | Some(Remark::NotAName(_) | Remark::NoOwner) => false,
        Some(_) => true,
    }
}

/// The reading of the line in words.
fn reading_text(pen: &Pen) -> String {
    let Some(reading) = &pen.m.live.hint.reading else {
        return String::new();
    };
    let what = what_text(pen, reading);
    let what = match reading.minuted {
        Some(true) => format!("{what} · {}", pen.t.screen.in_minutes),
        Some(false) => format!("{what} · {}", pen.t.screen.record_only),
        None => what,
    };
    if let Some(other) = &pen.m.live.hint.without_space {
        let s = &pen.t.screen;
        let leads = pen.m.live.field.text().starts_with(char::is_whitespace);
        let why = if leads { s.literal_space } else { s.without_space };
        let what = if let What::Entry { kind, .. } = &reading.what {
            (pen.t.domain.entry_kind)(*kind).to_owned()
        } else {
            what
        };
        let other = match &other.remark {
            Some(remark) => pen.t.remark(remark),
            None => what_text(pen, other),
        };
        return format!("→ {what} · {why} {other}");
    }
    let opens = if pen.m.live.hint.opens {
        pen.t.screen.will_open
    } else {
        ""
    };
    let lengthy = !matches!(reading.what, What::Entry { .. });
    let what = if pen.m.live.hint.corrects {
        format!("{}{}{what}", pen.t.screen.will_correct, pen.t.export.colon)
    } else {
        what
    };
    match &reading.remark {
        // A fault stands first, otherwise a narrow screen cuts it off.
        Some(remark) if lengthy => format!("→ {opens}{} · {what}", doubt_text(pen, reading, remark)),
        Some(remark) => format!("→ {opens}{what} · {}", pen.t.remark(remark)),
        None if !pen.m.live.hint.head_first.is_empty() => {
            format!(
                "→ {opens}{what} · {}",
                (pen.t.screen.head_first)(&pen.m.live.hint.head_first)
            )
        }
        None => format!("→ {opens}{what}"),
    }
}

/// Why a line is in doubt; of a date, the day and how far it is, for the phrase stands in the line above.
fn doubt_text(pen: &Pen, reading: &Reading, remark: &Remark) -> String {
    match (&reading.what, remark) {
        (What::Action { due, .. }, Remark::DoubtfulDate(_)) => (pen.t.remarks.kept)(remark, &due_text(pen, due)),
        _ => pen.t.remark(remark),
    }
}

/// The person who would be put down as having said the line; nobody is said too.
fn speaker_text(pen: &Pen, reading: &Reading) -> String {
    let hint = &pen.m.live.hint;
    let name = |id| pen.m.ledger.records().name_apart(id);
    let typed = match &reading.voice {
        Voice::One(id) => name(*id),
        Voice::Unlisted(typed) => typed.clone(),
        Voice::Nobody => String::new(),
        Voice::Unsaid => hint.speaker.map_or_else(|| hint.said_by.clone(), name),
    };
    if typed.is_empty() {
        pen.t.screen.nobody.to_owned()
    } else {
        typed
    }
}

#[expect(clippy::too_many_lines, reason = "one arm a meaning")]
fn what_text(pen: &Pen, reading: &Reading) -> String {
    let (m, s, d) = (pen.m, &pen.t.screen, &pen.t.domain);
    let name = |id| m.ledger.records().name_apart(id);
    let names = |who: &[Id<Attendee>]| m.ledger.records().names_apart(who);
    let many = |who: &[Id<Attendee>]| {
        if who.len() > 3 {
            format!("{}{}", (s.people_count)(who.len()), names(who))
        } else {
            names(who)
        }
    };
    let clock = |at: Option<Stamp>| at.map_or_else(String::new, |at| format!(" {}", m.shown_zone().hm(at)));
    match &reading.what {
        What::Nothing => String::new(),
        What::Entry {
            kind: kind @ (EntryKind::Incident | EntryKind::Aside),
            ..
        } => (d.entry_kind)(*kind).to_owned(),
        What::Entry {
            kind: kind @ EntryKind::Continuation,
            ..
        } if m.live.hint.continues.is_some() => {
            let joined = m.live.hint.continues.and_then(|id| super::hint_rows::line_of(pen, id));
            format!(
                "{}{}{}",
                (d.entry_kind)(*kind),
                pen.t.export.colon,
                joined.unwrap_or_default()
            )
        }
        What::Entry { kind, .. } => {
            format!("{} {}", (d.entry_kind)(*kind), speaker_text(pen, reading))
        }
        What::Decision { verdict, .. } => {
            let rejected = if *verdict == Verdict::Rejected {
                (d.verdict)(*verdict)
            } else {
                ""
            };
            let own = m.live.editing.and_then(|id| m.ledger.records().decision_of(id));
            let number = own.map_or_else(|| m.ledger.records().next_decision_number(), |own| own.number);
            let open = m
                .ledger
                .records()
                .open_motion()
                .map(|motion| (pen.t.vote.stays_open)(motion.number));
            let open = open.map_or_else(String::new, |open| format!(" · {open}"));
            format!("{} D{number} {rejected}{open}", (d.entry_kind)(EntryKind::Decision))
        }
        What::Action { owners, due, .. } => {
            let who: Vec<String> = owners
                .iter()
                .map(|owner| owner_name(m.ledger.records(), owner))
                .collect();
            let who = if who.is_empty() {
                let asked = reading.asks_owner.as_ref().map(|name| (s.owner_asked)(name));
                asked.map_or_else(|| s.who.to_owned(), |asked| format!("{} {asked}", s.who))
            } else {
                listed(&who.iter().map(String::as_str).collect::<Vec<_>>())
            };
            let when = if due.is_empty() {
                let asked = reading.asks.as_ref().map(|phrase| (s.deadline_asked)(phrase));
                asked.map_or_else(|| s.when.to_owned(), |asked| format!("{} {asked}", s.when))
            } else {
                due_text(pen, due)
            };
            let own = m.live.editing.and_then(|id| m.ledger.records().action_of(id));
            let number = own.map_or_else(|| m.ledger.records().next_action_number(), |own| own.number);
            format!("{} A{number} → {who}  {when}", (d.entry_kind)(EntryKind::Action))
        }
        What::Motion { .. }
        | What::Mover { .. }
        | What::Second { .. }
        | What::Wording { .. }
        | What::Result { .. }
        | What::Votes { .. }
        | What::Casting { .. }
        | What::Ballot { .. }
        | What::Consent { .. } => super::motion::becomes(pen, &reading.what),
        What::Speaker => format!("{} {}", speaker_text(pen, reading), s.will_speaker),
        What::Arrive { who, at, .. } | What::Return { who, at, .. } => {
            format!("{} {}{}", many(who), pen.t.arrive(who.len()), clock(*at))
        }
        What::Series(facts) => {
            let next = m.ledger.records().next_action_number();
            let mut number = next;
            let asked = |fact: &Reading| {
                let remark = fact.remark.as_ref().map(|remark| pen.t.remark(remark));
                let mut text = super::motion::form_of(pen, fact).unwrap_or_else(|| what_text(pen, fact));
                // Each action has a number of its own.
                if matches!(fact.what, What::Action { .. }) {
                    text = text.replacen(&format!(" A{next} "), &format!(" A{number} "), 1);
                    number += 1;
                }
                remark.map_or(text.clone(), |remark| format!("{text}: {remark}"))
            };
            let told: Vec<String> = facts.iter().map(asked).collect();
            told.join(pen.t.export.semicolon)
        }
        What::Late { who, .. } => format!("{} {}", many(who), s.will_be_late),
        What::TakeIn { people, at } => {
            format!(
                "{} {}{}",
                hint_people::comers_text(pen, people),
                pen.t.arrive(people.len()),
                clock(*at)
            )
        }
        What::Leave { who, at, .. } => format!("{} {}{}", many(who), pen.t.leave(who.len()), clock(*at)),
        What::Role { list, op, who, .. } => hint_people::role_text(pen, *list, *op, (&names(who), who.len())),
        What::Excuse {
            people,
            others,
            absent: false,
        } if people.is_empty() && others.is_empty() => s.nobody_excused.to_owned(),
        What::Excuse { people, others, absent } => hint_people::excuse_text(pen, people, others, *absent),
        What::Interest {
            who,
            item,
            nature,
            text,
        } => {
            let nature = match nature {
                InterestNature::Unsaid => "",
                InterestNature::Pecuniary
                | InterestNature::Other
                | InterestNature::Disclosable
                | InterestNature::Personal
                | InterestNature::Prejudicial => (d.interest_nature)(*nature),
            };
            let kind = (d.entry_kind)(EntryKind::Interest);
            format!("{kind} {} · {} {nature} {text}", name(*who), title_of(pen, *item))
                .trim_end()
                .to_owned()
        }
        What::ItemOutcome { item, outcome, text } => {
            // A line typed over another is about the item of that one.
            let edited = m.live.editing.and_then(|id| m.ledger.records().entries.get(id)?.item);
            let item = item.or(edited).or_else(|| m.ledger.records().current_item());
            let kind = (d.entry_kind)(EntryKind::ItemOutcome);
            // 同意, 否决 and 原则同意 are all of one kind: the words say which.
            let told = if *outcome == ItemOutcome::Decided {
                text
            } else {
                (d.outcome)(*outcome)
            };
            format!("{kind} {told} · {}", title_of(pen, item))
        }
        What::Closed { ground, .. } => format!("{} {ground}", (d.entry_kind)(EntryKind::ClosedPart)),
        What::Pull { item } => {
            let title = m
                .ledger
                .records()
                .items
                .get(*item)
                .map_or("", |item| item.title.as_str());
            (pen.t.vote.pulled)(title)
        }
        What::Public { .. } => (d.entry_kind)(EntryKind::PublicPart).to_owned(),
        What::GoTo { item } => format!("{} {}", s.will_go, title_of(pen, Some(*item))),
        What::NewItem { title, .. } => format!("{} {title}", s.will_new_item),
        What::Substitute { old, .. } => super::hint_rows::correction(pen, old),
        What::Insert { before, line } => format!("{} {before}{}{line}", s.will_insert, pen.t.export.colon),
        What::Command { name, .. } if name.is_empty() => s.palette_hint.to_owned(),
        What::Command { name, rest } => super::hint_rows::act(pen).unwrap_or_else(|| command_text(pen, name, rest)),
        What::Queue { op, people, .. } => super::queue::becomes(pen, *op, people),
        What::Dialect(_) => s.will_meeting.to_owned(),
    }
}

/// The effect of a command, or why it has none.
fn command_text(pen: &Pen, name: &str, rest: &str) -> String {
    let (m, s, d) = (pen.m, &pen.t.screen, &pen.t.domain);
    if let Some(section) = crate::app::palette::section_named(m.tab, name, rest) {
        return format!("{} {}", s.will_command, (pen.t.prepare.section)(section));
    }
    match crate::app::palette::meant(m.tab, name, rest) {
        Ok(command) if crate::app::palette::half_named(m.tab, name).is_some() => {
            format!("{} {}", s.will_complete, pen.t.command(command).label)
        }
        Ok(command) => format!("{} {} {rest}", s.will_command, pen.t.command(command).label),
        Err(which @ Message::AmbiguousCommand(_)) if rest.trim().is_empty() => which.text(pen.t),
        Err(why) => {
            let typed = format!("{name} {rest}");
            let remark = crate::app::palette::remark_of(&why, &typed);
            format!("{} · {}", (d.entry_kind)(EntryKind::Note), pen.t.remark(&remark))
        }
    }
}

/// `2026-11-30 Mon (in 7 days)`; the phrase where there is no date.
pub fn due_text(pen: &Pen, due: &Due) -> String {
    crate::app::live::feed::due_text(&pen.m.seen(&()), due)
}
