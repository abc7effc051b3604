//! Logs that are wrapped in a page of the web or in the export of a chat: their lines as text. Any other text comes back as it is.

use std::{borrow::Cow, collections::HashMap};

use chrono::{DateTime, SecondsFormat};
use serde_json::Value;

/// The lines of a log without what they are wrapped in.
pub(super) fn unwrapped(text: &str) -> Cow<'_, str> {
    let begin = text.trim_start_matches('\u{feff}').trim_start();
    if begin.starts_with('<') && is_page(begin) {
        return Cow::Owned(of_page(text));
    }
    if begin.starts_with(['[', '{'])
        && let Some(lines) = serde_json::from_str(begin).ok().and_then(|value| of_chat(&value))
    {
        return Cow::Owned(lines);
    }
    Cow::Borrowed(text)
}

/// Whether a text that begins with `<` is a page and not the nick of somebody.
fn is_page(text: &str) -> bool {
    let head: String = text.chars().take(15).collect::<String>().to_lowercase();
    ["<!doctype html", "<html", "<head", "<body", "<pre", "<?xml"]
        .iter()
        .any(|tag| head.starts_with(tag))
}

/// Parts of a page that hold no text.
const SILENT: &[&str] = &["head", "style", "script"];

/// Tags that end a line, and those that end a cell.
const LINES: &[&str] = &["br", "/p", "/div", "/tr", "/li", "/dd"];
const CELLS: &[&str] = &["/td", "/th", "/dt"];

/// The text of a page. Its line breaks stay, so that a line is told by its number.
fn of_page(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    // The part without text that is open.
    let mut silent: Option<&str> = None;
    while let Some(at) = rest.find('<') {
        let Some((before, tag)) = rest.split_at_checked(at) else {
            break;
        };
        push(&mut plain, before, silent.is_some());
        let inner = tag.strip_prefix('<').unwrap_or(tag);
        let is_tag = inner.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        let Some((inside, after)) = inner.split_once('>').filter(|_| is_tag) else {
            push(&mut plain, "<", silent.is_some());
            rest = inner;
            continue;
        };
        let end = inside.find(|c: char| c.is_whitespace()).unwrap_or(inside.len());
        let name = inside.get(..end).unwrap_or(inside).trim_end_matches('/').to_lowercase();
        push(&mut plain, &breaks(inside), silent.is_none());
        match silent {
            Some(open) if name.strip_prefix('/') == Some(open) => silent = None,
            Some(_) => {}
            None => silent = SILENT.iter().copied().find(|part| *part == name),
        }
        let goes_on = !after.starts_with(['\n', '\r']);
        if silent.is_none() && LINES.contains(&name.as_str()) && goes_on {
            plain.push('\n');
        }
        if silent.is_none() && CELLS.contains(&name.as_str()) {
            plain.push('\t');
        }
        rest = after;
    }
    push(&mut plain, rest, silent.is_some());
    plain
}

/// Takes over a text; of what is left out only its line breaks.
fn push(plain: &mut String, text: &str, left_out: bool) {
    if left_out {
        plain.push_str(&breaks(text));
    } else {
        plain.push_str(&decoded(text));
    }
}

fn breaks(text: &str) -> String {
    text.chars().filter(|c| *c == '\n').collect()
}

/// Signs by their names in pages.
const NAMES: &[(&str, char)] = &[
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("amp", '&'),
];

/// A text with the signs that `&lt;` and the like stand for.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('&') {
        plain.push_str(before);
        let read = tail
            .split_once(';')
            .and_then(|(name, after)| Some((sign(name)?, after)));
        rest = match read {
            Some((c, after)) => {
                plain.push(c);
                after
            }
            None => {
                plain.push('&');
                tail
            }
        };
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

fn sign(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c)
}

/// The messages of a chat as lines with a time and a nick; `None` where no message with a text and a writer is in it.
fn of_chat(value: &Value) -> Option<String> {
    let rows = value.as_array().or_else(|| value.get("messages")?.as_array())?;
    let names = names_of(rows);
    let mut lines: Vec<(String, String)> = Vec::new();
    for row in rows {
        let Some(text) = text_of(row) else { continue };
        let text = mentions(&decoded(&text), &names);
        let at = time_of(row).map(|at| format!("[{at}] ")).unwrap_or_default();
        let key = at.clone();
        let event = ["subtype", "type"]
            .iter()
            .filter_map(|key| row.get(*key)?.as_str())
            .any(|kind| kind.contains("join") || kind.contains("leave") || kind.contains("topic") || kind == "service");
        let who = writer_of(row).map(|who| names.get(&who).cloned().unwrap_or(who));
        for part in text.lines().filter(|part| !part.trim().is_empty()) {
            let line = match &who {
                _ if event => format!("{at}*** {part}"),
                Some(who) => format!("{at}<{}> {part}", who.replace(['<', '>'], "")),
                None => format!("{at}{part}"),
            };
            lines.push((key.clone(), line));
        }
    }
    // Exports of a day begin with its last message where their maker sorts so.
    lines.sort_by(|one, other| one.0.cmp(&other.0));
    let said = lines.iter().any(|(_, line)| line.contains("] <"));
    said.then(|| lines.into_iter().map(|(_, line)| line + "\n").collect())
}

/// The names that messages give for the ids of their writers.
fn names_of(rows: &[Value]) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for row in rows {
        let Some(id) = row.get("user").and_then(Value::as_str) else {
            continue;
        };
        let profile = row.get("user_profile");
        let name = ["display_name", "name", "real_name"]
            .iter()
            .filter_map(|key| profile?.get(*key)?.as_str())
            .find(|name| !name.trim().is_empty());
        if let Some(name) = name {
            names.insert(id.to_owned(), name.to_owned());
        }
    }
    names
}

/// Returns the writer of a message, under the keys of several chats.
fn writer_of(row: &Value) -> Option<String> {
    let text = |value: &Value| value.as_str().filter(|name| !name.trim().is_empty()).map(str::to_owned);
    let direct = ["username", "from", "sender", "nick", "user", "author", "name"]
        .iter()
        .find_map(|key| text(row.get(*key)?));
    direct.or_else(|| {
        let author = ["author", "from", "sender", "user"]
            .iter()
            .find_map(|key| row.get(*key)?.as_object())?;
        ["nickname", "displayName", "display_name", "name", "username"]
            .iter()
            .find_map(|key| text(author.get(*key)?))
    })
}

/// The words of a message; a list of pieces is one text.
fn text_of(row: &Value) -> Option<String> {
    let value = ["text", "content", "message", "body"]
        .iter()
        .find_map(|key| row.get(*key))?;
    if let Some(pieces) = value.as_array() {
        let words = |piece: &Value| {
            let inner = piece.as_str().or_else(|| piece.get("text")?.as_str());
            inner.map(str::to_owned)
        };
        return Some(pieces.iter().filter_map(words).collect());
    }
    value.as_str().map(str::to_owned)
}

/// When a message was written, as a stamp of a line. Slack counts seconds since 1970, Discord and Telegram write the date.
fn time_of(row: &Value) -> Option<String> {
    let value = ["ts", "timestamp", "date", "created_at", "time"]
        .iter()
        .find_map(|key| row.get(*key))?;
    let written = value.as_str();
    let seconds = match written {
        Some(text) => text.parse::<f64>().ok(),
        None => value.as_f64(),
    };
    if let Some(seconds) = seconds {
        // Counted in milliseconds where it would be a year far away.
        let ms = if seconds > 1e11 { seconds } else { seconds * 1000.0 };
        #[expect(clippy::cast_possible_truncation, reason = "a moment in milliseconds fits")]
        let at = DateTime::from_timestamp_millis(ms as i64)?;
        return Some(at.to_rfc3339_opts(SecondsFormat::Secs, true));
    }
    let text = written?;
    text.starts_with(|c: char| c.is_ascii_digit()).then(|| text.to_owned())
}

/// `<@U3>` is the name of whoever that is, `<https://…|words>` the address.
fn mentions(text: &str, names: &HashMap<String, String>) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('<') {
        plain.push_str(before);
        let inner = tail
            .split_once('>')
            .filter(|(inner, _)| inner.starts_with(['@', '#', '!']) || inner.contains("://"));
        let Some((inner, after)) = inner else {
            plain.push('<');
            rest = tail;
            continue;
        };
        let (target, label) = inner.split_once('|').unwrap_or((inner, ""));
        let id = target.trim_start_matches(['@', '#', '!']);
        match names.get(id) {
            Some(name) => plain.push_str(name),
            None if !label.is_empty() && !target.contains("://") => plain.push_str(label),
            None => plain.push_str(id),
        }
        rest = after;
    }
    plain.push_str(rest);
    plain
}
