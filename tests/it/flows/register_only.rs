//! A meeting of which only the register is kept: nothing that is typed reaches the disk before it is saved, and nothing of the
//! content ever.

use huiwu::words::{Lang, field::FieldName};

use crate::support::Clerk;

/// What may stand in no file.
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
            } else if std::fs::read(&path)
                .unwrap()
                .windows(text.len())
                .any(|part| part == text.as_bytes())
            {
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
