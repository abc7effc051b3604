//! Deadlines within the sentence of a task: read where the whole phrase is understood, else asked; a part of one is never stored as if it were
//! all of it.

use crate::tasks::Hall;

const ENGLISH: &str = "name,unit,role,category\nPeter Bloom,,,member\nAnn Hedges,,Chair,member\n";
const CHINESE: &str = "姓名,单位,职务,身份\n张伟,办公室,主任,成员\n张三,财务科,科长,成员\n郑十,人事科,科长,成员\n";

/// Whether an answer names a day.
fn is_dated(answer: &str) -> bool {
    ["2026-", "2027-"].iter().any(|year| answer.contains(year))
}

/// The answers to lines, each typed into one meeting on Tuesday 8 December 2026 at 10:05.
fn answers(lang: &'static str, people: &str, lines: &[&str]) -> Vec<String> {
    let hall = Hall::new(lang, "committee", people);
    lines.iter().map(|line| hall.capture(&[line]).concat()).collect()
}

fn check_read(lang: &'static str, people: &str, rows: &[(&str, &str)]) {
    let lines: Vec<&str> = rows.iter().map(|(line, _)| *line).collect();
    let wrong: Vec<String> = answers(lang, people, &lines)
        .into_iter()
        .zip(rows)
        .filter(|(answer, (_, day))| !day.split(' ').all(|part| answer.contains(part)))
        .map(|(answer, (line, day))| format!("{line}: {day} wanted: {answer}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn check_asked(lang: &'static str, people: &str, lines: &[&str]) {
    let wrong: Vec<String> = answers(lang, people, lines)
        .into_iter()
        .zip(lines)
        .filter(|(answer, _)| is_dated(answer) || !answer.contains(['?', '？', ':', '：']))
        .map(|(answer, line)| format!("{line}: {answer}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_name_that_ends_in_a_figure_before_a_day_leaves_the_day_whole() {
    check_read(
        "zh",
        CHINESE,
        &[
            ("！张三12月10日下午3点前完成修缮", "2026-12-10 15:00"),
            ("！由张三12月10日下午3点前完成修缮", "2026-12-10 15:00"),
            ("！请张三12月10日下午3点前完成修缮", "2026-12-10 15:00"),
            ("！张三12月10日前完成修缮", "2026-12-10"),
            ("！郑十12月10日前报方案", "2026-12-10"),
            ("！标段一12月10日下午3点前完工 ＠张伟", "2026-12-10 15:00"),
            ("！完成方案二12月10日前 ＠张伟", "2026-12-10"),
            ("！张伟12月10日下午3点前完成", "2026-12-10 15:00"),
            ("！初稿12月10日，下午3点前报送 ＠张伟", "2026-12-10 15:00"),
            ("！今天下午3点前报送 ＠张伟", "2026-12-08 15:00"),
            ("！下午3点前报送 ＠张伟", "2026-12-08 15:00"),
            ("！将11月份报表下午3点前报送 ＠张伟", "2026-12-08 15:00"),
            ("！周五前报送 ＠张伟", "2026-12-11"),
            ("！三个工作日内报送 ＠张伟", "2026-12-11"),
            ("！会后三天内报送 ＠张伟", "2026-12-11"),
        ],
    );
}

#[test]
fn the_tail_of_a_chinese_phrase_is_not_read_alone() {
    check_asked(
        "zh",
        CHINESE,
        &[
            "！下周四或周五下午3点前完成 ＠张伟",
            "！下周四或周五前完成 ＠张伟",
            "！12月10日或11日前完成 ＠张伟",
            "！12月10日或11日下午3点前完成 ＠张伟",
            "！12月10左右下午3点前完成 ＠张伟",
            "！张伟春节后下午3点前完成",
            "！张伟冬月初十下午3点前完成",
            "！节后第一天下午3点前完成 ＠张伟",
            "！会后第二天下午3点前完成 ＠张伟",
            "！农历十二月十日下午3点前完成 ＠张伟",
            "！农历三月五日前完成 ＠张伟",
            "！开会前下午3点到场 ＠张伟",
            "！在12月会议前完成 ＠张伟",
            "！党组会前完成 ＠张伟",
            "！最晚周五、争取周四前完成 ＠张伟",
            "！周五前不得开工 ＠张伟",
        ],
    );
}

#[test]
fn a_day_that_no_calendar_has_stores_no_other_one() {
    check_asked(
        "zh",
        CHINESE,
        &[
            "！11月31日下午3点前完成 ＠张伟",
            "！13月10日下午3点前完成 ＠张伟",
            "！2月30日前完成 ＠张伟",
            "！11月31日，下午3点前完成 ＠张伟",
        ],
    );
    check_asked(
        "en",
        ENGLISH,
        &[
            "!finish by 31 November, 3pm @peter",
            "!finish by 3pm on 31 November @peter",
        ],
    );
}

#[test]
fn a_term_that_hangs_on_something_else_is_not_counted_from_today() {
    check_asked(
        "zh",
        CHINESE,
        &[
            "！收到通知后三天内报送 ＠张伟",
            "！春节后三天内报送 ＠张伟",
            "！节后三天内报送 ＠张伟",
            "！文件印发后五个工作日内报送 ＠张伟",
            "！签合同后两周内完成 ＠张伟",
            "！竣工后一个月内结算 ＠张伟",
            "！比原计划提前10天内完成 ＠张伟",
            "！自批准之日起十日内办理 ＠张伟",
            "！验收合格后，三天内付款 ＠张伟",
        ],
    );
    check_asked("en", ENGLISH, &["!report within 3 days of receipt @peter"]);
    check_read(
        "en",
        ENGLISH,
        &[
            ("!report a week before Christmas @peter", "2026-12-18"),
            ("!report two weeks before Christmas @peter", "2026-12-11"),
            ("!report before Christmas @peter", "2026-12-24"),
        ],
    );
}

#[test]
fn an_hour_behind_by_belongs_to_the_day_of_the_sentence_or_is_asked() {
    check_asked(
        "en",
        ENGLISH,
        &[
            "!finish by the first week of January, by 3pm @peter",
            "!finish the room for the 10 December party by 3pm @peter",
            "!send the papers for the Friday meeting by noon @peter",
        ],
    );
    check_read(
        "en",
        ENGLISH,
        &[
            ("!finish tomorrow by 3pm @peter", "2026-12-09 15:00"),
            ("!finish on Friday by 3pm @peter", "2026-12-11 15:00"),
            ("!finish by 3pm @peter", "2026-12-08 15:00"),
            ("!finish by Friday @peter", "2026-12-11"),
            ("!send the monthly report by Friday @peter", "2026-12-11"),
            ("!do not forget to ring the bank before Friday @peter", "2026-12-11"),
        ],
    );
}

#[test]
fn a_deadline_that_is_turned_round_or_comes_again_is_no_day() {
    check_asked(
        "en",
        ENGLISH,
        &[
            "!finish not before Friday @peter",
            "!do not start before Friday @peter",
            "!don't open the gate until Friday @peter",
            "!never ring them before 5 January @peter",
            "!finish each Friday by 3pm @peter",
            "!report monthly by the 5th @peter",
            "!report every year by 31 March @peter",
            "!report every second week by Friday @peter",
            "!report quarterly, by 31 March @peter",
            "!send each month the figures by the 5th @peter",
        ],
    );
}
