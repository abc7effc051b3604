//! Finds the people whom the clerk's words mean: the people the tests look for.

mod choosing;
mod crowd;
mod spelling;

use huiwu::line::names::Resolution::{Nobody, One};
use huiwu::line::names::Strictness::{Mention, Speaker};
use huiwu::line::names::{Candidate, RoomList};

pub(crate) fn person(key: u64, name: &str) -> Candidate {
    Candidate {
        key,
        name: name.into(),
        order: i64::try_from(key).unwrap_or(i64::MAX),
        ..Candidate::default()
    }
}

pub(crate) fn holder(key: u64, name: &str, unit: &str, post: &str) -> Candidate {
    Candidate {
        unit: unit.into(),
        post: post.into(),
        ..person(key, name)
    }
}

pub(crate) fn room(names: &[&str]) -> RoomList {
    RoomList::new(names.iter().zip(1..).map(|(name, key)| person(key, name)).collect())
}

/// Is this one person found by this text, in both modes as said?
pub(crate) fn means(name: &str, typed: &str, speaker: bool) {
    let list = room(&[name]);
    assert_eq!(list.resolve(typed, Mention, &[]), One(1), "{typed} for {name}");
    let expected = if speaker { One(1) } else { Nobody };
    assert_eq!(list.resolve(typed, Speaker, &[]), expected, "{typed}: for {name}");
}

/// The council used by several tests.
pub(crate) fn council() -> RoomList {
    RoomList::new(vec![
        holder(1, "张三", "财务处", "总经理"),
        holder(2, "张三丰", "办公室", "科员"),
        holder(3, "李思远", "财务处", "处长"),
        holder(4, "李明", "人事处", "副处长"),
        holder(5, "王建国", "办公室", "主任"),
        holder(6, "王小琴", "信息中心", "四级调研员"),
        holder(7, "欧阳娜娜", "信息中心", "工程师"),
        Candidate {
            aliases: vec!["annie".into()],
            ..holder(8, "Anna O'Brien", "Secretariat", "Chief Engineer")
        },
        Candidate {
            seat: "A12".into(),
            ..holder(9, "阿卜杜拉·买买提", "民族宗教局", "局长")
        },
        Candidate {
            aliases: vec!["老王".into()],
            ..holder(10, "王建业", "督查室", "教师")
        },
    ])
}

/// 500 made-up people, each name once.
pub(crate) fn large_room() -> Vec<Candidate> {
    let surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗".chars();
    let given = "一二三四五六七八九十东南西北春夏秋冬金木水火梅兰竹";
    let units = ["办公室", "财务处", "人事处", "信息中心", "督查室"];
    let posts = ["处长", "主任", "科员", "总经理"];
    let mut people = Vec::new();
    for ((row, surname), post) in surnames.enumerate().zip(posts.iter().cycle()) {
        let middles = given.chars().cycle().skip(row);
        for ((middle, last), unit) in middles.zip(given.chars()).zip(units.iter().cycle()) {
            let key = people.last().map_or(0, |one: &Candidate| one.key + 1);
            people.push(holder(key, &format!("{surname}{middle}{last}"), unit, post));
        }
    }
    people
}
