//! People who come and are on no list, or come in somebody's place, as a line says it: they are put on the list and are there.

use crate::{
    capture::{
        entry::{draft::EntryDraft, in_place::capture_after},
        outcome::{Captured, LineOutcome, Refusal},
        scene::{Scene, TypedLine},
    },
    domain::{
        change::Change,
        entry::{Entry, Remark},
        id::{Id, Mint},
        people::{Attendee, Reply},
        record::Record,
        time::Stamp,
    },
    line::reading::{Comer, What},
};

use super::stranger::{Stranger, parted, put_on_list};

/// Carries out what a line says.
pub(crate) type Order = fn(&Scene, What, &TypedLine, &mut Mint) -> Result<Captured, Refusal>;

/// Puts those on the list who are on none, notes whom somebody represents, and lets all of them arrive, as one act.
///
/// # Errors
/// Why that is not stored.
pub(crate) fn take_in(
    draft: &EntryDraft,
    people: &[Comer],
    at: Option<Stamp>,
    order: Order,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let scene = draft.scene;
    let mut listed = Change::Batch(Vec::new());
    let mut who: Vec<Id<Attendee>> = Vec::new();
    for comer in people {
        let (id, change) = match comer.who {
            Some(id) => (id, Change::Batch(Vec::new())),
            None => capture_after(scene, &listed, |scene| {
                let stranger = Stranger::read(&comer.name).ok_or_else(|| Refusal::NobodyMeant(comer.name.clone()))?;
                put_on_list(scene, &parted(stranger), comer.category, ids)
            })?,
        };
        let mut parts = vec![listed, change];
        if let Some(invited) = comer.instead_of.and_then(|id| scene.records.attendees.get(id)) {
            parts.push(Change::put(Attendee {
                reply: Reply::Substituted,
                substitute: Some(id),
                ..invited.clone()
            }));
        }
        if !comer.items.is_empty() {
            let named = scene.records.after(&Change::Batch(parts.clone()));
            parts.extend(named.attendees.get(id).map(|attendee| {
                Change::put(Attendee {
                    for_items: comer.items.iter().map(|item| item.of()).collect(),
                    ..attendee.clone()
                })
            }));
        }
        listed = Change::Batch(parts);
        who.push(id);
    }
    let what = What::Arrive {
        who,
        at,
        reason: String::new(),
        own: Vec::new(),
    };
    let captured = capture_after(scene, &listed, |scene| order(scene, what, draft.line, ids))?;
    Ok(doubted(
        Captured {
            change: Change::Batch(vec![listed, captured.change]),
            ..captured
        },
        draft.remark.as_ref(),
    ))
}

/// The line with the doubt about somebody else on it: a unit that is no person.
fn doubted(captured: Captured, doubt: Option<&Remark>) -> Captured {
    let (Some(doubt), LineOutcome::Entry { id, said, .. }) = (doubt, &captured.outcome) else {
        return captured;
    };
    let change = with_doubt(captured.change, *id, doubt);
    let outcome = LineOutcome::Entry {
        id: *id,
        remark: Some(doubt.clone()),
        said: said.clone(),
    };
    Captured {
        change,
        outcome,
        ..captured
    }
}

fn with_doubt(change: Change, id: Id<Entry>, doubt: &Remark) -> Change {
    match change {
        Change::Put(Record::Entry(entry)) if entry.id == id => Change::put(Entry {
            remark: entry.remark.clone().or_else(|| Some(doubt.clone())),
            ..*entry
        }),
        Change::Batch(parts) => parts.into_iter().map(|part| with_doubt(part, id, doubt)).collect(),
        Change::Put(_) | Change::Drop(_) => change,
    }
}
