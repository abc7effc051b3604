//! 签到表: title, time, place; 序号 姓名 单位 职务 电话 签名 备注 with room to write; at the foot 应到, 实到, 请假, 缺席
//! (docs/rules.md §sign-in). What is not known yet is left to be filled in by hand.

use super::{
    digest::Digest,
    document::{Block, Document, Grid, Run},
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

/// The sheet itself; a few empty rows for whoever comes without being listed.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    const SPARE: usize = 3;
    let words = &digest.strings.export.words;
    let columns = [
        words.serial,
        words.name,
        words.unit,
        words.post,
        words.phone,
        words.signature,
        words.remark,
    ];
    let mut grid = Grid::of(&columns).shared(&[4, 8, 9, 8, 12, 10, 7]);
    grid.tall = true;
    let everybody = prepared::by_category(digest).into_iter().flat_map(|(_, places)| places);
    let mut last = 0;
    for (n, place) in (1..).zip(everybody) {
        grid.row([
            n.to_string(),
            place.name.clone(),
            place.unit.clone(),
            place.post.clone(),
            prepared::phone(digest, place),
            String::new(),
            prepared::remark(digest, place),
        ]);
        last = n;
    }
    for n in last + 1..=last + SPARE {
        grid.row([n.to_string().as_str(), "", "", "", "", "", ""]);
    }
    grid
}

/// 应到, 实到, 请假, 缺席: the last to be counted when the meeting was opened.
fn foot(digest: &Digest<'_>) -> String {
    let heads = digest.records.roll_count();
    let opened = digest.meeting.opened.is_some();
    let known = |n: u32, sure: bool| if sure { n.to_string() } else { "____".to_owned() };
    (digest.strings.export.sign_in_foot)([
        &known(heads.expected, true),
        &known(heads.present, opened),
        &known(heads.on_leave, true),
        &known(heads.absent, opened),
    ])
}
