//! Marked findings of the gates: Enter settles them together, or goes where they are settled with their rows marked.

use huiwu::{
    app::{desk::SectionRow, model::Tab},
    domain::{agenda::ItemOutcome, checklist::CheckState, people::Reply, record::Key},
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

/// A meeting of an agenda type that is over, with items that nobody closed.
fn over(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("executive", "Harbour board", &["Ann Lott", "Bo Reed", "Cy Dean"]);
    clerk.press("<f3>").go_to_agenda();
    clerk
        .press("<f7>")
        .paste("1. Budget\n2. Roof\n3. Boats")
        .press("<ctrl-s><ctrl-home>");
    clerk.press("<enter>");
    clerk
        .press("<f4>")
        .line("#Budget")
        .line("a word")
        .line("#Roof")
        .line("b")
        .line("#Boats")
        .line("c");
    clerk.press("<alt-x><f5>");
    clerk
}

fn outcomes(clerk: &Clerk) -> Vec<(String, Option<ItemOutcome>)> {
    let items = clerk.m().ledger.records().items.iter();
    let named = items.filter(|item| ["Budget", "Roof", "Boats"].contains(&item.title.as_str()));
    named.map(|item| (item.title.clone(), item.outcome)).collect()
}

#[test]
fn marked_items_without_an_outcome_get_one_by_one_form() {
    for (lang, section) in [(Lang::En, SectionId::Minutes), (Lang::Zh, SectionId::Close)] {
        let mut clerk = over(lang);
        clerk.go_to_section(section);
        let wanted: Vec<usize> = {
            let desk = clerk.m().seen(&clerk.m().wrapup);
            let rows = desk.rows();
            let names = |row: &SectionRow| {
                let Some(Key::Item(id)) = row.record() else { return None };
                let items = &clerk.m().ledger.records().items;
                items.get(id).map(|item| item.title.clone())
            };
            let at = rows.iter().enumerate();
            at.filter(|(_, row)| names(row).is_some_and(|name| name == "Roof" || name == "Boats"))
                .map(|(n, _)| n)
                .collect()
        };
        assert_eq!(wanted.len(), 2, "{lang:?}: {}", clerk.screen(120, 40));
        for at in &wanted {
            clerk.press("<ctrl-home>").times(*at, "<down>").press("<insert>");
        }
        clerk.press("<enter>");
        assert!(!clerk.fields().is_empty(), "{}", clerk.screen(120, 40));
        clerk.press("<ctrl-s>");
        assert!(!clerk.fields().is_empty(), "an outcome is wanted");
        clerk.press("<right><ctrl-s>").check();
        let set = outcomes(&clerk);
        let of = |title: &str| {
            set.iter()
                .find(|(name, _)| name == title)
                .and_then(|(_, outcome)| *outcome)
        };
        assert!(of("Roof").is_some() && of("Roof") == of("Boats"), "{set:?}");
        assert_eq!(of("Budget"), None, "{set:?}");
        assert_eq!(clerk.m().tab, Tab::Wrapup);
        clerk.press("<ctrl-z>");
        assert!(outcomes(&clerk).iter().all(|(_, outcome)| outcome.is_none()), "one act");
    }
}

#[test]
fn marked_tasks_of_the_gate_are_marked_among_the_tasks() {
    let mut clerk = over(Lang::Zh);
    clerk.go_to_section(SectionId::Close).press("收尾").press("<esc>");
    clerk.press("<alt-a>");
    let seen = clerk.m().seen(&clerk.m().wrapup);
    let rows = seen.rows();
    let at = rows
        .iter()
        .position(|row| matches!(row.record(), Some(Key::CheckItem(_))))
        .unwrap();
    let tasks = rows
        .iter()
        .filter(|row| matches!(row.record(), Some(Key::CheckItem(_))))
        .count();
    assert!(tasks > 1);
    clerk.press("<ctrl-home>").times(at, "<down>").press("<enter>");
    assert_eq!(clerk.m().wrapup.section, SectionId::Tasks);
    let seen = clerk.m().seen(&clerk.m().wrapup);
    assert_eq!(seen.marked().len(), tasks);
    clerk.press("<f8>not here<enter>").check();
    let open = clerk.m().ledger.records().checklist.iter();
    let left = open.filter(|line| line.state == CheckState::NotNeeded && line.reason == "not here");
    assert_eq!(left.count(), tasks);
}

#[test]
fn people_who_have_not_answered_are_marked_on_the_list() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", super::PEOPLE).press("<f3>");
    clerk.go_to_section(SectionId::Ready).press("未回复<alt-a><enter>");
    assert_eq!(clerk.m().prepare.section, SectionId::People);
    clerk.press("<alt-y>").check();
    let people = clerk.m().ledger.records().attendees.iter();
    assert!(people.map(|who| who.reply).all(|reply| reply == Reply::Attends));
}

#[test]
fn one_marked_finding_is_meant_as_it_is() {
    let mut clerk = over(Lang::En);
    clerk.go_to_section(SectionId::Close).press("<insert>");
    let one = clerk.m().seen(&clerk.m().wrapup).marked().len();
    assert_eq!(one, 1);
    clerk.press("<enter>");
    assert!(clerk.m().tab != Tab::Wrapup || clerk.m().wrapup.section != SectionId::Close || !clerk.fields().is_empty());
}
