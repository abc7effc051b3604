//! Questions that join rows of several kinds, as functions of [`super::records::Records`]. Rows know nothing of them.

mod adjourn;
mod budget;
mod calendar;
mod content;
mod entitled;
mod entry;
mod equipment;
mod error_book;
mod incident;
pub mod motion;
mod papers;
mod parts;
mod people;
pub mod posts;
mod queue;
pub mod quorum;
mod readiness;
mod recorder;
mod register;
mod review;
pub mod room;
pub mod rounds;
mod seating;
pub mod session;
mod sitting;
pub mod speech;
mod word;
