//! Every tab, section, panel and dialog of the demo at every size, in every theme that is shipped: what is written can be read on its ground,
//! also where signs are ASCII, and hints of long lines are whole.

use std::collections::HashSet;

use huiwu::{
    domain::{fault::Fault, meeting::MeetingState},
    export::checks::Finding,
    input::section::SectionId,
    ui::{self, eye::Eye, theme::Theme, width, words},
    words::Lang,
};
use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::{Color, Modifier},
};

use crate::{
    demo::{go_to, opened},
    support::Clerk,
    theme::{ON_DARK, ON_LIGHT, contrast_of},
};

/// The sizes that screens are designed for.
const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (120, 36), (200, 60)];

/// Places that keys lead to, one after the other, with their names.
const PLACES: [(&str, &str); 34] = [
    ("meetings", "<f2>"),
    ("new meeting", "<ctrl-n>"),
    ("title and time", "<esc><f7>"),
    ("live", "<esc><f4>"),
    ("line", "!Draft the lease @simon ~friday"),
    ("names", "<ctrl-u>@s"),
    ("edit", "<ctrl-u><up>"),
    ("long text", "<esc><ctrl-o>long<enter>second"),
    ("roll call", "<esc><ctrl-u><f7>1"),
    ("rounds", "<esc><f9>"),
    ("check-in", "<esc><f10>"),
    ("door", "<f10>"),
    ("incidents", "<esc><esc><alt-f>"),
    ("left open", "<esc><alt-g>"),
    ("speakers", "<esc><alt-p>"),
    ("absent", "<esc><alt-w>"),
    ("agenda", "<esc>:agenda<enter>"),
    ("recorders", "<esc>:recorders<enter>"),
    ("posts", "<esc>:posts<enter>"),
    ("copies", "<esc>:copies<enter>"),
    ("media", "<esc>:media<enter>"),
    ("outcome", "<esc><alt-e>"),
    ("help", "<esc><f1>"),
    ("commands", "<esc><ctrl-p>re"),
    ("search", "<esc><ctrl-f>a"),
    ("said", "<esc><f12>"),
    ("practice", "<esc><f11>"),
    ("settings", "<esc><alt-,>"),
    ("tour", "<esc><alt-0>"),
    ("follow-up", "<esc><esc><f6>"),
    ("history", "<alt-h>"),
    ("matter", "<esc><enter>"),
    ("export", "<esc><f5><alt-g>1<ctrl-e>"),
    ("back", "<esc>"),
];

/// Goes to every place of the demo in a language, and calls a function with its name.
fn everywhere(lang: Lang, mut look: impl FnMut(&str, &Clerk)) {
    let mut clerk = opened(lang, MeetingState::Live);
    for (name, keys) in PLACES {
        clerk.press(keys);
        look(name, &clerk);
    }
    for state in [MeetingState::Preparing, MeetingState::Wrapping, MeetingState::Closed] {
        go_to(&mut clerk, state);
        let sections = |clerk: &Clerk, tab: &str| match tab {
            "<f3>" => clerk.prepare().section_ids(),
            _ => clerk.m().seen(&clerk.m().wrapup).section_ids(),
        };
        for tab in ["<f3>", "<f5>"] {
            clerk.press(tab);
            for section in sections(&clerk, tab) {
                each_form(&mut clerk, state, (tab, section), &mut look);
            }
        }
        clerk.press("<f4>");
        look(&format!("{state:?} live"), &clerk);
    }
}

/// A section with the forms that its keys open.
fn each_form(
    clerk: &mut Clerk,
    state: MeetingState,
    (tab, section): (&str, SectionId),
    look: &mut impl FnMut(&str, &Clerk),
) {
    let forms: &[&str] = match state {
        MeetingState::Preparing if section != SectionId::Ready => &["", "<enter>", "<ctrl-n>", "<f7>"],
        MeetingState::Closed => &[""],
        _ => &["", "<enter>", "<ctrl-n>"],
    };
    for keys in forms {
        clerk.press(tab).go_to_section(section).press(keys);
        look(&format!("{state:?} {section:?} {keys}"), clerk);
        clerk.press("<esc><esc>");
    }
}

/// What is seen of a cell: its letter's colour, its ground, and the attributes.
fn look_of(cell: &Cell) -> (Color, Color, Modifier) {
    (cell.fg, cell.bg, cell.modifier)
}

#[test]
fn every_text_of_every_screen_can_be_read_in_every_theme() {
    let themes = [
        (Theme::Dark, ON_DARK, 0xaa_aaaa, 4.5),
        (Theme::Light, ON_LIGHT, 0x33_3333, 4.5),
        (Theme::HighContrast, ON_DARK, 0xff_ffff, 7.0),
        (Theme::HighContrast, ON_LIGHT, 0x00_0000, 7.0),
        (Theme::Ascii, ON_DARK, 0xaa_aaaa, 4.5),
    ];
    let mut kinds = HashSet::new();
    let mut screens = 0_usize;
    for lang in [Lang::En, Lang::Zh] {
        everywhere(lang, |name, clerk| {
            for (columns, rows) in SIZES {
                let mut plain = Buffer::empty(Rect::new(0, 0, columns, rows));
                ui::draw_plain(&mut plain, clerk.m(), &mut Eye::default());
                screens += 1;
                // Themes dress kinds of text, so a screen of known kinds shows nothing new; only signs in ASCII are looked at in each.
                let fresh = plain.content.iter().filter(|cell| kinds.insert(look_of(cell))).count() > 0;
                let themes = if fresh { &themes[..] } else { &themes[4..] };
                for &(theme, grounds, text, least) in themes {
                    let mut buf = plain.clone();
                    theme.dress(&mut buf);
                    for cell in buf.content.iter().filter(|cell| cell.symbol() != " ") {
                        if theme == Theme::Ascii {
                            let drawn = cell.symbol().chars().find(|c| is_drawn(*c));
                            assert_eq!(drawn, None, "{name} at {columns}×{rows}");
                        }
                        if fresh {
                            let found = contrast_of((cell.fg, cell.bg), grounds, text);
                            assert!(
                                found >= least,
                                "{theme:?}, {name} at {columns}×{rows}: {found:.2} of {cell:?}"
                            );
                        }
                    }
                }
            }
        });
    }
    assert!(screens > 900, "{screens}");
}

/// Whether a sign is one that old consoles draw two columns wide or not at all.
const fn is_drawn(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{203f}' | '\u{2190}'..='\u{2bff}' | '»' | '×' | '·') && c != '‰'
}

#[test]
fn a_long_hint_goes_on_in_the_rows_below_that_are_free() {
    let lines = [
        (
            Lang::En,
            "!Draft the lease and the letter @simon @lucy @nora @ruth @hana @owen ~friday",
            "(in 2 days)",
        ),
        (
            Lang::En,
            "s/the present rent/the present rent with a review after two years and a survey of roof and stairs before spring/",
            "before spring",
        ),
        (
            Lang::Zh,
            "！腾退两间办公室 ＠欧阳清 ＠孙丽 ＠周正 ＠张秉文 ＠李思远 ＠林一诺 ＠王若谷 ＠钱伟 ＠单一鸣 ~下周五",
            "2026-03-13",
        ),
    ];
    for (lang, line, end) in lines {
        let mut clerk = opened(lang, MeetingState::Live);
        clerk.press("<f4>").paste(line);
        for (columns, rows) in [(60, 20), (80, 24), (120, 36)] {
            let screen = clerk.screen(columns, rows);
            let under = screen.rsplit_once('─').map_or("", |(_, under)| under);
            let hint = under.split_once('→').map_or("", |(_, hint)| hint);
            let flat: String = hint.split_whitespace().collect::<Vec<_>>().join(" ");
            let flat = flat.replace("s/…/…/g", "");
            assert!(
                flat.contains(end) && !flat.contains('…'),
                "{line} at {columns}:\n{screen}"
            );
        }
    }
}

#[test]
fn a_wide_help_page_has_columns_and_a_narrow_one_tells_its_cards_whole() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = opened(lang, MeetingState::Live);
        clerk.press("<f4><f1>");
        let wide = clerk.screen(200, 60);
        let beside = |line: &str| width::cells(line.trim_end()) > 110;
        assert!(wide.lines().filter(|line| beside(line)).count() > 20, "{wide}");
        clerk.press("<esc><f6><f1>");
        for columns in [60, 80] {
            let screen = clerk.screen(columns, 24);
            let card = screen.lines().take_while(|line| !line.starts_with('>'));
            let cut: Vec<&str> = card.filter(|line| line.contains('…')).collect();
            assert!(cut.is_empty(), "{cut:?}");
        }
    }
}

#[test]
fn what_tells_rows_and_forms_apart_is_whole_on_narrow_screens() {
    let mut clerk = opened(Lang::En, MeetingState::Preparing);
    clerk.press("<f3>").go_to_section(SectionId::Checklist).press("<enter>");
    let screen = clerk.screen(60, 20);
    let head: Vec<&str> = screen.lines().skip(2).take(2).map(str::trim).collect();
    assert!(head.join(" ").ends_with("states the decision wanted"), "{screen}");

    clerk.press("<esc>").go_to_section(SectionId::Seats);
    let screen = clerk.screen(80, 24);
    assert!(screen.contains(" Brandt      Pryce"), "names in one manner: {screen}");

    go_to(&mut clerk, MeetingState::Closed);
    clerk.press("<f5>");
    for columns in [80, 120, 200] {
        let screen = clerk.screen(columns, 24);
        assert!(screen.contains("Copies back 11/11"), "{screen}");
    }
}

#[test]
fn checks_in_one_row_are_told_apart_by_what_they_are_about() {
    for (lang, about) in [
        (Lang::En, "D1 3/3"),
        (Lang::En, "Minutes of 30 November approved"),
        (Lang::Zh, "议定1 3/3"),
    ] {
        let check = Finding {
            fault: Fault::QuorumUnclear,
            subject: about.to_owned(),
            key: None,
        };
        let row = words::short_finding(lang.strings(), &check, 40);
        let seen = width::cut(&row, 40);
        assert!(seen.contains(width::head(about, 16)) && seen.contains('…'), "{seen}");
    }
}
