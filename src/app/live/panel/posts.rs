//! Posts: who stands where by the plan of Prepare, who takes over and what is handed over with it.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        message::{Message, RoomMessage},
        offer::{Offer, need},
    },
    domain::{
        change::{Act, Change},
        id::Id,
        queries::posts::post_name,
        record::Key,
        staffing::{DutyPost, PostShift},
        time::Stamp,
    },
    input::scope::Scope,
    line::dates::read_time,
    offer,
    words::why::Why,
};

use super::{
    super::state::{Live, LiveSeen, LiveWork, Panel, PanelId},
    own::{meeting, own_panel},
};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::Posts,
    scope: Some(Scope::Posts),
    rows: |seen| seen.records().duty_posts.iter().map(|post| post.id.into()).collect(),
    typed: |_, _, _| false,
    filters: false,
    offers: OFFERS,
};

/// The commands of the panel.
const OFFERS: &[Offer<Live>] = &[
    offer!(TakePost, chosen, |work, cx, post| take(work, cx, &post)),
    offer!(FillPosts, to_fill, |work, cx, posts| fill(work, cx, posts)),
    offer!(LeavePost, stands, |work, cx, (post, shift)| leave(
        work, cx, &post, shift
    )),
    offer!(ClosePosts, shown, |work: &mut LiveWork, _, ()| work.own.shown = None),
];

/// The commands that open it.
pub const BY_LINE: &[Offer<Live>] = &[offer!(Posts, meeting, |work: &mut LiveWork, _, ()| work
    .own
    .toggle(&PANEL))];

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    own_panel(seen, PanelId::Posts).map(|_| ())
}

/// The post of the chosen row.
///
/// # Errors
/// The panel is not shown, or there is no post.
pub fn chosen(seen: &LiveSeen) -> Result<DutyPost, Why> {
    let at = own_panel(seen, PanelId::Posts)?.cursor.at();
    let rows = seen.records().duty_posts.rows();
    rows.get(at).or(rows.last()).cloned().ok_or(Why::NoPosts)
}

/// The posts of the plan on which nobody stands.
fn to_fill(seen: &LiveSeen) -> Result<Vec<DutyPost>, Why> {
    shown(seen)?;
    // Somebody who comes when the meeting is over was not there: the time is typed with the name.
    need(!seen.meeting().is_some_and(|meeting| meeting.state.after()), Why::Over)?;
    let planned = seen.records().duty_posts.iter();
    let open = planned
        .filter(|post| !post.person.trim().is_empty() && seen.records().on_post(post.id).is_none())
        .cloned();
    let open: Vec<_> = open.collect();
    need(!open.is_empty(), Why::PostsAreFilled)?;
    Ok(open)
}

fn stands(seen: &LiveSeen) -> Result<(DutyPost, PostShift), Why> {
    let post = chosen(seen)?;
    let shift = seen.records().on_post(post.id).cloned().ok_or(Why::PostEmpty)?;
    Ok((post, shift))
}

/// The person who comes to a post, and what is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relief {
    pub person: String,
    pub note: String,
    pub at: Stamp,
}

/// The relief that Enter means: as typed (`Ned 9:40 (radio, keys)`), else as planned. `None` = nobody is named.
pub fn relief(seen: &LiveSeen, post: &DutyPost) -> Option<Relief> {
    let now = seen.shared.now;
    let typed = own_panel(seen, PanelId::Posts)
        .map(|own| own.field.text())
        .unwrap_or_default();
    let (names, note) = match typed.split_once(['(', '（']) {
        Some((names, note)) => (names.trim(), note.trim().trim_end_matches([')', '）']).trim()),
        None => (typed.trim(), ""),
    };
    let timed = names
        .rsplit_once(char::is_whitespace)
        .and_then(|(person, time)| Some((person.trim(), read_time(time)?)));
    let (person, at) = match timed {
        Some((person, time)) => (person, seen.zone().on_day_of(now, time).min(now)),
        None => (names, now),
    };
    let planned = match seen.records().on_post(post.id) {
        Some(shift) if shift.person != post.relief => post.relief.trim(),
        Some(_) => "",
        None => post.person.trim(),
    };
    let person = if person.is_empty() { planned } else { person };
    (!person.is_empty()).then(|| Relief {
        person: person.to_owned(),
        note: note.to_owned(),
        at,
    })
}

/// Somebody comes to the post. Named again, the one who stands there keeps it, with another note.
fn take(work: &mut LiveWork, cx: &mut Cx, post: &DutyPost) {
    let name = post_name(post).to_owned();
    let Some(relief) = relief(&work.seen(), post) else {
        return cx.say(Message::Room(RoomMessage::WhoTakesOver(name)));
    };
    let who = relief.person.clone();
    let before = work.records().on_post(post.id).cloned();
    let from = before.as_ref().map(|shift| shift.person.clone());
    let mut parts = Vec::new();
    match before {
        Some(shift) if shift.person == relief.person => parts.push(Change::put(PostShift {
            note: relief.note,
            ..shift
        })),
        before => {
            parts.extend(before.map(|shift| Change::put(ended(shift, relief.at))));
            parts.extend(shift_of(work, cx, post.id, relief).map(Change::put));
        }
    }
    commit(work.ledger, Act::Post, Change::Batch(parts), cx);
    if let Some(own) = &mut work.own.shown {
        own.field.set_text("");
    }
    cx.say(Message::Room(match from.filter(|from| *from != who) {
        Some(from) => RoomMessage::PostHandedOver { who, from, post: name },
        None => RoomMessage::PostTaken { who, post: name },
    }));
}

fn ended(shift: PostShift, at: Stamp) -> PostShift {
    PostShift {
        to: Some(at.max(shift.from)),
        ..shift
    }
}

fn shift_of(work: &LiveWork, cx: &mut Cx, post: Id<DutyPost>, relief: Relief) -> Option<PostShift> {
    Some(PostShift {
        id: cx.mint(),
        meeting: work.records().open()?,
        post,
        person: relief.person,
        from: relief.at,
        to: None,
        note: relief.note,
        by: work.ledger.clerk().to_owned(),
    })
}

/// Everybody stands where the plan says.
fn fill(work: &mut LiveWork, cx: &mut Cx, posts: Vec<DutyPost>) {
    let count = posts.len();
    let mut parts = Vec::new();
    for post in posts {
        let relief = Relief {
            person: post.person.trim().to_owned(),
            note: String::new(),
            at: cx.now,
        };
        parts.extend(shift_of(work, cx, post.id, relief).map(Change::put));
    }
    commit(work.ledger, Act::Post, Change::Batch(parts), cx);
    cx.say(Message::Room(RoomMessage::PostsFilled(count)));
}

/// The post is left, and nobody takes over.
fn leave(work: &mut LiveWork, cx: &mut Cx, post: &DutyPost, shift: PostShift) {
    let who = shift.person.clone();
    commit(work.ledger, Act::Post, ended(shift, cx.now), cx);
    cx.say(Message::Room(RoomMessage::PostLeft {
        who,
        post: post_name(post).to_owned(),
    }));
}

/// Goes to the row of a post.
pub(super) fn choose(work: &mut LiveWork, post: Key) {
    let at = (PANEL.rows)(&work.seen()).iter().position(|key| *key == post);
    if let (Some(shown), Some(at)) = (&mut work.own.shown, at) {
        shown.cursor.set(at);
        shown.moved = true;
    }
}
