//! The feed as it was drawn last, so that a key that changes nothing in it costs what it costs in an empty meeting.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use crate::{
    app::pointer::ScreenSpot,
    domain::{entry::Entry, id::Id},
    ui::paint::CellRun,
    words::Lang,
};

/// Everything that the feed shows follows from these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FeedKey {
    pub(super) revision: u64,
    /// Commits on their way to the disk: fewer, and a pending sign has gone.
    pub(super) waiting: usize,
    pub(super) area: Rect,
    pub(super) scroll: usize,
    pub(super) editing: Option<Id<Entry>>,
    pub(super) lang: Lang,
    /// Due times are told from this day.
    pub(super) today: NaiveDate,
}

/// The feed as it was drawn, and what of.
#[derive(Debug, Clone)]
pub struct Picture {
    pub(super) seen: FeedKey,
    pub(super) cells: Vec<CellRun>,
    pub(super) spots: Vec<(Rect, ScreenSpot)>,
}
