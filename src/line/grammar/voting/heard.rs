//! A result as it is announced in a whole sentence: `Motion as amended carried 2 votes to 0`, `Passed nem. con.`, 经表决，以3票赞成、1票弃权通过.
//! Every word of the sentence must be one that announcements are made of; knows no motion.

use std::sync::LazyLock;

use crate::domain::{
    motion::{Counts, MotionState, ResultWord, Vote, VotingForm},
    text::is_han,
};

use super::{
    announcement::{self, AnnouncementPart, Subject},
    announcement_board, announcement_zh, ballot,
    counts::{self, Token},
};
use crate::line::{grammar::motions::meant::ended, lexer, lexicon::Lexicon, reading::Announced};

/// The pieces that announcements are made of, in both languages.
static PIECES: LazyLock<Lexicon<AnnouncementPart>> = LazyLock::new(|| {
    let english = announcement::PIECES.iter().chain(announcement_board::PIECES);
    Lexicon::new(english.chain(announcement_zh::PIECES).copied())
});

/// An announcement.
#[derive(Debug, Clone)]
pub(crate) struct Heard {
    pub(crate) result: Announced,
    pub(crate) subject: Subject,
    /// The votes of one side only were said with it.
    pub(crate) one_side: bool,
    /// Nobody says it of anything else: a verdict that is not also an everyday word, or one with the manner or the count of a vote.
    pub(crate) sure: bool,
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
    /// The votes are said to be equal; `true` = in words that are said of other things as well.
    tied: Option<bool>,
    /// By whose leave something is withdrawn, as typed.
    leave: String,
    tokens: Vec<Token>,
}

/// Reads a whole text as an announcement; `None` = a word of it belongs to none, or it gives no result.
pub(crate) fn heard(text: &str) -> Option<Heard> {
    let passed = passed_in_talk(ended(text));
    let text = passed.as_deref().unwrap_or_else(|| ended(text));
    if names_number(text) {
        return None;
    }
    let (casting, left) = ballot::casting_clause(text);
    let mut found = Collected::default();
    let mut rest = &*left;
    loop {
        rest = rest.trim_start_matches(is_between);
        if rest.is_empty() {
            break;
        }
        rest = found.take(rest)?;
    }
    found.finish(text, casting)
}

/// 3比1，过; 同意4票，弃权1票，当选: the count of a vote and an everyday word for its verdict, with the plain word in its place.
fn passed_in_talk(text: &str) -> Option<String> {
    const WORDS: [&str; 4] = ["就过了", "过了", "过", "当选"];
    let before = WORDS.iter().find_map(|word| text.strip_suffix(word))?;
    let counted = before
        .trim_end()
        .strip_suffix(['，', ','])
        .filter(|votes| counts::counts(votes).is_some())?;
    Some(format!("{counted}，通过"))
}

/// `25/119 approved`: a year and the number of a paper within it, before what became of it.
pub(crate) fn begins_with_paper(text: &str) -> bool {
    let figures = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let number = text.trim().split_once(' ').and_then(|(head, _)| head.split_once('/'));
    number.is_some_and(|(year, number)| {
        matches!(year.len(), 2 | 4)
            && number.len() > 2
            && figures(year)
            && number.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Whether the figures of a text are the number of what was voted on: `Resolution 3-2 carried`, `Ordinance 26-14`, `25/119 approved`.
pub(crate) fn names_number(text: &str) -> bool {
    const HEADS: [&str; 9] = [
        "resolution ",
        "res ",
        "res. ",
        "ordinance ",
        "ord ",
        "ord. ",
        "policy ",
        "bill ",
        "bylaw ",
    ];
    let named = |head: &str| {
        let mut places = lexer::find_word(text, head).into_iter();
        places.any(|at| {
            let rest = text.get(at + head.len()..).unwrap_or_default();
            let rest = rest.trim_start_matches(['(', '#', ' ']);
            let end = rest.find([' ', ')', ',']).unwrap_or(rest.len());
            let figure = rest.get(..end).unwrap_or_default();
            let plain =
                figure.contains(['-', '/']) && figure.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/'));
            plain && figure.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    begins_with_paper(text) || HEADS.iter().any(|head| named(head))
}

/// Whether a text is made of nothing but words of announcements, whatever they come to.
pub(crate) fn is_made_of_pieces(text: &str) -> bool {
    let (_, left) = ballot::casting_clause(ended(text));
    let mut found = Collected::default();
    let mut rest = &*left;
    loop {
        rest = rest.trim_start_matches(is_between);
        if rest.is_empty() {
            return true;
        }
        match found.take(rest) {
            Some(after) => rest = after,
            None => return false,
        }
    }
}

/// How many different signs of an announcement stand in a text that is none as a whole: verdict, manner, form, sides, casting vote.
pub(crate) fn evidence(text: &str) -> usize {
    let (casting, left) = ballot::casting_clause(ended(text));
    let mut found = Collected::default();
    let mut rest = &*left;
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
    let figures = found
        .tokens
        .iter()
        .filter(|token| matches!(token, Token::Count(_)))
        .count();
    let counted = counts::names_sides(&found.tokens) && figures >= 2;
    signs.into_iter().filter(|sign| *sign).count() + usize::from(counted)
}

/// Whether a character only parts the words of an announcement.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ',' | '，' | '、' | ';' | '；' | ':' | '：' | '.' | '。' | '!' | '！' | '(' | ')' | '（' | '）' | '[' | ']'
        )
        || matches!(c, '–' | '—' | '-' | '/' | '&' | '“' | '”' | '"')
}

/// `as amended`, `as corrected` in an announcement; empty where nothing of the kind is said.
fn qualified(text: &str) -> &'static str {
    let said = |word: &&str| lexer::find_word(text, word).is_some();
    ["as amended", "as corrected"]
        .into_iter()
        .find(said)
        .unwrap_or_default()
}

/// The casting vote that a verdict came by.
fn cast_with(state: Option<MotionState>) -> Option<Vote> {
    match state? {
        MotionState::Carried => Some(Vote::For),
        MotionState::Lost => Some(Vote::Against),
        MotionState::Moved
        | MotionState::Seconded
        | MotionState::Withdrawn
        | MotionState::Tabled
        | MotionState::Postponed
        | MotionState::Referred => None,
    }
}

/// Whether a text says that the votes follow, so that two numbers are votes for and against.
fn announces_votes(text: &str) -> bool {
    ["投票结果", "表决结果", "计票结果", "票决"]
        .iter()
        .any(|word| text.contains(word))
}

impl Collected {
    /// Takes the longest piece that a text begins with, and returns what follows it.
    fn take<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let piece = PIECES
            .beginning(text)
            .filter(|(word, _, rest)| {
                !word.ends_with(|c: char| c.is_ascii_alphanumeric())
                    || !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
            })
            .map(|(word, piece, rest)| (word.len(), piece, rest))
            .max_by_key(|(len, ..)| *len);
        let counted = counts::token(text);
        // `for 3` is a side, and `for` belongs to no other piece.
        if let Some((token, after)) = counted
            && piece.is_none_or(|(len, ..)| text.len() - after.len() > len)
        {
            self.tokens.extend(token);
            return Some(after);
        }
        let (len, piece, after) = piece?;
        let left = self.put(piece, after)?;
        if matches!(piece, AnnouncementPart::Leave) {
            text.get(..len).unwrap_or_default().clone_into(&mut self.leave);
        }
        Some(left)
    }

    fn put<'t>(&mut self, piece: AnnouncementPart, after: &'t str) -> Option<&'t str> {
        match piece {
            AnnouncementPart::Filler => {}
            AnnouncementPart::Subject(subject) => {
                let other = self.subject != Subject::Unsaid && self.subject != subject;
                // `motion as amended` names both words of one thing.
                self.subject = if other { Subject::Motion } else { subject };
            }
            // `tied 3-3 … CARRIED`: the casting vote decides, and the verdict may follow.
            AnnouncementPart::Verdict {
                said: Some(ResultWord::Tied),
                weak,
                ..
            } => self.tied = Some(weak && self.tied.unwrap_or(true)),
            AnnouncementPart::Verdict { state, said, weak } => {
                if self.state.is_some_and(|known| known != state) {
                    return None;
                }
                self.weak = weak && (self.weak || self.state.is_none());
                self.state = Some(state);
                // `carried by consensus`: the word that says more holds.
                let plain = |known: &ResultWord| matches!(known, ResultWord::Plain | ResultWord::Agreed);
                self.said = match (self.said, said) {
                    (Some(known), Some(said)) if plain(&known) => Some(said),
                    (known, said) => known.or(said),
                };
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

    /// The counts with the sides as the verdict says them: `lost by 4 votes to 1` was voted down by four.
    fn on_its_side(&self, counts: Counts, state: Option<MotionState>, text: &str) -> Counts {
        let by = lexer::find_word(text, " by ").is_some() && !counts::says_whose(&self.tokens);
        if state == Some(MotionState::Lost) && by {
            counts.with_most_against()
        } else {
            counts
        }
    }

    /// Takes equal votes as the result where no verdict follows. `None` = one does, and the casting vote does not lead to it.
    fn settle_tie(&mut self, casting: Option<Option<Vote>>) -> Option<()> {
        let Some(weak) = self.tied else { return Some(()) };
        if self.state.is_some() {
            let vote = casting?;
            return (vote.is_none() || vote == cast_with(self.state)).then_some(());
        }
        (self.state, self.said) = (Some(MotionState::Lost), Some(ResultWord::Tied));
        self.weak = weak;
        Some(())
    }

    fn finish(mut self, text: &str, casting: Option<Option<Vote>>) -> Option<Heard> {
        self.settle_tie(casting)?;
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
            // 6票全部同意
            [Token::Count(yes)] if *yes > 1 && self.manner == Some(ResultWord::Unanimous) => (
                Some(Counts {
                    yes: *yes,
                    no: 0,
                    abstain: 0,
                }),
                false,
            ),
            tokens => match counts::assembled(tokens) {
                Some(counts) => (Some(counts), false),
                None if state.is_some() && counts::is_one_side(tokens) => (None, true),
                None => return None,
            },
        };
        if accepted && (counts.is_some() || casting.is_some()) {
            return None;
        }
        let counts = counts.map(|counts| self.on_its_side(counts, state, text));
        let cast = matches!(casting, Some(Some(_))) && counts.is_some_and(Counts::is_tie);
        let sided = counts.is_some()
            && (counts::names_sides(&self.tokens)
                || counts::is_score_for(&self.tokens)
                || announces_votes(text)
                || cast);
        if state.is_none() && !sided {
            return None;
        }
        let casting = match casting {
            None => None,
            Some(vote) => Some(vote.or_else(|| cast_with(state))?),
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
        let beside = if one_side {
            counts::told_of_one_side(&self.tokens, text.contains(is_han))
        } else if state == Some(MotionState::Carried) {
            qualified(text).to_owned()
        } else {
            self.leave
        };
        Some(Heard {
            result: Announced {
                state: state.filter(|_| !tied),
                said: said.filter(|_| !tied),
                counts,
                form: self.form,
                casting,
                words: if only_counted { String::new() } else { text.to_owned() },
                towards: beside,
                ..Announced::default()
            },
            subject: self.subject,
            one_side,
            sure,
        })
    }
}
