//! The agenda of a mail, pasted whole: times, greetings, breaks, names at the end, items that the type has already.

use huiwu::{
    domain::agenda::ItemKind,
    line::agenda::{Rejection, is_same_subject, read_agenda},
};

const MAIL: &str = "Dear all,

Agenda for Tuesday 8 December, 6.30pm, in the hall

18:30  1. Welcome and apologies
18:35  2. Declarations of interest
18:40  3. Minutes of the last meeting, 3 November - for approval
18:45  4. Matters arising
18:55  5. Finance report Q2 – Máire O'Neill / Harpreet Singh
19:25  Break (10 min)
19:35  6. CEO's report - Judith Lomax
20:05  7. AOB
20:15  8. Date of next meeting

Best wishes,
Folake
";

#[test]
fn a_mail_gives_its_items_and_nothing_of_the_letter() {
    let read = read_agenda(MAIL);
    let titles: Vec<&str> = read.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Welcome and apologies",
            "Declarations of interest",
            "Minutes of the last meeting, 3 November - for approval",
            "Matters arising",
            "Finance report Q2 – Máire O'Neill / Harpreet Singh",
            "CEO's report - Judith Lomax",
            "AOB",
            "Date of next meeting",
        ]
    );
    assert!(read.items.iter().all(|item| item.number.is_empty()), "they only count");
    let left: Vec<(&str, Rejection)> = read
        .rejected
        .iter()
        .map(|line| (line.text.as_str(), line.why))
        .collect();
    assert_eq!(
        left,
        [
            ("Dear all,", Rejection::Letter),
            ("Agenda for Tuesday 8 December, 6.30pm, in the hall", Rejection::Letter),
            ("19:25  Break (10 min)", Rejection::Break),
            ("Best wishes,", Rejection::Letter),
            ("Folake", Rejection::Letter),
        ]
    );
}

#[test]
fn the_minutes_of_an_item_are_the_time_to_the_next_line_with_a_time() {
    let minutes: Vec<Option<u32>> = read_agenda(MAIL).items.iter().map(|item| item.minutes).collect();
    let expected = [Some(5), Some(5), Some(5), Some(10), Some(30), Some(30), Some(10), None];
    assert_eq!(minutes, expected);
    // A line without a time between two that have one leaves nobody knows how long each takes.
    let unclear = read_agenda("9:00 1. Roads\n2. Bridges\n9:30 3. Trees");
    assert!(unclear.items.iter().all(|item| item.minutes.is_none()));
    // A length that is said stands.
    let said = read_agenda("9:00 1. Roads (10 min)\n9:30 2. Trees");
    assert_eq!(said.items[0].minutes, Some(10));
    let noon = read_agenda("11:45 1. Roads\n12:15 2. Trees\n1:00 3. Bridges");
    assert_eq!(
        noon.items.iter().map(|item| item.minutes).collect::<Vec<_>>(),
        [Some(30), Some(45), None]
    );
}

#[test]
fn a_mail_in_chinese_is_read_the_same_way() {
    let read = read_agenda(
        "各位理事，大家好：\n会议议程如下：\n14:00 一、审议年度预算\n14:30 茶歇\n14:40 二、其他事项\n此致\n敬礼\n李晓梅",
    );
    let titles: Vec<&str> = read.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["审议年度预算", "其他事项"]);
    assert_eq!(
        (read.items[0].minutes, read.items[0].kind),
        (Some(30), Some(ItemKind::Decision))
    );
    assert!(
        read.rejected
            .iter()
            .all(|line| matches!(line.why, Rejection::Letter | Rejection::Break))
    );
}

#[test]
fn thanks_and_a_numbered_break_are_items_where_they_are_meant_as_such() {
    let titles = |text: &str| -> Vec<String> { read_agenda(text).items.into_iter().map(|item| item.title).collect() };
    assert_eq!(
        titles("Thanks to the volunteers\nBudget"),
        ["Thanks to the volunteers", "Budget"]
    );
    assert_eq!(titles("1. Roads\n2. Break\n3. Trees"), ["Roads", "Break", "Trees"]);
    assert_eq!(titles("1. Roads\n2. Thanks"), ["Roads", "Thanks"]);
}

#[test]
fn one_subject_is_known_by_its_words() {
    for (one, other) in [
        ("AOB", "Any other business"),
        (
            "Minutes of the last meeting, 3 November - for approval",
            "Minutes of the previous meeting",
        ),
        ("Approval of the minutes", "Minutes of the last meeting"),
        ("Date of next meeting", "Date of the next meeting"),
        (
            "Declarations of interest",
            "Declaration of interests; conflicts of interest",
        ),
        ("其他事项", "其他事宜"),
        ("Minutes of FGB 6 October 2026", "Minutes of the last meeting"),
        (
            "Minutes of the meeting held on 6 October",
            "Minutes of the previous meeting",
        ),
        ("Matters arising from the minutes of 6 October", "Matters arising"),
        ("A.O.B.", "Any other business"),
        ("DONM", "Date of the next meeting"),
        ("Public session", "Public participation"),
        ("Declaration of pecuniary interests", "Declarations of interest"),
        ("确认10月6日会议记录", "通过上次会议记录"),
    ] {
        assert!(is_same_subject(one, other), "{one} / {other}");
    }
    for (one, other) in [
        ("Leave of absence policy", "Apologies for absence"),
        ("Finance report", "CEO's report"),
        ("Minutes taking policy", "Minutes of the last meeting"),
        ("审议其他应收款", "其他事项"),
        (
            "Matters arising from the minutes of 6 October",
            "Minutes of the last meeting",
        ),
        ("Minutes of the Finance Committee", "Minutes of the last meeting"),
        ("审议通过会议记录管理办法", "通过上次会议记录"),
    ] {
        assert!(!is_same_subject(one, other), "{one} / {other}");
    }
}

#[test]
fn whoever_signs_an_agenda_is_no_item() {
    for sign in [
        "A. Tully, Clerk",
        "A. B. Tully, Parish Clerk",
        "J. Foss, Clerk to the Council",
    ] {
        let read = read_agenda(&format!("1. Apologies\n2. Minutes\n3. Playground\n\n{sign}\n"));
        assert_eq!(read.items.len(), 3, "{sign}");
        assert_eq!(
            read.rejected.last().map(|line| line.why),
            Some(Rejection::Letter),
            "{sign}"
        );
    }
    for text in [
        "A. Apologies\nB. Reports\nC. Tully, Clerk",
        "1. Apologies\n2. Reports\nA. Treasurer\nB. Clerk",
        "1. Apologies\n2. Reports\nA. Grants, loans",
    ] {
        assert_eq!(read_agenda(text).items.len(), text.lines().count(), "{text}");
    }
}
