//! The schema: whose file it is, and its version.

use rusqlite::Connection;

use super::error::StoreError;

/// The mark of our files: the letters `HUIW`.
pub const APPLICATION_ID: i32 = 0x4855_4957;

/// The migrations in order; a released one is never changed.
pub const MIGRATIONS: &[&str] = &[
    include_str!("../../assets/migrations/0001_init.sql"),
    include_str!("../../assets/migrations/0002_prepare.sql"),
    include_str!("../../assets/migrations/0003_sides_and_groups.sql"),
    include_str!("../../assets/migrations/0004_imprint.sql"),
    include_str!("../../assets/migrations/0005_told_start.sql"),
    include_str!("../../assets/migrations/0006_review_parts.sql"),
    include_str!("../../assets/migrations/0007_what_a_line_made.sql"),
    include_str!("../../assets/migrations/0008_zone_names.sql"),
    include_str!("../../assets/migrations/0009_facts.sql"),
    include_str!("../../assets/migrations/0010_rounds.sql"),
    include_str!("../../assets/migrations/0011_panels.sql"),
    include_str!("../../assets/migrations/0012_wrapup.sql"),
    include_str!("../../assets/migrations/0013_matters.sql"),
    include_str!("../../assets/migrations/0014_weight.sql"),
    include_str!("../../assets/migrations/0015_minutes.sql"),
    include_str!("../../assets/migrations/0016_quorum.sql"),
    include_str!("../../assets/migrations/0017_named_only.sql"),
    include_str!("../../assets/migrations/0018_matter_of.sql"),
    include_str!("../../assets/migrations/0019_search.sql"),
    include_str!("../../assets/migrations/0020_rewordings.sql"),
    include_str!("../../assets/migrations/0021_notice.sql"),
    include_str!("../../assets/migrations/0022_confirmed_text.sql"),
    include_str!("../../assets/migrations/0023_chair_taken.sql"),
    include_str!("../../assets/migrations/0024_settled.sql"),
    include_str!("../../assets/migrations/0025_kept.sql"),
    include_str!("../../assets/migrations/0026_solved.sql"),
    include_str!("../../assets/migrations/0027_paper_numbers.sql"),
    include_str!("../../assets/migrations/0028_struck.sql"),
];

/// All that the migrations make, for a new file: one act of writing instead of one a migration. Written from them by a test
/// (`UPDATE=1 cargo test migrate`).
pub const WHOLE: &str = include_str!("../../assets/schema.sql");

/// The version that this program reads and writes.
pub(super) fn known() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// The schema version of the file.
pub(super) fn version(db: &Connection) -> Result<u32, StoreError> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a file of another program. A new file is empty and gets its mark with its first table.
pub(super) fn check_ours(db: &Connection, fresh: bool) -> Result<(), StoreError> {
    let id: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id == APPLICATION_ID {
        return Ok(());
    }
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    // Somebody else may have made a fresh file ours in between; or a crash left it empty.
    if id == 0 && tables == 0 && (fresh || version(db)? == 0) {
        return Ok(());
    }
    Err(StoreError::NotOurs("a SQLite file of another program".to_owned()))
}
