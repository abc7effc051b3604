//! Templates: the ten that come with the program are read whole, and a broken one of the user's is named with its line and key.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::{collections::BTreeMap, fs, path::Path};

use huiwu::{
    domain::{
        deliverable::DeliverableKind,
        template::{Template, flaw::Flaw, moment::Moment},
        weight::{Demand, Weight},
    },
    shell::templates,
    words::Lang,
};

fn shipped() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/templates");
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// The executive template with one text in place of another.
fn broken(old: &str, new: &str) -> String {
    let text = shipped()["executive.toml"].clone();
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1)
}

/// Line, key and flaw of everything that is wrong.
fn faults(text: &str) -> Vec<(usize, String, Flaw)> {
    templates::read("mine.toml", text)
        .unwrap_err()
        .into_iter()
        .map(|fault| (fault.line, fault.key, fault.flaw))
        .collect()
}

/// The line on which a text first stands.
fn line_of(text: &str, part: &str) -> usize {
    text.lines().position(|line| line.contains(part)).unwrap() + 1
}

#[test]
fn every_row_of_the_shipped_templates_is_read() {
    let texts = shipped();
    assert_eq!(texts.len(), 10);
    let mut rows = 0;
    for (name, text) in &texts {
        let read = templates::read(name, text).unwrap_or_else(|faults| panic!("{faults:?}"));
        let raw: toml::Table = toml::from_str(text).unwrap();
        let count = |table: &str| raw.get(table).map_or(0, |rows| rows.as_array().unwrap().len());
        let counts = [
            ("role", read.roles.len()),
            ("document", read.documents.len()),
            ("agenda", read.agenda.len()),
            ("item", read.checklist.len()),
            ("equipment_round", read.rounds.len()),
            ("equipment", read.equipment.len()),
            ("contingency", read.contingencies.len()),
        ];
        for (table, n) in counts {
            assert_eq!(n, count(table), "{name} {table}");
            rows += n;
        }
        let due = |row: &toml::Value, key| row.get(key).map(|v| v.as_str().unwrap().to_owned());
        for (row, item) in raw
            .get("item")
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten()
            .zip(&read.checklist)
        {
            assert_eq!(due(row, "due"), item.due.map(|o| o.to_string()), "{name} {}", item.id);
            assert_eq!(due(row, "when"), item.when.map(|m| m.to_string()), "{name} {}", item.id);
        }
    }
    let tables = texts.values().map(|text| text.matches("\n[[").count()).sum::<usize>();
    assert_eq!(rows, tables);
}

#[test]
fn the_program_offers_all_ten() {
    let (all, faults) = templates::read_all(Path::new(""));
    assert_eq!((all.len(), faults), (10, vec![]));
}

#[test]
fn a_value_that_is_none_is_named_with_its_line_and_key() {
    for (old, new, key) in [
        ("due = \"T-5wd\"", "due = \"T-5weeks\"", "due"),
        ("phase = \"pre\"", "phase = \"before\"", "phase"),
        ("proof = \"", "proof = \"hope-", "proof"),
        ("when = \"", "when = \"sometimes-", "when"),
        ("minutes_due = \"E+2wd\"", "minutes_due = \"soon\"", "minutes_due"),
        ("retention = \"30y\"", "retention = \"15y\"", "retention"),
        ("seating = \"long_table\"", "seating = \"sofa\"", "seating"),
        ("duration_min = 120", "duration_min = \"long\"", "duration_min"),
        ("at = \"", "at = \"once-", "at"),
    ] {
        let text = broken(old, new);
        assert_eq!(
            faults(&text),
            [(line_of(&text, new), key.to_owned(), Flaw::WrongValue)],
            "{new}"
        );
    }
}

#[test]
fn unknown_and_missing_keys_are_refused() {
    let text = broken("required = true", "requird = true");
    let line = line_of(&text, "requird");
    assert_eq!(faults(&text), [(line, "requird".to_owned(), Flaw::UnknownKey)]);
    let text = broken("[[contingency]]", "[[contingencies]]");
    assert_eq!(
        faults(&text),
        [(
            line_of(&text, "[[contingencies]]"),
            "contingencies".to_owned(),
            Flaw::UnknownKey
        )]
    );
    let text = broken("revision = 1\n", "");
    let found = faults(&text);
    assert_eq!((found[0].1.as_str(), &found[0].2), ("revision", &Flaw::MissingKey));
    // A row without a key: the line of its table.
    let text = broken("[[role]]\nid = \"director\"\n", "[[role]]\n");
    assert_eq!(
        faults(&text),
        [(line_of(&text, "[[role]]"), "id".to_owned(), Flaw::MissingKey)]
    );
}

#[test]
fn a_file_that_is_no_toml_is_named_with_its_line() {
    let text = broken("schema = 1", "schema = 1\nwhat is this");
    let found = faults(&text);
    assert_eq!((found.len(), found[0].0, &found[0].2), (1, 3, &Flaw::Syntax));
}

#[test]
fn rows_that_contradict_each_other_are_named_with_their_lines() {
    let text = broken("owner = \"finance\"", "owner = \"treasurer\"");
    let line = line_of(&text, "treasurer");
    assert_eq!(
        faults(&text),
        [(line, "owner".to_owned(), Flaw::UnknownRole("treasurer".to_owned()))]
    );
    let text = broken("document = \"roster\"", "document = \"rooster\"");
    let line = line_of(&text, "rooster");
    assert_eq!(
        faults(&text),
        [(line, "document".to_owned(), Flaw::UnknownDocument("rooster".to_owned()))]
    );
    let text = broken("rounds = [\"E1\"", "rounds = [\"E9\"");
    let line = line_of(&text, "E9");
    assert_eq!(
        faults(&text),
        [(line, "rounds".to_owned(), Flaw::UnknownRound("E9".to_owned()))]
    );
    let text = broken("id = \"executive.pre.02\"", "id = \"executive.pre.01\"");
    let second = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains("executive.pre.01"))
        .nth(1)
        .unwrap()
        .0
        + 1;
    assert_eq!(
        faults(&text),
        [(second, "id".to_owned(), Flaw::Duplicate("executive.pre.01".to_owned()))]
    );
}

#[test]
fn a_line_of_the_checklist_has_one_time() {
    let text = broken("when = \"start\"", "");
    assert!(faults(&text).iter().any(|(_, _, flaw)| *flaw == Flaw::NoTime));
    let text = broken("when = \"start\"", "when = \"start\"\ndue = \"T\"");
    let found = faults(&text);
    assert_eq!(
        found,
        [(line_of(&text, "due = \"T\"") - 1, "when".to_owned(), Flaw::TwoTimes)]
    );
}

#[test]
fn none_of_the_seven_may_be_missing() {
    for key in [
        "budget",
        "agenda",
        "roster",
        "notice",
        "materials",
        "layout",
        "division",
    ] {
        let text = broken(&format!("key = \"{key}\""), "key = \"other\"");
        let kind: DeliverableKind = key.parse().unwrap();
        let found = faults(&text);
        assert!(
            found.iter().any(|(_, _, flaw)| *flaw == Flaw::NoDeliverable(kind)),
            "{key}: {found:?}"
        );
    }
}

#[test]
fn a_broken_template_of_the_user_is_left_out_and_the_others_load() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "a-broken.toml",
        &broken("id = \"executive\"", "id = \"mine\"\nkolour = 1"),
    );
    write("b-good.toml", &broken("id = \"executive\"", "id = \"good\""));
    let (all, faults) = templates::read_all(folder.path());
    let ids: Vec<&str> = all.iter().map(|t: &Template| t.id.as_str()).collect();
    assert!(ids.contains(&"good") && !ids.contains(&"mine") && ids.len() == 11);
    let said: Vec<String> = [Lang::En, Lang::Zh]
        .iter()
        .map(|lang| lang.strings().template.fault(&faults[0]))
        .collect();
    assert_eq!(
        said,
        [
            "a-broken.toml:4 kolour: no such key",
            "a-broken.toml:4 kolour: 没有这个键"
        ]
    );
}

#[test]
fn a_type_says_what_it_asks_for() {
    let asks = |list: &str| broken("[defaults]", &format!("asks = {list}\n[defaults]"));
    // All rows of the type are of something that it asks for.
    let whole = templates::read("mine.toml", &asks("[\"deliverables\", \"checklist\", \"equipment\"]")).unwrap();
    assert!(whole.weight().asks(Demand::Checklist) && !whole.weight().asks(Demand::Theme));
    let text = shipped()["executive.toml"].clone();
    assert_eq!(templates::read("mine.toml", &text).unwrap().weight(), Weight::default());
    // A word that is none, and one that stands there twice.
    let text = asks("[\"tea\"]");
    assert_eq!(
        faults(&text),
        [(line_of(&text, "tea"), "asks".to_owned(), Flaw::WrongValue)]
    );
    let text = asks("[\"deliverables\", \"checklist\", \"equipment\", \"checklist\"]");
    let twice = Flaw::Duplicate("checklist".to_owned());
    assert_eq!(faults(&text), [(line_of(&text, "asks"), "asks".to_owned(), twice)]);
    // Rows that nobody asks for.
    let text = asks("[\"deliverables\", \"equipment\"]");
    let found = faults(&text);
    assert_eq!((found.len(), &found[0].2), (1, &Flaw::NotAsked(Demand::Checklist)));
    assert_eq!(found[0].0, line_of(&text, "[[item]]"));
}

#[test]
fn what_a_type_asks_for_is_kept_by_its_names() {
    let few: Weight = [Demand::Papers, Demand::Checklist].into_iter().collect();
    assert_eq!(few.names(), "checklist papers");
    for weight in [Weight::default(), few, Weight::from_iter([])] {
        assert_eq!(weight.names().parse::<Weight>(), Ok(weight));
    }
    assert_eq!(Weight::default().names(), "all");
    assert!("tea".parse::<Weight>().is_err());
}

#[test]
fn moments_are_read_as_they_are_written() {
    for text in ["start", "before_closed", "every:30m", "T-20m", "E", "always"] {
        assert_eq!(text.parse::<Moment>().unwrap().to_string(), text);
    }
    for text in [
        "",
        "every:",
        "every:m",
        "every:0m",
        "every:+5m",
        "every:5h",
        "Start",
        "T-20",
    ] {
        assert!(text.parse::<Moment>().is_err(), "{text}");
    }
}
