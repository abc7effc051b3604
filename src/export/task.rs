//! Tasks as sentences of minutes. Where the clerk's sentence says who or by when, it stands as it is; nothing is said twice. Else the
//! owner stands before a text that begins with a verb, and in brackets behind any other.

use chrono::Datelike as _;

use super::{
    digest::Digest,
    letters::safe,
    task_text::{find_word, is_heading, says_deed},
};
use crate::{
    domain::{
        action::{Action, Owner},
        calendar::names::is_weekday_or_short,
        people::Duty,
        titles::is_title,
    },
    words::{
        Lang,
        office::{self, TaskBracket},
        sentences::Task,
        verbs::begins_with_verb,
    },
};

impl Digest<'_> {
    /// Names of the owners of an action, the lead first.
    pub fn owners(&self, action: &Action) -> Vec<String> {
        let names = action.owners.iter().map(|owner| match owner {
            Owner::Attendee(id) => self.name(*id),
            Owner::Unit(id) => self.records.units.get(*id).map(|u| safe(&u.name)).unwrap_or_default(),
            Owner::Named(name) => safe(name),
        });
        names.filter(|name| !name.is_empty()).collect()
    }

    /// A task as a sentence of minutes of a council.
    pub(super) fn task(&self, action: &Action, text: &str) -> String {
        let t = &self.strings.export.minutes;
        let text = &self.without_initials(action, text);
        let told = self.told(action, text);
        let mut when = if told.says_when {
            String::new()
        } else {
            self.by_day(action)
        };
        let (mut body, mut verb_first) = (told.text, told.verb_first && !told.named);
        let phrase = action.due.said();
        let dated = self.with_day(action, body);
        body = &dated;
        // `by Friday send …` is turned about its owner.
        let turned = body
            .get(..phrase.len())
            .filter(|head| head.eq_ignore_ascii_case(phrase));
        let turned = turned
            .and_then(|head| body.strip_prefix(head))
            .map(|rest| rest.trim_start_matches([',', ' ']));
        if let Some(rest) = turned.filter(|rest| !phrase.is_empty() && begins_with_verb(self.lang, rest))
            && !told.named
            && !told.missing.is_empty()
        {
            (body, verb_first, when) = (rest, true, self.by_day(action));
        }
        let missing = (t.listed)(&told.missing);
        if verb_first && !told.missing.is_empty() {
            body = body.strip_prefix("please ").unwrap_or(body);
        }
        let sentence = (t.task)(&Task {
            who: &missing,
            text: body,
            when: &when,
            verb_first,
        });
        self.close(&sentence)
    }

    /// The text with the day in place of words that only those who were there can reckon from: `by Friday`, `tomorrow`.
    fn with_day(&self, action: &Action, text: &str) -> String {
        let phrase = action.due.said();
        let words = phrase.split_whitespace().count();
        let reckoned =
            action.due.date.is_some() && !phrase.contains(|c: char| c.is_ascii_digit()) && (1..=3).contains(&words);
        let relative = ["day", "tomorrow", "tmrw", "tomoz", "tonight", "week", "month"]
            .iter()
            .any(|end| phrase.to_lowercase().ends_with(end))
            || phrase.rsplit(' ').next().is_some_and(is_weekday_or_short);
        let at = find_word(text, phrase).filter(|_| reckoned && relative);
        let parts = at.and_then(|at| Some((text.get(..at)?, text.get(at + phrase.len()..)?)));
        // A day at the head stands behind the deed in the sentence.
        let parts = parts.filter(|(before, _)| !before.trim().is_empty());
        match parts {
            Some((before, behind)) if !behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’')) =>
            {
                format!("{}{}{behind}", before.trim_end(), self.by_day(action))
            }
            Some(_) | None => text.to_owned(),
        }
    }

    /// A task as a sentence of 纪要.
    pub(super) fn office_task(&self, action: &Action, text: &str) -> String {
        let told = self.told(action, text);
        let year = self.zone().local(self.began()).year();
        let due = &action.due;
        let mut when = office::by_when(due.date, due.time, &safe(due.said()), year);
        let dated = Self::dated(action, told.text, &when);
        let mut body = dated.as_str();
        if told.says_when {
            let phrase = due.said();
            // 春节前完成…, and 完成…，春节前, are turned about the owner: 由工会于春节前完成….
            let after = body
                .strip_suffix(phrase)
                .and_then(|rest| rest.strip_suffix(['，', ',', '；', ' ', '\u{3000}']));
            let rest = body.strip_prefix(phrase).or(after);
            let rest = rest.map(|rest| rest.trim_start_matches([' ', '\u{3000}', '，', ',']));
            match rest.filter(|rest| says_deed(rest)) {
                Some(rest) if !told.named && !told.missing.is_empty() => {
                    body = rest;
                    if !office::is_reckoned(phrase) {
                        when = format!("于{}", safe(phrase));
                    }
                }
                Some(_) | None => when = String::new(),
            }
        }
        let verb_first = says_deed(body) && !is_heading(body);
        if verb_first && !told.named {
            return office::task(&told.missing, &when, body);
        }
        let lead = action
            .owners
            .iter()
            .find(|owner| told.missing.contains(&self.owner_name(owner)));
        office::task_with(
            body,
            &TaskBracket {
                is_unit: lead.is_some_and(is_unit),
                helps: told.named,
                who: &told.missing.join("、"),
                when: &when,
            },
        )
    }

    /// The sentence of a task with the day in place of a phrase that is reckoned from the day of the meeting: 下周三前报局长.
    fn dated(action: &Action, text: &str, when: &str) -> String {
        let phrase = action.due.said();
        let stands =
            phrase.chars().count() > 1 && text.contains(phrase) && !text.starts_with(phrase) && !text.ends_with(phrase);
        if action.due.date.is_none() || !office::is_reckoned(phrase) || !stands {
            return text.to_owned();
        }
        text.replacen(phrase, when.strip_prefix('于').unwrap_or(when), 1)
    }

    /// Returns the facts that the sentence of a task says already.
    fn told<'t>(&self, action: &Action, text: &'t str) -> Told<'t> {
        let owners = self.owners(action);
        let text = if text.is_empty() {
            self.strings.export.words.not_kept
        } else {
            text
        };
        let text = self
            .without_owners(action, without_label(text, &owners))
            .trim_end_matches(['.', '。']);
        let subject = self.subject(action, text);
        let missing: Vec<String> = action
            .owners
            .iter()
            .map(|owner| (owner, self.owner_name(owner)))
            .filter(|(owner, name)| !name.is_empty() && !self.holds(owner, name, text, subject))
            .map(|(_, name)| name)
            .collect();
        let phrase = action.due.said().trim_start_matches("by ").to_lowercase();
        let says_day = action.due.date.is_some_and(|date| text.contains(&self.day(date)));
        Told {
            named: missing.len() < owners.len(),
            missing,
            says_when: says_day || !phrase.is_empty() && text.to_lowercase().contains(&phrase),
            verb_first: begins_with_verb(self.lang, text) || text.starts_with("to "),
            text,
        }
    }

    /// A Chinese text without the names of all its owners before the day by which it is due (孙丽、李强，12月2日前报方案): they stand before the day in the
    /// sentence.
    fn without_owners<'t>(&self, action: &Action, text: &'t str) -> &'t str {
        let phrase = action.due.said();
        let mut rest = text;
        for owner in &action.owners {
            let name = self.owner_name(owner);
            match rest.trim_start_matches(['、', '和']).strip_prefix(name.as_str()) {
                Some(after) if !name.is_empty() => rest = after,
                Some(_) | None => return text,
            }
        }
        let rest = rest.trim_start_matches(['，', ',', '：', ':', ' ', '\u{3000}']);
        let turned = self.lang == Lang::Zh && !phrase.is_empty() && rest.len() < text.len();
        let deed = rest.strip_prefix(phrase).is_some_and(says_deed);
        if turned && deed { rest } else { text }
    }

    /// The beginning of an English sentence that says who does it: `Ann Bell and the clerk` of `Ann Bell and the clerk to …`.
    fn subject<'t>(&self, action: &Action, text: &'t str) -> &'t str {
        let ends = [" to ", " will ", " shall ", ":", ", to ", " - ", " – ", " — "];
        let end = ends
            .iter()
            .filter_map(|end| text.find(end))
            .min()
            .filter(|end| *end <= 80);
        let head = end.and_then(|end| text.get(..end)).unwrap_or_default();
        let mut first = head.split_whitespace();
        let is_name = first
            .next()
            .is_some_and(|word| action.owners.iter().any(|owner| self.is_called(owner, word)));
        if begins_with_verb(Lang::En, head) && !is_name {
            ""
        } else {
            head
        }
    }

    /// Whether a sentence names an owner: by the whole name anywhere, or by a part of it or the post before what is to be done.
    fn holds(&self, owner: &Owner, name: &str, text: &str, subject: &str) -> bool {
        let short = match owner {
            Owner::Unit(id) => self.records.units.get(*id).map_or("", |unit| unit.short.as_str()),
            Owner::Attendee(_) | Owner::Named(_) => "",
        };
        let bare = match owner {
            Owner::Attendee(id) => self.records.name_of(*id),
            Owner::Unit(_) | Owner::Named(_) => name,
        };
        let whole = [name, bare, short];
        if whole.iter().any(|name| !name.is_empty() && stands_in(text, name)) {
            return true;
        }
        let word_after = |by: (usize, &str)| {
            text.get(by.0 + by.1.len()..)
                .and_then(|rest| rest.split([' ', ',', '.']).next())
        };
        if text
            .match_indices(" by ")
            .filter_map(word_after)
            .any(|word| self.is_called(owner, word))
        {
            return true;
        }
        // `send the plan - Bell/Dunne`
        let dashes = [" - ", " – ", " — "];
        let tail = dashes.iter().find_map(|dash| Some(text.rsplit_once(dash)?.1));
        [subject, tail.unwrap_or_default()]
            .into_iter()
            .flat_map(|names| names.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '-')))
            .any(|word| self.is_called(owner, word))
    }

    /// Whether a word is a part of the name of an owner, the initials, or the post.
    fn is_called(&self, owner: &Owner, word: &str) -> bool {
        let (name, post) = match owner {
            Owner::Attendee(id) => {
                let person = self.records.person_of(*id);
                (
                    self.records.name_of(*id),
                    person.map_or("", |person| person.post.as_str()),
                )
            }
            Owner::Unit(id) => (self.records.units.get(*id).map_or("", |unit| unit.name.as_str()), ""),
            Owner::Named(name) => (name.as_str(), ""),
        };
        let same = |other: &str| other.eq_ignore_ascii_case(word);
        let long = word.chars().count() > 1;
        let by_name = name.split_whitespace().any(same) || same(&initials(name));
        long && (by_name || post.split_whitespace().any(same) || self.duties(owner).iter().any(|duty| same(duty)))
    }

    /// The words by which an owner is called for what they do in the meeting.
    fn duties(&self, owner: &Owner) -> &'static [&'static str] {
        let duty = match owner {
            Owner::Attendee(id) => self.records.attendees.get(*id).map(|attendee| attendee.duty),
            Owner::Unit(_) | Owner::Named(_) => None,
        };
        match duty {
            Some(Duty::Chair) => &["chair", "chairman", "chairwoman", "chairperson"],
            Some(Duty::Scribe) => &["clerk", "secretary"],
            Some(Duty::ChairAndScribe) => &["chair", "chairman", "chairwoman", "chairperson", "clerk", "secretary"],
            Some(Duty::None) | None => &[],
        }
    }

    /// The text with the names of its owners in place of their initials before what is to be done: nobody who reads the minutes knows
    /// who `YD` is.
    fn without_initials(&self, action: &Action, text: &str) -> String {
        let subject = self.subject(action, text);
        let mut left = subject;
        let mut named = String::new();
        while !left.is_empty() {
            let end = left.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(left.len());
            let (word, rest) = left.split_at_checked(end).unwrap_or((left, ""));
            let begins = named.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            let ends = rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
            let is_theirs = |owner: &&Owner| match owner {
                Owner::Attendee(id) => initials(self.records.name_of(*id)) == word,
                Owner::Unit(_) | Owner::Named(_) => false,
            };
            let owner = action
                .owners
                .iter()
                .find(is_theirs)
                .filter(|_| word.len() > 1 && begins && ends);
            match owner {
                Some(owner) => named.push_str(&self.owner_name(owner)),
                None => named.push_str(word),
            }
            let mut chars = rest.chars();
            named.extend(chars.next());
            left = chars.as_str();
        }
        format!("{named}{}", text.get(subject.len()..).unwrap_or_default())
    }

    /// The name of an owner, clean; empty if the row is gone.
    fn owner_name(&self, owner: &Owner) -> String {
        match owner {
            Owner::Attendee(id) => self.name(*id),
            Owner::Unit(id) => self.records.units.get(*id).map(|u| safe(&u.name)).unwrap_or_default(),
            Owner::Named(name) => safe(name),
        }
    }
}

/// The first letters of a name: `YD`.
fn initials(name: &str) -> String {
    let words = name
        .split_whitespace()
        .filter(|word| !is_title(word.trim_end_matches('.')));
    words.filter_map(|word| word.chars().next()).collect()
}

/// The facts that the sentence of a task says, and those to be added.
struct Told<'t> {
    text: &'t str,
    /// The names of the owners that it does not hold.
    missing: Vec<String>,
    /// It names an owner.
    named: bool,
    says_when: bool,
    verb_first: bool,
}

/// Whether an owner is a unit: by the row, or by how the name ends.
fn is_unit(owner: &Owner) -> bool {
    match owner {
        Owner::Unit(_) => true,
        Owner::Attendee(_) => false,
        Owner::Named(name) => name.ends_with([
            '局', '处', '科', '室', '部', '办', '委', '院', '司', '心', '站', '会', '所', '队', '组',
        ]),
    }
}

/// Whether a name stands in a text as a whole word, or where words are not parted as such.
fn stands_in(text: &str, name: &str) -> bool {
    let edge = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric());
    let latin = name.ends_with(|c: char| c.is_ascii_alphanumeric());
    text.match_indices(name).any(|(at, found)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|tail| tail.chars().next());
        !latin || edge(before) && edge(after)
    })
}

/// The text of a task without `Ann Bell:` before it: the sentence says it in its own way.
fn without_label<'t>(text: &'t str, owners: &[String]) -> &'t str {
    let text = text.trim();
    let rest = owners.iter().find_map(|owner| {
        let rest = text.strip_prefix(owner.as_str())?;
        rest.strip_prefix([':', '：', ',', '，', ' ']).or_else(|| {
            let han = !owner.is_empty() && !owner.ends_with(|c: char| c.is_ascii_alphanumeric());
            han.then_some(rest)
        })
    });
    let rest = rest.map_or(text, |rest| rest.trim_start_matches([' ', ':', '：', ',', '，']));
    let lang = if rest.is_ascii() { Lang::En } else { Lang::Zh };
    if begins_with_verb(lang, rest) && !rest.starts_with("负责") && !rest.starts_with("牵头") {
        rest
    } else {
        text
    }
}
