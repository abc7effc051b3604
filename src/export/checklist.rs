//! 会务清单: what has to be done before, during and after the meeting, by whom, by when, with what proof (docs/rules.md §checklist).

use strum::IntoEnumIterator;

use super::{
    digest::Digest,
    document::{Block, Document, Grid, Run},
    letters::capitalised,
    prepared,
};
use crate::domain::{
    checklist::{CheckItem, CheckState, Phase},
    deadline::Dated,
};

/// The checklist of a meeting, a table a phase.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words, prepare) = (
        &digest.strings.export,
        &digest.strings.export.words,
        &digest.strings.prepare,
    );
    let mut document = prepared::document(digest, words.checklist);
    document.definitions(prepared::facts(digest));
    let mut part = 0;
    for phase in Phase::iter() {
        let rows: Vec<_> = lines(digest).into_iter().filter(|line| line.phase == phase).collect();
        if rows.is_empty() {
            continue;
        }
        part += 1;
        document.numbered(0, (t.heading_number)(0, part), capitalised((prepare.phase)(phase)));
        let mut grid = Grid::of(&columns(digest)).shared(&[4, 18, 8, 11, 8, 6]);
        for (n, line) in (1..).zip(rows) {
            grid.row(row(digest, n, line));
        }
        document.push(Block::Table(grid));
    }
    if !words.required_note.is_empty() && lines(digest).iter().any(|line| line.required) {
        document.paragraph(vec![Run::plain(words.required_note)]);
    }
    if part == 0 {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
    }
    document
}

/// Everything in one table, with the phase as a column.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let words = &digest.strings.export.words;
    let [serial, text, owner, due, proof, state] = columns(digest);
    let mut grid = Grid::of(&[serial, words.phase, text, owner, due, proof, state]);
    for (n, line) in (1..).zip(lines(digest)) {
        let [serial, text, owner, due, proof, state] = row(digest, n, line);
        let phase = capitalised((digest.strings.prepare.phase)(line.phase));
        grid.row([serial, phase, text, owner, due, proof, state]);
    }
    grid
}

fn lines<'a>(digest: &Digest<'a>) -> Vec<&'a CheckItem> {
    let own = digest.records.checklist.iter();
    let mut lines: Vec<_> = own.filter(|line| line.meeting == digest.meeting.id).collect();
    lines.sort_by_key(|line| (line.phase, line.place, line.id));
    lines
}

fn columns(digest: &Digest<'_>) -> [&'static str; 6] {
    let (words, prepare) = (&digest.strings.export.words, &digest.strings.prepare);
    [
        words.serial,
        prepare.col_check,
        prepare.col_owner,
        words.due,
        prepare.col_proof,
        words.state,
    ]
}

fn row(digest: &Digest<'_>, n: usize, line: &CheckItem) -> [String; 6] {
    let (words, prepare) = (&digest.strings.export.words, &digest.strings.prepare);
    let due = line
        .due_at(digest.meeting, &digest.records.calendar())
        .map(|at| digest.zone().ymd_hm(at))
        .unwrap_or_default();
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
        state => capitalised((prepare.check)(state)),
    };
    let required = if line.required { words.required_mark } else { "" };
    [
        n.to_string(),
        format!("{}{required}", line.text.trim()),
        line.owner.trim().to_owned(),
        due,
        proof,
        state,
    ]
}
