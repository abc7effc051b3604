//! Input from outside that is twice as long costs twice as much to read. Work is measured in what is asked of the memory, never by the
//! clock; a loop that asks for nothing shows by the size of the inputs, which would keep the tests for minutes.
#![allow(
    unused_qualifications,
    clippy::pedantic,
    clippy::style,
    clippy::print_stdout,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail as tests do, and tables are long"
)]

use std::collections::HashMap;

use allocation_counter::measure;
use chrono::NaiveDate;
use huiwu::{
    app::{agenda_rows::AgendaPlan, roster::RosterPlan},
    domain::{
        clean::{clean_block, clean_text},
        id::Id,
        matter_filter::MatterFilter,
        meeting::Meeting,
        record::Record,
        records::Records,
        search::SearchQuery,
        time::Stamp,
    },
    export::{DocumentKind, DocumentOrder, Format, Style, case, render},
    line::{agenda::read_agenda, dialect::DialectMode, log, roster},
    shell::{config, sheets::Workbooks, templates},
    words::Lang,
};

use crate::{disk::rows::note, fuzzed::targets::TARGETS};

/// Returns the allocations of an act: pieces, bytes.
fn work(act: impl FnOnce()) -> (u64, u64) {
    let asked = measure(act);
    (asked.count_total, asked.bytes_total)
}

/// Returns the fault in how the work grows between an input and one of twice its length; `None` if it at most doubles. The slack is for
/// tables that double their room.
fn grows(act: &dyn Fn(&str), input: &dyn Fn(usize) -> String, n: usize) -> Option<String> {
    let (short, long) = (input(n), input(n * 2));
    // Make once what is made once and kept, otherwise the first input would pay for it.
    act(&input(3));
    let (once, twice) = (work(|| act(&short)), work(|| act(&long)));
    let too_much = |once: u64, twice: u64, slack: u64| twice > once * 5 / 2 + slack;
    (too_much(once.0, twice.0, 100) || too_much(once.1, twice.1, 75_000))
        .then(|| format!("{once:?} for {n}, {twice:?} for twice as many"))
}

#[test]
fn a_reader_that_copies_what_stands_before_each_letter_is_found() {
    let copies = |text: &str| {
        let mut before = String::new();
        for c in text.chars() {
            before = format!("{before}{c}");
        }
    };
    let once = |text: &str| drop(text.to_owned());
    let input = |n: usize| "next ".repeat(n);
    assert!(grows(&copies, &input, many()).is_some());
    assert_eq!(grows(&once, &input, many()), None);
}

/// How often a piece is repeated.
fn many() -> usize {
    if std::env::var_os("HUIWU_LONG").is_some() {
        2_000
    } else {
        200
    }
}

/// Pieces of lines and files, repeated without end.
const PIECES: &[&str] = &[
    "a",
    "会",
    " ",
    "，",
    "：",
    ":",
    "zs",
    "zs：",
    "@zs ",
    "#1 ",
    "~",
    "~03-20 ",
    "(",
    "（",
    "）(",
    "“",
    "\"",
    "=",
    "!",
    "?",
    "*",
    "$",
    "%",
    "+zs ",
    "-zs、",
    "3/0/1 ",
    "s/a/b/",
    "/",
    "|",
    "\\",
    "...",
    "……",
    "会议决定，",
    "表决：",
    "动议：",
    "q+ ",
    "Zakim, ",
    "下",
    "下周五",
    "next ",
    "month ",
    "1",
    "12:",
    "月",
    "第一项",
    "\u{9d}",
    "\u{1b}]",
    "\u{1b}[",
    "\u{202e}",
    "e\u{301}",
    "\u{200d}",
    "👨‍👩‍👧",
];

/// Lines of lists and logs; `{n}` is another number in each.
const LINES: &[&str] = &[
    "{n}. item\n",
    "一、议题{n}\n",
    "- point {n}\n",
    "  - point {n}\n",
    "   \n",
    "\r",
    "nick{n}: hello\n",
    "<nick{n}> hello\n",
    "[09:30] <nick{n}> hello\n",
    "2026-03-04T09:30:00 <nick{n}> hello\n",
    "09:30 * nick{n} is now known as other{n}\n",
    "09:30 -!- nick{n} has joined #x\n",
    "<zakim> agendum {n}. \"x\" taken up\n",
    "<nick{n}> s/a/b/\n",
    "<nick{n}> scribe: nick{n}\n",
    "<nick{n}> ACTION: nick{n} to do {n}\n",
    "<nick{n}> ... goes on\n",
    "张三{n}，办公室\n",
    "name{n},unit{n},post\n",
    "\"name{n}\n",
    "张三、李四\n",
    "2026-01-01 休 {n}\n",
];

fn lines_of(form: &str, n: usize) -> String {
    (0..n).map(|n| form.replace("{n}", &n.to_string())).collect()
}

#[test]
fn every_reader_costs_twice_as_much_for_twice_as_much() {
    let mut wrong = Vec::new();
    // Workbooks are no text; a child with limits reads them.
    for (name, target) in TARGETS
        .iter()
        .filter(|(name, _)| *name != "workbook" && *name != "side_file")
    {
        let act = |text: &str| target(text.as_bytes());
        let of_pieces = PIECES.iter().map(|piece| {
            (
                *piece,
                Box::new(move |n| piece.repeat(n)) as Box<dyn Fn(usize) -> String>,
            )
        });
        let of_lines = LINES.iter().map(|form| {
            (
                *form,
                Box::new(move |n| lines_of(form, n)) as Box<dyn Fn(usize) -> String>,
            )
        });
        for (form, input) in of_pieces.chain(of_lines) {
            wrong.extend(grows(&act, &*input, many()).map(|what| format!("{name} {form:?}: {what}")));
        }
    }
    assert_eq!(wrong, [""; 0], "{}", wrong.join("\n"));
}

/// A reader by its name.
type Reader = (&'static str, Box<dyn Fn(&str)>);

/// The steps between reading and storing.
fn after_reading() -> Vec<Reader> {
    let day = NaiveDate::from_ymd_opt(2026, 3, 4).unwrap();
    vec![
        (
            "clean",
            Box::new(|text| {
                let _ = (clean_text(text).len(), clean_block(text).len());
            }),
        ),
        (
            "agenda",
            Box::new(|text| {
                drop(AgendaPlan::of(
                    &Records::default(),
                    &read_agenda(text),
                    &HashMap::new(),
                    false,
                ))
            }),
        ),
        (
            "roster",
            Box::new(|text| {
                for sheet in Workbooks::Here.read(text.as_bytes()).into_iter().flatten() {
                    let _ = RosterPlan::of(&Records::default(), &roster::read(&sheet));
                }
            }),
        ),
        (
            "log",
            Box::new(|text| {
                let lines = log::read_log(text);
                let _ = log::dialect_of(&lines);
                for mode in [DialectMode::MeetBot, DialectMode::W3c] {
                    let _ = log::survey(lines.clone(), mode);
                }
            }),
        ),
        ("search", Box::new(move |text| drop(SearchQuery::parse(text, day)))),
        ("follow-up", Box::new(move |text| drop(MatterFilter::parse(text, day)))),
        ("case", Box::new(|text| drop(case::adopt(text, None)))),
        ("settings", Box::new(|text| drop(config::read(text)))),
        ("template", Box::new(|text| drop(templates::read("x.toml", text)))),
    ]
}

#[test]
fn what_is_made_of_it_costs_twice_as_much_for_twice_as_much() {
    let mut wrong = Vec::new();
    let more = [
        "[themes.a{n}]\ntext = 'red'\n",
        "wrong{n} = 1\n",
        "in:a{n} who:b ",
        "word{n} ",
        "\"words{n} ",
        "owner:a{n} late ",
        "[{\"a\":{n}},",
        "[",
        "[[items]]\ntitle = 'x{n}'\n",
    ];
    for (name, act) in after_reading() {
        for form in LINES.iter().chain(&more) {
            let input = |n| lines_of(form, n);
            wrong.extend(grows(&*act, &input, many()).map(|what| format!("{name} {form:?}: {what}")));
        }
    }
    assert_eq!(wrong, [""; 0], "{}", wrong.join("\n"));
}

/// The JSON of a meeting with so many entries.
fn exported(entries: usize) -> String {
    let mut records = Records::default();
    let zone = "Europe/Berlin".parse().unwrap();
    let meeting = Meeting::draft(Id::from_raw(1), "A", Stamp::from_ms(1_790_000_000_000), zone);
    records.absorb([Record::from(meeting)]);
    records.absorb((0..entries).map(|n| note(i64::try_from(n).unwrap() + 10, &format!("said {n}"))));
    records.set_open(Id::from_raw(1));
    let order = DocumentOrder {
        kind: DocumentKind::Case,
        style: Style::default(),
        format: Format::Json,
        lang: Lang::En,
        now: Stamp::from_ms(1_796_000_000_000),
        generator: "test",
    };
    String::from_utf8(render(&records, &order).unwrap()).unwrap()
}

#[test]
fn a_case_costs_twice_as_much_for_twice_as_many_entries() {
    assert_eq!(
        grows(&|text| drop(case::adopt(text, None).unwrap()), &exported, 400),
        None
    );
}
