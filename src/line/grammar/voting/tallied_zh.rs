//! Chinese votes that are told otherwise than by votes for, against and abstaining: by shares (同意90%，弃权10%), by stock (同意850万股), by those who hold them
//! (代表90%表决权的股东同意), or for answers of their own (同意4票，修改后同意1票). They decide nothing by themselves: the line is a result, with its text.

use crate::domain::{
    motion::{MotionState, ResultWord},
    possible_fact::PossibleFact as Fact,
    text::is_han,
};

use super::counts;
use crate::line::{grammar::asking::fact_line::spaced, lexer, reading::Announced};

/// Longer lines are prose, in characters.
const LONGEST: usize = 48;

/// Words before the votes that say only how they were cast.
const LEADS: [&str; 21] = [
    "书面票统计",
    "书面表决结果",
    "书面表决",
    "书面投票",
    "书面票",
    "统计结果",
    "无记名投票",
    "举手表决",
    "票决",
    "经无记名投票表决",
    "经投票表决",
    "经举手表决",
    "经记名投票",
    "经表决",
    "经票决",
    "投票结果",
    "表决结果",
    "表决情况",
    "投票表决",
    "表决",
    "经",
];

/// Verdicts beside the votes.
const VERDICTS: [(&str, bool); 12] = [
    ("未获通过", false),
    ("没有通过", false),
    ("没通过", false),
    ("未通过", false),
    ("不通过", false),
    ("被否决", false),
    ("否决", false),
    ("获得通过", true),
    ("获通过", true),
    ("表决通过", true),
    ("议案通过", true),
    ("通过", true),
];

/// Words of agreeing.
const FOR: [&str; 4] = ["同意", "赞成", "赞同", "支持"];
/// Words of any other answer.
const OTHERS: [&str; 4] = ["反对", "弃权", "不同意", "不赞成"];

/// Two thirds of the votes carry under any rule, in per cent.
const CARRIES: u32 = 67;
/// Half of them carry under none.
const HALF: u32 = 50;

/// Such votes, as a line tells them.
pub(crate) struct Tally<'t> {
    /// The votes, without what leads to them and without the verdict.
    told: &'t str,
    /// Whether it was carried, as far as the words or the shares say.
    carried: Option<bool>,
}

impl Tally<'_> {
    /// The result of the motion that waits. `None` = the words do not say whether it was carried.
    pub(crate) fn announced(&self) -> Option<Announced> {
        let carried = self.carried?;
        Some(Announced {
            state: Some(if carried {
                MotionState::Carried
            } else {
                MotionState::Lost
            }),
            said: Some(ResultWord::Plain),
            towards: self.told.to_owned(),
            ..Announced::default()
        })
    }

    /// The line that would say it of the motion that waits.
    pub(crate) fn of_motion(&self) -> String {
        spaced(Fact::Result, &self.worded("否决"), true)
    }

    /// The line that would say it of the item.
    pub(crate) fn of_item(&self) -> String {
        spaced(Fact::ItemOutcome, &self.worded("未通过"), true)
    }

    fn worded(&self, lost: &str) -> String {
        let word = if self.carried == Some(false) { lost } else { "通过" };
        format!("{word}（{}）", self.told)
    }
}

/// Reads such a line. `None` = it is none.
pub(crate) fn read(text: &str) -> Option<Tally<'_>> {
    let text = text.trim().trim_end_matches(['。', '！']);
    if !text.contains(is_han) || text.chars().count() > LONGEST || !text.contains(|c| lexer::digit(c).is_some()) {
        return None;
    }
    let gap = |c: char| c.is_whitespace() || lexer::is_separator(c) || lexer::is_colon(c);
    let led = LEADS.iter().find_map(|lead| text.strip_prefix(lead)).unwrap_or(text);
    let mut told = led.trim_start_matches(gap);
    let mut verdict = None;
    // 通过（同意90%，弃权10%）
    if let Some((word, inner)) = told
        .strip_suffix(['）', ')'])
        .and_then(|head| head.split_once(['（', '(']))
    {
        verdict = VERDICTS
            .iter()
            .find(|(known, _)| *known == word.trim())
            .map(|(_, carried)| *carried);
        told = verdict.map_or(told, |_| inner);
    }
    if let Some((head, carried)) = VERDICTS
        .iter()
        .find_map(|(word, carried)| Some((told.strip_suffix(word)?, *carried)))
        .filter(|(head, _)| head.ends_with(gap))
    {
        (told, verdict) = (head.trim_end_matches(gap), Some(carried));
    }
    // 应到5人，实到3人，同意2票: those who were there and the papers are counted with the votes elsewhere.
    let papers = ["应到", "实到", "发出", "收回", "有效", "应投", "实投"];
    if told.contains(lexer::is_colon) || papers.iter().any(|word| told.contains(word)) {
        return None;
    }
    let parts: Vec<&str> = told.split(['，', ',', '；', ';', '、']).map(str::trim).collect();
    let shares = parts.iter().any(|part| is_share(part));
    let answers = parts.iter().filter(|part| is_answer(part)).count();
    let sides = parts.iter().filter(|part| sides_of(part) > 0).count();
    let all = parts
        .iter()
        .all(|part| is_share(part) || is_answer(part) || sides_of(part) > 0 && has_count(part));
    let otherwise = shares && sides > 0 || answers > 0 && answers + sides > 1 && sides > 0;
    (all && otherwise && counts::sided(told).is_none()).then(|| Tally {
        told,
        carried: verdict.or_else(|| by_shares(&parts)),
    })
}

/// How many answers of the usual ones a part names.
fn sides_of(part: &str) -> usize {
    FOR.iter().chain(&OTHERS).filter(|side| part.contains(*side)).count()
}

fn has_count(part: &str) -> bool {
    part.contains(|c| lexer::digit(c).is_some()) || part.ends_with("其余弃权") || part.starts_with("其余")
}

/// 同意90%, 代表85%表决权, 同意股数850万股, 占有表决权股份的90%.
fn is_share(part: &str) -> bool {
    let shared = part.contains(['%', '％']) || part.contains('股') && part.contains(|c| lexer::digit(c).is_some());
    let only = |word: &str| part.starts_with(word);
    shared && (sides_of(part) > 0 || ["代表", "占", "持股", "合计"].iter().any(|word| only(word)))
}

/// 修改后同意1票, 保留1票, 再审1票, 未投票1票: an answer of its own and its count. 回避1票 is none: it stands beside the votes.
fn is_answer(part: &str) -> bool {
    let word = part
        .strip_suffix(['票', '人'])
        .map(|head| head.trim_end_matches(|c| lexer::digit(c).is_some()));
    word.is_some_and(|word| {
        // 修改后同意 is an answer of its own, 票决同意 is none.
        let own = ["修改", "附条件", "有条件", "补充", "原则"]
            .iter()
            .any(|lead| word.starts_with(lead));
        let usual = FOR
            .iter()
            .chain(&OTHERS)
            .any(|side| *side == word || word.ends_with(side) && !own)
            || word == "回避";
        let counted = word.len() < part.len() - '票'.len_utf8();
        counted && !usual && (2..=6).contains(&word.chars().count()) && word.chars().all(is_han)
    })
}

/// Whether the shares alone carry it: by two thirds they do, by less than half they do not.
fn by_shares(parts: &[&str]) -> Option<bool> {
    let percent = |part: &str| {
        let at = part.find(['%', '％'])?;
        let head = part.get(..at)?;
        let whole = head.rsplit(|c: char| !(lexer::digit(c).is_some() || c == '.')).next()?;
        whole.split('.').next()?.parse::<u32>().ok()
    };
    let agrees = |part: &&&str| FOR.iter().any(|side| part.contains(side)) && !part.contains('不');
    let held = |part: &&&str| ["代表", "占", "持股"].iter().any(|lead| part.starts_with(lead));
    let shares = |part: &&str| percent(part);
    let agreed = parts
        .iter()
        .filter(agrees)
        .find_map(shares)
        .or_else(|| parts.iter().filter(held).find_map(shares))?;
    if agreed >= CARRIES {
        Some(true)
    } else {
        (agreed < HALF).then_some(false)
    }
}

/// The votes behind a head that names what was voted on: 增资议案：同意3票，反对0票，通过. With the head; `None` = no such line.
pub(crate) fn headed(text: &str) -> Option<(&str, &str)> {
    let colon = lexer::split_colon(text, 16)?;
    let (head, rest) = (colon.head.trim(), colon.rest.trim());
    let bare = VERDICTS
        .iter()
        .find_map(|(word, _)| rest.strip_suffix(word))
        .unwrap_or(rest)
        .trim_end_matches(['，', ',', '；', ' ']);
    let voted = counts::sided(bare).is_some() || counts::one_side(bare) || read(rest).is_some();
    // 改正：赞成3票 corrects a count.
    let corrects = ["改正", "更正", "改", "纠正", "订正", "勘误"].contains(&head);
    // 书面票统计：同意213户 names how the votes were cast, and no matter.
    (voted && head.contains(is_han) && !corrects && !(head.starts_with("书面") || head == "统计结果"))
        .then_some((head, rest))
}
