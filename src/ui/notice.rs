//! The line above the footer: the notice of the moment, else the red line of a file in trouble; at its right the work beside the typing.

use ratatui::{layout::Rect, style::Style};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{paint, pen::Pen, theme, width, words, wrap};
use crate::{
    app::{
        model::{Cover, Tab},
        update::job::takes_esc,
    },
    domain::trouble::Trouble,
    input::command::Command,
    words::messages::Tone,
};

/// The rows of a text that stays: they are taken from the tab, so that the footer stays, too.
const LASTING: u16 = 2;
/// The rows of a notice of the moment: its own, those of the tab above it in which nothing stands, that of the footer, and the last one of the
/// tab. So nothing above moves for its sake.
const PASSING: u16 = 3;

/// The rows between the tab and the footer.
pub(super) fn rows(pen: &Pen, area: Rect) -> u16 {
    match lasting(pen) {
        Some(text) => needed(&text, room(pen, area)).clamp(1, LASTING),
        None => 1,
    }
}

/// Whether nothing is said, and no work goes on.
pub(super) fn is_silent(pen: &Pen) -> bool {
    pen.m.job.is_none() && said(pen).is_none()
}

/// Draws what is said into the first row of `below`; where that has no room for all of it, a notice of the moment goes on over the footer,
/// and a longer one begins in the last row of `above`.
pub(super) fn draw(pen: &mut Pen, above: Rect, below: Rect) {
    let Some((text, style)) = said(pen) else {
        job(pen, below);
        return;
    };
    let room = room(pen, below);
    let own = below.height.saturating_sub(1).max(1);
    let most = if pen.m.shown_notice().is_some() { PASSING } else { own };
    let rows = needed(&text, room).clamp(1, most);
    let free = free_rows(pen, above, rows.saturating_sub(own));
    let over = rows.saturating_sub(below.height).max(free).min(above.height);
    let place = Rect {
        y: below.y - over,
        height: rows.min(below.height + over),
        ..below
    };
    if rows > own {
        paint::cover(pen.buf, place);
        pen.eye.hits.forget(place);
    }
    job(pen, below);
    let place = Rect {
        width: room,
        ..paint::from_column(place, 1)
    };
    if needed(&text, room) <= rows {
        paint::put_rows(pen.buf, place, rows, &text, style);
    } else {
        let end = paint::put_rows(pen.buf, place, rows.saturating_sub(1), &text, style);
        paint::put(pen.buf, place, end, &ending(&text, usize::from(room)), style);
    }
}

/// The rows at the foot of an area in which nothing stands, at the most so many.
fn free_rows(pen: &Pen, area: Rect, most: u16) -> u16 {
    // The hint of an empty line says nothing of this moment.
    let m = pen.m;
    let is_idle = m.tab == Tab::Live
        && matches!(m.cover, Cover::None)
        && m.live.open_panel().is_none()
        && m.live.field.is_empty();
    let is_free = |row: &u16| {
        if *row == 0 && is_idle {
            return true;
        }
        let row = area.height.checked_sub(row + 1);
        row.is_some_and(|row| paint::is_blank(pen.buf, paint::top_rows(paint::from_row(area, row), 1)))
    };
    u16::try_from((0..most).take_while(is_free).count()).unwrap_or(most)
}

/// The end of a text in so many cells, from the beginning of a word on: it says what to do.
fn ending(text: &str, room: usize) -> String {
    let mut start = text.len();
    let mut used = width::cells(width::ELLIPSIS);
    for (at, cluster) in text.grapheme_indices(true).rev() {
        used += width::grapheme_cells(cluster);
        if used > room {
            break;
        }
        start = at;
    }
    let end = text.get(start..).unwrap_or_default();
    let word = end
        .split_once(' ')
        .map(|(_, rest)| rest)
        .filter(|rest| rest.len() * 2 > end.len());
    format!("{}{}", width::ELLIPSIS, word.unwrap_or(end))
}

/// The cells of a row beside the work that goes on.
fn room(pen: &Pen, area: Rect) -> u16 {
    let job = job_words(pen, area).map_or(0, |text| {
        u16::try_from(width::cells(&text)).unwrap_or(u16::MAX).saturating_add(2)
    });
    area.width.saturating_sub(1).saturating_sub(job).max(1)
}

fn needed(text: &str, room: u16) -> u16 {
    u16::try_from(wrap::wrap(text, room).count()).unwrap_or(u16::MAX)
}

/// The notice of the moment, else what stays; `None` where nothing is to be said.
fn said(pen: &Pen) -> Option<(String, Style)> {
    let s = &pen.t.screen;
    let unsaved = pen.m.ledger.unsaved();
    let Some(notice) = pen.m.shown_notice().filter(|_| unsaved.closed().is_none()) else {
        return lasting(pen).map(|text| (text, theme::wrong()));
    };
    // In trouble, too, it stays readable: it may be the answer to a key. The reason comes back when it goes.
    let text = notice.text(pen.t);
    if unsaved.trouble().is_some() {
        let waits = unsaved.waiting() > 0;
        let text = if waits {
            format!("{} · {text}", s.unsaved)
        } else {
            text
        };
        return Some((text, theme::wrong()));
    }
    if unsaved.is_damaged() {
        return Some((format!("{} · {text}", s.damaged_short), theme::wrong()));
    }
    if super::live::door::tells(pen) {
        return lasting(pen).map(|text| (text, theme::wrong()));
    }
    let style = match notice.tone() {
        Tone::Info => theme::accent(),
        Tone::Warning | Tone::Refusal => theme::wrong(),
    };
    Some((text, style))
}

/// The state of the file that must be known, as long as it lasts; `None` where all is well.
fn lasting(pen: &Pen) -> Option<String> {
    let s = &pen.t.screen;
    let unsaved = pen.m.ledger.unsaved();
    if let Some(lost) = unsaved.lost() {
        return Some((pen.t.keeping.out_of_place)(&pen.t.trouble(lost)));
    }
    if let Some(trouble) = unsaved.trouble() {
        let why = || pen.t.trouble(trouble);
        return Some(match unsaved.unkept {
            _ if unsaved.closed().is_some() => closed(pen, trouble),
            _ if unsaved.is_damaged() && *trouble == Trouble::Damaged => damaged(pen),
            // Nothing waits: the file could not be opened, or it goes on by itself.
            _ if unsaved.waiting() == 0 => why(),
            0 => (s.not_saved)(&why(), unsaved.waiting()),
            unkept => (s.not_kept)(&why(), unsaved.waiting(), unkept),
        });
    }
    if unsaved.is_damaged() {
        return Some(damaged(pen));
    }
    if let Some(why) = unsaved.read_only() {
        return Some(if *why == Trouble::Locked {
            (s.read_only_because)(pen.t.troubles.other_window)
        } else if *why == Trouble::Full {
            pen.t.keeping.full_start.to_owned()
        } else {
            (s.read_only_because)(&pen.t.trouble(why))
        });
    }
    unsaved.netless.then(|| s.netless.to_owned())
}

/// How far the work beside the typing is, and the key that stops it.
fn job_words(pen: &Pen, area: Rect) -> Option<String> {
    let job = pen.m.job.as_ref()?;
    let key = if takes_esc(pen.m) {
        "Esc".to_owned()
    } else {
        format!(":{}", pen.t.command(Command::StopJob).name)
    };
    let t = &pen.t.terminal;
    let name = width::cut(&job.name, usize::from(area.width) / 3);
    Some(format!(
        "{} ",
        (t.job_line)((t.job)(job.kind), &name, job.percent, &key)
    ))
}

/// Draws it at the right.
fn job(pen: &mut Pen, area: Rect) {
    if let Some(text) = job_words(pen, area) {
        paint::put_right(pen.buf, area, 0, &text, theme::accent());
    }
}

/// Why there is no open file, and what helps.
fn closed(pen: &Pen, trouble: &Trouble) -> String {
    if pen.m.ledger.unsaved().is_damaged() {
        damaged(pen)
    } else if *trouble == Trouble::FileGone {
        pen.t.screen.gone_line.to_owned()
    } else {
        pen.t.trouble(trouble)
    }
}

/// The file is damaged: what can still be done, with the day of the copy that would take its place.
fn damaged(pen: &Pen) -> String {
    let day = pen.m.ledger.unsaved().copy().map(words::day_of_copy);
    (pen.t.screen.damaged_line)(day.as_deref())
}
