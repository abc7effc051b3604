//! The capture line: every row of the table of docs/rules.md §capture-line, in both widths, and what is not to be taken for a sign.

use chrono::NaiveDate;
use huiwu::{
    domain::{
        action::Due,
        agenda::Item,
        decision::Verdict,
        entry::{EntryKind, Remark},
        id::Id,
        people::{Attendee, Unit},
        time::Stamp,
    },
    line::{
        dialect::DialectMode,
        grammar::{Dates, DueRead, LineFrame, Named, Room, Waiting, read, voting::counts::counts},
        reading::{Reading, Voice, What},
    },
};
use proptest::prelude::*;

mod acts;
mod announced;
mod motions;

/// A small room with three people of Chinese names, one of a Latin name, and two who share a surname.
pub(crate) struct Hall;

pub(crate) const ZHANG: i64 = 1;
pub(crate) const LI: i64 = 2;
pub(crate) const ANNA: i64 = 4;

impl Room for Hall {
    fn resolve(&self, typed: &str, _: bool) -> Named {
        match typed.to_lowercase().as_str() {
            "张三" | "zs" | "zhangsan" => Named::One(Id::from_raw(ZHANG)),
            "李四" | "ls" => Named::One(Id::from_raw(LI)),
            "王五" | "ww" => Named::One(Id::from_raw(3)),
            "anna" | "anna lee" | "al" => Named::One(Id::from_raw(ANNA)),
            "张" | "z" => Named::Several,
            _ => Named::Nobody,
        }
    }

    fn unit(&self, typed: &str) -> Option<Id<Unit>> {
        (typed == "财务处").then(|| Id::from_raw(70))
    }
}

/// Dates that the tests use; the real ones have tests of their own.
pub(crate) struct Almanac;

fn friday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 13).unwrap_or_default()
}

impl Dates for Almanac {
    fn begins(&self, text: &str) -> bool {
        self.due(text).is_some()
    }

    fn due(&self, text: &str) -> Option<DueRead> {
        let due = |phrase: &str, date: Option<NaiveDate>| Due {
            phrase: phrase.to_owned(),
            date,
            time: None,
        };
        let dated = ["下周五", "周五", "next Friday", "1 June"]
            .iter()
            .find(|p| text.starts_with(**p));
        if let Some(phrase) = dated {
            return Some(DueRead {
                len: phrase.len(),
                due: due(phrase, Some(friday())),
                remark: None,
            });
        }
        let unclear = ["近期", "ASAP"].iter().find(|p| text.starts_with(**p))?;
        Some(DueRead {
            len: unclear.len(),
            due: due(unclear, None),
            remark: Some(Remark::UnclearDate((*unclear).to_owned())),
        })
    }

    fn time(&self, text: &str) -> Option<Stamp> {
        matches!(text, "14:05" | "１４：０５").then(|| Stamp::from_ms(5))
    }
}

pub(crate) fn frame_of(dialect: DialectMode, items: &[(Id<Item>, String)]) -> LineFrame<'_> {
    LineFrame {
        room: &Hall,
        dates: &Almanac,
        items,
        open_motion: true,
        votable: true,
        motions: &[1, 2, 3],
        unworded: &[],
        waiting: Waiting::default(),
        has_entry: true,
        dialect,
        writer: None,
    }
}

fn items() -> Vec<(Id<Item>, String)> {
    ["1", "2", "2.1", "3"]
        .iter()
        .zip(101..)
        .map(|(number, id)| (Id::from_raw(id), (*number).to_owned()))
        .collect()
}

fn live(line: &str) -> Reading {
    read(line, &frame_of(DialectMode::Live, &items()))
}

pub(crate) fn who(id: i64) -> Id<Attendee> {
    Id::from_raw(id)
}

fn note(text: &str) -> Reading {
    Reading::note(text)
}

fn kind(kind: EntryKind, text: &str) -> Reading {
    Reading::entry(kind, text)
}

fn says(id: i64, text: &str) -> Reading {
    note(text).by(Some(who(id)))
}

fn unknown(line: &str, name: &str) -> Reading {
    Reading::remarked(line, Remark::UnknownName(name.to_owned())).voiced(Voice::Nobody)
}

fn unlisted(name: &str, text: &str) -> Reading {
    note(text)
        .voiced(Voice::Unlisted(name.to_owned()))
        .remark(Some(Remark::UnknownName(name.to_owned())))
}

fn decision(text: &str) -> Reading {
    Reading::of(What::Decision {
        text: text.to_owned(),
        verdict: Verdict::Adopted,
    })
}

fn command(name: &str, rest: &str) -> Reading {
    Reading::of(What::Command {
        name: name.to_owned(),
        rest: rest.to_owned(),
    })
}

fn all_read_as(rows: &[(&str, Reading)]) {
    for (line, reading) in rows {
        assert_eq!(&live(line), reading, "{line}");
    }
}

#[test]
fn plain_text_is_a_note_and_keeps_its_full_width_signs() {
    all_read_as(&[
        ("", Reading::of(What::Nothing)),
        ("  　", Reading::of(What::Nothing)),
        ("支出比上年下降３．２％。", note("支出比上年下降３．２％。")),
        (
            "a line with @zs ~周五 = ? inside",
            note("a line with @zs ~周五 = ? inside"),
        ),
    ]);
}

#[test]
fn a_speaker_is_named_before_a_colon_or_after_an_at_sign() {
    all_read_as(&[
        ("张三：先请财务处汇报。", says(ZHANG, "先请财务处汇报。")),
        ("zs: text", says(ZHANG, "text")),
        ("zs：文字：再说", says(ZHANG, "文字：再说")),
        ("Anna Lee: we agree", says(ANNA, "we agree")),
        ("@zs text", says(ZHANG, "text")),
        ("＠张三　文字", says(ZHANG, "文字")),
        ("＠张三：文字", says(ZHANG, "文字")),
        ("zs：", Reading::of(What::Speaker).by(Some(who(ZHANG)))),
        ("@ls", Reading::of(What::Speaker).by(Some(who(LI)))),
    ]);
}

#[test]
fn a_name_on_no_list_is_kept_as_the_speaker() {
    all_read_as(&[
        ("赵六：文字", unlisted("赵六", "文字")),
        ("欧阳副区长：文字", unlisted("欧阳副区长", "文字")),
        ("阿卜杜勒·热西提：好", unlisted("阿卜杜勒·热西提", "好")),
        ("Bob Stone: text", unlisted("Bob Stone", "text")),
        ("Bob: text", unlisted("Bob", "text")),
        ("Jan van der Berg: text", unlisted("Jan van der Berg", "text")),
        ("Cllr Jones: text", unlisted("Cllr Jones", "text")),
        ("@Bob Stone text", unlisted("Bob Stone", "text")),
        ("Νίκος: text", unlisted("Νίκος", "text")),
        (
            "Bob Stone:",
            Reading::of(What::Speaker)
                .voiced(Voice::Unlisted("Bob Stone".into()))
                .remark(Some(Remark::UnknownName("Bob Stone".into()))),
        ),
    ]);
}

#[test]
fn a_name_that_is_not_written_as_one_is_nobodys_and_said() {
    all_read_as(&[
        ("xq: text", unknown("xq: text", "xq")),
        ("bob smith: I object", unknown("bob smith: I object", "bob smith")),
        ("margret: close at 9", unknown("margret: close at 9", "margret")),
        ("@xq text", unknown("@xq text", "xq")),
        (
            "张：文字",
            Reading::remarked("张：文字", Remark::AmbiguousName("张".into())).voiced(Voice::Nobody),
        ),
    ]);
}

#[test]
fn a_heading_before_a_colon_is_a_note_of_nobody() {
    for line in [
        "Budget: 40k",
        "Monday: no meeting",
        "The roof: it leaks",
        "Plant sale: ten tables",
        "会议强调：责任要落实",
        "会议指出：不足",
        "工作安排：下周开始",
        "三点意见：一是钱",
    ] {
        assert_eq!(live(line), note(line).voiced(Voice::Nobody), "{line}");
    }
    assert_eq!(live("Note: the lamp"), note("the lamp").voiced(Voice::Nobody));
    let own = Reading {
        minuted: Some(false),
        ..note("灯坏了").voiced(Voice::Nobody)
    };
    assert_eq!(live("记：灯坏了"), own);
}

#[test]
fn a_sentence_about_the_meeting_is_nobodys() {
    for line in [
        "会议听取了财务处关于预算执行情况的汇报。",
        "会议要求，要抓好贯彻落实。",
        "会议还强调要落实责任",
        "会议研究认为，条件不成熟",
        "会议部署了工作",
    ] {
        assert_eq!(live(line), note(line).voiced(Voice::Nobody), "{line}");
    }
    for line in [
        "会议研究室已经搬走",
        "会议通过视频召开行不行",
        "会议室在三楼",
        "我说会议要求不变",
        "会议要求",
    ] {
        assert_eq!(live(line).what, note(line).what, "{line}");
    }
}

#[test]
fn a_colon_in_a_sentence_leaves_the_line_to_whoever_has_the_word() {
    for line in ["we need three things: time", "我的意见是这样：同意", "that is it: no"] {
        assert_eq!(live(line), note(line), "{line}");
    }
}

#[test]
fn a_sign_behind_a_name_makes_its_kind_said_by_that_person() {
    all_read_as(&[
        (
            "张三：＊压减培训费",
            kind(EntryKind::Requirement, "压减培训费").by(Some(who(ZHANG))),
        ),
        (
            "anna: ?who pays",
            kind(EntryKind::Question, "who pays").by(Some(who(ANNA))),
        ),
        ("anna: =we rent", decision("we rent").by(Some(who(ANNA)))),
        ("anna: $5,000 is too much", says(ANNA, "$5,000 is too much")),
        ("anna: +1", says(ANNA, "+1")),
        ("Bob Stone: $paint", {
            Reading::motion("paint")
                .voiced(Voice::Unlisted("Bob Stone".into()))
                .remark(Some(Remark::UnknownName("Bob Stone".into())))
        }),
    ]);
}

#[test]
fn brackets_behind_a_name_belong_to_the_name() {
    all_read_as(&[
        ("张三（财务处）：同意采购", says(ZHANG, "同意采购")),
        ("Anna (Parks): fine", says(ANNA, "fine")),
    ]);
}

#[test]
fn times_addresses_labels_and_prose_are_never_speakers() {
    for line in [
        "10:30 开始",
        "１０：３０ 开始",
        "上午10:30 开始",
        "https：//example.org",
        "备注：文字",
        "Note: text",
        "我们认为这个方案还要再看：一是钱",
        "the three points are: money, time, people",
        "C:\\files\\x",
        "std::vec",
        "比分3:2",
        "：",
        "foo:bar",
        "价格，例如张三：多少",
    ] {
        let reading = live(line);
        assert_eq!(reading.speaker(), None, "{line}");
        assert_eq!(reading.remark, None, "{line}");
    }
    assert_eq!(
        live("http://example.org x"),
        kind(EntryKind::Link, "http://example.org x")
    );
}

#[test]
fn dots_continue_the_entry_before() {
    for line in [
        "... text",
        "…… text",
        "… text",
        "。。。text",
        ".. text",
        "…text",
        "．．．text",
    ] {
        assert_eq!(live(line), kind(EntryKind::Continuation, "text"), "{line}");
    }
    for line in ["。text", ". text", "../path"] {
        assert_eq!(live(line), note(line), "{line}");
    }
    assert_eq!(live("...").remark, Some(Remark::OnlySigns));
    let items = items();
    let empty = LineFrame {
        has_entry: false,
        ..frame_of(DialectMode::Live, &items)
    };
    assert_eq!(
        read("... text", &empty),
        Reading::remarked("... text", Remark::NothingToContinue)
    );
}

#[test]
fn one_sign_makes_an_entry_of_its_kind_in_either_width() {
    for (narrow, wide, expected) in [
        ("=原则同意", "＝原则同意", decision("原则同意")),
        ("= 原则同意", "＝　原则同意", decision("原则同意")),
        ("?谁来付", "？谁来付", kind(EntryKind::Question, "谁来付")),
        (
            "*压减培训费",
            "＊压减培训费",
            kind(EntryKind::Requirement, "压减培训费"),
        ),
        ("*压减培训费", "×压减培训费", kind(EntryKind::Requirement, "压减培训费")),
        ("%话筒无声", "％话筒无声", kind(EntryKind::Incident, "话筒无声")),
        ("$ 批准预算", "￥批准预算", Reading::motion("批准预算")),
        ("$批准预算", "¥ 批准预算", Reading::motion("批准预算")),
        ("\\=text", "＼=text", note("=text")),
        ("\\\\text", "＼\\text", note("\\text")),
        (" =text", "\u{3000} =text", note("=text")),
    ] {
        assert_eq!(live(narrow), expected, "{narrow}");
        assert_eq!(live(wide), expected, "{wide}");
    }
}

#[test]
fn bullets_sums_and_lonely_signs_are_notes() {
    for line in [
        "**bold** text",
        "- text",
        "－ text",
        "— text",
        "——引文",
        "---",
        "$5,000 for the hall",
        "￥5000",
        "￥５０００元",
        "+1",
        "-1",
        "＋１",
        "0",
        "-5 度",
        "+ text",
        "#1 priority is money",
        "＃1 是预算",
        "# text",
        "#",
        "=",
        "!",
        "？",
        "$",
        "%",
        "@",
        "+",
        "-",
        "==",
        "=> text",
        "!= x",
        ":)",
        "//",
        ":-(",
        "$+",
        "$=",
        "#+",
        "##",
        "-> text",
        "#-",
    ] {
        if line.chars().any(char::is_alphanumeric) {
            assert_eq!(live(line), note(line), "{line}");
        } else {
            assert_eq!(live(line).remark, Some(Remark::OnlySigns), "{line}");
        }
    }
}

#[test]
fn a_command_is_named_in_either_language_and_width() {
    for line in [
        ":签到 张三",
        "：签到 张三",
        "/签到 张三",
        "／签到　张三",
        "、签到 张三",
        "；签到 张三",
        "：签到：张三",
    ] {
        assert_eq!(live(line), command("签到", "张三"), "{line}");
    }
    all_read_as(&[
        (":signin", command("signin", "")),
        ("：qd", command("qd", "")),
        ("/export minutes now", command("export", "minutes now")),
        (":", command("", "")),
        ("／", command("", "")),
    ]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_text_is_too_strange_to_read(line in ".*") {
        let items = items();
        for mode in [DialectMode::Live, DialectMode::MeetBot, DialectMode::W3c] {
            read(&line, &frame_of(mode, &items));
        }
        counts(&line);
    }

    #[test]
    fn no_row_of_signs_is_too_strange_to_read(line in "[-=!?$*+%#@:/\\\\～~．。…、；：／＃＠＝！？＋－—×￥sig|张三财务处周五一二十百0-9０-９ ,，.qadue\t]{0,24}") {
        let items = items();
        for mode in [DialectMode::Live, DialectMode::MeetBot, DialectMode::W3c] {
            let reading = read(&line, &frame_of(mode, &items));
            prop_assert_eq!(reading.what == What::Nothing, line.trim().is_empty());
        }
        counts(&line);
    }

    #[test]
    fn a_line_of_words_is_kept_as_it_was_typed(line in "[b-z的][a-z张三的，。 ]{0,30}") {
        let items = items();
        let expected = Reading::note(&line);
        prop_assert_eq!(read(&line, &frame_of(DialectMode::Live, &items)), expected);
    }
}
