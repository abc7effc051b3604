//! English sentences that may tell a fact: stems first, then shapes.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{
    fact_line::{clocks_in, signed, spaced, timed},
    happened_en, possible_business,
    possible_closed::closed,
    possible_motions,
    possible_people::{interest, people},
    possible_presence, possible_session,
    possible_votes::{figures_against, is_count},
    told_words::{ToldSentence, may_tell},
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{presence::movement, proceedings::ended::read_outcome},
    lexer::{find_word, strip_word},
};

/// The line that would say what a sentence may tell.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    // `Y6 N0 A0` has no word at all.
    let lettered = || {
        let counts = text.contains(|c: char| c.is_ascii_digit()) || text.split(' ').next().is_some_and(is_count);
        frame.open_motion && text.len() <= 16 && counts
    };
    if !may_tell(text) && !lettered() {
        return None;
    }
    let told = &ToldSentence::of(text);
    // That the public was asked to leave is asked about, however it is told: a leak is the worst error.
    let out =
        || closed(told).filter(|_| !told.has(&["if", "will", "would", "should", "whether", "why", "not", "never"]));
    let declared = || {
        interest(told, frame)
            .filter(|_| told.has(&["declared", "declares", "declaring", "disclosed"]) && told.len() <= 30)
    };
    // Somebody who left the chair may be in the room all the time.
    let chair = || {
        told.says(&[
            "left the chair",
            "vacated the chair",
            "leave the chair",
            "handed over the chair",
            "handed the chair",
            "passed the chair",
            "gave the chair",
        ])
        .then(|| Fact::Chair.order(false).to_owned())
    };
    if let Some(fact) = happened_en::sure(told, &|name| matches!(movement::one(name, frame), Named::One(_)))
        .filter(|_| !told.is_prose())
    {
        return Some(if fact == Fact::Incident {
            signed(fact, text)
        } else {
            fact.order(false).to_owned()
        });
    }
    correction(told)
        .or_else(out)
        .or_else(chair)
        .or_else(|| possible_presence::order(told, frame))
        .or_else(|| possible_session::order(told, frame))
        .or_else(declared)
        .or_else(|| if told.is_prose() { None } else { fact(told, frame) })
        .or_else(|| possible_business::order(told, frame))
}

fn fact(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    closed(told)
        .or_else(|| session(told, frame))
        .or_else(|| interest(told, frame))
        .or_else(|| possible_motions::order(told, frame))
        .or_else(|| result(told, frame))
        .or_else(|| of_item(told, frame))
        .or_else(|| outcome(told))
        .or_else(|| election(told))
        .or_else(|| decision(told))
        .or_else(|| people(told, frame))
}

/// `scrap that last decision`, `strike last`, `Correction: it was Cllr Fox`.
fn correction(told: &ToldSentence) -> Option<String> {
    let takes_back = [
        "scrap",
        "strike",
        "scratch",
        "delete",
        "ignore",
        "disregard",
        "undo",
        "remove",
    ];
    let what = ["that", "last", "the last", "previous", "the previous", "this", "above"];
    let behind = told.words.get(1).map_or("", String::as_str);
    let short =
        told.begins(&takes_back) && told.len() <= 6 && (what.contains(&behind) || told.has(&["last", "previous"]));
    let labelled = told.begins(&["correction", "erratum", "corrected"]) && told.len() <= 24;
    let turned = told.len() <= 8
        && (told.begins(&["actually", "recount", "nope"])
            || told.said.starts_with(" make that ")
            || ["no - ", "no, ", "no – "]
                .iter()
                .any(|lead| strip_word(told.text, lead).is_some())
            || instead(told));
    (short || labelled || turned).then(|| "s/old/new/ (↑ Alt-S strikes)".to_owned())
}

/// `becks not mo`, `subs is £27 not £28`: a thing, and the one that it is not.
fn instead(told: &ToldSentence) -> bool {
    const OTHER: [&str; 22] = [
        "could", "did", "do", "does", "is", "was", "are", "were", "will", "would", "has", "have", "had", "should",
        "can", "may", "if", "but", "why", "still", "item", "it",
    ];
    let at = told.words.iter().position(|word| word == "not");
    let Some(at) = at.filter(|_| told.len() <= 6) else {
        return false;
    };
    let figure = |word: Option<&String>| word.is_some_and(|word| word.chars().any(|c| c.is_ascii_digit()));
    let alone = told.len() == 3 && at == 1 && !told.begins(&OTHER);
    let figures = at > 0 && figure(told.words.get(at - 1)) && figure(told.words.get(at + 1));
    alone || figures
}

fn session(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    if told.len() > 16 || told.has(&["next", "other", "another", "before", "after", "for", "annual", "since"]) {
        let pause = told.len() <= 16 && told.says(&["adjourned for", "suspended for", "break for", "broke for"]);
        return pause.then(|| timed(Fact::Recess, told.text, frame));
    }
    let meeting = told.has(&["meeting", "session", "proceedings"]);
    // `adjourned at 14.10 … and resumed at 14.25`: a break, and no end.
    let paused =
        told.has(&["adjourned", "adjournment", "suspended"]) && told.has(&["resumed", "reconvened", "restarted"]);
    if paused {
        let first = clocks_in(told.text, frame).next().unwrap_or_default();
        return Some(spaced(Fact::Recess, first, false));
    }
    let act = |fact| Some(timed(fact, told.text, frame));
    // The time of the public is a part of the meeting.
    if told.says(&[
        "public session",
        "open session",
        "public participation",
        "public forum",
        "question time",
        "public question time",
    ]) {
        return None;
    }
    if meeting
        && told.has(&[
            "closed",
            "ended",
            "adjourned",
            "finished",
            "concluded",
            "abandoned",
            "over",
            "closes",
        ])
    {
        return act(Fact::Close);
    }
    if meeting && told.has(&["opened", "started", "began", "commenced", "convened"]) || told.says(&["called to order"])
    {
        return act(Fact::Opening);
    }
    if meeting && told.has(&["resumed", "reconvened", "restarted"])
        || told.len() <= 3 && told.begins(&["resumed", "reconvened"])
    {
        return act(Fact::Resumption);
    }
    let minutes = told.has(&["min", "mins", "minute", "minutes", "10min", "5min", "15min"]);
    let pause = told.has(&["break", "recess", "coffee", "tea", "lunch"]);
    // `tea break was too long`
    let short =
        told.len() <= 5 && !told.has(&["was", "were", "need", "needs", "no", "not", "too", "longer", "shorter"]);
    if meeting && told.has(&["suspended", "paused"]) || short && pause && (minutes || told.has(&["break", "recess"])) {
        return act(Fact::Recess);
    }
    let back = short
        && told.begins(&["back"])
        && (told.len() == 1 || told.says(&["back at", "back in", "back again", "back from"]));
    back.then(|| timed(Fact::Resumption, told.text, frame))
}

/// Words by which a motion ends.
#[rustfmt::skip]
const FATES: [&str; 29] = [
    "no seconder", "no second", "not seconded", "lack of a second", "want of a second", "motion died", "motion dies", "motion passes",
    "so resolved", "resolution passed", "motion carried", "motion passed", "motion falls", "motion fell", "motion lost", "motion failed",
    "motion withdrawn", "withdrew the motion", "withdrew his motion", "withdrew her motion", "was carried", "was lost", "was defeated",
    "not carried", "casting vote", "show of hands", "next business", "vote taken", "put to the vote",
];

/// Votes of two sides, or the fate of the motion that is open.
fn result(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let sides = [
        told.has(&["for", "favour", "favor", "yes", "ayes"]),
        told.has(&["against", "no", "noes", "nays"]),
        told.has(&["abst", "abstained", "abstention", "abstentions", "abstaining"]),
    ];
    let sides = sides.iter().filter(|side| **side).count();
    let figures = told
        .words
        .iter()
        .filter(|word| word.chars().all(|c| c.is_ascii_digit()))
        .count();
    let verdicts = [
        "carried", "lost", "defeated", "passed", "approved", "adopted", "rejected", "falls", "fell", "failed", "tied",
        "passes", "died", "dies",
    ];
    let counted = (2..=6).contains(&figures)
        && told.len() <= 24
        && (sides >= 2 || told.has(&verdicts) && told.has(&["vote", "votes", "to", "motion", "amendment"]));
    let fate = || {
        // `lost the keys`, `failed inspection`: a verb with its object.
        let second = told.words.get(1).map_or("", String::as_str);
        let object = ["the", "a", "an", "his", "her", "its", "our", "their", "inspection"].contains(&second)
            || second.chars().all(|c| c.is_ascii_digit()) && !second.is_empty() && figures == 1;
        let begins = told.begins(&verdicts) && !object
            || told.says(&["all agreed", "agreed all", "agreed unan", "carried unan"]);
        told.len() <= 16 && (told.says(&FATES) || told.len() <= 8 && begins)
    };
    if !(counted || frame.open_motion && fate()) {
        return None;
    }
    if !frame.votable {
        return Some(signed(Fact::Decision, told.text));
    }
    // A matter that was put off is not carried, and a vote that was not taken settled nothing.
    if told.says(&[
        "carried over",
        "carried forward",
        "held over",
        "no vote",
        "not voted",
        "not put to",
    ]) {
        return Some(spaced(Fact::ItemOutcome, "", false));
    }
    let lost = told.has(&[
        "lost", "defeated", "falls", "fell", "failed", "rejected", "died", "dies",
    ]) || told.says(&["no seconder", "not seconded", "not carried", "casting vote against"]);
    let gone = told.has(&["withdrawn", "withdrew"]);
    let counts = figures_against(told);
    // `carried 5 to one`, `carried 4-2 (Helen against)`: the count that was typed is not dropped.
    let figured = told.words.iter().any(|word| word.chars().all(|c| c.is_ascii_digit()));
    let word = if gone {
        "withdrawn"
    } else if counted && !counts.is_empty() {
        &counts
    } else if lost {
        "lost"
    } else if counted || figured || told.has(&["casting"]) {
        ""
    } else {
        "carried"
    };
    Some(spaced(Fact::Result, word, false))
}

/// `Item 3 deferred till Jan as no quotes`, `No decision, c/f to Jan`: how an item ended, as its line would say it.
fn of_item(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    if let Some(at) = ["c/f ", "c/fwd ", "c/forward ", "carried forward "]
        .iter()
        .find_map(|word| {
            let at = find_word(told.text, word)?;
            Some(at + word.len())
        })
    {
        let towards = told.text.get(at..)?.trim();
        let next = ["to ", "until ", "till "]
            .iter()
            .any(|word| strip_word(towards, word).is_some());
        return (next && told.len() <= 12).then(|| spaced(Fact::ItemOutcome, &format!("deferred {towards}"), false));
    }
    let rest = ["agenda item ", "item "]
        .iter()
        .find_map(|word| strip_word(told.text, word))?;
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))?;
    let (number, rest) = rest.split_at_checked(end)?;
    let rest = rest.trim_start_matches([' ', ':', '-', ',']);
    let rest = ["was ", "is ", "has been ", "to be ", "be "]
        .iter()
        .find_map(|word| strip_word(rest, word))
        .unwrap_or(rest);
    let known = frame.items.iter().any(|(_, own)| own == number);
    (known && read_outcome(rest).is_some()).then(|| spaced(Fact::ItemOutcome, &format!("#{number} {rest}"), false))
}

/// `Deferred to Feb mtg`, `Behaviour policy: deferred as no longer quorate`.
fn outcome(told: &ToldSentence) -> Option<String> {
    let stems = [
        "deferred",
        "postponed",
        "held over",
        "carried forward",
        "referred to",
        "referred back",
    ];
    let found = stems.into_iter().find(|stem| told.says(&[*stem]))?;
    let led = told.words.len() <= 14
        && (told.said.starts_with(&format!(" {found} "))
            || told.says(&[
                "deferred to",
                "deferred until",
                "deferred as",
                "deferred for",
                "deferred pending",
                "was deferred",
                "item deferred",
            ])
            || told.says(&["was postponed", "postponed to", "was referred to", "held over to"])
            || told.text.to_lowercase().contains(&format!(": {found}")));
    let at = find_word(told.text, found)?;
    led.then(|| spaced(Fact::ItemOutcome, told.text.get(at..).unwrap_or_default().trim(), false))
}

fn election(told: &ToldSentence) -> Option<String> {
    let posts = [
        "chair",
        "chairman",
        "chairwoman",
        "chairperson",
        "vice",
        "clerk",
        "treasurer",
        "secretary",
        "commodore",
        "president",
        "mayor",
        "auditor",
        "captain",
        "officer",
        "officers",
        "trustee",
        "governor",
        "committee",
    ];
    let elected = told.has(&["elected", "reelected", "nominated"]) || told.says(&["re elected"]);
    let manner = told.has(&["unopposed", "duly", "nominations"])
        || told.says(&["was elected", "were elected", "re elected", "elected unanimously"]);
    let appointed = told.says(&["was appointed", "were appointed", "appointed as"]) && told.has(&posts);
    let body = told.says(&[
        "elected member",
        "elected members",
        "elected representatives",
        "newly elected",
    ]);
    (told.len() <= 24 && !body && (elected && (manner || told.has(&posts)) || appointed))
        .then(|| signed(Fact::Decision, told.text))
}

/// `Decision - freeze new hires`, `Accounts adopted`, `The Clerk was instructed to write`.
fn decision(told: &ToldSentence) -> Option<String> {
    let led = told.begins(&["dispensation"]) && told.has(&["granted", "agreed", "given"])
        || told.begins(&["decision", "decided", "resolved", "resolution", "agreed"])
            && told.len() >= 3
            && told.len() <= 30
            && told.text.contains([':', '-', '–', '—', ',']);
    let said = told.says(&[
        "it was resolved",
        "it was agreed",
        "it was decided",
        "was instructed to",
        "were instructed to",
        "board resolved",
        "council resolved",
        "committee resolved",
        "meeting resolved",
        "governors approved",
        "governors agreed",
        "board approved",
        "board agreed",
        "council approved",
        "council agreed",
        "committee approved",
        "committee agreed",
        "trustees approved",
        "trustees agreed",
        "members approved",
        "members resolved",
        "accounts adopted",
        "accounts approved",
        "accounts were adopted",
    ]);
    let minutes = told.begins(&["minutes"])
        && told.has(&["agreed", "approved", "signed", "accepted"])
        && told.len() <= 12
        || told.len() <= 6 && told.has(&["minutes", "mins"]) && told.has(&["ok", "okay", "fine", "good", "correct"]);
    (led || said && told.len() <= 40 || minutes).then(|| signed(Fact::Decision, told.text))
}
