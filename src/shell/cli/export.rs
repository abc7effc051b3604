//! `export` and `show`.

use std::{
    io::{IsTerminal as _, Write},
    path::{Path, PathBuf},
    str::FromStr,
};

use anyhow::anyhow;
use strum::IntoEnumIterator;

use crate::{
    app::forms::export::format_of,
    domain::{
        clean::clean_text,
        meeting::{Meeting, RecordMode},
        record::Record,
        records::Records,
    },
    export::{
        DocumentKind, DocumentOrder, Format, GENERATOR, Style, bundled, formats_of, is_offered, left_out,
        matters::MatterPaper, obstacles, render, style_for, styles_of,
    },
    shell::{bundles::write_bundle, errands::write_file, meter::Meter},
    store::OpenMode,
    words::{Lang, Strings},
};

use super::{CliContext, plain::without_layout};

/// Arguments of `export`.
pub struct ExportArgs {
    pub document: String,
    pub meeting: String,
    pub format: Option<String>,
    pub style: Option<String>,
    /// How much stands in minutes, as typed; `None` = as the meeting is set.
    pub degree: Option<String>,
    pub output: Option<PathBuf>,
    /// The names of the options that were given.
    pub given: Vec<&'static str>,
}

/// The names of the options that were given.
pub fn given(options: &[(&'static str, bool)]) -> Vec<&'static str> {
    let given = options.iter().filter(|(_, is_given)| *is_given);
    given.map(|(name, _)| *name).collect()
}

/// Refuses an option that a document has no use for: who gives it believes that it holds.
///
/// # Errors
/// There is one.
pub fn refuse_unused(desk: &CliContext, document: &str, given: &[&str], used: &[&str]) -> anyhow::Result<()> {
    match given.iter().find(|option| !used.contains(option)) {
        Some(option) => Err(anyhow!("{}", (desk.lang.strings().cli.no_use)(document, option))),
        None => Ok(()),
    }
}

/// The options that a document of a meeting has a use for. A style that it is not written in is refused by its name.
fn options_of(kind: DocumentKind) -> Vec<&'static str> {
    let mut used = vec!["--meeting", "--format", "--style"];
    if styles_of(kind).contains(&Style::Public) {
        used.push("--public");
    }
    if kind == DocumentKind::Minutes {
        used.push("--degree");
    }
    used
}

pub(super) fn parse<T: FromStr + IntoEnumIterator + Into<&'static str>>(
    desk: &CliContext,
    typed: &str,
) -> anyhow::Result<T> {
    T::from_str(&typed.to_ascii_lowercase()).map_err(|_| {
        let known: Vec<&str> = T::iter().map(Into::into).collect();
        anyhow!(
            "{}",
            (desk.lang.strings().cli.unknown)(typed, &known.join(desk.lang.strings().export.comma))
        )
    })
}

/// The document of a word; a mistyped one is told all there are, also those over all meetings.
fn document(desk: &CliContext, typed: &str) -> anyhow::Result<DocumentKind> {
    DocumentKind::from_str(&typed.to_ascii_lowercase()).map_err(|_| {
        let papers = MatterPaper::iter().map(<&'static str>::from);
        let documents = DocumentKind::iter().map(<&'static str>::from);
        let known: Vec<&str> = documents.chain(["door"]).chain(papers).collect();
        anyhow!(
            "{}",
            (desk.lang.strings().cli.unknown)(typed, &known.join(desk.lang.strings().export.comma))
        )
    })
}

/// The value that the screen calls so, in either language.
fn named<T: IntoEnumIterator + Copy>(typed: &str, name: impl Fn(T, &'static Strings) -> &'static str) -> Option<T> {
    let texts = [Lang::En, Lang::Zh].map(Lang::strings);
    T::iter().find(|value| texts.iter().any(|t| name(*value, t) == typed.trim()))
}

/// Writes a document to a new file, or to standard output.
///
/// # Errors
/// Unknown words, an unknown meeting, or a file that is there already.
pub fn export(desk: &CliContext, args: &ExportArgs, out: &mut dyn Write) -> anyhow::Result<()> {
    let kind: DocumentKind =
        named(&args.document, DocumentKind::name).map_or_else(|| document(desk, &args.document), Ok)?;
    refuse_unused(desk, kind.into(), &args.given, &options_of(kind))?;
    let default_style = if desk.lang == Lang::Zh {
        Style::Official
    } else {
        Style::Council
    };
    let style = args.style.as_deref().map_or(Ok(default_style), |typed| {
        named(typed, |style, t| crate::app::form::style_name(t, style)).map_or_else(|| parse(desk, typed), Ok)
    })?;
    let styles = styles_of(kind);
    if args.style.is_some() && !styles.contains(&style) {
        let (typed, known): (&str, Vec<&str>) = (style.into(), styles.iter().map(|style| (*style).into()).collect());
        let cli = &desk.lang.strings().cli;
        if styles.is_empty() {
            anyhow::bail!("{}", (cli.no_styles)(kind.into(), typed));
        }
        anyhow::bail!(
            "{}",
            (cli.unknown)(typed, &known.join(desk.lang.strings().export.comma))
        );
    }
    let style = style_for(kind, style);
    let usual = formats_of(kind).first().copied().unwrap_or(Format::Json);
    if args.format.is_none()
        && let Some(path) = args.output.as_deref()
        && path.extension().is_some()
        && format_of(path).is_none()
    {
        let known: Vec<String> = formats_of(kind)
            .iter()
            .map(|format| format!(".{}", format.extension()))
            .collect();
        let name = path.display().to_string();
        anyhow::bail!("{}", (desk.lang.strings().cli.no_such_ending)(&name, &known.join(" ")));
    }
    let by_name = args.output.as_deref().and_then(format_of).unwrap_or(usual);
    let format = args.format.as_deref().map_or(Ok(by_name), |typed| parse(desk, typed))?;
    if !is_offered(kind, format) {
        let known: Vec<&str> = formats_of(kind).iter().map(|format| (*format).into()).collect();
        let format: &'static str = format.into();
        anyhow::bail!(
            "{}",
            (desk.lang.strings().cli.not_offered)(kind.into(), format, &known.join(desk.lang.strings().export.comma))
        );
    }
    if format.is_binary() && args.output.is_none() && std::io::stdout().is_terminal() {
        anyhow::bail!("{}", desk.lang.strings().cli.needs_a_file);
    }
    let mut office = desk.office(OpenMode::ReadOnly)?;
    let id = desk.find(&mut office, &args.meeting)?;
    desk.open(&mut office, id)?;
    let order = DocumentOrder {
        kind,
        style,
        format,
        lang: desk.lang,
        now: desk.now,
        generator: GENERATOR,
    };
    if format == Format::Zip {
        return export_bundle(desk, office.m.ledger.records(), &order, args.output.as_deref(), out);
    }
    let degree = args.degree.as_deref().map(|typed| degree(desk, typed)).transpose()?;
    let shown = to_degree(office.m.ledger.records(), degree);
    let bytes = render(&shown, &order)?;
    let open = obstacles::findings(office.m.ledger.records()).len();
    if kind == DocumentKind::Minutes && open > 0 {
        // Beside the document, so that a pipe gets nothing but the document.
        let words = &desk.lang.strings().export.minutes;
        let issued = office.m.ledger.records().minutes_state().is_issued();
        let said = (if issued { words.open_checks } else { words.marked_draft })(open);
        _ = writeln!(std::io::stderr(), "huiwu: {said}");
    }
    if kind == DocumentKind::Minutes && matches!(style, Style::Official | Style::Council | Style::Public) {
        say_left_out(desk, &shown);
    }
    deliver(desk, args.output.as_deref(), &bytes, out)
}

/// Says beside the minutes how many lines stand in the record alone.
fn say_left_out(desk: &CliContext, shown: &Records) {
    let left_out = left_out(shown).len();
    if let Some(meeting) = shown.meeting().filter(|_| left_out > 0) {
        let t = desk.lang.strings();
        let said = (t.cli.leave_out)(left_out, (t.domain.minuting)(meeting.record_mode));
        _ = writeln!(std::io::stderr(), "huiwu: {said}");
    }
}

/// The mode of recording with the degree of minuting that is asked for.
fn degree(desk: &CliContext, typed: &str) -> anyhow::Result<RecordMode> {
    let called = |mode: RecordMode, t: &'static Strings| (t.domain.minuting)(mode);
    match typed.trim().to_ascii_lowercase().as_str() {
        "decisions" => return Ok(RecordMode::Decisions),
        "summaries" | "summary" => return Ok(RecordMode::Summary),
        "everything" | "all" => return Ok(RecordMode::VerbatimKey),
        _ => {}
    }
    named(typed, called)
        .filter(|mode| *mode != RecordMode::RegisterOnly)
        .ok_or_else(|| {
            let known = "decisions, summaries, everything";
            anyhow!("{}", (desk.lang.strings().cli.unknown)(typed, known))
        })
}

/// The records with another degree of minuting; of a register-only meeting they stay as they are.
fn to_degree(records: &Records, degree: Option<RecordMode>) -> Records {
    let mut shown = records.clone();
    let meeting = records.meeting().filter(|meeting| !meeting.register_only());
    if let Some((record_mode, meeting)) = degree.zip(meeting) {
        let meeting = Meeting {
            record_mode,
            ..meeting.clone()
        };
        shown.absorb([Record::from(meeting)]);
    }
    shown
}

/// Writes bytes to a new file, or to standard output.
///
/// # Errors
/// A file that is there already, or that cannot be written.
pub(super) fn deliver(
    desk: &CliContext,
    output: Option<&Path>,
    bytes: &[u8],
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    match output {
        None => out.write_all(bytes)?,
        Some(path) => write_file(path, bytes, false).map_err(|error| desk.unwritten(path, &error))?,
    }
    Ok(())
}

/// Writes the archive bundle to a new file, and names the files of the records that could not be read.
fn export_bundle(
    desk: &CliContext,
    records: &Records,
    order: &DocumentOrder<'_>,
    path: Option<&Path>,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let Some(path) = path else {
        anyhow::bail!("{}", t.cli.needs_a_file);
    };
    let name = path.display().to_string();
    let plan = bundled(records, order, &mut |_, _| Ok(()))?;
    let written =
        write_bundle(path, plan, false, &mut Meter::silent(&|_| ())).map_err(|error| desk.unwritten(path, &error))?;
    for path in &written.left_out {
        _ = writeln!(std::io::stderr(), "huiwu: {}", clean_text(&(t.bundle.left_out)(path)));
    }
    writeln!(out, "{}", (t.bundle.written)(&name, written.files))?;
    Ok(())
}

/// Prints a meeting: its record, as text or as JSON.
///
/// # Errors
/// An unknown meeting.
pub fn show(desk: &CliContext, meeting: &str, json: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    let args = ExportArgs {
        document: "record".to_owned(),
        meeting: meeting.to_owned(),
        format: Some(if json { "json" } else { "text" }.to_owned()),
        style: None,
        degree: None,
        output: None,
        given: Vec::new(),
    };
    if json || !desk.plain {
        return export(desk, &args, out);
    }
    let mut document = Vec::new();
    export(desk, &args, &mut document)?;
    let text = String::from_utf8_lossy(&document);
    write!(out, "{}", without_layout(desk.lang.strings(), &text))?;
    Ok(())
}
