//! The rules of the field: records, changes, people, votes, dates. Knows no screen, no file, no clock.

pub mod action;
pub mod agenda;
pub mod attendance;
pub mod calendar;
pub mod change;
pub mod clean;
pub mod decision;
pub mod draft;
pub mod entry;
pub mod fault;
pub mod id;
pub mod meeting;
pub mod motion;
pub mod people;
pub mod question;
pub mod record;
pub mod recorder;
pub mod records;
pub mod room;
pub mod session;
pub mod table;
pub mod template;
pub mod time;
pub mod trouble;
