//! Names as offices write them: spaces inside two characters, five kinds of middle dot, characters of old fonts.

use std::borrow::Cow;

use crate::domain::{clean::clean_text, surname::looks_like_person, text::is_han};

use super::office::is_compound;

/// Longer than any name; such a cell holds a sentence.
const LONGEST: usize = 120;

/// A name without flags: how offices' spelling becomes the one of the records.
pub(super) fn plain_name(cell: &str) -> String {
    write_name(&tidy(cell)).0
}

/// A cell of a table in Markdown without the marks around the whole of it: `**Rosa Lindt**`, `_Total_`.
fn without_emphasis(text: &str) -> &str {
    const MARKS: [&str; 6] = ["**", "__", "~~", "*", "_", "`"];
    let inside = MARKS
        .iter()
        .find_map(|mark| text.strip_prefix(mark)?.strip_suffix(mark));
    match inside
        .map(str::trim)
        .filter(|inside| inside.chars().any(char::is_alphanumeric))
    {
        Some(inside) => without_emphasis(inside),
        None => text,
    }
}

/// One line without what cannot be seen: control characters, zero-width characters, every kind of space as one space.
pub(super) fn tidy(cell: &str) -> String {
    let clean: Cow<str> = clean_text(cell);
    let mut text = String::with_capacity(clean.len());
    for c in clean.chars() {
        match c {
            '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{ad}' | '\u{feff}' | '\u{180e}' => {}
            c if c.is_whitespace() => {
                if !text.ends_with(' ') {
                    text.push(' ');
                }
            }
            c => text.push(c),
        }
    }
    without_emphasis(text.trim()).to_owned()
}

/// The name in the spelling of the records, and the characters of it that each font fills in its own way.
pub(super) fn write_name(bare: &str) -> (String, Vec<char>) {
    let mut name = unify_dots(bare);
    let private: Vec<char> = name.chars().filter(|c| is_private(*c)).collect();
    if !private.is_empty() {
        // The one code of old fonts that is known for sure.
        name = name.replace('\u{e863}', "䶮");
    }
    (join_spaced(&name), private)
}

/// Every kind of middle dot, with spaces around it or not, becomes U+00B7; a full stop only between Han characters.
fn unify_dots(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let beside = |at: usize, back: bool| {
        let mut found = if back {
            chars
                .get(..at)
                .unwrap_or_default()
                .iter()
                .rev()
                .find(|c| **c != ' ')
                .copied()
        } else {
            chars
                .get(at + 1..)
                .unwrap_or_default()
                .iter()
                .find(|c| **c != ' ')
                .copied()
        };
        found.take_if(|c| is_name_han(*c)).is_some()
    };
    let mut out = String::with_capacity(text.len());
    let mut after_dot = false;
    for (at, c) in chars.iter().enumerate() {
        let dot = matches!(
            c,
            '\u{b7}' | '\u{2022}' | '\u{30fb}' | '\u{2027}' | '\u{ff65}' | '\u{22c5}' | '\u{ff0e}' | '\u{387}' | '.'
        ) && beside(at, true)
            && beside(at, false);
        if dot {
            out.truncate(out.trim_end().len());
            out.push('\u{b7}');
        } else if !(after_dot && *c == ' ') {
            out.push(*c);
        }
        after_dot = dot || (after_dot && *c == ' ');
    }
    out
}

/// Spaces that only stretch a Han name go: `张 三`, `欧阳 清`, `张 小 三`.
fn join_spaced(name: &str) -> String {
    let pieces: Vec<&str> = name.split(' ').filter(|p| !p.is_empty()).collect();
    let count = |piece: &&str| piece.chars().count();
    let all_han = pieces.iter().all(|p| p.chars().all(is_name_han));
    let single = pieces.iter().all(|p| count(p) == 1);
    let total: usize = pieces.iter().map(count).sum();
    // 欧阳　少东: a surname of two characters and what is behind the blank.
    let compound = matches!(pieces.as_slice(), [surname, given] if count(surname) == 2 && count(given) <= 2 && is_compound(surname));
    if all_han && (single || total <= 3 || compound || is_japanese(name)) {
        pieces.concat()
    } else {
        pieces.join(" ")
    }
}

/// Whether a text can be a name: letters to begin with, no figures, none of the words that stand for nobody.
pub(super) fn is_name_like(name: &str) -> bool {
    let first = name.chars().next().is_some_and(char::is_alphabetic);
    let clean = name
        .chars()
        .all(|c| c.is_alphabetic() || is_private(c) || matches!(c, ' ' | '·' | '.' | '\'' | '’' | '-' | '‐'));
    let marks = name.chars().any(|c| c == '\u{fffd}');
    first && clean && !marks && !is_business(name) && name.chars().count() <= LONGEST && !is_nobody(name)
}

/// Words that stand where nobody is named yet, and a letter alone.
fn is_nobody(name: &str) -> bool {
    let mut letters = name.chars();
    let lone = letters.next().is_some_and(|c| c.is_ascii_alphabetic()) && letters.next().is_none();
    // A call shows the device where nobody gave a name: `iPhone`, `Rosa's iPad`.
    let devices = [
        "iphone", "ipad", "ipod", "macbook", "android", "galaxy", "laptop", "tablet", "desktop", "phone",
    ];
    let device = name
        .rsplit(' ')
        .next()
        .is_some_and(|word| devices.iter().any(|known| word.eq_ignore_ascii_case(known)));
    let told = [
        "tbc",
        "tba",
        "tbd",
        "tbn",
        "vacant",
        "vacancy",
        "none",
        "nobody",
        "unknown",
        "yes",
        "no",
        "to be confirmed",
        "to be announced",
    ];
    lone || device
        || told.iter().any(|word| name.eq_ignore_ascii_case(word))
        || matches!(
            name,
            "无" | "待定"
                | "空缺"
                | "暂缺"
                | "缺"
                | "同上"
                | "姓名"
                | "略"
                | "缺席"
                | "请假"
                | "列席"
                | "出席"
                | "旁听"
                | "到会"
                | "未到"
                | "到"
                | "若干"
        )
        || ["请假", "缺席"].iter().any(|word| name.starts_with(word))
}

/// Whether a text is an item of an agenda rather than somebody's name: `Grant for hall`, `Date of next meeting`, 审议预算, 下次会议时间.
fn is_business(text: &str) -> bool {
    const SMALL: [&str; 16] = [
        "for",
        "the",
        "to",
        "any",
        "other",
        "next",
        "last",
        "this",
        "with",
        "from",
        "about",
        "on",
        "at",
        "interest",
        "participation",
        "business",
    ];
    const BEGIN: [&str; 13] = [
        "请各",
        "审议",
        "讨论",
        "听取",
        "传达",
        "研究",
        "通报",
        "汇报",
        "关于",
        "下次会议",
        "上次会议",
        "通过上次",
        "学习传达",
    ];
    const END: [&str; 12] = [
        "名单",
        "人员",
        "情况",
        "事项",
        "时间",
        "精神",
        "方案",
        "预算",
        "成员",
        "部门",
        "单位",
        "委员会",
    ];
    if text.is_ascii() {
        let words: Vec<&str> = text.split(' ').collect();
        let small = words.iter().skip(1).any(|word| SMALL.contains(word));
        return small || is_phrase(&words) || words.len() > 1 && words.last().is_some_and(|word| is_body(word));
    }
    let long = text.chars().count() > 3 && text.chars().all(is_han);
    long && (BEGIN.iter().any(|word| text.starts_with(word)) || END.iter().any(|word| text.ends_with(word)))
}

/// Whether words begin as a sentence does and go on in small letters (`Play area inspection`): names have a capital each, or none at all.
fn is_phrase(words: &[&str]) -> bool {
    let small =
        |word: &&str| word.len() > 2 && word.chars().all(|c| c.is_ascii_lowercase()) && !PARTICLES.contains(word);
    let [first, rest @ ..] = words else { return false };
    first.starts_with(|c: char| c.is_ascii_uppercase()) && rest.iter().any(small)
}

/// Words on which the names of bodies and papers end, and those of people do not.
fn is_body(word: &str) -> bool {
    const BODIES: [&str; 18] = [
        "council",
        "committee",
        "department",
        "dept",
        "trust",
        "association",
        "society",
        "university",
        "college",
        "company",
        "ltd",
        "gmbh",
        "agenda",
        "minutes",
        "meeting",
        "team",
        "services",
        "office",
    ];
    BODIES.contains(&word.to_lowercase().trim_end_matches('.'))
}

/// Small words that belong to the family name behind them.
pub(super) const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "da", "di", "dos", "das", "du", "la", "le", "el", "al", "bin",
    "bint", "ibn", "ter", "ten", "st", "st.", "zu", "zur", "zum", "af", "av", "mac", "o", "y", "vom", "och", "dela",
];

/// Whether `c` may be a Han character of a name: rare ones often lie in the private planes of old fonts.
pub(super) const fn is_name_han(c: char) -> bool {
    is_han(c) || is_private(c)
}

/// The code points that each font fills in its own way.
const fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

/// 田中 太郎: a family name and a given name of Japan, told by how the second one ends and that it is no Chinese surname.
pub(super) fn is_japanese(name: &str) -> bool {
    const ENDS: &str = "郎子美男夫雄介太香奈恵樹輝也哉斗翔代枝乃衣朗彦之助吾平一二三実穂菜里沙織";
    name.split_once(' ').is_some_and(|(family, given)| {
        (1..=3).contains(&family.chars().count())
            && (1..=3).contains(&given.chars().count())
            && !looks_like_person(given)
            && given.ends_with(|c| ENDS.contains(c))
    })
}
