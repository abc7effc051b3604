//! Chinese sentences that a clerk tells though somebody has the word: 报县委, 5人同意1人反对, 10:55结束. Nobody says
//! them of themselves; they ask what they tell instead of becoming words of whoever spoke last (docs/rules.md §kept).

use crate::domain::{
    possible_fact::PossibleFact::{
        self as Fact, Apologies, Arrival, Chair, Close, Correction, Decision, Departure, Interest, Minuted,
        Result as VoteResult,
    },
    surname,
    text::is_han,
};

use super::proceedings_zh;
use crate::line::{
    grammar::{
        asking::{business_stem::Mouth, business_zh, talk_zh::is_talk},
        decisions::{acts_zh, sanctions_zh},
        speech::bracket,
    },
    lexer,
};

/// Longer sentences are speech, in characters.
const LONGEST: usize = 40;

/// The fact that a sentence tells in the voice of the clerk; `None` = it may be speech.
pub(crate) fn fact_in(text: &str) -> Option<Fact> {
    let text = text.trim().trim_end_matches(['。', '！', '；']);
    // 16:20散: the colon of a time is behind no name.
    let labelled =
        lexer::split_colon(text, 12).is_some_and(|colon| !colon.head.ends_with(|c| lexer::digit(c).is_some()));
    if labelled || text.chars().count() > LONGEST || is_talk(text) {
        return None;
    }
    let plain = bare(text);
    if ends_session(plain) {
        return Some(Close);
    }
    if counts_heads(plain) {
        return Some(VoteResult);
    }
    if counts_names(plain) || proceedings_zh::is_one(plain) {
        return Some(Minuted);
    }
    if let Some(fact) = sanctions_zh::fact_in(plain).or_else(|| of_room(plain)) {
        return Some(fact);
    }
    let fact = business_zh::fact_in(text, Mouth::Clerk);
    if disposes(plain) || settles(plain) {
        return fact.or(Some(Decision));
    }
    // 孙倩表示同意 ends in a verdict, and is what one of them thinks.
    let fact = fact.or_else(|| business_zh::fact_in(plain, Mouth::Clerk));
    fact.filter(|_| acts_zh::is_of_meeting(plain))
}

/// 郝军10:00到会, 王工（应急局）到, 本议题涉及邵兵，邵兵回避, 焦工主持, 以上为雷雨发言: who comes, stands aside, is in the chair, or said what stands above.
fn of_room(text: &str) -> Option<Fact> {
    let length = text.chars().count();
    let ends = |words: &[&str]| words.iter().any(|word| text.ends_with(word));
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if length > 24 {
        return None;
    }
    let (outside, inner) = bracket::split(text).unwrap_or((text, ""));
    let comes = ["到会", "到场", "赶到", "列席", "来了"]
        .iter()
        .any(|word| outside.ends_with(word));
    // 王校长也来听了一会
    let visits = ["也来", "来听", "来旁听"].iter().any(|word| {
        let who = text.split_once(word).map_or("", |(who, _)| who).trim_end_matches('也');
        (2..=6).contains(&who.chars().count()) && who.ends_with(['长', '记', '任', '总', '席', '师'])
    });
    // 出去接了个电话, 先回去了: whoever it was.
    let goes = ["出去", "先回去", "先走", "先撤", "中途出去"]
        .iter()
        .any(|lead| text.starts_with(lead))
        && ["了", "电话", "一趟", "一下"].iter().any(|end| text.ends_with(end))
        && length <= 10;
    if goes {
        return Some(Departure);
    }
    let plain = !outside.contains(['，', ',', '；', '的', '没', '未', '不', '都', '请', '要']);
    if comes && plain && outside.chars().count() >= 4 && (inner.is_empty() || inner.contains(['代', '替']))
        || text.ends_with("）到") && length <= 14
        || visits
        || text.contains("又来了一位")
    {
        return Some(Arrival);
    }
    if begins(&["本议题", "该议题", "此议题", "本项", "涉及", "因涉及"])
        && ends(&["回避", "退场", "离场", "离席", "避嫌"])
        || text.contains("因涉及本人")
    {
        return Some(Interest);
    }
    // 吴江请假: somebody on no list.
    let away = ["请假", "没来", "未到", "缺席"]
        .iter()
        .find_map(|end| text.strip_suffix(end));
    if away.is_some_and(surname::looks_like_person) {
        return Some(Apologies);
    }
    let whole = |end: &str| {
        let who = text.strip_suffix(end);
        who.is_some_and(|who| {
            (2..=6).contains(&who.chars().count()) && who.chars().all(is_han) && !who.contains(['谁', '来', '要'])
        })
    };
    if whole("主持") || whole("先主持") {
        return Some(Chair);
    }
    let voice = begins(&["以上为", "以上是", "上句", "上条"]) && ends(&["发言", "说的", "讲的", "的话"])
        || text.starts_with("上句发言人");
    let this = text.starts_with("这是") && ends(&["说的", "讲的", "的意见"]) && length <= 10;
    (voice || this).then_some(Correction)
}

/// The sentence without the words that only lead to it: 好，通过, 经研究，同意.
fn bare(text: &str) -> &str {
    const LEADS: [&str; 16] = [
        "好的，",
        "好，",
        "行，",
        "那就",
        "那么",
        "最后，",
        "最后",
        "随后，",
        "经研究，",
        "经讨论，",
        "经审议，",
        "综上，",
        "因此，",
        "没人反对，",
        "无人反对，",
        "无不同意见，",
    ];
    let rest = LEADS.iter().find_map(|lead| text.strip_prefix(lead));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(text)
}

/// The end of an item as it is jotted, which says what becomes of the matter: 报县委, 印发执行, 列入2027年预算, 即日起执行, 修改后再报.
fn disposes(text: &str) -> bool {
    const SUBJECTS: [&str; 18] = [
        "此议题",
        "本议题",
        "该议题",
        "此议案",
        "该议案",
        "该事项",
        "此事项",
        "以上事项",
        "上述事项",
        "此事",
        "此件",
        "本项",
        "此项",
        "该项",
        "该方案",
        "方案",
        "结果",
        "请示",
    ];
    #[rustfmt::skip]
    const LEADS: [&str; 25] = [
        "提交", "征求意见后", "待批复后", "提请", "报请", "呈报", "印发", "按程序", "列入", "纳入", "修改后再", "修改后报", "修改后印发", "完善后再", "以县政府", "以市政府", "即日起", "重新上会", "下次上会", "打回", "试行", "视为通过", "退回",
        "采纳", "由工会解释",
    ];
    const BODIES: [&str; 12] = [
        "县委",
        "市委",
        "省",
        "局",
        "区委",
        "政府",
        "党委",
        "党组",
        "常委会",
        "办公会",
        "董事会",
        "股东会",
    ];
    const ENDS: [&str; 8] = ["执行", "实施", "名义印发", "办理", "生效", "施行", "过会", "不上会"];
    let text = SUBJECTS
        .iter()
        .find_map(|subject| text.strip_prefix(subject))
        .unwrap_or(text);
    let short = text.chars().count() <= 18 && !text.contains(['，', ',', '；']);
    let reported = text
        .strip_prefix('报')
        .is_some_and(|rest| BODIES.iter().any(|body| rest.contains(body)));
    let set_up = text.starts_with("成立") && ["组", "专班", "委员会", "办公室"].iter().any(|end| text.ends_with(end));
    let ended = || {
        let head = ENDS.iter().find_map(|end| text.strip_suffix(end));
        head.is_some_and(|head| {
            let dated = head.ends_with(['起', '始']) || head.contains('月') || head.contains("年");
            let moved = head.starts_with(['转', '交', '已', '没', '不', '按', '以']);
            dated || moved
        })
    };
    short && (LEADS.iter().any(|lead| text.starts_with(lead)) || reported || set_up || ended())
}

/// A short line of how it ended: 通过吧, 报告、方案均获通过, 少数服从多数, 结论0.9.
fn settles(text: &str) -> bool {
    #[rustfmt::skip]
    const WHOLE: [&str; 10] = [
        "通过", "通过吧", "过了", "这样", "少数服从多数", "否了", "会议同意了", "会议决定了", "会议通过了", "会议否了",
    ];
    const CHOSEN: [&str; 8] = ["就报", "就定", "就选", "就用", "就买", "就按", "就发", "就让"];
    // 那今年就报罗护士长和方医生
    let chosen = text.starts_with('那') && text.chars().count() <= 24 && CHOSEN.iter().any(|word| text.contains(word));
    let figure = |rest: &str| rest.trim_start().starts_with(|c| lexer::digit(c).is_some());
    let begins = ["决定", "决议", "结论"]
        .iter()
        .any(|word| text.strip_prefix(word).is_some_and(figure));
    let share = ["配套", "自筹", "承担", "回购", "提取", "补助"]
        .iter()
        .any(|word| text.contains(word));
    let share = share && text.ends_with(['%', '％']) && text.chars().count() <= 14;
    WHOLE.contains(&text)
        || chosen
        || begins
        || share
        || text.starts_with("少数服从多数，")
        || text.ends_with("均获通过") && text.chars().count() <= 16
}

/// 16:20散, 其他没了，10:55结束, 就这样，散, 没别的事，散会, 大会闭幕.
fn ends_session(text: &str) -> bool {
    const ENDS: [&str; 8] = ["散会", "散的会", "结束会议", "会议结束", "结束", "闭幕", "散", "完"];
    const OVER: [&str; 8] = [
        "没别的",
        "没有别的",
        "其他没了",
        "没其他",
        "没有其他",
        "就这样",
        "就到这",
        "没了",
    ];
    let Some(head) = ENDS.iter().find_map(|end| text.strip_suffix(end)) else {
        return text == "大会闭幕";
    };
    let last = head.rsplit(['，', ',', '。', ' ']).next().unwrap_or_default().trim();
    let timed = !last.is_empty()
        && last
            .chars()
            .all(|c| lexer::digit(c).is_some() || matches!(c, ':' | '：' | '点' | '半' | '时' | '分'))
        && last.starts_with(|c| lexer::digit(c).is_some())
        && last.contains([':', '：', '点', '时']);
    let over = last.is_empty() && OVER.iter().any(|word| head.starts_with(word));
    text == "大会闭幕" || text.chars().count() <= 16 && (timed || over)
}

/// Heads that agree or object: 5人同意1人不同意, 5家同意，1家反对, 同意的5人, 多数同意, 只有莫问爸不同意, 5人举手, 五比一.
fn counts_heads(text: &str) -> bool {
    const SIDES: [&str; 6] = ["同意", "赞成", "反对", "弃权", "举手", "支持"];
    let figure = |c: char| lexer::digit(c).is_some() || "一二三四五六七八九十两".contains(c);
    // 票数统计完毕，四比一; 票数是4比1
    let last = text.rsplit(['，', ',']).next().unwrap_or(text);
    let last = ["票数", "票", "结果", "比分"]
        .iter()
        .find_map(|head| last.strip_prefix(head))
        .unwrap_or(last);
    let ratio = last
        .trim_start_matches(['是', '为', '：'])
        .split_once('比')
        .is_some_and(|(one, other)| {
            let number = |part: &str| (1..=3).contains(&part.chars().count()) && part.chars().all(figure);
            number(one) && number(other)
        });
    // 反对的是孙倩
    let named = ["反对的是", "弃权的是", "赞成的是", "同意的是", "没投的是", "不同意的是"]
        .iter()
        .any(|lead| text.starts_with(lead));
    let sided = SIDES.iter().any(|side| text.contains(side));
    let counted = text.char_indices().any(|(at, c)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        "人个家户位名票".contains(c) && before.is_some_and(figure)
    });
    let most = ["多数", "大多数", "绝大多数", "只有", "除"]
        .iter()
        .any(|word| text.starts_with(word));
    ratio || named || text.chars().count() <= 24 && sided && (counted || most)
}

/// Names with figures behind them: 袁媛10、尹航9、罗琳7、贝佳4, the result of an election.
pub(crate) fn counts_names(text: &str) -> bool {
    let parts: Vec<&str> = text
        .split(['、', '，', ',', ' '])
        .filter(|part| !part.trim().is_empty())
        .collect();
    let units = parts.iter().all(|part| part.trim().ends_with(['票', '分']));
    let counted = |part: &&str| {
        let part = part.trim().trim_end_matches(['票', '分']);
        let name = part.trim_end_matches(|c| lexer::digit(c).is_some());
        name.len() < part.len() && (2..=4).contains(&name.chars().count()) && name.chars().all(is_han)
    };
    (parts.len() > 2 || parts.len() == 2 && units) && parts.iter().all(counted)
}
