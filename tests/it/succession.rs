//! The next meeting of a series in figures: titles, numbers, dates, and what comes over.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use chrono::NaiveDate;
use huiwu::domain::{
    agenda::{Filing, Item, ItemKind, ItemOutcome},
    id::{Id, Ids},
    meeting::Meeting,
    people::{Attendee, Category, Person, Reply},
    record::Record,
    records::Records,
    succession::{
        Carried, ClosedMatters, Forerunner, ItemWhy, Succession, Way, is_kin,
        numbers::{
            Period, begins_anew, begins_with_year, counted_on, dated, deferred_at, next_in_year, next_start,
            next_title, without_deferral,
        },
    },
    time::{Stamp, Zone},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn held(id: i64, title: &str, day: &str) -> Meeting {
    let zone = Zone::from_minutes(480);
    let start = zone.instant(format!("{day}T19:30:00").parse().unwrap());
    Meeting::draft(Id::from_raw(id), title, start, zone)
}

/// The start of the next meeting after those of these days.
fn next_after(days: &[&str]) -> (Period, String) {
    let mut all: Vec<Meeting> = days.iter().zip(1..).map(|(day, id)| held(id, "Council", day)).collect();
    let last = all.pop().unwrap();
    let (period, start) = next_start(&last, &all);
    (period, last.zone.ymd_hm(start))
}

#[test]
fn the_number_in_a_title_goes_on() {
    let title = |title: &str, number| next_title(title, number, day("2026-03-04"), day("2026-03-11"));
    for (before, after) in [
        ("第12次办公会", "第13次办公会"),
        ("市政府第九次常务会议", "市政府第十次常务会议"),
        ("第十九次例会", "第二十次例会"),
        ("第九十九次党委会", "第一百次党委会"),
        ("第一百零九次党委会", "第一百一十次党委会"),
        ("2026年第3次局长办公会", "2026年第4次局长办公会"),
        ("Board No. 9", "Board No. 10"),
        ("Committee #41", "Committee #42"),
        ("The 21st meeting of the board", "The 22nd meeting of the board"),
        ("11th session", "12th session"),
        ("Garden Club", "Garden Club"),
        ("第十五届董事会", "第十五届董事会"),
        ("Room 12 users", "Room 12 users"),
    ] {
        assert_eq!(title(before, None), after);
    }
    assert_eq!(title("Sprint 7 review", Some(7)), "Sprint 8 review");
    assert_eq!(title("2026-07 Sprint 7", Some(7)), "2026-07 Sprint 8");
}

#[test]
fn the_number_of_a_year_begins_anew_in_the_next_one() {
    let title = |title: &str, number| next_title(title, number, day("2026-12-28"), day("2027-01-04"));
    for (before, after) in [
        ("2026年第12次局长办公会", "2027年第1次局长办公会"),
        ("局长办公会（2026年第12次）", "局长办公会（2027年第1次）"),
        ("二〇二六年第十二次办公会", "二〇二七年第一次办公会"),
        ("2026年度第十二次办公会", "2027年度第一次办公会"),
        ("Meeting 12/2026", "Meeting 1/2027"),
        ("Meeting 41/2026", "Meeting 1/2027"),
        ("Board 2026/41", "Board 2027/1"),
        ("12th meeting 2026", "1st meeting 2027"),
        ("Meeting No. 12 of 2026", "Meeting No. 1 of 2027"),
        // These count through: no year, a year of schools, a day.
        ("第12次局长办公会", "第13次局长办公会"),
        ("12th meeting", "13th meeting"),
        ("2026学年第12次校务会", "2026学年第13次校务会"),
        ("Board No. 9 2026/27", "Board No. 10 2026/27"),
        ("第12次例会（2026年12月28日）", "第13次例会（2027年1月4日）"),
        ("2026 review", "2026 review"),
        ("Council 28/12/2026", "Council 28/12/2026"),
    ] {
        assert_eq!(title(before, None), after);
    }
    assert_eq!(title("Meeting 12 of 2026", Some(12)), "Meeting 1 of 2027");
    let within = |title: &str| next_title(title, None, day("2026-03-04"), day("2026-03-11"));
    assert_eq!(within("Meeting 12/2026"), "Meeting 13/2026");
    assert_eq!(
        within("Meeting 3/2026"),
        "Meeting 3/2026",
        "the month, as far as anybody knows"
    );
    assert_eq!(within("2026年第3次局长办公会"), "2026年第4次局长办公会");
    assert!(begins_with_year(
        "2026年第12次办公会",
        Some(12),
        day("2026-12-28"),
        day("2027-01-04")
    ));
    assert!(!begins_with_year(
        "第12次办公会",
        Some(12),
        day("2026-12-28"),
        day("2027-01-04")
    ));
    assert!(!begins_with_year(
        "2026年第3次办公会",
        Some(3),
        day("2026-03-04"),
        day("2026-03-11")
    ));
}

#[test]
fn the_date_in_a_title_is_that_of_the_next_meeting() {
    let title = |title: &str| next_title(title, None, day("2026-12-07"), day("2027-01-04"));
    for (before, after) in [
        ("Council, 7 December 2026", "Council, 4 January 2027"),
        ("Council December 2026", "Council January 2027"),
        ("例会（2026年12月7日）", "例会（2027年1月4日）"),
        ("例会 2026-12-07", "例会 2027-01-04"),
        ("2026年12月例会", "2027年1月例会"),
        ("17 December club", "17 December club"),
        ("Harbour Trust committee December", "Harbour Trust committee January"),
        ("December meeting", "January meeting"),
        ("Harbour Trust committee November", "Harbour Trust committee November"),
        ("12月例会", "1月例会"),
        ("局务会（12月）", "局务会（1月）"),
    ] {
        assert_eq!(title(before), after);
    }
}

#[test]
fn the_first_minute_follows_the_last_one_used_and_begins_anew_in_a_year_it_names() {
    assert_eq!(counted_on("2026/117", 9), "2026/126");
    assert_eq!(counted_on("008", 4), "012");
    assert_eq!(counted_on("第13期", 1), "第14期");
    assert_eq!(counted_on("A", 1), "A2");
    let first = |first: &str, next: &str| next_in_year(first, 9, day("2026-12-07"), day(next));
    assert_eq!(first("2026/117", "2026-12-21"), "2026/126");
    assert_eq!(first("2026/117", "2027-01-04"), "2027/1");
    assert_eq!(first("117", "2027-01-04"), "126");
    assert_eq!(first("2026年第3期", "2027-01-04"), "2027年第1期");
}

#[test]
fn the_start_lies_one_period_of_the_series_later() {
    assert_eq!(
        next_after(&["2026-03-04"]),
        (Period::Week, "2026-03-11 19:30".to_owned())
    );
    assert_eq!(
        next_after(&["2026-01-04", "2026-02-18", "2026-03-04"]),
        (Period::Fortnight, "2026-03-18 19:30".to_owned())
    );
    assert_eq!(
        next_after(&["2026-11-02", "2026-12-07"]),
        (Period::Month, "2027-01-04 19:30".to_owned()),
        "the first Monday"
    );
    assert_eq!(
        next_after(&["2026-01-15", "2026-02-15"]),
        (Period::Month, "2026-03-15 19:30".to_owned())
    );
    assert_eq!(next_after(&["2025-03-04", "2026-03-04"]).0, Period::Week);
}

#[test]
fn meetings_are_kin_by_series_or_by_type_and_title() {
    let one = held(1, "第3次例会", "2026-03-04");
    let two = held(2, "第4次例会", "2026-03-11");
    assert!(is_kin(&one, &two));
    let mut other = held(3, "第4次董事会", "2026-03-11");
    assert!(!is_kin(&one, &other));
    other.series = Some(Id::from_raw(9));
    let of_series = Meeting {
        series: other.series,
        ..one.clone()
    };
    assert!(is_kin(&of_series, &other));
}

#[test]
fn a_date_in_brackets_takes_the_place_of_the_one_before() {
    let title = dated("Minutes of the previous meeting", day("2026-03-04"), false);
    assert_eq!(title, "Minutes of the previous meeting (4 March 2026)");
    assert_eq!(
        dated(&title, day("2026-03-11"), false),
        "Minutes of the previous meeting (11 March 2026)"
    );
    assert_eq!(
        dated("确认上次会议记录（2026年3月4日）", day("2026-03-11"), true),
        "确认上次会议记录（2026年3月11日）"
    );
    assert_eq!(
        dated("Minutes (last)", day("2026-03-11"), false),
        "Minutes (last) (11 March 2026)"
    );
}

/// A meeting with two members, one on leave with a substitute, a standing item and a single matter.
fn forerunner() -> Forerunner {
    let meeting = held(1, "Council", "2026-03-04");
    let id = meeting.id;
    let attendee = |raw: i64, reply| Attendee {
        reply,
        ..Attendee::invited(Id::from_raw(raw), id, Id::from_raw(raw), raw)
    };
    let away = Attendee {
        substitute: Some(Id::from_raw(3)),
        leave_reason: "ill".to_owned(),
        ..attendee(2, Reply::Substituted)
    };
    let stand_in = Attendee {
        category: Category::InAttendance,
        ..attendee(3, Reply::Attends)
    };
    let item = |raw: i64, title: &str, kind| Item {
        kind,
        papers: "paper".to_owned(),
        ..Item::titled(Id::from_raw(raw), id, raw, title)
    };
    let mut rows: Vec<Record> = vec![meeting.into()];
    for (n, name) in (1..).zip(["Ann", "Bob", "Cy"]) {
        rows.push(Person::named(Id::from_raw(n), name).into());
    }
    rows.extend([attendee(1, Reply::Attends), away, stand_in].map(Record::from));
    rows.extend(
        [
            item(1, "Opening", ItemKind::Procedural),
            item(2, "Reports", ItemKind::Report),
            item(3, "Buy a mower", ItemKind::Decision),
            item(4, "Hall roof", ItemKind::Decision),
        ]
        .map(Record::from),
    );
    Forerunner {
        meeting: id,
        rows,
        kin: Vec::new(),
        next: None,
        earlier_items: vec!["Hall roof".to_owned()],
        earlier_actions: Vec::new(),
        minutes: 0,
        closed: ClosedMatters::default(),
        told: Vec::new(),
        told_start: None,
    }
}

/// The new meeting with its rows.
fn made(plan: &Succession) -> Records {
    let (id, change) = plan.change(Stamp::from_ms(1_000_000), &mut Ids::new(7));
    let mut records = Records::default();
    records.absorb(plan.address_book());
    records.apply(change);
    records.set_open(id);
    records
}

fn titles(records: &Records) -> Vec<&str> {
    records.items.iter().map(|item| item.title.as_str()).collect()
}

#[test]
fn standing_items_come_over_and_single_matters_stay() {
    let plan = Succession::of(Way::Next, forerunner(), &["Reports".to_owned()], false).unwrap();
    let why: Vec<ItemWhy> = plan
        .rows
        .iter()
        .filter_map(|row| match &row.what {
            Carried::Item { why, .. } => Some(*why),
            _ => None,
        })
        .collect();
    assert_eq!(
        why,
        [ItemWhy::Standing, ItemWhy::OfType, ItemWhy::Single, ItemWhy::Repeats]
    );
    let records = made(&plan);
    assert_eq!(titles(&records), ["Opening", "Reports", "Hall roof"]);
    assert!(records.items.iter().all(|item| item.papers.is_empty()));
}

#[test]
fn people_come_over_with_open_replies_and_without_leave_or_substitutes() {
    let plan = Succession::of(Way::Next, forerunner(), &[], false).unwrap();
    let records = made(&plan);
    let names: Vec<&str> = records.attendees.iter().map(|a| records.name_of(a.id)).collect();
    assert_eq!(names, ["Ann", "Bob"]);
    for attendee in &records.attendees {
        assert_eq!(attendee.reply, Reply::Open);
        assert_eq!((attendee.leave_reason.as_str(), attendee.substitute), ("", None));
    }
}

#[test]
fn a_row_left_out_does_not_come_over_and_a_single_matter_can_be_taken() {
    let mut plan = Succession::of(Way::Next, forerunner(), &[], false).unwrap();
    for at in 0..plan.rows.len() {
        let turned = plan.turn(at);
        let what = &plan.rows.get(at).unwrap().what;
        assert_eq!(turned, !matches!(what, Carried::Title(_) | Carried::Start(..)));
    }
    let records = made(&plan);
    assert!(records.attendees.is_empty());
    assert_eq!(titles(&records), ["Reports", "Buy a mower"]);
}

#[test]
fn a_duplicate_has_every_item_and_goes_on_in_no_series() {
    let plan = Succession::of(Way::Duplicate, forerunner(), &[], false).unwrap();
    let records = made(&plan);
    assert_eq!(titles(&records), ["Opening", "Reports", "Buy a mower", "Hall roof"]);
    let meeting = records.meeting().unwrap();
    assert_eq!((meeting.title.as_str(), meeting.series), ("Council", None));
    assert_eq!(meeting.start, plan.last.start);
}

/// The forerunner with other items: number, title, number of the item above it, outcome.
fn with_items(items: &[(i64, &str, Option<i64>, Option<ItemOutcome>)]) -> Forerunner {
    let mut from = forerunner();
    from.rows.retain(|row| !matches!(row, Record::Item(_)));
    for (raw, title, parent, outcome) in items {
        from.rows.push(
            Item {
                parent: parent.map(Id::from_raw),
                outcome: *outcome,
                outcome_reason: "no figures yet".to_owned(),
                papers: "plan.pdf".to_owned(),
                filing: Filing::Scheduled,
                ..Item::titled(Id::from_raw(*raw), from.meeting, *raw, *title)
            }
            .into(),
        );
    }
    from
}

/// The agenda of the next meeting with its numbers.
fn agenda_after(from: Forerunner, of_type: &[&str], chinese: bool) -> Vec<String> {
    let of_type: Vec<String> = of_type.iter().map(|title| (*title).to_owned()).collect();
    let plan = Succession::of(Way::Next, from, &of_type, chinese).unwrap();
    let records = made(&plan);
    let items = records.numbered_items();
    items
        .iter()
        .map(|(item, number, _)| format!("{number} {}", item.title))
        .collect()
}

const PUT_OFF: Option<ItemOutcome> = Some(ItemOutcome::Deferred);

#[test]
fn a_deferred_item_stands_where_it_stood_and_says_where_it_came_from() {
    let items = [
        (1, "Matters arising", None, None),
        (2, "Hall roof", None, PUT_OFF),
        (3, "Reports", None, None),
    ];
    assert_eq!(
        agenda_after(with_items(&items), &["Matters arising", "Reports"], false),
        [
            "1 Matters arising",
            "2 Hall roof (deferred on 4 March 2026)",
            "3 Reports"
        ]
    );
    let items = [
        (1, "上次会议议定事项办理情况", None, None),
        (2, "礼堂维修", None, PUT_OFF),
        (3, "其他", None, None),
    ];
    assert_eq!(
        agenda_after(with_items(&items), &["上次会议议定事项办理情况", "其他"], true),
        [
            "1 上次会议议定事项办理情况",
            "2 礼堂维修（2026年3月4日会议缓议）",
            "3 其他"
        ]
    );
}

#[test]
fn deferred_items_need_no_matters_arising() {
    let items = [
        (1, "Opening", None, None),
        (2, "Roof", None, PUT_OFF),
        (3, "Fence", None, PUT_OFF),
    ];
    assert_eq!(
        agenda_after(with_items(&items), &["Opening"], false),
        [
            "1 Opening",
            "2 Roof (deferred on 4 March 2026)",
            "3 Fence (deferred on 4 March 2026)"
        ]
    );
}

#[test]
fn a_deferred_item_keeps_its_papers_and_its_filing_and_has_no_outcome() {
    let plan = Succession::of(Way::Next, with_items(&[(1, "Roof", None, PUT_OFF)]), &[], false).unwrap();
    let records = made(&plan);
    let item = records.items.iter().next().unwrap();
    assert_eq!((item.papers.as_str(), item.filing), ("plan.pdf", Filing::Approved));
    assert_eq!((item.outcome, item.outcome_reason.as_str()), (None, ""));
}

#[test]
fn a_deferred_item_with_what_stands_under_it_comes_over_whole() {
    let items = [
        (1, "Budget", None, PUT_OFF),
        (2, "Income", Some(1), None),
        (3, "Reserve", Some(1), Some(ItemOutcome::Decided)),
    ];
    assert_eq!(
        agenda_after(with_items(&items), &[], false),
        ["1 Budget (deferred on 4 March 2026)", "1.1 Income"]
    );
}

#[test]
fn a_deferred_item_under_one_that_stays_becomes_an_item_of_its_own() {
    let items = [
        (1, "Opening", None, None),
        (2, "Works", None, Some(ItemOutcome::Decided)),
        (3, "Roof", Some(2), PUT_OFF),
        (4, "Close", None, None),
    ];
    assert_eq!(
        agenda_after(with_items(&items), &["Opening", "Close"], false),
        ["1 Opening", "2 Roof (deferred on 4 March 2026)", "3 Close"]
    );
}

#[test]
fn what_was_deferred_under_matters_arising_leaves_them_and_actions_are_not_doubled() {
    let items = [
        (1, "Matters arising", None, None),
        (2, "A1 Mend the hedge (Ann Lee)", Some(1), PUT_OFF),
        (3, "Roof", Some(1), PUT_OFF),
        (4, "Close", None, None),
    ];
    assert_eq!(
        agenda_after(with_items(&items), &["Matters arising", "Close"], false),
        ["1 Matters arising", "2 Roof (deferred on 4 March 2026)", "3 Close"]
    );
}

#[test]
fn an_item_deferred_again_names_the_last_meeting_that_put_it_off() {
    let items = [(1, "Roof (deferred on 25 February 2026)", None, PUT_OFF)];
    assert_eq!(
        agenda_after(with_items(&items), &[], false),
        ["1 Roof (deferred on 4 March 2026)"]
    );
}

#[test]
fn an_item_that_was_put_off_once_and_is_settled_comes_no_more() {
    let mut from = with_items(&[(
        1,
        "Roof (deferred on 25 February 2026)",
        None,
        Some(ItemOutcome::Decided),
    )]);
    from.earlier_items = vec!["Roof".to_owned()];
    assert_eq!(agenda_after(from, &[], false), Vec::<String>::new());
    let from = with_items(&[(
        1,
        "Reports (deferred on 25 February 2026)",
        None,
        Some(ItemOutcome::Noted),
    )]);
    assert_eq!(agenda_after(from, &["Reports"], false), ["1 Reports"]);
}

#[test]
fn minutes_whose_approval_was_deferred_stand_beside_those_of_the_last_meeting() {
    let items = [(1, "Minutes of the last meeting (25 February 2026)", None, PUT_OFF)];
    assert_eq!(
        agenda_after(with_items(&items), &[], false),
        [
            "1 Minutes of the last meeting (4 March 2026)",
            "2 Minutes of the last meeting (25 February 2026) (deferred on 4 March 2026)"
        ]
    );
}

#[test]
fn a_deferred_item_can_be_left_out() {
    let mut plan = Succession::of(Way::Next, with_items(&[(1, "Roof", None, PUT_OFF)]), &[], false).unwrap();
    let at = plan
        .rows
        .iter()
        .position(|row| {
            matches!(
                &row.what,
                Carried::Item {
                    why: ItemWhy::Deferred,
                    ..
                }
            )
        })
        .unwrap();
    assert!(!plan.rows.get(at).unwrap().left_out && plan.turn(at));
    assert!(made(&plan).items.is_empty());
}

#[test]
fn a_duplicate_says_nothing_of_deferrals() {
    let plan = Succession::of(Way::Duplicate, with_items(&[(1, "Roof", None, PUT_OFF)]), &[], false).unwrap();
    assert_eq!(titles(&made(&plan)), ["Roof"]);
}

#[test]
fn brackets_of_other_kinds_are_no_deferral() {
    for title in [
        "Roof (phase 2)",
        "Roof (deferred on paper)",
        "维修（二期）",
        "会议缓议）",
        "",
    ] {
        assert_eq!(without_deferral(title), title);
    }
    let once = deferred_at("Roof (phase 2)", day("2026-03-04"), false);
    assert_eq!(without_deferral(&once), "Roof (phase 2)");
    assert_eq!(
        deferred_at(&once, day("2026-03-11"), false),
        "Roof (phase 2) (deferred on 11 March 2026)"
    );
}

/// Returns the output of the program, which must have succeeded.
#[track_caller]
fn said(folder: &std::path::Path, lang: &str, args: &[&str]) -> String {
    let output = crate::program::huiwu(folder, lang, args);
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout).into_owned(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    );
    assert!(output.status.success(), "{out}{err}");
    out
}

#[test]
fn the_command_line_makes_the_next_meeting_and_says_what_came_over() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let first = [
        "new",
        "--template",
        "executive",
        "--title",
        "第12次办公会",
        "--start",
        "2026-12-01T09:00",
    ];
    said(folder, "zh", &first);
    let next = said(folder, "zh", &["new", "--from", "last"]);
    assert!(next.contains("是  名称  第13次办公会  接上次续编"), "{next}");
    assert!(next.contains("是  时间  2026-12-08 09:00  隔一周"), "{next}");
    assert!(
        next.contains("是  议题  上次会议议定事项办理情况  会议类型固有"),
        "{next}"
    );
    let other = said(
        folder,
        "en",
        &[
            "new",
            "--from",
            "第13次",
            "--title",
            "Extra",
            "--start",
            "2026-12-10T14:00",
        ],
    );
    assert!(
        other.contains("yes  title  Extra  goes on") && other.contains("yes  start  2026-12-10 14:00"),
        "{other}"
    );
    let same = said(folder, "en", &["new", "--from", "Extra", "--duplicate"]);
    assert!(same.contains("yes  title  Extra  as last time"), "{same}");
    assert_eq!(said(folder, "zh", &["list"]).lines().count(), 4);
}

/// The minutes of the last meeting say when the next one is; nothing else is made of their day.
#[test]
fn the_next_meeting_begins_when_the_minutes_of_the_last_one_say() {
    for (line, start) in [
        ("下次会议2027年1月27日", "2027-01-27 09:00"),
        ("下次会议2027年1月27日召开", "2027-01-27 09:00"),
        ("下次会议定于2027年1月27日下午3点召开", "2027-01-27 15:00"),
        ("下次会议于1月27日举行", "2027-01-27 09:00"),
        (
            "下次办公会初定2027年1月27日上午10点在三楼会议室召开",
            "2027-01-27 10:00",
        ),
        ("下次例会1月27日开", "2027-01-27 09:00"),
        ("下一次会议时间：2027年1月27日，地点另行通知", "2027-01-27 09:00"),
        ("Next meeting 27 January 2027", "2027-01-27 09:00"),
        ("Next committee meeting: 27 January 2027", "2027-01-27 09:00"),
        (
            "The next meeting will be held on Wed 27 January 2027 at 2pm in the hall",
            "2027-01-27 14:00",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let first = [
            "new",
            "--template",
            "weekly",
            "--title",
            "例会",
            "--start",
            "2026-11-30T09:00",
        ];
        said(folder, "zh", &first);
        let lines = format!("{line}\n");
        let mut typed = crate::program::command(folder, "zh", &["capture", "--meeting", "last", "--at", "09:30"]);
        let output = crate::program::huiwu_reading(&mut typed, &lines);
        assert!(output.status.success(), "{output:?}");
        let next = said(folder, "zh", &["new", "--from", "last"]);
        assert!(next.contains(&format!("是  时间  {start} · ")), "{line}\n{next}");
    }
}

#[test]
fn the_command_line_refuses_a_meeting_that_is_not_there_and_two_beginnings() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let first = [
        "new",
        "--template",
        "project",
        "--title",
        "Trial",
        "--start",
        "2026-12-01T09:00",
    ];
    said(folder, "en", &first);
    for args in [
        &["new", "--from", "nobody"][..],
        &["new", "--from", "last", "--start", "someday"],
        &["new", "--from", "last", "--template", "council"],
        &["new", "--duplicate"],
    ] {
        let output = crate::program::huiwu(folder, "en", args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
    }
    assert_eq!(said(folder, "en", &["list"]).lines().count(), 1);
}

#[test]
fn a_number_that_begins_in_a_new_year_does_not_go_on() {
    for (last, next, anew) in [
        ("2026/49", "2027/1", true),
        ("2026-12", "2027-1", true),
        ("2026/41", "2026/43", false),
        ("17", "18", false),
        ("第12期", "第13期", false),
        ("2026年第12期", "2027年第1期", true),
    ] {
        assert_eq!(begins_anew(last, next), anew, "{last} {next}");
    }
}
