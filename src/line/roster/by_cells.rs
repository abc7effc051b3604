//! The meaning of a column where its heading alone does not tell it: by the cells under it. Knows no shape of a table.

use crate::domain::text::is_han;

use super::{
    filled::share,
    headings::{ColumnKind, holds_two_names, is_joining, is_of_call as is_heading_of_call},
    list_columns::{RosterColumn, ToldColumns},
    name::tidy,
    side_by_side::stem,
    standing::{StandingWord, WordPlace, read_word},
};

/// Whether a table is the report of a video call. `Joined` alone may be the day on which somebody became a member: there a time of day tells.
pub(super) fn is_of_call(top: &[String], below: &[Vec<String>]) -> bool {
    let timed = |at: usize| share(below, at, |cell| cell.contains(':')) >= 50;
    let joining = top.iter().filter(|cell| is_joining(cell)).count();
    top.iter().any(|cell| is_heading_of_call(cell) || holds_two_names(cell))
        || joining > 1
        || top.iter().enumerate().any(|(at, cell)| is_joining(cell) && timed(at))
}

/// A list that stands several times side by side repeats its heading; `Display name` beside `Name` is another name of the same person. The
/// name of somebody else (联系人姓名) is neither, and stays in the remark.
pub(super) fn one_kind_of_name(columns: &mut [RosterColumn], below: &[Vec<String>], of_call: bool) {
    let mut first: Option<(usize, String)> = None;
    for column in columns
        .iter_mut()
        .filter(|column| column.kind == Some(ColumnKind::Name))
    {
        match &first {
            None => first = Some((column.at, column.title.clone())),
            Some((_, title)) if stem(title) == stem(&column.title) => {}
            Some((at, _)) if of_call || is_alias(&column.title) || are_same(below, *at, column.at) => {
                column.kind = Some(ColumnKind::OtherName);
            }
            Some(_) => column.kind = None,
        }
    }
}

/// Whether a heading says that another name of the same person stands under it.
fn is_alias(title: &str) -> bool {
    let lower = title.to_lowercase();
    ["display", "nick", "user", "original", "昵称", "用户"]
        .iter()
        .any(|word| lower.contains(word))
}

/// Whether two columns name the same people: in each row they share a word, or are written in different scripts.
fn are_same(below: &[Vec<String>], one: usize, two: usize) -> bool {
    let cell = |row: &Vec<String>, at: usize| row.get(at).map(|cell| tidy(cell).to_lowercase()).unwrap_or_default();
    let same = |(one, two): (String, String)| {
        let script = one.chars().any(is_han) != two.chars().any(is_han);
        script || one.split(' ').any(|word| two.split(' ').any(|other| word == other))
    };
    let pairs = below.iter().map(|row| (cell(row, one), cell(row, two)));
    pairs.filter(|(one, two)| !one.is_empty() && !two.is_empty()).all(same)
}

/// Takes a column whose heading is not known for one of capacities where its cells are such words. A list that tells capacities, under
/// whatever heading, gives no vote to those of whom it tells none.
pub(super) fn capacities(columns: &mut [RosterColumn], below: &[Vec<String>], told: &ToldColumns) {
    let is_capacity = |text: &str| matches!(read_word(text, WordPlace::Elsewhere), StandingWord::Says(said) if said.category.is_some());
    for column in columns
        .iter_mut()
        .filter(|column| column.kind.is_none() && !column.title.is_empty())
    {
        if !told.contains_key(&column.at) && share(below, column.at, is_capacity) >= 50 {
            column.kind = Some(ColumnKind::Category);
        }
    }
}

/// Work at a meeting, as a sheet of duties gives it.
#[rustfmt::skip]
const DUTIES: [&str; 36] = [
    "签到", "报到", "设备", "会务", "接待", "引导", "引领", "记录", "摄影", "摄像", "录音", "音响", "灯光", "茶水", "茶歇", "后勤", "保障", "车辆",
    "安保", "保卫", "医疗", "材料", "文印", "分发", "布置", "会场", "联络", "礼仪", "餐饮", "住宿", "值班", "计票", "监票", "投影", "调试", "桌签",
];

/// The post of a person is none of the duties of a meeting: a column of 岗位 that gives those, or stands beside one of posts, goes to the remark.
pub(super) fn duties(columns: &mut [RosterColumn], below: &[Vec<String>], told: &ToldColumns) {
    let is_duty = |cell: &str| {
        let short = cell.chars().count() <= 8;
        let post = cell.ends_with(['长', '员', '师', '任']);
        short && !post && DUTIES.iter().any(|duty| cell.contains(duty))
    };
    let posts = columns
        .iter()
        .filter(|column| column.kind == Some(ColumnKind::Post))
        .count();
    let own = |column: &&mut RosterColumn| column.kind == Some(ColumnKind::Post) && stem(&column.title) == "岗位";
    for column in columns.iter_mut().filter(own) {
        let given = posts > 1 || share(below, column.at, is_duty) >= 50;
        if given && !told.contains_key(&column.at) {
            column.kind = None;
        }
    }
}
