//! Decisions of a meeting without a motion.

pub(super) mod acts_zh;
pub(super) mod agreed_told;
pub(super) mod elected;
pub(super) mod minute_number;
pub(super) mod noted_report;
pub(super) mod one_matter;
pub(super) mod resolution;
pub(super) mod resolution_zh;
pub(super) mod resolved;
pub(super) mod resolved_act;
pub(super) mod sanctions_zh;
pub(super) mod told_decision;
