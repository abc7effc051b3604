//! One typed line becomes one [`Reading`] (docs/rules.md §capture-line). Called at every key press for the hint, and by Enter. Knows people and
//! dates only through [`Room`] and [`Dates`].

use crate::domain::entry::EntryKind;

use super::{
    dialect,
    lexer::{self, Sign, filled},
    reading::{Reading, Voice, What},
};

pub mod asking;
pub mod decisions;
pub mod interests;
pub mod motions;
pub mod presence;
pub mod proceedings;
pub mod shape;
pub mod speech;
pub mod tasks;
pub mod voting;

use self::{
    asking::{doubt, jotted_business_en, jotted_en, possible, proxy_vote_zh},
    decisions::{agreed_told, elected, one_matter, resolution, told_decision},
    interests::{interest, interest_told, none_declared},
    motions::{meant, motion},
    presence::{
        attendance, excuse_more, gallery, instead, late_jotted, left_told, minute_taker, moved_then_zh, present_told,
        roll_call_told, room_list, told,
    },
    proceedings::{
        closed_told, command, conduct_zh, decision_deferred, deferral_told, ended, item, item_called, item_named,
        next_meeting, plenary, queue, session_told,
    },
    shape::{
        apostrophes, behind_time, clauses_zh, compound, continuation, correction, correction_named, dashed, head_parts,
        labelled_parts, list_point, reread, sentences, signed,
    },
    speech::{leader_zh, minuted_note, minuting, narrated, off_minutes, office_spoken, public_speaker, speaker, turns},
    tasks::{action_point, assigns_zh, directed, given_task_zh, head_task, listed_task, task_in_hand, task_told},
    voting::{
        alternatives, election, papers_zh, plus_votes, recorded_vote, recused_zh, result, score, spoken, standing,
    },
};

pub(crate) use self::{motions::moving::moves_something, voting::recorded_vote::calls_vote};
pub use super::frame::{Dates, DueRead, LineFrame, Named, Room, Waiting};

use super::dialect::mode::DialectMode;

/// Reads one line. Every line reads as something: what is not understood is a note, with a remark where it was meant as more (docs/rules.md §kept).
pub fn read(raw: &str, frame: &LineFrame) -> Reading {
    let line = raw.trim_end();
    if line.trim_start().is_empty() {
        return Reading::of(What::Nothing);
    }
    match frame.dialect {
        DialectMode::Live => {
            let reading = read_typed(line, frame);
            match apostrophes::written(line, frame).filter(|_| apostrophes::may_help(&reading, line)) {
                Some(written) => {
                    let told = read_typed(&written, frame);
                    apostrophes::better(reading, line, (&written, told))
                }
                None => reading,
            }
        }
        DialectMode::MeetBot => dialect::meetbot::read(line, frame),
        DialectMode::W3c => dialect::w3c::read(line, frame),
    }
}

/// A line of Live as it stands.
fn read_typed(line: &str, frame: &LineFrame) -> Reading {
    let (line, minuted) = minuting::split(line);
    let line = &*recused_zh::spelled_out(line, frame);
    let own = minuting::is_own_note(line).then_some(false);
    let reading = meant::wordless(read_live(line, frame), line);
    let reading = doubt::asked(resolution::without_verdict(reading, line), line, frame);
    let reading = reread::half_declared(reading, line);
    let reading = sentences::without_matter(reading, line, frame);
    let reading = office_spoken::asked(reading, line, frame);
    let reading = off_minutes::kept(one_matter::clear(reading, line, frame));
    let reading = reread::behind_head(reading, line, frame, &|text| read_plain(text, frame));
    let reading = reread::doubted(reading, line, frame, &|text| read_plain(text, frame));
    let reading = excuse_more::asked(reading, line, frame, &|text| read_plain(text, frame));
    let reading = sentences::last_fact(reading, line, frame, &|text| read_plain(text, frame));
    let reading = jotted_en::asked(head_task::asked(reading, line, frame), line, frame);
    let reading = possible::asked(reading, line, frame);
    let reading = proxy_vote_zh::asked(reading, line, frame);
    let reading = leader_zh::stands(reading, line, frame);
    let minuted = minuted.or(reading.minuted).or(own);
    Reading { minuted, ..reading }
}

/// A space at the start makes a sign literal (docs/rules.md §capture-line). The wide spaces that an input method leaves, or that begin a
/// paragraph in Chinese text, are layout and mean nothing.
fn read_live(line: &str, frame: &LineFrame) -> Reading {
    let line = line.trim_start_matches('\u{3000}');
    if line.starts_with(char::is_whitespace) {
        return Reading::note(line);
    }
    if let Some(reading) = continuation::read_part(line, frame) {
        return reading;
    }
    if let Some(reading) = reread::behind_mark(line, frame, &|text| read_plain(text, frame)) {
        return reading;
    }
    if let Some(reading) = behind_time::read(line, frame) {
        return reading;
    }
    if let Some(reading) = listed_task::read(line, frame) {
        return reading;
    }
    plus_votes::read(line, frame).unwrap_or_else(|| read_plain(line, frame))
}

/// A line, whose sign counts where it has one.
fn read_plain(line: &str, frame: &LineFrame) -> Reading {
    let line = list_point::behind_votes(line);
    if let Some((sign, rest)) = lexer::sign(line) {
        return read_signed(sign, rest, line, frame).unwrap_or_else(|| Reading::note(line));
    }
    reread::continued_fact(line, frame, &|text| read_plain(text, frame))
        .or_else(|| jotted_business_en::for_office(line, frame))
        .or_else(|| continuation::read(line, frame))
        .or_else(|| resolution::read_head(line))
        .or_else(|| correction_named::read(line, frame))
        .or_else(|| correction::read(line, frame.dialect))
        .or_else(|| queue::read(line, frame))
        .or_else(|| item_called::read(line, frame))
        .or_else(|| conduct_zh::read(line, frame))
        .or_else(|| item_named::read(line, frame))
        .or_else(|| task_told::about_number(line, frame))
        .or_else(|| task_told::labelled(line, frame))
        .or_else(|| dialect::robots::read(line, frame))
        .or_else(|| closed_told::read(line, frame))
        .or_else(|| roll_call_told::read(line, frame, &|text| read_plain(text, frame)))
        .or_else(|| compound::parted(line, frame, &|text| read_plain(text, frame)))
        .or_else(|| gallery::read(line))
        .or_else(|| assigns_zh::of_problem(line))
        .or_else(|| public_speaker::read(line, frame))
        .or_else(|| alternatives::read(line))
        .or_else(|| none_declared::read(line))
        .or_else(|| recorded_vote::read(line, frame))
        .or_else(|| minuted_note::read(line, frame.open_motion))
        .or_else(|| minute_taker::read(line, frame))
        .or_else(|| minute_taker::told_beside(line, frame, &|text| read_plain(text, frame)))
        .or_else(|| compound::numbered(line, &|text| read_live(text, frame)))
        .or_else(|| elected::told(line, frame, &|text| read_plain(text, frame)))
        .or_else(|| papers_zh::read(line, frame))
        .or_else(|| reread::closed_on_motion(line, frame, &|text| read_plain(text, frame)))
        .or_else(|| motion::read_spoken(line, frame))
        .or_else(|| dialect::meetbot::read_tag(line, frame))
        .or_else(|| labelled_parts::read(line, &|text| read_plain(text, frame)))
        .or_else(|| head_parts::read(line, frame, &|text| read_plain(text, frame)))
        .or_else(|| present_told::read(line, frame, &|text| read_plain(text, frame)))
        .or_else(|| room_list::read(line, frame))
        .or_else(|| moved_then_zh::read(line, frame, read_live))
        .or_else(|| late_jotted::excused_or_late(line, frame))
        .or_else(|| interest::read_label(line, frame))
        .or_else(|| clauses_zh::read(line, frame))
        .or_else(|| left_told::read(line, frame))
        .or_else(|| interest_told::of_line(line, frame))
        .or_else(|| reread::closed_and_next(line, frame))
        .or_else(|| session_told::read(line, frame))
        .or_else(|| instead::told(line, frame))
        .or_else(|| told::read(line, frame))
        .or_else(|| action_point::read(line, frame))
        .or_else(|| task_told::agreed(line, frame))
        .or_else(|| dialect::w3c::read_word(line, frame))
        .or_else(|| dashed::read(line, frame))
        .or_else(|| election::read(line, frame))
        .or_else(|| next_meeting::read(line))
        .or_else(|| directed::read(line, frame))
        .or_else(|| deferral_told::read(line, frame))
        .or_else(|| resolution::read(line))
        .or_else(|| agreed_told::read(line, frame))
        .or_else(|| ended::told_of_item(line, frame))
        .or_else(|| decision_deferred::read(line, frame))
        .or_else(|| decision_deferred::asked(line, frame))
        .or_else(|| told_decision::read(line, frame))
        .or_else(|| standing::read(line, frame))
        .or_else(|| given_task_zh::read(line, frame))
        .or_else(|| turns::read(line, frame))
        .or_else(|| speaker::read_colon(line, frame))
        .or_else(|| spoken::maybe(line, frame).or_else(|| score::of_no_motion(line, frame)))
        .or_else(|| task_told::read(line, frame))
        .or_else(|| task_in_hand::read(line, frame))
        .unwrap_or_else(|| {
            let note = Reading::note(line);
            // A verdict with nothing to settle is nobody's either.
            let verdict = result::announced(line).is_some_and(|told| told.state.is_some());
            // `(shouting)` is what the clerk saw.
            let seen = line.starts_with('(') && line.trim_end().ends_with(')');
            if seen || verdict || plenary::says(line) || narrated::tells(line, frame) {
                note.voiced(Voice::Nobody)
            } else {
                note
            }
        })
}

/// A line that begins with a sign of ours. `None` = the sign is only text here.
fn read_signed(sign: Sign, rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    match sign {
        Sign::Speaker => motion::read_at(rest, line, frame).or_else(|| speaker::read_at(rest, line, frame)),
        Sign::Item => item::read_number(rest, frame)
            .or_else(|| item::begins(rest).then(|| item::read(rest, line, frame)).flatten())
            .or_else(|| item::read_title(rest, frame))
            .or_else(|| item::begins(rest).then_some(Reading::note(line)))
            .or_else(|| dialect::meetbot::read_hash(rest, line, frame)),
        Sign::Decision | Sign::Action | Sign::Question | Sign::Motion | Sign::Requirement => {
            signed::read(sign, rest, line, frame)
        }
        Sign::Arrive | Sign::Leave => {
            dialect::w3c::read_arrow(line).or_else(|| attendance::read(sign, rest, line, frame))
        }
        Sign::Incident => filled(rest).map(|text| Reading::entry(EntryKind::Incident, text)),
        Sign::Command => command::read(rest, line, frame),
        Sign::Literal => filled(rest).map(Reading::note),
    }
}
