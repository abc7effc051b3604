//! The way from a check of Wrap-up to where it is settled, and back; keys on that way act on nothing that is not in sight. And the name of a section,
//! typed where no row of the list has it.

use huiwu::{
    app::{message::Message, tab::Tab},
    domain::entry::Remark,
    input::{command::Command, section::SectionId},
    words::{Lang, why::Why},
};

use crate::support::Clerk;

/// A meeting that is over, with two lines that may tell facts and somebody who is there because of what they said.
fn over(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour", &["Ann Lott", "Bo Reed", "Cy Dean"]);
    clerk.pace = 0;
    clerk
        .line("#1")
        .line("ann: hello")
        .line("back 9.01")
        .line("back 9.02")
        .line("back 9.03")
        .press("<alt-x>");
    clerk
}

/// Goes to the check of the first line that may be a fact, and opens that line.
fn opened(lang: Lang) -> Clerk {
    let mut clerk = over(lang);
    clerk.press("<f5><ctrl-home><enter>");
    assert_eq!(clerk.m().tab, Tab::Live);
    let editing = clerk.m().live.editing;
    let records = clerk.m().ledger.records();
    let entry = editing.and_then(|id| records.entries.get(id)).unwrap();
    assert!(matches!(entry.remark, Some(Remark::MayMean(_))), "{entry:?}");
    clerk
}

#[test]
fn a_line_that_a_check_opened_leads_back_to_the_checks() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = opened(lang);
        clerk.press("<ctrl-e><ctrl-u>note: that is all<enter>");
        assert_eq!(clerk.m().tab, Tab::Wrapup);
        assert_eq!(clerk.m().desk().unwrap().section, SectionId::Minutes);
        // The next check is at hand.
        clerk.press("<ctrl-home><enter>");
        assert_eq!(clerk.m().tab, Tab::Live);
        assert!(clerk.m().live.editing.is_some());
        // Left as it was, it leads back as well.
        clerk.press("<esc>");
        assert_eq!(clerk.m().tab, Tab::Wrapup);
        // A tab that was gone to by hand stays.
        clerk.press("<ctrl-home><enter><f3>");
        assert_eq!(clerk.m().tab, Tab::Prepare);
        clerk.press("<f4><esc>");
        assert_eq!(clerk.m().tab, Tab::Live);
        clerk.check();
    }
}

#[test]
fn a_line_opened_in_live_itself_stays_there() {
    let mut clerk = over(Lang::En);
    clerk.press("<f5><f4><up><enter>");
    assert_eq!(clerk.m().tab, Tab::Live);
}

#[test]
fn alt_y_on_a_line_that_a_check_opened_confirms_nobody() {
    let mut clerk = opened(Lang::En);
    let unconfirmed = |clerk: &Clerk| clerk.m().ledger.records().unconfirmed().count();
    let before = unconfirmed(&clerk);
    assert!(before > 0);
    clerk.press("<alt-y>");
    assert_eq!(unconfirmed(&clerk), before);
    assert_eq!(
        clerk.said(),
        Some(&Message::Unavailable(Command::Confirm, Why::LineOpen))
    );
    clerk.press("<esc><f4><alt-y>");
    assert_eq!(unconfirmed(&clerk), 0);
}

#[test]
fn a_correction_is_no_name_of_somebody_who_confirms() {
    let mut clerk = over(Lang::En);
    for typed in ["s/a/b/", ":adjourn 9:00", "=carried", "5-1"] {
        clerk.press("<f5><ctrl-n>").press(typed).press("<ctrl-s>");
        assert!(!clerk.fields().is_empty(), "{typed}");
        assert_eq!(clerk.m().ledger.records().confirmations.iter().count(), 0, "{typed}");
        clerk.press("<esc><esc>");
    }
    clerk.press("<ctrl-n>").press("Mr O’Brien (chair)").press("<ctrl-s>");
    assert_eq!(clerk.m().ledger.records().confirmations.iter().count(), 1);
}

#[test]
fn the_name_of_a_section_leads_there_from_wherever_it_is_typed() {
    for (lang, people) in [(Lang::En, "people"), (Lang::Zh, "人员")] {
        for from in [SectionId::Purpose, SectionId::Agenda, SectionId::Ready] {
            let mut clerk = Clerk::new(lang);
            clerk.meeting("council", "Harbour", &["Ann Lott", "Bo Reed"]);
            clerk.press("<f3>").go_to_section(from);
            clerk.press(people).press("<enter>");
            assert_eq!(
                clerk.m().desk().map(|desk| desk.section),
                Some(SectionId::People),
                "{from:?}"
            );
            assert_eq!(clerk.typed(), "", "{from:?}");
            assert!(clerk.m().prepare.filter.is_empty(), "{from:?}");
        }
    }
    // Other words go where they went.
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Ann Lott", "Bo Reed"]);
    clerk.press("<f3>").go_to_section(SectionId::Purpose);
    clerk.press("people late<enter>");
    assert_eq!(clerk.m().desk().map(|desk| desk.section), Some(SectionId::Purpose));
}
