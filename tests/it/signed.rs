//! Whole meetings, line by line through `capture`, and the documents that follow from them. A file of lines names what is known from
//! preparation, then the minute at which each line was typed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    clippy::cast_possible_wrap,
    reason = "helpers of tests fail as tests do"
)]

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use huiwu::{
    domain::{
        agenda::{Item, ItemKind},
        house::{Clock, House},
        id::Id,
        imprint::Imprint,
        meeting::{Meeting, RecordMode, RuleBook},
        people::{Attendee, Category, Duty, Person, Unit},
        quorum::QuorumRule,
        record::Record,
        records::Records,
        time::Zone,
    },
    export::{DocumentKind, DocumentOrder, Format, Style, render},
    input::section::SectionId,
    words::Lang,
};

use crate::{
    export::{golden, order, parts, rendered},
    support::Clerk,
};

/// A meeting as a file tells it.
struct Script<'a> {
    head: HashMap<&'a str, &'a str>,
    people: Vec<Vec<&'a str>>,
    items: Vec<(&'a str, Vec<&'a str>)>,
    lines: Vec<(NaiveTime, &'a str)>,
}

impl<'a> Script<'a> {
    fn read(text: &'a str) -> Self {
        let mut script = Self {
            head: HashMap::new(),
            people: Vec::new(),
            items: Vec::new(),
            lines: Vec::new(),
        };
        for line in text
            .lines()
            .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        {
            if let Some((time, typed)) = line.split_at_checked(5)
                && let Ok(time) = NaiveTime::parse_from_str(time, "%H:%M")
            {
                script.lines.push((time, typed.trim_start()));
                continue;
            }
            let (name, value) = line.split_once(':').unwrap();
            let parts: Vec<&str> = value.split('|').map(str::trim).collect();
            match name {
                "member" | "attending" => script.people.push([vec![name], parts].concat()),
                "decision" | "report" | "information" | "procedural" => script.items.push((name, parts)),
                _ => {
                    script.head.insert(name, value.trim());
                }
            }
        }
        script
    }

    fn of(&self, name: &str) -> &'a str {
        self.head.get(name).copied().unwrap_or_default()
    }

    fn lang(&self) -> Lang {
        Lang::from_code(self.of("lang"))
    }

    /// The rows that preparation would have made.
    fn rows(&self) -> Vec<Record> {
        let id = Id::from_raw(1);
        let zone = Zone::from_minutes(480);
        let start = NaiveDateTime::parse_from_str(self.of("start"), "%Y-%m-%d %H:%M").unwrap();
        let quorum = self
            .of("quorum")
            .split(' ')
            .filter_map(|n| n.parse().ok())
            .collect::<Vec<u32>>();
        let mut rows: Vec<Record> = vec![
            Meeting {
                number: self.of("number").parse().ok(),
                venue: self.of("venue").into(),
                organiser: self.of("organiser").into(),
                body: self.of("body").into(),
                issue: self.of("issue").into(),
                first_minute: self.of("first_minute").into(),
                length_min: self.of("length").parse().unwrap(),
                rules: match self.lang() {
                    Lang::En => RuleBook::Robert,
                    Lang::Zh => RuleBook::CnCollective,
                },
                record_mode: match self.of("minuting") {
                    "decisions" => RecordMode::Decisions,
                    _ => RecordMode::Summary,
                },
                quorum: QuorumRule {
                    num: quorum[0],
                    den: quorum[1],
                    least: quorum[2],
                    ..QuorumRule::NONE
                },
                ..Meeting::draft(id, self.of("title"), zone.instant(start), zone)
            }
            .into(),
        ];
        let printed = NaiveDate::parse_from_str(self.of("printed"), "%Y-%m-%d").ok();
        if printed.is_some() {
            rows.push(
                Imprint {
                    copied_to: self.of("copied_to").into(),
                    printed_by: self.of("printed_by").into(),
                    printed,
                    ..Imprint::blank(Id::from_raw(1), id)
                }
                .into(),
            );
        }
        let mut units: Vec<&str> = Vec::new();
        for (n, person) in (1..).zip(&self.people) {
            let part = |at: usize| person.get(at).copied().unwrap_or_default();
            let unit = Some(part(2)).filter(|unit| !unit.is_empty()).map(|unit| {
                let known = units.iter().position(|known| *known == unit);
                let at = known.unwrap_or_else(|| {
                    units.push(unit);
                    rows.push(
                        Unit {
                            id: Id::from_raw(100 + units.len() as i64),
                            name: unit.into(),
                            short: String::new(),
                        }
                        .into(),
                    );
                    units.len() - 1
                });
                Id::from_raw(101 + at as i64)
            });
            rows.push(
                Person {
                    post: part(3).into(),
                    unit,
                    ..Person::named(Id::from_raw(200 + n), part(1))
                }
                .into(),
            );
            rows.push(
                Attendee {
                    category: if part(0) == "member" {
                        Category::Member
                    } else {
                        Category::InAttendance
                    },
                    duty: match part(4) {
                        "chair" => Duty::Chair,
                        "scribe" => Duty::Scribe,
                        _ => Duty::None,
                    },
                    ..Attendee::invited(Id::from_raw(300 + n), id, Id::from_raw(200 + n), n)
                }
                .into(),
            );
        }
        for (n, (kind, item)) in (1..).zip(&self.items) {
            rows.push(
                Item {
                    kind: match *kind {
                        "decision" => ItemKind::Decision,
                        "report" => ItemKind::Report,
                        "information" => ItemKind::Information,
                        _ => ItemKind::Procedural,
                    },
                    presenter: item.get(1).copied().unwrap_or_default().into(),
                    ..Item::titled(Id::from_raw(400 + n), id, n, item[0])
                }
                .into(),
            );
        }
        rows
    }

    /// Holds the meeting; the clerk stays at the laptop. Also returns the answer to each line.
    fn hold(&self) -> (Clerk, String) {
        let mut clerk = Clerk::new(self.lang());
        let house = House {
            office: self.of("office").into(),
            document_head: self.of("document_head").into(),
            clock: match self.of("clock") {
                "12" => Clock::Hours12,
                _ => Clock::Hours24,
            },
            ..House::default()
        };
        clerk.act(|m, _| m.ledger.set_house(house));
        clerk.stored(self.rows());
        clerk.go_back_to(Some(Id::from_raw(1)));
        let start = clerk.open_meeting().start;
        let zone = clerk.open_meeting().zone;
        let mut answers = String::new();
        for (time, line) in &self.lines {
            let at = zone.on_day_of(start, *time);
            let answer = clerk.captured(line, at);
            answers += &format!("{} {line}\n      {answer}\n", time.format("%H:%M"));
        }
        (clerk, answers)
    }
}

/// The words of a document, a line a paragraph; of Word's package the text alone.
fn words(records: &Records, order: &DocumentOrder<'_>) -> String {
    if order.format != Format::Docx {
        return rendered(records, order);
    }
    let parts = parts(render(records, order).unwrap());
    let (_, xml) = parts.iter().find(|(name, _)| name == "word/document.xml").unwrap();
    let paragraphs = xml.split("</w:p>").map(|paragraph| {
        let runs = paragraph.split("<w:t").skip(1).filter_map(|run| {
            let text = run.strip_prefix([' ', '>'])?;
            let text = text
                .split_once('>')
                .filter(|(head, _)| head.starts_with("xml:"))
                .map_or(text, |(_, text)| text);
            text.split("</w:t>").next()
        });
        runs.collect::<String>()
    });
    paragraphs
        .filter(|text| !text.is_empty())
        .map(|text| text + "\n")
        .collect()
}

/// Holds a meeting and looks at what it leaves: the answers to the lines, the minutes in each format, the record. Memory and disk agree
/// afterwards. The files were read as the chair would before they were accepted. Returns the minutes as Markdown.
fn whole(name: &str, text: &str, style: Style) -> String {
    let script = Script::read(text);
    let (mut clerk, answers) = script.hold();
    clerk.check();
    insta::with_settings!({ snapshot_path => "signed", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("{name}.answers"), answers);
        for (kind, format) in [
            (DocumentKind::Minutes, Format::Markdown),
            (DocumentKind::Minutes, Format::Text),
            (DocumentKind::Minutes, Format::Html),
            (DocumentKind::Minutes, Format::Docx),
            (DocumentKind::Record, Format::Markdown),
        ] {
            let order = order(kind, style, format, script.lang());
            let shown = words(clerk.m().ledger.records(), &order);
            let (kind, format): (&str, &str) = (kind.into(), format.extension());
            insta::assert_snapshot!(format!("{name}.{kind}.{format}"), shown);
        }
    });
    let order = order(DocumentKind::Minutes, style, Format::Markdown, script.lang());
    rendered(clerk.m().ledger.records(), &order)
}

#[test]
fn a_council_meets() {
    let minutes = whole("council", include_str!("signed/council.lines.txt"), Style::Council);
    golden("council_md_en", &minutes);
}

#[test]
fn an_office_meets() {
    let minutes = whole("office", include_str!("signed/office.lines.txt"), Style::Official);
    golden("office_md_zh", &minutes);
}

#[test]
fn a_council_of_twenty_has_a_full_evening() {
    whole("evening", include_str!("signed/evening.lines.txt"), Style::Council);
}

#[test]
fn an_office_of_twenty_three_has_a_full_morning() {
    whole("morning", include_str!("signed/morning.lines.txt"), Style::Official);
}

/// The office minutes after the last of their steps: checked, issued with number and day.
#[test]
fn the_minutes_of_an_office_are_issued() {
    let script = Script::read(include_str!("signed/morning.lines.txt"));
    let (mut clerk, _) = script.hold();
    clerk.press("<f5>").go_to_section(SectionId::Minutes);
    clerk.press("<alt-i>19<tab>2026-11-23<ctrl-s>");
    if !clerk.fields().is_empty() {
        clerk.press("<right><ctrl-s>");
    }
    let issued = clerk.m().ledger.records().standing_issue().unwrap().clone();
    assert_eq!((issued.version, issued.number.as_str()), (1, "19"));
    insta::with_settings!({ snapshot_path => "signed", prepend_module_to_snapshot => false, omit_expression => true }, {
        for format in [Format::Markdown, Format::Text, Format::Docx] {
            let order = order(DocumentKind::Minutes, Style::Official, format, Lang::Zh);
            let shown = words(clerk.m().ledger.records(), &order);
            assert!(!shown.contains("草稿") && !shown.contains("待核实"), "{shown}");
            assert!(shown.contains("第19期") && shown.contains("2026年11月23日"), "{shown}");
            insta::assert_snapshot!(format!("morning.issued.{}", format.extension()), shown);
        }
    });
}
