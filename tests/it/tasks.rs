//! Lines through the real program, with what `capture` answers and what stands in the documents.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

/// A folder with a meeting in it.
struct Hall {
    folder: tempfile::TempDir,
    lang: &'static str,
}

impl Hall {
    fn new(lang: &'static str, template: &str, roster: &str) -> Self {
        let hall = Self {
            folder: tempfile::tempdir().unwrap(),
            lang,
        };
        hall.run(
            &[
                "new",
                "--template",
                template,
                "--title",
                "Test",
                "--start",
                "2026-12-08T10:00",
            ],
            "",
        );
        std::fs::write(hall.path().join("people.csv"), roster).unwrap();
        hall.run(&["import", "roster", "people.csv"], "");
        hall
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn run(&self, args: &[&str], input: &str) -> String {
        let folder = self.path();
        let mut child = Command::new(env!("CARGO_BIN_EXE_huiwu"))
            .args(["--lang", self.lang])
            .args(args)
            .current_dir(folder)
            .env("HUIWU_DB", folder.join("h.db"))
            .env("HUIWU_CONFIG", folder.join("config.toml"))
            .env("XDG_STATE_HOME", folder)
            .env("HOME", folder)
            .env("TZ", "Europe/London")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }

    /// The answers, without how far a day is from the day of the test.
    fn capture(&self, lines: &[&str]) -> Vec<String> {
        let told = self.run(&["capture", "--at", "10:05"], &format!("{}\n", lines.join("\n")));
        told.lines().map(near).collect()
    }

    fn minutes(&self, style: &str) -> String {
        self.run(&["export", "minutes", "--style", style, "--format", "markdown"], "")
    }
}

/// An answer without how far a day is.
fn near(answer: &str) -> String {
    let bare = |(open, close): (&str, &str)| {
        let (head, tail) = answer.rsplit_once(open)?;
        let (days, rest) = tail.split_once(close)?;
        days.starts_with(|c: char| c.is_ascii_digit())
            .then(|| format!("{head}{rest}"))
    };
    [(" (in ", ")"), ("（", "天）")]
        .into_iter()
        .find_map(bare)
        .unwrap_or_else(|| answer.to_owned())
}

const ENGLISH_PEOPLE: &str = "name,unit,role,category\nAnn Bell,,Chair,member\nBob Cole,Parks,,member\nCid Dunn,,,member\n\
    Ursula Kaye,,Dr,member\nEve Gray,,Clerk,in attendance\n";

const CHINESE_PEOPLE: &str = "姓名,单位,职务,身份\n王建国,市港航局,局长,成员\n赵磊,办公室,主任,成员\n陈晨,财务处,处长,成员\n王蕾,信访处,处长,成员\n\
    李强,工会,主席,成员\n吴迪,招标科,科长,成员\n张丽,市住建局,副局长,列席\n周凯,市财政局,副局长,列席\n何敏,机关党委,书记,列席\n";

#[test]
fn an_imported_agenda_has_the_numbers_that_were_announced() {
    for (lang, template) in [("zh", "executive"), ("en", "committee"), ("en", "council")] {
        let hall = Hall::new(lang, template, ENGLISH_PEOPLE);
        std::fs::write(
            hall.path().join("agenda.txt"),
            "1. Alpha plan\n  1.1 Part one\n2. Beta plan\n",
        )
        .unwrap();
        let announced = hall.run(&["import", "agenda", "agenda.txt"], "");
        for title in ["Alpha plan", "Beta plan"] {
            let row = announced.lines().find(|line| line.contains(title)).unwrap();
            let number = row.split("  ").nth(2).unwrap();
            let answer = hall.capture(&[&format!("#{number}")]);
            assert!(
                answer.iter().any(|answer| answer.contains(title)),
                "{lang} {template} {row}: {answer:?}"
            );
        }
    }
}

#[test]
fn set_phrases_stand_once_and_a_run_of_them_is_one_sentence() {
    let hall = Hall::new("zh", "executive", CHINESE_PEOPLE);
    hall.capture(&[
        "#+甲方案",
        "*会议要求各处室高度重视",
        "*会议强调要严守纪律",
        "=决定成立领导小组",
        "=同意甲方案",
        "=原则通过",
        "#+书记讲话",
        "记：到此",
        "#+表决职工食堂承包方案",
        "=同意",
    ]);
    let minutes = hall.minutes("official");
    for sentence in [
        "会议要求，各处室高度重视。会议强调，要严守纪律。会议决定，成立领导小组；同意甲方案。会议原则通过了甲方案。",
        "会议听取了书记讲话。",
        "会议表决了职工食堂承包方案。会议同意职工食堂承包方案。",
    ] {
        assert!(minutes.contains(sentence), "{sentence}\n{minutes}");
    }
}

#[test]
fn a_record_goes_in_order_of_time_and_says_no_form_that_nobody_set() {
    let hall = Hall::new("zh", "project", CHINESE_PEOPLE);
    hall.capture(&["#+甲事项", "记：一", "#+乙事项", "记：二", "#甲事项", "记：三"]);
    let record = |hall: &Hall| hall.run(&["export", "record", "--format", "text"], "");
    assert!(!record(&hall).contains("议程顺序有调整"));
    assert!(!record(&hall).contains("会议形式"), "{}", record(&hall));
    let hall = Hall::new("zh", "project", CHINESE_PEOPLE);
    std::fs::write(hall.path().join("agenda.txt"), "1. 甲事项\n2. 乙事项\n").unwrap();
    hall.run(&["import", "agenda", "agenda.txt"], "");
    hall.capture(&["#乙事项", "记：二", "#甲事项", "记：一"]);
    let told = record(&hall);
    assert!(told.contains("议程顺序有调整"), "{told}");
    assert!(told.find("、乙") < told.find("、甲"), "{told}");
}
