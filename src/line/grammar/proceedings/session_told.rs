//! Sentences that say how the session went: `Meeting opened 7.00pm`, `There being no further business the meeting closed at 10.48`, `Break
//! at 8.10 pm`, 会议于10:48结束, 散会. A sentence with the act alone is the order; one that says more gets a remark that names the order.

use crate::domain::{
    calendar::names::{is_month_or_short, is_weekday_or_short},
    entry::Remark,
    text::is_han,
};

use super::{
    opened_by_zh, pause_told,
    session_beside::{self, ActBeside},
    session_labels, session_told_zh,
    session_words::{BEHIND, CORES, DONE, LEADS, OTHERS, OWN, PAUSES, SHORT_LEADS, ToldAct},
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{asking::fact_line::clocks_in, motions::meant::ended, presence::movement, shape::moment},
    lexer::{self, find_word, strip_word},
    reading::{Reading, Voice, What},
};

use ToldAct::Paused;

/// Reads such a sentence. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = &*session_labels::whole_words(ended(line));
    if text.len() > 480 || text.contains(['?', '？', '"', '“', '”', '「', '《']) {
        return None;
    }
    let han = text.contains(is_han);
    if !han && let Some((act, time)) = session_labels::read(text, frame) {
        return Some(command(act, false, time));
    }
    let tells = may_tell(text);
    if !tells && !begins_as_label(text) {
        return None;
    }
    if han && let Some(opened) = opened_by_zh::read(line, frame) {
        return Some(opened);
    }
    let (act, plain, time) = if han {
        session_told_zh::told(text, frame)?
    } else {
        if let Some(adjourned) = tells.then(|| to_a_day(text, frame)).flatten() {
            return Some(adjourned);
        }
        if let Some(paused) = pause_told::read(text, frame).filter(|_| tells) {
            return Some(paused);
        }
        let beside = session_beside::apart(text, frame);
        let told = tells.then(|| english(text, frame)).flatten();
        if let Some(reading) = with_facts(line, &beside, told.as_ref(), frame) {
            return Some(reading);
        }
        told?
    };
    if plain {
        return Some(command(act, han, &time));
    }
    let sign = if han { '：' } else { ':' };
    let meant = format!("{sign}{} {time}", act.order(han));
    Some(Reading::remarked(line, Remark::MayMean(meant.trim_end().to_owned())))
}

/// The order that is the act.
fn command(act: ToldAct, han: bool, rest: &str) -> Reading {
    Reading::of(What::Command {
        name: act.order(han).to_owned(),
        rest: rest.to_owned(),
    })
}

/// The act without what stands beside it, and that as facts of their own. `None` = the sentence without it is not plain either, or nothing is told
/// beside it.
fn with_facts(
    line: &str,
    beside: &ActBeside,
    whole: Option<&(ToldAct, bool, String)>,
    frame: &LineFrame,
) -> Option<Reading> {
    let plain = |told: &&(ToldAct, bool, String)| told.1 && matches!(told.0, ToldAct::Opened | ToldAct::Ended);
    let labelled = session_labels::read(&beside.act, frame).map(|(act, time)| (act, true, time.to_owned()));
    let bare = labelled.or_else(|| english(&beside.act, frame));
    let (act, _, time) = whole.filter(plain).or_else(|| bare.as_ref().filter(plain))?;
    let count = if beside.count.is_empty() {
        String::new()
    } else {
        format!(" ({})", beside.count)
    };
    let order = command(*act, false, &format!("{time}{count}"));
    let facts = beside.facts(line, Some(time.as_str()).filter(|_| *act == ToldAct::Opened), frame);
    if facts.is_empty() {
        return Some(order);
    }
    Some(Reading::of(What::Series(std::iter::once(order).chain(facts).collect())))
}

/// `Meeting adjourned at 9.02pm to Thursday 10 December at 7pm`: it ends then, and the day is that of the next one. `None` = no day is told, or no time
/// of the end.
fn to_a_day(text: &str, frame: &LineFrame) -> Option<Reading> {
    const JOINTS: [&str; 3] = [" to ", " until ", " till "];
    const AGAIN: [&str; 6] = [
        "meet again on ",
        "meet again ",
        "meet on ",
        "reconvene on ",
        "reconvene ",
        "resume on ",
    ];
    let (at, joint) = JOINTS
        .iter()
        .filter_map(|joint| Some((find_word(text, joint)?, *joint)))
        .min()?;
    let (head, behind) = (text.get(..at)?, text.get(at + joint.len()..)?);
    let day = AGAIN
        .iter()
        .find_map(|word| strip_word(behind, word))
        .unwrap_or(behind)
        .trim();
    let dated = words(day)
        .iter()
        .any(|word| is_weekday_or_short(word) || is_month_or_short(word));
    let read = frame.dates.due(day).filter(|read| dated && read.due.date.is_some())?;
    let whole = day
        .get(read.len..)
        .is_some_and(|rest| rest.trim_matches([' ', '.', ',']).is_empty());
    let (act, plain, time) = english(head.trim_end_matches([',', ' ']), frame)?;
    if !whole || !plain || act != ToldAct::Ended || time.is_empty() {
        return None;
    }
    let next = Reading {
        minuted: Some(true),
        ..Reading::note(&format!("Date of next meeting: {}", day.trim_end_matches('.'))).voiced(Voice::Nobody)
    };
    Some(Reading::of(What::Series(vec![command(act, false, &time), next])))
}

/// Whether a text begins as the label of an opening does that may have more beside it: `started 4.10pm, Ann in the chair`.
fn begins_as_label(text: &str) -> bool {
    const WORDS: [&str; 8] = [
        "started",
        "start",
        "opened",
        "began",
        "begin",
        "commenced",
        "kicked",
        "underway",
    ];
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let timed = first.starts_with(|c: char| c.is_ascii_digit()) && find_word(rest, "start").is_some();
    timed || WORDS.iter().any(|word| word.eq_ignore_ascii_case(first))
}

/// Whether a word is in a text without which it tells no act: at every key, so nothing is made here.
fn may_tell(text: &str) -> bool {
    const HAN: [&str; 11] = [
        "开始", "结束", "开会", "散会", "休会", "复会", "闭会", "开幕", "闭幕", "休息", "茶歇",
    ];
    #[rustfmt::skip]
    const WORDS: [&str; 26] = [
        "mtg", "closed", "ended", "finished", "concluded", "adjourned", "suspended", "paused", "resuming", "meeting", "proceedings", "business", "break", "tea",
        "coffee", "lunch", "interval", "recess", "resumed", "restart", "restarted", "started", "reconvened", "adjournment", "order", "declared",
    ];
    let word = |word: &str| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word));
    HAN.iter().any(|stem| text.contains(stem))
        || text.contains("会议继续")
        || text.contains("恢复会议")
        || text.ends_with('散')
        || text.split(|c: char| !c.is_ascii_alphabetic()).any(word)
}

/// The time at the end of a text as typed, and the text before it.
fn timed<'t>(text: &'t str, frame: &LineFrame) -> (&'t str, &'t str) {
    if frame.dates.time(text).is_some() {
        return ("", text);
    }
    moment::apart(text, frame.dates)
}

fn english(text: &str, frame: &LineFrame) -> Option<(ToldAct, bool, String)> {
    // `Ann: the meeting closed at 8` is what she says.
    let said = lexer::split_colon(text, 64).is_some_and(|colon| {
        colon.head.starts_with(char::is_alphabetic) && !colon.head.contains(|c| lexer::digit(c).is_some())
    });
    if said {
        return None;
    }
    if let Some(pause) = timed_pause(text, frame) {
        return Some(pause);
    }
    let (first, time) = front_time(text, frame).unwrap_or_else(|| timed(text, frame));
    let lower = first.trim().to_ascii_lowercase();
    let act = ActInWords::of(&lower)?;
    let known = act.is_of_this_meeting(frame)?;
    let back = words(act.behind);
    let whole = back.is_empty() || act.pauses || back.iter().all(|word| BEHIND.contains(&word.as_str()));
    if time.is_empty() && !act.pauses && (act.is_short() || !whole) || act.is_vague() && !whole && !act.pauses {
        return None;
    }
    if act.pauses && act.plain && time.is_empty() {
        // `adjourned for ten minutes`: how long stands with the order as its reason.
        let lasts = strip_word(act.behind, "for ").unwrap_or(act.behind);
        let own = known && lasts.split_whitespace().count() <= 4 && lasts.contains("minute");
        return Some((Paused, own, if own { format!("({lasts})") } else { String::new() }));
    }
    let done = DONE.iter().any(|word| act.core.contains(word));
    // `I missed the start of the meeting` is prose.
    if !known && !done {
        return None;
    }
    let told = known && (!time.is_empty() || done);
    // `Meeting suspended 7.06pm, resumed 7.07pm`: the time of an act stands beside it.
    let clause = act.behind.split([',', ';']).next().unwrap_or_default().trim();
    let clause = strip_word(clause, "at ").unwrap_or(clause);
    let beside = !whole && frame.dates.time(clause).is_some();
    let time = if beside { clause } else { time };
    // `adjourned …, reconvened …` ends nothing.
    let resumes = ["reconven", "resum", "restart", "recommenc"]
        .iter()
        .any(|word| act.behind.contains(word));
    if act.act == ToldAct::Ended && resumes {
        return Some((
            Paused,
            false,
            clocks_in(text, frame).next().unwrap_or_default().to_owned(),
        ));
    }
    Some((act.act, act.plain && whole && !act.pauses && told, time.to_owned()))
}

/// `meeting suspended 19.10 for 10 mins`: a pause with its time, and how long it lasts as its reason.
fn timed_pause(text: &str, frame: &LineFrame) -> Option<(ToldAct, bool, String)> {
    let (first, lasts) = text.rsplit_once(" for ")?;
    let words: Vec<&str> = lasts.split_whitespace().collect();
    let unit = words.last()?.to_ascii_lowercase();
    let counted = ["min", "mins", "minute", "minutes", "hour", "hours", "hr"].contains(&unit.as_str());
    if !counted || words.len() > 4 {
        return None;
    }
    let (rest, time) = timed(first, frame);
    if time.is_empty() {
        return None;
    }
    let lower = rest.trim().to_ascii_lowercase();
    let act = ActInWords::of(&lower)?;
    let pauses = act.act == Paused || act.core.contains("adjourned");
    let known = act
        .is_of_this_meeting(frame)
        .filter(|known| *known && pauses && act.behind.is_empty())?;
    Some((Paused, known, format!("{time} ({lasts})")))
}

/// The words of a text without punctuation.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// An act in a sentence in small letters, with the words around it.
struct ActInWords<'t> {
    core: &'static str,
    act: ToldAct,
    plain: bool,
    /// It is a break of some length: `adjourned for ten minutes`, `adjourned until 8.30`.
    pauses: bool,
    before: &'t str,
    behind: &'t str,
}

impl<'t> ActInWords<'t> {
    fn of(lower: &'t str) -> Option<Self> {
        let pauses = PAUSES.iter().any(|word| lower.contains(word));
        let (at, core, act, plain) = CORES
            .iter()
            .filter_map(|(core, act, plain)| {
                let at = lower.find(core)?;
                let before = lower.get(..at)?;
                let apart = before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric());
                apart.then_some((at, *core, *act, *plain))
            })
            .max_by_key(|(_, core, ..)| core.len())?;
        let bare = |text: &'t str| text.trim_matches(|c: char| !c.is_alphanumeric());
        let before = lower.get(..at)?.trim();
        let before = LEADS
            .iter()
            .find_map(|lead| before.strip_prefix(lead))
            .unwrap_or(before);
        Some(Self {
            core,
            act: if pauses { Paused } else { act },
            plain,
            pauses,
            before: bare(before),
            behind: bare(lower.get(at + core.len()..)?),
        })
    }

    /// A short act (`break`, `resumed`) stands alone; `the bus will resume` and `we had a break` are prose.
    fn is_short(&self) -> bool {
        !self.core.contains("meeting") && !self.core.contains("proceedings")
    }

    /// A participle that things of every kind may be told with: nothing but its time may stand behind it.
    fn is_vague(&self) -> bool {
        [
            "closed",
            "ended",
            "finished",
            "concluded",
            "adjourned",
            "suspended",
            "paused",
        ]
        .contains(&self.core)
    }

    /// Whether the words before it say nothing of another meeting: `The site meeting closed at 8` may be one. `None` = they say that it is
    /// no act of this one.
    fn is_of_this_meeting(&self, frame: &LineFrame) -> Option<bool> {
        let thanks = ["thanked", "thanking", "welcomed", "welcoming"]
            .iter()
            .any(|word| self.before.contains(word));
        let front = words(self.before);
        let other = front.iter().any(|word| OTHERS.contains(&word.as_str()));
        if front.len() > 6 && !thanks || front.len() > 16 || !thanks && other {
            return None;
        }
        let joined = thanks && (self.before.ends_with(" and") || self.before.ends_with(" then"));
        let called = self.core.starts_with("called") || self.core.starts_with("took") || !self.plain;
        let alone = front.iter().all(|word| SHORT_LEADS.contains(&word.as_str()));
        let free = alone || joined || self.core.contains(' ') && called;
        if self.is_short() && !free {
            return None;
        }
        let own = front.iter().all(|word| OWN.contains(&word.as_str()));
        Some(thanks || own || matches!(movement::one(&front.join(" "), frame), Named::One(_)))
    }
}

/// `7.00pm: meeting opened`, `At 8.10 the meeting adjourned`: a time before the sentence.
fn front_time<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, &'t str)> {
    let led = strip_word(text, "at ");
    let body = led.unwrap_or(text);
    if !body.starts_with(|c: char| lexer::digit(c).is_some()) {
        return None;
    }
    let ends = body
        .char_indices()
        .filter(|&(_, c)| c.is_whitespace() || lexer::is_separator(c) || matches!(c, '-' | '–' | '—'))
        .map(|(at, _)| at);
    let found: Vec<usize> = ends
        .take(3)
        .filter(|at| {
            body.get(..*at)
                .is_some_and(|time| frame.dates.time(time.trim_end_matches([':', '：'])).is_some())
        })
        .collect();
    let end = found.last().copied()?;
    let (time, rest) = body.split_at_checked(end)?;
    let clocked = led.is_some() || time.contains([':', '：', '.']) || time.to_ascii_lowercase().ends_with('m');
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    clocked.then(|| (rest, time.trim_end_matches([':', '：'])))
}
