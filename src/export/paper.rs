//! The paper of a document: its size and margins, for every format that has pages. Lengths are twentieths of a point.

use super::{
    columns::{Letterset, is_cramped, least_room},
    document::{Block, CardSize, Document, Grid, Layout},
};

/// The size of a page and its margins.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageSize {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) top: usize,
    pub(super) right: usize,
    pub(super) bottom: usize,
    pub(super) left: usize,
    pub(super) footer: usize,
    /// How much lower the last row of a sheet of cards is, so that the end of the document stays on it.
    pub(super) spare: usize,
}

impl PageSize {
    /// How wide the text is.
    pub(super) const fn measure(self) -> usize {
        self.width - self.left - self.right
    }

    /// How high the text is.
    pub(super) const fn depth(self) -> usize {
        self.height - self.top - self.bottom
    }
}

/// The sides of A4.
const A4: (usize, usize) = (11906, 16838);
/// More columns than these need the long side of the paper; so many do where sentences stand in one of them.
const MOST_UPRIGHT: usize = 7;

/// A4; the margins of GB/T 9704-2012 §5.2 for official documents. Turned where a table is wide.
pub(super) fn paper(document: &Document) -> PageSize {
    if let Some(deck) = document.deck() {
        return sheet(deck.size);
    }
    let upright = upright(document.layout);
    if is_wide(document) {
        PageSize {
            width: upright.height,
            height: upright.width,
            top: upright.left,
            right: upright.top,
            bottom: upright.right,
            left: upright.bottom,
            footer: upright.footer.min(upright.right.saturating_sub(567)),
            spare: 0,
        }
    } else {
        upright
    }
}

const fn upright(layout: Layout) -> PageSize {
    let (width, height) = A4;
    match layout {
        Layout::Official => PageSize {
            width,
            height,
            top: 2098,
            right: 1474,
            bottom: 1984,
            left: 1588,
            // The dashes beside the page number stand 7 mm below the text (docs/rules.md §red-head).
            footer: 1417,
            spare: 0,
        },
        Layout::Prose | Layout::Ruled => PageSize {
            width,
            height,
            top: 1304,
            right: 1304,
            bottom: 1304,
            left: 1304,
            footer: 624,
            spare: 0,
        },
    }
}

/// The letters of tables in a document, and the room that they have there.
pub(super) fn letterset(document: &Document) -> Letterset {
    Letterset {
        room: paper(document).measure(),
        ..letters_of(document.layout)
    }
}

const fn letters_of(layout: Layout) -> Letterset {
    Letterset {
        room: upright(layout).measure(),
        letter: match layout {
            Layout::Official => 210,
            Layout::Prose | Layout::Ruled => 190,
        },
        margins: 170,
    }
}

/// The sheet of a card: the fold lies in the middle of the paper, the card as far as printers reach.
fn sheet(card: CardSize) -> PageSize {
    // The height of the paragraph after a table, with a little to spare.
    const END: usize = 140;
    let (wide, high) = folded_out(card);
    let (width, height) = if wide > A4.0 + 10 { (A4.1, A4.0) } else { A4 };
    let above = height.saturating_sub(high) / 2;
    let aside = width.saturating_sub(wide) / 2;
    PageSize {
        width,
        height,
        top: above,
        right: aside,
        bottom: 0,
        left: aside,
        footer: 0,
        spare: END.saturating_sub(above),
    }
}

/// A millimetre in twentieths of a point is 1440 / 25.4.
pub(super) const fn twentieths(mm: usize) -> usize {
    mm * 14_400 / 254
}

/// Twentieths of a point in tenths of a millimetre, rounded.
pub(super) const fn tenths_of_mm(twentieths: usize) -> usize {
    (twentieths * 2540 + 7200) / 14_400
}

/// How wide and how high both faces of a card are together, in twentieths of a point.
pub(super) const fn folded_out(card: CardSize) -> (usize, usize) {
    let (width, height) = card.mm();
    (twentieths(width), 2 * twentieths(height))
}

/// Whether a table or a plan of seats needs the long side of the paper.
pub(super) fn is_wide(document: &Document) -> bool {
    let set = letters_of(document.layout);
    let grid_is_wide = |grid: &Grid| {
        let columns = grid.columns.len();
        columns > MOST_UPRIGHT || columns == MOST_UPRIGHT && is_cramped(grid, set) || least_room(grid, set) > set.room
    };
    document.blocks.iter().any(|block| match block {
        Block::Table(grid) => grid_is_wide(grid),
        Block::Seats(chart) => chart.is_wide(),
        Block::Heading { .. }
        | Block::Paragraph(_)
        | Block::AnnexTitle(_)
        | Block::Address(_)
        | Block::Notice(_)
        | Block::List(_)
        | Block::Definitions(_)
        | Block::Signatures(_)
        | Block::Closing(_)
        | Block::Cards(_)
        | Block::Imprint(_)
        | Block::PageBreak => false,
    })
}

/// Whether it is a document of cards.
pub(super) fn has_cards(document: &Document) -> bool {
    document.deck().is_some()
}
