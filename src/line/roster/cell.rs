//! A name cell: the name, its flags in brackets, what stands behind a stroke, an address; and a pasted list of such cells.

use crate::domain::{
    people::{Category, Duty},
    surname::looks_like_person,
    text::is_han,
    titles::is_title,
};

use super::{
    answer::{answer, stand_in},
    capacity::may_vote,
    item_brackets::tells_of_item,
    joined_answer,
    name::{PARTICLES, is_name_like, tidy, write_name},
    name_office::{BETWEEN, is_office, take_office},
    office::{NamedOffice, is_post, part_office},
    officers::is_officer,
    posts::ends_on_post,
    role::ListedRole,
    same::without_titles,
    several_names::several,
    several_posts::{is_post_alone, is_seat},
    sheet::RowDoubt,
    standing::{StandingWord, WordPlace, read_word},
};

/// A name cell, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameCell {
    /// Empty = there is none, or it cannot be taken; the doubts say why.
    pub name: String,
    pub standing: ListedRole,
    /// Unit and post that stand in the cell.
    pub office: NamedOffice,
    pub email: String,
    pub doubts: Vec<RowDoubt>,
}

/// Reads a name cell with its flags.
pub fn read_name(cell: &str) -> NameCell {
    let text = tidy(cell);
    let mut named = NameCell::default();
    let without = take_address(&text, &mut named);
    let (bare, flags) = part_flags(&without);
    for flag in &flags {
        take_flag(flag, &mut named);
    }
    let bare = take_stand_in(&bare, &mut named);
    let bare = take_stroke(&bare, &mut named);
    let bare = take_answer(&bare, &mut named);
    let bare = family_first(&bare).unwrap_or(bare);
    let bare = take_office(&bare, &mut named.office, &mut named.doubts);
    let (name, private) = write_name(&without_courtesy(&bare));
    named.doubts.extend(private.into_iter().map(RowDoubt::PrivateCharacter));
    if name.is_empty() {
        if !text.is_empty() {
            named.doubts.push(RowDoubt::NotAName(text));
        }
    } else if let Some(several) = several(&name) {
        named.doubts.push(RowDoubt::SeveralNames(several));
    } else if !is_name_like(&name) {
        named.doubts.push(RowDoubt::NotAName(name));
    } else if tells_of_item(&name, flags.iter().flat_map(|flag| flag.split(FLAG_SIGNS))) {
        named.doubts.push(RowDoubt::NotAName(text));
    } else {
        named.name = name;
    }
    named
}

/// A pasted list in pieces: separated by commas of either width, 、, semicolons, tabs or lines, but not inside brackets. A line, or a
/// piece between semicolons, of the form `Lindt, Rosa` is one piece where all of them are.
pub fn split_list(text: &str) -> Vec<String> {
    let whole = |pieces: &[String]| {
        pieces.len() > 1
            && pieces
                .iter()
                .all(|piece| family_first(piece).is_some() || !piece.contains([',', '，', '、']))
            && pieces.iter().any(|piece| family_first(piece).is_some())
    };
    let by_line = split_at(text, |c| matches!(c, '\n' | '\r'));
    if whole(&by_line) {
        return by_line;
    }
    let by_semicolon = split_at(text, |c| matches!(c, '；' | ';' | '\n' | '\r'));
    if text.contains([';', '；']) && whole(&by_semicolon) {
        return by_semicolon;
    }
    split_at(text, |c| {
        matches!(c, '，' | ',' | '、' | '；' | ';' | '\n' | '\r' | '\t')
    })
}

fn split_at(text: &str, parts: fn(char) -> bool) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '（' | '(' | '【' | '［' | '[' | '〔' | '<' => depth += 1,
            '）' | ')' | '】' | '］' | ']' | '〕' | '>' => depth = depth.saturating_sub(1),
            // A bracket that is not closed ends with its line.
            '\n' | '\r' => depth = 0,
            _ => {}
        }
        if depth == 0 && parts(c) {
            pieces.push(std::mem::take(&mut piece));
        } else {
            piece.push(c);
        }
    }
    pieces.push(piece);
    pieces.retain(|piece| !tidy(piece).is_empty());
    pieces
}

/// Whether a text is an address of electronic mail.
pub(super) fn is_address(text: &str) -> bool {
    let text = text.trim();
    text.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty() && host.contains('.') && !text.contains([' ', ',', ';']) && !host.contains('@')
    })
}

/// Takes `<rosa@garden.example>` off a name.
fn take_address(text: &str, named: &mut NameCell) -> String {
    for (open, close) in [('<', '>'), ('(', ')'), ('[', ']')] {
        let Some((before, rest)) = text.split_once(open) else {
            continue;
        };
        let Some((inside, after)) = rest.split_once(close) else {
            continue;
        };
        let inside = inside.trim().trim_start_matches("mailto:");
        if is_address(inside) {
            inside.clone_into(&mut named.email);
            return format!("{} {}", before.trim().trim_matches('"'), after.trim())
                .trim()
                .to_owned();
        }
    }
    text.trim_matches('"').to_owned()
}

/// Signs between the words of a bracket.
const FLAG_SIGNS: [char; 6] = ['，', ',', '、', '；', ';', '/'];

fn take_flag(flag: &str, named: &mut NameCell) {
    // 财务科科长，列席: post and capacity, each a word of its own.
    let spaced = flag.contains(is_han) && !flag.contains(FLAG_SIGNS) && flag.contains(' ');
    let words: Vec<&str> = flag
        .split(|c| FLAG_SIGNS.contains(&c) || spaced && c == ' ')
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .collect();
    let posts = words.iter().any(|word| is_office(word) && ends_on_post(word));
    let parted = flag.contains(is_han) && words.len() > 1 && (posts && !spaced || is_unit_beside_capacity(&words));
    if !parted && let StandingWord::Says(standing) = read_word(flag, WordPlace::Brackets) {
        if may_vote(&flag.trim().to_lowercase()) {
            named.doubts.push(RowDoubt::UnknownCategory(flag.trim().to_owned()));
        }
        return named.standing.fill_from(standing);
    }
    let whole = || {
        flag.split(FLAG_SIGNS)
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .collect()
    };
    let words: Vec<&str> = if parted { words } else { whole() };
    for word in words {
        // 党委书记、董事长: the second post of one person; 党组成员 beside a post is one as well.
        if posts && !named.office.post.is_empty() && is_post_alone(word) {
            named.office.post = format!("{}、{word}", named.office.post);
            continue;
        }
        if posts && parted && is_seat(word) {
            word.clone_into(&mut named.office.post);
            continue;
        }
        match read_word(word, WordPlace::Brackets) {
            StandingWord::Says(standing) => named.standing.fill_from(standing),
            StandingWord::ForWhom => named.doubts.push(RowDoubt::SubstituteForWhom),
            StandingWord::Unknown if named.office == NamedOffice::default() && is_office(word) => {
                named.office = part_office(word);
            }
            StandingWord::Unknown => {
                named.standing.note(word);
                named.doubts.push(RowDoubt::UnknownFlag(word.to_owned()));
            }
        }
    }
    // 副局长、记录人: a leader mostly has a vote, somebody who takes the minutes has none.
    let takes_minutes = named.standing.duty == Some(Duty::Scribe);
    if parted && takes_minutes && LEADERS.iter().any(|post| named.office.post.ends_with(post)) {
        named.doubts.push(RowDoubt::UnknownCategory(flag.trim().to_owned()));
    }
}

/// Posts of those who lead a body.
const LEADERS: [&str; 12] = [
    "局长", "市长", "县长", "区长", "镇长", "乡长", "厅长", "部长", "书记", "主席", "院长", "校长",
];

/// Whether the words of a bracket are one unit, and for the rest how somebody takes part: 办公室，记录; 人事科 列席.
fn is_unit_beside_capacity(words: &[&str]) -> bool {
    let takes_part = |word: &str| {
        let said = read_word(word, WordPlace::Brackets);
        matches!(said, StandingWord::Says(said) if said.reply.is_none() && (said.category.is_some() || said.duty.is_some()))
    };
    let (parts, others): (Vec<&str>, Vec<&str>) = words.iter().partition(|word| takes_part(word));
    !parts.is_empty() && others.len() == 1 && others.iter().all(|word| is_office(word))
}

/// Takes who comes instead off a name: 张三由李四代, 张三，请假，由李四代会.
fn take_stand_in(bare: &str, named: &mut NameCell) -> String {
    let cut = bare
        .find('由')
        .filter(|at| *at > 0)
        .and_then(|at| bare.split_at_checked(at));
    let Some((name, clause)) = cut else {
        return bare.to_owned();
    };
    let Some(instead) = stand_in(clause) else {
        return bare.to_owned();
    };
    named.standing.fill_from(instead);
    let name = name.trim_end_matches(|c| c == ' ' || BETWEEN.contains(&c));
    // 张三，病假，由李四代: the reason stands between.
    match name.split_once(BETWEEN) {
        Some((name, reason)) => {
            let reason = reason.trim();
            let why = answer(reason, &reason.to_lowercase()).map(|said| said.leave_reason);
            named.standing.leave_reason = why.unwrap_or_else(|| reason.to_owned());
            name.trim().to_owned()
        }
        None => name.to_owned(),
    }
}

/// The text outside brackets, and the texts inside. A bracket that is not closed reaches to the end.
fn part_flags(text: &str) -> (String, Vec<String>) {
    let (mut bare, mut flags, mut flag) = (String::new(), Vec::new(), None::<String>);
    for c in text.chars() {
        match (c, &mut flag) {
            ('（' | '(' | '【' | '［' | '[' | '〔', None) => flag = Some(String::new()),
            ('）' | ')' | '】' | '］' | ']' | '〕', open) => flags.extend(open.take()),
            (c, Some(inside)) => inside.push(c),
            (c, None) => bare.push(c),
        }
    }
    flags.extend(flag);
    (bare.trim().to_owned(), flags)
}

/// Takes what stands behind a stroke or a comma and is no name: `Ian Pritchard - Vice Chair`, `Ann Hedges, Clerk`, 李晓明-财政局.
fn take_stroke(bare: &str, named: &mut NameCell) -> String {
    let wide = [" - ", " – ", " — ", " | "];
    for sign in wide {
        if let Some((name, more)) = bare.split_once(sign).filter(|(name, _)| is_name_like(name.trim())) {
            take_behind(more.trim(), named);
            return name.trim().to_owned();
        }
    }
    if let Some((name, more)) = bare.rsplit_once(", ")
        && is_name_like(name)
        && name.contains(' ')
        && (is_post(more) || matches!(read_word(more, WordPlace::Category), StandingWord::Says(_)))
    {
        take_behind(more.trim(), named);
        return name.trim().to_owned();
    }
    // 财政局-李晓明, 李晓明—财政局: the one that looks like a person is the name.
    let parts: Vec<&str> = bare.split(['-', '—', '–', '_', '－', '/']).map(str::trim).collect();
    if let [a, b] = parts.as_slice()
        && bare.chars().any(is_han)
    {
        for (name, more) in [(a, b), (b, a)] {
            if looks_like_person(name) && !looks_like_person(more) && !more.is_empty() {
                take_behind(more, named);
                return (*name).to_owned();
            }
        }
    }
    bare.to_owned()
}

/// Reads words that stand beside a name without brackets: an answer, a capacity, else unit and post.
fn take_behind(more: &str, named: &mut NameCell) {
    match read_word(more, WordPlace::Category) {
        StandingWord::Says(standing) => named.standing.fill_from(standing),
        StandingWord::ForWhom => named.doubts.push(RowDoubt::SubstituteForWhom),
        StandingWord::Unknown => {
            named.office = part_office(more);
            if named.office.unit.is_empty() {
                let doubt = office_of_meeting(more, &mut named.standing);
                named.doubts.extend(doubt.into_iter().flatten());
            }
        }
    }
}

/// A word behind a name that says an office, whatever sign stands between (`Peter Bloom - Treasurer`, `Peter Bloom, Treasurer`): as in
/// brackets he reports to the meeting, as far as the list tells. Returns the doubt about that, if it is such an office.
pub(super) fn office_of_meeting(post: &str, standing: &mut ListedRole) -> Option<Option<RowDoubt>> {
    let word = post.to_lowercase();
    if !is_officer(&word) || standing.category.is_some() || standing.duty.is_some() {
        return None;
    }
    standing.category = Some(Category::InAttendance);
    Some(may_vote(&word).then(|| RowDoubt::UnknownCategory(post.to_owned())))
}

/// `Lindt, Rosa` as `Rosa Lindt`; `None` = it is not of that form.
pub(super) fn family_first(text: &str) -> Option<String> {
    let text = text.trim();
    let (bare, brackets) = match text.find(['(', '（', '<']) {
        Some(at) => text.split_at_checked(at)?,
        None => (text, ""),
    };
    let (family, given) = bare.split_once(',')?;
    let (family, given) = (family.trim(), given.trim());
    if given.contains(',') || !is_name_like(family) || !is_name_like(given) || bare.chars().any(is_han) {
        return None;
    }
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let words: Vec<&str> = family.split(' ').collect();
    let particle = |word: &&str| PARTICLES.iter().any(|known| known.eq_ignore_ascii_case(word));
    let heads = words.iter().take_while(|word| particle(word)).count();
    let given_words: Vec<&str> = given.split(' ').collect();
    let titles = given_words.len() - without_titles(&given_words).len();
    let post = is_post(given) || matches!(read_word(given, WordPlace::Category), StandingWord::Says(_));
    // Two full names with a comma between them are two people.
    let fits = words.len() - heads == 1 && given_words.len() - titles <= 3 && !post;
    let titled = words.first().is_some_and(|word| is_title(word.trim_end_matches('.')));
    if !fits || titled || !capital(words.last()?) || !given_words.iter().any(|word| capital(word)) {
        return None;
    }
    Some(format!("{given} {family} {brackets}").trim().to_owned())
}

/// Takes an answer off the end of a name to which it is joined: 孙悦请假, 李四（财务处）列席.
fn take_answer(bare: &str, named: &mut NameCell) -> String {
    let Some((name, word)) = joined_answer::part(bare) else {
        return bare.to_owned();
    };
    take_flag(word, named);
    name.to_owned()
}

/// 张三同志 is 张三; 王女士, of whom no given name is known, stays so.
fn without_courtesy(bare: &str) -> String {
    let cut = ["先生", "女士", "同志", "小姐"]
        .iter()
        .find_map(|word| bare.strip_suffix(word));
    match cut
        .map(str::trim)
        .filter(|name| looks_like_person(&name.replace(' ', "")))
    {
        Some(name) => name.to_owned(),
        None => bare.to_owned(),
    }
}
