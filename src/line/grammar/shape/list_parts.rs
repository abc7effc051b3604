//! A list of those present that goes on with those who are not, and with guests, in one line: `Present: Sandoval, Lim. Apologies: Haddad (ill), Fox`,
//! `Roll call: Sandoval - P, Haddad - A`. Each part is read as a line of its own.

use crate::domain::{attendance::Attending, text::is_han, titles::is_title};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::{
        excused_labels::{Label, label_of},
        room_list,
    },
    lexer::{self, strip_word},
};

/// Characters within which the label of a part ends in its colon.
const LABEL_CHARS: usize = 32;

/// Words before a label that say who is listed.
const GROUPS: [&str; 10] = [
    "directors ",
    "members ",
    "trustees ",
    "governors ",
    "board members ",
    "committee members ",
    "councillors ",
    "board ",
    "staff ",
    "others ",
];

/// Labels of those who are no members.
const GUESTS: [&str; 9] = [
    "guests",
    "guest",
    "staff",
    "staff present",
    "visitors",
    "visitor",
    "others present",
    "invited guests",
    "officers",
];

/// The parts of such a line, each as the line that says it. `None` = it has one part, or it is no such list.
pub(crate) fn split(line: &str, frame: &LineFrame) -> Option<Vec<String>> {
    let text = line.trim();
    if text.ends_with(['?', '？']) || !frame.motions.is_empty() && frame.votable {
        return None;
    }
    if let Some(called) = called_over(text, frame) {
        return Some(called);
    }
    let text = &*sentence_as_label(text);
    let mut parts: Vec<String> = Vec::new();
    let mut mapped = false;
    for part in pieces(text) {
        let (line, changed) = as_line(part, parts.last().map(String::as_str), frame)?;
        mapped |= changed;
        parts.push(line);
    }
    let listed = parts.first().is_some_and(|part| is_of_people(part));
    (listed && (parts.len() > 1 || mapped)).then_some(parts)
}

/// `Members present were Sandoval and Fox`: the same with a label.
fn sentence_as_label(text: &str) -> String {
    const LEADS: [&str; 10] = [
        "members present were ",
        "members present are ",
        "directors present were ",
        "trustees present were ",
        "board members present were ",
        "those present were ",
        "present were ",
        "in attendance were ",
        "the following were present ",
        "attendees were ",
    ];
    let coloned = text.replacen(" were:", " were", 1);
    let text = if text.contains(" were: ") {
        coloned.as_str()
    } else {
        text
    };
    let found = LEADS.iter().find_map(|lead| Some((*lead, strip_word(text, lead)?)));
    match found {
        Some((lead, rest)) => {
            let label = if lead.starts_with("in attendance") {
                "In attendance"
            } else {
                "Present"
            };
            format!("{label}: {}", rest.trim_start_matches(':').trim_start())
        }
        None => text.to_owned(),
    }
}

/// Whether a part begins with a label of people in the meeting.
fn is_of_people(part: &str) -> bool {
    lexer::split_colon(part, LABEL_CHARS).is_some_and(|colon| {
        let head = colon.head.trim();
        head.to_lowercase().starts_with("present")
            || room_list::is_label(head)
            || label_of(head).is_some_and(|label| label != Label::Other)
            || ["主持", "主持人", "记录", "记录人", "记录员"].contains(&head)
    })
}

/// The parts of a line: behind a semicolon, or a stop that ends a word, where a label or a sentence about somebody follows.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        if !matches!(c, ';' | '；' | '.' | '。' | ' ' | '，' | ',' | '、') {
            continue;
        }
        let before = text.get(from..at).unwrap_or_default();
        let behind = text.get(at + c.len_utf8()..).unwrap_or_default();
        let gap = behind.starts_with(' ');
        // 主持：曹敏，记录：邢宇; 缺席：田蕾 列席：卢燕
        let han = || label(behind).is_some_and(|(head, _)| head.contains(is_han));
        let parts = match c {
            ';' | '；' | '。' => true,
            '.' => gap && ends_word(before),
            // `PRESENT:  Haines, Mendez  ABSENT:  Kessler`
            ' ' if gap && !before.trim_end().ends_with(lexer::is_colon) && label(behind).is_some() => true,
            _ => han(),
        };
        let inside = || before.matches('(').count() > before.matches(')').count();
        if parts && !inside() && (label(behind).is_some() || told(behind).is_some()) {
            found.push(before.trim());
            from = at + c.len_utf8();
        }
    }
    found.push(text.get(from..).unwrap_or_default().trim().trim_end_matches('.'));
    found.retain(|part| !part.is_empty());
    found
}

/// Whether a stop behind a text ends a word: not an initial, not a title.
fn ends_word(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.chars().count() > 1 && !is_title(word)
}

/// The label that a part begins with, in the words of ours, and the rest.
fn label(part: &str) -> Option<(String, &str)> {
    let colon = lexer::split_colon(part.trim(), LABEL_CHARS)?;
    let (head, rest) = (colon.head.trim(), colon.rest.trim());
    let lower = head.to_lowercase();
    if GUESTS.contains(&lower.as_str()) {
        return Some(("In attendance".to_owned(), rest));
    }
    if ["sub", "subs", "substitute", "substitutes"].contains(&lower.as_str()) {
        return Some(("sub".to_owned(), rest));
    }
    if ["in person", "present in person", "in the room"].contains(&lower.as_str()) {
        return Some(("Present".to_owned(), rest));
    }
    if is_way(head, rest) && label_of(head).is_none() && !room_list::is_label(head) {
        let own = lower.starts_with("present") || lower.starts_with("attending");
        return Some((
            if own {
                head.to_owned()
            } else {
                format!("Present {lower}")
            },
            rest,
        ));
    }
    let office = ["主持", "主持人", "记录", "记录人", "记录员"].contains(&head);
    if room_list::is_label(head) || label_of(head).is_some() || office {
        return Some((head.to_owned(), rest));
    }
    let bare = GROUPS.iter().find_map(|group| strip_word(head, group))?;
    (label_of(bare).is_some() || room_list::is_label(bare)).then(|| (bare.to_owned(), rest))
}

/// Whether a head says how those behind it take part, and nothing else: 视频参会：侯杰, `On Zoom: Gwen`. A number to be rung names nobody.
fn is_way(head: &str, rest: &str) -> bool {
    const WAYS: [&str; 8] = [
        "视频",
        "线上",
        "网络",
        "远程",
        "电话",
        "腾讯会议",
        "视频会议",
        "线上会议",
    ];
    const PARTS: [&str; 8] = ["", "参会", "参加", "出席", "接入", "参会人员", "连线", "方式参会"];
    let chinese = || {
        let behind = WAYS.iter().filter_map(|way| head.strip_prefix(way));
        behind.into_iter().any(|behind| PARTS.contains(&behind))
    };
    let told = Attending::is_told_in(head) && (!head.contains(is_han) || chinese());
    told && rest.contains(char::is_alphabetic)
}

/// `Haddad was excused`: the names, and the label of it.
fn told(part: &str) -> Option<(&'static str, &str)> {
    const ENDS: [(&str, &str); 8] = [
        (" was excused", "Apologies"),
        (" were excused", "Apologies"),
        (" was absent", "Absent"),
        (" were absent", "Absent"),
        (" excused", "Apologies"),
        (" absent", "Absent"),
        (" sent apologies", "Apologies"),
        (" sent regrets", "Apologies"),
    ];
    let text = part.trim().trim_end_matches('.');
    let end = text.find(['.', ';']).unwrap_or(text.len());
    let text = text.get(..end)?;
    ENDS.iter().find_map(|(end, label)| {
        let names = text.strip_suffix(end)?;
        (names.split_whitespace().count() <= 8).then_some((*label, names))
    })
}

/// A part as the line that says it, and whether its label is another one than that which was typed.
fn as_line(part: &str, before: Option<&str>, frame: &LineFrame) -> Option<(String, bool)> {
    if let Some((label, rest)) = label(part) {
        if label == "sub" {
            let excused = before
                .and_then(|line| lexer::split_colon(line, LABEL_CHARS))?
                .rest
                .trim();
            let excused = excused.split('(').next().unwrap_or(excused).trim();
            let one = matches!(frame.room.resolve(excused, false), Named::One(_));
            return one.then(|| (format!("+{rest} (for {excused})"), true));
        }
        let typed = part.trim_start().to_lowercase().starts_with(&label.to_lowercase());
        return Some((format!("{label}: {rest}"), !typed));
    }
    told(part).map(|(label, names)| (format!("{label}: {names}"), true))
}

/// `Roll call: Sandoval - P, Lim - P, Haddad - A`, `Roll call: Lim, Fox present; Haddad absent`: who is there, and who is not.
fn called_over(text: &str, frame: &LineFrame) -> Option<Vec<String>> {
    let colon = lexer::split_colon(text, LABEL_CHARS)?;
    let heads = [
        "roll call",
        "roll",
        "attendance",
        "roll call of directors",
        "roll call of members",
        "quorum",
    ];
    if !heads.iter().any(|head| head.eq_ignore_ascii_case(colon.head.trim())) {
        return None;
    }
    let (mut here, mut excused, mut absent, mut waiting) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for part in colon
        .rest
        .trim()
        .trim_end_matches('.')
        .split([',', ';'])
        .flat_map(|part| part.split(" and "))
    {
        let part = part.trim();
        let (name, said) = answer(part).unwrap_or((part, ""));
        if name.is_empty() || !matches!(frame.room.resolve(name, false), Named::One(_)) {
            return None;
        }
        waiting.push(name);
        let list = match said {
            "" => continue,
            "p" | "present" | "here" | "yes" => &mut here,
            "excused" | "e" | "ex" | "apologies" => &mut excused,
            _ => &mut absent,
        };
        list.append(&mut waiting);
    }
    let lists = [("Present", here), ("Apologies", excused), ("Absent", absent)];
    let lines: Vec<String> = lists
        .iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(label, names)| format!("{label}: {}", names.join(", ")))
        .collect();
    (waiting.is_empty() && !lines.is_empty()).then_some(lines)
}

/// A name and the word or letter behind it that says whether its bearer is there.
fn answer(part: &str) -> Option<(&str, &'static str)> {
    const WORDS: [&str; 11] = [
        "present",
        "here",
        "excused",
        "absent",
        "apologies",
        "yes",
        "ex",
        "ab",
        "p",
        "e",
        "a",
    ];
    WORDS.iter().find_map(|word| {
        let at = part.len().checked_sub(word.len())?;
        let (name, last) = part.split_at_checked(at)?;
        let apart = name.ends_with(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | ':' | '=' | '('));
        let name = name.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | ':' | '=' | '('));
        (apart && last.eq_ignore_ascii_case(word)).then_some((name, *word))
    })
}
