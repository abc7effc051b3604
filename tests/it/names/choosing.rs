//! Chooses among several people, and tells when nobody is meant.

use super::{council, holder, large_room, person, room};
use huiwu::line::names::Resolution::{Nobody, One, Several};
use huiwu::line::names::Strictness::{Mention, Speaker};
use huiwu::line::names::{Candidate, MatchReason, RoomList};

#[test]
fn the_best_kind_of_hit_decides() {
    let list = council();
    let table = [
        ("张三", One(1)),
        ("zs", One(1)),
        ("zhangsan", One(1)),
        ("zsf", One(2)),
        ("zhang", Several(vec![1, 2])),
        ("annie", One(8)),
        ("anni", One(8)),
        ("李明", One(4)),
        ("王建", Nobody),
        ("人事处", One(4)),
        ("财务处", Several(vec![1, 3])),
        ("财务处张三", One(1)),
        ("财务处zs", One(1)),
        ("财务李处长", One(3)),
        ("办公室科员张三丰", One(2)),
        ("科员张三丰", One(2)),
        ("处长张三", Nobody),
        ("信息中心nn", Nobody),
        ("谁", Nobody),
        ("", Nobody),
        ("：", Nobody),
    ];
    for (typed, expected) in table {
        assert_eq!(list.resolve(typed, Speaker, &[]), expected, "{typed}");
    }
}

#[test]
fn a_mention_also_takes_posts_seats_units_and_parts() {
    let list = council();
    let table = [
        ("a12", One(9)),
        ("Ａ１２", One(9)),
        ("rsc", One(4)),
        ("cwc", Several(vec![1, 3])),
        ("cwczs", One(1)),
        ("cwc zs", One(1)),
        ("局长", One(9)),
        ("chief", One(8)),
        ("科员", One(2)),
        ("思远", One(3)),
        ("siyuan", One(3)),
        ("处长", Several(vec![3, 4])),
        ("督查", One(10)),
    ];
    for (typed, expected) in table {
        assert_eq!(list.resolve(typed, Mention, &[]), expected, "{typed}");
    }
}

#[test]
fn forms_of_address_find_the_surname_and_prefer_the_post() {
    let list = council();
    let table = [
        ("张总", One(1)),
        ("李处长", One(3)),
        ("李副处长", One(4)),
        ("李处", One(3)),
        ("李局", Nobody),
        ("王主任", One(5)),
        ("王老师", One(10)),
        ("王调研员", One(6)),
        ("王建国主任", One(5)),
        ("王建国同志", One(5)),
        ("李女士", Several(vec![3, 4])),
        ("老王", One(10)),
        ("小王", Several(vec![5, 6, 10])),
        ("小李", Several(vec![3, 4])),
        ("欧阳工", One(7)),
        ("欧阳老师", One(7)),
        ("欧老师", Nobody),
        ("Ms O'Brien", One(8)),
        ("Ms. Brien", One(8)),
        ("Mr Wang", Several(vec![5, 6, 10])),
        ("孙总", Nobody),
        ("老师", Nobody),
    ];
    for (typed, expected) in table {
        assert_eq!(list.resolve(typed, Speaker, &[]), expected, "{typed}");
    }
}

#[test]
fn prose_before_a_colon_is_nobody() {
    let mut people = large_room();
    people.extend([
        person(9001, "Anna O'Brien"),
        person(9002, "Tota Lee"),
        person(9003, "师明"),
        person(9004, "计平"),
    ]);
    let list = RoomList::new(people);
    let words = [
        "Note",
        "Done",
        "Same",
        "TODO",
        "Total",
        "Date",
        "Time",
        "Action",
        "Re",
        "No",
        "To",
        "He",
        "备注",
        "注",
        "时间",
        "地点",
        "议题",
        "老师",
        "小计",
        "合计",
        "总经理",
        "主任",
        "处长",
        "10",
        "12",
        "http",
        "https",
        "3",
        "a",
        "We",
        "如下",
        "要求",
    ];
    for word in words {
        assert_eq!(list.resolve(word, Speaker, &[]), Nobody, "{word}");
    }
    let list = RoomList::new(vec![person(1, "Note Total")]);
    assert_eq!(
        list.resolve("Note", Speaker, &[]),
        One(1),
        "unless somebody is called so"
    );
}

#[test]
fn people_of_one_name_are_never_chosen_between() {
    let mut list = RoomList::new(vec![
        holder(1, "张伟", "财务处", "处长"),
        holder(2, "张伟", "办公室", "科员"),
        person(3, "张伟国"),
        Candidate {
            present: true,
            ..person(4, "章威")
        },
    ]);
    assert_eq!(list.resolve("张伟", Speaker, &[]), Several(vec![1, 2]));
    assert_eq!(
        list.resolve("张伟", Speaker, &[2]),
        Several(vec![2, 1]),
        "the recent speaker first"
    );
    list.set_present(|key| matches!(key, 1 | 4));
    assert_eq!(
        list.resolve("张伟", Mention, &[2]),
        Several(vec![1, 2]),
        "those present before all"
    );
    assert_eq!(list.resolve("zw", Speaker, &[]), Several(vec![1, 4, 2]));
    assert_eq!(list.resolve("办公室张伟", Speaker, &[]), One(2));
    assert_eq!(list.resolve("张伟处长", Speaker, &[]), One(1));
    list.insert(&person(1, "钱七"));
    assert_eq!(list.resolve("张伟", Speaker, &[]), One(2));
    list.insert(&person(2, "赵六"));
    assert_eq!(list.resolve("张伟", Speaker, &[]), Nobody);
    assert_eq!(list.resolve("zl", Mention, &[]), One(2));
}

#[test]
fn a_single_letter_needs_to_be_the_only_fit() {
    let list = room(&["张三", "李四", "林五"]);
    assert_eq!(list.resolve("z", Mention, &[]), One(1));
    assert_eq!(list.resolve("l", Mention, &[]), Several(vec![2, 3]));
    assert_eq!(list.resolve("s", Mention, &[]), Nobody, "not in the middle of names");
    let list = RoomList::new(vec![
        Candidate {
            aliases: vec!["q".into()],
            ..person(1, "张三")
        },
        person(2, "钱七"),
    ]);
    assert_eq!(list.resolve("Q", Speaker, &[]), One(1), "a nick of one letter");
}

#[test]
fn completion_ranks_kind_then_presence_then_recent_then_order() {
    let list = RoomList::new(vec![
        person(1, "赵森林"),
        Candidate {
            present: true,
            ..person(2, "钟山")
        },
        person(3, "张三"),
        Candidate {
            present: true,
            ..person(4, "周帅")
        },
        person(5, "钱照水"),
        Candidate {
            unit: "综合室".into(),
            ..person(6, "冯二")
        },
        Candidate {
            aliases: vec!["ZS".into()],
            ..person(7, "Zack Stone")
        },
    ]);
    let hits = list.complete("zs", &[4], 10);
    let found: Vec<_> = hits.iter().map(|hit| (hit.key, hit.reason)).collect();
    let expected = [
        (7, MatchReason::Alias),
        (4, MatchReason::Initials),
        (2, MatchReason::Initials),
        (3, MatchReason::Initials),
        (1, MatchReason::Prefix),
        (5, MatchReason::Substring),
    ];
    assert_eq!(found, expected);
    assert_eq!(list.complete("zs", &[4], 2).len(), 2);
    let all: Vec<_> = list
        .complete("", &[3], 3)
        .iter()
        .map(|hit| (hit.key, hit.reason))
        .collect();
    assert_eq!(
        all,
        [
            (2, MatchReason::Listed),
            (4, MatchReason::Listed),
            (3, MatchReason::Listed)
        ]
    );
    let whole = room(&["林立", "李四", "刘五"]).complete("li", &[], 9);
    assert_eq!(
        whole.first().map(|hit| (hit.key, hit.reason)),
        Some((2, MatchReason::Word)),
        "whole syllables first"
    );
}

#[test]
fn a_reading_nobody_uses_for_a_surname_creates_no_doubt() {
    let list = room(&["张三", "董事", "王刚", "于刚", "吕洋", "刘洋"]);
    assert_eq!(list.resolve("zs", Speaker, &[]), One(1), "董 can be read zhong");
    assert_eq!(list.resolve("yugang", Speaker, &[]), One(4), "王 can be read yu");
    assert_eq!(list.resolve("lyuyang", Speaker, &[]), One(5));
    assert_eq!(list.resolve("zhongshi", Speaker, &[]), One(2), "but it is found");
    let own = Candidate {
        pinyin: "zhong shi".into(),
        ..person(2, "董事")
    };
    let list = RoomList::new(vec![person(1, "张三"), own]);
    assert_eq!(
        list.resolve("zs", Speaker, &[]),
        Several(vec![1, 2]),
        "the clerk knows better"
    );
}

#[test]
fn a_single_letter_that_fits_several_means_none_of_them() {
    let list = room(&["A Bell", "Ann Kim"]);
    assert_eq!(list.resolve("a", Mention, &[]), Several(vec![1, 2]));
    // The only one whom it fits, and a nick of one letter, are meant.
    assert_eq!(room(&["Ann Bell", "Rosa Lindt"]).resolve("a", Mention, &[]), One(1));
    let nick = Candidate {
        aliases: vec!["k".into()],
        ..person(2, "Ann Bell")
    };
    let list = RoomList::new(vec![person(1, "Kim Sato"), nick]);
    assert_eq!(list.resolve("k", Mention, &[]), One(2));
}
