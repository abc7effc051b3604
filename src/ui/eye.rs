//! Where the eye is: scroll offsets, what lies where, and the feed as it was drawn last. With the text fields' own view, the one thing that
//! drawing may change. Nothing here is ever looked at by what decides.

use std::collections::HashMap;

use ratatui::layout::Rect;

use super::{hits::Hits, live::picture::Picture, theme::Theme};
use crate::input::section::SectionId;

/// The theme, the first shown row of each list, and what the frame that was drawn last showed where.
#[derive(Debug, Clone, Default)]
pub struct Eye {
    pub theme: Theme,
    /// The spots of the frame that was drawn last.
    pub hits: Hits,
    pub meetings: usize,
    /// The offset of each section, so that one that is come back to is as it was.
    pub prepare: HashMap<SectionId, usize>,
    pub findings: usize,
    pub follow_up: usize,
    pub matter_history: usize,
    pub help: usize,
    pub palette: usize,
    pub said: usize,
    pub practice: usize,
    pub form: usize,
    pub roster: usize,
    pub search: usize,
    pub settings: usize,
    pub live_agenda: usize,
    /// The offset of the panel over the feed.
    pub panel: usize,
    /// Where the text of the capture line stands in the frame that was drawn last, if it has the caret there.
    pub line: Option<Rect>,
    /// While nothing in the feed changes, a key costs what an empty meeting costs.
    pub feed: Option<Picture>,
}

impl Eye {
    /// One that has seen nothing yet.
    pub fn new(theme: Theme) -> Self {
        Self {
            theme,
            ..Self::default()
        }
    }
}
