//! Cells of rosters: names and their flags, phones, and that no input at all breaks the reading.

use huiwu::{
    domain::people::{Category, Duty, Reply},
    line::roster::{RowDoubt, Sheet, read, read_name, read_names},
};
use proptest::prelude::*;

use super::{doubts, people, sheet};

#[test]
fn names_are_spelled_in_one_way() {
    for (cell, name) in [
        ("张　三", "张三"),
        ("张 三", "张三"),
        ("\u{feff}张\u{200b}三\u{a0}", "张三"),
        ("张\t三", "张三"),
        ("欧阳　清", "欧阳清"),
        ("张 小 三", "张小三"),
        ("阿卜杜拉•买买提", "阿卜杜拉·买买提"),
        ("阿卜杜拉・买买提", "阿卜杜拉·买买提"),
        ("阿卜杜拉‧买买提", "阿卜杜拉·买买提"),
        ("阿卜杜拉･买买提", "阿卜杜拉·买买提"),
        ("阿卜杜拉⋅买买提", "阿卜杜拉·买买提"),
        ("阿卜杜拉．买买提", "阿卜杜拉·买买提"),
        ("阿卜杜拉 . 买买提", "阿卜杜拉·买买提"),
        ("John Q. Smith-Jones", "John Q. Smith-Jones"),
        ("Anna O'Brien", "Anna O'Brien"),
        ("张三（女）（回族）", "张三"),
        ("㛃", "㛃"),
    ] {
        let named = read_name(cell);
        assert_eq!(named.name, name, "{cell}");
        assert_eq!(named.doubts, [], "{cell}");
    }
}

#[test]
fn a_unit_beside_how_somebody_takes_part_stays_a_unit() {
    for (cell, unit, post, category, duty) in [
        (
            "刘敏（办公室，记录）",
            "办公室",
            "",
            Category::InAttendance,
            Some(Duty::Scribe),
        ),
        (
            "赵六（规划科,记录员）",
            "规划科",
            "",
            Category::InAttendance,
            Some(Duty::Scribe),
        ),
        (
            "钱七（记录，办公室）",
            "办公室",
            "",
            Category::InAttendance,
            Some(Duty::Scribe),
        ),
        ("孙八（人事科，列席）", "人事科", "", Category::InAttendance, None),
        (
            "李四（办公室 记录）",
            "办公室",
            "",
            Category::InAttendance,
            Some(Duty::Scribe),
        ),
        (
            "周一（办公室主任、列席）",
            "办公室",
            "主任",
            Category::InAttendance,
            None,
        ),
        ("吴二（宣传部；特邀）", "宣传部", "", Category::Invited, None),
    ] {
        let named = read_name(cell);
        assert_eq!(
            (named.office.unit.as_str(), named.office.post.as_str()),
            (unit, post),
            "{cell}"
        );
        assert_eq!(
            (named.standing.category, named.standing.duty),
            (Some(category), duty),
            "{cell}"
        );
        assert_eq!(named.standing.post, "", "{cell}");
        assert_eq!(named.doubts, [], "{cell}");
    }
    // A reason is no unit.
    let away = read_name("张三（请假，开会）");
    assert_eq!(
        (away.standing.reply, away.office.unit.as_str()),
        (Some(Reply::Leave), "")
    );
    // A leader who takes the minutes may well vote: asked.
    let leader = read_name("王五（副局长、记录人）");
    assert_eq!(leader.office.post, "副局长");
    assert!(matches!(leader.doubts.as_slice(), [RowDoubt::UnknownCategory(_)]));
}

#[test]
fn words_in_brackets_say_how_somebody_takes_part() {
    let of = |cell: &str| read_name(cell).standing;
    assert_eq!(of("张三（请假）").reply, Some(Reply::Leave));
    let ill = of("张三（请假：出差）");
    assert_eq!((ill.reply, ill.leave_reason.as_str()), (Some(Reply::Leave), "出差"));
    assert_eq!(of("张三（病假）").leave_reason, "病假");
    assert_eq!(of("张三(列席)").category, Some(Category::InAttendance));
    assert_eq!(of("张三【特邀】").category, Some(Category::Invited));
    assert_eq!(of("张三（旁听）").category, Some(Category::Observer));
    assert_eq!(of("张三（记者）").category, Some(Category::Press));
    assert_eq!(of("张三（工作人员）").category, Some(Category::Staff));
    assert_eq!(of("张三（主持").duty, Some(Duty::Chair));
    assert_eq!(of("张三（记录人）").duty, Some(Duty::Scribe));
    assert_eq!(of("王五（代赵　六）").stands_for.as_deref(), Some("赵六"));
    assert_eq!(of("王五（代：赵六参会）").stands_for.as_deref(), Some("赵六"));
    assert_eq!(of("Tom Ray (for Ann Lee)").stands_for.as_deref(), Some("Ann Lee"));
    let absent = of("赵六（由王五代）");
    assert_eq!(
        (absent.reply, absent.replaced_by.as_deref()),
        (Some(Reply::Substituted), Some("王五"))
    );
    // The reason may stand in another cell, or in brackets; what is not understood is kept all the same.
    let leave = of("李晓梅（请假）（出差）");
    assert_eq!((leave.reply, leave.leave_reason.as_str()), (Some(Reply::Leave), "出差"));
    assert_eq!(of("李晓梅（陪同）").remark, "陪同");
    assert_eq!(read_name("张三（代）").doubts, [RowDoubt::SubstituteForWhom]);
    assert_eq!(
        read_name("张三（处级）").doubts,
        [RowDoubt::UnknownFlag("处级".to_owned())]
    );
}

#[test]
fn characters_of_old_fonts_are_reported() {
    let known = read_name("张\u{e863}");
    assert_eq!(
        (known.name.as_str(), known.doubts),
        ("张䶮", vec![RowDoubt::PrivateCharacter('\u{e863}')])
    );
    assert_eq!(read_name("张\u{e5e5}").doubts, [RowDoubt::PrivateCharacter('\u{e5e5}')]);
}

#[test]
fn phones_are_kept_in_full_or_not_at_all() {
    let reading = read(&sheet(&[
        "姓名|电话",
        "甲一|１３９００００００００",
        "甲二|1.38E+10",
        "甲三|1.38e10",
        "甲四|####",
        "甲五|—",
        "甲六|0571-88880000",
    ]));
    let phones: Vec<&str> = people(&reading).iter().map(|p| p.phone.as_str()).collect();
    assert_eq!(phones, ["13900000000", "", "", "", "", "0571-88880000"]);
    assert_eq!(
        doubts(&reading).iter().map(|(row, _)| *row).collect::<Vec<_>>(),
        [3, 4, 5]
    );
}

#[test]
fn formulas_and_control_characters_are_harmless() {
    let reading = read(&sheet(&["姓名|单位|职务", "张\u{1b}[31m三|=cmd()|+1\u{7}\u{202e}"]));
    let person = people(&reading)[0];
    assert_eq!(person.name, "张三");
    assert_eq!(person.unit, "=cmd()");
    assert_eq!(person.post, "+1");
}

/// Cells as they occur, and as they should not.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("姓名".to_owned()),
        Just("单位".to_owned()),
        Just("手机".to_owned()),
        Just("张三（代李四）".to_owned()),
        Just("一、市直部门".to_owned()),
        Just("合计：3".to_owned()),
        Just("1.38E+10".to_owned()),
        "[（()）代请假张三·. ，、1]{0,8}",
        "\\PC{0,6}",
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn no_table_breaks_the_reading(rows in prop::collection::vec(prop::collection::vec(cell(), 0..8), 0..14)) {
        let count = rows.len();
        let reading = read(&Sheet { rows, ..Sheet::default() });
        for row in 1..=count {
            prop_assert!(reading.lines.is_empty() || reading.lines.iter().any(|line| line.row == row));
        }
        for (_, person) in reading.people() {
            prop_assert!(!person.name.is_empty());
            prop_assert!(!person.name.chars().any(char::is_control));
        }
    }

    #[test]
    fn no_text_breaks_a_pasted_list(text in any::<String>()) {
        read_names(&text);
    }

    #[test]
    fn no_bytes_break_a_file(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = huiwu::shell::sheets::read_bytes(&bytes);
    }
}

#[test]
fn a_blank_unit_is_the_one_above_only_where_no_unit_is_repeated() {
    let units = |rows: &[[&str; 2]]| {
        let cells = |row: &[&str; 2]| row.map(str::to_owned).to_vec();
        let rows = std::iter::once(&["姓名", "单位"]).chain(rows).map(cells).collect();
        let reading = read(&Sheet {
            rows,
            ..Sheet::default()
        });
        reading
            .people()
            .map(|(_, person)| person.unit.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        units(&[["张三", "财政局"], ["李四", ""], ["王五", "教育局"]]),
        ["财政局", "财政局", "教育局"]
    );
    assert_eq!(
        units(&[["张三", "财政局"], ["李四", "财政局"], ["王五", ""]]),
        ["财政局", "财政局", ""]
    );
    // Written out twice, each unit is written out, also behind one that stands once.
    assert_eq!(
        units(&[["张三", "港航局"], ["李四", "港航局"], ["王五", "教育局"], ["韩雪", ""]]),
        ["港航局", "港航局", "教育局", ""]
    );
}

#[test]
fn a_duty_at_the_meeting_is_no_post() {
    let posts = |heading: &str, rows: &[[&str; 2]]| {
        let cells = |row: &[&str; 2]| row.map(str::to_owned).to_vec();
        let rows = std::iter::once(&["姓名", heading]).chain(rows).map(cells).collect();
        let reading = read(&Sheet {
            rows,
            ..Sheet::default()
        });
        reading
            .people()
            .map(|(_, person)| person.post.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(posts("岗位", &[["周涛", "签到"], ["马超", "设备"]]), ["", ""]);
    assert_eq!(
        posts("岗位", &[["周涛", "会计"], ["马超", "项目经理"]]),
        ["会计", "项目经理"]
    );
    assert_eq!(
        posts("职务", &[["周涛", "签到员"], ["马超", "会务组长"]]),
        ["签到员", "会务组长"]
    );
}
