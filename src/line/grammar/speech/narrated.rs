//! Sentences about somebody, which whoever has the word did not say: `Mrs Lamb asked …`, `The clerk read a letter`, 李国强强调，…. They are
//! the clerk's own words, and nobody's speech.

use crate::domain::{text::is_han, titles::is_title};

use super::{head::is_proper, second_voice, told_zh};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{presence::movement, proceedings::aside, tasks::errand},
    lexer,
};

/// Words behind a name that are no verb in the past tense and still tell of the one named.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "said", "says", "asks", "notes", "states", "reports", "explains", "thanks", "suggests", "replies", "confirms",
    "agrees", "proposes", "seconds", "objects", "wonders", "felt", "feels", "thought", "thinks", "queries", "raises",
    "mentions", "comments", "presents", "gave", "gives", "is", "was", "has", "had", "will", "would", "left", "leaves",
    "came", "comes", "went", "goes", "took", "takes", "made", "makes", "told", "tells", "spoke", "speaks", "read",
    "reads", "wants", "brought", "brings", "put", "did", "does", "cannot", "can", "could", "should", "may", "must",
    "wrote", "writes", "then", "also", "again", "saw", "sees", "found", "finds", "knew", "knows", "wished", "wishes",
    "offers", "accepts", "declines", "declares", "sent", "sends", "welcomes", "opens", "closes", "used", "uses", "stands", "stood", "steps",
];

/// Subjects that are people without a name, or the body that meets.
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "the clerk", "the chair", "the chairman", "the chairwoman", "the chairperson", "the vice chair", "the vice-chair",
    "the treasurer", "the secretary", "the mayor", "the deputy mayor", "the president", "the director", "the head",
    "the headteacher", "the committee", "the council", "the board", "the group", "the meeting", "the governors",
    "members", "councillors", "governors", "trustees", "residents", "a resident", "a member", "a member of the public",
    "members of the public", "the public", "the auditor", "the officer", "officers",
];

/// Reports that come before a participle: `Report received and noted.`
#[rustfmt::skip]
const PARTICIPLES: &[&str] = &[
    "received", "noted", "received and noted", "agreed", "approved", "adopted", "accepted", "deferred", "circulated",
    "read", "taken as read", "considered", "discussed", "signed",
];

/// How a line begins that tells of a motion.
#[rustfmt::skip]
const MOVED: &[&str] = &[
    "moved by ", "proposed by ", "seconded by ", "supported by ", "proposer ", "proposer: ", "seconder ", "motion by ",
    "motion to ", "motion that ", "motion made ", "motion was ",
    "prop ", "prop. ", "prop'd ", "sec ", "sec. ", "sec'd ", "roll call", "ayes ", "vote: ", "votes: ", "show of hands",
    "on a show of hands", "vote taken", "vote postponed", "vote deferred", "passed with ", "carried with ", "lost with ",
];

/// Lines that say that all agreed, and no more.
#[rustfmt::skip]
const ALL: &[&str] = &[
    "agreed, all", "all agreed", "agreed by all", "all in favour", "all in favor", "ayes all", "all ayes", "all aye",
    "agreed all", "nobody against", "none against", "no objections", "no objection", "no one against",
];

/// Verbs of speaking behind a name that may be on no list.
#[rustfmt::skip]
const SAID: &[&str] = &[
    "said", "asked", "replied", "answered", "reported", "explained", "confirmed", "told", "wrote", "emailed", "phoned",
    "rang", "suggested", "agreed", "objected", "mentioned", "commented", "noted", "thanked", "proposed", "seconded",
    "moved", "withdrew", "promised", "offered", "apologised", "apologized",
];

/// Words with which a sentence begins that whoever has the word may say.
#[rustfmt::skip]
const PRONOUNS: &[&str] = &[
    "i", "we", "you", "he", "she", "it", "they", "this", "that", "these", "those", "who", "what", "which", "somebody",
    "someone", "everybody", "everyone", "nobody", "people", "as", "just", "have", "has", "had", "having", "not", "never",
    "if", "when", "once", "also", "then", "so", "but", "and", "or", "the", "a", "an", "my", "our", "your", "his",
    "her", "their", "already", "all", "both", "some", "many", "most", "none", "well", "being", "been", "was", "were",
];

/// Whether a line tells of somebody rather than being what whoever has the word says.
pub(crate) fn tells(line: &str, frame: &LineFrame) -> bool {
    let text = line.trim();
    if aside::is_aside(text) {
        return true;
    }
    // 3号楼王女士质疑维保费用
    if text.starts_with(is_han) || text.starts_with(|c: char| c.is_ascii_digit()) && text.contains(is_han) {
        return told_zh::tells(text, frame);
    }
    is_participle(text)
        || is_of_motion(text)
        || latin_subject(text, frame)
        || is_said(text)
        || is_quoted(text, frame)
        || errand::tells(text, frame)
        || second_voice::begins(text, frame)
        || second_voice::is_in(text, frame)
}

/// `Moved by Dent and supported by Fox to table it`, `Motion to adjourn by Fox`: the act of moving, however it goes on; `agreed, all`.
fn is_of_motion(text: &str) -> bool {
    let lower = text.to_lowercase();
    let votes = ["two ", "three ", "four ", "five ", "one ", "nobody ", "no one "]
        .iter()
        .any(|count| lower.starts_with(count))
        && [" voted", " abstained", " withdrew"]
            .iter()
            .any(|verb| lower.contains(verb));
    votes || MOVED.iter().any(|head| lower.starts_with(head)) || ALL.contains(&lower.trim_end_matches(['.', '!']))
}

/// `Hannah said ok in an email`: a word in capitals that begins no sentence, and a verb of speaking in the past.
fn is_said(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).take(4).collect();
    (1..=3).any(|count| {
        let (Some(name), Some(verb)) = (words.get(..count), words.get(count)) else {
            return false;
        };
        let verb = verb.trim_end_matches([',', '.', ';']);
        SAID.contains(&verb)
            && name.iter().all(|word| is_proper(word))
            && name
                .first()
                .is_some_and(|word| !PRONOUNS.contains(&word.to_lowercase().as_str()))
    })
}

/// `Break a leg, said May`, `Neil to Grace, laughing: make me`: words of somebody who is named behind them, or before with what they do.
fn is_quoted(text: &str, frame: &LineFrame) -> bool {
    const SPOKE: [&str; 12] = [
        "said",
        "asked",
        "joked",
        "laughed",
        "shouted",
        "called",
        "muttered",
        "added",
        "replied",
        "answered",
        "whispered",
        "quipped",
    ];
    let named = |name: &str| {
        let words = name.split(' ').filter(|word| !word.is_empty());
        (1..=3).contains(&words.clone().count()) && words.clone().all(is_proper)
    };
    let last = text
        .trim_end_matches(['.', '!', '?'])
        .rsplit([',', '!', '?', '”', '"'])
        .next();
    let last = last.filter(|last| last.len() < text.len()).map(str::trim);
    let behind = last.and_then(|last| {
        let before = last
            .split_once(' ')
            .filter(|(verb, _)| SPOKE.contains(verb))
            .map(|(_, name)| name);
        before.or_else(|| {
            last.rsplit_once(' ')
                .filter(|(_, verb)| SPOKE.contains(verb))
                .map(|(name, _)| name)
        })
    });
    let ahead = || {
        lexer::split_colon(text, 40).is_some_and(|colon| {
            let first = colon.head.split(' ').next().unwrap_or_default();
            colon.head.trim().contains([' ', ',']) && matches!(movement::one(first, frame), Named::One(_))
        })
    };
    behind.is_some_and(named) || ahead()
}

fn is_verb(word: &str) -> bool {
    let word = word.trim_end_matches([',', '.', ';', ':']).to_lowercase();
    VERBS.contains(&word.as_str()) || word.len() > 4 && word.ends_with("ed")
}

/// Whether a word behind the name of somebody on the list tells of them, be it a verb of any kind: `derek prefers oak`, `bev not bothered`,
/// `malcolm to look at rates`. `derek's right` and `derek, can you` are words to or about what was said.
fn is_behind_name(word: &str) -> bool {
    let third_person = word.len() > 4
        && word.chars().all(|c| c.is_ascii_lowercase())
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us");
    third_person
        || matches!(
            word,
            "not" | "to" | "isnt" | "isn't" | "doesnt" | "doesn't" | "wont" | "won't" | "cant" | "can't"
        )
}

fn latin_subject(text: &str, frame: &LineFrame) -> bool {
    let lower = text.to_lowercase();
    let office = SUBJECTS.iter().any(|subject| {
        let rest = lower.strip_prefix(subject).and_then(|rest| rest.strip_prefix(' '));
        rest.and_then(|rest| rest.split(' ').next()).is_some_and(is_verb)
    });
    if office {
        return true;
    }
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).take(7).collect();
    (1..=4).rev().any(|count| {
        let (Some(name), Some(rest)) = (words.get(..count), words.get(count..)) else {
            return false;
        };
        // `Mrs Lamb (public) asked …`
        let rest: Vec<&str> = rest.iter().copied().skip_while(|word| word.starts_with('(')).collect();
        let verb = rest.first().copied().is_some_and(is_verb);
        let goes_on = verb || rest.first().copied().is_some_and(is_behind_name);
        let titled = count > 1 && name.first().is_some_and(|word| is_title(word.trim_end_matches('.')));
        let proper = name.iter().all(|word| is_proper(word));
        let name = name.join(" ");
        let listed = || matches!(movement::one(&name, frame), Named::One(_) | Named::Several);
        verb && titled && proper || goes_on && listed()
    })
}

/// `Minutes approved`, `Report received and noted`.
fn is_participle(text: &str) -> bool {
    let text = text.trim_end_matches(['.', '!']);
    let lower = text.to_lowercase();
    let words = lower.split(' ').count();
    words <= 6
        && !lower.starts_with("i ")
        && !lower.starts_with("we ")
        && PARTICIPLES.iter().any(|ends| {
            lower
                .strip_suffix(ends)
                .is_some_and(|before| before.is_empty() || before.ends_with([' ', ',']))
        })
}
