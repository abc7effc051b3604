//! Taking somebody in whom no list names, in the capacity that is asked for.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        message::{Message, RoomMessage},
    },
    capture::presence::newcomer::{self, nameless},
    domain::{change::Act, people::Category, text::narrow},
};

use super::{
    panel::check_in::CATEGORIES,
    scene::{with_scene, words_of_refusal},
    state::LiveWork,
};

/// A digit answers in what capacity the person whom the key would add takes part. False where nothing is asked.
pub(super) fn choose(work: &mut LiveWork, typed: char, cx: &mut Cx) -> bool {
    let asked = work.own.newcomer.take();
    let digit = narrow(typed).to_digit(10).and_then(|n| (n as usize).checked_sub(1));
    let Some(category) = digit.filter(|_| asked.is_some()).and_then(|n| CATEGORIES.get(n)) else {
        return false;
    };
    let last = nameless(work.records()).map(|(entry, _)| entry.id);
    if last != asked {
        return false;
    }
    take_in(work, *category, cx);
    true
}

/// Puts the person of the last doubt on the list; the line that named that person is read again.
pub(super) fn take_in(work: &mut LiveWork, category: Category, cx: &mut Cx) {
    work.own.newcomer = None;
    let Some((entry, name)) = nameless(work.records()).map(|(entry, name)| (entry.clone(), name.to_owned())) else {
        return;
    };
    work.own.refresh(work.ledger, cx.now);
    let added = with_scene(&work.seen(), cx.now, |scene| {
        newcomer::add(scene, (&entry, &name), category, &mut cx.mint_now())
    });
    match added {
        Ok(change) => {
            commit(work.ledger, Act::Arrive, change, cx);
            let next = nameless(work.records()).filter(|(waiting, _)| waiting.id == entry.id);
            let next = next.map(|(_, next)| next.to_owned());
            cx.say(match next {
                Some(next) => Message::Room(RoomMessage::AddedNext { name, category, next }),
                None => Message::AddedAs(name, category),
            });
        }
        Err(why) => cx.say(words_of_refusal(why)),
    }
}
