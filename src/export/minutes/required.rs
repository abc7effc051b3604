//! Requirements of a meeting, and those of whom they are made, in minutes of a council.

use crate::{
    domain::titles::is_title,
    export::{digest::Digest, document::Run, section::SectionEntry},
    words::{Lang, office},
};

/// Tells what the meeting or somebody in it requires, and of whom where the text begins with the name of somebody. A text that says itself
/// who required it stands as it is.
pub(super) fn required(digest: &Digest<'_>, line: &SectionEntry<'_>) -> Vec<Run> {
    let t = &digest.strings.export.minutes;
    let who = digest.said_by(line.entry);
    if digest.lang == Lang::Zh {
        return vec![Run::plain(office::required(&who, &line.text))];
    }
    if digest.tells_who_asked(&line.text) {
        return vec![Run::plain(digest.sentence(line))];
    }
    let of = line.text.split_once(": ").filter(|(head, _)| is_somebody(digest, head));
    match (who.is_empty(), of) {
        (true, Some((of, text))) => vec![Run::plain((t.required_of)(of)), Run::plain(digest.close(text))],
        (true, None) => vec![Run::plain(t.required), Run::plain(digest.sentence(line))],
        (false, _) => vec![Run::plain((t.required_by)(&who)), Run::plain(digest.sentence(line))],
    }
}

/// Offices and bodies that something may be required of.
#[rustfmt::skip]
const OFFICES: [&str; 16] = [
    "clerk", "chair", "chairman", "treasurer", "secretary", "headteacher", "head", "members", "councillors", "governors",
    "trustees", "directors", "officers", "staff", "all", "everybody",
];

/// Whether the text before a colon is somebody of whom something is required: of the list, a unit, an office.
fn is_somebody(digest: &Digest<'_>, head: &str) -> bool {
    let bare = head.trim().trim_start_matches("The ").trim_start_matches("the ");
    let words: Vec<&str> = bare.split_whitespace().collect();
    let Some(last) = words.last().filter(|_| words.len() < 4) else {
        return false;
    };
    let office = OFFICES.iter().any(|office| office.eq_ignore_ascii_case(bare));
    let unit = || {
        let mut units = digest.records.units.iter();
        units.any(|unit| unit.name.eq_ignore_ascii_case(bare) || unit.short.eq_ignore_ascii_case(bare))
    };
    office || unit() || digest.lists_surname(last) || digest.lists_surname(bare)
}

impl Digest<'_> {
    /// Whether a word is the last of the name of somebody on the list, or the whole of it.
    fn lists_surname(&self, word: &str) -> bool {
        self.roll
            .places
            .iter()
            .any(|place| place.name == word || place.name.split_whitespace().any(|own| own == word))
    }

    /// Whether a text is a sentence about somebody who asked for something: `Cllr Lee asked that …`.
    pub(in crate::export) fn tells_who_asked(&self, text: &str) -> bool {
        const VERBS: [&str; 16] = [
            "asked",
            "requested",
            "required",
            "reminded",
            "insisted",
            "stressed",
            "wanted",
            "urged",
            "demanded",
            "said",
            "wished",
            "instructed",
            "directed",
            "suggested",
            "told",
            "invited",
        ];
        const SUBJECTS: [&str; 9] = [
            "The Chair",
            "The Chairman",
            "The Clerk",
            "The Mayor",
            "The Treasurer",
            "The Secretary",
            "Members",
            "The Council",
            "Governors",
        ];
        let words: Vec<&str> = text.split_whitespace().take(6).collect();
        let Some(at) = words.iter().position(|word| VERBS.contains(word)).filter(|at| *at > 0) else {
            return false;
        };
        let subject = words.get(..at).unwrap_or_default();
        let whole = subject.join(" ");
        let titled = subject.len() > 1 && subject.first().is_some_and(|word| is_title(word.trim_end_matches('.')));
        let capitals = subject.iter().all(|word| word.starts_with(char::is_uppercase));
        let listed = subject.last().is_some_and(|word| self.lists_surname(word));
        SUBJECTS.iter().any(|known| known.eq_ignore_ascii_case(&whole)) || capitals && (titled || listed)
    }
}
