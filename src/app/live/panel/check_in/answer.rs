//! Answers in the check-in panel: each is captured as the line would be that says it.

use crate::{
    app::{
        commit::commit,
        confirm::Confirm,
        cursor::Step,
        cx::Cx,
        message::{Message, RoomMessage},
    },
    capture::{
        Captured, Refusal, Scene, TypedLine,
        presence::{
            check_in::{self as door, Door},
            stranger::Stranger,
        },
    },
    domain::{
        attendance::StaySource,
        change::{Act, Change},
        id::{Id, Mint},
        people::{Attendee, Category},
        text::narrow,
    },
    input::command::Command,
};

use super::{
    super::super::{
        scene::{with_scene, words_of_refusal},
        state::LiveWork,
    },
    meant::{CATEGORIES, Meant, ask, is_code, late_by, meant, must_verify, rows},
    state::Asks,
};

/// A digit chooses the category of a stranger.
pub(super) fn choose(work: &mut LiveWork, stranger: Stranger, text: &str, cx: &mut Cx) {
    let digit = text.chars().next().map(narrow).and_then(|c| c.to_digit(10));
    let chosen = digit.and_then(|n| CATEGORIES.get((n as usize).checked_sub(1)?));
    match chosen {
        None => cx.say(Message::ChooseByDigit),
        Some(Category::Member) => ask(work, Asks::Member(stranger)),
        Some(category) => take_in(work, &stranger, *category, cx),
    }
}

/// Enter: answers the question that is asked.
pub(super) fn enter(work: &mut LiveWork, cx: &mut Cx) {
    let text = work.own.shown.as_ref().map(|own| own.field.text()).unwrap_or_default();
    let typed = text.trim();
    match work.own.check_in.asks.clone() {
        Asks::Who => come_in(work, cx),
        Asks::Reason(who) => stay_away(work, who, typed, cx),
        Asks::StandIn(invited) => stand_in(work, invited, cx),
        Asks::Category(_) => cx.say(Message::ChooseByDigit),
        Asks::Member(stranger) => take_in(work, &stranger, Category::Member, cx),
        Asks::Credential(who) => {
            let name = work.records().name_of(who).to_owned();
            if typed.is_empty() {
                return cx.say(Message::NothingTyped);
            }
            // The type asked for it at the door: with the paper seen, they come in.
            let comes = must_verify(&work.seen(), who) && !work.records().is_present(who);
            let (paper, by) = typed.split_once(['@', '＠']).unwrap_or((typed, ""));
            let by = Some(by.trim()).filter(|by| !by.is_empty());
            let by = by.unwrap_or_else(|| work.ledger.clerk()).to_owned();
            let seen = |row| Attendee {
                credential: paper.trim().to_owned(),
                verified_by: by,
                refused: String::new(),
                ..row
            };
            change_attendee(work, who, seen, cx);
            cx.say(Message::Verified(name));
            if comes {
                sign_in(work, who, cx);
            }
        }
        Asks::Refusal(who) => {
            let name = work.records().name_of(who).to_owned();
            if typed.is_empty() {
                return cx.say(Message::NothingTyped);
            }
            change_attendee(
                work,
                who,
                |row| Attendee {
                    refused: typed.to_owned(),
                    ..row
                },
                cx,
            );
            cx.say(Message::TurnedAway(name));
        }
    }
}

/// Somebody has reported on arrival, which is not signing in; said again, it is taken back.
pub(super) fn report(work: &mut LiveWork, who: Id<Attendee>, cx: &mut Cx) {
    let Some(row) = work.records().attendees.get(who).cloned() else {
        return;
    };
    let name = work.records().name_of(who).to_owned();
    let reported = if row.reported.is_none() { Some(cx.now) } else { None };
    commit(work.ledger, Act::EditPerson, Attendee { reported, ..row }, cx);
    cx.say(Message::Room(match reported {
        Some(_) => RoomMessage::Reported(name),
        None => RoomMessage::ReportTakenBack(name),
    }));
    go_on(work);
}

fn change_attendee(work: &mut LiveWork, who: Id<Attendee>, change: impl FnOnce(Attendee) -> Attendee, cx: &mut Cx) {
    if let Some(row) = work.records().attendees.get(who).cloned() {
        commit(work.ledger, Act::EditPerson, Change::put(change(row)), cx);
    }
    ask(work, Asks::Who);
}

/// Signs in whoever is meant.
fn come_in(work: &mut LiveWork, cx: &mut Cx) {
    match meant(&work.seen()) {
        Meant::Nothing => cx.say(Message::NothingTyped),
        Meant::Nobody(typed) => {
            let codes = &mut work.own.check_in.not_found;
            codes.retain(|code| *code != typed);
            codes.push(typed.clone());
            select(work);
            cx.say(Message::NotOnList(typed));
        }
        Meant::Likely(who) => {
            let asks = Message::SignsInOnRepeat(work.records().name_of(who).to_owned());
            if cx.confirmed(Confirm::of(Command::SignIn, asks).about(who)) {
                sign_in(work, who, cx);
            } else {
                select(work);
            }
        }
        Meant::Person(who) => sign_in(work, who, cx),
    }
}

/// Selects the text of the field: a reader sends the next code whatever became of this one.
fn select(work: &mut LiveWork) {
    if let Some(own) = &mut work.own.shown {
        own.selected = true;
    }
}

fn sign_in(work: &mut LiveWork, who: Id<Attendee>, cx: &mut Cx) {
    let name = work.records().name_of(who).to_owned();
    if let Some(stay) = work.records().open_stay(who) {
        let since = work.seen().zone().hm(stay.from);
        if let Some(change) = door::correct_way(work.records(), who, work.own.check_in.way) {
            commit(work.ledger, Act::Arrive, change, cx);
            if let Some(way) = work.own.check_in.way {
                cx.say(Message::Room(RoomMessage::WayCorrected(name, way)));
            }
            return go_on(work);
        }
        cx.say(Message::AlreadyHere(name, since));
        return go_on(work);
    }
    if must_verify(&work.seen(), who) {
        ask(work, Asks::Credential(who));
        return cx.say(Message::Room(RoomMessage::IdentityFirst(name)));
    }
    let away = work
        .records()
        .attendees
        .get(who)
        .is_some_and(|row| row.reply.is_absence());
    let first = work.records().stays(who).next().is_none();
    let door = door_of(work);
    let raw = format!("+{name}");
    if !carry_out(work, &raw, cx, |scene, line, ids| {
        door::sign_in(scene, (who, door), line, ids)
    }) {
        return;
    }
    cx.say(match late_by(&work.seen(), cx.now).filter(|_| first) {
        _ if away => Message::CameAfterAll(name),
        Some(minutes) => Message::ArrivedLate(name, minutes),
        None => Message::Arrived(name),
    });
    go_on(work);
}

/// The next one: the field is empty, or the cursor on the next row where the clerk walks the list.
fn go_on(work: &mut LiveWork) {
    let len = rows(&work.seen()).len();
    let Some(own) = &mut work.own.shown else { return };
    if own.moved && own.field.is_empty() {
        own.cursor.step(Step::Down, len);
    } else {
        own.clear();
    }
}

/// How whoever is meant now is signed in.
fn door_of(work: &LiveWork) -> Door {
    let read = work
        .own
        .shown
        .as_ref()
        .is_some_and(|own| is_code(own.field.text().trim()) && !own.moved);
    Door {
        source: if read { StaySource::Badge } else { StaySource::SignedIn },
        attending: work.own.check_in.way,
        by: work.ledger.clerk().to_owned(),
    }
}

fn stay_away(work: &mut LiveWork, who: Id<Attendee>, reason: &str, cx: &mut Cx) {
    let name = work.records().name_of(who).to_owned();
    let was_here = work.records().is_present(who);
    let raw = format!("-{name}");
    if !carry_out(work, &raw, cx, |scene, line, ids| {
        door::stay_away(scene, who, reason, line, ids)
    }) {
        return;
    }
    // Before the opening the signing in is taken back: nobody left.
    let left = work.records().stays(who).next().is_some();
    cx.say(if was_here && left {
        Message::LeftRoom(name)
    } else if was_here && reason.trim().is_empty() {
        Message::Room(RoomMessage::Absent(name))
    } else {
        Message::Excused(name)
    });
    ask(work, Asks::Who);
}

fn stand_in(work: &mut LiveWork, invited: Id<Attendee>, cx: &mut Cx) {
    let whom = work.records().name_of(invited).to_owned();
    let door = door_of(work);
    let (name, done) = match meant(&work.seen()) {
        Meant::Nothing => return cx.say(Message::NothingTyped),
        Meant::Person(who) | Meant::Likely(who) if who == invited => return cx.say(Message::NothingTyped),
        Meant::Likely(who) => {
            let name = work.records().name_of(who).to_owned();
            let asks = Confirm::of(Command::SignIn, Message::SignsInOnRepeat(name.clone())).about(who);
            if !cx.confirmed(asks) {
                return;
            }
            let done = stands_in(work, (invited, who), door, cx);
            (name, done)
        }
        Meant::Person(who) => {
            let name = work.records().name_of(who).to_owned();
            let done = stands_in(work, (invited, who), door, cx);
            (name, done)
        }
        Meant::Nobody(typed) => {
            let Some(stranger) = Stranger::read(&typed) else {
                return cx.say(Message::NothingTyped);
            };
            let raw = format!("+{}", stranger.name);
            let done = carry_out(work, &raw, cx, |scene, line, ids| {
                door::stranger_stands_in(scene, (invited, &stranger), door, line, ids)
            });
            (stranger.name, done)
        }
    };
    if done {
        cx.say(Message::ComesFor(name, whom));
        ask(work, Asks::Who);
    }
}

fn stands_in(work: &mut LiveWork, pair: (Id<Attendee>, Id<Attendee>), door: Door, cx: &mut Cx) -> bool {
    let raw = format!("+{}", work.records().name_of(pair.1));
    carry_out(work, &raw, cx, |scene, line, ids| {
        door::stand_in(scene, pair, door, line, ids)
    })
}

/// Puts a stranger on the list, and in the room.
fn take_in(work: &mut LiveWork, stranger: &Stranger, category: Category, cx: &mut Cx) {
    let door = Door {
        source: StaySource::SignedIn,
        attending: work.own.check_in.way,
        by: work.ledger.clerk().to_owned(),
    };
    let raw = format!("+{}", stranger.name);
    if carry_out(work, &raw, cx, |scene, line, ids| {
        door::walk_in(scene, (stranger, category), door, line, ids)
    }) {
        work.own.check_in.not_found.retain(|code| *code != stranger.name);
        cx.say(Message::Arrived(stranger.name.clone()));
        ask(work, Asks::Who);
    }
}

/// Captures what the panel orders at this minute, and commits it. Whether that was done; why not is said.
fn carry_out(
    work: &mut LiveWork,
    raw: &str,
    cx: &mut Cx,
    order: impl FnOnce(&Scene, &TypedLine, &mut Mint) -> Result<Captured, Refusal>,
) -> bool {
    let line = TypedLine::typed(raw, cx.now);
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
