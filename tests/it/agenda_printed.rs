//! Agendas as programs print them, taken in again, and the details that stand around titles.
#![allow(clippy::indexing_slicing, reason = "tests fail loudly")]

use chrono::NaiveTime;
use huiwu::{
    domain::agenda::ItemKind,
    line::agenda::{AgendaTextItem, Rejection, read_agenda},
};

use crate::tasks::Hall;

const PEOPLE: &str = "name,category\nAnn Bell,member\nBob Cole,member\nCid Dunn,member\n";

/// Takes an agenda in, and nothing else.
fn taken(lang: &'static str, template: &str, file: &str, agenda: &str) -> Hall {
    let hall = Hall::new(lang, template, PEOPLE);
    std::fs::write(hall.path().join(file), agenda).unwrap_or_default();
    hall.run(&["import", "agenda", file, "--exact"], "");
    hall
}

fn at(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

#[test]
fn own_numbers_are_printed_as_the_agenda_gives_them() {
    for (lang, template) in [("en", "committee"), ("en", "council"), ("zh", "executive")] {
        let text = "2.1 Minutes of May\n2.2 Letters\n10.1 Payments\n10.2 Precept\n";
        let hall = taken(lang, template, "a.txt", text);
        for document in ["agenda", "notice", "guide"] {
            let printed = hall.run(&["export", document], "");
            for row in ["2.1", "2.2", "10.1", "10.2"] {
                let stands = printed
                    .lines()
                    .any(|line| line.trim_start().starts_with(row) || line.contains(&format!(" {row} ")));
                assert!(stands, "{lang} {template} {document} {row}\n{printed}");
            }
        }
    }
}

#[test]
fn an_item_has_one_number_in_all_documents() {
    let hall = taken(
        "en",
        "committee",
        "a.txt",
        "I. Welcome\nII. Reports\n  A. Treasurer\n  B. Secretary\nIII. Close\n",
    );
    for document in ["agenda", "notice", "guide"] {
        let printed = hall.run(&["export", document], "");
        assert!(
            printed.contains("2.1 Treasurer") || printed.contains("2.1  Treasurer"),
            "{document}\n{printed}"
        );
        assert!(!printed.contains("(a) "), "{document}\n{printed}");
    }
}

#[test]
fn the_printed_agenda_is_taken_in_again_without_loss() {
    let table = "No.,Item,Kind,Presenter,Minutes,Called in,Papers,Consent\n\
        1,Apologies for absence,procedural,Nora Finch,5,,,yes\n\
        2,Minutes of May,decision,,3,,,yes\n\
        3,Storm damage to the harbour wall,report,Simon Adeyemi,20,\"Harbour Office, Fire Brigade\",Report 12; Plan,\n\
        3.1,Insurance,report,Lucy Brandt,5,,,\n\
        3.2,Repairs,decision,,10,,,\n\
        4,Lease of the boathouse,decision,Ann Hedges,15,,,\n\
        5,Date of the next meeting,procedural,,2,,,\n";
    for (lang, kinds) in [("en", true), ("zh", false)] {
        let first = taken(lang, "council", "a.csv", table);
        let wanted = first.run(&["export", "agenda", "--format", "csv"], "");
        assert!(
            wanted.contains("Harbour Office, Fire Brigade") && wanted.contains("Nora Finch"),
            "{wanted}"
        );
        for format in ["text", "markdown", "docx"] {
            let file = format!("out.{format}");
            first.run(&["export", "agenda", "--format", format, "--output", &file], "");
            let second = Hall::new(lang, "council", PEOPLE);
            std::fs::copy(first.path().join(&file), second.path().join(&file)).unwrap_or_default();
            let told = second.run(&["import", "agenda", &file, "--exact"], "");
            let got = second.run(&["export", "agenda", "--format", "csv"], "");
            // A Chinese agenda does not print how an item is dealt with.
            let bare = |table: &str| -> String {
                let kind = |line: &str| {
                    line.split(',')
                        .enumerate()
                        .filter(|(n, _)| kinds || *n != 2)
                        .map(|(_, cell)| cell)
                        .collect::<Vec<_>>()
                        .join(",")
                };
                table.lines().map(kind).collect::<Vec<_>>().join("\n")
            };
            assert_eq!(bare(&got), bare(&wanted), "{lang} {format}\n{told}");
        }
    }
}

/// A line as typed, and its title, presenter, minutes and time.
type ReadRow = (
    &'static str,
    &'static str,
    Option<&'static str>,
    Option<u32>,
    Option<NaiveTime>,
);

#[test]
fn details_around_a_title_are_taken_off_it() {
    let rows: [ReadRow; 16] = [
        ("Bin (Ann/Peter)", "Bin", Some("Ann/Peter"), None, None),
        ("Roof (Ann & Peter, 1h)", "Roof", Some("Ann & Peter"), Some(60), None),
        ("Lawn (discussion, Ann)", "Lawn (discussion)", Some("Ann"), None, None),
        (
            "Treasurer's report ..... Ann ..... 15 mins",
            "Treasurer's report",
            Some("Ann"),
            Some(15),
            None,
        ),
        ("Welcome\tAnn\t5 min", "Welcome", Some("Ann"), Some(5), None),
        ("Welcome\tTown Hall", "Welcome Town Hall", None, None, None),
        ("Gate - 7.15pm (Ann)", "Gate", Some("Ann"), None, at(19, 15)),
        ("7-7.30pm Welcome", "Welcome", None, Some(30), None),
        ("7.30-8pm Budget", "Budget", None, Some(30), None),
        (
            "Parks - (Cllr Nair, 15 minutes max.)",
            "Parks",
            Some("Cllr Nair"),
            Some(15),
            None,
        ),
        ("散会（9:30）", "散会", None, None, at(9, 30)),
        ("报告（9:10，张三）", "报告", Some("张三"), None, at(9, 10)),
        ("关于……的请示", "关于……的请示", None, None, None),
        ("Pond – for information", "Pond – for information", None, None, None),
        ("Budget (papers: Report 12)", "Budget", None, None, None),
        ("Trees - Oak Road", "Trees - Oak Road", None, None, None),
    ];
    assert_eq!(
        read_agenda("Pond – for information").items[0].kind,
        Some(ItemKind::Information)
    );
    for (text, title, presenter, minutes, clock) in rows {
        let read = read_agenda(text);
        let item = read.items.first().cloned().unwrap_or_default();
        let got = (item.title.as_str(), item.presenter.as_deref(), item.minutes);
        assert_eq!(got, (title, presenter, minutes), "{text}");
        // A time before the title is no detail of it.
        if clock.is_some() {
            assert_eq!(item.clock, clock, "{text}");
        }
    }
}

fn titles(text: &str) -> Vec<String> {
    let shown = |item: AgendaTextItem| format!("{}{}", "  ".repeat(usize::from(item.depth)), item.title);
    read_agenda(text).items.into_iter().map(shown).collect()
}

#[test]
fn numbers_in_words_and_figures_of_parents_are_marks() {
    let rows: [(&str, &[&str]); 5] = [
        (
            "ITEM I: Roads\nITEM II: Trees\nITEM III: Gate\nITEM IV: Parks",
            &["Roads", "Trees", "Gate", "Parks"],
        ),
        (
            "10 Finance\n10.1 Payments\n10.2 Precept\n11 Planning",
            &["Finance", "  Payments", "  Precept", "Planning"],
        ),
        ("第一项议程：开幕\n第二项议程：报告", &["开幕", "报告"]),
        (
            "# Agenda\n## 1. Call to order\n## 2. Budget\n\n| Item | Presenter |\n|---|---|\n| Roof | Ann |\n\n## 3. Close",
            &["Call to order", "Budget", "Close"],
        ),
        ("1. Roads\n2. Trees\nTotal: 45 min", &["Roads", "Trees"]),
    ];
    for (text, wanted) in rows {
        assert_eq!(titles(text), wanted, "{text}");
    }
    let read = read_agenda("ITEM I: Roads\nITEM II: Trees");
    assert!(
        read.items.iter().all(|item| item.number.is_empty() && item.counted),
        "{read:?}"
    );
    let table = read_agenda("# Agenda\n## 1. Roads\n## 2. Trees\n| Item | Presenter |\n| Roof | Ann |");
    let left: Vec<Rejection> = table.rejected.iter().map(|line| line.why).collect();
    assert_eq!(left, [Rejection::Heading, Rejection::NotAnItem, Rejection::NotAnItem]);
}

#[test]
fn the_item_of_the_template_on_the_same_subject_gives_way_not_the_first_one() {
    let hall = Hall::new("zh", "executive", PEOPLE);
    std::fs::write(
        hall.path().join("a.txt"),
        "一、到会情况\n二、审议预算\n三、通报三季度信访情况\n",
    )
    .unwrap_or_default();
    let told = hall.run(&["import", "agenda", "a.txt"], "");
    let row = |title: &str| {
        told.lines()
            .find(|line| line.contains(title))
            .unwrap_or_default()
            .to_owned()
    };
    assert!(row("到会情况").contains("到会情况、法定人数"), "{told}");
    assert!(row("审议预算").contains("审议事项"), "{told}");
    assert!(row("通报三季度信访情况").contains("通报事项"), "{told}");
}

#[test]
fn words_behind_a_title_that_may_be_somebody_on_no_list_are_told() {
    let told = |lang: &'static str, line: &str, name: &str| {
        let hall = Hall::new(lang, "committee", PEOPLE);
        std::fs::write(hall.path().join("a.txt"), format!("1. {line}\n2. Other things\n")).unwrap_or_default();
        let said = hall.run(&["import", "agenda", "a.txt"], "");
        said.contains(&format!("{name}: not on the list")) || said.contains(&format!("名单中没有{name}"))
    };
    for (lang, line, name) in [
        ("en", "Fence - Peter", "Peter"),
        ("en", "Fence – Peter", "Peter"),
        ("en", "Trees — Zoe Marsh", "Zoe Marsh"),
        ("en", "Hall hire - Tom & Zoe", "Tom & Zoe"),
        ("en", "Play area - Zoe, 10 min", "Zoe"),
        ("en", "Grants - María de la Cruz", "María de la Cruz"),
        ("zh", "审议预算 - 王五", "王五"),
        ("zh", "听取汇报——李建国", "李建国"),
    ] {
        assert!(told(lang, line, name), "{line}");
    }
    for (lang, line) in [
        ("en", "Fence - Ann"),
        ("en", "Fence - Ann Bell"),
        ("en", "Drainage - update"),
        ("en", "Roads - North"),
        ("en", "Budget - Draft"),
        ("en", "Finance - Transactions"),
        ("en", "Fence (Peter)"),
        ("zh", "安全检查 - 码头"),
        ("zh", "审议办法 - 年度方案"),
        // Somebody with a unit presents.
        ("zh", "安全检查 — 财务处王五"),
    ] {
        assert!(!told(lang, line, ""), "{line}");
    }
}

#[test]
fn a_name_behind_a_dash_presents_where_nobody_is_known_yet() {
    for (lang, title, name) in [("en", "Forklift training", "Carla"), ("zh", "叉车培训", "莫凡")] {
        let text = format!("1. {title} - {name}\n2. Budget - draft\n");
        let hall = Hall::new(lang, "committee", "name,category\n");
        std::fs::write(hall.path().join("a.txt"), text).unwrap_or_default();
        let told = hall.run(&["import", "agenda", "a.txt"], "");
        let row = told.lines().find(|line| line.contains(title)).unwrap_or_default();
        assert!(row.contains(name) && !row.contains(&format!("- {name}")), "{told}");
        assert!(told.contains("Budget - draft"), "{told}");
        let agenda = hall.run(&["export", "agenda"], "");
        assert!(
            !agenda.contains(&format!("{title} - {name}")) && agenda.contains(name),
            "{agenda}"
        );
    }
}
