//! The gate "ready": for each duty of docs/rules.md §gates it is shut before, mended by keys, and open after.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::assigning_clones,
    reason = "helpers of tests fail as tests do"
)]

use huiwu::{
    app::{commit::commit, cx::Cx, message::Message, model::Model},
    domain::{
        agenda::ItemKind,
        change::{Act, Change},
        checklist::CheckState,
        deliverable::{Deliverable, DeliverableKind, Review, Standing},
        equipment::{RoundResult, Slide, TestResult},
        function::{Functions, MeetingFunction},
        meeting::MeetingState,
        people::Reply,
        readiness::Shortage,
    },
    input::section::SectionId,
    line::detect::open_slips,
    words::Lang,
};

use crate::support::Clerk;

/// Everything that the records want, put there at once; a test then takes one thing away.
fn prepare_all(m: &mut Model, cx: &mut Cx) {
    let mut meeting = m.meeting().unwrap().clone();
    meeting.purpose = "定下全年预算".to_owned();
    meeting.problem = "钱不够".to_owned();
    meeting.expected = "一份预算".to_owned();
    meeting.theme = "预算".to_owned();
    meeting.theme_by = "张三".to_owned();
    meeting.venue = "301".to_owned();
    meeting.length_min = 600;
    meeting.round_every_min = 30;
    for answer in [
        &mut meeting.ask_document,
        &mut meeting.ask_merge,
        &mut meeting.ask_online,
    ] {
        "不行".clone_into(answer);
    }
    let mut parts = vec![Change::put(meeting)];
    for item in &m.ledger.records().items {
        let mut item = item.clone();
        item.presenter = "张三".to_owned();
        parts.push(Change::put(item));
    }
    for attendee in &m.ledger.records().attendees {
        let mut attendee = attendee.clone();
        attendee.reply = Reply::Attends;
        parts.push(Change::put(attendee));
    }
    for check in &m.ledger.records().checklist {
        let mut check = check.clone();
        check.state = CheckState::Done;
        parts.push(Change::put(check));
    }
    for device in &m.ledger.records().equipment {
        let mut device = device.clone();
        device.spare = "一件".to_owned();
        device.technician = "王五".to_owned();
        for round in &m.ledger.records().equipment_rounds {
            parts.push(Change::put(RoundResult {
                id: cx.mint(),
                meeting: device.meeting,
                round: round.id,
                equipment: Some(device.id),
                post: None,
                line: None,
                result: TestResult::Pass,
                at: cx.now,
                by: String::new(),
                note: String::new(),
            }));
        }
        parts.push(Change::put(device));
    }
    for post in &m.ledger.records().duty_posts {
        let mut post = post.clone();
        post.person = "赵六".to_owned();
        parts.push(Change::put(post));
    }
    commit(&mut m.ledger, Act::Import, Change::Batch(parts), cx);
    let parts: Vec<Change> = m
        .ledger
        .records()
        .deliverables
        .iter()
        .map(|row| Deliverable {
            owner: "李四".to_owned(),
            ..row.clone()
        })
        .map(|row| row.submit(m.ledger.records(), "张三".to_owned(), cx.now))
        .map(|row| Change::put(row.decide(Review::Approved, String::new(), cx.now)))
        .collect();
    commit(&mut m.ledger, Act::Review, Change::Batch(parts), cx);
}

/// A meeting that is ready, in the Prepare tab.
pub(super) fn ready() -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("project", "预算会", super::PEOPLE);
    clerk.act(prepare_all).press("<f3>");
    assert_eq!(missing(&clerk), []);
    clerk
}

/// Returns the shortages.
fn missing(clerk: &Clerk) -> Vec<Shortage> {
    let m = clerk.m();
    m.ledger
        .records()
        .missing(&open_slips(m.ledger.records(), clerk.now))
        .into_iter()
        .map(|x| x.shortage)
        .collect()
}

/// Takes one thing away; the gate must shut.
fn without(change: impl FnOnce(&mut Model) -> Change) -> Clerk {
    let mut clerk = ready();
    clerk.act(|m, cx| {
        let change = change(m);
        commit(&mut m.ledger, Act::Import, change, cx);
    });
    assert!(!missing(&clerk).is_empty(), "the gate should be shut");
    clerk
}

/// The gate is open, its section says so, and the records are on disk.
fn opens(clerk: &mut Clerk) {
    assert_eq!(missing(clerk), []);
    clerk.go_to_section(SectionId::Ready);
    assert!(clerk.screen(80, 24).contains("核验通过"), "{}", clerk.screen(80, 24));
    clerk.check();
}

fn meeting_with(m: &Model, change: impl FnOnce(&mut huiwu::domain::meeting::Meeting)) -> Change {
    let mut meeting = m.meeting().unwrap().clone();
    change(&mut meeting);
    Change::put(meeting)
}

#[test]
fn b1_the_problem_is_named() {
    let mut clerk = without(|m| meeting_with(m, |x| x.problem.clear()));
    assert_eq!(missing(&clerk), [Shortage::NoProblem]);
    // Enter on the missing thing goes where it is mended.
    clerk.go_to_section(SectionId::Ready).press("<enter>");
    assert_eq!(clerk.m().prepare.section, SectionId::Purpose);
    // The approval of what is made of the purpose alone stays: the problem stands on no paper.
    clerk.press("<enter>钱不够<enter>");
    opens(&mut clerk);
}

#[test]
fn b2_the_theme_is_confirmed_by_a_person() {
    let mut clerk = without(|m| meeting_with(m, |x| x.theme_by.clear()));
    assert_eq!(missing(&clerk), [Shortage::ThemeNotConfirmed]);
    clerk.go_to_section(SectionId::Purpose);
    clerk.press("<enter><tab><tab><tab><tab>张三<enter>");
    assert!(clerk.m().meeting().unwrap().theme_at.is_some());
    opens(&mut clerk);
}

#[test]
fn b3_an_empty_meeting_is_told() {
    let mut clerk = without(|m| {
        let mut parts = vec![meeting_with(m, |x| x.expected.clear())];
        for item in &m.ledger.records().items {
            let mut item = item.clone();
            item.kind = ItemKind::Information;
            parts.push(Change::put(item));
        }
        Change::Batch(parts)
    });
    assert!(missing(&clerk).contains(&Shortage::EmptyMeeting));
    clerk.go_to_section(SectionId::Purpose);
    clerk.press("<enter><tab><tab>一份预算<enter>");
    assert!(!missing(&clerk).contains(&Shortage::EmptyMeeting));
}

#[test]
fn a5_the_functions_of_the_meeting_are_named() {
    let mut clerk = without(|m| meeting_with(m, |x| x.functions = Functions::default()));
    assert_eq!(missing(&clerk), [Shortage::NoFunction]);
    clerk.go_to_section(SectionId::Ready).press("<enter>");
    assert_eq!(clerk.m().prepare.section, SectionId::Purpose);
    clerk.press("<enter>开会<enter>");
    assert!(!clerk.fields().is_empty(), "no function");
    clerk.press("<ctrl-u>coord、教育<enter>");
    let functions: Vec<MeetingFunction> = clerk.open_meeting().functions.iter().collect();
    assert_eq!(functions, [MeetingFunction::Coordination, MeetingFunction::Education]);
    assert!(
        clerk.screen(120, 40).contains("协调、教育"),
        "{}",
        clerk.screen(120, 40)
    );
    opens(&mut clerk);
}

#[test]
fn b4_and_b5_somebody_is_invited_and_has_answered() {
    let mut clerk = without(|m| {
        Change::Batch(
            m.ledger
                .records()
                .attendees
                .iter()
                .map(|a| Change::drop(a.id))
                .collect(),
        )
    });
    assert!(missing(&clerk).contains(&Shortage::NobodyInvited));
    clerk.go_to_people().press("<ctrl-n>张三<enter>");
    assert!(missing(&clerk).contains(&Shortage::NoReply));
    clerk.press("<enter><tab><tab><tab><tab><tab>2<enter>");
    assert!(!missing(&clerk).contains(&Shortage::NoReply), "{:?}", missing(&clerk));
    approve(&mut clerk, DeliverableKind::Roster);
    opens(&mut clerk);
}

#[test]
fn b6_every_critical_device_passes_its_round_and_every_slide_is_opened() {
    let mut clerk = without(|m| {
        let device = m.ledger.records().equipment.iter().find(|e| e.critical).unwrap().id;
        let first = &m.ledger.records().equipment_rounds.rows()[0];
        let of = m
            .ledger
            .records()
            .round_results
            .iter()
            .filter(|r| r.equipment == Some(device) && r.round == first.id);
        Change::Batch(of.map(|r| Change::drop(r.id)).collect())
    });
    assert_eq!(missing(&clerk), [Shortage::NotTested]);
    clerk.go_to_section(SectionId::Ready).press("<enter>");
    assert_eq!(clerk.m().prepare.section, SectionId::Equipment);
    clerk.press("<f8>杂音<enter>");
    assert_eq!(missing(&clerk), [Shortage::TestFailed]);
    clerk.press("<f7>");
    assert_eq!(missing(&clerk), []);
    let file = clerk.path("报告.pptx");
    std::fs::write(&file, b"slides").unwrap();
    clerk
        .press("<alt-s>")
        .paste(&format!("{}\n/nowhere/没有.pptx", file.display()))
        .press("<ctrl-s>");
    assert_eq!(missing(&clerk), [Shortage::SlideNotOpened, Shortage::SlideNotOpened]);
    for name in ["报告", "没有"] {
        clerk.press("<esc>").press(name).press("<f7>");
    }
    // The one that is not there was not opened, whatever the clerk says.
    assert_eq!(missing(&clerk), [Shortage::SlideNotOpened]);
    assert!(
        matches!(clerk.said(), Some(Message::FileUnreadable(file)) if file.contains("没有.pptx")),
        "{:?}",
        clerk.said()
    );
    let read = |x: &Slide| x.hash.len();
    assert_eq!(
        clerk.m().ledger.records().slides.iter().map(read).collect::<Vec<_>>(),
        [64, 0]
    );
    clerk.press("<ctrl-d>");
    opens(&mut clerk);
}

#[test]
fn b7_rounds_have_an_interval() {
    let mut clerk = without(|m| meeting_with(m, |x| x.round_every_min = 0));
    assert_eq!(missing(&clerk), [Shortage::NoInterval]);
    clerk
        .go_to_section(SectionId::Equipment)
        .press("<alt-i><ctrl-u>３０<enter>");
    opens(&mut clerk);
}

#[test]
fn b8_a_critical_device_has_a_spare_and_a_technician() {
    let mut clerk = without(|m| {
        let mut device = m
            .ledger
            .records()
            .equipment
            .iter()
            .find(|e| e.critical)
            .unwrap()
            .clone();
        device.spare.clear();
        device.technician.clear();
        Change::put(device)
    });
    assert_eq!(missing(&clerk), [Shortage::NoSpare, Shortage::NoTechnician]);
    clerk
        .go_to_section(SectionId::Ready)
        .press("<enter><enter><tab><tab><tab>备用一只<tab>王五<enter>");
    opens(&mut clerk);
}

#[test]
fn b9_each_of_the_seven_has_an_owner_and_a_due_time() {
    let mut clerk = without(|m| {
        let row = m
            .ledger
            .records()
            .deliverables
            .iter()
            .find(|d| d.kind == DeliverableKind::Notice);
        Change::put(Deliverable {
            owner: String::new(),
            due_offset: None,
            ..row.unwrap().clone()
        })
    });
    assert_eq!(missing(&clerk), [Shortage::NoOwner, Shortage::NoDue]);
    clerk.go_to_section(SectionId::Ready).press("<enter>");
    assert_eq!(clerk.m().prepare.section, SectionId::Deliverables);
    clerk.press("<enter>李四<tab>t-2wd<enter>");
    opens(&mut clerk);
    // A deliverable that is not needed wants a reason instead.
    clerk
        .go_to_section(SectionId::Deliverables)
        .press("<alt-n>口头通知<enter>");
    opens(&mut clerk);
}

#[test]
fn b9_every_post_has_a_person() {
    let mut clerk = without(|m| {
        let mut post = m.ledger.records().duty_posts.rows()[0].clone();
        post.person.clear();
        Change::put(post)
    });
    assert!(missing(&clerk).contains(&Shortage::PostEmpty));
    clerk
        .go_to_section(SectionId::Duties)
        .press("<enter><tab><tab>赵六<enter>");
    // Put back as it was, the approval of the division holds again.
    opens(&mut clerk);
}

/// Submits and approves one of the seven by keys.
fn approve(clerk: &mut Clerk, kind: DeliverableKind) {
    clerk.go_to_section(SectionId::Deliverables).press("<ctrl-home>");
    let at = clerk
        .m()
        .ledger
        .records()
        .deliverables
        .iter()
        .position(|d| d.kind == kind)
        .unwrap();
    clerk.times(at, "<down>").press("<f7><ctrl-u>张三<enter><f8>");
}

fn standing(clerk: &Clerk, kind: DeliverableKind) -> Standing {
    let r = clerk.m().ledger.records();
    r.deliverables.iter().find(|d| d.kind == kind).unwrap().standing(r)
}

#[test]
fn b10_a_change_after_the_approval_reopens_the_review_and_says_why() {
    let mut clerk = ready();
    clerk.go_to_agenda().press("<ctrl-home><enter><end>（改）<enter>");
    assert!(matches!(
        missing(&clerk)[..],
        [Shortage::NotApproved(Standing::Reopened(_))]
    ));
    clerk.go_to_section(SectionId::Deliverables);
    assert!(clerk.screen(80, 24).contains("议题有变"), "{}", clerk.screen(80, 24));
    // Undoing the change brings the approval back: it is bound to the content, not to a tick.
    clerk.press("<ctrl-z>");
    assert_eq!(standing(&clerk, DeliverableKind::Agenda), Standing::Approved);
    clerk.press("<ctrl-y>");
    approve(&mut clerk, DeliverableKind::Agenda);
    opens(&mut clerk);
}

#[test]
fn b10_a_changed_file_reopens_the_review() {
    let mut clerk = ready();
    let file = clerk.path("通知.docx");
    std::fs::write(&file, b"one").unwrap();
    let at = clerk
        .m()
        .ledger
        .records()
        .deliverables
        .iter()
        .position(|d| d.kind == DeliverableKind::Notice)
        .unwrap();
    clerk
        .go_to_section(SectionId::Deliverables)
        .press("<ctrl-home>")
        .times(at, "<down>")
        .press("<enter><tab><tab>")
        .paste(&file.display().to_string())
        .press("<enter>");
    approve(&mut clerk, DeliverableKind::Notice);
    assert_eq!(missing(&clerk), []);
    std::fs::write(&file, b"two").unwrap();
    clerk.press("<f4><f3>");
    assert_eq!(missing(&clerk).len(), 1);
    assert!(clerk.screen(80, 24).contains("文件已变"), "{}", clerk.screen(80, 24));
    std::fs::remove_file(&file).unwrap();
    clerk.press("<f4><f3>");
    assert!(clerk.screen(80, 24).contains("文件不见"), "{}", clerk.screen(80, 24));
    std::fs::write(&file, b"one").unwrap();
    clerk.press("<f4><f3>");
    opens(&mut clerk);
}

#[test]
fn b10_what_the_program_notices_is_no_act_to_take_back() {
    let mut clerk = ready();
    let file = clerk.path("通知.docx");
    std::fs::write(&file, b"one").unwrap();
    let path = file.display().to_string();
    clerk.act(|m, cx| {
        let row = m
            .ledger
            .records()
            .deliverables
            .iter()
            .find(|d| d.kind == DeliverableKind::Notice);
        let row = Deliverable {
            file: path,
            ..row.unwrap().clone()
        };
        commit(&mut m.ledger, Act::EditRow, row, cx);
    });
    clerk.press("<f4><f3>");
    approve(&mut clerk, DeliverableKind::Notice);
    clerk.act(|m, cx| {
        let mut meeting = m.meeting().unwrap().clone();
        "别处".clone_into(&mut meeting.venue);
        commit(&mut m.ledger, Act::EditMeeting, meeting, cx);
    });
    clerk.press("<ctrl-z>");
    std::fs::remove_file(&file).unwrap();
    // The file is noticed to be gone between undo and redo, and neither forgets the other.
    clerk.press("<f4><f3>");
    assert!(matches!(
        standing(&clerk, DeliverableKind::Notice),
        Standing::Reopened(_)
    ));
    clerk.press("<ctrl-y>");
    assert_eq!(clerk.m().ledger.records().meeting().unwrap().venue, "别处");
    clerk.press("<ctrl-z>");
    assert!(matches!(
        standing(&clerk, DeliverableKind::Notice),
        Standing::Reopened(_)
    ));
    clerk.check().reopen().press("<f3><ctrl-y>");
    assert_eq!(clerk.m().ledger.records().meeting().unwrap().venue, "别处");
}

#[test]
fn b10_what_was_returned_is_submitted_again() {
    let mut clerk = ready();
    clerk
        .go_to_section(SectionId::Deliverables)
        .press("<ctrl-home><f9>数字不对<enter>");
    assert_eq!(standing(&clerk, DeliverableKind::Budget), Standing::Returned);
    assert!(clerk.screen(120, 36).contains("数字不对"));
    // Approval needs a submission first.
    clerk.press("<f8>");
    assert_eq!(standing(&clerk, DeliverableKind::Budget), Standing::Returned);
    approve(&mut clerk, DeliverableKind::Budget);
    opens(&mut clerk);
}

#[test]
fn b11_every_required_line_is_answered() {
    let mut clerk = without(|m| {
        let required = m
            .ledger
            .records()
            .checklist
            .iter()
            .filter(|c| c.required && !c.proof.is_word() && c.phase == huiwu::domain::checklist::Phase::Pre);
        Change::Batch(
            required
                .take(2)
                .map(|c| {
                    let mut c = c.clone();
                    c.state = CheckState::Open;
                    Change::put(c)
                })
                .collect(),
        )
    });
    assert_eq!(missing(&clerk), [Shortage::CheckOpen, Shortage::CheckOpen]);
    clerk.go_to_section(SectionId::Ready).press("<enter>");
    assert_eq!(clerk.m().prepare.section, SectionId::Checklist);
    // A proof that is not a word is asked for.
    clerk.press("<f7><enter>");
    assert_eq!(missing(&clerk).len(), 2, "no proof, no tick");
    clerk.press("已登记第 3 号<enter>");
    assert_eq!(missing(&clerk), [Shortage::CheckOpen]);
    clerk
        .go_to_section(SectionId::Ready)
        .press("<enter><f8>本次不办<enter>");
    opens(&mut clerk);
    clerk.press("<ctrl-z>");
    assert_eq!(missing(&clerk), [Shortage::CheckOpen]);
}

#[test]
fn e2_every_finding_is_mended_or_answered() {
    let mut clerk = ready();
    clerk.act(|m, cx| {
        let mut item = m.ledger.records().items.rows()[1].clone();
        item.title = "2026年3月5日（星期三）的事".to_owned();
        commit(&mut m.ledger, Act::EditItem, item, cx);
    });
    approve(&mut clerk, DeliverableKind::Agenda);
    assert_eq!(missing(&clerk), [Shortage::Unanswered]);
    // Enter at the gate goes to the finding, where F7 answers it.
    clerk.go_to_section(SectionId::Ready).press("<enter>");
    assert!(
        clerk.screen(120, 36).contains("星期与日期不符"),
        "{}",
        clerk.screen(120, 36)
    );
    clerk.press("<f7>原件如此<enter>");
    opens(&mut clerk);
    // An answer holds for that finding only.
    clerk.act(|m, cx| {
        let mut item = m.ledger.records().items.rows()[1].clone();
        item.title = "2026年3月5日（星期二）的事".to_owned();
        commit(&mut m.ledger, Act::EditItem, item, cx);
    });
    assert!(missing(&clerk).contains(&Shortage::Unanswered));
}

#[test]
fn e4_the_three_questions_are_answered() {
    let mut clerk = without(|m| {
        meeting_with(m, |x| {
            x.ask_document.clear();
            x.ask_merge.clear();
            x.ask_online.clear();
        })
    });
    // One thing to do, whichever of the three is open.
    assert_eq!(missing(&clerk), [Shortage::QuestionOpen]);
    clerk
        .go_to_section(SectionId::Purpose)
        .press("<ctrl-end><up><enter>不能<shift-tab>不能<shift-tab>不能<enter>");
    opens(&mut clerk);
}

#[test]
fn a_shut_gate_is_passed_with_a_reason_only() {
    let mut clerk = without(|m| meeting_with(m, |x| x.problem.clear()));
    clerk.go_to_section(SectionId::Ready).press("<f7><enter>");
    assert_eq!(
        clerk.m().meeting().unwrap().state,
        MeetingState::Draft,
        "no reason, no passing"
    );
    clerk.press("领导已同意<enter>");
    assert_eq!(
        clerk.m().meeting().unwrap().state,
        MeetingState::Draft,
        "no word, no passing"
    );
    assert!(clerk.screen(80, 24).contains("缺1项"), "{}", clerk.screen(80, 24));
    clerk.press("<right><enter>");
    assert_eq!(clerk.m().meeting().unwrap().state, MeetingState::Ready);
    assert!(clerk.screen(80, 24).contains("领导已同意"), "{}", clerk.screen(80, 24));
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.m().meeting().unwrap().state, MeetingState::Draft);
    clerk.check();
}

#[test]
fn an_open_gate_makes_the_meeting_ready() {
    let mut clerk = ready();
    clerk.go_to_section(SectionId::Ready).press("<f7>");
    assert_eq!(clerk.m().meeting().unwrap().state, MeetingState::Ready);
    clerk.reopen();
    assert_eq!(clerk.m().meeting().unwrap().state, MeetingState::Ready);
}

#[test]
fn when_the_start_moves_open_lines_move_and_finished_ones_stay() {
    use huiwu::domain::deadline::Dated;
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", super::PEOPLE).press("<f3>");
    let due = |clerk: &Clerk, n: usize| {
        let m = clerk.m();
        m.ledger.records().checklist.rows()[n].due_at(m.meeting().unwrap(), &m.ledger.records().calendar())
    };
    clerk
        .go_to_section(SectionId::Checklist)
        .press("<ctrl-home><f8>不办<enter>");
    let (done, open) = (due(&clerk, 0), due(&clerk, 1));
    assert!(done.is_some() && open.is_some());
    clerk.act(|m, cx| {
        let mut meeting = m.meeting().unwrap().clone();
        meeting.start = meeting.start.plus_minutes(7 * 24 * 60);
        commit(&mut m.ledger, Act::Postpone, meeting, cx);
    });
    assert_eq!(due(&clerk, 0), done, "finished: it stays");
    assert_eq!(due(&clerk, 1).unwrap().since(open.unwrap()), 7 * 24 * 3_600_000);
}
