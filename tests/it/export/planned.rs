//! A meeting that is prepared and not held yet, in both languages: what the documents before it are made from. The people
//! are invented.

use huiwu::{
    domain::{
        agenda::{Item, ItemKind},
        checklist::{CheckItem, CheckState, Phase, Proof},
        estimate::{BudgetCategory, BudgetFrame, BudgetLine},
        id::Id,
        invitation::Invitation,
        meeting::{Meeting, MeetingState, Secrecy},
        papers::Paper,
        people::{Attendee, Category, Duty, Person, Reply, Unit},
        record::Record,
        records::Records,
        seating::{PlanKind, Seat, SeatPlan, SeatRule, Sitting, TableSides, Viewpoint},
        staffing::DutyPost,
        time::{Stamp, Zone},
    },
    words::Lang,
};

const MEETING: i64 = 1;
/// 2026-12-08 01:00 UTC: nine o'clock in the Chinese meeting.
const START: Stamp = Stamp::from_ms(1_796_691_600_000);

struct Plan {
    lang: Lang,
    rows: Vec<Record>,
}

impl Plan {
    fn t<'a>(&self, en: &'a str, zh: &'a str) -> &'a str {
        match self.lang {
            Lang::En => en,
            Lang::Zh => zh,
        }
    }

    /// Nine o'clock where the meeting is held.
    fn start(&self) -> Stamp {
        match self.lang {
            Lang::Zh => START,
            Lang::En => START.plus_minutes(480),
        }
    }

    fn put(&mut self, row: impl Into<Record>) {
        self.rows.push(row.into());
    }
}

fn id<T>(n: i64) -> Id<T> {
    Id::from_raw(n)
}

/// The prepared meeting.
pub(super) fn planned(lang: Lang) -> Records {
    let mut plan = Plan { lang, rows: Vec::new() };
    meeting(&mut plan);
    people(&mut plan);
    items(&mut plan);
    seats(&mut plan);
    work(&mut plan);
    money(&mut plan);
    let mut records = Records::default();
    records.absorb(plan.rows);
    records.set_open(id(MEETING));
    records
}

fn meeting(plan: &mut Plan) {
    let zone = match plan.lang {
        Lang::Zh => Zone::from_minutes(480),
        Lang::En => Zone::from_minutes(0),
    };
    let title = plan.t("Harbour Safety Review", "港区安全生产专题会议");
    let draft = Meeting::draft(id(MEETING), title, plan.start(), zone);
    let row = Meeting {
        state: MeetingState::Preparing,
        length_min: 90,
        venue: plan.t("Assembly Hall, Harbour Office", "港务办公室三楼会议厅").into(),
        organiser: plan.t("Harbour Office", "港务办公室").into(),
        purpose: plan
            .t(
                "to agree the safety plan for the winter",
                "研究部署冬季港区安全生产工作",
            )
            .into(),
        ..draft
    };
    plan.put(row);
    let invitation = Invitation {
        number: plan.t("HO 2026/31", "港办〔2026〕31号").into(),
        bring: plan
            .t("Bring your own figures for November.", "请携带本单位11月安全台账。")
            .into(),
        doors: Some(plan.start().plus_minutes(-30)),
        reply_due: Some(plan.start().plus_minutes(-3 * 24 * 60)),
        ..Invitation::blank(id(1), id(MEETING))
    };
    plan.put(invitation);
}

/// English and Chinese name, unit, English and Chinese post, capacity, duty.
type Guest = (
    &'static str,
    &'static str,
    i64,
    &'static str,
    &'static str,
    Category,
    Duty,
);

const PEOPLE: [Guest; 7] = [
    (
        "Ines Caldwell",
        "秦岚",
        1,
        "director",
        "主任",
        Category::Member,
        Duty::Chair,
    ),
    (
        "Robin Ashby",
        "陆知行",
        1,
        "secretary",
        "秘书",
        Category::Staff,
        Duty::Scribe,
    ),
    (
        "Tomas Verrill",
        "顾明远",
        2,
        "head",
        "处长",
        Category::Member,
        Duty::None,
    ),
    (
        "Lena Marsh",
        "沈怀瑾",
        2,
        "deputy head",
        "副处长",
        Category::Member,
        Duty::None,
    ),
    (
        "Oskar Pell",
        "陶然",
        1,
        "deputy director",
        "副主任",
        Category::Member,
        Duty::None,
    ),
    (
        "Mina Dove",
        "阿依努尔·白榆",
        3,
        "captain",
        "大队长",
        Category::InAttendance,
        Duty::None,
    ),
    (
        "Hugo Farrow",
        "纪南星",
        0,
        "engineer",
        "高级工程师",
        Category::Invited,
        Duty::None,
    ),
];

fn people(plan: &mut Plan) {
    let units = [
        ("Harbour Office", "港务办公室"),
        ("Works", "工程处"),
        ("Fire Brigade", "消防大队"),
    ];
    for (n, (en, zh)) in (1..).zip(units) {
        let name = plan.t(en, zh).to_owned();
        plan.put(Unit {
            id: id(n),
            name: name.clone(),
            short: name,
        });
    }
    for (n, (en, zh, unit, post_en, post_zh, category, duty)) in (1..).zip(PEOPLE) {
        let mut person = Person::named(id(n), plan.t(en, zh));
        person.unit = (unit > 0).then(|| id(unit));
        person.post = plan.t(post_en, post_zh).into();
        person.phone = format!("010-5550{n:04}");
        plan.put(person);
        let mut row = Attendee::invited(id(n), id(MEETING), id(n), n);
        (row.category, row.duty) = (category, duty);
        if n == 5 {
            row.reply = Reply::Leave;
            row.leave_reason = plan.t("on a journey", "出差").into();
        }
        plan.put(row);
    }
}

fn items(plan: &mut Plan) {
    let rows = [
        (
            "Minutes of the November meeting",
            "通过11月会议纪要",
            ItemKind::Procedural,
            Some(5),
            0,
            true,
        ),
        (
            "Winter safety plan",
            "审议冬季安全生产方案",
            ItemKind::Decision,
            None,
            0,
            false,
        ),
        ("Ice on the quays", "码头防冰措施", ItemKind::Report, Some(20), 2, false),
        ("Fire drill", "消防演练安排", ItemKind::Decision, Some(25), 2, false),
        (
            "Accident of 3 November",
            "11月3日事故通报",
            ItemKind::Report,
            Some(15),
            0,
            false,
        ),
    ];
    for (n, (en, zh, kind, minutes, parent, consent)) in (1..).zip(rows) {
        let mut item = Item::titled(id(n), id(MEETING), n, plan.t(en, zh));
        (item.kind, item.minutes, item.consent) = (kind, minutes, consent);
        item.parent = (parent > 0).then(|| id(parent));
        if n == 2 {
            item.presenter = plan.t("Tomas Verrill", "顾明远").into();
        }
        if n == 4 {
            item.units = plan.t("Fire Brigade", "消防大队").into();
        }
        plan.put(item);
    }
    let title = plan.t("Draft plan", "《冬季安全生产方案（送审稿）》").to_owned();
    plan.put(Paper {
        id: id(1),
        meeting: id(MEETING),
        number: 1,
        title,
        secrecy: Secrecy::Open,
        item: Some(id(2)),
        numbered: false,
    });
}

fn seats(plan: &mut Plan) {
    // The rostrum of five, seen from the hall: 5 3 1 2 4 (docs/rules.md §seats).
    let order = [7, 4, 1, 3, 6];
    plan.put(SeatPlan {
        id: id(1),
        meeting: id(MEETING),
        kind: PlanKind::Rostrum,
        rule: SeatRule::LeftFirst,
        viewpoint: Viewpoint::Hall,
        sides: TableSides::ByRank,
        lines: 1,
        columns: 5,
        frozen: Some(plan.start().plus_minutes(-600)),
        frozen_seats: vec![Sitting {
            line: 0,
            col: 1,
            attendee: id(5),
        }],
    });
    for (col, who) in (0..).zip(order) {
        plan.put(Seat {
            id: id(i64::from(col) + 1),
            meeting: id(MEETING),
            plan: id(1),
            line: 0,
            col,
            attendee: Some(id(who)),
            locked: false,
        });
    }
}

fn work(plan: &mut Plan) {
    let rows = [
        ("Papers", "秘书", "Print and lay out the papers", "印发并摆放会议材料"),
        (
            "Door",
            "联络",
            "Receive people and keep the sign-in sheet",
            "接待并组织签到",
        ),
    ];
    for (n, (desk_en, desk_zh, en, zh)) in (1..).zip(rows) {
        let row = DutyPost {
            id: id(n),
            meeting: id(MEETING),
            place: n,
            desk: plan.t(desk_en, desk_zh).into(),
            task: plan.t(en, zh).into(),
            person: plan.t("Robin Ashby", "陆知行").into(),
            phone: "010-55500002".into(),
            hours: "08:00–10:40".into(),
            relief: String::new(),
            standard: plan.t("ready by 08:30", "8:30前到位").into(),
        };
        plan.put(row);
    }
    let mut first = CheckItem::own(id(1), id(MEETING), 1, plan.t("Test the sound", "调试音响"));
    (first.required, first.proof) = (true, Proof::Tick);
    first.owner = plan.t("Robin Ashby", "陆知行").into();
    first.due = Some(plan.start().plus_minutes(-60));
    plan.put(first);
    let mut second = CheckItem::own(id(2), id(MEETING), 2, plan.t("Number the copies", "文件编号"));
    (second.state, second.phase) = (CheckState::NotNeeded, Phase::In);
    second.reason = plan.t("no numbered papers", "无编号文件").into();
    plan.put(second);
}

fn money(plan: &mut Plan) {
    plan.put(BudgetFrame {
        id: id(1),
        meeting: id(MEETING),
        region: plan.t("central", "中央和国家机关").into(),
        class: 4,
        people: 40,
        staff: 2,
        half_days: 3,
        lodging: false,
    });
    let rows = [
        (BudgetCategory::Printing, "papers", "材料印制", 84_050),
        (BudgetCategory::Meals, "lunch", "工作餐", 320_000),
    ];
    for (n, (category, en, zh, cents)) in (1..).zip(rows) {
        let note = plan.t(en, zh).into();
        plan.put(BudgetLine {
            id: id(n),
            meeting: id(MEETING),
            place: n,
            category,
            note,
            plan_cents: cents,
        });
    }
}
