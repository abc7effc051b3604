//! Wordings that were typed over passages of the minutes: put in their place, compared with what is under them.

use similar::{ChangeTag, TextDiff};

use super::{
    checks::Finding,
    digest::Digest,
    document::{Block, Document, Run, plain},
    letters::safe,
    minutes,
    order::Style,
    wording::linked,
};
use crate::{
    domain::{
        fault::Fault,
        meeting::Meeting,
        records::Records,
        rewording::{Rewording, RewordingFit},
    },
    words::{Lang, Strings},
};

/// A passage of the minutes that can be reworded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassageText {
    /// Its place, as [`Rewording::passage`] names it.
    pub passage: String,
    pub generated: String,
}

/// The passages of the minutes as they are generated, in order. Empty in styles that are not written in paragraphs, and in
/// register-only meetings.
pub fn passages(records: &Records, style: Style, lang: Lang) -> Vec<PassageText> {
    let register_only = records.meeting().is_none_or(Meeting::register_only);
    if register_only {
        return Vec::new();
    }
    bare(records, style, lang).map_or_else(Vec::new, |document| texts(&document))
}

/// Puts the wordings in the place of their passages. A public copy takes only those whose passage it shows as it was reworded:
/// a wording may tell of what a closed part said.
pub(super) fn reworded(digest: &Digest<'_>, mut document: Document) -> Document {
    if digest.meeting.register_only() {
        return document;
    }
    let known = texts(&document);
    let mut found: Vec<(usize, &Rewording, RewordingFit)> = fits(&known, digest.records)
        .into_iter()
        .filter_map(|(row, at, fit)| Some((at?, row, fit)))
        .filter(|(_, _, fit)| !digest.is_public || *fit == RewordingFit::Same)
        .collect();
    found.sort_by_key(|(at, ..)| std::cmp::Reverse(*at));
    for (at, row, fit) in found {
        let Some(place) = document.passages.list.get(at).map(|passage| passage.block) else {
            continue;
        };
        let lines: Vec<Block> = row
            .text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| Block::Paragraph(linked(&safe(line.trim()))))
            .collect();
        let more = lines.len().saturating_sub(1);
        if !lines.is_empty() && place < document.blocks.len() {
            document.blocks.splice(place..=place, lines);
            for passage in document.passages.list.iter_mut().skip(at + 1) {
                passage.block += more;
            }
            if fit == RewordingFit::Changed {
                document.passages.doubtful.push(place);
                for doubtful in document
                    .passages
                    .doubtful
                    .iter_mut()
                    .filter(|doubtful| **doubtful > place)
                {
                    *doubtful += more;
                }
            }
        }
    }
    document
}

/// Says before each wording whose passage has changed that it is to be looked at; for the preview.
pub fn flag(document: &mut Document, t: &Strings) {
    let mut places = std::mem::take(&mut document.passages.doubtful);
    places.sort_unstable();
    for place in places.into_iter().rev() {
        if place <= document.blocks.len() {
            let notice = Block::Notice(vec![Run::plain((t.screen.fault)(Fault::WordingUnderChanged))]);
            document.blocks.insert(place, notice);
        }
    }
}

/// The wordings whose passage has changed, or is not there any more.
pub(super) fn findings(records: &Records) -> Vec<Finding> {
    let mut found = Vec::new();
    for (row, fit) in standing(records) {
        let fault = match fit {
            RewordingFit::Same => continue,
            RewordingFit::Changed => Fault::WordingUnderChanged,
            RewordingFit::Gone => Fault::WordingWithoutPassage,
        };
        found.push(Finding {
            fault,
            key: Some(row.id.into()),
            subject: safe(row.text.trim()).chars().take(24).collect(),
        });
    }
    found
}

/// How each wording stands to the passage under it.
pub fn standing(records: &Records) -> Vec<(&Rewording, RewordingFit)> {
    let mut all = Vec::new();
    for (style, lang) in [
        (Style::Official, Lang::Zh),
        (Style::Council, Lang::Zh),
        (Style::Council, Lang::En),
    ] {
        let of_layout = layout(style, lang);
        if !records.rewordings.iter().any(|row| row.passage.starts_with(&of_layout)) {
            continue;
        }
        let known = bare(records, style, lang).map_or_else(Vec::new, |document| texts(&document));
        all.extend(
            fits(&known, records)
                .into_iter()
                .filter(|(row, ..)| row.passage.starts_with(&of_layout))
                .map(|(row, _, fit)| (row, fit)),
        );
    }
    all.sort_by_key(|(row, _)| row.id);
    all
}

/// The lines in which a wording differs from the passage under it: words that went behind `-`, words that came behind `+`.
pub fn differences(row: &Rewording) -> Vec<String> {
    let diff = TextDiff::from_chars(row.generated.as_str(), row.text.as_str());
    let pick = |skip: ChangeTag, open: &str, close: &str| {
        let mut line = String::new();
        let mut inside = false;
        for change in diff.iter_all_changes().filter(|change| change.tag() != skip) {
            let marked = change.tag() != ChangeTag::Equal;
            if marked != inside {
                line.push_str(if marked { open } else { close });
                inside = marked;
            }
            line.push_str(change.value());
        }
        if inside {
            line.push_str(close);
        }
        line.replace('\n', " ")
    };
    vec![
        format!("- {}", pick(ChangeTag::Insert, "[-", "-]")),
        format!("+ {}", pick(ChangeTag::Delete, "{+", "+}")),
    ]
}

/// The beginning of the places of a layout and a language. Official and public copies are of one layout.
fn layout(style: Style, lang: Lang) -> String {
    let name = if style == Style::Council || lang == Lang::En {
        "council"
    } else {
        "official"
    };
    format!("{name}.{}.", lang.code())
}

/// The minutes as they are generated, without wordings.
fn bare(records: &Records, style: Style, lang: Lang) -> Option<Document> {
    let digest = Digest::new(records, lang)?;
    Some(minutes::document(&digest, style))
}

fn texts(document: &Document) -> Vec<PassageText> {
    let texts = document.passages.list.iter().map(|passage| {
        let text = match document.blocks.get(passage.block) {
            Some(Block::Paragraph(runs)) => plain(runs),
            _ => String::new(),
        };
        PassageText {
            passage: passage.key.clone(),
            generated: text,
        }
    });
    texts.collect()
}

/// Each wording with the passage it stands for: the one under the same item that reads as it did, else the one at the same place.
fn fits<'r>(known: &[PassageText], records: &'r Records) -> Vec<(&'r Rewording, Option<usize>, RewordingFit)> {
    let mut taken = vec![false; known.len()];
    let mut found: Vec<(&Rewording, Option<usize>, RewordingFit)> = Vec::new();
    let mut changed = Vec::new();
    for row in &records.rewordings {
        let reads_so = |(at, passage): &(usize, &PassageText)| {
            !taken.get(*at).copied().unwrap_or(true)
                && owner(&passage.passage) == owner(&row.passage)
                && passage.generated == row.generated
        };
        let mut same = known.iter().enumerate().filter(reads_so).map(|(at, _)| at);
        let here = known.iter().position(|passage| passage.passage == row.passage);
        let at = here
            .filter(|at| same.clone().any(|other| other == *at))
            .or_else(|| same.next());
        match at {
            Some(at) => {
                if let Some(taken) = taken.get_mut(at) {
                    *taken = true;
                }
                found.push((row, Some(at), RewordingFit::Same));
            }
            None => changed.push((row, here)),
        }
    }
    for (row, here) in changed {
        match here.filter(|at| !taken.get(*at).copied().unwrap_or(true)) {
            Some(at) => {
                if let Some(taken) = taken.get_mut(at) {
                    *taken = true;
                }
                found.push((row, Some(at), RewordingFit::Changed));
            }
            None => found.push((row, None, RewordingFit::Gone)),
        }
    }
    found
}

/// A place without the number of the paragraph.
fn owner(passage: &str) -> &str {
    passage.rsplit_once('.').map_or(passage, |(owner, _)| owner)
}
