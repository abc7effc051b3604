//! Columns and rows that give way: what tells most has the room, blank rows and cells are used, and nothing that is looked for is cut.

use huiwu::{domain::meeting::MeetingState, input::section::SectionId, words::Lang};

use crate::{demo::opened, screens::prepared, support::Clerk};

/// The first cells of each row of a screen.
fn left(screen: &str, cells: usize) -> Vec<String> {
    screen.lines().map(|row| row.chars().take(cells).collect()).collect()
}

#[test]
fn titles_of_the_agenda_use_the_blank_rows_below_them() {
    let mut clerk = opened(Lang::En, MeetingState::Live);
    for keys in ["<f4>", ":pass the word on<enter>", "<esc>:adjourn<enter>"] {
        clerk.press(keys);
        let screen = clerk.screen(80, 24);
        let rows: Vec<String> = left(&screen, 23).into_iter().skip(3).take(15).collect();
        let is_cut = rows.iter().any(|row| row.contains('…'));
        let blank = rows.iter().filter(|row| row.trim().is_empty()).count();
        assert!(!is_cut || blank == 0, "{screen}");
        let current = rows.iter().position(|row| row.starts_with('>')).unwrap_or_default();
        assert!(
            rows[current].contains("Lease of the") && rows[current + 1].contains("boathouse"),
            "{screen}"
        );
    }
}

#[test]
fn papers_of_units_show_their_state_beside_long_names() {
    let mut clerk = prepared(Lang::En);
    clerk
        .press("<f4><alt-o><alt-x><f5>")
        .go_to_section(SectionId::Inbound)
        .press("<ctrl-n>Harbour and Parks Directorate<tab>Report on the condition of the pier<ctrl-s>")
        .press("<ctrl-n>Finance<tab>Figures<ctrl-s><f7>Nora Finch<ctrl-s><up><f8>Head of Harbour, by letter<ctrl-s>");
    for columns in [60, 80, 120] {
        let screen = clerk.screen(columns, 24);
        let head = screen.lines().find(|row| row.contains("unit ")).unwrap_or_default();
        assert!(head.contains("state"), "{screen}");
        assert!(screen.contains("Head of Harbour"), "{screen}");
    }
}

#[test]
fn results_of_equipment_stand_under_the_names_of_their_rounds() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = opened(lang, MeetingState::Live);
        clerk.press("<f3>").go_to_section(SectionId::Equipment);
        let rounds = clerk.m().ledger.records().equipment_rounds.rows().to_vec();
        for (columns, least) in [(60, 1), (80, 1), (120, 2)] {
            let screen = clerk.screen(columns, 24);
            let device = if lang == Lang::En { "device" } else { "设备  " };
            let head = screen.lines().find(|row| row.contains(device)).unwrap_or_default();
            let named = rounds.iter().filter(|round| head.contains(&round.name)).count();
            assert!(named >= least.min(rounds.len()), "{screen}");
        }
    }
}

#[test]
fn a_long_name_stands_beside_the_reply() {
    let mut clerk = opened(Lang::En, MeetingState::Live);
    clerk
        .press("<f3>")
        .go_to_people()
        .press("<ctrl-n>Anastasia Konstantinopoulou<tab>Department of Public Works<tab>Senior Engineer<ctrl-s>");
    for columns in [60, 80, 120] {
        let screen = clerk.screen(columns, 24);
        let row = screen
            .lines()
            .find(|row| row.contains("Anastasia Konstantinopoulou  "))
            .unwrap_or_else(|| panic!("{screen}"));
        assert!(row.contains("no reply"), "{screen}");
        assert!(screen.contains("on leave"), "{screen}");
    }
}

#[test]
fn rounds_show_their_devices_whole_where_only_a_time_stood_beside_them() {
    let mut clerk = opened(Lang::En, MeetingState::Live);
    clerk.press("<f4><f9>");
    let screen = clerk.screen(120, 36);
    for device in ["Hearing loop and public seats", "Safety exits and fire equipment"] {
        assert!(screen.contains(device), "{screen}");
    }
}

#[test]
fn every_word_that_was_looked_for_is_seen_on_a_narrow_screen() {
    let mut clerk = opened(Lang::En, MeetingState::Live);
    clerk.press("<f6><ctrl-f>grant boat");
    for columns in [60, 70, 80, 120] {
        let screen = clerk.screen(columns, 20);
        let row = screen
            .lines()
            .find(|row| row.contains("motion"))
            .unwrap_or_else(|| panic!("{screen}"));
        assert!(row.contains("grant") && row.contains("boat"), "{screen}");
    }
}

#[test]
fn a_narrow_help_page_leaves_the_names_of_commands_their_room() {
    let mut clerk = opened(Lang::En, MeetingState::Live);
    clerk.press("<f6><f1>");
    let screen = clerk.screen(60, 40);
    for name in [":select-matters", ":matter-history", ":edit-action"] {
        assert!(screen.contains(name), "{screen}");
    }
    assert!(screen.contains("F10 Ctrl-R "), "{screen}");
}

#[test]
fn a_paper_that_is_read_has_a_measure_and_the_register_the_whole_width() {
    let mut clerk = opened(Lang::En, MeetingState::Live);
    clerk.take(huiwu::app::msg::Msg::Resize(200, 60));
    clerk.press("<f6><alt-d>");
    let widest = |clerk: &Clerk| {
        let paper = clerk.m().follow_up.paper.as_ref().map(|paper| paper.pages.concat());
        let lines = paper.unwrap_or_default();
        lines
            .iter()
            .map(|line| huiwu::ui::width::cells(line))
            .max()
            .unwrap_or(0)
    };
    assert!(widest(&clerk) > 150, "{}", clerk.screen(200, 60));
    for _ in 0..2 {
        clerk.press("<alt-d>");
        assert!((60..=110).contains(&widest(&clerk)), "{}", clerk.screen(200, 60));
    }
}

#[test]
fn a_comparison_says_whole_with_which_version() {
    for (lang, said) in [(Lang::En, "against version 1"), (Lang::Zh, "与第1稿比较")] {
        let mut clerk = opened(lang, MeetingState::Closed);
        clerk.press("<f5>").go_to_section(SectionId::Minutes).press("<alt-c>");
        for columns in [60, 80, 120] {
            let screen = clerk.screen(columns, 24);
            assert!(screen.contains(said), "{screen}");
            let head = screen.lines().find(|row| row.contains(said)).unwrap_or_default();
            assert!(!head.contains('…'), "{screen}");
        }
    }
}

#[test]
fn what_was_spent_over_the_plan_has_a_sign_and_words() {
    for (lang, sign) in [(Lang::En, "! over what is allowed"), (Lang::Zh, "! 超出允许数")] {
        let mut clerk = prepared(lang);
        clerk
            .press("<f4><alt-o><alt-x><f5>")
            .go_to_section(SectionId::Expenses)
            .press("<ctrl-n><tab>99,000<tab>A<tab>0017<ctrl-s>");
        let screen = clerk.screen(80, 24);
        assert!(screen.contains(sign), "{screen}");
    }
}

#[test]
fn a_vote_taken_by_name_in_its_panel_names_the_voters_in_the_feed() {
    let mut clerk = opened(Lang::En, MeetingState::Live);
    clerk.press("<f4><f7>1121111<enter>");
    let screen = clerk.screen(200, 60);
    assert!(screen.contains("vote M4 6/1/0 (for Cllr Ada Thornbury"), "{screen}");
    // A secret ballot names nobody.
    clerk.press("<ctrl-z><f7><f8><f8>6/1/0<enter>");
    let screen = clerk.screen(200, 60);
    assert!(
        screen.contains("vote M4 6/1/0") && !screen.contains("6/1/0 (for"),
        "{screen}"
    );
}

#[test]
fn the_place_in_the_recording_stands_at_every_size_that_has_room() {
    let mut clerk = opened(Lang::En, MeetingState::Live);
    clerk.press("<f4>").line("The roof leaks.");
    for (columns, rows) in [(60, 20), (80, 24), (120, 36), (200, 60)] {
        let screen = clerk.screen(columns, rows);
        let row = screen
            .lines()
            .find(|row| row.contains("roof leaks."))
            .unwrap_or_default();
        let behind = row.rsplit("roof leaks.").next().unwrap_or_default();
        assert!(behind.matches(':').count() >= 2, "{screen}");
    }
}

#[test]
fn fields_of_the_purpose_use_the_blank_rows_below_them() {
    let mut clerk = opened(Lang::En, MeetingState::Live);
    clerk.press("<f3>").go_to_section(SectionId::Purpose);
    let screen = clerk.screen(80, 24);
    let fields = screen.lines().filter_map(|row| Some(row.split_once('│')?.1.trim_end()));
    let fields: Vec<&str> = fields.collect();
    let is_cut = fields.iter().any(|row| row.ends_with('…'));
    assert!(!is_cut || fields.iter().all(|row| !row.is_empty()), "{screen}");
}
