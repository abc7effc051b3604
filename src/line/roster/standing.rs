//! Words that say in what capacity somebody comes: in brackets after a name, in a column of its own, in a remark.
//! Also phones, as far as they are readable. Knows no table.

use crate::domain::{
    people::{Category, Duty, Reply, Sex},
    surname::begins_with_surname,
    text::narrow,
};

use super::name::{is_name_han, is_name_like, plain_name, tidy};

/// Somebody's part in the meeting, as a list tells it; `None` = not told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListedRole {
    pub category: Option<Category>,
    pub duty: Option<Duty>,
    pub reply: Option<Reply>,
    pub leave_reason: String,
    /// Comes in place of this person: `王五（代赵六）`.
    pub stands_for: Option<String>,
    /// This person comes instead: `赵六（由王五代）`.
    pub replaced_by: Option<String>,
    pub sex: Option<Sex>,
    /// Words that are understood and have no field of their own, such as 回族 or 线上; also remarks in words of their own.
    pub remark: String,
}

impl ListedRole {
    /// Takes over what another place says, where this one says nothing.
    pub fn fill_from(&mut self, other: Self) {
        self.category = self.category.or(other.category);
        self.duty = self.duty.or(other.duty);
        if self.reply.is_none() {
            self.reply = other.reply;
        }
        // One cell says 请假, another one why.
        if self.reply == other.reply && self.leave_reason.is_empty() {
            self.leave_reason = other.leave_reason;
        }
        self.stands_for = self.stands_for.take().or(other.stands_for);
        self.replaced_by = self.replaced_by.take().or(other.replaced_by);
        self.sex = self.sex.or(other.sex);
        self.note(&other.remark);
    }

    /// Adds to the remark what it does not say yet.
    pub(super) fn note(&mut self, words: &str) {
        if words.is_empty() || self.remark.split("；").any(|said| said == words) {
            return;
        }
        if !self.remark.is_empty() {
            self.remark.push('；');
        }
        self.remark.push_str(words);
    }

    /// Somebody of a category.
    pub(super) fn of(category: Category) -> Self {
        Self {
            category: Some(category),
            ..Self::default()
        }
    }

    /// Somebody with a duty.
    pub(super) fn with_duty(duty: Duty) -> Self {
        Self {
            duty: Some(duty),
            ..Self::default()
        }
    }

    /// Somebody who has answered.
    pub(super) fn answered(reply: Reply, reason: &str) -> Self {
        Self {
            reply: Some(reply),
            leave_reason: reason.to_owned(),
            ..Self::default()
        }
    }
}

/// The meaning of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum StandingWord {
    Says(ListedRole),
    /// 代, without a name.
    ForWhom,
    Unknown,
}

/// Reads one word. English words are those of system exports (docs/rules.md §rosters R4).
pub(super) fn read_word(text: &str) -> StandingWord {
    let typed = plain_case(&tidy(text));
    let word = typed.trim().to_lowercase();
    if let Some(category) = category(&word) {
        return StandingWord::Says(ListedRole::of(category));
    }
    if let Some(duty) = duty(&word) {
        return StandingWord::Says(ListedRole::with_duty(duty));
    }
    if let Some(standing) = reply(&word) {
        return StandingWord::Says(standing);
    }
    if let Some(sex) = sex(&word) {
        return StandingWord::Says(ListedRole {
            sex: Some(sex),
            ..ListedRole::default()
        });
    }
    if is_personal(&word) {
        let mut standing = ListedRole::default();
        standing.note(&typed);
        return StandingWord::Says(standing);
    }
    substitute(typed.trim(), &word).unwrap_or(StandingWord::Unknown)
}

/// Reads a remark. There, 代 before just any words is no substitution: 代拿材料 names nobody.
pub(super) fn read_remark(text: &str) -> StandingWord {
    match read_word(text) {
        StandingWord::Says(ListedRole {
            stands_for: Some(name), ..
        }) if name.chars().next().is_some_and(is_name_han) && !begins_with_surname(&name) => StandingWord::Unknown,
        word => word,
    }
}

/// The six categories (docs/rules.md §purpose), and the roles of system exports: member, observer, guest.
fn category(word: &str) -> Option<Category> {
    Some(match word {
        "出席" | "出席人员" | "正式代表" | "成员" | "委员" | "member" | "voting" | "voting member" | "delegate" => {
            Category::Member
        }
        "列席" | "列席人员" | "列席代表" | "in attendance" | "in_attendance" | "non-voting" => {
            Category::InAttendance
        }
        "特邀" | "特邀代表" | "特邀人员" | "特邀嘉宾" | "嘉宾" | "邀请" | "guest" | "invited" => {
            Category::Invited
        }
        "旁听" | "旁听人员" | "观察员" | "observer" => Category::Observer,
        "记者" | "媒体" | "媒体记者" | "press" | "media" => Category::Press,
        "工作人员" | "会务" | "会务人员" | "会务组" | "staff" => Category::Staff,
        _ => return None,
    })
}

fn duty(word: &str) -> Option<Duty> {
    Some(match word {
        "主持" | "主持人" | "会议主持" | "召集人" | "chair" | "chairman" | "chairperson" => Duty::Chair,
        "记录" | "记录人" | "记录员" | "会议记录" | "scribe" | "secretary" => Duty::Scribe,
        _ => return None,
    })
}

fn reply(word: &str) -> Option<ListedRole> {
    match word {
        "参加" | "参会" | "到会" | "能参加" | "是" | "√" | "yes" | "y" | "accepted" | "attending" | "attends"
        | "confirmed" | "present" => return Some(ListedRole::answered(Reply::Attends, "")),
        "请假" | "缺席" | "不参加" | "不参会" | "不能参加" | "no" | "n" | "declined" | "absent" | "leave"
        | "on leave" | "apologies" => return Some(ListedRole::answered(Reply::Leave, "")),
        // An invitation without an answer says nothing.
        "待定" | "未回复" | "open" | "pending" | "tentative" | "invited?" => return Some(ListedRole::default()),
        "病假" | "事假" | "公假" | "产假" | "年假" | "休假" | "出差" | "因公外出" | "外出" | "公出" | "学习"
        | "出国" => {
            return Some(ListedRole::answered(Reply::Leave, word));
        }
        _ => {}
    }
    // 请假：出差, 请假(出国), 因病请假
    let reason = word
        .strip_prefix("请假")
        .map(|rest| rest.trim_matches([':', ',', '-', ' ', '(', ')']))
        .or_else(|| {
            word.strip_suffix("请假")
                .map(|rest| rest.trim_end_matches([':', ',', ' ']))
        })?;
    Some(ListedRole::answered(Reply::Leave, reason))
}

fn sex(word: &str) -> Option<Sex> {
    match word {
        "女" | "female" | "f" => Some(Sex::Female),
        "男" | "male" | "m" => Some(Sex::Male),
        _ => None,
    }
}

/// People, Party, and how somebody takes part.
fn is_personal(word: &str) -> bool {
    let people = word.strip_suffix('族').is_some_and(|rest| {
        let len = rest.chars().count();
        (1..=6).contains(&len) && rest.chars().all(is_name_han)
    });
    people || matches!(word, "党员" | "中共党员" | "群众" | "线上" | "线下" | "现场" | "视频")
}

/// `代赵六`, `代：赵六`, `代替赵六参会`, `由王五代`, `王五代会`; only `代` does not say for whom.
fn substitute(typed: &str, word: &str) -> Option<StandingWord> {
    let strip = |text: &str| {
        let text = text.trim_matches([':', ',', ' ']);
        let text = ["参会", "参加", "出席", "到会"]
            .iter()
            .find_map(|tail| text.strip_suffix(tail))
            .unwrap_or(text);
        plain_name(text.trim_matches([':', ',', ' ']))
    };
    if matches!(
        word,
        "代" | "代会" | "代参会" | "代替" | "替" | "代表" | "substitute" | "proxy"
    ) {
        return Some(StandingWord::ForWhom);
    }
    for head in ["代替", "代会", "替代", "代", "替", "substitute for ", "for "] {
        // The name keeps its capitals.
        let begins = typed
            .get(..head.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(head));
        if let Some(rest) = typed.get(head.len()..).filter(|_| begins) {
            let name = strip(rest);
            if is_name_like(&name) {
                return Some(StandingWord::Says(ListedRole {
                    stands_for: Some(name),
                    ..ListedRole::default()
                }));
            }
        }
    }
    for tail in ["代为参会", "代为出席", "代替", "代会", "代参会", "代"] {
        if let Some(rest) = typed.strip_suffix(tail) {
            let name = strip(rest.trim_start_matches('由'));
            if is_name_like(&name) {
                return Some(StandingWord::Says(ListedRole {
                    reply: Some(Reply::Substituted),
                    replaced_by: Some(name),
                    ..ListedRole::default()
                }));
            }
        }
    }
    None
}

/// A phone cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Phone {
    /// Nothing, or a stroke that stands for nothing.
    None,
    Number(String),
    /// `1.38E+10`: digits are lost for good (docs/rules.md §rosters); it is never rounded into a number.
    Ruined(String),
}

/// Reads a phone: full-width digits become narrow ones.
pub(super) fn read_phone(text: &str) -> Phone {
    let narrow = plain_case(text);
    let number = narrow.trim().trim_start_matches('\'').trim();
    if number.is_empty() || matches!(number, "-" | "—" | "/" | "无") {
        return Phone::None;
    }
    let upper = number.to_ascii_uppercase();
    let scientific = upper.split_once('E').is_some_and(|(mantissa, exponent)| {
        let figures = |part: &str| part.chars().any(|c| c.is_ascii_digit());
        figures(mantissa)
            && figures(exponent)
            && mantissa.chars().all(|c| c.is_ascii_digit() || c == '.')
            && exponent.chars().all(|c| c.is_ascii_digit() || c == '+')
    });
    if scientific || number.chars().all(|c| c == '#') {
        return Phone::Ruined(number.to_owned());
    }
    Phone::Number(number.to_owned())
}

/// Full-width signs as their narrow twins; case stays.
fn plain_case(text: &str) -> String {
    text.chars().map(narrow).collect()
}
