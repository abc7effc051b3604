//! Chinese sentences whose clauses each tell a fact: 赵磊回避表决，由李强主持本议题; 吴越9:30离席接待上访群众，9:50返回; 9:05开会，何局主持; 就到这，散会11:20.
//! A sentence of which one clause tells something else is none.

use crate::domain::{entry::Remark, text::is_han};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        asking::possible_coming_zh,
        interests::interest_told,
        motions::meant::ended,
        presence::{minute_taker, movement, told},
        proceedings::{next_meeting, session_told},
        shape::moment,
    },
    lexer,
    reading::{Reading, Voice, What},
};

/// Words without which no clause tells a fact about people.
const STEMS: &[&str] = &[
    "主持",
    "回避",
    "离席",
    "离会",
    "离场",
    "离开",
    "退席",
    "退场",
    "返回",
    "返会",
    "回来",
    "到会",
    "到场",
    "先走",
    "请假",
    "事假",
    "病假",
    "入场",
    "到，",
    "到；",
    "散会",
    "会议结束",
    "开会",
    "休会",
    "复会",
    "会议继续",
    "会议暂停",
    "暂停会议",
    "会议中断",
    "继续开会",
    "恢复开会",
    "开始，",
];

/// Clauses that say nothing beside the end of the meeting.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "就到这", "就到这里", "就到这儿", "今天就到这", "今天就到这里", "今天到这里", "先到这", "先到这里", "就这些", "没有其他事", "没有其他事项", "无其他事项", "没别的事", "没有别的事", "其他没了", "没有其他的了", "就这样", "没事了", "没别的事了", "没有别的事了", "没其他事了", "没有其他事了", "好", "好了", "行",
];

/// More clauses than these are prose.
const CLAUSES: usize = 4;

/// Reads such a sentence. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = ended(line);
    let quotes = ['?', '？', '"', '“', '”', '「', '《'];
    // 孙涛9:15才到，方敏9:18到
    let came = text.contains('到') && text.chars().any(|c| lexer::digit(c).is_some());
    if !text.contains(is_han) || text.contains(quotes) || !came && !STEMS.iter().any(|stem| text.contains(stem)) {
        return None;
    }
    let mut clauses: Vec<&str> = parts(text);
    if !(2..=CLAUSES).contains(&clauses.len()) {
        return None;
    }
    if let Some(paused) = paused(&clauses, frame) {
        return Some(paused);
    }
    let told = clauses.len();
    clauses.retain(|clause| !FILLERS.contains(clause));
    let subject = clauses
        .first()
        .and_then(|clause| subject(clause, frame))
        .unwrap_or_default();
    let mut shared = false;
    let facts: Option<Vec<Reading>> = clauses
        .iter()
        .enumerate()
        .map(|(at, clause)| {
            let own = fact(clause, frame);
            let told = |text: String| fact(&text, frame);
            own.or_else(|| {
                shared = true;
                (at > 0 && !subject.is_empty())
                    .then(|| told(format!("{subject}{clause}")))
                    .flatten()
            })
            // 会议由卢局主持，9:00开始
            .or_else(|| {
                (at > 0 && text.contains("主持"))
                    .then(|| told(format!("会议{clause}")))
                    .flatten()
            })
            .or_else(|| (at > 0).then(|| late_asked(clause, frame)).flatten())
        })
        .collect();
    let each = |fact: Reading| {
        if let What::Series(facts) = fact.what {
            facts
        } else {
            vec![fact]
        }
    };
    let mut facts: Vec<Reading> = facts?.into_iter().flat_map(each).collect();
    // 孙克迟到，9:25到会 is one fact.
    if shared && matches!(facts.first()?.what, What::Late { .. } | What::Excuse { .. }) {
        return None;
    }
    // An order of the session is carried out first, and there is one of them; 好，田局到 is talk.
    let ordered = |fact: &Reading| matches!(fact.what, What::Command { .. });
    let orders = facts.iter().filter(|fact| ordered(fact)).count();
    let doubted = facts.iter().any(|fact| fact.remark.is_some());
    if orders > 1 || (told > clauses.len() || doubted) && orders == 0 {
        return None;
    }
    facts.sort_by_key(|fact| !ordered(fact));
    declared_once(&mut facts);
    if facts.len() < 2 {
        return facts.pop();
    }
    let declares = matches!(facts.first()?.what, What::Interest { .. });
    for fact in &mut facts {
        if let What::Leave { reason, own, .. } = &mut fact.what
            && declares
            && reason.is_empty()
            && own.is_empty()
        {
            "回避".clone_into(reason);
        }
    }
    Some(Reading::of(What::Series(facts)))
}

/// 15:20突然停电，休会; 15:23投影恢复，复会: a break or its end, at the time and for the reason of the clause before it.
fn paused(clauses: &[&str], frame: &LineFrame) -> Option<Reading> {
    const RESTS: [&str; 4] = ["休会", "会议暂停", "暂停会议", "会议中断"];
    const GOES_ON: [&str; 6] = ["复会", "会议继续", "继续开会", "恢复开会", "会议恢复", "恢复会议"];
    #[rustfmt::skip]
    const TROUBLE: [&str; 12] = [
        "停电", "断电", "跳闸", "断网", "掉线", "没信号", "黑屏", "黑了", "故障", "坏了", "警报", "没声音",
    ];
    const MENDED: [&str; 5] = ["恢复", "来电", "来电了", "修好", "修好了"];
    let [before, last] = clauses else {
        return None;
    };
    let (own, act) = moment::leading(last, frame.dates).unwrap_or(("", last));
    let (early, reason) = moment::leading(before, frame.dates).unwrap_or(("", before));
    let name = if GOES_ON.contains(&act) && MENDED.iter().any(|end| reason.ends_with(end)) {
        "复会"
    } else if RESTS.contains(&act) && TROUBLE.iter().any(|word| reason.contains(word)) {
        "休会"
    } else {
        return None;
    };
    let time = if own.is_empty() { early } else { own };
    (reason.chars().count() <= 12).then(|| {
        Reading::of(What::Command {
            name: name.to_owned(),
            rest: format!("{time} {reason}").trim().to_owned(),
        })
    })
}

/// 存在利害关系，会议决定赵磊回避 says it twice.
fn declared_once(facts: &mut Vec<Reading>) {
    let mut bearers = Vec::new();
    facts.retain(|fact| {
        let What::Interest { who, .. } = &fact.what else {
            return true;
        };
        let first = !bearers.contains(who);
        bearers.push(*who);
        first
    });
}

/// 9:05卢局主持开会，赵磊晚点来: a clause behind the opening that asks who comes late, as a note of its own.
fn late_asked(clause: &str, frame: &LineFrame) -> Option<Reading> {
    let order = possible_coming_zh::order(clause, frame)?;
    let note = Reading::note(clause).voiced(Voice::Nobody);
    Some(note.remark(Some(Remark::MayMean(order))))
}

/// The clauses of a sentence; what stands in brackets is no clause.
fn parts(text: &str) -> Vec<&str> {
    let mut depth = 0_u32;
    let clauses = text.split(|c: char| {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, '，' | ',' | '；' | ';' | '。')
    });
    clauses.map(str::trim).filter(|clause| !clause.is_empty()).collect()
}

/// The fact of one clause.
fn fact(clause: &str, frame: &LineFrame) -> Option<Reading> {
    let clause = ["按规定", "依规", "随后", "同时", "并", "后"]
        .iter()
        .find_map(|lead| clause.strip_prefix(lead))
        .unwrap_or(clause);
    let reading = interest_told::read(clause, frame)
        .or_else(|| told::read(clause, frame))
        .or_else(|| minute_taker::read(clause, frame))
        .or_else(|| session_told::read(clause, frame))
        .or_else(|| {
            // 周局主持会议，9:02开始
            let begins = clause.ends_with("开始") && clause.contains(|c| lexer::digit(c).is_some());
            begins
                .then(|| session_told::read(&format!("会议{clause}"), frame))
                .flatten()
        })
        .or_else(|| next_meeting::read(clause))?;
    let plain = reading.remark.is_none()
        && matches!(
            reading.what,
            What::Interest { .. }
                | What::Leave { .. }
                | What::Arrive { .. }
                | What::Return { .. }
                | What::Role { .. }
                | What::Late { .. }
                | What::Excuse { .. }
                | What::Command { .. }
        );
    // 9:05卢局主持开会 is an opening with its chair.
    let opens = matches!(&reading.what, What::Series(facts) if matches!(facts.as_slice(), [first, second]
        if matches!(first.what, What::Command { .. }) && matches!(second.what, What::Role { .. })));
    let plain = plain || opens || reading.remark.is_none() && reading.minuted == Some(true);
    plain.then_some(reading)
}

/// Somebody of the list with whose name a clause begins.
fn subject<'t>(clause: &'t str, frame: &LineFrame) -> Option<&'t str> {
    let ends = clause.char_indices().map(|(at, _)| at).skip(2).take(16);
    let known = |name: &str| matches!(movement::one(name, frame), Named::One(_));
    ends.filter_map(|end| clause.get(..end))
        .filter(|name| name.chars().all(|c| is_han(c) || c == '、'))
        // 曹局、顾局9:20离席，9:25返回: all of them came back.
        .filter(|name| name.split('、').all(known))
        .last()
}
