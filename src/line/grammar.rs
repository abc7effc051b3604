//! One typed line becomes one [`Reading`] (docs/rules.md §capture-line). Called at every key press for the hint, and by Enter. Knows people and
//! dates only through [`Room`] and [`Dates`].

use crate::domain::entry::EntryKind;

use super::{
    dialect,
    lexer::{self, Sign, filled},
    reading::{Reading, Voice, What},
};

pub mod action;
pub mod action_label;
mod action_point;
mod acts_zh;
mod amendments_zh;
mod apologies;
mod apostrophes;
pub mod attendance;
mod errand;
mod all_but;
mod agreed_told;
mod alternatives;
mod aside;
mod assignees;
mod assigns_zh;
mod attending;
mod backers;
mod announcement;
mod announcement_board;
mod announcement_zh;
mod ballot;
mod behind_time;
mod beside;
mod beside_end;
mod beside_name;
mod beside_words;
mod blank_owner;
mod bracket;
mod board_backers;
pub mod business;
mod bullet;
mod business_en;
mod business_stem;
mod business_shapes_en;
mod business_words_en;
mod business_zh;
mod came_back;
mod came_back_zh;
mod chair_says_zh;
mod chairs_zh;
mod clauses_zh;
mod clerical_zh;
mod command;
mod compound;
mod conduct;
mod conduct_zh;
mod dashed;
mod deadline;
mod declared_parts;
mod deadline_en;
mod due_phrase;
mod doubt;
mod doubt_en;
pub mod doubt_zh;
mod fact_line;
mod closed_told;
mod closed_words_zh;
mod closed_told_zh;
pub mod continuation;
pub mod correction;
mod counted_things;
pub mod counts;
mod credited;
mod deferral;
mod deputed_zh;
mod election;
pub mod ended;
pub mod excluded;
mod excluded_items;
pub mod excused;
mod excuse_more;
mod excused_labels;
pub mod interest;
mod interest_dashed;
mod interest_told;
mod gallery;
mod given_task_zh;
mod head;
mod heard;
mod instead;
mod headings;
pub mod item;
pub mod item_called;
mod item_named;
pub mod label;
mod directed;
mod head_fact;
mod head_parts;
mod head_task;
mod labelled_parts;
mod list_parts;
pub mod list_point;
pub mod listed;
mod listed_task;
mod loose_wording;
mod own_words;
mod office_spoken;
mod office_word;
pub mod moment;
mod manner;
mod marked_zh;
mod meant;
mod movement;
mod movement_clauses;
pub mod movement_en;
mod movement_tail_zh;
mod movement_words;
mod movement_zh;
mod narrated;
mod placed_owner_zh;
mod plenary;
mod plus_votes;
mod possible;
mod possible_business;
mod possible_closed;
mod possible_en;
mod possible_motions;
mod possible_named_zh;
mod possible_people;
mod possible_people_zh;
mod possible_presence;
mod possible_result_zh;
mod possible_session;
mod possible_short_zh;
mod possible_talk_zh;
mod possible_votes;
mod possible_zh;
mod presence_zh;
mod proceedings_zh;
mod proxy;
mod public_back;
mod public_speaker;
mod queue;
mod mention;
mod minute_number;
mod minuted_note;
mod minute_taker;
pub mod minuting;
mod signed;
pub mod motion;
mod moved;
mod moved_verdict;
mod moved_then_zh;
mod moved_words;
mod moving;
mod named_owners;
pub mod next_meeting;
mod named_votes;
pub(super) mod nobody;
mod off_minutes;
mod none_declared;
mod noted_report;
mod officers;
mod one_matter;
mod reasons;
mod reread;
mod resolution;
mod resolution_zh;
mod resolved;
mod resolved_act;
mod sentences;
mod session_beside;
mod session_labels;
mod session_told;
mod session_words;
pub mod result;
mod roll_called;
mod roll_call_told;
pub mod room_list;
mod sanctions_zh;
mod score;
mod second_voice;
mod shorthand;
mod slashed;
pub mod speaker;
mod spoken;
mod standing;
mod stay_told;
mod stay_told_zh;
mod shared_task;
mod talk_zh;
mod tallied_zh;
mod task_in_hand;
mod task_shape;
mod task_told;
mod task_verbs;
mod task_words;
mod times_each;
mod told;
mod told_decision;
mod told_due;
mod told_motion;
mod told_words;
mod time_words_en;
mod time_words_zh;
mod told_zh;
mod turns;
mod utterance;
mod verdict;
mod verdict_apart;
pub mod votes;
mod votes_words;

pub use super::frame::{Dates, DueRead, LineFrame, Named, Room, Waiting};
pub(crate) use moving::moves_something;

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
    let own = minuting::is_own_note(line).then_some(false);
    let reading = meant::wordless(read_live(line, frame), line);
    let reading = doubt::asked(resolution::without_verdict(reading, line), line, frame);
    let reading = reread::half_declared(reading, line);
    let reading = sentences::without_matter(reading, line, frame);
    let reading = office_spoken::asked(reading, line, frame);
    let reading = off_minutes::kept(one_matter::clear(reading, line, frame));
    let reading = reread::behind_head(reading, line, frame, &|text| read_plain(text, frame));
    let reading = reread::doubted(reading, line, frame, &|text| read_plain(text, frame));
    let reading = excuse_more::asked(reading, line, frame);
    let reading = sentences::last_fact(reading, line, frame, &|text| read_plain(text, frame));
    let reading = possible::asked(head_task::asked(reading, line, frame), line, frame);
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
        .or_else(|| continuation::read(line, frame))
        .or_else(|| resolution::read_head(line))
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
        .or_else(|| minuted_note::read(line, frame.open_motion))
        .or_else(|| minute_taker::read(line, frame))
        .or_else(|| compound::numbered(line, &|text| read_live(text, frame)))
        .or_else(|| officers::read(line, frame))
        .or_else(|| reread::closed_on_motion(line, frame, &|text| read_plain(text, frame)))
        .or_else(|| motion::read_spoken(line, frame))
        .or_else(|| dialect::meetbot::read_tag(line, frame))
        .or_else(|| labelled_parts::read(line, &|text| read_plain(text, frame)))
        .or_else(|| head_parts::read(line, frame, &|text| read_plain(text, frame)))
        .or_else(|| room_list::read(line, frame))
        .or_else(|| moved_then_zh::read(line, frame, read_live))
        .or_else(|| excused::read(line, frame))
        .or_else(|| interest::read_label(line, frame))
        .or_else(|| clauses_zh::read(line, frame))
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
        .or_else(|| resolution::read(line))
        .or_else(|| agreed_told::read(line, frame))
        .or_else(|| ended::told_of_item(line, frame))
        .or_else(|| told_decision::read(line, frame))
        .or_else(|| standing::read(line, frame))
        .or_else(|| given_task_zh::read(line, frame))
        .or_else(|| turns::read(line, frame))
        .or_else(|| speaker::read_colon(line, frame))
        .or_else(|| spoken::maybe(line, frame))
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
