//! The list of meetings, the address book, and which meeting a word on the command line means.

use rusqlite::{ToSql, params, params_from_iter};

use super::{
    column::Reader,
    error::StoreError,
    file::Store,
    history,
    table::{self, Stored},
};
use crate::domain::{
    id::Id,
    meeting::Meeting,
    question::MeetingRow,
    time::{Stamp, Zone},
};

/// The text that the filter of the list looks into: title, number, date, venue, organiser.
const HAYSTACK: &str = "m.title || ' ' || coalesce(m.number, '') || ' ' \
    || coalesce(local_day(m.start, m.zone), '') || ' ' || m.venue || ' ' || m.organiser";

/// A pattern for `LIKE … ESCAPE '\'` that finds `word` anywhere, whatever signs it has.
pub(super) fn like(word: &str) -> String {
    let mut pattern = String::with_capacity(word.len() + 2);
    pattern.push('%');
    for c in word.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// Whether minutes of the meeting `m` are issued and were not reopened since: a column.
pub(super) const fn minutes_stand() -> &'static str {
    "EXISTS (SELECT 1 FROM minutes_versions v WHERE v.meeting = m.id AND v.step = 'issued' AND NOT EXISTS
        (SELECT 1 FROM minutes_versions w WHERE w.meeting = m.id AND w.step = 'reopened' AND w.version >= v.version))"
}

/// One condition for each word of what was typed; all must hold.
fn conditions(haystack: &str, text: &str) -> (String, Vec<String>) {
    let patterns: Vec<_> = text.split_whitespace().map(like).collect();
    let list = patterns
        .iter()
        .map(|_| format!("({haystack}) LIKE ? ESCAPE '\\'"))
        .collect::<Vec<_>>();
    if list.is_empty() {
        ("1".to_owned(), patterns)
    } else {
        (list.join(" AND "), patterns)
    }
}

impl Store {
    /// A page of the list, with how many meetings fit on all pages: in session first, then coming (soonest first), then
    /// past (latest first).
    pub fn meetings(&self, filter: &str, limit: u32, offset: u32) -> Result<(Vec<MeetingRow>, u32), StoreError> {
        let (condition, patterns) = conditions(HAYSTACK, filter);
        let total = self
            .db
            .prepare_cached(&format!("SELECT count(*) FROM meetings m WHERE {condition}"))?
            .query_row(params_from_iter(&patterns), |row| row.get(0))?;
        // The page is cut first, so that only its meetings are counted.
        let sql = format!(
            "SELECT {},
                EXISTS (SELECT 1 FROM entries e WHERE e.meeting = m.id),
                (SELECT count(*) FROM items i WHERE i.meeting = m.id),
                (SELECT count(*) FROM attendees p WHERE p.meeting = m.id),
                (SELECT count(*) FROM actions a WHERE a.meeting = m.id AND a.is_open = 1
                    AND a.entry NOT IN (SELECT e.id FROM entries e
                        WHERE e.meeting = m.id AND e.struck = 1)), {}, {}
             FROM meetings m WHERE {condition}
             ORDER BY m.list_class, m.list_place, m.id LIMIT ? OFFSET ?",
            table::columns::<Meeting>("m"),
            minutes_stand(),
            history::has_acts()
        );
        let mut values: Vec<&dyn ToSql> = patterns.iter().map(|p| p as &dyn ToSql).collect();
        values.extend([&limit as &dyn ToSql, &offset]);
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(&*values)?;
        let mut page = Vec::new();
        let own = Meeting::COLUMNS.len();
        while let Some(row) = rows.next()? {
            page.push(MeetingRow {
                meeting: Meeting::read(&mut Reader::new(row, Meeting::TABLE, Meeting::COLUMNS))?,
                has_entries: row.get(own)?,
                items: row.get(own + 1)?,
                attendees: row.get(own + 2)?,
                open_actions: row.get(own + 3)?,
                minutes_issued: row.get(own + 4)?,
                has_acts: row.get(own + 5)?,
            });
        }
        Ok((page, total))
    }

    /// Returns the meeting that a word means: an identifier, `last` (the one made last), a whole title, or a part of only one title.
    pub fn resolve_meeting(&self, word: &str) -> Result<Id<Meeting>, StoreError> {
        let word = word.trim();
        let none = || StoreError::NoSuchMeeting(word.to_owned());
        if word.is_empty() {
            return Err(none());
        }
        if let Ok(raw) = word.parse::<i64>()
            && self.load_meeting_row(Id::from_raw(raw))?.is_some()
        {
            return Ok(Id::from_raw(raw));
        }
        if word.eq_ignore_ascii_case("last") {
            let last: Option<i64> = self
                .db
                .query_row("SELECT max(id) FROM meetings", [], |row| row.get(0))?;
            return last.map(Id::from_raw).ok_or_else(none);
        }
        let mut statement = self.db.prepare_cached(
            "SELECT id, title, start, zone FROM meetings WHERE title LIKE ?1 ESCAPE '\\' ORDER BY title <> ?2, id DESC LIMIT 6",
        )?;
        let found: Vec<(i64, String, String)> = statement
            .query_map(params![like(word), word], |row| {
                let zone: Zone = row.get::<_, String>(3)?.parse().unwrap_or_default();
                Ok((row.get(0)?, row.get(1)?, zone.ymd_hm(Stamp::from_ms(row.get(2)?))))
            })?
            .collect::<Result<_, _>>()?;
        let whole = found.iter().filter(|(_, title, _)| title == word).count();
        match found.as_slice() {
            [] => Err(none()),
            [(id, ..)] => Ok(Id::from_raw(*id)),
            [(id, ..), ..] if whole == 1 => Ok(Id::from_raw(*id)),
            several => {
                let titles = several
                    .iter()
                    .map(|(id, title, start)| format!("{start} {title} ({id})"))
                    .collect();
                Err(StoreError::SeveralMeetings(word.to_owned(), titles))
            }
        }
    }
}
