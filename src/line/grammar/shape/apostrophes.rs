//! Words without their apostrophe, or with the curly one of word processors: `cant`, `isn’t`, `pats gone`. A line that comes to nothing as it was typed is
//! read again as they are written. Knows people only through [`Room`](crate::line::frame::Room).

use crate::domain::{
    entry::{EntryKind, Remark},
    text::is_han,
};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::movement,
    reading::{Reading, What},
};

/// Words as they are typed in a chat, and as they are written.
#[rustfmt::skip]
const WORDS: [(&str, &str); 18] = [
    ("cant", "can't"), ("couldnt", "couldn't"), ("wont", "won't"), ("isnt", "isn't"), ("wasnt", "wasn't"), ("arent", "aren't"), ("werent", "weren't"),
    ("didnt", "didn't"), ("doesnt", "doesn't"), ("dont", "don't"), ("hasnt", "hasn't"), ("havent", "haven't"), ("wouldnt", "wouldn't"),
    ("shouldnt", "shouldn't"), ("okd", "ok'd"), ("oked", "ok'd"), ("arrvd", "arrived"), ("lft", "left"),
];

/// Words behind `Pat's` by which it means that Pat is something.
const STATES: [&str; 14] = [
    "gone", "here", "late", "back", "away", "off", "not", "out", "in", "coming", "running", "online", "absent", "ill",
];

/// The line as it is written. `None` = it is so already.
pub(crate) fn written(line: &str, frame: &LineFrame) -> Option<String> {
    let told = line.contains('’') || line.split(' ').any(|word| word_written(word).is_some());
    let whole = if told {
        let words: Vec<String> = line.split(' ').map(straight).collect();
        words.join(" ")
    } else {
        line.to_owned()
    };
    let of_name = of_name(&whole, frame);
    (told || of_name.is_some()).then(|| of_name.unwrap_or(whole))
}

fn word_written(word: &str) -> Option<&'static str> {
    let bare = word.trim_end_matches([',', '.', ';', ':', '!']);
    WORDS
        .iter()
        .find(|(typed, _)| typed.eq_ignore_ascii_case(bare))
        .map(|(_, written)| *written)
}

/// A word with the straight apostrophe where one belongs in it.
fn straight(word: &str) -> String {
    let Some(written) = word_written(word) else {
        return word.replace('’', "'");
    };
    let end = word.trim_end_matches([',', '.', ';', ':', '!']).len();
    let tail = word.get(end..).unwrap_or_default();
    let capital = word.starts_with(char::is_uppercase);
    let mut letters = written.chars();
    let first = letters.next().map(|c| if capital { c.to_ascii_uppercase() } else { c });
    format!(
        "{}{}{tail}",
        first.map(String::from).unwrap_or_default(),
        letters.as_str()
    )
}

/// `pats gone 7.50`, `Pat's back`: somebody of the list, and what they are.
fn of_name(line: &str, frame: &LineFrame) -> Option<String> {
    let (first, rest) = line.split_once(' ')?;
    let stem = first
        .strip_suffix("'s")
        .or_else(|| first.strip_suffix('s').filter(|stem| stem.len() > 2))?;
    let state = rest
        .split([' ', ',', '.', ';'])
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let left = state == "left";
    let known = (left || STATES.contains(&state.as_str()))
        && !matches!(movement::one(first, frame), Named::One(_))
        && matches!(movement::one(stem, frame), Named::One(_));
    known.then(|| {
        if left {
            format!("{stem} {rest}")
        } else {
            format!("{stem} is {rest}")
        }
    })
}

/// Whether a line may be read better as it is written: it came to a note of which nothing is known but a doubt.
pub(crate) fn may_help(reading: &Reading, line: &str) -> bool {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let open = matches!(
        reading.remark,
        None | Some(Remark::MayMean(_) | Remark::UnknownName(_) | Remark::NoSuchItem(_))
    );
    let own = line.starts_with(|c: char| c.is_whitespace() || matches!(c, '\\' | '＼'));
    note && open && !own && reading.minuted.is_none() && !line.contains(is_han)
}

/// The reading of the line as it is written, where that tells more; its words stand as they were typed.
pub(crate) fn better(typed: Reading, line: &str, (written, told): (&str, Reading)) -> Reading {
    let What::Entry { kind, text } = &told.what else {
        return told;
    };
    let same = *kind == EntryKind::Note && told.minuted == typed.minuted && told.voice == typed.voice;
    let asked = matches!(typed.remark, Some(Remark::MayMean(_))) || told.remark == typed.remark;
    if same && asked {
        return typed;
    }
    // A note of words behind a label has none of those before it.
    let tail = || {
        line.char_indices()
            .filter_map(|(at, _)| line.get(at..))
            .find(|end| straight_text(end) == *text)
    };
    let shown = if text == written.trim() {
        line.trim().to_owned()
    } else {
        tail().map_or_else(|| text.clone(), str::to_owned)
    };
    Reading {
        what: What::Entry {
            kind: *kind,
            text: shown,
        },
        ..told
    }
}

fn straight_text(text: &str) -> String {
    text.replace('’', "'")
}
