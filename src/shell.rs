//! Everything outside: terminal, files, clock, threads, arguments.

mod meter;
mod reader;
mod screen_size;
pub mod sequences;
mod sealed;
mod turn;
#[cfg(unix)]
mod unix;
#[cfg(not(unix))]
#[path = "shell/not_unix.rs"]
mod unix;
pub mod args;
pub mod bundles;
pub mod cli;
pub mod clock;
pub mod config;
pub mod daily;
pub mod ahead;
pub mod demo;
pub mod doctor;
pub mod draft;
pub mod ended;
pub mod errands;
pub mod frames;
pub mod generate;
pub mod inbox;
pub mod incoming;
pub mod input;
pub mod key_bytes;
pub mod lock;
pub mod office;
pub mod paths;
pub mod perform;
pub mod rules;
pub mod run;
pub mod run_settings;
pub mod templates;
pub mod pending;
pub mod sheets;
pub mod signal;
pub mod source;
pub mod storage;
mod teach;
pub mod terminal;
