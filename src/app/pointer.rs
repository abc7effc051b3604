//! Meanings of a click: the drawing notes a spot for each part of the screen, and hands back the one under the mouse.

use crate::{
    domain::{entry::Entry, id::Id},
    input::{command::Command, section::SectionId},
};

use super::tab::Tab;

/// A part of the screen that a click or the wheel means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScreenSpot {
    Tab(Tab),
    /// A section in the list at the left.
    Section(SectionId),
    /// A command that the footer names.
    Command(Command),
    /// A row of the list that is shown: of the dialog, else of the panel, else of the tab.
    Row(usize),
    /// An input of the form, from 0.
    Input(usize),
    /// The text of an input of the form.
    InputText(usize, Drawn),
    /// The field that has the caret.
    Field(Drawn),
    Entry(Id<Entry>),
    /// The feed between its entries.
    Feed,
    /// The people beside the feed.
    People,
    /// A document that is shown page by page.
    Page,
    /// A list beside its rows, and a dialog: nothing to click.
    List,
}

/// How a field was drawn, which says how a place in it is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// The line of the caret, scrolled sideways.
    Line,
    /// All lines, wrapped.
    Wrapped,
}

/// An act of the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointer {
    /// A click on a spot; column and row inside its area, in cells.
    Click { spot: ScreenSpot, column: u16, row: u16 },
    /// The wheel turns over a spot.
    Wheel { spot: ScreenSpot, down: bool },
    /// The mouse was drawn over text, as people do who want to select it.
    Drag,
}
