//! A wording typed over a passage of the minutes: printed, compared, flagged when the record changes, taken back, frozen by the issue.

use huiwu::{
    domain::{fault::Fault, records::Records},
    export::{self, DocumentKind, DocumentOrder, Format, Style},
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

/// A meeting that decided something and is over; Minutes is shown.
fn decided(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed"]);
    clerk
        .line("#1")
        .line("=The lease is renewed for two years")
        .press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Minutes);
    clerk
}

fn records(clerk: &Clerk) -> &Records {
    clerk.m().ledger.records()
}

fn printed(clerk: &Clerk, format: Format, lang: Lang) -> String {
    let style = if lang == Lang::En {
        Style::Council
    } else {
        Style::Official
    };
    let order = DocumentOrder {
        kind: DocumentKind::Minutes,
        style,
        format,
        lang,
        now: clerk.now,
        generator: "",
    };
    String::from_utf8_lossy(&export::render(records(clerk), &order).unwrap()).into_owned()
}

/// Chooses the passage that holds these words, and types others in its place.
fn reword(clerk: &mut Clerk, holds: &str, words: &str) {
    clerk.press("<alt-w>");
    for _ in 0..40 {
        if clerk.screen(200, 60).contains(holds) && clerk.fields().iter().any(|field| field.value.contains(holds)) {
            break;
        }
        clerk.press("<right>");
    }
    clerk.press("<tab><ctrl-a><ctrl-k>");
    clerk.press(words);
    clerk.press("<ctrl-s>");
    assert!(clerk.fields().is_empty(), "{}", clerk.screen(120, 36));
}

#[test]
fn a_wording_takes_the_place_of_its_passage_in_every_format() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = decided(lang);
        reword(&mut clerk, "renewed", "The lease runs on to 2028");
        assert_eq!(records(&clerk).rewordings.len(), 1);
        for format in [Format::Text, Format::Markdown, Format::Html] {
            let text = printed(&clerk, format, lang);
            assert!(text.contains("The lease runs on to 2028"), "{text}");
            assert!(!text.contains("renewed for two years"), "{text}");
        }
        assert!(clerk.screen(200, 60).contains("runs on to 2028"));
        clerk.check();
    }
}

#[test]
fn it_is_kept_and_flagged_when_the_record_under_it_changes() {
    let mut clerk = decided(Lang::En);
    reword(&mut clerk, "renewed", "The lease runs on to 2028");
    let entry = records(&clerk)
        .entries
        .iter()
        .find(|e| e.text.contains("renewed"))
        .unwrap()
        .clone();
    clerk.put([huiwu::domain::entry::Entry {
        text: "The lease is renewed for three years".to_owned(),
        ..entry
    }
    .into()]);
    let flagged = |clerk: &Clerk| {
        export::obstacles::findings(records(clerk))
            .iter()
            .any(|finding| finding.fault == Fault::WordingUnderChanged)
    };
    assert!(flagged(&clerk));
    assert!(printed(&clerk, Format::Text, Lang::En).contains("runs on to 2028"));
    assert!(
        clerk.screen(200, 60).contains("the record under it has changed"),
        "{}",
        clerk.screen(200, 60)
    );
    // Looked at and saved again it stands for the passage as it is now.
    let row = records(&clerk).rewordings.iter().next().unwrap().clone();
    clerk.put([huiwu::domain::rewording::Rewording {
        generated: row.generated.replace("two", "three"),
        ..row
    }
    .into()]);
    assert!(!flagged(&clerk));
}

#[test]
fn the_difference_is_shown_and_the_wording_taken_back_with_one_command() {
    let mut clerk = decided(Lang::En);
    reword(&mut clerk, "renewed", "The lease is prolonged for two years");
    clerk.press("<alt-d>");
    let shown = clerk.screen(200, 60);
    assert!(shown.contains("[-") && shown.contains("{+"), "{shown}");
    clerk.press("<alt-d><ctrl-end><ctrl-d>");
    assert!(records(&clerk).rewordings.is_empty(), "{:?}", clerk.said());
    assert!(printed(&clerk, Format::Text, Lang::En).contains("renewed for two years"));
    clerk.press("<ctrl-z>");
    assert_eq!(records(&clerk).rewordings.len(), 1);
    clerk.check();
}

#[test]
fn issued_minutes_keep_the_wording_as_it_is() {
    let mut clerk = decided(Lang::En);
    reword(&mut clerk, "renewed", "The lease runs on to 2028");
    clerk.press("<alt-i>2026/117<ctrl-s>");
    if !clerk.fields().is_empty() {
        clerk.press("<right><ctrl-s>");
    }
    assert!(
        records(&clerk)
            .standing_issue()
            .unwrap()
            .text
            .contains("runs on to 2028")
    );
    clerk.press("<alt-w>");
    assert!(clerk.fields().is_empty());
    clerk.press("<ctrl-end><ctrl-d>");
    assert_eq!(records(&clerk).rewordings.len(), 1);
}

#[test]
fn a_register_only_meeting_has_no_wordings() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "密", &["张三"]).press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Minutes).press("<alt-w>");
    assert!(clerk.fields().is_empty());
}
