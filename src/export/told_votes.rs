//! The numbers of a vote that somebody said: minutes state no others.

use super::digest::Digest;
use crate::{domain::motion::Motion, words::office::ToldVotes};

impl Digest<'_> {
    /// Whether somebody said how many were against, and how many abstained, be it nobody: 弃权0票, `4/1/0`, or a list of names.
    pub(super) fn told_votes(&self, motion: &Motion) -> ToldVotes {
        let raw = match self.records.count_of(motion) {
            Some(line) if !line.raw.trim().is_empty() => line.raw.to_lowercase(),
            Some(_) | None => {
                return ToldVotes {
                    against: true,
                    abstentions: true,
                    aloud: false,
                };
            }
        };
        let row = raw.split(char::is_whitespace).map(|word| {
            let parts = word.split(['/', '／', '-', '－', '–', ':', '：', '比']);
            parts.filter(|part| part.chars().any(|c| c.is_ascii_digit())).count()
        });
        let row = row.max().unwrap_or_default();
        let has = |words: &[&str]| words.iter().any(|word| raw.contains(word));
        // Where only some have names, nobody said what the others did.
        let by_name = self.records.tally_of(motion.id).total();
        let named = by_name > 0 && motion.counts.is_none_or(|counts| counts.total() == by_name);
        let against = has(&["反对", "不同意", "against", "opposed", "no", "一致", "全票", "unanim"]);
        ToldVotes {
            against: named || row >= 2 || against,
            abstentions: named || row >= 3 || has(&["弃权", "abst"]),
            aloud: has(&["票"]),
        }
    }
}
