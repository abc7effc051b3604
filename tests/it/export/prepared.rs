//! The documents before a meeting: golden files in both languages, and what must hold for any.

use huiwu::{
    domain::{
        change::Change,
        estimate::{BudgetCategory, BudgetFrame, BudgetLine},
        id::Id,
        records::Records,
    },
    export::{DocumentKind, Format, Style, document, document::Block},
    words::Lang,
};

use super::{NOW, golden, name, order, planned::planned, rendered};

const KINDS: [DocumentKind; 10] = [
    DocumentKind::Agenda,
    DocumentKind::Notice,
    DocumentKind::Guide,
    DocumentKind::Roster,
    DocumentKind::SignIn,
    DocumentKind::DeskCards,
    DocumentKind::SeatPlan,
    DocumentKind::Duties,
    DocumentKind::Checklist,
    DocumentKind::Budget,
];

fn text(records: &Records, kind: DocumentKind, lang: Lang) -> String {
    rendered(records, &order(kind, Style::default(), Format::Text, lang))
}

#[test]
fn every_document_before_a_meeting_reads_as_agreed() {
    for lang in [Lang::En, Lang::Zh] {
        let records = planned(lang);
        for kind in KINDS {
            golden(&name(lang, [kind.into(), "text"]), &text(&records, kind, lang));
        }
    }
}

#[test]
fn the_timetable_counts_from_the_start_and_marks_what_follows_from_a_guess() {
    let mut records = planned(Lang::Zh);
    let guide = text(&records, DocumentKind::Guide, Lang::Zh);
    for time in ["09:00–09:05", "09:05–09:50", "09:50–10:05"] {
        assert!(guide.contains(time), "{time}: {guide}");
    }
    let mut item = records.items.get(Id::from_raw(3)).cloned().unwrap();
    item.minutes = None;
    records.apply(Change::put(item));
    let guide = text(&records, DocumentKind::Guide, Lang::Zh);
    // 90 minutes, of which 20 are planned: 70 are left for the item without a length.
    for time in [
        "09:00–09:05",
        "09:05–约10:15",
        "约10:15–约10:30",
        "10:30",
        "标“约”的时间为估计",
    ] {
        assert!(guide.contains(time), "{time}: {guide}");
    }
}

#[test]
fn whoever_is_on_leave_gets_no_card_and_two_characters_are_spaced() {
    let records = planned(Lang::Zh);
    let tree = document(&records, DocumentKind::DeskCards, Style::default(), Lang::Zh, NOW);
    let names: Vec<_> = tree
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Cards(deck) => Some(deck.cards.iter().map(|card| card.name.text().to_owned())),
            _ => None,
        })
        .flatten()
        .collect();
    assert!(names.contains(&"秦　岚".to_owned()) && names.contains(&"阿依努尔·白榆".to_owned()));
    assert!(!names.iter().any(|name| name.contains('陶')), "{names:?}");
}

#[test]
fn the_seat_plan_turns_round_with_its_viewpoint_and_says_which_it_is() {
    let mut records = planned(Lang::Zh);
    let seen = |records: &Records| {
        let text = text(records, DocumentKind::SeatPlan, Lang::Zh);
        let row = text.lines().find(|line| line.starts_with("第1排")).unwrap_or_default();
        let row: Vec<_> = row.split_whitespace().map(str::to_owned).collect();
        (text, row)
    };
    let (hall, row) = seen(&records);
    assert!(hall.contains("台下视角"));
    assert_eq!(
        row,
        ["第1排", "纪南星", "沈怀瑾", "秦", "岚", "顾明远", "阿依努尔·白榆"]
    );
    let mut plan = records.seat_plan().cloned().unwrap();
    plan.viewpoint = huiwu::domain::seating::Viewpoint::Rostrum;
    records.apply(Change::put(plan));
    let (rostrum, row) = seen(&records);
    assert!(rostrum.contains("台上视角"));
    assert_eq!(
        row,
        ["第1排", "阿依努尔·白榆", "顾明远", "秦", "岚", "沈怀瑾", "纪南星"]
    );
}

/// The budget as each of its formats says it; Markdown without the signs that keep its points from being lists.
fn budgets(records: &Records, lang: Lang) -> Vec<(Format, String)> {
    let formats = huiwu::export::formats_of(DocumentKind::Budget);
    let read = |format: Format| {
        let text = super::readable(records, &order(DocumentKind::Budget, Style::default(), format, lang));
        text.replace('\\', "")
    };
    formats.iter().map(|format| (*format, read(*format))).collect()
}

fn frame_of(records: &Records) -> BudgetFrame {
    records.budget_frame().cloned().unwrap()
}

/// An amount as a format says it: spreadsheets and CSV as a number.
fn amount(format: Format, whole: &str) -> String {
    match format {
        Format::Xlsx => whole
            .replace(',', "")
            .trim_end_matches(".00")
            .trim_end_matches('0')
            .to_owned(),
        Format::Csv => whole.replace(',', ""),
        Format::Text | Format::Markdown | Format::Html | Format::Json | Format::Docx | Format::Ics | Format::Zip => {
            whole.to_owned()
        }
    }
}

#[test]
fn the_budget_prints_its_limit_in_every_format() {
    let records = planned(Lang::En);
    for (format, text) in budgets(&records, Lang::En) {
        // 40 people for 1.5 days of class 4 without lodging, as docs/rules.md §budget reckons it; 4,040.50 are planned.
        for part in [
            amount(format, "12,600.00"),
            "210.00 × 40 people × 1.5 days".to_owned(),
            amount(format, "8,559.50"),
            "Below the limit by".to_owned(),
        ] {
            assert!(text.contains(&part), "{format:?}: {part}: {text}");
        }
        assert!(
            !text.contains("Over the limit") && !text.contains("Online"),
            "{format:?}"
        );
    }
}

#[test]
fn online_costs_stand_outside_the_limit_and_too_much_is_said() {
    let mut records = planned(Lang::Zh);
    let line = |n, category, plan_cents| {
        Change::put(BudgetLine {
            id: Id::from_raw(n),
            meeting: frame_of(&planned(Lang::Zh)).meeting,
            place: n,
            category,
            note: String::new(),
            plan_cents,
        })
    };
    records.apply(line(8, BudgetCategory::Online, 5_000_000));
    for (format, text) in budgets(&records, Lang::Zh) {
        for part in [
            amount(format, "50,000.00"),
            "不计入综合定额".to_owned(),
            amount(format, "4,040.50"),
            "控制数结余".to_owned(),
            amount(format, "8,559.50"),
        ] {
            assert!(text.contains(&part), "{format:?}: {part}: {text}");
        }
    }
    records.apply(line(9, BudgetCategory::Venue, 859_951));
    for (format, text) in budgets(&records, Lang::Zh) {
        for part in [
            amount(format, "12,640.01"),
            "超出控制数".to_owned(),
            amount(format, "40.01"),
        ] {
            assert!(text.contains(&part), "{format:?}: {part}: {text}");
        }
    }
}

#[test]
fn a_region_without_a_table_prints_no_limit_and_says_so() {
    let mut records = planned(Lang::En);
    records.apply(Change::put(BudgetFrame {
        region: "Elsewhere".to_owned(),
        ..frame_of(&records)
    }));
    let text = text(&records, DocumentKind::Budget, Lang::En);
    assert!(
        text.contains("Rules: Elsewhere") && text.contains("No limit is known"),
        "{text}"
    );
    assert!(!text.contains("Below the limit"), "{text}");
}

#[test]
fn an_old_word_for_a_region_is_printed_in_the_language_of_the_document() {
    for (lang, rule) in [(Lang::En, "Rules: Fujian ("), (Lang::Zh, "执行标准：福建省（")] {
        let mut records = planned(lang);
        records.apply(Change::put(BudgetFrame {
            region: "福建".to_owned(),
            ..frame_of(&records)
        }));
        let text = text(&records, DocumentKind::Budget, lang);
        assert!(text.contains(rule), "{text}");
    }
}

#[test]
fn amounts_stand_under_one_another_at_the_right() {
    let records = planned(Lang::En);
    let text = text(&records, DocumentKind::Budget, Lang::En);
    let ends: Vec<_> = text
        .lines()
        .filter(|line| line.ends_with("0.00") || line.ends_with("0.50"))
        .map(|line| line.chars().count())
        .collect();
    assert!(ends.len() >= 5 && ends.iter().all(|end| *end == ends[0]), "{text}");
    let said = |format| {
        super::readable(
            &records,
            &order(DocumentKind::Budget, Style::default(), format, Lang::En),
        )
    };
    assert!(said(Format::Markdown).contains("| ---: |"));
    assert!(said(Format::Html).contains("<td class=\"amount\">12,600.00</td>"));
    let word = said(Format::Docx);
    let cell = word.split("12,600.00").next().unwrap().rsplit("<w:tc>").next().unwrap();
    assert!(cell.contains("<w:jc w:val=\"right\"/>"), "{cell}");
}
