//! The four inputs of docs/rules.md §rosters, with exactly the results written there.

use huiwu::{
    domain::people::{Category, Reply},
    line::roster::{ListedPerson, RowContent, RowDoubt, SkipReason, read, read_names},
    shell::sheets::read_bytes,
};

use super::{doubts, fixture, left, line, people, read_first, sheet};

#[test]
fn r1_a_summary_of_reply_slips_in_gbk() {
    let bytes = fixture::r1();
    // 序号 in GBK, as docs/rules.md §rosters gives it.
    assert!(bytes.starts_with(b"\xd0\xf2\xba\xc5"));
    assert!(bytes.windows(2).any(|w| w == b"\xa1\xa1") && bytes.windows(2).any(|w| w == b"\xa1\xa4"));
    let reading = read_first(&bytes);
    let people = people(&reading);
    assert_eq!(people.len(), 42);
    assert_eq!(people.iter().filter(|p| p.unit == "第3局").count(), 7);
    assert!(people.iter().all(|p| !p.unit.is_empty()));
    assert_eq!(people[2].name, fixture::name(2));
    assert_eq!(people[20].name, "阿卜杜拉·买买提");
    let ruined: Vec<usize> = doubts(&reading).iter().map(|(row, _)| *row).collect();
    assert_eq!(ruined, [6, 19, 35]);
    assert!(
        doubts(&reading)
            .iter()
            .all(|(_, d)| *d == RowDoubt::RuinedPhone("1.38E+10".to_owned()))
    );
    assert_eq!(people.iter().filter(|p| p.phone.is_empty()).count(), 3);
    assert_eq!(left(&reading, SkipReason::Footer), 1);
    assert_eq!(
        line(&reading, 44).what,
        RowContent::Left(SkipReason::Footer, "合计：42人".to_owned())
    );
    assert_eq!(reading.lines.len(), 44);
    assert_eq!(people.iter().filter(|p| p.standing.sex.is_some()).count(), 42);
    assert_eq!(people[3].standing.remark, "线下；自驾 需停车");
}

#[test]
fn r2_an_office_list_with_merged_cells() {
    let sheets = read_bytes(&fixture::r2()).unwrap();
    let names: Vec<&str> = sheets.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["参会名单", "工作人员", "Sheet3"]);
    assert!(sheets[2].rows.is_empty());
    let reading = read(&sheets[0]);
    assert_eq!(reading.header, Some(3));
    let people = people(&reading);
    assert_eq!(people.len(), 12);
    assert_eq!(
        people.iter().map(|p| p.unit.as_str()).step_by(3).collect::<Vec<_>>(),
        ["财务处", "人事处", "东县", "西区"]
    );
    assert!(people.chunks(3).all(|of| of.iter().all(|p| p.unit == of[0].unit)));
    assert_eq!(
        (people[0].group.as_str(), people[11].group.as_str()),
        ("一、市直部门", "二、县（区）")
    );
    // 联系方式/手机: a phone stored as a number keeps all its figures.
    assert_eq!(
        (people[0].phone.as_str(), people[11].phone.as_str()),
        ("13900000000", "13900000011")
    );
    assert_eq!(
        (people[1].name.clone(), people[2].name.clone()),
        (fixture::name(1), fixture::name(2))
    );
    assert_eq!(left(&reading, SkipReason::Title), 2);
    assert_eq!(left(&reading, SkipReason::Header), 2);
    assert_eq!(left(&reading, SkipReason::Group), 2);
    assert_eq!(left(&reading, SkipReason::Footer), 1);
    assert_eq!(reading.lines.len(), sheets[0].rows.len());
    assert_eq!(doubts(&reading), []);
    let staff = read(&sheets[1]);
    assert!(
        staff
            .people()
            .all(|(_, p)| p.standing.category == Some(Category::Staff))
    );
    assert_eq!(staff.people().count(), 2);
}

/// The older format: `office.xls` is kept as a file, because nothing here can write one.
#[test]
fn an_office_list_of_the_older_format() {
    let sheets = read_bytes(include_bytes!("office.xls")).unwrap();
    assert_eq!(sheets.len(), 2);
    let reading = read(&sheets[0]);
    let people = people(&reading);
    let of = |read: fn(&ListedPerson) -> &String| people.iter().map(|p| read(p).as_str()).collect::<Vec<_>>();
    assert_eq!(of(|p| &p.name), ["张清", "阿卜杜拉·买买提", "林一诺"]);
    assert_eq!(of(|p| &p.unit), ["财务处", "财务处", "人事处"]);
    assert_eq!(of(|p| &p.phone), ["13900000001", "13900000002", "13900000003"]);
    assert_eq!(reading.header, Some(2));
    assert_eq!(
        (left(&reading, SkipReason::Title), left(&reading, SkipReason::Footer)),
        (1, 1)
    );
}

#[test]
fn r3_two_lists_side_by_side() {
    for bytes in [fixture::r3_csv(), fixture::r3_tsv(true), fixture::r3_tsv(false)] {
        let reading = read_first(&bytes);
        let people = people(&reading);
        assert_eq!(people.len(), 50);
        // The left column first; the rank is the order.
        assert_eq!(
            (people[0].name.clone(), people[24].name.clone()),
            (fixture::name(0), fixture::name(24))
        );
        assert_eq!(
            (people[25].name.clone(), people[49].name.clone()),
            (fixture::name(25), fixture::name(49))
        );
        assert_eq!(
            (people[6].name.as_str(), people[6].standing.reply),
            ("李四", Some(Reply::Leave))
        );
        assert_eq!(
            people.iter().filter(|p| p.standing.reply == Some(Reply::Leave)).count(),
            1
        );
        assert_eq!(people[27].name, "王五");
        assert_eq!(people[27].standing.stands_for.as_deref(), Some("赵六"));
        assert_eq!(people.iter().filter(|p| p.standing.stands_for.is_some()).count(), 1);
        let namesakes: Vec<&str> = people
            .iter()
            .filter(|p| p.name == "张伟")
            .map(|p| p.post.as_str())
            .collect();
        assert_eq!(namesakes, ["科长", "秘书"]);
        assert_eq!(left(&reading, SkipReason::Blank), 1);
        assert_eq!(doubts(&reading), []);
    }
}

#[test]
fn r4_the_export_of_a_system() {
    let reading = read_first(&fixture::r4());
    let people = people(&reading);
    let names: Vec<&str> = people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["张秉文", "Anna O'Brien", "阿卜杜拉·买买提", fixture::LONG_NAME]);
    assert!(fixture::LONG_NAME.chars().count() >= 25);
    let categories: Vec<_> = people.iter().map(|p| p.standing.category.unwrap()).collect();
    assert_eq!(
        categories,
        [
            Category::Member,
            Category::Observer,
            Category::Invited,
            Category::Member
        ]
    );
    let replies: Vec<_> = people.iter().map(|p| p.standing.reply).collect();
    assert_eq!(
        replies,
        [Some(Reply::Attends), Some(Reply::Attends), Some(Reply::Leave), None]
    );
    assert_eq!(people[0].other_name, "Zhang Bingwen");
    assert_eq!((people[0].unit.as_str(), people[2].unit.as_str()), ("North Office", ""));
    assert_eq!(people[3].email, "d@example.org");
    assert_eq!(doubts(&reading), []);
}

#[test]
fn a_two_row_header_is_joined_also_where_nothing_is_merged() {
    let reading = read(&sheet(&[
        "名单||||",
        "序号|姓名|单位|联系方式|",
        "|||手机|办公电话",
        "1|张秉文|财务处||88880000",
        "2|林一诺||13900000001|",
    ]));
    assert_eq!(reading.header, Some(2));
    let phones: Vec<&str> = people(&reading).iter().map(|p| p.phone.as_str()).collect();
    assert_eq!(phones, ["88880000", "13900000001"]);
    assert_eq!(people(&reading)[1].unit, "财务处");
}

#[test]
fn no_row_goes_without_a_word() {
    let rows = [
        "姓名|单位|职务",
        "张秉文|财务处|处长",
        "|财务处|科长",
        "林一诺 周思远|财务处|",
        "待定|财务处|",
        "张秉文|财务处|处长",
        "",
        "姓名|单位|职务",
        "=cmd()|人事处|",
        "共计：3人||",
        "制表人：林一诺||",
    ];
    let reading = read(&sheet(&rows));
    assert_eq!(reading.lines.len(), rows.len());
    assert_eq!(people(&reading).len(), 1);
    assert_eq!(
        doubts(&reading),
        [
            (3, RowDoubt::NoName),
            (4, RowDoubt::SeveralNames("林一诺 周思远".to_owned())),
            (5, RowDoubt::NotAName("待定".to_owned())),
            (6, RowDoubt::Repeated(2)),
            (9, RowDoubt::NotAName("=cmd".to_owned())),
        ]
    );
    assert_eq!(left(&reading, SkipReason::Header), 2);
    assert_eq!(left(&reading, SkipReason::Footer), 2);
    assert_eq!(left(&reading, SkipReason::Blank), 1);
}

#[test]
fn without_a_header_only_a_list_of_names_is_read() {
    // Nothing there says which column holds names.
    let unknown = read(&sheet(&["甲|1", "乙|2"]));
    assert_eq!(
        doubts(&unknown),
        [(1, RowDoubt::NoNameColumn), (2, RowDoubt::NoNameColumn)]
    );
    let reading = read(&sheet(&["张秉文（主持）", "", "林　安", "合计2人"]));
    let names: Vec<&str> = people(&reading).iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["张秉文", "林安"]);
    assert_eq!(reading.lines.len(), 4);
}

#[test]
fn a_pasted_list_is_cleaned_in_the_same_way() {
    let reading = read_names("张三（请假）、李四（列席），王五\n赵 六(主持,女)；阿卜杜拉•买买提");
    let people = people(&reading);
    let names: Vec<&str> = people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["张三", "李四", "王五", "赵六", "阿卜杜拉·买买提"]);
    assert_eq!(people[0].standing.reply, Some(Reply::Leave));
    assert_eq!(people[1].standing.category, Some(Category::InAttendance));
    assert_eq!(people[3].standing.duty, Some(huiwu::domain::people::Duty::Chair));
    assert_eq!(doubts(&reading), []);
}

#[test]
fn a_label_says_in_what_capacity_the_names_behind_it_come() {
    let text = "出席：周明远（局长）、钱立军\n列席：郑国栋（办公室副主任）、韩梅（审计科科长）；请假：孙丽\n王五\n\nGuests:\nAnn Hedges\nTom Reed\n\nRosa Lindt";
    let reading = read_names(text);
    let told: Vec<_> = people(&reading)
        .iter()
        .map(|p| (p.name.clone(), p.standing.category, p.standing.reply))
        .collect();
    let (here, beside) = (Some(Category::Member), Some(Category::InAttendance));
    let expected = [
        ("周明远", here, None),
        ("钱立军", here, None),
        ("郑国栋", beside, None),
        ("韩梅", beside, None),
        ("孙丽", None, Some(Reply::Leave)),
        ("王五", None, None),
        ("Ann Hedges", Some(Category::Invited), None),
        ("Tom Reed", Some(Category::Invited), None),
        ("Rosa Lindt", None, None),
    ];
    assert_eq!(
        told,
        expected.map(|(name, category, reply)| (name.to_owned(), category, reply))
    );
    let first = people(&reading)[0].clone();
    assert_eq!((first.post.as_str(), first.standing.remark.as_str()), ("局长", ""));
}

#[test]
fn a_post_alone_in_brackets_is_the_post() {
    for (cell, unit, post, remark) in [
        ("周明远（局长）", "", "局长", ""),
        ("王卫东（副局长）", "", "副局长", ""),
        ("钱立军（办公室处长）", "办公室", "处长", ""),
        ("马兰（回族）", "", "", "回族"),
        ("马兰（下午到）", "", "", "下午到"),
    ] {
        let reading = read_names(cell);
        let person = people(&reading)[0].clone();
        let told = (
            person.unit.as_str(),
            person.post.as_str(),
            person.standing.remark.as_str(),
        );
        assert_eq!(told, (unit, post, remark), "{cell}");
    }
}
