//! Work on lines that are in the feed: corrections, late insertions, editing in place, other kinds, strikes.

use huiwu::{
    app::message::Message,
    domain::{
        action::Owner,
        entry::{EntryKind, Remark},
    },
    words::Lang,
};

use super::council;
use crate::support::{Clerk, at};

#[test]
fn a_typed_correction_changes_the_line_above_and_keeps_what_was_typed() {
    let mut clerk = council();
    clerk.line("支出下降3.2%").line("别的").line("s/3.2/3.5/");
    assert_eq!(clerk.texts(), ["支出下降3.5%", "别的"]);
    assert!(matches!(clerk.said(), Some(Message::Corrected(1, _))));
    let first = clerk.entries().iter().find(|e| e.kind == EntryKind::Note).unwrap();
    assert_eq!(first.raw, "支出下降3.2%");
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.texts(), ["支出下降3.2%", "别的"]);
    clerk.line("s／3.2／4／");
    assert_eq!(clerk.texts()[0], "支出下降4%");
    clerk.check().reopen();
}

#[test]
fn a_correction_without_a_match_is_kept_with_the_reason() {
    let mut clerk = council();
    clerk.line("一").line("s/没有/有/");
    assert_eq!(
        (clerk.last().kind, clerk.last().text.as_str()),
        (EntryKind::Note, "s/没有/有/")
    );
    assert!(matches!(clerk.last().remark, Some(Remark::NothingToCorrect(_))));
    assert!(matches!(clerk.said(), Some(Message::Kept(Remark::NothingToCorrect(_)))));
    clerk.check();
}

#[test]
fn a_late_insertion_stands_in_its_place_and_keeps_the_order() {
    let mut clerk = council();
    clerk.line("一").line("三").line("i/三/二/");
    assert_eq!(clerk.texts(), ["一", "二", "三"]);
    clerk.line("i/三/=二点五/");
    assert_eq!(clerk.texts(), ["一", "二", "二点五", "三"]);
    clerk.check().reopen().line("四");
    assert_eq!(clerk.texts(), ["一", "二", "二点五", "三", "四"]);
    clerk.line("i/没有这行/五/");
    assert!(matches!(clerk.last().remark, Some(Remark::NothingToCorrect(_))));
}

#[test]
fn many_insertions_before_the_same_line_all_find_a_place() {
    let mut clerk = council();
    clerk.line("起").line("终");
    for n in 0..40 {
        clerk.line(&format!("i/终/第{n}条/"));
    }
    let wanted: Vec<String> = (0..40).map(|n| format!("第{n}条")).collect();
    let texts: Vec<String> = clerk
        .texts()
        .into_iter()
        .filter(|t| t.starts_with('第'))
        .map(str::to_owned)
        .collect();
    assert_eq!(texts, wanted);
    assert_eq!(clerk.texts().last(), Some(&"终"));
    clerk.check().reopen();
}

#[test]
fn a_continuation_belongs_to_the_line_and_the_speaker_before() {
    let mut clerk = council();
    clerk.line("zs：第一").line("... 第二").line("……第三");
    let ids: Vec<_> = clerk
        .entries()
        .iter()
        .map(|e| (e.id, e.kind, e.about, e.speaker))
        .collect();
    let [(first, ..), second, third] = ids[ids.len() - 3..] else {
        panic!()
    };
    assert_eq!((second.1, second.2), (EntryKind::Continuation, Some(first)));
    assert_eq!((third.1, third.2), (EntryKind::Continuation, Some(first)));
    assert!(second.3.is_some() && second.3 == third.3);
    clerk.check();
}

#[test]
fn a_note_becomes_another_kind_and_keeps_text_time_and_speaker() {
    let kinds = [
        ("<alt-d>", EntryKind::Decision),
        ("<alt-a>", EntryKind::Action),
        ("<alt-q>", EntryKind::Question),
        ("<alt-r>", EntryKind::Requirement),
        ("<alt-m>", EntryKind::Motion),
        ("<alt-i>", EntryKind::Incident),
        ("<alt-n>", EntryKind::Note),
    ];
    let mut clerk = council();
    clerk.line("zs：按意见修改");
    let before = clerk.last().clone();
    for (key, kind) in kinds {
        clerk.wait(1).press(key);
        let after = clerk.last();
        assert_eq!(after.kind, kind);
        assert_eq!(
            (&after.text, after.at, after.speaker, &after.raw),
            (&before.text, before.at, before.speaker, &before.raw)
        );
        assert_eq!(
            clerk.m().ledger.records().decisions.len(),
            usize::from(kind == EntryKind::Decision)
        );
        assert_eq!(
            clerk.m().ledger.records().actions.len(),
            usize::from(kind == EntryKind::Action)
        );
        assert_eq!(
            clerk.m().ledger.records().motions.len(),
            usize::from(kind == EntryKind::Motion)
        );
        clerk.check();
    }
    clerk.times(7, "<ctrl-z>");
    assert_eq!(*clerk.last(), before);
    clerk.check();
}

#[test]
fn turning_a_line_into_what_it_is_already_changes_nothing() {
    let mut clerk = council();
    clerk.line("=同意").line("!办 @zs ~2026-03-20");
    let before = clerk.rows();
    clerk.press("<alt-a>");
    assert_eq!(clerk.rows(), before, "owner and date are kept");
    clerk.press("<up><up><alt-d><esc>");
    assert_eq!(clerk.rows(), before);
    clerk.check();
}

#[test]
fn up_opens_a_line_in_place_and_enter_saves_it() {
    let mut clerk = council();
    clerk.line("zs：第一").line("第二").wait(5).press("<up><up>");
    assert_eq!(clerk.typed(), "张三：第一");
    clerk.press("改<enter>");
    assert_eq!(clerk.texts(), ["第一改", "第二"]);
    let first = clerk.entries().iter().find(|e| e.text == "第一改").unwrap();
    assert_eq!((first.raw.as_str(), first.at < at(9, 5)), ("zs：第一", true));
    assert_eq!(clerk.m().live.editing, None);
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.texts(), ["第一", "第二"]);
}

#[test]
fn up_and_enter_without_a_change_changes_nothing() {
    let mut clerk = council();
    let lines = [
        "zs：说",
        "... 再说",
        "=同意",
        "!办 @zs @ls ~2026-03-20",
        "?问",
        "*要求",
        "$动议",
        "%事故",
        "\\=字面",
        "#info 消息",
        "#rejected 不同意",
        "- 列点",
    ];
    for line in lines {
        clerk.line(line);
        let before = clerk.rows();
        clerk.press("<up><enter>");
        assert_eq!(clerk.rows(), before, "{line}");
    }
}

#[test]
fn escape_gives_the_line_back_that_was_begun_with_its_time() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.line("旧的").press("新的一半").wait(3).press("<up>");
    assert_eq!(clerk.typed(), "旧的");
    // A changed line is not thrown away by one slip.
    clerk.press("乱改<esc>");
    assert_eq!(clerk.typed(), "旧的乱改");
    clerk.press("<esc>");
    assert_eq!((clerk.typed().as_str(), clerk.texts()), ("新的一半", vec!["旧的"]));
    clerk.press("，写完<enter>");
    assert_eq!(
        (clerk.last().text.as_str(), clerk.last().at),
        ("新的一半，写完", at(9, 0))
    );
    clerk.press("又一半").wait(3).press("<up>改<enter><enter>");
    assert_eq!(clerk.texts(), ["旧的", "新的一半，写完改", "又一半"]);
    assert_eq!(clerk.last().at, at(9, 3));
}

#[test]
fn the_time_of_a_line_in_the_feed_is_shifted_too() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.line("甲").wait(1).press("<up><ctrl-up><ctrl-up><ctrl-down><esc>");
    assert_eq!(clerk.last().at, at(9, 0).plus_ms(-10_000));
    clerk.check().reopen();
}

#[test]
fn the_time_of_an_arrival_or_a_leaving_takes_the_stay_with_it() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.line("开场").wait(5).line("+zs, ls").wait(5).line("-ls");
    let (zhang, li) = (clerk.person("张三"), clerk.person("李四"));
    let stay = |clerk: &Clerk, who| {
        let stay = clerk.m().ledger.records().stays(who).next().unwrap();
        (stay.from, stay.to)
    };
    clerk.press("<up><ctrl-up><ctrl-up><esc>");
    assert_eq!(stay(&clerk, li), (at(9, 5), Some(at(9, 10).plus_ms(-20_000))));
    clerk.press("<up><up><ctrl-down><esc>");
    let came = at(9, 5).plus_ms(10_000);
    assert_eq!(stay(&clerk, zhang), (came, None));
    assert_eq!(stay(&clerk, li), (came, Some(at(9, 10).plus_ms(-20_000))));
    clerk.check().times(3, "<ctrl-z>");
    assert_eq!(stay(&clerk, zhang), (at(9, 5), None));
    assert_eq!(stay(&clerk, li), (at(9, 5), Some(at(9, 10))));
    clerk.check().reopen();
}

#[test]
fn a_strike_is_shown_and_taken_back_by_the_same_key() {
    let mut clerk = council();
    clerk.line("甲").line("乙").press("<up><up><alt-s>");
    assert_eq!(
        clerk
            .entries()
            .iter()
            .filter(|e| e.struck)
            .map(|e| e.text.as_str())
            .collect::<Vec<_>>(),
        ["甲"]
    );
    clerk.check().press("<alt-s><esc>");
    assert!(!clerk.entries().iter().any(|e| e.struck));
    clerk.press("<alt-s>");
    assert!(clerk.last().struck);
    clerk.check().press("<ctrl-z>");
    assert!(!clerk.last().struck);
}

#[test]
fn what_was_typed_is_taken_back_first_and_then_whole_lines() {
    let mut clerk = council();
    clerk.line("第一").press("半句<ctrl-z>");
    assert_eq!((clerk.typed().as_str(), clerk.texts()), ("", vec!["第一"]));
    clerk.press("<ctrl-z>");
    assert_eq!(clerk.texts(), Vec::<&str>::new());
    clerk.times(2, "<ctrl-y>");
    assert_eq!((clerk.typed().as_str(), clerk.texts()), ("半句", vec!["第一"]));
    clerk.check();
}

#[test]
fn a_literal_line_stays_literal_when_it_is_edited() {
    let mut clerk = council();
    for typed in ["\\=字面", "\\#2", "\\:adjourn", "\\zs：字面"] {
        clerk.line(typed);
        let before = clerk.rows();
        clerk.press("<up><enter>");
        assert_eq!(clerk.rows(), before, "{typed}");
        clerk.press("<up>改<enter>");
        assert_eq!(clerk.last().kind, EntryKind::Note);
        assert_eq!(clerk.last().text, format!("{}改", typed.strip_prefix('\\').unwrap()));
    }
    clerk.check();
}

#[test]
fn the_speaker_sticks_over_conversions_and_a_recess() {
    for (key, speaker) in [
        ("<alt-d>", ""),
        ("<alt-a>", "张三"),
        ("<alt-m>", "张三"),
        ("<alt-r>", "张三"),
        ("<alt-q>", "张三"),
    ] {
        let mut clerk = council();
        clerk
            .line("ls：先说")
            .line("zs：按意见修改")
            .press(key)
            .line("再说一句");
        assert_eq!(clerk.speaker(), speaker, "{key}");
        clerk.check();
    }
    let mut clerk = council();
    clerk
        .line("zs：先说")
        .line(":recess")
        .wait(5)
        .line(":resume")
        .line("接着说");
    assert_eq!(clerk.speaker(), "张三");
    clerk.line("#2").line("下一项");
    assert_eq!(clerk.speaker(), "");
    clerk.check().reopen();
}

#[test]
fn what_somebody_says_becomes_their_own_action_unless_it_names_another() {
    let mut clerk = council();
    clerk.line("zs：我来给印刷厂打电话").press("<alt-a>");
    assert_eq!(clerk.action().owners, [Owner::Attendee(clerk.person("张三"))]);
    assert_eq!(clerk.last().remark, None);
    clerk.check().line("zs：请李四给印刷厂打电话").press("<alt-a>");
    assert_eq!(clerk.action().owners, []);
    assert_eq!(clerk.last().remark, Some(Remark::NoOwner));
    clerk.line("zs：李四 打电话").press("<alt-a>");
    assert_eq!(clerk.action().owners, [Owner::Attendee(clerk.person("李四"))]);
    clerk.line("没人说的话").check();
}

#[test]
fn a_note_that_begins_like_a_command_or_a_date_keeps_its_speaker() {
    for (lang, opened) in [(Lang::Zh, "张三： :people"), (Lang::En, "张三: :people")] {
        let mut clerk = council();
        if lang == Lang::En {
            clerk.press("<ctrl-l>");
        }
        clerk.line("zs： :people");
        let before = clerk.rows();
        clerk.press("<up>");
        if clerk.m().shared.lang == lang {
            assert_eq!(clerk.typed(), opened);
        }
        clerk.press("<enter>");
        assert_eq!(clerk.rows(), before);
        clerk.press("<up>!<enter>");
        assert_eq!((clerk.last().text.as_str(), clerk.speaker()), (":people!", "张三"));
        clerk.check();
    }
}

#[test]
fn a_strike_of_the_last_line_is_taken_back_by_the_same_key_without_opening_it() {
    let mut clerk = council();
    clerk.line("甲").line("乙").press("<alt-s>");
    assert!(clerk.last().struck);
    clerk.press("<alt-s>");
    assert!(!clerk.entries().iter().any(|e| e.struck));
    clerk.check();
}
