//! Motions about the motion in hand, once they are carried: they put it off, lay it aside, give it to somebody.

use crate::{
    domain::{
        change::Change,
        entry::{Entry, EntryKind, Remark},
        id::Id,
        motion::{Counts, Motion, MotionRef, MotionState, ResultWord},
        possible_fact::PossibleFact,
        records::Records,
        text::is_han,
    },
    line::{
        grammar, lexer,
        reading::{Announced, Reading, What},
    },
};

/// The change to the motion in hand that the state of a motion about it brings. `before` is the motion about it as it stood; `records`
/// hold its line. `None` = nothing changes.
pub(crate) fn on_main(records: &Records, before: Option<&Motion>, motion: &Motion) -> Option<Change> {
    let main = records.motions.get(motion.amends?)?;
    let settles = records.disposal_of(motion).and_then(|(act, towards)| {
        let (state, said) = act.settles()?;
        Some((state, said, towards.to_owned()))
    });
    let settled_it = |about: &Motion| main.counted.is_some() && main.counted == Some(line_of(about));
    let was = before.is_some_and(|before| settled_it(before) && !main.state.is_open());
    match settles.filter(|_| motion.state == MotionState::Carried) {
        Some((state, said, towards)) if main.state.is_open() || was => Some(Change::put(Motion {
            state,
            said,
            towards,
            counted: Some(line_of(motion)),
            ..main.clone().uncounted()
        })),
        Some(_) | None => was.then(|| Change::put(main.clone().uncounted())),
    }
}

/// The change that opens the motion in hand again, where a motion about it that goes had settled it.
pub(crate) fn reopened(records: &Records, motion: &Motion) -> Option<Change> {
    let main = records.disposed_with(motion)?;
    Some(Change::put(main.clone().uncounted()))
}

/// The line that gave the result of a motion; its own where that gave it too.
fn line_of(motion: &Motion) -> Id<Entry> {
    motion.counted.unwrap_or(motion.entry)
}

/// A result that names no motion, where a sentence behind the open one moves something and could not be read: nobody knows whose result
/// it is, and the line says so instead of settling the motion.
pub(crate) fn asked(records: &Records, reading: Reading, raw: &str) -> Reading {
    let of_pending = matches!(
        reading.what,
        What::Result {
            of: MotionRef::Pending,
            ..
        } | What::Votes {
            of: MotionRef::Pending,
            ..
        }
    );
    let accepts = matches!(&reading.what, What::Result { result, .. } if result.said == Some(ResultWord::Accepted));
    let asked = of_pending && reading.remark.is_none() && !accepts;
    let Some(motion) = records.motion_to_count().filter(|_| asked) else {
        return reading;
    };
    if lexer::find_word(raw, "substantive").is_some()
        && motion.amends.is_none()
        && !is_amended(records, motion)
        && tells_amendment(records, motion)
    {
        // `Substantive carried` behind an amendment that could not be read. Where none is told, the motion on the table is meant.
        return Reading::remarked(raw, Remark::NoAmendment);
    }
    if let What::Result { result, .. } = &reading.what
        && lexer::sign(raw).is_none()
        && is_of_another(records, motion, result)
    {
        return Reading::remarked(raw, Remark::WhoseResult(format!("M{}", motion.number)));
    }
    if is_tie_with_a_vote(&reading, raw) {
        // The chair may have cast it last.
        return Reading::remarked(
            raw,
            Remark::MayMean("$= carried on the chair's casting vote".to_owned()),
        );
    }
    if withdraws(&reading) && is_withdrawn_by_another(records, motion, raw) {
        let order = if raw.contains(is_han) {
            "$= 撤回"
        } else {
            "$= withdrawn"
        };
        return Reading::remarked(raw, Remark::MayMean(order.to_owned()));
    }
    if let Some(older) = beside(records, motion).filter(|_| !withdraws(&reading)) {
        return Reading::remarked(raw, Remark::WhoseResult(format!("M{}", older.number)));
    }
    // A settled motion needs no question about motions that were moved before its result.
    let settled = records.count_of(motion).filter(|_| !motion.state.is_open());
    let line = settled.or_else(|| records.entries.get(motion.entry));
    let place = line.map_or(i64::MAX, |entry| entry.place);
    let behind = records.entries.iter().rev().take_while(|entry| entry.place > place);
    let unread = |entry: &Entry| {
        let note = matches!(entry.kind, EntryKind::Note | EntryKind::Aside);
        // A text behind a name is what somebody says.
        let told = entry.text.trim() == entry.raw.trim();
        let moves = grammar::moves_something(&entry.raw)
            || (may_move(entry) || may_accept(entry)) && lexer::sign(raw).is_none();
        let calls = grammar::calls_vote(&entry.raw);
        note && !entry.struck && !calls && (told && (moves || accepts_change(entry)) || moves_in_person(&entry.text))
    };
    if !behind.into_iter().any(unread) {
        return reading;
    }
    Reading::remarked(raw, Remark::WhoseResult(format!("M{}", motion.number)))
}

/// Whether a result without a number may be that of another matter than a motion which is settled: that one was put off or fell, or other lines stand
/// between.
fn is_of_another(records: &Records, motion: &Motion, result: &Announced) -> bool {
    let tied = motion.counts.is_some_and(Counts::is_tie);
    if motion.state.is_open() || result.casting.is_some() || tied || result.state == Some(MotionState::Withdrawn) {
        return false;
    }
    let put_off = matches!(
        motion.state,
        MotionState::Postponed | MotionState::Referred | MotionState::Tabled | MotionState::Withdrawn
    ) || motion.said == Some(ResultWord::Unseconded);
    if put_off && result.state != Some(motion.state) {
        return true;
    }
    let Some(settled) = records.count_of(motion) else {
        return false;
    };
    let own = |entry: &Entry| matches!(entry.kind, EntryKind::VoteResult | EntryKind::Second | EntryKind::Aside);
    let behind = records
        .entries
        .iter()
        .rev()
        .take_while(|entry| entry.place > settled.place);
    let told = result.counts.is_some_and(|counts| motion.counts != Some(counts));
    // `carried 6-2` right behind `lost 3-5` is as likely the vote on another question.
    if told && turned_round(motion, result) {
        return true;
    }
    told && behind.into_iter().any(|entry| !entry.struck && !own(entry))
}

/// Whether a result is the opposite of the one that a motion has, and no word of it corrects that.
fn turned_round(motion: &Motion, result: &Announced) -> bool {
    let settles = |state: MotionState| matches!(state, MotionState::Carried | MotionState::Lost);
    result
        .state
        .is_some_and(|state| settles(state) && settles(motion.state) && state != motion.state)
}

/// Whether an amendment of a motion is on record.
fn is_amended(records: &Records, motion: &Motion) -> bool {
    records.motions.iter().any(|other| other.amends == Some(motion.id))
}

/// Whether a note behind a motion may tell of an amendment.
fn tells_amendment(records: &Records, motion: &Motion) -> bool {
    let place = records.entries.get(motion.entry).map_or(i64::MAX, |entry| entry.place);
    let mut behind = records.entries.iter().rev().take_while(|entry| entry.place > place);
    behind.any(|entry| {
        let note = matches!(entry.kind, EntryKind::Note | EntryKind::Aside) && !entry.struck;
        note && ["amend", "amdt", "amndt", "amdmt"]
            .iter()
            .any(|word| lexer::find_word(&entry.raw, word).is_some())
    })
}

/// Another main motion of the same item that waits beside one: nobody knows which of the two a result is of.
fn beside<'a>(records: &'a Records, motion: &Motion) -> Option<&'a Motion> {
    let item_of = |motion: &Motion| records.entries.get(motion.entry).map(|entry| entry.item);
    let place_of = |motion: &Motion| records.entries.get(motion.entry).map(|entry| entry.place);
    let main = |motion: &Motion| motion.amends.is_none() && motion.state.is_open();
    let others = records.motions.iter().filter(|other| {
        main(other) && other.id != motion.id && other.meeting == motion.meeting && item_of(other) == item_of(motion)
    });
    // A note between the two that may give a result may well have settled the first.
    let until = place_of(motion).unwrap_or(i64::MAX);
    let told = |other: &&Motion| {
        let from = place_of(other).unwrap_or(i64::MAX);
        let doubted = |entry: &Entry| entry.remark.as_ref().is_some_and(Remark::is_of_result);
        !records
            .entries
            .iter()
            .any(|entry| entry.place > from && entry.place < until && !entry.struck && doubted(entry))
    };
    let in_hand = is_amended(records, motion) || !main(motion);
    others
        .filter(told)
        .min_by_key(|other| other.number)
        .filter(|_| !in_hand)
}

/// Whether a result says that a motion was withdrawn: that is done as it is moved.
fn withdraws(reading: &Reading) -> bool {
    matches!(&reading.what, What::Result { result, .. } if result.state == Some(MotionState::Withdrawn))
}

/// `Vote tied 3-3, Grace voted for`: equal votes, and how one of them was cast.
fn is_tie_with_a_vote(reading: &Reading, raw: &str) -> bool {
    let What::Result { result, .. } = &reading.what else {
        return false;
    };
    let equal = result.said == Some(ResultWord::Tied) || result.counts.is_some_and(Counts::is_tie);
    let cast = [" voted for", " voted against", " voted in favour"];
    equal && result.casting.is_none() && cast.iter().any(|vote| raw.contains(vote))
}

/// `Nobody withdrew`, `Tom withdrew` and no more, or of a motion that another moved: a candidate, whoever left the room, or whoever is meant.
fn is_withdrawn_by_another(records: &Records, motion: &Motion, raw: &str) -> bool {
    const MOVERS: [&str; 8] = [
        "mover",
        "movers",
        "proposer",
        "proposers",
        "he",
        "she",
        "they",
        "motion",
    ];
    let lower = raw.to_lowercase();
    let Some((subject, behind)) = lower.split_once(" withdrew") else {
        return false;
    };
    // `Ted withdrew` says not from what: he may have left the room.
    let bare = behind.trim_matches(['.', ' ']).is_empty();
    let words = |word: &str| MOVERS.contains(&word);
    if bare && !subject.split(|c: char| !c.is_alphanumeric()).any(words) {
        return true;
    }
    let mover = motion
        .mover
        .map_or(String::new(), |who| records.name_of(who).to_lowercase());
    let own = |word: &str| MOVERS.contains(&word) || mover.split(' ').any(|part| part == word);
    !subject.split(|c: char| !c.is_alphanumeric()).any(own)
}

/// `Nell: I move students stay at 45`: what somebody moves in their own words.
fn moves_in_person(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "move to ",
        "move that ",
        "move we ",
        "friendly amendment",
        "amendment",
        "amend ",
        "i move ",
        "i propose ",
        "i’d move ",
        "i'd move ",
        "i would move ",
        "i'd like to move ",
        "我提议",
        "我动议",
    ];
    let lower = text.to_lowercase();
    WORDS.iter().any(|word| lower.starts_with(word)) && !lower.starts_with("i move on") && text.chars().count() > 8
}

/// `Ellie accepts`: somebody takes over what was said before.
fn accepts_change(entry: &Entry) -> bool {
    let words = entry.text.split_whitespace().count();
    let accepts = ["accepts", "accepted", "agrees to that"];
    words <= 4 && accepts.iter().any(|word| lexer::find_word(&entry.text, word).is_some())
}

/// Whether a note may mean that something was moved, or that an amendment was taken over.
fn may_move(entry: &Entry) -> bool {
    let Some(Remark::MayMean(order)) = &entry.remark else {
        return false;
    };
    PossibleFact::of_order(order) == Some(PossibleFact::Motion) || order.contains("accepted")
}

/// Whether a result that could not be read may say that an amendment was taken over.
fn may_accept(entry: &Entry) -> bool {
    entry.remark == Some(Remark::MaybeResult) && lexer::find_word(&entry.raw, "accept").is_some()
}
