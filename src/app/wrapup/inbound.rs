//! Papers that units handed in, and give-back with a receipt (docs/rules.md §inbound).

use crate::{
    domain::{change::Act, inbound::Inbound, record::Key},
    input::{command::Command, section::SectionId},
    offer,
    words::{Strings, field::FieldName},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, Tabled, ask_new, chosen, joined, own_sheet, rows_of, text_of},
        section::{FormRow, Progress, RowKind, Section, open},
    },
    form::{Access, Topic},
    outcome::Outcome,
};

pub(super) static SECTION: Section = Section {
    kinds: &[RowKind::of::<Inbound>()],
    holds: |_, key| matches!(key, Key::Inbound(_)),
    rows: rows_of::<Inbound>,
    progress: |seen| Progress::count(seen.records().inbounds.iter(), |paper| paper.is_settled()),
    search: text_of::<Inbound>,
    add: Some(add),
    edit: edit_record,
    forms: &[RETURNED, KEPT],
    offers: &[
        offer!(GiveBack, chosen::<Inbound>, |w: &mut DeskWork, _, paper: Inbound| {
            let form = RETURNED.form(Topic::Key(paper.id.into())).of(paper.name(&w.seen()));
            open(form.line(FieldName::Receipt, &paper.receipt).required())
        }),
        offer!(
            KeepByConsent,
            chosen::<Inbound>,
            |w: &mut DeskWork, _, paper: Inbound| {
                let form = KEPT.form(Topic::Key(paper.id.into())).of(paper.name(&w.seen()));
                open(form.line(FieldName::ConsentOf, &paper.consent).required())
            }
        ),
    ],
    ..Section::of(SectionId::Inbound)
};

impl SectionRecord for Inbound {
    const FORM: &'static str = "inbound.paper";
    const OWN: &'static [FieldName] = &[FieldName::Title];
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Inbound);
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::required(FieldName::Unit, Access::Text(|paper| &mut paper.unit)),
        DeskField::required(FieldName::Title, Access::Text(|paper| &mut paper.title)),
        DeskField::new(FieldName::Pages, Access::Number(|paper| &mut paper.pages)),
        DeskField::new(FieldName::ReceivedOn, Access::Moment(|paper| &mut paper.received)),
        DeskField::new(FieldName::ReturnedOn, Access::Moment(|paper| &mut paper.returned)),
        DeskField::new(FieldName::Receipt, Access::Text(|paper| &mut paper.receipt)),
        DeskField::new(FieldName::ConsentOf, Access::Text(|paper| &mut paper.consent)),
    ];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|paper| &mut paper.place);

    fn name(&self, _: &DeskSeen) -> String {
        joined(&self.unit, &self.title)
    }

    fn search(&self, seen: &DeskSeen) -> String {
        self.name(seen)
    }
}

fn add(w: &mut DeskWork, cx: &mut Cx) -> Outcome {
    let Some(meeting) = w.records().open() else {
        return Outcome::Stay;
    };
    let paper = Inbound {
        id: cx.mint(),
        meeting,
        place: Inbound::behind(w.records()),
        unit: String::new(),
        title: String::new(),
        pages: 0,
        received: Some(cx.now),
        returned: None,
        receipt: String::new(),
        consent: String::new(),
    };
    ask_new(w, paper)
}

const RETURNED: FormRow = FormRow {
    name: "inbound.returned",
    title: |t| t.command(Command::GiveBack).label,
    done: |w, form, topic, cx| {
        let receipt = form.text(FieldName::Receipt);
        settle(w, topic, cx, |paper, cx| Inbound {
            returned: Some(cx.now),
            receipt,
            consent: String::new(),
            ..paper
        })
    },
};

const KEPT: FormRow = FormRow {
    name: "inbound.kept",
    title: |t| t.command(Command::KeepByConsent).label,
    done: |w, form, topic, cx| {
        let consent = form.text(FieldName::ConsentOf);
        // A paper that is kept was not given back: the later word holds.
        settle(w, topic, cx, |paper, _| Inbound {
            consent,
            returned: None,
            receipt: String::new(),
            ..paper
        })
    },
};

/// Stores what became of the paper that a form is about, and goes to the next one that is still here.
fn settle(w: &mut DeskWork, topic: &Topic, cx: &mut Cx, after: impl FnOnce(Inbound, &Cx) -> Inbound) -> bool {
    let paper = match topic {
        Topic::Key(key) => Inbound::at(w.records(), *key).cloned(),
        Topic::Meeting | Topic::Row(_) | Topic::Keys(..) | Topic::Mark(_) => None,
    };
    if let Some(paper) = paper {
        let row = after(paper, cx);
        commit(w.ledger, Act::Papers, row, cx);
        w.go_on(|seen, row| {
            let paper = row
                .try_as_record_ref()
                .and_then(|key| Inbound::at(seen.records(), *key));
            paper.is_some_and(|paper| !paper.is_settled())
        });
    }
    true
}
