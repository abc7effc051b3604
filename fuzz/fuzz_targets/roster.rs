//! Fuzzes one of the readers.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../targets.rs"]
#[allow(dead_code, reason = "one of several")]
mod targets;

fuzz_target!(|bytes: &[u8]| targets::list_of_people(bytes));
