//! Lines of a meeting as people type them, by the real program: who is meant, when somebody left, how a vote ended. Each row was tried by
//! hand first; what the record must hold stands beside it.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use crate::program;

const PEOPLE: &str = "Name,Unit\nMary Jane Cole,Works\nLinda Ger,Works\nMatthew Long,Parks\nRosa Lindt,Office\nPeter Bloom,Parks\n\
     María de la Cruz,Parks\nAnneke van der Berg,Office\nSeán O’Brien,Parks\nĐặng Minh,Office\nEd Moor,Works\nJo Hart,Parks\nLi Wei,Office\n";
const LIST: &str = "姓名,单位,职务\n张三,财务处,处长\n李四,办公室,主任\n王五,人事处,副处长\n周八,后勤处,科长\n欧阳少东,投资科,科长\n\
     阿卜杜拉·买买提,民宗局,局长\n";

/// The record of a meeting of 19:00 into which these lines were typed at 21:00, its lines joined.
fn record(lang: &str, lines: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("people.csv"), if lang == "en" { PEOPLE } else { LIST }).unwrap();
    for args in [
        &[
            "new",
            "--template",
            "committee",
            "--title",
            "T",
            "--start",
            "2026-12-09T19:00",
        ][..],
        &["import", "roster", "people.csv"],
    ] {
        assert!(program::huiwu(folder, lang, args).status.success());
    }
    let mut capture = program::command(folder, lang, &["capture", "--at", "2026-12-09T21:00"]);
    let answers = program::huiwu_reading(&mut capture, lines);
    let record = program::huiwu(folder, lang, &["export", "record", "--format", "markdown"]);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(['\\', '*'], "");
    format!("{}{}", text(&answers.stdout), text(&record.stdout))
}

/// Tries each row: the lines, what the record holds, what it does not.
#[track_caller]
fn check(lang: &str, rows: &[(&str, &[&str], &[&str])]) {
    let mut wrong = Vec::new();
    for (lines, holds, lacks) in rows {
        let record = record(lang, lines);
        for part in holds.iter().filter(|part| !record.contains(**part)) {
            wrong.push(format!("{lines:?} lacks {part:?} in\n{record}"));
        }
        for part in lacks.iter().filter(|part| record.contains(**part)) {
            wrong.push(format!("{lines:?} holds {part:?} in\n{record}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn names_are_the_people_that_are_meant_or_nobody() {
    check(
        "en",
        &[
            (
                "+rosa\n!call the vendor @Jane Poole ~friday",
                &["Jane Poole: not on the list", "call the vendor", "owner: Jane Poole"],
                &["owner: Mary Jane Cole"],
            ),
            ("dang: I agree", &["Đặng Minh: I agree"], &[]),
            (
                "+rosa\nrosa: yes\nbob smith: I object",
                &["bob smith: not on the list"],
                &["Rosa Lindt: bob"],
            ),
            (
                "+ed, jo\ned: the pump is broken\njo: I call the firm\nli: fine",
                &["Ed Moor: the pump", "Jo Hart: I call", "Li Wei: fine"],
                &[],
            ),
            (
                "+all\n!call the vendor @María de la Cruz ~friday",
                &["call the vendor. (owner: María de la Cruz;"],
                &[],
            ),
            (
                "+all\n!call the vendor @Anneke van der Berg ~friday",
                &["call the vendor. (owner: Anneke van der Berg;"],
                &[],
            ),
            (
                "+all\n!call the vendor @Seán O’Brien, @Rosa Lindt ~friday",
                &["call the vendor. (", "Seán O’Brien", "with: Rosa Lindt"],
                &[],
            ),
            (
                "+all\n!call the vendor @Seán O’Brien and @Rosa Lindt ~friday",
                &["call the vendor. (", "with: Rosa Lindt"],
                &["vendor and"],
            ),
            (
                "Present: Members Lindt, Bloom\n+Director Ger\nMember Long: late papers\nChair Bloom: noted",
                &["Arrives: Linda Ger", "Matthew Long: late papers", "Peter Bloom: noted"],
                &["not on the list"],
            ),
            ("+all\nit costs ~40 euros", &["it costs ~40 euros"], &["due:"]),
        ],
    );
    check(
        "zh",
        &[
            (
                "＋张三、李四\n李四：先请财务处汇报\n张三（财务处）：同意\n张三（人事处）：不同意",
                &["张三：同意", "张三（人事处）：名单中没有"],
                &["李四：张三"],
            ),
            ("＋全体\n欧阳：没意见", &["欧阳少东：没意见"], &[]),
            ("＋全体\n买买提：同意", &["买买提：同意"], &["存疑"]),
            ("＋全体\n王处：同意", &["王五：同意"], &[]),
            ("＋全体\n赵处长：同意", &["赵处长：名单中没有"], &[]),
        ],
    );
}

#[test]
fn who_came_who_left_and_who_is_excused_stands_in_the_record() {
    check(
        "en",
        &[
            (
                "+all 19:00\n-ger 8:30 pm",
                &["Leaves: Linda Ger", "20:30"],
                &["Leave: Linda Ger, Matthew Long"],
            ),
            (
                "+all 19:00\n-ger 8.30pm",
                &["Leaves: Linda Ger", "20:30"],
                &["not on the list"],
            ),
            ("+all 19:00\n-ger 20h30", &["Leaves: Linda Ger", "20:30"], &[]),
            (
                "+all 19:00\n-linda ger at 8:30 pm (train)",
                &["Leaves: Linda Ger (train)", "20:30"],
                &[],
            ),
            (
                "+all 19:00\nLeft: Ed Moor at 20:10",
                &["Leaves: Ed Moor", "20:10"],
                &["not on the list"],
            ),
            (
                "+all 19:00\n-ed ill",
                // Before the opening nothing but the sign-in of everybody says that Ed came.
                &["Apologies: Ed Moor (ill)"],
                &["not on the list"],
            ),
            (
                "+Mary Jane Cole 19.05",
                &["Arrives: Mary Jane Cole", "19:05"],
                &["several"],
            ),
            (
                "+rosa\nRegrets: Peter Bloom (ill)\nExcused: Ed Moor",
                &["present 1, apologies 2", "Peter Bloom (ill)"],
                &[],
            ),
            (
                "+rosa\nApologies: Jo Hart (on leave), Li Wei",
                &["apologies 2", "Jo Hart (on leave)"],
                &[],
            ),
            ("+rosa\nLate: Ed Moor 19:50", &["Ed Moor", "19:50"], &["unclear"]),
        ],
    );
    check(
        "zh",
        &[
            (
                "＋张三\n请假：李四（出差）、王五（因病）\n缺席：周八",
                &["请假2人", "李四（出差）", "王五（因病）"],
                &["存疑"],
            ),
            ("＋全体 19:00\n早退：李四 20:10", &["李四", "20:10"], &["存疑"]),
            ("＋张三\n请假人员：李四", &["请假1人"], &["存疑"]),
            ("＋张三\n未到：王五", &["王五：缺席"], &[]),
            (
                "＋全体 19:00\n—李四 20:10（开会）",
                &["离席：李四（开会）", "20:10"],
                &["存疑"],
            ),
        ],
    );
}

#[test]
fn results_are_read_as_people_say_them() {
    let put = |result: &str| format!("+all\n$Approve the plan @rosa\n{result}");
    let rows = [
        ("$= carried unanimously", "unanimously"),
        ("carried unanimously", "unanimously"),
        ("unanimous", "unanimously"),
        ("nem con", "carried"),
        ("carried", "carried"),
        ("lost", "lost"),
        ("withdrawn", "withdrawn"),
        ("$= 3-0", "for 3, against 0"),
        ("$= 3:0", "for 3, against 0"),
        ("ayes 3 noes 0", "for 3, against 0"),
        ("Ayes: rosa, ed, jo; Noes: none", "for 3, against 0"),
        ("$= 18/1/2", "votes > members who may vote: 21 > 12"),
    ];
    for (result, holds) in rows {
        let record = record("en", &put(result)).to_lowercase();
        assert!(
            record.contains(holds) && !record.contains("not voted on"),
            "{result}:\n{record}"
        );
    }
    for (result, holds) in [
        ("一致通过", "一致通过"),
        ("与会人员一致同意", "一致"),
        ("＄＝3票赞成", "赞成3票"),
        ("赞成3票反对0票", "赞成3票"),
        ("＄＝5：1：0", "赞成5票"),
        ("＄＝12：1：1", "多于"),
    ] {
        let record = record("zh", &format!("＋全体\n＄同意方案\n{result}"));
        assert!(record.contains(holds), "{result}:\n{record}");
    }
}

#[test]
fn names_in_an_english_record_stand_between_commas() {
    let record = record("en", "+rosa, peter, ed");
    assert!(
        record.contains("Arrive: Rosa Lindt, Peter Bloom, Ed Moor") && !record.contains('、'),
        "{record}"
    );
    let record = self::record("zh", "＋张三、李四");
    assert!(record.contains("到会：张三、李四"), "{record}");
}

#[test]
fn commands_are_kept_at_the_time_that_is_given() {
    let record = record("en", "+all\n:open 19:00\nrosa: yes\n:adjourn");
    assert!(record.contains("Wednesday 9 December 2026 19:00–21:00"), "{record}");
}

#[test]
fn a_list_in_capitals_or_with_titles_is_the_same_people() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let huiwu = |args: &[&str]| {
        let output = program::huiwu(folder, "en", args);
        assert!(output.status.success(), "{args:?}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    huiwu(&[
        "new",
        "--template",
        "committee",
        "--title",
        "T",
        "--start",
        "2026-12-09T19:00",
    ]);
    for (n, list) in [
        "Name,Unit\nRosa Lindt,Office\nPeter Bloom,Parks\n",
        "Name,Unit\nROSA LINDT,Office\nPETER BLOOM,Parks\n",
        "Name,Unit\nMs Rosa Lindt,Office\nDr. Peter Bloom,Parks\n",
        "Surname,Forename,Unit\nLindt,Rosa,Office\nBloom,Peter,Parks\n",
        "Name,Unit\n\"Lindt, Rosa\",Office\n\"BLOOM, Peter\",Parks\n",
        "Name,Unit\nrosa lindt,Office\npeter bloom,Parks\n",
    ]
    .iter()
    .enumerate()
    {
        let file = format!("list{n}.csv");
        std::fs::write(folder.join(&file), list).unwrap();
        huiwu(&["import", "roster", &file]);
        let people = huiwu(&["list", "--json"]);
        assert!(people.contains("\"attendees\": 2"), "{list}: {people}");
    }
}
