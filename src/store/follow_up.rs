//! Follow-up: actions of all meetings with what their lines need, a page at a time.

use std::{collections::HashMap, sync::Arc};

use rusqlite::{Connection, OptionalExtension as _, Params, Row, params_from_iter, types::Value};

use super::{
    column::{ColumnValue as _, Reader},
    error::StoreError,
    file::Store,
    list::{like, minutes_stand},
    table::{self, Stored},
};
use crate::domain::{
    action::{Action, Light, Owner},
    entry::EntryKind,
    house::LightRule,
    id::Id,
    matter::{MatterEvent, MatterSource},
    matter_filter::{MatterFilter, MatterTest},
    meeting::{Meeting, MeetingState, RecordMode, Secrecy, is_register_only},
    question::FollowUpRow,
    time::Stamp,
};

/// Leaves out actions whose line is struck out.
const FROM: &str = "FROM actions t LEFT JOIN entries e ON e.id = t.entry LEFT JOIN meetings m ON m.id = t.meeting";
/// Its wording: its own, else that of its line.
const WORDING: &str = "coalesce(nullif(t.task, ''), e.text, '')";
/// Its letter and number, in small letters.
const LABEL: &str = "substr(t.origin, 1, 1) || t.number";
/// Year and number of its meeting, or its day (`Meeting::matter_code`).
const CODE: &str = "CASE WHEN m.start IS NULL THEN '' ELSE substr(local_day(m.start, m.zone), 1, 4) || '-' ||
    coalesce(m.number, substr(local_day(m.start, m.zone), 6, 2) || substr(local_day(m.start, m.zone), 9, 2)) END";
/// The line from which it comes, and the matter about which it was said.
const SOURCE: &str = "e.kind, e.at, e.text, i.title, e.said_by,
    (SELECT p.name FROM attendees a JOIN people p ON p.id = a.person WHERE a.id = e.speaker),
    (SELECT upper(substr(q.origin, 1, 1)) || q.number FROM actions q WHERE q.id = t.parent)";
/// The order of the indexes: open actions nearest first and undated last, closed ones latest first.
const OPEN: &str = "ORDER BY t.due_order, t.id";
const CLOSED: &str = "ORDER BY t.closed DESC, t.id DESC";
/// The names of the owners.
const OWNERS: &str =
    "coalesce((SELECT group_concat(coalesce(p.name, u.name || ' ' || u.short, json_extract(o.value, '$.named')), ' ')
    FROM json_each(t.owners) o LEFT JOIN attendees a ON a.id = json_extract(o.value, '$.attendee')
    LEFT JOIN people p ON p.id = a.person LEFT JOIN units u ON u.id = json_extract(o.value, '$.unit')), '')";
/// The units that own it, those of the persons who do, and names as typed.
const UNITS: &str =
    "coalesce((SELECT group_concat(coalesce(u.name || ' ' || u.short, json_extract(o.value, '$.named')), ' ')
    FROM json_each(t.owners) o LEFT JOIN attendees a ON a.id = json_extract(o.value, '$.attendee')
    LEFT JOIN people p ON p.id = a.person
    LEFT JOIN units u ON u.id = coalesce(json_extract(o.value, '$.unit'), p.unit)), '')";

/// A condition in SQL, with its values; never made of what a person typed.
struct Condition {
    sql: String,
    values: Vec<Value>,
}

impl Store {
    /// A page of the open actions of all meetings that fit the filter, with how many there are on all pages; if asked for,
    /// by `closed` or by the filter, the closed ones follow behind.
    pub fn follow_up(
        &self,
        filter: &MatterFilter,
        closed: bool,
        limit: u32,
        offset: u32,
    ) -> Result<(Vec<FollowUpRow>, u32), StoreError> {
        let condition = condition(filter);
        // The condition is tried once for every row; a page is then read by its identifiers.
        let mut fitting = self.fitting(true, &condition)?;
        if closed || filter.wants_closed() {
            fitting.extend(self.fitting(false, &condition)?);
        }
        let total = u32::try_from(fitting.len()).unwrap_or(u32::MAX);
        let wanted: Vec<i64> = fitting.into_iter().skip(offset as usize).take(limit as usize).collect();
        let place: HashMap<i64, usize> = wanted.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        let mut page = self.actions_that(
            "WHERE t.id IN (SELECT value FROM json_each(?))",
            [serde_json::to_string(&wanted).unwrap_or_default()],
        )?;
        page.sort_by_key(|row| place.get(&row.action.id.raw()).copied());
        Ok((page, total))
    }

    /// The actions that fit a condition, in the order of the list.
    fn fitting(&self, open: bool, condition: &Condition) -> Result<Vec<i64>, StoreError> {
        let order = if open { OPEN } else { CLOSED };
        let sql = format!("SELECT t.id {FROM} {} {order}", restriction(open, condition));
        let mut statement = self.db.prepare_cached(&sql)?;
        let ids = statement.query_map(params_from_iter(&condition.values), |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The actions that a condition names, with the wording and the meeting of each. `rest` is never made of what a person typed.
    pub(super) fn actions_that(&self, rest: &str, params: impl Params) -> Result<Vec<FollowUpRow>, StoreError> {
        let sql = format!(
            "SELECT {}, {WORDING}, m.title, m.start,
             EXISTS (SELECT 1 FROM deliverables d WHERE d.meeting = t.meeting), m.secrecy, m.record_mode, {SOURCE}, {CODE}, {}, m.state
             {FROM} LEFT JOIN items i ON i.id = e.item {rest}",
            table::columns::<Action>("t"),
            minutes_stand()
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(params)?;
        let mut page = Vec::new();
        // A meeting may have thousands of matters: it is looked into once, not for each of its rows.
        let mut meetings = HashMap::new();
        while let Some(row) = rows.next()? {
            let mut found = read(&self.db, row)?;
            let id = found.action.meeting;
            let (meeting, instructions) = match meetings.get(&id) {
                Some(known) => known,
                None => {
                    let meeting = self.load_meeting_row(id)?.map(Arc::new);
                    &*meetings.entry(id).or_insert((meeting, self.instructions(id)?))
                }
            };
            found.meeting.clone_from(meeting);
            found.instructions = *instructions;
            page.push(found);
        }
        Ok(page)
    }

    /// The last number of an instruction in a meeting; 0 where there is none.
    fn instructions(&self, meeting: Id<Meeting>) -> Result<u32, StoreError> {
        let sql = "SELECT coalesce(max(number), 0) FROM actions WHERE meeting = ? AND origin = 'instruction'";
        Ok(self
            .db
            .prepare_cached(sql)?
            .query_row([meeting.store()], |row| row.get(0))?)
    }
}

fn restriction(open: bool, condition: &Condition) -> String {
    let open = u8::from(open);
    // The condition is written out, otherwise SQLite does not take the partial indexes.
    format!(
        "WHERE t.is_open = {open} AND NOT coalesce(e.struck, 0){}",
        condition.sql
    )
}

fn condition(filter: &MatterFilter) -> Condition {
    let mut condition = Condition {
        sql: String::new(),
        values: Vec::new(),
    };
    for test in &filter.tests {
        let (sql, values) = told(test, filter.lights);
        condition.sql = format!("{} AND {sql}", condition.sql);
        condition.values.extend(values);
    }
    condition
}

/// A test in SQL, with its values.
fn told(test: &MatterTest, lights: LightRule) -> (String, Vec<Value>) {
    let day = |date: &chrono::NaiveDate| Value::Text(date.to_string());
    let looks = |word: &str| Value::Text(like(word));
    match test {
        MatterTest::Words(word) => {
            let number = Value::Text(word.to_lowercase());
            // The day of a meeting is asked of its zone, row by row: only for what can be a number of that form.
            let (coded, code) = if word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('-') {
                (format!(" OR {CODE} || '-' || {LABEL} = ?"), Some(number.clone()))
            } else {
                (String::new(), None)
            };
            let values = [looks(word), looks(word), looks(word), number].into_iter().chain(code);
            (
                format!(
                    "({WORDING} || ' ' || coalesce(m.title, '') || ' ' || t.leader || ' ' || t.filed || ' '
                     || coalesce(t.due_date, '') LIKE ? ESCAPE '\\' OR {OWNERS} LIKE ? ESCAPE '\\'
                     OR {UNITS} LIKE ? ESCAPE '\\' OR {LABEL} = ?{coded})"
                ),
                values.collect(),
            )
        }
        MatterTest::Owner(name) => (format!("{OWNERS} LIKE ? ESCAPE '\\'"), vec![looks(name)]),
        MatterTest::OwnedBy(people) => {
            let people: Vec<i64> = people.iter().map(|id| id.raw()).collect();
            (
                "EXISTS (SELECT 1 FROM json_each(t.owners) o WHERE json_extract(o.value, '$.attendee')
                     IN (SELECT value FROM json_each(?)))"
                    .to_owned(),
                vec![Value::Text(serde_json::to_string(&people).unwrap_or_default())],
            )
        }
        MatterTest::Unit(name) => (format!("{UNITS} LIKE ? ESCAPE '\\'"), vec![looks(name)]),
        MatterTest::Due(from, to) => {
            let from = from.iter().map(|date| (" AND t.due_date >= ?", day(date)));
            let to = to.iter().map(|date| (" AND t.due_date <= ?", day(date)));
            let (sql, values): (Vec<_>, Vec<_>) = from.chain(to).unzip();
            (format!("t.due_date IS NOT NULL{}", sql.concat()), values)
        }
        MatterTest::DueLike(text) => (
            "coalesce(t.due_date, '') || ' ' || t.due_phrase LIKE ? ESCAPE '\\'".to_owned(),
            vec![looks(text)],
        ),
        MatterTest::Undated => ("t.due_date IS NULL".to_owned(), Vec::new()),
        MatterTest::Open => ("t.is_open = 1".to_owned(), Vec::new()),
        MatterTest::Closed => ("t.is_open = 0".to_owned(), Vec::new()),
        MatterTest::State(state) => ("t.state = ?".to_owned(), vec![state.store()]),
        MatterTest::OverdueOn(today) => ("t.is_open = 1 AND t.due_date < ?".to_owned(), vec![day(today)]),
        MatterTest::UnurgedOn(today) => (
            "t.is_open = 1 AND t.due_date < ? AND NOT EXISTS (SELECT 1 FROM matter_events x WHERE x.action = t.id
                 AND x.kind = 'urged' AND local_day(x.at, m.zone) > t.due_date)"
                .to_owned(),
            vec![day(today)],
        ),
        MatterTest::ExtensionAsked => (
            "(SELECT x.kind FROM matter_events x WHERE x.action = t.id AND x.kind LIKE 'extension%'
                 ORDER BY x.at DESC, x.id DESC LIMIT 1) = 'extension_asked'"
                .to_owned(),
            Vec::new(),
        ),
        MatterTest::LightOn(light, today) => {
            let soon = format!(
                "(t.due_date <= ? OR (julianday(t.due_date) - julianday(?)) * 100
                     <= max(0, julianday(t.due_date) - julianday(local_day(m.start, m.zone))) * {})",
                lights.soon_share
            );
            let not = if *light == Light::Yellow { "" } else { "NOT " };
            (
                format!("(t.is_open = 1 AND t.due_date >= ? AND {not}{soon})"),
                vec![day(today), day(&lights.near_until(*today)), day(today)],
            )
        }
        MatterTest::Either(word, named) => {
            let (first, mut values) = told(named, lights);
            let (second, more) = told(&MatterTest::Words(word.clone()), lights);
            values.extend(more);
            (format!("(({first}) OR {second})"), values)
        }
    }
}

fn read(db: &Connection, row: &Row<'_>) -> Result<FollowUpRow, StoreError> {
    let mut action = Action::read(&mut Reader::new(row, Action::TABLE, Action::COLUMNS))?;
    let own = Action::COLUMNS.len();
    let secrecy = Secrecy::read(row.get_ref(own + 4)?).unwrap_or_default();
    let mode = RecordMode::read(row.get_ref(own + 5)?).unwrap_or_default();
    let order = "WHERE t.action = ? ORDER BY t.at, t.id";
    let mut steps = table::rows::<MatterEvent>(db, order, [action.id.raw()])?;
    let register_only = is_register_only(secrecy, mode);
    let mut text = row.get::<_, Option<String>>(own)?.unwrap_or_default();
    let mut source = source(row, own + 6)?;
    if register_only {
        action.owners.retain(|owner| !matches!(owner, Owner::Named(_)));
        action.due.phrase.clear();
        action.leader.clear();
        action.task.clear();
        if let Some(kept) = &mut action.settled {
            kept.owners.retain(|owner| !matches!(owner, Owner::Named(_)));
            kept.due.phrase.clear();
        }
        text.clear();
        source.text.clear();
        source.item.clear();
        for step in &mut steps {
            step.text.clear();
        }
    }
    let owners = action
        .owners
        .iter()
        .map(|owner| name(db, owner))
        .collect::<Result<_, _>>()?;
    let unit = lead_unit(db, action.owners.first())?;
    let issued: bool = row.get(own + 14)?;
    let state = MeetingState::read(row.get_ref(own + 15)?).unwrap_or_default();
    Ok(FollowUpRow {
        private: register_only || secrecy != Secrecy::Open,
        formal: row.get(own + 3)?,
        is_over: issued || state.after(),
        register_only,
        source,
        meeting: None,
        instructions: 0,
        steps,
        owners,
        unit,
        action,
        text,
        meeting_code: row.get::<_, Option<String>>(own + 13)?.unwrap_or_default(),
        meeting_title: row.get::<_, Option<String>>(own + 1)?.unwrap_or_default(),
        meeting_start: row
            .get::<_, Option<i64>>(own + 2)?
            .map_or(Stamp::default(), Stamp::from_ms),
    })
}

/// The line from which it comes, from the columns behind `at`.
fn source(row: &Row<'_>, at: usize) -> Result<MatterSource, StoreError> {
    let text = |n: usize| Ok::<_, StoreError>(row.get::<_, Option<String>>(at + n)?.unwrap_or_default());
    let said_by = text(4)?;
    Ok(MatterSource {
        kind: EntryKind::read(row.get_ref(at)?),
        at: row
            .get::<_, Option<i64>>(at + 1)?
            .map_or(Stamp::default(), Stamp::from_ms),
        text: text(2)?,
        item: text(3)?,
        speaker: if said_by.is_empty() { text(5)? } else { said_by },
        about: text(6)?,
    })
}

/// The unit of the person who leads; empty where a unit leads, or none is known.
fn lead_unit(db: &Connection, lead: Option<&Owner>) -> Result<String, StoreError> {
    let Some(Owner::Attendee(id)) = lead else {
        return Ok(String::new());
    };
    let sql =
        "SELECT u.name FROM attendees a JOIN people p ON p.id = a.person JOIN units u ON u.id = p.unit WHERE a.id = ?";
    let found = db
        .prepare_cached(sql)?
        .query_row([id.store()], |row| row.get(0))
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// The name of an owner; empty if the row is gone.
fn name(db: &Connection, owner: &Owner) -> Result<String, StoreError> {
    let (sql, id) = match owner {
        Owner::Attendee(id) => (
            "SELECT p.name FROM attendees a JOIN people p ON p.id = a.person WHERE a.id = ?",
            id.store(),
        ),
        Owner::Unit(id) => ("SELECT name FROM units WHERE id = ?", id.store()),
        Owner::Named(name) => return Ok(name.clone()),
    };
    let found = db.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}
