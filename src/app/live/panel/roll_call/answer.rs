//! The keys of a roll call: an answer, taking one back, counting, the form of the vote, the casting vote of the chair.

use crate::{
    app::{
        commit::commit,
        confirm::Confirm,
        cx::Cx,
        message::{Message, RoomMessage},
    },
    capture::{
        Acted, Captured, Refusal, Scene, TypedLine,
        voting::{ballots, casting::casting_settles, roll_call},
    },
    domain::{
        id::Mint,
        motion::{Motion, Vote, VotingForm},
        people::listed,
        text::narrow,
    },
    input::command::Command,
};

use super::{
    super::super::{
        scene::{with_scene, words_of_refusal},
        state::LiveWork,
    },
    called::{asked, called, close, go_to_missing, voted_on, will_tie},
};

/// The answer that a key gives: a digit, so that no letter of a sentence, and nothing that an input method commits, is a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RollCallAnswer {
    Vote(Vote),
    /// The answer so far is taken back.
    None,
    /// A blank, which input methods leave behind.
    Blank,
}

impl RollCallAnswer {
    /// `None` = nothing that answers.
    fn read(text: &str) -> Option<Self> {
        let mut keys = text.trim().chars().map(narrow);
        Some(match (keys.next(), keys.next()) {
            (None, _) => Self::Blank,
            (Some('1'), None) => Self::Vote(Vote::For),
            (Some('2'), None) => Self::Vote(Vote::Against),
            (Some('3'), None) => Self::Vote(Vote::Abstain),
            (Some('0'), None) => Self::None,
            _ => return None,
        })
    }
}

/// Typed text: an answer of the person under the cursor, or the casting vote. In a secret ballot it goes into the field. Anything else
/// leaves the panel, and is the beginning of a line: false, then.
pub(super) fn typed(work: &mut LiveWork, text: &str, cx: &mut Cx) -> bool {
    let Some(motion) = voted_on(&work.seen()).cloned() else {
        return false;
    };
    let is_tied = work.own.roll_call.is_tied;
    if motion.form == VotingForm::Secret && !is_tied {
        return false;
    }
    match RollCallAnswer::read(text) {
        Some(RollCallAnswer::Vote(vote @ (Vote::For | Vote::Against))) if is_tied => cast(work, &motion, vote, cx),
        Some(RollCallAnswer::Vote(_) | RollCallAnswer::None) if is_tied => cx.say(Message::ChooseByDigit),
        // With the last answer in, a key for the casting vote is none of whoever gave it.
        Some(RollCallAnswer::Vote(_)) if will_tie(&work.seen()).is_some() && is_last(work) => {
            let name = asked(&work.seen()).map_or("", |who| work.records().name_of(who));
            cx.say(Message::Room(RoomMessage::TieToCount(motion.number, name.to_owned())));
        }
        Some(RollCallAnswer::Vote(vote)) => answer(work, &motion, Some(vote), cx),
        Some(RollCallAnswer::None) => answer(work, &motion, None, cx),
        Some(RollCallAnswer::Blank) => {}
        None => {
            close(work);
            cx.say(Message::Room(RoomMessage::RollCallLeft(motion.number)));
            return false;
        }
    }
    true
}

fn answer(work: &mut LiveWork, motion: &Motion, vote: Option<Vote>, cx: &mut Cx) {
    let Some(who) = asked(&work.seen()) else {
        return cx.say(Message::NobodyVotes);
    };
    if let Some(acted) = ballots::call(work.records(), motion.id, who, vote, cx.now, &mut cx.mint_now()) {
        commit(work.ledger, acted.act, acted.change, cx);
    }
    work.own.roll_call.last = None;
    if vote.is_some() {
        go_to_missing(work);
        work.own.roll_call.last = Some(who).filter(|_| asked(&work.seen()) == Some(who));
    }
}

/// Whether the cursor stands where the last answer left it.
fn is_last(work: &LiveWork) -> bool {
    let last = work.own.roll_call.last;
    last.is_some() && asked(&work.seen()) == last
}

/// Enter: counts the votes, and writes the result into the feed. Where somebody has not answered it asks once more.
pub(super) fn count(work: &mut LiveWork, motion: &Motion, cx: &mut Cx) {
    if work.own.roll_call.is_tied {
        return cx.say(Message::ChooseByDigit);
    }
    if motion.form == VotingForm::Secret {
        return count_numbers(work, motion, cx);
    }
    let called = called(&work.seen());
    let missing = called.as_ref().as_ref().map_or(&[][..], |called| &called.missing);
    if !missing.is_empty() {
        let names: Vec<&str> = missing.iter().map(|who| work.records().name_of(*who)).collect();
        let asks = Message::CountsOnRepeat(missing.len(), listed(&names));
        if !cx.confirmed(Confirm::of(Command::CountVotes, asks).about(motion.id)) {
            return;
        }
    }
    match ballots::close(work.records(), motion.id, (cx.now, cx.now), &mut cx.mint_now()) {
        Some(Acted { act, change, .. }) => {
            commit(work.ledger, act, change, cx);
            counted(work, cx);
        }
        None => cx.say(Message::NobodyAnswered),
    }
}

/// A secret ballot: the numbers in the field are the result.
fn count_numbers(work: &mut LiveWork, motion: &Motion, cx: &mut Cx) {
    let typed = work.own.shown.as_ref().map(|own| own.field.text()).unwrap_or_default();
    let Some(counts) = roll_call::read_counts(&typed) else {
        return cx.say(Message::NumbersOnly);
    };
    let number = motion.number;
    let done = carry_out(work, cx, |scene, line, ids| {
        roll_call::announce(scene, (number, counts), line, ids)
    });
    if done {
        counted(work, cx);
    }
}

/// The result is in the feed: it is said, and at a tie the chair is asked.
fn counted(work: &mut LiveWork, cx: &mut Cx) {
    let Some(motion) = voted_on(&work.seen()).cloned() else {
        return;
    };
    let Some(counts) = motion.counts else { return };
    if motion.casting.is_none() && casting_settles(work.records(), &motion) {
        work.own.roll_call.is_tied = true;
        return cx.say(Message::Tied(motion.number));
    }
    work.own.shown = None;
    cx.say(Message::Counted(motion.number, counts, motion.state));
}

fn cast(work: &mut LiveWork, motion: &Motion, vote: Vote, cx: &mut Cx) {
    let number = motion.number;
    if carry_out(work, cx, |scene, line, ids| {
        roll_call::cast(scene, (number, vote), line, ids)
    }) {
        work.own.roll_call.is_tied = false;
        counted(work, cx);
    }
}

/// By name, or secret with numbers only. Going over to a secret ballot drops the names, so that is asked once more.
pub(super) fn choose_form(work: &mut LiveWork, motion: &Motion, cx: &mut Cx) {
    let form = if motion.form == VotingForm::Secret {
        VotingForm::RollCall
    } else {
        VotingForm::Secret
    };
    let named = work.records().ballots_of(motion.id).next().is_some();
    let asks = || Confirm::of(Command::VoteForm, Message::DropsNamesOnRepeat).about(motion.id);
    if form == VotingForm::Secret && named && !cx.confirmed(asks()) {
        return;
    }
    let number = motion.number;
    carry_out(work, cx, |scene, line, ids| {
        roll_call::choose_form(scene, (number, form), line, ids)
    });
}

/// Captures what the panel orders at this minute, and commits it. Whether that was done; why not is said.
fn carry_out(
    work: &mut LiveWork,
    cx: &mut Cx,
    order: impl FnOnce(&Scene, &TypedLine, &mut Mint) -> Result<Captured, Refusal>,
) -> bool {
    let line = TypedLine::typed("", cx.now);
    let captured = with_scene(&work.seen(), cx.now, |scene| order(scene, &line, &mut cx.mint_now()));
    match captured {
        Ok(captured) => {
            commit(work.ledger, captured.act, captured.change, cx);
            true
        }
        Err(why) => {
            cx.say(words_of_refusal(why));
            false
        }
    }
}
