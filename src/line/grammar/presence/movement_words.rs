//! The words of English sentences of coming and going. Only tables: [`movement_en`](super::movement_en) reads by them.

use super::movement::MovementKind::{self, Absent, Attends, Chairs, Comes, Excused, Goes, Late, Returns};

use VerbForce::{Bare, Plain, Weak};

/// How much a verb says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum VerbForce {
    /// Nothing else is told with it: a rest that is not understood is asked about.
    Plain,
    /// It has other meanings (`left the gate open`): with a rest that is not understood the line is a note.
    Weak,
    /// A word that stands for the verb (`bob back`): only a time and a reason in brackets may follow.
    Bare,
}

/// Verbs of coming and going.
#[rustfmt::skip]
pub(crate) const VERBS: &[(&str, MovementKind, VerbForce)] = &[
    ("left", Goes, Weak), ("leaves", Goes, Weak), ("is leaving", Goes, Weak), ("leaving", Goes, Bare),
    ("had to leave", Goes, Plain), ("had to go", Goes, Bare), ("departed", Goes, Weak), ("departs", Goes, Weak),
    ("stepped out", Goes, Plain), ("steps out", Goes, Plain), ("stepped outside", Goes, Plain),
    ("stepped away", Goes, Plain), ("steps outside", Goes, Plain), ("stepping out", Goes, Plain),
    ("went out", Goes, Plain), ("goes out", Goes, Plain), ("walked out", Goes, Plain), ("walks out", Goes, Plain),
    ("went home", Goes, Plain), ("goes home", Goes, Plain), ("withdrew from the meeting", Goes, Plain),
    ("withdrew from the room", Goes, Plain), ("withdrew", Goes, Weak), ("withdraws", Goes, Weak),
    ("gone", Goes, Bare), ("is gone", Goes, Bare), ("has gone", Goes, Bare), ("out", Goes, Bare),
    ("is out", Goes, Bare), ("logged off", Goes, Plain), ("logs off", Goes, Plain), ("dropped off", Goes, Bare),
    ("dropped out", Goes, Bare), ("dropped off the call", Goes, Plain), ("hung up", Goes, Bare),
    ("disconnected", Goes, Bare), ("signed off", Goes, Bare), ("exited", Goes, Weak),
    ("was excused", Goes, Bare), ("released", Goes, Bare), ("was released", Goes, Bare),
    ("arrived", Comes, Weak), ("arrives", Comes, Weak), ("arriving", Comes, Bare), ("came in", Comes, Plain),
    ("comes in", Comes, Plain), ("came", Comes, Bare), ("joined", Comes, Weak), ("joins", Comes, Weak),
    ("joining", Comes, Bare), ("entered", Comes, Weak), ("enters", Comes, Weak), ("walked in", Comes, Plain),
    ("turned up", Comes, Plain), ("showed up", Comes, Plain), ("logged on", Comes, Plain),
    ("logged in", Comes, Plain), ("dialled in", Comes, Plain), ("dialed in", Comes, Plain),
    ("dials in", Comes, Plain), ("returned", Returns, Weak), ("returns", Returns, Weak), ("came back", Returns, Weak),
    ("comes back", Returns, Weak), ("is back", Returns, Bare), ("back", Returns, Bare), ("back in", Returns, Bare),
    ("back in the room", Returns, Plain), ("rejoined", Returns, Weak), ("rejoins", Returns, Weak),
    ("reconnected", Returns, Bare), ("re-entered", Returns, Weak), ("in", Comes, Bare), ("is in", Comes, Bare),
    ("is here", Comes, Bare), ("here", Comes, Bare), ("is present", Comes, Bare), ("present", Comes, Bare),
    ("has arrived", Comes, Weak), ("has joined", Comes, Weak),
    ("came late", Late, Plain), ("arrived late", Late, Plain), ("arrives late", Late, Plain),
    ("joined late", Late, Plain), ("late", Late, Bare), ("is late", Late, Bare), ("running late", Late, Bare),
    ("is running late", Late, Bare), ("will be late", Late, Bare), ("is going to be late", Late, Bare),
    ("expected late", Late, Bare), ("will be arriving late", Late, Bare), ("will arrive late", Late, Bare),
    ("sent apologies", Excused, Plain), ("sent his apologies", Excused, Plain),
    ("sent her apologies", Excused, Plain), ("sent their apologies", Excused, Plain),
    ("sends apologies", Excused, Plain), ("sends his apologies", Excused, Plain),
    ("sends her apologies", Excused, Plain), ("sends their apologies", Excused, Plain),
    ("gave apologies", Excused, Plain), ("gave his apologies", Excused, Plain),
    ("gave her apologies", Excused, Plain), ("gave their apologies", Excused, Plain),
    ("given apologies", Excused, Plain), ("gives apologies", Excused, Plain),
    ("tendered apologies", Excused, Plain), ("tendered his apologies", Excused, Plain),
    ("tendered her apologies", Excused, Plain), ("offered apologies", Excused, Plain),
    ("sent regrets", Excused, Plain), ("sends regrets", Excused, Plain), ("apologies", Excused, Bare),
    ("apols", Excused, Bare), ("apologies received", Excused, Plain), ("has apologised", Excused, Bare),
    ("apologised for absence", Excused, Plain), ("apologised for not attending", Excused, Plain),
    ("sent apologies for absence", Excused, Plain), ("is excused", Excused, Bare), ("excused", Excused, Bare),
    ("unable to attend", Excused, Plain), ("is unable to attend", Excused, Plain),
    ("was unable to attend", Excused, Plain), ("unable to come", Excused, Plain),
    ("cannot attend", Excused, Plain), ("can't attend", Excused, Plain), ("can’t attend", Excused, Plain),
    ("could not attend", Excused, Plain), ("couldn't attend", Excused, Plain), ("cannot come", Excused, Plain),
    ("can't come", Excused, Plain), ("can't make it", Excused, Plain), ("cannot make it", Excused, Plain),
    ("couldn't make it", Excused, Plain), ("won't be attending", Excused, Plain), ("could not make it", Excused, Plain), ("couldn't come", Excused, Plain),
    ("won't be here", Excused, Plain), ("will not be here", Excused, Plain), ("won't be coming", Excused, Plain), ("will not be coming", Excused, Plain),
    ("won't be able to make it", Excused, Plain), ("won't be able to attend", Excused, Plain), ("won't be able to come", Excused, Plain),
    ("isn't able to come", Excused, Plain), ("isn't able to attend", Excused, Plain), ("isn't able to make it", Excused, Plain),
    ("can't be here", Excused, Plain), ("cannot be here", Excused, Plain), ("sends apols", Excused, Plain), ("sent apols", Excused, Plain),
    ("isn't here", Absent, Bare), ("wasn't here", Absent, Bare),
    ("will not be attending", Excused, Plain), ("not attending", Excused, Bare), ("not coming", Excused, Bare),
    ("is not coming", Excused, Bare), ("isn't coming", Excused, Bare), ("on leave", Excused, Bare),
    ("is on leave", Excused, Bare), ("is away", Excused, Bare),
    ("absent", Absent, Bare), ("is absent", Absent, Bare), ("was absent", Absent, Bare),
    ("not present", Absent, Bare), ("is not present", Absent, Bare), ("was not present", Absent, Bare),
    ("not here", Absent, Bare), ("is not here", Absent, Bare), ("did not attend", Absent, Bare),
    ("didn't attend", Absent, Bare), ("did not come", Absent, Bare), ("didn't come", Absent, Bare),
    ("no show", Absent, Bare), ("did not show up", Absent, Plain), ("failed to attend", Absent, Bare),
    ("took the chair", Chairs, Plain), ("takes the chair", Chairs, Plain), ("in the chair", Chairs, Bare),
    ("is in the chair", Chairs, Bare), ("assumed the chair", Chairs, Plain),
    ("resumed the chair", Chairs, Plain), ("resumes the chair", Chairs, Plain), ("returned to the chair", Chairs, Plain),
    ("took over the chair", Chairs, Plain), ("took over as chair", Chairs, Plain), ("presided", Chairs, Bare),
    ("was elected to chair the meeting", Chairs, Plain), ("was elected to the chair", Chairs, Plain),
    ("was voted to the chair", Chairs, Plain), ("was appointed to chair the meeting", Chairs, Plain),
    ("agreed to chair the meeting", Chairs, Plain), ("chaired the meeting", Chairs, Plain),
    ("back in chair", Chairs, Bare), ("back in the chair", Chairs, Bare), ("is back in the chair", Chairs, Bare),
    ("resumed chair", Chairs, Plain), ("in chair", Chairs, Bare), ("took chair", Chairs, Plain),
    ("retook the chair", Chairs, Plain), ("took back the chair", Chairs, Plain), ("took over chair", Chairs, Plain),
    ("took the chair again", Chairs, Plain), ("returned to chair", Chairs, Plain),
    ("is called away", Goes, Plain), ("was called away", Goes, Plain), ("has been called away", Goes, Plain),
    ("called away", Goes, Bare),
    ("popped out", Goes, Plain), ("pops out", Goes, Plain), ("nipped out", Goes, Plain), ("nips out", Goes, Plain),
    ("slipped out", Goes, Plain), ("ducked out", Goes, Plain), ("stormed out", Goes, Plain), ("left us", Goes, Bare),
    ("excused himself", Goes, Plain), ("excused herself", Goes, Plain), ("absented himself", Goes, Plain),
    ("absented herself", Goes, Plain), ("lost connection", Goes, Plain), ("lost the connection", Goes, Plain),
    ("lost his connection", Goes, Plain), ("lost her connection", Goes, Plain), ("lost signal", Goes, Plain),
    ("lost internet", Goes, Plain), ("lost the call", Goes, Plain), ("was cut off", Goes, Bare), ("got cut off", Goes, Bare),
    ("was disconnected", Goes, Bare), ("got disconnected", Goes, Bare), ("dropped from the call", Goes, Plain),
    ("dropped off the line", Goes, Plain), ("connection dropped", Goes, Plain), ("connection dropped out", Goes, Plain),
    ("connection failed", Goes, Plain), ("connection was lost", Goes, Plain), ("connection lost", Goes, Plain),
    ("connection went", Goes, Bare), ("connection went down", Goes, Plain), ("connection cut out", Goes, Plain),
    ("internet dropped", Goes, Plain), ("internet failed", Goes, Plain), ("internet went down", Goes, Plain),
    ("internet went", Goes, Bare), ("line dropped", Goes, Plain), ("line went dead", Goes, Plain),
    ("call dropped", Goes, Plain), ("zoom dropped", Goes, Plain), ("zoom dropped out", Goes, Plain),
    ("arr'd", Comes, Bare), ("arr’d", Comes, Bare), ("arrv'd", Comes, Bare), ("arvd", Comes, Bare), ("arr", Comes, Bare), ("arr.", Comes, Bare), ("arrd", Comes, Bare), ("dep", Goes, Bare), ("dep.", Goes, Bare),
    ("is back in", Returns, Bare), ("came back in", Returns, Plain), ("came back on", Returns, Plain),
    ("back on", Returns, Bare), ("is back on", Returns, Bare), ("back online", Returns, Bare), ("returned to us", Returns, Bare),
    ("reconnects", Returns, Bare), ("re-joined", Returns, Weak), ("reentered", Returns, Weak), ("re-enters", Returns, Weak),
    ("reappeared", Returns, Weak), ("logged back in", Returns, Plain), ("logged back on", Returns, Plain),
    ("dialled back in", Returns, Plain), ("went back in", Returns, Bare), ("resumed his seat", Returns, Plain),
    ("resumed her seat", Returns, Plain), ("resumed their seats", Returns, Plain), ("returned to his seat", Returns, Plain),
    ("returned to her seat", Returns, Plain), ("was readmitted", Returns, Bare), ("was invited back in", Returns, Bare),
    ("attended", Attends, Bare), ("attends", Attends, Bare), ("is attending", Attends, Bare), ("attending", Attends, Bare),
    ("participated", Attends, Bare), ("participates", Attends, Bare), ("is participating", Attends, Bare),
    ("took part", Attends, Bare), ("takes part", Attends, Bare), ("is taking part", Attends, Bare),
    ("is on zoom", Attends, Bare), ("is on teams", Attends, Bare), ("is on the phone", Attends, Bare),
    ("is online", Attends, Bare), ("on teams", Attends, Bare), ("on zoom", Attends, Bare), ("by phone", Attends, Bare), ("by telephone", Attends, Bare),
    ("by zoom", Attends, Bare), ("by teams", Attends, Bare), ("via zoom", Attends, Bare), ("via teams", Attends, Bare), ("by video", Attends, Bare),
    ("via phone", Attends, Bare), ("on the phone", Attends, Bare), ("on the line", Attends, Bare), ("by video link", Attends, Bare), ("is joining", Comes, Bare),
];

/// Words between the subject and its verb.
pub(crate) const AUXILIARIES: &[&str] = &["has", "have", "had", "then", "now", "just", "also", "both", "all"];

/// Places that people leave or come into, and how they do it: these words add nothing to the fact.
#[rustfmt::skip]
pub(crate) const OBJECTS: &[&str] = &[
    "the meeting", "meeting", "mtg", "the mtg", "mtg early", "room", "call", "the room", "the chamber", "the hall", "the call", "the zoom call", "the zoom",
    "the session", "the table", "to the meeting", "to the room", "us", "early", "again", "now", "in person",
    "at this point", "at this stage", "at that point", "briefly",
    "for a moment", "for a few minutes", "for good", "temporarily", "for the evening", "for the night",
    "for the rest of the meeting", "for the remainder of the meeting", "home", "into the meeting",
    "into the room", "received", "for absence", "tonight", "today", "this evening", "late", "from the meeting",
    "of the room", "of the meeting", "from the room", "from the session", "to the chamber", "to the table", "to the call", "to the session",
    "quorate again", "so quorate", "so quorate again", "now quorate", "quorate", "meeting quorate again", "quorum restored",
    "quorum regained", "inquorate", "so inquorate", "now inquorate", "no longer quorate", "so no longer quorate", "no quorum",
    "quorum lost", "took no part", "and took no part",
];

/// How somebody takes part, as an object: the words stand as the reason.
#[rustfmt::skip]
pub(crate) const MODES: &[&str] = &[
    "online", "remotely", "by phone", "by telephone", "by video", "by video link", "by videolink", "by video call", "by zoom",
    "by teams", "via zoom", "via teams", "via video", "via video link", "via phone", "via telephone", "via skype", "by skype",
    "on zoom", "on teams", "on the phone", "by conference call", "over zoom", "over teams", "over the phone", "virtually",
    "on screen", "by webex", "via webex", "by google meet", "via google meet", "on video", "from home by video",
];

/// Words that begin a reason which is not in brackets.
#[rustfmt::skip]
pub(crate) const REASONS: &[&str] = &[
    "due to", "because", "owing to", "as he", "as she", "as they", "to take", "to attend", "to catch", "to collect",
    "to pick", "to deal", "to answer", "to get to", "for another", "for a", "for an", "for personal", "for family",
    "for work", "for medical", "for health", "for childcare", "for item", "for this item", "for the item",
    "for the vote", "during", "before", "after", "until", "having declared", "declaring", "with an interest",
    "on account", "called away", "feeling", "in protest", "with apologies", "in disgust", "in anger", "when her", "when his", "unwell", "ill", "sick", "- ", "– ", "— ",
];

/// Words beside the days and months by which a sentence tells of another day, or of what is not so.
#[rustfmt::skip]
pub(crate) const CAUTIONS: &[&str] = &[
    "yesterday", "tomorrow", "last", "next", "ago", "will", "would", "may", "might", "should", "if", "unless",
    "whether", "not", "never", "returned", "returns", "rejoined", "back", "left", "week", "month", "year",
];
