//! The sections of Wrap-up by their duties: what comes back, what it cost, what is kept, and the gate that names what is outstanding.

use huiwu::{
    domain::{
        answers::{Gate, GateOverride},
        archive::{ArchiveKind, ArchiveState},
        estimate::{BudgetCategory, BudgetLine},
        function::Solved,
        id::Id,
        meeting::MeetingState,
        papers::{Paper, PaperCopy},
        record::Key,
        remainder::Unclosed,
        returns::CopyCount,
    },
    export::obstacles,
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

/// An adjourned meeting of a type that wants no papers made, with so many copies handed out.
fn adjourned(copies: u32) -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed", "Cy Dean"]);
    clerk.line("a word").press("<alt-x>");
    let meeting = clerk.open_meeting().id;
    let people: Vec<_> = clerk.m().ledger.records().attendees.iter().map(|a| a.id).collect();
    let paper = Paper {
        id: Id::from_raw(7_000),
        meeting,
        number: 1,
        title: "Draft lease".to_owned(),
        secrecy: huiwu::domain::meeting::Secrecy::Open,
        item: None,
        numbered: true,
    };
    let issued = clerk.now;
    // Past the end of the meeting with a reason.
    let passed = GateOverride {
        id: Id::from_raw(6_999),
        meeting,
        gate: Gate::Adjourn,
        reason: "settled".to_owned(),
        at: issued,
        by: String::new(),
    };
    let mut rows = vec![paper.into(), passed.into()];
    rows.extend((1..=copies).map(|number| {
        PaperCopy {
            id: Id::from_raw(7_000 + i64::from(number)),
            meeting,
            paper: Id::from_raw(7_000),
            number,
            holder: people.get(number as usize % people.len()).copied(),
            issued: Some(issued),
        }
        .into()
    }));
    clerk.put(rows);
    let r = clerk.m().ledger.records();
    let asked = r.checklist.iter().map(|line| line.id.into());
    let asked: Vec<Key> = asked.chain(r.deliverables.iter().map(|row| row.id.into())).collect();
    clerk.drop_rows(asked);
    clerk
}

/// What is outstanding beside the minutes, which every meeting is asked for.
fn left(clerk: &Clerk) -> Vec<Unclosed> {
    let remainders = clerk.m().ledger.records().remainders().into_iter();
    let kinds = remainders.map(|one| one.kind);
    kinds.filter(|kind| *kind != Unclosed::MinutesNotIssued).collect()
}

fn count(clerk: &Clerk) -> CopyCount {
    clerk.m().ledger.records().copy_count()
}

/// 30 issued, 27 back, 1 kept with approval, 2 out: shut; 1 more back and 1 destroyed by two people: open.
#[test]
fn d2_copies_come_back_by_number_and_the_gate_names_those_that_are_out() {
    let mut clerk = adjourned(30);
    clerk.press("<f5>").go_to_section(SectionId::Returns);
    for number in 1..=27 {
        clerk.press(&format!("{number:03}<f7>"));
    }
    clerk.press("028<f8>The chair<tab>appeal pending<ctrl-s>");
    assert_eq!(
        count(&clerk),
        CopyCount {
            issued: 30,
            returned: 27,
            kept: 1,
            outstanding: 2,
            ..CopyCount::default()
        }
    );
    let shut = clerk.m().ledger.records().remainders();
    let out: Vec<_> = shut.iter().filter(|one| one.kind == Unclosed::CopyOut).collect();
    assert_eq!(out.len(), 2);
    assert_eq!(out[0].subject, "Draft lease 029 Cy Dean");
    clerk.press("029<f7>").press("030<f9>");
    // One person is not enough.
    clerk.press("<ctrl-u>Bo Reed<tab>Bo Reed<ctrl-s>");
    assert!(!clerk.fields().is_empty());
    clerk.press("<ctrl-u>Ann Lott<ctrl-s>");
    assert_eq!((count(&clerk).destroyed, count(&clerk).outstanding), (1, 0));
    assert!(!left(&clerk).contains(&Unclosed::CopyOut));
    clerk.check();
}

#[test]
fn d3_an_outstanding_copy_is_asked_for_until_somebody_knows_when_it_comes() {
    let mut clerk = adjourned(1);
    assert_eq!(left(&clerk), [Unclosed::CopyOut, Unclosed::NoNextDate]);
    clerk.press("<f5>").go_to_section(SectionId::Returns);
    clerk.press("<enter><tab>left it at home<tab>2026-03-20 09:00<ctrl-s>");
    assert_eq!(left(&clerk), [Unclosed::CopyOut]);
    assert!(clerk.screen(120, 36).contains("left it at home"));
    // Out again by the same key, should the wrong one have been taken in.
    clerk.press("<f7>");
    assert_eq!(count(&clerk).returned, 1);
    clerk.press("<f7>");
    assert_eq!(count(&clerk).outstanding, 1);
    clerk.press("<ctrl-z><ctrl-z>");
    assert_eq!(count(&clerk).outstanding, 1);
}

#[test]
fn d4_papers_of_units_go_back_against_a_receipt_or_stay_by_consent() {
    let mut clerk = adjourned(0);
    clerk.press("<f5>").go_to_section(SectionId::Inbound);
    clerk.press("<ctrl-n>Audit office<tab>Report<ctrl-s><ctrl-n>Legal office<tab>Opinion<ctrl-s>");
    assert_eq!(left(&clerk), [Unclosed::NotGivenBack, Unclosed::NotGivenBack]);
    clerk.press("<ctrl-home><f7>R. Hale<ctrl-s><down><f8>Legal office, 3 March<ctrl-s>");
    assert_eq!(left(&clerk), []);
    clerk.check();
}

#[test]
fn d5_and_d6_every_amount_has_a_voucher_and_more_than_planned_wants_an_approval() {
    let mut clerk = adjourned(0);
    let meeting = clerk.open_meeting().id;
    let plan = BudgetLine {
        id: Id::from_raw(8_000),
        meeting,
        place: 1,
        category: BudgetCategory::Lodging,
        note: String::new(),
        plan_cents: 10_000,
    };
    clerk.put([plan.into()]);
    clerk.press("<f5>").go_to_section(SectionId::Expenses);
    clerk.press("<ctrl-n><tab>120.50<tab>Harbour Inn<ctrl-s>");
    assert_eq!(
        left(&clerk),
        [
            Unclosed::NotPaid,
            Unclosed::NoVoucher,
            Unclosed::OverPlan(BudgetCategory::Lodging)
        ]
    );
    assert!(
        clerk.screen(120, 36).contains("lodging +20.50"),
        "{}",
        clerk.screen(120, 36)
    );
    clerk.press("<f7><enter><tab><tab><tab>V-17<ctrl-s>");
    assert_eq!(left(&clerk), [Unclosed::OverPlan(BudgetCategory::Lodging)]);
    clerk.press("<f8><tab>The chair<tab>a day longer<ctrl-s>");
    assert_eq!(left(&clerk), []);
    clerk.check();
}

#[test]
fn d7_and_d8_a_formal_meeting_is_archived_kind_by_kind_and_learns_something() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "第 12 次", &["张三", "李四", "王五"]);
    clerk.line("一句话").press("<alt-x>");
    let kinds = left(&clerk);
    assert!(kinds.contains(&Unclosed::NoLesson) && kinds.contains(&Unclosed::NotArchived(ArchiveKind::Minutes)));
    clerk.press("<f5>").go_to_section(SectionId::Archive);
    clerk.press("<f9><alt-i>0123<tab><tab><tab>BGS<ctrl-s>");
    let rows = clerk.m().ledger.records().archive_items.len();
    assert_eq!(rows, 13);
    // One is collected, one was not formed; numbers go by period.
    clerk.press("<ctrl-home><f7><ctrl-home><down><f8>没有单独的议程<ctrl-s><f9>");
    let items = &clerk.m().ledger.records().archive_items;
    let first = items.rows()[0].clone();
    assert_eq!((first.state, first.sequence), (ArchiveState::Collected, 1));
    let code = clerk.m().ledger.records().archive_code().unwrap().of(&first);
    assert_eq!(code, "0123-WS·2026-Y-BGS-0001");
    assert_eq!(
        items.iter().filter(|item| item.is_settled()).count(),
        1,
        "what is collected is not filed yet"
    );
    clerk.go_to_section(SectionId::Lessons);
    clerk.press("<f7>");
    assert!(!left(&clerk).contains(&Unclosed::NoLesson));
    clerk.check();
}

#[test]
fn d10_each_unit_reports_how_it_passed_the_decisions_on() {
    let mut clerk = adjourned(0);
    clerk.press("<f5>").go_to_section(SectionId::Conveyance);
    clerk.press("<ctrl-n>Pilot station<ctrl-s>");
    assert_eq!(left(&clerk), [Unclosed::NotConveyed]);
    clerk.press("<f7>staff meeting<tab>all pilots<ctrl-s>");
    assert_eq!(left(&clerk), []);
}

#[test]
fn d1_what_is_to_be_done_afterwards_stands_in_wrap_up_and_not_in_the_checklist_before() {
    let mut clerk = adjourned(0);
    clerk.press("<f5>").go_to_section(SectionId::Tasks);
    let before = clerk.m().ledger.records().checklist.len();
    clerk.press("<ctrl-n>Clear the room<tab><tab><tab><tab>E+2h<tab><right><ctrl-s>");
    assert_eq!(clerk.m().ledger.records().checklist.len(), before + 1);
    assert!(left(&clerk).contains(&Unclosed::TaskOpen));
    clerk.press("<esc>Clear<f7>");
    assert!(!left(&clerk).contains(&Unclosed::TaskOpen));
    clerk.press("<f3>").go_to_section(SectionId::Checklist);
    assert!(!clerk.screen(120, 60).contains("Clear the room"));
}

#[test]
fn a_close_that_is_refused_names_what_is_outstanding_and_enter_goes_there() {
    let mut clerk = adjourned(2);
    clerk.press("<f5><alt-g>");
    let screen = clerk.screen(120, 36);
    assert!(screen.contains("copy is out") && screen.contains("001"), "{screen}");
    assert!(screen.contains("nobody was signed in"), "{screen}");
    let named = obstacles::remainders(clerk.m().ledger.records(), clerk.now);
    let second = named.iter().rposition(|one| one.kind == Unclosed::CopyOut).unwrap();
    clerk.press(&format!("<ctrl-home>{}<enter>", "<down>".repeat(second)));
    assert_eq!(clerk.m().desk().unwrap().section, SectionId::Returns);
    assert_eq!(clerk.m().desk().unwrap().cursor().at(), 1, "the second copy");
    // Past the shut gate with a reason and an explicit yes.
    clerk.press("<alt-g><f7>the holder has moved away<ctrl-s>");
    assert!(!clerk.fields().is_empty(), "without a yes it stays");
    clerk.press("<right><ctrl-s>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Closed);
    clerk.check();
}

#[test]
fn with_nothing_outstanding_one_key_closes_the_meeting() {
    let mut clerk = adjourned(0);
    assert_eq!(left(&clerk), []);
    clerk.press("<f5>").go_to_section(SectionId::Minutes);
    clerk.press("<alt-i>1<ctrl-s>");
    for _ in 0..2 {
        if !clerk.fields().is_empty() {
            clerk.press("<right><ctrl-s>");
        }
    }
    clerk.press("<alt-g><f7>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Closed);
    clerk.press("<ctrl-z>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Wrapping);
}

#[test]
fn no_type_is_closed_over_minutes_that_are_not_issued() {
    for template in ["committee", "weekly", "council", "executive"] {
        let mut clerk = Clerk::new(Lang::En);
        clerk.meeting(template, "Garden committee", &["Ann Lott", "Bo Reed"]);
        clerk.line("a word").press("<alt-x><f5><alt-g>");
        let kinds: Vec<Unclosed> = clerk
            .m()
            .ledger
            .records()
            .remainders()
            .into_iter()
            .map(|one| one.kind)
            .collect();
        assert!(kinds.contains(&Unclosed::MinutesNotIssued), "{template}: {kinds:?}");
        let screen = clerk.screen(120, 36);
        assert!(screen.contains("the minutes are not issued"), "{template}\n{screen}");
        clerk.press("<f7>");
        assert_ne!(clerk.open_meeting().state, MeetingState::Closed, "{template}");
    }
}

#[test]
fn d5_and_d10_a_ledger_that_nobody_began_is_not_silent() {
    let mut clerk = adjourned(0);
    let meeting = clerk.open_meeting().id;
    // Somebody of a unit is on the list, and the council is one of the types that have units report.
    let unit = huiwu::domain::people::Unit {
        id: Id::from_raw(8_100),
        name: "Pilot station".to_owned(),
        short: String::new(),
    };
    let person = clerk.m().ledger.records().people.rows()[0].clone();
    let person = huiwu::domain::people::Person {
        unit: Some(unit.id),
        ..person
    };
    let plan = BudgetLine {
        id: Id::from_raw(8_000),
        meeting,
        place: 1,
        category: BudgetCategory::Lodging,
        note: String::new(),
        plan_cents: 80_000,
    };
    clerk.put([unit.into(), person.into(), plan.into()]);
    assert_eq!(left(&clerk), [Unclosed::NothingSpent, Unclosed::NobodyConveys]);
    // An amount of nothing says that nothing was spent.
    clerk.press("<f5>").go_to_section(SectionId::Expenses);
    clerk.press("<ctrl-n><tab>0<tab>nobody<ctrl-s>");
    assert_eq!(left(&clerk), [Unclosed::NobodyConveys], "{}", clerk.screen(120, 36));
    clerk.go_to_section(SectionId::Conveyance).press("<f8>");
    assert_eq!(left(&clerk), [Unclosed::NotConveyed]);
    clerk.press("<f7>staff meeting<ctrl-s>");
    assert_eq!(left(&clerk), []);
    clerk.check();
}

/// A budget whose limit per person and day is 10 people, 1 day of class 4: 5,500.00.
fn limited(clerk: &mut Clerk) {
    let meeting = clerk.open_meeting().id;
    let frame = huiwu::domain::estimate::BudgetFrame {
        id: Id::from_raw(8_200),
        meeting,
        class: 4,
        people: 10,
        half_days: 2,
        staff: 0,
        lodging: true,
        region: String::new(),
    };
    let plan = BudgetLine {
        id: Id::from_raw(8_201),
        meeting,
        place: 1,
        category: BudgetCategory::Lodging,
        note: String::new(),
        plan_cents: 600_000,
    };
    clerk.put([frame.into(), plan.into()]);
}

#[test]
fn d6_more_than_the_limit_a_person_and_day_is_approved_by_a_key_and_printed() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed"]);
        clerk.line("a word").press("<alt-x>");
        limited(&mut clerk);
        clerk.press("<f5>").go_to_section(SectionId::Expenses);
        clerk.press("<ctrl-n><tab>5800<tab>Harbour Inn<tab>V-1<tab><tab>2026-03-04<ctrl-s>");
        let over = |clerk: &Clerk| left(clerk).contains(&Unclosed::OverLimit);
        assert!(over(&clerk), "{:?}\n{}", left(&clerk), clerk.screen(120, 36));
        // Enter in the gate asks who approved it; so does F8 on an expense.
        let all = obstacles::remainders(clerk.m().ledger.records(), clerk.now);
        let row = all.iter().position(|one| one.kind == Unclosed::OverLimit).unwrap();
        for way in [&format!("<alt-g><ctrl-home>{}<enter>", "<down>".repeat(row)), "<f8>"] {
            clerk.press(way);
            assert!(!clerk.fields().is_empty(), "{way}\n{}", clerk.screen(120, 36));
            clerk.press("<esc>");
            clerk.go_to_section(SectionId::Expenses).press("<ctrl-home>");
        }
        clerk.press("<f8><tab>王局长<tab>a day longer<ctrl-s>");
        assert!(!over(&clerk), "{}", clerk.screen(120, 36));
        let text = clerk.document(huiwu::export::DocumentKind::Settlement);
        assert!(text.contains("王局长") && text.contains("a day longer"), "{text}");
        // A later amount is over what was approved.
        clerk.press("<ctrl-n><tab>100<tab>Taxi<ctrl-s>");
        assert!(over(&clerk));
        clerk.check();
    }
}

#[test]
fn digits_go_to_sections_except_among_copies() {
    let mut clerk = adjourned(3);
    clerk.press("<f5>");
    let sections = |clerk: &Clerk| clerk.m().desk().unwrap().section;
    clerk.press("2");
    let second = sections(&clerk);
    assert_ne!(second, SectionId::Minutes);
    clerk.press("1");
    assert_eq!(sections(&clerk), SectionId::Minutes);
    clerk.go_to_section(SectionId::Returns).press("2");
    assert_eq!(sections(&clerk), SectionId::Returns);
    assert!(!clerk.screen(120, 36).contains("Draft lease 001"));
}

/// A time that was promised and is over is told in the list and in the gate, until somebody asks again or the copy is back.
#[test]
fn d3_a_promise_that_is_over_is_told_in_the_list_and_in_the_gate() {
    let mut clerk = adjourned(1);
    let all = |clerk: &Clerk| -> Vec<Unclosed> {
        let left = obstacles::remainders(clerk.m().ledger.records(), clerk.now);
        left.into_iter().map(|one| one.kind).collect()
    };
    clerk.press("<f5>").go_to_section(SectionId::Returns);
    clerk.press("<enter><tab>left it at home<tab>2026-03-20 09:00<ctrl-s>");
    assert!(!all(&clerk).contains(&Unclosed::PromiseOver));
    clerk.wait(30 * 24 * 60);
    assert!(
        clerk.screen(120, 36).contains("!03-20 09:00"),
        "{}",
        clerk.screen(120, 36)
    );
    assert!(
        clerk.screen(80, 24).contains("!03-20 09:00"),
        "{}",
        clerk.screen(80, 24)
    );
    assert!(all(&clerk).contains(&Unclosed::PromiseOver));
    clerk.press("<alt-g>");
    assert!(
        clerk.screen(120, 36).contains("promised for a time that is over"),
        "{}",
        clerk.screen(120, 36)
    );
    clerk.go_to_section(SectionId::Returns);
    // Nobody promises a day that is over.
    clerk.press("<enter><tab><tab><ctrl-u>2026-03-25 09:00<ctrl-s>");
    assert!(!clerk.fields().is_empty());
    clerk.press("<ctrl-u>2026-05-20 09:00<ctrl-s>");
    assert!(!all(&clerk).contains(&Unclosed::PromiseOver));
    clerk.check();
}

/// A meeting that named a problem is not closed before somebody says whether it was solved; Enter in the gate asks.
#[test]
fn b1_after_the_meeting_somebody_says_whether_its_problem_was_solved() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed"]);
        let mut meeting = clerk.open_meeting().clone();
        "The lease ends in March".clone_into(&mut meeting.problem);
        clerk.put([meeting.into()]);
        clerk.line("a word").press("<alt-x>");
        assert!(left(&clerk).contains(&Unclosed::NotSaidIfSolved));
        clerk.press("<f5><alt-g><esc>B1<enter>");
        assert!(
            clerk.screen(120, 36).contains("The lease ends in March"),
            "{}",
            clerk.screen(120, 36)
        );
        // Nothing is taken for a yes.
        clerk.press("<ctrl-s>");
        assert!(!clerk.fields().is_empty());
        clerk.press("<right><right><tab>the rent is open<ctrl-s>");
        let meeting = clerk.open_meeting();
        assert_eq!(
            (meeting.solved, meeting.unsolved.as_str()),
            (Some(Solved::Partly), "the rent is open")
        );
        assert!(!left(&clerk).contains(&Unclosed::NotSaidIfSolved));
        clerk.check().press("<f5><ctrl-z>");
        assert!(left(&clerk).contains(&Unclosed::NotSaidIfSolved));
    }
}

/// A meeting that was closed past its gate is closed no longer when something else is outstanding; taking that back closes it again.
#[test]
fn a_closed_meeting_in_which_something_new_is_outstanding_is_closed_no_longer() {
    let mut clerk = adjourned(1);
    clerk.press("<f5>").go_to_section(SectionId::Returns);
    clerk.press("<f7><alt-g><f7>settled with the office<tab><right><ctrl-s>");
    assert_eq!(
        clerk.open_meeting().state,
        MeetingState::Closed,
        "{}",
        clerk.screen(120, 36)
    );
    clerk.go_to_section(SectionId::Returns).press("<f7>");
    assert_eq!(count(&clerk).outstanding, 1);
    assert_eq!(clerk.open_meeting().state, MeetingState::Wrapping);
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Closed);
    assert_eq!(count(&clerk).outstanding, 0);
}

#[test]
fn the_key_of_the_tab_goes_to_the_minutes_and_back() {
    let mut clerk = adjourned(2);
    clerk.press("<f5>").go_to_section(SectionId::Returns);
    let at = |clerk: &Clerk| clerk.m().wrapup.section;
    // From another tab to the minutes, whatever was shown last; once more to where the clerk was, and back.
    for tab in ["<f4>", "<f3>", "<f6>", "<f2>"] {
        clerk.press(tab).press("<f5>");
        assert_eq!(at(&clerk), SectionId::Minutes, "{tab}");
        clerk.press("<f5>");
        assert_eq!(at(&clerk), SectionId::Returns, "{tab}");
    }
    clerk.press("<f5>");
    assert_eq!(at(&clerk), SectionId::Minutes);
    // F7 asks there before it does anything.
    clerk.press("<f4><f5><f7>");
    assert!(!clerk.fields().is_empty(), "the file of the minutes is asked");
    assert!(clerk.m().ledger.records().copy_returns.is_empty());
    clerk.press("<esc>").check();
}

#[test]
fn a_key_that_marks_a_row_says_which_and_undo_names_it() {
    for (section, keys, marked, undone) in [
        (SectionId::Returns, "<f7>", "back", "Copies back"),
        (
            SectionId::Expenses,
            "<ctrl-n><tab>40<tab>Hall Ltd<ctrl-s><f7>",
            "Hall Ltd: paid",
            "Expenses: lodging",
        ),
        (
            SectionId::Archive,
            "<f9><ctrl-home><f7>",
            "notice: collected",
            "Archive: notice",
        ),
        (
            SectionId::Lessons,
            "<ctrl-n>Book the hall earlier<ctrl-s>",
            "",
            "Lessons: Book the hall",
        ),
        (SectionId::Tasks, "<ctrl-n>Sweep the hall<ctrl-s>", "", "Sweep the hall"),
    ] {
        let mut clerk = adjourned(2);
        clerk.press("<f5>").go_to_section(section);
        clerk.press(keys);
        let said = |clerk: &Clerk| {
            clerk
                .said()
                .map(|said| said.text(Lang::En.strings()))
                .unwrap_or_default()
        };
        assert!(said(&clerk).contains(marked), "{section:?}: {}", said(&clerk));
        clerk.press("<f4><ctrl-z>");
        assert!(
            said(&clerk).contains(undone) || section == SectionId::Returns,
            "{section:?}: {}",
            said(&clerk)
        );
        clerk.check();
    }
}

#[test]
fn alt_y_says_which_checks_it_is_for() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "Harbour", &["Ann Lott", "Bo Reed", "Cy Dean"]);
        clerk.line("#1").press("<alt-x><f5><ctrl-home><alt-y>");
        let said = clerk.said().map(|said| said.text(lang.strings())).unwrap_or_default();
        let told = if lang == Lang::En {
            "only for what “may be a fact”"
        } else {
            "只用于“可能是一件事实”"
        };
        assert!(said.contains(told), "{said}");
    }
}

#[test]
fn the_bundle_is_written_from_every_section() {
    let mut clerk = adjourned(1);
    clerk.press("<f5>");
    for section in [
        SectionId::Minutes,
        SectionId::Returns,
        SectionId::Archive,
        SectionId::Close,
    ] {
        clerk.go_to_section(section);
        clerk.press("<alt-b>");
        assert!(!clerk.fields().is_empty(), "{section:?}");
        clerk.press("<esc>");
    }
}

#[test]
fn units_that_nobody_has_are_told_as_the_reason() {
    for (lang, told) in [
        (Lang::En, "nobody on the list has a unit"),
        (Lang::Zh, "名单上的人都没有单位"),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("executive", "Harbour", &["Ann Lott", "Bo Reed"]);
        clerk
            .line("#1")
            .press("<alt-x><f5>")
            .go_to_section(SectionId::Conveyance);
        clerk.press("<f8>");
        let said = clerk.said().map(|said| said.text(lang.strings())).unwrap_or_default();
        assert!(said.contains(told), "{said}");
    }
}

#[test]
fn what_was_said_of_a_section_goes_when_it_is_left() {
    for leaves in ["<tab>", "<shift-tab>"] {
        let mut clerk = adjourned(1);
        clerk.press("<f5>").go_to_section(SectionId::Conveyance);
        clerk.press("<ctrl-n>Audit office<ctrl-s><ctrl-d>");
        assert!(
            clerk.said().is_some(),
            "{leaves}: the row is gone, Ctrl-Z brings it back"
        );
        clerk.press(leaves);
        assert_eq!(clerk.said(), None, "{leaves}");
    }
}
