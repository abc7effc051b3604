//! Short Chinese lines that give somebody of the list, or a unit, something to do: 秦刚去跟一院谈, 院办汇总值班表, 流程由总务科出, 路灯不亮——孟德——本周,
//! 安保方案（曹敏 12/10）. Each is asked about, also while somebody has the word: it tells of another one.

use crate::domain::{entry::Remark, text::is_han};

use super::deadline::{self, Deadline};
use crate::line::{
    frame::LineFrame,
    grammar::{
        asking::possible_people_zh::{begins_with_person, ends_with_person, is_person},
        shape::list_point,
        speech::bracket,
    },
    lexer,
    reading::Reading,
};

/// Longer lines are speeches, in characters.
const LONGEST: usize = 60;

/// Verbs of what is given to somebody to do.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "发", "报", "写", "拿", "抓", "盯", "催", "管", "联系", "协调", "落实", "跟", "把", "负责", "牵头", "起草", "准备", "通知", "安排", "统计", "整理", "汇总", "印", "订", "买", "收", "查", "办", "做", "审", "交", "送", "对接",
    "测算", "核", "补", "拟", "出面", "出具", "出方案", "出流程", "出通知", "出图", "督促", "督办", "跑", "处理", "解决", "完成", "组织", "筹备", "采购", "修", "清理", "对账", "约", "找", "请", "指导", "配合", "验收", "整改", "复核", "公示", "挂网", "登记", "张贴", "贴", "打印", "问清", "了解", "摸底", "牵线", "签字", "提交", "提供", "跟踪", "统筹", "摸底", "装", "算账", "监督", "把关", "催收", "追缴", "扣",
];

/// Beginnings that hold such a verb and tell of something else.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "发言", "发表", "发现", "发生", "报告", "报到", "报名", "报警", "做汇报", "做了", "管理", "核心", "补充", "约好", "问题", "交代", "交流", "审议", "审计", "修正", "修改意见", "请假", "请了假", "请过假", "请求", "收到", "查房", "送客", "办公", "印象",
    "通知说", "组织委员", "负责任", "负责人", "写道", "拿不", "跟大家", "了解到", "配合度", "办事", "找不", "买不",
];

/// Words between whoever is to do something and the verb.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "同志", "全程", "会后", "尽快", "抓紧", "马上", "立即", "明天", "后天", "今天", "明早", "这周", "本周", "下周", "本月", "月底", "节前", "上午", "下午", "下班前", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "一", "二", "三", "四", "五", "六", "日", "前", "内", "再", "先", "去", "来", "要", "需", "具体", "继续", "牵头", "直接", "自己", "亲自",
];

/// Verbs with which such a line ends, behind a name: 流程秦刚出, 报告邹芸写.
const ENDS: [&str; 26] = [
    "提供", "配合", "跟进", "给", "出", "写", "办", "管", "盯", "审", "跟", "抓", "发", "做", "拟", "起草", "印", "订",
    "买", "收", "查", "送", "交", "核", "报", "催",
];

/// Words of a report, or of a denial.
const TOLD: [&str; 16] = [
    "已",
    "昨天",
    "上周",
    "上月",
    "刚",
    "没",
    "未",
    "不",
    "完成了",
    "汇报了",
    "问",
    "说",
    "表示",
    "认为",
    "同意",
    "反对",
];

/// Signs with which the names of units end.
const UNITS: [char; 17] = [
    '办', '局', '科', '所', '室', '部', '处', '站', '校', '院', '队', '村', '委', '组', '司', '镇', '库',
];

/// 问题：路灯不亮；责任人：孟德；时限：本周五: what is wrong, and who mends it.
pub(crate) fn of_problem(line: &str) -> Option<Reading> {
    let rest = ["问题", "存在问题", "待解决问题"]
        .iter()
        .find_map(|head| line.trim().strip_prefix(head))?;
    let rest = rest.strip_prefix(lexer::is_colon)?;
    let owned = ["责任人", "责任单位", "责任部门", "落实人"]
        .iter()
        .any(|word| rest.contains(word));
    owned.then(|| Reading::remarked(line, Remark::MayMean(format!("!{}", rest.trim()))))
}

/// Whether a line gives such a task.
pub(crate) fn is_one(text: &str, frame: &LineFrame) -> bool {
    let text = text.trim();
    let length = text.chars().count();
    if !(4..=LONGEST).contains(&length) {
        return false;
    }
    dashed(text, frame) || is_row(text, frame) || bracketed(text, frame) || labelled(text, frame) || {
        text.split(['，', ',', '；']).any(|clause| {
            let told = TOLD.iter().any(|word| clause.contains(word));
            !told && of_clause(clause.trim(), frame)
        })
    }
}

/// 秦刚明天发流程, 院办汇总值班表, 流程由总务科出.
fn of_clause(clause: &str, frame: &LineFrame) -> bool {
    let by_end = ENDS
        .iter()
        .find_map(|verb| clause.strip_suffix(verb))
        .is_some_and(|head| {
            let by_unit = head
                .split_once('由')
                .is_some_and(|(_, who)| is_unit(who, frame) || is_person(who, frame));
            // 管线图设计院28日给
            let head = head.trim_end_matches(|c: char| lexer::digit(c).is_some() || "月日号前".contains(c));
            let last = ends_with_person(head, frame) || ends_with_unit(head, frame);
            let object = head.chars().count() > 3 && last && begins_with_person(head, frame).is_none();
            by_unit || object
        });
    let subject = clause.strip_prefix(['请', '由', '让']).unwrap_or(clause);
    // 车位问题总务处摸底, 热水的事总务处下周装两台
    let subject = ["的事", "问题", "事项"]
        .iter()
        .find_map(|word| subject.split_once(word))
        .map_or(subject, |(_, rest)| rest);
    by_end || subject_of(subject, frame).is_some_and(does)
}

/// The text behind the one who is to do something, or behind the unit.
pub(super) fn subject_of<'t>(clause: &'t str, frame: &LineFrame) -> Option<&'t str> {
    let clause = ["会后", "下一步", "由", "请"]
        .iter()
        .fold(clause, |rest, lead| rest.strip_prefix(lead).unwrap_or(rest));
    if let Some(who) = begins_with_person(clause, frame) {
        return clause.get(who.len()..);
    }
    let ends = clause.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).take(6);
    let ends: Vec<usize> = ends.collect();
    ends.into_iter().rev().find_map(|end| {
        let (unit, rest) = clause.split_at_checked(end)?;
        is_unit(unit, frame).then_some(rest)
    })
}

/// Whether a text is the name of a unit: 办公室, 党政办, 总务科.
pub(super) fn is_unit(text: &str, frame: &LineFrame) -> bool {
    let office = text.chars().count() >= 3 || ["院办", "校办", "党办", "政办", "局办", "镇里"].contains(&text);
    let party = ["甲方", "乙方", "丙方", "监理", "总包", "施工方", "供应商"].contains(&text);
    frame.room.unit(text).is_some()
        || party
        || office
            && text.ends_with(UNITS)
            && text.chars().all(is_han)
            && text.chars().count() <= 6
            && !text.contains(['的', '在', '把', '到', '全'])
}

/// Whether a text ends with the name of a unit, and something stands before it.
fn ends_with_unit(text: &str, frame: &LineFrame) -> bool {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let mut names = starts
        .iter()
        .rev()
        .skip(1)
        .take(4)
        .filter(|at| **at > 0)
        .filter_map(|at| text.get(*at..));
    names.any(|name| is_unit(name, frame))
}

/// Whether a text begins with the verb of a task, behind words for when.
pub(crate) fn does(rest: &str) -> bool {
    let mut rest =
        rest.trim_start_matches(|c: char| c == ' ' || lexer::digit(c).is_some() || "月日号年.点/".contains(c));
    // 12月底前把账对清
    rest = ["底前", "末前", "底", "末"]
        .iter()
        .find_map(|end| rest.strip_prefix(end))
        .unwrap_or(rest);
    while let Some(next) = BETWEEN.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = next.trim_start_matches(|c: char| c == ' ' || lexer::digit(c).is_some() || "月日号.点/".contains(c));
    }
    does_at_once(rest)
}

/// The same, with nothing before the verb.
pub(crate) fn does_at_once(rest: &str) -> bool {
    let other = OTHER.iter().any(|word| rest.starts_with(word));
    // 向董办报送样本
    let behind = rest.strip_prefix('向').and_then(|to| {
        let ends = to.char_indices().map(|(at, _)| at).skip(1).take(7);
        let mut behind = ends.filter_map(|end| to.get(end..));
        behind.find(|rest| VERBS.iter().any(|verb| rest.starts_with(verb)))
    });
    let rest = behind.unwrap_or(rest);
    let other = other || OTHER.iter().any(|word| rest.starts_with(word));
    rest.chars().count() >= 2 && !other && VERBS.iter().any(|verb| rest.starts_with(verb))
}

/// 路灯不亮——孟德——本周, 曹敏—安保方案—12月10日: what, who and when, dashes between them.
fn dashed(text: &str, frame: &LineFrame) -> bool {
    let parts: Vec<&str> = text
        .split(['—', '－', '–', '|', '｜', '/'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let long = text.contains(['—', '－', '–', '|', '｜']);
    long && parts.len() >= 3 && parts.iter().any(|part| is_person(part, frame))
}

/// 详细计划 柯南 12/15, 数据字典-计工-12/18, 全员培训，安环部，12月31日, 12/15前：柯南出计划: what, who and when, as a row of a table.
fn is_row(text: &str, frame: &LineFrame) -> bool {
    let owns = |part: &str| {
        let done = begins_with_person(part, frame).is_some_and(|who| part.chars().count() - who.chars().count() <= 3);
        is_person(part, frame) || done || part.chars().count() <= 6 && is_unit(part, frame)
    };
    let of_parts = |text: &str, signs: &[char]| {
        let parts: Vec<&str> = text
            .split(signs)
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let days = parts.iter().filter(|part| is_day(part, frame)).count();
        let short = parts.iter().all(|part| part.chars().count() <= 10);
        (3..=4).contains(&parts.len())
            && days == 1
            && short
            && parts.iter().any(|part| owns(part) && !is_day(part, frame))
    };
    let told = |part: &str| {
        part.split_once(lexer::is_colon).is_some_and(|(day, rest)| {
            is_day(day.trim().trim_end_matches('前'), frame) && begins_with_person(rest.trim(), frame).is_some()
        })
    };
    let plain = text.chars().count() <= 36 && !text.contains(['。', '？', '“']);
    plain
        && (of_parts(text, &[' ', '\t', '　'])
            || of_parts(text, &['-', '－'])
            || of_parts(text, &['，', ','])
            || text
                .split(' ')
                .all(|piece| of_parts(list_point::behind_plain(piece), &['-', '－']))
            || text.split(['；', ';']).any(told))
}

/// 安保方案（曹敏 12/10）, 联系企业赞助（卢燕）.
fn bracketed(text: &str, frame: &LineFrame) -> bool {
    let Some((what, inner)) = bracket::split(text) else {
        return false;
    };
    let mut words = inner
        .split([' ', '，', ',', '、', '；'])
        .map(str::trim)
        .filter(|word| !word.is_empty());
    let person = words
        .next()
        .is_some_and(|word| is_person(word, frame) || frame.room.unit(word).is_some());
    let rest: Vec<&str> = words.collect();
    let dated = rest.iter().any(|word| is_day(word, frame));
    let verb = VERBS.iter().any(|verb| what.starts_with(verb));
    person && what.chars().count() >= 3 && !is_person(what, frame) && (dated || rest.is_empty() && verb)
}

/// 安保方案：曹敏，12月10日, 落实人：尤静.
fn labelled(text: &str, frame: &LineFrame) -> bool {
    let Some((what, rest)) = text.split_once(lexer::is_colon) else {
        return false;
    };
    let mut words = rest
        .split(['，', ',', '、', ' ', '；'])
        .map(str::trim)
        .filter(|word| !word.is_empty());
    let person = words.next().is_some_and(|word| is_person(word, frame));
    let dated = words.any(|word| is_day(word, frame));
    let label = ["落实人", "承办人", "经办", "经办人", "责任人", "负责人"].contains(&what.trim());
    let matter = what.trim().chars().count() >= 3 && !is_person(what.trim(), frame);
    person && (label || matter && dated)
}

fn is_day(word: &str, frame: &LineFrame) -> bool {
    let figures = |text: &str| !text.is_empty() && text.chars().all(|c| lexer::digit(c).is_some());
    let short = word
        .split_once(['/', '.'])
        .is_some_and(|(month, day)| figures(month) && figures(day));
    short || frame.dates.due(word).is_some() || deadline::within(word, frame) != Deadline::None
}
