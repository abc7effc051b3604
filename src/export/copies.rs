//! 文件份号登记表: every numbered copy, whom it was handed to, and where it ended. For each paper, issued is the sum of the others
//! (docs/rules.md §returns).

use super::{
    digest::Digest,
    document::{Block, Definition, Document, Grid, Run},
    floor::SeatCalls,
    letters::safe,
    prepared,
    reckoned::{ReckonedCell, ReckonedColumn, add, add_strong, table},
};
use crate::domain::{
    meeting::Secrecy,
    papers::{Paper, PaperCopy},
    returns::CopyCount,
};

/// The register of a meeting's numbered copies.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (words, closing) = (&digest.strings.export.words, &digest.strings.closing);
    let own = &closing.papers;
    let mut document = prepared::document(digest, own.copies);
    document.definitions(prepared::facts_held(digest));
    if digest.records.paper_copies.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
        return document;
    }
    let count = (closing.copy_count)(digest.records.copy_count());
    document.paragraph(vec![Run::strong(count)]);
    document.push(Block::Table(by_paper(digest)));
    document.push(Block::Table(grid(digest)));
    document.push(Block::Signatures(vec![
        Definition::new(own.handed_over, ""),
        Definition::new(own.received, ""),
        Definition::new(words.date, ""),
    ]));
    document
}

/// The title of a paper with its level; its number where the title is not kept.
fn titled(digest: &Digest<'_>, paper: &Paper) -> String {
    let t = &digest.strings.export;
    let title = paper.title.trim();
    let title = if title.is_empty() {
        (digest.strings.closing.papers.paper_code)(paper.number)
    } else {
        safe(title)
    };
    if paper.secrecy == Secrecy::Open {
        title
    } else {
        title + &(t.bracket)((digest.strings.domain.secrecy)(paper.secrecy))
    }
}

fn papers<'a>(digest: &Digest<'a>) -> Vec<&'a Paper> {
    let mut papers: Vec<_> = digest.records.papers.iter().collect();
    papers.retain(|paper| digest.records.copies_of(paper.id).next().is_some());
    papers.sort_by_key(|paper| paper.number);
    papers
}

/// One row a paper: how many copies ended where.
pub(super) fn by_paper(digest: &Digest<'_>) -> Grid {
    let own = &digest.strings.closing.papers;
    let mut grid = table(&[
        (own.paper, ReckonedColumn::Words, 14),
        (own.issued, ReckonedColumn::Figures, 5),
        (own.returned, ReckonedColumn::Figures, 5),
        (own.kept, ReckonedColumn::Figures, 5),
        (own.destroyed, ReckonedColumn::Figures, 6),
        (own.lost, ReckonedColumn::Figures, 5),
        (own.outstanding, ReckonedColumn::Figures, 5),
    ]);
    let fates = digest.records.fates();
    let counted = |named: String, count: CopyCount| {
        let CopyCount {
            issued,
            returned,
            kept,
            destroyed,
            lost,
            outstanding,
        } = count;
        [
            ReckonedCell::Words(named),
            ReckonedCell::Count(issued),
            ReckonedCell::Count(returned),
            ReckonedCell::Count(kept),
            ReckonedCell::Count(destroyed),
            ReckonedCell::Count(lost),
            ReckonedCell::Count(outstanding),
        ]
    };
    let all = papers(digest);
    for paper in &all {
        let mut count = CopyCount::default();
        for (_, fate) in fates.iter().filter(|(copy, _)| copy.paper == paper.id) {
            count.add(fate.and_then(|row| row.fate));
        }
        add(&mut grid, counted(titled(digest, paper), count));
    }
    if all.len() > 1 {
        add_strong(&mut grid, counted(own.total.to_owned(), digest.records.copy_count()));
    }
    grid
}

/// One row a copy, by paper and number.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let own = &digest.strings.closing.papers;
    let mut grid = table(&[
        (own.paper, ReckonedColumn::Words, 10),
        (own.copy, ReckonedColumn::Words, 5),
        (own.seat, ReckonedColumn::Words, 5),
        (own.holder, ReckonedColumn::Words, 9),
        (own.issued_on, ReckonedColumn::Words, 8),
        (own.fate, ReckonedColumn::Words, 7),
        (own.on, ReckonedColumn::Whole, 8),
        (own.by, ReckonedColumn::Words, 8),
        (own.remark, ReckonedColumn::Words, 9),
    ]);
    let seats = SeatCalls::new(digest);
    for paper in papers(digest) {
        let mut copies: Vec<&PaperCopy> = digest.records.copies_of(paper.id).collect();
        copies.sort_by_key(|copy| copy.number);
        for copy in copies {
            add(&mut grid, row(digest, &seats, paper, copy));
        }
    }
    grid
}

fn row(digest: &Digest<'_>, seats: &SeatCalls<'_>, paper: &Paper, copy: &PaperCopy) -> [ReckonedCell; 9] {
    let (r, zone, closing) = (digest.records, digest.zone(), &digest.strings.closing);
    let own = &closing.papers;
    let holder = copy.holder.and_then(|id| r.attendees.get(id));
    let seat = holder.map(|attendee| seats.of(attendee)).unwrap_or_default();
    let named = copy.holder.map(|id| digest.name(id)).unwrap_or_default();
    let issued = copy.issued.map(|at| zone.ymd_hm(at));
    let fate = r.fate_of(copy.id);
    let whereabouts = match (copy.issued, fate.and_then(|row| row.fate)) {
        (None, None) => own.not_issued.to_owned(),
        (_, Some(fate)) => (closing.fate)(fate).to_owned(),
        (Some(_), None) => closing.out.to_owned(),
    };
    let by = fate.map(|row| {
        let names = [row.by.trim(), row.second.trim()];
        let names: Vec<_> = names.into_iter().filter(|name| !name.is_empty()).collect();
        names.join(digest.strings.export.comma)
    });
    let remark = match fate {
        Some(row) => row.reason.trim().to_owned(),
        None => chased(digest, copy),
    };
    [
        ReckonedCell::Words(titled(digest, paper)),
        ReckonedCell::Words(format!("{:03}", copy.number)),
        ReckonedCell::Words(seat),
        ReckonedCell::Words(named),
        ReckonedCell::Words(issued.unwrap_or_default()),
        ReckonedCell::Words(whereabouts),
        ReckonedCell::Words(fate.map(|row| zone.ymd(row.at)).unwrap_or_default()),
        ReckonedCell::Words(by.unwrap_or_default()),
        ReckonedCell::Words(remark),
    ]
}

/// How often a copy was asked for, and when it is promised; empty if it never was.
fn chased(digest: &Digest<'_>, copy: &PaperCopy) -> String {
    let chases: Vec<_> = digest
        .records
        .chases
        .iter()
        .filter(|chase| chase.copy == copy.id)
        .collect();
    let Some(last) = chases.last() else {
        return String::new();
    };
    let promised = last.next.map(|at| digest.zone().ymd(at)).unwrap_or_default();
    (digest.strings.closing.papers.chased)(chases.len(), &promised)
}
