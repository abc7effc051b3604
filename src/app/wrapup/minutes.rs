//! Minutes and the other documents: previewed page by page, beside what is to be looked at before they are issued.

use strum::IntoEnumIterator;

use crate::{
    domain::{
        agenda::Item, fault::Fault, id::Id, minutes_version::Confirmation, record::Key, remainder::Unclosed,
        rewording::Rewording,
    },
    export::{self, DocumentKind, Format, Style, checks::Finding, styles_of},
    input::section::SectionId,
    offer,
    words::{Lang, field::FieldName, why::Why},
};

use super::super::{
    cx::Cx,
    desk::{
        DeskSeen, DeskWork, SectionRow,
        row::Mending,
        section::{Progress, RowKind, Section},
    },
    effect::{BundleOrder, Effect, Errand, ExportContent, ExportOrder, MadeDocument},
    form::Form,
    forms,
    offer::{always, need},
    outcome::{Outcome, Place, Request},
    tab::Tab,
};
use super::{approval, confirmations, issue, left_out, looked_at, officers, rewordings, signing};

pub(super) static SECTION: Section = Section {
    kinds: &[RowKind::of::<Confirmation>(), RowKind::of::<Rewording>()],
    holds: |_, key| {
        matches!(
            key,
            Key::Confirmation(_) | Key::MinutesVersion(_) | Key::RecordSignature(_) | Key::Rewording(_)
        )
    },
    rows,
    progress,
    add: Some(confirmations::add),
    can_add: |seen| issue::draft(seen).map(|_| ()),
    edit: go_to,
    mended: |row| match row.try_as_finding_ref() {
        Some(Finding {
            fault: Fault::NoOutcome,
            key: Some(Key::Item(item)),
            ..
        }) => Mending::Outcome(*item),
        Some(_) | None => Mending::Alone,
    },
    is_filtered: false,
    forms: &[
        issue::ISSUE,
        approval::APPROVE,
        issue::REOPEN,
        signing::SIGN,
        issue::VERSION_FILE,
        officers::CHAIR,
        officers::SCRIBE,
        rewordings::REWORD,
    ],
    offers: &[
        offer!(Export, always, export_shown),
        offer!(NextStyle, style, next_style),
        offer!(NextDocument, always, |w, _, ()| other_document(w, true)),
        offer!(PreviousDocument, always, |w, _, ()| other_document(w, false)),
        offer!(DocumentLanguage, always, next_language),
        offer!(EditImprint, writable, edit_imprint),
        offer!(IssueMinutes, issue::draft, issue::ask_issue),
        offer!(ApproveMinutes, issue::standing, approval::ask_approval),
        offer!(ReopenMinutes, issue::standing, issue::ask_reason),
        offer!(CompareVersions, issue::ever_issued, issue::compare),
        offer!(ExportVersion, issue::ever_issued, issue::ask_file),
        offer!(LookAt, looked_at::unseen, looked_at::look),
        offer!(Reword, rewordings::can_reword, rewordings::ask),
        offer!(ShowRewordings, rewordings::any, rewordings::show),
        offer!(ListLeftOut, left_out::any, left_out::list),
        offer!(SignRecord, issue::over, signing::ask_signatures),
        offer!(PageBack, always, page_back),
        offer!(PageOn, always, page_on),
    ],
    ..Section::of(SectionId::Minutes)
};

/// The findings, none of which is ticked by hand; then the people who confirm.
fn rows(seen: &DeskSeen) -> Vec<SectionRow> {
    let mut rows = approvals(seen);
    let findings = export::obstacles::findings(seen.records());
    rows.extend(findings.into_iter().map(SectionRow::Finding));
    rows.extend(confirmations::rows(seen));
    rows.extend(rewordings::rows(seen));
    rows.extend(left_out::rows(seen));
    rows
}

/// The resolution of a later meeting, while the approval is not entered.
fn approvals(seen: &DeskSeen) -> Vec<SectionRow> {
    if seen.records().approval_given().is_none() {
        return Vec::new();
    }
    let left = seen.records().remainders().into_iter();
    left.filter(|one| one.kind == Unclosed::ApprovalGiven)
        .map(SectionRow::Remainder)
        .collect()
}

/// Done is who has confirmed; no finding is done while it stands.
fn progress(seen: &DeskSeen) -> Progress {
    let r = seen.records();
    let holds = |row: &&Confirmation| row.at.is_some() && !export::versions::is_changed_since(r, row);
    let done = r.confirmations_now().filter(holds).count();
    Progress {
        done,
        all: done
            + r.yet_to_confirm().len()
            + export::obstacles::findings(r).len()
            + usize::from(r.approval_given().is_some()),
    }
}

/// The style of the shown document, where it has several.
fn style(seen: &DeskSeen) -> Result<Style, Why> {
    seen.own.preview.style().ok_or(Why::WrongKind)
}

/// Whether the open meeting can be changed.
fn writable(seen: &DeskSeen) -> Result<(), Why> {
    need(seen.ledger.unsaved().read_only().is_none(), Why::ReadOnly)
}

fn page_back(w: &mut DeskWork, _: &mut Cx, (): ()) {
    let findings = w.seen().rows().len();
    w.own.preview.turn_back(w.shared.size, findings);
}

fn page_on(w: &mut DeskWork, _: &mut Cx, (): ()) {
    let findings = w.seen().rows().len();
    w.own.preview.turn_on(w.shared.size, findings);
}

fn next_style(w: &mut DeskWork, _: &mut Cx, style: Style) {
    let styles = styles_of(w.own.preview.kind).iter().copied();
    w.own.preview.styles.set(next_of(styles, style));
}

/// Shows the next document, or the one before.
fn other_document(w: &mut DeskWork, on: bool) {
    w.own.preview.compares = false;
    w.own.preview.rewordings = false;
    let kind = w.own.preview.kind;
    w.own.preview.kind = if on {
        next_of(DocumentKind::iter(), kind)
    } else {
        next_of(DocumentKind::iter().rev(), kind)
    };
    w.own.preview.go_to_start();
}

fn next_language(w: &mut DeskWork, _: &mut Cx, (): ()) {
    let other = if w.own.preview.lang == Lang::En {
        Lang::Zh
    } else {
        Lang::En
    };
    w.own.preview.choose(other);
}

fn export_shown(w: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    let mut form = forms::export::form(w.own.preview.styles, w.meeting(), w.own.preview.kind, w.shared.lang);
    let left_out = w.own.preview.left_out;
    if let Some(meeting) = w.meeting().filter(|_| left_out > 0) {
        let words = w.shared.words();
        form.about = (words.closing.left_out)(left_out, (words.domain.minuting)(meeting.record_mode));
    }
    form.into()
}

/// Writes the document that its form asks for. The form closes when that is done: a path that was refused is mended, not typed again.
pub fn write_document(w: &mut DeskWork, form: &mut Form, cx: &mut Cx) -> bool {
    let Some(chosen) = forms::export::read(form) else {
        return false;
    };
    if let Some(style) = chosen.style {
        w.own.preview.styles.set(style);
    }
    let order = w.own.preview.order(chosen.kind, chosen.format, cx.now);
    let is_draft = chosen.kind == DocumentKind::Minutes && !w.records().minutes_state().is_issued();
    w.own.preview.open_checks = if is_draft {
        export::obstacles::findings(w.ledger.records()).len()
    } else {
        0
    };
    let made = Box::new(MadeDocument {
        records: w.records().clone(),
        order,
    });
    let (path, overwrite) = (chosen.path, chosen.overwrite);
    cx.emit(Effect::Errand(if chosen.format == Format::Zip {
        Errand::Bundle(BundleOrder { path, made, overwrite })
    } else {
        Errand::Export(ExportOrder {
            path,
            content: ExportContent::Made(made),
            overwrite,
        })
    }));
    false
}

fn edit_imprint(w: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    forms::imprint::form(w.records()).into()
}

/// The choice after this one; the ends meet.
fn next_of<T: PartialEq>(all: impl Iterator<Item = T> + Clone, value: T) -> T {
    let mut after = all.clone().skip_while(|other| *other != value).skip(1);
    after.next().or_else(|| all.clone().next()).unwrap_or(value)
}

/// Opens the row of somebody who confirms, or goes where a finding is mended.
fn go_to(w: &mut DeskWork, row: Option<SectionRow>) -> Outcome {
    match row {
        Some(SectionRow::Remainder(_)) => approval::ask(w),
        Some(SectionRow::Record(key)) => confirmations::edit(w, key),
        row => go_to_finding(w, row),
    }
}

/// Goes where a finding is mended. Findings about the meeting as a whole: the adjournment is in Live, and the list of people is filled
/// first of all.
fn go_to_finding(w: &mut DeskWork, row: Option<SectionRow>) -> Outcome {
    let Some(SectionRow::Finding(Finding { key, fault, .. })) = row else {
        return Outcome::Stay;
    };
    match key {
        // Presence is confirmed where it was inferred.
        Some(key) if fault == Fault::ChangedSinceConfirmed => confirmations::edit(w, key),
        Some(_) if fault == Fault::PresenceInferred => Outcome::Go(Place::Tab(Tab::Live)),
        Some(Key::Motion(motion)) if fault == Fault::NoWording => Outcome::Go(Place::Wording(motion)),
        None if fault == Fault::NotAdjourned => Outcome::Go(Place::Tab(Tab::Live)),
        None if fault == Fault::ChangedSinceIssued => {
            issue::show_differences(w, true);
            Outcome::Stay
        }
        Some(_) if fault == Fault::NoChair => officers::ask(&officers::CHAIR),
        Some(_) if fault == Fault::NoScribe => officers::ask(&officers::SCRIBE),
        None if fault == Fault::NoHead => {
            let mut form = forms::imprint::form(w.records());
            form.start_at(FieldName::Body);
            form.into()
        }
        None => Outcome::Go(Place::Section(SectionId::People)),
        Some(key) => match as_item(key).and_then(|id| forms::session::outcome_form(w.records(), id, "")) {
            Some(form) => Outcome::GoAndOpen(Place::Record(key), Request::Form(Box::new(form))),
            None => Outcome::Go(Place::Record(key)),
        },
    }
}

/// The item that a key names.
const fn as_item(key: Key) -> Option<Id<Item>> {
    if let Key::Item(id) = key { Some(id) } else { None }
}
