//! Wordings typed over passages of the minutes (docs/rules.md §issue): chosen by passage, kept as rows, shown as a difference.

use crate::{
    domain::{
        change::{Act, Change},
        record::Key,
        records::Records,
        rewording::Rewording,
    },
    export::{
        DocumentKind,
        rewording::{PassageText, now_under, passages},
    },
    words::{Strings, field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, SectionRow,
        listed::SectionRecord,
        section::{Acts, FormRow, open},
    },
    form::{Access, Choice, Form, Topic},
    message::{Message, WordingMessage},
    offer::need,
    outcome::Outcome,
};
use super::issue;

/// The wordings, oldest first.
pub(super) fn rows(seen: &DeskSeen) -> Vec<SectionRow> {
    let rows = seen.records().rewordings.iter();
    rows.map(|row| SectionRow::Record(Key::Rewording(row.id))).collect()
}

/// The passages of the minutes that are shown.
///
/// # Errors
/// They are issued, or nothing of the document that is shown can be reworded.
pub(super) fn can_reword(seen: &DeskSeen) -> Result<Vec<PassageText>, Why> {
    issue::draft(seen)?;
    need(seen.own.preview.kind == DocumentKind::Minutes, Why::WrongKind)?;
    let style = seen.own.preview.style().unwrap_or_default();
    let list = passages(seen.records(), style, seen.own.preview.lang);
    need(!list.is_empty(), Why::NoPassage)?;
    Ok(list)
}

/// Whether the differences can be shown.
///
/// # Errors
/// There is no wording.
pub(super) fn any(seen: &DeskSeen) -> Result<(), Why> {
    need(!seen.records().rewordings.is_empty(), Why::NoRewording)
}

/// Asks for the passage and its new words; begins with the first passage of the page that is shown.
pub(super) fn ask(w: &mut DeskWork, _: &mut Cx, list: Vec<PassageText>) -> Outcome {
    let seen = w.seen();
    let preview = &seen.own.preview;
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).take(12).collect::<String>();
    let page: String = preview
        .pages
        .get(preview.page)
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let page: String = page.chars().filter(|c| !c.is_whitespace()).collect();
    let on_page = |passage: &PassageText| {
        let begins = bare(&passage.generated);
        !begins.is_empty() && page.contains(&begins)
    };
    // The heading under which a passage stands tells those that say the same apart.
    let mut heading = "";
    let places: Vec<&str> = list
        .iter()
        .map(|passage| {
            if passage.is_text {
                heading
            } else {
                heading = passage.generated.trim();
                ""
            }
        })
        .collect();
    let placed = |(passage, place): (&PassageText, &&str)| {
        let place = bare(place);
        passage.is_text && on_page(passage) && (place.is_empty() || page.contains(&place))
    };
    // Sentences are reworded more often than headings and lists of names.
    let text = list.iter().zip(&places).position(placed);
    let shown = text.or_else(|| list.iter().position(on_page)).unwrap_or(0);
    let text_of = |passage: &PassageText| {
        let known = known(seen.records(), &passage.passage);
        known.map_or_else(|| passage.generated.trim().to_owned(), |row| row.text.clone())
    };
    let options: Vec<Choice> = list
        .iter()
        .zip(&places)
        .map(|(passage, place)| Choice::Passage(passage.passage.clone(), text_of(passage), (*place).to_owned()))
        .collect();
    let Some(chosen) = options.get(shown).cloned() else {
        return Outcome::Stay;
    };
    let text = list.get(shown).map(text_of).unwrap_or_default();
    let mut form = REWORD
        .form(Topic::Meeting)
        .choice(FieldName::Passage, options, &chosen)
        .block(FieldName::NewWording, &text)
        .required();
    form.about = (seen.words().closing.reword_how)(list.len());
    open(form)
}

pub(super) const REWORD: FormRow = FormRow {
    name: "minutes.reword",
    title: |t| t.closing.rewording,
    done: |w, form, _, cx| {
        let Ok(list) = can_reword(&w.seen()) else { return true };
        let Some(Choice::Passage(passage, ..)) = form.chosen(FieldName::Passage).cloned() else {
            return true;
        };
        let (Some(under), Some(meeting)) = (
            list.into_iter().find(|known| known.passage == passage),
            w.records().open(),
        ) else {
            return true;
        };
        let text = form.text(FieldName::NewWording);
        let row = known(w.records(), &passage).cloned();
        if text == under.generated.trim() {
            // The words are those that are generated: a wording of before goes.
            if let Some(row) = row {
                commit(w.ledger, Act::Reword, Change::drop(row.id), cx);
            }
            return true;
        }
        let row = Rewording {
            id: row.map_or_else(|| cx.mint(), |row| row.id),
            meeting,
            passage,
            generated: under.generated,
            text,
            at: cx.now,
            by: w.ledger.clerk().to_owned(),
        };
        commit(w.ledger, Act::Reword, row, cx);
        cx.say(Message::Wording(WordingMessage::Reworded));
        true
    },
};

/// The wording of a passage.
fn known<'r>(records: &'r Records, passage: &str) -> Option<&'r Rewording> {
    records.rewordings.iter().find(|row| row.passage == passage)
}

/// Shows how the wordings differ from what is under them, or the minutes again.
pub(super) fn show(w: &mut DeskWork, _: &mut Cx, (): ()) {
    let preview = &mut w.own.preview;
    preview.kind = DocumentKind::Minutes;
    preview.compares = false;
    preview.rewordings = !preview.rewordings;
    preview.go_to_start();
}

impl SectionRecord for Rewording {
    const FORM: &'static str = "minutes.rewording";
    const TITLE: fn(&'static Strings) -> &'static str = |t| t.closing.rewording;
    type Sheet = Self;
    const FIELDS: &'static [DeskField<Self>] = &[DeskField::required(
        FieldName::NewWording,
        Access::Block(|row| &mut row.text),
    )];
    const ACTS: Acts = Acts {
        edit: Act::Reword,
        drop: Act::Reword,
        shift: Act::MoveRow,
    };

    fn sheet(&self, _: &DeskSeen) -> Self {
        self.clone()
    }

    /// Storing a rewording again counts as reviewing it: from now on it is compared with the passage as it is generated now.
    fn filled(&self, sheet: Self, w: &mut DeskWork, _: &mut Form, cx: &mut Cx) -> Option<Vec<Change>> {
        issue::draft(&w.seen()).ok()?;
        let under = now_under(w.records(), self);
        let row = Self {
            generated: under.unwrap_or_else(|| self.generated.clone()),
            at: cx.now,
            by: w.ledger.clerk().to_owned(),
            ..sheet
        };
        Some(vec![Change::put(row)])
    }

    fn name(&self, _: &DeskSeen) -> String {
        self.text.chars().take(24).collect()
    }

    fn search(&self, _: &DeskSeen) -> String {
        self.text.clone()
    }

    fn free(&self, records: &Records) -> Result<(), Why> {
        need(!records.minutes_state().is_issued(), Why::MinutesIssued)
    }
}
