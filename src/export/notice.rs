//! 会议通知: what is held, when, where, about what, and who is asked to come, with the exact words 出席, 列席, 旁听, 特邀; then
//! what else must be known, who signs, and the date (docs/rules.md §notice).

use super::{
    digest::Digest,
    document::{Block, Definition, Document, Head, Point, Run},
    prepared,
};
use crate::{
    domain::{invitation::Invitation, meeting::Secrecy, people::Duty, time::Stamp},
    words::export::Overview,
};

/// The notice of a meeting. Its date is the day on which it was sent; before that, `now`.
pub(super) fn document(digest: &Digest<'_>, now: Stamp) -> Document {
    let (t, words, meeting) = (&digest.strings.export, &digest.strings.export.words, digest.meeting);
    let mut document = prepared::titled(digest, &(t.notice_of)(&digest.title()));
    let mut invitations = digest.records.invitations.iter();
    let invitation = invitations.find(|notice| notice.meeting == meeting.id);
    let sent = invitation.and_then(|notice| notice.sent);
    let number = invitation.map(|notice| notice.number.trim()).unwrap_or_default();
    if !number.is_empty() {
        document.head = Some(Head {
            number: Run::plain(number),
            ..Head::default()
        });
    }
    let scope = invitation.map(|notice| notice.scope.trim()).unwrap_or_default();
    document.push(Block::Address(vec![if scope.is_empty() {
        Run::plain(words.addressee)
    } else {
        Run::plain(format!("{scope}{}", t.colon.trim_end()))
    }]));
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
    document.definitions(others(digest, invitation));
    document.paragraph(vec![Run::plain(words.please_reply)]);
    document.push(Block::Closing(vec![
        Run::plain(digest.records.house.signer(&meeting.organiser)),
        Run::plain(digest.day(digest.zone().date(sent.unwrap_or(now)))),
    ]));
    document
}

/// When the doors open, the last day to answer, papers, what to bring, whom to ask.
fn others(digest: &Digest<'_>, invitation: Option<&Invitation>) -> Vec<Definition> {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let items = digest.sections.iter().filter_map(|section| section.item);
    let papers: Vec<_> = items
        // A notice also goes to guests.
        .map(|item| prepared::papers(digest, item, Secrecy::Internal))
        .filter(|papers| !papers.is_empty())
        .collect();
    let contacts = prepared::contacts(digest);
    let contacts: Vec<_> = contacts.iter().map(|(name, phone)| format!("{name} {phone}")).collect();
    let contact = invitation.map(|notice| notice.contact.trim()).unwrap_or_default();
    prepared::known([
        (
            words.doors,
            invitation
                .and_then(|notice| notice.doors)
                .map(|at| prepared::moment(digest, at))
                .unwrap_or_default(),
        ),
        (
            words.reply_due,
            invitation
                .and_then(|notice| notice.reply_due)
                .map(|at| prepared::moment(digest, at))
                .unwrap_or_default(),
        ),
        (words.papers, papers.join(t.semicolon)),
        (
            words.bring,
            invitation.map(|notice| notice.bring.clone()).unwrap_or_default(),
        ),
        (
            words.contact,
            if contact.is_empty() {
                contacts.join(t.comma)
            } else {
                contact.to_owned()
            },
        ),
    ])
}
