//! The check-in as a full screen for the desk at the door: opened by key and by name, whole at every size, and left without a trace in the
//! line that was begun.

use huiwu::{
    app::model::Tab,
    domain::{entry::EntryKind, people::Reply},
    words::Lang,
};

use super::{
    check_in::{crowd, row, stays},
    council,
};
use crate::support::Clerk;

/// A council of four with one on leave, its check-in on the full screen.
fn at_the_door(lang: Lang) -> Clerk {
    let people = match lang {
        Lang::En => ["Ada Thornbury", "Miles Okafor", "Greta Lindqvist", "Cy Poole"],
        Lang::Zh => ["张秉文", "林一诺", "欧阳清", "赵文远"],
    };
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour", &people);
    clerk
        .press("<alt-o><f10>")
        .press(if lang == Lang::En { "cy" } else { "zwy" });
    clerk.press("<f7>ill<enter><f10>");
    clerk
}

/// The text of a screen without line breaks and blanks.
fn squeezed(screen: &str) -> String {
    screen.split_whitespace().collect()
}

#[test]
fn the_key_of_the_panel_fills_the_screen_and_goes_back_to_the_line_as_it_was() {
    let mut clerk = council();
    clerk.press("<alt-o>讲到一半<left>");
    let caret = clerk.caret();
    clerk.press("<f10>");
    assert!(clerk.m().live.full_panel().is_none());
    assert!(clerk.screen(80, 24).contains("议程"), "beside the agenda");
    clerk.press("<f10>");
    let screen = clerk.screen(80, 24);
    assert!(clerk.m().live.full_panel().is_some());
    for absent in ["议程", "讲到一半"] {
        assert!(!screen.contains(absent), "{absent}\n{screen}");
    }
    clerk.press("zs<enter>");
    clerk.press("<esc>");
    assert_eq!((clerk.typed().as_str(), clerk.caret()), ("讲到一半", caret));
    clerk.press("<f10><f10><f10>");
    assert!(clerk.m().live.shown.is_none(), "the same key leaves it");
    assert_eq!(clerk.typed(), "讲到一半");
    clerk.check();
}

#[test]
fn its_name_opens_it_from_every_tab_in_both_languages() {
    for (lang, name) in [(Lang::En, "door"), (Lang::Zh, "门口签到"), (Lang::En, "门口签到")] {
        for tab in ["<f2>", "<f3>", "<f4>", "<f5>", "<f6>"] {
            let mut clerk = at_the_door(lang);
            clerk
                .press("<esc>")
                .press(tab)
                .press("<ctrl-p>")
                .press(name)
                .press("<enter>");
            assert_eq!(clerk.m().tab, Tab::Live, "{tab} {name}");
            assert!(
                clerk.m().live.full_panel().is_some(),
                "{tab} {name}\n{}",
                clerk.screen(80, 24)
            );
        }
    }
}

#[test]
fn it_stays_open_for_hundreds_and_says_what_was_done() {
    let mut clerk = crowd(Lang::En, 500);
    clerk.press("<alt-o><f10><f10>");
    for n in 1..=40 {
        clerk.press(&format!("B{n:04}<enter>"));
        assert!(clerk.m().live.full_panel().is_some());
    }
    let screen = clerk.screen(80, 24);
    let name = clerk
        .m()
        .ledger
        .records()
        .name_of(clerk.m().ledger.records().attendees.rows()[39].id);
    assert!(screen.contains(&format!("{name}: present")), "{screen}");
    assert!(screen.contains("members 40/500"), "{screen}");
    // The last of all by the list; every row is reached.
    clerk.press("<ctrl-end><enter>");
    assert!(clerk.screen(80, 24).contains("members 41/500"));
    clerk.check();
}

#[test]
fn counts_and_quorum_are_whole_at_every_size() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = at_the_door(lang);
        clerk.press("B77<enter>");
        for (columns, rows) in [(60, 20), (80, 24), (120, 36), (200, 60)] {
            let screen = clerk.screen(columns, rows);
            let text = squeezed(&screen);
            let head: &[&str] = match lang {
                Lang::En => &["quorum0/", "[NO]", "members0/4", "onleave1", "Onnolist:B77"],
                Lang::Zh => &["法定0/", "[不足]", "应到4实到0", "请假1", "名单上没有：B77"],
            };
            for part in head {
                assert!(text.contains(part), "{columns}: {part}\n{screen}");
            }
            let first = screen.lines().nth(2).unwrap();
            assert!(!first.contains('…'), "{columns}\n{screen}");
        }
    }
}

#[test]
fn what_was_done_is_taken_back_there_and_what_is_asked_is_answered_there() {
    let mut clerk = at_the_door(Lang::En);
    clerk.press("ada<enter>");
    assert!(clerk.screen(60, 20).contains("Ada Thornbury: present"));
    clerk.press("<ctrl-z>");
    assert!(stays(&clerk, "Ada Thornbury").is_empty());
    assert!(clerk.m().live.full_panel().is_some());
    // A stranger is asked for a capacity, on the full screen.
    clerk.press("Dee Dunn<f9>");
    let screen = clerk.screen(80, 24);
    assert!(screen.contains("in attendance") || screen.contains("1 "), "{screen}");
    clerk.press("2");
    assert!(
        clerk.m().live.full_panel().is_some(),
        "answering does not make it small"
    );
    assert_eq!(clerk.last().kind, EntryKind::Arrival);
    // Why one is away: Esc leaves the question first, the screen then.
    clerk.press("miles<f7><esc>");
    assert!(clerk.m().live.full_panel().is_some());
    assert_eq!(row(&clerk, "Miles Okafor").reply, Reply::Open);
    clerk.press("<esc>");
    assert!(clerk.m().live.shown.is_none());
    clerk.check();
}

#[test]
fn the_caret_is_in_its_field_and_a_click_chooses_a_row() {
    let mut clerk = at_the_door(Lang::En);
    clerk.press("gr");
    let screen = clerk.screen(80, 24);
    let caret = clerk.caret().unwrap();
    let line = screen.lines().nth(usize::from(caret.y)).unwrap();
    assert!(line.contains("> gr"), "{screen}");
    clerk.press("<backspace><backspace>");
    clerk.click_on("Miles Okafor", (80, 24)).press("<enter>");
    assert_eq!(stays(&clerk, "Miles Okafor").len(), 1);
}

#[test]
fn an_empty_list_says_what_to_do_first() {
    for (lang, says) in [(Lang::En, "F9 takes it in"), (Lang::Zh, "F9 加入")] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "Harbour", &[]);
        clerk.press("<f10><f10>");
        assert!(clerk.screen(60, 20).contains(says), "{}", clerk.screen(60, 20));
    }
}

#[test]
fn it_looks_as_designed() {
    for (lang, code) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let mut clerk = at_the_door(lang);
        clerk.press(if lang == Lang::En {
            "ada<enter>gr"
        } else {
            "zbw<enter>oy"
        });
        for (columns, rows) in [(60, 20), (80, 24), (120, 36)] {
            insta::assert_snapshot!(format!("door-{code}-{columns}x{rows}"), clerk.screen(columns, rows));
        }
    }
}
