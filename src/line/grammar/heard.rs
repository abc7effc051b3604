//! A result as it is announced in a whole sentence: `Motion as amended carried 2 votes to 0`, `Passed nem. con.`, 经表决，以3票赞成、1票弃权通过.
//! Every word of the sentence must be one that announcements are made of; knows no motion.

use crate::domain::motion::{MotionState, ResultWord, Vote, VotingForm};

use super::{
    super::{lexer::strip_word, reading::Announced},
    announcement::{self, AnnouncementPart, Subject},
    announcement_zh, ballot,
    counts::{self, Token},
    meant::ended,
};

/// An announcement.
#[derive(Debug, Clone)]
pub(super) struct Heard {
    pub(super) result: Announced,
    pub(super) subject: Subject,
    /// The votes of one side only were said with it.
    pub(super) one_side: bool,
    /// Nobody says it of anything else: a verdict that is not also an everyday word, or one with the manner or the count of a vote.
    pub(super) sure: bool,
}

/// The pieces of a sentence so far.
#[derive(Default)]
struct Collected {
    subject: Subject,
    state: Option<MotionState>,
    said: Option<ResultWord>,
    manner: Option<ResultWord>,
    form: Option<VotingForm>,
    weak: bool,
    withdrawing: bool,
    tokens: Vec<Token>,
}

/// Reads a whole text as an announcement; `None` = a word of it belongs to none, or it gives no result.
pub(super) fn heard(text: &str) -> Option<Heard> {
    let text = ended(text);
    let (casting, left) = ballot::casting_clause(text);
    let mut found = Collected::default();
    let mut rest = left.as_str();
    loop {
        rest = rest.trim_start_matches(is_between);
        if rest.is_empty() {
            break;
        }
        rest = found.take(rest)?;
    }
    found.finish(text, casting)
}

/// How many different signs of an announcement stand in a text that is none as a whole: verdict, manner, form, sides, casting vote.
pub(super) fn evidence(text: &str) -> usize {
    let (casting, left) = ballot::casting_clause(ended(text));
    let mut found = Collected::default();
    let mut rest = left.as_str();
    loop {
        rest = rest.trim_start_matches(is_between);
        if rest.is_empty() {
            break;
        }
        rest = found.take(rest).unwrap_or_else(|| {
            let word = rest.find(is_between).unwrap_or(rest.len());
            rest.get(word..).unwrap_or_default()
        });
    }
    let strong = found.state.is_some() && !found.weak;
    let signs = [
        strong,
        found.manner.is_some(),
        found.form.is_some(),
        counts::names_sides(&found.tokens),
        casting.is_some(),
    ];
    signs.into_iter().filter(|sign| *sign).count()
}

/// Whether a character only parts the words of an announcement.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ',' | '，' | '、' | ';' | '；' | ':' | '：' | '.' | '。' | '!' | '！' | '(' | ')' | '（' | '）' | '[' | ']'
        )
        || matches!(c, '–' | '—' | '-' | '/' | '“' | '”' | '"')
}

impl Collected {
    /// Takes the longest piece that a text begins with, and returns what follows it.
    fn take<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let piece = announcement::PIECES
            .iter()
            .chain(announcement_zh::PIECES)
            .filter_map(|(word, piece)| {
                let rest = strip_word(text, word)?;
                let ends = !word.ends_with(|c: char| c.is_ascii_alphanumeric())
                    || !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
                ends.then_some((word.len(), *piece, rest))
            })
            .max_by_key(|(len, ..)| *len);
        let counted = counts::token(text);
        // `for 3` is a side, and `for` belongs to no other piece.
        if let Some((token, after)) = counted
            && piece.is_none_or(|(len, ..)| text.len() - after.len() > len)
        {
            self.tokens.extend(token);
            return Some(after);
        }
        let (_, piece, after) = piece?;
        self.put(piece, after)
    }

    fn put<'t>(&mut self, piece: AnnouncementPart, after: &'t str) -> Option<&'t str> {
        match piece {
            AnnouncementPart::Filler => {}
            AnnouncementPart::Subject(subject) => {
                let other = self.subject != Subject::Unsaid && self.subject != subject;
                // `motion as amended` names both words of one thing.
                self.subject = if other { Subject::Motion } else { subject };
            }
            AnnouncementPart::Verdict { state, said, weak } => {
                if self.state.is_some_and(|known| known != state) {
                    return None;
                }
                self.weak = weak && (self.weak || self.state.is_none());
                self.state = Some(state);
                self.said = self.said.or(said);
                self.withdrawing |= state == MotionState::Withdrawn;
            }
            AnnouncementPart::Manner(manner) => {
                self.manner.get_or_insert(manner);
            }
            AnnouncementPart::Form(form) => self.form = Some(form),
            AnnouncementPart::Leave if self.withdrawing => {}
            AnnouncementPart::Leave => return None,
            // `到会5人，发出选票5张`: who was there stands in the list of those present.
            AnnouncementPart::Heads => return Some(counts::skip_number(after)),
        }
        Some(after)
    }

    fn finish(self, text: &str, casting: Option<Option<Vote>>) -> Option<Heard> {
        let accepted = self.said == Some(ResultWord::Accepted);
        let implied = matches!(self.manner, Some(ResultWord::Unanimous | ResultWord::NoObjection));
        let state = self.state.or(implied.then_some(MotionState::Carried));
        let (counts, one_side) = match self.tokens.as_slice() {
            [] => (None, false),
            // `carried, 1 against` says nothing of those for it.
            tokens
                if state == Some(MotionState::Carried) && counts::is_one_side(tokens) && !counts::has_yes(tokens) =>
            {
                (None, true)
            }
            tokens => match counts::assembled(tokens) {
                Some(counts) => (Some(counts), false),
                None if state.is_some() && counts::is_one_side(tokens) => (None, true),
                None => return None,
            },
        };
        if accepted && (counts.is_some() || casting.is_some()) {
            return None;
        }
        let sided = counts.is_some() && counts::names_sides(&self.tokens);
        if state.is_none() && !sided {
            return None;
        }
        let casting = match casting {
            None => None,
            Some(Some(vote)) => Some(vote),
            Some(None) => Some(match state? {
                MotionState::Carried => Vote::For,
                MotionState::Lost => Vote::Against,
                MotionState::Moved
                | MotionState::Seconded
                | MotionState::Withdrawn
                | MotionState::Tabled
                | MotionState::Postponed
                | MotionState::Referred => return None,
            }),
        };
        let manner = self.manner.is_some() || self.form.is_some() || counts.is_some() || casting.is_some();
        let sure = sided || state.is_some() && (!self.weak || manner || self.subject != Subject::Unsaid);
        let said = match (accepted, self.manner, self.said) {
            (true, ..) => Some(ResultWord::Accepted),
            (false, Some(manner), _) => Some(manner),
            (false, None, said) => said,
        };
        let only_counted = state.is_none() && self.form.is_none() && casting.is_none();
        // A tie that the casting vote settled is carried or lost by it.
        let tied = said == Some(ResultWord::Tied) && casting.is_some();
        Some(Heard {
            result: Announced {
                state: state.filter(|_| !tied),
                said: said.filter(|_| !tied),
                counts,
                form: self.form,
                casting,
                words: if only_counted { String::new() } else { text.to_owned() },
                ..Announced::default()
            },
            subject: self.subject,
            one_side,
            sure,
        })
    }
}
