//! `follow-up`: the actions of all meetings that fit a filter, as the tab lists them.

use std::{
    io::{IsTerminal as _, Write},
    path::Path,
};

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    app::{
        commit::commit_in,
        follow_up::paper::{number_in, year_of},
        forms::export::format_of,
    },
    domain::{
        action::Light,
        change::{Act, Change, UndoScope},
        clean::clean_text,
        house::LightRule,
        id::Id,
        matter::{MatterEvent, MatterStep},
        matter_filter::MatterFilter,
        question::{Answer, FollowUpRow, Question},
        report::Report,
        time::Zone,
    },
    export::printed,
    export::{
        Format, GENERATOR,
        matters::{MatterOrder, MatterPaper, render_matters},
    },
    shell::{clock::laptop_zone, office::Office},
    store::OpenMode,
    words::Strings,
};

use super::{
    CliContext,
    export::{deliver, parse},
    meetings::finish,
    plain::row_line,
};

/// Rows asked for at a time.
const PAGE: u32 = 500;

/// One action of `follow-up --json`: a stable layout, `version` rises when a field changes its meaning.
#[derive(Serialize)]
struct ActionLine<'a> {
    number: u32,
    /// Its letter and number: `A3`, `D2`.
    label: String,
    origin: &'static str,
    register_number: &'a str,
    leader: &'a str,
    meeting: String,
    meeting_title: &'a str,
    text: &'a str,
    owners: &'a [String],
    due: Option<NaiveDate>,
    due_phrase: &'a str,
    state: &'static str,
    light: &'static str,
    days_late: u32,
    unurged: bool,
    source: SourceLine<'a>,
    history: Vec<ActionStep<'a>>,
}

/// The line from which a matter comes.
#[derive(Serialize)]
struct SourceLine<'a> {
    at: String,
    item: &'a str,
    speaker: &'a str,
    text: &'a str,
    /// The number of the matter about which it was said; empty = it is no instruction.
    about: &'a str,
}

/// One step of an action.
#[derive(Serialize)]
struct ActionStep<'a> {
    at: String,
    by: &'a str,
    kind: &'static str,
    text: &'a str,
    date: Option<NaiveDate>,
}

/// Lists the actions that fit the filter.
///
/// # Errors
/// The file cannot be read.
pub fn follow_up(desk: &CliContext, filter: &str, json: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    let zone = laptop_zone(desk.now);
    let today = zone.date(desk.now);
    refuse_unread(desk, filter, today)?;
    let mut office = desk.office(OpenMode::ReadOnly)?;
    let rule = desk.house.lights;
    let rows = all_matters(desk, &mut office, filter, (today, false))?;
    if json {
        let matters: Vec<ActionLine> = rows.iter().map(|row| matter(row, today, rule, zone)).collect();
        let page = serde_json::json!({ "format": "huiwu-follow-up", "version": 2, "matters": matters });
        write!(out, "{}", printed(&page))?;
        return Ok(());
    }
    let t = desk.lang.strings();
    if desk.plain && rows.is_empty() {
        writeln!(out, "{}", t.terminal.no_matters)?;
    }
    for (n, row) in (1..).zip(&rows) {
        let values = MatterValues::of(t, row, today, rule, zone);
        let line = if desk.plain {
            values.in_words(t, (n, rows.len()))
        } else {
            values.in_columns()
        };
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn matter(row: &FollowUpRow, today: NaiveDate, rule: LightRule, zone: Zone) -> ActionLine<'_> {
    let action = &row.action;
    ActionLine {
        number: action.number,
        label: action.label(),
        origin: action.origin.into(),
        register_number: &action.filed,
        leader: &action.leader,
        meeting: action.meeting.raw().to_string(),
        meeting_title: &row.meeting_title,
        text: &row.text,
        owners: &row.owners,
        due: action.due.date,
        due_phrase: &action.due.phrase,
        state: action.state.into(),
        light: row.light(today, rule, zone).into(),
        days_late: row.days_late(today),
        unurged: row.is_unurged(today, zone),
        source: SourceLine {
            at: zone.ymd_hm(row.source.at),
            item: &row.source.item,
            speaker: &row.source.speaker,
            text: &row.source.text,
            about: &row.source.about,
        },
        history: row.steps.iter().map(|taken| step(taken, zone)).collect(),
    }
}

fn step(taken: &MatterEvent, zone: Zone) -> ActionStep<'_> {
    ActionStep {
        at: zone.rfc(taken.at),
        by: &taken.by,
        kind: taken.kind.into(),
        text: &taken.text,
        date: taken.date,
    }
}

/// The values of a line of the list.
struct MatterValues<'a> {
    number: String,
    due: String,
    /// With the light, and how late it is.
    state: String,
    owners: String,
    text: &'a str,
    meeting: &'a str,
    /// The last progress with its day; empty where there is none.
    progress: String,
}

impl<'a> MatterValues<'a> {
    fn of(t: &Strings, row: &'a FollowUpRow, today: NaiveDate, rule: LightRule, zone: Zone) -> Self {
        let action = &row.action;
        let due = action.due.date;
        let mut state = (t.domain.action_state)(action.state).to_owned();
        let light = row.light(today, rule, zone);
        if action.state.is_open() && matches!(light, Light::Yellow | Light::Red) {
            state = format!("! {} {state}", (t.domain.light)(light));
        }
        let late = row.days_late(today);
        if late > 0 {
            state = format!("{state}{}{}", t.export.comma, (t.follow_up.days_late)(late));
        }
        if row.is_unurged(today, zone) {
            state = format!("{state}{}{}", t.export.comma, t.follow_up.not_urged);
        }
        let progress = row.steps.iter().rev().find(|taken| taken.kind == MatterStep::Progress);
        Self {
            number: row.register_number(),
            due: due.map_or_else(|| action.due.phrase.clone(), |date| date.to_string()),
            state,
            owners: row.owners.join(" "),
            text: &row.text,
            meeting: &row.meeting_title,
            progress: progress.map_or_else(String::new, |taken| format!("{} {}", zone.ymd(taken.at), taken.text)),
        }
    }

    fn in_columns(self) -> String {
        let (text, meeting) = (self.text.to_owned(), self.meeting.to_owned());
        let mut parts = vec![self.number, self.due, self.state, self.owners, text, meeting];
        parts.extend(Some(self.progress).filter(|progress| !progress.is_empty()));
        clean_text(&parts.join("  ")).into_owned()
    }

    fn in_words(&self, t: &Strings, (n, all): (usize, usize)) -> String {
        let w = &t.terminal;
        let state = self.state.trim_start_matches("! ");
        let values = [
            (w.task, self.text),
            (w.owner, &self.owners),
            (w.due, &self.due),
            (w.state, state),
            (w.meeting, self.meeting),
            (w.progress, &self.progress),
            (w.number, &self.number),
        ];
        row_line(t, &(w.matter_of)(n, all), &values)
    }
}

/// The options of `export` that a paper has a use for.
pub const fn options_of(paper: MatterPaper) -> &'static [&'static str] {
    match paper {
        MatterPaper::Register | MatterPaper::Urge => &["--format", "--filter"],
        MatterPaper::Report => &["--format", "--filter", "--number", "--to"],
    }
}

/// The arguments of a paper about matters.
pub struct PaperArgs<'a> {
    pub format: Option<&'a str>,
    pub output: Option<&'a Path>,
    pub filter: &'a str,
    /// The number of a report, and to whom it goes.
    pub number: &'a str,
    pub to: &'a str,
}

/// Writes a paper about the matters of all meetings that fit the filter.
///
/// # Errors
/// A format in which it is not written, a file that is there already, or one that cannot be read.
pub fn paper(desk: &CliContext, paper: MatterPaper, args: &PaperArgs<'_>, out: &mut dyn Write) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let usual = if args.output.is_none() {
        Format::Text
    } else {
        Format::Docx
    };
    let by_name = args.output.and_then(format_of).unwrap_or(usual);
    let format = args.format.map_or(Ok(by_name), |typed| parse(desk, typed))?;
    if !paper.formats().contains(&format) {
        let known: Vec<&str> = paper.formats().iter().map(|format| (*format).into()).collect();
        anyhow::bail!(
            "{}",
            (t.cli.not_offered)(paper.into(), format.into(), &known.join(t.export.comma))
        );
    }
    if format.is_binary() && args.output.is_none() && std::io::stdout().is_terminal() {
        anyhow::bail!("{}", t.cli.needs_a_file);
    }
    let zone = laptop_zone(desk.now);
    let today = zone.date(desk.now);
    refuse_unread(desk, args.filter, today)?;
    // A report that is written to a file takes the next number of its year, and is kept; on standard output it is only looked at.
    let keeps = paper == MatterPaper::Report && args.output.is_some();
    let mut office = if keeps {
        desk.writing()?
    } else {
        desk.office(OpenMode::ReadOnly)?
    };
    let closed_too = paper != MatterPaper::Urge;
    let rows = all_matters(desk, &mut office, args.filter, (today, closed_too))?;
    let report = if paper == MatterPaper::Report {
        report_of(desk, &office, args, today)
    } else {
        None
    };
    let number = match (&report, args.number) {
        (Some(report), "") => report.number.to_string(),
        (_, typed) => typed.to_owned(),
    };
    let to = report.as_ref().map_or(args.to, |report| report.recipient.as_str());
    let since = report
        .as_ref()
        .and_then(|report| office.m.ledger.records().report_before(report, zone));
    let order = MatterOrder {
        paper,
        format,
        lang: desk.lang,
        now: desk.now,
        zone,
        lights: desk.house.lights,
        office: desk.house.office.trim(),
        number: &number,
        since,
        to,
        filter: args.filter,
        generator: GENERATOR,
    };
    let bytes = render_matters(&paper.rows(rows, args.filter, today), &order)?;
    deliver(desk, args.output, &bytes, out)?;
    if let Some(report) = report.filter(|_| keeps) {
        let (ledger, cx) = (&mut office.m.ledger, &mut office.cx);
        let id = if ledger.records().reports.get(report.id).is_some() {
            report.id
        } else {
            cx.mint()
        };
        let report = Report { id, ..report };
        commit_in(ledger, UndoScope::File, Act::EditAction, Change::put(report), cx);
        finish(desk, office)?;
    }
    Ok(())
}

/// The report that is asked for, as it is kept; `None` where what was typed is no number.
fn report_of(desk: &CliContext, office: &Office, args: &PaperArgs<'_>, today: NaiveDate) -> Option<Report> {
    let r = office.m.ledger.records();
    let year = year_of(today);
    let number = match args.number {
        "" => r.next_report(year),
        typed => number_in(typed)?,
    };
    let known = r.report(year, number).cloned();
    let recipient = match (args.to, r.last_report()) {
        ("", Some(last)) => last.recipient.clone(),
        (typed, _) => typed.to_owned(),
    };
    Some(known.map_or_else(
        || Report {
            // The identifier is minted when it is kept.
            id: Id::from_raw(0),
            year,
            number,
            recipient: recipient.clone(),
            made: desk.now,
            by: office.m.ledger.clerk().to_owned(),
            sent: None,
        },
        |known| Report {
            recipient: recipient.clone(),
            ..known
        },
    ))
}

/// Refuses a filter with a condition that cannot be read: an empty list would say that nothing is open.
fn refuse_unread(desk: &CliContext, filter: &str, today: NaiveDate) -> anyhow::Result<()> {
    let unread = MatterFilter::unread(filter, today);
    if unread.is_empty() {
        return Ok(());
    }
    Err(anyhow::anyhow!(
        "{}",
        (desk.lang.strings().keeping.unread_filter)(&unread.join(" "))
    ))
}

/// Reads all rows that fit, page by page.
fn all_matters(
    desk: &CliContext,
    office: &mut Office,
    filter: &str,
    (today, closed): (NaiveDate, bool),
) -> anyhow::Result<Vec<FollowUpRow>> {
    let mut all = Vec::new();
    loop {
        let question = Question::FollowUp {
            filter: filter.to_owned(),
            today,
            lights: desk.house.lights,
            closed,
            offset: u32::try_from(all.len()).unwrap_or(u32::MAX),
            limit: PAGE,
        };
        let rows = desk.ask(office, question, |answer| {
            let Answer::FollowUp { rows, .. } = answer else {
                return None;
            };
            Some(rows)
        })?;
        let more = rows.len() == PAGE as usize;
        all.extend(rows);
        if !more {
            return Ok(all);
        }
    }
}
