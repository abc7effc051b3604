//! 会务分工表: which desk does what, who, by when, what counts as done well, and room to sign for it (docs/rules.md §staffing).

use super::{
    digest::Digest,
    document::{Block, Document, Grid, Holds, Run},
    prepared,
};

/// The division of work of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let words = &digest.strings.export.words;
    let mut document = prepared::inner(digest, words.duties);
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
    let mut grid = Grid::with(&[
        (words.serial, Holds::Whole),
        (prepare.col_desk, Holds::Text),
        (prepare.col_task, Holds::Text),
        (prepare.col_person, Holds::Text),
        (words.phone, Holds::Whole),
        (words.hours, Holds::Text),
        (words.relief, Holds::Text),
        (words.standard, Holds::Text),
        (words.signature, Holds::Signature),
    ]);
    grid.tall = true;
    let mut posts: Vec<_> = digest
        .records
        .duty_posts
        .iter()
        .filter(|post| post.meeting == digest.meeting.id)
        .collect();
    posts.sort_by_key(|post| (post.place, post.id));
    for (n, post) in (1..).zip(posts) {
        let texts = [
            &post.desk,
            &post.task,
            &post.person,
            &post.phone,
            &post.hours,
            &post.relief,
            &post.standard,
        ];
        let texts = texts.into_iter().map(|text| Run::plain(text.trim()));
        grid.cells(std::iter::once(Run::count(n)).chain(texts).chain([Run::default()]));
    }
    grid
}
