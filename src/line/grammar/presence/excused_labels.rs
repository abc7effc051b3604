//! The words before a colon that say who comes, goes or is excused.

use crate::line::lexer;

use Label::{Absent, Attends, Comes, Early, Excused, Late, Other};

/// The meaning of a label for the people behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    Excused,
    Absent,
    /// In attendance, without a vote.
    Attends,
    Late,
    Early,
    /// They come.
    Comes,
    /// A word of the dialects, which are read elsewhere.
    Other,
}

#[rustfmt::skip]
const LABELS: &[(&str, Label)] = &[
    ("apologies", Excused), ("late apologies", Excused), ("apologies for absence", Excused), ("apology", Excused), ("regrets", Excused), ("excused", Excused),
    ("apols", Excused), ("apologies received", Excused), ("apologies for absence received", Excused), ("apologies from", Excused),
    ("apologies received from", Excused), ("sent apologies", Excused), ("unable to attend", Excused), ("not attending", Excused),
    ("cannot attend", Excused), ("leave of absence", Excused), ("病假", Excused), ("事假", Excused), ("公假", Excused), ("告假", Excused),
    ("因公出差", Excused), ("未能参会", Excused), ("未能出席", Excused), ("on leave", Excused), ("请假", Excused), ("请假人员", Excused), ("请假人", Excused),
    ("因事请假", Excused), ("因病请假", Excused), ("因公请假", Excused), ("absent", Absent), ("缺席", Absent), ("缺席人员", Absent), ("未到", Absent),
    ("未到会", Absent), ("未到人员", Absent), ("in attendance", Attends), ("attending", Attends), ("also present", Attends), ("列席", Attends),
    ("列席人员", Attends), ("旁听", Attends), ("旁听人员", Attends), ("特邀", Attends), ("observers", Attends), ("also in attendance", Attends),
    ("officers in attendance", Attends), ("officers present", Attends), ("staff in attendance", Attends), ("列席会议", Attends),
    ("特邀人员", Attends), ("guests", Other), ("参会", Comes), ("参会人员", Comes), ("参会领导", Comes), ("出席领导", Comes), ("到会领导", Comes), ("参加会商", Comes), ("参加会议", Comes), ("到了", Comes), ("已到", Comes), ("到场", Comes), ("到会人员", Comes), ("arrives", Comes),
    ("arriving", Comes), ("离会", Early), ("退场", Early), ("离场", Early), ("提前离会", Early), ("leaves", Early), ("leaving", Early),
    ("late", Late), ("arrived late", Late), ("arriving late", Late), ("running late", Late), ("expected late", Late),
    ("will be late", Late), ("晚到", Late), ("迟到", Late), ("left early", Early), ("leaving early", Early), ("早退", Early), ("提前离席", Early),
    ("present", Other), ("arrived", Other), ("left", Other), ("到会", Other), ("签到", Other), ("离席", Other), ("sorry not here", Excused),
    ("apols received", Excused), ("apols rec", Excused), ("apols rec'd", Excused), ("apols from", Excused), ("apologies rec", Excused),
    ("apologies rec'd", Excused), ("apologies accepted", Excused), ("not present", Absent), ("not here", Absent),
    ("absent w/o apols", Absent), ("absent without apols", Absent), ("absent without apologies", Absent), ("absent w/o apologies", Absent),
    ("absent, no apologies", Absent), ("absent no apologies", Absent), ("absent no apols", Absent), ("no apologies", Absent),
    ("no apols", Absent), ("no show", Absent), ("no shows", Absent), ("did not attend", Absent),
    ("无故缺席", Absent), ("缺席未请假", Absent), ("in att", Attends), ("in att.", Attends), ("also in att", Attends), ("in-attendance", Attends),
    ("also attending", Attends), ("late arrivals", Late), ("late arrival", Late), ("joined late", Late), ("arrivals", Comes), ("joined", Comes),
    ("departures", Early), ("early departures", Early), ("departed", Early),
];

/// The meaning of a text, where it is a label.
pub(crate) fn label_of(text: &str) -> Option<Label> {
    let text = without_number(text);
    let found = LABELS.iter().find(|(word, _)| word.eq_ignore_ascii_case(text));
    found.map(|(_, label)| *label)
}

/// A label without the number of people that is told with it: 请假2人, `Apologies (2)`.
pub(crate) fn without_number(text: &str) -> &str {
    let text = without_group(text.trim());
    let told = text.trim_end_matches([')', '）']).trim_end();
    let told = ["人", "名", "位"]
        .iter()
        .find_map(|unit| told.strip_suffix(unit))
        .unwrap_or(told);
    let figures = |c: char| lexer::digit(c).is_some() || "一二三四五六七八九十两".contains(c);
    let label = told.trim_end_matches(figures);
    if label.len() == told.len() {
        return text;
    }
    label.trim_end().trim_end_matches(['(', '（', '共']).trim_end()
}

/// A label without the word for those who are listed: 缺席委员, 出席代表, 回避董事.
pub(crate) fn without_group(text: &str) -> &str {
    const GROUPS: [&str; 10] = [
        "委员", "代表", "董事", "股东", "成员", "理事", "监事", "党员", "同志", "评委",
    ];
    const HEADS: [&str; 11] = [
        "出席",
        "缺席",
        "请假",
        "列席",
        "到会",
        "参会",
        "未到",
        "未到会",
        "迟到",
        "与会",
        "回避",
    ];
    let head = GROUPS.iter().find_map(|group| text.strip_suffix(group));
    head.filter(|head| HEADS.contains(head)).unwrap_or(text)
}
