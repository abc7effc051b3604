//! Declared interests, and what their holders did.

pub(super) mod concerned_item;
pub(super) mod conduct;
pub(super) mod declared_parts;
pub mod interest;
pub(super) mod interest_dashed;
pub(super) mod interest_told;
pub(super) mod none_declared;
pub(super) mod reason_zh;
pub(super) mod recusal_zh;
pub(super) mod registrable;
pub(super) mod withdrawal_zh;
