//! Word documents, read back: the numbers of GB/T 9704-2012 (docs/rules.md §red-head), the order of the schema, nothing lost.

use huiwu::{
    domain::records::Records,
    export::{
        DocumentKind, Format, OFFERS, Style, document,
        document::{Block, ChartPage, Run},
        render,
    },
    words::Lang,
};

use super::{NOW, fixture::worked, imprint::issued, order, parts, planned::planned};

fn part(records: &Records, kind: DocumentKind, lang: Lang, name: &str) -> String {
    let bytes = render(records, &order(kind, Style::Official, Format::Docx, lang)).unwrap();
    let found = parts(bytes).into_iter().find(|(part, _)| part == name);
    found.unwrap().1
}

fn has(text: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(text.contains(wanted), "{wanted} is not in {text}");
    }
}

/// The text of a part without its markup, entities read.
fn words(xml: &str) -> String {
    let mut out = String::new();
    for piece in xml.split('<').skip(1) {
        out.push_str(piece.split_once('>').unwrap().1);
    }
    out.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[test]
fn official_minutes_have_the_numbers_of_the_standard() {
    let records = worked(Lang::Zh);
    let body = part(&records, DocumentKind::Minutes, Lang::Zh, "word/document.xml");
    has(
        &body,
        &[
            "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
            "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"",
            "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>",
            "<w:footerReference w:type=\"even\"",
            "<w:pStyle w:val=\"Mark\"/>",
        ],
    );
    let styles = part(&records, DocumentKind::Minutes, Lang::Zh, "word/styles.xml");
    has(
        &styles,
        &[
            "w:hint=\"eastAsia\" w:ascii=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\"",
            "<w:spacing w:val=\"-5\"/><w:sz w:val=\"32\"/>",
            "w:line=\"579\" w:lineRule=\"exact\"",
            "w:eastAsia=\"黑体\"",
            "w:eastAsia=\"楷体_GB2312\"",
            "w:eastAsia=\"方正小标宋简体\"",
            "<w:sz w:val=\"44\"/>",
            "<w:color w:val=\"FF0000\"/><w:spacing w:val=\"0\"/><w:sz w:val=\"72\"/>",
            "w:color=\"FF0000\"/></w:pBdr>",
        ],
    );
    let settings = part(&records, DocumentKind::Minutes, Lang::Zh, "word/settings.xml");
    has(&settings, &["<w:evenAndOddHeaders/>"]);
    let odd = part(&records, DocumentKind::Minutes, Lang::Zh, "word/footer1.xml");
    has(
        &odd,
        &[
            "<w:jc w:val=\"right\"/>",
            "— ",
            " PAGE ",
            "<w:sz w:val=\"28\"/>",
            "w:eastAsia=\"宋体\"",
        ],
    );
    let even = part(&records, DocumentKind::Minutes, Lang::Zh, "word/footer2.xml");
    has(&even, &["<w:jc w:val=\"left\"/>"]);
    let fonts = part(&records, DocumentKind::Minutes, Lang::Zh, "word/fontTable.xml");
    has(&fonts, &["<w:font w:name=\"方正小标宋简体\"><w:altName"]);
}

#[test]
fn everything_of_the_tree_is_in_the_word_document() {
    for lang in [Lang::En, Lang::Zh] {
        for offer in OFFERS.iter().filter(|offer| offer.formats.contains(&Format::Docx)) {
            for records in [worked(lang), planned(lang)] {
                let tree = document(&records, offer.kind, Style::Official, lang, NOW);
                let text = words(&part(&records, offer.kind, lang, "word/document.xml"));
                for block in &tree.blocks {
                    let wanted: Vec<&str> = match block {
                        Block::Table(grid) => {
                            let cells = grid.rows.iter().flatten().map(Run::text);
                            cells.chain(grid.columns.iter().map(String::as_str)).collect()
                        }
                        Block::Definitions(rows) | Block::Signatures(rows) => {
                            rows.iter().map(|row| row.term.text()).collect()
                        }
                        Block::Seats(chart) => {
                            let seats = chart.pages.iter().flat_map(ChartPage::seats);
                            seats.flat_map(|seat| &seat.lines).map(Run::text).collect()
                        }
                        Block::Heading { text, .. } => text.iter().map(Run::text).collect(),
                        _ => Vec::new(),
                    };
                    for wanted in wanted {
                        assert!(text.contains(wanted), "{:?} {lang:?}: {wanted}", offer.kind);
                    }
                }
            }
        }
    }
}

#[test]
fn parts_are_well_formed_ordered_as_the_schema_wants_and_without_control_characters() {
    const ORDER: [&str; 14] = [
        "pStyle",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "widowControl",
        "pBdr",
        "shd",
        "tabs",
        "snapToGrid",
        "spacing",
        "ind",
        "jc",
        "outlineLvl",
        "rPr",
    ];
    for kind in [
        DocumentKind::Minutes,
        DocumentKind::Notice,
        DocumentKind::SignIn,
        DocumentKind::Record,
        DocumentKind::DeskCards,
        DocumentKind::Budget,
        DocumentKind::SeatPlan,
        DocumentKind::Guide,
    ] {
        let records = issued(Lang::Zh);
        let bytes = render(&records, &order(kind, Style::Official, Format::Docx, Lang::Zh)).unwrap();
        for (name, text) in parts(bytes) {
            assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{name}");
            balanced(&name, &text);
            for properties in text.split("<w:pPr>").skip(1) {
                let own = properties.split("</w:pPr>").next().unwrap();
                let mut depth = 0;
                let mut last = 0;
                for piece in own.split('<').skip(1) {
                    if piece.starts_with('/') {
                        depth -= 1;
                        continue;
                    }
                    let tag = piece.trim_start_matches("w:").split([' ', '/', '>']).next().unwrap();
                    if depth == 0 {
                        let at = ORDER.iter().position(|known| *known == tag);
                        assert!(at.is_some(), "{name}: {tag} is not in the list");
                        let at = at.unwrap_or_default();
                        assert!(at >= last, "{name}: {tag} stands too late in {own}");
                        last = at;
                    }
                    depth += i32::from(!piece.split('>').next().unwrap().ends_with('/'));
                }
            }
        }
    }
}

/// Every element that is opened is closed.
fn balanced(name: &str, xml: &str) {
    let mut open = Vec::new();
    for piece in xml.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap();
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed.to_owned()), "{name}");
        } else if !tag.ends_with('/') && !tag.starts_with('?') {
            open.push(tag.split(' ').next().unwrap().to_owned());
        }
    }
    assert!(open.is_empty(), "{name}: {open:?}");
}

#[test]
fn tables_repeat_their_head_and_wide_ones_turn_the_page() {
    let records = planned(Lang::Zh);
    let roster = part(&records, DocumentKind::Roster, Lang::Zh, "word/document.xml");
    has(&roster, &["<w:tblHeader/>"]);
    assert!(!roster.contains("landscape"));
    let duties = part(&records, DocumentKind::Duties, Lang::Zh, "word/document.xml");
    has(&duties, &["w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""]);
}

#[test]
fn the_same_document_is_the_same_file() {
    let bytes = || {
        render(
            &worked(Lang::En),
            &order(DocumentKind::Minutes, Style::Council, Format::Docx, Lang::En),
        )
        .unwrap()
    };
    assert_eq!(bytes(), bytes());
}
