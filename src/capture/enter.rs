//! Enters a line: what the grammar read becomes one change. The Live tab, `capture` and `import log` all come through here.

use crate::{
    domain::{
        action::{Due, Owner},
        change::{Act, Change},
        clean::{clean_block, clean_text},
        decision::Verdict,
        entry::{EntryKind, Remark},
        id::Mint,
        meeting::Meeting,
    },
    line::{
        dialect::DialectMode,
        reading::{QueueOp, Queued, Reading, Voice, What},
    },
};

use super::{
    correcting::{
        convert::{action_of, decision_of},
        correct,
    },
    entry::{draft::EntryDraft, in_place::capture_after, irregular::warned, series, voice::said},
    interests::interest::{self, InterestLine},
    lines::{
        continuation::{continue_own, lengthened},
        head::head_first,
    },
    logs::{dialect, proposal::voted_on},
    motions::{consent, motion},
    outcome::{Captured, LineOutcome, Refusal, Said},
    presence::{
        attendance,
        excuse::{self, ExcusedPeople},
        excused::excuses,
        late, take_in,
    },
    proceedings::{exclusion, incident, items, queue},
    read::{judge, read},
    scene::{Scene, TypedLine},
    voting::{ballots, result, votes_before, votes_behind},
};

/// Reads a line and returns what it comes to. Control characters are taken out first.
///
/// # Errors
/// The reason why the line is not stored; its text stays with its writer.
pub fn enter(scene: &Scene, line: &TypedLine, ids: &mut Mint) -> Result<Captured, Refusal> {
    let (raw, author) = (clean_block(line.raw), clean_text(line.author));
    let line = &TypedLine {
        raw: &raw,
        author: &author,
        at: line.meant(scene),
        ..*line
    };
    let captured = carry_out(scene, read(scene, line), line, ids)?;
    Ok(warned(scene, line, captured))
}

/// Keeps a line as a note with the reason why it is no more: an unknown command, or one with words it has no use for.
///
/// # Errors
/// The reason why the line is not stored; its text stays with its writer.
pub fn keep_remarked(scene: &Scene, line: &TypedLine, remark: Remark, ids: &mut Mint) -> Result<Captured, Refusal> {
    let line = &TypedLine {
        at: line.meant(scene),
        ..*line
    };
    carry_out(scene, Reading::remarked(line.raw, remark), line, ids)
}

/// Keeps a line as an aside without reading it: lines of robots, and what people did rather than said.
///
/// # Errors
/// No meeting is open.
pub fn keep_aside(scene: &Scene, line: &TypedLine, ids: &mut Mint) -> Result<Captured, Refusal> {
    let (raw, author) = (clean_block(line.raw), clean_text(line.author));
    let line = &TypedLine {
        raw: &raw,
        author: &author,
        ..*line
    };
    let draft = EntryDraft {
        scene,
        meeting: scene.records.open().ok_or(Refusal::NoMeeting)?,
        line,
        speaker: line.source.writer,
        said_by: String::new(),
        remark: None,
        minuted: None,
    };
    Ok(keep(&draft, EntryKind::Aside, line.raw.trim().to_owned(), ids))
}

/// Carries out what a panel orders, as the line would that says it.
///
/// # Errors
/// The reason why it is not stored.
pub(crate) fn order(scene: &Scene, what: What, line: &TypedLine, ids: &mut Mint) -> Result<Captured, Refusal> {
    carry_out(scene, Reading::of(what), line, ids)
}

/// The word is given to somebody of the list, or to whoever waits first where nobody is named: the line of a name and a colon.
///
/// # Errors
/// Why it is not stored.
pub fn give_word(scene: &Scene, people: &[Queued], line: &TypedLine, ids: &mut Mint) -> Result<Captured, Refusal> {
    let first = scene.records.waiting().next().map(|row| Queued {
        who: row.who,
        name: row.name.clone(),
    });
    let Some(next) = people.first().cloned().or(first) else {
        let nobody = Remark::NobodyNamed(line.raw.trim().to_owned());
        return carry_out(scene, Reading::remarked(line.raw, nobody), line, ids);
    };
    let voice = match next.who {
        Some(who) => Voice::One(who),
        None => Voice::Unlisted(next.name),
    };
    carry_out(scene, Reading::of(What::Speaker).voiced(voice), line, ids)
}

/// Carries out a line about the list.
fn keep_queue(draft: &EntryDraft, (op, people, reason): (QueueOp, &[Queued], &str), ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let entry = draft.entry(EntryKind::Aside, draft.line.raw.trim().to_owned(), ids);
    let source = (Some(entry.id), draft.line.at);
    let change = queue::changed(records, (op, people, reason), source, ids);
    let after = records.after(&change);
    let names: Vec<String> = after.waiting().map(|row| after.name_in_queue(row)).collect();
    draft
        .finish(Act::Capture, entry, vec![change], ids)
        .saying_only(Some(Said::Queue(names)))
}

/// Carries out what was read.
fn carry_out(scene: &Scene, reading: Reading, line: &TypedLine, ids: &mut Mint) -> Result<Captured, Refusal> {
    let meeting = scene.records.open().ok_or(Refusal::NoMeeting)?;
    if let Some((leaving, excused)) = apart(scene, &reading, line) {
        let left = carry_out(scene, leaving, line, ids)?;
        let rest = capture_after(scene, &left.change, |scene| carry_out(scene, excused, line, ids))?;
        let change = Change::Batch(vec![left.change, rest.change]);
        return Ok(Captured { change, ..left });
    }
    if let What::Series(facts) = reading.what {
        return series::carry_out_each(scene, &facts, line, carry_out, ids);
    }
    let reading = judge(scene, reading, line);
    let (speaker, said_by) = said(scene, line, &reading);
    let Reading {
        what, remark, minuted, ..
    } = reading;
    if is_content(&what) && scene.records.meeting().is_some_and(Meeting::register_only) {
        return Err(Refusal::RegisterOnly);
    }
    if !matches!(what, What::Nothing | What::Command { .. }) && scene.records.minutes_state().is_issued() {
        return Err(Refusal::MinutesIssued);
    }
    let draft = EntryDraft {
        scene,
        meeting,
        line,
        speaker,
        said_by,
        remark,
        minuted,
    };
    match attendance::come_or_go(&draft, &what, ids) {
        Some(moved) => Ok(moved),
        None => {
            let made = match votes_behind::told_with(&draft, &what, ids) {
                Some(voted) => voted,
                None => make(&draft, what, ids)?,
            };
            exclusion::closes(scene, made, line, order, ids)
        }
    }
}

/// Makes what a line means, comings and goings apart.
fn make(draft: &EntryDraft, what: What, ids: &mut Mint) -> Result<Captured, Refusal> {
    let (scene, line) = (draft.scene, draft.line);
    Ok(match what {
        What::Nothing | What::Arrive { .. } | What::Leave { .. } | What::Return { .. } | What::Series(_) => {
            Captured::unchanged(LineOutcome::Nothing)
        }
        What::Command { name, rest } => Captured::unchanged(LineOutcome::Command { name, rest }),
        What::Speaker => let_speak(draft, ids),
        What::Entry {
            kind: EntryKind::Incident,
            text,
        } => incident::report(draft, text, ids),
        What::Entry { kind, text } => keep(draft, kind, text, ids),
        What::Decision { text, verdict } => decide(draft, text, verdict, ids),
        What::Action { text, owners, due } => act(draft, text, owners, due, ids),
        What::Motion {
            text,
            mover,
            seconder,
            amends,
            result,
        } => motion::move_motion(draft, text, (mover, seconder), (amends, result), ids),
        What::Mover { by, seconder, of } => motion::name_mover(draft, by, seconder, of, ids),
        What::Second { by, of } => motion::second(draft, by, of, ids),
        What::Wording { number, text } => motion::word(draft, number, text, ids),
        What::Result { result, of } => result::announce(draft, result, of, ids),
        What::Votes { votes, of } => ballots::vote(draft, &votes, of, ids),
        What::Casting { vote, of } => result::cast(draft, vote, of, ids),
        What::Consent { result } => consent::carry(draft, &result, ids),
        What::Pull { item } => consent::pull(draft, item, ids),
        What::Ballot { form, of } => ballots::choose_form(draft, form, of, ids),
        What::Role { list, op, who, at } => dialect::carry_role(draft, (list, op), (&who, at), ids),
        What::Excuse { people, others, absent } => {
            let excused = ExcusedPeople {
                on_list: &people,
                others: &others,
            };
            excuse::excuse(draft, excused, absent, ids)
        }
        What::Late { who, reason, own, .. } => late::expect(draft, &who, (&reason, &own), ids),
        What::TakeIn { people, at } => take_in::take_in(draft, &people, at, order, ids)?,
        What::Interest {
            who,
            item,
            nature,
            text,
        } => {
            let declared = InterestLine {
                who,
                item,
                nature,
                text,
            };
            interest::declare(draft, declared, ids)
        }
        What::ItemOutcome { item, outcome, text } => items::end(draft, (item, outcome), text, ids),
        What::Closed { ground, at } => items::turn(draft, EntryKind::ClosedPart, (ground, at), ids),
        What::Public { at } => items::turn(draft, EntryKind::PublicPart, (String::new(), at), ids),
        What::GoTo { item } => items::take_up(draft, item, ids),
        What::NewItem { title, sub } => items::new_item(draft, &title, sub, ids),
        What::Substitute { old, new, reach } => correct::substitute(draft, (&old, &new), reach, enter, ids),
        What::Insert { before, line: inner } => match correct::gap(draft, &before) {
            Some((place, at)) => {
                let line = TypedLine {
                    raw: &inner,
                    at,
                    place: Some(place),
                    ..*line
                };
                // That it was put in is said, whatever else it did.
                enter(scene, &line, ids)?.saying_only(Some(Said::Corrected(1, 0)))
            }
            None => correct::keep_failed(draft, &before, ids),
        },
        What::Queue {
            op: QueueOp::Give,
            people,
            ..
        } => give_word(scene, &people, line, ids)?,
        What::Queue { op, people, reason } => keep_queue(draft, (op, &people, &reason), ids),
        What::Dialect(word) => dialect::carry_out(draft, &word, ids),
    })
}

/// The two lines that one is, in which some leave and others, who never came, are excused.
fn apart(scene: &Scene, reading: &Reading, line: &TypedLine) -> Option<(Reading, Reading)> {
    let What::Leave { who, at, reason, own } = &reading.what else {
        return None;
    };
    let excuse = excuses(scene, &reading.what, None).filter(|_| line.over.is_none())?;
    let What::Excuse { people, .. } = &excuse else {
        return None;
    };
    let here: Vec<_> = who
        .iter()
        .copied()
        .filter(|who| people.iter().all(|(of, _)| of != who))
        .collect();
    if here.is_empty() {
        return None;
    }
    let leave = What::Leave {
        who: here,
        at: *at,
        reason: reason.clone(),
        own: own.clone(),
    };
    Some((
        Reading {
            what: leave,
            ..reading.clone()
        },
        Reading::of(excuse),
    ))
}

/// Keeps the line of a name alone: what is said from then on is theirs.
fn let_speak(draft: &EntryDraft, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let name = draft.speaker.map_or(draft.said_by.as_str(), |id| records.name_of(id));
    let said = Said::HasWord(name.to_owned());
    let entry = draft.entry(EntryKind::Aside, String::new(), ids);
    draft
        .finish(Act::Capture, entry, Vec::new(), ids)
        .saying_only(Some(said))
}

/// Whether the line would store what was said, which register-only meetings refuse (docs/rules.md §secrecy).
const fn is_content(what: &What) -> bool {
    matches!(
        what,
        What::Entry { .. }
            | What::Decision { .. }
            | What::Action { .. }
            | What::Motion { .. }
            | What::Wording { .. }
            | What::NewItem { .. }
            | What::Interest { .. }
            | What::ItemOutcome { .. }
            | What::Closed { .. }
            | What::Insert { .. }
            | What::Substitute { .. }
    )
}

fn keep(draft: &EntryDraft, kind: EntryKind, text: String, ids: &mut Mint) -> Captured {
    let mut entry = draft.entry(kind, text, ids);
    if kind == EntryKind::Continuation {
        if let Some(longer) = lengthened(draft, &mut entry) {
            let captured = draft.finish(Act::Correct, entry, vec![longer], ids);
            return captured.saying_only(Some(Said::Corrected(1, 0)));
        }
        continue_own(draft, &mut entry);
    }
    // Chat beside a robot that keeps the minutes stands in the record alone.
    if kind == EntryKind::Note && draft.line.source.mode == DialectMode::MeetBot {
        entry.minuted = Some(false);
    }
    let first = head_first(
        draft.scene.records,
        &entry.text,
        (entry.kind, entry.speaker, entry.item),
    );
    let captured = draft.finish(Act::Capture, entry, Vec::new(), ids);
    match first {
        Some(name) => captured.saying(Said::HeadFirst(name)),
        None => captured,
    }
}

fn decide(draft: &EntryDraft, text: String, verdict: Verdict, ids: &mut Mint) -> Captured {
    let mut entry = draft.entry(EntryKind::Decision, text, ids);
    let votes = votes_before::told_with(draft, &mut entry, verdict);
    let decision = decision_of(draft.scene.records, &entry, verdict, ids);
    let mut parts = vec![decision];
    parts.extend(votes);
    parts.extend(voted_on(draft, &mut entry, verdict, ids));
    draft.finish(Act::Capture, entry, parts, ids)
}

fn act(draft: &EntryDraft, text: String, owners: Vec<Owner>, due: Due, ids: &mut Mint) -> Captured {
    let mut entry = draft.entry(EntryKind::Action, text, ids);
    if owners.is_empty() && entry.remark.is_none() {
        entry.remark = Some(Remark::NoOwner);
    }
    let action = action_of(draft.scene.records, &entry, owners, due, ids);
    draft.finish(Act::Capture, entry, vec![Change::put(action)], ids)
}
