//! The English words of the net: what somebody does in or for a meeting, by how the words behind their name begin. Only tables, by which
//! [`net_en`](super::net_en) asks.

use crate::domain::possible_fact::PossibleFact::{
    self, Absence, Action, Apologies, Arrival, Chair, Decision, Departure, Interest, Late, Minuted, Motion,
    Result as VoteResult,
};

use super::net_deed::DeedSign::{self, Always, Clock, Few, Money, Post};

/// How the words behind a name begin, what must stand beside them, and what is told then; a star ends a stem. The first row that fits counts.
#[rustfmt::skip]
pub(crate) const DEEDS: &[(&str, DeedSign, PossibleFact)] = &[
    // Comings and goings
    ("deputy for", Always, Arrival), ("joins as", Always, Decision), ("joined as", Always, Decision), ("handed to", Always, Chair), ("missed item", Always, Departure), ("had a phone call", Always, Departure), ("wouldn't", Always, Minuted), ("wouldnt", Always, Minuted), ("pipped", Always, Decision), ("edged", Always, Decision), ("scrubbed", Always, Minuted), ("struck", Always, Minuted), ("removed", Always, Minuted), ("taken off", Always, Minuted), ("off the", Always, Minuted), ("swaps", Always, Decision), ("swapped", Always, Decision), ("stops on", Always, Decision),
    ("in for", Always, Arrival), ("in place of", Always, Arrival), ("in as", Always, Decision), ("in", Clock, Arrival), ("in", Few, Arrival),
    ("instead", Always, Arrival), ("on behalf of", Always, Arrival), ("here", Always, Arrival), ("is here", Always, Arrival), ("back as", Always, Decision),
    ("back in as", Always, Decision), ("back", Always, Arrival), ("got here", Always, Arrival), ("gets here", Always, Arrival), ("got in", Clock, Arrival),
    ("came in", Always, Arrival), ("comes in", Always, Arrival), ("came back", Always, Arrival), ("came late", Always, Arrival), ("came", Clock, Arrival),
    ("turned up", Always, Arrival), ("showed up", Always, Arrival), ("arriv*", Always, Arrival), ("joins", Clock, Arrival), ("joined us", Always, Arrival),
    ("joined by phone", Always, Arrival), ("joined late", Always, Arrival), ("on zoom", Always, Arrival), ("on teams", Always, Arrival), ("on the phone", Always, Arrival),
    ("on the line", Always, Arrival), ("on video", Always, Arrival), ("via", Always, Arrival), ("by phone", Always, Arrival), ("by zoom", Always, Arrival),
    ("online", Always, Arrival), ("dialled", Always, Arrival), ("dialed", Always, Arrival), ("phoned in", Always, Arrival),
    ("away", Clock, Departure), ("away", Always, Apologies), ("absent", Always, Absence), ("missing", Few, Absence), ("ill", Always, Apologies),
    ("sick", Always, Apologies), ("poorly", Always, Apologies), ("unwell", Always, Apologies), ("off sick", Always, Apologies), ("off ill", Always, Apologies),
    ("at hospital", Always, Apologies), ("in hospital", Always, Apologies), ("at work", Always, Apologies), ("working late", Always, Apologies), ("on holiday", Always, Apologies),
    ("on leave", Always, Apologies), ("abroad", Always, Apologies), ("not coming", Always, Apologies), ("not here", Always, Apologies), ("not able", Always, Apologies),
    ("not available", Always, Apologies), ("unable to", Always, Apologies), ("can't come", Always, Apologies), ("cant come", Always, Apologies), ("can't make", Always, Apologies),
    ("didn't show", Always, Absence), ("didnt show", Always, Absence), ("not turned up", Always, Absence), ("running late", Always, Late), ("late", Always, Late),
    ("stuck", Always, Late), ("held up", Always, Late), ("delayed", Always, Late), ("on her way", Always, Late), ("on his way", Always, Late),
    ("gone", Always, Departure), ("out", Clock, Departure), ("out", Few, Departure), ("off", Clock, Departure), ("off", Few, Departure),
    ("went", Clock, Departure), ("went home", Always, Departure), ("went early", Always, Departure), ("left", Clock, Departure), ("left", Few, Departure),
    ("leaving", Clock, Departure), ("leaving early", Always, Departure), ("leaves at", Always, Departure), ("shot off", Always, Departure), ("nipped", Always, Departure),
    ("popped", Always, Departure), ("slipped out", Always, Departure), ("slipped away", Always, Departure), ("stepped out", Always, Departure), ("dashed", Always, Departure),
    ("rushed off", Always, Departure), ("walked out", Always, Departure), ("stormed out", Always, Departure), ("had to shoot", Always, Departure), ("had to dash", Always, Departure),
    ("had to rush", Always, Departure), ("had to nip", Always, Departure), ("had to pop", Always, Departure), ("had to run", Always, Departure), ("had to be off", Always, Departure),
    ("had to take", Few, Departure), ("had to take a call", Always, Departure), ("had to catch", Always, Departure), ("can only stay", Always, Departure), ("only stay*", Always, Departure),
    ("only here", Always, Departure), ("stays till", Always, Departure), ("stays until", Always, Departure), ("staying till", Always, Departure), ("till", Clock, Departure),
    // In whose place, and in the chair
    ("covering for", Always, Arrival), ("covers for", Always, Arrival), ("covered for", Always, Arrival), ("standing in", Always, Arrival), ("stood in", Always, Arrival),
    ("stands in", Always, Arrival), ("sitting in", Always, Arrival), ("sat in", Always, Arrival), ("filling in", Always, Arrival), ("filled in for", Always, Arrival),
    ("subbing", Always, Arrival), ("acting for", Always, Arrival), ("chairing", Always, Chair), ("to chair", Always, Chair), ("in the chair", Always, Chair),
    ("on minutes", Always, Minuted), ("doing minutes", Always, Minuted), ("doing the minutes", Always, Minuted), ("minuting", Always, Minuted),
    // No part taken
    ("stayed out", Always, Interest), ("sat out", Always, Interest), ("sat it out", Always, Interest), ("sat this", Always, Interest), ("kept out", Always, Interest),
    ("kept quiet", Always, Interest), ("stood aside", Always, Interest), ("took no part", Always, Interest), ("works for", Always, Interest), ("is married to", Always, Interest),
    ("married to", Always, Interest), ("related to", Always, Interest), ("is related", Always, Interest), ("is a director", Always, Interest), ("director of", Always, Interest),
    ("is a trustee of", Always, Interest), ("is employed by", Always, Interest), ("employed by", Always, Interest), ("owns the", Always, Interest), ("has shares", Always, Interest),
    ("knows the applicant", Always, Interest), ("friends with", Always, Interest), ("is friends", Always, Interest), ("partner in", Always, Interest), ("has an interest", Always, Interest),
    ("lives next", Always, Interest), ("lives opposite", Always, Interest),
    // Promises, and leave that is given
    ("to be", Always, Decision), ("on the case", Always, Action), ("on it", Always, Action), ("onto it", Always, Action), ("in charge", Always, Action),
    ("promis*", Always, Action), ("volunteer*", Always, Action), ("offered to", Always, Action), ("offers to", Always, Action), ("offering", Always, Action),
    ("offered his", Always, Action), ("offered her", Always, Action), ("offered the", Always, Action), ("agreed to", Always, Action), ("agrees to", Always, Action), ("happy to", Always, Action),
    ("is happy to", Always, Action), ("willing to", Always, Action), ("is willing to", Always, Action), ("up for", Always, Action), ("game for", Always, Action), ("game to", Always, Action),
    ("ok to", Always, Action), ("okay to", Always, Action), ("prepared to", Always, Action), ("good to", Always, Action), ("free to", Always, Action), ("said yes", Always, Action),
    ("says yes", Always, Action), ("took on", Always, Action), ("takes on", Always, Action), ("taken on", Always, Action), ("picks up", Always, Action), ("booked", Always, Action),
    ("down for", Always, Action), ("down to", Always, Action), ("has the job", Always, Action), ("got the job", Always, Action), ("can spend", Always, Decision), ("can have", Always, Decision), ("can use", Always, Decision), ("can hire", Always, Decision),
    ("can buy", Always, Decision), ("can claim", Always, Decision), ("can keep", Always, Decision), ("can go ahead", Always, Decision), ("can do", Always, Action), ("can bring", Always, Action),
    ("can get", Always, Action), ("can make", Always, Action), ("can lend", Always, Action), ("can help", Always, Action), ("got his", Money, Decision), ("got her", Money, Decision),
    ("gets", Money, Decision), ("to get", Money, Decision), ("paid", Money, Decision), ("reimbursed", Always, Decision),
    // Refusals
    ("said no", Always, Minuted), ("refus*", Always, Minuted), ("declin*", Always, Minuted), ("won't", Always, Minuted), ("wont", Always, Minuted), ("will not", Always, Minuted),
    ("not willing", Always, Minuted), ("not prepared", Always, Minuted), ("not happy with", Always, Minuted), ("turned down", Always, Minuted), ("turned it down", Always, Minuted),
    // Posts
    ("as", Always, Decision), ("for", Post, Decision), ("new", Post, Decision), ("is now", Post, Decision), ("is the new", Always, Decision), ("is our new", Always, Decision), ("is new", Post, Decision),
    ("the new", Post, Decision), ("is to be", Always, Decision), ("becomes", Always, Decision), ("became", Post, Decision), ("takes over", Always, Decision), ("took over", Always, Decision),
    ("taking over", Always, Decision), ("steps in", Always, Decision), ("stepping in", Always, Decision), ("stepping up", Always, Decision), ("steps up", Always, Decision), ("stepped up", Always, Decision),
    ("carries on", Always, Decision), ("stays on", Always, Decision), ("stays", Post, Decision), ("staying on", Always, Decision), ("voted in", Always, Decision), ("elected", Always, Decision),
    ("put in as", Always, Decision), ("on the board", Always, Decision), ("on the committee", Always, Decision), ("on the panel", Always, Decision), ("onto the", Always, Decision),
    ("joins the", Always, Decision), ("put up for", Always, Decision), ("put forward", Always, Decision), ("nominated", Always, Decision), ("proposed for", Always, Decision), ("proposed as", Always, Decision),
    ("beat", Post, Decision), ("won the vote", Always, Decision), ("got the most", Always, Decision), ("looks after", Always, Action),
    // Posts that are given up
    ("giving up", Always, Minuted), ("gives up", Always, Minuted), ("gave up", Post, Minuted), ("gave notice", Always, Minuted), ("packing", Always, Minuted), ("packed it in", Always, Minuted),
    ("packed in as", Always, Minuted), ("packs it in", Always, Minuted), ("handing over", Always, Minuted), ("hands over", Always, Minuted), ("handed over", Always, Minuted), ("handed in", Always, Minuted),
    ("handing in", Always, Minuted), ("stepping", Always, Minuted), ("steps down", Always, Minuted), ("steps back", Always, Minuted), ("steps aside", Always, Minuted), ("stepped", Always, Minuted),
    ("standing down", Always, Minuted), ("standing aside", Always, Minuted), ("stands aside", Always, Minuted), ("quit", Always, Minuted), ("quits", Always, Minuted), ("quitting", Always, Minuted),
    ("coming off", Always, Minuted), ("comes off", Always, Minuted), ("came off the", Always, Minuted), ("off the committee", Always, Minuted), ("off the board", Always, Minuted), ("no longer", Always, Minuted),
    ("not standing", Always, Minuted), ("not doing", Always, Minuted), ("not carrying", Always, Minuted), ("not continuing", Always, Minuted), ("not staying", Always, Minuted), ("not running", Always, Minuted),
    ("not taking", Always, Minuted), ("not signing", Always, Minuted), ("done as", Always, Minuted), ("finishing as", Always, Minuted), ("finishes as", Always, Minuted), ("finished as", Always, Minuted),
    ("had enough of being", Always, Minuted), ("wants to step", Always, Minuted), ("wants to stand", Always, Minuted), ("wants to give", Always, Minuted), ("wants to leave", Always, Minuted), ("wants to resign", Always, Minuted),
    ("wants to hand", Always, Minuted), ("wants to withdraw", Always, Minuted), ("wants out", Always, Minuted), ("wants off", Always, Minuted),
    // Votes and motions
    ("sat on the fence", Always, VoteResult), ("on the fence", Always, VoteResult), ("not voting", Always, VoteResult), ("voted", Always, VoteResult), ("against", Always, VoteResult), ("for it", Always, VoteResult),
    ("not for it", Always, VoteResult), ("didn't vote", Always, VoteResult), ("didnt vote", Always, VoteResult), ("used her second", Always, VoteResult), ("used his second", Always, VoteResult),
    ("used the second", Always, VoteResult), ("used the casting", Always, VoteResult), ("changed her vote", Always, VoteResult), ("changed his vote", Always, VoteResult), ("asked for his", Always, Minuted),
    ("asked for her", Always, Minuted), ("backs", Always, Motion), ("backed", Always, Motion), ("backing", Always, Motion), ("2nd", Always, Motion), ("2nds", Always, Motion), ("seconding", Always, Motion),
    ("proposing", Always, Motion), ("proposes", Always, Motion), ("puts forward", Always, Motion), ("putting forward", Always, Motion), ("moving that", Always, Motion), ("moves", Few, Motion),
    // Withdrawals
    ("took her name", Always, Minuted), ("took his name", Always, Minuted), ("takes her name", Always, Minuted), ("takes his name", Always, Minuted), ("took back", Always, Minuted), ("takes back", Always, Minuted),
    ("taken back", Always, Minuted), ("taking back", Always, Minuted), ("took it back", Always, Minuted), ("pulled", Always, Minuted), ("pulls", Always, Minuted), ("pulling", Always, Minuted), ("dropped", Always, Minuted),
    ("drops", Always, Minuted), ("dropping", Always, Minuted), ("scrapped", Always, Minuted), ("withdraw*", Always, Minuted), ("withdrew", Always, Minuted),
];

/// How the words behind a name begin that tell what befell somebody.
#[rustfmt::skip]
pub(crate) const BEFALLS: &[&str] = &[
    "tripped", "slipped", "fell over", "fell down", "fell on", "fell off", "fell ill", "hurt", "knocked his", "knocked her", "hit his", "hit her", "cut his", "cut her", "fainted", "felt faint", "felt ill", "felt sick", "felt unwell", "felt dizzy", "collapsed", "burnt", "burned", "scalded", "banged", "bumped", "twisted", "sprained", "choked", "was sick", "had a fall", "had a fit", "had a turn", "had a nosebleed", "taken ill", "taken to", "passed out", "broke his", "broke her", "stung", "bitten",
];

/// Participles behind a name with which it is told what is said, thought or felt, and words that end so.
#[rustfmt::skip]
pub(crate) const TALKING: &[&str] = &[
    "talking", "saying", "asking", "explaining", "reporting", "thinking", "feeling", "hoping", "wondering", "worrying", "complaining", "moaning", "joking", "laughing", "arguing", "disagreeing", "agreeing", "suggesting",
    "wanting", "being", "having", "enjoying", "living", "during", "evening", "morning", "everything", "something", "nothing", "anything", "mentioning", "describing", "remembering", "telling", "speaking", "commenting", "reminding",
    "noting", "pointing", "showing", "knowing", "seeing", "liking", "listening", "smiling", "according", "regarding", "concerning", "including", "understanding", "discussing", "pushing", "questioning", "becoming", "stressing", "repeating", "wishing", "looking forward", "struggling", "preferring",
];

/// Verbs of what is said, thought, felt, seen and remembered: discussion, which is no fact of the meeting.
#[rustfmt::skip]
pub(crate) const TOLD: &[&str] = &[
    "said", "says", "told", "tells", "talked", "talks", "spoke", "speaks", "explained", "explains", "asked", "asks", "wondered", "wonders", "thought", "thinks", "felt", "feels", "reported", "reports", "mentioned", "mentions", "noted",
    "pointed", "described", "recalled", "remembered", "remembers", "reminded", "suggested", "suggests", "welcomed", "thanked", "read", "showed", "heard", "hoped", "hopes", "wanted", "complained", "argued", "warned", "stressed", "raised",
    "questioned", "compared", "joked", "commented", "confirmed", "answered", "replied", "queried", "praised", "outlined", "gave", "presented", "reckons", "reckoned", "believes", "believed", "understands", "knew", "knows", "reviewed",
    "summarised", "introduced", "discussed", "disagreed", "considered", "discussion", "chat", "talk", "view", "feeling", "felt", "would", "could", "might", "liked", "likes", "prefers",
];

/// Words of another time, or of what is always so.
#[rustfmt::skip]
pub(crate) const PAST: &[&str] = &[
    "last", "yesterday", "ago", "since", "usually", "always", "often", "once", "years", "every", "previously", "originally", "i", "my", "me", "you", "your", "i'm", "i've", "i'd", "i'll",
];

/// Verbs with a subject, by which a line is a sentence and no jotting.
#[rustfmt::skip]
pub(crate) const FINITE: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "it's", "that's", "there's", "went", "came", "said", "made", "took", "got", "gave", "saw", "met", "told", "left", "felt", "kept", "held", "spent", "lost",
    "won", "ran", "began", "wrote", "drove", "grew", "knew", "thought", "brought", "taught", "caught", "built", "cost", "costs", "takes", "comes", "goes", "runs", "makes", "pays", "gets", "needs", "holds", "brings", "sells", "starts", "ends", "opens", "closes",
    "lasts", "uses", "charges", "wants", "thinks", "says", "looks", "seems", "means", "keeps", "loses", "owes", "stands", "cuts", "floods", "lives", "would", "could", "should", "might", "can", "will", "who", "which", "because", "isn't", "wasn't", "want", "need", "come", "drew", "leak", "leaks",
    "a", "an", "about", "around", "roughly", "discussion", "chat", "talk", "balance", "takings", "income", "total", "profit", "raised", "hand", "price", "quote", "quotes", "bank", "spending", "expenditure", "reserves", "value", "figures",
];

/// Words by which a matter waits.
#[rustfmt::skip]
pub(crate) const WAITS: &[&str] = &[
    "back to", "on hold", "on ice", "parked", "shelved", "look again", "try again", "again next", "next time", "next month", "next meeting", "next mtg", "next term", "next year", "not ready", "come back", "comes back", "coming back", "bring back", "another night", "another time", "another day",
    "another meeting", "till", "until", "wait for", "waits", "waiting", "to wait", "later", "pending", "dropped", "postponed", "put back", "carry over", "in the new year", "too many", "no decision", "hold fire", "hold off", "more quotes", "first", "not decided", "not settled", "not agreed", "undecided", "not discussed",
];

/// Words by which a matter is agreed to.
#[rustfmt::skip]
pub(crate) const YES: &[&str] = &[
    "ok", "okay", "yes", "fine", "go ahead", "goes ahead", "going ahead", "agreed", "granted", "approved", "allowed", "happy", "passed", "can", "waived", "free", "let", "lent",
];

/// Words of what it hangs on.
pub(crate) const HANGS: &[&str] = &[
    "if",
    "as long as",
    "so long as",
    "provided",
    "providing",
    "subject to",
    "only if",
    "on condition",
    "unless",
    "once",
    "but only",
    "but not",
];

/// Beginnings of a line about the next meeting.
pub(crate) const NEXT: &[&str] = &[
    "next",
    "see everyone",
    "see you",
    "see all",
    "see u",
    "meet",
    "meeting again",
    "back here",
    "agm",
    "egm",
    "reconvene",
    "again on",
    "same time",
    "same place",
];

/// Kin, and what somebody owns or serves, behind a name in the genitive.
#[rustfmt::skip]
pub(crate) const TIES: &[&str] = &[
    "brother", "sister", "wife", "husband", "partner", "son", "daughter", "mum", "mother", "dad", "father", "uncle", "aunt", "cousin", "nephew", "niece", "firm", "company", "business", "employer", "family", "friend", "neighbour", "girlfriend", "boyfriend",
    "boss", "school", "church", "shop", "land",
];

/// Verbs by which kin or a firm has a part in a matter.
#[rustfmt::skip]
pub(crate) const HAS_PART: &[&str] = &[
    "owns the", "runs the", "does the", "does our", "provides the", "is our", "quoted", "quoting", "bidding", "tendering", "tendered", "supplies us", "supplies the", "sells us", "applied", "applying", "contractor", "applicant", "owns", "wants the",
];

/// Words of somebody who was called, and of what was left undamaged no longer, in the room.
pub(crate) const HELP: &[&str] = &[
    "police",
    "ambulance",
    "paramedic",
    "paramedics",
    "first aid",
    "fire brigade",
    "999",
    "a&e",
    "plaster",
    "evacuated",
    "everyone out",
    "all out",
];

/// Words of something in the room that goes wrong at a time of day.
#[rustfmt::skip]
pub(crate) const WRONG: &[&str] = &[
    "packed up", "tripped", "back on", "broke", "broken", "smashed", "bell", "alarm", "failed", "down", "flooded", "leak", "crashed", "froze", "frozen", "blew", "fused", "dead", "cut out", "went off", "stopped working", "spilt",
];

/// Verbs in the past that do not end in `ed`: behind a name they begin a sentence of discussion, unless a row of the deeds says otherwise.
#[rustfmt::skip]
pub(crate) const PAST_VERBS: &[&str] = &[
    "went", "came", "said", "made", "took", "got", "gave", "saw", "met", "told", "left", "felt", "kept", "held", "sent", "spent", "bought", "sold", "lost", "won", "ran", "began", "wrote", "drove", "fell", "grew", "knew", "thought", "brought", "taught", "caught", "built", "cut", "put",
    "read", "set", "let", "hit", "cost", "shut", "spoke", "broke", "chose", "wore", "drew", "flew", "threw", "sang", "sat", "stood", "understood", "found", "heard", "paid", "laid", "led", "fed", "meant", "dealt", "lent", "rang", "ate", "drank", "forgot", "became", "sought", "fought",
    "bore", "tore", "swore", "shook", "woke", "rode", "rose", "hid", "lit", "stuck", "hung", "dug", "was", "were", "had", "did", "would", "could", "might", "should", "must", "may", "has", "have", "is", "are", "can", "cannot", "can't", "does", "do", "do not", "didn't", "doesn't", "isn't", "wasn't",
    "never", "always", "who", "which", "that", "and", "quite", "very", "really", "too", "so", "again", "re", "about", "not",
    "keen", "unhappy", "happy", "worried", "sure", "unsure", "pleased", "concerned", "cross", "glad", "fed", "right", "wrong", "sorry", "grateful", "proud", "angry", "surprised", "doubtful", "impressed",
];

/// Participles behind `has` with which it is told what was seen, said or thought.
#[rustfmt::skip]
pub(crate) const PERFECT: &[&str] = &[
    "been", "seen", "heard", "had", "lived", "known", "liked", "kept", "noticed", "spoken", "talked", "read", "looked", "thought", "felt", "found", "asked", "mentioned", "said", "written", "met", "learned", "learnt", "worked", "played", "visited", "used", "wanted", "tried", "need", "fed",
];

/// Verbs with which a line begins that has no subject, about what the meeting did.
pub(crate) const BARE_VERBS: &[&str] = &[
    "took",
    "gave",
    "moved",
    "pulled",
    "cancelled",
    "scrapped",
    "dropped",
    "booked",
    "chose",
    "picked",
    "fixed",
    "set",
];
