//! The styles in which documents are written until another is chosen.

use crate::{
    export::{DocumentKind, Style, styles_of},
    words::Lang,
};

/// The style of minutes and the size of cards: each stays while the other document is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Styles {
    minutes: Style,
    card: Style,
}

impl Styles {
    /// The usual ones in a language.
    pub const fn usual(lang: Lang) -> Self {
        Self {
            minutes: usual_style(lang),
            card: Style::Card210,
        }
    }

    /// The language of the documents is another one: minutes in the usual style of the old one take that of the new one.
    pub fn follow(&mut self, old: Lang, new: Lang) {
        if self.minutes == usual_style(old) {
            self.minutes = usual_style(new);
        }
    }

    /// The style of a kind; none where it has only one.
    pub fn of(self, kind: DocumentKind) -> Option<Style> {
        let chosen = if kind == DocumentKind::DeskCards {
            self.card
        } else {
            self.minutes
        };
        styles_of(kind).contains(&chosen).then_some(chosen)
    }

    /// Takes a style for the documents that have it.
    pub fn set(&mut self, style: Style) {
        if styles_of(DocumentKind::DeskCards).contains(&style) {
            self.card = style;
        } else {
            self.minutes = style;
        }
    }
}

/// How minutes are usually written in a language.
const fn usual_style(lang: Lang) -> Style {
    match lang {
        Lang::Zh => Style::Official,
        Lang::En => Style::Council,
    }
}
