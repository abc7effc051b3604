//! The agenda over the feed: where it has no column beside it, or one that cuts its titles. It is looked at, while the caret stays in the line.

use super::super::state::{Panel, PanelId};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::Agenda,
    scope: None,
    rows: |seen| seen.own.view.agenda.iter().map(|line| line.item.into()).collect(),
    typed: |_, _, _| false,
    filters: true,
    offers: &[],
};
