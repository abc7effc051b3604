//! A line on its way to become an entry: the entry itself, the rows that open a meeting, and all of it as one act.

use crate::{
    capture::{
        outcome::{Captured, LineOutcome, Next, Said},
        presence::implied,
        proceedings::{chair, doubted_opening, queue},
        scene::{Scene, TypedLine},
    },
    domain::{
        attendance::{Interval, StaySource},
        change::{Act, Change},
        entry::{Entry, EntryKind, PLACE_STEP, Remark},
        id::{Id, Mint},
        inquorate,
        meeting::{Meeting, MeetingState},
        people::{Attendee, Reply},
        record::Record,
        records::Records,
        time::Stamp,
    },
    line::{
        dialect::DialectMode,
        grammar::presence::{excused, movement_en, room_list},
        lexer::{self, Sign},
        log::LinePart,
    },
};

/// A line that is about to become an entry.
pub(crate) struct EntryDraft<'a> {
    pub(crate) scene: &'a Scene<'a>,
    pub(crate) meeting: Id<Meeting>,
    pub(crate) line: &'a TypedLine<'a>,
    pub(crate) speaker: Option<Id<Attendee>>,
    /// The speaker as typed, where no list names that person; else empty.
    pub(crate) said_by: String,
    pub(crate) remark: Option<Remark>,
    /// Whether the line says that it stands in the minutes, or in the record only.
    pub(crate) minuted: Option<bool>,
}

impl<'a> EntryDraft<'a> {
    /// The entry that the line is typed over.
    pub(crate) fn over(&self) -> Option<&'a Entry> {
        self.scene.over(self.line)
    }

    /// The entry of this line. Typed over another, it is that one: its place, and what was typed first, stay.
    pub(crate) fn entry(&self, kind: EntryKind, text: String, ids: &mut Mint) -> Entry {
        let records = self.scene.records;
        let over = self.over();
        let end = || over.map_or_else(|| records.next_place(), |before| before.place);
        let place = self.line.place.unwrap_or_else(end);
        let entry = Entry {
            id: over.map_or_else(|| ids.mint(), |before| before.id),
            meeting: self.meeting,
            item: records.item_at(place),
            kind,
            raw: self.line.raw.to_owned(),
            text,
            speaker: self.speaker,
            said_by: self.said_by.clone(),
            at: self.line.at,
            entered: self.scene.now,
            place,
            about: None,
            remark: self.remark.clone(),
            author: self.line.author.to_owned(),
            struck: false,
            minuted: self.minuted.or_else(|| {
                let logged = over.filter(|before| !before.author.is_empty());
                logged.and_then(|before| before.minuted)
            }),
        };
        match over.cloned() {
            Some(Entry {
                raw,
                entered,
                author,
                struck,
                ..
            }) => Entry {
                raw,
                entered,
                author,
                struck,
                ..entry
            },
            None => entry,
        }
    }

    /// See [`opens`].
    pub(crate) fn opens(&self, entry: &Entry) -> bool {
        opens(self.scene.records, (entry.kind, entry.remark.as_ref()), self.line)
    }

    /// One entry and what belongs to it, as one act. The first line that says something opens the meeting.
    pub(crate) fn finish(&self, act: Act, mut entry: Entry, also: Vec<Change>, ids: &mut Mint) -> Captured {
        let mut parts = Vec::new();
        let opens = self.opens(&entry);
        if opens {
            parts.extend(self.opening_at(entry.place, ids));
            entry.place += PLACE_STEP;
        }
        let mut stays = self.inferred(&entry, &also, opens, ids);
        stays.extend(
            self.proved()
                .filter(|stay| !also.iter().any(|part| implied::is_about(part, stay.attendee))),
        );
        let shown = Said::of_inferred(self.scene.records, &stays);
        let outcome = LineOutcome::Entry {
            id: entry.id,
            remark: entry.remark.clone(),
            said: shown.or(opens.then_some(Said::OpenedByLine)),
        };
        let above = self.over().is_some() || self.line.place.is_some();
        let served = queue::served(self.scene.records, &entry, above);
        parts.push(Change::put(entry));
        parts.extend(
            also.into_iter()
                .map(|part| if opens { self.opened(part) } else { part }),
        );
        parts.extend(served);
        parts.extend(stays.into_iter().map(Change::put));
        Captured {
            act,
            change: Change::Batch(parts),
            outcome,
            next: Next::Nothing,
        }
    }
}

impl EntryDraft<'_> {
    /// The moment at which the line opens the meeting: that of a doubtful opening above it, or its own.
    fn opened_at(&self) -> Stamp {
        doubted_opening::told(self.scene.records, self.line.at).unwrap_or(self.line.at)
    }

    /// The rows by which the line opens the meeting at a place; those who had signed in were there, where that was earlier than the line.
    pub(crate) fn opening_at(&self, place: i64, ids: &mut Mint) -> Vec<Change> {
        let (records, at) = (self.scene.records, self.opened_at());
        let mut parts = opening(records, (at, self.scene.now), place, ids);
        if at < self.line.at {
            parts.extend(doubted_opening::there_at_opening(records, at, place));
        }
        parts
    }

    /// A change made by the line that opens the meeting: what it says of the meeting says so too.
    fn opened(&self, part: Change) -> Change {
        match part {
            Change::Put(Record::Meeting(meeting)) => Change::put(Meeting {
                state: MeetingState::Live,
                opened: meeting.opened.or(Some(self.opened_at())),
                ..*meeting
            }),
            Change::Batch(parts) => parts.into_iter().map(|part| self.opened(part)).collect(),
            Change::Put(_) | Change::Drop(_) => part,
        }
    }

    /// Whether somebody on leave wrote so in the log: the words around that are no sign that they came.
    fn sent_regrets(&self, who: Id<Attendee>) -> bool {
        let records = self.scene.records;
        let excused = records.attendees.get(who).is_some_and(|a| a.reply == Reply::Leave);
        let own =
            |e: &Entry| e.author == records.name_of(who) && lexer::strip_word(e.raw.trim_start(), "regrets").is_some();
        excused && records.entries.iter().any(own)
    }

    /// The stay of a writer of a log that was only inferred so far: the log shows it.
    fn proved(&self) -> Option<Interval> {
        let records = self.scene.records;
        let who = self
            .line
            .source
            .writer
            .filter(|_| self.line.source.part != LinePart::Outside)?;
        let stay = records.open_stay(who).filter(|stay| stay.is_unconfirmed())?;
        Some(Interval {
            source: StaySource::Log,
            ..stay.clone()
        })
    }

    /// The stays that begin because of what is done in the entry. None before the meeting is open.
    pub(crate) fn inferred(&self, entry: &Entry, also: &[Change], opens: bool, ids: &mut Mint) -> Vec<Interval> {
        let records = self.scene.records;
        let outside = self.line.source.part == LinePart::Outside;
        if outside || is_before(records) && !opens {
            return Vec::new();
        }
        // In a log whoever writes is there from the first line on, unless their own word about people says otherwise.
        let wrote = self.line.source.writer.filter(|who| {
            let said = also.iter().any(|part| implied::is_about(part, *who));
            !said && records.stays(*who).next().is_none() && !self.sent_regrets(*who)
        });
        let wrote = wrote.map(|who| (who, StaySource::Log));
        wrote
            .into_iter()
            .chain(
                implied::deeds_of(records, entry, also)
                    .into_iter()
                    .filter(|(who, _)| Some(*who) != wrote.map(|it| it.0))
                    .filter(|(who, _)| Some(*who) != self.line.source.writer || !self.sent_regrets(*who)),
            )
            .filter_map(|(who, source)| implied::inferred(records, entry, who, source, ids))
            .collect()
    }
}

/// Whether a line that becomes an entry of a kind, kept with a doubt or not, opens the meeting: the first one that says something, or
/// that takes up an item. Signing in, excuses, incidents, `Note:` and commands never do. In a log every line of a person does
/// that was not written before the meeting.
pub(crate) fn opens(records: &Records, entry: (EntryKind, Option<&Remark>), line: &TypedLine) -> bool {
    let at_end = line.place.is_none() && line.over.is_none();
    let said = match line.source.mode {
        DialectMode::Live => says_something(entry, line.raw),
        DialectMode::MeetBot | DialectMode::W3c => {
            let takes_part = line.source.writer.is_some() || entry.0 == EntryKind::ItemStart;
            takes_part && line.source.part != LinePart::Outside
        }
    };
    at_end && is_before(records) && said
}

/// Whether a line of the clerk says what was said, or takes up an item. One that was kept for a doubt about something else does not.
fn says_something((kind, remark): (EntryKind, Option<&Remark>), raw: &str) -> bool {
    let kind = matches!(
        kind,
        EntryKind::Note
            | EntryKind::Decision
            | EntryKind::Action
            | EntryKind::Question
            | EntryKind::Requirement
            | EntryKind::Motion
            | EntryKind::Information
            | EntryKind::Idea
            | EntryKind::Help
            | EntryKind::Link
            | EntryKind::ItemStart
    );
    let silent = matches!(
        lexer::sign(raw.trim_start()),
        Some((Sign::Arrive | Sign::Leave | Sign::Incident | Sign::Command, _))
    );
    let colon = lexer::split_colon(raw, LABEL_CHARS);
    let label = colon.map_or("", |colon| colon.head.trim());
    // 记录人：小吴 names somebody on no list, and says nothing.
    let names =
        colon.is_some_and(|colon| matches!(remark, Some(Remark::UnknownName(name)) if name == colon.rest.trim()));
    // `K left early`: somebody comes or goes, whoever it is.
    let moves = matches!(remark, Some(Remark::UnknownName(_) | Remark::AmbiguousName(_)))
        && colon.is_none()
        && movement_en::tells(raw);
    kind && !silent
        && !moves
        && !inquorate::tells(raw)
        && !tells_of_room(raw)
        && !names
        && !is_aside_label(label)
        && remark.is_none_or(Remark::leaves_text)
}

/// 全体到齐, 应到6人，实到5人, 何芳记录: who is there, and no word of the meeting.
fn tells_of_room(raw: &str) -> bool {
    let text = raw.trim().trim_end_matches(['。', '.']);
    let short = text.chars().count() <= 30;
    let counts = text.contains("应到")
        || text.contains("实到")
        || ["无人", "没人", "没有人"].iter().any(|word| text.contains(word)) && text.contains("签到")
        || text.ends_with("到齐")
        || text.contains("到齐了")
        || text.ends_with("齐了")
        || text.contains("都到了")
        || text.contains("都来了");
    let clerk = text.chars().count() <= 8 && (text.ends_with("记录") || text.ends_with("负责记录"));
    short && (counts || clerk)
}

/// Characters within which a label must end in its colon.
const LABEL_CHARS: usize = 24;

/// `Note: …`, and the labels of people: what stands behind them was said by nobody.
fn is_aside_label(label: &str) -> bool {
    excused::is_label(label)
        || room_list::is_label(label)
        || [
            "note",
            "记",
            "记录",
            "备注",
            "地点",
            "会议地点",
            "会议室",
            "会场",
            "时间",
            "会议时间",
            "日期",
            "会议日期",
            "主题",
            "会议主题",
            "会议名称",
            "参加",
            "参加人",
            "venue",
            "place",
            "date",
            "time",
        ]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(label))
}

/// Whether the meeting was not opened yet.
pub(crate) fn is_before(records: &Records) -> bool {
    records.meeting().is_some_and(|meeting| meeting.state.before())
}

/// An entry about the session itself, at the end of the feed. `None` without a meeting. `entered` is the moment of now.
pub(crate) fn session_entry(
    records: &Records,
    kind: EntryKind,
    text: &str,
    (at, entered): (Stamp, Stamp),
    ids: &mut Mint,
) -> Option<Entry> {
    let place = records.next_place();
    Some(Entry {
        id: ids.mint(),
        meeting: records.open()?,
        item: records.item_at(place),
        kind,
        raw: String::new(),
        text: text.to_owned(),
        speaker: None,
        said_by: String::new(),
        at,
        entered,
        place,
        about: None,
        remark: None,
        author: String::new(),
        struck: false,
        minuted: None,
    })
}

/// The rows that open a meeting: its new state, and the entry that says so at `place`. `moment` is when it was opened and when that
/// was entered.
pub(crate) fn opening(records: &Records, moment: (Stamp, Stamp), place: i64, ids: &mut Mint) -> Vec<Change> {
    let Some(meeting) = records.meeting().cloned() else {
        return Vec::new();
    };
    let Some(entry) = session_entry(records, EntryKind::Opened, "", moment, ids) else {
        return Vec::new();
    };
    let entry = Entry {
        place,
        item: None,
        ..entry
    };
    let meeting = Meeting {
        state: MeetingState::Live,
        opened: meeting.opened.or(Some(moment.0)),
        ..meeting
    };
    let presiding = chair::presiding(records, &entry, ids);
    let mut parts = vec![Change::put(meeting), Change::put(entry)];
    parts.extend(presiding);
    parts
}
