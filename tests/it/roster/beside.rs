//! Columns of who leads those of a unit and of who takes the minutes; who comes instead, in the cell of the name.

use huiwu::{
    domain::people::{Category, Duty, Reply},
    line::roster::{ListedPerson, RowContent, RowDoubt, read, read_name},
};

use super::{people, sheet};

fn names(list: &[&ListedPerson]) -> Vec<String> {
    list.iter()
        .map(|person| format!("{} {}", person.unit, person.name))
        .collect()
}

#[test]
fn those_who_lead_are_the_names_where_there_are_no_others() {
    for title in ["带队领导", "带队人", "领队"] {
        let reading = read(&sheet(&[
            &format!("单位|{title}|职务|电话"),
            "财政局|张三|局长|13800001111",
            "民政局|李四|副局长|",
        ]));
        let list = people(&reading);
        assert_eq!(names(&list), ["财政局 张三", "民政局 李四"], "{title}");
        assert_eq!(list[0].post, "局长");
        assert_eq!(list[0].standing.remark, title, "the word is kept");
        assert!(
            reading.lines.iter().all(|line| line.doubts.is_empty()),
            "{:?}",
            reading.lines
        );
    }
}

#[test]
fn who_leads_beside_the_names_is_somebody_of_the_unit() {
    let reading = read(&sheet(&[
        "单位|带队领导|姓名|职务",
        "财政局|张三|王五|科长",
        "|张三|赵六|科员",
        "民政局|李四（副局长）|孙七|科员",
    ]));
    let list = people(&reading);
    assert_eq!(
        names(&list),
        [
            "财政局 王五",
            "财政局 张三",
            "财政局 赵六",
            "民政局 孙七",
            "民政局 李四"
        ]
    );
    assert_eq!(list[1].standing.remark, "带队领导");
    assert_eq!(list[4].post, "副局长");
    assert!(
        reading.lines.iter().all(|line| line.doubts.is_empty()),
        "{:?}",
        reading.lines
    );
}

#[test]
fn a_leader_with_a_row_of_their_own_is_not_doubled() {
    let reading = read(&sheet(&[
        "单位|带队领导|姓名|职务",
        "财政局|张三|张三|局长",
        "财政局|张三|王五|科长",
    ]));
    let list = people(&reading);
    assert_eq!(names(&list), ["财政局 张三", "财政局 王五"]);
    assert_eq!(list[0].post, "局长");
    assert_eq!(list[0].standing.remark, "带队领导");
}

#[test]
fn a_mark_in_these_columns_is_about_the_person_of_the_row() {
    let reading = read(&sheet(&[
        "姓名|单位|带队领导|记录人",
        "张三|财政局|√|",
        "李四|财政局||是",
        "王五|财政局|否|×",
    ]));
    let list = people(&reading);
    assert_eq!(list.len(), 3);
    assert_eq!(list[0].standing.remark, "带队领导");
    assert_eq!(list[1].standing.duty, Some(Duty::Scribe));
    assert_eq!((list[2].standing.duty, list[2].standing.remark.as_str()), (None, ""));
    assert!(list.iter().all(|person| person.standing.category.is_none()));
}

#[test]
fn who_takes_the_minutes_comes_without_a_vote() {
    let reading = read(&sheet(&[
        "组别|姓名|单位|记录人",
        "第一组|张三|财政局|何晓",
        "第一组|李四|民政局|何晓",
        "第二组|王五|水务局|赵六、钱七",
    ]));
    let list = people(&reading);
    let scribes: Vec<&str> = list
        .iter()
        .filter(|person| person.standing.duty == Some(Duty::Scribe))
        .map(|person| person.name.as_str())
        .collect();
    assert_eq!(scribes, ["何晓", "赵六", "钱七"]);
    assert_eq!(list.len(), 6);
    assert!(
        list.iter()
            .filter(|person| person.standing.duty.is_some())
            .all(|person| person.standing.category == Some(Category::InAttendance))
    );
}

#[test]
fn a_unit_with_nothing_but_a_leader_is_taken() {
    let reading = read(&sheet(&[
        "单位|带队领导|姓名|职务",
        "财政局|张三|王五|科长",
        "民政局|李四||",
    ]));
    assert_eq!(names(&people(&reading)), ["财政局 王五", "财政局 张三", "民政局 李四"]);
    assert!(
        !reading.lines.iter().any(|line| line.doubts.contains(&RowDoubt::NoName)),
        "{:?}",
        reading.lines
    );
}

#[test]
fn english_headings_of_these_columns_are_known() {
    let reading = read(&sheet(&[
        "Organisation|Head of delegation|Name|Minute taker",
        "Library|Nora Field|Owen Marsh|",
        "Museum|Ida Lake|Tom Reed|yes",
    ]));
    let list = people(&reading);
    assert_eq!(
        names(&list),
        [
            "Library Owen Marsh",
            "Library Nora Field",
            "Museum Tom Reed",
            "Museum Ida Lake"
        ]
    );
    assert_eq!(list[2].standing.duty, Some(Duty::Scribe));
}

#[test]
fn the_word_in_a_column_of_capacities_is_kept_and_gives_no_vote() {
    let reading = read(&sheet(&["姓名|单位|身份", "张三|财政局|带队领导", "李四|财政局|出席"]));
    let list = people(&reading);
    assert_eq!(list[0].standing.remark, "带队领导");
    assert_eq!((list[0].post.as_str(), list[0].standing.category), ("", None));
    assert!(list[0].standing.unsure, "others are told to be members");
    assert_eq!(list[1].standing.category, Some(Category::Member));
}

#[test]
fn who_comes_instead_stands_in_the_cell_of_the_name() {
    for (cell, instead, reason) in [
        ("张三由李四代", "李四", ""),
        ("张三，由李四代", "李四", ""),
        ("张三 由李四代会", "李四", ""),
        ("张三（由李四代）", "李四", ""),
        ("张三（请假，由李四代）", "李四", ""),
        ("张三（病假，由李四代会）", "李四", "病假"),
        ("张三，出差，由李四代为参会", "李四", "出差"),
        ("张　三由李　四代", "李四", ""),
        ("欧阳清由单一鸣代参会", "单一鸣", ""),
        ("张三由财政局副局长李四代", "李四", ""),
    ] {
        let read = read_name(cell);
        assert!(
            !read.name.contains('由') && read.name.chars().count() <= 3,
            "{cell}: {read:?}"
        );
        assert_eq!(read.standing.reply, Some(Reply::Substituted), "{cell}: {read:?}");
        assert_eq!(read.standing.replaced_by.as_deref(), Some(instead), "{cell}: {read:?}");
        assert_eq!(read.standing.leave_reason, reason, "{cell}: {read:?}");
    }
}

#[test]
fn a_name_with_the_character_of_by_stays_a_name() {
    for name in ["由小明", "朱由检", "张由", "由美"] {
        assert_eq!(read_name(name).name, name);
        assert_eq!(read_name(name).standing.replaced_by, None);
    }
}

#[test]
fn leave_with_who_comes_instead_is_read_in_the_column_of_answers() {
    let reading = read(&sheet(&[
        "姓名|单位|回复",
        "张三|财政局|请假，由李四代",
        "王五|财政局|病假（由赵六代会）",
        "孙七|财政局|请假，下乡",
    ]));
    let list = people(&reading);
    let told: Vec<_> = list
        .iter()
        .map(|person| {
            (
                person.standing.replaced_by.as_deref(),
                person.standing.leave_reason.as_str(),
            )
        })
        .collect();
    assert_eq!(told, [(Some("李四"), ""), (Some("赵六"), "病假"), (None, "下乡")]);
    assert!(
        reading
            .lines
            .iter()
            .all(|line| !matches!(line.what, RowContent::Doubtful(_)))
    );
}

#[test]
fn a_post_that_comes_instead_is_no_name_and_stays_in_the_reason() {
    let reading = read(&sheet(&["姓名|单位|回复", "张三|财政局|请假，由副股长代"]));
    let list = people(&reading);
    assert_eq!(list[0].standing.replaced_by, None);
    assert_eq!(list[0].standing.reply, Some(Reply::Leave));
    assert_eq!(list[0].standing.leave_reason, "由副股长代");
}
