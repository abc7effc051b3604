//! A 纪要 of three pages, read back from its file against each number of GB/T 9704-2012 (docs/rules.md §red-head), one line a number with
//! the clause that asks for it.
#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use chrono::NaiveDate;
use huiwu::{
    domain::{
        agenda::ItemKind,
        id::Id,
        imprint::{Imprint, Urgency},
        meeting::Secrecy,
        people::{Category, Duty},
        records::Records,
    },
    export::{DocumentKind, Format, Style, document, pages, render},
    words::Lang,
};

use super::{NOW, order, parts, session::Session};

/// Seven items with all that is said of each, three people who came, one on leave, one in attendance; with copy and copies.
fn three_pages() -> Records {
    pages_of(Secrecy::Open)
}

/// The same at a level. A state secret keeps nothing but the register.
fn pages_of(secrecy: Secrecy) -> Records {
    let mut session = Session::planned(
        "2026-03-04 09:00",
        "滨江市港航局2026年第13次局长办公会议",
        |meeting| {
            meeting.secrecy = secrecy;
            "滨江市港航局".clone_into(&mut meeting.body);
            "滨江市港航局办公室".clone_into(&mut meeting.organiser);
            "13".clone_into(&mut meeting.issue);
        },
    );
    let meeting = session.records.open().unwrap();
    let chair = session.person(["王建国", "", "局长"], Category::Member, Duty::Chair);
    let others = ["欧阳少东", "阿卜杜拉·买买提", "单立"];
    let others = others.map(|name| session.person([name, "", "副局长"], Category::Member, Duty::None));
    let guest = session.person(["查明", "市财政局", "副局长"], Category::InAttendance, Duty::None);
    let items: Vec<i64> = (1..=7)
        .map(|n| session.item(&format!("审议港航事业发展第{n}项管理办法"), ItemKind::Decision, ""))
        .collect();
    session.come("08:55", &[chair, others[0], others[1], guest]);
    session.excuse("08:56", others[2], "出差");
    session.open("09:00");
    for (n, item) in items.into_iter().enumerate() {
        let time = format!("09:{:02}", 5 + n * 5);
        session.take_up(&time, item);
        session.note(
            &time,
            &"会议认为，港航事业发展面临的形势依然复杂严峻，必须坚持稳中求进，统筹推进各项重点任务。".repeat(8),
        );
        session.decides(&time, "原则同意该办法，按会议意见修改后印发");
    }
    session.adjourn("10:30");
    session.put(Imprint {
        copy_number: 12,
        secret_for: "5年".to_owned(),
        urgency: Urgency::Urgent,
        copied_to: "市政府办公室，市应急管理局".to_owned(),
        printed_by: "滨江市港航局办公室".to_owned(),
        printed: NaiveDate::from_ymd_opt(2026, 3, 9),
        ..Imprint::blank(Id::from_raw(1), meeting)
    });
    session.records
}

/// The parts of the file that bear numbers.
struct Paper {
    body: String,
    styles: String,
    odd: String,
    even: String,
    settings: String,
}

impl Paper {
    fn of(records: &Records, kind: DocumentKind) -> Self {
        let parts = parts(render(records, &order(kind, Style::Official, Format::Docx, Lang::Zh)).unwrap());
        let part = |name: &str| {
            let found = parts.iter().find(|(part, _)| part == name);
            found.map(|(_, text)| text.clone()).unwrap_or_default()
        };
        Self {
            body: part("word/document.xml"),
            styles: part("word/styles.xml"),
            odd: part("word/footer1.xml"),
            even: part("word/footer2.xml"),
            settings: part("word/settings.xml"),
        }
    }

    /// A style with its name.
    fn style(&self, id: &str) -> &str {
        let start = format!("w:styleId=\"{id}\">");
        let style = self.styles.split(&start).nth(1).unwrap_or_else(|| panic!("{id}"));
        style.split("</w:style>").next().unwrap()
    }

    fn defaults(&self) -> &str {
        self.styles.split("</w:docDefaults>").next().unwrap()
    }

    /// The first paragraph of a style.
    fn paragraph(&self, style: &str) -> &str {
        let start = format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>");
        let found = self.body.split(&start).nth(1).unwrap_or_else(|| panic!("{style}"));
        found.split("</w:p>").next().unwrap()
    }

    fn section(&self) -> &str {
        self.body.rsplit("<w:sectPr>").next().unwrap()
    }

    fn foot(&self) -> &str {
        let foot = self.body.rsplit("<w:tbl>").next().unwrap();
        foot.split("</w:tbl>").next().unwrap()
    }
}

/// The number of an attribute of the first element of a name that has it.
fn number(xml: &str, element: &str, attribute: &str) -> f64 {
    let start = format!("<w:{element} ");
    let value = xml.split(&start).skip(1).find_map(|rest| {
        let tag = rest.split('>').next()?;
        let value = format!(" {tag}")
            .split(&format!(" w:{attribute}=\""))
            .nth(1)?
            .to_owned();
        value.split('"').next()?.parse().ok()
    });
    value.unwrap_or_else(|| panic!("{element} {attribute} in {xml}"))
}

/// Twentieths of a point in millimetres.
fn mm(twentieths: f64) -> f64 {
    twentieths / 20.0 * 25.4 / 72.0
}

/// Eighths of a point in millimetres.
fn line_mm(eighths: f64) -> f64 {
    eighths / 8.0 * 25.4 / 72.0
}

/// One number: where it is asked for, its name, what it is, what it should be, and how far it may be off.
struct Measured(&'static str, &'static str, f64, f64, f64);

#[expect(clippy::too_many_lines, reason = "one line a number")]
fn table(paper: &Paper) -> Vec<Measured> {
    let section = paper.section();
    let (width, height) = (number(section, "pgSz", "w"), number(section, "pgSz", "h"));
    let margin = |side| number(section, "pgMar", side);
    let wide = width - margin("left") - margin("right");
    let high = height - margin("top") - margin("bottom");
    let line = number(paper.defaults(), "spacing", "line");
    let character = number(paper.defaults(), "sz", "val") * 10.0 + number(paper.defaults(), "spacing", "val");
    let half = |xml: &str| number(xml, "sz", "val") / 2.0;
    let corner = paper.body.matches("<w:pStyle w:val=\"Corner\"/>").count();
    // In a line of exactly so many points the baseline lies at four fifths; signs rise 0.83 of their size above it.
    let mark = paper.style("Mark");
    let own = paper.paragraph("Mark");
    let set = number(if own.contains("<w:sz ") { own } else { mark }, "sz", "val");
    let rise = 0.8 * number(mark, "spacing", "line") - 0.83 * set * 10.0;
    let above_mark =
        number(paper.paragraph("Mark"), "spacing", "before") + f64::from(u32::try_from(corner).unwrap()) * line + rise;
    // A line of exactly so many points carries its text with a fifth of it below the baseline.
    let below_text = line / 20.0 * 0.2 - 0.12 * 16.0;
    let to_red = below_text + number(paper.style("Issued"), "bottom", "space");
    // The bottom of the last line of the page stands so high; the dash lies in the middle of its sign.
    let page_line = number(&paper.odd, "spacing", "line") / 20.0;
    let dash = margin("footer") / 20.0 + page_line * 0.2 + 0.38 * 14.0;
    vec![
        Measured("§5.1", "paper, width in mm", mm(width), 210.0, 0.1),
        Measured("§5.1", "paper, height in mm", mm(height), 297.0, 0.1),
        Measured("§5.2.1", "margin above in mm", mm(margin("top")), 37.0, 1.0),
        Measured("§5.2.1", "margin at the binding in mm", mm(margin("left")), 28.0, 1.0),
        Measured("§5.2.1", "type area, width in mm", mm(wide), 156.0, 0.1),
        Measured("§5.2.1", "type area, height in mm", mm(high), 225.0, 0.1),
        Measured("§5.2.1", "margin outside in mm", mm(margin("right")), 26.0, 0.1),
        Measured("§5.2.1", "margin below in mm", mm(margin("bottom")), 35.0, 0.1),
        Measured("§5.2.2", "text, points (三号)", half(paper.defaults()), 16.0, 0.0),
        Measured("§5.2.3", "lines of a page", (high / line).floor(), 22.0, 0.0),
        Measured("§5.2.3", "characters of a line", (wide / character).floor(), 28.0, 0.0),
        Measured("§5.2.3", "height of a line in points", line / 20.0, 28.95, 0.01),
        Measured(
            "§5.2.3",
            "pitch of the grid in points",
            number(section, "docGrid", "linePitch") / 20.0,
            28.95,
            0.01,
        ),
        Measured(
            "§7.2.4",
            "mark, mm below the top of the type area",
            mm(above_mark),
            35.0,
            0.1,
        ),
        Measured(
            "§7.2.7",
            "red line, mm below the number",
            to_red * 25.4 / 72.0,
            4.0,
            0.6,
        ),
        Measured(
            "§7.2.7",
            "red line, width in mm",
            mm(wide - indents(paper.style("Issued"))),
            156.0,
            0.1,
        ),
        Measured(
            "§7.3.1",
            "blank lines between red line and title",
            number(paper.style("Issued"), "spacing", "after") / line,
            2.0,
            0.0,
        ),
        Measured("§7.3.1", "title, points (二号)", half(paper.style("Title")), 22.0, 0.0),
        Measured(
            "§7.3.3",
            "indent in characters",
            number(paper.style("Body"), "ind", "firstLineChars") / 100.0,
            2.0,
            0.0,
        ),
        Measured(
            "§7.3.3",
            "indent in characters of this pitch",
            number(paper.style("Body"), "ind", "firstLine") / character,
            2.0,
            0.0,
        ),
        Measured(
            "§7.3.3",
            "heading, indent in characters",
            number(paper.style("Heading1"), "ind", "firstLine") / character,
            2.0,
            0.0,
        ),
        Measured(
            "§10.3",
            "blank lines before 出席",
            number(paper.paragraph("Term"), "spacing", "before") / line,
            1.0,
            0.0,
        ),
        Measured("§10.3", "出席, indent in characters", hanging(paper), 2.0, 0.0),
        Measured(
            "§7.4.1",
            "first line of the imprint in mm",
            line_mm(number(paper.foot(), "top", "sz")),
            0.35,
            0.02,
        ),
        Measured(
            "§7.4.1",
            "line between in mm",
            line_mm(number(paper.foot(), "insideH", "sz")),
            0.25,
            0.02,
        ),
        Measured(
            "§7.4.1",
            "last line in mm",
            line_mm(number(paper.foot(), "bottom", "sz")),
            0.35,
            0.02,
        ),
        Measured(
            "§7.4.1",
            "lines of the imprint, width in mm",
            mm(number(paper.foot(), "tblW", "w")),
            156.0,
            0.1,
        ),
        Measured("§7.4.2", "imprint, points (四号)", half(paper.foot()), 14.0, 0.0),
        Measured(
            "§7.4.2",
            "抄送, characters in from the left",
            first_indent(paper.foot()) / 280.0,
            1.0,
            0.0,
        ),
        Measured(
            "§7.4.2",
            "抄送, characters in from the right",
            number(paper.foot(), "ind", "right") / 280.0,
            1.0,
            0.0,
        ),
        Measured(
            "§7.4.3",
            "印发日期, characters in from the right",
            (wide - last_tab(paper.foot())) / 280.0,
            1.0,
            0.0,
        ),
        Measured("§7.5", "page number, points (四号)", half(&paper.odd), 14.0, 0.0),
        Measured(
            "§7.5",
            "page number, characters in on odd pages",
            number(&paper.odd, "ind", "right") / 280.0,
            1.0,
            0.0,
        ),
        Measured(
            "§7.5",
            "page number, characters in on even pages",
            number(&paper.even, "ind", "left") / 280.0,
            1.0,
            0.0,
        ),
        Measured(
            "§7.5",
            "dash, mm below the type area",
            mm(margin("bottom") - dash * 20.0),
            7.0,
            0.3,
        ),
    ]
}

/// How far a style is indented on both sides.
fn indents(style: &str) -> f64 {
    if style.contains("<w:ind ") {
        number(style, "ind", "left") + number(style, "ind", "right")
    } else {
        0.0
    }
}

/// How far the first line of 出席 stands in, in characters.
fn hanging(paper: &Paper) -> f64 {
    let term = paper.paragraph("Term");
    (number(term, "ind", "left") - number(term, "ind", "hanging")) / 315.0
}

/// How far the first line of 抄送 stands in.
fn first_indent(foot: &str) -> f64 {
    number(foot, "ind", "left") - number(foot, "ind", "hanging")
}

fn last_tab(foot: &str) -> f64 {
    number(foot, "tab", "pos")
}

#[test]
fn every_number_of_the_standard_is_in_the_file() {
    let records = three_pages();
    let tree = document(&records, DocumentKind::Minutes, Style::Official, Lang::Zh, NOW);
    assert!(pages(&tree, 56, 22).len() >= 3, "{}", pages(&tree, 56, 22).len());
    let paper = Paper::of(&records, DocumentKind::Minutes);
    let off: Vec<String> = table(&paper)
        .iter()
        .filter(|Measured(_, _, is, wanted, by)| (is - wanted).abs() > by + 1e-6)
        .map(|Measured(clause, name, is, wanted, _)| format!("{clause} {name}: {is}, not {wanted}"))
        .collect();
    assert!(off.is_empty(), "{}", off.join("\n"));
}

#[test]
fn fonts_colours_and_sides_are_those_of_the_standard() {
    let paper = Paper::of(&three_pages(), DocumentKind::Minutes);
    for (clause, name, xml, wanted) in [
        ("§5.2.2", "text", paper.defaults(), "w:eastAsia=\"仿宋_GB2312\""),
        (
            "§7.2.4",
            "mark, font",
            paper.style("Mark"),
            "w:eastAsia=\"方正小标宋简体\"",
        ),
        (
            "§7.2.4",
            "mark, red",
            paper.style("Mark"),
            "<w:color w:val=\"FF0000\"/>",
        ),
        (
            "§7.2.4",
            "mark, centred",
            paper.style("Mark"),
            "<w:jc w:val=\"center\"/>",
        ),
        ("§7.2.7", "red line", paper.style("Issued"), "w:color=\"FF0000\""),
        (
            "§7.3.1",
            "title, font",
            paper.style("Title"),
            "w:eastAsia=\"方正小标宋简体\"",
        ),
        (
            "§7.3.1",
            "title, centred",
            paper.style("Title"),
            "<w:jc w:val=\"center\"/>",
        ),
        ("§7.3.3", "first level", paper.style("Heading1"), "w:eastAsia=\"黑体\""),
        (
            "§7.3.3",
            "second level",
            paper.style("Heading2"),
            "w:eastAsia=\"楷体_GB2312\"",
        ),
        ("§10.3", "出席 in 黑体", paper.paragraph("Term"), "w:eastAsia=\"黑体\""),
        ("§7.4.2", "imprint, font", paper.foot(), "w:eastAsia=\"仿宋_GB2312\""),
        (
            "§7.4.1",
            "imprint on the lower edge",
            paper.foot(),
            "w:tblpYSpec=\"bottom\"",
        ),
        ("§7.5", "page number, font", paper.odd.as_str(), "w:eastAsia=\"宋体\""),
        (
            "§7.5",
            "odd pages, right",
            paper.odd.as_str(),
            "<w:jc w:val=\"right\"/>",
        ),
        (
            "§7.5",
            "even pages, left",
            paper.even.as_str(),
            "<w:jc w:val=\"left\"/>",
        ),
        ("§7.5", "dashes on both sides", paper.odd.as_str(), "— "),
        (
            "§7.5",
            "odd and even pages apart",
            paper.settings.as_str(),
            "<w:evenAndOddHeaders/>",
        ),
    ] {
        assert!(xml.contains(wanted), "{clause} {name}: {xml}");
    }
    // The colour of the text is black: nothing but the mark and its line has another.
    let coloured = paper.styles.matches("<w:color ").count();
    assert_eq!(coloured, 1, "only the mark is coloured");
    assert!(!paper.body.contains("<w:color w:val=\"FF"), "§5.2.4");
}

/// The words of the minutes of a meeting, as they stand in the file.
fn words_of(records: &Records) -> String {
    let paper = Paper::of(records, DocumentKind::Minutes);
    let pieces = paper.body.split('<').filter_map(|piece| piece.split_once('>'));
    pieces.map(|(_, text)| text).collect()
}

#[test]
fn what_the_head_says_stands_in_its_order_and_form() {
    let words = words_of(&three_pages());
    let mut last = 0;
    for (clause, text) in [
        ("§7.2.1", "000012"),
        ("§7.2.3", "加急"),
        ("§7.2.4", "会议纪要"),
        ("§7.2.5", "第13期"),
        ("§7.2.7", "2026年3月9日"),
        ("§7.3.1", "第13次局长"),
        ("§7.3.3", "一、关于"),
        ("§10.3", "出席："),
        ("§10.3", "请假："),
        ("§10.3", "列席："),
        ("§7.4.2", "抄送：市政府办公室，市应急管理局。"),
        ("§7.4.3", "滨江市港航局办公室"),
        ("§7.4.3", "2026年3月9日印发"),
    ] {
        let at = words.get(last..).and_then(|rest| rest.find(text));
        last += at.unwrap_or_else(|| panic!("{clause} {text} behind {last} in {words}"));
    }
    let secret = words_of(&pages_of(Secrecy::Jimi));
    let head = ["000012", "机密★5年", "加急", "会议纪要"];
    let places = head.map(|text| {
        secret
            .find(text)
            .unwrap_or_else(|| panic!("§7.2.2 {text} not in {secret}"))
    });
    assert!(places.is_sorted(), "§7.2.2 {secret}");
    // No part of the head has a leading zero in its date or its number.
    assert!(!words.contains("03月") && !words.contains("第013"));
}

#[test]
fn the_signature_of_a_notice_stands_four_characters_in_and_its_papers_one_line_below() {
    let records = super::planned::planned(Lang::Zh);
    let paper = Paper::of(&records, DocumentKind::Notice);
    let right = number(paper.style("Closing"), "ind", "right");
    assert!((right / 315.0 - 4.0).abs() < 0.01, "§7.3.5: {right}");
}
