//! A line on its way to become an entry: its draft, its speaker, several facts in one, and what it stands in the place of.

pub(super) mod draft;
pub(super) mod in_place;
pub mod irregular;
pub(super) mod series;
pub(super) mod typed_line;
pub(super) mod voice;
