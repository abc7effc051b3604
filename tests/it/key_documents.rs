//! The key documents are written from the table of commands: `UPDATE=1 cargo test key_documents`.

use std::{fmt::Write as _, path::Path};

use huiwu::{
    input::{
        command::{Command, CommandRow, TABLE},
        key::Key,
        scope::Scope,
    },
    words::Lang,
};

/// Heading of the scope in both languages, in the order of the document.
const SCOPES: [(Scope, &str, &str); 50] = [
    (Scope::Global, "Everywhere", "任何地方"),
    (Scope::Meetings, "Meetings", "会议"),
    (Scope::Desk, "Sections, in Prepare and Wrap-up", "各栏（会前、会后）"),
    (Scope::Prepare, "Prepare", "会前"),
    (Scope::Agenda, "Prepare: agenda", "会前：议程"),
    (Scope::People, "Prepare: people", "会前：人员"),
    (Scope::Deliverables, "Prepare: deliverables", "会前：七项材料"),
    (Scope::Checklist, "Prepare: checklist", "会前：清单"),
    (Scope::Equipment, "Prepare: equipment", "会前：设备"),
    (Scope::Budget, "Prepare: budget", "会前：预算"),
    (Scope::Papers, "Prepare: papers", "会前：文件"),
    (Scope::Seats, "Prepare: seats", "会前：座次"),
    (Scope::Notice, "Prepare: notice", "会前：通知"),
    (Scope::Errors, "Prepare: error book", "会前：差错核查"),
    (Scope::Ready, "Prepare: gate \"ready\"", "会前：就绪核验"),
    (Scope::Live, "Live", "会中"),
    (Scope::Editor, "Long text over the feed", "长文编辑"),
    (Scope::CheckIn, "Check-in", "签到"),
    (Scope::RollCall, "Roll call", "点名表决"),
    (Scope::Incidents, "Incidents", "突发处置"),
    (Scope::Rounds, "Rounds", "巡检"),
    (Scope::Gate, "What is left open", "散会核验"),
    (Scope::Queue, "Speakers' list", "发言名单"),
    (Scope::Recorders, "Recorders", "录音笔一览"),
    (Scope::Posts, "Posts", "岗位"),
    (Scope::Copies, "Copies in the room", "在场份号"),
    (Scope::Media, "Media list", "影音清单"),
    (Scope::Wrapup, "Wrap-up", "会后"),
    (Scope::Minutes, "Wrap-up: minutes", "会后：纪要"),
    (Scope::Returns, "Wrap-up: copies back", "会后：份号收回"),
    (Scope::Inbound, "Wrap-up: papers of units", "会后：单位材料"),
    (Scope::Expenses, "Wrap-up: expenses", "会后：费用结算"),
    (Scope::Conveyance, "Wrap-up: passed on", "会后：传达情况"),
    (Scope::Matters, "Wrap-up: matters", "会后：督办立项"),
    (Scope::Archive, "Wrap-up: archive", "会后：归档"),
    (Scope::Lessons, "Wrap-up: lessons", "会后：经验教训"),
    (Scope::Close, "Wrap-up: gate \"close\"", "会后：结会核验"),
    (Scope::FollowUp, "Follow-up", "督办"),
    (Scope::List, "Any list", "各种列表"),
    (Scope::Form, "Any form", "各种表单"),
    (Scope::Field, "Any text field", "各种输入框"),
    (Scope::Palette, "Palette", "命令面板"),
    (Scope::Roster, "A list before it is taken in", "待导入名单"),
    (Scope::AgendaRows, "An agenda before it is taken in", "待导入议程"),
    (Scope::Succession, "Next meeting: what comes over", "下次会议：沿用什么"),
    (Scope::Settings, "Settings", "设置"),
    (Scope::Search, "Find", "查找"),
    (Scope::Help, "Help", "帮助"),
    (Scope::Said, "What was said", "消息记录"),
    (Scope::Practice, "The capture line, to try", "试写录入行"),
];

fn document(lang: Lang) -> String {
    let t = lang.strings();
    let pick = |en: &'static str, zh: &'static str| if lang == Lang::En { en } else { zh };
    let mut text = String::new();
    let _ = writeln!(text, "# {}\n", pick("Keys and commands", "按键与命令"));
    let _ = writeln!(
        text,
        "{}",
        pick(
            "Written by a test from the table of commands (`UPDATE=1 cargo test key_documents`).\nThe command is what is typed after `:`, \
             in either language; keys can be changed in the settings under the English name.",
            "由测试从命令表生成（`UPDATE=1 cargo test key_documents`）。\n命令是 `:` 后输入的名称，两种语言都行；在设置中按英文名称改键。"
        )
    );
    for (scope, en, zh) in SCOPES {
        let _ = writeln!(text, "\n## {}\n", pick(en, zh));
        let _ = writeln!(
            text,
            "{}",
            pick(
                "| Key | Does | Command |\n|---|---|---|",
                "| 键 | 作用 | 命令 |\n|---|---|---|"
            )
        );
        for row in TABLE.iter().filter(|row| row.scope == scope) {
            let words = t.command(row.command);
            let keys: Vec<String> = row.command.keys().map(|key| format!("`{key}`")).collect();
            let name = match (row.in_palette, words.name == row.english.name) {
                (false, _) => String::new(),
                (true, true) => format!("`{}`", row.english.name),
                (true, false) => format!("`{}` `{}`", words.name, row.english.name),
            };
            let _ = writeln!(text, "| {} | {} | {name} |", keys.join(" "), words.label);
        }
    }
    text
}

#[test]
fn key_documents_say_what_the_table_says() {
    for (lang, name) in [(Lang::En, "docs/keys.en.md"), (Lang::Zh, "docs/keys.zh-CN.md")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let expected = document(lang);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &expected).unwrap();
        }
        let found = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            found == expected,
            "{name} is out of date: UPDATE=1 cargo test key_documents"
        );
    }
}

#[test]
fn every_scope_has_a_chapter() {
    for row in TABLE {
        assert!(SCOPES.iter().any(|(scope, ..)| *scope == row.scope), "{:?}", row.scope);
    }
}

#[test]
fn every_key_of_the_table_is_a_key_and_no_bare_letter() {
    for row in TABLE {
        for name in row.keys {
            let key = Key::parse(name).unwrap_or_else(|why| panic!("{}: {why}", row.english.name));
            assert!(!key.is_bare_letter(), "{}: {name}", row.english.name);
        }
    }
}

#[test]
fn a_key_means_one_thing_in_a_scope() {
    let clashes = |row: &CommandRow| {
        let keys: Vec<Key> = row.command.keys().collect();
        TABLE
            .iter()
            .filter(move |other| other.scope == row.scope && other.command > row.command)
            .filter(|other| other.command.keys().any(|key| keys.contains(&key)))
            .map(|other| format!("{} {}", row.english.name, other.english.name))
            .collect::<Vec<_>>()
    };
    assert_eq!(TABLE.iter().flat_map(clashes).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn every_command_is_found_by_its_name() {
    for command in Command::all() {
        assert_eq!(Command::named(command.row().english.name), Some(command));
    }
}
