//! Chinese words by which the chair, or somebody in a leading post, orders units or people to do something by a day (各科室月底前完成自查, 请教务处月底前报方案),
//! and what people promise for themselves or their unit by a day (我们科月底前能完成). Each is asked about as a task; it stays what they say.

use crate::domain::{id::Id, people::Attendee, possible_fact::PossibleFact as Fact};

use super::{
    assigns_zh,
    deadline::{self, Deadline},
    given_task_zh, spoken_task,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::asking::{fact_line::signed, possible_people_zh::is_person},
    lexer,
};

/// Longer sentences hold more than an order, in characters.
const LONGEST: usize = 48;

/// No doer has more characters.
const DOER_CHARS: usize = 10;

/// Words before the doer of an order.
const ASKS: [&str; 9] = ["要求", "责成", "安排", "麻烦", "交给", "请", "由", "让", "叫"];

/// Words before an order that give it to nobody.
const LEADS: [&str; 12] = [
    "会后",
    "下一步",
    "另外",
    "还有",
    "同时",
    "那么",
    "那就",
    "那",
    "好",
    "这样",
    "最后",
    "然后",
];

/// Words between the doer and the day, or between the day and the deed.
const MUST: [&str; 18] = [
    "必须",
    "务必",
    "一律",
    "一定要",
    "尽快",
    "抓紧",
    "也要",
    "都要",
    "要在",
    "要",
    "须",
    "应",
    "得",
    "都",
    "均",
    "在",
    "于",
    "再",
];

/// Words by which somebody in a leading post who is not in the chair orders rather than tells.
const ORDERS: [&str; 7] = ["把", "必须", "务必", "要", "须", "抓紧", "尽快"];

/// Beginnings of what is no deed, behind the day.
#[rustfmt::skip]
const NO_DEED: [&str; 22] = [
    "没", "不", "未", "很", "都很", "太", "有", "是", "人手", "忙", "难", "会", "都会", "能", "可以", "就能", "才", "还", "也没", "的", "，", "就行",
];

/// Deeds of somebody's own life, and of the session, which no task is.
const OWN_LIFE: [&str; 9] = ["散会", "放假", "退休", "结婚", "休假", "结束", "休息", "住院", "搬家"];

/// Words with which a promise is made for oneself.
const PROMISES: [&str; 8] = ["一定能", "一定", "保证能", "保证", "能够", "可以", "能", "会"];

/// Words for whoever speaks and theirs.
const SELF: [&str; 5] = ["我们", "咱们", "我", "咱", "本"];

/// The line that would say it; `chairs` = they are in the chair.
pub(crate) fn order(text: &str, (who, chairs): (Id<Attendee>, bool), frame: &LineFrame) -> Option<String> {
    // 希望各科室月底前完成自查 is an order in the mouth of the chair.
    let sentences = text.split(['。', '！', '；', '!', ';']).map(str::trim);
    let sentences = sentences.map(|sentence| sentence.strip_prefix("希望").filter(|_| chairs).unwrap_or(sentence));
    sentences
        .filter(|sentence| (6..=LONGEST).contains(&sentence.chars().count()) && !is_talk(sentence))
        .find_map(|sentence| {
            let leads = chairs || is_leader(who, frame) && !sentence.ends_with('吧');
            let ordered = leads.then(|| ordered(sentence, (who, chairs), frame)).flatten();
            let due = || (leads && spoken_task::is_due_of(sentence, frame)).then(|| signed(Fact::Action, sentence));
            ordered.or_else(due).or_else(|| promised(sentence, who, frame))
        })
}

/// Whether a sentence tells of what was, is asked, wished or supposed.
fn is_talk(sentence: &str) -> bool {
    let told = sentence.contains('了') && !sentence.contains("了解") && !sentence.contains('把');
    told || spoken_task::TALK.iter().any(|word| sentence.contains(word))
}

/// Whether somebody heads a body or a unit, by the post on the list.
fn is_leader(who: Id<Attendee>, frame: &LineFrame) -> bool {
    let placed = frame.room.placed(who).unwrap_or_default();
    let post = placed.trim_end_matches(", chair");
    ["长", "书记", "主任", "主席", "经理", "总监", "总"]
        .iter()
        .any(|end| post.ends_with(end))
}

/// The order of a sentence, from the doer or the day on.
fn ordered(sentence: &str, (who, chairs): (Id<Attendee>, bool), frame: &LineFrame) -> Option<String> {
    let starts = std::iter::once(0).chain(sentence.match_indices(['，', ',']).map(|(at, sign)| at + sign.len()));
    starts.filter_map(|at| sentence.get(at..)).find_map(|from| {
        let text = behind(from, &LEADS);
        let bare = behind(text, &ASKS);
        // 下周三前办公室报方案
        let (bare, dated) = match behind_day(bare, frame) {
            Some(rest) => (behind(rest.trim_start_matches(['，', ',', ' ']), &ASKS), true),
            None => (bare, false),
        };
        let (doer, rest) = doer(bare, who, frame)?;
        let before = text.get(..text.len() - doer.len() - rest.len()).unwrap_or_default();
        let rest = rest.trim_start_matches(['，', ',', ' ']);
        let plain = chairs
            || ASKS.iter().any(|word| before.ends_with(word))
            || is_group(doer)
            || ORDERS.iter().any(|word| rest.contains(word));
        let deed = behind(rest, &MUST);
        let deed = if dated {
            Some(deed).filter(|deed| works(deed))
        } else {
            by_day(deed, frame).or_else(|| Some(deed).filter(|_| chairs && ends_by_day(rest, frame)))
        };
        let told = deed.is_none_or(|deed| {
            let deed = behind(deed, &MUST);
            deed.chars().count() < 2
                || NO_DEED.iter().any(|word| deed.starts_with(word))
                || OWN_LIFE.iter().any(|word| deed.starts_with(word))
        });
        (plain && !told).then(|| signed(Fact::Action, text))
    })
}

/// A promise of people for themselves or their unit: 我们科月底前能完成, 保证月底前完成.
fn promised(sentence: &str, who: Id<Attendee>, frame: &LineFrame) -> Option<String> {
    let text = sentence
        .rsplit(['，', ','])
        .find(|clause| deadline::within(clause, frame) != Deadline::None)?;
    let text = text.trim();
    let own = SELF.iter().find_map(|word| text.strip_prefix(word));
    let unit = || {
        heads(text)
            .find(|(name, _)| is_own_unit(name, who, frame))
            .map(|(_, rest)| rest)
    };
    let vows = ["保证", "承诺", "确保"].iter().any(|word| text.starts_with(word));
    let rest = own.or_else(unit).or_else(|| vows.then_some(text))?;
    // 我们科, 我们教务处
    let starts = rest.char_indices().map(|(at, _)| at).take(7);
    starts.into_iter().filter_map(|at| rest.get(at..)).find_map(|from| {
        let from = behind(behind(from, &PROMISES), &["确保", "承诺", "就", "在"]);
        let deed = by_day(from, frame)?;
        let vowed = behind(deed, &PROMISES);
        let surely = vowed.len() < deed.len() || vows;
        let no_deed = NO_DEED.iter().any(|word| vowed.starts_with(word));
        let does = works(vowed) || surely && vowed.chars().count() >= 2;
        (does && !no_deed).then_some(())
    })?;
    let owner = own.is_some() || vows;
    let name = frame.room.called(who).filter(|_| owner);
    Some(signed(
        Fact::Action,
        &name.map_or_else(|| text.to_owned(), |name| format!("{text} @{name}")),
    ))
}

/// The text behind the day by which something is due, where it begins with one: 月底前, 本周内, 下周一 before the verb of a task.
fn by_day<'t>(text: &'t str, frame: &LineFrame) -> Option<&'t str> {
    let day = behind_day(text, frame)?;
    let ends = text
        .get(..text.len() - day.len())
        .is_some_and(|day| day.ends_with(['前', '内']));
    let deed = behind(day, &MUST);
    (ends || works(deed)).then_some(day)
}

fn behind_day<'t>(text: &'t str, frame: &LineFrame) -> Option<&'t str> {
    let term = match deadline::within(text, frame) {
        Deadline::Plain(due) => Some(due.phrase),
        Deadline::Asked(phrase) | Deadline::Recurring(phrase) | Deadline::Undated(phrase) => Some(phrase),
        Deadline::None => None,
    };
    let behind_term = term.and_then(|phrase| text.strip_prefix(phrase.as_str()));
    behind_term.or_else(|| {
        let read = frame.dates.due(text).filter(|read| read.due.date.is_some())?;
        text.get(read.len..)
    })
}

/// 办公室牵头，12月10日前拿出方案: the day stands behind the first words of the order.
fn ends_by_day(rest: &str, frame: &LineFrame) -> bool {
    #[rustfmt::skip]
    let led = [
        "主任", "科长", "处长", "局长", "和", "与", "那", "要求", "通知", "规定", "强调", "下达", "明确", "催", "部署",
    ];
    !led.iter().any(|word| rest.starts_with(word))
        && !spoken_task::tells(rest)
        && deadline::within(rest, frame) != Deadline::None
}

/// Whether a text begins with the verb of a task.
fn works(text: &str) -> bool {
    assigns_zh::does_at_once(text) || given_task_zh::is_work(text)
}

/// The doer with whom a text begins, other than whoever speaks, and what follows.
fn doer<'t>(text: &'t str, who: Id<Attendee>, frame: &LineFrame) -> Option<(&'t str, &'t str)> {
    heads(text).find(|(name, rest)| {
        let person = || is_person(name, frame) && frame.room.resolve(name, true) != Named::One(who);
        let group = || is_group(name) && !rest.starts_with(['室', '门', '位', '组', '的']);
        let unit = || assigns_zh::is_unit(name, frame) && !is_own_unit(name, who, frame);
        person() && !spoken_task::tells(rest) || group() || unit()
    })
}

/// 各科室, 有关部门, 大家: doers without a name.
fn is_group(name: &str) -> bool {
    let all = ["各", "有关", "相关", "所有", "全体", "其他", "责任"]
        .iter()
        .find_map(|word| name.strip_prefix(word));
    let ends = [
        '室', '处', '科', '门', '位', '组', '村', '镇', '乡', '街', '校', '院', '班', '级', '部', '局', '所', '站',
        '队', '司', '厂', '间', '员', '师', '导', '企', '业', '区', '县', '办', '中', '心', '社',
    ];
    all.is_some_and(|rest| (1..=6).contains(&rest.chars().count()) && rest.ends_with(ends))
        || ["大家", "各家", "班子成员", "分管领导", "分管同志"].contains(&name)
}

fn is_own_unit(name: &str, who: Id<Attendee>, frame: &LineFrame) -> bool {
    let placed = frame.room.placed(who).unwrap_or_default();
    name.chars().count() >= 2 && frame.room.unit(name).is_some() && placed.starts_with(name)
}

/// Each beginning of a text that may be a doer, the longest first, and what follows it.
fn heads(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(2).take(DOER_CHARS).collect();
    ends.into_iter().rev().filter_map(|end| text.split_at_checked(end))
}

/// A text without the words that it begins with.
fn behind<'t>(text: &'t str, words: &[&str]) -> &'t str {
    let mut rest = text.trim_start();
    while let Some(next) = words.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = next.trim_start_matches(|c: char| c == ' ' || c == '，' || lexer::is_colon(c));
    }
    rest
}
