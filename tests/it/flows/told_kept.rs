//! What a form cannot keep as it was typed, or keeps of nobody known: it is said, or asked once.

use huiwu::{
    app::{
        form::Problem,
        message::{Message, RoomMessage},
        model::Cover,
    },
    domain::expense::Expense,
    input::section::SectionId,
    words::{Lang, field::FieldName},
};

use crate::support::Clerk;

/// A meeting that is over, at its expenses, of an office with this currency.
fn at_expenses(lang: Lang, currency: &str) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed"]);
    clerk.act(|m, _| {
        let mut house = m.ledger.records().house.clone();
        currency.clone_into(&mut house.currency);
        m.ledger.set_house(house);
    });
    clerk.line("#1").line("=The lease is renewed").press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Expenses);
    clerk
}

fn expenses(clerk: &Clerk) -> Vec<&Expense> {
    clerk.m().ledger.records().expenses.iter().collect()
}

fn problem(clerk: &Clerk, name: FieldName) -> Option<Problem> {
    match &clerk.m().cover {
        Cover::Form(form) => form.field(name).and_then(|field| field.problem.clone()),
        _ => None,
    }
}

#[test]
fn an_amount_with_a_sign_that_no_currency_is_set_for_is_asked_about_once() {
    for (typed, sign) in [
        ("£45.00", '£'),
        ("$1,200", '$'),
        ("45 €", '€'),
        ("¥45", '¥'),
        ("45元", '¥'),
        ("＄45", '$'),
    ] {
        let mut clerk = at_expenses(Lang::En, "");
        clerk
            .press("<ctrl-n><tab>")
            .press(typed)
            .press("<tab>Print shop<ctrl-s>");
        let asked = Some(Problem::OtherCurrency(sign, String::new()));
        assert_eq!(
            (expenses(&clerk).len(), problem(&clerk, FieldName::Amount)),
            (0, asked),
            "{typed}"
        );
        clerk.press("<ctrl-s>").check();
        assert_eq!(expenses(&clerk).len(), 1, "{typed}");
    }
    // Without a sign, and in Chinese with 元, nothing is asked.
    for (lang, typed) in [(Lang::En, "45.00"), (Lang::Zh, "45元"), (Lang::Zh, "￥45")] {
        let mut clerk = at_expenses(lang, "");
        clerk
            .press("<ctrl-n><tab>")
            .press(typed)
            .press("<tab>Print shop<ctrl-s>")
            .check();
        assert_eq!(expenses(&clerk)[0].amount_cents, 4_500, "{typed}");
    }
}

#[test]
fn an_amount_in_another_currency_than_that_of_the_office_is_not_kept() {
    for (currency, typed, fits) in [
        ("GBP", "£45", true),
        ("£", "£45", true),
        ("EUR", "45 €", true),
        ("HK$", "$45", true),
        ("CNY", "¥45", true),
        ("GBP", "$45", false),
        ("EUR", "£45", false),
        ("CHF", "€45", false),
        ("USD", "45元", false),
        ("人民币", "$45", false),
    ] {
        let mut clerk = at_expenses(Lang::En, currency);
        clerk
            .press("<ctrl-n><tab>")
            .press(typed)
            .press("<tab>Print shop<ctrl-s><ctrl-s>")
            .check();
        assert_eq!(expenses(&clerk).len(), usize::from(fits), "{currency}: {typed}");
    }
}

#[test]
fn somebody_in_a_field_of_people_whom_nobody_knows_is_told() {
    let told = |lang: Lang, name: &str| {
        let mut clerk = Clerk::new(lang);
        clerk
            .meeting("council", "Harbour board", &["Ann Lott", "Bo Reed", "张三"])
            .press("<f3>");
        clerk.go_to_agenda();
        clerk.press("<ctrl-n>Fence<tab>");
        let presenter = clerk
            .fields()
            .iter()
            .position(|field| field.name == FieldName::Presenter);
        while presenter != clerk.fields().iter().position(|field| field.has_focus) {
            clerk.press("<tab>");
        }
        clerk.press(name).press("<ctrl-s>").check();
        matches!(clerk.said(), Some(Message::Room(RoomMessage::StrangersKept(names))) if names == &[name.to_owned()])
    };
    for (lang, name, expected) in [
        (Lang::En, "Zork", true),
        (Lang::En, "Zoe Marsh", true),
        (Lang::Zh, "王五", true),
        (Lang::Zh, "Zork", true),
        (Lang::En, "Ann Lott", false),
        (Lang::En, "Bo Reed", false),
        (Lang::Zh, "张三", false),
    ] {
        assert_eq!(told(lang, name), expected, "{name}");
    }
}

#[test]
fn a_matter_without_a_lead_or_a_day_says_so() {
    for (lang, line, keys, lacks) in [
        (Lang::Zh, "=原则同意年度预算", "<f7><ctrl-s>", Some((true, true))),
        (
            Lang::Zh,
            "=由安全监督处牵头，开展码头检查",
            "<f7><ctrl-s>",
            Some((false, true)),
        ),
        (
            Lang::Zh,
            "=由安全监督处牵头，开展码头检查",
            "<f7><tab><tab><tab>2026-03-20<ctrl-s>",
            None,
        ),
        (
            Lang::En,
            "=A working party led by Ann Lott looks at the pier",
            "<f7><ctrl-s>",
            Some((false, true)),
        ),
        (
            Lang::En,
            "=The pier is closed",
            "<f7><tab><tab><tab>2026-03-20<ctrl-s>",
            Some((true, false)),
        ),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("executive", "第12次办公会", &["张三", "Ann Lott"]);
        clerk.line("#1").line(line).press("<alt-x><f5>");
        clerk.go_to_section(SectionId::Matters);
        clerk.press(keys).check();
        let said = match clerk.said() {
            Some(Message::Room(RoomMessage::MatterLacks { lead, date })) => Some((*lead, *date)),
            _ => None,
        };
        assert_eq!(said, lacks, "{line} {keys}: {:?}", clerk.said());
    }
}

#[test]
fn the_cursor_stands_on_a_paper_that_is_new() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "第12次办公会", &["张三"]);
    clerk.line("=同意").press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Inbound);
    for unit in ["甲处", "乙处"] {
        clerk.press("<ctrl-n>").press(unit).press("<tab>清单<ctrl-s>");
    }
    let screen = clerk.screen(120, 36);
    assert!(
        screen
            .lines()
            .any(|line| line.trim_start().starts_with('>') && line.contains("乙处")),
        "{screen}"
    );
    clerk.press("<f7>王五<ctrl-s>").check();
    let papers = clerk.m().ledger.records().inbounds.iter();
    let settled: Vec<_> = papers
        .filter(|paper| paper.is_settled())
        .map(|paper| paper.unit.as_str())
        .collect();
    assert_eq!(settled, ["乙处"]);
}
