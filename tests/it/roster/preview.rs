//! The preview by keys: what is shown, what Enter stores, what Esc leaves, and what is said of a file that cannot be read.

use huiwu::{
    app::{message::Message, model::Cover, roster::Show},
    domain::unread::SheetFault,
    words::Lang,
};

use super::{
    fixture,
    verdicts::{bare, take_in},
};
use crate::support::Clerk;

/// A list with something of everything, for a meeting in which one person is already.
fn mixed(lang: Lang) -> Clerk {
    let mut clerk = bare(lang);
    clerk.press("<f7>").paste("张秉文、林一诺").press("<ctrl-s>");
    let rows = [
        "××工作会议参会人员名单,,,,",
        "序号,姓名,单位,职务,手机",
        "一、市直部门,,,,",
        "1,张秉文（主持）,财务处,处长,13900000001",
        "2,林一诺,,,",
        "3,王　安（代赵六）,人事处,科长,1.38E+10",
        "4,欧阳清（列席）,人事处,科员,１３９０００００００２",
        "5,,人事处,科员,13900000003",
        "6,=cmd(),人事处,,",
        "注：请核对,,,,",
    ];
    take_in(&mut clerk, "名单.csv", rows.join("\n").as_bytes());
    clerk
}

fn show(clerk: &Clerk) -> Show {
    match &clerk.m().cover {
        Cover::Roster(preview) => preview.show,
        _ => panic!("no preview"),
    }
}

#[test]
fn the_preview_looks_as_designed() {
    for (lang, code) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let mut clerk = mixed(lang);
        clerk.press("<down><down><down><down><down>");
        for (columns, rows) in [(80, 24), (120, 36)] {
            insta::assert_snapshot!(format!("roster-{code}-{columns}x{rows}"), clerk.screen(columns, rows));
        }
        clerk.press("<esc><f9>");
        insta::assert_snapshot!(format!("roster-form-{code}-80x24"), clerk.screen(80, 24));
    }
}

#[test]
fn no_size_breaks_the_preview() {
    let clerk = mixed(Lang::Zh);
    for columns in [1, 2, 3, 5, 19, 20, 40, 60, 79, 80, 110, 200] {
        for rows in [1, 2, 3, 5, 6, 7, 8, 9, 10, 16, 24, 60] {
            clerk.screen(columns, rows);
        }
    }
}

#[test]
fn esc_stores_nothing_and_enter_stores_the_list() {
    let mut clerk = mixed(Lang::Zh);
    let before = clerk.rows();
    clerk.press("<esc>");
    assert!(matches!(clerk.m().cover, Cover::None));
    assert_eq!(clerk.rows(), before);
    let path = clerk.path("名单.csv").display().to_string();
    clerk.press("<f9>").paste(&format!("'{path}'")).press("<enter><enter>");
    assert!(matches!(clerk.m().cover, Cover::None));
    assert_eq!(
        clerk.said(),
        Some(&Message::RosterTaken {
            added: 3,
            changed: 2,
            doubtful: 3
        })
    );
    let names: Vec<&str> = clerk
        .m()
        .ledger
        .records()
        .attendees
        .iter()
        .map(|a| clerk.m().ledger.records().name_of(a.id))
        .collect();
    assert_eq!(names, ["张秉文", "林一诺", "王安", "欧阳清", "赵六"]);
    clerk.check().reopen();
}

#[test]
fn a_row_that_is_not_wanted_is_left_out_by_a_key() {
    let mut clerk = mixed(Lang::Zh);
    // 王安, who stands for 赵六: then nobody comes instead of 赵六.
    clerk.press("<down><down><down><down><down><f8>");
    assert!(clerk.screen(120, 36).contains("手动略过"), "{}", clerk.screen(120, 36));
    // Twice takes it in again.
    clerk.press("<f8>");
    assert!(!clerk.screen(120, 36).contains("手动略过"));
    clerk.press("<f8><enter>");
    let r = clerk.m().ledger.records();
    let names: Vec<&str> = r.attendees.iter().map(|a| r.name_of(a.id)).collect();
    assert_eq!(names, ["张秉文", "林一诺", "欧阳清", "赵六"]);
    assert!(r.attendees.iter().all(|a| a.substitute.is_none()));
    clerk.check().reopen();
}

#[test]
fn tab_turns_the_kinds_of_rows() {
    let mut clerk = mixed(Lang::Zh);
    assert_eq!(show(&clerk), Show::All);
    clerk.press("<tab>");
    assert_eq!(show(&clerk), Show::Added);
    assert!(clerk.screen(80, 24).contains("欧阳清") && !clerk.screen(80, 24).contains("林一诺"));
    clerk.press("<tab><tab><tab>");
    assert_eq!(show(&clerk), Show::Doubtful);
    assert!(clerk.screen(120, 36).contains("不是姓名：=cmd"));
    clerk.press("<tab><tab><shift-tab>");
    assert_eq!(show(&clerk), Show::Ignored);
    assert!(clerk.screen(80, 24).contains("合计或注"));
    clerk.press("<shift-tab><shift-tab>");
    assert_eq!(show(&clerk), Show::Same);
    clerk.press("<ctrl-end><up><pagedown><ctrl-home>");
    assert_eq!(show(&clerk), Show::Same);
}

#[test]
fn the_clerk_picks_the_sheet() {
    let mut clerk = bare(Lang::Zh);
    take_in(&mut clerk, "r2.xlsx", &fixture::r2());
    assert!(clerk.screen(80, 24).contains("参会名单（1/3）"));
    clerk.press("<f7>");
    assert!(clerk.screen(80, 24).contains("工作人员（2/3）"));
    clerk.press("<f7>");
    assert!(clerk.screen(80, 24).contains("此工作表是空的"));
    clerk.press("<enter>");
    assert_eq!(clerk.said(), Some(&Message::NothingToTake));
    clerk.press("<f7><f7><ctrl-s>").check();
    assert_eq!(clerk.m().ledger.records().attendees.len(), 2);
}

#[test]
fn a_file_that_cannot_be_read_changes_nothing_and_the_path_stays() {
    let mut clerk = bare(Lang::Zh);
    let before = clerk.rows();
    let long = format!("{}.xlsx", "名".repeat(20));
    for (name, bytes, fault) in [
        ("空.csv", b"".as_slice(), SheetFault::Empty),
        (long.as_str(), b"PK\x03\x04...", SheetFault::Damaged),
        ("a.pdf", b"%PDF-1.7", SheetFault::WrongType),
    ] {
        take_in(&mut clerk, name, bytes);
        assert_eq!(clerk.said(), Some(&Message::SheetFault(clerk.path(name), fault)));
        assert!(matches!(clerk.m().cover, Cover::Form(_)));
        clerk.press("<esc><esc>");
    }
    clerk.press("<f9>missing.csv<enter>");
    assert!(matches!(
        clerk.said(),
        Some(Message::SheetFault(_, SheetFault::NotThere))
    ));
    assert!(clerk.screen(80, 24).contains("missing.csv"));
    assert_eq!(clerk.rows(), before);
}

#[test]
fn undo_under_the_preview_is_seen_in_it() {
    let mut clerk = mixed(Lang::Zh);
    clerk.press("<ctrl-z>");
    let Cover::Roster(preview) = &clerk.m().cover else {
        panic!("no preview");
    };
    assert_eq!(preview.plan.counts().added, 5);
    clerk.press("<ctrl-s>").check();
}

#[test]
fn lists_are_taken_in_where_people_are() {
    let mut clerk = bare(Lang::Zh);
    clerk.press("<f3>").go_to_agenda().press("<f9>");
    let asks_for_people =
        matches!(&clerk.m().cover, Cover::Form(form) if form.kind == huiwu::app::form::FormKind::ImportRoster);
    assert!(!asks_for_people, "F9 asks for a list of people among the people only");
}
