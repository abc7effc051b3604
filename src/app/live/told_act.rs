//! Acts of the session that a sentence tells, as `Meeting closed at 8.45pm` does: one that cannot be carried out leaves the sentence a note.

use crate::{
    app::{cx::Cx, message::Message, offer, palette, tab::Tab},
    domain::{entry::Remark, possible_fact::PossibleFact, text::is_han, time::Stamp},
    line::lexer::{self, Sign},
};

use super::{act::kind_of, session, state::LiveWork};

/// The reason why the act that a sentence tells cannot be, and the doubt with which the sentence is kept. `None` = it can be, or the line
/// is a command with its sign.
pub fn refused(
    work: &mut LiveWork,
    (raw, at): (&str, Stamp),
    (name, rest): (&str, &str),
    cx: &mut Cx,
) -> Option<(Message, Remark)> {
    let command = palette::meant(Tab::Live, name, rest).ok().filter(|_| !is_order(raw))?;
    let fact = kind_of(command).and_then(PossibleFact::of_session)?;
    let rest = rest.trim();
    rest.clone_into(&mut work.own.words);
    let asked = offer::ask(session::OFFERS, true, &work.seen(), command);
    work.own.words.clear();
    let why = match asked {
        Err(why) => Message::Unavailable(command, why),
        Ok(()) => session::try_out(work, (command, rest), at, cx).err()?,
    };
    // Enter says of a time that is still to come the same as the hint.
    if let Some(kept) = kept_for(&why) {
        return Some((Message::Kept(kept.clone()), kept));
    }
    let order = format!("{} {rest}", fact.order(raw.contains(is_han)));
    Some((why, Remark::MayMean(order.trim_end().to_owned())))
}

/// Whether a line is a command with its sign.
pub fn is_order(raw: &str) -> bool {
    lexer::sign(raw.trim_start()).is_some_and(|(sign, _)| sign == Sign::Command)
}

/// The doubt with which a sentence is kept whose time is still to come. `None` = the act is refused for something else.
pub fn kept_for(why: &Message) -> Option<Remark> {
    if let Message::TimeToCome(time) = why {
        Some(Remark::NotYet(time.clone()))
    } else {
        None
    }
}
