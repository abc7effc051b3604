//! Lines that are addressed to W3C's robots (Zakim, RRSAgent, gb, trackbot, AgendaBot): they mean nothing to minutes, or name a topic.

use super::{
    super::{
        frame::LineFrame,
        lexer::{self, ascii_sign, strip_word},
        reading::{Dialect, Reading, What},
    },
    mode::DialectMode,
};

/// The robots by name, in lower case.
const ROBOTS: &[&str] = &[
    "zakim",
    "rrsagent",
    "trackbot",
    "agendabot",
    "ghurlbot",
    "github-bot",
    "xueyuanbot",
    "zodbot",
    "meetbot",
    "gb",
    "trackbot-ng",
    "supybot",
    "limnoria",
    "mootbot",
    "meetingology",
    "debbot",
    "hcoop-meetbot",
    "opendevmeet",
    "openstackstatus",
    "openstackgerrit",
    "chanserv",
    "nickserv",
    "services",
    "bugbot",
    "commitbot",
    "csswg-bot",
    "w3cbot",
];

/// Beginnings of lines that only robots write.
const DEEDS: &[&str] = &[
    "useful commands: #",
    "logging to http",
    "the meeting name has been set to '",
    "removing item from minutes: ",
    "i have made the request to generate http",
];

/// Words of the queue and the agenda that may be followed by a sign.
const QUEUES: &[&str] = &["vqueue", "queue", "vq", "qq", "q"];

/// Phrases at the start of a line that only Zakim and RRSAgent heed.
const PHRASES: &[&str] = &[
    "ack ",
    "agenda+",
    "agenda-",
    "agenda?",
    "agendum ",
    "next agendum",
    "close agendum",
    "close this agendum",
    "take up agendum",
    "take up item",
    "move to agendum",
    "move to next agendum",
    "open agendum",
    "skip agendum",
    "drop agendum",
    "clear agenda",
    "save agenda",
    "agenda order",
    "who is here",
    "list attendees",
    "pick a scribe",
    "close the queue",
    "open the queue",
    "question+",
    "questions?",
    "/me ",
];

/// Whether a nick is a robot's.
pub fn is_robot(nick: &str) -> bool {
    let nick = super::nicks::bare(nick);
    let named = ROBOTS.iter().any(|robot| robot.eq_ignore_ascii_case(nick));
    // `meetbot-garden`, `garden-bot`, `GardenBot`; somebody may be called Talbot.
    let marked = nick.ends_with("-bot") || nick.ends_with("_bot") || nick.ends_with("Bot");
    named
        || marked && nick.len() > 3
        || strip_word(nick, "meetbot").is_some_and(|rest| rest.starts_with(['-', '_', '[']))
}

/// Whether a line is one that only robots write: its writer is one.
pub fn is_robotic(text: &str) -> bool {
    let told = ["meeting started ", "meeting ended "]
        .iter()
        .find_map(|lead| strip_word(text, lead));
    let timed = told.is_some_and(|rest| rest.contains("UTC") && rest.contains(':'));
    timed || DEEDS.iter().any(|deed| strip_word(text, deed).is_some())
}

/// Whether a line of a robot means something to the minutes: the title, a topic, who was there.
pub fn is_heard(text: &str) -> bool {
    let title = lexer::split_colon(text, 12).is_some_and(|colon| colon.head.trim().eq_ignore_ascii_case("meeting"));
    title || taken_up(text).is_some() || attendees(text).is_some()
}

/// The names in Zakim's `As of this point the attendees have been a, b`, without the telephones.
fn attendees(line: &str) -> Option<Vec<String>> {
    let names = [
        "as of this point the attendees have been",
        "attendees were",
        "attendees have been",
    ]
    .iter()
    .find_map(|lead| strip_word(line.trim(), lead))?;
    let phone = |name: &&str| !name.starts_with(['[', '?', '+', '.']) && !name.eq_ignore_ascii_case("and");
    let names = names.trim_start_matches([':', ' ']).trim_end_matches('.');
    Some(lexer::parts(names).filter(phone).map(str::to_owned).collect())
}

/// A line for a robot. In the capture line only what nobody would type as a note; `agenda+ title` is a new item there.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let typed = frame.dialect == DialectMode::Live;
    if typed
        && let Some(title) = strip_word(line, "agenda+")
            .map(str::trim)
            .filter(|title| !title.is_empty())
    {
        return Some(Reading::of(What::NewItem {
            title: title.to_owned(),
            sub: false,
        }));
    }
    if !typed && let Some(title) = taken_up(line) {
        return Some(Reading::of(What::NewItem {
            title: title.to_owned(),
            sub: false,
        }));
    }
    if !typed && let Some(names) = attendees(line) {
        return Some(Reading::of(What::Dialect(Dialect::PresentAdd(names))));
    }
    let phrase = || PHRASES.iter().any(|phrase| strip_word(line, phrase).is_some());
    let heard = is_addressed(line) || is_queue(line) || (!typed && phrase());
    heard.then(|| Reading::of(What::Dialect(Dialect::Robot)))
}

/// `zakim, …`, `RRSAgent: …`.
fn is_addressed(line: &str) -> bool {
    ROBOTS
        .iter()
        .any(|robot| strip_word(line, robot).is_some_and(|after| after.starts_with([',', '，', ':', '：'])))
}

/// `q+`, `q- later`, `vq?`, `queue=`.
fn is_queue(line: &str) -> bool {
    QUEUES.iter().any(|word| {
        strip_word(line, word).is_some_and(|after| {
            let sign = lexer::first(after).is_some_and(|c| matches!(c, '+' | '-' | '?' | '='));
            let rest = lexer::rest(after);
            sign && (rest.is_empty() || rest.starts_with(char::is_whitespace) || narrow_is(rest, '='))
        })
    })
}

fn narrow_is(text: &str, sign: char) -> bool {
    text.chars().next().map(ascii_sign) == Some(sign)
}

/// The title in Zakim's `agendum 2 -- title -- taken up …`, or `agendum 2. "title" taken up …` as it once wrote.
fn taken_up(line: &str) -> Option<&str> {
    let rest = strip_word(line.trim(), "agendum ")?;
    let (title, after) = if let Some((_, rest)) = rest.split_once(" -- ") {
        rest.rsplit_once(" -- ")?
    } else {
        rest.split_once(". \"")?.1.rsplit_once("\" ")?
    };
    let title = title.trim();
    (strip_word(after.trim_start(), "taken up").is_some() && !title.is_empty()).then_some(title)
}
