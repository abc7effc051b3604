//! Documents: golden files of a worked meeting, and what must hold for any meeting.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod afterwards;
mod bundle;
mod calendar;
mod cards;
mod command_line;
mod council;
mod dealt_with;
mod disposed;
mod fixture;
mod handed_out;
mod imprint;
mod office;
mod planned;
mod prepared;
mod privacy;
mod rules;
mod safety;
mod session;
mod sheets;
mod standard;
mod titles;
mod told_true;
mod voted;
mod widths;
mod word;

use std::io::{Cursor, Read as _};

use fixture::worked;
use huiwu::{
    domain::{records::Records, time::Stamp},
    export::{DocumentKind, DocumentOrder, Format, Style, document, pages, render, styles_of},
    words::Lang,
};

pub(crate) const NOW: Stamp = Stamp::from_ms(1_795_449_600_000);

pub(crate) fn order(kind: DocumentKind, style: Style, format: Format, lang: Lang) -> DocumentOrder<'static> {
    DocumentOrder {
        kind,
        style,
        format,
        lang,
        now: NOW,
        generator: "huiwu 0.1.0",
    }
}

/// A document in a format that is text.
pub(crate) fn rendered(records: &Records, order: &DocumentOrder<'_>) -> String {
    String::from_utf8(render(records, order).unwrap()).unwrap()
}

/// The parts of a package by name, those of the packages in it too.
pub(crate) fn parts(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for n in 0..archive.len() {
        let mut file = archive.by_index(n).unwrap();
        let name = file.name().unwrap().to_string();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if std::path::Path::new(&name)
            .extension()
            .is_some_and(|ending| ending == "docx")
        {
            found.extend(parts(bytes));
        } else {
            found.push((name, String::from_utf8(bytes).unwrap()));
        }
    }
    found
}

/// Everything that can be read in a document, whatever its format.
pub(crate) fn readable(records: &Records, order: &DocumentOrder<'_>) -> String {
    if order.format.is_binary() {
        let parts = parts(render(records, order).unwrap());
        parts.into_iter().map(|(_, text)| text + "\n").collect()
    } else {
        rendered(records, order)
    }
}

pub(crate) fn minutes(records: &Records, style: Style, format: Format, lang: Lang) -> String {
    rendered(records, &order(DocumentKind::Minutes, style, format, lang))
}

pub(crate) fn golden(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "golden", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

fn name<'a>(lang: Lang, parts: impl IntoIterator<Item = &'a str>) -> String {
    let parts: Vec<_> = parts.into_iter().chain([lang.code()]).collect();
    parts.join("_")
}

#[test]
fn every_style_of_minutes_reads_as_agreed() {
    for lang in [Lang::En, Lang::Zh] {
        let records = worked(lang);
        for style in styles_of(DocumentKind::Minutes).iter().copied() {
            let text = minutes(&records, style, Format::Text, lang);
            golden(&name(lang, ["minutes", style.into(), "text"]), &text);
        }
    }
}

#[test]
fn markdown_and_html_say_the_same_in_their_way() {
    for (lang, style) in [(Lang::En, Style::Council), (Lang::Zh, Style::Official)] {
        let records = worked(lang);
        for format in [Format::Markdown, Format::Html] {
            let text = minutes(&records, style, format, lang);
            golden(&name(lang, ["minutes", style.into(), format.into()]), &text);
        }
    }
}

#[test]
fn the_record_keeps_speeches_times_and_incidents() {
    for lang in [Lang::En, Lang::Zh] {
        let text = rendered(
            &worked(lang),
            &order(DocumentKind::Record, Style::default(), Format::Text, lang),
        );
        golden(&name(lang, ["record", "text"]), &text);
    }
}

#[test]
fn json_tells_other_programs() {
    let records = worked(Lang::En);
    for kind in [DocumentKind::Minutes, DocumentKind::Record] {
        let text = rendered(&records, &order(kind, Style::default(), Format::Json, Lang::En));
        golden(&name(Lang::En, [kind.into(), "json"]), &text);
    }
}

#[test]
fn the_preview_of_official_minutes_breaks_like_paper() {
    let records = worked(Lang::Zh);
    let document = document(&records, DocumentKind::Minutes, Style::Official, Lang::Zh, NOW);
    let pages = pages(&document, 56, 22);
    assert!(pages.len() > 1);
    assert!(pages.iter().all(|page| page.len() <= 22 && !page.is_empty()));
    let pages: Vec<_> = pages.iter().map(|page| page.join("\n")).collect();
    golden("preview_zh", &pages.join("\n~~~~\n"));
}
