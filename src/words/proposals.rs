//! Sentences about motions: how each was put, and how it was voted on, in both languages.

use super::quotes::inner_quotes;
use crate::domain::{
    disposal::{Disposal, is_clause},
    motion::{Counts, MotionState, ResultWord, Vote},
};

/// A motion or an amendment as it was put.
#[derive(Debug, Clone, Copy)]
pub struct Proposal<'a> {
    pub mover: &'a str,
    pub seconder: &'a str,
    /// Without its full stop.
    pub text: &'a str,
}

/// Whether a wording continues a sentence: `that …`, `to …`.
pub fn runs_on(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    ["that", "to"].iter().any(|word| word.eq_ignore_ascii_case(first))
}

/// A text whose first letter is small, where it is the first of a word that is not written in capitals.
pub fn lowered(text: &str) -> String {
    // `RESOLVED THAT …`
    if let Some((first, rest)) = text.split_once(' ').filter(|(first, _)| runs_on(first)) {
        return format!("{} {rest}", first.to_lowercase());
    }
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
    let rest = chars.as_str();
    if rest.starts_with(char::is_uppercase) {
        text.to_owned()
    } else {
        first + rest
    }
}

impl Proposal<'_> {
    pub(super) fn english(&self) -> String {
        let by = match (self.mover, self.seconder) {
            ("", "") => "It was proposed".to_owned(),
            (mover, "") => format!("Proposed by {mover}"),
            ("", seconder) => format!("Proposed, seconded by {seconder}"),
            (mover, seconder) => format!("Proposed by {mover}, seconded by {seconder}"),
        };
        let comma = if by.starts_with("It") { "" } else { "," };
        if runs_on(self.text) {
            format!("{by}{comma} {}", lowered(self.text))
        } else {
            format!("{by}: {}", self.text)
        }
    }

    pub(super) fn english_amendment(&self, how: &str) -> String {
        let by = match (self.mover, self.seconder) {
            ("", "") => String::new(),
            (mover, "") => format!(", proposed by {mover},"),
            ("", seconder) => format!(", seconded by {seconder},"),
            (mover, seconder) => format!(", proposed by {mover} and seconded by {seconder},"),
        };
        let was = if how.starts_with("fell ") { "" } else { "was " };
        if runs_on(self.text) {
            format!("An amendment{by} {} {was}{how}", lowered(self.text))
        } else {
            let comma = if by.is_empty() { "" } else { "," };
            format!("An amendment{by} “{}”{comma} {was}{how}", inner_quotes(self.text))
        }
    }

    /// A motion about the motion in hand: what it would do to it, and what became of it.
    pub(super) fn english_procedural(&self, act: Disposal, towards: &str, how: &str) -> String {
        let by = match (self.mover, self.seconder) {
            ("", "") => String::new(),
            (mover, "") => format!(", proposed by {mover},"),
            ("", seconder) => format!(", seconded by {seconder},"),
            (mover, seconder) => format!(", proposed by {mover} and seconded by {seconder},"),
        };
        let to = if towards.is_empty() {
            String::new()
        } else {
            let verb = if act == Disposal::Referred { "Referred" } else { "" };
            format!(" {}", whither(verb, towards))
        };
        let what = match act {
            Disposal::Deferred | Disposal::Postponed | Disposal::Tabled | Disposal::Referred if runs_on(self.text) => {
                lowered(self.text)
            }
            Disposal::Deferred => format!("to defer the matter{to}"),
            Disposal::Postponed => format!("to postpone the matter{to}"),
            Disposal::Tabled => "to lay the matter on the table".to_owned(),
            Disposal::Referred => format!("to refer the matter{to}"),
            Disposal::NextBusiness => "to move to the next business".to_owned(),
            Disposal::PutNow => "that the question be put".to_owned(),
        };
        let was = if how.starts_with("fell ") { "" } else { "was " };
        format!("A motion{by} {what} {was}{how}")
    }

    pub(super) fn chinese_procedural(&self, act: Disposal, towards: &str, how: &str) -> String {
        let what = match act {
            Disposal::Deferred | Disposal::Postponed if towards.is_empty() => "暂缓审议".to_owned(),
            Disposal::Deferred | Disposal::Postponed => format!("延至{towards}审议"),
            Disposal::Tabled => "搁置".to_owned(),
            Disposal::Referred => format!("交{towards}研究"),
            Disposal::NextBusiness => "转入下一议题".to_owned(),
            Disposal::PutNow => "立即表决".to_owned(),
        };
        let by = match (self.mover, self.seconder) {
            ("", "") => String::new(),
            (mover, "") => format!("（{mover}提出）"),
            ("", seconder) => format!("（{seconder}附议）"),
            (mover, seconder) => format!("（{mover}提出，{seconder}附议）"),
        };
        format!("“{what}”的提议{by}{how}")
    }

    pub(super) fn chinese(&self) -> String {
        let by = match (self.mover, self.seconder) {
            ("", "") => "动议".to_owned(),
            (mover, "") => format!("{mover}提议"),
            ("", seconder) => format!("动议（{seconder}附议）"),
            (mover, seconder) => format!("{mover}提议（{seconder}附议）"),
        };
        format!("{by}：{}", self.text)
    }

    pub(super) fn chinese_amendment(&self, how: &str) -> String {
        let by = match (self.mover, self.seconder) {
            ("", "") => String::new(),
            (mover, "") => format!("（{mover}提出）"),
            ("", seconder) => format!("（{seconder}附议）"),
            (mover, seconder) => format!("（{mover}提出，{seconder}附议）"),
        };
        format!("修正案{by}“{}”{how}", self.text)
    }
}

/// The result of a vote.
#[derive(Debug, Clone, Copy)]
pub struct VoteResult<'a> {
    pub state: MotionState,
    pub counts: Option<Counts>,
    pub said: Option<ResultWord>,
    pub casting: Option<Vote>,
    /// When it is postponed to, or to whom it is referred; of other results what was said beside them.
    pub towards: &'a str,
    pub as_amended: bool,
}

impl VoteResult<'_> {
    fn is_tied(&self) -> bool {
        self.said == Some(ResultWord::Tied) || self.counts.is_some_and(|c| c.yes == c.no && c.yes > 0)
    }

    pub(super) fn english(&self) -> String {
        let towards = |verb: &str| match self.towards {
            "" => verb.to_owned(),
            towards => format!("{verb} {}", whither(verb, towards)),
        };
        let told = match self.state {
            MotionState::Carried if self.said == Some(ResultWord::Accepted) => {
                "Accepted by the mover without a vote".to_owned()
            }
            MotionState::Carried => {
                let amended = if self.as_amended { ", as amended," } else { "" };
                let word = match self.said {
                    Some(ResultWord::Agreed) => "Agreed",
                    Some(ResultWord::InPrinciple) => "Agreed in principle",
                    Some(
                        ResultWord::Plain
                        | ResultWord::Unanimous
                        | ResultWord::NoObjection
                        | ResultWord::Tied
                        | ResultWord::Majority
                        | ResultWord::Consensus
                        | ResultWord::Acclamation
                        | ResultWord::Accepted
                        | ResultWord::Deferred
                        | ResultWord::NextBusiness
                        | ResultWord::Unseconded,
                    )
                    | None => "Carried",
                };
                let how = self.english_how();
                let text = format!("{word}{amended}{how}");
                text.strip_suffix(',').map_or(text.clone(), str::to_owned)
            }
            MotionState::Lost if self.said == Some(ResultWord::Unseconded) => "Fell for want of a seconder".to_owned(),
            MotionState::Lost => format!("Lost{}", self.english_how()),
            MotionState::Withdrawn => "Withdrawn".to_owned(),
            MotionState::Tabled if self.said == Some(ResultWord::NextBusiness) => {
                "Dropped, the meeting having moved to the next business".to_owned()
            }
            MotionState::Tabled => "Tabled".to_owned(),
            MotionState::Postponed if self.said == Some(ResultWord::Deferred) => towards("Deferred"),
            MotionState::Postponed => towards("Postponed"),
            MotionState::Referred => towards("Referred"),
            MotionState::Moved | MotionState::Seconded => "Not voted on".to_owned(),
        };
        if let Some((named, bare)) = self.abstaining() {
            return format!("{}, {named}", bare.english());
        }
        match (self.beside(), self.state) {
            ("", _) => told,
            (note, MotionState::Withdrawn) => format!("{told} {note}"),
            (note, _)
                if ["with ", "subject to ", "as "]
                    .iter()
                    .any(|lead| note.starts_with(lead)) =>
            {
                format!("{told}, {note}")
            }
            (note, _) => format!("{told} ({note})"),
        }
    }

    /// Those who abstained, where the words beside the result name as many as were counted; and the result without them.
    fn abstaining(&self) -> Option<(String, Self)> {
        let counts = self.counts.filter(|counts| counts.abstain > 0)?;
        let note = self.beside();
        let (names, behind) = [" abstaining", " abstained", " abstains", " abstain", " abst"]
            .iter()
            .find_map(|word| note.split_once(word))?;
        let listed = names.split(" and ").count();
        let whole = behind.is_empty() || behind.starts_with(' ') && !behind.contains(';');
        let all = usize::try_from(counts.abstain) == Ok(listed)
            && !names.contains(';')
            && names.starts_with(char::is_uppercase);
        let bare = Self {
            counts: Some(Counts { abstain: 0, ..counts }),
            towards: "",
            ..*self
        };
        (whole && all).then(|| (format!("{names} abstaining{behind}"), bare))
    }

    /// The words said beside the result; empty where they say where it went.
    const fn beside(&self) -> &str {
        match self.state {
            MotionState::Carried | MotionState::Lost | MotionState::Withdrawn => self.towards,
            MotionState::Moved
            | MotionState::Seconded
            | MotionState::Tabled
            | MotionState::Postponed
            | MotionState::Referred => "",
        }
    }

    fn english_how(&self) -> String {
        let unanimous = if self.said == Some(ResultWord::Unanimous) {
            " unanimously"
        } else {
            ""
        };
        let counted = self.counts.map(|c| {
            let votes = if c.yes == 1 { "vote" } else { "votes" };
            let abstained = match c.abstain {
                0 => String::new(),
                1 => ", with 1 abstention".to_owned(),
                n => format!(", with {n} abstentions"),
            };
            (format!("{} {votes} to {}", c.yes, c.no), abstained)
        });
        if self.casting.is_some() {
            let equal = counted.map(|(votes, abstained)| format!(" after {votes}{abstained}"));
            return format!(" on the casting vote of the chair{}", equal.unwrap_or_default());
        }
        if self.is_tied() {
            let equal = counted.map(|(votes, abstained)| format!(" ({votes}{abstained})"));
            return format!(", the votes being equal{}", equal.unwrap_or_default());
        }
        match (counted, self.said) {
            (Some((votes, abstained)), _) => format!("{unanimous} by {votes}{abstained}"),
            (None, Some(ResultWord::NoObjection)) => " without objection".to_owned(),
            (None, Some(ResultWord::Unanimous)) => " unanimously".to_owned(),
            (None, Some(ResultWord::Majority)) => " by a majority".to_owned(),
            (None, Some(ResultWord::Consensus)) => " by consensus".to_owned(),
            (None, Some(ResultWord::Acclamation)) => " by acclamation".to_owned(),
            (
                None,
                Some(
                    ResultWord::Plain
                    | ResultWord::Agreed
                    | ResultWord::Tied
                    | ResultWord::InPrinciple
                    | ResultWord::Accepted
                    | ResultWord::Deferred
                    | ResultWord::NextBusiness
                    | ResultWord::Unseconded,
                )
                | None,
            ) => String::new(),
        }
    }

    pub(super) fn chinese(&self) -> String {
        let amended = if self.as_amended { "修正后" } else { "" };
        let towards = |before: &str, after: &str, bare: &str| match self.towards {
            "" => bare.to_owned(),
            towards => format!("{before}{}{after}", strip_first(towards, &["至", "交", "到"])),
        };
        let told = match self.state {
            MotionState::Carried if self.said == Some(ResultWord::Accepted) => "由动议人接受，未付表决".to_owned(),
            MotionState::Carried => format!("{amended}{}通过", self.chinese_how()),
            MotionState::Lost if self.said == Some(ResultWord::Unseconded) => "无人附议，未付表决".to_owned(),
            MotionState::Lost => format!("{}未获通过", self.chinese_how()),
            MotionState::Withdrawn => "撤回".to_owned(),
            MotionState::Tabled if self.said == Some(ResultWord::NextBusiness) => {
                "未付表决，会议转入下一议题".to_owned()
            }
            MotionState::Tabled => "搁置".to_owned(),
            MotionState::Postponed if self.said == Some(ResultWord::Deferred) => towards("缓议至", "", "缓议"),
            // 待询价后再上会 says by itself until when.
            MotionState::Postponed if self.towards.starts_with(['待', '因', '由', '请', '补']) => {
                format!("暂缓，{}", self.towards)
            }
            MotionState::Postponed => towards("延期至", "", "暂缓"),
            MotionState::Referred => towards("交", "研究", "交付研究"),
            MotionState::Moved | MotionState::Seconded => "未表决".to_owned(),
        };
        match self.beside() {
            "" => told,
            note if self.state == MotionState::Withdrawn => format!("{note}{told}"),
            note => format!("{told}（{note}）"),
        }
    }

    fn chinese_how(&self) -> String {
        let counted = self.counts.map(|c| {
            let abstained = if c.abstain == 0 {
                String::new()
            } else {
                format!("、{}票弃权", c.abstain)
            };
            format!("{}票赞成、{}票反对{abstained}", c.yes, c.no)
        });
        if self.casting.is_some() {
            let equal = counted.map(|votes| format!("{votes}，")).unwrap_or_default();
            return format!("{equal}经主持人投决定票");
        }
        match (counted, self.said) {
            (Some(votes), Some(ResultWord::Unanimous)) => format!("以{votes}一致"),
            (Some(votes), _) => format!("以{votes}"),
            (None, Some(ResultWord::NoObjection)) => "无异议".to_owned(),
            (None, Some(ResultWord::Unanimous)) => "一致".to_owned(),
            (None, Some(ResultWord::Tied)) => "票数相等，".to_owned(),
            (None, Some(ResultWord::Majority)) => "以多数票".to_owned(),
            (None, Some(ResultWord::InPrinciple)) => "原则".to_owned(),
            (None, Some(ResultWord::Consensus)) => "经协商一致".to_owned(),
            (None, Some(ResultWord::Acclamation)) => "以鼓掌方式".to_owned(),
            (
                None,
                Some(
                    ResultWord::Plain
                    | ResultWord::Agreed
                    | ResultWord::Accepted
                    | ResultWord::Deferred
                    | ResultWord::NextBusiness
                    | ResultWord::Unseconded,
                )
                | None,
            ) => String::new(),
        }
    }
}

/// `the next meeting` for what is typed as `next meeting`.
pub(super) fn the_next(text: &str) -> String {
    let next = text.strip_prefix("next ").unwrap_or_default();
    let named = ["meeting", "session", "sitting", "agenda"]
        .iter()
        .any(|word| next.starts_with(word));
    if named { format!("the {text}") } else { text.to_owned() }
}

/// When, or to whom, with the word before it: `to the January meeting`, `for a site visit`, `until the report is in`.
fn whither(verb: &str, towards: &str) -> String {
    const OWN: [&str; 4] = ["for ", "pending ", "indefinitely", "sine die"];
    if OWN.iter().any(|word| towards.starts_with(word)) {
        return towards.to_owned();
    }
    let bare = strip_first(towards, &["to ", "until ", "till "]);
    if is_clause(bare) && verb != "Referred" {
        format!("until {bare}")
    } else {
        format!("to {}", the_next(bare))
    }
}

/// A text without the first of these that it begins with.
fn strip_first<'t>(text: &'t str, starts: &[&str]) -> &'t str {
    starts
        .iter()
        .find_map(|start| text.strip_prefix(start))
        .unwrap_or(text)
        .trim()
}
