//! Excuses, interests, outcomes and the part without the public: one line each, corrected where it stands.

use huiwu::{
    capture::{LineOutcome as Became, Refusal, correcting::mend::Mended},
    domain::{
        agenda::{Item, ItemOutcome},
        entry::{Entry, EntryKind, Remark},
        id::Id,
        interest::InterestNature,
        people::Reply,
        record::Record,
    },
};

use super::{Desk, at, strike};

/// The desk with an agenda: 1 Minutes, 2 Grant, 38 Roads, 第四项.
fn council() -> Desk {
    let mut desk = Desk::new();
    let meeting = desk.records.open().unwrap();
    let items = [
        ("Minutes", ""),
        ("Grant to the sailing club", ""),
        ("Roads", "38"),
        ("锚地方案", ""),
    ];
    for ((title, number), n) in items.iter().zip(1..) {
        desk.records.absorb([Record::from(Item {
            own_number: (*number).to_owned(),
            ..Item::titled(Id::from_raw(40 + n), meeting, n << 20, *title)
        })]);
    }
    desk
}

fn item(n: i64) -> Id<Item> {
    Id::from_raw(40 + n)
}

fn reply(desk: &Desk, name: &str) -> (Reply, String) {
    let attendee = desk.records.attendees.get(desk.who(name)).unwrap();
    (attendee.reply, attendee.leave_reason.clone())
}

fn remend(desk: &mut Desk, entry: &Entry, raw: &str) -> Result<(), Refusal> {
    let Mended::Line(captured) = desk.mended(entry, raw)? else {
        panic!("{raw}")
    };
    desk.records = desk.records.after(&captured.change);
    Ok(())
}

fn turn_strike(desk: &mut Desk, entry: &Entry) {
    let entry = desk.records.entries.get(entry.id).unwrap().clone();
    let now = desk.now;
    let change = desk.with(|scene, ids| strike(scene, &entry, &mut ids.at(now)).unwrap());
    desk.records = desk.records.after(&change);
}

#[test]
fn an_excuse_keeps_name_and_reason_in_every_way_it_is_written() {
    for raw in [
        "Apologies: Kim Sato (ill)",
        "Apologies: kim - ill",
        "apologies from Kim Sato (ill)",
        "Regrets: kim (ill)",
        "regrets+ kim (ill)",
        "Excused: Kim Sato (ill)",
        "请假：Kim Sato（ill）",
        "请假人员：kim（ill）",
        "-kim (ill)",
    ] {
        let mut desk = council();
        let entry = desk.line(raw, 5);
        assert_eq!(
            (entry.kind, entry.speaker),
            (EntryKind::Regrets, Some(desk.who("Kim Sato"))),
            "{raw}"
        );
        assert_eq!(reply(&desk, "Kim Sato"), (Reply::Leave, "ill".to_owned()), "{raw}");
        assert!(desk.records.intervals.is_empty(), "{raw}");
    }
}

#[test]
fn several_excuses_in_a_line_are_an_entry_each() {
    let mut desk = council();
    desk.line("Apologies: Kim Sato (ill), Lee Dunn (on a train, late) and Ann Bell", 5);
    let excused: Vec<_> = desk.records.entries.iter().map(|e| e.text.clone()).collect();
    assert_eq!(excused, ["Kim Sato (ill)", "Lee Dunn (on a train, late)", "Ann Bell"]);
    assert_eq!(reply(&desk, "Ann Bell").0, Reply::Leave);
}

#[test]
fn an_excuse_of_nobody_known_says_so() {
    let mut desk = council();
    let entry = desk.line("Apologies: Dora Moss (away)", 5);
    assert_eq!(entry.remark, Some(Remark::UnknownName("Dora Moss".to_owned())));
    assert_eq!(desk.line("Late: the bus again", 6).kind, EntryKind::Note);
}

#[test]
fn somebody_who_is_here_is_not_excused() {
    let mut desk = council();
    desk.line("+kim", 2);
    let entry = desk.line("Apologies: Kim Sato (ill)", 5);
    assert!(matches!(entry.remark, Some(Remark::AlreadyPresent(_))));
    assert_eq!(reply(&desk, "Kim Sato").0, Reply::Open);
}

#[test]
fn an_excuse_is_corrected_and_taken_back() {
    let mut desk = council();
    let entry = desk.line("Apologies: kim (ill)", 5);
    remend(&mut desk, &entry, "Apologies: lee (ill)").unwrap();
    assert_eq!(reply(&desk, "Kim Sato"), (Reply::Open, String::new()));
    assert_eq!(reply(&desk, "Lee Dunn"), (Reply::Leave, "ill".to_owned()));
    turn_strike(&mut desk, &entry);
    assert_eq!(reply(&desk, "Lee Dunn").0, Reply::Open);
    turn_strike(&mut desk, &entry);
    assert_eq!(reply(&desk, "Lee Dunn"), (Reply::Leave, "ill".to_owned()));
}

#[test]
fn words_of_arriving_late_and_leaving_early_are_arrivals_and_leavings() {
    let mut desk = council();
    assert_eq!(desk.line("迟到：Kim Sato 9:20", 25).kind, EntryKind::Arrival);
    assert_eq!(
        desk.line("In attendance: Lee Dunn (Harbour Trust)", 26).kind,
        EntryKind::Arrival
    );
    assert_eq!(desk.line("Left early: kim at 9:28", 29).kind, EntryKind::Departure);
    let stay = desk.records.stays(desk.who("Kim Sato")).next().unwrap();
    assert_eq!((stay.from, stay.to), (at(20), Some(at(28))));
}

#[test]
fn who_is_absent_is_named_with_the_reason() {
    let mut desk = council();
    desk.line("缺席：Kim Sato（未请假）", 5);
    assert_eq!(reply(&desk, "Kim Sato"), (Reply::Open, "未请假".to_owned()));
}

#[test]
fn a_time_typed_again_keeps_the_reason_of_a_leaving() {
    let mut desk = council();
    desk.line("+kim", 2);
    desk.line("-kim 9:20 (had to collect a child)", 22);
    desk.line("-kim 9:18", 24);
    let stay = desk.records.stays(desk.who("Kim Sato")).next().unwrap();
    assert_eq!(
        (stay.to, stay.went_reason.as_str()),
        (Some(at(18)), "had to collect a child")
    );
}

#[test]
fn leaving_for_an_interest_is_a_withdrawal_from_the_item() {
    let mut desk = council();
    desk.line("+kim, lee", 2);
    desk.line("#2", 3);
    desk.line("-kim (interest)", 4);
    let kim = desk.who("Kim Sato");
    assert_eq!(desk.records.stays(kim).next().unwrap().withdrew, Some(item(2)));
    assert!(desk.records.is_recused(kim, item(2)));
    desk.line("+kim", 9);
    assert!(!desk.records.is_recused(kim, item(2)));
    desk.line("#1", 10);
    desk.line("-kim (a call)", 12);
    assert_eq!(desk.records.stays(kim).next_back().unwrap().withdrew, None);
}

#[test]
fn who_declared_an_interest_withdraws_without_a_word() {
    let mut desk = council();
    desk.line("+kim", 2);
    desk.line(":interest kim 2 treasurer", 2);
    desk.line("#2", 3);
    desk.line("-kim", 4);
    let kim = desk.who("Kim Sato");
    assert_eq!(desk.records.stays(kim).next().unwrap().withdrew, Some(item(2)));
}

#[test]
fn an_interest_is_declared_in_the_ways_people_write_it() {
    use InterestNature::{Other, Pecuniary, Unsaid};
    for (raw, of, nature, text) in [
        (
            ":interest kim 2 brother runs the firm",
            Some(2),
            Unsaid,
            "brother runs the firm",
        ),
        (":interest Kim Sato #2 pecuniary", Some(2), Pecuniary, ""),
        (
            ":interest kim in item 38: non-pecuniary, lives there",
            Some(3),
            Other,
            "lives there",
        ),
        ("：回避 Kim Sato 第四项（利害关系）", Some(4), Unsaid, "利害关系"),
        ("回避：Kim Sato 第二项（利害关系）", Some(2), Unsaid, "利害关系"),
        (
            "Declaration of interest: Kim Sato, item 2, treasurer of the club",
            Some(2),
            Unsaid,
            "treasurer of the club",
        ),
        (":interest kim owns the boat", None, Unsaid, "owns the boat"),
    ] {
        let mut desk = council();
        let entry = desk.line(raw, 5);
        assert_eq!(entry.kind, EntryKind::Interest, "{raw}: {entry:?}");
        let interest = desk.records.interest_of(entry.id).unwrap();
        assert_eq!(interest.attendee, desk.who("Kim Sato"), "{raw}");
        assert_eq!((interest.item, interest.nature), (of.map(item), nature), "{raw}");
        assert_eq!(interest.text, text, "{raw}");
    }
}

#[test]
fn an_interest_in_no_item_of_the_agenda_says_so() {
    let mut desk = council();
    let entry = desk.line(":interest kim item 9 a cousin", 5);
    assert_eq!(entry.remark, Some(Remark::NoSuchItem("9".to_owned())));
    let own = desk.records.interest_of(entry.id).unwrap();
    assert_eq!(
        (own.item, own.text.as_str()),
        (None, "item 9, a cousin"),
        "the declaration is kept"
    );
}

#[test]
fn a_recused_member_is_not_among_those_who_may_vote_on_the_item() {
    let mut desk = council();
    desk.line("+ann, kim", 2);
    let entry = desk.line(":interest kim 2 treasurer", 3);
    let (ann, kim) = (desk.who("Ann Bell"), desk.who("Kim Sato"));
    assert_eq!(desk.records.entitled_at(at(5), Some(item(2))), vec![ann]);
    assert_eq!(desk.records.entitled_at(at(5), Some(item(1))), vec![ann, kim]);
    turn_strike(&mut desk, &entry);
    assert_eq!(desk.records.entitled_at(at(5), Some(item(2))), vec![ann, kim]);
}

#[test]
fn an_interest_is_corrected_where_it_stands() {
    let mut desk = council();
    let entry = desk.line(":interest kim 2 treasurer", 3);
    let line = desk.with(|scene, _| huiwu::capture::correcting::as_line::as_line(scene, &entry));
    assert_eq!(line, ":interest Kim Sato #2 treasurer");
    remend(&mut desk, &entry, ":interest lee 38 pecuniary").unwrap();
    let [interest] = desk.records.interests.rows() else {
        panic!()
    };
    assert_eq!(
        (interest.attendee, interest.item),
        (desk.who("Lee Dunn"), Some(item(3)))
    );
}

#[test]
fn an_outcome_is_set_by_a_line() {
    for (raw, outcome, reason) in [
        (":outcome deferred to 10 March", ItemOutcome::Deferred, "to 10 March"),
        (":outcome deferred", ItemOutcome::Deferred, ""),
        ("：结果 暂缓审议 待测算后再议", ItemOutcome::Deferred, "待测算后再议"),
        ("：结果 听取", ItemOutcome::Noted, ""),
        (":outcome noted", ItemOutcome::Noted, ""),
        ("：结果 撤回", ItemOutcome::Withdrawn, ""),
        (":outcome approved", ItemOutcome::Decided, ""),
        ("：结果 原则通过", ItemOutcome::Decided, "原则通过"),
        (
            "：结果 原则通过 修改后印发",
            ItemOutcome::Decided,
            "原则通过 修改后印发",
        ),
        (":outcome rejected", ItemOutcome::Decided, "rejected"),
        (
            ":outcome no decision: papers missing",
            ItemOutcome::NoDecision,
            "papers missing",
        ),
    ] {
        let mut desk = council();
        desk.line("#2", 3);
        let entry = desk.line(raw, 5);
        assert_eq!(
            (entry.kind, entry.item),
            (EntryKind::ItemOutcome, Some(item(2))),
            "{raw}"
        );
        let ended = desk.records.items.get(item(2)).unwrap();
        assert_eq!(
            (ended.outcome, ended.outcome_reason.as_str()),
            (Some(outcome), reason),
            "{raw}"
        );
    }
}

#[test]
fn an_outcome_may_name_its_item() {
    let mut desk = council();
    desk.line("#2", 3);
    let entry = desk.line(":outcome #1 noted", 5);
    assert_eq!(entry.item, Some(item(1)));
    assert_eq!(
        desk.records.items.get(item(1)).unwrap().outcome,
        Some(ItemOutcome::Noted)
    );
    assert_eq!(desk.records.items.get(item(2)).unwrap().outcome, None);
}

#[test]
fn an_outcome_taken_back_leaves_the_one_before() {
    let mut desk = council();
    desk.line("#2", 3);
    desk.line(":outcome noted", 5);
    let second = desk.line(":outcome withdrawn", 6);
    let outcome = |desk: &Desk| desk.records.items.get(item(2)).unwrap().outcome;
    turn_strike(&mut desk, &second);
    assert_eq!(outcome(&desk), Some(ItemOutcome::Noted));
    turn_strike(&mut desk, &second);
    assert_eq!(outcome(&desk), Some(ItemOutcome::Withdrawn));
    remend(&mut desk, &second, ":outcome deferred to May").unwrap();
    assert_eq!(outcome(&desk), Some(ItemOutcome::Deferred));
}

#[test]
fn words_that_are_no_outcome_are_left_to_the_command() {
    let mut desk = council();
    desk.line("#2", 3);
    let captured = desk.captured(":outcome of great joy", 5);
    assert!(matches!(captured.outcome, Became::Command { .. }));
    let entry = desk.line(":outcome #77 noted", 6);
    assert_eq!(entry.remark, Some(Remark::NoSuchItem("77".to_owned())));
}

#[test]
fn an_outcome_before_any_item_is_kept_as_a_note_and_says_so() {
    let mut desk = council();
    let entry = desk.line(":outcome noted", 5);
    assert!(matches!(entry.remark, Some(Remark::NotHere(_))));
}

#[test]
fn the_closed_part_ends_with_the_public_or_with_the_next_item() {
    let mut desk = council();
    desk.line("#1", 1);
    let open = desk.line("before", 2);
    let turn = desk.line(":closed Schedule 12A, paragraph 3", 3);
    assert_eq!(
        (turn.kind, turn.text.as_str()),
        (EntryKind::ClosedPart, "Schedule 12A, paragraph 3")
    );
    let inside = desk.line("inside", 4);
    desk.line("：恢复公开", 5);
    let after = desk.line("after", 6);
    desk.line("：转入不公开 商业秘密", 7);
    desk.line("#2", 8);
    let next = desk.line("next", 9);
    let closed = |entry: &Entry| desk.records.is_closed_at(entry.place);
    assert_eq!([&open, &inside, &after, &next].map(closed), [false, true, false, false]);
}

#[test]
fn the_public_that_is_there_is_not_admitted_again() {
    let mut desk = council();
    desk.line("#1", 1);
    assert!(matches!(desk.line(":public", 2).remark, Some(Remark::NotHere(_))));
}

#[test]
fn an_item_is_found_by_number_in_any_writing_or_by_title() {
    for (raw, n) in [
        ("#2", 2),
        ("＃2", 2),
        ("＃２", 2),
        ("#二", 2),
        ("#第二项", 2),
        ("#38", 3),
        ("#第四项", 4),
        ("#grant to the sailing club", 2),
        ("#grant", 2),
        ("#sailing", 2),
        ("＃锚地", 4),
    ] {
        let mut desk = council();
        let entry = desk.line(raw, 5);
        assert_eq!((entry.kind, entry.item), (EntryKind::ItemStart, Some(item(n))), "{raw}");
    }
}

#[test]
fn who_comes_though_on_leave_is_asked_about() {
    let mut desk = council();
    desk.line("Apologies: kim (ill)", 2);
    let captured = desk.captured("+kim", 5);
    let Became::Entry { said, .. } = captured.outcome else {
        panic!()
    };
    assert!(matches!(said, Some(huiwu::capture::Said::HereThough(..))));
}

#[test]
fn everybody_means_those_who_are_expected_in_person() {
    let mut desk = council();
    desk.line("Apologies: kim (ill)", 2);
    let lee = desk.records.attendees.get(desk.who("Lee Dunn")).unwrap().clone();
    desk.records.absorb([Record::from(huiwu::domain::people::Attendee {
        reply: Reply::Substituted,
        substitute: Some(desk.who("Ann Bell")),
        ..lee
    })]);
    desk.line("+all", 5);
    let here = |name: &str| desk.records.is_present(desk.who(name));
    assert!(here("Ann Bell") && !here("Kim Sato") && !here("Lee Dunn"));
    let count = desk.records.head_count();
    // Ann comes for Lee: she is not invited herself.
    assert_eq!(
        (count.expected, count.present, count.on_leave, count.represented),
        (2, 0, 1, 1)
    );
}

#[test]
fn an_interest_in_an_item_that_is_not_there_is_recorded_in_no_other_one() {
    for raw in [
        ":interest kim 14 owns shares",
        "Interest: kim 14",
        ":interest kim item 14 owns shares",
    ] {
        let mut desk = council();
        desk.line("#2", 3);
        let entry = desk.line(raw, 5);
        assert_eq!(entry.remark, Some(Remark::NoSuchItem("14".to_owned())), "{raw}");
        let own = desk.records.interest_of(entry.id).unwrap();
        assert!(own.item.is_none() && own.text.starts_with("item 14"), "{raw}");
    }
    let mut desk = council();
    desk.line(":interest kim 38 owns shares", 5);
    assert_eq!(desk.records.interests.iter().next().unwrap().item, Some(item(3)));
}
