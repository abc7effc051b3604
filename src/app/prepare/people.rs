//! The people of the meeting: the list, one at a time or pasted, the chair, the order of strokes.

use crate::{
    capture::presence::invite::next_rank,
    choice,
    domain::{
        action::Owner,
        change::{Act, Change},
        clean::with_tabs,
        entry::PLACE_STEP,
        id::Id,
        people::{Attendee, Category, Duty, Person, Reply, Sex, listed},
        record::Key,
        records::Records,
        strokes::{self, StrokeRule},
        text::is_han,
    },
    input::{command::Command, section::SectionId},
    line::{
        names::split_name,
        roster::{SheetReading, read_names},
    },
    offer,
    words::{field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, Tabled, ask_new, chosen, rows_of, text_of},
        section::{Acts, FormRow, Progress, RowKind, Section, open},
    },
    effect::{Effect, Errand},
    form::{Access, Form, FormKind, Problem, Topic},
    message::Message,
    offer::{always, need},
    outcome::{Outcome, Request},
    roster,
    units::Units,
};
use super::officers;

pub(super) const SECTION: Section = Section {
    kinds: &[RowKind::of::<Attendee>()],
    holds: |_, key| matches!(key, Key::Attendee(_) | Key::Person(_)),
    rows: rows_of::<Attendee>,
    progress: |seen| Progress::count(seen.records().attendees.iter(), |a| a.reply != Reply::Open),
    search: text_of::<Attendee>,
    add: Some(|w, cx| match w.records().open() {
        Some(meeting) => {
            let person = cx.mint();
            let row = Attendee::invited(cx.mint(), meeting, person, next_rank(w.records()));
            ask_new(w, row)
        }
        None => Outcome::Stay,
    }),
    edit: edit_record,
    forms: &[PASTE, LEAVE],
    offers: &[
        offer!(PasteList, always, ask_paste),
        offer!(ImportRoster, always, ask_roster),
        offer!(Attends, chosen::<Attendee>, attends),
        offer!(OnLeave, chosen::<Attendee>, ask_leave),
        offer!(MakeChair, chosen::<Attendee>, officers::make_chair),
        offer!(MakeScribe, chosen::<Attendee>, officers::make_scribe),
        offer!(SortStrokes, somebody, sort_by_surname),
        offer!(SortFullStrokes, somebody, sort_by_name),
    ],
    ..Section::of(SectionId::People)
};

/// The value that the form of a person fills: the row of the list, and the person behind it.
#[derive(Debug, Clone)]
pub struct PersonSheet {
    person: Person,
    attendee: Attendee,
    unit: String,
    category: Category,
    duty: Duty,
    reply: Reply,
    sex: Sex,
}

impl SectionRecord for Attendee {
    const FORM: &'static str = "people.person";
    const OWN: &'static [FieldName] = &[
        FieldName::Name,
        FieldName::Substitute,
        FieldName::Phone,
        FieldName::Email,
        FieldName::Pinyin,
        FieldName::Aliases,
        FieldName::Seat,
    ];
    const TITLE: fn(&'static crate::words::Strings) -> &'static str = |t| t.screen.form_person;
    type Sheet = PersonSheet;
    const FIELDS: &'static [DeskField<PersonSheet>] = &[
        DeskField::required(FieldName::Name, Access::Text(|s| &mut s.person.name)),
        DeskField::new(FieldName::Unit, Access::Text(|s| &mut s.unit)),
        DeskField::new(FieldName::Post, Access::Text(|s| &mut s.person.post)),
        DeskField::new(FieldName::Category, choice!(Category, category)),
        DeskField::new(FieldName::Duty, choice!(Duty, duty)),
        DeskField::new(FieldName::Reply, choice!(Reply, reply)),
        DeskField::new(FieldName::LeaveReason, Access::Text(|s| &mut s.attendee.leave_reason)),
        DeskField::new(
            FieldName::Substitute,
            Access::Own {
                get: |s, seen| {
                    let name = s.attendee.substitute.map(|id| seen.records().name_of(id));
                    name.unwrap_or_default().to_owned()
                },
                set: set_substitute,
            },
        ),
        DeskField::new(FieldName::Phone, Access::Text(|s| &mut s.person.phone)),
        DeskField::new(FieldName::Email, Access::Text(|s| &mut s.person.email)),
        DeskField::new(FieldName::Sex, choice!(Sex, sex)),
        DeskField::new(FieldName::Grouping, Access::Text(|s| &mut s.attendee.grouping)),
        DeskField::new(FieldName::Remark, Access::Text(|s| &mut s.attendee.remark)),
        DeskField::new(FieldName::Pinyin, Access::Text(|s| &mut s.person.pinyin)),
        DeskField::new(
            FieldName::Aliases,
            Access::Own {
                get: |s, _| s.person.aliases.join("、"),
                set: |s, typed, _| {
                    s.person.aliases = split_names(typed);
                    Ok(())
                },
            },
        ),
        DeskField::new(FieldName::Seat, Access::Text(|s| &mut s.attendee.seat)),
    ];
    const ACTS: Acts = Acts {
        edit: Act::EditPerson,
        drop: Act::DeletePerson,
        shift: Act::MovePerson,
    };
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|attendee| &mut attendee.rank);

    fn sheet(&self, seen: &DeskSeen) -> PersonSheet {
        let r = seen.records();
        let person = r.people.get(self.person).cloned();
        let person = person.unwrap_or_else(|| Person::named(self.person, ""));
        PersonSheet {
            unit: r.unit_of(&person).map(|unit| unit.name.clone()).unwrap_or_default(),
            category: self.category,
            duty: self.duty,
            reply: self.reply,
            sex: person.sex,
            attendee: self.clone(),
            person,
        }
    }

    fn filled(&self, sheet: PersonSheet, w: &mut DeskWork, _: &mut Form, cx: &mut Cx) -> Option<Vec<Change>> {
        let r = w.records();
        let mut parts = Vec::new();
        let (mut person, mut attendee) = (sheet.person, sheet.attendee);
        person.unit = (!sheet.unit.is_empty()).then(|| Units::of(r).named(&sheet.unit, &mut parts, cx));
        person.sex = sheet.sex;
        attendee.category = sheet.category;
        attendee.duty = sheet.duty;
        attendee.reply = sheet.reply;
        if attendee.substitute.is_some() {
            attendee.reply = Reply::Substituted;
        }
        if let Some(before) = r.people.get(person.id) {
            let unit = r.unit_of(before).map_or("", |unit| unit.name.as_str());
            if !before.name.is_empty() {
                parts.extend(r.renamed(&before.name, &person.name));
            }
            person.note_move(before, unit, cx.now);
        }
        parts.extend([Change::put(person), Change::put(attendee)]);
        Some(parts)
    }

    fn name(&self, seen: &DeskSeen) -> String {
        seen.records().name_of(self.id).to_owned()
    }

    fn search(&self, seen: &DeskSeen) -> String {
        let (r, words) = (seen.records(), &seen.words().domain);
        let person = r.person_of(self.id).map(|p| {
            let unit = r.unit_of(p).map_or("", |u| u.name.as_str());
            [p.name.as_str(), &p.post, unit, &p.phone].join(" ")
        });
        let duty = if self.duty == Duty::None {
            ""
        } else {
            (words.duty)(self.duty)
        };
        let instead = self.substitute.map_or("", |other| r.name_of(other));
        [
            person.unwrap_or_default().as_str(),
            (words.category)(self.category),
            (words.reply)(self.reply),
            duty,
            instead,
            &self.leave_reason,
            &self.grouping,
            &self.remark,
        ]
        .join(" ")
    }

    fn free(&self, r: &Records) -> Result<(), Why> {
        let id = Some(self.id);
        need(r.stays(self.id).next().is_none(), Why::WasThere)?;
        need(!r.entries.iter().any(|e| e.speaker == id), Why::HasEntries)?;
        need(!r.motions.iter().any(|x| x.seconder == id), Why::HasEntries)?;
        need(!r.attendees.iter().any(|a| a.substitute == id), Why::IsSubstitute)?;
        need(!r.seats.iter().any(|s| s.attendee == id), Why::HasSeat)?;
        need(!r.paper_copies.iter().any(|c| c.holder == id), Why::HoldsCopy)?;
        let owns = r.open_actions().any(|a| a.owners.contains(&Owner::Attendee(self.id)));
        need(!owns, Why::HasAction)
    }
}

/// Somebody else of the list, by the whole name; nobody, where the field is empty.
fn set_substitute(sheet: &mut PersonSheet, typed: &str, seen: &DeskSeen) -> Result<(), Problem> {
    let r = seen.records();
    let own = sheet.attendee.id;
    let mut others = r.attendees.iter().filter(|other| other.id != own);
    sheet.attendee.substitute = match typed {
        "" => None,
        name => {
            let other = others.find(|other| r.name_of(other.id) == name);
            Some(other.ok_or(Problem::NobodyOfThatName)?.id)
        }
    };
    Ok(())
}

/// Names in a text: separated by commas of either width, 、, semicolons or lines. Spaces inside two Han characters go.
fn split_names(text: &str) -> Vec<String> {
    text.split(['，', ',', '、', '；', ';', '\n', '\t'])
        .map(|name| {
            let name = name.trim();
            let bare: String = name.chars().filter(|c| !c.is_whitespace()).collect();
            if bare.chars().count() == 2 && bare.chars().all(is_han) {
                bare
            } else {
                name.to_owned()
            }
        })
        .filter(|name| !name.is_empty())
        .collect()
}

/// The person comes.
fn attends(w: &mut DeskWork, cx: &mut Cx, row: Attendee) {
    let comes = Attendee {
        reply: Reply::Attends,
        leave_reason: String::new(),
        ..row
    };
    commit(w.ledger, Act::EditPerson, comes, cx);
}

/// The person does not come, and says why.
const LEAVE: FormRow = FormRow {
    name: "people.leave",
    title: |t| t.command(Command::OnLeave).label,
    done: |w, form, topic, cx| {
        if let Topic::Key(key) = topic
            && let Some(row) = Attendee::at(w.records(), *key).cloned()
        {
            let reason = form.text(FieldName::LeaveReason);
            let leave = match stand_in(w.records(), row.id, &reason) {
                Some((why, other)) => Attendee {
                    reply: Reply::Substituted,
                    substitute: Some(other),
                    leave_reason: why,
                    ..row
                },
                None => Attendee {
                    reply: Reply::Leave,
                    leave_reason: reason,
                    ..row
                },
            };
            commit(w.ledger, Act::EditPerson, leave, cx);
        }
        true
    },
};

/// The reason without `由王五代`, and who comes instead; `None` where it names nobody of the list.
fn stand_in(r: &Records, own: Id<Attendee>, reason: &str) -> Option<(String, Id<Attendee>)> {
    let (why, rest) = reason.split_once('由')?;
    let name = ["代为参会", "代为出席", "代会", "代替", "代"]
        .iter()
        .find_map(|end| rest.trim_end_matches('。').strip_suffix(end))?
        .trim();
    let mut named = r
        .attendees
        .iter()
        .filter(|other| other.id != own && r.name_of(other.id) == name);
    let other = named.next()?.id;
    let why = why.trim().trim_end_matches(['，', ',', '；', ';', '、']).to_owned();
    named.next().is_none().then_some((why, other))
}

fn ask_leave(w: &mut DeskWork, _: &mut Cx, row: Attendee) -> Outcome {
    let form = LEAVE.form(Topic::Key(row.id.into())).of(row.name(&w.seen()));
    open(form.line(FieldName::LeaveReason, &row.leave_reason).required())
}

fn somebody(seen: &DeskSeen) -> Result<(), Why> {
    need(!seen.records().attendees.is_empty(), Why::NoRow)
}

fn sort_by_surname(w: &mut DeskWork, cx: &mut Cx, (): ()) {
    sort(w, cx, StrokeRule::SurnameStroke);
}

fn sort_by_name(w: &mut DeskWork, cx: &mut Cx, (): ()) {
    sort(w, cx, StrokeRule::FullNameStroke);
}

/// Ranks each category in turn by strokes (docs/rules.md §strokes), as one act; moves by hand after it stay.
fn sort(w: &mut DeskWork, cx: &mut Cx, rule: StrokeRule) {
    let r = w.records();
    let mut rows: Vec<Attendee> = r.attendees.iter().cloned().collect();
    rows.sort_by_cached_key(|a| {
        let name = r.name_of(a.id);
        let surname = split_name(name).map_or(1, |split| split.surname.chars().count());
        (a.category as u8, strokes::key(name, surname, rule))
    });
    let unknown = rows.iter().filter(|a| !strokes::is_known(r.name_of(a.id))).count();
    let mut rank = 0;
    let mut parts = Vec::new();
    for row in rows {
        if row.rank != rank {
            parts.push(Change::put(Attendee { rank, ..row }));
        }
        rank += PLACE_STEP;
    }
    commit(w.ledger, Act::MovePerson, Change::Batch(parts), cx);
    cx.say(Message::SortedByStrokes { rule, unknown });
}

/// The stable name of the form for a list of names.
const PASTE_NAME: &str = "people.paste";

/// Lines from which on a pasted list is read beside the typing.
const MANY_LINES: usize = 1000;

/// A list of names.
const PASTE: FormRow = FormRow {
    name: PASTE_NAME,
    title: |t| t.screen.form_paste_people,
    done: paste,
};

fn ask_paste(_: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    open(PASTE.form(Topic::Meeting).cells(FieldName::Text, "").required())
}

const fn ask_roster(_: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    Outcome::Open(Request::ImportRoster)
}

fn paste(w: &mut DeskWork, form: &mut Form, _: &Topic, cx: &mut Cx) -> bool {
    let text = with_tabs(&form.text(FieldName::Text));
    if text.lines().count() > MANY_LINES {
        cx.emit(Effect::Errand(Errand::ReadList(text)));
        return false;
    }
    take_list(w, form, &read_names(&text), cx)
}

/// Whether a form takes a pasted list of people.
pub fn is_list(kind: &FormKind) -> bool {
    matches!(kind, FormKind::Of(id) if id.name == PASTE_NAME)
}

/// Takes in a pasted list as it was read; false where something stays in its form, with what is wrong.
pub fn take_list(w: &mut DeskWork, form: &mut Form, reading: &SheetReading, cx: &mut Cx) -> bool {
    let pasted = roster::take_list(w.ledger, reading, cx);
    cx.say(Message::Pasted {
        added: pasted.taken,
        voting: pasted.voting,
        there: listed(&pasted.there.iter().map(String::as_str).collect::<Vec<_>>()),
        rejected: pasted.rejected,
    });
    if pasted.left.is_empty() {
        return pasted.taken > 0;
    }
    form.fill(FieldName::Text, &pasted.left.join("\n"));
    form.complain(FieldName::Text, Problem::NotAName);
    false
}
