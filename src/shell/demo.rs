//! The demo: a worked meeting in progress, in a throw-away file. The people are invented.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use anyhow::{Context, anyhow};

use crate::{
    app::{
        agenda_rows::{self, AgendaPlan},
        live::capture::{TypedLine, enter},
        update::create,
    },
    domain::{
        change::{Act, Change, UndoScope},
        id::Id,
        people::{Attendee, Category, Duty, Person, Reply, Unit},
        template::NewMeeting,
        time::Stamp,
    },
    line::agenda::read_agenda,
    store::system,
    words::Lang,
};

use super::{clock, office::Office, storage::Setup, templates};

/// A folder for one run: it is removed when the value is dropped.
#[derive(Debug)]
pub struct Folder {
    pub path: PathBuf,
}

impl Folder {
    /// Makes a folder for the owner only among the temporary files.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn make() -> anyhow::Result<Self> {
        let stamp = clock::now().ms();
        let path = std::env::temp_dir().join(format!("huiwu-demo-{}-{stamp}", std::process::id()));
        system::private_folder()
            .create(&path)
            .with_context(|| path.display().to_string())?;
        Ok(Self { path })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

/// The text of the demo: title, agenda, people, lines with minutes after the opening.
struct Script {
    title: &'static str,
    purpose: &'static str,
    agenda: &'static str,
    people: &'static [Guest],
    lines: &'static [(i64, &'static str)],
}

/// Name, unit, post.
type Guest = (&'static str, &'static str, &'static str);

/// Writes the demo meeting into a new file.
///
/// # Errors
/// The file cannot be written.
pub fn write(setup: Setup, lang: Lang, now: Stamp) -> anyhow::Result<()> {
    let script = match lang {
        Lang::En => &EN,
        Lang::Zh => &ZH,
    };
    let opened = now.plus_minutes(-42);
    let zone = clock::laptop_zone(now);
    let mut office = Office::open(setup, lang, opened, zone).map_err(|trouble| anyhow!("{trouble:?}"))?;
    let template = templates::find(Path::new(""), "executive").context("executive")?;
    let bare = crate::domain::template::Template {
        agenda: Vec::new(),
        ..template
    };
    let new = NewMeeting {
        title: script.title.to_owned(),
        start: opened,
        zone,
        chinese: lang == Lang::Zh,
    };
    create(&mut office.m, &bare, &new, &mut office.cx);
    if let Some(meeting) = office.m.meeting().cloned() {
        let meeting = crate::domain::meeting::Meeting {
            purpose: script.purpose.to_owned(),
            ..meeting
        };
        commit(&mut office, Change::put(meeting));
    }
    let items = AgendaPlan::of(office.m.ledger.records(), &read_agenda(script.agenda), &HashSet::new());
    agenda_rows::store(&mut office.m.ledger, &items, &mut office.cx);
    invite(&mut office, script.people);
    for (minutes, raw) in script.lines {
        let at = opened.plus_minutes(*minutes);
        office.cx.now = at;
        enter(&mut office.m.live_work(), &TypedLine::typed(raw, at), &mut office.cx);
    }
    office.close();
    Ok(())
}

fn commit(office: &mut Office, change: Change) {
    let scope = office
        .m
        .ledger
        .records()
        .open()
        .map_or(UndoScope::File, UndoScope::Meeting);
    crate::app::commit::commit_in(&mut office.m.ledger, scope, Act::EditMeeting, change, &mut office.cx);
}

/// Puts the people on the list: the first is in the chair, the second takes the minutes, the last is on leave.
fn invite(office: &mut Office, people: &[Guest]) {
    let Some(meeting) = office.m.ledger.records().open() else {
        return;
    };
    let mut units: Vec<Unit> = Vec::new();
    let mut parts = Vec::new();
    for (n, (name, unit, post)) in people.iter().enumerate() {
        let unit = unit_of(&mut units, unit, office);
        let person = Person {
            unit: Some(unit),
            post: (*post).to_owned(),
            ..Person::named(office.cx.mint(), *name)
        };
        let rank = i64::try_from(n).unwrap_or(0) << 20;
        let base = Attendee::invited(office.cx.mint(), meeting, person.id, rank);
        let last = n + 1 == people.len();
        parts.push(Change::put(person));
        parts.push(Change::put(Attendee {
            duty: match n {
                0 => Duty::Chair,
                1 => Duty::Scribe,
                _ => Duty::None,
            },
            category: if n == 1 {
                Category::InAttendance
            } else {
                Category::Member
            },
            reply: if last { Reply::Leave } else { Reply::Attends },
            ..base
        }));
    }
    let change = units.into_iter().map(Change::put).chain(parts).collect();
    commit(office, change);
}

fn unit_of(units: &mut Vec<Unit>, name: &str, office: &mut Office) -> Id<Unit> {
    if let Some(unit) = units.iter().find(|unit| unit.name == name) {
        return unit.id;
    }
    let unit = Unit {
        id: office.cx.mint(),
        name: name.to_owned(),
        short: String::new(),
    };
    let id = unit.id;
    units.push(unit);
    id
}

const ZH: Script = Script {
    title: "第12次办公会",
    purpose: "确定明年预算安排，压减一般性支出",
    agenda: "1. 传达学习（15分钟）\n2. 年度预算（30分钟）\n3. 办公用房调整（20分钟）\n4. 其他事项（10分钟）",
    people: &[
        ("张秉文", "办公室", "主任"),
        ("林一诺", "办公室", "秘书"),
        ("李思远", "财务处", "处长"),
        ("王若谷", "后勤处", "处长"),
        ("赵明月", "人事处", "副处长"),
        ("欧阳清", "信息中心", "主任"),
        ("单一鸣", "规划处", "处长"),
        ("陈可望", "法规处", "处长"),
    ],
    lines: &[
        (0, "+张秉文、林一诺、李思远、王若谷、赵明月"),
        (1, "#1"),
        (2, "张秉文：传达上级关于过紧日子的要求，请各处结合实际落实。"),
        (6, "+欧阳清"),
        (9, "赵明月：人事处已组织学习，参加率百分之百。"),
        (12, "=各处室月底前完成学习并报送小结"),
        (12, "!汇总各处学习小结 @赵明月 ~月底前"),
        (14, "#2"),
        (15, "李思远：明年支出比今年下降3.2%，其中会议费下降最多。"),
        (17, "... 培训费仍偏高，建议压到30万元以内"),
        (20, "+单一鸣"),
        (22, "王若谷：后勤维修费不能再压，否则影响安全。"),
        (24, "?维修费能否分两年安排"),
        (27, "*培训优先安排线上方式"),
        (29, "$原则同意预算草案，按意见修改后执行"),
        (30, "$+王若谷"),
        (32, "$= 5/0/1"),
        (33, "=原则同意预算草案，培训费压到30万元以内"),
        (34, "!报修改稿 @李思远 ~下周五"),
        (36, "-欧阳清"),
        (38, "#3"),
        (39, "王若谷：三楼两间办公室可调给信息中心。"),
    ],
};

const EN: Script = Script {
    title: "Harbour Trust board, 12th meeting",
    purpose: "Settle next year's budget and the lease of the boathouse",
    agenda: "1. Minutes of the last meeting (5 min)\n2. Budget for next year (30 min)\n3. Lease of the boathouse (20 min)\n4. Any other business (10 min)",
    people: &[
        ("Ada Thornbury", "Board", "Chair"),
        ("Miles Okafor", "Office", "Secretary"),
        ("Greta Lindqvist", "Finance", "Treasurer"),
        ("Tomas Varela", "Estates", "Manager"),
        ("Ines Marchetti", "Board", "Trustee"),
        ("Owen Pryce", "Board", "Trustee"),
        ("Hana Sedlak", "Members", "Delegate"),
        ("Ruth Abelson", "Members", "Delegate"),
    ],
    lines: &[
        (
            0,
            "+Ada Thornbury, Miles Okafor, Greta Lindqvist, Tomas Varela, Ines Marchetti",
        ),
        (1, "#1"),
        (2, "Ada Thornbury: Are there corrections to the minutes?"),
        (4, "=The minutes of the last meeting are approved as circulated"),
        (5, "+Owen Pryce"),
        (6, "#2"),
        (
            7,
            "Greta Lindqvist: Spending falls by 3.2 per cent, most of it on travel.",
        ),
        (9, "... training is still too high; I suggest a ceiling of 30,000"),
        (14, "Tomas Varela: Repairs cannot be cut again without risk."),
        (16, "?Can the repairs be spread over two years"),
        (18, "*Training goes online first"),
        (21, "$Adopt the draft budget with a ceiling of 30,000 for training"),
        (22, "$+Ines Marchetti"),
        (24, "$= 4/0/1"),
        (25, "=The draft budget is adopted with a ceiling of 30,000 for training"),
        (26, "!Circulate the amended budget @Greta Lindqvist ~in 7 days"),
        (30, "-Ines Marchetti"),
        (31, "#3"),
        (32, "Tomas Varela: The tenant offers five years at the present rent."),
    ],
};
