//! The content of each document, and the faults that stand in the way of issuing.

use huiwu::{
    domain::{
        agenda::ItemKind,
        case_fault::CaseFault,
        change::Change,
        clean::clean_block,
        entry::{EntryKind, Remark},
        fault::Fault,
        id::Id,
        meeting::{Meeting, MeetingState, Secrecy},
        motion::{Counts, MotionState},
        people::{Duty, Person},
        record::{Key, Record},
        records::Records,
        time::{Stamp, Zone},
    },
    export::{
        DocumentKind, Format, OFFERS, Style, case,
        checks::{Finding, findings},
        is_offered,
    },
    words::Lang,
};
use strum::IntoEnumIterator;

use super::{fixture, minutes, order, readable, rendered};

fn change<T: Clone>(records: &mut Records, row: Option<&T>, edit: impl FnOnce(&mut T))
where
    Record: From<T>,
{
    if let Some(mut row) = row.cloned() {
        edit(&mut row);
        records.apply(Change::put(row));
    }
}

#[test]
fn struck_lines_and_asides_are_in_no_document() {
    for lang in [Lang::En, Lang::Zh] {
        let records = fixture::worked(lang);
        let (struck, aside) = match lang {
            Lang::En => ("This was struck", "biscuits"),
            Lang::Zh => ("此句已划去", "茶水"),
        };
        for style in Style::iter() {
            let text = minutes(&records, style, Format::Text, lang);
            assert!(!text.contains(struck) && !text.contains(aside), "{style:?}");
        }
        let text = rendered(
            &records,
            &order(DocumentKind::Record, Style::default(), Format::Text, lang),
        );
        assert!(!text.contains(struck) && !text.contains(aside));
    }
}

#[test]
fn incidents_are_in_the_record_only() {
    let records = fixture::worked(Lang::Zh);
    for style in Style::iter() {
        assert!(!minutes(&records, style, Format::Text, Lang::Zh).contains("话筒"));
    }
    let text = rendered(
        &records,
        &order(DocumentKind::Record, Style::default(), Format::Text, Lang::Zh),
    );
    assert!(text.contains("2号话筒故障"));
}

#[test]
fn a_speaker_bears_the_present_name() {
    let mut records = fixture::worked(Lang::Zh);
    let person = records.people.get(Id::from_raw(3)).cloned();
    change(&mut records, person.as_ref(), |p| p.name = "顾明遠".into());
    let text = rendered(
        &records,
        &order(DocumentKind::Record, Style::default(), Format::Text, Lang::Zh),
    );
    assert!(
        text.contains("顾明遠：支出比上年下降3.2%，其中差旅费占一半。"),
        "{text}"
    );
    assert!(text.contains("顾明遠动议"));
}

#[test]
fn a_withdrawn_motion_is_in_the_record_only() {
    let mut records = fixture::worked(Lang::En);
    let motion = records.motions.get(Id::from_raw(1)).cloned();
    change(&mut records, motion.as_ref(), |m| {
        m.state = MotionState::Withdrawn;
    });
    assert!(!minutes(&records, Style::Council, Format::Text, Lang::En).contains("otion 1"));
    let text = rendered(
        &records,
        &order(DocumentKind::Record, Style::default(), Format::Text, Lang::En),
    );
    assert!(text.contains("Motion 1") && text.contains("withdrawn"));
}

#[test]
fn every_document_of_the_table_can_be_written_even_of_nothing() {
    let zone = Zone::from_minutes(480);
    let mut bare = Records::default();
    bare.absorb([Record::from(Meeting::draft(
        Id::from_raw(7),
        "",
        Stamp::from_ms(0),
        zone,
    ))]);
    bare.set_open(Id::from_raw(7));
    for records in [Records::default(), bare] {
        for offer in OFFERS {
            for format in offer.formats {
                for style in Style::iter() {
                    for lang in [Lang::En, Lang::Zh] {
                        let text = readable(&records, &order(offer.kind, style, *format, lang));
                        assert!(
                            (text.ends_with('\n') && text.trim().len() > 5)
                                || matches!(format, Format::Ics | Format::Csv),
                            "{offer:?} {style:?}: {text}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_case_is_json_only() {
    assert!(is_offered(DocumentKind::Case, Format::Json));
    assert!(!is_offered(DocumentKind::Case, Format::Html));
    assert_eq!("meetbot".parse(), Ok(Style::MeetBot));
}

#[test]
fn a_case_reads_back_as_the_same_records() {
    let mut records = fixture::worked(Lang::Zh);
    let person = records.people.get(Id::from_raw(4)).cloned();
    change(&mut records, person.as_ref(), |p| {
        p.aliases = vec!["\u{9b}2J \u{202e}\"\\ 𠮷".into()];
    });
    let text = rendered(
        &records,
        &order(DocumentKind::Case, Style::default(), Format::Json, Lang::Zh),
    );
    assert!(text.contains("\"format\": \"huiwu-case\"") && !text.contains('\u{9b}') && !text.contains('\u{202e}'));
    let case = case::adopt(&text, None).unwrap();
    let mut again = Records::default();
    again.absorb(case.records);
    again.set_open(case.meeting);
    change(&mut records, person.as_ref(), |p| {
        p.aliases = vec![clean_block("\u{9b}2J \u{202e}\"\\ 𠮷").into_owned()];
    });
    assert_eq!(
        again, records,
        "what no text may hold is gone, everything else is there"
    );
}

#[test]
fn a_case_holds_no_strangers() {
    let mut records = fixture::worked(Lang::Zh);
    records.absorb([Record::from(Person::named(Id::from_raw(99), "局外人"))]);
    let text = rendered(
        &records,
        &order(DocumentKind::Case, Style::default(), Format::Json, Lang::Zh),
    );
    assert!(text.contains("顾明远") && !text.contains("局外人"));
}

#[test]
fn a_newer_or_foreign_case_is_refused() {
    assert_eq!(
        case::adopt(r#"{"format":"huiwu-case","version":3}"#, None),
        Err(CaseFault::Newer(3))
    );
    assert_eq!(
        case::adopt(r#"{"format":"other"}"#, None),
        Err(CaseFault::OtherFormat("other".into()))
    );
    assert_eq!(case::adopt("x", None), Err(CaseFault::NotJson { line: 1, column: 1 }));
}

#[test]
fn a_secret_meeting_leaves_no_content_in_any_document() {
    let mut records = fixture::worked(Lang::Zh);
    let meeting = records.meeting().cloned();
    change(&mut records, meeting.as_ref(), |m| m.secrecy = Secrecy::Mimi);
    for offer in OFFERS {
        for format in offer.formats {
            for style in Style::iter() {
                let text = readable(&records, &order(offer.kind, style, *format, Lang::Zh));
                // The name of the document itself.
                let text = text.replace("经费预算", "");
                for content in [
                    "预算",
                    "办公会",
                    "修改稿",
                    "差旅",
                    "话筒",
                    "标书",
                    "出差",
                    "example.org",
                    "下次会前",
                    "应为",
                ] {
                    assert!(
                        !text.contains(content),
                        "{content} in {offer:?} {format:?} {style:?}\n{text}"
                    );
                }
            }
        }
    }
    let text = minutes(&records, Style::Official, Format::Text, Lang::Zh);
    assert!(
        text.contains("仅登记")
            && text.contains("（内容不保存）")
            && text.contains("顾明远")
            && text.contains("20261123-0900")
    );
}

fn faults(records: &Records) -> Vec<(Fault, String)> {
    findings(records).into_iter().map(|f| (f.fault, f.subject)).collect()
}

fn fault(fault: Fault, subject: &str) -> (Fault, String) {
    (fault, subject.to_owned())
}

#[test]
fn the_worked_meeting_lacks_an_owner_and_two_dates() {
    let found = findings(&fixture::worked(Lang::En));
    let finding = |fault, id, subject: &str| Finding {
        fault,
        key: Some(Key::Action(Id::from_raw(id))),
        subject: subject.to_owned(),
    };
    let expected = [
        finding(Fault::NoDate, 2, "A2 ask the other harbours for their rates"),
        finding(Fault::NoOwner, 3, "A3 book a room for the opening of tenders"),
        finding(Fault::NoDate, 3, "A3 book a room for the opening of tenders"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn what_is_missing_from_the_meeting_itself_is_found() {
    let mut records = fixture::worked(Lang::En);
    let meeting = records.meeting().cloned();
    change(&mut records, meeting.as_ref(), |m| {
        m.adjourned = None;
        m.state = MeetingState::Live;
        m.quorum.num = 3;
    });
    for id in [1, 2] {
        let attendee = records.attendees.get(Id::from_raw(id)).cloned();
        change(&mut records, attendee.as_ref(), |a| a.duty = Duty::None);
    }
    let expected = [
        fault(Fault::NotAdjourned, ""),
        fault(Fault::NoChair, ""),
        fault(Fault::NoScribe, ""),
        fault(Fault::NoQuorum, "5/7"),
    ];
    assert_eq!(faults(&records)[..4], expected);
}

#[test]
fn a_decision_without_a_quorum_is_found() {
    let mut records = fixture::worked(Lang::En);
    let decision = records.entries.iter().find(|e| e.kind == EntryKind::Decision).cloned();
    // Before the fifth member came.
    change(&mut records, decision.as_ref(), |e| e.at = e.at.plus_minutes(-15));
    assert!(faults(&records).contains(&fault(Fault::QuorumMissing, "D1 4/5")));
}

#[test]
fn open_motions_wrong_counts_remarks_and_items_without_outcome_are_found() {
    let mut records = fixture::worked(Lang::En);
    let motion = records.motions.get(Id::from_raw(1)).cloned();
    change(&mut records, motion.as_ref(), |m| {
        m.counts = Some(Counts {
            yes: 2,
            no: 2,
            abstain: 1,
        });
    });
    let item = records.items.get(Id::from_raw(4)).cloned();
    change(&mut records, item.as_ref(), |i| {
        i.outcome = None;
        i.kind = ItemKind::Decision;
    });
    let entry = records.entries.iter().find(|e| e.kind == EntryKind::Question).cloned();
    change(&mut records, entry.as_ref(), |e| {
        e.remark = Some(Remark::UnknownName("Zed".into()));
    });
    let found = faults(&records);
    assert!(found.contains(&fault(Fault::CountContradicts, "M1 Adopt the budget as amended")));
    assert!(found.contains(&fault(Fault::NoOutcome, "3 Quay lighting")));
    assert!(found.contains(&fault(Fault::Remark, "Which tender comes first?")));
    let motion = records.motions.get(Id::from_raw(1)).cloned();
    change(&mut records, motion.as_ref(), |m| m.state = MotionState::Seconded);
    assert!(faults(&records).contains(&fault(Fault::OpenMotion, "M1 Adopt the budget as amended")));
}

#[test]
fn what_was_decided_needs_no_reason_for_having_no_action() {
    let mut records = fixture::worked(Lang::Zh);
    let before = faults(&records);
    for action in records
        .entries
        .iter()
        .filter(|e| e.kind == EntryKind::Action)
        .cloned()
        .collect::<Vec<_>>()
    {
        change(&mut records, Some(&action), |e| e.struck = true);
    }
    assert!(faults(&records).iter().all(|fault| before.contains(fault)));
}

#[test]
fn a_secret_meeting_leaves_no_content_in_the_documents_before_it() {
    let mut records = super::planned::planned(Lang::Zh);
    let meeting = records.meeting().cloned();
    change(&mut records, meeting.as_ref(), |m| m.secrecy = Secrecy::Mimi);
    for offer in OFFERS.iter().filter(|offer| offer.kind != DocumentKind::Case) {
        for format in offer.formats {
            let text = readable(&records, &order(offer.kind, Style::default(), *format, Lang::Zh));
            for content in [
                "安全",
                "防冰",
                "消防演练",
                "台账",
                "工作餐",
                "音响",
                "送审稿",
                "出差",
                "无编号",
            ] {
                assert!(!text.contains(content), "{content} in {offer:?} {format:?}: {text}");
            }
        }
    }
}
