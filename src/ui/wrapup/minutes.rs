//! Minutes and the other documents: what stands in the way, and the document page by page.

use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::{
    app::{
        desk::{
            DeskSeen, SectionRow,
            layout::{BESIDE, findings_rows},
        },
        form::style_name,
        pointer::ScreenSpot,
    },
    domain::{
        clean::clean_text,
        fault::Fault,
        id::Id,
        minutes_version::{Confirmation, MinutesState},
        record::Key,
    },
    export::DocumentKind,
    words::Lang,
};

use super::super::{paint, pen::Pen, theme, words, wrap};

/// Cells of the page beside the findings: its lines, a blank at each side, and the number of the page over it.
const PAGE: u16 = 80;

/// Draws the section; the cursor is at the chosen finding.
pub(in crate::ui) fn draw(pen: &mut Pen, seen: &DeskSeen, area: Rect) -> Option<Position> {
    let findings_area = if area.width >= BESIDE {
        let [beside, rule, _, page] = Layout::horizontal([
            Constraint::Length((area.width / 3).max(area.width.saturating_sub(PAGE))),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
        ])
        .areas(area);
        paint::rule_down(pen.buf, rule);
        preview(pen, seen, page);
        beside
    } else {
        let [page, _, rule, below] = Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(findings_rows(area.height, seen.rows().len()).saturating_sub(1)),
        ])
        .areas(area);
        paint::rule(pen.buf, rule, 0);
        preview(pen, seen, page);
        below
    };
    findings(pen, seen, findings_area)
}

fn findings(pen: &mut Pen, seen: &DeskSeen, area: Rect) -> Option<Position> {
    let rows = seen.rows();
    let count = rows.len();
    let title = title(pen, seen, &rows);
    paint::put(pen.buf, area, 0, &title, theme::strong());
    let body = paint::from_row(area, 1);
    if count == 0 {
        paint::put(
            pen.buf,
            body,
            0,
            &format!(" {}", pen.t.screen.findings_none),
            theme::dim(),
        );
        return Some(Position {
            x: body.x,
            y: body.y.min(area.bottom().saturating_sub(1)),
        });
    }
    let at = seen.own.cursor().at();
    let texts: Vec<String> = rows.iter().map(|row| said(pen, seen, row)).collect();
    let inner = paint::from_column(body, 1);
    let wanted: usize = texts
        .iter()
        .map(|text| wrap::wrap(text, inner.width.max(1)).count())
        .sum();
    // They go on in further rows where all of them have room, else only the chosen one in a second.
    let fits = wanted <= usize::from(body.height);
    let second = u16::from(!fits && body.height > 2);
    let rows_of = |chosen: bool| {
        if fits {
            body.height
        } else {
            1 + second * u16::from(chosen)
        }
    };
    let room = usize::from(body.height - second);
    let top = paint::keep_in_view(&mut pen.eye.findings, at, room, count);
    let mut place = None;
    let mut row = 0;
    let mut above = None;
    for (n, text) in texts.iter().enumerate().skip(top) {
        if row >= body.height {
            break;
        }
        let chosen = n == at;
        let style = if chosen { theme::chosen() } else { theme::PLAIN };
        if chosen {
            paint::put(pen.buf, body, row, ">", style);
            place = Some(Position {
                x: body.x,
                y: body.y + row,
            });
        }
        let most = rows_of(chosen);
        let fault = rows
            .get(n)
            .and_then(SectionRow::try_as_finding_ref)
            .map(|finding| finding.fault);
        let short = match rows.get(n) {
            // Its words stand over it already.
            Some(SectionRow::Finding(finding)) if most == 1 && fault == above && !finding.subject.is_empty() => {
                format!("  · {}", finding.subject)
            }
            Some(SectionRow::Finding(finding)) if most == 1 => words::short_finding(pen.t, finding, inner.width.into()),
            Some(_) | None => text.clone(),
        };
        above = fault;
        let used = paint::put_rows(pen.buf, paint::from_row(inner, row), most, &short, style).max(1);
        for row in row..row + used {
            pen.eye.hits.note_row(body, row, ScreenSpot::Row(n));
        }
        row += used;
    }
    place
}

/// The head of the findings: how many there are, before or after the minutes have gone out.
fn title(pen: &Pen, seen: &DeskSeen, rows: &[SectionRow]) -> String {
    let is_check = |row: &&SectionRow| match row {
        SectionRow::Finding(finding) => finding.fault != Fault::LeftOut,
        SectionRow::Remainder(_) => true,
        SectionRow::Field(_) | SectionRow::Record(_) | SectionRow::Slip(_) | SectionRow::Missing(_) => false,
    };
    let checks = rows.iter().filter(is_check).count();
    let names = seen.records().yet_to_confirm().len();
    let has_gone = seen.records().minutes_state().is_issued();
    let when = if has_gone {
        pen.t.screen.findings_after
    } else {
        pen.t.screen.findings
    };
    format!(" {when} {}", (pen.t.closing.open_sum)(checks, names))
}

/// A finding, or who confirms and whether they did.
fn said(pen: &Pen, seen: &DeskSeen, row: &SectionRow) -> String {
    let t = &pen.t.closing;
    match row {
        SectionRow::Finding(finding) => words::finding(pen.t, finding),
        SectionRow::Record(Key::Attendee(chair)) => {
            format!(
                "{}{}{}",
                t.to_confirm,
                pen.t.export.colon,
                seen.records().name_of(*chair)
            )
        }
        SectionRow::Record(Key::Confirmation(id)) => {
            let Some(row) = seen.records().confirmations.get(*id) else {
                return String::new();
            };
            match row.at {
                None => format!("{}{}{}", t.to_confirm, pen.t.export.colon, row.name),
                Some(at) => {
                    let day = seen.zone().ymd(at);
                    let confirmed = if is_void(seen, *id) {
                        t.confirmed_other
                    } else {
                        t.confirmed
                    };
                    let text = format!("{confirmed}{}{} {day} {}", pen.t.export.colon, row.name, row.remark);
                    text.trim_end().to_owned()
                }
            }
        }
        SectionRow::Record(Key::Rewording(id)) => {
            let row = seen.records().rewordings.get(*id);
            row.map_or_else(String::new, |row| {
                let text = clean_text(&row.text).replace('\n', " ");
                format!("{}{}{text}", t.reworded, pen.t.export.colon)
            })
        }
        SectionRow::Remainder(one) => {
            let said = (t.unclosed)(one.kind);
            format!("{said}{}{}", pen.t.export.colon, pen.t.about(one.kind, &one.subject))
        }
        SectionRow::Field(_) | SectionRow::Record(_) | SectionRow::Slip(_) | SectionRow::Missing(_) => String::new(),
    }
}

/// Whether the text that somebody confirmed is another one by now, as the findings say.
fn is_void(seen: &DeskSeen, id: Id<Confirmation>) -> bool {
    seen.rows().iter().any(|row| {
        matches!(row, SectionRow::Finding(finding)
            if finding.fault == Fault::ChangedSinceConfirmed && finding.key == Some(id.into()))
    })
}

/// The version of the minutes and how far it is; empty for other documents.
fn state(pen: &Pen, seen: &DeskSeen) -> String {
    let (t, r) = (&pen.t.closing, seen.records());
    if seen.own.preview.kind != DocumentKind::Minutes {
        return String::new();
    }
    let reached = r.minutes_state();
    let is_void = reached == MinutesState::Confirmed && r.confirmations_now().any(|row| is_void(seen, row.id));
    let reached = if is_void { MinutesState::Draft } else { reached };
    let state = (t.version)(r.minutes_version(), (t.minutes_state)(reached));
    format!(" · {state}")
}

/// The notes that the degree of minuting leaves out, and how it is changed.
fn degree_words(pen: &Pen, seen: &DeskSeen, left_out: usize) -> String {
    let degree = seen
        .meeting()
        .map_or("", |meeting| (pen.t.domain.minuting)(meeting.record_mode));
    (pen.t.closing.left_out)(left_out, degree)
}

fn preview(pen: &mut Pen, seen: &DeskSeen, area: Rect) {
    pen.eye.hits.note(area, ScreenSpot::Page);
    let s = &pen.t.screen;
    let w = &seen.own.preview;
    let kind = w.kind.name(pen.t);
    let style = w.style().map_or("", |style| style_name(pen.t, style));
    let space = if style.is_empty() { "" } else { " " };
    let language = match (w.lang == pen.t.lang, w.lang) {
        (true, _) => String::new(),
        (false, Lang::En) => " · English".to_owned(),
        (false, Lang::Zh) => " · 中文".to_owned(),
    };
    let title = format!(" {kind}{space}{style}{language}{}", state(pen, seen));
    let page = (s.page_of)((w.page + 1).min(w.pages.len().max(1)), w.pages.len());
    paint::put_both(pen.buf, area, 0, (&title, theme::strong()), (&page, theme::dim()));
    if w.compares && seen.records().last_issued().is_some() {
        let said = format!(" {}", (pen.t.closing.compared)(w.against));
        paint::put(pen.buf, area, 1, &said, theme::dim());
    } else if w.left_out > 0 && !w.compares {
        let said = format!(" {}", degree_words(pen, seen, w.left_out));
        paint::put(pen.buf, area, 1, &said, theme::dim());
    } else if w.has_lone_line() {
        let said = format!(" {}", pen.t.closing.lone_line);
        paint::put(pen.buf, area, 1, &said, theme::wrong());
    }
    let body = paint::from_column(paint::from_row(area, 2), 1);
    let mut row = 0;
    for line in w.pages.get(w.page).into_iter().flatten().skip(w.line) {
        for part in wrap::wrap(line, body.width.max(1)) {
            paint::put(pen.buf, body, row, part, theme::PLAIN);
            row += 1;
        }
    }
}
