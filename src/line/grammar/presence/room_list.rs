//! The list of those who are there, as the first line of minutes has it: `Present: Cllrs Dunn (Chair), Ashworth, Pike. Also Mrs L Watts (Clerk), 4
//! members of the public`, 出席：周正平（局长）、韩立新（副局长）. One name on no list does not undo the others.

use crate::domain::{attendance::Attending, entry::Remark, id::Id, people::Attendee, titles::is_title};

use super::{
    all_but, attending, excused,
    excused_labels::without_number,
    gallery,
    head_count::{self, is_count},
    reasons,
    stay_told::{self, StayTold},
};
use crate::line::{
    dialect,
    frame::{LineFrame, Named},
    grammar::shape::listed::{self, Doubted},
    lexer,
    reading::{Reading, Voice, What},
};

/// Words before a colon behind which those who are there are listed.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "present", "members present", "council members present", "board members present", "committee members present", "commissioners present", "councillors present", "trustees present", "governors present", "directors present",
    "also present", "attendance", "attendees", "those present", "participants", "出席", "出席人员", "出席人", "参会", "参会人员", "参加", "参加人", "参加人员", "到会", "到", "已到", "到的", "签到人员", "出席会议的有", "参加会议的有", "与会的有", "到会的有", "参加会议人员",
    "到会人员", "与会人员", "出席会议人员", "与会", "来了", "来的", "来的有", "今天来的有",
];

/// Words before the first name of a group, which are no part of it.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "also present ", "also ", "and ", "in attendance ", "cllrs. ", "cllrs ", "crs ", "councillors ", "messrs ", "mesdames ",
    "council members ", "board members ", "committee members ", "commissioners ", "members ", "trustees ", "governors ", "directors ", "另有", "以及",
];

/// Characters within which the label must end in its colon.
const LABEL_CHARS: usize = 24;

/// Whether a label begins a list of those in the room, which says nothing of the meeting itself.
pub fn is_label(label: &str) -> bool {
    LABELS.iter().any(|known| known.eq_ignore_ascii_case(label))
}

/// Whether a line begins with such a label, or with that of those in attendance.
pub fn is_listed(line: &str) -> bool {
    let label = lexer::split_colon(line, LABEL_CHARS).map(|colon| without_number(colon.head.trim()));
    label.is_some_and(is_label) || excused::is_of_attendance(line)
}

/// Heads of lists that are lists only where nothing but names follows.
#[rustfmt::skip]
const BARE_HEADS: &[&str] = &[
    "on the call", "on call", "on the line", "on zoom", "on teams", "in the room", "here", "those here", "in person", "online", "present on zoom",
];

/// Shortened labels, which are labels where somebody of the list follows: `Pres` may be the president, too.
const SHORT_LABELS: [&str; 4] = ["pres", "attend", "attended", "att"];

/// The names of a list and what their brackets say.
#[derive(Default)]
struct RollRead<'t> {
    who: Vec<Id<Attendee>>,
    own: Vec<(Id<Attendee>, String)>,
    /// Comings and goings that stand in brackets.
    moves: Vec<Reading>,
    public: Vec<String>,
    doubt: Option<Remark>,
    /// A part that could not be read.
    bad: Option<&'t str>,
}

/// Reads such a line. `None` = it is none, or it is read whole elsewhere.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    if let Some(told) = all_but::read(line, line, frame) {
        return Some(told);
    }
    let (head, rest) = label(line)?;
    let bare_names = excused::without_came(rest, frame);
    // 签到：周海、林萍到
    let signs_in = head == "签到" && bare_names.len() < rest.len();
    let rest = bare_names;
    // 到会股东：薛刚、滕飞；单晴没来，委托薛刚 tells of those who are not there as well.
    let away = ["没来", "未到", "没到", "委托", "授权"];
    if rest.contains(['；', '。', '，']) && away.iter().any(|word| rest.contains(word)) {
        return None;
    }
    // `Present via Zoom: Ann Bell`
    let (label, mode) = mode_behind(head);
    let timed = stay_told::may_tell(rest);
    let bare = BARE_HEADS.iter().any(|known| known.eq_ignore_ascii_case(head));
    let attends = timed && head.eq_ignore_ascii_case("attending");
    let short = SHORT_LABELS.iter().any(|known| known.eq_ignore_ascii_case(head));
    if !(is_label(label) || bare || attends || short || signs_in) || rest.is_empty() {
        return None;
    }
    if let Some(told) = all_but::read(rest, line, frame) {
        return Some(told);
    }
    let whole = || dialect::w3c::read_word(line, frame);
    // `Present: Bob, Jean, Mike on Zoom`: a word about the last is of nobody else.
    let listed = reasons::parts(rest);
    let beside = listed.len() > 1
        && listed
            .iter()
            .any(|part| part.contains('(') || reasons::worded(part, frame).is_some());
    let units = listed.iter().any(|part| attending::is_body(part, frame));
    if !timed
        && !beside
        && !bare
        && !units
        && whole().is_some_and(|reading| reading.remark.is_none() && matches!(reading.what, What::Arrive { .. }))
    {
        return None;
    }
    let mut roll = RollRead::default();
    let mode = if bare && Attending::is_told_in(head) {
        head
    } else {
        mode
    };
    for section in sections(rest, mode) {
        roll.take(section, frame);
    }
    if bare && (roll.doubt.is_some() || roll.who.is_empty()) || short && roll.who.is_empty() {
        return None;
    }
    roll.reading(line)
}

impl<'t> RollRead<'t> {
    /// Takes in the names of a section that has one way of taking part.
    fn take(&mut self, (text, mode): (&'t str, &'t str), frame: &LineFrame) {
        let parts = groups(text).into_iter().flat_map(reasons::parts);
        for part in parts.flat_map(head_count::count_apart) {
            let whole = without_group(part);
            let mut pieces = whole.split(['(', '（']);
            let name = pieces.next().unwrap_or(whole).trim().trim_end_matches(['.', '。']);
            let beside = pieces.next().unwrap_or_default();
            let beside = beside.split([')', '）']).next().unwrap_or_default().trim();
            if name.is_empty() {
                continue;
            }
            // `34 members as per signing sheet inc. Gwen`: whoever is named behind it is one of them.
            let (name, named) = match including(name) {
                Some((count, named)) if is_count(count) => (count, named),
                Some(_) | None => (name, ""),
            };
            if is_count(name) || name.to_lowercase().ends_with("the public") {
                self.public.push(name.to_owned());
                if named.is_empty() {
                    continue;
                }
                self.name((named, ""), beside, frame);
                continue;
            }
            self.name((name, mode), beside, frame);
        }
    }

    /// Takes in a name with what stands beside it.
    fn name(&mut self, (name, mode): (&'t str, &'t str), beside: &'t str, frame: &LineFrame) {
        // `Ann Bell by Zoom`
        let (name, beside) = match reasons::worded(name, frame) {
            Some((name, mode)) if Attending::is_told_in(mode) => (name, mode),
            Some(_) | None if beside.is_empty() => (name, mode),
            Some(_) | None => (name, beside),
        };
        // A unit is no person: who came for it is asked.
        if attending::is_body(name, frame) {
            self.doubt = self.doubt.take().or_else(|| Some(Remark::UnknownName(name.to_owned())));
            return;
        }
        // `the Planning Officer` is whoever holds the office.
        let office = lexer::strip_word(name, "the ").map(|office| frame.room.officer(&office.trim().to_lowercase()));
        if let Some(Named::One(holder)) = office {
            self.person(holder, beside, frame);
            return;
        }
        match listed::resolve_all(name, frame) {
            Ok(named) => {
                self.doubt = self.doubt.take().or(named.doubt);
                for id in named.who {
                    self.person(id, beside, frame);
                }
            }
            Err(Doubted::Name(remark)) => self.doubt = self.doubt.take().or(Some(remark)),
            Err(Doubted::Prose) => self.bad = self.bad.or(Some(name)),
        }
    }

    fn person(&mut self, id: Id<Attendee>, beside: &str, frame: &LineFrame) {
        if self.who.contains(&id) {
            return;
        }
        let came = |at| {
            let (at, reason, own) = (Some(at), String::new(), Vec::new());
            Reading::of(What::Arrive {
                who: vec![id],
                at,
                reason,
                own,
            })
        };
        let went = |at| {
            let (at, reason, own) = (Some(at), String::new(), Vec::new());
            Reading::of(What::Leave {
                who: vec![id],
                at,
                reason,
                own,
            })
        };
        match stay_told::read(beside, frame) {
            StayTold::From(at) => self.moves.push(came(at)),
            StayTold::Between(from, to) => self.moves.extend([came(from), went(to)]),
            StayTold::Until(at) => {
                self.who.push(id);
                self.moves.push(went(at));
            }
            StayTold::Unclear => self.unclear(id, beside, frame),
            // `Rossi (items 1-2)` was not there all the time.
            StayTold::Nothing if is_of_items(beside) => self.unclear(id, beside, frame),
            StayTold::Nothing => {
                self.who.push(id);
                if Attending::is_told_in(beside) {
                    self.own.push((id, beside.to_owned()));
                }
            }
        }
    }

    /// Somebody who was there, and not all the time.
    fn unclear(&mut self, id: Id<Attendee>, beside: &str, frame: &LineFrame) {
        self.who.push(id);
        let named = frame.room.called(id).unwrap_or_default();
        let doubt = || Some(Remark::UnreadableTime(format!("{named} ({beside})")));
        self.doubt = self.doubt.take().or_else(doubt);
    }

    fn reading(self, line: &str) -> Option<Reading> {
        let unknown = || self.bad.map(|name| Remark::UnknownName(name.to_owned()));
        let doubt = self.doubt.clone().or_else(unknown);
        if self.who.is_empty() && self.moves.is_empty() {
            // Nobody of the list is named: the line opens nothing, and is nobody's speech.
            if doubt.is_none() && !self.public.is_empty() {
                return Some(gallery::told(&self.public));
            }
            return doubt.map(|doubt| Reading::note(line).voiced(Voice::Nobody).remark(Some(doubt)));
        }
        let mut facts = Vec::new();
        if !self.who.is_empty() {
            let (who, at, reason, own) = (self.who, None, String::new(), self.own);
            facts.push(Reading::of(What::Arrive { who, at, reason, own }).remark(doubt));
        }
        facts.extend(self.moves);
        let came = match <[Reading; 1]>::try_from(facts) {
            Ok([only]) => only,
            Err(facts) => Reading::of(What::Series(facts)),
        };
        Some(gallery::with(came, &self.public))
    }
}

/// Whether what stands beside a name says for which items somebody is there.
fn is_of_items(beside: &str) -> bool {
    let lower = beside.to_lowercase();
    ["item", "items", "for item", "for items", "for #", "#"]
        .iter()
        .any(|lead| lower.starts_with(lead))
}

/// The label at the start of a line and the list behind it.
fn label(line: &str) -> Option<(&str, &str)> {
    if let Some(colon) = lexer::split_colon(line, LABEL_CHARS) {
        return Some((without_number(colon.head), colon.rest.trim()));
    }
    // `Present on zoom - Gwen, Tom; in the room - Alan`
    let (head, rest) = [" - ", " – ", " — "].iter().find_map(|dash| line.split_once(dash))?;
    let head = head.trim();
    let known = is_label(mode_behind(head).0) || BARE_HEADS.iter().any(|known| known.eq_ignore_ascii_case(head));
    (known && head.chars().count() <= LABEL_CHARS).then_some((head, rest.trim()))
}

/// The parts of a list that have a way of taking part of their own: `Gwen, Tom; in the room - Alan, Sian`.
fn sections<'t>(text: &'t str, mode: &'t str) -> Vec<(&'t str, &'t str)> {
    let parts: Vec<&str> = text.split([';', '；']).collect();
    let led = |part: &'t str| {
        let (head, names) = [" - ", " – ", " — ", ": "]
            .iter()
            .find_map(|dash| part.split_once(dash))?;
        let head = head.trim();
        BARE_HEADS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(head))
            .then_some((names, if Attending::is_told_in(head) { head } else { "" }))
    };
    if parts.iter().skip(1).all(|part| led(part).is_none()) {
        return vec![(text, mode)];
    }
    parts
        .into_iter()
        .map(|part| led(part).unwrap_or((part, mode)))
        .collect()
}

/// A count and the names behind `including`.
fn including(text: &str) -> Option<(&str, &str)> {
    const WORDS: [&str; 6] = [" including ", " including", " incl. ", " incl", " inc. ", " inc"];
    WORDS.iter().find_map(|word| {
        let (count, named) = text.split_once(word)?;
        (named.is_empty() || word.ends_with(' ')).then_some((count.trim(), named.trim()))
    })
}

/// A label without the words behind it that say how people take part, and those words.
fn mode_behind(head: &str) -> (&str, &str) {
    let found = head.match_indices(' ').find_map(|(at, _)| {
        let (label, mode) = head.split_at_checked(at)?;
        let mode = mode.trim_matches([' ', '(', ')']);
        let known = LABELS.iter().any(|known| known.eq_ignore_ascii_case(label))
            || ["attending", "joining"]
                .iter()
                .any(|known| known.eq_ignore_ascii_case(label));
        (known && Attending::is_told_in(mode)).then_some((label, mode))
    });
    match found {
        Some((label, mode))
            if ["attending", "joining"]
                .iter()
                .any(|known| known.eq_ignore_ascii_case(label)) =>
        {
            ("present", mode)
        }
        Some(found) => found,
        None => (head, ""),
    }
}

/// The sentences of a list: a full stop behind a whole word or a bracket ends one.
fn groups(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(". ").chain(text.match_indices('。')) {
        let before = text.get(from..at).unwrap_or_default();
        let word = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
        // `Mrs. L. Watts` goes on.
        let short = word.chars().count() == 1 || is_title(word);
        if short || at < from {
            continue;
        }
        parts.push(before);
        from = at
            + text
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(1, char::len_utf8);
    }
    parts.push(text.get(from..).unwrap_or_default());
    parts
}

fn without_group(part: &str) -> &str {
    let mut part = part.trim();
    while let Some(rest) = GROUPS.iter().find_map(|word| lexer::strip_word(part, word)) {
        part = rest.trim_start();
    }
    part
}
