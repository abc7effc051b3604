//! A meeting as JSON: written and taken back; the schema and the page that say what stands in it.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may fail where it stands"
)]

mod meaning;
mod schema;
mod taking;
