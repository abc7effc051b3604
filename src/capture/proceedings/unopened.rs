//! Lines about what precedes the opening: each asks whether it opens the meeting (docs/rules.md §kept).

use crate::{
    capture::{
        entry::draft::is_before,
        scene::{Scene, TypedLine},
    },
    domain::{
        entry::{EntryKind, Remark},
        possible_fact::PossibleFact,
    },
    line::{
        grammar, lexer,
        reading::{Reading, Voice, What},
    },
};

/// Words of things said and done before a meeting begins: 请大家签到, 手机关静音, 腾讯会议，都在线上.
#[rustfmt::skip]
const BEFORE_IT: [&str; 24] = [
    "签到", "静音", "手机", "在线", "线上", "腾讯会议", "会议号", "点名", "来的", "来了", "到了", "没到", "还差", "缺", "就座", "调试", "会议议题", "今天研究", "次会议",
    "次常务会议", "领学", "与会", "差", "（假）",
];
/// Things that are made ready before a meeting, and the last character of a line that says so: 麦克风调好了, 材料发完了.
#[rustfmt::skip]
const READY: [&str; 20] = [
    "麦克风", "话筒", "音响", "投影", "设备", "材料", "文件", "席卡", "桌签", "桌牌", "座签", "茶水", "矿泉水", "横幅", "会标", "大屏", "空调", "签到表", "议程", "会场",
];
const MADE: [&str; 14] = [
    "调好",
    "调好了",
    "发完",
    "发完了",
    "发好了",
    "发下去了",
    "摆好了",
    "放好了",
    "备好了",
    "准备好了",
    "试过了",
    "打开了",
    "布置好了",
    "调试完毕",
];

/// Characters of such a line.
const BEFORE_CHARS: usize = 20;

/// Labels of a list of people that says who belongs to the body, and nothing of who is there.
#[rustfmt::skip]
const ROLLS: [&str; 22] = [
    "members", "committee", "committee members", "the committee", "board", "board members", "trustees", "councillors", "people", "membership", "officers",
    "成员", "委员", "全体成员", "班子成员", "委员会成员", "参会人员", "与会人员", "参加人员", "人员", "名单", "参会名单",
];

/// Whether a line lists the people of the body behind a label: `members: Jean Carter, Derek Moss`, 成员：周海、姜雪.
fn lists_body(reading: &Reading, text: &str) -> bool {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let labelled = lexer::split_colon(text, 32)
        .is_some_and(|colon| ROLLS.iter().any(|label| label.eq_ignore_ascii_case(colon.head.trim())));
    note && labelled
}

/// A short Chinese note of nobody about what precedes the opening, where nobody is there yet: whether it opens the meeting is asked.
pub(crate) fn asked(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let records = scene.records;
    let here = || {
        records
            .attendees
            .iter()
            .any(|who| records.stays(who.id).next().is_some())
    };
    let before = is_before(records) && typed.over.is_none() && typed.place.is_none();
    let text = typed.raw.trim();
    if before && lists_body(&reading, text) {
        let order = PossibleFact::Opening.order(!scene.english).to_owned();
        let note = Reading::note(text).voiced(Voice::Nobody);
        return note.remark(Some(Remark::MayMean(order)));
    }
    let length = text.chars().count();
    let keeps = length <= 4 && text.ends_with('记');
    let opens = text.contains(|c| lexer::digit(c).is_some()) && text.trim_end_matches('的').ends_with('开');
    let made_ready = READY.iter().any(|thing| text.contains(thing)) && MADE.iter().any(|end| text.ends_with(end));
    let precedes =
        length <= BEFORE_CHARS && (made_ready || keeps || opens || BEFORE_IT.iter().any(|word| text.contains(word)));
    // 无人签到 says what has not been done.
    let nobody = ["无人", "没人", "没有人"].iter().any(|word| text.contains(word));
    if !before
        || nobody
        || !precedes
        || text.ends_with("开始")
        || records.attendees.is_empty()
        || !grammar::asking::business::is_open_note(&reading, typed.raw)
        || here() && !made_ready
    {
        return reading;
    }
    let order = PossibleFact::Opening.order(true).to_owned();
    reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order)))
}
