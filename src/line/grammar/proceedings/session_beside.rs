//! The words beside an act of the session in its sentence: who opened it, how many were there, whom they thanked. The act is read without it.

use crate::domain::{entry::Remark, id::Id, people::Attendee, time::Stamp};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        asking::{business_en, business_stem::Mouth, fact_line::clocks_in, told_words::ToldSentence},
        presence::{all_here, movement},
        shape::moment,
        speech::office_word,
    },
    lexer::{find_word, strip_word},
    reading::{Op, People, Reading, Voice, What},
};

/// A sentence of the session, taken apart.
#[derive(Default)]
pub(crate) struct ActBeside {
    /// The sentence with nothing beside its act and the time.
    pub(crate) act: String,
    /// The person who opened or closed it.
    opener: Option<Id<Attendee>>,
    /// The sentence says that they are in the chair.
    chairs: bool,
    /// How many were there, as typed; empty = not said.
    pub(crate) count: String,
    /// Words behind it that are more than thanks; empty = none.
    more: String,
    /// Everybody who was there, where the sentence counts the room by those who are missing.
    room: Vec<Reading>,
}

/// Words behind which somebody is thanked or welcomed.
const THANKS: [&str; 12] = [
    " and thanked",
    ", and thanked",
    ", thanking",
    " thanking",
    " with thanks",
    " and welcomed",
    ", and welcomed",
    ", welcoming",
    " welcoming",
    " and wished",
    ", thanked",
    ", welcomed",
];

/// Words of thanks that name nobody.
#[rustfmt::skip]
const POLITE: [&str; 42] = [
    "and", "with", "thanked", "thanking", "thanks", "welcomed", "welcoming", "wished", "everyone", "everybody", "all", "those", "present", "members", "attendees",
    "for", "coming", "attending", "to", "the", "meeting", "their", "attendance", "a", "safe", "journey", "home", "happy", "christmas", "new", "year", "them",
    "time", "in", "who", "had", "attended", "of", "input", "contributions", "very", "warmly",
];

/// Words before somebody who is in the chair, and those behind.
const IN_CHAIR: [&str; 6] = [
    " in the chair",
    " presiding",
    " in chair",
    " chairing",
    " taking the chair",
    " as chair",
];

/// Verbs behind whoever opens or closes the meeting; `true` = they are in the chair by it.
const OPENS: [(&str, bool); 12] = [
    (" called the meeting to order", true),
    (" called meeting to order", true),
    (" called to order", true),
    (" opened the meeting", false),
    (" opened meeting", false),
    (" started the meeting", false),
    (" declared the meeting open", true),
    (" convened the meeting", false),
    (" closed the meeting", false),
    (" closed meeting", false),
    (" declared the meeting closed", false),
    (" adjourned the meeting", false),
];

/// Takes a sentence apart.
pub(crate) fn apart(text: &str, frame: &LineFrame) -> ActBeside {
    let mut beside = ActBeside::default();
    let thanks = THANKS.iter().filter_map(|joint| find_word(text, joint)).min();
    let (text, tail) = thanks.and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""));
    let mut tail_words = tail
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    if !tail_words.all(|word| POLITE.contains(&word.to_lowercase().as_str())) {
        tail.clone_into(&mut beside.more);
    }
    let text = beside.without_room(text, frame);
    let text = beside.without_chair(&text, frame);
    let text = beside.without_count(&text, frame);
    let text = beside.without_opener(&text, frame);
    beside.act = beside.without_apposition(text, frame);
    beside
}

impl ActBeside {
    /// `… all here bar liz`, `… everyone present`.
    fn without_room(&mut self, text: &str, frame: &LineFrame) -> String {
        let told = [", ", "; ", " - ", " – ", ". "].iter().find_map(|joint| {
            let (head, tail) = text.rsplit_once(joint)?;
            let told = all_here::everybody(tail, frame).or_else(|| all_here::read(tail, tail, frame))?;
            told.remark.is_none().then_some((head, told))
        });
        let Some((head, told)) = told else {
            return text.to_owned();
        };
        self.room = if let What::Series(facts) = told.what {
            facts
        } else {
            vec![told]
        };
        head.trim_end_matches([',', ';', ' ']).to_owned()
    }

    /// Those who were there for the opening at this time, but for the one who is told of already.
    fn comers(&self, at: Option<Stamp>, opener: Option<Id<Attendee>>) -> Vec<Reading> {
        let mut facts = self.room.clone();
        for fact in &mut facts {
            if let What::Arrive { who, at: came, .. } = &mut fact.what {
                who.retain(|who| Some(*who) != opener);
                *came = at;
            }
        }
        facts
    }

    /// `Meeting opened 7.30, Grace in the chair`.
    fn without_chair(&mut self, text: &str, frame: &LineFrame) -> String {
        let told = IN_CHAIR.iter().find_map(|end| {
            let at = find_word(text, end)?;
            let (before, rest) = (text.get(..at)?, text.get(at + end.len()..)?);
            let (head, name) = [" with ", ", ", "; ", ". ", " - ", " – "]
                .iter()
                .filter_map(|joint| before.rsplit_once(joint))
                .max_by_key(|(head, _)| head.len())
                .or_else(|| behind_clock(before, frame))?;
            Some((person(name, frame)?, format!("{head}{rest}")))
        });
        match told {
            Some((who, rest)) => {
                (self.opener, self.chairs) = (Some(who), true);
                rest
            }
            None => text.to_owned(),
        }
    }

    /// `… at 7.30 with 14 present`, `…, quorum present`.
    fn without_count(&mut self, text: &str, frame: &LineFrame) -> String {
        let joints = [" with ", ", ", " - "];
        let told = joints.iter().find_map(|joint| {
            let (head, tail) = text.rsplit_once(joint)?;
            let (count, time) = moment::apart(tail, frame.dates);
            let words: Vec<&str> = count.split_whitespace().collect();
            let counts = count.starts_with(|c: char| c.is_ascii_digit()) || words.contains(&"quorum");
            let there = ["present", "attending", "quorum", "in attendance", "members"]
                .iter()
                .any(|word| count.ends_with(word));
            (counts && there && words.len() <= 8).then(|| (count.to_owned(), format!("{head} {time}")))
        });
        match told {
            Some((count, rest)) => {
                self.count = count;
                rest.trim_end().to_owned()
            }
            None => text.to_owned(),
        }
    }

    /// `… called to order at 6.32 pm by Tom Becker`.
    fn without_opener(&mut self, text: &str, frame: &LineFrame) -> String {
        let told = text.rsplit_once(" by ").and_then(|(head, tail)| {
            let (name, time) = moment::apart(tail, frame.dates);
            Some((
                person(name.trim_end_matches([',', ' ']), frame)?,
                format!("{head} {time}"),
            ))
        });
        match told {
            Some((who, rest)) => {
                self.chairs |= find_word(&rest, "called to order").is_some();
                self.opener = Some(who);
                rest.trim_end().to_owned()
            }
            None => text.to_owned(),
        }
    }

    /// `Tom Becker, President, called the meeting to order`, `The Chair, Mark Bishop, opened the meeting`: the subject, with one name or office.
    fn without_apposition(&mut self, text: String, frame: &LineFrame) -> String {
        let verb = OPENS
            .iter()
            .filter_map(|(verb, chairs)| Some((find_word(&text, verb)?, *chairs)))
            .min();
        let Some((at, chairs)) = verb else { return text };
        let subject = text.get(..at).unwrap_or_default().trim_end_matches([',', ' ']);
        let Some(who) = person(subject, frame) else { return text };
        self.opener = self.opener.or(Some(who));
        self.chairs |= chairs;
        let first = subject.split(',').next().unwrap_or(subject);
        format!("{}{}", first.trim(), text.get(at..).unwrap_or_default())
    }

    /// The facts that the sentence tells beside the act: who was there for it, and is in the chair.
    pub(crate) fn facts(&self, line: &str, opening: Option<&str>, frame: &LineFrame) -> Vec<Reading> {
        let mut facts = Vec::new();
        if let (Some(who), Some(time)) = (self.opener, opening) {
            let here = frame.room.present().contains(&who);
            // Somebody in the chair at the opening is there by that.
            if !here && !self.chairs {
                facts.push(Reading::of(What::Arrive {
                    who: vec![who],
                    at: frame.dates.time(time),
                    reason: String::new(),
                    own: Vec::new(),
                }));
            }
            if self.chairs && (!here || frame.room.officer("chair") != Named::One(who)) {
                facts.push(Reading::of(What::Role {
                    list: People::Chair,
                    op: Op::Set,
                    who: vec![who],
                    at: None,
                }));
            }
        }
        match opening {
            Some(time) => facts.extend(self.comers(frame.dates.time(time), self.opener)),
            None if !self.room.is_empty() => facts.push(Reading::note(line).voiced(Voice::Nobody)),
            None => {}
        }
        if !self.more.is_empty() {
            // `… and welcomed everyone. Apologies from Sally.`
            let fact = business_en::fact_in(&ToldSentence::of(&self.more), Mouth::Clerk);
            let asks = fact.map(|fact| Remark::MayMean(fact.order(false).to_owned()));
            facts.push(Reading::note(line).voiced(Voice::Nobody).remark(asks));
        }
        facts
    }
}

/// `start 7.33 jean`: the text up to a time with nothing but a blank behind it, and the name that follows.
fn behind_clock<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, &'t str)> {
    let time = clocks_in(text, frame).last()?;
    let end = text.rfind(time)? + time.len();
    let (head, name) = text.split_at_checked(end)?;
    let name = name.strip_prefix(' ').filter(|name| !name.trim().is_empty())?;
    Some((head, name.trim()))
}

/// Somebody of the list by name or office, or by both with a comma between them.
fn person(name: &str, frame: &LineFrame) -> Option<Id<Attendee>> {
    let bare = |name: &str| strip_word(name.trim(), "the ").unwrap_or(name.trim()).to_owned();
    let one = |name: &str| match movement::one(&bare(name), frame) {
        Named::One(who) => Some(who),
        Named::Several | Named::Nobody => None,
    };
    if let Some(who) = one(name) {
        return Some(who);
    }
    let parts: Vec<&str> = name.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut found: Vec<Id<Attendee>> = parts.iter().filter_map(|part| one(part)).collect();
    found.dedup();
    let rest = parts.iter().all(|part| {
        one(part).is_some() || office_word::is_office(part) && !part.split_whitespace().any(|word| one(word).is_some())
    });
    match found.as_slice() {
        [who] if parts.len() == 2 && rest => Some(*who),
        _ => None,
    }
}
