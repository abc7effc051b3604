//! A matter in the cells of the papers.

use super::paper::MatterOrder;
use crate::{
    domain::{matter::MatterStep, question::FollowUpRow},
    export::document::{Grid, Holds},
};

/// An empty table of matters: their numbers and dates stay whole.
pub(super) fn matters_grid(titles: &[&'static str], order: &MatterOrder<'_>) -> Grid {
    let words = order.words();
    let holds = |title| {
        if [words.number, words.due].contains(&title) {
            Holds::Whole
        } else if title == words.days_late {
            Holds::Count
        } else {
            Holds::Text
        }
    };
    let columns: Vec<_> = titles.iter().map(|title| (*title, holds(*title))).collect();
    Grid::with(&columns)
}

/// The wording, or a word for what is not kept.
pub(super) fn task<'r>(row: &'r FollowUpRow, order: &MatterOrder<'_>) -> &'r str {
    if row.text.is_empty() {
        order.lang.strings().export.words.not_kept
    } else {
        &row.text
    }
}

/// Day, meeting and item. The day stands first, where no line breaks it.
pub(super) fn source(row: &FollowUpRow, order: &MatterOrder<'_>) -> String {
    let day = order.zone.ymd(row.meeting_start);
    let parts = [row.meeting_title.as_str(), &row.source.item];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let of = parts.collect::<Vec<_>>().join(" · ");
    format!("{day} {of}").trim_end().to_owned()
}

/// The due date, else the phrase that was typed, else a word for none.
pub(super) fn due(row: &FollowUpRow, order: &MatterOrder<'_>) -> String {
    let due = &row.action.due;
    match due.date {
        Some(date) => date.to_string(),
        None if due.phrase.is_empty() => order.words().no_date.to_owned(),
        None => due.phrase.clone(),
    }
}

/// The lead, or a word for nobody.
pub(super) fn lead<'r>(row: &'r FollowUpRow, order: &MatterOrder<'_>) -> &'r str {
    if row.lead().is_empty() {
        order.words().unassigned
    } else {
        row.lead()
    }
}

/// The state with the word of its light.
pub(super) fn state(row: &FollowUpRow, order: &MatterOrder<'_>) -> String {
    let words = &order.lang.strings().domain;
    let state = (words.action_state)(row.action.state);
    if !row.action.state.is_open() || row.action.due.date.is_none() {
        return state.to_owned();
    }
    let light = (words.light)(row.light(order.today(), order.lights, order.zone));
    format!("{state}{}", (order.lang.strings().export.bracket)(light))
}

/// The latest step of it with its day: a progress, an answer, a proof, a reason.
pub(super) fn last_word(row: &FollowUpRow, order: &MatterOrder<'_>) -> String {
    let says = |kind: MatterStep| {
        matches!(
            kind,
            MatterStep::Progress
                | MatterStep::Answered
                | MatterStep::Reported
                | MatterStep::Returned
                | MatterStep::ExtensionAsked
        )
    };
    let last = row.steps.iter().rfind(|step| says(step.kind) && !step.text.is_empty());
    last.map_or_else(String::new, |step| format!("{} {}", order.zone.ymd(step.at), step.text))
}
