//! The English words of business, a row a stem: what is held in a clerk's line that has one of them must be read or asked about.

use std::sync::LazyLock;

use crate::domain::possible_fact::PossibleFact::{
    self as Fact, Absence, Action, Apologies, Arrival, Chair, Close, ClosedPart, Correction, Decision, Departure,
    Interest, ItemOutcome, Late, Minuted, Motion, Opening, PublicPart, Recess, Result as VoteResult, Resumption,
};

use super::{
    super::lexicon::Lexicon,
    business_stem::{
        Row,
        StemSense::{self, Anywhere, OfClerk},
    },
    told_words::ToldSentence,
};

/// The rows, the surer word first.
#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
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
    ("sorry", OfClerk, Correction), ("above", OfClerk, Correction), ("s b", Anywhere, Correction), ("should read", Anywhere, Correction), ("rescind*", Anywhere, Correction),
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
    ("ok'd", OfClerk, Decision), ("okayed", OfClerk, Decision), ("carry over", OfClerk, ItemOutcome), ("and noted", OfClerk, ItemOutcome),
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
    // The minutes and tasks
    ("be minuted", Anywhere, Minuted), ("minuted", OfClerk, Minuted), ("be recorded", OfClerk, Minuted), ("to note", OfClerk, Minuted), ("undertook", OfClerk, Action), ("undertaking", OfClerk, Action), ("todo", Anywhere, Action), ("tasked", OfClerk, Action), ("will chase", OfClerk, Action),
];

/// Words of a question, of a wish, or of somebody who speaks of themselves.
#[rustfmt::skip]
const TALK: &[&str] = &[
    "would", "could", "might", "if", "hope", "hopes", "hoped", "hoping", "think", "thinks", "thought", "wonder", "wonders", "wondered", "whether", "maybe",
    "perhaps", "why", "how", "unless", "never", "always", "usually", "often", "wants", "wanted", "i", "i'm", "i'd", "i've", "i'll", "my", "me", "you",
    "your", "you're", "we'll", "let's", "ago", "yesterday", "reported", "reports", "explained", "mentioned", "outlined", "described", "because",
];

/// A row, with its place among them.
#[derive(Clone, Copy)]
struct PlacedRow {
    place: usize,
    /// More of a word may follow.
    begins: bool,
    heard: StemSense,
    fact: Fact,
}

static BY_FIRST: LazyLock<Lexicon<PlacedRow>> = LazyLock::new(|| {
    Lexicon::new(ROWS.iter().enumerate().map(|(place, &(stem, heard, fact))| {
        let (word, begins) = stem.strip_suffix('*').map_or((stem, false), |word| (word, true));
        let row = PlacedRow {
            place,
            begins,
            heard,
            fact,
        };
        (word, row)
    }))
});

/// The fact that a sentence may tell.
pub(super) fn fact_in(told: &ToldSentence, spoken: bool) -> Option<Fact> {
    // ME may be somebody's initials.
    let initials = told.text.split_whitespace().any(|word| word == "ME");
    let talk = told
        .words
        .iter()
        .any(|word| TALK.contains(&word.as_str()) && !(initials && word == "me"));
    if talk
        && !told.words.iter().any(|word| word.starts_with("min") || word == "dpi")
        && told.has(&["i", "i'm", "i'd", "i've", "i'll", "my", "you", "your"])
    {
        return None;
    }
    let sentence = told.said.replace('’', "'");
    let behind_blanks = sentence.match_indices(' ').filter_map(|(at, _)| sentence.get(at + 1..));
    let found = behind_blanks.flat_map(|words| {
        let stems = BY_FIRST.beginning(words);
        stems.filter(|(stem, row, after)| (row.begins || after.starts_with(' ')) && is_verdict(stem, words, &sentence))
    });
    // `Granted 3-2`, `Hearing closed 7:21` are the clerk's words, whoever has the word.
    let clerical = spoken && !talk && is_clerical(told);
    let spoken = spoken && !clerical;
    found
        .map(|(_, row, _)| row)
        .filter(|row| row.heard == Anywhere || !(spoken || talk))
        .min_by_key(|row| row.place)
        .map(|row| row.fact)
        .or_else(|| by_clock(told).or_else(|| by_shape(told)).filter(|_| !spoken && !talk))
        .or_else(|| by_score(told).filter(|_| !spoken))
}

/// `put off til agm - lost 1-4`, `option b won 4-2`, `4-2 for option b`: a score at the end behind a verdict, or at the beginning before what won.
fn by_score(told: &ToldSentence) -> Option<Fact> {
    let figure =
        |word: Option<&String>| word.is_some_and(|word| word.len() < 3 && word.chars().all(|c| c.is_ascii_digit()));
    let words = &told.words;
    let verdict = [
        "lost", "carried", "passed", "agreed", "approved", "failed", "defeated", "won", "rejected",
    ];
    let ends = words.len().checked_sub(3).is_some_and(|at| {
        let before = words.get(at).is_some_and(|word| verdict.contains(&word.as_str()));
        before && figure(words.get(at + 1)) && figure(words.get(at + 2)) && told.text.contains('-')
    });
    let versus = usize::from(
        words
            .get(1)
            .is_some_and(|word| ["v", "vs", "to"].contains(&word.as_str())),
    );
    let begins = figure(words.first())
        && figure(words.get(1 + versus))
        && words
            .get(2 + versus)
            .is_some_and(|word| ["for", "against", "in"].contains(&word.as_str()))
        && (versus == 1 || told.text.split(' ').next().is_some_and(|first| first.contains('-')));
    (ends || begins).then_some(VoteResult)
}

/// Whether a stem that is a word of every day as well is one of business here: `lost` ends the sentence, or figures follow it; `lost balls` and `moved
/// house` are none.
fn is_verdict(stem: &str, words: &str, sentence: &str) -> bool {
    if stem == "sick" {
        return !sentence.contains(" the sick ");
    }
    if stem == "moved" {
        let behind = words.trim_start_matches("moved").trim();
        let objects = [
            "by ",
            "approval",
            "adoption",
            "acceptance",
            "rejection",
            "closure",
            "reference",
            "approve",
            "adopt",
            "accept",
            "we ",
            "and ",
            "from the chair",
            "an amendment",
            "amendment",
            "the amendment",
            "the motion",
            "motion",
            "the adoption",
            "the recommendation",
            "the closure",
            "officer",
            "deferral",
            "seconded",
            "second",
            "buying",
            "not ",
        ];
        return behind.is_empty() || objects.iter().any(|word| behind.starts_with(word));
    }
    if stem != "lost" {
        return true;
    }
    let behind = words.trim_start_matches("lost").trim();
    let ends = behind.is_empty() || behind.starts_with(|c: char| c.is_ascii_digit());
    let manner = ["by ", "on ", "for want", "for lack"]
        .iter()
        .any(|word| behind.starts_with(word));
    let moved = [" motion ", " amendment ", " proposal ", " vote "]
        .iter()
        .any(|word| sentence.contains(word));
    ends || manner || moved
}

/// Whether a sentence is one of a clerk by its shape: short, with a count or a time of day, or without a verb of somebody who talks.
fn is_clerical(told: &ToldSentence) -> bool {
    let talks = [
        "we", "our", "us", "they", "it's", "this", "that", "these", "need", "needs", "should", "can", "will", "not",
        "please",
    ];
    if told.len() > 14 || told.has(&talks) {
        return false;
    }
    let figures = told.words.windows(2).any(|pair| {
        let small = |word: &String| word.len() < 3 && word.chars().all(|c| c.is_ascii_digit());
        matches!(pair, [one, two] if small(one) && small(two))
    });
    let ended = [
        "withdrawn",
        "granted",
        "denied",
        "refused",
        "closed",
        "opened",
        "continued",
        "tabled",
        "adopted",
        "approved",
        "dismissed",
        "upheld",
    ];
    figures || told.len() <= 6 && told.has(&ended) && !told.begins(&ended) || told.len() <= 3 && told.begins(&ended)
}

/// `Birch thanked & left mtg 7.16`, `Kitson left early`, `That was Cole not Lamb`, `Action with Tom`: what no single word tells.
fn by_shape(told: &ToldSentence) -> Option<Fact> {
    const ROOM: &[&str] = &[
        "early", "late", "mtg", "meeting", "room", "table", "call", "chamber", "protest", "item",
    ];
    let placed = told.has(ROOM)
        || told
            .words
            .iter()
            .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let denied = told.has(&["not", "will", "it", "yesterday", "last"]);
    // `Votes are counted at the town hall` tells of none.
    let figures = told
        .words
        .iter()
        .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    if told.has(&["vote", "votes"])
        && (figures || told.has(&["recorded", "named", "against", "taken", "put", "record"]))
    {
        return Some(VoteResult);
    }
    let away = told.says(&["back in", "left to", "left in", "left over", "left with"]);
    if placed && !denied && !away && told.len() <= 20 {
        let left = told.words.iter().position(|word| word == "left");
        let object = left
            .and_then(|at| told.words.get(at + 1))
            .is_some_and(|word| ["a", "an", "some", "copies", "his", "her", "their", "it"].contains(&word.as_str()));
        if told.has(&["left", "leaves", "departed", "nipped"]) && !object {
            return Some(Departure);
        }
        if told.has(&["returned", "joined", "arrived", "attended"]) || told.has(&["back"]) && told.len() <= 5 {
            return Some(Arrival);
        }
    }
    // `IT out 7.10-7.20`
    let figures = || {
        told.words
            .iter()
            .any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    if told.len() <= 7 && told.words.get(1).is_some_and(|word| word == "out") && figures() {
        return Some(Departure);
    }
    // `Kessler's back`, `ali against`
    let owns = told
        .words
        .first()
        .is_some_and(|word| word.ends_with("'s") || word.ends_with("’s"));
    if owns && told.len() <= 3 && told.words.get(1).is_some_and(|word| word == "back") {
        return Some(Arrival);
    }
    if (2..=3).contains(&told.len()) && told.words.last().is_some_and(|word| word == "against") {
        return Some(VoteResult);
    }
    let points = told.says(&["that was", "it was", "that is", "that should"]) && told.has(&["not"]);
    if points && told.len() <= 10 {
        return Some(Correction);
    }
    let task = told.begins(&["action", "actions", "ap", "aps"]) && told.len() > 2;
    let undertakes = told.begins(&["everyone", "everybody", "all", "members", "staff"])
        && told.words.get(1).is_some_and(|word| word == "to");
    (task || undertakes).then_some(Action)
}

/// `Close 20.20`, `End 10.20`, `Start 7pm`: a word of the session that begins the line, and a time behind it.
fn by_clock(told: &ToldSentence) -> Option<Fact> {
    // `closed at 9`, `NFB, closed 9pm`, `All done 9pm`, `Finish time 9pm`
    const ENDS: [&str; 16] = [
        "closed", "close", "at", "all", "done", "meeting", "mtg", "finish", "finished", "time", "ended", "end", "nfb",
        "said", "wrapped", "up",
    ];
    let timed = told
        .words
        .get(1)
        .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let clock = told
        .words
        .iter()
        .position(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let ends = clock
        .filter(|at| (1..=4).contains(at))
        .and_then(|at| told.words.get(..at));
    if ends.is_some_and(|words| {
        words.iter().all(|word| ENDS.contains(&word.as_str()))
            && words
                .iter()
                .any(|word| ["closed", "close", "done", "finish", "finished", "ended", "end"].contains(&word.as_str()))
    }) && told.len() <= 7
    {
        return Some(Close);
    }
    let first = told.words.first().filter(|_| timed)?;
    match first.as_str() {
        "close" | "closed" | "closes" | "end" | "ended" | "finish" | "finished" | "concluded" | "done" | "adjourn" => {
            Some(Close)
        }
        "start" | "started" | "opened" | "began" | "commenced" => Some(Opening),
        _ => None,
    }
}
