//! The signs that make a kind of a text, at the start of a line or behind the name of whoever says it: `=` `!` `?` `$` `*`. Knows no
//! speaker.

use crate::domain::{
    decision::Verdict,
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact,
    text::is_han,
};

use super::{bullet, list_point};
use crate::line::{
    frame::LineFrame,
    grammar::{
        asking::possible_talk_zh,
        decisions::resolved,
        motions::{credited, motion},
        presence::attendance::resolve_one,
        tasks::{action, action_point, shared_task, task_told, task_words},
        voting::{counts::in_words, verdict_apart::count_alone},
    },
    lexer::{self, Sign, filled},
    reading::{Reading, What},
};

/// Reads a text behind one of the signs; `None` = the sign is only text here, or it is another one.
pub(crate) fn read(sign: Sign, rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    match sign {
        Sign::Decision => read_decision(rest, line, frame),
        Sign::Action if rest.is_ascii() && !rest.contains('@') => task_told::several(rest.trim(), line, frame)
            .or_else(|| shared_task::split(rest.trim(), frame))
            .or_else(|| read_action(rest, frame)),
        Sign::Action => read_action(rest, frame),
        Sign::Question => filled(rest.trim_start_matches(['?', '？']))
            .map(|text| Reading::entry(EntryKind::Question, &put_to(text, frame))),
        Sign::Motion => motion::read(rest, line, frame),
        Sign::Requirement => read_requirement(rest, line, frame),
        Sign::Speaker | Sign::Item | Sign::Arrive | Sign::Leave | Sign::Incident | Sign::Command | Sign::Literal => {
            None
        }
    }
}

/// A question with whoever is to answer it in brackets: 资金缺口怎么解决 @刘敏.
fn put_to(text: &str, frame: &LineFrame) -> String {
    let parted = text
        .rsplit_once(['@', '＠'])
        .map(|(asked, name)| (asked.trim_end(), name.trim()));
    match parted {
        Some((asked, name)) if !asked.is_empty() && resolve_one(name, frame).is_ok() => {
            if asked.contains(is_han) {
                format!("{}（{name}）", asked.trim_end_matches(['？', '?']))
            } else {
                format!("{} ({name})", asked.trim_end_matches('?'))
            }
        }
        Some(_) | None => text.to_owned(),
    }
}

fn read_decision(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    if matches!(lexer::first(rest), Some('=' | '>')) {
        return None;
    }
    let text = filled(rest)?;
    // =经表决，同意4票，反对1票 says votes, and not what was decided.
    if text.contains(is_han)
        && let Some(order) = possible_talk_zh::of_votes(text)
    {
        return Some(Reading::remarked(line, Remark::MayMean(order)));
    }
    // `=Approve the contract. ACTION: Shaw to send the order`
    let task = [
        ". ACTION: ",
        ". ACTION ",
        ". Action: ",
        ". AP: ",
        "; ACTION: ",
        "; Action: ",
        "; AP: ",
        ". AP ",
    ]
    .iter()
    .find_map(|stop| text.split_once(stop));
    if let Some((before, task)) = task
        && let Some(decision) = read_decision(before, line, frame)
    {
        return Some(Reading::of(What::Series(vec![decision, action::read(task, frame)])));
    }
    // `=RESOLVED that Mow be paid`: the sign says the verb already.
    let bare = match resolved::of_wording(text) {
        Some((manner, object)) if !manner.is_empty() => format!("{object} ({manner})"),
        Some((_, object)) => object.to_owned(),
        None => text.to_owned(),
    };
    let told = Reading::of(What::Decision {
        text: bare,
        verdict: Verdict::Adopted,
    });
    Some(
        credited::decision(text, frame)
            .or_else(|| counted(text, frame))
            .unwrap_or(told),
    )
}

/// `=Fund hoodies. 5-1`, `=ship on 21 Dec (5 for, 1 against)`: what was decided, and the vote behind a stop or in brackets.
fn counted(text: &str, frame: &LineFrame) -> Option<Reading> {
    let bracketed = text.strip_suffix(')').and_then(|inner| inner.rsplit_once(" ("));
    let (wording, score) = bracketed.or_else(|| text.trim_end_matches('.').rsplit_once(". "))?;
    let counts = count_alone(score)?.counts.filter(|counts| counts.yes > counts.no)?;
    let room = frame.room.present().len();
    let fits = usize::try_from(counts.total()).is_ok_and(|votes| room == 0 || votes <= room);
    (fits && !text.contains(is_han) && wording.split_whitespace().count() > 1).then(|| {
        Reading::of(What::Decision {
            text: format!("{wording} (by {})", in_words(counts)),
            verdict: Verdict::Adopted,
        })
    })
}

fn read_action(rest: &str, frame: &LineFrame) -> Option<Reading> {
    if lexer::first(rest) == Some('=') {
        return None;
    }
    let text = filled(rest.trim_start_matches(['!', '！']))?;
    let text = if text.contains(is_han) {
        list_point::behind_plain(text)
    } else {
        text
    };
    if let Some(tasks) = tasks(text, frame) {
        return Some(tasks);
    }
    let read = action::read(text, frame);
    // `!DH/PN spill kits by 18/12`
    let unowned = matches!(&read.what, What::Action { owners, .. } if owners.is_empty());
    let assigned = || action_point::assigned(text, frame).filter(|read| read.remark.is_none());
    Some(
        Some(read.clone())
            .filter(|_| !unowned)
            .or_else(assigned)
            .unwrap_or(read),
    )
}

/// Several tasks in one line, each with somebody of its own: 赵磊12月10日前完成采购；陈静12月20日前完成搬迁. `None` = it is one.
fn tasks(text: &str, frame: &LineFrame) -> Option<Reading> {
    if !text.contains(is_han) || text.contains(['@', '＠', '~', '～']) {
        return None;
    }
    let each = |stops: &[char]| -> Option<Vec<Reading>> {
        let clauses: Vec<&str> = text
            .split(stops)
            .map(str::trim)
            .filter(|clause| !clause.is_empty())
            .collect();
        let tasks: Option<Vec<Reading>> = (clauses.len() > 1)
            .then_some(clauses)?
            .into_iter()
            .map(|clause| {
                let reading = action::read(clause, frame);
                let owned = matches!(&reading.what, What::Action { owners, .. } if !owners.is_empty());
                let begins = task_words::begins(clause, frame).is_some();
                (owned && begins && reading.remark.is_none()).then_some(reading)
            })
            .collect();
        tasks
    };
    let tasks = each(&['；', ';', '。']).or_else(|| each(&['，', ',']))?;
    Some(Reading::of(What::Series(tasks)))
}

fn read_requirement(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    // ×未完成 marks what is not done.
    if line.trim_start().starts_with('×') && rest.trim_start().starts_with(['未', '没', '不']) {
        return Some(Reading::remarked(line, Remark::MayMean(format!("*{}", rest.trim()))));
    }
    if lexer::first(rest) == Some('*') {
        return None;
    }
    // The signs of a task say that it is one: *办公室要加强督办 @何芳 ~12月10日.
    let owner = rest.rsplit_once(['@', '＠']).is_some_and(|(_, name)| {
        let name = name.split([' ', '~', '～', '\u{3000}']).next().unwrap_or(name);
        resolve_one(name, frame).is_ok()
    });
    let due = rest
        .rsplit_once(['~', '～'])
        .is_some_and(|(_, phrase)| frame.dates.due(phrase).is_some());
    if owner || due && rest.contains(is_han) {
        return Some(Reading::remarked(line, Remark::MayMean(format!("!{}", rest.trim()))));
    }
    // `* Motion (Tran/Alvarez) to buy bus - passed 6-0`: a bullet of a list, and no requirement.
    let moved = motion::read_spoken(rest.trim(), frame);
    if moved.is_some_and(|moved| matches!(moved.what, What::Motion { .. })) {
        return Some(Reading::remarked(line, Remark::MayMean(format!("${}", rest.trim()))));
    }
    let text = filled(rest)?;
    // `*applause*`, `*sue` behind a slip of the pen: no requirement of anybody.
    let aside = !rest.starts_with(' ') && (text.ends_with('*') || !text.contains(' '));
    if text.is_ascii() && aside {
        return Some(Reading::remarked(
            line,
            Remark::MayMean(PossibleFact::Requirement.order(false).to_owned()),
        ));
    }
    match bullet::read(rest, line) {
        Some(bullet) => Some(bullet),
        None => Some(Reading::entry(EntryKind::Requirement, text)),
    }
}
