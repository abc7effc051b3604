//! The English facts of the net, by the shape of a line. Minutes tell discussion in whole sentences in the past tense; what somebody does for the meeting is jotted
//! without a verb, in the participle, in the future, or with a verb of the list.

use std::sync::LazyLock;

use crate::domain::{possible_fact::PossibleFact as Fact, titles::is_title};

use super::{
    net_deed::{DeedSign, NetFact, NetNames},
    net_marks_en::{JotMarks, genitive, is_past},
    net_matter_en,
    net_words_en::{BEFALLS, DEEDS, HAS_PART, PAST_VERBS, PERFECT, TALKING, TIES, TOLD},
    told_words::ToldSentence,
};
use crate::line::{grammar::speech::office_word, lexicon::Lexicon};

/// More words than these stand in no jotting.
const MOST_WORDS: usize = 18;

/// Words between a name and what is told of it.
#[rustfmt::skip]
const BETWEEN: [&str; 15] = ["also", "now", "then", "both", "all", "just", "tonight", "today", "is", "are", "has", "have", "kindly", "sadly", "still"];

/// Words with which the object of a task begins, or where it is.
const OBJECTS: [&str; 18] = [
    "the", "a", "an", "some", "more", "it", "this", "these", "those", "at", "into", "up", "out", "over", "new", "all",
    "as", "another",
];

/// Words with which a line begins that names nobody.
#[rustfmt::skip]
const NO_NAMES: [&str; 20] = [
    "the", "a", "an", "some", "there", "we", "they", "it", "this", "that", "all", "no", "not", "only", "in", "on", "at", "for", "from", "more",
];

/// Names that are words of every day as well, in small letters.
const COMMON: [&str; 14] = [
    "will", "may", "mark", "grant", "bill", "rose", "hope", "joy", "pat", "sue", "art", "frank", "chase", "park",
];

static BY_FIRST: LazyLock<Lexicon<(bool, DeedSign, Fact)>> = LazyLock::new(|| {
    let befalls = BEFALLS.iter().map(|words| (*words, DeedSign::Always, Fact::Incident));
    let deeds = DEEDS.iter().map(|(words, with, fact)| (*words, *with, *fact));
    Lexicon::new(deeds.chain(befalls).map(|(words, with, deed)| {
        let (stem, begins) = words.strip_suffix('*').map_or((words, false), |stem| (stem, true));
        (stem, (begins, with, deed))
    }))
});

/// The deed that a line may tell.
pub(crate) fn told<'t>(text: &'t str, names: &dyn NetNames) -> Option<NetFact<'t>> {
    let Some(who) = subject(text, names) else {
        return net_matter_en::told(text, names);
    };
    let name = genitive(who);
    let rest = text.get(who.len()..)?.trim_start_matches([',', ' ', '-', ':']);
    let rest = ToldSentence::of(rest);
    if !(1..=MOST_WORDS).contains(&rest.len()) {
        return None;
    }
    let deed = if net_matter_en::sides(&rest) {
        Some(Fact::Result)
    } else {
        of_rest(&rest, name.len() < who.len())
    };
    deed.map(|deed| NetFact { deed, who: name })
}

/// The people of the list with whom a line begins, as typed: `Dan Pugh`, `Mrs Dunn`, `Tom & Kath`.
fn subject<'t>(text: &'t str, names: &dyn NetNames) -> Option<&'t str> {
    let begins = text.split(' ').next().unwrap_or_default().to_lowercase();
    if !text.starts_with(char::is_alphabetic) || NO_NAMES.contains(&begins.as_str()) {
        return None;
    }
    let (mut at, mut end) = (0, 0);
    // Another name may follow.
    let mut joined = true;
    for word in text.split(' ') {
        at += word.len();
        let whole = word.trim_end_matches(',');
        let name = genitive(whole);
        let titled = joined && is_title(&whole.trim_end_matches('.').to_lowercase());
        if titled || ["and", "&", "+"].contains(&word) && end > 0 {
            joined = true;
        } else {
            // The rest of a name of two words has a capital at least.
            let may = joined || name.starts_with(char::is_uppercase);
            if !may || COMMON.contains(&name) || name.len() < 2 || !names.is_person(name) {
                break;
            }
            end = at;
            joined = word.ends_with(',');
            if name.len() < whole.len() {
                break;
            }
        }
        at += 1;
    }
    let who = text.get(..end)?.trim_end_matches(',');
    (!who.is_empty()).then_some(who)
}

/// Words for a place or a purpose.
const PLACES: [&str; 14] = [
    "on", "in", "at", "for", "with", "from", "by", "to", "off", "out", "up", "down", "over", "after",
];

/// Words before what is promised for a day.
const AHEAD: &[&str] = &["can", "will"];

/// The deed that the words behind a name tell; the name may be in the genitive, or shortened with `is` or `has`.
fn of_rest(rest: &ToldSentence, genitive: bool) -> Option<Fact> {
    // `sat out` may stand at the end of what was mentioned.
    const APART: [&str; 14] = [
        "didn't speak",
        "didnt speak",
        "did not speak",
        "stayed away",
        "so left",
        "sat out",
        "took no part",
        "kept out of it",
        "kept out",
        "sat it out",
        "stood aside",
        "stayed quiet",
        "kept quiet",
        "said nothing",
    ];
    let first = rest.words.iter().find(|word| !BETWEEN.contains(&word.as_str()))?;
    let talk = TOLD.contains(&first.as_str());
    let several = rest.text.contains([',', '-', '–', '.']) || rest.has(&["so", "and", "but"]);
    if (several || !talk)
        && rest.has(&["out", "part", "aside", "quiet", "nothing", "speak", "away", "left"])
        && rest.says(&APART)
    {
        return Some(Fact::Interest);
    }
    if talk
        && !several
        && !rest.has(AHEAD)
        && !rest.text.contains(['\'', '’'])
        && !rest.begins(&["said", "says", "asked"])
    {
        return None;
    }
    let marks = &JotMarks::of(rest);
    if promises(rest) || marks.day && is_due(rest) {
        return Some(Fact::Action);
    }
    if rest.has(&["not"]) && rest.says(&["not doing", "not standing", "not coming back"]) {
        return Some(Fact::Minuted);
    }
    if genitive && let Some(deed) = owned(rest) {
        return Some(deed);
    }
    if denies(rest) {
        return Some(Fact::Minuted);
    }
    // `Kath is the applicant's aunt`
    let party = [
        "applicant",
        "applicant's",
        "bidder",
        "bidder's",
        "contractor",
        "contractor's",
        "tenderer",
    ];
    if rest.begins(&["is"]) && rest.has(&party) {
        return Some(Fact::Interest);
    }
    let deed = deed(rest, marks);
    if is_past(rest) || deed.is_none() && rest.has(TOLD) && !rest.says(&["asking", "to speak", "speaking to"]) {
        return None;
    }
    if let Some(deed) = deed {
        // `Ivy broke her arm in January` is none of this room.
        return Some(deed).filter(|deed| *deed != Fact::Incident || !marks.day || marks.clock);
    }
    jotted_of(rest, marks, genitive)
}

/// The fact that is told of somebody without a verb, in the participle, or as done by now.
fn jotted_of(rest: &ToldSentence, marks: &JotMarks, genitive: bool) -> Option<Fact> {
    let at = rest
        .words
        .iter()
        .take_while(|word| BETWEEN.contains(&word.as_str()))
        .count();
    let skipped = rest.words.get(..at)?;
    let aux = |list: &[&str]| skipped.iter().any(|word| list.contains(&word.as_str()));
    let first = rest.words.get(at)?.as_str();
    let asks_for = first == "asking" && rest.has(&["for"]);
    let next = rest.words.get(at + 1).map_or("", String::as_str);
    if first.len() > 4 && first.ends_with("ing") {
        // `doing well`, `getting old`, `chasing his own tail` are no tasks, and `hunting is off` tells of no one.
        let proper = || {
            rest.text
                .split(' ')
                .nth(at + 1)
                .is_some_and(|word| word.starts_with(|c: char| c.is_uppercase() || matches!(c, '£' | '€' | '$')))
        };
        let object = marks.day || proper() || OBJECTS.contains(&next) && !(first == "looking" && next == "a");
        let talk = TALKING.contains(&first) && !asks_for || rest.has(&["is", "was", "are", "were"]);
        return (object && !talk || asks_for).then_some(Fact::Action);
    }
    if first == "not" && (next.ends_with("ing") || ["with", "back", "at", "in", "up", "for"].contains(&next)) {
        return Some(Fact::Minuted);
    }
    // `Sunita in Kath's place`
    if rest.has(&["place"]) && rest.text.contains("'s place") {
        return Some(Fact::Arrival);
    }
    let body = ["board", "committee", "council", "panel", "trustees", "governors"];
    if ["on", "onto"].contains(&first)
        && rest
            .words
            .iter()
            .skip(at + 1)
            .take(4)
            .any(|word| body.contains(&word.as_str()))
    {
        return Some(if genitive { Fact::Interest } else { Fact::Decision });
    }
    if rest.says(&["from now on", "in future", "from next"]) {
        return Some(Fact::Decision);
    }
    if genitive && (rest.says(&["last meeting"]) || first == "last") {
        return Some(Fact::Minuted);
    }
    // `Tom's taken the idea off the table`, `Joe has booked the hall`
    let done = first.len() > 3
        && (first.ends_with("ed")
            || first.ends_with("en")
            || ["made", "sent", "paid", "left", "bought", "gone", "done"].contains(&first));
    if (genitive || aux(&["has", "have"])) && done && !PERFECT.contains(&first) {
        return Some(Fact::Minuted);
    }
    let verb = is_verb(first);
    if marks.clock && rest.len() <= 8 && (genitive || !first.ends_with('s')) {
        return Some(Fact::Minuted);
    }
    // `Tom on washing up rota`: no verb, and the word for a place or a purpose. `Dan a bit quiet` is none.
    let placed = PLACES.contains(&first) && next != "about";
    let bare = !genitive && !aux(&["is", "are", "has", "have"]) && !verb && placed && rest.len() <= 10;
    bare.then_some(Fact::Minuted)
}

/// Whether a word behind a name begins a sentence of discussion: a verb in the past or of every day, or a word for how somebody is.
fn is_verb(word: &str) -> bool {
    PAST_VERBS.contains(&word)
        || TALKING.contains(&word)
        || word.ends_with("ed")
        || word.ends_with('s')
        || word.starts_with(|c: char| c.is_ascii_digit())
}

/// `will have accounts ready 3 March`, `can have it done by Easter`: a day ahead by which something is there.
fn is_due(rest: &ToldSentence) -> bool {
    let first = rest.words.iter().find(|word| !BETWEEN.contains(&word.as_str()));
    let told = rest.has(TOLD) || first.is_none_or(|first| is_verb(first));
    let ahead = rest.says(&["will have", "can have"]) || rest.says(&["by", "before", "till", "until"]) && !told;
    ahead
        && !rest.has(&[
            "would", "could", "was", "were", "had", "went", "if", "get", "gets", "getting",
        ])
        && !is_past(rest)
}

/// `didnt want to vote`, `couldnt stay`, `says forget his proposal`: nothing comes of it.
fn denies(rest: &ToldSentence) -> bool {
    #[rustfmt::skip]
    const DENIED: [&str; 18] = [
        "couldn't", "couldnt", "didn't", "didnt", "wouldn't", "wouldnt", "can't", "cant", "won't", "wont", "hasn't", "hasnt", "isn't", "isnt", "doesn't", "doesnt", "couldn’t", "didn’t",
    ];
    const ACTS: [&str; 15] = [
        "vote", "stand", "come", "stay", "attend", "take", "sign", "second", "serve", "chair", "join", "continue",
        "support", "speak", "want",
    ];
    let second = rest.words.get(1).map_or("", String::as_str);
    let negative = rest.begins(&DENIED) && ACTS.contains(&second) && rest.len() <= 8;
    let forgets = rest.begins(&["says", "said"]) && ["forget", "scrap", "drop", "ignore", "cancel"].contains(&second);
    (negative || forgets) && !is_past(rest)
}

/// `said she'd do teas`, `says he'll ring`: what is promised in reported speech.
fn promises(rest: &ToldSentence) -> bool {
    const SAYS: [&str; 6] = ["said", "says", "reported", "confirmed", "mentioned", "told"];
    #[rustfmt::skip]
    const OTHER: [&str; 16] = ["been", "had", "seen", "heard", "like", "love", "rather", "prefer", "never", "always", "already", "noticed", "gone", "got", "be", "have"];
    let told = rest.begins(&SAYS);
    let at = rest.words.iter().take(4).position(|word| {
        [
            "he'd", "she'd", "they'd", "he'll", "she'll", "they'll", "he’d", "she’d", "he’ll", "she’ll",
        ]
        .contains(&word.as_str())
    });
    told && at
        .and_then(|at| rest.words.get(at + 1))
        .is_some_and(|verb| !OTHER.contains(&verb.as_str()) && !verb.ends_with("ed"))
}

/// The deed with which the words behind a name begin.
fn deed(rest: &ToldSentence, marks: &JotMarks) -> Option<Fact> {
    let mut from = 0;
    loop {
        let words = rest.words.get(from..)?;
        let said = rest.said.trim_start();
        let skipped: usize = rest.words.iter().take(from).map(|word| word.len() + 1).sum();
        let said = said.get(skipped..)?;
        let found = BY_FIRST.beginning(said).find(|(stem, (begins, with, _), after)| {
            let whole = *begins || after.starts_with(' ');
            let behind = words.len().saturating_sub(stem.split(' ').count());
            whole && fits(*with, (rest, marks), behind)
        });
        if let Some((_, (.., deed), _)) = found {
            return Some(deed).filter(|_| !is_state(words));
        }
        if !words.first().is_some_and(|word| BETWEEN.contains(&word.as_str())) {
            return None;
        }
        from += 1;
    }
}

/// `will be pleased`, `will have`: no deed is ahead.
fn is_state(words: &[String]) -> bool {
    let pair = |first: &str, second: &str| {
        words.first().is_some_and(|word| word == first) && words.get(1).is_some_and(|word| word == second)
    };
    let going = words
        .get(2)
        .is_some_and(|word| word.ends_with("ing") || word == "away" || word == "late" || word == "back");
    pair("will", "have") || pair("will", "be") && !going || pair("offered", "some")
}

fn fits(with: DeedSign, (rest, marks): (&ToldSentence, &JotMarks), behind: usize) -> bool {
    match with {
        DeedSign::Always => true,
        DeedSign::Clock => marks.clock,
        DeedSign::Money => marks.money,
        DeedSign::Post => {
            rest.words.iter().any(|word| office_word::is_office(word))
                || rest.says(&["the post", "the job", "the role", "the committee", "the board"])
        }
        DeedSign::Few => behind <= 2,
    }
}

/// `Tom's brother runs the roofing firm`, `Dan's job: ring the insurers`, `Ivy's lift came at 8.20`.
fn owned(rest: &ToldSentence) -> Option<Fact> {
    let lift = rest.begins(&["lift", "taxi", "bus", "train", "babysitter"]) && rest.len() <= 5;
    if rest.begins(&["job", "task", "action", "turn"]) {
        return Some(Fact::Action);
    }
    if lift {
        return Some(Fact::Departure);
    }
    let tie = rest.words.iter().take(2).any(|word| TIES.contains(&word.as_str()));
    let part = rest.says(HAS_PART) && !is_past(rest);
    (tie && part).then_some(Fact::Interest)
}
