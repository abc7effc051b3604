//! The media list: shots that are wanted and taken, with the file that each became.

mod sheet;

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        message::{Message, RoomMessage},
        offer::{Offer, need},
        outcome::{Outcome, Request},
    },
    domain::{change::Act, entry::PLACE_STEP, media::Shot, record::Key, text::narrow},
    input::scope::Scope,
    offer,
    words::why::Why,
};

use super::{
    super::state::{Live, LiveSeen, LiveWork, Panel, PanelId},
    own::{meeting, own_panel},
};

pub use self::sheet::{FORM, store};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::Media,
    scope: Some(Scope::Media),
    rows: |seen| seen.records().shots.iter().map(|shot| shot.id.into()).collect(),
    typed: |_, _, _| false,
    filters: false,
    offers: OFFERS,
};

/// The commands of the panel.
const OFFERS: &[Offer<Live>] = &[
    offer!(EditShot, shown, |work, cx, ()| enter(work, cx)),
    offer!(StartShot, chosen, |work, cx, shot| start(work, cx, shot)),
    offer!(StopShot, running, |work, cx, shot| stop(work, cx, shot)),
    offer!(CloseMedia, shown, |work: &mut LiveWork, _, ()| work.own.shown = None),
];

/// The commands that open it.
pub const BY_LINE: &[Offer<Live>] = &[offer!(MediaList, meeting, |work: &mut LiveWork, _, ()| work
    .own
    .toggle(&PANEL))];

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    own_panel(seen, PanelId::Media).map(|_| ())
}

/// The shot of the chosen row.
fn chosen(seen: &LiveSeen) -> Result<Shot, Why> {
    let at = own_panel(seen, PanelId::Media)?.cursor.at();
    let rows = seen.records().shots.rows();
    rows.get(at).or(rows.last()).cloned().ok_or(Why::NoRow)
}

fn running(seen: &LiveSeen) -> Result<Shot, Why> {
    let shot = chosen(seen)?;
    need(shot.started.is_some() && shot.stopped.is_none(), Why::SameState)?;
    Ok(shot)
}

/// The subject that is typed, and whether it is required; `None` while nothing is.
pub fn typed(seen: &LiveSeen) -> Option<(String, bool)> {
    let text = own_panel(seen, PanelId::Media).ok()?.field.text();
    let text = text.trim();
    let required = text.chars().next().map(narrow) == Some('!');
    let subject = if required {
        text.get(text.chars().next()?.len_utf8()..)?.trim()
    } else {
        text
    };
    (!subject.is_empty()).then(|| (subject.to_owned(), required))
}

/// Adds the typed subject, or opens the form of the chosen row.
fn enter(work: &mut LiveWork, cx: &mut Cx) -> Outcome {
    let Some((subject, required)) = typed(&work.seen()) else {
        return match chosen(&work.seen()) {
            Ok(shot) => Outcome::Open(Request::Form(Box::new(sheet::form(&work.seen(), &shot)))),
            Err(_) => {
                cx.say(Message::NothingTyped);
                Outcome::Stay
            }
        };
    };
    let Some(meeting) = work.records().open() else {
        return Outcome::Stay;
    };
    let last = work.records().shots.rows().last();
    let place = last.map_or(0, |shot| shot.place.saturating_add(PLACE_STEP));
    let shot = Shot {
        required,
        ..Shot::of(cx.mint(), meeting, place, &subject)
    };
    let key = Key::from(shot.id);
    commit(work.ledger, Act::Media, shot, cx);
    if let Some(own) = &mut work.own.shown {
        own.clear();
    }
    choose(work, key);
    cx.say(Message::Room(RoomMessage::ShotAdded(subject)));
    Outcome::Stay
}

/// The shot was taken, or began. Said again, it is so now.
fn start(work: &mut LiveWork, cx: &mut Cx, shot: Shot) {
    let subject = shot.subject.clone();
    let by = if shot.by.is_empty() {
        work.ledger.clerk().to_owned()
    } else {
        shot.by.clone()
    };
    let taken = Shot {
        started: Some(cx.now),
        stopped: None,
        without: String::new(),
        by,
        ..shot
    };
    commit(work.ledger, Act::Media, taken, cx);
    cx.say(Message::Room(RoomMessage::ShotTaken(subject)));
}

fn stop(work: &mut LiveWork, cx: &mut Cx, shot: Shot) {
    let subject = shot.subject.clone();
    let ended = Shot {
        stopped: Some(cx.now.max(shot.started.unwrap_or(cx.now))),
        ..shot
    };
    commit(work.ledger, Act::Media, ended, cx);
    cx.say(Message::Room(RoomMessage::ShotEnded(subject)));
}

/// Goes to the row of a shot.
pub(super) fn choose(work: &mut LiveWork, shot: Key) {
    let at = (PANEL.rows)(&work.seen()).iter().position(|key| *key == shot);
    if let (Some(shown), Some(at)) = (&mut work.own.shown, at) {
        shown.cursor.set(at);
        shown.moved = true;
    }
}
