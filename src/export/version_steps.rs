//! The steps of the minutes as they are told: beside the comparison of versions, and in the record.

use super::digest::Digest;
use crate::{
    domain::{minutes_version::MinutesVersion, records::Records},
    words::Lang,
};

/// The steps, oldest first: when, which version, by whom, and why it was reopened or which meeting approved it.
pub fn told(records: &Records, lang: Lang) -> Vec<String> {
    let Some(digest) = Digest::new(records, lang).filter(|_| !records.minutes_versions.is_empty()) else {
        return Vec::new();
    };
    let t = &digest.strings.closing;
    let mut steps: Vec<&MinutesVersion> = records.minutes_versions.iter().collect();
    steps.sort_by_key(|row| (row.version, row.step));
    let told = steps.into_iter().map(|row| {
        let day = row.day.unwrap_or_else(|| digest.zone().date(row.at));
        let step = (t.version_step)(row.step);
        let why = [row.approved_at.trim(), row.reason.trim()];
        let why: Vec<&str> = why.into_iter().filter(|text| !text.is_empty()).collect();
        (t.version_told)(
            &digest.day(day),
            row.version,
            step,
            row.by.trim(),
            &why.join(digest.strings.export.semicolon),
        )
    });
    told.collect()
}
