//! The papers of follow-up over all meetings: register, reminders, report, calendar; none, one, many; in both languages.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::io::Read as _;

use huiwu::{
    domain::{
        action::{Action, ActionState, Due, MatterOrigin},
        house::LightRule,
        id::Id,
        matter::{MatterEvent, MatterSource, MatterStep},
        question::FollowUpRow,
        time::{Stamp, Zone},
    },
    export::{
        Format,
        matters::{MatterOrder, MatterPaper, render_matters},
    },
    words::Lang,
};

use crate::{
    program::huiwu as run,
    support::{Clerk, at},
};

fn zone() -> Zone {
    Zone::from_minutes(480)
}

fn step(kind: MatterStep, day: i64, text: &str) -> MatterEvent {
    MatterEvent {
        id: Id::from_raw(day),
        meeting: Id::from_raw(1),
        action: Id::from_raw(1),
        at: at(9, 0).plus_minutes(day * 24 * 60),
        by: String::new(),
        kind,
        text: text.to_owned(),
        date: None,
    }
}

fn row(number: u32, text: &str, owners: &[&str], due: &str) -> FollowUpRow {
    FollowUpRow {
        action: Action {
            id: Id::from_raw(i64::from(number)),
            meeting: Id::from_raw(1),
            entry: Id::from_raw(1),
            number,
            owners: Vec::new(),
            due: Due {
                phrase: String::new(),
                date: due.parse().ok(),
                time: None,
            },
            state: ActionState::Open,
            closed: None,
            origin: MatterOrigin::Decision,
            parent: None,
            task: String::new(),
            leader: "王局".to_owned(),
            filed: format!("2026-12-D{number}"),
            settled: None,
        },
        text: text.to_owned(),
        source: MatterSource {
            item: "年度预算".to_owned(),
            ..MatterSource::default()
        },
        owners: owners.iter().map(|name| (*name).to_owned()).collect(),
        unit: String::new(),
        meeting: None,
        meeting_code: "2026-12".to_owned(),
        meeting_title: "第12次办公会".to_owned(),
        meeting_start: at(9, 0),
        formal: true,
        is_over: true,
        register_only: false,
        private: false,
        instructions: 0,
        steps: Vec::new(),
    }
}

/// Three units, of which one is late, one in time, one done; and a matter that nobody has.
fn many() -> Vec<FollowUpRow> {
    let mut late = row(1, "清查往来账户", &["财务处", "审计处"], "2026-03-01");
    late.steps = vec![
        step(MatterStep::Filed, 0, ""),
        step(MatterStep::Progress, 1, "已查三户，余两户待银行回函"),
    ];
    let mut done = row(2, "报修改稿", &["办公室"], "2026-03-20");
    done.action.state = ActionState::Done;
    done.action.closed = Some(at(10, 0));
    done.steps = vec![step(MatterStep::Verified, 1, "附件齐全")];
    let soon = row(3, "=1+1 的公式不能算", &["人事处"], "2026-03-06");
    let open = row(4, "长期关注电梯维修", &[], "");
    vec![late, soon, open, done]
}

fn order(paper: MatterPaper, format: Format, lang: Lang) -> MatterOrder<'static> {
    MatterOrder {
        paper,
        format,
        lang,
        now: at(9, 30),
        zone: zone(),
        lights: LightRule::default(),
        office: "市府办",
        since: None,
        number: "3",
        to: "王局",
        filter: "",
        generator: "huiwu",
    }
}

fn text(paper: MatterPaper, lang: Lang, rows: &[FollowUpRow]) -> String {
    let today = zone().date(at(9, 30));
    let rows = paper.rows(rows.to_vec(), "", today);
    String::from_utf8(render_matters(&rows, &order(paper, Format::Text, lang)).unwrap()).unwrap()
}

#[test]
fn a_report_counts_by_the_units_of_those_who_lead() {
    let mut of_person = row(1, "清查往来账户", &["解放"], "2026-03-01");
    "安全监督处".clone_into(&mut of_person.unit);
    let of_unit = row(2, "报修改稿", &["安全监督处"], "2026-03-20");
    let order = order(MatterPaper::Report, Format::Text, Lang::Zh);
    let text = String::from_utf8(render_matters(&[of_person, of_unit], &order).unwrap()).unwrap();
    let counted = text.lines().find(|line| line.trim_start().starts_with("安全监督处"));
    assert_eq!(counted.unwrap().split_whitespace().nth(1), Some("2"), "{text}");
}

#[test]
fn papers_of_no_one_and_many_matters_in_both_languages() {
    let mut all = String::new();
    for lang in [Lang::En, Lang::Zh] {
        for paper in [MatterPaper::Register, MatterPaper::Urge, MatterPaper::Report] {
            for rows in [Vec::new(), many().split_off(3), many()] {
                all.push_str(&text(paper, lang, &rows));
                all.push_str("\n=====\n");
            }
        }
    }
    insta::with_settings!({snapshot_path => "golden", prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!("matter_papers", all);
    });
}

#[test]
fn the_register_counts_days_late_and_a_cell_is_no_formula() {
    let csv = render_matters(&many(), &order(MatterPaper::Register, Format::Csv, Lang::Zh)).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.starts_with('\u{feff}'), "a mark for spreadsheets");
    let late = csv.lines().find(|line| line.contains("清查往来账户")).unwrap();
    assert!(late.contains("财务处,审计处") && late.contains(",3,"), "{late}");
    assert!(csv.contains("'=1+1"), "{csv}");
}

#[test]
fn the_register_is_a_workbook_and_a_word_document() {
    for (format, part) in [
        (Format::Xlsx, "xl/sharedStrings.xml"),
        (Format::Docx, "word/document.xml"),
    ] {
        let bytes = render_matters(&many(), &order(MatterPaper::Register, format, Lang::Zh)).unwrap();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut xml = String::new();
        zip.by_name(part).unwrap().read_to_string(&mut xml).unwrap();
        assert!(xml.contains("清查往来账户") && xml.contains("逾期"), "{xml}");
    }
}

#[test]
fn due_dates_are_events_and_tasks_whose_sequence_grows_with_the_history() {
    let ics = render_matters(&many(), &order(MatterPaper::Register, Format::Ics, Lang::Zh)).unwrap();
    let ics = String::from_utf8(ics).unwrap().replace("\r\n ", "");
    assert_eq!(ics.matches("BEGIN:VEVENT").count(), 3, "the undated one is not in it");
    assert_eq!(ics.matches("BEGIN:VTODO").count(), 3);
    assert!(
        ics.contains("UID:matter-1-vevent@huiwu\r\nDTSTAMP") && ics.contains("SEQUENCE:2\r\n"),
        "{ics}"
    );
    assert!(
        ics.contains("DTSTART;VALUE=DATE:20260301\r\nDTEND;VALUE=DATE:20260302"),
        "{ics}"
    );
    assert!(ics.contains("STATUS:COMPLETED"), "{ics}");
}

#[test]
fn a_calendar_without_any_date_is_still_a_calendar_and_a_closed_meeting_stays_private() {
    let ics = |rows: &[FollowUpRow]| {
        let bytes = render_matters(rows, &order(MatterPaper::Register, Format::Ics, Lang::En)).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    assert!(ics(&[]).contains("BEGIN:VTIMEZONE"));
    let mut row = row(1, "x", &[], "2026-03-01");
    row.private = true;
    assert_eq!(ics(&[row]).matches("CLASS:PRIVATE").count(), 2);
}

#[test]
fn a_note_urges_for_what_is_late_or_for_what_was_asked() {
    let today = zone().date(at(9, 30));
    let numbers = |filter: &str| -> Vec<u32> {
        let rows = MatterPaper::Urge.rows(many(), filter, today);
        rows.iter().map(|row| row.action.number).collect()
    };
    assert_eq!(numbers(""), [1]);
    assert_eq!(numbers("who:处"), [1, 3, 4]);
}

/// A file with an adjourned meeting, a decision in follow-up, and two actions.
fn file() -> tempfile::TempDir {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", &["张三", "李四"]);
    clerk
        .line("=同意预算")
        .line("!报修改稿 @李四 ~2026-03-20")
        .line("!查账 @张三 ~2026-03-01");
    let folder = clerk.close();
    std::fs::rename(folder.path().join("huiwu.db"), folder.path().join("h.db")).unwrap();
    folder
}

fn said(folder: &std::path::Path, args: &[&str]) -> String {
    let out = run(folder, "zh", args);
    let error = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success(), "{args:?}: {error}");
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn the_command_line_lists_matters_by_filter_as_text_and_as_json() {
    let folder = file();
    let folder = folder.path();
    let all = said(folder, &["follow-up"]);
    assert_eq!(all.lines().count(), 2, "{all}");
    assert!(
        all.contains("A1") && all.contains("李四") && all.contains("报修改稿"),
        "{all}"
    );
    let one = said(folder, &["follow-up", "who:张三"]);
    assert!(one.contains("查账") && !one.contains("报修改稿"), "{one}");
    assert_eq!(said(folder, &["follow-up", "逾期"]).lines().count(), 2, "long ago");
    let json: serde_json::Value = serde_json::from_str(&said(folder, &["follow-up", "查账", "--json"])).unwrap();
    assert_eq!(json["format"], "huiwu-follow-up");
    let matter = &json["matters"][0];
    assert_eq!(matter["label"], "A2");
    assert_eq!(matter["due"], "2026-03-01");
    assert_eq!(matter["source"]["text"], "查账");
    assert_eq!(json["matters"].as_array().unwrap().len(), 1);
}

#[test]
fn the_command_line_writes_papers_and_never_over_a_file() {
    let folder = file();
    let folder = folder.path();
    let urge = said(folder, &["export", "urge"]);
    assert!(
        urge.contains("催办通知单") && urge.contains("张三") && urge.contains("查账"),
        "{urge}"
    );
    let report = said(folder, &["export", "follow-up-report", "--number", "5", "--to", "王局"]);
    assert!(report.contains("第5期") && report.contains("王局"), "{report}");
    said(
        folder,
        &["export", "follow-up", "--filter", "who:李四", "-o", "台账.csv"],
    );
    let csv = std::fs::read_to_string(folder.join("台账.csv")).unwrap();
    assert!(csv.contains("报修改稿") && !csv.contains("查账"), "{csv}");
    let again = run(folder, "zh", &["export", "follow-up", "-o", "台账.csv"]);
    assert_eq!(again.status.code(), Some(2));
    let wrong = run(folder, "zh", &["export", "urge", "--format", "xlsx", "-o", "x.xlsx"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(!folder.join("x.xlsx").exists());
}

#[test]
fn the_moment_of_a_light_counts_working_days_and_the_term() {
    use huiwu::domain::action::Light;
    let light = |due: &str, start: Stamp| {
        let mut row = row(1, "x", &[], due);
        row.meeting_start = start;
        // A Wednesday.
        row.light("2026-03-04".parse().unwrap(), LightRule::default(), zone())
    };
    assert_eq!(
        light("2026-03-09", at(9, 0)),
        Light::Yellow,
        "Monday: Thursday, Friday, Monday"
    );
    assert_eq!(light("2026-03-10", at(9, 0)), Light::Green);
    assert_eq!(light("2026-03-03", at(9, 0)), Light::Red);
    assert_eq!(
        light("2026-03-20", at(9, 0).plus_minutes(-365 * 24 * 60)),
        Light::Yellow,
        "the last tenth of a year"
    );
}
