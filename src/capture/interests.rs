//! Declared interests, and the item that each is in.

pub(super) mod declared_leaving;
pub(super) mod interest;
pub(super) mod interest_item;
pub(super) mod kin_interest;
