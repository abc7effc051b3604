//! The Chinese facts of the net, by the shape of a line. A verb has no tense: what is said, thought or over is known by its own words, and what somebody does for
//! the meeting by those of the list.

use crate::domain::{possible_fact::PossibleFact as Fact, text::is_han};

use super::{
    net_deed::{NetFact, NetNames},
    net_words_zh::{
        BEFALLS, COUNTED, DEEDS, DOES, GIVEN, HAS_PART, KIN, NO_PAST, PAST, PAYS, STATES, TALKED, TOLD, WAITS, WRONG,
    },
    possible_people_zh::names_kin,
    talk_zh,
};
use crate::line::lexer;

/// Longer lines are speeches, in characters.
const LONGEST: usize = 28;

/// Words between a name and what is told of it.
const BETWEEN: [&str; 25] = [
    "下周",
    "明天",
    "后天",
    "会后",
    "年后",
    "月底",
    "下午",
    "上午",
    "以后",
    "今后",
    "自己",
    "亲自",
    "同志",
    "今天",
    "临时",
    "也",
    "都",
    "又",
    "再",
    "先",
    "还",
    "就",
    "一起",
    "一块儿",
    "两个",
];

/// Reported speech that tells of what whoever speaks does.
#[rustfmt::skip]
const OWN: [&str; 14] = [
    "说自己", "说他自己", "说她来", "说他来", "说由", "提出不", "提出辞", "提出要", "的意见不", "的票", "想换", "想退", "想走", "想调",
];

/// Words of what is promised behind 表示.
const PROMISES: [&str; 6] = ["内", "前", "愿", "会", "要", "负责"];

/// The deed that a line may tell.
pub(crate) fn told<'t>(text: &'t str, names: &dyn NetNames) -> Option<NetFact<'t>> {
    if !(4..=LONGEST).contains(&text.chars().count()) || text.contains(lexer::is_colon) && !score(text) {
        return None;
    }
    if talk_zh::is_ordinary(text, &["能不能", "没有离", "没离"]) {
        return None;
    }
    // 吴越道歉，上次会没来
    if is_past(text) && !["道歉", "致歉", "检讨"].iter().any(|word| text.contains(word)) {
        return None;
    }
    match names
        .first_named(text)
        .and_then(|(from, to)| Some((text.get(..from)?, text.get(from..to)?, text.get(to..)?)))
    {
        Some(("", who, rest)) => of_person(who, rest, names),
        Some((_, _, rest)) if BEFALLS.iter().any(|word| rest.contains(word)) => Some(NetFact {
            deed: Fact::Incident,
            who: "",
        }),
        Some((head, _, rest)) => given(head, rest).map(NetFact::fact).or_else(|| of_matter(text, names)),
        None => of_matter(text, names),
    }
}

/// Whether a line tells of what was, or of what somebody has done some time.
fn is_past(text: &str) -> bool {
    let done = text.contains('过') && !NO_PAST.iter().any(|word| text.contains(word));
    done || PAST.iter().any(|word| text.contains(word))
}

/// Whether a word of discussion, or of what somebody has done already, is all that a clause tells: 统计了加班情况, 讲了一遍, 打过交道.
pub(crate) fn is_narrated(clause: &str) -> bool {
    let clause = clause.trim().trim_end_matches('。');
    let years = clause.ends_with("年了");
    let clause = clause.trim_end_matches('了');
    let medial = clause
        .split_once('了')
        .is_some_and(|(_, rest)| rest.starts_with(is_han));
    let shows = ["给大家看", "给大家听", "讲", "请大家", "多年", "有经验", "看法"]
        .iter()
        .any(|word| clause.contains(word));
    medial || shows || years || clause.contains('过') && !NO_PAST.iter().any(|word| clause.contains(word))
}

/// The deed of the people with whom a line begins.
fn of_person<'t>(who: &'t str, rest: &str, names: &dyn NetNames) -> Option<NetFact<'t>> {
    let mut rest = rest;
    // 赵磊、吴越进业委会, 赵磊陈静一块儿去: the others are of the list as well.
    while let Some((from, to)) = names.first_named(rest)
        && let Some(between) = rest.get(..from)
        && ["", "、", "和", "与", "及"].contains(&between)
        && let Some(next) = rest.get(to..)
    {
        rest = next;
    }
    let tells = |deed| Some(NetFact { deed, who });
    let kin = names_kin(rest) || KIN.iter().any(|word| rest.contains(word));
    if kin && HAS_PART.iter().any(|word| rest.contains(word)) {
        return tells(Fact::Interest);
    }
    // 何芳的记录改由陈静
    if let Some(thing) = rest.strip_prefix('的')
        && let Some((from, to)) = names.first_named(thing)
        && let Some(fact) = given(thing.get(..from)?, thing.get(to..)?)
    {
        return tells(fact);
    }
    let mut bare = rest.trim_start_matches([' ', '，', ',']);
    while let Some(next) = BETWEEN.iter().find_map(|word| bare.strip_prefix(word)) {
        bare = next;
    }
    // 李强说自己不方便参加 and 陈静说她来订票 tell of more than what was said.
    let own = OWN.iter().any(|word| bare.starts_with(word))
        || rest.contains("没说话")
        || bare.starts_with('问') && bare.contains('要')
        || bare.starts_with("表示") && PROMISES.iter().any(|word| bare.contains(word));
    let deed = || listed_deed(rest).or_else(|| leaves(bare).then_some(Fact::Departure));
    let told = !own && TOLD.iter().any(|word| bare.starts_with(word));
    refuses(bare)
        .or_else(|| {
            if told {
                None
            } else {
                deed().or_else(|| short_deed(bare, rest, own))
            }
        })
        .map(|deed| NetFact { deed, who })
}

/// 赵磊不续聘了; 吴越说身体不行，不干主任了; 孙丽跟申请人一个村: clauses that count whatever was said.
fn refuses(bare: &str) -> Option<Fact> {
    let ends = |clause: &str| clause.trim().starts_with('不') && clause.trim().ends_with('了');
    if bare.split(['，', ',']).any(ends) {
        return Some(Fact::Minuted);
    }
    let party = ["申请人", "投标人", "供应商", "中标人"]
        .iter()
        .any(|word| bare.contains(word));
    (party && bare.starts_with(['跟', '与', '和', '是'])).then_some(Fact::Interest)
}

/// The deed of the list that stands behind a name.
fn listed_deed(rest: &str) -> Option<Fact> {
    // 陈静替何芳记; 吴越替陈静解释 is none.
    if rest.contains('替') && rest.contains(['记', '会', '班', '值']) {
        return Some(Fact::Minuted);
    }
    if BEFALLS.iter().any(|word| rest.contains(word)) {
        return Some(Fact::Incident);
    }
    let found = DEEDS.iter().find(|(word, _)| rest.contains(word));
    found.map(|(_, fact)| *fact)
}

/// 孙丽十点半提前走.
fn leaves(bare: &str) -> bool {
    let ends = bare.ends_with(['走', '撤']) && !bare.ends_with("走走");
    ends && bare.chars().count() <= 8 && bare.contains(['点', '提', '先', '早'])
}

/// 陈静去居委会问问, 吴越让出名额: other deeds in a few words are to be done, or have just been done.
fn short_deed(bare: &str, rest: &str, own: bool) -> Option<Fact> {
    let talked = TALKED.iter().any(|word| rest.contains(word)) || is_narrated(rest);
    let state = talked || STATES.iter().any(|word| bare.starts_with(word));
    let length = bare.chars().count();
    if state && !own || length > 18 {
        return None;
    }
    let plain = (2..=12).contains(&length) && bare.starts_with(|c| DOES.contains(c));
    let fact = if bare.ends_with('了') {
        Fact::Minuted
    } else {
        Fact::Action
    };
    (plain || own || names_day(rest)).then_some(fact)
}

/// 资产那块归赵磊, 合同让吴越把关, 除了赵磊都举手了, 值班表陈静排: what goes to somebody who is named behind it.
fn given(head: &str, rest: &str) -> Option<Fact> {
    // 停车的问题吴越来弄
    let topic = head
        .strip_suffix("的问题")
        .or_else(|| head.strip_suffix("问题"))
        .unwrap_or(head);
    let talk = TALKED.iter().any(|word| topic.contains(word)) || TOLD.iter().any(|word| rest.starts_with(word));
    let told = head.ends_with('是') || rest.ends_with('的') || rest.starts_with(['的', '也', '在']);
    // 全过，赵磊除外
    if rest == "除外" {
        return Some(Fact::Result);
    }
    if talk || told || talk_zh::is_talk(head) {
        return None;
    }
    let anchored = GIVEN.iter().find(|(word, _)| head.ends_with(word));
    if let Some((word, fact)) = anchored {
        let votes = ["赞成", "同意", "反对", "举", "投", "票"]
            .iter()
            .any(|word| rest.contains(word));
        let voted = *fact == Fact::Result;
        let post = ["当", "为", "任", "做", "上"].iter().any(|word| rest.starts_with(word));
        let chosen = *fact == Fact::Decision;
        let meant = if voted {
            votes
        } else {
            !chosen || post || ["换", "补了"].contains(word)
        };
        return meant.then_some(*fact);
    }
    let thing = (2..=8).contains(&head.chars().count())
        && head.chars().all(is_han)
        && !head.ends_with(['和', '与', '跟', '对', '在', '被']);
    let short = rest
        .split(['，', ','])
        .next()
        .is_some_and(|clause| (1..=5).contains(&clause.chars().count()));
    (thing && short && !TALKED.iter().any(|word| rest.contains(word))).then_some(Fact::Action)
}

/// The deed that a line about a matter tells: votes, a sum, a matter that waits or hangs on something, the next meeting, something that went wrong.
fn of_matter(text: &str, names: &dyn NetNames) -> Option<NetFact<'static>> {
    if score(text) || ["举了手", "都举手", "没举手"].iter().any(|word| text.contains(word)) {
        return Some(NetFact::fact(Fact::Result));
    }
    if hangs(text) {
        return Some(NetFact::fact(Fact::Decision));
    }
    if talk_zh::is_talk(text)
        || ["说", "讲", "谈到", "觉得", "认为", "反映", "担心", "询问", "提问"]
            .iter()
            .any(|word| text.contains(word))
    {
        // 购车的事下回说 names no one who speaks.
        if !(text.ends_with('说') && waits(text, names)) {
            return None;
        }
    }
    if waits(text, names) {
        return Some(NetFact::fact(Fact::ItemOutcome));
    }
    if ["再聚", "碰头", "碰一次", "开第", "再开", "再碰", "老地方", "还在这"]
        .iter()
        .any(|word| text.contains(word))
        && has_day(text)
    {
        return Some(NetFact::fact(Fact::Minuted));
    }
    if sum(text) {
        return Some(NetFact::fact(Fact::Decision));
    }
    // 投影仪坏了十分钟
    let stopped = ["坏了", "停了", "断了"].iter().any(|word| text.contains(word)) && text.contains("分钟");
    let wrong = (stopped || WRONG.iter().any(|word| text.contains(word)))
        && !["预案", "演练", "隐患", "防止", "预防", "避免", "的"]
            .iter()
            .any(|word| text.contains(word));
    (wrong && text.chars().count() <= 16).then_some(NetFact {
        deed: Fact::Incident,
        who: "",
    })
}

/// 5比2，买; 4:3没过半: two figures of a vote, and a few words.
fn score(text: &str) -> bool {
    let figure = |c: char| lexer::digit(c).is_some();
    let Some((yes, no)) = text.split_once(['比', ':', '：']) else {
        return false;
    };
    let first = (1..=2).contains(&yes.chars().count()) && yes.chars().all(figure);
    let rest = no.trim_start_matches(figure);
    let digits = no.chars().count() - rest.chars().count();
    let minute = digits == 2 && text.contains([':', '：']);
    first && (1..=2).contains(&digits) && !minute && rest.chars().count() <= 8 && !rest.starts_with(['的', '分', '例'])
}

/// 车可以买，但不能超18万; 只要财政给钱就买; 房子调给二科，条件是年底腾空.
fn hangs(text: &str) -> bool {
    let talk = ["我", "你", "咱", "吗", "呢", "觉得", "认为", "说", "怕", "希望", "建议"]
        .iter()
        .any(|word| text.contains(word));
    let only = text.split_once("只要").is_some_and(|(_, rest)| rest.contains('就'));
    let condition = ["，前提", "，条件", "，但", "，得", "，先", "，业主", "，自己", "，不能"]
        .iter()
        .any(|word| text.contains(word));
    let allowed = ["可以", "同意", "能", "调给", "批", "给"]
        .iter()
        .any(|word| text.contains(word));
    // 租车可以，三个月为限; 等审计完了再付尾款
    let limited = text.contains("为限") || text.starts_with(['等', '待']) && text.contains('再');
    !talk && (only || condition && allowed || limited)
}

/// 购车的事下回说, 办公用房先不动, 时间不够，值班没议: a matter of the agenda that waits.
fn waits(text: &str, names: &dyn NetNames) -> bool {
    let waits = WAITS.iter().any(|word| text.contains(word)) || text.starts_with("时间不够");
    let itself = ["方案", "议题", "此项", "这项", "本项"]
        .iter()
        .any(|word| text.starts_with(word));
    waits && text.chars().count() <= 16 && (itself || of_title(text, names))
}

/// Whether two signs of a line stand in the title of an item.
fn of_title(text: &str, names: &dyn NetNames) -> bool {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut pairs = starts.windows(3).filter_map(|at| match at {
        [from, _, to] => text.get(*from..*to),
        _ => None,
    });
    pairs.any(|pair| pair.chars().all(is_han) && names.is_of_title(pair))
}

/// 赵磊12月10号给准信: a day with its figures.
fn names_day(text: &str) -> bool {
    let figure = |c: char| lexer::digit(c).is_some() || "一二三四五六日天十".contains(c);
    text.match_indices(['日', '号'])
        .any(|(at, _)| text.get(..at).is_some_and(|head| head.ends_with(figure)))
        || text
            .match_indices('周')
            .any(|(at, week)| text.get(at + week.len()..).is_some_and(|rest| rest.starts_with(figure)))
}

fn has_day(text: &str) -> bool {
    ["周", "月", "号", "日", "节", "元旦", "星期", "明天", "假"]
        .iter()
        .any(|word| text.contains(word))
}

/// 批12万买车, 奖金每人800: a sum, and a verb by which it is given or may be spent.
fn sum(text: &str) -> bool {
    let figures =
        text.contains(|c: char| lexer::digit(c).is_some()) || text.contains(['两', '三', '五', '十', '百', '千']);
    let money = figures
        && (text.contains(['万', '元', '块', '毛', '千'])
            || [
                "不超", "封顶", "以内", "一人", "每人", "每班", "每户", "每月", "批了", "准了",
            ]
            .iter()
            .any(|word| text.contains(word)));
    let granted = text.ends_with("批了") || text.ends_with("准了");
    let counted = !granted && COUNTED.iter().any(|word| text.contains(word));
    money && !counted && PAYS.iter().any(|word| text.contains(word)) && text.chars().count() <= 20
}
