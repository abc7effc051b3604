//! English names of the field's values.

use crate::{
    domain::{
        action::{ActionState, Light},
        agenda::{ItemKind, Outcome},
        change::Act,
        decision::Verdict,
        entry::EntryKind,
        imprint::Urgency,
        meeting::{MeetingForm, MeetingState, Secrecy, VoteBase},
        motion::MotionState,
        people::{Category, Duty, Reply, Sex},
    },
    i18n::domain::Domain,
};

/// English names.
pub(super) const DOMAIN: Domain = Domain {
    state,
    form,
    vote_base,
    secrecy,
    urgency,
    category,
    sex,
    duty,
    reply,
    item_kind,
    outcome,
    entry_kind,
    verdict,
    motion_state,
    action_state,
    light,
    act,
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

const fn state(value: MeetingState) -> &'static str {
    match value {
        MeetingState::Draft => "draft",
        MeetingState::Planned => "approved",
        MeetingState::Preparing => "preparing",
        MeetingState::Ready => "ready",
        MeetingState::Live => "in session",
        MeetingState::Recess => "recess",
        MeetingState::Wrapping => "wrapping up",
        MeetingState::Closed => "closed",
        MeetingState::Archived => "archived",
        MeetingState::Postponed => "postponed",
        MeetingState::Cancelled => "cancelled",
    }
}

const fn form(value: MeetingForm) -> &'static str {
    match value {
        MeetingForm::InPerson => "in person",
        MeetingForm::Video => "video",
        MeetingForm::Hybrid => "hybrid",
        MeetingForm::Phone => "telephone",
    }
}

const fn vote_base(value: VoteBase) -> &'static str {
    match value {
        VoteBase::VotesCast => "votes cast",
        VoteBase::MembersPresent => "members present",
        VoteBase::EntireMembership => "entire membership",
    }
}

const fn secrecy(value: Secrecy) -> &'static str {
    match value {
        Secrecy::Open => "open",
        Secrecy::Internal => "internal",
        Secrecy::WorkSecret => "work secret",
        Secrecy::Mimi => "秘密 (confidential)",
        Secrecy::Jimi => "机密 (secret)",
        Secrecy::Juemi => "绝密 (top secret)",
    }
}

const fn urgency(value: Urgency) -> &'static str {
    match value {
        Urgency::None => "none",
        Urgency::Urgent => "urgent",
        Urgency::MostUrgent => "most urgent",
    }
}

const fn category(value: Category) -> &'static str {
    match value {
        Category::Member => "member",
        Category::InAttendance => "in attendance",
        Category::Invited => "invited",
        Category::Observer => "observer",
        Category::Press => "press",
        Category::Staff => "staff",
    }
}

const fn sex(value: Sex) -> &'static str {
    match value {
        Sex::Unknown => "not said",
        Sex::Female => "female",
        Sex::Male => "male",
    }
}

const fn duty(value: Duty) -> &'static str {
    match value {
        Duty::None => "none",
        Duty::Chair => "chair",
        Duty::Scribe => "minute taker",
    }
}

const fn reply(value: Reply) -> &'static str {
    match value {
        Reply::Open => "no reply",
        Reply::Attends => "attends",
        Reply::Leave => "on leave",
        Reply::Substituted => "substitute comes",
    }
}

const fn item_kind(value: ItemKind) -> &'static str {
    match value {
        ItemKind::Decision => "decision",
        ItemKind::Report => "report",
        ItemKind::Information => "information",
        ItemKind::Education => "learning",
        ItemKind::Procedural => "procedural",
    }
}

const fn outcome(value: Outcome) -> &'static str {
    match value {
        Outcome::Decided => "decided",
        Outcome::Deferred => "deferred",
        Outcome::Noted => "noted",
        Outcome::Withdrawn => "withdrawn",
        Outcome::NoDecision => "no decision",
    }
}

const fn entry_kind(value: EntryKind) -> &'static str {
    match value {
        EntryKind::Note => "note",
        EntryKind::Continuation => "continued",
        EntryKind::Decision => "decision",
        EntryKind::Action => "action",
        EntryKind::Question => "question",
        EntryKind::Requirement => "requirement",
        EntryKind::Motion => "motion",
        EntryKind::Second => "seconded",
        EntryKind::VoteResult => "vote",
        EntryKind::Incident => "incident",
        EntryKind::Information => "info",
        EntryKind::Idea => "idea",
        EntryKind::Help => "help",
        EntryKind::Link => "link",
        EntryKind::Arrival => "arrives",
        EntryKind::Departure => "leaves",
        EntryKind::ItemStart => "item",
        EntryKind::Correction => "correction",
        EntryKind::Opened => "opened",
        EntryKind::Recess => "recess",
        EntryKind::Resumed => "resumed",
        EntryKind::Adjourned => "adjourned",
        EntryKind::Reopened => "reopened",
        EntryKind::RecorderOn => "recorder started",
        EntryKind::RecorderOff => "recorder stopped",
        EntryKind::RecordingMark => "recording mark",
        EntryKind::Aside => "aside",
    }
}

const fn verdict(value: Verdict) -> &'static str {
    match value {
        Verdict::Adopted => "agreed",
        Verdict::Rejected => "rejected",
    }
}

const fn motion_state(value: MotionState) -> &'static str {
    match value {
        MotionState::Moved => "moved",
        MotionState::Seconded => "seconded",
        MotionState::Carried => "carried",
        MotionState::Lost => "lost",
        MotionState::Withdrawn => "withdrawn",
        MotionState::Tabled => "laid on the table",
        MotionState::Postponed => "postponed",
        MotionState::Referred => "referred",
    }
}

const fn action_state(value: ActionState) -> &'static str {
    match value {
        ActionState::Open => "open",
        ActionState::Working => "in hand",
        ActionState::Reported => "reported done",
        ActionState::Done => "done",
        ActionState::Cancelled => "cancelled",
    }
}

const fn light(value: Light) -> &'static str {
    match value {
        Light::Undated => "no date",
        Light::Green => "on time",
        Light::Yellow => "due soon",
        Light::Red => "overdue",
    }
}

const fn act(value: Act) -> &'static str {
    match value {
        Act::NewMeeting => "new meeting",
        Act::EditMeeting => "change of the meeting",
        Act::DeleteMeeting => "deletion of a meeting",
        Act::Postpone => "postponement",
        Act::Cancel => "cancellation",
        Act::Capture => "line",
        Act::EditEntry => "edit of a line",
        Act::ConvertEntry => "change of kind",
        Act::StrikeEntry => "strike",
        Act::Correct => "correction",
        Act::ItemStart => "item",
        Act::EditItem => "change of the agenda",
        Act::MoveItem => "move of an item",
        Act::DeleteItem => "removal of an item",
        Act::EditPerson => "change of the roster",
        Act::DeletePerson => "removal of a person",
        Act::MovePerson => "move of a person",
        Act::Arrive => "arrival",
        Act::Leave => "departure",
        Act::Open => "opening",
        Act::Recess => "recess",
        Act::Resume => "resumption",
        Act::Adjourn => "adjournment",
        Act::Reopen => "reopening",
        Act::Mark => "recording mark",
        Act::Recorder => "recorder",
        Act::Vote => "vote",
        Act::EditAction => "change of an action",
        Act::Setting => "setting",
        Act::EditRow => "edit of a row",
        Act::DeleteRow => "removal of a row",
        Act::MoveRow => "move of a row",
        Act::Review => "review",
        Act::Check => "checklist",
        Act::Test => "equipment test",
        Act::Papers => "copies",
        Act::Seats => "seats",
        Act::Answer => "answer to a finding",
        Act::Gate => "gate",
        Act::FileRead => "file changed",
        Act::Import => "import",
    }
}
