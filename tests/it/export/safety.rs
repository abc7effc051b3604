//! No text of the records becomes markup or a control sequence; every page keeps its width.

use huiwu::{
    domain::{change::Change, id::Id, records::Records},
    export::{
        DocumentKind, Format, Style, document,
        document::{Block, Document, Layout, Run},
        formats_of, pages, render,
    },
    words::Lang,
};
use proptest::prelude::*;
use strum::IntoEnumIterator;
use unicode_width::UnicodeWidthStr;

use super::{NOW, fixture, minutes, order, readable};

/// The worked meeting with one text in every place that the clerk types.
fn filled(text: &str) -> Records {
    let mut records = fixture::worked(Lang::En);
    let Some(mut meeting) = records.meeting().cloned() else {
        return records;
    };
    (meeting.title, meeting.venue, meeting.purpose) = (text.into(), text.into(), text.into());
    let entries: Vec<_> = records.entries.iter().cloned().collect();
    let items: Vec<_> = records.items.iter().cloned().collect();
    let people: Vec<_> = records.people.iter().cloned().collect();
    let change = std::iter::once(Change::put(meeting))
        .chain(entries.into_iter().map(|mut row| {
            row.text = text.into();
            Change::put(row)
        }))
        .chain(items.into_iter().map(|mut row| {
            (row.title, row.outcome_reason) = (text.into(), text.into());
            Change::put(row)
        }))
        .chain(people.into_iter().map(|mut row| {
            row.name = text.into();
            Change::put(row)
        }))
        .collect();
    records.apply(change);
    records
}

#[test]
fn control_characters_reach_no_document() {
    let records = filled("a\u{1b}[31mb\u{7}\u{9b}c\u{202e}d\u{feff}\r\ne\tf");
    for style in Style::iter() {
        for kind in DocumentKind::iter() {
            for format in formats_of(kind).iter().copied() {
                let text = readable(&records, &order(kind, style, format, Lang::En));
                let text = match format {
                    Format::Csv => text.trim_start_matches('\u{feff}').replace("\r\n", "\n"),
                    Format::Ics | Format::Xlsx => text.replace("\r\n", "\n"),
                    // A catalogue in CSV among other files.
                    Format::Zip => text.replace('\u{feff}', "").replace("\r\n", "\n"),
                    _ => text,
                };
                let bad = text
                    .chars()
                    .find(|c| (c.is_control() && *c != '\n') || "\u{202e}\u{feff}".contains(*c));
                assert_eq!(bad, None, "{kind:?} {style:?} {format:?}");
            }
        }
    }
}

#[test]
fn html_keeps_markup_as_text() {
    let text = minutes(
        &filled("<script>alert('x')</script> & \"q\""),
        Style::Council,
        Format::Html,
        Lang::En,
    );
    assert!(!text.contains("<script") && !text.contains("alert('x')"));
    assert!(text.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;"));
    assert!(!minutes(&filled("javascript:alert(1)"), Style::Council, Format::Html, Lang::En).contains("<a "));
}

fn markdown_of(text: &str) -> String {
    minutes(&filled(text), Style::Council, Format::Markdown, Lang::En)
}

#[test]
fn markdown_keeps_markup_as_text() {
    let samples = [
        ("# h", "\\# h"),
        ("- p", "\\- p"),
        ("+ p", "\\+ p"),
        ("12. p", "12\\. p"),
        ("1) p", "1\\) p"),
        ("> q", "\\> q"),
        ("a*b*_c_`d`", "a\\*b\\*\\_c\\_\\`d\\`"),
        ("[x](y)", "\\[x\\](y)"),
        ("a|b", "a\\|b"),
        ("<b>", "\\<b\\>"),
        ("===", "\\==="),
    ];
    for (typed, written) in samples {
        let text = markdown_of(typed);
        assert!(text.contains(written), "{typed}: {text}");
    }
}

#[test]
fn a_line_feed_in_a_text_does_not_begin_a_heading() {
    let text = markdown_of("one\n# two\n\n- three");
    assert!(
        text.lines()
            .all(|line| !line.trim_start_matches(['>', ' ']).starts_with("# two")),
        "{text}"
    );
    assert!(text.contains("\\# two") && text.contains("\\- three"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn pages_keep_their_width_and_lose_no_letter(
        text in "[a-z，。（）「」汉字会议 “”—0-9/]{0,160}",
        width in 8_u16..90,
        rows in 3_u16..30,
    ) {
        let mut tree = Document::titled(Lang::Zh, Layout::Official, "会议纪要");
        tree.push(Block::Paragraph(vec![Run::plain(&text)]));
        let pages = pages(&tree, width, rows);
        prop_assert!(pages.iter().all(|page| page.len() <= usize::from(rows)));
        for line in pages.iter().flatten() {
            prop_assert!(line.width_cjk() <= usize::from(width), "{line:?}");
        }
        let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let all: String = pages.concat().concat();
        prop_assert_eq!(letters(&all), format!("会议纪要{}", letters(&text)));
    }

    #[test]
    fn no_text_breaks_a_writer(text in "\\PC{0,40}") {
        let records = filled(&text);
        for format in formats_of(DocumentKind::Minutes).iter().copied() {
            for style in Style::iter() {
                let order = order(DocumentKind::Minutes, style, format, Lang::Zh);
                prop_assert!(!render(&records, &order).unwrap().is_empty());
            }
        }
        for kind in [DocumentKind::Agenda, DocumentKind::Roster] {
            for format in formats_of(kind).iter().copied() {
                prop_assert!(render(&records, &order(kind, Style::default(), format, Lang::En)).is_ok());
            }
        }
        let tree = document(&records, DocumentKind::Record, Style::Official, Lang::En, NOW);
        prop_assert!(!pages(&tree, 20, 5).is_empty());
        prop_assert_eq!(records.open(), Some(Id::from_raw(fixture::MEETING)));
    }
}
