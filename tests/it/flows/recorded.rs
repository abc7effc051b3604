//! The record states what happened: no order of the clerk, no total of the program, no item that was not taken up.

use huiwu::{
    domain::{agenda::Item, fault::Fault, id::Id, records::Records},
    export::{DocumentKind, Format, Style},
    words::Lang,
};

use crate::{
    export::{order, rendered},
    support::{Clerk, at},
};

fn records(clerk: &Clerk) -> &Records {
    clerk.m().ledger.records()
}

/// The record of the open meeting, in each format that is text.
fn record(clerk: &Clerk) -> String {
    let lang = clerk.m().shared.lang;
    let formats = [Format::Text, Format::Markdown, Format::Html, Format::Json, Format::Csv];
    let texts = formats.map(|format| {
        rendered(
            records(clerk),
            &order(DocumentKind::Record, Style::default(), format, lang),
        )
    });
    texts.concat()
}

/// A committee whose template brings items that nobody takes up.
fn committee(lang: Lang, lines: &[&str]) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("committee", "Garden", &["Ann Lott", "Bo Reed", "Cy Dean"]);
    for (line, minute) in lines.iter().zip(1..) {
        clerk.captured(line, at(9, minute));
    }
    clerk
}

#[test]
fn orders_that_failed_stand_in_no_record() {
    let orders = [
        "s/nowhere/there/",
        "s/broken",
        ":frobnicate now",
        "#58",
        "$= 3/1/0",
        "$+ann",
        "-cy",
        "+ann 23:50",
        ":outcome sideways",
    ];
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = committee(lang, &["ann: the hedge is high"]);
        for line in orders {
            clerk.captured(line, at(9, 30));
        }
        clerk.captured("bo: cut it", at(9, 40));
        let text = record(&clerk);
        assert!(text.contains("the hedge is high") && text.contains("cut it"), "{text}");
        for line in orders {
            assert!(!text.contains(line), "{line}: {text}");
        }
        // The clerk finds them in the checks all the same.
        let found = huiwu::export::checks::findings(records(&clerk));
        assert!(found.iter().any(|one| one.subject.contains("#58")), "{found:?}");
    }
}

#[test]
fn a_correction_stands_in_what_it_corrected() {
    for (lang, mark) in [
        (Lang::En, "corrected after the close, 09:40"),
        (Lang::Zh, "散会后更正，09:40"),
    ] {
        let mut clerk = committee(lang, &["ann: the hedge is high", "bo: by two metres", "s/high/low/"]);
        clerk.press("<alt-x>");
        clerk.captured("s/two/three/", at(9, 40));
        let text = record(&clerk);
        assert!(
            text.contains("the hedge is low") && text.contains("by three metres"),
            "{text}"
        );
        assert!(!text.contains("s/high") && !text.contains("s/two"), "{text}");
        let marked: Vec<_> = text.lines().filter(|line| line.contains(mark)).collect();
        assert!(!marked.is_empty(), "{text}");
        assert!(
            marked
                .iter()
                .all(|line| line.contains("three") || line.starts_with("  ")),
            "only what was corrected after the end is marked: {marked:?}"
        );
        assert!(text.contains("\"corrected\": \""), "{text}");
    }
}

#[test]
fn items_that_were_not_taken_up_stand_in_no_record_and_an_outcome_takes_one_up() {
    for lang in [Lang::En, Lang::Zh] {
        let clerk = committee(lang, &["#1", "ann: thank you all"]);
        let titles: Vec<String> = records(&clerk).items.iter().map(|item| item.title.clone()).collect();
        assert!(titles.len() > 2, "{titles:?}");
        let text = record(&clerk);
        assert!(text.contains(&titles[0]), "{text}");
        for title in &titles[1..] {
            assert!(!text.contains(title.as_str()), "{title}: {text}");
        }
    }
    let clerk = committee(Lang::En, &["#1", "#2", ":outcome deferred to 10 March"]);
    let titles: Vec<String> = records(&clerk).items.iter().map(|item| item.title.clone()).collect();
    let text = record(&clerk);
    assert!(text.contains(&titles[1]) && !text.contains(&titles[2]), "{text}");
}

#[test]
fn an_item_stands_in_the_record_where_one_below_it_was_taken_up() {
    let mut clerk = committee(Lang::En, &[]);
    let meeting = records(&clerk).open().unwrap();
    let paths = Item::titled(Id::from_raw(901), meeting, 901 << 20, "Paths");
    let north = Item {
        parent: Some(paths.id),
        ..Item::titled(Id::from_raw(902), meeting, 902 << 20, "North path")
    };
    clerk.put([paths.into(), north.into()]);
    clerk.captured("#north path", at(9, 3));
    clerk.captured("ann: it is muddy", at(9, 4));
    let text = record(&clerk);
    assert!(text.contains("North path") && text.contains("Paths"), "{text}");
}

#[test]
fn the_record_of_a_meeting_of_which_nothing_is_known_says_so() {
    for lang in [Lang::En, Lang::Zh] {
        let clerk = committee(lang, &[]);
        let text = record(&clerk);
        assert!(text.contains(lang.strings().export.words.nothing_recorded), "{text}");
    }
}

#[test]
fn no_total_of_speaking_times_stands_in_a_record() {
    for (lang, total) in [(Lang::En, "Time spoken"), (Lang::Zh, "发言用时")] {
        let mut clerk = committee(lang, &["q+ bo, cy", "bo: the hedge", "cy: the gate"]);
        assert!(!record(&clerk).contains(total), "{}", record(&clerk));
        // The list of those who speak shows it, for the chair.
        clerk.press("<alt-p>");
        let _ = clerk.screen(120, 36);
    }
}

#[test]
fn somebody_on_no_list_is_marked_once() {
    let clerk = committee(Lang::En, &["Zed: hello all"]);
    let text = rendered(
        records(&clerk),
        &order(DocumentKind::Record, Style::default(), Format::Text, Lang::En),
    );
    assert!(text.contains("Zed (not on the list): hello all\n"), "{text}");
}

#[test]
fn who_came_or_went_is_told_at_that_time_and_under_that_item() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = committee(
            lang,
            &[
                "+ann, bo",
                "#1",
                "ann: thank you all",
                "#2",
                "ann: as read",
                "bo: agreed",
            ],
        );
        clerk.captured("ann: the next one", at(9, 30));
        // Both are typed under the second item; the first of them left while the first one was dealt with.
        clerk.captured("-bo 9:03", at(9, 31));
        clerk.captured("+cy 9:06", at(9, 32));
        let text = rendered(
            records(&clerk),
            &order(DocumentKind::Record, Style::default(), Format::Text, lang),
        );
        let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}: {text}"));
        let second = records(&clerk).items.rows()[1].title.clone();
        assert!(place("thank you all") < place("09:03  ") + 40, "{text}");
        assert!(text.rfind("09:03  ").unwrap() < place(&second), "{text}");
        assert!(text.rfind("09:06  ").unwrap() < place("the next one"), "{text}");
    }
}

#[test]
fn a_seconder_who_is_named_with_the_motion_stands_in_the_record() {
    let clerk = committee(Lang::En, &["+ann, bo, cy", "$that the hedge be cut @ann +bo"]);
    let text = record(&clerk);
    assert!(text.contains("moved by Ann Lott; seconded by Bo Reed"), "{text}");
}

#[test]
fn whoever_takes_the_minutes_is_not_called_absent_and_the_checks_ask() {
    for (lang, typed, absent) in [
        (Lang::En, "clerk: dora", "Did not attend"),
        (Lang::Zh, "记录：dora", "未到会"),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting(
            "committee",
            "Garden",
            &["Ann Lott", "In attendance: Dora Moss, Ed Park"],
        );
        for (line, minute) in ["+ann", typed, "ann: welcome"].iter().zip(1..) {
            clerk.captured(line, at(9, minute));
        }
        let text = rendered(
            records(&clerk),
            &order(DocumentKind::Record, Style::default(), Format::Text, lang),
        );
        let line = text.lines().find(|line| line.contains(absent)).unwrap_or_default();
        assert!(line.contains("Ed Park") && !line.contains("Dora Moss"), "{text}");
        let away = |clerk: &Clerk| {
            let found = huiwu::export::checks::findings(records(clerk));
            found
                .iter()
                .any(|one| one.fault == Fault::OfficerAway && one.subject.contains("Dora"))
        };
        assert!(away(&clerk));
        clerk.captured("+dora 9:00", at(9, 10));
        assert!(!away(&clerk));
    }
}

#[test]
fn what_was_said_of_a_vote_that_nobody_recorded_stays_marked_until_it_is_mended() {
    let clerk = committee(Lang::Zh, &["#1", "＝通过年度预算", "表决结果：3票赞成，0票反对"]);
    let text = record(&clerk);
    assert!(text.contains("3票赞成，0票反对（存疑）"), "{text}");
}

#[test]
fn an_excuse_that_is_typed_again_is_told_once() {
    let clerk = committee(
        Lang::En,
        &[
            "+ann",
            "Apologies: bo",
            "bo: away (ill)",
            "Apologies: bo (ill)",
            "ann: welcome",
        ],
    );
    let text = rendered(
        records(&clerk),
        &order(DocumentKind::Record, Style::default(), Format::Text, Lang::En),
    );
    assert_eq!(
        text.matches("Apologies: Bo Reed").count(),
        2,
        "in the list and at its time: {text}"
    );
    assert!(!text.contains("  Apologies: Bo Reed\n"), "{text}");
}
