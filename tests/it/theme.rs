//! Themes: what is readable, what the user's own say, and what stays when there are no colours.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests fail as tests do"
)]

use std::fs;

use huiwu::{
    domain::setting_fault::SettingFaultKind,
    shell::config::{load, read},
    ui::{
        self,
        eye::Eye,
        theme::{
            self, Theme,
            look::{Role, TextLook},
        },
    },
    words::Lang,
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier, Style},
};
use strum::IntoEnumIterator as _;

use crate::support::Clerk;

type Rgb = (u8, u8, u8);

/// The sixteen colours of three terminals: xterm, the VGA text mode, the console of Windows.
const PALETTES: [[u32; 16]; 3] = [
    [
        0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5, 0x7f_7f7f, 0xff_0000,
        0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
    ],
    [
        0x00_0000, 0xaa_0000, 0x00_aa00, 0xaa_5500, 0x00_00aa, 0xaa_00aa, 0x00_aaaa, 0xaa_aaaa, 0x55_5555, 0xff_5555,
        0x55_ff55, 0xff_ff55, 0x55_55ff, 0xff_55ff, 0x55_ffff, 0xff_ffff,
    ],
    [
        0x0c_0c0c, 0xc5_0f1f, 0x13_a10e, 0xc1_9c00, 0x00_37da, 0x88_1798, 0x3a_96dd, 0xcc_cccc, 0x76_7676, 0xe7_4856,
        0x16_c60c, 0xf9_f1a5, 0x3b_78ff, 0xb4_009e, 0x61_d6d6, 0xf2_f2f2,
    ],
];

fn rgb(hex: u32) -> Rgb {
    let [_, r, g, b] = hex.to_be_bytes();
    (r, g, b)
}

/// The colour that a terminal shows; `Reset` as given.
fn shown(colour: Color, palette: &[u32; 16], reset: Rgb) -> Rgb {
    let number = match colour {
        Color::Reset => return reset,
        Color::Black => 0,
        Color::Red => 1,
        Color::Blue => 4,
        Color::Cyan => 6,
        Color::Indexed(n @ 16..232) => {
            let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
            let n = n - 16;
            return (level(n / 36), level(n / 6 % 6), level(n % 6));
        }
        Color::Indexed(n @ 232..) => {
            let grey = 8 + 10 * (n - 232);
            return (grey, grey, grey);
        }
        other => panic!("{other:?} is not in the table of this test"),
    };
    rgb(palette[number])
}

/// Relative luminance as WCAG 2 defines it.
fn luminance((r, g, b): Rgb) -> f64 {
    let part = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

pub(crate) const ON_DARK: [u32; 3] = [0x00_0000, 0x0c_0c0c, 0x1e_1e1e];
pub(crate) const ON_LIGHT: [u32; 3] = [0xff_ffff, 0xfa_fafa, 0xf2_f2f2];

/// Every kind of text on these grounds, in a terminal whose own text has this colour.
fn check_contrast(theme: Theme, backgrounds: [u32; 3], text: u32, least: f64) {
    let looks = theme.looks();
    for role in Role::iter() {
        let look = looks.of(role);
        // The chosen row keeps the colours of what it holds, exchanged, which changes no contrast.
        let found = contrast_of((look.fg, look.bg), backgrounds, text);
        assert!(found >= least, "{theme:?} {role:?}: {found:.2}");
    }
}

/// The least contrast of a letter with its ground, over the terminals and their grounds.
pub(crate) fn contrast_of((fg, bg): (Color, Color), grounds: [u32; 3], text: u32) -> f64 {
    let pairs = PALETTES
        .iter()
        .flat_map(|palette| grounds.map(|ground| (palette, ground)));
    let found = pairs.map(|(palette, ground)| contrast(shown(fg, palette, rgb(text)), shown(bg, palette, rgb(ground))));
    found.fold(f64::MAX, f64::min)
}

fn dims(theme: Theme) -> bool {
    Role::iter().any(|role| theme.looks().of(role).attributes.contains(Modifier::DIM))
}

#[test]
fn text_of_the_two_default_themes_has_a_contrast_of_four_and_a_half_at_least() {
    for (theme, backgrounds, text) in [(Theme::Dark, ON_DARK, 0xaa_aaaa), (Theme::Light, ON_LIGHT, 0x33_3333)] {
        assert!(!dims(theme), "nobody knows how far that dims");
        check_contrast(theme, backgrounds, text, 4.5);
    }
}

#[test]
fn text_of_the_other_themes_can_be_read_on_their_grounds() {
    // High contrast draws with nothing but the terminal's own two colours, on any ground.
    assert!(!dims(Theme::HighContrast));
    check_contrast(Theme::HighContrast, ON_DARK, 0xff_ffff, 15.0);
    check_contrast(Theme::HighContrast, ON_LIGHT, 0x00_0000, 15.0);
    check_contrast(Theme::Ascii, ON_DARK, 0xaa_aaaa, 4.5);
}

/// A frame with each kind of text in a cell of its own, plain and in the chosen row.
fn samples() -> Buffer {
    let mut buf = Buffer::empty(Rect::new(0, 0, 5, 2));
    let styles = [
        theme::PLAIN,
        theme::strong(),
        theme::dim(),
        theme::accent(),
        theme::wrong(),
    ];
    for (x, style) in (0..).zip(styles) {
        for y in 0..2 {
            let style = if y == 1 { style.patch(theme::chosen()) } else { style };
            buf.set_string(x, y, "x", style);
        }
    }
    buf
}

#[test]
fn no_two_kinds_of_text_look_the_same_and_colour_is_not_the_only_sign_of_a_fault() {
    for theme in [Theme::Dark, Theme::Light, Theme::HighContrast, Theme::Ascii] {
        let mut buf = samples();
        theme.dress(&mut buf);
        let look = |x: u16, y: u16| buf[(x, y)].style();
        for x in 0..5 {
            assert_ne!(look(x, 0), look(x, 1), "{theme:?}: a chosen row stands out");
            assert!(look(x, 1).add_modifier.contains(Modifier::REVERSED));
        }
        let without = |style: Style| style.fg(Color::Reset).bg(Color::Reset);
        assert_ne!(
            without(look(4, 0)),
            without(look(0, 0)),
            "{theme:?}: a fault is no plain text without colours"
        );
    }
}

#[test]
fn a_theme_of_the_users_begins_as_one_of_ours_and_changes_what_it_names() {
    let (config, faults) = read(
        "theme = 'mine'\n[themes.mine]\ninherits = 'light'\naccent = '#ff8000 underlined'\nchosen = 'black on 220'\nsigns = 'ascii'\n",
    );
    assert_eq!(faults, vec![]);
    let looks = config.theme.looks();
    assert_eq!(
        looks.accent,
        TextLook::of(Color::Rgb(255, 128, 0), Modifier::UNDERLINED)
    );
    assert_eq!((looks.chosen.fg, looks.chosen.bg), (Color::Black, Color::Indexed(220)));
    assert_eq!(looks.wrong, Theme::Light.looks().wrong);
    assert!(looks.ascii);
    let mut buf = samples();
    config.theme.dress(&mut buf);
    assert_eq!(buf[(3, 0)].fg, Color::Rgb(255, 128, 0));
    assert_eq!(buf[(0, 1)].bg, Color::Indexed(220));
}

#[test]
fn looks_are_read_from_words() {
    let look = |words: &str| TextLook::parse(words);
    assert_eq!(look(""), Some(TextLook::PLAIN));
    assert_eq!(look("Cyan BOLD"), Some(TextLook::of(Color::Cyan, Modifier::BOLD)));
    assert_eq!(look("default"), Some(TextLook::PLAIN));
    assert_eq!(look("245 italic").unwrap().fg, Color::Indexed(245));
    assert_eq!(look("light-red on dark-gray").unwrap().bg, Color::DarkGray);
    assert_eq!(look("on white").unwrap().fg, Color::Reset);
    for wrong in [
        "reddish",
        "256",
        "#12",
        "#gggggg",
        "red blue",
        "on",
        "red on",
        "on red on blue",
        "on bold",
        "red,bold",
    ] {
        assert_eq!(look(wrong), None, "{wrong}");
    }
}

#[test]
fn themes_lie_in_files_beside_the_settings_and_a_wrong_line_costs_only_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    fs::write(&path, "theme = 'paper'\n").unwrap();
    fs::create_dir(folder.path().join("themes")).unwrap();
    let own = folder.path().join("themes/paper.toml");
    fs::write(&own, "inherits = 'light'\ntext = 'black on white'\naccent = 'pink!'\n").unwrap();
    let (config, faults) = load(&path);
    assert_eq!(config.theme.looks().text.bg, Color::White);
    assert_eq!(config.theme.looks().accent, Theme::Light.looks().accent);
    let found: Vec<_> = faults.iter().map(|f| (f.file.as_str(), f.line, f.column)).collect();
    assert_eq!(found, [("themes/paper.toml", 3, 10)]);

    fs::remove_file(&own).unwrap();
    fs::create_dir(&own).unwrap();
    let (config, faults) = load(&path);
    assert_eq!(config.theme, Theme::Dark);
    assert_eq!(
        faults.len(),
        2,
        "the theme that is not there, and the folder in its place: {faults:?}"
    );
    assert!(matches!(faults[1].fault, SettingFaultKind::Unreadable(_)));
}

#[test]
fn the_name_of_a_theme_that_there_is_none_of_is_told_with_those_there_are() {
    let (_, faults) = read("theme = 'pink'\n[themes.mine]\n");
    let said = Lang::En.strings().template.setting_fault("c.toml", &faults[0]);
    assert_eq!(
        said,
        "c.toml:1:9: theme = 'pink': give one of \"dark\", \"light\", \"high-contrast\", \"ascii\", \"mine\""
    );
}

#[test]
fn the_background_of_a_theme_covers_the_whole_screen() {
    let (config, _) = read("theme = 'paper'\n[themes.paper]\ntext = 'black on white'\n");
    let clerk = Clerk::new(Lang::En);
    let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
    ui::draw(&mut buf, clerk.m(), &mut Eye::new(config.theme));
    let bare = buf
        .content
        .iter()
        .filter(|cell| cell.bg == Color::Reset && !cell.modifier.contains(Modifier::REVERSED));
    assert_eq!(bare.count(), 0);
}
