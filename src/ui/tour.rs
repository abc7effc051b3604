//! The card of the tour, below the tab: how far it is, and the one key that it waits for.

use ratatui::layout::Rect;

use crate::app::tour::{Tour, TourStage};

use super::{paint, pen::Pen, theme, wrap};

/// Below this height the tab needs every row.
const LEAST: u16 = 12;
/// Rows of text at most.
const ROWS: usize = 2;

/// Draws the card where a tour is on; returns what is left for the tab.
pub fn draw(pen: &mut Pen, area: Rect) -> Rect {
    let m = pen.m;
    let Some(tour) = m.tour.as_ref().filter(|_| area.height >= LEAST) else {
        return area;
    };
    let text = words(pen, tour);
    let width = area.width.saturating_sub(2).max(1);
    let lines: Vec<&str> = wrap::wrap(&text, width).take(ROWS).collect();
    let height = u16::try_from(lines.len()).unwrap_or(1) + 1;
    let card = paint::from_row(area, area.height - height);
    paint::rule(pen.buf, card, 0);
    let a = &pen.t.asking;
    let title = match tour.stage {
        TourStage::Step(n) => format!(" {} {}/{} ", a.tour, n + 1, Tour::STEPS),
        TourStage::Offered | TourStage::Over => format!(" {} ", a.tour),
    };
    paint::put(pen.buf, paint::from_column(card, 1), 0, &title, theme::accent());
    let leave = format!(" {} ", a.tour_esc);
    let right = Rect {
        width: card.width.saturating_sub(2),
        ..card
    };
    paint::put_right(pen.buf, right, 0, &leave, theme::dim());
    let inner = paint::from_column(paint::from_row(card, 1), 1);
    for (n, line) in lines.iter().enumerate() {
        paint::put(pen.buf, inner, u16::try_from(n).unwrap_or(u16::MAX), line, theme::PLAIN);
    }
    Rect {
        height: area.height - height,
        ..area
    }
}

/// The words of the stage, with the key that it asks for.
fn words(pen: &Pen, tour: &Tour) -> String {
    let a = &pen.t.asking;
    let text = match tour.stage {
        TourStage::Offered => a.tour_offer,
        TourStage::Step(n) => a.tour_steps.get(n).copied().unwrap_or_default(),
        TourStage::Over if pen.m.shared.goes_back => a.tour_end_back,
        TourStage::Over => a.tour_end,
    };
    let key = tour
        .asks_for()
        .and_then(|command| pen.m.shared.keymap.keys_of(command).first())
        .map(ToString::to_string);
    text.replace("{key}", &key.unwrap_or_default())
}
