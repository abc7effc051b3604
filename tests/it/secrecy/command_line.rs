//! The command line over a register-only meeting: what comes in by arguments, standard input and files.

use std::{
    fs,
    io::Write as _,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use super::{
    lines,
    marks::{Marks, found, in_folder},
};

/// A home, and a folder outside it for what is taken in.
struct Desk {
    home: tempfile::TempDir,
    outside: tempfile::TempDir,
    marks: Marks,
}

impl Desk {
    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_huiwu"));
        command
            .current_dir(self.home.path())
            .args(["--lang", "zh"])
            .args(args)
            .env_clear()
            .env("HOME", self.home.path())
            .env("HUIWU_DB", self.home.path().join("huiwu.db"))
            .stdin(Stdio::null());
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    fn fed(&self, args: &[&str], text: &str) -> Output {
        let mut child = self
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut into = child.stdin.take().unwrap();
        let text = text.to_owned();
        let feeder = std::thread::spawn(move || drop(into.write_all(text.as_bytes())));
        let output = child.wait_with_output().unwrap();
        feeder.join().unwrap();
        output
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.outside.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// The things whose marks stand in a file of the home.
    fn leaks(&self) -> Vec<String> {
        let seen = in_folder(self.home.path()).into_iter();
        seen.map(|(n, file)| format!("{} in {file}", self.marks.named(n)))
            .collect()
    }
}

fn desk() -> Desk {
    let mut desk = Desk {
        home: tempfile::tempdir().unwrap(),
        outside: tempfile::tempdir().unwrap(),
        marks: Marks::default(),
    };
    let title = desk.marks.next("title of a new meeting");
    let new = [
        "new",
        "--template",
        "confidential",
        "--start",
        "2026-12-01T09:00",
        "--title",
    ];
    assert!(desk.run(&[&new[..], &[title.as_str()]].concat()).status.success());
    desk
}

#[test]
fn lines_from_standard_input_reach_no_file() {
    let mut desk = desk();
    let roster = desk.file("people.csv", "姓名,单位\n张三,办公室\n李四,财务处\n");
    assert!(
        desk.run(&["import", "roster", roster.to_str().unwrap()])
            .status
            .success()
    );
    let mut text = "：开会\n：开会\n#1\n+张三\n+李四\n".to_owned();
    let long = std::env::var_os("HUIWU_LONG").is_some();
    let dialects = lines::of_dialects().into_iter().step_by(if long { 1 } else { 61 });
    for line in lines::FORMS.iter().map(|form| (*form).to_owned()).chain(dialects) {
        let mark = desk.marks.next(&line);
        text += &line.replace("{}", &mark);
        text.push('\n');
        // Resume after every line: it may have ended or interrupted the meeting.
        text += "：复会\n";
    }
    let answers = desk.fed(&["capture", "--at", "09:00"], &text);
    assert_eq!(answers.status.code(), Some(1), "{answers:?}");
    assert_eq!(desk.leaks(), [""; 0]);
}

#[test]
fn imports_exports_and_questions_leave_nothing_behind() {
    let mut desk = desk();
    let agenda: String = (0..5)
        .map(|n| format!("{}. {}\n", n + 1, desk.marks.next("line of an agenda")))
        .collect();
    let agenda = desk.file("agenda.txt", &agenda);
    desk.run(&["import", "agenda", agenda.to_str().unwrap()]);
    let word = desk.marks.next("a word of a question");
    for args in [
        &["search", &word][..],
        &["search", "--json", &word],
        &["follow-up", &word],
        &["show", &word],
        &["list", &word],
        &["gate", &word],
        &["export", "minutes", "--meeting", &word],
    ] {
        desk.run(args);
    }
    assert!(desk.run(&["show", "last"]).status.success());
    for document in [
        "minutes",
        "record",
        "agenda",
        "notice",
        "guide",
        "roster",
        "sign-in",
        "desk-cards",
        "seat-plan",
        "duties",
        "checklist",
        "budget",
        "settlement",
        "copies",
        "archive",
        "case",
    ] {
        for format in ["md", "html", "docx", "xlsx", "json", "zip"] {
            desk.run(&["export", document, "-o", &format!("{document}.{format}")]);
        }
    }
    assert!(desk.run(&["backup", "copy.db"]).status.success());
    assert!(desk.run(&["check"]).status.success());
    let written = fs::read_dir(desk.home.path()).unwrap().count();
    assert!(written > 10, "documents were written: {written}");
    assert_eq!(desk.leaks(), [""; 0]);
    // A meeting that was written out does not bring content back.
    let case = desk.run(&["export", "case"]);
    assert!(found(&case.stdout).is_empty());
}
