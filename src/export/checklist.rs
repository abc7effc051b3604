//! 会务清单: what has to be done before, during and after the meeting, by whom, by when, with what proof (docs/rules.md §checklist).

use strum::IntoEnumIterator;

use super::{
    digest::Digest,
    document::{Block, CellValue, Document, Grid, Holds, Run},
    letters::capitalised,
    prepared,
};
use crate::domain::{
    checklist::{CheckItem, CheckState, Phase},
    deadline::Dated,
    template::moment::Moment,
};

/// The checklist of a meeting, a table a phase.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words, prepare) = (
        &digest.strings.export,
        &digest.strings.export.words,
        &digest.strings.prepare,
    );
    let mut document = prepared::inner(digest, words.checklist);
    document.definitions(prepared::facts(digest));
    let mut part = 0;
    for phase in Phase::iter() {
        let rows: Vec<_> = lines(digest).into_iter().filter(|line| line.phase == phase).collect();
        if rows.is_empty() {
            continue;
        }
        part += 1;
        document.numbered(0, (t.heading_number)(0, part), capitalised((prepare.phase)(phase)));
        let mut grid = Grid::with(&columns(digest));
        for (n, line) in (1..).zip(rows) {
            grid.cells(row(digest, n, line));
        }
        document.push(Block::Table(grid));
    }
    if part == 0 {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
    }
    document
}

/// Everything in one table, with the phase as a column.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let words = &digest.strings.export.words;
    let mut titles = columns(digest).to_vec();
    titles.insert(1, (words.phase, Holds::Text));
    let mut grid = Grid::with(&titles);
    for (n, line) in (1..).zip(lines(digest)) {
        let mut cells = row(digest, n, line).to_vec();
        let phase = capitalised((digest.strings.prepare.phase)(line.phase));
        cells.insert(1, Run::plain(phase));
        grid.cells(cells);
    }
    grid
}

fn lines<'a>(digest: &Digest<'a>) -> Vec<&'a CheckItem> {
    let own = digest.records.checklist.iter();
    let mut lines: Vec<_> = own.filter(|line| line.meeting == digest.meeting.id).collect();
    lines.sort_by_key(|line| (line.phase, line.place, line.id));
    lines
}

fn columns(digest: &Digest<'_>) -> [(&'static str, Holds); 7] {
    let (words, prepare) = (&digest.strings.export.words, &digest.strings.prepare);
    [
        (words.serial, Holds::Whole),
        (prepare.col_check, Holds::Text),
        (digest.strings.export.papers.must, Holds::Whole),
        (prepare.col_owner, Holds::Text),
        (words.due, Holds::Text),
        (prepare.col_proof, Holds::Text),
        (words.state, Holds::Text),
    ]
}

fn row(digest: &Digest<'_>, n: usize, line: &CheckItem) -> [Run; 7] {
    let (words, prepare) = (&digest.strings.export.words, &digest.strings.prepare);
    let proof = if line.proof_text.trim().is_empty() {
        capitalised((prepare.proof)(line.proof))
    } else {
        line.proof_text.trim().to_owned()
    };
    let state = match line.state {
        CheckState::NotNeeded if !line.reason.trim().is_empty() => {
            let state = capitalised((prepare.check)(line.state));
            format!("{state}{}", (digest.strings.export.bracket)(line.reason.trim()))
        }
        state @ (CheckState::Open | CheckState::Done | CheckState::NotNeeded) => capitalised((prepare.check)(state)),
    };
    let required = if line.required {
        capitalised(words.yes)
    } else {
        String::new()
    };
    [
        Run::count(n),
        Run::plain(line.text.trim()),
        Run::plain(required),
        Run::plain(line.owner.trim()),
        due(digest, line),
        Run::plain(proof),
        Run::plain(state),
    ]
}

/// When a line is due: its time, or the moment of the meeting that stands for one.
fn due(digest: &Digest<'_>, line: &CheckItem) -> Run {
    let zone = digest.zone();
    match line.due_at(digest.meeting, &digest.records.calendar()) {
        Some(at) => Run::valued(zone.ymd_hm(at), CellValue::Moment(zone.local(at))),
        None => {
            let moment = line.moment.parse::<Moment>().map(digest.strings.prepare.moment);
            Run::plain(moment.unwrap_or_else(|_| line.moment.clone()))
        }
    }
}
