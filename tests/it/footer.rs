//! The footer: what comes next once a meeting is over, and what a key does where it is not what it does elsewhere.

use huiwu::{domain::meeting::MeetingState, words::Lang};

use crate::{demo::opened, support::Clerk};

fn footer(clerk: &Clerk, columns: u16) -> String {
    clerk.screen(columns, 24).lines().last().unwrap_or_default().to_owned()
}

#[test]
fn a_meeting_that_is_over_is_offered_what_comes_next_and_no_key_of_a_session() {
    let states = [
        (MeetingState::Wrapping, &["F5 "][..]),
        (MeetingState::Closed, &["F5 ", "F6 "][..]),
    ];
    for lang in [Lang::En, Lang::Zh] {
        for (state, wanted) in states {
            let mut clerk = opened(lang, state);
            clerk.press("<f4>");
            for columns in [60, 80, 120, 200] {
                let keys = footer(&clerk, columns);
                assert!(wanted.iter().all(|key| keys.contains(key)), "{state:?} {keys}");
                let idle = ["Alt-J", "F10", "F7 ", "F8 ", "F9 "];
                assert!(idle.iter().all(|key| !keys.contains(key)), "{state:?} {keys}");
            }
        }
        let mut clerk = opened(lang, MeetingState::Live);
        clerk.press("<f4>");
        assert!(footer(&clerk, 80).contains("Alt-J"), "{}", footer(&clerk, 80));
    }
}

#[test]
fn papers_and_histories_have_their_keys_in_the_footer_and_one_row_over_them() {
    for (lang, go, back, edit, write, next) in [
        (
            Lang::En,
            "Enter go there",
            "Esc back",
            "Enter edit",
            "Enter write the file",
            "Alt-D next paper",
        ),
        (
            Lang::Zh,
            "Enter 前往",
            "Esc 返回",
            "Enter 修改",
            "Enter 写入文件",
            "Alt-D 换文种",
        ),
    ] {
        let mut clerk = opened(lang, MeetingState::Live);
        clerk.press("<f6><alt-h>");
        for columns in [60, 80] {
            let keys = footer(&clerk, columns);
            assert!(keys.contains(go) && keys.contains(back), "{keys}");
            // Its lines are whole.
            let screen = clerk.screen(columns, 24);
            assert!(!screen.contains('…'), "{screen}");
        }
        clerk.press("<down>");
        assert!(footer(&clerk, 80).contains(edit), "{}", footer(&clerk, 80));
        clerk.press("<esc><alt-d>");
        for columns in [60, 80] {
            let keys = footer(&clerk, columns);
            assert!([write, next, back].iter().all(|key| keys.contains(key)), "{keys}");
            assert!(!keys.contains("F7"), "the rows do not show: {keys}");
            let screen = clerk.screen(columns, 24);
            let below = screen.lines().nth(5).unwrap_or_default().trim().to_owned();
            assert_eq!(below, "", "{screen}");
        }
    }
}

#[test]
fn saving_a_form_is_named_by_what_it_does() {
    for (lang, save, write, read) in [
        (Lang::En, "Ctrl-S save", "Ctrl-S write the file", "Ctrl-S read the file"),
        (Lang::Zh, "Ctrl-S 保存", "Ctrl-S 写入文件", "Ctrl-S 读取文件"),
    ] {
        let mut clerk = opened(lang, MeetingState::Live);
        for (keys, wanted) in [
            ("<f6><alt-d><enter>", write),
            ("<esc><esc><f5><f7>", write),
            ("<esc><f6><enter>", save),
        ] {
            clerk.press(keys);
            assert!(footer(&clerk, 80).contains(wanted), "{keys}: {}", footer(&clerk, 80));
        }
        clerk.press("<esc><f3>").go_to_people().press("<f9>");
        assert!(footer(&clerk, 80).contains(read), "{}", footer(&clerk, 80));
    }
}
