//! Those who confirm the minutes before they are issued, with their remarks (docs/rules.md §issue). The chair always does.

use crate::{
    domain::{change::Change, id::Id, minutes_version::Confirmation, record::Key},
    export::{DocumentKind, versions},
    words::{Strings, field::FieldName},
};

use super::super::{
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, SectionRow, edit_record,
        listed::{SectionRecord, Tabled, ask_new},
    },
    form::{Access, Form, Problem},
    outcome::Outcome,
};

/// Those who are asked, after the chair where the chair has no row yet.
pub(super) fn rows(seen: &DeskSeen) -> Vec<SectionRow> {
    let chair = seen.records().unasked_chair().map(Key::from);
    let asked = seen.records().confirmations_now().map(|row| row.id.into());
    chair.into_iter().chain(asked).map(SectionRow::Record).collect()
}

/// Asks for somebody else who must confirm.
pub(super) fn add(w: &mut DeskWork, _: &mut Cx) -> Outcome {
    blank(w, String::new()).map_or(Outcome::Stay, |row| ask_new(w, row))
}

/// Opens a row; that of the chair is made here.
pub(super) fn edit(w: &mut DeskWork, key: Key) -> Outcome {
    let Key::Attendee(chair) = key else {
        return edit_record(w, Some(SectionRow::Record(key)));
    };
    let name = w.records().name_of(chair).to_owned();
    blank(w, name).map_or(Outcome::Stay, |row| ask_new(w, row))
}

/// A new row behind the last one; its identifier is made when it is stored.
fn blank(w: &DeskWork, name: String) -> Option<Confirmation> {
    Some(Confirmation {
        id: Id::from_raw(0),
        meeting: w.records().open()?,
        place: Confirmation::behind(w.records()),
        version: w.records().minutes_version(),
        name,
        remark: String::new(),
        at: None,
        style: String::new(),
        lang: String::new(),
        print: String::new(),
    })
}

impl SectionRecord for Confirmation {
    const FORM: &'static str = "minutes.confirmation";
    const OWN: &'static [FieldName] = &[FieldName::ConfirmedBy];
    const TITLE: fn(&'static Strings) -> &'static str = |t| t.closing.confirmation;
    type Sheet = Self;
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::required(FieldName::ConfirmedBy, Access::Text(|row| &mut row.name)),
        DeskField::new(FieldName::Remark, Access::Text(|row| &mut row.remark)),
        DeskField::new(FieldName::ConfirmedOn, Access::Moment(|row| &mut row.at)),
    ];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|row| &mut row.place);

    /// A row that is opened by name gets the time of now, to be emptied where nothing is confirmed; so does one whose text has changed.
    fn sheet(&self, seen: &DeskSeen) -> Self {
        let holds = || !versions::is_changed_since(seen.records(), self);
        let at = self
            .at
            .filter(|_| holds())
            .or_else(|| (!self.name.is_empty()).then_some(seen.shared.now));
        Self { at, ..self.clone() }
    }

    /// A confirmation is bound to the text that would be printed when it is given.
    fn filled(&self, sheet: Self, w: &mut DeskWork, form: &mut Form, cx: &mut Cx) -> Option<Vec<Change>> {
        if !may_be_name(&sheet.name) {
            form.complain(FieldName::ConfirmedBy, Problem::NotAName);
            return None;
        }
        let is_known = w.records().confirmations.get(sheet.id).is_some();
        let id = if is_known { sheet.id } else { cx.mint() };
        let mut row = Self { id, ..sheet };
        // Given again within the minute it bears the same time and another text.
        if row.at != self.at || versions::is_changed_since(w.records(), self) {
            let style = w.own.preview.styles.of(DocumentKind::Minutes).unwrap_or_default();
            <&str>::from(style).clone_into(&mut row.style);
            w.own.preview.lang.code().clone_into(&mut row.lang);
            row.print = versions::print_of(w.records(), &row);
        }
        Some(vec![Change::put(row)])
    }

    fn name(&self, _: &DeskSeen) -> String {
        self.name.clone()
    }

    fn search(&self, _: &DeskSeen) -> String {
        self.name.clone()
    }
}

/// Whether a text may be a name: `s/16,950/16,590/` and `:adjourn` belong into the capture line.
fn may_be_name(text: &str) -> bool {
    const SIGNS: [char; 16] = [
        '/', '／', ':', '：', '=', '＝', '!', '！', '?', '？', '*', '#', '＃', '$', '%', '\\',
    ];
    text.chars().any(char::is_alphabetic) && !text.contains(SIGNS)
}
