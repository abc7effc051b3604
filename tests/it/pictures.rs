//! The pictures of the README, drawn by the program itself from the demo: `UPDATE=1 cargo test --test it pictures` writes them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{fmt::Write as _, path::Path};

use huiwu::{
    domain::meeting::MeetingState,
    input::section::SectionId,
    ui::{self, width},
    words::Lang,
};
use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::{Color, Modifier},
};

use crate::{demo::opened, support::Clerk};

const COLUMNS: u16 = 104;
const ROWS: u16 = 30;

/// The size of a cell, and the margin around the screen, in pixels.
const WIDE: u16 = 8;
const HIGH: u16 = 18;
const MARGIN: u16 = 12;

/// Ground and letters, and what is dim; letters on the ground have a contrast of more than 4.5 to 1.
const GROUND: &str = "#14171a";
const PLAIN: &str = "#d4d4d4";
const DIM: &str = "#9aa0a6";

const FACES: &str = "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', \
                     'Sarasa Mono SC', 'Microsoft YaHei', 'PingFang SC', monospace";

const fn colour(cell: &Cell) -> &'static str {
    match cell.fg {
        Color::Red | Color::LightRed | Color::Indexed(203) => "#ff7b72",
        Color::Green | Color::LightGreen => "#7ee787",
        Color::Yellow | Color::LightYellow => "#e3b341",
        Color::Blue | Color::LightBlue => "#79c0ff",
        Color::Cyan | Color::LightCyan => "#56d4dd",
        Color::Magenta | Color::LightMagenta => "#d2a8ff",
        Color::DarkGray | Color::Gray | Color::Indexed(247) => DIM,
        _ if cell.modifier.contains(Modifier::DIM) => DIM,
        _ => PLAIN,
    }
}

/// The look of a cell, as far as a picture shows it.
fn look(cell: &Cell) -> (&'static str, bool, bool) {
    (
        colour(cell),
        cell.modifier.contains(Modifier::BOLD),
        cell.modifier.contains(Modifier::REVERSED),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The screen as SVG: each run of letters of one look and one width at its very cell, stretched over its cells.
fn svg(buf: &Buffer, label: &str) -> String {
    let (right, low) = (COLUMNS * WIDE + 2 * MARGIN, ROWS * HIGH + 2 * MARGIN);
    let mut page = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {right} {low}\" width=\"{right}\" height=\"{low}\" role=\"img\" \
         aria-label=\"{label}\">\n<rect width=\"{right}\" height=\"{low}\" rx=\"8\" fill=\"{GROUND}\"/>\n\
         <g font-family=\"{FACES}\" font-size=\"13.3\">\n"
    );
    let mut lines = String::new();
    for y in 0..ROWS {
        let mut x = 0;
        while x < COLUMNS {
            let cell = &buf[(x, y)];
            let (left, top) = (MARGIN + x * WIDE, MARGIN + y * HIGH);
            match cell.symbol() {
                "─" => {
                    let end = (x..COLUMNS).find(|x| buf[(*x, y)].symbol() != "─").unwrap_or(COLUMNS);
                    let _ = write!(lines, "M{left} {}h{}", top + HIGH / 2, (end - x) * WIDE);
                    x = end;
                    continue;
                }
                "│" => {
                    let above = y > 0 && buf[(x, y - 1)].symbol() == "│";
                    if !above {
                        let end = (y..ROWS).find(|y| buf[(x, *y)].symbol() != "│").unwrap_or(ROWS);
                        let _ = write!(lines, "M{} {top}v{}", left + WIDE / 2, (end - y) * HIGH);
                    }
                    x += 1;
                    continue;
                }
                _ => {}
            }
            let style = look(cell);
            let wide = cells(cell);
            let mut end = x;
            let mut text = String::new();
            while end < COLUMNS {
                let next = &buf[(end, y)];
                let blank = next.symbol() == " ";
                // A single blank stays within a run; more of them end it, so that what stands in a column stays there.
                let ends = look(next) != style
                    || (cells(next) != wide)
                    || matches!(next.symbol(), "─" | "│")
                    || !style.2 && blank && (end + 1 >= COLUMNS || buf[(end + 1, y)].symbol() == " ");
                if ends {
                    break;
                }
                text.push_str(next.symbol());
                end += wide;
            }
            if end == x {
                x += 1;
                continue;
            }
            let length = (end - x) * WIDE;
            let (fill, bold, reversed) = style;
            if reversed {
                let _ = writeln!(
                    page,
                    "<rect x=\"{left}\" y=\"{top}\" width=\"{length}\" height=\"{HIGH}\" fill=\"{fill}\"/>"
                );
            }
            if !text.trim().is_empty() {
                let fill = if reversed { GROUND } else { fill };
                let weight = if bold { " font-weight=\"bold\"" } else { "" };
                let _ = writeln!(
                    page,
                    "<text x=\"{left}\" y=\"{}\" textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" \
                     fill=\"{fill}\"{weight}>{}</text>",
                    top + 13,
                    escaped(&text)
                );
            }
            x = end;
        }
    }
    let _ = write!(
        page,
        "<path d=\"{lines}\" stroke=\"{DIM}\" fill=\"none\"/>\n</g>\n</svg>\n"
    );
    page
}

/// The cells that a letter takes; at least one.
fn cells(cell: &Cell) -> u16 {
    u16::try_from(width::cells(cell.symbol())).unwrap().max(1)
}

fn picture(clerk: &Clerk, label: &str) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, COLUMNS, ROWS));
    ui::draw(&mut buf, clerk.m(), &mut ui::eye::Eye::default());
    svg(&buf, label)
}

/// The name of each picture, the meeting that it shows, the keys that lead there, and what it shows in words.
type View = (
    &'static str,
    MeetingState,
    &'static str,
    Option<SectionId>,
    [&'static str; 2],
);

const VIEWS: [View; 6] = [
    (
        "meetings",
        MeetingState::Live,
        "<f2>",
        None,
        ["The list of meetings", "会议列表"],
    ),
    (
        "prepare",
        MeetingState::Preparing,
        "<f3>",
        Some(SectionId::Ready),
        [
            "Prepare: the sections with their state, and what keeps the gate shut",
            "会前：各栏进度和就绪核验的缺项",
        ],
    ),
    (
        "live",
        MeetingState::Live,
        "<f4>",
        None,
        [
            "Live: agenda, minutes, people, and the line being typed with what it will become",
            "会中：议程、记录、人员，以及正在输入的一行将成为什么",
        ],
    ),
    (
        "wrapup",
        MeetingState::Wrapping,
        "<f5>",
        Some(SectionId::Minutes),
        [
            "Wrap-up: the minutes as they will be, and what to look at before they go out",
            "会后：纪要的样子和印发前要核对的各项",
        ],
    ),
    (
        "followup",
        MeetingState::Live,
        "<f6>",
        None,
        ["Follow-up: the tasks of all meetings", "督办：各次会议的任务"],
    ),
    (
        "checkin",
        MeetingState::Live,
        "<f4><f10><f10>",
        None,
        ["Check-in", "签到"],
    ),
];

#[test]
fn pictures_show_what_the_program_shows() {
    let mut stale = Vec::new();
    for (at, lang) in [Lang::En, Lang::Zh].into_iter().enumerate() {
        for (name, state, keys, section, labels) in VIEWS {
            let mut clerk = opened(lang, state);
            clerk.press(keys);
            if let Some(section) = section {
                clerk.go_to_section(section);
            }
            if name == "live" {
                let line = if lang == Lang::En {
                    "!Draft the lease @simon ~friday"
                } else {
                    "！腾退两间办公室 ＠欧阳清 ~下周五"
                };
                clerk.press(line);
            }
            let drawn = picture(&clerk, labels[at]);
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/picture-{name}-{}.svg", lang.code()));
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(&path, &drawn).unwrap();
            }
            if std::fs::read_to_string(&path).unwrap_or_default() != drawn {
                stale.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
    assert!(
        stale.is_empty(),
        "out of date: UPDATE=1 cargo test --test it pictures: {stale:?}"
    );
}

/// The share of light that a colour gives back, from 0 to 1.
fn luminance(hex: &str) -> f64 {
    let part = |at: usize| f64::from(u8::from_str_radix(hex.get(at..at + 2).unwrap(), 16).unwrap()) / 255.0;
    let linear = |value: f64| {
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
}

#[test]
fn letters_of_pictures_can_be_read_on_their_ground() {
    for hex in [
        PLAIN, DIM, "#ff7b72", "#7ee787", "#e3b341", "#79c0ff", "#56d4dd", "#d2a8ff",
    ] {
        let ratio = (luminance(hex) + 0.05) / (luminance(GROUND) + 0.05);
        assert!(ratio >= 4.5, "{hex}: {ratio:.1}");
    }
}
