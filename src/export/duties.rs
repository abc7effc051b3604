//! 会务分工表: which desk does what, who, by when, what counts as done well, and room to sign for it (docs/rules.md §staffing).

use super::{
    digest::Digest,
    document::{Block, Document, Grid, Run},
    prepared,
};

/// The division of work of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let words = &digest.strings.export.words;
    let mut document = prepared::document(digest, words.duties);
    let grid = grid(digest);
    if grid.rows.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
    } else {
        document.definitions(prepared::facts(digest));
        document.push(Block::Table(grid));
    }
    document
}

/// One post a row.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let (words, prepare) = (&digest.strings.export.words, &digest.strings.prepare);
    let mut grid = Grid::of(&[
        words.serial,
        prepare.col_desk,
        prepare.col_task,
        prepare.col_person,
        words.phone,
        words.hours,
        words.relief,
        words.standard,
        words.signature,
    ])
    .shared(&[4, 6, 12, 6, 9, 8, 6, 10, 6]);
    grid.tall = true;
    let mut posts: Vec<_> = digest
        .records
        .duty_posts
        .iter()
        .filter(|post| post.meeting == digest.meeting.id)
        .collect();
    posts.sort_by_key(|post| (post.place, post.id));
    for (n, post) in (1..).zip(posts) {
        grid.row([
            n.to_string().as_str(),
            post.desk.trim(),
            post.task.trim(),
            post.person.trim(),
            post.phone.trim(),
            post.hours.trim(),
            post.relief.trim(),
            post.standard.trim(),
            "",
        ]);
    }
    grid
}
