//! 会议通知: what is held, when, where, about what, and who is asked to come, with the exact words 出席, 列席, 旁听, 特邀; then
//! what else must be known, who signs, the date, the annexes and the slip for the reply (docs/rules.md §notice).
//!
//! A notice that was sent is the paper that was sent: its tree is kept with it and is not made again from what is known today.

use super::{
    digest::Digest,
    document::{Block, Definition, Document, Grid, Head, Holds, Point, Run},
    item_number::counted,
    prepared,
};
use crate::{
    domain::{
        invitation::Invitation,
        meeting::{MeetingState, RuleBook, Secrecy},
        time::Stamp,
        weight::Demand,
    },
    words::Lang,
};

/// The notice of a meeting: as it was sent; before that, or if the meeting was moved since, as it would be sent now.
pub(super) fn document(digest: &Digest<'_>, now: Stamp) -> Document {
    invitation(digest)
        .filter(|notice| notice.sent.is_some() && !is_moved(digest, notice))
        .and_then(|notice| as_sent(digest, notice))
        .unwrap_or_else(|| made(digest, now))
}

/// The notice as it would be sent now. Its date is the day on which it was sent; before that, `now`.
pub(super) fn made(digest: &Digest<'_>, now: Stamp) -> Document {
    let (t, papers) = (&digest.strings.export, &digest.strings.export.papers);
    match digest.meeting.state {
        MeetingState::Cancelled => return called_off(digest, now, papers.notice_cancelled, papers.is_cancelled),
        MeetingState::Postponed => return called_off(digest, now, papers.notice_postponed, papers.is_postponed),
        MeetingState::Draft
        | MeetingState::Planned
        | MeetingState::Preparing
        | MeetingState::Ready
        | MeetingState::Live
        | MeetingState::Recess
        | MeetingState::Wrapping
        | MeetingState::Closed
        | MeetingState::Archived => {}
    }
    let mut document = begun(digest, &(t.notice_of)(&digest.title()));
    let notice = invitation(digest);
    if let Some(before) = notice.and_then(|notice| went_out(digest, notice)) {
        let day = digest.day(digest.zone().date(before));
        document.paragraph(vec![Run::plain((papers.replaces_notice)(&day))]);
    }
    let opening = (papers.convenes)(digest.meeting.organiser.trim(), &digest.title());
    document.paragraph(vec![Run::plain(opening)]);
    let mut annexes = Annexes::of(digest);
    body(digest, notice, &mut annexes, &mut document);
    if asks_replies(digest, notice) {
        annexes.add_slip(digest, notice);
    }
    let titles = annexes.titles(digest);
    if !titles.is_empty() {
        document.definitions(vec![Definition::new(papers.annexes, titles.join("\n"))]);
    }
    close(digest, now, &mut document);
    annexes.write(digest, &mut document);
    document
}

fn invitation<'a>(digest: &Digest<'a>) -> Option<&'a Invitation> {
    let mut invitations = digest.records.invitations.iter();
    invitations.find(|notice| notice.meeting == digest.meeting.id)
}

/// Whether the meeting has another start than the one that was told.
fn is_moved(digest: &Digest<'_>, notice: &Invitation) -> bool {
    notice.told_start.is_some_and(|told| told != digest.meeting.start)
}

/// When the notice that this one replaces went out: it was moved since, or taken back.
fn went_out(digest: &Digest<'_>, notice: &Invitation) -> Option<Stamp> {
    notice
        .replaces
        .or_else(|| notice.sent.filter(|_| is_moved(digest, notice)))
}

/// The paper that was sent, if it was kept and is of this language.
fn as_sent(digest: &Digest<'_>, notice: &Invitation) -> Option<Document> {
    let kept: Document = serde_json::from_str(&notice.sent_copy).ok()?;
    (kept.lang == digest.lang && !digest.meeting.register_only()).then_some(kept)
}

/// Title, number, addressee.
fn begun(digest: &Digest<'_>, title: &str) -> Document {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut document = prepared::blank(digest, title);
    let notice = invitation(digest);
    let number = notice.map(|notice| notice.number.trim()).unwrap_or_default();
    if !number.is_empty() {
        document.head = Some(Head {
            number: Run::plain(number),
            ..Head::default()
        });
    }
    let scope = notice.map(|notice| notice.scope.trim()).unwrap_or_default();
    document.push(Block::Address(vec![if scope.is_empty() {
        Run::plain(words.addressee)
    } else {
        Run::plain(format!("{scope}{}", t.colon.trim_end()))
    }]));
    document
}

/// Adds the signer and the day.
fn close(digest: &Digest<'_>, now: Stamp, document: &mut Document) {
    let sent = invitation(digest)
        .filter(|notice| !is_moved(digest, notice))
        .and_then(|notice| notice.sent);
    document.push(Block::Closing(vec![
        Run::plain(digest.records.house.signer(&digest.meeting.organiser)),
        Run::plain(digest.day(digest.zone().date(sent.unwrap_or(now)))),
    ]));
}

/// The notice that a meeting does not take place, or not then.
fn called_off(
    digest: &Digest<'_>,
    now: Stamp,
    title: fn(&str) -> String,
    sentence: fn(&str, &str, &str) -> String,
) -> Document {
    let t = &digest.strings.export;
    let why = digest.meeting.reason.trim();
    let why = if why.is_empty() {
        String::new()
    } else {
        (t.bracket)(why)
    };
    let mut document = begun(digest, &title(&digest.title()));
    let when = prepared::moment(digest, digest.meeting.start);
    document.paragraph(vec![Run::plain(sentence(&digest.title(), &when, &why))]);
    close(digest, now, &mut document);
    document
}

/// Time and place, business, who comes, what else must be known.
fn body(digest: &Digest<'_>, notice: Option<&Invitation>, annexes: &mut Annexes, document: &mut Document) {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut number = 0;
    let mut part = |document: &mut Document, title: &str| {
        number += 1;
        document.numbered(0, (t.heading_number)(0, number), title);
    };
    part(document, words.when_and_where);
    let mut facts = prepared::facts(digest);
    facts.retain(|fact| fact.term.text() != words.organiser);
    if digest.lang == Lang::Zh
        && let Some(time) = facts.iter_mut().find(|fact| fact.term.text() == words.time)
    {
        // When it ends nobody is told beforehand.
        time.text = vec![Run::plain(prepared::moment(digest, digest.meeting.start))];
    }
    document.definitions(facts);
    let purpose = digest.meeting.purpose.trim();
    let items: Vec<_> = digest.sections.iter().filter_map(|s| Some((s, s.item?))).collect();
    if !(items.is_empty() && purpose.is_empty()) {
        part(document, words.business);
        if !purpose.is_empty() {
            let sentence = (digest.strings.export.papers.to_do_what)(purpose);
            document.paragraph(vec![Run::plain(digest.close(&sentence))]);
        }
        let points = items
            .iter()
            .map(|(section, item)| Point::labelled(counted(section), vec![Run::plain(item.title.trim())]));
        document.list(points.collect());
    }
    let people = prepared::summoned(digest);
    if !people.is_empty() {
        part(document, words.participants);
        if digest.roll.places.len() > prepared::MOST_NAMED {
            document.definitions(prepared::summoned_counted(digest));
            annexes.add_people(digest);
        } else {
            document.definitions(people);
        }
    }
    part(document, words.other_matters);
    document.definitions(others(digest, notice));
    // A member of a council is represented by nobody.
    let represented = digest.meeting.rules == RuleBook::CnCollective;
    document.paragraph(vec![Run::plain(if represented {
        words.please_reply_substitute
    } else {
        words.please_reply
    })]);
}

/// When the doors open, the last day to answer, what to bring, meals, lodging and transport, whom to ask.
fn others(digest: &Digest<'_>, notice: Option<&Invitation>) -> Vec<Definition> {
    let (words, papers) = (&digest.strings.export.words, &digest.strings.export.papers);
    let told = |of: fn(&Invitation) -> &str| notice.map(|notice| of(notice).trim().to_owned()).unwrap_or_default();
    let at = |of: fn(&Invitation) -> Option<Stamp>| {
        let at = notice.and_then(of);
        at.map(|at| prepared::moment(digest, at)).unwrap_or_default()
    };
    prepared::known([
        (words.doors, at(|notice| notice.doors)),
        (words.reply_due, at(|notice| notice.reply_due)),
        (
            words.bring,
            prepared::without_label(words.bring, &told(|notice| &notice.bring)),
        ),
        (papers.meals, told(|notice| &notice.meals)),
        (papers.lodging, told(|notice| &notice.lodging)),
        (papers.transport, told(|notice| &notice.transport)),
        (words.contact, contact(digest, notice)),
    ])
}

/// Returns the people to ask: as the notice names them, else those of whom a telephone is known.
fn contact(digest: &Digest<'_>, notice: Option<&Invitation>) -> String {
    let named = notice.map(|notice| notice.contact.trim()).unwrap_or_default();
    if !named.is_empty() {
        return named.to_owned();
    }
    let contacts = prepared::contacts(digest).into_iter();
    let contacts: Vec<String> = contacts.map(|one| format!("{} {}", one.name, one.phone)).collect();
    contacts.join(digest.strings.export.comma)
}

fn asks_replies(digest: &Digest<'_>, notice: Option<&Invitation>) -> bool {
    digest.meeting.weight.asks(Demand::Replies) || notice.is_some_and(|notice| notice.reply_due.is_some())
}

/// The papers behind the notice.
struct Annexes {
    /// Titles of papers that are handed out by themselves.
    papers: Vec<String>,
    /// Titles with what stands under them.
    own: Vec<(String, Vec<Block>)>,
}

impl Annexes {
    /// The papers of the items. A notice also goes to guests: of secret papers not even the title is told.
    fn of(digest: &Digest<'_>) -> Self {
        let mut papers: Vec<String> = Vec::new();
        for item in digest.sections.iter().filter_map(|section| section.item) {
            for title in prepared::papers_of(digest, item, Secrecy::Internal) {
                if !papers.contains(&title) {
                    papers.push(title);
                }
            }
        }
        Self {
            papers,
            own: Vec::new(),
        }
    }

    fn add_people(&mut self, digest: &Digest<'_>) {
        let words = &digest.strings.export.words;
        let mut grid = Grid::with(&[
            (words.serial, Holds::Whole),
            (words.category, Holds::Text),
            (words.name, Holds::Name),
            (words.unit, Holds::Text),
            (words.post, Holds::Text),
        ]);
        let groups = prepared::by_category(digest).into_iter();
        let everybody = groups.flat_map(|(category, places)| places.into_iter().map(move |place| (category, place)));
        let coming = everybody.filter(|(_, place)| prepared::is_asked(place));
        for (n, (category, place)) in (1..).zip(coming) {
            grid.cells([
                Run::count(n),
                Run::plain(prepared::category(digest, category)),
                Run::plain(&place.name),
                Run::plain(&place.unit),
                Run::plain(&place.post),
            ]);
        }
        self.own.push((words.roster.to_owned(), vec![Block::Table(grid)]));
    }

    fn add_slip(&mut self, digest: &Digest<'_>, notice: Option<&Invitation>) {
        const ROWS: usize = 3;
        let (words, papers) = (&digest.strings.export.words, &digest.strings.export.papers);
        let mut grid = Grid::with(&[
            (words.name, Holds::Text),
            (words.unit, Holds::Text),
            (words.post, Holds::Text),
            (words.phone, Holds::Text),
            (papers.will_attend, Holds::Text),
            (papers.reason_or_substitute, Holds::Text),
        ]);
        grid.tall = true;
        for _ in 0..ROWS {
            grid.cells(std::iter::repeat_n(Run::default(), 6));
        }
        let due = notice.and_then(|notice| notice.reply_due);
        let until = due.map(|due| {
            let day = prepared::moment(digest, due);
            let text = (papers.reply_until)(&day, &contact(digest, notice));
            Block::Paragraph(vec![Run::plain(text)])
        });
        let blocks = std::iter::once(Block::Table(grid)).chain(until).collect();
        self.own.push((papers.reply_slip.to_owned(), blocks));
    }

    /// All titles, numbered where there are several.
    fn titles(&self, digest: &Digest<'_>) -> Vec<String> {
        let own = self.own.iter().map(|(title, _)| title);
        let all: Vec<&String> = self.papers.iter().chain(own).collect();
        if let [only] = all.as_slice() {
            return vec![(*only).clone()];
        }
        let numbered = digest.strings.export.papers.numbered;
        (1..).zip(all).map(|(n, title)| numbered(n, title)).collect()
    }

    /// The annexes that are made here, each on a page of its own.
    fn write(self, digest: &Digest<'_>, document: &mut Document) {
        let number = digest.strings.export.papers.annex_number;
        for (n, (title, blocks)) in (self.papers.len() + 1..).zip(self.own) {
            document.push(Block::PageBreak);
            document.push(Block::Address(vec![Run::strong(number(n))]));
            document.push(Block::AnnexTitle(vec![Run::plain(title)]));
            for block in blocks {
                document.push(block);
            }
        }
    }
}
