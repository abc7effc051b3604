//! The speakers' list by line and by keys (C3): names as typed, never the clerk's; whoever has the word is off the list.

use huiwu::{
    app::{
        board::Board,
        message::{Message, RoomMessage},
    },
    domain::entry::Remark,
    words::Lang,
};

use super::{council, register_only::files_with};
use crate::support::Clerk;

fn waiting(clerk: &Clerk) -> Vec<String> {
    let records = clerk.m().ledger.records();
    records.waiting().map(|row| records.name_in_queue(row)).collect()
}

fn english() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Ann Bell", "Bo Reed", "Cy Poole"]);
    clerk.line("#1");
    clerk
}

/// The name of whoever has the word.
fn speaker(clerk: &Clerk) -> String {
    let records = clerk.m().ledger.records();
    let next = records.next_place();
    records.word_at(next).map_or(String::new(), |entry| {
        entry
            .speaker
            .map_or(entry.said_by.clone(), |id| records.name_of(id).to_owned())
    })
}

#[test]
fn c3_names_go_on_the_list_in_the_order_in_which_they_are_typed() {
    let mut clerk = english();
    clerk.line("q+ ann, bo").line("q+ cy to ask about the pier");
    assert_eq!(waiting(&clerk), ["Ann Bell", "Bo Reed", "Cy Poole"]);
    let last = clerk.m().ledger.records().speech_requests.rows()[2].clone();
    assert_eq!(last.reason, "ask about the pier");
    assert_eq!(
        clerk.said().unwrap().text(Lang::En.strings()),
        "Speakers' list: Ann Bell, Bo Reed, Cy Poole."
    );
    clerk.line("q+ ann");
    assert_eq!(waiting(&clerk).len(), 3, "nobody waits twice");
    clerk.line("qq+ cy").line("q- ann");
    assert_eq!(waiting(&clerk), ["Cy Poole", "Bo Reed"]);
    clerk.line("q= bo, ann");
    assert_eq!(waiting(&clerk), ["Bo Reed", "Ann Bell"]);
    clerk.line("queue=");
    assert_eq!(waiting(&clerk), [""; 0]);
}

#[test]
fn c3_the_list_in_chinese_with_signs_of_both_widths() {
    let mut clerk = council();
    clerk
        .line("#1")
        .line("排队＋ 李四、王五")
        .line("排队+张三（预算来源）")
        .line("排队＋＋赵六");
    assert_eq!(waiting(&clerk), ["赵六", "李四", "王五", "张三"]);
    clerk.line("排队－ 李四");
    assert_eq!(waiting(&clerk), ["赵六", "王五", "张三"]);
    let reasons: Vec<_> = clerk
        .m()
        .ledger
        .records()
        .waiting()
        .map(|row| row.reason.clone())
        .collect();
    assert_eq!(reasons, ["", "", "预算来源"]);
}

#[test]
fn a_request_without_a_name_is_never_the_clerks() {
    let mut clerk = english();
    for line in ["q+", "q+ to reason", "q-"] {
        clerk.line(line);
        assert_eq!(waiting(&clerk), [""; 0], "{line}");
        let last = clerk.entries().last().unwrap();
        assert!(matches!(last.remark, Some(Remark::NobodyNamed(_))), "{line}: {last:?}");
    }
}

#[test]
fn a_name_on_no_list_waits_as_typed_and_an_unknown_word_is_said() {
    let mut clerk = english();
    clerk.line("q+ Zoe Marsh, bo");
    assert_eq!(waiting(&clerk), ["Zoe Marsh", "Bo Reed"]);
    clerk.line("q+ bo, later");
    assert_eq!(waiting(&clerk), ["Zoe Marsh", "Bo Reed"]);
    assert!(matches!(
        clerk.entries().last().unwrap().remark,
        Some(Remark::UnknownName(_))
    ));
    clerk.line("ack next");
    assert_eq!(speaker(&clerk), "Zoe Marsh");
    assert_eq!(waiting(&clerk), ["Bo Reed"]);
}

#[test]
fn words_that_begin_like_the_list_are_text() {
    let mut clerk = english();
    for line in [
        "q-tips are ordered",
        "queue at the door",
        "ack the letter",
        "q=mc²",
        "queue - it was long",
    ] {
        clerk.line(line);
        let last = clerk.entries().last().unwrap();
        assert_eq!((last.text.as_str(), last.remark.clone()), (line, None));
    }
    assert_eq!(waiting(&clerk), [""; 0]);
}

#[test]
fn the_hint_names_everybody_before_enter() {
    let mut clerk = english();
    clerk.press("q+ ann, bo");
    assert!(
        clerk.screen(80, 24).contains("Ann Bell, Bo Reed on the list"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.press("<enter>").press("ack next");
    assert!(
        clerk.screen(80, 24).contains("Ann Bell has the word"),
        "{}",
        clerk.screen(80, 24)
    );
}

#[test]
fn the_word_goes_to_the_next_by_a_key_and_the_draft_stays() {
    let mut clerk = english();
    clerk.line("q+ ann, bo").press("half a sentence").press("<alt-p>");
    let screen = clerk.screen(80, 24);
    assert!(
        screen.contains("2 waiting") && screen.contains("Enter: Ann Bell has the word"),
        "{screen}"
    );
    clerk.press("<enter>");
    assert_eq!(clerk.m().live.field.text(), "half a sentence");
    assert!(matches!(clerk.said(), Some(Message::SpeakerSet(name)) if name == "Ann Bell"));
    assert_eq!(waiting(&clerk), ["Bo Reed"]);
    clerk.press("<enter>");
    let last = clerk.entries().last().unwrap();
    let name = clerk.m().ledger.records().name_of(last.speaker.unwrap());
    assert_eq!((name, last.text.as_str()), ("Ann Bell", "half a sentence"));
}

#[test]
fn the_panel_adds_names_puts_first_and_takes_off() {
    let mut clerk = council();
    clerk.line("#1").press("<alt-p>李四，王五<enter>张三<enter>");
    assert_eq!(waiting(&clerk), ["李四", "王五", "张三"]);
    clerk.press("<down><down><down><f7>");
    assert_eq!(waiting(&clerk), ["张三", "李四", "王五"]);
    clerk.press("<f8>");
    assert_eq!(waiting(&clerk), ["李四", "王五"]);
    clerk.press("<esc>");
    assert!(clerk.m().live.shown.is_none());
    clerk.press("<ctrl-z>");
    assert_eq!(waiting(&clerk), ["张三", "李四", "王五"], "each is one act");
}

#[test]
fn whoever_speaks_by_any_line_is_off_the_list_and_a_corrected_line_puts_back() {
    let mut clerk = english();
    clerk.line("q+ ann, bo").line("ann: the pier first");
    assert_eq!(waiting(&clerk), ["Bo Reed"]);
    clerk.press("<up><ctrl-u>bo: the pier first<enter>");
    assert_eq!(waiting(&clerk), ["Ann Bell"], "{:?}", clerk.entries());
    clerk.line("$we close it @ann");
    assert_eq!(waiting(&clerk), ["Ann Bell"], "a motion gives the word to nobody");
}

#[test]
fn a_line_of_the_list_is_corrected_where_it_stands() {
    let mut clerk = english();
    clerk.line("q+ ann").press("<up>");
    clerk.press("<ctrl-u>q+ bo<enter>");
    assert_eq!(waiting(&clerk), ["Bo Reed"]);
    clerk.press("<up><alt-s>");
    assert_eq!(waiting(&clerk), [""; 0], "struck, it asks for nothing");
}

#[test]
fn the_command_gives_the_word_or_says_that_nobody_waits() {
    let mut clerk = council();
    clerk.line("#1").line("：下一位");
    assert!(
        matches!(clerk.said(), Some(Message::Unavailable(..))),
        "{:?}",
        clerk.said()
    );
    clerk.wipe().line("排队＋李四").line("：下一位");
    assert_eq!(speaker(&clerk), "李四");
}

#[test]
fn header_agenda_and_board_show_who_is_next() {
    let mut clerk = council();
    clerk.line("#1").line("排队＋李四、王五");
    let screen = clerk.screen(200, 60);
    assert!(
        screen.lines().next().unwrap().contains("待发言：李四、王五"),
        "{screen}"
    );
    let board = Board::read(clerk.m().ledger.records(), clerk.now).unwrap();
    assert_eq!(board.speakers, ["李四", "王五"]);
    clerk.line("：转入不公开 商业秘密");
    let board = Board::read(clerk.m().ledger.records(), clerk.now).unwrap();
    assert_eq!(board.speakers, [""; 0]);
}

#[test]
fn the_panel_tells_the_time_of_each_speaker_and_the_record_does_not() {
    let mut clerk = english();
    clerk.line("ann: the pier").wait(7).line("bo: no").wait(1);
    clerk.line(":queue");
    let screen = clerk.screen(200, 60);
    assert!(screen.contains("Time spoken"), "{screen}");
    assert!(
        screen.contains("00:07:00 Ann Bell · 1 speech · 1 over 5 min"),
        "{screen}"
    );
    clerk.press("<esc>").line(":adjourn");
    let text = clerk.document(huiwu::export::DocumentKind::Record);
    assert!(text.contains("**Ann Bell**: the pier"), "{text}");
    assert!(!text.contains("Time spoken") && !text.contains("speech"), "{text}");
}

#[test]
fn a_register_only_meeting_keeps_no_reason_and_no_unlisted_name() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk
        .meeting("confidential", "登记会", &["张三", "李四"])
        .press("<alt-o>");
    clerk
        .line("排队＋ 李四（绝不落盘的话）")
        .press("<alt-p>张三（绝不落盘的话）<enter>");
    assert_eq!(waiting(&clerk), ["李四", "张三"]);
    assert_eq!(files_with(&clerk, "绝不落盘的话"), [""; 0]);
    assert!(!clerk.screen(200, 60).contains("绝不落盘的话"));
    assert!(!matches!(clerk.said(), Some(Message::Room(RoomMessage::Queue(names))) if names.is_empty()));
}
