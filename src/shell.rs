//! Everything outside: terminal, files, clock, threads, arguments.

mod sealed;
pub mod args;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod draft;
pub mod errands;
pub mod generate;
pub mod keys;
pub mod lock;
pub mod office;
pub mod paths;
pub mod perform;
pub mod rules;
pub mod run;
pub mod templates;
pub mod pending;
pub mod screen;
pub mod sheets;
pub mod storage;
pub mod terminal;
pub mod wait;
