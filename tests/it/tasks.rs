//! Actions as clerks write them, with what `capture` answers and the sentence that stands in the minutes: owner and deadline are read out
//! of the sentence where that is plain, and never said twice. And the answers of `capture` to other lines.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::{
    fmt::Write as _,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

/// A folder with a meeting in it.
pub(crate) struct Hall {
    folder: tempfile::TempDir,
    lang: &'static str,
}

impl Hall {
    pub(crate) fn new(lang: &'static str, template: &str, roster: &str) -> Self {
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

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn run(&self, args: &[&str], input: &str) -> String {
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
    pub(crate) fn capture(&self, lines: &[&str]) -> Vec<String> {
        let told = self.run(&["capture", "--at", "10:05"], &format!("{}\n", lines.join("\n")));
        told.lines().map(near).collect()
    }

    pub(crate) fn minutes(&self, style: &str) -> String {
        self.run(&["export", "minutes", "--style", style, "--format", "markdown"], "")
    }
}

/// An answer without how far a day is from today, whenever today is.
fn near(answer: &str) -> String {
    let bare = |(open, close): (&str, &str)| {
        let (head, tail) = answer.rsplit_once(open)?;
        let (words, rest) = tail.split_once(close)?;
        is_distance(words).then(|| format!("{head}{rest}"))
    };
    [(" (", ")"), ("（", "）")]
        .into_iter()
        .find_map(bare)
        .unwrap_or_else(|| answer.to_owned())
}

fn is_distance(words: &str) -> bool {
    let count = words
        .trim_start_matches("in ")
        .trim_end_matches(" ago")
        .trim_end_matches('前');
    let days = [" days", " day", "天"].iter().find_map(|unit| count.strip_suffix(unit));
    matches!(words, "today" | "tomorrow" | "今天" | "明天")
        || days.is_some_and(|days| !days.is_empty() && days.chars().all(|c| c.is_ascii_digit()))
}

#[test]
fn an_answer_is_the_same_on_every_day() {
    for far in [
        "",
        " (in 12 days)",
        " (today)",
        " (tomorrow)",
        " (1 day ago)",
        " (51 days ago)",
    ] {
        assert_eq!(
            near(&format!("Eve Gray  2026-12-11 Fri{far}")),
            "Eve Gray  2026-12-11 Fri"
        );
    }
    for far in ["", "（12天）", "（今天）", "（明天）", "（51天前）"] {
        assert_eq!(near(&format!("赵磊  2026-12-16 周三{far}")), "赵磊  2026-12-16 周三");
    }
    assert_eq!(near("note nobody (kept)"), "note nobody (kept)");
}

const ENGLISH_PEOPLE: &str = "name,unit,role,category\nAnn Bell,,Chair,member\nBob Cole,Parks,,member\nCid Dunn,,,member\n\
    Ursula Kaye,,Dr,member\nEve Gray,,Clerk,in attendance\n";

const ENGLISH: [&str; 40] = [
    "!write to County @eve ~15/1",
    "!Clerk to write to County @eve",
    "!Clerk to write to County by 15 January",
    "!Ann to ring the bank @ann",
    "!Ann to ring the bank by Friday",
    "!Ann Bell to ring the bank before 5 January",
    "!AB to send figures",
    "!Ann and Bob to meet the agent by 18 December",
    "!Bob will order the skip within two weeks",
    "!fire doors checked @cid",
    "!fire doors checked @cid ~15 January",
    "!dewatering method statement @Harbour Geotech",
    "!costs of the new roof @ann @bob ~18 December",
    "!quotes @zed poe",
    "!to return the forms @cid",
    "!Return the forms @cid",
    "!ask Bob for the key @cid",
    "!@bob get quotes",
    "!get quotes @bob by 18 December",
    "!get quotes by 18 December",
    "!by Friday send the minutes @eve",
    "!the quotes due by Friday to be filed @eve",
    "!report back by the next meeting @cid",
    "!write up the notes @eve ~COB Wednesday",
    "!publish the notice by close of business on Friday @eve",
    "!urgently mend the gate @bob",
    "!please circulate the draft @eve",
    "!re-issue the plans @bob ~18 December",
    "!Mr Patel from the council to inspect asap @patel",
    "!all members to return forms @ann",
    "!Dr Kaye to review the policy",
    "Action for Dr Kaye: review the policy by 18 December",
    "action ann: ring the bank",
    "action bob and cid: count the chairs ~18 December",
    "!Ann Bell: ring the bank",
    "!ring the bank (Ann Bell)",
    "!Bob's quotes to be checked by Cid @cid",
    "!chase payment",
    "!Parks to mow the green @parks by 18 December",
    "!move the meeting of 5 March to a larger room @eve",
];

const CHINESE_PEOPLE: &str = "姓名,单位,职务,身份\n王建国,市港航局,局长,成员\n赵磊,办公室,主任,成员\n陈晨,财务处,处长,成员\n王蕾,信访处,处长,成员\n\
    李强,工会,主席,成员\n吴迪,招标科,科长,成员\n张丽,市住建局,副局长,列席\n周凯,市财政局,副局长,列席\n何敏,机关党委,书记,列席\n";

const CHINESE: [&str; 40] = [
    "!起草报告 @赵磊 ~12月11日前",
    "!起草报告，下周三前 @赵磊",
    "!由财务处牵头，各处室配合，12月10日前报送修改稿",
    "!请办公室牵头、机关党委配合，半个月内拿出方案",
    "!市住建局牵头，市财政局、城东区政府配合，提出冷链专列方案",
    "!下周三前报送材料，责任人陈晨",
    "!整理信访台账（责任人：王蕾；完成时限：11月底前）",
    "!整理信访台账（责任人：王蕾；完成时限：12月底前）",
    "!采购慰问品，李强负责",
    "!采购慰问品，李强负责，春节前到位",
    "!李强负责采购慰问品",
    "!春节前完成走访慰问 @李强",
    "!完成走访慰问 @李强 ~春节前",
    "!超期信访件月底前办结 @王蕾",
    "!超期信访件 @王蕾 ~12月25日前",
    "!意见建议分送有关部门 @办公室 ~12月24日前",
    "!冷链专列方案 @市财政局 ~12月20日前",
    "!代理机构12月30日前发布公告 @吴迪",
    "!由王蕾牵头负责信访积案化解",
    "!由李强起草慰问信",
    "!由李强于12月10日前起草慰问信",
    "!报送材料 ~下周三下班前 @陈晨",
    "!下周三下班前报送材料，由财务处负责",
    "!尽快修订制度 @赵磊",
    "!修订制度 @赵磊 ~尽快",
    "!修订制度 @赵磊 @陈晨 ~12月11日前",
    "!修订制度 @赵磊 @陈晨 @王蕾 ~12月11日前",
    "!制度修订 @赵磊 @陈晨",
    "!赵磊：修订制度",
    "!赵磊修订制度 @赵磊",
    "!办公室12月11日前印发通知",
    "!请李四打电话",
    "!会前三天内的材料要归档 @办公室",
    "!12月10日前的报表要补齐 @财务处",
    "!12月10日前报初稿，12月20日前报终稿 @财务处",
    "!按会议意见修改完善并报市政府 @办公室 ~12月11日前",
    "!通知各处室填表 @办公室",
    "!培训班方案 @工会",
    "!责任单位：财务处，12月11日前完成决算",
    "!清理库房",
];

/// Each line with its answer and its sentence.
fn table(lines: &[&str], answers: &[String], sentences: &[String]) -> String {
    let mut table = String::new();
    for ((line, answer), sentence) in lines.iter().zip(answers).zip(sentences) {
        _ = writeln!(table, "{line}\n  {answer}\n  {sentence}");
    }
    table
}

#[test]
fn forty_english_actions_are_read_and_printed() {
    let hall = Hall::new("en", "committee", ENGLISH_PEOPLE);
    let answers = hall.capture(&[&["+all", "#+Actions"], &ENGLISH[..]].concat());
    let minutes = hall.minutes("council");
    let sentences: Vec<String> = minutes
        .lines()
        .filter_map(|line| line.strip_prefix("**Action**: "))
        .map(str::to_owned)
        .collect();
    assert_eq!(sentences.len(), ENGLISH.len(), "{answers:#?}\n{minutes}");
    insta::assert_snapshot!(table(&ENGLISH, &answers[2..], &sentences));
}

#[test]
fn forty_chinese_actions_are_read_and_printed() {
    let hall = Hall::new("zh", "executive", CHINESE_PEOPLE);
    let titles: Vec<String> = (10..50).map(|n| format!("#+事项{n}")).collect();
    let lines: Vec<&str> = titles
        .iter()
        .zip(CHINESE)
        .flat_map(|(title, line)| [title.as_str(), line])
        .collect();
    let answers: Vec<String> = hall.capture(&lines).into_iter().skip(1).step_by(2).collect();
    let minutes = hall.minutes("official");
    let sentences: Vec<String> = (10..50)
        .map(|n| {
            let lead = format!("会议审议了事项{n}。");
            let told = minutes
                .lines()
                .find_map(|line| line.trim_start_matches('　').strip_prefix(&lead));
            told.unwrap_or("(nothing)").to_owned()
        })
        .collect();
    insta::assert_snapshot!(table(&CHINESE, &answers, &sentences));
}

#[test]
fn capture_answers_what_the_hint_says() {
    let hall = Hall::new("en", "committee", ENGLISH_PEOPLE);
    let lines = [
        "+all",
        "#+Budget",
        "bob: bins are full",
        "... and smell",
        "$That X be done @bob",
        "seconded by cid",
        "s/bob/dr kaye/",
        "for 3, against 1",
        "s/3-1/2-1/",
        "!get binz @bob ~15/1",
        "s/binz/bins/",
        "s/bob/cid/",
        "s/Bob/Zed/",
        "... and empty them",
        "* Karim: costs to be cut",
        "#aob",
        "we met",
        ":recess",
        ":resume",
    ];
    let answers = hall.capture(&lines);
    let told: String = lines
        .iter()
        .zip(&answers)
        .fold(String::new(), |mut told, (line, answer)| {
            _ = writeln!(told, "{line}\n  {answer}");
            told
        });
    insta::assert_snapshot!(told);
}

#[test]
fn capture_answers_in_chinese_what_the_hint_says() {
    let hall = Hall::new("zh", "executive", CHINESE_PEOPLE);
    let lines = [
        "＋全体",
        "#+甲方案",
        "赵磊：同意",
        "…补充一点",
        "$同意甲方案",
        "赞成：王建国、赵磊；弃权：陈晨",
        "改：陈晨→王蕾",
        "-李强",
        "改：李强→吴迪",
        "！起草报告 @赵磊",
        "…下周三前报送",
        "改：赵磊→陈晨",
        "* 要求各处室配合",
        "#甲方案",
    ];
    let answers = hall.capture(&lines);
    let told: String = lines
        .iter()
        .zip(&answers)
        .fold(String::new(), |mut told, (line, answer)| {
            _ = writeln!(told, "{line}\n  {answer}");
            told
        });
    insta::assert_snapshot!(told);
}

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
