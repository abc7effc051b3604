//! The readers that are fuzzed (`fuzz/`), over the same corpora: what stands there, cut, joined and changed. `HUIWU_CASES` says how often.
#![allow(
    unused_qualifications,
    clippy::pedantic,
    clippy::style,
    clippy::complexity,
    clippy::print_stdout,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail as tests do, and tables are long"
)]

use std::{fs, path::Path};

use proptest::{prelude::*, sample::Index, test_runner::TestRunner};

#[path = "../../fuzz/targets.rs"]
#[allow(clippy::expect_used, reason = "shared with the targets of cargo-fuzz")]
pub(crate) mod targets;

use targets::TARGETS;

/// The corpus of a target.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// One change: a part of another file, the same once more, bytes of one's own, or something left out.
type Edit = (u8, Index, Index, Index, Vec<u8>);

fn changed(seeds: &[Vec<u8>], first: Index, edits: &[Edit]) -> Vec<u8> {
    let mut bytes = first.get(seeds).clone();
    for (kind, at, from, other, own) in edits {
        let at = at.index(bytes.len() + 1);
        let to = at + from.index(bytes.len() - at + 1);
        match kind % 4 {
            0 => {
                let other = other.get(seeds);
                let cut = from.index(other.len() + 1);
                bytes.splice(at..at, other[..cut].iter().copied());
            }
            1 => {
                let part = bytes[at..to].to_vec();
                bytes.splice(at..at, part);
            }
            2 => {
                let end = (at + own.len()).min(bytes.len());
                bytes.splice(at..end, own.iter().copied());
            }
            _ => drop(bytes.drain(at..to)),
        }
    }
    bytes
}

#[test]
fn no_reader_falls_over_anything() {
    let cases = std::env::var("HUIWU_CASES")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(60);
    for (name, target) in TARGETS {
        let seeds = corpus(name);
        seeds.iter().for_each(|seed| target(seed));
        // A changed workbook may hold its reader for ever: `mutated_workbooks` gives it to the child.
        if *name == "workbook" {
            continue;
        }
        let mut runner = TestRunner::new(ProptestConfig::with_cases(cases));
        let edit = (
            any::<u8>(),
            any::<Index>(),
            any::<Index>(),
            any::<Index>(),
            prop::collection::vec(any::<u8>(), 0..8),
        );
        runner
            .run(
                &(any::<Index>(), prop::collection::vec(edit, 0..6)),
                |(first, edits)| {
                    target(&changed(&seeds, first, &edits));
                    Ok(())
                },
            )
            .unwrap_or_else(|fault| panic!("{name}: {fault}"));
    }
}

#[test]
fn each_target_is_a_target_of_cargo_fuzz() {
    let manifest = include_str!("../../fuzz/Cargo.toml");
    for (name, _) in TARGETS {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
        assert!(!corpus(name).is_empty(), "{name}");
    }
}
