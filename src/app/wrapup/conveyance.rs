//! How each unit passed on what was decided (docs/rules.md §conveyance).

use std::collections::BTreeSet;

use crate::{
    domain::{
        change::{Act, Change},
        conveyance::Conveyance,
        record::Key,
        records::Records,
    },
    input::{command::Command, section::SectionId},
    offer,
    words::{Strings, field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, Tabled, ask_new, chosen, own_sheet, rows_of, text_of},
        section::{FormRow, Progress, RowKind, Section, open},
    },
    form::{Access, Topic},
    offer::need,
    outcome::Outcome,
};

pub(super) static SECTION: Section = Section {
    kinds: &[RowKind::of::<Conveyance>()],
    holds: |_, key| matches!(key, Key::Conveyance(_)),
    rows: rows_of::<Conveyance>,
    progress: |seen| Progress::count(seen.records().conveyances.iter(), |unit| unit.done.is_some()),
    search: text_of::<Conveyance>,
    add: Some(|w, cx| match w.records().open() {
        Some(_) => {
            let row = blank(w.records(), String::new(), 0, cx);
            row.map_or(Outcome::Stay, |row| ask_new(w, row))
        }
        None => Outcome::Stay,
    }),
    edit: edit_record,
    forms: &[REPORT],
    offers: &[
        offer!(MarkConveyed, chosen::<Conveyance>, ask_report),
        offer!(AddUnits, units, add_units),
    ],
    ..Section::of(SectionId::Conveyance)
};

impl SectionRecord for Conveyance {
    const FORM: &'static str = "conveyance.unit";
    const OWN: &'static [FieldName] = &[FieldName::Unit];
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Conveyance);
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::required(FieldName::Unit, Access::Text(|row| &mut row.unit)),
        DeskField::new(FieldName::ReplyDue, Access::Moment(|row| &mut row.due)),
        DeskField::new(FieldName::ConveyedOn, Access::Moment(|row| &mut row.done)),
        DeskField::new(FieldName::Method, Access::Text(|row| &mut row.method)),
        DeskField::new(FieldName::Audience, Access::Text(|row| &mut row.audience)),
        DeskField::new(FieldName::ProofText, Access::Text(|row| &mut row.proof)),
    ];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|row| &mut row.place);

    fn name(&self, _: &DeskSeen) -> String {
        self.unit.clone()
    }

    fn search(&self, _: &DeskSeen) -> String {
        [self.unit.as_str(), &self.method, &self.audience].join(" ")
    }
}

/// Days within which a unit reports, as a rule.
const DAYS: i64 = 7;

/// A new row, so many places behind the last one.
fn blank(r: &Records, unit: String, behind: i64, cx: &mut Cx) -> Option<Conveyance> {
    let meeting = r.meeting()?;
    let end = meeting.adjourned.unwrap_or(meeting.start);
    Some(Conveyance {
        id: cx.mint(),
        meeting: meeting.id,
        place: Conveyance::behind(r).saturating_add(behind.saturating_mul(Conveyance::STEP)),
        unit,
        due: Some(end.plus_minutes(DAYS * 24 * 60)),
        done: None,
        method: String::new(),
        audience: String::new(),
        proof: String::new(),
    })
}

/// The units on the list of people that have no row yet.
fn units(seen: &DeskSeen) -> Result<Vec<String>, Why> {
    let r = seen.records();
    let known: BTreeSet<&str> = r.conveyances.iter().map(|row| row.unit.as_str()).collect();
    let (mut units, mut any): (Vec<String>, bool) = (Vec::new(), false);
    for attendee in &r.attendees {
        let unit = r.people.get(attendee.person).and_then(|person| r.unit_of(person));
        let Some(unit) = unit.map(|unit| unit.name.as_str()) else {
            continue;
        };
        any = true;
        if !known.contains(unit) && !units.iter().any(|own| own == unit) {
            units.push(unit.to_owned());
        }
    }
    need(any, Why::NoUnits)?;
    need(!units.is_empty(), Why::SameState)?;
    Ok(units)
}

fn add_units(w: &mut DeskWork, cx: &mut Cx, units: Vec<String>) {
    let rows: Vec<Change> = (0..)
        .zip(units)
        .filter_map(|(n, unit)| blank(w.records(), unit, n, cx).map(Change::put))
        .collect();
    commit(w.ledger, Act::EditRow, Change::Batch(rows), cx);
}

const REPORT: FormRow = FormRow {
    name: "conveyance.report",
    title: |t| t.command(Command::MarkConveyed).label,
    done: |w, form, topic, cx| {
        let row = match topic {
            Topic::Key(key) => Conveyance::at(w.records(), *key).cloned(),
            Topic::Meeting | Topic::Row(_) | Topic::Keys(..) | Topic::Mark(_) => None,
        };
        if let Some(row) = row {
            let row = Conveyance {
                done: Some(cx.now),
                method: form.text(FieldName::Method),
                audience: form.text(FieldName::Audience),
                proof: form.text(FieldName::ProofText),
                ..row
            };
            commit(w.ledger, Act::EditRow, row, cx);
            w.go_on(|seen, row| {
                let next = row
                    .try_as_record_ref()
                    .and_then(|key| Conveyance::at(seen.records(), *key));
                next.is_some_and(|unit| unit.done.is_none())
            });
        }
        true
    },
};

fn ask_report(w: &mut DeskWork, _: &mut Cx, row: Conveyance) -> Outcome {
    let form = REPORT.form(Topic::Key(row.id.into())).of(row.name(&w.seen()));
    let form = form.line(FieldName::Method, &row.method).required();
    open(
        form.line(FieldName::Audience, &row.audience)
            .line(FieldName::ProofText, &row.proof),
    )
}
