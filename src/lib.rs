//! Huiwu carries a meeting for the clerk at the meeting laptop. Layers in order: each may use those above it as ARCHITECTURE.md says.

pub mod domain;
pub mod line;
pub mod input;
pub mod words;
pub mod store;
pub mod export;
pub mod ledger;
pub mod capture;
pub mod app;
pub mod ui;
pub mod shell;
