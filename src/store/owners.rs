//! The people who own matters of any meeting, as far as they may be meant by a form of address.

use super::{error::StoreError, file::Store, list::like};

/// Somebody who owns a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterOwner {
    /// The attendee, as the matter names it.
    pub attendee: i64,
    pub name: String,
    pub unit: String,
    pub post: String,
}

impl Store {
    /// The owners whose names begin with a text.
    pub fn owners_called(&self, begins: &str) -> Result<Vec<MatterOwner>, StoreError> {
        let sql = "SELECT DISTINCT a.id, p.name, coalesce(u.name, ''), p.post FROM actions t, json_each(t.owners) o
             JOIN attendees a ON a.id = json_extract(o.value, '$.attendee') JOIN people p ON p.id = a.person
             LEFT JOIN units u ON u.id = p.unit WHERE p.name LIKE ? ESCAPE '\\' ORDER BY a.id";
        // The pattern finds the text anywhere; a name begins with it.
        let pattern = like(begins);
        let mut statement = self.db.prepare_cached(sql)?;
        let owners = statement.query_map([pattern.trim_start_matches('%')], |row| {
            Ok(MatterOwner {
                attendee: row.get(0)?,
                name: row.get(1)?,
                unit: row.get(2)?,
                post: row.get(3)?,
            })
        })?;
        Ok(owners.collect::<Result<_, _>>()?)
    }
}
