//! Rows of every kind, made from a number, so that a failing case can be repeated.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    reason = "helpers of tests; one arm a kind of row"
)]

use super::wrapup_rows;
use chrono::{NaiveDate, NaiveTime};
use huiwu::domain::{
    action::{Action, ActionState, Due, MatterOrigin, Owner, SettledTask},
    agenda::{Filing, Item, ItemKind, ItemOutcome},
    answers::{FindingAnswer, Gate, GateOverride},
    attendance::{Attending, Interval, StaySource},
    calendar::{DayKind, offset::Offset},
    change::{Act, Change, Commit, Seq, Turn, UndoScope},
    checklist::{CheckItem, CheckSource, CheckState, Phase, Proof},
    decision::{Decision, Verdict},
    deliverable::{Deliverable, DeliverableKind, Part, Review},
    entry::{Entry, EntryKind, Remark},
    equipment::{Equipment, EquipmentRound, RoundResult, Slide, TestResult},
    estimate::{BudgetCategory, BudgetFrame, BudgetLine},
    function::{MeetingFunction, Solved},
    holiday::Holiday,
    id::Id,
    imprint::{Imprint, Urgency},
    incident::Incident,
    interest::{Interest, InterestNature},
    invitation::Invitation,
    media::{Shot, ShotKind},
    meeting::{
        Meeting, MeetingForm, MeetingState, RecordMode, Recording, RuleBook, Secrecy, Series, Setting, VoteBase,
    },
    motion::{Ballot, Counts, Majority, Motion, MotionState, ResultWord, Vote, VotingForm},
    papers::{CopyMove, Paper, PaperCopy},
    people::{Attendee, Category, ChairTaken, Duty, EarlierReply, Person, Reply, Sex, Unit},
    quorum::QuorumBase,
    quorum::QuorumRule,
    record::{Key, Record},
    recorder::{Mark, Recorder},
    records::Records,
    seating::{PlanKind, Seat, SeatPlan, SeatRule, Sitting, TableSides, Viewpoint},
    speech_request::SpeechRequest,
    staffing::{DutyPost, PostShift},
    time::{Stamp, Zone},
};
use strum::IntoEnumIterator;

/// A source of small values.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides
    }
    pub(super) fn number(&mut self) -> u32 {
        u32::try_from(self.roll(1000)).unwrap()
    }
    pub(super) fn id<T>(&mut self) -> Id<T> {
        Id::from_raw(i64::try_from(self.roll(5)).unwrap() + 1)
    }
    pub(super) fn one<E: IntoEnumIterator>(&mut self) -> E {
        let all: Vec<E> = E::iter().collect();
        let n = usize::try_from(self.roll(all.len() as u64)).unwrap();
        all.into_iter().nth(n).unwrap()
    }
    pub(super) fn text(&mut self) -> String {
        ["", "预算", "a 'quote' \"b\"", "100%_\\", "行\n二", "\u{0}nul", "😀"][usize::try_from(self.roll(7)).unwrap()]
            .to_owned()
    }
    pub(super) fn stamp(&mut self) -> Stamp {
        Stamp::from_ms(i64::try_from(self.roll(4_000_000_000_000)).unwrap() - 1000)
    }
    pub(super) fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.roll(2) == 0).then(|| make(self))
    }
    pub(super) fn offset(&mut self) -> Offset {
        ["T", "T-2wd", "E+30m", "T-1d"][usize::try_from(self.roll(4)).unwrap()]
            .parse()
            .unwrap()
    }
    pub(super) fn yes(&mut self) -> bool {
        self.roll(2) == 0
    }
}

fn meeting(d: &mut Dice) -> Meeting {
    Meeting {
        series: d.maybe(Dice::id),
        number: d.maybe(Dice::number),
        state: d.one::<MeetingState>(),
        length_min: d.number(),
        venue: d.text(),
        organiser: d.text(),
        form: d.one::<MeetingForm>(),
        purpose: d.text(),
        problem: d.text(),
        expected: d.text(),
        theme: d.text(),
        theme_by: d.text(),
        template: d.text(),
        template_revision: d.number(),
        template_hash: d.text(),
        rules: d.one::<RuleBook>(),
        record_mode: d.one::<RecordMode>(),
        quorum: QuorumRule {
            num: d.number(),
            den: d.number(),
            least: d.number(),
            over: d.yes(),
            base: d.one::<QuorumBase>(),
            seats: d.number(),
        },
        vote_base: d.one::<VoteBase>(),
        recording: d.one::<Recording>(),
        secrecy: d.one::<Secrecy>(),
        speech_limit_min: d.number(),
        opened: d.maybe(Dice::stamp),
        adjourned: d.maybe(Dice::stamp),
        reason: d.text(),
        theme_at: d.maybe(Dice::stamp),
        ask_document: d.text(),
        ask_merge: d.text(),
        ask_online: d.text(),
        round_every_min: d.number(),
        body: d.text(),
        issue: d.text(),
        first_minute: d.text(),
        verify_identity: d.yes(),
        functions: [d.one::<MeetingFunction>()].into_iter().collect(),
        solved: d.maybe(Dice::one::<Solved>),
        unsolved: d.text(),
        ..Meeting::draft(d.id(), d.text(), d.stamp(), Zone::from_minutes(480))
    }
}

fn entry(d: &mut Dice) -> Entry {
    Entry {
        id: d.id(),
        meeting: d.id(),
        item: d.maybe(Dice::id),
        kind: d.one::<EntryKind>(),
        raw: d.text(),
        text: d.text(),
        speaker: d.maybe(Dice::id),
        said_by: d.text(),
        at: d.stamp(),
        entered: d.stamp(),
        place: i64::try_from(d.roll(9)).unwrap(),
        about: d.maybe(Dice::id),
        remark: d.maybe(|d| {
            if d.yes() {
                Remark::NoOwner
            } else {
                Remark::UnknownName(d.text())
            }
        }),
        author: d.text(),
        struck: d.yes(),
        minuted: d.maybe(Dice::yes),
    }
}

fn action(d: &mut Dice) -> Action {
    let owners = [Owner::Attendee(d.id()), Owner::Unit(d.id()), Owner::Named(d.text())];
    Action {
        id: d.id(),
        meeting: d.id(),
        entry: d.id(),
        number: d.number(),
        owners: owners.into_iter().filter(|_| d.yes()).collect(),
        due: Due {
            phrase: d.text(),
            date: d.maybe(|d| NaiveDate::from_ymd_opt(2026, 12, 1 + d.number() % 28).unwrap()),
            time: d.maybe(|d| NaiveTime::from_hms_opt(d.number() % 24, 5, 0).unwrap()),
        },
        state: d.one::<ActionState>(),
        closed: d.maybe(Dice::stamp),
        origin: d.one::<MatterOrigin>(),
        parent: d.maybe(Dice::id),
        task: d.text(),
        leader: d.text(),
        filed: d.text(),
        settled: d.maybe(|d| SettledTask {
            owners: vec![Owner::Attendee(d.id()), Owner::Named(d.text())],
            due: Due {
                phrase: d.text(),
                date: None,
                time: None,
            },
        }),
    }
}

/// A row of any kind.
pub(crate) fn record(d: &mut Dice) -> Record {
    match d.roll(52) {
        0 => Setting {
            id: d.id(),
            key: d.text(),
            value: d.text(),
        }
        .into(),
        1 => Series {
            id: d.id(),
            name: d.text(),
        }
        .into(),
        2 => Unit {
            id: d.id(),
            name: d.text(),
            short: d.text(),
        }
        .into(),
        3 => Person {
            pinyin: d.text(),
            aliases: vec![d.text(), d.text()],
            unit: d.maybe(Dice::id),
            post: d.text(),
            phone: d.text(),
            email: d.text(),
            sex: d.one::<Sex>(),
            former: d.text(),
            changed: d.maybe(Dice::stamp),
            ..Person::named(d.id(), d.text())
        }
        .into(),
        4 => meeting(d).into(),
        5 => Attendee {
            category: d.one::<Category>(),
            duty: d.one::<Duty>(),
            reply: d.one::<Reply>(),
            leave_reason: d.text(),
            substitute: d.maybe(Dice::id),
            seat: d.text(),
            grouping: d.text(),
            remark: d.text(),
            reported: d.maybe(Dice::stamp),
            credential: d.text(),
            verified_by: d.text(),
            refused: d.text(),
            named_only: d.yes(),
            before_excuse: d.maybe(|d| EarlierReply {
                reply: d.one::<Reply>(),
                leave_reason: d.text(),
                substitute: d.maybe(Dice::id),
                stay: None,
            }),
            took_chair: d.maybe(|d| ChairTaken {
                by: d.id(),
                from: vec![d.id()],
                earlier: Vec::new(),
            }),
            for_items: vec![d.id()],
            absent_by: d.maybe(Dice::id),
            ..Attendee::invited(d.id(), d.id(), d.id(), i64::from(d.number()))
        }
        .into(),
        6 => Interval {
            id: d.id(),
            meeting: d.id(),
            attendee: d.id(),
            from: d.stamp(),
            to: d.maybe(Dice::stamp),
            came: d.maybe(Dice::id),
            went: d.maybe(Dice::id),
            came_reason: d.text(),
            went_reason: d.text(),
            source: d.one::<StaySource>(),
            confirmed: d.yes(),
            attending: d.maybe(Dice::one::<Attending>),
            signed_by: d.text(),
            withdrew: d.maybe(Dice::id),
        }
        .into(),
        7 => Item {
            parent: d.maybe(Dice::id),
            kind: d.one::<ItemKind>(),
            minutes: d.maybe(Dice::number),
            presenter: d.text(),
            units: d.text(),
            papers: d.text(),
            consent: d.yes(),
            outcome: d.maybe(Dice::one::<ItemOutcome>),
            outcome_reason: d.text(),
            no_action_reason: d.text(),
            filing: d.one::<Filing>(),
            filed_by: d.text(),
            filing_remark: d.text(),
            own_number: d.text(),
            paper_number: d.text(),
            ..Item::titled(d.id(), d.id(), i64::from(d.number()), d.text())
        }
        .into(),
        8 => entry(d).into(),
        9 => Decision {
            id: d.id(),
            meeting: d.id(),
            entry: d.id(),
            number: d.number(),
            verdict: d.one::<Verdict>(),
        }
        .into(),
        10 => action(d).into(),
        11 => Motion {
            id: d.id(),
            meeting: d.id(),
            entry: d.id(),
            number: d.number(),
            state: d.one::<MotionState>(),
            seconder: d.maybe(Dice::id),
            counts: d.maybe(|d| Counts {
                yes: d.number(),
                no: d.number(),
                abstain: d.number(),
            }),
            majority: d.one::<Majority>(),
            base: d.maybe(Dice::number),
            seconded: d.maybe(Dice::id),
            counted: d.maybe(Dice::id),
            mover: d.maybe(Dice::id),
            amends: d.maybe(Dice::id),
            form: d.one::<VotingForm>(),
            said: d.maybe(Dice::one::<ResultWord>),
            towards: d.text(),
            wording: d.text(),
            worded: d.maybe(Dice::id),
            entitled: d.maybe(Dice::number),
            casting: d.maybe(Dice::one::<Vote>),
        }
        .into(),
        12 => Recorder {
            id: d.id(),
            meeting: d.id(),
            name: d.text(),
            started: d.maybe(Dice::stamp),
            stopped: d.maybe(Dice::stamp),
            offset_ms: i64::from(d.number()) - 500,
            file: d.text(),
            hash: d.text(),
        }
        .into(),
        13 => Mark {
            id: d.id(),
            meeting: d.id(),
            recorder: d.maybe(Dice::id),
            at: d.stamp(),
            note: d.text(),
        }
        .into(),
        32 => Ballot {
            id: d.id(),
            meeting: d.id(),
            motion: d.id(),
            attendee: d.maybe(Dice::id),
            name: d.text(),
            vote: d.one::<Vote>(),
            remark: d.text(),
            at: d.stamp(),
            entry: d.maybe(Dice::id),
        }
        .into(),
        33 => Interest {
            id: d.id(),
            meeting: d.id(),
            entry: d.id(),
            attendee: d.id(),
            item: d.maybe(Dice::id),
            nature: d.one::<InterestNature>(),
            text: d.text(),
        }
        .into(),
        35 => SpeechRequest {
            id: d.id(),
            meeting: d.id(),
            entry: d.maybe(Dice::id),
            who: d.maybe(Dice::id),
            name: d.text(),
            reason: d.text(),
            asked: d.stamp(),
            place: i64::from(d.number()),
            ended: d.maybe(Dice::stamp),
            ended_by: d.maybe(Dice::id),
            given: d.yes(),
        }
        .into(),
        36 => PostShift {
            id: d.id(),
            meeting: d.id(),
            post: d.id(),
            person: d.text(),
            from: d.stamp(),
            to: d.maybe(Dice::stamp),
            note: d.text(),
            by: d.text(),
        }
        .into(),
        37 => CopyMove {
            id: d.id(),
            meeting: d.id(),
            copy: d.id(),
            out: d.yes(),
            at: d.stamp(),
            reason: d.text(),
            by: d.text(),
        }
        .into(),
        38 => Shot {
            kind: d.one::<ShotKind>(),
            required: d.yes(),
            by: d.text(),
            started: d.maybe(Dice::stamp),
            stopped: d.maybe(Dice::stamp),
            file: d.text(),
            hash: d.text(),
            without: d.text(),
            ..Shot::of(d.id(), d.id(), i64::from(d.number()), d.text())
        }
        .into(),
        34 => Incident {
            id: d.id(),
            meeting: d.id(),
            entry: d.id(),
            equipment: d.maybe(Dice::id),
            reported: d.stamp(),
            arrived: d.maybe(Dice::stamp),
            fixed: d.maybe(Dice::stamp),
            handled_by: d.text(),
            handling: d.text(),
            outcome: d.text(),
            told: d.text(),
        }
        .into(),
        n => preparation(d, n),
    }
}

/// A row of preparation.
fn preparation(d: &mut Dice, n: u64) -> Record {
    match n {
        14 => Deliverable {
            owner: d.text(),
            due_offset: d.maybe(Dice::offset),
            due: d.maybe(Dice::stamp),
            review: d.one::<Review>(),
            reviewer: d.text(),
            submitted: d.maybe(Dice::stamp),
            decided: d.maybe(Dice::stamp),
            remark: d.text(),
            file: d.text(),
            file_hash: d.text(),
            content_hash: d.text(),
            bound_file_hash: d.text(),
            not_needed: d.text(),
            parts: vec![(Part::Items, d.text())],
            reopened: d.maybe(Dice::stamp),
            ..Deliverable::draft(d.id(), d.id(), d.one::<DeliverableKind>())
        }
        .into(),
        15 => CheckItem {
            source: d.one::<CheckSource>(),
            source_id: d.text(),
            phase: d.one::<Phase>(),
            section: d.text(),
            owner: d.text(),
            due_offset: d.maybe(Dice::offset),
            due: d.maybe(Dice::stamp),
            moment: d.text(),
            required: d.yes(),
            review: d.yes(),
            proof: d.one::<Proof>(),
            proof_text: d.text(),
            document: d.text(),
            state: d.one::<CheckState>(),
            closed: d.maybe(Dice::stamp),
            closed_by: d.text(),
            reason: d.text(),
            ..CheckItem::own(d.id(), d.id(), i64::from(d.number()), d.text())
        }
        .into(),
        16 => Equipment {
            id: d.id(),
            meeting: d.id(),
            place: i64::from(d.number()),
            name: d.text(),
            test: d.text(),
            critical: d.yes(),
            spare: d.text(),
            technician: d.text(),
            rounds: vec![d.text(), d.text()],
        }
        .into(),
        17 => EquipmentRound {
            id: d.id(),
            meeting: d.id(),
            place: i64::from(d.number()),
            name: d.text(),
            title: d.text(),
            due_offset: d.maybe(Dice::offset),
            due: d.maybe(Dice::stamp),
            moment: d.text(),
        }
        .into(),
        18 => {
            let (id, meeting, round) = (d.id(), d.id(), d.id());
            // One row of three kinds.
            let row: Id<Equipment> = d.id();
            RoundResult {
                id,
                meeting,
                round,
                equipment: (row.raw() > 2).then_some(row),
                post: (row.raw() == 2).then(|| Id::from_raw(2)),
                line: (row.raw() == 1).then(|| Id::from_raw(1)),
                result: d.one::<TestResult>(),
                at: d.stamp(),
                by: d.text(),
                note: d.text(),
            }
            .into()
        }
        19 => Slide {
            id: d.id(),
            meeting: d.id(),
            place: i64::from(d.number()),
            name: d.text(),
            file: d.text(),
            hash: d.text(),
            opened: d.maybe(Dice::stamp),
            opened_by: d.text(),
        }
        .into(),
        20 => DutyPost {
            id: d.id(),
            meeting: d.id(),
            place: i64::from(d.number()),
            desk: d.text(),
            task: d.text(),
            person: d.text(),
            phone: d.text(),
            hours: d.text(),
            relief: d.text(),
            standard: d.text(),
        }
        .into(),
        _ => papers_and_seats(d, n),
    }
}

/// A row of money, papers, seats, the notice, or the answers.
fn papers_and_seats(d: &mut Dice, n: u64) -> Record {
    match n {
        21 => BudgetFrame {
            id: d.id(),
            meeting: d.id(),
            region: d.text(),
            class: d.number(),
            people: d.number(),
            staff: d.number(),
            half_days: d.number(),
            lodging: d.yes(),
        }
        .into(),
        22 => BudgetLine {
            id: d.id(),
            meeting: d.id(),
            place: i64::from(d.number()),
            category: d.one::<BudgetCategory>(),
            note: d.text(),
            plan_cents: i64::from(d.number()) - 500,
        }
        .into(),
        23 => Paper {
            id: d.id(),
            meeting: d.id(),
            number: d.number(),
            title: d.text(),
            secrecy: d.one::<Secrecy>(),
            item: d.maybe(Dice::id),
            numbered: d.yes(),
        }
        .into(),
        24 => PaperCopy {
            id: d.id(),
            meeting: d.id(),
            paper: d.id(),
            number: d.number(),
            holder: d.maybe(Dice::id),
            issued: d.maybe(Dice::stamp),
        }
        .into(),
        25 => SeatPlan {
            id: d.id(),
            meeting: d.id(),
            kind: d.one::<PlanKind>(),
            rule: d.one::<SeatRule>(),
            viewpoint: d.one::<Viewpoint>(),
            sides: d.one::<TableSides>(),
            lines: d.number(),
            columns: d.number(),
            frozen: d.maybe(Dice::stamp),
            frozen_seats: vec![Sitting {
                line: d.number(),
                col: d.number(),
                attendee: d.id(),
            }],
        }
        .into(),
        26 => Seat {
            id: d.id(),
            meeting: d.id(),
            plan: d.id(),
            line: d.number(),
            col: d.number(),
            attendee: d.maybe(Dice::id),
            locked: d.yes(),
        }
        .into(),
        27 => Invitation {
            number: d.text(),
            scope: d.text(),
            channel: d.text(),
            contact: d.text(),
            bring: d.text(),
            doors: d.maybe(Dice::stamp),
            reply_due: d.maybe(Dice::stamp),
            sent: d.maybe(Dice::stamp),
            told_start: d.maybe(Dice::stamp),
            meals: d.text(),
            lodging: d.text(),
            transport: d.text(),
            replaces: d.maybe(Dice::stamp),
            sent_copy: d.text(),
            ..Invitation::blank(d.id(), d.id())
        }
        .into(),
        28 => FindingAnswer {
            id: d.id(),
            meeting: d.id(),
            finding: d.text(),
            answer: d.text(),
            at: d.stamp(),
            by: d.text(),
        }
        .into(),
        29 => GateOverride {
            id: d.id(),
            meeting: d.id(),
            gate: d.one::<Gate>(),
            reason: d.text(),
            at: d.stamp(),
            by: d.text(),
        }
        .into(),
        30 => Imprint {
            copy_number: d.number(),
            secret_for: d.text(),
            urgency: d.one::<Urgency>(),
            copied_to: d.text(),
            printed_by: d.text(),
            printed: d.maybe(|d| NaiveDate::from_ymd_opt(2026, 10, 1 + d.number() % 28).unwrap()),
            ..Imprint::blank(d.id(), d.id())
        }
        .into(),
        39..52 => wrapup_rows::record(d),
        _ => Holiday {
            id: d.id(),
            date: NaiveDate::from_ymd_opt(2026, 10, 1 + d.number() % 28).unwrap(),
            kind: d.one::<DayKind>(),
            name: d.text(),
        }
        .into(),
    }
}

/// A change of one to four rows; some puts, some drops.
pub(crate) fn change(d: &mut Dice) -> Change {
    let parts = 1 + d.roll(4);
    (0..parts)
        .map(|_| {
            let record = record(d);
            if d.roll(4) == 0 {
                Change::Drop(record.key())
            } else {
                Change::Put(record)
            }
        })
        .collect()
}

/// An act, applied to the records.
pub(crate) fn act(records: &mut Records, seq: u64, turn: Turn, change: Change) -> Commit {
    let inverse = records.apply(change.clone());
    Commit {
        seq: Seq(seq),
        at: Stamp::from_ms(1_800_000_000_000 + i64::try_from(seq).unwrap()),
        by: "clerk".to_owned(),
        act: Act::Capture,
        scope: UndoScope::Meeting(Id::from_raw(1)),
        turn,
        change,
        inverse,
    }
}

/// A note under meeting 1.
pub(crate) fn note(id: i64, text: &str) -> Record {
    Entry {
        id: Id::from_raw(id),
        meeting: Id::from_raw(1),
        item: None,
        kind: EntryKind::Note,
        raw: text.to_owned(),
        text: text.to_owned(),
        speaker: None,
        at: Stamp::from_ms(id),
        entered: Stamp::from_ms(id),
        place: id,
        about: None,
        remark: None,
        author: String::new(),
        struck: false,
        said_by: String::new(),
        minuted: None,
    }
    .into()
}

/// An act that puts one note.
pub(crate) fn noted(seq: u64, text: &str) -> Commit {
    let id = i64::try_from(seq).unwrap();
    act(&mut Records::default(), seq, Turn::Do, Change::Put(note(id, text)))
}

/// Keys are compared in tests of what is on disk.
pub(crate) fn keys(records: &[Record]) -> Vec<Key> {
    records.iter().map(Record::key).collect()
}
