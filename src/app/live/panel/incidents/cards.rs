//! The cards of the type of meeting: what is done when something goes wrong, whom to tell, and polite words for it. They are offered, the
//! likeliest first; nothing of them is stored.

use crate::{domain::template::ContingencyRow, words::Lang};

use super::{super::super::state::LiveSeen, chosen::chosen};

/// A card in the language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IncidentCard<'m> {
    pub title: &'m str,
    /// The measures, and whom to tell.
    pub action: &'m str,
    /// The words to say.
    pub wording: &'m str,
    /// The same in the other language, for a guest.
    pub other: &'m str,
}

impl<'m> IncidentCard<'m> {
    fn of(row: &'m ContingencyRow, lang: Lang) -> Self {
        match lang {
            Lang::En => Self {
                title: &row.en,
                action: &row.action_en,
                wording: &row.wording_en,
                other: &row.wording_zh,
            },
            Lang::Zh => Self {
                title: &row.zh,
                action: &row.action_zh,
                wording: &row.wording_zh,
                other: &row.wording_en,
            },
        }
    }
}

/// Returns the cards that fit what is typed into the panel, those that sound like the chosen incident first. A meeting without a type gets
/// the cards of all types, each once.
pub fn cards<'m>(seen: &LiveSeen<'m>) -> Vec<IncidentCard<'m>> {
    let type_of_meeting = seen.meeting().map_or("", |meeting| meeting.template.as_str());
    let templates = &seen.shared.templates;
    let known = templates.iter().any(|template| template.id == type_of_meeting);
    let mut rows: Vec<&ContingencyRow> = Vec::new();
    let fitting = templates
        .iter()
        .filter(|template| !known || template.id == type_of_meeting);
    for row in fitting.flat_map(|template| &template.contingencies) {
        if !rows.iter().any(|other| other.id == row.id) {
            rows.push(row);
        }
    }
    let shown = seen.own.shown.as_ref();
    let typed = shown
        .map(|shown| shown.field.text().trim().to_lowercase())
        .unwrap_or_default();
    rows.retain(|row| {
        [&row.id, &row.en, &row.zh]
            .iter()
            .any(|text| text.to_lowercase().contains(&typed))
    });
    let about = about(seen);
    rows.sort_by_key(|row| std::cmp::Reverse(likeness(&about, row)));
    rows.into_iter()
        .map(|row| IncidentCard::of(row, seen.shared.lang))
        .collect()
}

/// The words about the chosen incident: its text, and the name of its device.
fn about(seen: &LiveSeen) -> String {
    let Ok(incident) = chosen(seen) else {
        return String::new();
    };
    let device = incident.equipment.and_then(|id| seen.records().equipment.get(id));
    let text = seen.records().incident_text(&incident);
    format!("{text} {}", device.map_or("", |device| device.name.as_str())).to_lowercase()
}

/// How much the title of a card and a text have in common: pairs of Han characters, and words that begin alike.
fn likeness(text: &str, row: &ContingencyRow) -> usize {
    let han: Vec<char> = row.zh.chars().collect();
    let pairs = han.windows(2).filter(|pair| {
        let pair: String = pair.iter().collect();
        text.contains(&pair)
    });
    let begins = |word: &str| {
        let stem: String = word.to_lowercase().chars().take(4).collect();
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        stem.chars().count() > 3 && words.any(|other| other.starts_with(&stem))
    };
    let words = row.en.split_whitespace().filter(|word| begins(word));
    2 * pairs.count() + 2 * words.count()
}
