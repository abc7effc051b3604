//! Lines that mean a fact: read as it in the usual wordings, and otherwise named with the line that would say it; never kept in silence.

use huiwu::{
    domain::{
        entry::{Entry, EntryKind, Remark},
        fault::Fault,
        meeting::MeetingState,
        records::Records,
    },
    export::{DocumentKind, Format, Style},
    input::section::SectionId,
    words::Lang,
};

use crate::support::{Clerk, at};

const ENGLISH: &[&str] = &["Ada Ames", "Ben Boot", "Cy Cole", "Dee Dunn", "Ed Eves"];
const CHINESE: &[&str] = &["周正平", "韩立新", "陶玉兰", "孙克", "罗海"];

/// A meeting in session at 9:30 in which everybody is there.
fn hall(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    let (people, all) = match lang {
        Lang::En => (ENGLISH, "+all 9:00"),
        Lang::Zh => (CHINESE, "+全体 9:00"),
    };
    clerk.meeting("council", "T", people);
    clerk.captured(all, at(9, 0));
    clerk.captured(":open 9:00", at(9, 0));
    clerk
}

fn records(clerk: &Clerk) -> &Records {
    clerk.m().ledger.records()
}

/// The answer of `capture` to a line in a hall of its own, and what the line became.
fn kept(lang: Lang, line: &str) -> (String, Option<Entry>) {
    let mut clerk = hall(lang);
    let before = clerk.entries().len();
    let answer = clerk.captured(line, at(9, 40));
    let new = clerk.entries().get(before).cloned();
    (answer, new)
}

fn doubt(entry: Option<&Entry>) -> String {
    match entry.and_then(|entry| entry.remark.as_ref()) {
        Some(Remark::MayMean(order)) => order.clone(),
        other => format!("{other:?}"),
    }
}

#[test]
fn a_close_in_words_ends_the_meeting_at_the_time_in_the_sentence() {
    for (lang, line, minute) in [
        (Lang::En, "Meeting closed at 9.35am", 35),
        (
            Lang::En,
            "There being no further business the meeting closed at 9.34",
            34,
        ),
        (Lang::En, "Chair thanked everyone and closed the meeting at 9.36", 36),
        (Lang::En, "Meeting ended 9.33", 33),
        (Lang::En, "The meeting was declared closed at 9:31", 31),
        (Lang::En, "Meeting closed", 40),
        (Lang::Zh, "9:35散会", 35),
        (Lang::Zh, "会议于9:33结束", 33),
        (Lang::Zh, "散会", 40),
        (Lang::Zh, "主持人宣布散会", 40),
    ] {
        let mut clerk = hall(lang);
        let answer = clerk.captured(line, at(9, 40));
        let meeting = clerk.open_meeting();
        assert!(meeting.state.after(), "{line}: {answer}");
        assert_eq!(meeting.adjourned, Some(at(9, minute)), "{line}: {answer}");
    }
}

#[test]
fn a_break_and_its_end_in_words_are_recess_and_resumption() {
    for (lang, line) in [
        (Lang::En, "Meeting adjourned for 10 minutes"),
        (Lang::En, "The meeting was suspended at 9.38"),
        (Lang::Zh, "休会10分钟"),
        (Lang::Zh, "9:38休会"),
        (Lang::Zh, "会议休会"),
    ] {
        let mut clerk = hall(lang);
        let answer = clerk.captured(line, at(9, 40));
        assert_eq!(clerk.open_meeting().state, MeetingState::Recess, "{line}: {answer}");
        let back = if lang == Lang::En {
            "Meeting resumed at 9.50"
        } else {
            "继续开会"
        };
        let answer = clerk.captured(back, at(9, 50));
        assert_eq!(clerk.open_meeting().state, MeetingState::Live, "{back}: {answer}");
        assert_eq!(clerk.last().kind, EntryKind::Resumed, "{back}");
    }
}

#[test]
fn an_act_in_words_that_cannot_be_stays_a_note_and_says_why() {
    for (lang, line) in [(Lang::En, "Meeting resumed at 9.30"), (Lang::Zh, "继续开会")] {
        let (answer, entry) = kept(lang, line);
        let entry = entry.unwrap_or_else(|| panic!("{line}: lost: {answer}"));
        assert_eq!((entry.kind, entry.text.as_str()), (EntryKind::Note, line), "{answer}");
        assert!(matches!(entry.remark, Some(Remark::MayMean(_))), "{answer}");
    }
}

#[test]
fn the_close_of_another_meeting_closes_nothing() {
    for (lang, line) in [
        (Lang::En, "The site meeting closed at 8.15"),
        (Lang::En, "ada: the meeting closed at 8.15 last time"),
        (Lang::En, "Last month the meeting closed at 9.15"),
        (Lang::En, "The meeting will close at 9.45"),
        (Lang::Zh, "上次散会太晚"),
        (Lang::Zh, "散会后请留一下"),
        (Lang::Zh, "韩立新：那就散会吧"),
    ] {
        let mut clerk = hall(lang);
        clerk.captured(line, at(9, 40));
        assert_eq!(clerk.open_meeting().state, MeetingState::Live, "{line}");
    }
}

#[test]
fn a_note_that_may_tell_a_fact_names_the_line_that_says_it() {
    for (lang, line, order) in [
        (Lang::En, "Chair proposed a short break 9.38", ":recess 9.38"),
        (Lang::En, "Meeting abandoned at 9.35, quorum lost", ":adjourn 9.35"),
        (Lang::En, "Coffee 5 mins", ":recess"),
        (Lang::En, "Back", ":resume"),
        (Lang::En, "Deferred to Feb mtg", ":outcome Deferred to Feb mtg"),
        (
            Lang::En,
            "Behaviour policy: deferred as no longer quorate",
            ":outcome deferred as no longer quorate",
        ),
        (Lang::En, "Members of the public left", ":closed"),
        (
            Lang::En,
            "Correction: it was Cy who said that",
            "s/old/new/ (↑ Alt-S strikes)",
        ),
        (Lang::En, "scrap that last decision", "s/old/new/ (↑ Alt-S strikes)"),
        (Lang::En, "strike last", "s/old/new/ (↑ Alt-S strikes)"),
        (Lang::En, "delete that", "s/old/new/ (↑ Alt-S strikes)"),
        (Lang::Zh, "那今天就到这里", "：散会"),
        (Lang::Zh, "此事下次再议", "：结果 下次再议"),
        (Lang::Zh, "上一条作废", "改：旧→新（↑ Alt-S 划去）"),
        (Lang::Zh, "刚才那句不算", "改：旧→新（↑ Alt-S 划去）"),
    ] {
        let (answer, entry) = kept(lang, line);
        assert_eq!(doubt(entry.as_ref()), order, "{line}: {answer}");
        assert!(
            entry.is_some_and(|entry| entry.speaker.is_none()),
            "{line}: nobody said it"
        );
        let asked = if lang == Lang::En {
            "kept as a note"
        } else {
            "已存为记录"
        };
        assert!(answer.contains(asked), "{line}: {answer}");
    }
}

#[test]
fn ordinary_speech_is_asked_nothing() {
    for (lang, line) in [
        (Lang::En, "I left my notes at home"),
        (Lang::En, "We agreed on that years ago"),
        (Lang::En, "The public toilets are closed"),
        (Lang::En, "Interest rates rise again"),
        (Lang::En, "If the motion is lost we lose the grant"),
        (Lang::En, "Votes are counted at the town hall"),
        (Lang::En, "The second phase is passed to the contractor"),
        (Lang::En, "Back in 2019 the rents were frozen"),
        (Lang::En, "They left it to the architect"),
        (Lang::En, "No one was against the new bin"),
        (Lang::Zh, "请假制度要再完善"),
        (Lang::Zh, "回避问题以后再研究"),
        (Lang::Zh, "材料昨天到了"),
        (Lang::Zh, "我同意这个方案"),
        (Lang::Zh, "一期工程已经通过验收"),
        (Lang::Zh, "公开招标的程序要走完"),
    ] {
        let (answer, entry) = kept(lang, line);
        let remark = entry.and_then(|entry| entry.remark);
        assert_eq!(remark, None, "{line}: {answer}");
    }
}

#[test]
fn an_interest_in_words_is_a_declaration_with_its_reason() {
    for (lang, line, text) in [
        (
            Lang::En,
            "Cllr Cole declared a pecuniary interest in item 7, his brother is the applicants agent",
            "his brother is the applicants agent",
        ),
        (
            Lang::En,
            "Dee Dunn declares an interest in item 3 as her sister works there",
            "her sister works there",
        ),
        (Lang::En, "Ed recused himself from item 3 (landlord)", "landlord"),
        (Lang::Zh, "孙克与第三项有利害关系（女婿是法人）", "女婿是法人"),
        (Lang::Zh, "孙克因其子在投标单位回避", "其子在投标单位"),
        (Lang::Zh, "孙克申请回避（其子在投标单位）", "其子在投标单位"),
    ] {
        let (answer, entry) = kept(lang, line);
        let entry = entry.unwrap_or_else(|| panic!("{line}: {answer}"));
        assert_eq!(
            (entry.kind, entry.text.as_str(), &entry.remark),
            (EntryKind::Interest, text, &None),
            "{line}: {answer}"
        );
    }
}

#[test]
fn a_declaration_is_kept_though_nobody_knows_its_item_yet() {
    for (lang, line, text) in [
        (Lang::En, ":interest dunn 77 her sister", "item 77, her sister"),
        (Lang::En, "Cy Cole declared an interest in item 77", "item 77"),
        (Lang::Zh, "：回避 孙克 第七十七项（其子）", "第七十七项，其子"),
    ] {
        let (answer, entry) = kept(lang, line);
        let entry = entry.unwrap_or_else(|| panic!("{line}: {answer}"));
        assert_eq!(
            (entry.kind, entry.text.as_str()),
            (EntryKind::Interest, text),
            "{line}: {answer}"
        );
        assert!(matches!(entry.remark, Some(Remark::NoSuchItem(_))), "{line}: {answer}");
    }
}

#[test]
fn this_item_is_the_one_that_is_taken_up() {
    for (lang, line) in [
        (Lang::En, ":interest dunn this item (her sister)"),
        (Lang::Zh, "：回避 孙克 本项（其子在投标单位）"),
    ] {
        let mut clerk = hall(lang);
        clerk.captured("#+ X", at(9, 31));
        let item = records(&clerk).current_item();
        clerk.captured(line, at(9, 32));
        let own = records(&clerk).interest_of(clerk.last().id).cloned();
        let own = own.unwrap_or_else(|| panic!("{line}"));
        assert_eq!(own.item, item, "{line}");
        assert!(
            !own.text.contains(['本', 't']) || own.text == "her sister",
            "{}",
            own.text
        );
    }
}

#[test]
fn an_item_that_was_passed_over_is_asked_about_before_an_interest_falls_into_it() {
    let mut clerk = hall(Lang::Zh);
    clerk.captured("#+ 低保评议", at(9, 31));
    clerk.captured("：回避 孙克 第三项（申请人是他婶婶）", at(9, 32));
    let entry = clerk.last().clone();
    let own = records(&clerk).interest_of(entry.id).cloned();
    assert!(
        own.is_some_and(|own| own.item.is_none()),
        "in no item before it is clear"
    );
    assert!(
        matches!(entry.remark, Some(Remark::NoSuchItem(_))),
        "{:?}",
        entry.remark
    );
    assert!(
        entry.text.contains("第3项") && entry.text.contains("申请人是他婶婶"),
        "{}",
        entry.text
    );
}

#[test]
fn the_public_goes_and_comes_by_the_words_of_clerks() {
    for (lang, line, kind, text) in [
        (
            Lang::En,
            "The public and press were excluded",
            EntryKind::ClosedPart,
            "",
        ),
        (
            Lang::En,
            // The resolution stands, and the closed part follows it.
            "RESOLVED to exclude press and public under the Public Bodies (Admission to Meetings) Act 1960",
            EntryKind::ClosedPart,
            "the Public Bodies (Admission to Meetings) Act 1960",
        ),
        (
            Lang::En,
            "The meeting went into closed session",
            EntryKind::ClosedPart,
            "",
        ),
        (Lang::Zh, "旁听人员退场", EntryKind::ClosedPart, ""),
        (
            Lang::Zh,
            "转入不公开审议（干部人事）",
            EntryKind::ClosedPart,
            "干部人事",
        ),
    ] {
        let mut clerk = hall(lang);
        clerk.captured("#+ X", at(9, 31));
        let answer = clerk.captured(line, at(9, 32));
        assert_eq!(
            (clerk.last().kind, clerk.last().text.as_str()),
            (kind, text),
            "{line}: {answer}"
        );
        let back = if lang == Lang::En {
            "The public were readmitted"
        } else {
            "恢复公开"
        };
        clerk.captured(back, at(9, 33));
        assert_eq!(clerk.last().kind, EntryKind::PublicPart, "{back}");
    }
}

#[test]
fn nothing_that_was_entered_while_closed_stands_in_the_public_copy() {
    for (lang, lines, secrets) in [
        (
            Lang::En,
            [
                "#+ Pay of the harbour master",
                "The public and press were excluded",
                "-cole (interest: the harbour master is his cousin)",
                ":interest dunn this item (her pay too)",
                "=Pay rise of 2%",
                ":outcome deferred to May for the auditor",
                "The public were readmitted",
            ],
            ["harbour master", "cousin", "her pay", "2%", "auditor", "left the room"],
        ),
        (
            Lang::Zh,
            [
                "#+ 研究张帆等同志任免事项",
                "：转入不公开 干部人事",
                "-罗海（回避，张帆系其配偶的弟弟）",
                "：回避 孙克 本项（其子）",
                "=任命张帆",
                "：结果 再议 李某材料补齐",
                "：恢复公开",
            ],
            ["张帆", "配偶", "其子", "任命", "李某", "离席"],
        ),
    ] {
        let mut clerk = hall(lang);
        for (line, minute) in lines.iter().zip(31..) {
            clerk.captured(line, at(9, minute));
        }
        clerk.captured(":adjourn", at(9, 50));
        let order = crate::export::order(DocumentKind::Minutes, Style::Public, Format::Markdown, lang);
        let text = crate::export::rendered(records(&clerk), &order);
        for secret in secrets {
            assert!(!text.contains(secret), "{secret} in\n{text}");
        }
        let nothing = ["没有议定事项", "Nothing was"];
        assert!(
            !nothing.iter().any(|words| text.contains(words)),
            "left out is not nothing:\n{text}"
        );
    }
}

#[test]
fn a_vote_that_somebody_wants_recorded_stands_in_the_minutes() {
    for (lang, line) in [
        (Lang::En, "Cllr Eves asked that his vote against be recorded"),
        (Lang::Zh, "罗海要求将其反对意见记录在案"),
    ] {
        let mut clerk = hall(lang);
        clerk.captured("#+ X", at(9, 31));
        clerk.captured(line, at(9, 32));
        let minutes = clerk.document(DocumentKind::Minutes);
        assert!(minutes.contains(line), "{minutes}");
    }
}

#[test]
fn what_is_off_the_record_stands_in_no_document() {
    for (lang, line, record) in [
        (Lang::En, "Off the record: Ed is ill", false),
        (Lang::En, "Not for the minutes: Ed is ill", true),
        (Lang::Zh, "不记录：罗海身体不好", false),
        (Lang::Zh, "有个事不上纪要，罗海身体不好", true),
    ] {
        let mut clerk = hall(lang);
        clerk.captured("#+ X", at(9, 31));
        let answer = clerk.captured(line, at(9, 32));
        let told = |text: &str| text.contains("Ed is ill") || text.contains("身体不好");
        assert!(!told(&clerk.document(DocumentKind::Minutes)), "{line}: {answer}");
        assert_eq!(told(&clerk.document(DocumentKind::Record)), record, "{line}: {answer}");
    }
}

#[test]
fn lines_that_may_be_facts_stand_first_among_the_checks_and_are_looked_at_with_a_key() {
    for (lang, line) in [(Lang::En, "leave it till january"), (Lang::Zh, "此事下次再议")] {
        let mut clerk = hall(lang);
        clerk.captured("#+ X", at(9, 31));
        clerk.captured(line, at(9, 32));
        clerk.captured(":adjourn", at(9, 50));
        clerk.press("<f5>").go_to_section(SectionId::Minutes);
        let first = clerk.findings().first().cloned();
        assert!(
            first.is_some_and(|first| first.fault == Fault::MayBeFact && first.subject == line),
            "{line}"
        );
        clerk.press("<home><alt-y>");
        assert!(
            !clerk.findings().iter().any(|one| one.fault == Fault::MayBeFact),
            "{line}: looked at"
        );
        let own = clerk.entries().iter().find(|entry| entry.text == line);
        assert!(
            own.is_some_and(|entry| entry.remark.is_none()),
            "{line}: it stays a note"
        );
        clerk.press("<ctrl-z>");
        assert!(
            clerk.findings().iter().any(|one| one.fault == Fault::MayBeFact),
            "{line}: undone"
        );
        clerk.press("<home><enter>");
        assert_eq!(clerk.typed(), line, "Enter opens the line");
    }
}

#[test]
fn eight_checks_stand_on_a_small_screen_below_the_page() {
    for (lang, line, left) in [
        (Lang::En, "Deferred to Feb mtg", "may be a fact"),
        (Lang::Zh, "此事下次再议", "可能是漏记的事实"),
    ] {
        let mut clerk = hall(lang);
        clerk.captured("#+ X", at(9, 31));
        for n in 1..=12 {
            clerk.captured(&format!("{line} {n}"), at(9, 32));
        }
        clerk.captured(":adjourn", at(9, 50));
        clerk.press("<f5>").go_to_section(SectionId::Minutes);
        clerk.press("<home>");
        let screen = clerk.screen(80, 24);
        // The chosen one stands over the others with all its words, the others under it with what they are about.
        let below = (2..=12).filter(|n| screen.contains(&format!("· {line} {n} ")));
        assert!(below.count() >= 7, "{screen}");
        // The words of the check stand once, and once more with the keys at the chosen row.
        assert!(screen.matches(left).count() <= 2, "{screen}");
        assert!(screen.contains("Alt-Y"), "{screen}");
    }
}
