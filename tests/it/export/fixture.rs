//! A worked meeting in both languages, built from domain values. The people are invented.

use chrono::{NaiveDate, NaiveTime};
use huiwu::{
    domain::{
        action::{Action, ActionState, Due, MatterOrigin, Owner},
        agenda::{Item, ItemKind, ItemOutcome},
        attendance::Interval,
        decision::{Decision, Verdict},
        entry::{Entry, EntryKind, PLACE_STEP},
        id::Id,
        meeting::{Meeting, MeetingState, Series},
        motion::{Counts, Majority, Motion, MotionState},
        people::{Attendee, Category, Duty, Person, Reply, Unit},
        quorum::QuorumRule,
        record::Record,
        records::Records,
        time::{Stamp, Zone},
    },
    words::Lang,
};

pub(super) const MEETING: i64 = 1;

/// Builds the rows of one meeting.
pub(super) struct Fixture {
    pub(super) rows: Vec<Record>,
    lang: Lang,
    zone: Zone,
    next: i64,
    place: i64,
}

/// Entry numbers begin here, so that they do not meet other identifiers.
const FIRST_ENTRY: i64 = 1000;

impl Fixture {
    fn new(lang: Lang) -> Self {
        let zone = match lang {
            Lang::Zh => Zone::from_minutes(480),
            Lang::En => Zone::from_minutes(0),
        };
        Self {
            rows: Vec::new(),
            lang,
            zone,
            next: FIRST_ENTRY,
            place: 0,
        }
    }

    fn put(&mut self, row: impl Into<Record>) {
        self.rows.push(row.into());
    }

    fn t<'a>(&self, en: &'a str, zh: &'a str) -> &'a str {
        match self.lang {
            Lang::En => en,
            Lang::Zh => zh,
        }
    }

    /// `09:05` or `09:05:30` on the day of the meeting.
    pub(super) fn at(&self, time: &str) -> Stamp {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
        let time = if time.len() == 5 {
            format!("{time}:00")
        } else {
            time.to_owned()
        };
        self.zone
            .instant(day.and_time(NaiveTime::parse_from_str(&time, "%H:%M:%S").unwrap_or_default()))
    }

    pub(super) fn say(&mut self, time: &str, kind: EntryKind, (item, speaker): (i64, i64), text: &str) -> Id<Entry> {
        let id = Id::from_raw(self.next);
        self.next += 1;
        self.place += PLACE_STEP;
        let at = self.at(time);
        self.put(Entry {
            id,
            meeting: Id::from_raw(MEETING),
            item: (item > 0).then(|| Id::from_raw(item)),
            kind,
            raw: text.to_owned(),
            text: text.to_owned(),
            speaker: (speaker > 0).then(|| Id::from_raw(speaker)),
            at,
            entered: at,
            place: self.place,
            about: None,
            remark: None,
            author: String::new(),
            struck: false,
            said_by: String::new(),
            minuted: None,
        });
        id
    }

    /// Changes the row that was put last, if it is an entry.
    pub(super) fn last_entry(&mut self, change: impl FnOnce(&mut Entry)) {
        if let Some(Record::Entry(entry)) = self.rows.last_mut() {
            change(entry);
        }
    }

    pub(super) fn records(self) -> Records {
        let mut records = Records::default();
        records.absorb(self.rows);
        records.set_open(Id::from_raw(MEETING));
        records
    }
}

/// The worked meeting.
pub(super) fn worked(lang: Lang) -> Records {
    worked_rows(lang).records()
}

pub(super) fn worked_rows(lang: Lang) -> Fixture {
    let mut f = Fixture::new(lang);
    meeting(&mut f);
    people(&mut f);
    agenda(&mut f);
    first_item(&mut f);
    budget(&mut f);
    close(&mut f);
    f
}

fn meeting(f: &mut Fixture) {
    let series = f.t("Works Committee", "行政办公会").to_owned();
    f.put(Series {
        id: Id::from_raw(1),
        name: series,
    });
    let title = f.t("Works Committee, twelfth meeting", "第十二次行政办公会");
    let draft = Meeting::draft(Id::from_raw(MEETING), title, f.at("09:00"), f.zone);
    let row = Meeting {
        series: Some(Id::from_raw(1)),
        number: Some(12),
        state: MeetingState::Wrapping,
        venue: f.t("Room 2", "第二会议室").into(),
        organiser: f.t("Harbour Office", "港务办公室").into(),
        purpose: f.t("to settle the budget of 2027", "审定2027年预算").into(),
        quorum: QuorumRule {
            num: 2,
            den: 3,
            least: 0,
            ..QuorumRule::NONE
        },
        opened: Some(f.at("09:02")),
        adjourned: Some(f.at("10:31")),
        ..draft
    };
    f.put(row);
}

fn people(f: &mut Fixture) {
    let unit = f.t("Finance", "财务处").to_owned();
    f.put(Unit {
        id: Id::from_raw(1),
        name: unit.clone(),
        short: unit,
    });
    let rows = [
        (
            "Ines Caldwell",
            "秦望舒",
            Category::Member,
            Duty::Chair,
            "08:55",
            "10:31",
        ),
        (
            "Robin Ashby",
            "陆知行",
            Category::Member,
            Duty::Scribe,
            "08:50",
            "10:31",
        ),
        (
            "Tomas Verrill",
            "顾明远",
            Category::Member,
            Duty::None,
            "08:58",
            "10:31",
        ),
        ("Lena Marsh", "沈怀瑾", Category::Member, Duty::None, "09:25", "10:31"),
        ("Oskar Pell", "陶然", Category::Member, Duty::None, "", ""),
        ("Mina Dove", "白榆", Category::Member, Duty::None, "08:59", "10:05"),
        ("Hugo Farrow", "纪南星", Category::Member, Duty::None, "", ""),
        (
            "Ada Thorne",
            "温如玉",
            Category::InAttendance,
            Duty::None,
            "09:00",
            "10:31",
        ),
    ];
    for (n, (en, zh, category, duty, from, to)) in (1..).zip(rows) {
        let name = f.t(en, zh);
        let mut person = Person::named(Id::from_raw(n), name);
        if n == 3 {
            person.unit = Some(Id::from_raw(1));
            person.post = f.t("head", "处长").into();
        }
        f.put(person);
        let mut attendee = Attendee::invited(Id::from_raw(n), Id::from_raw(MEETING), Id::from_raw(n), n);
        attendee.category = category;
        attendee.duty = duty;
        if n == 5 {
            attendee.reply = Reply::Leave;
            attendee.leave_reason = f.t("travelling", "出差").into();
            attendee.substitute = Some(Id::from_raw(6));
        }
        f.put(attendee);
        if !from.is_empty() {
            let (from, to) = (f.at(from), Some(f.at(to)));
            let attendee = Id::from_raw(n);
            f.put(Interval {
                to,
                ..Interval::begun(Id::from_raw(n), Id::from_raw(MEETING), attendee, from)
            });
        }
    }
}

fn agenda(f: &mut Fixture) {
    let rows = [
        ("Minutes of the last meeting", "传达上次会议精神", ItemKind::Procedural),
        ("Budget of 2027", "审议2027年度预算", ItemKind::Decision),
        ("Training", "培训经费", ItemKind::Decision),
        ("Quay lighting", "码头照明改造", ItemKind::Report),
    ];
    for (n, (en, zh, kind)) in (1..).zip(rows) {
        let title = f.t(en, zh);
        let mut item = Item {
            kind,
            ..Item::titled(Id::from_raw(n), Id::from_raw(MEETING), n, title)
        };
        match n {
            1 => item.outcome = Some(ItemOutcome::Noted),
            2 => item.presenter = f.t("Tomas Verrill", "顾明远").into(),
            3 => item.parent = Some(Id::from_raw(2)),
            _ => {
                item.outcome = Some(ItemOutcome::Deferred);
                item.outcome_reason = f.t("tenders are late", "标书未齐").into();
            }
        }
        f.put(item);
    }
}

fn first_item(f: &mut Fixture) {
    f.say("09:02", EntryKind::Opened, (0, 0), "");
    f.say("09:03", EntryKind::ItemStart, (1, 0), "");
    let text = f.t(
        "The minutes of the eleventh meeting were read.",
        "传达了第十一次办公会纪要。",
    );
    f.say("09:04", EntryKind::Note, (1, 0), text);
    let text = f.t("pass the biscuits", "茶水请续");
    f.say("09:05", EntryKind::Aside, (1, 0), text);
}

fn budget(f: &mut Fixture) {
    f.say("09:10", EntryKind::ItemStart, (2, 0), "");
    let text = f.t("Spending is 3.2% below last year", "支出比上年下降3.2%，");
    let head = f.say("09:11", EntryKind::Note, (2, 3), text);
    let text = f.t("and travel alone makes up half of that.", "其中差旅费占一半。");
    f.say("09:11:30", EntryKind::Continuation, (2, 3), text);
    f.last_entry(|e| e.about = Some(head));
    let text = f.t("This was struck", "此句已划去");
    f.say("09:12", EntryKind::Note, (2, 2), text);
    f.last_entry(|e| e.struck = true);
    let text = f.t("microphone 2 failed, replaced", "2号话筒故障，已更换");
    f.say("09:15", EntryKind::Incident, (2, 0), text);
    let text = f.t("Publish the figures before the vote", "表决前公布数据");
    f.say("09:20", EntryKind::Requirement, (2, 1), text);
    let text = f.t("Adopt the budget as amended", "按修改稿通过预算");
    let entry = f.say("09:30", EntryKind::Motion, (2, 3), text);
    f.put(Motion {
        mover: Some(Id::from_raw(3)),
        state: MotionState::Carried,
        seconder: Some(Id::from_raw(4)),
        counts: Some(Counts {
            yes: 3,
            no: 1,
            abstain: 1,
        }),
        majority: Majority::TwoThirds,
        base: Some(4),
        ..Motion::moved(Id::from_raw(1), Id::from_raw(MEETING), entry, 1)
    });
    f.say("09:31", EntryKind::Second, (2, 4), "");
    f.say("09:33", EntryKind::VoteResult, (2, 0), "3:1:1");
    let text = f.t(
        "The budget of 2027 is adopted as amended",
        "原则同意2027年度预算，按意见修改后执行",
    );
    let entry = f.say("09:34", EntryKind::Decision, (2, 0), text);
    let meeting = Id::from_raw(MEETING);
    f.put(Decision {
        id: Id::from_raw(1),
        meeting,
        entry,
        number: 1,
        verdict: Verdict::Adopted,
    });
    let text = f.t("send round the amended draft", "报送修改稿");
    let entry = f.say("09:35", EntryKind::Action, (2, 0), text);
    let date = NaiveDate::from_ymd_opt(2026, 11, 30);
    let due = Due {
        phrase: f.t("30 Nov", "11-30").into(),
        date,
        time: NaiveTime::from_hms_opt(17, 0, 0),
    };
    let owners = vec![Owner::Attendee(Id::from_raw(3)), Owner::Attendee(Id::from_raw(2))];
    f.put(action(1, entry, owners, due));
    f.say("09:40", EntryKind::ItemStart, (3, 0), "");
    let text = f.t("No cut of training below 300,000", "培训费压到30万元以下");
    let entry = f.say("09:45", EntryKind::Decision, (3, 0), text);
    f.put(Decision {
        id: Id::from_raw(2),
        meeting,
        entry,
        number: 2,
        verdict: Verdict::Rejected,
    });
    let text = f.t("ask the other harbours for their rates", "了解兄弟单位培训标准");
    let entry = f.say("09:50", EntryKind::Action, (3, 0), text);
    let due = Due {
        phrase: f.t("before the next meeting", "下次会前").into(),
        date: None,
        time: None,
    };
    f.put(action(2, entry, vec![Owner::Unit(Id::from_raw(1))], due));
}

fn close(f: &mut Fixture) {
    let text = f.t("fresh air", "通风");
    f.say("09:55", EntryKind::Recess, (3, 0), text);
    f.say("10:05", EntryKind::Resumed, (3, 0), "");
    f.say("10:06", EntryKind::ItemStart, (4, 0), "");
    let text = f.t("Which tender comes first?", "先审哪家标书？");
    f.say("10:10", EntryKind::Question, (4, 4), text);
    f.say(
        "10:12",
        EntryKind::Link,
        (4, 0),
        "https://example.org/quay_lighting_2027?a=1&b=2",
    );
    let text = f.t("book a room for the opening of tenders", "预订开标会场");
    let entry = f.say("10:15", EntryKind::Action, (4, 0), text);
    f.put(action(3, entry, Vec::new(), Due::default()));
    f.say("10:31", EntryKind::Adjourned, (4, 0), "");
    let text = f.t("Item 2: for “3.2%” read “3.4%”", "议题二“3.2%”应为“3.4%”");
    let speech = f.rows.iter().find_map(|row| match row {
        Record::Entry(entry) if entry.text.contains("3.2%") => Some(entry.id),
        _ => None,
    });
    f.say("11:20", EntryKind::Correction, (2, 3), text);
    f.last_entry(|e| e.about = speech);
}

fn action(number: u32, entry: Id<Entry>, owners: Vec<Owner>, due: Due) -> Action {
    Action {
        id: Id::from_raw(i64::from(number)),
        meeting: Id::from_raw(MEETING),
        entry,
        number,
        owners,
        due,
        state: ActionState::Open,
        closed: None,
        origin: MatterOrigin::Action,
        parent: None,
        task: String::new(),
        leader: String::new(),
        filed: String::new(),
        settled: None,
    }
}
