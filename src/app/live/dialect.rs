//! Words of MeetBot and W3C scribes about the meeting itself: title, chairs, scribes, who is present.

use crate::domain::{
    attendance::Interval,
    change::{Act, Change},
    entry::{EntryKind, Remark},
    id::Id,
    meeting::{Meeting, MeetingState},
    people::{Attendee, Category, Duty, Person, Reply},
};
use crate::line::{
    dialect::DialectMode,
    reading::{Dialect, Op, People},
};

use super::{
    super::{cx::Cx, model::Model, undo},
    capture::{self, Draft, Entered},
    session,
};

/// Carries out a word. The line itself is kept as an aside, so that nothing typed is lost.
pub(super) fn carry_out(m: &mut Model, word: &Dialect, draft: &Draft, cx: &mut Cx) -> Entered {
    if draft.line.source.mode == DialectMode::Live && is_misplaced(m, word) {
        return misplaced(m, draft, cx);
    }
    match word {
        Dialect::End => {
            let entered = aside(m, draft, Vec::new(), cx);
            session::adjourn(m, "", cx);
            return entered;
        }
        Dialect::Undo if !draft.line.author.is_empty() => return take_back(m, draft, cx),
        Dialect::Undo => {
            let scope = m.undo_scope();
            undo::undo(m, scope, cx);
            return aside(m, draft, Vec::new(), cx);
        }
        _ => {}
    }
    let writer = draft
        .line
        .source
        .writer
        .map(|id| m.ledger.records().name_of(id).to_owned());
    let mut people = Crowd {
        m,
        writer,
        parts: Vec::new(),
    };
    people.apply(word, cx);
    let parts = people.parts;
    aside(m, draft, parts, cx)
}

/// Whether the session is not in the state that a word of the clerk ends: nobody adjourns what is over.
fn is_misplaced(m: &Model, word: &Dialect) -> bool {
    let Some(state) = m.meeting().map(|meeting| meeting.state) else {
        return false;
    };
    match word {
        Dialect::End => !state.in_session(),
        Dialect::Recess => state != MeetingState::Live,
        Dialect::Resume => state != MeetingState::Recess,
        _ => false,
    }
}

fn misplaced(m: &mut Model, draft: &Draft, cx: &mut Cx) -> Entered {
    let typed = draft.line.raw.trim().to_owned();
    let Some(mut entry) = draft.entry(m, EntryKind::Note, typed.clone(), cx) else {
        return Entered::Nothing;
    };
    entry.remark = Some(Remark::NotHere(typed));
    draft.commit(m, Act::Capture, entry, Vec::new(), cx)
}

/// Carries out a word about people of the list: who is in the chair, takes the minutes, or sent regrets.
pub(super) fn carry_role(
    m: &mut Model,
    list: People,
    op: Op,
    who: &[Id<Attendee>],
    draft: &Draft,
    cx: &mut Cx,
) -> Entered {
    let duty = match list {
        People::Chair => Some(Duty::Chair),
        People::Scribe => Some(Duty::Scribe),
        People::Present | People::Regrets => None,
    };
    let mut parts = Vec::new();
    for attendee in &m.ledger.records().attendees {
        let named = who.contains(&attendee.id);
        let after = match duty {
            Some(duty) if named && op != Op::Remove => Attendee {
                duty,
                ..attendee.clone()
            },
            Some(duty) if attendee.duty == duty && named != (op == Op::Set) => Attendee {
                duty: Duty::None,
                ..attendee.clone()
            },
            None if named => Attendee {
                reply: if op == Op::Remove { Reply::Open } else { Reply::Leave },
                ..attendee.clone()
            },
            _ => continue,
        };
        parts.push(Change::put(after));
    }
    aside(m, draft, parts, cx)
}

/// `#undo` in a log takes the last item of the minutes back, whatever was said since (dialects.md §1). It stays, struck out.
fn take_back(m: &mut Model, draft: &Draft, cx: &mut Cx) -> Entered {
    let last = m
        .ledger
        .records()
        .entries
        .iter()
        .rev()
        .find(|e| e.kind.is_content() && !e.struck && !matches!(e.kind, EntryKind::Note | EntryKind::Continuation));
    let Some(entry) = last.cloned() else {
        return aside(m, draft, Vec::new(), cx);
    };
    let mut parts: Vec<Change> = m
        .ledger
        .records()
        .action_of(entry.id)
        .map(|row| Change::drop(row.id))
        .into_iter()
        .collect();
    parts.extend(m.ledger.records().decision_of(entry.id).map(|row| Change::drop(row.id)));
    parts.push(Change::put(crate::domain::entry::Entry { struck: true, ..entry }));
    aside(m, draft, parts, cx)
}

fn aside(m: &mut Model, draft: &Draft, also: Vec<Change>, cx: &mut Cx) -> Entered {
    let Some(entry) = draft.entry(m, EntryKind::Aside, draft.line.raw.trim().to_owned(), cx) else {
        return Entered::Nothing;
    };
    draft.commit(m, Act::Capture, entry, also, cx)
}

/// The people of the meeting while a word about them is carried out.
struct Crowd<'a> {
    m: &'a Model,
    /// Who typed the word, in a log: `present+` alone means its writer.
    writer: Option<String>,
    parts: Vec<Change>,
}

impl Crowd<'_> {
    /// The names of a word; none are its writer.
    fn or_writer(&self, names: &[String]) -> Vec<String> {
        if names.is_empty() {
            self.writer.clone().into_iter().collect()
        } else {
            names.to_vec()
        }
    }

    fn apply(&mut self, word: &Dialect, cx: &mut Cx) {
        match word {
            Dialect::Title(title) | Dialect::Start(title) if !title.trim().is_empty() => self.title(title.trim()),
            Dialect::ChairAdd(names) => self.duty(&self.or_writer(names), Duty::Chair, cx),
            Dialect::ScribeAdd(names) => self.duty(&self.or_writer(names), Duty::Scribe, cx),
            Dialect::ChairSet(names) => self.set_duty(names, Duty::Chair, cx),
            Dialect::ScribeSet(names) => self.set_duty(names, Duty::Scribe, cx),
            Dialect::ChairRemove(names) => self.lose_duty(&self.or_writer(names), Duty::Chair),
            Dialect::ScribeRemove(names) => self.lose_duty(&self.or_writer(names), Duty::Scribe),
            Dialect::PresentAdd(names) | Dialect::PresentSet(names) => self.present(&self.or_writer(names), cx),
            Dialect::PresentRemove(names) => self.absent(&self.or_writer(names), cx),
            Dialect::RegretsAdd(names) | Dialect::RegretsSet(names) => {
                self.regrets(&self.or_writer(names), Reply::Leave, cx);
            }
            Dialect::RegretsRemove(names) => self.regrets(&self.or_writer(names), Reply::Open, cx),
            Dialect::Known(names) => {
                for name in names {
                    self.find_or_add(name, Category::Member, cx);
                }
            }
            Dialect::Recess => self.state(MeetingState::Recess, EntryKind::Recess, cx),
            Dialect::Resume => self.state(MeetingState::Live, EntryKind::Resumed, cx),
            _ => {}
        }
    }

    fn title(&mut self, title: &str) {
        if let Some(meeting) = self.m.meeting() {
            self.parts.push(Change::put(Meeting {
                title: title.to_owned(),
                ..meeting.clone()
            }));
        }
    }

    fn state(&mut self, state: MeetingState, kind: EntryKind, cx: &mut Cx) {
        if let Some(meeting) = self.m.meeting() {
            self.parts.push(Change::put(Meeting {
                state,
                ..meeting.clone()
            }));
            let line = capture::Line {
                place: Some(self.m.ledger.records().next_place() + 1),
                ..capture::Line::typed("", cx.now)
            };
            let entry = Draft {
                line: &line,
                speaker: None,
                remark: None,
            }
            .entry(self.m, kind, String::new(), cx);
            self.parts.extend(entry.map(Change::put));
        }
    }

    /// The attendee of a name: in the list, or put there by this word.
    fn find_or_add(&mut self, name: &str, category: Category, cx: &mut Cx) -> Option<Attendee> {
        let meeting = self.m.ledger.records().open()?;
        if let Some(found) = self.find(name) {
            return Some(found);
        }
        let mut added = 0;
        let mut same = None;
        for part in &self.parts {
            if let Change::Put(crate::domain::record::Record::Attendee(a)) = part {
                added += 1;
                let is = self.parts.iter().any(|p| {
                    matches!(p, Change::Put(crate::domain::record::Record::Person(person))
                        if person.id == a.person && person.name == name)
                });
                if is {
                    same = Some((**a).clone());
                }
            }
        }
        if same.is_some() {
            return same;
        }
        let rank = capture::next_rank(self.m) + added * crate::domain::entry::PLACE_STEP;
        let person = Person::named(cx.mint(), name);
        let attendee = Attendee {
            category,
            ..Attendee::invited(cx.mint(), meeting, person.id, rank)
        };
        self.parts.push(Change::put(person));
        self.parts.push(Change::put(attendee.clone()));
        Some(attendee)
    }

    fn find(&self, name: &str) -> Option<Attendee> {
        let id = find_by_name(self.m, name)?;
        self.m.ledger.records().attendees.get(id).cloned()
    }

    fn duty(&mut self, names: &[String], duty: Duty, cx: &mut Cx) {
        for name in names {
            if let Some(attendee) = self.find_or_add(name, Category::Member, cx) {
                self.parts.push(Change::put(Attendee { duty, ..attendee }));
            }
        }
    }

    fn set_duty(&mut self, names: &[String], duty: Duty, cx: &mut Cx) {
        for attendee in self.m.ledger.records().attendees.iter().filter(|a| a.duty == duty) {
            self.parts.push(Change::put(Attendee {
                duty: Duty::None,
                ..attendee.clone()
            }));
        }
        self.duty(names, duty, cx);
    }

    fn lose_duty(&mut self, names: &[String], duty: Duty) {
        for attendee in names
            .iter()
            .filter_map(|name| self.find(name))
            .filter(|a| a.duty == duty)
            .collect::<Vec<_>>()
        {
            self.parts.push(Change::put(Attendee {
                duty: Duty::None,
                ..attendee
            }));
        }
    }

    fn present(&mut self, names: &[String], cx: &mut Cx) {
        for name in names {
            let Some(attendee) = self.find_or_add(name, Category::Member, cx) else {
                continue;
            };
            if !self.m.ledger.records().is_present(attendee.id) {
                let stay = Interval::begun(cx.mint(), attendee.meeting, attendee.id, cx.now);
                self.parts.push(Change::put(stay));
            }
        }
    }

    fn absent(&mut self, names: &[String], cx: &Cx) {
        for attendee in names.iter().filter_map(|name| self.find(name)).collect::<Vec<_>>() {
            if let Some(stay) = self.m.ledger.records().open_stay(attendee.id) {
                self.parts.push(Change::put(stay.clone().ended(cx.now, None)));
            }
        }
    }

    fn regrets(&mut self, names: &[String], reply: Reply, cx: &mut Cx) {
        for name in names {
            if let Some(attendee) = self.find_or_add(name, Category::Member, cx) {
                self.parts.push(Change::put(Attendee { reply, ..attendee }));
            }
        }
    }
}

/// The attendee whose name or alias is exactly this one, letters' case and trailing `_` of nicks apart.
pub fn find_by_name(m: &Model, name: &str) -> Option<Id<Attendee>> {
    let plain = |s: &str| s.trim().trim_end_matches('_').to_lowercase();
    let wanted = plain(name);
    m.ledger
        .records()
        .attendees
        .iter()
        .find(|a| {
            m.ledger
                .records()
                .people
                .get(a.person)
                .is_some_and(|p| plain(&p.name) == wanted || p.aliases.iter().any(|alias| plain(alias) == wanted))
        })
        .map(|a| a.id)
}
