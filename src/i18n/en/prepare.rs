//! English words of preparation.

use crate::{
    domain::{
        agenda::Filing,
        checklist::{CheckState, Phase, Proof},
        deliverable::{DeliverableKind, Part, Reopened, Standing},
        equipment::TestResult,
        error_book::SlipKind,
        estimate::BudgetCategory,
        readiness::Shortage,
        seating::{PlanKind, SeatRule, TableSides, Viewpoint},
        template::moment::Moment,
    },
    i18n::prepare::Preparation,
    input::section::Section,
};

/// English words.
pub(super) const PREPARE: Preparation = Preparation {
    section,
    empty,
    deliverable,
    standing,
    phase,
    proof,
    check,
    test,
    budget,
    plan,
    rule,
    viewpoint,
    sides,
    filing,
    shortage,
    slip,
    part,
    part_changed: |value| format!("{} changed", part(value)),
    review_reopened: |kind, part, others| {
        let what = if part.is_empty() { "content" } else { part };
        match others {
            0 => format!("{kind} wants a new review: {what} changed."),
            n => format!("{kind} and {n} more want a new review: {what} changed."),
        }
    },
    so_not_ready: " The meeting is not ready any more.",
    not_ready: |n| format!("The meeting is not ready any more: {n} missing, Alt-G shows them."),
    lacks: |n| format!("{n} gaps"),
    theme_unconfirmed: "Another theme: nobody has confirmed it yet.",
    removed: |what| format!("Removed: {what}. Ctrl-Z brings it back."),
    issued: |n| format!("{n} handed out."),
    take_back_on_repeat: |n| format!("All {n} are handed out; once more takes them back."),
    taken_back: |n| format!("{n} taken back; Ctrl-Z undoes it."),
    ticked: |what, open| format!("{what}: done, {open} still open."),
    answered_one: |what, open| format!("{what}: answered, {open} still open."),
    opens_early: |lapse| format!("The meeting starts in {lapse}: Enter again opens it with this line."),
    days: |n| format!("{n} days"),
    hours: |n| format!("{n} hours"),
    minutes: |n| format!("{n} minutes"),
    moment,
    shut_gate: |n, list| format!("The gate is shut, {n} missing: {list}"),
    must_say_yes: "only Yes passes it",
    copies_out: |n| format!("{n} handed out"),
    required_open: "required",
    changed_at: "changed",
    go_there: "go there",
    late_by_design: "late by design",
    overdue: "OVERDUE",
    gate_open: "gate open",
    gate_shut: "gate shut, missing:",
    gate_passed: "passed with a reason:",
    answered: "answered",
    col_deliverable: "deliverable",
    col_review: "review",
    col_check: "what",
    col_proof: "proof",
    col_device: "device",
    col_test: "test",
    col_desk: "desk",
    col_task: "task",
    col_person: "person",
    col_phone: "telephone",
    col_category: "category",
    col_amount: "amount",
    col_remark: "remark",
    col_paper: "paper",
    col_copies: "copies",
    col_issued: "issued",
    col_secrecy: "level",
    col_row: "row",
    col_seat: "seat",
    col_finding: "finding",
    col_about: "about",
    col_answer: "answer",
    col_duty_id: "section",
    col_missing: "missing",
    col_owner: "owner",
    col_filing: "filing",
    slides: "slides",
    round: "round",
    critical: "key",
    total: "total",
    limit: "limit",
    frozen: "frozen",
    moved: "changes since",
    sent: "sent",
    not_sent: "not sent",
    people_days: "person-days",
    nobody: "(empty)",
    locked: "by hand",
    doors: "doors open",
    reply_due: "replies by",
};

const fn section(value: Section) -> &'static str {
    match value {
        Section::Purpose => "Purpose",
        Section::Agenda => "Agenda",
        Section::People => "People",
        Section::Deliverables => "Deliverables",
        Section::Checklist => "Checklist",
        Section::Equipment => "Equipment",
        Section::Duties => "Duties",
        Section::Budget => "Budget",
        Section::Papers => "Papers",
        Section::Seats => "Seats",
        Section::Notice => "Notice",
        Section::Errors => "Error book",
        Section::Ready => "Gate: ready",
    }
}

const fn empty(value: Section) -> &'static str {
    match value {
        Section::Purpose => "",
        Section::Agenda => "No item yet. Ctrl-N adds one, F7 takes a pasted list.",
        Section::People => "Nobody yet. Ctrl-N adds one, F7 takes a pasted list of names.",
        Section::Deliverables => {
            "Not made yet. Ctrl-N makes the seven: budget, agenda, roster, notice, papers, room, duties."
        }
        Section::Checklist => "No line yet. Ctrl-N adds one; templates bring theirs.",
        Section::Equipment => "No device yet. Ctrl-N adds one, Alt-S adds slide files.",
        Section::Duties => "No duty yet. Ctrl-N adds a desk or a post.",
        Section::Budget => "Nothing planned yet. F7 sets class and people, Ctrl-N adds an amount.",
        Section::Papers => "No paper yet. Ctrl-N adds one with its numbered copies.",
        Section::Seats => "No plan yet. F7 asks for one and seats people by their order.",
        Section::Notice => "No notice yet. Enter fills it in.",
        Section::Errors => "No slip found.",
        Section::Ready => "Nothing is missing: the gate is open. F7 declares the meeting ready.",
    }
}

const fn deliverable(value: DeliverableKind) -> &'static str {
    match value {
        DeliverableKind::Budget => "budget",
        DeliverableKind::Agenda => "agenda",
        DeliverableKind::Roster => "roster",
        DeliverableKind::Notice => "notice",
        DeliverableKind::Materials => "meeting papers",
        DeliverableKind::Layout => "room and seats",
        DeliverableKind::Division => "duties",
    }
}

const fn standing(value: Standing) -> &'static str {
    match value {
        Standing::NotNeeded => "not needed",
        Standing::Draft => "draft",
        Standing::Submitted => "submitted",
        Standing::Returned => "returned",
        Standing::Approved => "approved",
        Standing::Reopened(Reopened::Records) => "changed since",
        Standing::Reopened(Reopened::File) => "file changed",
        Standing::Reopened(Reopened::FileGone) => "file missing",
    }
}

const fn phase(value: Phase) -> &'static str {
    match value {
        Phase::Pre => "before",
        Phase::In => "during",
        Phase::Post => "after",
    }
}

const fn proof(value: Proof) -> &'static str {
    match value {
        Proof::Tick => "tick",
        Proof::Text => "text",
        Proof::File => "file",
        Proof::Number => "number",
        Proof::Signature => "signature",
        Proof::Photo => "photo",
        Proof::CountMatch => "counts match",
        Proof::Approval => "approval",
        Proof::Log => "log",
    }
}

const fn check(value: CheckState) -> &'static str {
    match value {
        CheckState::Open => "open",
        CheckState::Done => "done",
        CheckState::NotNeeded => "not needed",
    }
}

const fn test(value: TestResult) -> &'static str {
    match value {
        TestResult::Pass => "ok",
        TestResult::Fail => "FAULT",
        TestResult::NotApplicable => "n/a",
    }
}

const fn budget(value: BudgetCategory) -> &'static str {
    match value {
        BudgetCategory::Lodging => "lodging",
        BudgetCategory::Meals => "meals",
        BudgetCategory::Venue => "room hire",
        BudgetCategory::Transport => "transport",
        BudgetCategory::Printing => "printing",
        BudgetCategory::Medical => "medical",
        BudgetCategory::Online => "online",
        BudgetCategory::Other => "other",
    }
}

const fn plan(value: PlanKind) -> &'static str {
    match value {
        PlanKind::Rostrum => "rostrum",
        PlanKind::LongTable => "long table",
        PlanKind::UShape => "U-shape",
        PlanKind::HollowSquare => "hollow square",
        PlanKind::Round => "round table",
        PlanKind::Theatre => "theatre",
    }
}

const fn rule(value: SeatRule) -> &'static str {
    match value {
        SeatRule::LeftFirst => "left is higher",
        SeatRule::LeftFirstAlt => "left is higher, other reading",
        SeatRule::RightFirst => "right is higher",
    }
}

const fn viewpoint(value: Viewpoint) -> &'static str {
    match value {
        Viewpoint::Hall => "seen from the hall",
        Viewpoint::Rostrum => "seen from the rostrum",
    }
}

const fn sides(value: TableSides) -> &'static str {
    match value {
        TableSides::ByRank => "by rank",
        TableSides::GuestsFaceDoor => "guests (invited) face the door",
        TableSides::HostsFaceDoor => "hosts face the door",
        TableSides::DoorAtEnd => "door at the left end, guests on its right",
    }
}

const fn filing(value: Filing) -> &'static str {
    match value {
        Filing::None => "no filing",
        Filing::Filed => "filed",
        Filing::Checked => "checked",
        Filing::Approved => "approved",
        Filing::Scheduled => "scheduled",
        Filing::Returned => "returned",
    }
}

const fn shortage(value: Shortage) -> &'static str {
    match value {
        Shortage::NoPurpose => "say what the meeting is for",
        Shortage::NoProblem => "name the problem to solve",
        Shortage::NoTheme => "give the theme",
        Shortage::ThemeNotConfirmed => "have the theme confirmed",
        Shortage::EmptyMeeting => "no decision item, no expected output: an empty meeting",
        Shortage::NoVenue => "give the place",
        Shortage::NoItems => "add agenda items",
        Shortage::NobodyInvited => "add people",
        Shortage::NoReply => "has not replied",
        Shortage::NoEquipment => "list the equipment",
        Shortage::NotTested => "not tried in its round",
        Shortage::TestFailed => "failed in its round",
        Shortage::SlideNotOpened => "slide file not opened in the room",
        Shortage::NoInterval => "set the interval of rounds (Alt-I)",
        Shortage::NoSpare => "no spare named",
        Shortage::NoTechnician => "no technician named",
        Shortage::NoDeliverable => "not made",
        Shortage::NoOwner => "no owner",
        Shortage::NoDue => "no due time",
        Shortage::PostEmpty => "nobody named",
        Shortage::NotApproved(Standing::Reopened(_)) => "wants a new review",
        Shortage::NotApproved(_) => "not approved",
        Shortage::CheckOpen => "not done",
        Shortage::Unanswered => "answer the finding",
        Shortage::QuestionOpen => "answer the three questions: is the meeting needed?",
    }
}

const fn slip(value: SlipKind) -> &'static str {
    match value {
        SlipKind::Weekday => "weekday does not fit the date",
        SlipKind::TwoSeats => "one seat, two people, or the reverse",
        SlipKind::NameDiffers => "name differs from the list",
        SlipKind::NotOnList => "presenter is not on the list",
        SlipKind::NoSeat => "has no seat",
        SlipKind::SeatOnLeave => "on leave, but has a seat",
        SlipKind::SentForOldTime => "notice told another time",
        SlipKind::SameName => "same name twice",
        SlipKind::LeaveButHere => "on leave, but signed in",
        SlipKind::VoteTotal => "more votes than voters",
        SlipKind::DuplicateCopy => "copy number twice",
        SlipKind::NoPresenter => "item without presenter",
        SlipKind::PostChanged => "unit or post changed",
        SlipKind::ReplyMissing => "reply is overdue",
        SlipKind::BeforeDoors => "starts before the doors open",
        SlipKind::DoorsOtherDay => "doors open on another day",
        SlipKind::ReplyTooLate => "replies due after the start",
        SlipKind::TooLong => "items take longer than the meeting (min)",
        SlipKind::OverLimit => "budget over the limit (yuan)",
        SlipKind::TooManyPeople => "more people than the class allows",
        SlipKind::TooManyDays => "longer than the class allows (half days)",
        SlipKind::TooManyStaff => "more staff than the class allows",
    }
}

const fn part(value: Part) -> &'static str {
    match value {
        Part::Title => "title",
        Part::Time => "time",
        Part::Venue => "place",
        Part::Frame => "frame",
        Part::Money => "money",
        Part::Items => "items",
        Part::ItemDetails => "details",
        Part::People => "people",
        Part::Replies => "replies",
        Part::Purpose => "purpose",
        Part::Notice => "notice",
        Part::Papers => "papers",
        Part::Copies => "copies",
        Part::Plan => "plan",
        Part::Seats => "seats",
        Part::Posts => "duties",
        Part::File => "file",
    }
}

fn moment(value: Moment) -> String {
    match value {
        Moment::At(offset) => offset.to_string(),
        Moment::Start => "at the start".to_owned(),
        Moment::End => "at the end".to_owned(),
        Moment::Item => "each item".to_owned(),
        Moment::Break => "in breaks".to_owned(),
        Moment::Always => "all along".to_owned(),
        Moment::BeforeVote => "before vote".to_owned(),
        Moment::BeforeClosed => "before closed".to_owned(),
        Moment::Every(minutes) => format!("every {minutes} min"),
    }
}
