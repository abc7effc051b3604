//! What follows the stamp of a line: a nick and a text, an act, an event. One function a shape.

/// The kind of a line of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LogKind {
    /// `<nick> text`
    Said,
    /// `* nick does something`
    Acted,
    /// Somebody came or went, the topic of the channel changed, the log was opened.
    Event,
    /// No stamp and no nick: the line before it goes on, or something the program does not know.
    Loose,
}

/// A line without its stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape<'a> {
    pub(super) nick: Option<&'a str>,
    pub(super) kind: LogKind,
    pub(super) text: &'a str,
}

/// Reads the line after its stamp. Without a stamp only `<nick> text` and events count.
pub(super) fn read(body: &str, stamped: bool) -> Shape<'_> {
    event(body)
        .or_else(|| said(body))
        .or_else(|| {
            if stamped {
                acted(body).or_else(|| tabbed(body))
            } else {
                None
            }
        })
        .unwrap_or(Shape {
            nick: None,
            kind: LogKind::Loose,
            text: body,
        })
}

/// `<nick> text`, `< nick> text`, `<@nick> text`, `<+nick> text`, `< nick!user@host: text` of Bip.
fn said(body: &str) -> Option<Shape<'_>> {
    let inner = body.strip_prefix('<')?;
    if let Some((nick, text)) = inner.split_once('>')
        && let Some(nick) = nick_of(nick)
    {
        let text = text.strip_prefix([' ', '\t']).unwrap_or(text);
        let kind = if is_event_text(nick, text) {
            LogKind::Event
        } else {
            LogKind::Said
        };
        return Some(Shape {
            nick: Some(nick),
            kind,
            text,
        });
    }
    let (address, text) = inner.split_once(": ")?;
    let (nick, _) = address.split_once('!')?;
    Some(Shape {
        nick: Some(nick_of(nick)?),
        kind: LogKind::Said,
        text,
    })
}

/// The nick without spaces and the sign of its rank.
fn nick_of(text: &str) -> Option<&str> {
    let nick = text.trim().trim_start_matches(['@', '+', '%', '&', '~']);
    (!nick.is_empty()
        && nick.len() <= 64
        && !nick.contains(['<', '/', '=', '"'])
        && !nick.contains(char::is_whitespace))
    .then_some(nick)
}

/// RRSAgent writes events as words of the one they happened to: `<nick> nick has joined #x`.
fn is_event_text(nick: &str, text: &str) -> bool {
    text.strip_prefix(nick)
        .and_then(|rest| rest.strip_prefix(" has "))
        .is_some_and(|did| {
            [
                "joined #",
                "joined &",
                "left #",
                "left &",
                "quit",
                "changed the topic to",
                "changed topic to",
                "kicked ",
            ]
            .iter()
            .any(|known| did.starts_with(known))
        })
}

/// `* nick does something`, also `•` of some clients.
fn acted(body: &str) -> Option<Shape<'_>> {
    let inner = body
        .strip_prefix('*')
        .or_else(|| body.strip_prefix('•'))
        .or_else(|| body.trim_start().strip_prefix("* "))?;
    let (nick, text) = inner.trim_start().split_once(' ')?;
    let nick = nick_of(nick)?;
    let event = [
        "has joined ",
        "has left ",
        "has quit",
        "is now known as ",
        "sets mode",
        "changes topic to",
        "has changed the topic",
    ];
    // mIRC puts the address between nick and verb: `* nick (user@host) has joined #x`.
    let did = text
        .strip_prefix('(')
        .and_then(|t| t.split_once(") "))
        .map_or(text, |(_, did)| did);
    let kind = if event.iter().any(|known| did.starts_with(known)) {
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

/// `-!- nick has joined`, `*** nick …`, `--> nick …`, `<-- nick …`, `--- Day changed …`.
fn event(body: &str) -> Option<Shape<'_>> {
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
    ]
    .iter()
    .find_map(|mark| body.strip_prefix(mark))?;
    Some(Shape {
        nick: None,
        kind: LogKind::Event,
        text: if body.starts_with("--- ") { body } else { text }.trim_start(),
    })
}

/// `nick⇥text` of `WeeChat`, where signs stand in place of the nick of events.
fn tabbed(body: &str) -> Option<Shape<'_>> {
    let (nick, text) = body.split_once('\t')?;
    if matches!(nick.trim(), "--" | "-->" | "<--" | "=!=") {
        return Some(Shape {
            nick: None,
            kind: LogKind::Event,
            text,
        });
    }
    Some(Shape {
        nick: Some(nick_of(nick)?),
        kind: LogKind::Said,
        text,
    })
}
