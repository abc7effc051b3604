//! Posts without a name of their own: several before the one name that bears them (党组书记、局长 方建国). Knows no table.

use crate::domain::{surname::looks_like_person, text::is_han};

use super::{
    called::is_called,
    joined_answer,
    office::{NamedOffice, cut_office, cut_post_behind, is_compound, is_unit, part_office, unit_and_called},
    posts::ends_on_post,
};

/// Seats in a leading body that are told as posts are.
const SEATS: [&str; 7] = [
    "党组成员",
    "党委成员",
    "党委委员",
    "党工委委员",
    "党支部委员",
    "班子成员",
    "领导班子成员",
];

/// Whether a text is a seat in a leading body: 党组成员.
pub(super) fn is_seat(text: &str) -> bool {
    SEATS.contains(&text.trim())
}

/// Whether a text is a post, perhaps with its unit, and nobody: 党组书记, 财政局局长; not 杜书记, 孙涛副局长.
pub(super) fn is_post_alone(text: &str) -> bool {
    let text = text.trim();
    let is_post = ends_on_post(text) || is_seat(text);
    let is_somebody = || {
        is_called(text)
            || looks_like_person(text)
            || unit_and_called(text).is_some()
            || cut_post_behind(text).is_some()
            || cut_office(text).is_some()
    };
    is_post && text.chars().all(is_han) && !is_somebody()
}

/// The posts, with the unit before the first, and the name of a text such as 村支书、村主任 王长贵.
pub(super) fn posts_and_name(text: &str) -> Option<(NamedOffice, String)> {
    let pieces: Vec<&str> = text.split(SIGNS).map(str::trim).collect();
    let (last, before) = pieces.split_last()?;
    let (first, more) = before.split_first()?;
    let (own, name) = cut_office(last)?;
    if !before.iter().all(|piece| is_post_alone(piece)) {
        return None;
    }
    let office = part_office(first);
    let own = format!("{}{}", own.unit, own.post);
    let posts: Vec<&str> = [office.post.as_str()]
        .into_iter()
        .chain(more.iter().copied())
        .chain([own.as_str()])
        .collect();
    let post = posts.join("、");
    Some((NamedOffice { post, ..office }, name))
}

/// Signs between posts, and between people.
const SIGNS: [char; 5] = ['、', '，', ',', '；', ';'];

/// The pieces of a line in which posts stand before the name that bears them, joined to it. `None` = no piece is such a post.
pub(super) fn joined(line: &str) -> Option<Vec<String>> {
    let mut whole: Vec<String> = Vec::new();
    let mut posts: Vec<String> = Vec::new();
    let mut is_joined = false;
    // 张三、局长、副局长 李四 does not say whose the first post is.
    let mut is_clear = true;
    for (sign, piece) in pieces(line) {
        if is_post_alone(&piece) {
            let follows_name =
                posts.is_empty() && sign == Some('、') && !whole.last().is_none_or(|last| bears_post(last));
            is_clear &= !follows_name;
            posts.push(piece);
        } else if posts.len() > 1 && whole.is_empty() && looks_like_person(&piece) {
            // 局长、副书记、李四
            whole.push(format!("{} {piece}", std::mem::take(&mut posts).join("、")));
            is_joined = true;
        } else if !posts.is_empty() && bears_post(&piece) {
            posts.push(piece);
            whole.push(std::mem::take(&mut posts).join("、"));
            is_joined = true;
        } else {
            whole.append(&mut posts);
            whole.push(piece);
        }
    }
    whole.append(&mut posts);
    (is_joined && is_clear).then_some(whole)
}

/// A line in which a post that several can hold is told once before their names: 副局长 曾琪、万波 becomes 副局长 曾琪、副局长 万波. Groups
/// between commas stand by themselves; a head such as 局长 is one person's.
pub(super) fn shared(line: &str) -> String {
    const BETWEEN_GROUPS: [char; 5] = ['，', ',', '；', ';', '。'];
    if !line.contains('、') {
        return line.to_owned();
    }
    let groups = line.split_inclusive(BETWEEN_GROUPS);
    groups
        .map(|group| shared_in(group).unwrap_or_else(|| group.to_owned()))
        .collect()
}

fn shared_in(group: &str) -> Option<String> {
    const OF_SEVERAL: [&str; 13] = [
        "委员",
        "成员",
        "工程师",
        "科员",
        "干事",
        "代表",
        "顾问",
        "助理",
        "秘书",
        "调研员",
        "监事",
        "董事",
        "专员",
    ];
    let body = group.trim_end_matches(SIGNS);
    let (label, names) = body.rsplit_once('：').map_or(("", body), |(label, names)| {
        (body.get(..label.len() + '：'.len_utf8()).unwrap_or_default(), names)
    });
    let (first, others) = names.split_once('、')?;
    let (office, name) = cut_office(first.trim())?;
    let post = office.post.as_str();
    let of_several = post.starts_with('副') || OF_SEVERAL.iter().any(|end| post.ends_with(end));
    let others: Vec<&str> = others.split('、').map(str::trim).collect();
    let is_named = |name: &str| looks_like_person(name) || name.chars().count() == 4 && is_compound(name);
    if !of_several || !others.iter().all(|other| is_named(other)) {
        return None;
    }
    let before = first.trim().strip_suffix(name.as_str())?.trim_end();
    let told: Vec<String> = others.iter().map(|other| format!("{before} {other}")).collect();
    let end = group.get(body.len()..).unwrap_or_default();
    Some(format!("{label}{}、{}{end}", first.trim(), told.join("、")))
}

/// Whether an office stands before the name of a piece: 副局长 韦东（在省里开会）.
fn bears_post(piece: &str) -> bool {
    let bare = piece.split(['（', '(']).next().unwrap_or(piece).trim();
    let bare = joined_answer::part(bare).map_or(bare, |(name, _)| name);
    cut_office(bare).is_some()
}

/// The pieces of a line, each with the sign before it; signs in brackets part nothing.
fn pieces(line: &str) -> Vec<(Option<char>, String)> {
    let mut pieces = vec![(None, String::new())];
    let mut depth = 0_u32;
    for c in line.chars() {
        match c {
            '（' | '(' | '【' | '[' => depth += 1,
            '）' | ')' | '】' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 && SIGNS.contains(&c) => {
                pieces.push((Some(c), String::new()));
                continue;
            }
            _ => {}
        }
        if let Some((_, piece)) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces.retain(|(_, piece)| !piece.trim().is_empty());
    pieces
        .iter()
        .map(|(sign, piece)| (*sign, piece.trim().to_owned()))
        .collect()
}

/// The people of a text in which offices and names stand in turn between blanks: 财务科长孟洁 法规科科长 祝捷. One piece for each; `None` =
/// it is not of that form.
pub(super) fn by_blanks(text: &str) -> Option<Vec<String>> {
    let mut people: Vec<String> = Vec::new();
    let mut offices: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        if word.chars().any(|c| !is_han(c)) {
            return None;
        }
        let is_office = is_post_alone(word) || is_unit(word) && !looks_like_person(word);
        let has_office = cut_office(word).is_some();
        if !has_office && is_office {
            offices.push(word);
        } else if has_office || !offices.is_empty() && (looks_like_person(word) || is_called(word)) {
            offices.push(word);
            people.push(std::mem::take(&mut offices).join(" "));
        } else {
            return None;
        }
    }
    (people.len() > 1 && offices.is_empty()).then_some(people)
}
