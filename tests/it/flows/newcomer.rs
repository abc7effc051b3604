//! A clerk who knows only the README: words looked for, keys pressed where nothing is chosen, numbers that mean something else.

use huiwu::{
    app::{
        form::Problem,
        help::HelpRow,
        message::{AskingMessage, Message, RoomMessage},
        model::Cover,
    },
    domain::{
        change::Act,
        entry::{EntryKind, Remark},
        meeting::{Meeting, RecordMode},
        people::Category,
    },
    export::DocumentKind,
    input::{command::Command, section::SectionId},
    words::{Lang, field::FieldName, why::Why},
};

use super::{PEOPLE, council};
use crate::support::Clerk;

/// The first command of the help page.
fn first_helped(clerk: &Clerk) -> Option<Command> {
    let Cover::Help(help, _) = &clerk.m().cover else {
        panic!("no help")
    };
    help.rows.iter().find_map(|row| match row {
        HelpRow::Command { command, .. } => Some(*command),
        HelpRow::Card(_) | HelpRow::Told(..) | HelpRow::Sign { .. } | HelpRow::Mark { .. } => None,
    })
}

#[test]
fn words_looked_for_in_help_never_reach_an_empty_line() {
    for (lang, words) in [(Lang::En, "zebra crossing"), (Lang::Zh, "怎么改签")] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", PEOPLE).line("甲");
        clerk.press(&format!("<f1>{words}"));
        assert!(
            !clerk.screen(80, 24).contains("behind the text"),
            "{}",
            clerk.screen(80, 24)
        );
        clerk.press("<esc>");
        assert_eq!(clerk.typed(), "");
        assert!(matches!(clerk.m().cover, Cover::None));
        assert!(
            matches!(clerk.said(), Some(Message::Asking(AskingMessage::NothingFits(typed))) if typed == words),
            "{:?}",
            clerk.said()
        );
        clerk.line("乙");
        assert_eq!(clerk.last().text, "乙");
        clerk.check();
    }
}

#[test]
fn words_looked_for_in_help_never_reach_a_record_or_a_field_that_was_only_opened() {
    let mut clerk = council();
    clerk.line("甲").press("<up><f1>怎么改签<esc>");
    assert_eq!(clerk.typed(), "甲");
    clerk.press("<enter>");
    assert_eq!(clerk.last().text, "甲");
    clerk.press("<f3>").go_to_agenda().press("<enter><f1>怎么改签<esc>");
    let title = clerk.agenda().first().map(ToString::to_string);
    clerk.press("<ctrl-s>");
    assert_eq!(clerk.agenda().first().map(ToString::to_string), title);
    clerk.check();
}

#[test]
fn a_text_that_was_begun_goes_on_behind_help_and_that_is_said() {
    let mut clerk = council();
    clerk.press("半句<f1>话都说完了");
    assert!(
        clerk.screen(80, 24).contains("接在未录完的文字后面"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.press("<esc>");
    assert_eq!(clerk.typed(), "半句话都说完了");
    assert!(matches!(
        clerk.said(),
        Some(Message::Asking(AskingMessage::WentBehindTheText(_)))
    ));
    clerk.press("<ctrl-z>");
    assert_eq!(clerk.typed(), "半句");
}

#[test]
fn a_strike_without_a_chosen_line_is_for_the_newest_one_and_says_which() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", PEOPLE).line("先汇报").press("<alt-s>");
        assert!(clerk.last().struck);
        assert!(
            matches!(clerk.said(), Some(Message::Room(RoomMessage::Struck(line))) if line.contains("先汇报")),
            "{:?}",
            clerk.said()
        );
        clerk.press("<alt-s>");
        assert!(!clerk.last().struck);
        assert!(matches!(
            clerk.said(),
            Some(Message::Room(RoomMessage::Restored(line))) if line.contains("先汇报")
        ));
        clerk.check();
    }
}

#[test]
fn a_strike_without_a_chosen_line_leaves_what_stands_above_something_else() {
    for newest in ["+张三", "-李四", "请假：王五", "#1", "：休会"] {
        let mut clerk = council();
        clerk.line("+李四").line("张三：请先汇报").line(newest).press("<alt-s>");
        assert!(!clerk.entries().iter().any(|e| e.struck), "{newest}");
        assert!(
            matches!(
                clerk.said(),
                Some(Message::Unavailable(Command::Strike, Why::ChooseLine))
            ),
            "{newest}: {:?}",
            clerk.said()
        );
    }
}

#[test]
fn what_people_call_it_finds_the_command_and_runs_nothing_in_the_line() {
    for (typed, command) in [
        ("delete", Command::Strike),
        ("remove", Command::Strike),
        ("删除", Command::Strike),
        ("move", Command::MoveEntry),
    ] {
        let mut clerk = council();
        clerk.line("甲").press("<f1>").press(typed);
        assert_eq!(first_helped(&clerk), Some(command), "{typed}");
    }
    let mut clerk = council();
    clerk.line("甲").line("：作废");
    assert!(!clerk.entries().iter().any(|e| e.struck));
    clerk.press("<ctrl-p>theme");
    assert!(clerk.screen(80, 24).contains("设置"), "{}", clerk.screen(80, 24));
}

#[test]
fn a_note_under_the_wrong_item_goes_under_another_one_with_what_goes_on_with_it() {
    let mut clerk = council();
    clerk.line("#1").line("张三：太贵了").line("……还晚").line("#2");
    clerk.press("<up><up><up><ctrl-p>移至 3<enter>");
    let items: Vec<_> = clerk.m().ledger.records().numbered_items();
    let third = items[2].0.id;
    let moved: Vec<_> = clerk.entries().iter().filter(|e| e.item == Some(third)).collect();
    assert_eq!(moved.len(), 2, "{moved:?}");
    assert!(matches!(
        clerk.said(),
        Some(Message::Room(RoomMessage::MovedUnder { number, .. })) if number == "3"
    ));
    clerk.check().press("<esc><ctrl-z>");
    assert!(!clerk.entries().iter().any(|e| e.item == Some(third)));
    clerk.check();
}

#[test]
fn a_motion_goes_under_another_item_with_its_seconder_and_its_vote() {
    let mut clerk = council();
    clerk
        .line("+all")
        .line("#1")
        .line("$买一台打印机")
        .line("$+李四")
        .line("$= 3/0/0");
    clerk.press("<up><up><up>");
    assert!(clerk.typed().contains("打印机"), "{}", clerk.typed());
    clerk.press("<ctrl-p>move-to 2<enter>");
    let second = clerk.m().ledger.records().numbered_items()[1].0.id;
    let kinds = [EntryKind::Motion, EntryKind::Second, EntryKind::VoteResult];
    for kind in kinds {
        let entry = clerk.entries().iter().find(|e| e.kind == kind).unwrap();
        assert_eq!(entry.item, Some(second), "{kind:?}");
    }
    clerk.check();
}

#[test]
fn without_a_number_the_form_asks_for_the_item_and_a_wrong_one_moves_nothing() {
    let mut clerk = council();
    clerk.line("#1").line("一句").line("：移至 99");
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::NoSuchItem(_)))),
        "{:?}",
        clerk.said()
    );
    clerk.press("<ctrl-u>").line("：移至");
    assert!(matches!(clerk.m().cover, Cover::Form(_)), "{:?}", clerk.m().cover);
    clerk.press("<enter>");
    let second = clerk.m().ledger.records().numbered_items()[1].0.id;
    assert_eq!(clerk.last().item, Some(second));
    clerk.check();
}

#[test]
fn a_file_reference_typed_as_the_first_number_is_told_before_the_items_bear_it() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", PEOPLE).line("=甲").press("<alt-x><f5>");
        clerk.go_to_section(SectionId::Minutes);
        if lang == Lang::Zh {
            clerk.press("<f8>");
        }
        clerk.press("<alt-i>2026/11");
        let asks = clerk.screen(120, 36);
        let is_first = matches!(&clerk.m().cover, Cover::Form(form) if form.field(FieldName::FirstMinute).is_some());
        assert!(is_first, "{asks}");
        clerk.press("<ctrl-s>");
        let told = clerk.screen(120, 36);
        assert!(told.contains("2026/11") && told.contains("2026/12"), "{told}");
        let narrow = clerk.screen(80, 24);
        assert_eq!(
            narrow.matches("2026/11").count(),
            2,
            "the number itself stays whole: {narrow}"
        );
        assert_eq!(clerk.open_meeting().first_minute, "");
        let Cover::Form(form) = &clerk.m().cover else {
            panic!("{told}")
        };
        let problem = form
            .field(FieldName::FirstMinute)
            .and_then(|field| field.problem.clone());
        assert!(matches!(problem, Some(Problem::ItemsCountFrom(..))), "{problem:?}");
    }
}

#[test]
fn officers_in_brackets_get_no_vote_and_it_is_said_how_many_have_one() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Millbrook", &[]).press("<f3>").go_to_people();
    clerk
        .press("<f7>")
        .paste(
            "Ann Holloway (chair)\nTom Okafor\nAlan Reid (finance officer)\nBea Marsh (treasurer)\nCy Dean (Director of Works)\n\
             Di Fox (head of planning)\nSue Pike (town clerk)\nJo Fletcher (public)\nEd Grey (RFO)\nFay Hill (councillor)",
        )
        .press("<ctrl-s>");
    let r = clerk.m().ledger.records();
    let voting: Vec<&str> = r
        .attendees
        .iter()
        .filter(|who| who.category == Category::Member)
        .map(|who| r.name_of(who.id))
        .collect();
    assert_eq!(voting, ["Ann Holloway", "Tom Okafor", "Fay Hill"]);
    let alan = r.attendees.iter().find(|who| r.name_of(who.id) == "Alan Reid").unwrap();
    assert_eq!(alan.category, Category::InAttendance);
    assert_eq!(r.people.get(alan.person).unwrap().post, "finance officer");
    assert!(
        matches!(
            clerk.said(),
            Some(Message::Pasted {
                added: 10,
                voting: 3,
                ..
            })
        ),
        "{:?}",
        clerk.said()
    );
    clerk.check();
}

#[test]
fn esc_from_a_filter_keeps_the_chosen_row_and_moves_go_by_the_real_neighbours() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_agenda();
    let before: Vec<String> = clerk.agenda().iter().map(ToString::to_string).collect();
    let last = before.last().unwrap().clone();
    clerk.press(&last).press("<alt-up>");
    let moved: Vec<String> = clerk.agenda().iter().map(ToString::to_string).collect();
    assert_eq!(moved[moved.len() - 2], last, "{:?}", clerk.said());
    clerk.press("<esc><alt-up>");
    let moved: Vec<String> = clerk.agenda().iter().map(ToString::to_string).collect();
    assert_eq!(moved[moved.len() - 3], last, "the row that was found is still chosen");
    clerk.press("<ctrl-z><alt-down>");
    let back: Vec<String> = clerk.agenda().iter().map(ToString::to_string).collect();
    assert_eq!(back, before, "after undo the cursor is on the moved row");
    clerk.press("<ctrl-home><alt-up>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Unavailable(Command::MoveRowUp, Why::FirstRow))
    ));
    clerk.check();
}

#[test]
fn a_line_of_a_pasted_agenda_is_left_out_and_taken_in_by_the_same_key() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_agenda().press("<f7>");
    clerk.paste("植树安排\n车位分配\n其他").press("<ctrl-s><f8><f8><enter>");
    let agenda = clerk.agenda();
    assert!(
        agenda.contains(&"植树安排") && agenda.contains(&"车位分配"),
        "{agenda:?}"
    );
    clerk.check();
}

#[test]
fn the_filter_of_the_list_of_meetings_keeps_the_chosen_meeting() {
    let mut clerk = council();
    for n in 1..=4 {
        clerk.press(&format!("<f2><ctrl-n>第{n}批<enter>"));
    }
    clerk.press("<f2>第2批<esc>");
    let chosen = clerk.m().meetings.chosen().map(|row| row.meeting.title.clone());
    assert_eq!(chosen.as_deref(), Some("第2批"));
}

#[test]
fn a_carried_motion_is_found_as_a_decision_and_no_other_line_of_motions_is() {
    let mut clerk = council();
    clerk
        .line("+all")
        .line("$买打印机一台 @张三")
        .line("$+李四")
        .line("$= 3/0/0");
    clerk
        .line("$买打印机两台 @张三")
        .line("$= 0/3/0")
        .line("=打印机放在前厅");
    clerk.press("<ctrl-f>类:决定 打印机");
    let Cover::Search(search, _) = &clerk.m().cover else {
        panic!("no search")
    };
    let found: Vec<&str> = search.hits.iter().map(|hit| hit.text.as_str()).collect();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|text| !text.contains("两台")), "{found:?}");
}

#[test]
fn notes_that_the_degree_of_minuting_leaves_out_are_counted_over_the_minutes_and_at_export() {
    for (lang, words) in [(Lang::En, "2 notes left out"), (Lang::Zh, "2条记录不入纪要")] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", &["Ann Lee", "Bo Reed"]);
        clerk.act(|m, cx| {
            let before = m.meeting().unwrap().clone();
            let after = Meeting {
                record_mode: RecordMode::Decisions,
                ..before
            };
            huiwu::app::commit::commit(&mut m.ledger, Act::EditMeeting, after, cx);
        });
        clerk
            .line("#1")
            .line("Ann Lee: the market needs stalls")
            .line("Bo Reed: it does");
        clerk.press("<alt-x><f5>").go_to_section(SectionId::Minutes);
        let screen = clerk.screen(160, 50);
        assert!(screen.contains(words) && screen.contains("F2 F7"), "{screen}");
        let minutes = clerk.document(DocumentKind::Minutes);
        assert!(!minutes.contains("No decision was taken under this item"), "{minutes}");
        // The list of them lengthens what is to be looked at, and counts as nothing that is open.
        let rows = |clerk: &Clerk| clerk.m().seen(&clerk.m().wrapup).rows().len();
        let before = rows(&clerk);
        let screen = clerk.press("<alt-u>").screen(160, 50);
        assert!(screen.contains("Bo Reed: it does"), "{screen}");
        assert_eq!(rows(&clerk), before + 2);
        clerk.press("<down><enter>");
        assert_eq!(clerk.m().tab, huiwu::app::model::Tab::Live);
        let screen = clerk.screen(160, 50);
        assert!(
            screen
                .lines()
                .any(|line| line.contains('>') && line.contains("it does")),
            "{screen}"
        );
        clerk.press("<f5><alt-u>");
        assert_eq!(rows(&clerk), before);
        clerk.press("<f7>");
        assert!(clerk.screen(160, 50).contains(words), "{}", clerk.screen(160, 50));
    }
}

#[test]
fn the_type_of_a_meeting_is_shown_with_how_another_one_is_had() {
    for (lang, how) in [
        (Lang::En, "Another type brings its rows; yours stay"),
        (Lang::Zh, "可改类型"),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", PEOPLE).press("<f2><f7>");
        let screen = clerk.screen(120, 36);
        assert!(screen.contains(how), "{screen}");
        let Cover::Form(form) = &clerk.m().cover else {
            panic!("{screen}")
        };
        assert!(form.field(FieldName::Template).is_some());
    }
}

#[test]
fn an_item_that_is_not_there_is_called_an_item() {
    for (lang, line) in [
        (Lang::Zh, "＃修缮"),
        (Lang::Zh, "#没有这项"),
        (Lang::En, "#plant sale"),
        (Lang::En, "#99"),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", PEOPLE).line("甲").line(line);
        assert!(
            matches!(clerk.last().remark, Some(Remark::NoSuchItem(_))),
            "{line}: {:?}",
            clerk.last().remark
        );
    }
}

#[test]
fn meetings_of_one_title_are_told_apart_by_their_number() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.press("<f2><ctrl-n>局长办公会<enter><f2><ctrl-n>局长办公会<enter><f2><ctrl-home>");
    for number in [17, 18] {
        clerk.press(&format!("<f7><tab>第{number}次<ctrl-s><down>"));
    }
    let screen = clerk.press("<f2>").screen(100, 30);
    assert!(screen.contains("第17次") && screen.contains("第18次"), "{screen}");
}

#[test]
fn a_question_of_the_check_in_panel_is_answered_before_another_one() {
    let mut clerk = council();
    clerk.press("<f10>李四<f7>出差<f8>");
    assert!(
        matches!(
            clerk.said(),
            Some(Message::Unavailable(Command::StandIn, Why::AnswerFirst))
        ),
        "{:?}",
        clerk.said()
    );
    clerk.press("<enter>");
    clerk.check();
}

#[test]
fn letters_of_one_chinese_name_are_that_name_in_a_field_that_asks_for_a_person() {
    let mut clerk = council();
    clerk
        .press("<f3>")
        .go_to_section(SectionId::Deliverables)
        .press("<enter>ls<enter>");
    let owners: Vec<String> = clerk
        .m()
        .ledger
        .records()
        .deliverables
        .iter()
        .map(|paper| paper.owner.clone())
        .collect();
    assert!(owners.iter().any(|owner| owner == "李四"), "{owners:?}");
    assert!(!owners.iter().any(|owner| owner == "ls"), "{owners:?}");
}

#[test]
fn the_beginning_of_a_latin_name_is_asked_about_once() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "T", &["Margaret Ashworth", "Bob Moor"]);
    clerk
        .press("<f3>")
        .go_to_section(SectionId::Deliverables)
        .press("<enter>Marg<enter>");
    let problem = |clerk: &Clerk| match &clerk.m().cover {
        Cover::Form(form) => form.fields.iter().find_map(|field| field.problem.clone()),
        _ => None,
    };
    assert_eq!(
        problem(&clerk),
        Some(Problem::PerhapsPerson("Margaret Ashworth".to_owned()))
    );
    assert!(
        clerk.screen(100, 30).contains("Margaret Ashworth?"),
        "{}",
        clerk.screen(100, 30)
    );
    clerk.press("<enter>");
    assert!(matches!(clerk.m().cover, Cover::None));
}

#[test]
fn four_figures_behind_the_day_of_a_start_are_its_hour_where_no_year_can_be() {
    for (typed, start) in [
        ("10 Dec 1930", "19:30"),
        ("10 December 2000", "20:00"),
        ("10 December 1800", "18:00"),
    ] {
        let mut clerk = Clerk::new(Lang::En);
        clerk.press(&format!("<ctrl-n>Board<tab><tab><ctrl-u>{typed}<enter>"));
        let meeting = clerk.open_meeting();
        let local = meeting.zone.local(meeting.start);
        assert_eq!(local.time().to_string().get(..5), Some(start), "{typed}");
        assert!(chrono::Datelike::year(&local) >= 2026, "{typed}: {local}");
    }
    let mut clerk = Clerk::new(Lang::En);
    clerk.press("<ctrl-n>Board<tab><tab><ctrl-u>11 Dec at 3<enter>");
    let Cover::Form(form) = &clerk.m().cover else {
        panic!("stored")
    };
    assert!(
        form.fields
            .iter()
            .any(|field| field.problem == Some(Problem::WhichHalfOfDay))
    );
}

#[test]
fn a_notice_that_is_marked_as_sent_before_its_paper_is_approved_says_so() {
    let mut clerk = council();
    clerk
        .press("<f3>")
        .go_to_section(SectionId::Notice)
        .press("<enter><enter>");
    clerk.press("<f7>");
    let drafted = clerk.m().ledger.records().deliverables.iter().count() > 0;
    let said = matches!(clerk.said(), Some(Message::Room(RoomMessage::NoticeNotApproved(_))));
    assert_eq!(said, drafted, "{:?}", clerk.said());
}
