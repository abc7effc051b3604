//! 会议经费预算表: what each category is to cost, and what the amount is to be measured by (domain.md §2.9). The limit itself
//! differs from place to place and is not printed. Money is in integer cents.

use strum::IntoEnumIterator;

use super::{
    digest::Digest,
    document::{Block, Definition, Document, Grid, Run},
    prepared,
    wording::capitalised,
};
use crate::domain::estimate::{BudgetCategory, BudgetLine};

/// The budget of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let words = &digest.strings.export.words;
    let mut document = prepared::document(digest, words.budget);
    let mut facts = prepared::facts(digest);
    facts.extend(frame(digest));
    document.definitions(facts);
    if lines(digest).is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
        return document;
    }
    document.push(Block::Table(grid(digest)));
    document.push(Block::Signatures(vec![
        Definition::new(words.prepared_by, ""),
        Definition::new(words.approved_by, ""),
        Definition::new(words.date, ""),
    ]));
    document
}

/// Class, people, days: what a limit follows from.
fn frame(digest: &Digest<'_>) -> Vec<Definition> {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut frames = digest.records.budget_frames.iter();
    let Some(frame) = frames.find(|frame| frame.meeting == digest.meeting.id) else {
        return Vec::new();
    };
    let class = if frame.class == 0 {
        String::new()
    } else {
        (t.meeting_class)(frame.class)
    };
    let days = format!(
        "{}{}",
        frame.half_days / 2,
        if frame.half_days % 2 == 1 { ".5" } else { "" }
    );
    let lodging = if frame.lodging { words.yes } else { words.no };
    prepared::known([
        (words.budget_rule, frame.region.clone()),
        (words.budget_class, class),
        (words.budget_people, (t.budget_people)(frame.people, frame.staff)),
        (words.budget_days, days),
        (words.budget_lodging, lodging.to_owned()),
    ])
}

fn lines<'a>(digest: &Digest<'a>) -> Vec<&'a BudgetLine> {
    let own = digest.records.budget_lines.iter();
    let mut lines: Vec<_> = own.filter(|line| line.meeting == digest.meeting.id).collect();
    lines.sort_by_key(|line| (line.place, line.id));
    lines
}

/// The lines by category, then the sum.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let (words, prepare) = (&digest.strings.export.words, &digest.strings.prepare);
    let mut grid = Grid::of(&[
        words.serial,
        prepare.col_category,
        words.budget_note,
        words.budget_amount,
    ])
    .shared(&[4, 8, 16, 8]);
    let all = lines(digest);
    let sorted = BudgetCategory::iter().flat_map(|own| all.iter().filter(move |line| line.category == own));
    for (n, line) in (1..).zip(sorted) {
        grid.row([
            n.to_string(),
            capitalised((prepare.budget)(line.category)),
            line.note.trim().to_owned(),
            money(line.plan_cents),
        ]);
    }
    let sum = all.iter().fold(0_i64, |sum, line| sum.saturating_add(line.plan_cents));
    grid.row(["", &capitalised(prepare.total), "", &money(sum)]);
    grid
}

/// `1234.50`.
fn money(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}
