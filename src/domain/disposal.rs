//! Motions about a motion: to put it off, to lay it aside, to give it to somebody, to pass to the next business, to vote at once
//! (docs/rules.md §motions). Their wording says what they do.

use super::{
    motion::{Motion, MotionState, ResultWord},
    records::Records,
};

/// The fate of the motion in hand where a motion about it is carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disposal {
    Postponed,
    /// The same, called deferral.
    Deferred,
    Tabled,
    Referred,
    /// The meeting passes to the next business.
    NextBusiness,
    /// The question is put: the motion in hand stays open.
    PutNow,
}

impl Disposal {
    /// The state of the motion in hand, and the word for it; `None` = it stays open.
    pub const fn settles(self) -> Option<(MotionState, Option<ResultWord>)> {
        match self {
            Self::Postponed => Some((MotionState::Postponed, None)),
            Self::Deferred => Some((MotionState::Postponed, Some(ResultWord::Deferred))),
            Self::Tabled => Some((MotionState::Tabled, None)),
            Self::Referred => Some((MotionState::Referred, None)),
            Self::NextBusiness => Some((MotionState::Tabled, Some(ResultWord::NextBusiness))),
            Self::PutNow => None,
        }
    }
}

impl Records {
    /// Returns how a motion about another one disposes of it, and when or to whom, as typed. `None` = it is no such motion.
    pub fn disposal_of(&self, motion: &Motion) -> Option<(Disposal, &str)> {
        let main = motion.amends.filter(|main| *main != motion.id)?;
        self.motions.get(main)?;
        disposal(&self.entries.get(motion.entry)?.text)
    }

    /// The main motion that a motion about it put off or laid aside, by the line of its result.
    pub fn disposed_with(&self, motion: &Motion) -> Option<&Motion> {
        self.disposal_of(motion)?.0.settles()?;
        let main = self.motions.get(motion.amends?)?;
        let line = motion.counted.unwrap_or(motion.entry);
        (!main.state.is_open() && main.counted == Some(line)).then_some(main)
    }

    /// Whether a motion amends the wording of another one, rather than being a motion about it.
    pub fn is_amendment(&self, motion: &Motion) -> bool {
        motion.amends.is_some() && self.disposal_of(motion).is_none()
    }
}

/// Returns how a wording disposes of the motion in hand, and when or to whom, as typed; `None` = it is the wording of a motion of its own.
pub fn disposal(text: &str) -> Option<(Disposal, &str)> {
    let text = text.trim().trim_end_matches(['.', '。', '!', '！']).trim_end();
    chinese(text).or_else(|| english(text))
}

/// Verbs with their noun, participle and present participle.
const ACTS: &[([&str; 4], Disposal)] = &[
    (["defer", "deferral", "deferred", "deferring"], Disposal::Deferred),
    (["defer", "deferment", "held over", "holding over"], Disposal::Deferred),
    (
        ["postpone", "postponement", "postponed", "postponing"],
        Disposal::Postponed,
    ),
    (
        ["adjourn", "adjournment", "adjourned", "adjourning"],
        Disposal::Postponed,
    ),
    (["table", "tabling", "tabled", "tabling"], Disposal::Tabled),
    (["lay", "laying", "laid", "laying"], Disposal::Tabled),
    (["refer", "referral", "referred", "referring"], Disposal::Referred),
    (
        ["refer back", "reference back", "referred back", "referring back"],
        Disposal::Referred,
    ),
    (["remit", "remission", "remitted", "remitting"], Disposal::Referred),
];

/// Words for the motion in hand.
const OBJECTS: &[&str] = &[
    "the consideration of the item",
    "the consideration of this item",
    "consideration of the item",
    "consideration of this item",
    "consideration of the matter",
    "consideration of the motion",
    "consideration",
    "the decision",
    "a decision",
    "the debate",
    "the discussion",
    "discussion",
    "the question",
    "the application",
    "the proposal",
    "the resolution",
    "the report",
    "the vote",
    "the matter",
    "this matter",
    "the motion",
    "this motion",
    "the item",
    "this item",
    "item",
    "motion",
    "matter",
    "this",
    "it",
];

/// Sentences by which the meeting passes on, without `that`, `to` and the body that passes.
const NEXT: &[&str] = &[
    "next business",
    "the next business",
    "next item",
    "the next item",
    "move to next business",
    "move to the next business",
    "move on to next business",
    "move on to the next business",
    "move on",
    "pass to next business",
    "pass to the next business",
    "proceed to next business",
    "proceed to the next business",
    "now proceed to next business",
    "now proceed to the next business",
    "proceed to the next item",
    "moves to next business",
    "passes to next business",
    "proceeds to next business",
    "proceeds to the next business",
    "go to next business",
];

/// Sentences by which the question is put.
const PUT_NOW: &[&str] = &[
    "the question be put",
    "the question be now put",
    "the question now be put",
    "the vote be taken",
    "the vote be now taken",
    "the vote be taken now",
    "the motion be put",
    "the motion be now put",
    "the motion now be put",
    "the previous question",
    "closure",
    "closure of the debate",
    "put the question",
    "close debate",
    "close the debate",
    "vote now",
];

/// Bodies that move on.
const BODIES: &[&str] = &[
    "the council",
    "council",
    "the committee",
    "committee",
    "the meeting",
    "meeting",
    "the board",
    "board",
    "we",
];

/// Returns the text after a word and a blank, or an empty text where the word ends it, whatever the case of its letters.
fn behind<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(word.len())?;
    let ends = rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric());
    (head.eq_ignore_ascii_case(word) && ends).then(|| rest.trim_start())
}

fn first_of<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| behind(text, word))
}

fn english(text: &str) -> Option<(Disposal, &str)> {
    let said = first_of(text, &["that", "to", "for", "a", "the"]).unwrap_or(text);
    let by = first_of(said, BODIES).unwrap_or(said);
    let is = |list: &[&str]| {
        [text, said, by]
            .iter()
            .any(|text| list.iter().any(|known| text.eq_ignore_ascii_case(known)))
    };
    if is(NEXT) {
        return Some((Disposal::NextBusiness, ""));
    }
    if is(PUT_NOW) {
        return Some((Disposal::PutNow, ""));
    }
    // A motion to adjourn is about the meeting, unless it says what is adjourned.
    let business = [
        "debate",
        "item",
        "matter",
        "consideration",
        "discussion",
        "question",
        "motion",
    ];
    let lower = text.to_ascii_lowercase();
    let adjourns = business.iter().any(|word| lower.contains(word));
    ACTS.iter()
        .filter(|(words, _)| adjourns || !words.contains(&"adjourn"))
        .find_map(|(words, act)| {
            let [verb, noun, done, doing] = *words;
            let rest = active(by, &[verb, doing])
                .or_else(|| named(said, noun))
                .or_else(|| passive(by, done))
                .or_else(|| active(said, &[verb, doing]));
            let towards = whither(rest?, *act)?;
            Some((*act, towards))
        })
}

/// `defer the item to May`, `deferring it`.
fn active<'t>(text: &'t str, verbs: &[&str]) -> Option<&'t str> {
    let rest = first_of(text, verbs)?;
    let rest = first_of(rest, OBJECTS).unwrap_or(rest);
    Some(first_of(rest, &["on the table"]).unwrap_or(rest))
}

/// `deferral of the item to May`.
fn named<'t>(text: &'t str, noun: &str) -> Option<&'t str> {
    let rest = behind(text, noun)?;
    match behind(rest, "of") {
        Some(of) => first_of(of, OBJECTS),
        None => Some(rest),
    }
}

/// `the item be deferred to May`, `the item lie on the table`.
fn passive<'t>(text: &'t str, done: &str) -> Option<&'t str> {
    let rest = first_of(text, OBJECTS)?;
    if done == "laid"
        && let Some(rest) = first_of(rest, &["lie on the table", "lies on the table"])
    {
        return Some(rest);
    }
    let rest = first_of(
        rest,
        &[
            "be now",
            "now be",
            "should be",
            "shall be",
            "be",
            "is",
            "stand",
            "stands",
            "was",
            "were",
        ],
    )
    // `Item deferred to May`
    .unwrap_or(rest);
    let rest = behind(rest, done)?;
    if done == "laid" {
        return behind(rest, "on the table");
    }
    Some(rest)
}

/// When, or to whom, in what follows the act; `None` = something else follows.
fn whither(rest: &str, act: Disposal) -> Option<&str> {
    let rest = rest.trim_start_matches([',', ' ']);
    if rest.is_empty() {
        return Some("");
    }
    let back = behind(rest, "back").unwrap_or(rest);
    match act {
        Disposal::Referred => first_of(back, &["to"]).filter(|to| !to.is_empty()),
        Disposal::Postponed | Disposal::Deferred | Disposal::Tabled => {
            let when = first_of(rest, &["to", "until", "till"]);
            let how = first_of(rest, &["for", "pending", "indefinitely", "sine die"]).map(|_| rest);
            when.or(how).filter(|when| !when.is_empty())
        }
        Disposal::NextBusiness | Disposal::PutNow => None,
    }
}

/// Whether a text says what has to happen first, and names no day: `the drainage report is in`, `after the site visit`.
pub fn is_clause(text: &str) -> bool {
    const VERBS: [&str; 9] = [
        " is ", " are ", " has ", " have ", " can ", " was ", " were ", " had ", " been ",
    ];
    let spaced = format!(" {} ", text.to_lowercase());
    VERBS.iter().any(|verb| spaced.contains(verb)) || first_of(text, &["after", "such time"]).is_some()
}

fn chinese(text: &str) -> Option<(Disposal, &str)> {
    const OBJECTS: [&str; 14] = [
        "该议题",
        "本议题",
        "该事项",
        "本事项",
        "该议案",
        "本议案",
        "该动议",
        "本动议",
        "议案",
        "动议",
        "此事",
        "此项",
        "议题",
        "本项",
    ];
    let bare = ["将", "把", "对"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    let bare = OBJECTS
        .iter()
        .find_map(|object| bare.strip_prefix(object))
        .unwrap_or(bare);
    let plain = [
        ("暂缓审议", Disposal::Deferred),
        ("暂缓表决", Disposal::Deferred),
        ("暂缓", Disposal::Deferred),
        ("缓议", Disposal::Deferred),
        ("延期审议", Disposal::Postponed),
        ("延期表决", Disposal::Postponed),
        ("暂不表决", Disposal::Deferred),
        ("搁置", Disposal::Tabled),
        ("进入下一议题", Disposal::NextBusiness),
        ("进入下一项", Disposal::NextBusiness),
        ("立即表决", Disposal::PutNow),
        ("马上表决", Disposal::PutNow),
        ("现在表决", Disposal::PutNow),
        ("付诸表决", Disposal::PutNow),
    ];
    if let Some((_, act)) = plain.iter().find(|(word, _)| bare == *word) {
        return Some((*act, ""));
    }
    for lead in ["延期至", "延期到", "推迟至", "推迟到", "暂缓至", "留待", "延至"] {
        if let Some(when) = bare.strip_prefix(lead) {
            let ends = ["再议", "再审议", "再表决", "审议", "表决", "讨论", "研究"];
            let when = ends.iter().find_map(|end| when.strip_suffix(end)).unwrap_or(when);
            return (!when.is_empty()).then_some((Disposal::Postponed, when));
        }
    }
    let again = ["再议", "再审议", "再表决"]
        .iter()
        .find_map(|end| bare.strip_suffix(end));
    if let Some(when) = again
        && ["下次", "下次会议", "下一次会议", "下次例会", "下次全会"].contains(&when)
    {
        return Some((Disposal::Postponed, when));
    }
    let to = ["提交", "转交", "移交", "交由", "交"]
        .iter()
        .find_map(|lead| bare.strip_prefix(lead))?;
    let to = ["进一步研究", "研究", "审议", "办理"]
        .iter()
        .find_map(|end| to.strip_suffix(end))?;
    (!to.is_empty() && !to.starts_with("下")).then_some((Disposal::Referred, to))
}
