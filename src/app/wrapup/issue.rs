//! The minutes are issued, reopened and compared (docs/rules.md §issue).

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::{
    domain::{
        change::{Act, Change},
        meeting::Meeting,
        minutes_version::{MinutesVersion, VersionStep},
        succession::numbers::counted_on,
    },
    export::{self, DocumentKind, Format, Style, versions},
    input::command::Command,
    words::{Lang, field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskSeen, DeskWork,
        section::{FormRow, open},
    },
    effect::{Effect, Errand, ExportContent, ExportOrder},
    form::{Choice, Form, Problem, Topic, read::read_moment},
    forms::export::format_of,
    message::{ClosingMessage, Message},
    offer::need,
    outcome::Outcome,
};

/// The meeting, if it is over.
pub(super) fn over(seen: &DeskSeen) -> Result<Meeting, Why> {
    let meeting = seen.meeting().ok_or(Why::NoMeeting)?;
    need(meeting.adjourned.is_some(), Why::NotAdjourned)?;
    Ok(meeting.clone())
}

/// The meeting, if its minutes can be issued.
pub(super) fn draft(seen: &DeskSeen) -> Result<Meeting, Why> {
    let meeting = over(seen)?;
    need(!seen.records().minutes_state().is_issued(), Why::MinutesIssued)?;
    Ok(meeting)
}

/// The version that stands.
pub(super) fn standing(seen: &DeskSeen) -> Result<MinutesVersion, Why> {
    seen.records().standing_issue().cloned().ok_or(Why::MinutesNotIssued)
}

/// The version that was issued last.
pub(super) fn ever_issued(seen: &DeskSeen) -> Result<MinutesVersion, Why> {
    seen.records().last_issued().cloned().ok_or(Why::NeverIssued)
}

/// The style in which minutes are issued here, and whether they bear the number of a series of official papers.
fn manner(seen: &DeskSeen) -> (Style, bool) {
    let style = seen.own.preview.styles.of(DocumentKind::Minutes).unwrap_or_default();
    let is_official = seen.own.preview.lang == Lang::Zh && matches!(style, Style::Official | Style::Public);
    (style, is_official)
}

/// The day that it is where the meeting is held.
pub(super) fn today(seen: &DeskSeen) -> String {
    seen.zone().date(seen.shared.now).to_string()
}

/// Reads a day; `None` with what is wrong beside the field.
pub(super) fn day_in(w: &DeskWork, form: &mut Form, name: FieldName) -> Option<NaiveDate> {
    let seen = w.seen();
    let read = read_moment(&form.text(name), name, None, &seen);
    let held = seen.meeting().map(|meeting| seen.zone().date(meeting.start));
    match read {
        // Nothing of a meeting is issued, approved or signed before it was held.
        Ok(moment) if held.is_some_and(|held| seen.zone().date(moment) < held) => {
            form.complain(name, Problem::BeforeMeeting);
            None
        }
        Ok(moment) => Some(seen.zone().date(moment)),
        Err(problem) => {
            form.complain(name, problem);
            None
        }
    }
}

/// A step of the version that stands or is written.
pub(super) fn step(w: &DeskWork, step: VersionStep, cx: &mut Cx) -> Option<MinutesVersion> {
    let (style, _) = manner(&w.seen());
    Some(MinutesVersion {
        id: cx.mint(),
        meeting: w.records().open()?,
        version: w.records().minutes_version(),
        step,
        at: cx.now,
        by: w.ledger.clerk().to_owned(),
        number: String::new(),
        day: None,
        approved_at: String::new(),
        reason: String::new(),
        style: <&str>::from(style).to_owned(),
        lang: w.own.preview.lang.code().to_owned(),
        text: String::new(),
    })
}

/// The field of the number: that of the series of official papers, or that of the first item.
const fn number_field(is_official: bool) -> FieldName {
    if is_official {
        FieldName::IssueNumber
    } else {
        FieldName::FirstMinute
    }
}

/// Says once how a new number of the first minute makes the items count; true when that was said or there is none.
fn numbers_told(w: &DeskWork, form: &mut Form, is_official: bool) -> bool {
    let number = form.text(FieldName::FirstMinute);
    let before = w.meeting().map_or("", |meeting| meeting.first_minute.trim());
    if is_official || number.is_empty() || number == before {
        return true;
    }
    let counts = Problem::ItemsCountFrom(number.clone(), counted_on(&number, 1));
    let told = form
        .field(FieldName::FirstMinute)
        .is_some_and(|field| field.problem.as_ref() == Some(&counts));
    if !told {
        form.complain(FieldName::FirstMinute, counts);
    }
    told
}

pub(super) fn ask_issue(w: &mut DeskWork, _: &mut Cx, meeting: Meeting) -> Outcome {
    let seen = w.seen();
    let (_, is_official) = manner(&seen);
    let number = match (is_official, meeting.issue.trim(), meeting.number) {
        (false, ..) => meeting.first_minute.trim().to_owned(),
        (true, "", Some(number)) => number.to_string(),
        (true, issue, _) => issue.to_owned(),
    };
    let printed = seen.records().imprint().and_then(|imprint| imprint.printed);
    let day = printed.map_or_else(|| today(&seen), |day| day.to_string());
    let mut form = ISSUE
        .form(Topic::Meeting)
        .of(meeting.title)
        .line(number_field(is_official), &number)
        .line(FieldName::IssuedOn, &day)
        .required();
    let checks = export::obstacles::findings(seen.records()).len();
    let names = seen.records().yet_to_confirm().join(seen.words().export.comma);
    if checks > 0 || !names.is_empty() {
        form = form.choice(
            FieldName::IssueAnyway,
            [Choice::YesNo(false), Choice::YesNo(true)],
            &Choice::YesNo(false),
        );
        form.about = (seen.words().closing.still_open)(checks, &names);
    }
    open(form)
}

pub(super) const ISSUE: FormRow = FormRow {
    name: "minutes.issue",
    title: |t| t.command(Command::IssueMinutes).label,
    done: issue,
};

/// Issues the minutes as they stand now. A number that was typed here is that of the meeting from now on.
fn issue(w: &mut DeskWork, form: &mut Form, _: &Topic, cx: &mut Cx) -> bool {
    let (_, is_official) = manner(&w.seen());
    let told = numbers_told(w, form, is_official);
    if form.chosen(FieldName::IssueAnyway) == Some(&Choice::YesNo(false)) {
        form.complain(FieldName::IssueAnyway, Problem::MustSayYes);
        return false;
    }
    if !told {
        return false;
    }
    let Some(day) = day_in(w, form, FieldName::IssuedOn) else {
        return false;
    };
    let (Some(mut step), Some(mut meeting)) = (step(w, VersionStep::Issued, cx), w.meeting().cloned()) else {
        return true;
    };
    let number = form.text(number_field(is_official));
    if is_official {
        meeting.issue.clone_from(&number);
    } else {
        meeting.first_minute.clone_from(&number);
    }
    step.number = number;
    step.day = Some(day);
    let mut parts = Vec::new();
    if w.meeting() != Some(&meeting) {
        parts.push(Change::put(meeting));
    }
    let numbered = w.records().after(&Change::Batch(parts.clone()));
    step.text = versions::text_after(&numbered, &step, cx.now);
    cx.say(Message::Closing(ClosingMessage::MinutesIssued(step.version)));
    parts.push(Change::put(step));
    commit(w.ledger, Act::Minutes, Change::Batch(parts), cx);
    true
}

pub(super) fn ask_reason(w: &mut DeskWork, _: &mut Cx, version: MinutesVersion) -> Outcome {
    let seen = w.seen();
    let title = seen.meeting().map(|meeting| meeting.title.clone()).unwrap_or_default();
    let mut form = REOPEN
        .form(Topic::Key(version.id.into()))
        .of(title)
        .line(FieldName::Reason, "")
        .required();
    let state = (seen.words().closing.minutes_state)(seen.records().minutes_state());
    form.about = (seen.words().closing.version)(version.version, state);
    open(form)
}

pub(super) const REOPEN: FormRow = FormRow {
    name: "minutes.reopen",
    title: |t| t.command(Command::ReopenMinutes).label,
    done: |w, form, _, cx| {
        if let Some(step) = step(w, VersionStep::Reopened, cx) {
            let reason = form.text(FieldName::Reason);
            cx.say(Message::Closing(ClosingMessage::MinutesReopened(
                step.version.saturating_add(1),
            )));
            commit(w.ledger, Act::Minutes, MinutesVersion { reason, ..step }, cx);
        }
        true
    },
};

/// Shows the minutes themselves, or how they differ from the version that was issued last.
pub(super) fn compare(w: &mut DeskWork, _: &mut Cx, _: MinutesVersion) {
    let shown = w.own.preview.compares;
    show_differences(w, !shown);
}

/// Shows the minutes with what has changed since they were issued, or without.
pub(super) fn show_differences(w: &mut DeskWork, compares: bool) {
    let preview = &mut w.own.preview;
    preview.kind = DocumentKind::Minutes;
    preview.compares = compares;
    preview.rewordings = false;
    preview.go_to_start();
}

pub(super) fn ask_file(w: &mut DeskWork, _: &mut Cx, version: MinutesVersion) -> Outcome {
    let seen = w.seen();
    let version = version.version.to_string();
    let path = match seen.shared.lang {
        Lang::En => format!("{}-minutes-v{version}.md", today(&seen)),
        Lang::Zh => format!("{}-纪要第{version}稿.md", today(&seen)),
    };
    open(
        VERSION_FILE
            .form(Topic::Meeting)
            .line(FieldName::Version, &version)
            .required()
            .line(FieldName::Path, &path)
            .required()
            .choice(
                FieldName::Overwrite,
                [Choice::YesNo(false), Choice::YesNo(true)],
                &Choice::YesNo(false),
            ),
    )
}

pub(super) const VERSION_FILE: FormRow = FormRow {
    name: "minutes.version_file",
    title: |t| t.command(Command::ExportVersion).label,
    done: |w, form, _, cx| {
        let number = form.text(FieldName::Version).parse().ok();
        let Some(version) = number.and_then(|number| w.records().issued_version(number)) else {
            form.complain(FieldName::Version, Problem::OutOfRange);
            return false;
        };
        let path = PathBuf::from(form.text(FieldName::Path));
        // A version is kept as text: under another ending it would be what it is not.
        if !matches!(format_of(&path), Some(Format::Markdown | Format::Text)) {
            form.complain(
                FieldName::Path,
                Problem::NotOffered(vec![Format::Markdown, Format::Text]),
            );
            return false;
        }
        let bytes = version.text.clone().into_bytes();
        w.own.preview.open_checks = 0;
        cx.emit(Effect::Errand(Errand::Export(ExportOrder {
            path,
            content: ExportContent::Bytes(bytes),
            overwrite: form.chosen(FieldName::Overwrite) == Some(&Choice::YesNo(true)),
        })));
        true
    },
};
