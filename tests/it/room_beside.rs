//! Nothing is cut that has room beside it: every section and panel of the demo, in each phase, at the sizes it is designed for.

use huiwu::{domain::meeting::MeetingState, words::Lang};

use crate::{demo::opened, support::Clerk};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 60)];

/// Blanks behind a cut that are more than what parts two columns, and a column of numbers.
const ROOM: usize = 12;

const PANELS: [&str; 8] = [
    "<f7>",
    "<f9>",
    "<f10>",
    "<alt-f>",
    "<alt-g>",
    "<alt-p>",
    "<alt-w>",
    ":posts<enter>",
];

/// The texts that are cut before blanks.
fn cut_beside_room(screen: &str) -> Vec<String> {
    let panes = screen.lines().flat_map(|line| line.split('│'));
    let cut = panes.filter(|pane| {
        pane.match_indices('…').any(|(at, sign)| {
            let before = pane.get(..at).and_then(|text| text.chars().next_back());
            let behind = pane.get(at + sign.len()..).unwrap_or_default();
            let blanks = behind.chars().take_while(|c| *c == ' ').count();
            // A text that begins with it goes on from the line before.
            before.is_some_and(|c| c != ' ' && c != '…') && blanks >= ROOM
        })
    });
    cut.map(str::to_owned).collect()
}

fn check(clerk: &Clerk, place: &str, found: &mut Vec<String>) {
    for (columns, rows) in SIZES {
        for cut in cut_beside_room(&clerk.screen(columns, rows)) {
            found.push(format!("{place} {columns}×{rows}: {cut}"));
        }
    }
}

#[test]
fn no_text_of_the_demo_is_cut_beside_empty_cells() {
    let mut found = Vec::new();
    for lang in [Lang::En, Lang::Zh] {
        for state in [
            MeetingState::Live,
            MeetingState::Preparing,
            MeetingState::Wrapping,
            MeetingState::Closed,
        ] {
            let mut clerk = opened(lang, state);
            clerk.press("<f3>");
            for section in clerk.prepare().section_ids() {
                clerk.go_to_section(section);
                check(&clerk, &format!("{lang:?} {state:?} {section:?}"), &mut found);
            }
            clerk.press("<f5>");
            for section in clerk.m().seen(&clerk.m().wrapup).section_ids() {
                clerk.go_to_section(section);
                check(&clerk, &format!("{lang:?} {state:?} {section:?}"), &mut found);
            }
            for keys in PANELS {
                clerk.press("<f4>").press(keys);
                check(&clerk, &format!("{lang:?} {state:?} {keys}"), &mut found);
                clerk.press("<esc><ctrl-u>");
            }
            for keys in ["<f2>", "<f6>"] {
                clerk.press(keys);
                check(&clerk, &format!("{lang:?} {state:?} {keys}"), &mut found);
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn agenda_titles_and_heads_of_panels_stand_whole_where_rows_are_free() {
    let mut clerk = opened(Lang::En, MeetingState::Live);
    clerk.press("<f4>");
    let agenda = |clerk: &Clerk, (columns, rows): (u16, u16)| {
        let screen = clerk.screen(columns, rows);
        let column = screen.lines().filter_map(|line| line.split('│').next());
        column.map(str::trim_end).collect::<Vec<_>>().join("\n")
    };
    for size in [(80, 36), (120, 36), (200, 60)] {
        let shown = agenda(&clerk, size);
        let items = shown.split("────").next().unwrap_or_default();
        assert!(!items.contains('…'), "{size:?}\n{shown}");
    }
    clerk.press("<f10>");
    let head = clerk.screen(80, 24);
    assert!(head.contains(" leave 1"), "{head}");
    clerk.press("<esc><f7>");
    let head = clerk.screen(80, 24);
    assert!(head.contains("at the present rent"), "{head}");
}

#[test]
fn the_register_is_told_row_by_row_where_its_columns_would_break_words() {
    for (lang, words) in [
        (Lang::En, ["Task: Place the order", "Last progress: "]),
        (Lang::Zh, ["任务内容：", "最新进展："]),
    ] {
        let mut clerk = opened(lang, MeetingState::Live);
        clerk.take(huiwu::app::msg::Msg::Resize(60, 20));
        clerk.press("<f6><alt-d>");
        let screen = clerk.screen(60, 20);
        for word in words {
            assert!(screen.contains(word), "{word}\n{screen}");
        }
    }
}
