//! Words of announcements as boards in North America say them: `MC 5-1`, `Motion dies for lack of a second`, `Board approved unanimously`. Only a
//! table: [`heard`](super::heard) reads by it.

use crate::domain::motion::{
    MotionState::{Carried, Lost},
    ResultWord::{Plain, Unanimous, Unseconded},
    VotingForm,
};

use super::announcement::{
    AnnouncementPart::{self, Filler, Manner},
    verdict, weak,
};

/// The longest word that fits counts.
#[rustfmt::skip]
pub(crate) const PIECES: &[(&str, AnnouncementPart)] = &[
    ("carr", verdict(Carried, Plain)), ("carr'd", verdict(Carried, Plain)), ("crd", verdict(Carried, Plain)),
    ("mo'n", AnnouncementPart::Subject(super::announcement::Subject::Motion)), ("mot", AnnouncementPart::Subject(super::announcement::Subject::Motion)),
    ("mc", verdict(Carried, Plain)), ("m/c", verdict(Carried, Plain)), ("mcu", verdict(Carried, Unanimous)), ("m/c/u", verdict(Carried, Unanimous)),
    ("passes", weak(Carried, Plain)), ("carries", verdict(Carried, Plain)), ("died", weak(Lost, Plain)), ("dies", weak(Lost, Plain)),
    ("no second", verdict(Lost, Unseconded)), ("no 2nd", verdict(Lost, Unseconded)), ("there was no second", verdict(Lost, Unseconded)),
    ("for lack of a second", verdict(Lost, Unseconded)), ("for want of a second", verdict(Lost, Unseconded)), ("for lack of second", verdict(Lost, Unseconded)),
    ("for want of second", verdict(Lost, Unseconded)), ("due to lack of a second", verdict(Lost, Unseconded)), ("for no second", verdict(Lost, Unseconded)),
    ("due to lack of second", verdict(Lost, Unseconded)), ("lack of a second", verdict(Lost, Unseconded)), ("for lack of a 2nd", verdict(Lost, Unseconded)),
    ("without a second", verdict(Lost, Unseconded)), ("with no second", verdict(Lost, Unseconded)), ("for lack of seconder", verdict(Lost, Unseconded)),
    ("rc", AnnouncementPart::Form(VotingForm::RollCall)), ("rc vote", AnnouncementPart::Form(VotingForm::RollCall)), ("rcv", AnnouncementPart::Form(VotingForm::RollCall)),
    ("roll call", AnnouncementPart::Form(VotingForm::RollCall)), ("roll call vote", AnnouncementPart::Form(VotingForm::RollCall)),
    ("upon roll call", AnnouncementPart::Form(VotingForm::RollCall)), ("on roll call", AnnouncementPart::Form(VotingForm::RollCall)),
    ("by roll call vote", AnnouncementPart::Form(VotingForm::RollCall)), ("did not pass", verdict(Lost, Plain)), ("does not pass", verdict(Lost, Plain)),
    ("all aye", Manner(Unanimous)), ("all voted aye", Manner(Unanimous)), ("all voted yes", Manner(Unanimous)), ("all yes", Manner(Unanimous)),
    ("all voting aye", Manner(Unanimous)), ("all voting yes", Manner(Unanimous)), ("by unanimous vote", Manner(Unanimous)), ("by voice vote", Filler), ("voice vote", Filler),
    ("on a voice vote", Filler), ("mtn", AnnouncementPart::Subject(super::announcement::Subject::Motion)),
    ("there voted", Filler), ("which", Filler), ("which was", Filler), ("which was accordingly", Filler), ("which was therefore", Filler),
    ("board", Filler), ("the board", Filler), ("the council", Filler), ("council", Filler), ("the committee", Filler), ("committee", Filler), ("the meeting", Filler),
    ("trustees", Filler), ("the trustees", Filler), ("directors", Filler), ("the directors", Filler), ("the members", Filler),
];
