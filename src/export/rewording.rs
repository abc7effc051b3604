//! Wordings that were typed over passages of the minutes: put in their place, compared with what is under them.

use similar::{ChangeTag, TextDiff};

use super::{
    checks::Finding,
    digest::Digest,
    document::{Block, Document, Point, Run, plain},
    letters::safe,
    minutes,
    order::Style,
    passages::PassageSpot,
    wording::linked,
};
use crate::{
    domain::{
        fault::Fault,
        meeting::Meeting,
        records::Records,
        rewording::{Rewording, RewordingFit},
        text::is_han,
    },
    words::{Lang, Strings},
};

/// A passage of the minutes that can be reworded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassageText {
    /// Its place, as [`Rewording::passage`] names it.
    pub passage: String,
    pub generated: String,
    /// A sentence, a point or a cell; not a title, a heading or who was there.
    pub is_text: bool,
}

/// The passages of the minutes as they are generated, in order. Empty in register-only meetings.
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
    // From the end, so that lines that come in move nothing that is still to be found.
    found.sort_by_key(|(at, ..)| std::cmp::Reverse(*at));
    for (at, row, fit) in found {
        let Some(spot) = document.passages.list.get(at).map(|passage| passage.spot.clone()) else {
            continue;
        };
        let lines: Vec<&str> = row
            .text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        if lines.is_empty() {
            continue;
        }
        let more = put(&mut document, &spot, &lines);
        let place = spot.block();
        for doubtful in &mut document.passages.doubtful {
            if *doubtful > place {
                *doubtful += more;
            }
        }
        if fit == RewordingFit::Changed && !document.passages.doubtful.contains(&place) {
            document.passages.doubtful.push(place);
        }
    }
    document
}

/// Puts lines in the place of a passage; returns how many blocks came in beside those that were there.
fn put(document: &mut Document, spot: &PassageSpot, lines: &[&str]) -> usize {
    let one = || lines.join(if document.lang == Lang::Zh { "" } else { " " });
    match spot {
        PassageSpot::Title => document.title = Run::plain(one()),
        PassageSpot::Subtitle => document.subtitle = Run::plain(one()),
        PassageSpot::Block(block) => {
            let joined = one();
            match document.blocks.get_mut(*block) {
                Some(Block::Heading { text, .. }) => *text = vec![Run::plain(joined)],
                Some(_) => {
                    let parts = lines.iter().map(|line| Block::Paragraph(linked(&safe(line))));
                    document.blocks.splice(*block..=*block, parts);
                    return lines.len() - 1;
                }
                None => {}
            }
        }
        PassageSpot::Point { block, path } => {
            if let Some(Block::List(points)) = document.blocks.get_mut(*block) {
                put_points(points, path, lines);
            }
        }
        PassageSpot::Definition { block, row } => {
            let joined = one();
            if let Some(Block::Definitions(rows)) = document.blocks.get_mut(*block)
                && let Some(row) = rows.get_mut(*row)
            {
                row.text = listed(&joined);
            }
        }
        PassageSpot::Cell { block, row, column } => {
            let joined = one();
            if let Some(Block::Table(grid)) = document.blocks.get_mut(*block)
                && let Some(cell) = grid.rows.get_mut(*row).and_then(|cells| cells.get_mut(*column))
            {
                *cell = Run::plain(joined);
            }
        }
    }
    0
}
/// Puts the first line in the place of a point, and the others behind it as points of their own.
fn put_points(points: &mut Vec<Point>, path: &[usize], lines: &[&str]) {
    let (Some((at, below)), Some((first, more))) = (path.split_first(), lines.split_first()) else {
        return;
    };
    let Some(point) = points.get_mut(*at) else { return };
    if !below.is_empty() {
        return put_points(&mut point.under, below, lines);
    }
    point.text = linked(&safe(first));
    let behind = at + 1;
    let more = more.iter().map(|line| Point::of(linked(&safe(line))));
    points.splice(behind..behind, more);
}

/// Returns the text behind a term. In a list of names each is kept in one line.
fn listed(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    for piece in text.split_inclusive(['、', '，', '；', ',', ';']) {
        let name = piece.trim_end_matches(['、', '，', '；', ',', ';']);
        let bare = name.trim_start();
        let blanks = name.get(..name.len() - bare.len()).unwrap_or_default();
        runs.push(Run::plain(blanks));
        // A whole sentence is no name.
        runs.push(if bare.chars().count() <= LONGEST_NAME {
            Run::unbroken(bare)
        } else {
            Run::plain(bare)
        });
        runs.push(Run::plain(piece.get(name.len()..).unwrap_or_default()));
    }
    runs.retain(|run| !run.text().is_empty());
    runs
}

/// Characters of the longest text between two commas that is taken for a name.
const LONGEST_NAME: usize = 16;

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
    let styles = [Style::Official, Style::Council, Style::MeetBot, Style::Actions];
    let layouts = styles
        .iter()
        .flat_map(|style| [Lang::Zh, Lang::En].map(|lang| (*style, lang)));
    for (style, lang) in layouts.filter(|layout| *layout != (Style::Official, Lang::En)) {
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

/// The passage under a wording as it is generated now.
pub fn now_under(records: &Records, row: &Rewording) -> Option<String> {
    let (style, lang) = stands_in(row)?;
    let found = passages(records, style, lang).into_iter();
    let mut found = found.filter(|known| known.passage == row.passage);
    found.next().map(|known| known.generated)
}

/// The lines of all wordings: how each differs from the passage that it was typed over and, where the record has changed since, what is
/// under it now.
pub fn compared(records: &Records, t: &Strings) -> Vec<String> {
    let mut lines = Vec::new();
    for (row, fit) in standing(records) {
        lines.extend(differences(row));
        if fit == RewordingFit::Changed
            && let Some(now) = now_under(records, row)
        {
            lines.push((t.closing.record_now)(&now.replace('\n', " ")));
        }
        lines.push(String::new());
    }
    lines
}

/// The lines in which a wording differs from the passage under it: words that went behind `-`, words that came behind `+`.
pub fn differences(row: &Rewording) -> Vec<String> {
    // Chinese has no blanks between words: there each sign is one.
    let (before, after) = (row.generated.as_str(), row.text.as_str());
    let diff = if before.chars().chain(after.chars()).any(is_han) {
        TextDiff::from_chars(before, after)
    } else {
        TextDiff::from_words(before, after)
    };
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
    let name = match style {
        Style::MeetBot => "meetbot",
        Style::Actions => "actions",
        Style::Council => "council",
        Style::Official | Style::Public | Style::Card210 | Style::Card200 | Style::Card297 => {
            if lang == Lang::En {
                "council"
            } else {
                "official"
            }
        }
    };
    format!("{name}.{}.", lang.code())
}

/// The style and the language of the minutes in which a wording stands; `None` = it names none that is known.
pub fn stands_in(row: &Rewording) -> Option<(Style, Lang)> {
    let (layout, rest) = row.passage.split_once('.')?;
    let style = match layout {
        "official" => Style::Official,
        "council" => Style::Council,
        "meetbot" => Style::MeetBot,
        "actions" => Style::Actions,
        _ => return None,
    };
    Some((style, Lang::from_code(rest.split('.').next()?)))
}

/// The minutes as they are generated, without wordings.
fn bare(records: &Records, style: Style, lang: Lang) -> Option<Document> {
    let digest = Digest::new(records, lang)?;
    Some(minutes::document(&digest, style))
}

fn texts(document: &Document) -> Vec<PassageText> {
    let texts = document.passages.list.iter().map(|passage| PassageText {
        passage: passage.key.clone(),
        generated: text_at(document, &passage.spot),
        is_text: matches!(passage.spot, PassageSpot::Point { .. } | PassageSpot::Cell { .. })
            || matches!(&passage.spot, PassageSpot::Block(at) if matches!(document.blocks.get(*at), Some(Block::Paragraph(_)))),
    });
    texts.collect()
}

/// How a passage reads.
fn text_at(document: &Document, spot: &PassageSpot) -> String {
    let block = document.blocks.get(spot.block());
    match (spot, block) {
        (PassageSpot::Title, _) => document.title.text().to_owned(),
        (PassageSpot::Subtitle, _) => document.subtitle.text().to_owned(),
        (PassageSpot::Block(_), Some(Block::Paragraph(runs) | Block::Heading { text: runs, .. })) => plain(runs),
        (PassageSpot::Point { path, .. }, Some(Block::List(points))) => {
            let mut level = points;
            let mut text = String::new();
            for at in path {
                let Some(point) = level.get(*at) else { break };
                text = plain(&point.text);
                level = &point.under;
            }
            text
        }
        (PassageSpot::Definition { row, .. }, Some(Block::Definitions(rows))) => {
            rows.get(*row).map(|row| plain(&row.text)).unwrap_or_default()
        }
        (PassageSpot::Cell { row, column, .. }, Some(Block::Table(grid))) => {
            let cell = grid.rows.get(*row).and_then(|cells| cells.get(*column));
            cell.map(|cell| cell.text().to_owned()).unwrap_or_default()
        }
        (
            PassageSpot::Block(_)
            | PassageSpot::Point { .. }
            | PassageSpot::Definition { .. }
            | PassageSpot::Cell { .. },
            _,
        ) => String::new(),
    }
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
