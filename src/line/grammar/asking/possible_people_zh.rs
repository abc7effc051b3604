//! Short Chinese lines of a clerk about who is there in whose place, who takes the minutes, who came, who takes no part: 邵军（周洋代）, 褚颖替卫平记录,
//! 王县长到会指导. Each is asked about, also while somebody has the word.

use crate::domain::{possible_fact::PossibleFact as Fact, text::is_han};

use super::fact_line::spaced;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{presence::movement, speech::bracket},
    lexer,
};

/// Words for kin, in a sentence that says why somebody takes no part.
#[rustfmt::skip]
const KIN: [&str; 20] = [
    "爱人", "妻子", "丈夫", "配偶", "儿子", "女儿", "父亲", "母亲", "哥哥", "弟弟", "姐姐", "妹妹", "亲属", "家属", "亲戚", "岳父", "女婿", "侄", "夫妻", "同胞",
];

/// Whether a text names kin.
pub(crate) fn names_kin(text: &str) -> bool {
    KIN.iter().any(|word| text.contains(word))
}

/// The text behind the word for kin that it begins with.
pub fn behind_kin(text: &str) -> Option<&str> {
    KIN.iter().find_map(|word| text.strip_prefix(word))
}

/// The line that would say what such a line may tell.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    instead(text, frame)
        .or_else(|| kin(text, frame))
        .or_else(|| taker(text, frame))
        .or_else(|| guest(text, frame))
        .or_else(|| of_vote(text, frame))
        .or_else(|| approves(text, frame))
}

/// 变更超过5人天的要汤总签字: who has to approve of a matter from now on.
fn approves(text: &str, frame: &LineFrame) -> Option<String> {
    let head = ["签字", "签批", "审批", "批准", "把关"]
        .iter()
        .find_map(|end| text.strip_suffix(end))?;
    let led = head.contains(['要', '须', '需', '由']);
    (led && text.chars().count() <= 24 && ends_with_person(head, frame))
        .then(|| format!("{}{text}", Fact::Decision.order(true)))
}

/// 滕飞提名霍莉当监事, 单晴反对, 袁媛得10票, 贝佳自愿退出: what somebody of the list does in a vote or an election, as the clerk tells it.
fn of_vote(text: &str, frame: &LineFrame) -> Option<String> {
    #[rustfmt::skip]
    const DOES: [&str; 22] = [
        "提名", "推荐", "推举", "放弃", "反对", "弃权", "要求将", "要求把", "转让", "自愿退出", "退出候选", "退出选举", "满票", "得", "为候选人", "弃选", "落选", "接受修改", "不赞成", "没投", "未投", "没举手",
    ];
    if text.chars().count() > 30 || frame.votable && text.contains(['反', '弃']) {
        return None;
    }
    let who = begins_with_person(text, frame)?;
    let rest = text.get(who.len()..)?.trim_start_matches(['，', ',', ' ']);
    let verb = DOES.iter().find(|verb| rest.starts_with(*verb))?;
    let counted = *verb != "得" || rest.trim_start_matches('得').starts_with(|c: char| c.is_ascii_digit());
    let alone =
        !["反对", "弃权", "放弃", "不赞成"].contains(verb) || text.chars().count() <= 16 || rest.contains("优先");
    // 何燕推荐孙浩 names somebody, 何燕推荐方案二 does not.
    let whom = rest.strip_prefix(verb).unwrap_or_default().trim_start_matches('由');
    let named = !verb.starts_with('推') || begins_with_person(whom, frame).is_some();
    (counted && alone && named).then(|| spaced(Fact::Minuted, text, true))
}

/// 邵军（周洋代）, 周洋代邵军参会, 邵军让生产经理周洋来的, 侯杰线上: who is there in whose place, and how.
fn instead(text: &str, frame: &LineFrame) -> Option<String> {
    const COMES: [&str; 9] = [
        "来参加的",
        "来参加",
        "来的",
        "参会",
        "参加",
        "出席",
        "列席",
        "代会",
        "来",
    ];
    let excused = |who: &str, other: &str| {
        let other = COMES.iter().find_map(|end| other.strip_suffix(end)).unwrap_or(other);
        let named =
            (2..=14).contains(&other.chars().count()) && other.chars().all(|c| is_han(c) || "（）()".contains(c));
        named.then(|| format!("{}{who}（由{other}代）", Fact::Apologies.order(true)))
    };
    if let Some((who, inner)) = bracket::split(text).filter(|(who, _)| is_person(who, frame)) {
        return inner.strip_suffix('代').and_then(|other| excused(who, other));
    }
    if let Some(who) = ["线上", "视频", "电话", "远程"]
        .iter()
        .find_map(|way| text.strip_suffix(way))
    {
        return is_person(who, frame).then(|| format!("+{who}（{}）", text.get(who.len()..).unwrap_or_default()));
    }
    // 田蕾由马骏代
    if let Some((who, other)) = text
        .strip_suffix('代')
        .and_then(|text| text.split_once('由'))
        .map(|(who, other)| (who.strip_suffix("的会").unwrap_or(who), other))
        && is_person(who, frame)
    {
        return excused(who, other);
    }
    if let Some((other, of)) = text.split_once(['代', '替']) {
        let of = COMES.iter().find_map(|end| of.strip_suffix(end)).unwrap_or(of);
        let of = of.strip_prefix(['替', '表']).unwrap_or(of);
        let of = of.strip_suffix("同志").unwrap_or(of);
        let other = other.trim_end_matches(['由', '来']);
        let known = is_person(of, frame) && !other.is_empty();
        return known.then(|| excused(of, other))?;
    }
    let who = begins_with_person(text, frame)?;
    let rest = text.get(who.len()..)?;
    let other = ["没来，派了", "未到，派了", "没来，派", "未到，派", "换成", "让", "派"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))?;
    let sends = COMES.iter().any(|end| other.ends_with(end)) || !rest.starts_with('让');
    excused(who, other).filter(|_| sends)
}

/// 钱进的爱人是当事人，未参加本项讨论.
fn kin(text: &str, frame: &LineFrame) -> Option<String> {
    let out = [
        "未参加",
        "没参加",
        "没有参加",
        "不参加",
        "不参与",
        "未参与",
        "退出",
        "离开",
        "离席",
        "没投票",
        "未投票",
        "不投票",
    ]
    .iter()
    .any(|word| text.contains(word));
    let why = names_kin(text)
        || ["当事人", "利害", "研究者", "申请人", "项目负责人"]
            .iter()
            .any(|word| text.contains(word));
    let told = [
        "避嫌",
        "在名单里",
        "在名单中",
        "名单里有",
        "是夫妻",
        "参与投标",
        "是当事人",
    ]
    .iter()
    .any(|word| text.contains(word));
    let apart = text.contains("未参加讨论")
        || text.contains("未参加本项")
        || text.contains("未参与表决")
        || text.contains("未参加表决");
    let who = begins_with_person(text, frame).filter(|_| out && why || told || apart)?;
    Some(spaced(Fact::Interest, who, true))
}

/// 褚颖替卫平记录, 9:20起褚颖记录.
fn taker(text: &str, frame: &LineFrame) -> Option<String> {
    if let Some(order) = chair(text, frame) {
        return Some(order);
    }
    if let Some(who) = text.strip_suffix('记').filter(|who| is_person(who, frame)) {
        return Some(format!("：记录 {who}"));
    }
    let head = ["做记录", "作记录", "接着记录", "继续记录", "负责记录", "记录"]
        .iter()
        .find_map(|end| text.strip_suffix(end))?;
    let head = match head.split_once('起') {
        Some((time, rest)) if frame.dates.time(time.trim()).is_some() => rest,
        Some(_) | None => head,
    };
    let head = ["改由", "由", "换"]
        .iter()
        .find_map(|lead| head.strip_prefix(lead))
        .unwrap_or(head);
    let who = begins_with_person(head, frame)?;
    let rest = head.get(who.len()..).unwrap_or_default();
    let stands_in = rest.strip_prefix(['替', '代', '接']);
    let of = stands_in.is_some_and(|of| is_person(of.trim_start_matches('替'), frame));
    (rest.is_empty() || of).then(|| format!("：记录 {who}"))
}

/// 主持人变更为曹敏, 9:10起曹局主持, 主持换成曹局, 记录改卢燕: who is in the chair or writes from now on.
fn chair(text: &str, frame: &LineFrame) -> Option<String> {
    const LEADS: [(&str, &str); 10] = [
        ("会议主持人", "：主持"),
        ("主持人", "：主持"),
        ("会议主持", "：主持"),
        ("主持", "：主持"),
        ("记录人员", "：记录"),
        ("记录人", "：记录"),
        ("记录员", "：记录"),
        ("会议记录", "：记录"),
        ("记录", "：记录"),
        ("现由", "：主持"),
    ];
    const CHANGES: [&str; 10] = ["变更为", "换成", "改为", "改成", "改由", "换为", "换", "改", "由", ""];
    if let Some((office, order)) = LEADS.iter().find(|(head, _)| text.starts_with(head)) {
        let rest = text.strip_prefix(office)?;
        let who = CHANGES.iter().find_map(|word| {
            rest.strip_prefix(word)
                .filter(|_| !word.is_empty() || *office == "现由")
        })?;
        let who = ["主持会议", "主持", "记录", "担任"]
            .iter()
            .find_map(|end| who.strip_suffix(end))
            .unwrap_or(who);
        return is_person(who, frame).then(|| format!("{order} {who}"));
    }
    // 贺县长委托岳县长主持
    let given = ["主持会议", "主持"]
        .iter()
        .find_map(|end| text.strip_suffix(end))
        .and_then(|head| {
            let (who, other) = ["委托", "授权", "请", "由"]
                .iter()
                .find_map(|word| head.split_once(word))?;
            (is_person(other, frame) && (who.is_empty() || is_person(who, frame))).then(|| format!("：主持 {other}"))
        });
    if given.is_some() {
        return given;
    }
    // 9:10起曹局主持
    let head = text.strip_suffix("主持")?;
    let (time, who) = head.split_once('起')?;
    (frame.dates.time(time.trim()).is_some() && is_person(who, frame)).then(|| format!("：主持 {who}"))
}

/// 王县长到会指导: somebody who is on no list came.
fn guest(text: &str, frame: &LineFrame) -> Option<String> {
    if let Some(order) = attends(text, frame) {
        return Some(order);
    }
    // 上坝村信号不好，13点40才连上
    let joined = ["才连上", "才接入", "才上线", "才连进来", "才接通", "才进来", "才赶到"]
        .iter()
        .find_map(|end| text.trim_end_matches('了').strip_suffix(end));
    if joined.is_some_and(|time| time.ends_with(|c: char| lexer::digit(c).is_some() || matches!(c, '点' | '分' | '半')))
    {
        return Some(Fact::Arrival.order(true).to_owned());
    }
    let (who, rest) = ["到会", "莅临", "到场"].iter().find_map(|word| text.split_once(word))?;
    let rest = ["指导", "讲话", "并讲话", "看望", "会议指导", "指导工作", "致辞"]
        .iter()
        .any(|word| rest.starts_with(word));
    let name = (2..=8).contains(&who.chars().count()) && who.chars().all(is_han);
    (rest && name).then(|| format!("{}{who}", Fact::Arrival.order(true)))
}

/// 财政局刘涛列席, 请了财政局的刘涛列席, 公安局派王强来: somebody of a unit, who is on no list.
fn attends(text: &str, frame: &LineFrame) -> Option<String> {
    const ENDS: [&str; 14] = [
        "列席会议",
        "列席本议题",
        "列席了会议",
        "列席了",
        "列席",
        "来了，列席",
        "参加会议",
        "参加了会议",
        "参加",
        "参会",
        "旁听",
        "到会",
        "来",
        "到",
    ];
    let lead = ["请了", "邀请了", "邀请", "特邀", "又来了"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead));
    let body = lead.unwrap_or(text);
    let who = ENDS.iter().find_map(|end| body.strip_suffix(end))?;
    let who = who.trim_end_matches(['，', ',', '也', '已']);
    // 公安局派王强来
    let who = who
        .replacen('派', "", 1)
        .replacen("局的", "局", 1)
        .replacen("办的", "办", 1);
    let length = who.chars().count();
    let unit = who.char_indices().any(|(at, c)| {
        "局办科所室部处站校院队村委司会镇区县业道派警".contains(c)
            && who
                .get(at..)
                .is_some_and(|rest| (2..=9).contains(&rest.chars().count()))
    });
    let stranger =
        !is_person(&who, frame) && !ends_with_person(&who, frame) && begins_with_person(&who, frame).is_none();
    let plain = (4..=16).contains(&length)
        && who.chars().all(is_han)
        && !who.contains(['不', '没', '未', '的', '人', '要', '请', '各', '全', '都', '等']);
    (unit && stranger && plain).then(|| format!("列席：{who}"))
}

/// Whether a text is the name of one person of the list.
pub(crate) fn is_person(name: &str, frame: &LineFrame) -> bool {
    name.chars().count() >= 2 && name.chars().all(is_han) && matches!(movement::one(name, frame), Named::One(_))
}

/// Whether a text ends with such a name.
pub(crate) fn ends_with_person(text: &str, frame: &LineFrame) -> bool {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let mut names = starts.iter().rev().skip(1).take(3).filter_map(|at| text.get(*at..));
    names.any(|name| is_person(name, frame))
}

/// Somebody of the list whose name begins a text.
pub(crate) fn begins_with_person<'t>(text: &'t str, frame: &LineFrame) -> Option<&'t str> {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).take(5);
    ends.filter_map(|end| text.get(..end))
        .filter(|name| is_person(name, frame))
        .last()
}
