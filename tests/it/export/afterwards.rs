//! The documents after a meeting: settlement, register of copies, archive list.

use huiwu::{
    domain::{
        archive::{ArchiveCode, ArchiveItem, ArchiveKind, ArchiveState, Retention},
        estimate::{BudgetCategory, BudgetFrame, BudgetLine},
        expense::{Expense, Overrun, PayMethod},
        id::Id,
        meeting::Secrecy,
        papers::{Paper, PaperCopy},
        people::Attendee,
        record::Record,
        records::Records,
        returns::{Chase, CopyFate, CopyReturn},
        time::Stamp,
    },
    export::{DocumentKind, Format, Style, formats_of},
    words::Lang,
};
use proptest::prelude::*;

use super::{
    fixture::{MEETING, worked_rows},
    golden, name, order, readable, rendered,
};

pub(super) const AFTERWARDS: [DocumentKind; 3] =
    [DocumentKind::Settlement, DocumentKind::Copies, DocumentKind::Archive];

fn id<T>(n: i64) -> Id<T> {
    Id::from_raw(n)
}

/// The worked meeting with what was spent, handed out and packed.
pub(crate) fn wrapped(lang: Lang) -> Records {
    let mut rows = worked_rows(lang);
    let at = |time: &str| rows.at(time);
    let (morning, noon) = (at("09:00"), at("12:00"));
    let t = |en: &str, zh: &str| match lang {
        Lang::En => en.to_owned(),
        Lang::Zh => zh.to_owned(),
    };
    let mut more = money(&t, noon);
    more.extend(copies(&t, morning, noon));
    more.extend(pieces(&t));
    rows.rows.extend(more);
    let mut records = rows.records();
    records.rules = huiwu::shell::rules::read_all(std::path::Path::new("/nonexistent")).0;
    records
}

fn money(t: &dyn Fn(&str, &str) -> String, noon: Stamp) -> Vec<Record> {
    let line = |n: i64, category, plan_cents| {
        Record::from(BudgetLine {
            id: id(9100 + n),
            meeting: id(MEETING),
            place: n,
            category,
            note: String::new(),
            plan_cents,
        })
    };
    let spent = |n: i64, category, payee: String, amount_cents, voucher: &str| {
        Record::from(Expense {
            id: id(9200 + n),
            meeting: id(MEETING),
            place: n,
            category,
            payee,
            amount_cents,
            voucher: voucher.to_owned(),
            method: PayMethod::Transfer,
            paid: (n != 4).then_some(noon),
            note: String::new(),
        })
    };
    vec![
        BudgetFrame {
            id: id(9001),
            meeting: id(MEETING),
            region: "central".to_owned(),
            class: 4,
            people: 40,
            staff: 2,
            half_days: 3,
            lodging: true,
        }
        .into(),
        line(1, BudgetCategory::Lodging, 1_200_000),
        line(2, BudgetCategory::Meals, 780_000),
        line(3, BudgetCategory::Printing, 50_000),
        line(4, BudgetCategory::Online, 30_000),
        spent(
            1,
            BudgetCategory::Lodging,
            t("Grand Hotel", "市宾馆"),
            1_150_000,
            "0001",
        ),
        spent(2, BudgetCategory::Meals, t("Grand Hotel", "市宾馆"), 795_050, "0002"),
        spent(3, BudgetCategory::Printing, t("=Print & Co", "=华文印刷"), 61_200, ""),
        spent(4, BudgetCategory::Online, t("Line Ltd", "云会科技"), 30_000, "0004"),
        Overrun {
            id: id(9301),
            meeting: id(MEETING),
            category: Some(BudgetCategory::Meals),
            up_to_cents: 800_000,
            approved_by: t("M. Chair", "周局长"),
            reason: t("two more tables", "增加两桌"),
            at: noon,
        }
        .into(),
    ]
}

fn copies(t: &dyn Fn(&str, &str) -> String, morning: Stamp, noon: Stamp) -> Vec<Record> {
    let mut rows = vec![Record::from(Paper {
        id: id(9400),
        meeting: id(MEETING),
        number: 1,
        title: t("Draft plan", "规划草案"),
        secrecy: Secrecy::Internal,
        item: None,
        numbered: true,
    })];
    for n in 1..=6_u32 {
        rows.push(
            PaperCopy {
                id: id(9410 + i64::from(n)),
                meeting: id(MEETING),
                paper: id(9400),
                number: n,
                holder: (n <= 3).then(|| id::<Attendee>(i64::from(n))),
                issued: (n <= 5).then_some(morning),
            }
            .into(),
        );
    }
    let fates = [
        (1, CopyFate::Returned),
        (2, CopyFate::Destroyed),
        (3, CopyFate::Kept),
        (4, CopyFate::Lost),
    ];
    for (n, fate) in fates {
        rows.push(
            CopyReturn {
                id: id(9430 + n),
                meeting: id(MEETING),
                copy: id(9410 + n),
                fate: Some(fate),
                at: noon,
                by: t("Clerk", "秘书"),
                second: if fate == CopyFate::Destroyed {
                    t("Witness", "见证人")
                } else {
                    String::new()
                },
                reason: if fate == CopyFate::Kept {
                    t("needed for the audit", "审计需要")
                } else {
                    String::new()
                },
            }
            .into(),
        );
    }
    rows.push(
        Chase {
            id: id(9450),
            meeting: id(MEETING),
            copy: id(9415),
            at: noon,
            by: t("Clerk", "秘书"),
            answer: String::new(),
            next: Some(noon.plus_minutes(24 * 60)),
        }
        .into(),
    );
    rows
}

fn pieces(t: &dyn Fn(&str, &str) -> String) -> Vec<Record> {
    let piece = |n: u32, kind, title: String, state, none: String| {
        Record::from(ArchiveItem {
            id: id(9500 + i64::from(n)),
            meeting: id(MEETING),
            place: i64::from(n),
            kind,
            title,
            file: String::new(),
            hash: String::new(),
            pages: n,
            retention: Retention::Permanent,
            sequence: n,
            state,
            none_formed: none,
            reference: String::new(),
            responsible: String::new(),
            secrecy: String::new(),
        })
    };
    vec![
        ArchiveCode {
            id: id(9500),
            meeting: id(MEETING),
            fonds: "0123".to_owned(),
            class: "WS".to_owned(),
            year: 2026,
            organ: "BGS".to_owned(),
        }
        .into(),
        piece(
            1,
            ArchiveKind::Minutes,
            t("Minutes of the meeting", "会议纪要"),
            ArchiveState::Filed,
            String::new(),
        ),
        piece(
            2,
            ArchiveKind::Record,
            String::new(),
            ArchiveState::Collected,
            String::new(),
        ),
        piece(
            0,
            ArchiveKind::Guide,
            String::new(),
            ArchiveState::Wanted,
            t("a short meeting", "会期短"),
        ),
    ]
}

#[test]
fn every_document_after_a_meeting_reads_as_agreed() {
    for lang in [Lang::En, Lang::Zh] {
        let records = wrapped(lang);
        for kind in AFTERWARDS {
            let text = rendered(&records, &order(kind, Style::default(), Format::Text, lang));
            golden(&name(lang, [kind.into(), "text"]), &text);
        }
    }
}

#[test]
fn without_rows_each_says_that_nothing_is_recorded() {
    for (lang, said) in [(Lang::En, "Nothing is recorded"), (Lang::Zh, "没有记录")] {
        let records = worked_rows(lang).records();
        for kind in [DocumentKind::Copies, DocumentKind::Archive] {
            let text = rendered(&records, &order(kind, Style::default(), Format::Text, lang));
            assert!(text.contains(said), "{text}");
        }
    }
}

#[test]
fn every_format_holds_the_sums_and_what_is_wrong() {
    let records = wrapped(Lang::En);
    for format in formats_of(DocumentKind::Settlement) {
        let text = readable(
            &records,
            &order(DocumentKind::Settlement, Style::default(), *format, Lang::En),
        );
        assert!(
            text.contains("Meals") && text.contains("not approved"),
            "{format:?} {text}"
        );
    }
}

#[test]
fn a_cell_that_looks_like_a_formula_stays_text() {
    let records = wrapped(Lang::En);
    let text = readable(
        &records,
        &order(DocumentKind::Settlement, Style::default(), Format::Xlsx, Lang::En),
    );
    assert!(text.contains("=Print &amp; Co") && !text.contains("<f>"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn issued_is_always_the_sum_of_the_others(fates in proptest::collection::vec(0_u8..6, 0..30)) {
        let mut rows = worked_rows(Lang::En);
        let noon = rows.at("12:00");
        rows.rows.push(Paper {
            id: id(9400), meeting: id(MEETING), number: 1, title: "P".to_owned(), secrecy: Secrecy::Open, item: None, numbered: true,
        }.into());
        for (n, fate) in (1..).zip(&fates) {
            let copy = id(10_000 + i64::from(n));
            rows.rows.push(PaperCopy {
                id: copy, meeting: id(MEETING), paper: id(9400), number: n, holder: None, issued: (*fate != 5).then_some(noon),
            }.into());
            let ended = [CopyFate::Returned, CopyFate::Kept, CopyFate::Destroyed, CopyFate::Lost].get(usize::from(*fate)).copied();
            if let Some(fate) = ended {
                rows.rows.push(CopyReturn {
                    id: id(20_000 + i64::from(n)), meeting: id(MEETING), copy, fate: Some(fate), at: noon,
                    by: "A".to_owned(), second: "B".to_owned(), reason: "C".to_owned(),
                }.into());
            }
        }
        let records = rows.records();
        let text = rendered(&records, &order(DocumentKind::Copies, Style::default(), Format::Markdown, Lang::En));
        if fates.is_empty() {
            return Ok(());
        }
        let row = text.lines().find(|line| line.starts_with("| P ")).unwrap();
        let numbers: Vec<u32> = row.split('|').filter_map(|cell| cell.trim().parse().ok()).collect();
        prop_assert_eq!(numbers.len(), 6);
        prop_assert_eq!(numbers[0], numbers[1..].iter().sum::<u32>());
    }
}
