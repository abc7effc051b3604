//! How a tab made of sections is laid out: what the keys that turn pages and the drawing both go by. Draws nothing.

/// From this width of the screen on the sections stand at the left, else in a row over the chosen one.
pub const WITH_SECTIONS: u16 = 72;
/// Columns of the sections at the left.
pub const SECTIONS: u16 = 20;
/// Columns of a section from which on the findings stand beside the page.
pub const BESIDE: u16 = 100;
/// Rows of the screen above and below a section, and of the page's title.
const OTHER_ROWS: u16 = 4;
const TITLE_ROWS: u16 = 2;

/// Rows in which eight findings stand under their title, the chosen one in two, with the rule above.
const EIGHT_FINDINGS: u16 = 11;

/// Rows of so many findings, where they stand below the page, in a section of so many rows: many take up to half of it, as far as eight need.
pub fn findings_rows(rows: u16, count: usize) -> u16 {
    let least = (rows / 4).clamp(3, 8);
    let most = EIGHT_FINDINGS.min(rows / 2 + 1).max(least);
    let wanted = u16::try_from(count).unwrap_or(u16::MAX).saturating_add(2);
    wanted.clamp(least, most).min(rows)
}

/// Lines of a page that a screen of this size shows over so many findings.
pub(super) fn page_rows((columns, rows): (u16, u16), findings: usize) -> usize {
    let with_sections = columns >= WITH_SECTIONS;
    let section = rows.saturating_sub(OTHER_ROWS + u16::from(!with_sections));
    let beside = with_sections && columns > BESIDE + SECTIONS;
    let page = if beside {
        section
    } else {
        section.saturating_sub(findings_rows(section, findings) + 1)
    };
    usize::from(page.saturating_sub(TITLE_ROWS)).max(1)
}
