//! The hint for a line about a motion or a vote: the motion's number, who moved and seconded it, who may vote, and what the result would
//! be.

use crate::{
    app::live::motion::{backers, kind, name, state},
    capture::{
        motions::consent::block,
        voting::result::{settled as capture_settled, would_be},
    },
    domain::{
        disposal::disposal,
        id::Id,
        motion::{Motion, MotionRef},
        people::listed,
    },
    line::reading::{Reading, What},
};

use super::super::pen::Pen;

/// The form of the vote on the motion that the same line moves, which has no number before it is captured; `None` = the fact is another.
pub(super) fn form_of(pen: &Pen, fact: &Reading) -> Option<String> {
    let What::Ballot { form, .. } = &fact.what else {
        return None;
    };
    Some((pen.t.domain.voting_form)(*form).to_owned())
}

/// The line as the motion that it makes or changes; empty for lines of other kinds.
pub fn becomes(pen: &Pen, what: &What) -> String {
    let (m, t) = (pen.m, pen.t);
    let records = m.ledger.records();
    let edited = m.live.editing.and_then(|id| records.entries.get(id));
    let at = edited.map_or_else(|| m.live.line_time(m.shared.now), |entry| entry.at);
    if let What::Motion {
        text,
        mover,
        seconder,
        amends,
        result,
        ..
    } = what
    {
        let own = edited.and_then(|entry| records.motion_of(entry.id));
        let number = own.map_or_else(|| records.next_motion_number(), |own| own.number);
        let main = amends.and_then(|which| match which {
            MotionRef::Pending => records.open_main_motion(),
            MotionRef::Numbered(_) => records.motion_meant(which),
        });
        let named = match main {
            Some(main) if disposal(text).is_some() => {
                format!("{} M{number}{}", kind(records, t), (t.vote.concerns)(main.number))
            }
            Some(main) => format!("{} M{number}{}", t.vote.amendment, (t.vote.amends)(main.number)),
            None => format!("{} M{number}", kind(records, t)),
        };
        let seconder = seconder.or_else(|| own.and_then(|own| own.seconder));
        let told = result.as_ref().map_or_else(String::new, |result| {
            let none = Motion::moved(Id::from_raw(0), Id::from_raw(0), Id::from_raw(0), number);
            let motion = own.cloned().unwrap_or(none);
            state(records, t, &capture_settled(records, motion, result, at))
        });
        return joined(&[&named, &backers(records, t, *mover, seconder), &told]);
    }
    if let What::Consent { .. } = what {
        let numbers: Vec<String> = block(records).into_iter().map(|(_, number)| number).collect();
        let named = format!("{} M{}", kind(records, t), records.next_motion_number());
        return joined(&[&named, &(t.vote.consent)(&numbers.join(", "))]);
    }
    let Some(motion) = would_be(records, edited, what, at) else {
        return t.vote.no_motion.to_owned();
    };
    match what {
        What::Mover { .. } | What::Second { .. } => joined(&[
            &name(records, t, &motion),
            &backers(records, t, motion.mover, motion.seconder),
        ]),
        What::Wording { number, .. } => (t.vote.wording)(*number),
        What::Ballot { form, .. } => joined(&[&name(records, t, &motion), (t.domain.voting_form)(*form)]),
        What::Result { .. } | What::Votes { .. } | What::Casting { .. } => settled(pen, &motion, what, at),
        What::Nothing
        | What::Entry { .. }
        | What::Decision { .. }
        | What::Action { .. }
        | What::Motion { .. }
        | What::Consent { .. }
        | What::Pull { .. }
        | What::Speaker
        | What::Arrive { .. }
        | What::Leave { .. }
        | What::Late { .. }
        | What::TakeIn { .. }
        | What::Return { .. }
        | What::Series(_)
        | What::Role { .. }
        | What::Excuse { .. }
        | What::Interest { .. }
        | What::ItemOutcome { .. }
        | What::Closed { .. }
        | What::Public { .. }
        | What::GoTo { .. }
        | What::NewItem { .. }
        | What::Substitute { .. }
        | What::Insert { .. }
        | What::Command { .. }
        | What::Queue { .. }
        | What::Dialect(_) => String::new(),
    }
}

/// The warning that a result counts more votes than there are voters; `None` = it does not, or the line is none.
#[expect(clippy::wildcard_enum_match_arm, reason = "other lines count no votes")]
pub fn excess(pen: &Pen, what: &What) -> Option<String> {
    let m = pen.m;
    let records = m.ledger.records();
    let edited = m.live.editing.and_then(|id| records.entries.get(id));
    let at = edited.map_or_else(|| m.live.line_time(m.shared.now), |entry| entry.at);
    let motion = match what {
        What::Motion {
            result: Some(result), ..
        } => {
            let none = Motion::moved(Id::from_raw(0), Id::from_raw(0), Id::from_raw(0), 0);
            capture_settled(records, none, result, at)
        }
        What::Result { .. } | What::Votes { .. } => would_be(records, edited, what, at)?,
        _ => return None,
    };
    let (votes, voters) = (motion.counts?.total(), motion.entitled?);
    (votes > voters).then(|| (pen.t.vote.too_many)(votes, voters))
}

/// The result with who might vote, and who did not.
fn settled(pen: &Pen, motion: &Motion, what: &What, at: crate::domain::time::Stamp) -> String {
    let t = pen.t;
    let records = pen.m.ledger.records();
    let counts = motion.counts.map(|counts| {
        format!(
            "{} {} · {} {} · {} {}",
            t.screen.for_, counts.yes, t.screen.against, counts.no, t.screen.abstain, counts.abstain
        )
    });
    let room = match (motion.entitled, motion.counts) {
        // The warning stands before all else.
        (Some(entitled), Some(counts)) if counts.total() > entitled => String::new(),
        (Some(entitled), Some(counts)) if counts.total() < entitled => format!(
            "{}, {}",
            (t.vote.may_vote)(entitled),
            (t.vote.did_not_vote)(entitled - counts.total())
        ),
        (Some(entitled), _) => (t.vote.may_vote)(entitled),
        (None, _) => String::new(),
    };
    let missing = if let What::Votes { votes, .. } = what {
        let voted = |who| votes.iter().any(|voted| voted.who == Some(who));
        let left = records.roll_call(motion, at).missing;
        let names: Vec<&str> = left
            .iter()
            .filter(|who| !voted(**who))
            .map(|who| records.name_of(*who))
            .collect();
        if names.is_empty() {
            String::new()
        } else {
            (t.vote.missing)(&listed(&names))
        }
    } else {
        String::new()
    };
    let result = Motion {
        counts: None,
        ..motion.clone()
    };
    // While an amendment is open the vote is the amendment's: the line says so.
    let whose = match motion.amends {
        Some(_) => name(records, t, motion),
        None => format!("M{}", motion.number),
    };
    let named = format!("{whose} {}", t.screen.will_result);
    joined(&[
        &format!("{named} {}", counts.unwrap_or_default()),
        &state(records, t, &result),
        &room,
        &missing,
    ])
}

fn joined(parts: &[&str]) -> String {
    let told: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    told.join(" · ")
}
