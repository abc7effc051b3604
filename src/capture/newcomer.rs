//! People who are not on the list yet: whom the last doubt names, and putting them on it.

use crate::domain::{
    change::Change,
    entry::{Entry, EntryKind, Remark},
    id::Mint,
    people::{Category, listed},
    records::Records,
};

use super::{
    as_line::as_line,
    attendance::begun,
    in_place::capture_after,
    mend::{Mended, mend},
    outcome::Refusal,
    read::read,
    scene::{Scene, TypedLine},
    stranger::{Stranger, put_on_list},
};

/// How far back a doubt is looked for: further up nobody sees it, and a key must not cost more in a long meeting.
const NEAR: usize = 50;

/// The line and the name of the last doubt, where it is about a name that nobody bears. An older doubt is left alone, for nobody
/// sees it.
pub fn nameless(records: &Records) -> Option<(&Entry, &str)> {
    let mut near = records.entries.iter().rev().take(NEAR);
    let last = near.find(|e| e.remark.is_some() && !e.struck)?;
    let Some(Remark::UnknownName(name)) = &last.remark else {
        return None;
    };
    Some((last, name))
}

/// Somebody who is on no list, with the unit and the post that stand in brackets behind the name in a line; and the line without them.
fn told(line: &str, name: &str) -> (Stranger, String) {
    // The name of a speaker may have been kept with its brackets.
    let name = name.split_once(['(', '（']).map_or(name, |(name, _)| name.trim_end());
    let plain = || Stranger {
        name: name.to_owned(),
        unit: String::new(),
        post: String::new(),
    };
    let Some((before, after)) = line.split_once(name) else {
        return (plain(), line.to_owned());
    };
    let inside = after.trim_start().strip_prefix(['(', '（']);
    let Some((inside, rest)) = inside.and_then(|inside| inside.split_once([')', '）'])) else {
        return (plain(), line.to_owned());
    };
    let stranger = Stranger::read(&format!("{name} ({inside})")).unwrap_or_else(plain);
    (parted(stranger), format!("{before}{name}{rest}"))
}

/// `区政府副区长` is a unit and a post, `副区长` a post alone.
pub(super) fn parted(stranger: Stranger) -> Stranger {
    let word = &stranger.unit;
    let lower = word.to_lowercase();
    let is_post = |text: &str| {
        POSTS.iter().any(|end| text.ends_with(end)) || ENGLISH_POSTS.iter().any(|end| lower.ends_with(end))
    };
    if !stranger.post.is_empty() || !is_post(word) {
        return stranger;
    }
    let cut = UNITS
        .iter()
        .flat_map(|unit| word.match_indices(unit).map(|(at, unit)| at + unit.len()))
        // 财务处处长 is the 处长 of 财务处.
        .filter(|at| word.get(*at..).is_some_and(|post| post.chars().count() > 1))
        .max();
    let (unit, post) = word.split_at_checked(cut.unwrap_or(0)).unwrap_or(("", word));
    Stranger {
        name: stranger.name.clone(),
        unit: unit.to_owned(),
        post: post.to_owned(),
    }
}

/// Endings of posts that may stand behind a unit without a gap.
const POSTS: &[&str] = &[
    "长",
    "主任",
    "书记",
    "主席",
    "经理",
    "总监",
    "秘书",
    "委员",
    "科员",
    "干部",
    "工程师",
    "律师",
    "代表",
    "顾问",
];

/// The same in English, where the last word tells it.
const ENGLISH_POSTS: &[&str] = &[
    "executive",
    "officer",
    "clerk",
    "manager",
    "director",
    "secretary",
    "treasurer",
    "chair",
    "chairman",
    "chairwoman",
    "president",
    "mayor",
    "warden",
    "surveyor",
    "solicitor",
    "engineer",
    "architect",
    "inspector",
    "consultant",
    "adviser",
    "advisor",
    "auditor",
    "accountant",
    "planner",
    "head teacher",
    "headteacher",
    "coordinator",
    "administrator",
    "assistant",
    "member",
    "councillor",
];

/// Endings of units.
const UNITS: &[&str] = &[
    "政府",
    "委员会",
    "公司",
    "中心",
    "集团",
    "学校",
    "医院",
    "局",
    "委",
    "办",
    "处",
    "科",
    "院",
    "厅",
    "部",
    "所",
    "队",
    "组",
    "室",
];

/// Puts somebody on the list, and in the room where the line of an entry says so; the line is read again with the name known.
/// Returns the change.
///
/// # Errors
/// Why the line cannot be carried out.
pub fn add(
    scene: &Scene,
    (entry, name): (&Entry, &str),
    category: Category,
    ids: &mut Mint,
) -> Result<Change, Refusal> {
    let records = scene.records;
    let line = as_line(scene, entry);
    let (stranger, raw) = if entry.kind == EntryKind::Regrets {
        // Brackets behind the name of somebody who is excused hold the reason.
        let name = name.to_owned();
        (
            Stranger {
                name,
                unit: String::new(),
                post: String::new(),
            },
            line,
        )
    } else {
        told(&line, name)
    };
    let (attendee, on_list) = put_on_list(scene, &stranger, category, ids)?;
    let mut parts = vec![on_list];
    if was_there(records, entry, &raw) {
        let stay = begun(entry, attendee, entry.at, ids);
        parts.push(Change::put(records.to_the_end(stay)));
    }
    if matches!(entry.kind, EntryKind::Arrival | EntryKind::Departure) {
        // The others of the list have come or gone already.
        let after = Change::Batch(parts);
        // The next name of the line that is on no list waits its turn.
        let next = capture_after(scene, &after, |scene| {
            read(scene, &TypedLine::typed(&entry.raw, entry.at)).remark
        });
        let next = next.filter(|remark| matches!(remark, Remark::UnknownName(_) | Remark::AmbiguousName(_)));
        let joined = Change::put(Entry {
            text: listed(&[&entry.text, name]),
            remark: next,
            ..entry.clone()
        });
        return Ok(Change::Batch(vec![after, joined]));
    }
    let added = Change::Batch(parts);
    let chosen = [(name.to_owned(), attendee)];
    let mended = capture_after(scene, &added, |scene| {
        let scene = Scene {
            chosen: &chosen,
            ..*scene
        };
        mend(&scene, entry, &raw, ids)
    })?;
    match mended {
        Mended::Line(captured) => Ok(Change::Batch(vec![added, captured.change])),
        Mended::Order { .. } => Err(Refusal::LineOfItsOwn),
    }
}

/// Whether the line of a name that was not known says that its bearer was in the room. Who is only given a task need not be
/// there, an arrival begins the stay itself, and who was named only after the end was not there.
fn was_there(records: &Records, entry: &Entry, raw: &str) -> bool {
    let over = records.meeting().and_then(|meeting| meeting.adjourned);
    let comes = matches!(raw.trim_start().chars().next(), Some('+' | '＋'));
    let is_task = matches!(
        entry.kind,
        EntryKind::Action | EntryKind::Departure | EntryKind::Regrets
    );
    let itself = comes && entry.kind != EntryKind::Arrival;
    !is_task && !itself && over.is_none_or(|end| entry.at < end)
}
