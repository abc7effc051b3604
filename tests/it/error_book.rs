//! The detectors of the error book (docs/rules.md §error-book): each finds its slip, and nothing where there is none.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use huiwu::{
    app::{
        commit::commit,
        cx::Cx,
        model::{Model, Tab},
    },
    domain::{
        attendance::Interval,
        change::{Act, Change},
        error_book::SlipKind,
        estimate::{BudgetCategory, BudgetFrame, BudgetLine},
        invitation::Invitation,
        meeting::Secrecy,
        papers::{Paper, PaperCopy},
        people::{Attendee, Person, Reply},
        seating::{PlanKind, Seat, SeatPlan, SeatRule, TableSides, Viewpoint},
        staffing::DutyPost,
    },
    input::section::SectionId,
    line::detect::{read_slips, weekday_slip},
    words::Lang,
};

use crate::support::Clerk;

/// A quiet meeting: no finding at all.
fn quiet() -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("project", "例会", &["王小明", "李四", "赵六"]);
    clerk.act(|m, cx| {
        let mut meeting = m.meeting().unwrap().clone();
        meeting.length_min = 600;
        let mut parts = vec![Change::put(meeting)];
        for item in &m.ledger.records().items {
            let mut item = item.clone();
            "李四".clone_into(&mut item.presenter);
            parts.push(Change::put(item));
        }
        commit(&mut m.ledger, Act::Import, Change::Batch(parts), cx);
    });
    assert_eq!(found(&clerk), []);
    clerk
}

fn found(clerk: &Clerk) -> Vec<SlipKind> {
    let records = clerk.m().ledger.records();
    records
        .slips(clerk.now, read_slips(records))
        .into_iter()
        .map(|s| s.kind)
        .collect()
}

/// Returns the slips found after a change.
fn after(change: impl FnOnce(&mut Model, &mut Cx) -> Change) -> Vec<SlipKind> {
    let mut clerk = quiet();
    clerk.act(|m, cx| {
        let change = change(m, cx);
        commit(&mut m.ledger, Act::Import, change, cx);
    });
    found(&clerk)
}

#[test]
fn a_weekday_that_does_not_fit_its_date() {
    for (text, slips) in [
        ("2026年3月5日（星期三）开会", vec!["2026年3月5日（星期三"]),
        ("3月5日（星期四）开会", vec![]),
        ("３月５日 周五前交", vec!["３月５日 周五"]),
        ("星期四，3月5日", vec![]),
        ("周三 3月5日", vec!["周三 3月5日"]),
        ("2026-03-05 (Thu) and 2026-03-06 (Thu)", vec!["2026-03-06 (Thu"]),
        ("Thursday, 5 March 2026", vec![]),
        ("Friday 5 March", vec!["Friday 5 March"]),
        ("March 5, Wednesday", vec!["March 5, Wednesday"]),
        ("周三例会；材料 3月5日 前报送，再过一周是星期一", vec![]),
        ("Monday morning we met; 12 people came on 5 May", vec![]),
        ("2月30日（星期一）", vec![]),
        ("", vec![]),
    ] {
        let near = chrono::NaiveDate::from_ymd_opt(2026, 3, 4).unwrap();
        assert_eq!(weekday_slip::find(text, near), slips, "{text}");
    }
    // At the end of a year the next one is meant, or the one that passes.
    let near = chrono::NaiveDate::from_ymd_opt(2026, 12, 7).unwrap();
    for (text, slips) in [
        ("Saturday 5 June", vec![]),
        ("Saturday 6 June", vec![]),
        ("Sunday 5 June", vec!["Sunday 5 June"]),
        ("1月5日（周二）", vec![]),
        ("1月5日（周一）", vec!["1月5日（周一"]),
    ] {
        assert_eq!(weekday_slip::find(text, near), slips, "{text}");
    }
}

#[test]
fn a_name_that_is_nearly_one_of_the_list() {
    let with = |name: &'static str| {
        after(move |m, _| {
            let mut item = m.ledger.records().items.rows()[0].clone();
            name.clone_into(&mut item.presenter);
            Change::put(item)
        })
    };
    assert_eq!(with("王晓明"), [SlipKind::NameDiffers]);
    assert_eq!(with("李四、王小明"), []);
    // Somebody from outside is no slip.
    assert_eq!(with("财务处"), []);
}

#[test]
fn a_name_in_the_minutes_or_among_the_duties_that_is_nearly_one_of_the_list() {
    let mut clerk = quiet();
    clerk.press("<f4>");
    for text in [
        "=由王晓明牵头落实",
        "=由王小明牵头，王晓明协办",
        "王晓明说不行",
        "=王小组长参加",
    ] {
        clerk.line(text);
    }
    // Once for a name; a plain note is what somebody said, and another word is no name.
    assert_eq!(found(&clerk), [SlipKind::NameDiffers]);
    clerk.press("<f3>");
    clerk.go_to_section(SectionId::Errors);
    clerk.press("<enter>");
    assert_eq!(clerk.m().tab, Tab::Live);
    assert!(
        clerk.m().live.field.text().contains("王晓明牵头落实"),
        "{}",
        clerk.screen(80, 24)
    );
    let posts = after(|m, cx| {
        Change::put(DutyPost {
            id: cx.mint(),
            meeting: m.ledger.records().open().unwrap(),
            place: 0,
            desk: String::new(),
            task: String::new(),
            person: "王晓明".into(),
            phone: String::new(),
            hours: String::new(),
            relief: String::new(),
            standard: String::new(),
        })
    });
    assert_eq!(posts, [SlipKind::NameDiffers]);
}

#[test]
fn an_item_without_a_presenter() {
    let kinds = after(|m, _| {
        let item = m
            .ledger
            .records()
            .items
            .iter()
            .find(|i| i.kind != huiwu::domain::agenda::ItemKind::Procedural);
        let mut item = item.unwrap().clone();
        item.presenter.clear();
        Change::put(item)
    });
    assert_eq!(kinds, [SlipKind::NoPresenter]);
}

#[test]
fn one_person_in_two_seats_and_two_in_one() {
    let kinds = after(|m, cx| {
        let meeting = m.ledger.records().open().unwrap();
        let who = m.ledger.records().attendees.rows()[0].id;
        let plan = SeatPlan {
            id: cx.mint(),
            meeting,
            kind: PlanKind::Rostrum,
            rule: SeatRule::LeftFirst,
            viewpoint: Viewpoint::Hall,
            sides: TableSides::ByRank,
            lines: 1,
            columns: 2,
            frozen: None,
            frozen_seats: Vec::new(),
        };
        let seats: Vec<Seat> = (0..2)
            .map(|col| Seat {
                id: cx.mint(),
                meeting,
                plan: plan.id,
                line: 0,
                col,
                attendee: Some(who),
                locked: false,
            })
            .collect();
        let mut parts = vec![Change::put(plan)];
        parts.extend(seats.into_iter().map(Change::put));
        Change::Batch(parts)
    });
    assert_eq!(kinds, [SlipKind::TwoSeats]);
    let kinds = after(|m, _| {
        m.ledger
            .records()
            .attendees
            .iter()
            .take(2)
            .map(|a| {
                Change::put(Attendee {
                    seat: "1-2".to_owned(),
                    ..a.clone()
                })
            })
            .collect()
    });
    assert_eq!(kinds, [SlipKind::TwoSeats]);
}

#[test]
fn somebody_on_leave_who_signed_in() {
    let kinds = after(|m, cx| {
        let attendee = m.ledger.records().attendees.rows()[0].clone();
        let stay = Interval::begun(cx.mint(), attendee.meeting, attendee.id, cx.now);
        Change::Batch(vec![
            Change::put(Attendee {
                reply: Reply::Leave,
                ..attendee
            }),
            Change::put(stay),
        ])
    });
    assert_eq!(kinds, [SlipKind::LeaveButHere]);
}

#[test]
fn a_copy_number_given_twice() {
    let kinds = after(|m, cx| {
        let meeting = m.ledger.records().open().unwrap();
        let paper = Paper {
            id: cx.mint(),
            meeting,
            number: 1,
            title: "预算草案".to_owned(),
            secrecy: Secrecy::Internal,
            item: None,
            numbered: true,
        };
        let copy = |number, cx: &mut Cx| {
            Change::put(PaperCopy {
                id: cx.mint(),
                meeting,
                paper: paper.id,
                number,
                holder: None,
                issued: None,
            })
        };
        Change::Batch(vec![copy(1, cx), copy(2, cx), copy(2, cx), Change::put(paper.clone())])
    });
    assert_eq!(kinds, [SlipKind::DuplicateCopy]);
}

#[test]
fn a_post_that_changed_and_a_name_that_stands_twice() {
    let kinds = after(|m, cx| {
        let person = m.ledger.records().people.iter().next().unwrap().clone();
        Change::put(Person {
            post: "处长".to_owned(),
            former: "财务处 副处长".to_owned(),
            changed: Some(cx.now),
            ..person
        })
    });
    assert_eq!(kinds, [SlipKind::PostChanged]);
    let kinds = after(|m, cx| {
        let person = Person::named(cx.mint(), "李四");
        let attendee = Attendee::invited(cx.mint(), m.ledger.records().open().unwrap(), person.id, i64::MAX);
        Change::Batch(vec![Change::put(person), Change::put(attendee)])
    });
    assert_eq!(kinds, [SlipKind::SameName]);
}

#[test]
fn a_reply_that_is_overdue_and_a_start_before_the_doors_open() {
    let kinds = after(|m, cx| {
        let meeting = m.meeting().unwrap();
        Change::put(Invitation {
            doors: Some(meeting.start.plus_minutes(5)),
            reply_due: Some(cx.now.plus_minutes(-60)),
            ..Invitation::blank(cx.mint(), meeting.id)
        })
    });
    let missing = SlipKind::ReplyMissing;
    assert_eq!(kinds, [missing, missing, missing, SlipKind::BeforeDoors]);
}

#[test]
fn a_notice_that_told_another_time() {
    let mut clerk = quiet();
    clerk.act(|m, cx| {
        let meeting = m.meeting().unwrap();
        let notice = Invitation {
            sent: Some(cx.now),
            told_start: Some(meeting.start),
            ..Invitation::blank(cx.mint(), meeting.id)
        };
        commit(&mut m.ledger, Act::EditRow, notice, cx);
    });
    assert_eq!(found(&clerk), []);
    clerk.act(|m, cx| {
        let mut meeting = m.meeting().unwrap().clone();
        meeting.start = meeting.start.plus_minutes(24 * 60);
        commit(&mut m.ledger, Act::EditMeeting, meeting, cx);
    });
    assert_eq!(found(&clerk), [SlipKind::SentForOldTime]);
    // Sending it again is one key.
    clerk.press("<f3>").go_to_section(SectionId::Notice).press("<f7>");
    assert_eq!(found(&clerk), []);
}

#[test]
fn somebody_who_presents_and_is_not_on_the_list() {
    let with = |name: &'static str| {
        after(move |m, _| {
            let mut item = m.ledger.records().items.rows()[0].clone();
            name.clone_into(&mut item.presenter);
            Change::put(item)
        })
    };
    assert_eq!(with("马丽"), [SlipKind::NotOnList]);
    assert_eq!(with("马丽、李四"), [SlipKind::NotOnList]);
    for office in ["财务处", "市局", "Finance", "全体参会人员"] {
        assert_eq!(with(office), [], "{office}");
    }
}

#[test]
fn everybody_who_comes_has_a_seat_at_the_table_and_nobody_else() {
    let mut clerk = quiet();
    clerk.press("<f3>").go_to_section(SectionId::Seats);
    // A long table of two places for three.
    clerk.press("<alt-i><right><tab><tab><tab><tab><ctrl-u>1<tab><ctrl-u>2<enter>");
    assert_eq!(found(&clerk), [SlipKind::NoSeat]);
    clerk.act(|m, cx| {
        let mut who = m.ledger.records().attendees.rows()[0].clone();
        who.reply = Reply::Leave;
        commit(&mut m.ledger, Act::EditPerson, who, cx);
    });
    assert_eq!(found(&clerk), [SlipKind::SeatOnLeave, SlipKind::NoSeat]);
    clerk.press("<f7>");
    assert_eq!(found(&clerk), []);
}

#[test]
fn items_that_take_longer_than_the_meeting() {
    let kinds = after(|m, _| {
        let mut meeting = m.meeting().unwrap().clone();
        meeting.length_min = 1;
        Change::put(meeting)
    });
    assert_eq!(kinds, [SlipKind::TooLong]);
}

#[test]
fn a_budget_over_its_limits() {
    let kinds = after(|m, cx| {
        let meeting = m.ledger.records().open().unwrap();
        let line = |category, plan_cents, cx: &mut Cx| {
            Change::put(BudgetLine {
                id: cx.mint(),
                meeting,
                place: plan_cents,
                category,
                note: String::new(),
                plan_cents,
            })
        };
        let frame = Change::put(BudgetFrame {
            id: cx.mint(),
            meeting,
            region: String::new(),
            class: 4,
            people: 60,
            staff: 4,
            half_days: 4,
            lodging: true,
        });
        // 60 people for 2 days at 550 yuan: 66,000 yuan; what is spent online stands outside.
        let parts = vec![
            frame,
            line(BudgetCategory::Meals, 6_600_001, cx),
            line(BudgetCategory::Online, 9_900_000, cx),
        ];
        Change::Batch(parts)
    });
    assert_eq!(
        kinds,
        [
            SlipKind::OverLimit,
            SlipKind::TooManyPeople,
            SlipKind::TooManyDays,
            SlipKind::TooManyStaff
        ]
    );
}

#[test]
fn more_votes_than_people_with_a_vote() {
    let mut clerk = quiet();
    clerk
        .press("<f4>")
        .line("+王小明，李四")
        .line("$通过预算")
        .line("$= 2/1/0");
    assert!(found(&clerk).contains(&SlipKind::VoteTotal), "{:?}", found(&clerk));
}
