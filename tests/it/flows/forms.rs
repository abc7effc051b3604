//! Forms as a newcomer fills them in: what stands there already, what is typed over it, what outlives the program.

use huiwu::{
    app::{
        form::Form,
        message::Message,
        model::{Cover, Tab},
    },
    domain::time::Stamp,
    input::section::SectionId,
    words::{Lang, field::FieldName},
};

use super::council;
use crate::support::{Clerk, at};

fn form(clerk: &Clerk) -> &Form {
    match &clerk.m().cover {
        Cover::Form(form) => form,
        other => panic!("no form but {other:?}"),
    }
}

/// A meeting of next week, in Prepare.
fn next_week() -> Clerk {
    let mut clerk = council();
    clerk.press("<f2><f8>2026-03-11 09:30<tab>改期<enter>");
    clerk.press("<f3>");
    clerk
}

#[test]
fn what_is_typed_takes_the_place_of_what_stood_there_until_a_key_moves() {
    let mut clerk = council();
    clerk.press("<f2><f7>新名");
    assert_eq!(form(&clerk).text(FieldName::Title), "新名");
    clerk.press("<ctrl-z>");
    assert_eq!(form(&clerk).text(FieldName::Title), "新");
    clerk.press("<ctrl-z>");
    assert_eq!(form(&clerk).text(FieldName::Title), "第3次例会");
    clerk.press("<tab><tab><end>x");
    assert_eq!(form(&clerk).text(FieldName::Start), "2026-03-04 09:00x");
    clerk.press("<ctrl-z><tab><shift-tab>").paste("下周三 10:00");
    assert_eq!(form(&clerk).text(FieldName::Start), "下周三 10:00");
    clerk.press("<tab><backspace>5<enter>");
    let meeting = clerk.open_meeting();
    assert_eq!(meeting.zone.ymd_hm(meeting.start), "2026-03-11 10:00");
    assert_eq!(meeting.length_min % 10, 5);
}

#[test]
fn the_selected_text_is_seen_as_selected() {
    use huiwu::ui::{self, eye::Eye};
    use ratatui::{buffer::Buffer, layout::Rect, style::Modifier};
    let mut clerk = council();
    let reversed = |clerk: &Clerk| {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
        ui::draw(&mut buffer, clerk.m(), &mut Eye::default());
        buffer
            .content
            .iter()
            .filter(|cell| cell.modifier.contains(Modifier::REVERSED))
            .count()
    };
    clerk.press("<f2><f7>");
    assert_eq!(reversed(&clerk), 9, "第3次例会 has nine cells");
    clerk.press("<end>");
    assert_eq!(reversed(&clerk), 0);
}

#[test]
fn leaving_the_program_over_a_form_is_asked_for_twice_and_the_text_is_there_again() {
    let mut clerk = council();
    clerk
        .press("<f3>")
        .go_to_agenda()
        .press("<f7>")
        .paste("1. 预算\n2. 人事");
    clerk.press("<ctrl-q>");
    assert!(
        matches!(clerk.said(), Some(Message::QuitOverForm)),
        "{:?}",
        clerk.said()
    );
    assert_eq!(form(&clerk).text(FieldName::Text), "1. 预算\n2. 人事");
    clerk.kill();
    assert!(matches!(clerk.said(), Some(Message::FormKept)), "{:?}", clerk.said());
    assert_eq!(clerk.m().tab, Tab::Prepare);
    clerk.go_to_agenda().press("<f7>");
    assert_eq!(form(&clerk).text(FieldName::Text), "1. 预算\n2. 人事");
    assert!(clerk.screen(80, 24).contains("Ctrl-Z 清空"), "{}", clerk.screen(80, 24));
    clerk.press("<ctrl-z>");
    assert_eq!(form(&clerk).text(FieldName::Text), "");
    clerk.press("<esc><f7>");
    assert_eq!(form(&clerk).text(FieldName::Text), "");
}

#[test]
fn a_form_that_was_begun_outlives_a_kill_with_its_choices_and_is_forgotten_when_saved() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_people().press("<ctrl-n>钱七<tab>财务处");
    clerk.kill().go_to_people().press("<ctrl-n>");
    assert_eq!(form(&clerk).text(FieldName::Name), "钱七");
    assert_eq!(form(&clerk).text(FieldName::Unit), "财务处");
    clerk.press("<ctrl-s>");
    assert!(clerk.m().ledger.records().attendees.len() == 5, "it was saved");
    clerk.press("<ctrl-n>");
    assert_eq!(form(&clerk).text(FieldName::Name), "");
    clerk.press("<esc>").kill();
    assert!(!matches!(clerk.said(), Some(Message::FormKept)));
}

#[test]
fn a_line_and_a_form_are_kept_beside_each_other() {
    let mut clerk = council();
    clerk.press("半行字<f3>").go_to_agenda().press("<ctrl-n>预算");
    clerk.kill();
    assert_eq!(clerk.typed(), "半行字");
    clerk.press("，后半<f3>").go_to_agenda().press("<ctrl-n>");
    assert_eq!(form(&clerk).text(FieldName::Title), "预算");
}

#[test]
fn of_a_meeting_whose_content_may_not_be_stored_no_form_is_kept() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("project", "密", &[]);
    clerk.act(|m, cx| {
        let mut meeting = m.meeting().cloned().unwrap();
        meeting.secrecy = huiwu::domain::meeting::Secrecy::Jimi;
        huiwu::app::commit::commit(&mut m.ledger, huiwu::domain::change::Act::EditMeeting, meeting, cx);
    });
    clerk.press("<f3>").go_to_agenda().press("<ctrl-n>绝不落盘").kill();
    assert!(!matches!(clerk.said(), Some(Message::FormKept)));
}

#[test]
fn an_hour_alone_means_the_day_of_the_meeting_and_a_day_alone_the_end_of_work() {
    let mut clerk = next_week();
    clerk
        .go_to_section(SectionId::Notice)
        .press("<enter><tab><tab><tab><tab><tab>8:40<tab>2026-03-09<enter>");
    let row = clerk.m().ledger.records().invitations.rows()[0].clone();
    let zone = clerk.open_meeting().zone;
    let words = |at: Option<Stamp>| at.map(|at| zone.ymd_hm(at)).unwrap_or_default();
    assert_eq!(words(row.doors), "2026-03-11 08:40");
    assert_eq!(words(row.reply_due), "2026-03-09 17:30");
    clerk
        .go_to_section(SectionId::Purpose)
        .press("<ctrl-home><down><enter>14:00<enter>");
    assert_eq!(words(Some(clerk.open_meeting().start)), "2026-03-11 14:00");
    // A meeting that moves leaves its doors behind, and that is found.
    clerk.press("<enter>下周五<enter>");
    assert_eq!(words(Some(clerk.open_meeting().start)), "2026-03-13 14:00");
    clerk.go_to_section(SectionId::Errors);
    assert!(
        clerk.screen(120, 36).contains("入场不在会议当天"),
        "{}",
        clerk.screen(120, 36)
    );
    clerk.check();
}

#[test]
fn units_behind_a_number_are_understood() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_agenda();
    for (typed, minutes) in [
        ("15分", 15),
        ("２０分钟", 20),
        ("1小时", 60),
        ("1小时30分", 90),
        ("25min", 25),
    ] {
        clerk
            .press("<ctrl-home><enter><tab><tab>")
            .press(typed)
            .press("<enter>");
        assert_eq!(
            clerk.m().ledger.records().numbered_items()[0].0.minutes,
            Some(minutes),
            "{typed}"
        );
    }
}

#[test]
fn every_form_of_a_row_names_the_row() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_section(SectionId::Checklist).press("<f8>");
    let text = clerk.m().ledger.records().checklist.rows()[0]
        .text
        .chars()
        .take(6)
        .collect::<String>();
    let head = |clerk: &Clerk| clerk.screen(120, 36).lines().nth(2).unwrap_or_default().to_owned();
    assert!(head(&clerk).contains(&text), "{}", head(&clerk));
    clerk
        .press("<esc>")
        .go_to_section(SectionId::Deliverables)
        .press("<enter>");
    assert!(head(&clerk).contains("经费预算"), "{}", head(&clerk));
    clerk.press("<esc>").go_to_people().press("<enter>");
    assert!(head(&clerk).contains("张三"), "{}", head(&clerk));
}

#[test]
fn what_was_said_of_a_form_does_not_stand_in_the_next_one() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_agenda().press("<ctrl-n>甲<esc>");
    assert!(matches!(clerk.said(), Some(Message::DiscardOnEsc)));
    clerk.press("<ctrl-s>");
    assert!(clerk.said().is_none(), "{:?}", clerk.said());
    clerk.press("<ctrl-z>");
    assert!(matches!(clerk.said(), Some(Message::Undone { .. })));
    clerk.press("<ctrl-n>");
    assert!(clerk.said().is_none(), "{:?}", clerk.said());
    clerk.press("<esc><alt-f9>");
    assert!(matches!(clerk.said(), Some(Message::NothingOnKey(_))));
    clerk.press("<tab>");
    assert!(clerk.said().is_none(), "{:?}", clerk.said());
}

#[test]
fn a_card_is_walked_by_rows_and_opens_at_the_row() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_section(SectionId::Purpose);
    clerk.times(20, "<up>").press("<down><down><enter>");
    assert_eq!(form(&clerk).fields[form(&clerk).focus].name, FieldName::Length);
    clerk.press("75<enter>");
    assert_eq!(clerk.open_meeting().length_min, 75);
    assert_eq!(clerk.open_meeting().start, at(9, 0));
    clerk.times(20, "<down>").press("<enter>");
    assert_eq!(form(&clerk).fields[form(&clerk).focus].name, FieldName::Functions);
    clerk.press("<esc>");
    assert_eq!(clerk.m().prepare.section, SectionId::Purpose);
}

#[test]
fn the_confirmation_of_a_theme_goes_with_the_theme_and_with_nothing_else() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_section(SectionId::Purpose);
    clerk
        .times(20, "<up>")
        .times(6, "<down>")
        .press("<enter>预算<tab>张三<enter>");
    let confirmed = clerk.open_meeting().theme_at;
    assert!(confirmed.is_some());
    clerk.wait(5).press("<enter><tab><end> <enter>");
    assert_eq!(clerk.open_meeting().theme_at, confirmed, "a space is no change");
    clerk.press("<enter><end>草案<enter>");
    let meeting = clerk.open_meeting();
    assert_eq!((meeting.theme.as_str(), meeting.theme_by.as_str()), ("预算草案", ""));
    assert_eq!(meeting.theme_at, None);
    assert!(
        matches!(clerk.said(), Some(Message::ThemeUnconfirmed)),
        "{:?}",
        clerk.said()
    );
}

#[test]
fn no_row_is_hidden_while_there_is_room_for_it() {
    use huiwu::ui::{self, eye::Eye};
    use ratatui::{buffer::Buffer, layout::Rect};
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", super::PEOPLE).press("<f3>");
    let mut eye = Eye::default();
    let mut draw = |clerk: &Clerk, rows| {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 80, rows));
        ui::draw(&mut buffer, clerk.m(), &mut eye);
        buffer
            .content
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect::<String>()
            .replace(' ', "")
    };
    for keys in ["<ctrl-end>", "<tab>", "<ctrl-end>", "<shift-tab>"] {
        clerk.go_to_section(if keys == "<ctrl-end>" {
            clerk.m().prepare.section
        } else {
            SectionId::Deliverables
        });
        clerk.press(keys);
        draw(&clerk, 24);
    }
    clerk.go_to_section(SectionId::Deliverables);
    let seen = draw(&clerk, 24);
    assert!(seen.contains("经费预算") && seen.contains("人员分工"), "{seen}");
    // A list that was long in a low window is whole in a high one.
    clerk.go_to_section(SectionId::Checklist).press("<ctrl-end>");
    draw(&clerk, 10);
    let first: String = clerk.m().ledger.records().checklist.rows()[0]
        .text
        .chars()
        .take(5)
        .collect();
    assert!(draw(&clerk, 60).contains(&first));
}

/// Drafts outlive the program under these names: a name that changes loses what was typed.
const FORM_NAMES: &str = "purpose.card agenda.item agenda.paste people.person people.paste people.leave deliverables.deliverable \
    deliverables.submit deliverables.send_back deliverables.without checklist.line checklist.tick \
    checklist.not_needed equipment.device equipment.slide equipment.round equipment.fail equipment.slides \
    equipment.interval duties.post budget.line budget.frame papers.paper seats.seat seats.plan notice.notice \
    errors.answer ready.override ready.settle minutes.confirmation minutes.rewording minutes.issue minutes.approve minutes.reopen \
    minutes.record_signed minutes.version_file minutes.chair minutes.scribe minutes.reword checklist.line checklist.tick checklist.not_needed \
    returns.chase returns.kept returns.destroyed returns.lost inbound.paper inbound.returned inbound.kept \
    expenses.expense expenses.overrun conveyance.unit conveyance.report matters.file matters.leave_out archive.item archive.none \
    archive.code lessons.lesson lessons.solved close.anyway";
const FIELD_NAMES: &str = "title template start length quorum quorum_base seats vote_base body issue first_minute minuting venue organiser meeting_form purpose problem functions expected theme theme_by reason \
    kind minutes presenter units papers under name pinyin aliases unit post phone email sex grouping category \
    duty reply leave_reason seat text due state path outcome outcome_reason no_action overwrite document \
    format consent number document_number paper_number ask_document ask_merge ask_online filed_by \
    filing_remark filing substitute owner due_moment file reviewer remark section phase required proof \
    proof_text device test critical spare technician rounds interval desk task person hours relief standard \
    budget_category amount region budget_class people staff half_days lodging secrecy numbered copies \
    for_item plan_kind seat_rule viewpoint table_sides lines columns scope channel contact bring meals lodgings transport doors \
    reply_due answer copy_number secret_for urgency copied_to printed_by printed_on style arrived_at fixed_at handled_by handling ending told on_desk out_of_room out_reason \
    subject taken_by started_at stopped_at not_taken counter \
    payee voucher pay_method paid_on pages received_on returned_on receipt consent_of archive_kind retention archive_state \
    sequence reference responsible marking fonds archive_class year organ none_formed conveyed_on method audience approved_by up_to first_person \
    second_person ask_again asked_by reported_by lesson issue_number report_number sent_on issued_on issue_anyway approved_on approved_at solved confirmed_by \
    confirmed_on signed_chair signed_recorder signed_on version passage new_wording corrections close_anyway pass_anyway \
    progress new_due granted requested_by decided_by verified_by lead helpers leader filed_number wording instruction urged_through";

#[test]
fn forms_and_fields_keep_their_names() {
    use huiwu::{
        app::{live, prepare, wrapup},
        words::field::FieldName,
    };
    use strum::IntoEnumIterator;
    let fields: Vec<&str> = FieldName::iter().map(Into::into).collect();
    let of_desks: Vec<&str> = prepare::PLAN.form_names().chain(wrapup::PLAN.form_names()).collect();
    assert_eq!(of_desks.join(" "), FORM_NAMES);
    assert_eq!(
        live::form_names(),
        [
            "live.incident",
            "live.pass_adjourn",
            "live.copies",
            "live.recorder",
            "live.shot",
            "live.move"
        ]
    );
    assert_eq!(fields.join(" "), FIELD_NAMES);
}
