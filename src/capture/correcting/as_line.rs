//! An entry as the line that would make it again: the text that Up opens, and that a struck fact is done again with.

use crate::{
    capture::{
        interests::interest,
        presence::excuse,
        proceedings::{items, session},
        read::read,
        scene::{Scene, TypedLine},
    },
    domain::{
        action::Owner,
        entry::{Entry, EntryKind},
        id::Id,
        matter::settled_with,
        motion::{Motion, MotionState, ResultWord, Vote},
        people::Attendee,
        records::Records,
        text::is_han,
    },
    line::{
        grammar::{speech::minuting, voting::counts},
        lexer::is_colon,
        reading::Reading,
    },
};

/// The line of an entry, with its sign, and the mark by which it stands in the minutes or in the record only.
pub fn as_line(scene: &Scene, entry: &Entry) -> String {
    let line = unmarked(scene, entry);
    // The lines of a log have no such mark: what is chatted beside a robot is of the record by itself.
    match entry.minuted.filter(|_| entry.author.is_empty()) {
        Some(minuted) => format!("{line}{}", minuting::mark(minuted, scene.english)),
        None => line,
    }
}

/// The line of an entry without that mark.
fn unmarked(scene: &Scene, entry: &Entry) -> String {
    let records = scene.records;
    let text = &entry.text;
    match entry.kind {
        EntryKind::Note if names_speaker(records, entry) => spoken(scene, entry, text),
        EntryKind::Continuation => format!("... {text}"),
        EntryKind::Decision => spoken(scene, entry, &format!("={text}")),
        EntryKind::Action => spoken(scene, entry, &action(records, entry)),
        EntryKind::Question => spoken(scene, entry, &format!("?{text}")),
        EntryKind::Requirement => spoken(scene, entry, &format!("*{text}")),
        EntryKind::Motion => motion(records, entry),
        EntryKind::Second => format!(
            "${}+{}",
            which(records, entry),
            entry.speaker.map_or("", |id| records.name_of(id))
        ),
        EntryKind::VoteResult => format!("${}= {}", which(records, entry), result(scene, entry)),
        EntryKind::Wording => format!("${} {text}", about(records, entry).map_or(0, |motion| motion.number)),
        EntryKind::Arrival => format!("+{text} {}", scene.zone.hm(entry.at)),
        EntryKind::Departure => format!("-{text} {}", scene.zone.hm(entry.at)),
        EntryKind::Regrets => excuse::line_of(scene, entry),
        EntryKind::Interest => interest::line_of(scene, entry),
        EntryKind::ItemOutcome | EntryKind::ClosedPart | EntryKind::PublicPart => {
            items::line_of(scene, entry).unwrap_or_default()
        }
        EntryKind::Incident => format!("%{text}"),
        EntryKind::Opened | EntryKind::Recess | EntryKind::Resumed | EntryKind::Adjourned => {
            session::line_of(scene, entry).unwrap_or_default()
        }
        EntryKind::Note if entry.remark.is_none() => literal(scene, entry),
        EntryKind::Information | EntryKind::Idea | EntryKind::Help | EntryKind::Link => spoken(scene, entry, text),
        EntryKind::Aside if text.is_empty() => spoken(scene, entry, text),
        EntryKind::ItemStart => {
            let number = scene.agenda.iter().find(|line| Some(line.item) == entry.item);
            number.map_or_else(|| text.clone(), |line| format!("#{}", line.number))
        }
        EntryKind::Note
        | EntryKind::Correction
        | EntryKind::Reopened
        | EntryKind::RecorderOn
        | EntryKind::RecorderOff
        | EntryKind::RecordingMark
        | EntryKind::Aside => text.clone(),
    }
}

/// Whether the name of its speaker stands in the line of an entry. A line that was kept whole, for a doubt, is shown as it was
/// typed: the name of whoever spoke before would only be in the way of mending it.
pub(crate) fn names_speaker(records: &Records, entry: &Entry) -> bool {
    let whole = entry.kind == EntryKind::Note && entry.remark.is_some() && entry.text == entry.raw.trim();
    let shown = matches!(
        entry.kind,
        EntryKind::Note
            | EntryKind::Decision
            | EntryKind::Action
            | EntryKind::Question
            | EntryKind::Requirement
            | EntryKind::Information
            | EntryKind::Idea
            | EntryKind::Help
            | EntryKind::Link
            | EntryKind::Aside
    );
    shown && !whole && !speaker_name(records, entry).is_empty()
}

/// The name of the speaker of an entry, on the list or not; empty = nobody said it.
fn speaker_name<'a>(records: &'a Records, entry: &'a Entry) -> &'a str {
    entry.speaker.map_or(entry.said_by.as_str(), |id| records.name_of(id))
}

/// `Ann: text`, `张三：文字`; the text alone where nobody said it. A text that begins with a colon stands apart from the first one,
/// which else would not be one.
fn spoken(scene: &Scene, entry: &Entry, text: &str) -> String {
    let name = speaker_name(scene.records, entry);
    if !names_speaker(scene.records, entry) {
        return text.to_owned();
    }
    let colon = if scene.english {
        ": "
    } else if text.starts_with(is_colon) {
        "： "
    } else {
        "："
    };
    format!("{name}{colon}{text}").trim_end().to_owned()
}

fn action(records: &Records, entry: &Entry) -> String {
    let mut line = format!("!{}", entry.text);
    if let Some(action) = records.action_of(entry.id) {
        let kept = settled_with(action, records.matter_events.of(action.id));
        let (owners, due) = kept
            .as_ref()
            .map_or((&action.owners, &action.due), |kept| (&kept.owners, &kept.due));
        for owner in owners {
            line.push_str(" @");
            line.push_str(&owner_name(records, owner));
        }
        if !due.phrase.is_empty() {
            line.push_str(" ~");
            line.push_str(&due.phrase);
        }
    }
    line
}

/// `$text @mover +seconder`, `$3>text` for an amendment. The seconder stands in it where its own line named them.
fn motion(records: &Records, entry: &Entry) -> String {
    let Some(motion) = records.motion_of(entry.id) else {
        return format!("${}", entry.text);
    };
    let mut line = match records.amended_by(motion) {
        Some(main) => format!("${}>{}", main.number, entry.text),
        None => format!("${}", entry.text),
    };
    let seconder = motion.seconder.filter(|_| motion.seconded == Some(entry.id));
    for (sign, who) in [('@', motion.mover), ('+', seconder)] {
        if let Some(who) = who {
            line.push(' ');
            line.push(sign);
            line.push_str(records.name_of(who));
        }
    }
    if !motion.state.is_open() && motion.counted.is_none() {
        line.push_str(&result_words(motion, entry.text.chars().any(is_han)));
    }
    line
}

/// The result of a motion that its own line gave, as it stands behind the wording.
fn result_words(motion: &Motion, chinese: bool) -> String {
    let said = match (motion.state, motion.said, chinese) {
        (MotionState::Carried, Some(ResultWord::Unanimous), false) => "carried unanimously",
        (MotionState::Carried, Some(ResultWord::Unanimous), true) => "一致通过",
        (MotionState::Carried, Some(ResultWord::NoObjection), false) => "carried nem con",
        (MotionState::Carried, Some(ResultWord::NoObjection), true) => "无异议通过",
        (MotionState::Carried, Some(ResultWord::Majority), false) => "carried by a majority",
        (MotionState::Carried, Some(ResultWord::Majority), true) => "以多数票通过",
        (MotionState::Carried, Some(ResultWord::InPrinciple), false) => "agreed in principle",
        (MotionState::Carried, Some(ResultWord::InPrinciple), true) => "原则同意",
        (MotionState::Carried, Some(ResultWord::Consensus), false) => "carried by consensus",
        (MotionState::Carried, Some(ResultWord::Consensus), true) => "协商一致通过",
        (MotionState::Carried, Some(ResultWord::Acclamation), false) => "carried by acclamation",
        (MotionState::Carried, Some(ResultWord::Acclamation), true) => "鼓掌通过",
        (MotionState::Carried, Some(ResultWord::Agreed), false) => "agreed",
        (MotionState::Carried, _, false) => "carried",
        (MotionState::Carried, _, true) => "通过",
        (MotionState::Lost, Some(ResultWord::Tied), false) => "tied",
        (MotionState::Lost, Some(ResultWord::Tied), true) => "平票",
        (MotionState::Lost, Some(ResultWord::Unseconded), false) => "not seconded",
        (MotionState::Lost, Some(ResultWord::Unseconded), true) => "无人附议",
        (MotionState::Lost, _, false) => "lost",
        (MotionState::Lost, _, true) => "未通过",
        (MotionState::Withdrawn, _, false) => "withdrawn",
        (MotionState::Withdrawn, _, true) => "撤回",
        (
            MotionState::Moved
            | MotionState::Seconded
            | MotionState::Tabled
            | MotionState::Postponed
            | MotionState::Referred,
            ..,
        ) => return String::new(),
    };
    let counts = motion
        .counts
        .map_or_else(String::new, |counts| format!(" {}", counts.typed().replace('/', "-")));
    let casting = match (motion.casting, chinese) {
        (Some(Vote::For), false) => ", casting vote for",
        (Some(Vote::Against), false) => ", casting vote against",
        (Some(Vote::For), true) => "，主持人投赞成票",
        (Some(Vote::Against), true) => "，主持人投反对票",
        (Some(Vote::Abstain) | None, _) => "",
    };
    let stop = if chinese { "。" } else { ". " };
    format!("{stop}{said}{counts}{casting}")
}

/// The motion that a line is about.
fn about<'a>(records: &'a Records, entry: &Entry) -> Option<&'a Motion> {
    entry.about.and_then(|id| records.motion_of(id))
}

/// The number of the motion that a line is about, where the meeting has several.
fn which(records: &Records, entry: &Entry) -> String {
    let motion = about(records, entry).filter(|_| records.motions.len() > 1);
    motion.map_or_else(String::new, |motion| motion.number.to_string())
}

/// A result as it is typed: votes by name with the names.
fn result(scene: &Scene, entry: &Entry) -> String {
    let records = scene.records;
    let (labels, of, joint, between) = if scene.english {
        (["Ayes", "Noes", "Abstained"], ": ", ", ", "; ")
    } else {
        (["赞成", "反对", "弃权"], "：", "、", "；")
    };
    let votes = [Vote::For, Vote::Against, Vote::Abstain];
    let sides = labels.iter().zip(votes).filter_map(|(label, vote)| {
        let of_line = records.ballots.iter().filter(|ballot| ballot.entry == Some(entry.id));
        let names: Vec<&str> = of_line
            .filter(|ballot| ballot.vote == vote)
            .map(|ballot| ballot.attendee.map_or(ballot.name.as_str(), |who| records.name_of(who)))
            .collect();
        (!names.is_empty()).then(|| format!("{label}{of}{}", names.join(joint)))
    });
    let sides: Vec<String> = sides.collect();
    // A result in words has the names of its votes in them.
    let worded = entry.text.contains(char::is_alphabetic);
    if sides.is_empty() || worded {
        count(records, entry)
    } else {
        sides.join(between)
    }
}

/// The name of an owner as it is shown; empty if the row is gone.
pub fn owner_name(records: &Records, owner: &Owner) -> String {
    match owner {
        Owner::Attendee(id) => records.name_apart(*id),
        Owner::Unit(id) => records.units.get(*id).map(|u| u.name.clone()).unwrap_or_default(),
        Owner::Named(name) => name.clone(),
    }
}

/// The counts of a result as they were typed; a result of an older file has them only in the line and with its motion.
pub fn count(records: &Records, entry: &Entry) -> String {
    if !entry.text.is_empty() {
        return entry.text.clone();
    }
    let motion = entry.about.and_then(|id| records.motion_of(id));
    match motion.and_then(|motion| motion.counts) {
        Some(counts) => counts.typed(),
        None => entry.raw.trim().to_owned(),
    }
}

/// The counts of a result in the other spellings that documents and the screen have for them; none where more than counts was said.
pub(crate) fn count_lines(records: &Records, entry: &Entry) -> Vec<String> {
    let motion = about(records, entry).filter(|motion| motion.counted == Some(entry.id));
    let alone = entry.kind == EntryKind::VoteResult && counts::counts(&entry.text).is_some();
    let Some(count) = motion.and_then(|motion| motion.counts).filter(|_| alone) else {
        return Vec::new();
    };
    let (yes, no, abstain) = (count.yes, count.no, count.abstain);
    let mut spelled = Vec::new();
    for sign in ['-', ':', '/'] {
        if abstain == 0 {
            spelled.push(format!("{yes}{sign}{no}"));
        }
        spelled.push(format!("{yes}{sign}{no}{sign}{abstain}"));
    }
    spelled.push(format!("for {yes}, against {no}, abstain {abstain}"));
    spelled.push(format!("赞成{yes}票，反对{no}票，弃权{abstain}票"));
    let number = which(records, entry);
    spelled.into_iter().map(|count| format!("${number}= {count}")).collect()
}

/// A note whose text would read as something else gets the sign that makes it literal.
fn literal(scene: &Scene, entry: &Entry) -> String {
    if read(scene, &TypedLine::typed(&entry.text, entry.at)) == Reading::note(&entry.text) {
        entry.text.clone()
    } else {
        format!("\\{}", entry.text)
    }
}

/// The people of an entry under the names that its line shows: they are meant again, also where others bear the same name.
pub fn chosen(records: &Records, entry: &Entry) -> Vec<(String, Id<Attendee>)> {
    let owners = records
        .action_of(entry.id)
        .into_iter()
        .flat_map(|action| &action.owners)
        .filter_map(|owner| match owner {
            Owner::Attendee(id) => Some(*id),
            Owner::Unit(_) | Owner::Named(_) => None,
        });
    let moved = records.stays_of(entry).map(|stay| stay.attendee);
    let motion = records.motion_of(entry.id).into_iter();
    let backers = motion.flat_map(|motion| motion.mover.into_iter().chain(motion.seconder));
    let voters = records.ballots.iter().filter(|ballot| ballot.entry == Some(entry.id));
    let voters = voters.filter_map(|ballot| ballot.attendee);
    let known = entry
        .speaker
        .into_iter()
        .chain(owners)
        .chain(moved)
        .chain(backers)
        .chain(voters);
    known.map(|who| (records.name_of(who).to_owned(), who)).collect()
}
