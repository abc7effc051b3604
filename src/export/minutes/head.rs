//! The head and the foot of official minutes: 版头 and 版记 (docs/rules.md §red-head).

use crate::{
    domain::{imprint::Urgency, meeting::Secrecy},
    export::{
        digest::Digest,
        document::{Block, Definition, Document, Foot, Head, Run, Running},
        issuer::units,
        letters::{capitalised, safe},
        notices::open_findings,
    },
    words::office,
};

/// The title of the minutes: ordinal and name of the meeting.
pub(super) fn name(digest: &Digest<'_>) -> String {
    let title = digest.title();
    let year = digest.zone().local(digest.began()).date();
    let ordinal = office::ordinal(&title, chrono::Datelike::year(&year), digest.meeting.number);
    format!("{ordinal}{title}")
}

pub(super) fn head(digest: &Digest<'_>) -> Head {
    let (t, meeting) = (&digest.strings.export, digest.meeting);
    let (meets, issues) = units(digest);
    let series = meeting
        .series
        .and_then(|id| digest.records.series.get(id))
        .map(|series| office::without_ordinal(&safe(series.name.trim())));
    let title = digest.title();
    let of = series.filter(|name| !name.is_empty());
    let of = of.unwrap_or_else(|| office::without_ordinal(&title));
    let mark = match digest.records.house.document_head.trim() {
        // The title below it says the name of the meeting.
        "" if meets.is_empty() => office::PLAIN_MARK.to_owned(),
        "" if of.starts_with(&meets) => (t.mark)(&of),
        "" => (t.mark)(&format!("{meets}{of}")),
        head => head.to_owned(),
    };
    let imprint = digest.records.imprint();
    let copy_number = imprint.map(|imprint| imprint.copy_number).filter(|number| *number > 0);
    // 内部 and 工作秘密 are no levels of state secrets: they are not marked by the standard.
    let secrecy = if meeting.secrecy >= Secrecy::Mimi {
        let long = imprint.map_or("", |imprint| imprint.secret_for.trim());
        (t.secret_mark)((digest.strings.domain.secrecy)(meeting.secrecy), long)
    } else {
        String::new()
    };
    let urgency = imprint
        .map(|imprint| imprint.urgency)
        .filter(|urgency| *urgency != Urgency::None);
    let urgency = urgency.map(digest.strings.domain.urgency).unwrap_or_default();
    let issued = meeting.adjourned.unwrap_or_else(|| digest.began());
    let issued = digest
        .records
        .standing_issue()
        .and_then(|issue| issue.day)
        .or_else(|| imprint.and_then(|imprint| imprint.printed))
        .unwrap_or_else(|| digest.zone().date(issued));
    let issue = safe(meeting.issue.trim());
    let issue = if issue.is_empty() {
        meeting.number.map(t.issue).unwrap_or_default()
    } else {
        office::issue(&issue)
    };
    Head {
        copy_number: Run::plain(copy_number.map(t.copy_number).unwrap_or_default()),
        secrecy: Run::plain(secrecy),
        urgency: Run::plain(capitalised(urgency)),
        mark: Run::plain(mark),
        number: Run::plain(issue),
        issuer: Run::plain(issues),
        date: Run::plain((t.day)(issued)),
    }
}

/// The mark of a draft: until the minutes are issued while the meeting goes on, checks are open, or they were reopened.
pub(super) fn running(digest: &Digest<'_>) -> Option<Running> {
    let records = digest.records;
    let is_clean = digest.meeting.adjourned.is_some() && open_findings(digest) == 0;
    let is_draft = !(records.minutes_state().is_issued() || is_clean && records.minutes_versions.is_empty());
    is_draft.then(|| Running {
        draft: Run::plain(digest.strings.export.minutes.unissued),
        ..Running::default()
    })
}

/// 版记: to whom copies go, who prints it and when.
pub(super) fn foot(digest: &Digest<'_>, document: &mut Document) {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let Some(imprint) = digest.records.imprint().filter(|imprint| imprint.has_foot()) else {
        return;
    };
    // Issued minutes were printed on the day of their issue, whatever was planned.
    let issued = digest.records.standing_issue().and_then(|issue| issue.day);
    let day = issued.or(imprint.printed).map(t.day).unwrap_or_default();
    let printed = if day.is_empty() { day } else { (t.printed_on)(&day) };
    let copied_to = imprint.copied_to.trim();
    document.push(Block::Imprint(Foot {
        copied_to: (!copied_to.is_empty()).then(|| Definition::new(words.copied_to, digest.close(copied_to))),
        printed_by: Run::plain(units(digest).1),
        printed: Run::plain(printed),
    }));
}
