//! The size of a screen, kept within what can be drawn.

pub(super) const FALLBACK_SIZE: (u16, u16) = (80, 24);
/// More cells than this no screen has; a wrong size must not eat the memory.
const WIDEST: u16 = 2000;

/// A size that can be drawn; 80×24 where the terminal does not know its own.
pub(super) fn sane_size(columns: u16, rows: u16) -> (u16, u16) {
    match (columns, rows) {
        (0, _) | (_, 0) => FALLBACK_SIZE,
        (columns, rows) => (columns.min(WIDEST), rows.min(WIDEST)),
    }
}
