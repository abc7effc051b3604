//! 参会人员名单: everybody by category, in the order that the office gave them, with unit, post and telephone. How the list is
//! ordered is said under it, so that nobody reads a rank into it that is not meant.

use super::{
    digest::Digest,
    document::{Block, Document, Grid, Run},
    prepared,
    roll::Place,
};

/// The roster of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut document = prepared::document(digest, words.roster);
    if digest.roll.places.is_empty() {
        document.paragraph(vec![Run::plain(words.nobody_listed)]);
        return document;
    }
    for (n, (category, places)) in (1..).zip(prepared::by_category(digest)) {
        let title = format!(
            "{}{}",
            prepared::category(digest, category),
            (t.bracket)(&(t.people_counted)(places.len()))
        );
        document.numbered(0, (t.heading_number)(0, n), title);
        let columns = [
            words.serial,
            words.name,
            words.unit,
            words.post,
            words.phone,
            words.remark,
        ];
        let mut grid = Grid::of(&columns).shared(&[4, 8, 10, 8, 12, 8]);
        for (n, place) in (1..).zip(places) {
            grid.row(row(digest, n, place));
        }
        document.push(Block::Table(grid));
    }
    document.paragraph(vec![Run::plain(words.roster_order)]);
    document
}

fn row(digest: &Digest<'_>, n: usize, place: &Place<'_>) -> [String; 6] {
    [
        n.to_string(),
        place.name.clone(),
        place.unit.clone(),
        place.post.clone(),
        prepared::phone(digest, place),
        prepared::remark(digest, place),
    ]
}

/// Everybody in one table, with the category as a column.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let words = &digest.strings.export.words;
    let mut grid = Grid::of(&[
        words.serial,
        words.category,
        words.name,
        words.unit,
        words.post,
        words.phone,
        words.remark,
    ]);
    let everybody = prepared::by_category(digest)
        .into_iter()
        .flat_map(|(category, places)| places.into_iter().map(move |place| (category, place)));
    for (n, (category, place)) in (1..).zip(everybody) {
        let [n, name, unit, post, phone, remark] = row(digest, n, place);
        grid.row([n, prepared::category(digest, category), name, unit, post, phone, remark]);
    }
    grid
}
