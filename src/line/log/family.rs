//! Shapes of messengers and meeting rooms: `stamp name: text`, a line of name and stamp above the text, and others. A log is of one
//! family; which one is told from all of its lines.

use super::{
    date::StampDate,
    shape::{Shape, is_happening, nick_of},
    stamp::{self, LogStamp},
};

/// A family of shapes beside those of text conferences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// `(18:00:01) ann: text`, `[5/3/26, 18:00:01] Ann Bell: text`, `18:00:01 From ann to Everyone: text`.
    Colon,
    /// `18:00:01 [ann] text`, `18:00 ann | text`, `18:00 ann> text`.
    Marked,
    /// `ann (6:00:01 PM): text`.
    Behind,
    /// `ann  6:00 PM`, `张三 2026-03-05 18:00:01`, `[10:05] Ann Bell`, and the text on the lines below.
    Above,
}

/// All of them; the first of those that fit equally many lines is taken.
pub(super) const FAMILIES: [Family; 4] = [Family::Colon, Family::Marked, Family::Behind, Family::Above];

/// A line as its family reads it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct FamilyLine<'a> {
    pub(super) stamp: Option<LogStamp>,
    pub(super) shape: Shape<'a>,
    /// Lines below it without a stamp are its text, or go on with it.
    pub(super) goes_on: bool,
}

/// Characters of a name before its colon.
const NAME_CHARS: usize = 60;

impl Family {
    /// Reads a line; `None` = it is not of this family.
    pub(super) fn read(self, line: &str) -> Option<FamilyLine<'_>> {
        match self {
            Self::Colon => colon(line),
            Self::Marked => marked(line),
            Self::Behind => behind(line),
            Self::Above => above(line),
        }
    }
}

fn colon(line: &str) -> Option<FamilyLine<'_>> {
    let (stamp, body) = stamp::split(line);
    let stamp = stamp?;
    let dashed = body.trim_start().strip_prefix(['-', '–']).map(str::trim_start);
    let body = dashed.unwrap_or(body).trim_start();
    let told = |shape, goes_on| {
        Some(FamilyLine {
            stamp: Some(stamp),
            shape,
            goes_on,
        })
    };
    if let Some((name, text)) = room_chat(body) {
        return told(Shape::said(nick_of(name, true)?, text), true);
    }
    // A message of several lines goes on without a stamp where the stamp of a message holds its day.
    let messenger = dashed.is_some() || matches!(stamp.date, Some(StampDate::Slashed(..)));
    let at = body
        .char_indices()
        .take(NAME_CHARS)
        .find(|&(at, c)| is_end_of_name(body, at, c));
    if let Some((at, c)) = at
        && let Some((name, text)) = body.split_at_checked(at)
        && let Some(name) = nick_of(name.trim_end_matches("<AUTO-REPLY>"), true)
        && !is_happening_line(body)
    {
        let text = text.get(c.len_utf8()..)?;
        return told(
            Shape::said(name, text.strip_prefix([' ', '\t']).unwrap_or(text)),
            messenger,
        );
    }
    is_happening_line(body).then_some(FamilyLine {
        stamp: Some(stamp),
        shape: Shape::event(body),
        goes_on: false,
    })
}

/// A colon before a space, before the end of the line, or a wide one.
fn is_end_of_name(body: &str, at: usize, c: char) -> bool {
    let after = body.get(at + c.len_utf8()..).unwrap_or_default();
    c == '：' || c == ':' && (after.is_empty() || after.starts_with(char::is_whitespace))
}

/// `ann entered the room.`, a note about encryption, `Ann Bell changed the subject to "x"`.
fn is_happening_line(body: &str) -> bool {
    let secured = body.contains("end-to-end encrypted") || body.contains("端到端加密");
    // Behind the colon of a name stands what was said.
    let named = body.split(": ").next().unwrap_or(body);
    let mut words = named
        .match_indices(' ')
        .take(4)
        .filter_map(|(at, _)| body.get(at + 1..));
    secured || words.any(is_happening)
}

/// `From ann to Everyone: text`, `From  ann : text` of rooms with video.
fn room_chat(body: &str) -> Option<(&str, &str)> {
    let inner = body.strip_prefix("From ").or_else(|| body.strip_prefix("来自 "))?;
    let (head, text) = inner.split_once([':', '：'])?;
    let name = [" to ", " To ", " 收件人 ", " 发送至 "]
        .iter()
        .find_map(|to| head.split_once(to).map(|(name, _)| name))
        .unwrap_or(head);
    Some((name.trim(), text.strip_prefix([' ', '\t']).unwrap_or(text)))
}

fn marked(line: &str) -> Option<FamilyLine<'_>> {
    let (stamp, body) = stamp::split(line);
    let stamp = Some(stamp?);
    let body = body.trim_start();
    let (name, text) = if let Some(inner) = body.strip_prefix('[') {
        inner.split_once(']')?
    } else if let Some((name, text)) = body.split_once(" | ").or_else(|| body.split_once('│')) {
        (name, text)
    } else {
        body.split_once("> ").filter(|(name, _)| !name.contains(' '))?
    };
    let text = text.strip_prefix([' ', '\t']).unwrap_or(text);
    let name = nick_of(name, true).filter(|name| name.contains(char::is_alphanumeric))?;
    let shape = Shape::said(name, text);
    Some(FamilyLine {
        stamp,
        shape,
        goes_on: body.starts_with('[') && text.is_empty(),
    })
}

fn behind(line: &str) -> Option<FamilyLine<'_>> {
    let (at, _) = line
        .match_indices("):")
        .next()
        .or_else(|| line.match_indices("]:").next())?;
    let (head, text) = line.split_at_checked(at + 1)?;
    let (name, stamp) = stamp::split_end(head)?;
    let text = text.get(1..)?;
    Some(FamilyLine {
        stamp: Some(stamp),
        shape: Shape::said(nick_of(name, true)?, text.strip_prefix([' ', '\t']).unwrap_or(text)),
        goes_on: false,
    })
}

fn above(line: &str) -> Option<FamilyLine<'_>> {
    if line.starts_with([' ', '\t']) || line.chars().count() > 100 {
        return None;
    }
    let of = |name, stamp| {
        Some(FamilyLine {
            stamp: Some(stamp),
            shape: Shape::said(nick_of(name, true)?, ""),
            goes_on: true,
        })
    };
    if let Some((name, stamp)) = stamp::split_end(line) {
        return of(name.trim_end_matches([':', '：']), stamp).filter(|_| !name.contains(": "));
    }
    let (stamp, name) = stamp::split(line);
    let stamp = stamp?;
    let name = name.trim().trim_end_matches([':', '：']);
    let address = name.find(['(', '（']).filter(|_| name.ends_with([')', '）']));
    let name = address
        .and_then(|at| name.get(..at))
        .filter(|name| !name.trim().is_empty())
        .unwrap_or(name);
    let plain = !name.contains([':', '<', '>', '.', '!', '?', ';', '，', '。']) && name.split_whitespace().count() <= 4;
    of(name, stamp).filter(|_| plain)
}
