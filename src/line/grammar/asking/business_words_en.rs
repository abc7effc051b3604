//! The English words of business, a row a stem: only a table, by which [`business_en`](super::business_en) asks.

use crate::domain::possible_fact::PossibleFact::{
    Absence, Action, Apologies, Arrival, Chair, Close, ClosedPart, Correction, Decision, Departure, Interest,
    ItemOutcome, Late, Minuted, Motion, Opening, PublicPart, Recess, Result as VoteResult, Resumption,
};

use super::business_stem::{
    Row,
    StemSense::{Anywhere, OfClerk},
};

/// The rows, the surer word first.
#[rustfmt::skip]
pub(crate) const ROWS: &[Row] = &[
    // Findings and sanctions of a panel
    ("found proved", OfClerk, Decision), ("not proved", OfClerk, Decision), ("not proven", OfClerk, Decision), ("proved", OfClerk, Decision), ("found guilty", OfClerk, Decision), ("found not guilty", OfClerk, Decision), ("guilty by", OfClerk, Decision),
    ("pleads", OfClerk, Minuted), ("pleaded", OfClerk, Minuted), ("points deducted", OfClerk, Decision), ("points docked", OfClerk, Decision), ("imposed a", OfClerk, Decision), ("imposed the", OfClerk, Decision), ("a fine of", OfClerk, Decision),
    ("warned as to", OfClerk, Decision), ("final warning", OfClerk, Decision), ("awarded to", OfClerk, Decision), ("awarded against", OfClerk, Decision), ("match awarded", OfClerk, Decision), ("replay ordered", OfClerk, Decision), ("be replayed", OfClerk, Decision),
    ("result to stand", OfClerk, Decision), ("result stands", OfClerk, Decision), ("right of appeal", Anywhere, Minuted), ("match ban", OfClerk, Decision), ("game ban", OfClerk, Decision), ("banned for", OfClerk, Decision), ("disqualified", OfClerk, Decision), ("struck off", OfClerk, Decision),
    ("panel retired", Anywhere, ClosedPart), ("committee retired", Anywhere, ClosedPart), ("tribunal retired", Anywhere, ClosedPart), ("retired to deliberate", Anywhere, ClosedPart), ("retired to consider", Anywhere, ClosedPart), ("parties recalled", Anywhere, Arrival), ("parties returned", Anywhere, Arrival), ("parties readmitted", Anywhere, Arrival),
    // Opinions of committees of cases
    ("favourable opinion", OfClerk, Decision), ("favorable opinion", OfClerk, Decision), ("unfavourable opinion", OfClerk, Decision), ("unfavorable opinion", OfClerk, Decision), ("provisional opinion", OfClerk, Decision), ("give an opinion", OfClerk, Decision), ("gave an opinion", OfClerk, Decision),
    ("requested the following", OfClerk, Decision), ("the following conditions", OfClerk, Decision), ("the following changes", OfClerk, Decision), ("chair's action", OfClerk, Decision), ("chairs action", OfClerk, Decision), ("feeling of the meeting", Anywhere, Decision), ("sense of the meeting", Anywhere, Decision), ("view of the meeting", Anywhere, Decision),
    ("would not approve", Anywhere, Decision), ("not support the", OfClerk, Decision), ("recorded its thanks", OfClerk, Minuted), ("recorded their thanks", OfClerk, Minuted), ("thanks recorded", OfClerk, Minuted), ("taken first", OfClerk, Minuted), ("to the agenda", OfClerk, Minuted), ("late item", OfClerk, Minuted), ("agenda reordered", OfClerk, Minuted),
    // Two sides
    ("did not agree", OfClerk, Minuted), ("didn't agree", OfClerk, Minuted), ("do not agree", OfClerk, Minuted), ("did not accept", OfClerk, Minuted), ("didn't accept", OfClerk, Minuted), ("failure to agree", OfClerk, Minuted), ("failed to agree", OfClerk, Minuted), ("unable to agree", OfClerk, Minuted), ("unable to give", OfClerk, Decision),
    ("on the agenda", OfClerk, ItemOutcome), ("item closed", OfClerk, ItemOutcome), ("no redundancies", OfClerk, Minuted), ("tentative agreement", OfClerk, Decision), ("written response by", OfClerk, Action), ("went to arbitration", OfClerk, Decision),
    ("would step down", Anywhere, Minuted), ("would stand down", Anywhere, Minuted), ("did not attend", OfClerk, Absence), ("acted as chair", Anywhere, Chair), ("acting as chair", Anywhere, Chair), ("acted as the chair", Anywhere, Chair),
    ("declared that he", Anywhere, Interest), ("declared that she", Anywhere, Interest), ("knows the applicant", OfClerk, Interest), ("knew the applicant", Anywhere, Interest), ("colleague of the applicant", Anywhere, Interest), ("sat out item", OfClerk, Interest), ("not in room for", OfClerk, Departure), ("not in the room for", OfClerk, Departure),
    ("members present", OfClerk, Minuted), ("members in the room", OfClerk, Minuted), ("chatham house", Anywhere, ClosedPart), ("end of members only", Anywhere, PublicPart), ("members only session", OfClerk, ClosedPart), ("members asked to leave", Anywhere, ClosedPart), ("closed item", OfClerk, ClosedPart), ("left so", OfClerk, Departure), ("to be asked for", OfClerk, Action), ("agreed in confidence", Anywhere, ClosedPart), ("replaced by", OfClerk, Minuted),
    // Elections
    ("stays as", OfClerk, Decision), ("staying as", OfClerk, Decision), ("staying on as", OfClerk, Decision), ("carrying on as", OfClerk, Decision), ("carries on as", OfClerk, Decision), ("continues as", OfClerk, Decision), ("continuing as", OfClerk, Decision), ("no other nominations", OfClerk, Decision), ("drew lots", OfClerk, Decision), ("by lot", OfClerk, Decision),
    ("stood for", OfClerk, Minuted), ("place vacant", OfClerk, Minuted), ("seat vacant", OfClerk, Minuted), ("post vacant", OfClerk, Minuted), ("left empty", OfClerk, Minuted), ("scrutineers", OfClerk, Minuted), ("as tellers", OfClerk, Minuted), ("new committee", OfClerk, Decision),
    // Motions and votes
    ("mandates", OfClerk, Decision), ("mandated to", OfClerk, Decision), ("council notes", OfClerk, ItemOutcome), ("committee notes", OfClerk, ItemOutcome), ("board notes", OfClerk, ItemOutcome), ("guillotine", OfClerk, Minuted), ("division called", OfClerk, VoteResult), ("majority for", OfClerk, VoteResult), ("majority against", OfClerk, VoteResult),
    ("not voting", OfClerk, VoteResult), ("sat this one out", OfClerk, VoteResult), ("took no part in", OfClerk, VoteResult), ("did not vote", OfClerk, VoteResult), ("didn't vote", OfClerk, VoteResult), ("friendly amendment", Anywhere, Motion),
    ("decision reversed", OfClerk, Correction), ("changed our minds", Anywhere, Correction), ("changed our mind", Anywhere, Correction), ("we'll try", Anywhere, Decision), ("let's try", Anywhere, Decision),
    // Tasks and the room
    ("in charge of", OfClerk, Action), ("took an action", OfClerk, Action), ("takes an action", OfClerk, Action), ("called in", OfClerk, Arrival), ("gave evidence", OfClerk, Arrival), ("sat in for", OfClerk, Arrival), ("sitting in for", OfClerk, Arrival), ("taking notes", OfClerk, Minuted), ("taking minutes", OfClerk, Minuted), ("taking the minutes", OfClerk, Minuted), ("representing the", OfClerk, Arrival),
    ("had to dash", OfClerk, Departure), ("all left but", OfClerk, Departure), ("everyone left but", OfClerk, Departure), ("made his excuses", OfClerk, Departure), ("made her excuses", OfClerk, Departure),
    // In the short words of clerks
    ("carry fwd", Anywhere, ItemOutcome), ("carry forward to", OfClerk, ItemOutcome), ("cfwd", Anywhere, ItemOutcome), ("to come back in", OfClerk, ItemOutcome), ("to come back to", OfClerk, ItemOutcome), ("be brought back", OfClerk, ItemOutcome), ("bring back to next", OfClerk, ItemOutcome),
    ("back to next mtg", OfClerk, ItemOutcome), ("back to next meeting", OfClerk, ItemOutcome), ("to next mtg", OfClerk, ItemOutcome), ("to stand over", OfClerk, ItemOutcome), ("stand over to", OfClerk, ItemOutcome), ("stands over to", OfClerk, ItemOutcome), ("stood over to", OfClerk, ItemOutcome), ("parked till", OfClerk, ItemOutcome), ("parked until", OfClerk, ItemOutcome), ("parked for now", OfClerk, ItemOutcome),
    ("shelved", OfClerk, ItemOutcome), ("vol'd", Anywhere, Action), ("accident book", Anywhere, Minuted), ("first aid given", Anywhere, Minuted), ("first aid was given", Anywhere, Minuted), ("ambulance called", Anywhere, Minuted), ("building evacuated", Anywhere, Minuted), ("evacuated the", OfClerk, Minuted),
    ("stepping down as", OfClerk, Minuted), ("taking over as", OfClerk, Minuted), ("taking over from", OfClerk, Minuted), ("kick off", OfClerk, Opening),
    // In other words of clerks
    ("tabled until", OfClerk, ItemOutcome), ("tabled till", OfClerk, ItemOutcome), ("tabled to", OfClerk, ItemOutcome), ("standing down", OfClerk, Minuted), ("closed w", OfClerk, Close), ("ok with", OfClerk, Decision),
    ("voting no", OfClerk, VoteResult), ("voting for", OfClerk, VoteResult), ("voting against", OfClerk, VoteResult), ("voting yes", OfClerk, VoteResult), ("first read", OfClerk, ItemOutcome), ("second read", OfClerk, ItemOutcome),
    ("adjournment*", Anywhere, Close), ("adjourned for", OfClerk, Recess), ("adjourn for", OfClerk, Recess), ("resumed seat", OfClerk, Arrival), ("resumed his seat", OfClerk, Arrival), ("resumed her seat", OfClerk, Arrival),
    ("new chair", OfClerk, Chair), ("handed over the chair", OfClerk, Chair), ("took over as", OfClerk, Chair), ("took over at", OfClerk, Chair), ("deputised for", OfClerk, Chair),
    ("no nominations", OfClerk, Minuted), ("gone by", OfClerk, Departure), ("out of room", OfClerk, Departure), ("out of the room", OfClerk, Departure), ("off dais", OfClerk, Departure),
    ("dialled off", OfClerk, Departure), ("logged off", OfClerk, Departure), ("bleeped", OfClerk, Departure), ("to leave for item", Anywhere, Departure), ("will leave for item", Anywhere, Departure),
    ("reappointed", OfClerk, Decision), ("did not take part", OfClerk, VoteResult), ("didn't take part", OfClerk, VoteResult), ("missed the vote", OfClerk, VoteResult), ("outvoted", OfClerk, VoteResult),
    ("no agreement", OfClerk, Decision), ("could not agree", Anywhere, Decision), ("couldn't agree", Anywhere, Decision), ("we agree to", OfClerk, Decision), ("yes to", OfClerk, Decision), ("all happy", Anywhere, Decision),
    ("everyone ok", OfClerk, Decision), ("all ok with", OfClerk, Decision), ("went with", OfClerk, Decision), ("going with", OfClerk, Decision), ("went for", OfClerk, Decision), ("said yes to", OfClerk, Decision),
    ("opted for", OfClerk, Decision), ("settled on", OfClerk, Decision), ("we chose", OfClerk, Decision), ("date fixed", OfClerk, Decision), ("readopted", OfClerk, Decision), ("re adopted", OfClerk, Decision),
    ("clsd", Anywhere, Close), ("wrapped up", OfClerk, Close), ("tea break", OfClerk, Recess), ("comfort break", OfClerk, Recess), ("coffee break", OfClerk, Recess), ("kicked off", OfClerk, Opening),
    ("taken together", OfClerk, Minuted), ("was taken before", OfClerk, Minuted), ("taken next", OfClerk, Minuted), ("case continued", OfClerk, ItemOutcome), ("dates of next", Anywhere, Minuted), ("date of next", Anywhere, Minuted), ("next meetings", OfClerk, Minuted),
    ("left till", OfClerk, ItemOutcome), ("put off", OfClerk, ItemOutcome), ("lapsed", OfClerk, ItemOutcome), ("directed to", OfClerk, Action), ("reflect her opposition", Anywhere, Minuted), ("reflect his opposition", Anywhere, Minuted),
    ("legally privileged", Anywhere, ClosedPart), ("without prejudice", Anywhere, ClosedPart), ("commercially sensitive", Anywhere, ClosedPart), ("keep to ourselves", Anywhere, ClosedPart), ("between us", OfClerk, ClosedPart), ("not for circulation", Anywhere, ClosedPart),
    // Corrections
    ("cant make it", Anywhere, Apologies), ("can't make it", Anywhere, Apologies), ("cannot make it", Anywhere, Apologies), ("sorry", OfClerk, Correction), ("above", OfClerk, Correction), ("s b", Anywhere, Correction), ("should read", Anywhere, Correction), ("rescind*", Anywhere, Correction),
    ("typo*", OfClerk, Correction), ("erratum", Anywhere, Correction), ("correction*", OfClerk, Correction), ("min ref", Anywhere, Correction),
    ("didn't leave", Anywhere, Correction), ("did not leave", Anywhere, Correction), ("didn't second", Anywhere, Correction),
    ("didn't move", Anywhere, Correction), ("not carried", Anywhere, VoteResult), ("miscount*", Anywhere, Correction), ("recount*", Anywhere, Correction),
    // The public
    ("in camera", Anywhere, ClosedPart), ("into camera", Anywhere, ClosedPart), ("confidential*", OfClerk, ClosedPart), ("exempt", OfClerk, ClosedPart),
    ("press public", Anywhere, ClosedPart), ("press and public", Anywhere, ClosedPart), ("public and press", Anywhere, ClosedPart), ("public press", Anywhere, ClosedPart),
    ("back in public", Anywhere, PublicPart), ("invited back", OfClerk, PublicPart), ("closed session", Anywhere, ClosedPart), ("exec session", Anywhere, ClosedPart), ("executive session", OfClerk, ClosedPart), ("open session", OfClerk, PublicPart), ("part b", OfClerk, ClosedPart),
    ("part two", OfClerk, ClosedPart), ("part 2", OfClerk, ClosedPart), ("part ii", OfClerk, ClosedPart), ("off the record", Anywhere, ClosedPart),
    // Session
    ("reconven*", Anywhere, Resumption), ("resumed", OfClerk, Resumption), ("reinstated", OfClerk, Minuted), ("standing orders", OfClerk, Minuted),
    ("inquor*", Anywhere, Close), ("quorate", Anywhere, Close), ("quorum", OfClerk, Close), ("presided", OfClerk, Chair), ("presiding", OfClerk, Chair), ("nominated", OfClerk, Decision), ("abandon*", OfClerk, Close), ("for coming", OfClerk, Close), ("for attending", OfClerk, Close),
    ("mtg closed", Anywhere, Close), ("meeting closed", Anywhere, Close), ("mtg ended", Anywhere, Close), ("closed the mtg", Anywhere, Close),
    ("adj", OfClerk, Recess), ("adj'd", Anywhere, Recess), ("adjourn*", Anywhere, Close), ("recess*", OfClerk, Recess), ("suspended", OfClerk, Recess),
    // Interests
    ("dpi*", Anywhere, Interest), ("pecuniary", Anywhere, Interest), ("recus*", Anywhere, Interest), ("conflict*", OfClerk, Interest),
    ("declar*", OfClerk, Interest), ("decs of int", Anywhere, Interest), ("an int", Anywhere, Interest), ("int", OfClerk, Interest),
    ("personal interest", Anywhere, Interest), ("dispensation*", Anywhere, Interest), ("interest in", OfClerk, Interest),
    ("prejudicial", Anywhere, Interest), ("predetermin*", Anywhere, Interest), ("will not vote", OfClerk, Interest), ("won't vote", OfClerk, Interest), ("disclos*", OfClerk, Interest),
    // The room and the session in other words
    ("not here", OfClerk, Absence), ("actually", OfClerk, Correction), ("sick", OfClerk, Apologies), ("dropping off", OfClerk, Departure), ("in chair", OfClerk, Chair),
    ("in the chair", OfClerk, Chair), ("closed with", OfClerk, Close), ("no meeting", OfClerk, Minuted), ("meeting continued", OfClerk, Recess), ("mtg continued", OfClerk, Recess),
    ("chosen", OfClerk, Decision), ("fell off", OfClerk, Departure), ("drops off", OfClerk, Departure),
    // Votes
    ("nem con", Anywhere, VoteResult), ("nem dis", Anywhere, VoteResult), ("unan*", Anywhere, VoteResult), ("abst*", OfClerk, VoteResult), ("abs", OfClerk, VoteResult),
    ("casting", OfClerk, VoteResult), ("c v", OfClerk, VoteResult), ("show of hands", Anywhere, VoteResult), ("ballot*", OfClerk, VoteResult), ("in favour", OfClerk, VoteResult),
    ("in favor", OfClerk, VoteResult), ("in fav", OfClerk, VoteResult), ("agin", OfClerk, VoteResult), ("voted in", OfClerk, Decision), ("dissent*", OfClerk, VoteResult),
    ("carried forward", OfClerk, ItemOutcome), ("carried fwd", Anywhere, ItemOutcome), ("carried over", OfClerk, ItemOutcome), ("carried", OfClerk, VoteResult),
    ("lack of a second", Anywhere, VoteResult), ("want of a second", Anywhere, VoteResult), ("no second", OfClerk, VoteResult), ("motion died", Anywhere, VoteResult), ("motion dies", Anywhere, VoteResult),
    ("not go through", OfClerk, VoteResult), ("didn't go through", OfClerk, VoteResult), ("not enough for", OfClerk, VoteResult),
    ("dead heat", Anywhere, VoteResult), ("so ordered", Anywhere, VoteResult), ("took it back", OfClerk, Motion), ("defeated", OfClerk, VoteResult), ("tie", OfClerk, VoteResult), ("tied", OfClerk, VoteResult),
    ("voted", OfClerk, VoteResult), ("substantive", Anywhere, VoteResult),
    // Elections
    ("co opt*", Anywhere, Decision), ("coopt*", Anywhere, Decision), ("elected", OfClerk, Decision), ("re elect*", OfClerk, Decision), ("reelect*", OfClerk, Decision), ("noms", Anywhere, Decision), ("unopposed", Anywhere, Decision), ("appointed", OfClerk, Decision), ("stood down", OfClerk, Minuted),
    ("stands down", OfClerk, Minuted), ("resign*", OfClerk, Minuted), ("retired from", OfClerk, Minuted), ("retires from", OfClerk, Minuted), ("retiring from", OfClerk, Minuted), ("stepped down", OfClerk, Minuted), ("steps down", OfClerk, Minuted), ("dec of acceptance", Anywhere, Minuted), ("declaration of acceptance", Anywhere, Minuted),
    ("took her seat", Anywhere, Arrival), ("took his seat", Anywhere, Arrival), ("took their seat", Anywhere, Arrival), ("joined the table", Anywhere, Arrival),
    ("sworn in", Anywhere, Minuted), ("vacanc*", OfClerk, Minuted),
    // Motions
    ("amdt*", Anywhere, Motion), ("amendment*", OfClerk, Motion), ("2nder", Anywhere, Motion), ("seconded", OfClerk, Motion), ("seconder", OfClerk, Motion), ("seconding", OfClerk, Motion),
    ("sec'd", Anywhere, Motion), ("secd", Anywhere, Motion), ("2nd'd", Anywhere, Motion), ("2nded", Anywhere, Motion), ("moved to", OfClerk, Motion), ("moved that", OfClerk, Motion),
    ("motion*", OfClerk, Motion), ("proposed", OfClerk, Motion), ("proposes", OfClerk, Motion), ("proposer", OfClerk, Motion), ("prop'd", Anywhere, Motion),
    ("prop", OfClerk, Motion), ("tabled", OfClerk, Motion), ("moved", OfClerk, Motion), ("ruled", OfClerk, Minuted), ("point of order", Anywhere, Minuted), ("out of order", OfClerk, Minuted),
    // Items
    ("deferred", OfClerk, ItemOutcome), ("defer", OfClerk, ItemOutcome), ("deferral", OfClerk, ItemOutcome), ("def'd", Anywhere, ItemOutcome), ("postpone*", OfClerk, ItemOutcome),
    ("withdrawn", OfClerk, ItemOutcome), ("withdrew", OfClerk, ItemOutcome), ("c fwd", Anywhere, ItemOutcome), ("c f", OfClerk, ItemOutcome), ("b fwd", OfClerk, ItemOutcome),
    ("held over", OfClerk, ItemOutcome), ("referred", OfClerk, ItemOutcome), ("remitted", OfClerk, ItemOutcome), ("laid on the table", OfClerk, ItemOutcome), ("left on the table", OfClerk, ItemOutcome), ("lie on the table", OfClerk, ItemOutcome),
    // Decisions
    ("resolv*", OfClerk, Decision), ("resolution*", OfClerk, Decision), ("agreed", OfClerk, Decision), ("agrees", OfClerk, Decision), ("agd", Anywhere, Decision),
    ("approv*", OfClerk, Decision), ("app'd", Anywhere, Decision), ("appd", Anywhere, Decision), ("adopted", OfClerk, Decision), ("ratif*", OfClerk, Decision), ("endors*", OfClerk, Decision),
    ("authoris*", OfClerk, Decision), ("authoriz*", OfClerk, Decision), ("refused", OfClerk, Decision), ("reject*", OfClerk, Decision), ("accepted", OfClerk, Decision), ("delegated", OfClerk, Decision), ("instructed", OfClerk, Decision), ("no obj*", Anywhere, Decision), ("objects", OfClerk, Decision), ("object", OfClerk, Decision),
    ("objection*", OfClerk, Decision), ("objected", OfClerk, Decision), ("no comment*", OfClerk, Decision), ("granted", OfClerk, Decision), ("decided", OfClerk, Decision),
    ("consensus", OfClerk, Decision), ("turned down", OfClerk, Decision), ("report noted", OfClerk, ItemOutcome), ("reports noted", OfClerk, ItemOutcome), ("update noted", OfClerk, ItemOutcome),
    ("payments noted", OfClerk, ItemOutcome), ("correspondence noted", OfClerk, ItemOutcome), ("accounts noted", OfClerk, ItemOutcome), ("subject to", OfClerk, Decision), ("opposed", OfClerk, VoteResult), ("signed off", OfClerk, Decision), ("lost", OfClerk, VoteResult), ("true record", Anywhere, Decision),
    ("correct record", Anywhere, Decision), ("no further action", OfClerk, Decision), ("nfa", OfClerk, Decision),
    ("denied", OfClerk, Decision), ("waived", OfClerk, Decision), ("fined", OfClerk, Decision), ("dismissed", OfClerk, Decision), ("upheld", OfClerk, Decision),
    ("ok'd", OfClerk, Decision), ("okayed", OfClerk, Decision), ("carry over", OfClerk, ItemOutcome), ("and noted", OfClerk, ItemOutcome), ("taken as read", OfClerk, ItemOutcome), ("sent back to", OfClerk, ItemOutcome), ("passed with", OfClerk, VoteResult), ("went home", OfClerk, Close), ("joined the committee", OfClerk, Minuted), ("joined the board", OfClerk, Minuted),
    ("pulled from", OfClerk, ItemOutcome), ("removed from the agenda", Anywhere, ItemOutcome), ("struck from the agenda", Anywhere, ItemOutcome), ("taken off the agenda", Anywhere, ItemOutcome),
    ("by consent", OfClerk, Motion), ("should be", OfClerk, Correction), ("oops", OfClerk, Correction), ("second was", OfClerk, Correction), ("mover was", OfClerk, Correction),
    ("turned the chair over", Anywhere, Chair), ("gavel", OfClerk, Chair), ("to chair item", OfClerk, Chair), ("minute break", OfClerk, Recess), ("min break", OfClerk, Recess),
    ("hearing opened", OfClerk, Minuted), ("hearing closed", OfClerk, Minuted), ("public hearing", OfClerk, Minuted), ("appealed the ruling", Anywhere, Minuted), ("no action", OfClerk, ItemOutcome),
    ("first reading", OfClerk, ItemOutcome), ("second reading", OfClerk, ItemOutcome), ("struck from the minutes", Anywhere, Minuted), ("to show", OfClerk, Minuted),
    ("all unopp*", Anywhere, Decision), ("unopp", Anywhere, Decision), ("acc'd", OfClerk, Decision), ("appvd", Anywhere, Decision), ("protest", OfClerk, Decision), ("acclamation", Anywhere, Decision),
    ("chaired", OfClerk, Chair), ("wrong item", OfClerk, Correction), ("volunteered", OfClerk, Action), ("offered to", OfClerk, Action), ("asked to", OfClerk, Action), ("recd", OfClerk, ItemOutcome), ("rec'd", OfClerk, ItemOutcome),
    // People
    ("apolog*", OfClerk, Apologies), ("apols", Anywhere, Apologies), ("apol", Anywhere, Apologies), ("no show", OfClerk, Absence), ("absent*", OfClerk, Absence), ("absence", OfClerk, Absence),
    ("proxy", OfClerk, Minuted), ("subbing", OfClerk, Arrival), ("substituting", OfClerk, Arrival), ("substitute for", OfClerk, Arrival), ("sub for", OfClerk, Arrival), ("by phone", OfClerk, Arrival), ("on the line", OfClerk, Arrival), ("in for item", OfClerk, Arrival), ("present from", OfClerk, Arrival), ("present for item*", OfClerk, Arrival), ("in attendance for", OfClerk, Arrival),
    ("by invitation", OfClerk, Arrival), ("joined as", OfClerk, Arrival), ("proxies", OfClerk, Minuted), ("in the chair", Anywhere, Chair), ("the chair for", OfClerk, Chair), ("took the chair", Anywhere, Chair), ("take the chair", Anywhere, Chair),
    ("vacated", OfClerk, Chair), ("handed over to", OfClerk, Chair), ("chairing", OfClerk, Chair), ("running late", OfClerk, Late), ("late arrival", OfClerk, Late),
    ("arr'd", Anywhere, Arrival), ("arr", OfClerk, Arrival), ("turned up", OfClerk, Arrival), ("rejoined", OfClerk, Arrival), ("ret'd", Anywhere, Arrival), ("present on", OfClerk, Arrival), ("all present", OfClerk, Arrival), ("everyone here", OfClerk, Arrival), ("in att", Anywhere, Arrival), ("on the call", OfClerk, Arrival), ("stepped out", OfClerk, Departure), ("walked out", OfClerk, Departure), ("popped out", OfClerk, Departure), ("had to go", OfClerk, Departure),
    ("had to leave", OfClerk, Departure), ("dropped off", OfClerk, Departure), ("dropped out", OfClerk, Departure),
    // Words of clubs
    ("no later than", OfClerk, Action), ("not later than", OfClerk, Action), ("giving up as", OfClerk, Minuted), ("gives up as", OfClerk, Minuted), ("retiring as", OfClerk, Minuted), ("retires as", OfClerk, Minuted),
    ("resigning as", OfClerk, Minuted), ("resigns as", OfClerk, Minuted), ("finishing as", OfClerk, Minuted), ("packing in as", OfClerk, Minuted), ("standing again", OfClerk, Minuted), ("was also there", OfClerk, Arrival), ("were also there", OfClerk, Arrival), ("was there too", OfClerk, Arrival),
    ("were there too", OfClerk, Arrival), ("also came along", OfClerk, Arrival), ("letter read", OfClerk, Minuted), ("letter was read", OfClerk, Minuted), ("email read out", OfClerk, Minuted),
    // The minutes and tasks
    ("be minuted", Anywhere, Minuted), ("minuted", OfClerk, Minuted), ("be recorded", OfClerk, Minuted), ("to note", OfClerk, Minuted), ("undertook", OfClerk, Action), ("undertaking", OfClerk, Action), ("todo", Anywhere, Action), ("tasked", OfClerk, Action), ("will chase", OfClerk, Action),
];

/// Words of a question, of a wish, or of somebody who speaks of themselves.
#[rustfmt::skip]
pub(crate) const TALK: &[&str] = &[
    "would", "could", "might", "if", "hope", "hopes", "hoped", "hoping", "think", "thinks", "thought", "wonder", "wonders", "wondered", "whether", "maybe",
    "perhaps", "why", "how", "unless", "never", "always", "usually", "often", "wants", "wanted", "i", "i'm", "i'd", "i've", "i'll", "my", "me", "you",
    "your", "you're", "we'll", "let's", "ago", "yesterday", "reported", "reports", "explained", "mentioned", "outlined", "described", "recalled", "remembered", "because",
];
