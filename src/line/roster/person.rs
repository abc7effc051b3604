//! One row with a person in it: name, unit and post, capacity, answer with its reason, and everything else in the remark.

use crate::domain::{
    people::{Duty, Reply, listed},
    titles::COURTESIES,
};

use super::{
    answer::comes,
    capacity::apart,
    cell::{NameCell, read_name},
    headings::ColumnKind,
    list_context::{ListContext, chair_of},
    list_mark::without_mark,
    name::{is_name_like, plain_name, tidy},
    office::part_office,
    registration::gives_no_vote,
    rest::{note_the_rest, phone},
    role::ListedRole,
    several_posts::is_post_alone,
    sheet::{ListedPerson, RosterRow, RowContent, RowDoubt},
    standing::{StandingWord, WordPlace, read_remark, read_word},
    sure_name::is_person,
    under_heading::raise_elected,
    unit_names::is_unit_name,
    voting::{fit_category, fit_vote},
};

/// A name without a table around it; the mark of a list before it goes.
pub(super) fn name_line(row: usize, cell: &str) -> RosterRow {
    let mut named = read_name(without_mark(&tidy(cell)));
    if is_capacity(&named.name) || is_unit_name(&named.name) || is_post_alone(&named.name) {
        named.doubts.push(RowDoubt::NotAName(std::mem::take(&mut named.name)));
    }
    let what = if named.name.is_empty() {
        RowContent::Doubtful(tidy(cell))
    } else {
        RowContent::Person(Box::new(ListedPerson {
            name: named.name,
            unit: named.office.unit,
            post: if named.office.post.is_empty() {
                named.standing.post.clone()
            } else {
                named.office.post
            },
            email: named.email,
            standing: named.standing,
            ..ListedPerson::default()
        }))
    };
    RosterRow {
        row,
        what,
        doubts: named.doubts,
    }
}

/// Whether a text in the place of a name says a capacity alone: `Chair`, `Clerk`, 嘉宾.
fn is_capacity(name: &str) -> bool {
    !name.contains(' ')
        && matches!(read_word(name, WordPlace::Brackets), StandingWord::Says(said) if said.category.is_some() || said.duty.is_some())
}

/// Reads a row that has something in its name column.
///
/// # Errors
/// Why nobody can be taken from it.
pub(super) fn read_person(list: &mut ListContext, row: usize, cells: &[String]) -> Result<RosterRow, Vec<RowDoubt>> {
    let other = plain_name(&list.cell(cells, ColumnKind::OtherName));
    let own = list.name_cell(cells);
    let (own, second) = two_names(list, &own);
    let NameCell {
        mut name,
        mut standing,
        office,
        email,
        mut doubts,
    } = read_name(if tidy(&own).is_empty() { &other } else { &own });
    if is_capacity(&name) || is_unit_name(&name) || is_post_alone(&name) {
        doubts.push(RowDoubt::NotAName(std::mem::take(&mut name)));
    }
    if name.is_empty() {
        return Err(doubts);
    }
    let mut post = list.cell(cells, ColumnKind::Post);
    if is_courtesy(&post) {
        name = format!("{post} {name}");
        post.clear();
    }
    let mut unit = String::new();
    if let Some(at) = list.block.at(ColumnKind::UnitPost) {
        let both = part_office(&tidy(cells.get(at).map_or("", |cell| cell)));
        unit = both.unit;
        if post.is_empty() {
            post = both.post;
        }
    }
    read_words(list, cells, &mut standing, &mut doubts, &mut post);
    if let Some(said) = list.of_group.clone() {
        standing.fill_from(said);
    }
    let own_unit = list.cell(cells, ColumnKind::Unit);
    if !own_unit.is_empty() || unit.is_empty() && list.block.at(ColumnKind::Unit).is_some() {
        unit = filled_unit(list, own_unit);
    }
    if unit.is_empty() {
        unit = office.unit;
    }
    let post = whole_post(post, office.post, &standing.post);
    if standing.duty.is_none() && list.one_chair && chair_of(&post) {
        standing.duty = Some(Duty::Chair);
    }
    let (post, capacity) = apart(&post);
    if let Some(capacity) = capacity {
        standing.fill_from(capacity);
    }
    fit_category(list, (&post, cells), &mut standing, &mut doubts);
    fit_vote(list, cells, &mut standing, &mut doubts);
    let group = list.cell(cells, ColumnKind::Group);
    let (phone, used) = phone(&list.block, cells, &mut doubts);
    note_the_rest(&list.block, list.range, cells, &used, &mut standing);
    let address = list.cell(cells, ColumnKind::Email);
    let other = if other.is_empty() { second } else { other };
    let mut listed = ListedPerson {
        other_name: if other != name && is_name_like(&other) {
            other
        } else {
            String::new()
        },
        name,
        unit,
        post,
        phone,
        email: if address.is_empty() { email } else { address },
        group: if group.is_empty() { list.group.clone() } else { group },
        standing,
    };
    if let Some(heading) = &list.of_group {
        raise_elected(&mut listed, heading, &mut doubts);
    }
    Ok(RosterRow {
        row,
        what: RowContent::Person(Box::new(listed)),
        doubts,
    })
}

/// The posts that a row tells: in their cell, at the name, in its brackets.
fn whole_post(post: String, at_name: String, in_brackets: &str) -> String {
    if post.is_empty() && at_name.is_empty() {
        in_brackets.to_owned()
    } else if post.is_empty() {
        at_name
    } else if !at_name.is_empty() && !post.contains(&at_name) {
        // 党组书记、局长 张三: one post stands in its cell, another one at the name.
        listed(&[&post, &at_name])
    } else {
        post
    }
}

/// The name that is shown and the one that somebody has: `Rosa's phone (Rosa Lindt)`; words of the system in the brackets go.
fn two_names(list: &ListContext, own: &str) -> (String, String) {
    const OF_SYSTEM: &[&str] = &[
        "host",
        "co-host",
        "me",
        "guest",
        "organizer",
        "organiser",
        "presenter",
        "unverified",
        "external",
        "主持人",
        "联席主持人",
        "我",
        "访客",
        "外部",
    ];
    let (Some((before, inside)), true) = (own.split_once(['(', '（']), list.of_call) else {
        return (own.to_owned(), String::new());
    };
    let inside = inside.split([')', '）']).next().unwrap_or_default();
    let system = inside
        .split([',', '，', '、'])
        .all(|word| OF_SYSTEM.iter().any(|known| known.eq_ignore_ascii_case(word.trim())));
    if system {
        return (before.trim().to_owned(), String::new());
    }
    let inner = read_name(inside).name;
    if !list.two_names || inner.is_empty() {
        return (own.to_owned(), String::new());
    }
    let shown = read_name(before).name;
    if is_person(&inner) && !is_person(&shown) {
        (inside.to_owned(), String::new())
    } else {
        (before.trim().to_owned(), inner)
    }
}

/// `Mr`, `Cllr`, `Dr`: a title that belongs before the name.
fn is_courtesy(post: &str) -> bool {
    !post.is_empty()
        && post.split(' ').all(|word| {
            COURTESIES
                .iter()
                .any(|known| known.eq_ignore_ascii_case(word.trim_end_matches('.')))
        })
        && !matches!(
            post.to_lowercase().as_str(),
            "member" | "members" | "councillor" | "professor" | "pastor" | "inspector"
        )
}

/// The columns of words: capacity, answer, sex, remark, reason, substitute.
fn read_words(
    list: &ListContext,
    cells: &[String],
    standing: &mut ListedRole,
    doubts: &mut Vec<RowDoubt>,
    post: &mut String,
) {
    let mut for_whom = false;
    let mut remarks: Vec<String> = Vec::new();
    for (kind, place) in [
        (ColumnKind::Category, Some(WordPlace::Category)),
        (ColumnKind::Reply, Some(WordPlace::Reply)),
        (ColumnKind::Sex, Some(WordPlace::Category)),
        (ColumnKind::Remark, None),
    ] {
        for column in list.block.all(kind) {
            let cell = tidy(cells.get(column).map_or("", String::as_str));
            let word = match place {
                Some(WordPlace::Category) if gives_no_vote(list.block.title(column), &cell) => StandingWord::Unknown,
                Some(place) => read_word(&cell, place),
                None => read_remark(&cell),
            };
            match word {
                StandingWord::Says(said) => standing.fill_from(said),
                StandingWord::ForWhom => for_whom = true,
                StandingWord::Unknown if cell.is_empty() => {}
                StandingWord::Unknown if kind == ColumnKind::Remark => remarks.push(cell),
                StandingWord::Unknown
                    if kind == ColumnKind::Category || kind == ColumnKind::Reply && is_part(&cell) =>
                {
                    standing.unsure = true;
                    doubts.push(RowDoubt::UnknownCategory(cell.clone()));
                    if post.is_empty() {
                        *post = cell;
                    } else if *post != cell {
                        standing.note(&cell);
                    }
                }
                StandingWord::Unknown => {
                    standing.note(&cell);
                    doubts.push(RowDoubt::UnknownFlag(cell));
                }
            }
        }
    }
    let instead = list.cell(cells, ColumnKind::Substitute);
    if let Some(said) = comes(&instead) {
        standing.reply = Some(Reply::Substituted);
        standing.fill_from(said);
        for_whom = false;
    } else if !instead.is_empty() && !matches!(instead.as_str(), "无" | "-" | "—" | "/") {
        doubts.push(RowDoubt::NotAName(instead));
    }
    if for_whom {
        // 代, and the remark says who: 法律顾问科科长韩雪.
        let named = remarks.iter().position(|remark| {
            comes(remark).is_some_and(|said| {
                said.replaced_by
                    .as_deref()
                    .is_some_and(crate::domain::surname::looks_like_person)
            })
        });
        match named.map(|at| remarks.remove(at)).and_then(|remark| comes(&remark)) {
            Some(said) => {
                standing.reply = Some(Reply::Substituted);
                standing.fill_from(said);
            }
            None => doubts.push(RowDoubt::SubstituteForWhom),
        }
    }
    let absence = list.cell(cells, ColumnKind::Absence);
    if !absence.is_empty() {
        remarks.insert(0, absence);
    }
    for remark in remarks {
        if standing.reply == Some(Reply::Leave) && standing.leave_reason.is_empty() {
            standing.leave_reason = remark;
        } else if standing.leave_reason != remark {
            standing.note(&remark);
        }
    }
}

/// Whether a word among answers says in what part somebody is invited, as calendars do: `Required Attendee`. It gives no vote.
fn is_part(cell: &str) -> bool {
    const WORDS: [&str; 9] = [
        "attendee",
        "organizer",
        "organiser",
        "invitee",
        "required",
        "optional",
        "与会者",
        "组织者",
        "组织人",
    ];
    let lower = cell.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}

/// The unit, filled down from the row above where the list leaves it out.
fn filled_unit(list: &mut ListContext, unit: String) -> String {
    if unit.is_empty() && list.fills_down && !list.repeats {
        return list.unit.clone();
    }
    if !unit.is_empty() {
        // A list that writes one unit out twice writes each out: from there on a blank one is none.
        list.repeats |= list.unit == unit;
    }
    list.unit.clone_from(&unit);
    unit
}
