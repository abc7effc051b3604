//! Declared interests, and what their holders did.

pub(super) mod conduct;
pub(super) mod declared_parts;
pub mod interest;
pub(super) mod interest_dashed;
pub(super) mod interest_told;
pub(super) mod none_declared;
