//! A question to the index, a page at a time.

use chrono::{Days, NaiveTime};
use rusqlite::{Connection, ErrorCode, InterruptHandle, OptionalExtension as _, Row, params};

use super::{
    super::{error::StoreError, file::Store, list::like},
    index::first_slot,
    places::{ROOM, key_of, span},
    rows,
    terms::{SoughtIn, SoughtTerms, expression, with_carried},
};
use crate::domain::{
    id::Id,
    meeting::Meeting,
    record::Key,
    search::{SearchHit, SearchPage, SearchQuery, holds_word},
    time::{Stamp, Zone},
};

/// Rows that are looked through at first, and at most, at a time: most often the newest ones are enough.
const LOOKED_AT: (i64, i64) = (100, 6_400);

/// Stops a question that runs, from another thread.
pub struct Stopper(InterruptHandle);

impl Stopper {
    /// Stops what runs now.
    pub fn stop(&self) {
        self.0.interrupt();
    }
}

impl std::fmt::Debug for Stopper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Stopper")
    }
}

/// Where the answer lies: the first and the last place, and the slots where they are not all.
struct PlaceRange {
    first: i64,
    last: i64,
    slots: Option<Vec<i64>>,
}

impl Store {
    /// Returns what stops a question of this store.
    pub fn stopper(&self) -> Stopper {
        Stopper(self.db.get_interrupt_handle())
    }

    /// Returns a page of what fits a query, below the place `below` of the last hit before it; days are those of `zone`. `None` if
    /// it was stopped.
    pub fn search(
        &self,
        query: &SearchQuery,
        zone: Zone,
        below: Option<i64>,
        limit: u32,
    ) -> Result<Option<SearchPage>, StoreError> {
        match self.found(query, zone, below, limit) {
            Err(StoreError::Sqlite(rusqlite::Error::SqliteFailure(failure, _)))
                if failure.code == ErrorCode::OperationInterrupted =>
            {
                Ok(None)
            }
            other => other.map(Some),
        }
    }

    fn found(&self, query: &SearchQuery, zone: Zone, below: Option<i64>, limit: u32) -> Result<SearchPage, StoreError> {
        // One look at the file for all questions to it.
        let db = &*self.db.unchecked_transaction()?;
        let mut page = SearchPage {
            unindexed: self.unindexed()?,
            ..SearchPage::default()
        };
        let (Some(range), false) = (range(db, query, zone, below)?, query.is_empty()) else {
            return Ok(page);
        };
        let words = &self.words;
        let Some(asked) = expression(SoughtIn { db, words }, query)? else {
            return Ok(page);
        };
        let more_than = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut places = looked_through(db, &asked, range, (i64::from(limit) + 1, with_carried(query)))?;
        page.more = places.len() > more_than;
        places.truncate(more_than);
        let mut of = None;
        for (at, table, row) in places {
            if of.as_ref().is_none_or(|of: &MeetingOfHit| of.slot != at >> ROOM) {
                of = meeting_of(db, at >> ROOM)?;
            }
            let Some(of) = &of else { continue };
            match hit(db, at, (table, row), of)? {
                Ok(hit) => page.hits.push(hit),
                Err(meeting) => page.stale.push(meeting),
            }
        }
        page.stale.dedup();
        Ok(page)
    }
}

/// Keeps, among the rows of motions, only carried motions themselves: no seconder, no vote, no amendment.
const CARRIED: &str = "(?6 = 0 OR d.kind <> 5
     OR NOT EXISTS (SELECT 1 FROM entries e WHERE e.id = d.row AND e.kind IN ('motion', 'second', 'vote_result', 'wording'))
     OR EXISTS (SELECT 1 FROM entries e JOIN motions m ON m.meeting = e.meeting AND m.entry = e.id
                WHERE e.id = d.row AND m.state = 'carried' AND m.amends IS NULL))";

/// Places with table and row, downwards: so many at the most, of rows that also hold the letters that too many words hold.
fn looked_through(
    db: &Connection,
    asked: &SoughtTerms,
    mut range: PlaceRange,
    (limit, carried): (i64, bool),
) -> Result<Vec<(i64, i64, i64)>, StoreError> {
    if asked.are_told() {
        return places(db, &asked.expression, &range, (limit, carried));
    }
    let enough = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut list = Vec::new();
    let (mut at_once, most) = LOOKED_AT;
    loop {
        let piece = places(db, &asked.expression, &range, (at_once, carried))?;
        let is_last = i64::try_from(piece.len()).unwrap_or(0) < at_once;
        for (at, table, row) in piece {
            range.last = at - 1;
            if fits(db, asked, key_of(table, row))? {
                list.push((at, table, row));
            }
            if list.len() == enough {
                return Ok(list);
            }
        }
        if is_last {
            return Ok(list);
        }
        at_once = most.min(at_once * 4);
    }
}

/// Whether a row holds what too many words hold. Lines of the feed are many: their text alone is read.
fn fits(db: &Connection, asked: &SoughtTerms, key: Option<Key>) -> Result<bool, StoreError> {
    let Some(key) = key else { return Ok(false) };
    if let Key::Entry(id) = key {
        let text = rows::text_of(db, id)?;
        return Ok(text.is_some_and(|text| asked.fit(&text, |typed| holds_word(&text, typed))));
    }
    let found = rows::read(db, key)?;
    Ok(found.is_some_and(|found| asked.fit(&found.doc.text, |typed| found.doc.holds(typed))))
}

/// Places with table and row, downwards: so many at the most, and of motions only those that were carried.
fn places(
    db: &Connection,
    asked: &str,
    range: &PlaceRange,
    (limit, carried): (i64, bool),
) -> Result<Vec<(i64, i64, i64)>, StoreError> {
    let slots = range.slots.as_ref().map(|slots| {
        let list: Vec<String> = slots.iter().map(ToString::to_string).collect();
        format!("[{}]", list.join(","))
    });
    let in_slots = format!("(?5 IS NULL OR (d.docid >> {ROOM}) IN (SELECT value FROM json_each(?5)))");
    let sql = if asked.is_empty() {
        format!(
            "SELECT d.docid, d.kind, d.row FROM search_docs d WHERE ?1 = '' AND d.docid BETWEEN ?2 AND ?3 AND {in_slots} AND {CARRIED}
             ORDER BY d.docid DESC LIMIT ?4"
        )
    } else {
        format!(
            "SELECT d.docid, d.kind, d.row FROM search s CROSS JOIN search_docs d ON d.docid = s.rowid
             WHERE s.search MATCH ?1 AND s.rowid BETWEEN ?2 AND ?3 AND {in_slots} AND {CARRIED} ORDER BY s.rowid DESC LIMIT ?4"
        )
    };
    let found = db
        .prepare_cached(&sql)?
        .query_map(params![asked, range.first, range.last, limit, slots, carried], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

/// The meeting whose places lie in a slot, as its hits show it.
struct MeetingOfHit {
    slot: i64,
    meeting: Id<Meeting>,
    title: String,
    start: Stamp,
    zone: Zone,
}

fn meeting_of(db: &Connection, slot: i64) -> Result<Option<MeetingOfHit>, StoreError> {
    let sql = "SELECT m.id, m.title, m.start, m.zone FROM search_meetings s JOIN meetings m ON m.id = s.meeting WHERE s.slot = ?";
    let mut statement = db.prepare_cached(sql)?;
    let of = |row: &Row<'_>| {
        let zone: String = row.get(3)?;
        Ok(MeetingOfHit {
            slot,
            meeting: Id::from_raw(row.get(0)?),
            title: row.get(1)?,
            start: Stamp::from_ms(row.get(2)?),
            zone: zone.parse().unwrap_or_default(),
        })
    };
    Ok(statement.query_row([slot], of).optional()?)
}

/// A hit with the words around it; the meeting, if its row is not as the index says.
fn hit(
    db: &Connection,
    at: i64,
    (table, row): (i64, i64),
    of: &MeetingOfHit,
) -> Result<Result<SearchHit, Id<Meeting>>, StoreError> {
    let found = match key_of(table, row) {
        Some(key) => rows::sought(db, key)?.map(|found| (key, found)),
        None => None,
    };
    let Some((key, found)) = found.filter(|(_, found)| found.meeting == of.meeting) else {
        return Ok(Err(of.meeting));
    };
    Ok(Ok(SearchHit {
        at,
        meeting: of.meeting,
        key,
        kind: found.doc.kind,
        who: rows::names(db, &found.doc.who)?,
        text: found.doc.text,
        noted: found.noted,
        title: of.title.clone(),
        start: of.start,
        zone: of.zone,
    }))
}

/// The places that may hold an answer; `None` if none does.
fn range(
    db: &Connection,
    query: &SearchQuery,
    zone: Zone,
    below: Option<i64>,
) -> Result<Option<PlaceRange>, StoreError> {
    let begin = |day: chrono::NaiveDate| zone.instant(day.and_time(NaiveTime::MIN));
    let mut range = PlaceRange {
        first: i64::MIN,
        last: below.map_or(i64::MAX, |below| below - 1),
        slots: None,
    };
    if let Some(from) = query.from {
        range.first = span(first_slot(begin(from))).0;
    }
    if let Some(next) = query.to.and_then(|to| to.checked_add_days(Days::new(1))) {
        range.last = range.last.min(span(first_slot(begin(next))).0 - 1);
    }
    if !query.meetings.is_empty() {
        let fits = vec!["m.title LIKE ? ESCAPE '\\'"; query.meetings.len()].join(" AND ");
        let sql = format!(
            "SELECT s.slot FROM search_meetings s JOIN meetings m ON m.id = s.meeting WHERE {fits} ORDER BY s.slot"
        );
        let titles = query.meetings.iter().map(|title| like(title));
        let slots: Vec<i64> = db
            .prepare(&sql)?
            .query_map(rusqlite::params_from_iter(titles), |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let (Some(low), Some(high)) = (slots.first(), slots.last()) else {
            return Ok(None);
        };
        range.first = range.first.max(span(*low).0);
        range.last = range.last.min(span(*high).1);
        range.slots = (slots.len() > 1).then_some(slots);
    }
    Ok((range.first <= range.last).then_some(range))
}
