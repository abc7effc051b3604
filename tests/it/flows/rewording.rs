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

/// Every style of minutes with its language.
const STYLES: [(Style, Lang); 7] = [
    (Style::Official, Lang::Zh),
    (Style::Council, Lang::Zh),
    (Style::Council, Lang::En),
    (Style::MeetBot, Lang::Zh),
    (Style::MeetBot, Lang::En),
    (Style::Actions, Lang::Zh),
    (Style::Actions, Lang::En),
];

/// A meeting with people, an action, a motion and notes, which is over.
fn busy(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed", "Cy Dow"]);
    for line in [
        "+Ann Lott",
        "+Bo Reed",
        "#1",
        "=The lease is renewed for two years",
        "! Mend the quay @Bo Reed ~2026-03-20",
        "#2",
        "Note: The tide was high",
        "$The fee is raised @Ann Lott",
        "$+Bo Reed",
        "$= 2/0/0",
    ] {
        clerk.line(line);
    }
    clerk.press("<alt-x>");
    clerk
}

fn text_of(records: &Records, style: Style, format: Format, lang: Lang) -> String {
    let order = DocumentOrder {
        kind: DocumentKind::Minutes,
        style,
        format,
        lang,
        now: huiwu::domain::time::Stamp::from_ms(1_795_449_600_000),
        generator: "",
    };
    String::from_utf8_lossy(&export::render(records, &order).unwrap()).into_owned()
}

fn put(clerk: &mut Clerk, raw: i64, passage: &export::rewording::PassageText, text: &str) {
    let meeting = records(clerk).open().unwrap();
    clerk.put([huiwu::domain::rewording::Rewording {
        id: huiwu::domain::id::Id::from_raw(raw),
        meeting,
        passage: passage.passage.clone(),
        generated: passage.generated.clone(),
        text: text.to_owned(),
        at: huiwu::domain::time::Stamp::from_ms(0),
        by: String::new(),
    }
    .into()]);
}

#[test]
fn every_line_of_every_style_can_be_reworded() {
    for (style, lang) in STYLES {
        let mut clerk = busy(lang);
        let passages = export::rewording::passages(records(&clerk), style, lang);
        assert!(passages.len() > 4, "{style:?} {lang:?}: {passages:?}");
        for (n, passage) in (1..).zip(&passages) {
            put(&mut clerk, n, passage, &format!("qq{n}qq"));
        }
        let standing = export::rewording::standing(records(&clerk));
        assert_eq!(standing.len(), passages.len());
        assert!(
            standing
                .iter()
                .all(|(_, fit)| *fit == huiwu::domain::rewording::RewordingFit::Same),
            "{style:?} {lang:?}: {standing:?}"
        );
        for format in [Format::Text, Format::Markdown, Format::Html] {
            let text = text_of(records(&clerk), style, format, lang);
            for n in 1..=passages.len() {
                // The title of a page stands in its head, too.
                assert!(text.contains(&format!("qq{n}qq")), "{style:?} {lang:?} {n}: {text}");
            }
        }
    }
}

#[test]
fn what_people_change_is_among_the_lines_of_each_style() {
    for (style, lang, all) in [
        (
            Style::Council,
            Lang::En,
            &[
                "Harbour board",
                "Ann Lott",
                "Call to order",
                "renewed for two",
                "the quay",
                "closed at",
            ][..],
        ),
        (
            Style::Official,
            Lang::Zh,
            &["会议决定", "责任人：Bo Reed", "Ann Lott"][..],
        ),
        (
            Style::MeetBot,
            Lang::En,
            &[
                "Meeting started",
                "renewed for two",
                "the quay",
                "The tide was high",
                "Bo Reed (",
            ][..],
        ),
        (
            Style::Actions,
            Lang::En,
            &["Actions", "the quay", "Bo Reed", "20 March"][..],
        ),
        (Style::Actions, Lang::Zh, &["任务清单", "Mend the quay", "Bo Reed"][..]),
    ] {
        let clerk = busy(lang);
        let passages = export::rewording::passages(records(&clerk), style, lang);
        for words in all {
            assert!(
                passages.iter().any(|passage| passage.generated.contains(words)),
                "{style:?} {lang:?} {words}: {passages:#?}"
            );
        }
    }
}

#[test]
fn an_action_reworded_is_flagged_when_the_action_changes_in_each_style_by_itself() {
    for (style, lang) in [
        (Style::Actions, Lang::En),
        (Style::MeetBot, Lang::En),
        (Style::Council, Lang::En),
        (Style::Official, Lang::Zh),
    ] {
        let mut clerk = busy(lang);
        let passage = export::rewording::passages(records(&clerk), style, lang)
            .into_iter()
            .find(|passage| passage.generated.contains("the quay"))
            .unwrap();
        put(&mut clerk, 1, &passage, "The quay wall is to be mended");
        let flagged = |clerk: &Clerk| {
            export::obstacles::findings(records(clerk))
                .iter()
                .filter(|finding| finding.fault == Fault::WordingUnderChanged)
                .count()
        };
        assert_eq!(flagged(&clerk), 0, "{style:?}");
        let entry = records(&clerk)
            .entries
            .iter()
            .find(|e| e.text.contains("quay"))
            .unwrap()
            .clone();
        clerk.put([huiwu::domain::entry::Entry {
            text: "Mend the pier".to_owned(),
            ..entry
        }
        .into()]);
        assert_eq!(flagged(&clerk), 1, "{style:?}");
        let text = text_of(records(&clerk), style, Format::Text, lang);
        assert!(text.contains("The quay wall is to be mended"), "{style:?}: {text}");
        let mut tree = export::document(records(&clerk), DocumentKind::Minutes, style, lang, clerk.now);
        let before = tree.blocks.len();
        export::rewording::flag(&mut tree, lang.strings());
        assert_eq!(tree.blocks.len(), before + 1, "{style:?}");
    }
}

#[test]
fn a_wording_of_one_style_leaves_the_others_as_they_are() {
    let mut clerk = busy(Lang::En);
    let passages = export::rewording::passages(records(&clerk), Style::Actions, Lang::En);
    let passage = passages.iter().find(|p| p.generated.contains("quay")).unwrap().clone();
    put(&mut clerk, 1, &passage, "Other words");
    for style in [Style::Council, Style::MeetBot] {
        let text = text_of(records(&clerk), style, Format::Text, Lang::En);
        assert!(text.contains("the quay") && !text.contains("Other words"), "{text}");
    }
}

#[test]
fn several_lines_over_a_point_are_points_of_their_own() {
    let mut clerk = busy(Lang::En);
    let passages = export::rewording::passages(records(&clerk), Style::MeetBot, Lang::En);
    let passage = passages.iter().find(|p| p.generated.contains("tide")).unwrap().clone();
    put(&mut clerk, 1, &passage, "The tide was high\nThe wind was strong");
    let text = text_of(records(&clerk), Style::MeetBot, Format::Markdown, Lang::En);
    let points: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("tide") || line.contains("wind"))
        .map(str::trim)
        .collect();
    assert_eq!(points.len(), 2, "{text}");
    assert!(points.iter().all(|point| point.starts_with(['-', '*'])), "{points:?}");
}

#[test]
fn a_list_of_names_reworded_breaks_no_name() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "第12次办公会", &["张三", "李四"]);
    clerk
        .line("＋全体")
        .line("：开会")
        .line("#2")
        .line("=同意")
        .press("<alt-x>");
    let passages = export::rewording::passages(records(&clerk), Style::Official, Lang::Zh);
    let list = passages
        .iter()
        .find(|p| p.generated.contains("李四") && !p.is_text)
        .unwrap()
        .clone();
    put(&mut clerk, 1, &list, "张三、李四、欧阳少东（后半程）");
    let html = text_of(records(&clerk), Style::Official, Format::Html, Lang::Zh);
    assert!(
        html.contains("<span class=\"name\">欧阳少东（后半程）</span>"),
        "{html}"
    );
}

#[test]
fn points_of_a_meetbot_log_are_reworded_by_keys() {
    let mut clerk = busy(Lang::En);
    clerk.press("<f5>");
    clerk.go_to_section(SectionId::Minutes);
    for _ in 0..8 {
        if clerk.screen(200, 60).contains("Meeting summary") {
            break;
        }
        clerk.press("<f8>");
    }
    assert!(
        clerk.screen(200, 60).contains("Meeting summary"),
        "{}",
        clerk.screen(200, 60)
    );
    reword(&mut clerk, "tide was high", "It was spring tide");
    assert!(
        clerk.screen(200, 60).contains("spring tide"),
        "{}",
        clerk.screen(200, 60)
    );
    assert!(text_of(records(&clerk), Style::MeetBot, Format::Text, Lang::En).contains("It was spring tide"));
    clerk.press("<ctrl-z>");
    assert!(records(&clerk).rewordings.is_empty());
    clerk.check();
}

/// A meeting that is taken into the file once more, under new identifiers, prints the wording that was typed.
#[test]
fn a_wording_comes_with_a_meeting_that_is_taken_in_once_more() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = decided(lang);
        reword(&mut clerk, "renewed", "The lease runs on to 2028");
        let order = DocumentOrder {
            kind: DocumentKind::Case,
            style: Style::default(),
            format: Format::Json,
            lang,
            now: clerk.now,
            generator: "",
        };
        let text = String::from_utf8(export::render(records(&clerk), &order).unwrap()).unwrap();
        let mut last = 900_000_000;
        let mut mint = || {
            last += 1;
            last
        };
        let case = export::case::adopt(&text, Some(&mut mint)).unwrap();
        assert_ne!(case.meeting, clerk.open_meeting().id);
        let mut copy = Records::default();
        copy.absorb(case.records);
        copy.set_open(case.meeting);
        let style = if lang == Lang::En {
            Style::Council
        } else {
            Style::Official
        };
        let order = DocumentOrder {
            kind: DocumentKind::Minutes,
            style,
            format: Format::Text,
            ..order
        };
        let printed = String::from_utf8(export::render(&copy, &order).unwrap()).unwrap();
        assert!(
            printed.contains("The lease runs on to 2028") && !printed.contains("renewed for two years"),
            "{printed}"
        );
    }
}

#[test]
fn what_the_record_says_now_stands_under_a_wording_when_it_has_changed() {
    for (lang, words, now) in [
        (Lang::En, "The board extends the lease", "The record says now: "),
        (Lang::Zh, "会议同意续租", "记录现为："),
    ] {
        let mut clerk = decided(lang);
        reword(&mut clerk, "renewed", words);
        clerk.press("<alt-d>");
        assert!(!clerk.screen(160, 50).contains(now), "{}", clerk.screen(160, 50));
        clerk.press("<f4>s/two years/three years/<enter><f5>");
        let screen = clerk.screen(160, 50);
        assert!(screen.contains(now) && screen.contains("three years"), "{screen}");
    }
}
