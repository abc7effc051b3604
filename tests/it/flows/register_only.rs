//! A meeting of which only the register is kept: nothing that is typed reaches the disk before it is saved, and nothing of the
//! content ever.

use huiwu::{
    domain::{
        action::Owner,
        meeting::{Meeting, Secrecy},
        record::Record,
    },
    words::{Lang, field::FieldName},
};

use crate::support::Clerk;

/// Words that may stand in no file.
const SECRET: &str = "绝不落盘的话";

/// Every sign with which a line may begin, and none.
const SIGNS: &[&str] = &[
    "",
    "=",
    "!",
    "?",
    "*",
    "$",
    "$+",
    "$=",
    "%",
    "zs：",
    "钱七：",
    "#",
    "#+ ",
    "#info ",
    "...",
    "+",
    "-",
    "s/",
    "i/",
    ":",
    "\\",
];

/// Whether a text stands on the screen.
fn shows(clerk: &Clerk, text: &str) -> bool {
    clerk.screen(120, 36).contains(text)
}

fn secret_meeting() -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "登记会", &["张三", "李四"]);
    assert!(clerk.open_meeting().register_only());
    clerk
}

/// The files of the program in which a text stands: database, log, draft, waiting acts, copies.
pub(super) fn files_with(clerk: &Clerk, text: &str) -> Vec<String> {
    let mut folders = vec![clerk.path("")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if memchr::memmem::find(&std::fs::read(&path).unwrap(), text.as_bytes()).is_some() {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

#[test]
fn the_typed_line_reaches_no_file() {
    let mut clerk = secret_meeting();
    for sign in SIGNS {
        clerk.press(&format!("{sign}{SECRET}"));
        assert!(clerk.typed().contains(SECRET), "{sign}");
        assert_eq!(files_with(&clerk, SECRET), [""; 0], "while {sign} stands in the line");
        clerk.wipe();
    }
    clerk.press(SECRET).kill();
    assert_eq!(files_with(&clerk, SECRET), [""; 0], "after a kill");
}

#[test]
fn the_line_of_an_open_meeting_reaches_the_draft() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "例会", &["张三"]).press(SECRET);
    let files = files_with(&clerk, SECRET);
    assert!(
        files.iter().any(|file| file.ends_with("-draft")),
        "else the search finds nothing: {files:?}"
    );
}

#[test]
fn a_long_text_and_a_changed_entry_reach_no_file() {
    let mut clerk = secret_meeting();
    clerk.press("<ctrl-o>").paste(&format!("{SECRET}\n第二行"));
    assert_eq!(files_with(&clerk, SECRET), [""; 0], "in the editor");
    clerk.wipe().line("+zs").press(&format!("<up>（{SECRET}"));
    assert_eq!(files_with(&clerk, SECRET), [""; 0], "over an entry");
    clerk.kill();
    assert_eq!(files_with(&clerk, SECRET), [""; 0], "after a kill");
}

#[test]
fn lines_that_wait_for_a_locked_file_hold_no_content() {
    let mut clerk = secret_meeting();
    clerk.press("<alt-o>");
    let holder = rusqlite::Connection::open(clerk.file()).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    for sign in SIGNS {
        clerk.line(&format!("{sign}{SECRET}")).press("<esc><esc>").wipe();
    }
    clerk.line("+zs");
    assert!(clerk.m().ledger.unsaved().waiting() > 0, "something waits");
    assert_eq!(files_with(&clerk, SECRET), [""; 0]);
    holder.execute_batch("ROLLBACK").unwrap();
}

#[test]
fn a_form_about_a_meeting_that_is_not_open_reaches_no_file() {
    let mut clerk = secret_meeting();
    clerk.kill();
    assert_eq!(clerk.m().open(), None, "only the list is there");
    for keys in ["<f7>", "<f8><tab>", "<f9>"] {
        clerk.press("<f2>").press(keys).press(SECRET);
        let typed = clerk.fields().iter().any(|field| field.value == SECRET);
        assert!(typed, "{keys}:\n{}", clerk.screen(100, 30));
        assert_eq!(files_with(&clerk, SECRET), [""; 0], "{keys}");
        clerk.press("<esc><esc>");
    }
}

/// A meeting with a matter of which perhaps only the register is kept by now, and another one that is open; follow-up is shown.
fn matter_elsewhere(lang: Lang, secrecy: Secrecy) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "登记会", &["张三", "李四"]);
    clerk.press("<alt-o><alt-o>").line("!办 @张三 ~2026-03-20");
    let meeting = clerk.open_meeting().clone();
    clerk.put_as_it_came(Record::from(Meeting { secrecy, ..meeting }));
    clerk.meeting_by_keys("weekly", "例会", &[]);
    clerk.press("<f4>").line("公开").press("<f6>");
    clerk
}

/// The owners of the one matter as they are stored, those without a row by name, and the words of its date.
fn stored_matter(clerk: &Clerk) -> (Vec<String>, String, bool) {
    let rows = clerk.whole_file();
    let action = rows.iter().find_map(|row| {
        let Record::Action(action) = row else { return None };
        Some(action.clone())
    });
    let action = action.unwrap();
    let owners = action.owners.iter().map(|owner| match owner {
        Owner::Named(name) => name.clone(),
        Owner::Attendee(_) | Owner::Unit(_) => "listed".to_owned(),
    });
    (owners.collect(), action.due.phrase.clone(), action.due.date.is_some())
}

#[test]
fn words_about_a_matter_of_a_meeting_that_is_not_open_reach_no_file() {
    for (lang, due) in [(Lang::Zh, "下周五"), (Lang::En, "next Friday")] {
        let mut clerk = matter_elsewhere(lang, Secrecy::Mimi);
        clerk.press("<enter><tab><ctrl-e><ctrl-u>").paste(due);
        clerk.press("<tab><ctrl-e><ctrl-u>").paste(SECRET);
        clerk.press("<tab>").paste(SECRET).press("<ctrl-s>");
        assert!(clerk.fields().is_empty(), "{}", clerk.screen(100, 30));
        let kept = (Vec::new(), String::new(), true);
        for keys in ["", "<ctrl-z><ctrl-y>", "<f2><f6>"] {
            clerk.press(keys);
            assert_eq!(stored_matter(&clerk), kept, "{keys}");
            assert!(!shows(&clerk, SECRET), "{keys}");
        }
        clerk.kill();
        clerk.press("<f6><ctrl-z><ctrl-y>");
        assert_eq!(stored_matter(&clerk), kept);
        for word in [SECRET, due] {
            assert_eq!(files_with(&clerk, word), [""; 0]);
        }
    }
}

#[test]
fn words_about_a_matter_of_an_ordinary_meeting_that_is_not_open_are_kept_over_undo_and_restart() {
    for (lang, due) in [(Lang::Zh, "下周五"), (Lang::En, "next Friday")] {
        let mut clerk = matter_elsewhere(lang, Secrecy::Open);
        let before = stored_matter(&clerk);
        clerk.press("<enter><tab><ctrl-e><ctrl-u>").paste(due);
        clerk.press("<tab><ctrl-e><ctrl-u>").paste(SECRET).press("<ctrl-s>");
        assert!(clerk.fields().is_empty(), "{}", clerk.screen(100, 30));
        let after = (vec![SECRET.to_owned()], due.to_owned(), true);
        assert_eq!(stored_matter(&clerk), after);
        for way in ["", "<f2>", "<f6>"] {
            if !way.is_empty() {
                clerk.kill();
            }
            clerk.press(way).press("<ctrl-z>");
            assert_eq!(stored_matter(&clerk), before, "{way}");
            clerk.press("<ctrl-y>");
            assert_eq!(stored_matter(&clerk), after, "{way}");
        }
        // Once only the register is kept, nothing brings the words back.
        let rows = clerk.whole_file();
        let meeting = rows.iter().find_map(|row| {
            let Record::Meeting(meeting) = row else { return None };
            Some(meeting.clone()).filter(|meeting| meeting.title == "登记会")
        });
        clerk.press("<f6><ctrl-z>");
        clerk.go_back_to(meeting.as_ref().map(|meeting| meeting.id));
        clerk.put_as_it_came(Record::from(Meeting {
            secrecy: Secrecy::Mimi,
            ..*meeting.unwrap()
        }));
        clerk.kill();
        clerk.press("<f6><ctrl-y>");
        assert_ne!(stored_matter(&clerk), after, "a matter of a register");
    }
}

#[test]
fn the_name_that_is_suggested_for_a_document_does_not_hold_the_title() {
    let suggested = |template: &str| {
        let mut clerk = Clerk::new(Lang::Zh);
        clerk.meeting(template, "登记会", &["张三"]).press("<f5><f7>");
        clerk
            .fields()
            .into_iter()
            .find(|field| field.name == FieldName::Path)
            .unwrap()
            .value
    };
    assert!(suggested("council").contains("登记会"));
    let closed = suggested("confidential");
    assert!(
        !closed.contains("登记会") && closed.contains("20260304-0900"),
        "{closed}"
    );
}

/// Where words can be typed that are no register: keys that open the place, with the text, and save it.
const PLACES: &[&str] = &[
    "<f2><f7>{}<ctrl-s>",
    "<f4>+zs（{}）<enter>",
    "<f4>-zs（{}）<enter>",
    "<f4>:recess {}<enter>",
    "<f4>：休会 {}<enter>",
    "<f4>：散会 {}<enter><enter>",
    "<f4>请假：李四（{}）<enter>",
    "<f4>：结果 暂缓 {}<enter>",
    "<f4>回避：李四 第一项（{}）<enter>",
    "<f4>#+ {}<enter>",
    "<f4>%{}<enter>",
];

#[test]
fn words_of_any_line_or_form_reach_no_file() {
    for place in PLACES {
        let mut clerk = secret_meeting();
        clerk
            .press("<alt-o><alt-o>")
            .press(&place.replace("{}", SECRET))
            .press("<esc><esc>");
        clerk.wipe();
        assert_eq!(
            files_with(&clerk, SECRET),
            [""; 0],
            "{place}\n{}",
            clerk.screen(100, 30)
        );
    }
}

#[test]
fn every_field_of_prepare_keeps_only_the_register() {
    use huiwu::input::section::SectionId;
    use strum::IntoEnumIterator as _;
    for section in [SectionId::Purpose, SectionId::Agenda, SectionId::Papers] {
        assert!(SectionId::iter().any(|known| known == section));
        let mut clerk = secret_meeting();
        clerk.press("<f3>").go_to_section(section);
        clerk.press("<ctrl-n>");
        if clerk.fields().is_empty() {
            clerk.press("<enter>");
        }
        for _ in 0..clerk.fields().len() {
            clerk.press(SECRET).press("<tab>");
        }
        clerk.press("<ctrl-s>");
        assert_eq!(
            files_with(&clerk, SECRET),
            [""; 0],
            "{section:?}\n{}",
            clerk.screen(100, 30)
        );
    }
}

#[test]
fn a_code_stands_for_the_title_and_a_number_for_each_item() {
    let clerk = secret_meeting();
    let title = &clerk.open_meeting().title;
    assert!(title.starts_with("20260304-"), "{title}");
    let items = &clerk.m().ledger.records().items;
    assert!(!items.is_empty() && items.iter().all(|item| item.title.starts_with('№')));
    assert_eq!(files_with(&clerk, "登记会"), [""; 0]);
    assert!(shows(&clerk, "仅登记"), "{}", clerk.screen(80, 24));
}

#[test]
fn a_title_typed_before_the_secret_type_is_chosen_leaves_the_draft() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.press("<f2><ctrl-n>").press(SECRET).press("<tab>");
    let nth = clerk
        .m()
        .shared
        .templates
        .iter()
        .position(|t| t.id == "confidential")
        .unwrap();
    clerk.times(nth, "<right>");
    assert_eq!(files_with(&clerk, SECRET), [""; 0]);
}

#[test]
fn a_title_that_is_left_out_is_said() {
    let mut clerk = secret_meeting();
    clerk.press("<f2><f7>").press(SECRET).press("<ctrl-s>");
    assert!(shows(&clerk, "以***代替"), "{}", clerk.screen(120, 36));
    assert!(!shows(&clerk, SECRET));
}

#[test]
fn undo_brings_back_nothing_that_was_left_out() {
    let mut clerk = secret_meeting();
    clerk
        .press("<alt-o><alt-o>")
        .line("+zs")
        .line(&format!("-zs（{SECRET}）"));
    assert!(!shows(&clerk, SECRET), "the reason is no register");
    clerk.press("<ctrl-z><ctrl-y>");
    assert_eq!(files_with(&clerk, SECRET), [""; 0]);
}

#[test]
fn the_screen_locks_after_three_minutes_and_text_is_not_lost() {
    let mut clerk = secret_meeting();
    clerk.press("<f4>").wait(2);
    assert!(shows(&clerk, "张三"));
    clerk.wait(1);
    assert!(
        !shows(&clerk, "张三") && shows(&clerk, "已锁屏"),
        "{}",
        clerk.screen(80, 24)
    );
    // The key that wakes the screen does nothing else.
    clerk.press("<f2>");
    assert!(shows(&clerk, "张三"), "{}", clerk.screen(80, 24));
    clerk.wait(3);
    clerk.press("+zs");
    assert_eq!(clerk.typed(), "+zs");
}

#[test]
fn other_meetings_do_not_lock() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "例会", &["张三"]).wait(30);
    assert!(shows(&clerk, "张三"));
}

/// A register-only meeting in which everything was typed that can be, in an office that lets it be left.
fn to_be_left() -> Clerk {
    let mut clerk = secret_meeting();
    clerk.act(|m, _| {
        let mut house = m.ledger.records().house.clone();
        house.leaves_register = true;
        m.ledger.set_house(house);
        m.ledger.set_clerk("周记录".to_owned());
    });
    for sign in SIGNS {
        clerk.line(&format!("{sign}{SECRET}")).press("<esc><esc>").wipe();
    }
    clerk
}

#[test]
fn leaving_the_mode_needs_the_setting() {
    let mut clerk = secret_meeting();
    clerk.press("<alt-z><alt-z>");
    assert!(clerk.open_meeting().register_only());
    clerk.check();
}

#[test]
fn leaving_the_mode_asks_once_more_and_the_audit_says_who() {
    let mut clerk = to_be_left();
    clerk.line("：退出仅登记");
    assert!(clerk.open_meeting().register_only(), "{:?}", clerk.said());
    clerk.press("<alt-z>");
    assert!(!clerk.open_meeting().register_only(), "{:?}", clerk.said());
    let db = rusqlite::Connection::open(clerk.file()).unwrap();
    let (act, by): (String, String) = db
        .query_row("SELECT act, who FROM audit ORDER BY seq DESC LIMIT 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!((act.as_str(), by.as_str()), ("leave_register", "周记录"));
    clerk.check();
}

#[test]
fn before_leaving_no_content_is_in_any_file_and_afterwards_none_comes_back() {
    let mut clerk = to_be_left();
    assert_eq!(files_with(&clerk, SECRET), [""; 0], "before");
    clerk.press("<alt-z><alt-z>");
    assert!(!clerk.open_meeting().register_only());
    clerk.press("<ctrl-z><ctrl-z><ctrl-y><ctrl-y>");
    assert!(
        !clerk.open_meeting().register_only(),
        "undo does not go back into the mode"
    );
    for tab in ["<f3>", "<f4>", "<f5>", "<f6>"] {
        clerk.press(tab);
        assert!(!shows(&clerk, SECRET), "{tab}");
    }
    assert_eq!(files_with(&clerk, SECRET), [""; 0], "after");
    clerk.press("<f4>").wipe().line("此后的话").reopen();
    assert_eq!(files_with(&clerk, SECRET), [""; 0], "after a restart");
    assert!(!files_with(&clerk, "此后的话").is_empty());
}
