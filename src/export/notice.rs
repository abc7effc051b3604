//! 会议通知: what is held, when, where, about what, and who is asked to come, with the exact words 出席, 列席, 旁听, 特邀; then
//! what else must be known, who signs, and the date (domain.md §2.3).

use super::{
    digest::Digest,
    document::{Block, Document, Point, Run},
    prepared,
};
use crate::{
    domain::{people::Duty, time::Stamp},
    i18n::export::Overview,
};

/// The notice of a meeting; `now` is its date.
pub(super) fn document(digest: &Digest<'_>, now: Stamp) -> Document {
    let (t, words, meeting) = (&digest.strings.export, &digest.strings.export.words, digest.meeting);
    let mut document = prepared::titled(digest, &(t.notice_of)(&digest.title()));
    document.push(Block::Address(vec![Run::plain(words.addressee)]));
    let when = prepared::planned(digest);
    document.paragraph(vec![Run::plain((t.convene)(&Overview {
        when: &when,
        place: meeting.venue.trim(),
        chair: &digest.with_duty(Duty::Chair).join(t.comma),
        title: &digest.title(),
        purpose: meeting.purpose.trim(),
        topics: meeting.organiser.trim(),
    }))]);
    let mut number = 0;
    let mut part = |document: &mut Document, title: &str| {
        number += 1;
        document.numbered(0, (t.heading_number)(0, number), title);
    };
    part(&mut document, words.when_and_where);
    let mut facts = prepared::facts(digest);
    facts.retain(|fact| fact.term.text() != words.organiser);
    document.definitions(facts);
    let items: Vec<_> = digest.sections.iter().filter_map(|s| Some((s, s.item?))).collect();
    if !items.is_empty() {
        part(&mut document, words.business);
        let points = items
            .iter()
            .map(|(section, item)| Point::labelled(section.number.clone(), vec![Run::plain(item.title.trim())]));
        document.list(points.collect());
    }
    let people = prepared::participants(digest);
    if !people.is_empty() {
        part(&mut document, words.participants);
        document.definitions(people);
    }
    part(&mut document, words.other_matters);
    document.paragraph(vec![Run::plain(words.please_reply)]);
    let papers: Vec<_> = items
        .iter()
        .map(|(_, item)| item.papers.trim())
        .filter(|papers| !papers.is_empty())
        .collect();
    if !papers.is_empty() {
        let text = format!("{}{}{}", words.papers, t.colon, papers.join(t.semicolon));
        document.paragraph(vec![Run::plain(digest.close(&text))]);
    }
    for (name, phone) in prepared::contacts(digest) {
        document.paragraph(vec![Run::plain(format!("{}{}{name} {phone}", words.contact, t.colon))]);
    }
    document.push(Block::Closing(vec![
        Run::plain(meeting.organiser.trim()),
        Run::plain((t.day)(digest.zone().date(now))),
    ]));
    document
}
