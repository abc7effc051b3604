//! The shape of a line of a text conference behind its stamp: a nick and a text, an act, an event. One function a shape.

/// The kind of a line of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LogKind {
    /// `<nick> text`
    Said,
    /// `* nick does something`
    Acted,
    /// Somebody came or went, the topic of the channel changed, the log was opened.
    Event,
    /// No shape that is known: it is kept, and said.
    Loose,
}

/// A line without its stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape<'a> {
    pub(super) nick: Option<&'a str>,
    pub(super) kind: LogKind,
    pub(super) text: &'a str,
}

impl<'a> Shape<'a> {
    /// Somebody's words.
    pub(super) const fn said(nick: &'a str, text: &'a str) -> Self {
        Self {
            nick: Some(nick),
            kind: LogKind::Said,
            text,
        }
    }

    /// A line of no known shape.
    pub(super) const fn loose(text: &'a str) -> Self {
        Self {
            nick: None,
            kind: LogKind::Loose,
            text,
        }
    }

    /// Something that happened.
    pub(super) const fn event(text: &'a str) -> Self {
        Self {
            nick: None,
            kind: LogKind::Event,
            text,
        }
    }
}

/// Reads the line after its stamp. Without a stamp only `<nick> text` and events count.
pub(super) fn read(body: &str, stamped: bool) -> Shape<'_> {
    event(body)
        .or_else(|| said(body, stamped))
        .or_else(|| {
            if stamped {
                acted(body).or_else(|| tabbed(body))
            } else {
                None
            }
        })
        .unwrap_or(Shape::loose(body))
}

/// `<nick> text`, `< nick> text`, `<@nick> text`, `<+nick> text`, `< nick!user@host: text` of Bip.
fn said(body: &str, stamped: bool) -> Option<Shape<'_>> {
    let body = if stamped { body.trim_start() } else { body };
    let inner = body.strip_prefix('<')?;
    if let Some((nick, text)) = inner.split_once('>')
        && let Some(nick) = nick_of(nick, stamped)
    {
        let text = text.strip_prefix([' ', '\t']).unwrap_or(text);
        let shape = Shape::said(nick, text);
        let kind = if is_event_text(nick, text) {
            LogKind::Event
        } else {
            LogKind::Said
        };
        return Some(Shape { kind, ..shape });
    }
    let (address, text) = inner.split_once(": ")?;
    let (nick, _) = address.split_once('!')?;
    Some(Shape::said(nick_of(nick, false)?, text))
}

/// The nick without spaces, the sign of its rank, and the server of a Matrix name. Several words are a nick only behind a stamp.
pub(super) fn nick_of(text: &str, spaced: bool) -> Option<&str> {
    let nick = text.trim().trim_start_matches(['@', '+', '%', '&', '~']);
    let home = nick.split_once(':').filter(|(name, home)| {
        let host = home.contains('.')
            && home
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':'));
        host && !name.is_empty()
    });
    let nick = home.map_or(nick, |(name, _)| name);
    let tag = nick.starts_with('/') || nick.contains(['<', '=', '"']);
    let words = nick.split_whitespace().count();
    (!nick.is_empty() && nick.len() <= 64 && !tag && (words == 1 || spaced && words <= 6)).then_some(nick)
}

/// The words by which a line tells that somebody came, went or changed something, behind the name.
const HAPPENED: &[&str] = &[
    "has joined",
    "has left",
    "has quit",
    "joined",
    "joined the",
    "left the",
    "left",
    "entered the room",
    "entered the chat",
    "has entered",
    "was added",
    "was kicked",
    "is now known as ",
    "is now called ",
    "has changed nick to ",
    "changed nick to ",
    "has changed the topic",
    "has changed topic",
    "changed the topic",
    "changed topic",
    "changes topic to",
    "changed the subject",
    "changed the group",
    "has set the topic",
    "set the topic",
    "set the channel topic",
    "sets mode",
    "created group",
    "created this group",
    "added",
    "removed",
    "is away",
    "is back",
];

/// Whether words behind a name tell what happened, not what was said.
pub(super) fn is_happening(did: &str) -> bool {
    HAPPENED.iter().any(|known| did.starts_with(known))
}

/// RRSAgent writes events as words of the one they happened to: `<nick> nick has joined #x`.
fn is_event_text(nick: &str, text: &str) -> bool {
    let did = text.strip_prefix(nick).and_then(|rest| rest.strip_prefix(' '));
    did.is_some_and(|did| {
        [
            "has joined #",
            "has joined &",
            "has left #",
            "has left &",
            "has quit",
            "has changed the topic to",
            "has changed topic to",
            "has changed nick to",
            "has kicked ",
            "is now known as ",
        ]
        .iter()
        .any(|known| did.starts_with(known))
    })
}

/// `* nick does something`, also `•` of some clients and `-*-`, `***nick` of others.
fn acted(body: &str) -> Option<Shape<'_>> {
    let here = body.trim_start();
    let inner = here
        .strip_prefix("-*- ")
        .or_else(|| here.strip_prefix("***"))
        .or_else(|| here.strip_prefix(['*', '•', '—', '⚡']))?;
    let (nick, text) = inner.trim_start().split_once([' ', '\t'])?;
    let nick = nick_of(nick, false)?;
    // mIRC puts the address between nick and verb: `* nick (user@host) has joined #x`.
    let did = text
        .strip_prefix('(')
        .and_then(|t| t.split_once(") "))
        .map_or(text, |(_, did)| did);
    let kind = if is_irc_event(did) {
        LogKind::Event
    } else {
        LogKind::Acted
    };
    Some(Shape {
        nick: Some(nick),
        kind,
        text,
    })
}

/// An event behind a star, where other verbs tell what somebody did.
fn is_irc_event(did: &str) -> bool {
    [
        "has joined",
        "has left",
        "has quit",
        "is now known as ",
        "sets mode",
        "changes topic to",
        "has changed the topic",
        "has changed nick",
        "joined #",
        "quit (",
    ]
    .iter()
    .any(|known| did.starts_with(known))
}

/// `-!- nick has joined`, `*** nick …`, `--> nick …`, `<-- nick …`, `--- Day changed …`, `[Join] …`.
fn event(body: &str) -> Option<Shape<'_>> {
    let here = body.trim_start();
    let text = [
        "-!- ",
        "*** ",
        "--> ",
        "-->\t",
        "<-- ",
        "<--\t",
        "→ ",
        "← ",
        "⇐ ",
        "⇒ ",
        "--- Day changed ",
        "--- Log ",
        "--\t",
        "-- ",
        "=!=",
        "Session ",
        "**** ",
        "[Join] ",
        "[Quit] ",
        "[Nick] ",
        "[Part] ",
        "[Topic] ",
        "[Mode] ",
        "[Notice] ",
        "[Info] ",
        "[Join]\t",
        "[Quit]\t",
        "[Nick]\t",
        "[Part]\t",
        "[Topic]\t",
    ]
    .iter()
    .find_map(|mark| here.strip_prefix(mark))?;
    let whole = here.starts_with("--- ") || here.starts_with("Session ");
    Some(Shape::event(if whole { here } else { text }.trim_start()))
}

/// `nick⇥text` of `WeeChat`, where signs stand in place of the nick of events and acts.
fn tabbed(body: &str) -> Option<Shape<'_>> {
    let (nick, text) = body.split_once('\t')?;
    match nick.trim() {
        "--" | "-->" | "<--" | "=!=" | "" | "Join" | "Quit" | "Part" | "Nick" | "Topic" | "Mode" | "Notice"
        | "Info" => return Some(Shape::event(text)),
        "*" => {
            let (nick, text) = text.split_once(' ')?;
            return Some(Shape {
                kind: LogKind::Acted,
                ..Shape::said(nick_of(nick, false)?, text)
            });
        }
        _ => {}
    }
    let nick = nick.trim();
    let nick = nick
        .strip_prefix('<')
        .and_then(|nick| nick.strip_suffix('>'))
        .unwrap_or(nick);
    Some(Shape::said(nick_of(nick, true)?, text))
}

/// The nicks before and after a change of nick that an event tells: `anna is now known as bo`.
pub(super) fn renamed<'a>(nick: Option<&'a str>, text: &'a str) -> Option<(&'a str, &'a str)> {
    let marks = [
        "is now known as ",
        "are now known as ",
        "is now called ",
        "has changed nick to ",
        "changed nick to ",
        "changed their nick to ",
        "changed his nick to ",
        "changed her nick to ",
    ];
    let (before, after) = marks.iter().find_map(|mark| text.split_once(mark))?;
    let old = before.split_whitespace().next_back().or(nick)?;
    let new = after.split_whitespace().next()?.trim_end_matches(['.', ',']);
    let bare = |nick: &'a str| nick.trim_matches(['*', '"', '\'', '[', ']', '<', '>']);
    let (old, new) = (bare(old), bare(new));
    (!old.is_empty() && !new.is_empty()).then_some((old, new))
}
