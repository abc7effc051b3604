//! The net under the readers: a note that nobody said and that holds a word of business is asked about, whatever its shape. The words stand in
//! one table a language, a row a stem. Knows no person: what a line may tell is asked only, and nothing is read from it here.

use crate::domain::{
    calendar::names::{is_month, is_weekday},
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact,
    text::is_han,
};

use super::{business_en, business_zh, fact_line, happening_zh, possible, told_words::ToldSentence};
use crate::line::{
    grammar::{
        decisions::sanctions_zh,
        motions::meant::ended,
        proceedings::{clerical_zh, proceedings_zh},
    },
    lexer,
    reading::{Reading, Voice, What},
};

pub use super::business_stem::Mouth;

/// Longer lines are prose, in bytes.
const LONGEST: usize = 400;

/// Characters within which a heading ends in a colon.
const HEAD_CHARS: usize = 24;

/// Whether a line came to a note that nobody is known to have said, without a doubt.
pub fn is_open_note(reading: &Reading, line: &str) -> bool {
    possible::is_open_note(reading, line)
}

/// A note of nobody with the question that its words ask. A line in the voice of the clerk asks the same behind the words of anybody.
pub fn asked(reading: Reading, line: &str, mouth: Mouth) -> Reading {
    let text = line.trim();
    if text.len() > LONGEST || text.ends_with(['?', '？']) {
        return reading;
    }
    let reading = votes_behind_heading(reading, line);
    if !possible::is_open_note(&reading, line) {
        return reading;
    }
    if text.contains(is_han)
        && let Some(order) = happening_zh::order(text)
    {
        return reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order)));
    }
    // `+1 agreed` is an opinion of a chat.
    let opinion = text
        .strip_prefix(['+', '-', '＋', '－'])
        .is_some_and(|rest| rest.starts_with(char::is_numeric));
    if opinion {
        return reading;
    }
    // 责任分工： is the heading of what follows.
    if text.ends_with(lexer::is_colon) && text.chars().count() <= 7 && text.contains(is_han) {
        return reading;
    }
    if is_report(text) {
        return reading;
    }
    let mouth = if reading.voice == Voice::Unsaid {
        mouth
    } else {
        Mouth::Clerk
    };
    match fact_in(behind_heading(text), mouth).filter(|_| !is_of_nobody(text)) {
        Some((fact, han)) => {
            let bare = fact.order(han);
            // A line for the minutes is one as it stands, as is what went wrong.
            let order = if fact == PossibleFact::Incident {
                fact_line::signed(fact, text)
            } else if fact == PossibleFact::Minuted {
                format!("{bare} {text}")
            } else {
                bare.to_owned()
            };
            reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order)))
        }
        None => reading,
    }
}

/// 先修三组：8个同意，2个不同意: behind the name of nobody on the list stand votes, and no speech.
fn votes_behind_heading(reading: Reading, line: &str) -> Reading {
    let named = matches!(reading.voice, Voice::Unlisted(_)) || matches!(reading.remark, Some(Remark::UnknownName(_)));
    let note = matches!(&reading.what, What::Entry { kind, .. } if *kind == EntryKind::Note);
    let votes = lexer::split_colon(line.trim(), HEAD_CHARS)
        .is_some_and(|colon| line.contains(is_han) && happening_zh::is_count(colon.rest));
    if named && note && votes && reading.minuted.is_none() {
        return Reading::remarked(line, Remark::MayMean(format!("{} …", PossibleFact::Result.order(true))));
    }
    reading
}

/// The same before the opening, with the words of who comes, comes late or stays away: such a line says nothing of the meeting, and opens none.
pub fn asked_of_presence(reading: Reading, line: &str) -> Reading {
    let text = line.trim();
    // `Hearing opened 7.02`: the sitting by the name that its title has.
    let untold = reading.remark.is_none() && matches!(reading.what, What::Entry { .. });
    if untold && began(text) {
        return Reading::remarked(line, Remark::MayMean(PossibleFact::Opening.order(false).to_owned()));
    }
    // 许峰微信说晚点，9点前到 is no task.
    let task = matches!(&reading.remark, Some(Remark::MayMean(order)) if order.starts_with('!'));
    if task
        && text.ends_with(['到', '来'])
        && let Some(fact) = business_zh::presence_in(text).filter(|fact| *fact == PossibleFact::Late)
    {
        return Reading::remarked(line, Remark::MayMean(fact.order(true).to_owned()));
    }
    if text.ends_with(['?', '？']) || !possible::is_open_note(&reading, line) || is_of_nobody(text) {
        return reading;
    }
    let order = business_zh::presence_in(text).map(|fact| fact.order(true));
    let jotted = || presence_jotted(text).map(|fact| fact.order(false));
    match order
        .or_else(|| lists_present(text).then(|| PossibleFact::Arrival.order(false)))
        .or_else(jotted)
    {
        Some(order) => reading
            .voiced(Voice::Nobody)
            .remark(Some(Remark::MayMean(order.to_owned()))),
        None => reading,
    }
}

/// `Hearing commenced 7.02`, `marta started us off 7.10`, `Held on 24 November`, `Tues 24 Nov`: when it began, in other words, before anything is on record.
fn began(text: &str) -> bool {
    let told = ToldSentence::of(text);
    let figures = text.chars().any(|c| c.is_ascii_digit());
    let sitting = told.begins(&[
        "hearing", "session", "inquiry", "agm", "egm", "panel", "assembly", "meeting", "minutes",
    ]) && told.has(&["opened", "began", "begins", "commenced", "started", "held"]);
    let off = told.says(&[
        "got going",
        "started us off",
        "opened at",
        "kicked us off",
        "held on",
        "held at",
    ]);
    let first = told.words.first().map_or("", String::as_str);
    let day = is_weekday(first)
        || told.words.get(1).is_some_and(|word| is_month(word)) && first.starts_with(|c: char| c.is_ascii_digit());
    figures && !text.contains(is_han) && told.len() <= 16 && (sitting || off || day && told.len() <= 7)
}

/// `Sheila away`, `Tony on his way`, `phil cant make it, working`, `Everyone present except Tony`: who is there and who is not, as clerks jot it.
fn presence_jotted(text: &str) -> Option<PossibleFact> {
    #[rustfmt::skip]
    const JOTTED: [(&str, PossibleFact); 34] = [
        (" present for ", PossibleFact::Arrival), (" sent sorries ", PossibleFact::Apologies), (" by proxy ", PossibleFact::Apologies), (" annual leave ", PossibleFact::Apologies),
        (" a l ", PossibleFact::Apologies), (" minuting ", PossibleFact::Arrival), (" minute taker ", PossibleFact::Arrival), (" taking the minutes ", PossibleFact::Arrival),
        (" taking minutes ", PossibleFact::Arrival), (" members present ", PossibleFact::Arrival),
        (" on his way ", PossibleFact::Late), (" on her way ", PossibleFact::Late), (" on their way ", PossibleFact::Late), (" coming later ", PossibleFact::Late),
        (" stuck in ", PossibleFact::Late), (" to arrive ", PossibleFact::Late), (" late ", PossibleFact::Late), (" delayed ", PossibleFact::Late),
        (" cant make ", PossibleFact::Apologies), (" can't make ", PossibleFact::Apologies), (" cannot make ", PossibleFact::Apologies), (" not coming ", PossibleFact::Apologies),
        (" ill ", PossibleFact::Apologies), (" unwell ", PossibleFact::Apologies), (" away ", PossibleFact::Apologies), (" on holiday ", PossibleFact::Apologies),
        (" full attendance ", PossibleFact::Arrival), (" everyone present ", PossibleFact::Arrival), (" all present ", PossibleFact::Arrival), (" online ", PossibleFact::Arrival),
        (" here till ", PossibleFact::Arrival), (" here until ", PossibleFact::Arrival), (" via teams ", PossibleFact::Arrival), (" via zoom ", PossibleFact::Arrival),
    ];
    let told = ToldSentence::of(text);
    // `Staff side: Dave, Tina`, `Proxies: Fran to Marta`, `Chair for the meeting: Dave`
    if let Some(colon) = lexer::split_colon(text, HEAD_CHARS) {
        let head = ToldSentence::of(colon.head);
        let listed = told.len() <= 24 && !colon.rest.trim().is_empty();
        let fact = if head.begins(&["proxy", "proxies"]) {
            PossibleFact::Apologies
        } else if head.begins(&["chair", "chairing"]) && head.len() > 1 {
            PossibleFact::Chair
        } else if head.says(&["side"]) || head.begins(&["management", "staff", "for", "employer", "union", "unions"]) {
            PossibleFact::Arrival
        } else {
            return None;
        };
        return listed.then_some(fact);
    }
    if told.len() > 9 {
        return None;
    }
    // `8 present`, `Lucy Dunne (minutes)`
    let counted = told.len() == 2 && told.said.ends_with(" present ");
    if counted || text.ends_with("(minutes)") || text.ends_with("(sec)") {
        return Some(PossibleFact::Arrival);
    }
    if told.begins(&["no"]) && told.has(&["or"]) && told.len() <= 6 {
        return Some(PossibleFact::Apologies);
    }
    let said = told.said.replace('’', "'");
    JOTTED
        .iter()
        .find(|(words, _)| said.contains(words))
        .map(|(_, fact)| *fact)
}

/// `pres KD VA PN`, `Attending KD, VA`, `here: dave mo becks`: a list of those who are there, in whatever form.
fn lists_present(text: &str) -> bool {
    const LEADS: [&str; 10] = [
        "pres",
        "present",
        "attending",
        "attendance",
        "here",
        "in the room",
        "roll",
        "attendees",
        "all present",
        "we have",
    ];
    let lower = text.to_lowercase();
    LEADS.iter().any(|lead| {
        let rest = lower.strip_prefix(lead);
        rest.is_some_and(|rest| rest.starts_with([' ', ':', '-']) && rest.trim().len() > 3)
    })
}

/// `Absent: none`, 列席：无: a list of nobody.
fn is_of_nobody(text: &str) -> bool {
    const NOBODY: [&str; 14] = [
        "none",
        "nobody",
        "nil",
        "no one",
        "no-one",
        "n/a",
        "no",
        "nothing",
        "无",
        "无人",
        "没有",
        "没有人",
        "0人",
        "零人",
    ];
    let rest = lexer::split_colon(text, HEAD_CHARS).map(|colon| ended(colon.rest));
    rest.is_some_and(|rest| NOBODY.iter().any(|word| rest.eq_ignore_ascii_case(word)))
}

/// 谭经理介绍了方案：物业费由1.8元涨到2.1元: behind the colon stands what was reported, and nothing that was decided.
fn is_report(text: &str) -> bool {
    const VERBS: [&str; 8] = [
        "介绍了",
        "汇报了",
        "通报了",
        "说明了",
        "讲了",
        "反映了",
        "念了",
        "宣读了",
    ];
    let head = lexer::split_colon(text, HEAD_CHARS).map(|colon| colon.head);
    head.is_some_and(|head| {
        let told = VERBS.iter().find_map(|verb| head.split_once(verb));
        told.is_some_and(|(who, what)| {
            (2..=6).contains(&who.chars().count())
                && who.chars().all(is_han)
                && !who.starts_with("会议")
                && !["结果", "决定", "意见", "要求", "名单"]
                    .iter()
                    .any(|word| what.contains(word))
        })
    })
}

/// The text behind the heading of a list that is a word of business itself: `Nominations: Bob, Mary`.
fn behind_heading(text: &str) -> &str {
    const HEADINGS: [&str; 9] = [
        "nominations",
        "nomination",
        "in attendance",
        "declarations",
        "elections",
        "vacancies",
        "candidates",
        "motions",
        "conflicts",
    ];
    match lexer::split_colon(text, HEAD_CHARS) {
        Some(colon) if HEADINGS.iter().any(|word| colon.head.trim().eq_ignore_ascii_case(word)) => colon.rest,
        Some(_) | None => text,
    }
}

/// The fact that a line may tell, and whether it is Chinese.
fn fact_in(text: &str, mouth: Mouth) -> Option<(PossibleFact, bool)> {
    let han = text.contains(is_han);
    let found = if han {
        let unsaid = || {
            let elected = proceedings_zh::is_of_election(text) || clerical_zh::counts_names(text);
            sanctions_zh::fact_in(text).or_else(|| elected.then_some(PossibleFact::Minuted))
        };
        business_zh::fact_in(text, mouth)
            .or_else(|| clerical_zh::fact_in(text))
            .or_else(|| (mouth == Mouth::Clerk).then(unsaid)?)
    } else {
        business_en::fact_in(&ToldSentence::of(text), mouth)
    };
    found.map(|fact| (fact, han))
}
