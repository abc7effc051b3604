//! 签到表: title, time, place; 序号 姓名 单位 职务 电话 签名 备注 with room to write; at the foot 应到, 实到, 请假, 缺席 (docs/rules.md
//! §sign-in). Cells that are not known yet are left to be filled in by hand.

use super::{
    digest::Digest,
    document::{Block, Document, Grid, Holds, Run},
    prepared,
};

/// The sign-in sheet of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let words = &digest.strings.export.words;
    let mut document = prepared::document(digest, words.sign_in);
    let mut head = prepared::facts(digest);
    head.retain(|fact| fact.term.text() == words.time || fact.term.text() == words.place);
    document.definitions(head);
    document.push(Block::Table(grid(digest)));
    document.paragraph(vec![Run::plain(foot(digest))]);
    document
}

/// The sheet itself; a few empty rows for whoever comes without being listed, a page of them where nobody is.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    const SPARE: usize = 3;
    const PAGE: usize = 20;
    let words = &digest.strings.export.words;
    let mut grid = Grid::with(&[
        (words.serial, Holds::Whole),
        (words.name, Holds::Name),
        (words.unit, Holds::Text),
        (words.post, Holds::Text),
        (words.phone, Holds::Whole),
        (words.signature, Holds::Signature),
        (words.remark, Holds::Text),
    ]);
    grid.tall = true;
    let everybody = prepared::by_category(digest).into_iter().flat_map(|(_, places)| places);
    for (n, place) in (1..).zip(everybody) {
        let texts = [
            place.name.clone(),
            place.unit.clone(),
            place.post.clone(),
            prepared::phone(digest, place),
            String::new(),
            prepared::remark(digest, place),
        ];
        grid.cells(std::iter::once(Run::count(n)).chain(texts.into_iter().map(Run::plain)));
    }
    let listed = grid.rows.len();
    let spare = if listed == 0 { PAGE } else { SPARE };
    for n in listed + 1..=listed + spare {
        grid.cells(std::iter::once(Run::count(n)).chain(std::iter::repeat_n(Run::default(), 6)));
    }
    grid
}

/// 应到, 实到, 由他人代, 请假, 缺席: those present and absent are counted when the meeting was opened.
fn foot(digest: &Digest<'_>) -> String {
    let heads = digest.records.roll_count();
    let opened = digest.meeting.opened.is_some();
    let known = |n: u32, sure: bool| if sure { n.to_string() } else { "____".to_owned() };
    let numbers = [
        &known(heads.expected, true),
        &known(heads.present, opened && heads.unrecorded == 0),
        &known(heads.on_leave, true),
        &known(heads.absent, opened && heads.unrecorded == 0),
    ];
    (digest.strings.export.sign_in_foot)(numbers.map(String::as_str), heads.represented)
}
