//! `docs/case.schema.json` and the tables of `docs/json.md` are written from the rows of the program: `UPDATE=1 cargo test --test it
//! case::schema`. A row or a field that they do not know fails here.
#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
};

use serde_json::{Map, Value, json};

use super::meaning::meaning;

/// A type as its source says it.
#[derive(Default, Clone)]
struct Type {
    doc: String,
    serde: String,
    parts: Vec<Part>,
    is_enum: bool,
    /// The type inside a struct of one part without a name.
    inner: Option<String>,
}

/// A field, or a value of an enum.
#[derive(Default, Clone)]
struct Part {
    name: String,
    kind: Option<String>,
    doc: String,
    may_lack: bool,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path, found: &mut Vec<String>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().flatten().map(|e| e.path()).collect();
    entries.sort();
    for path in entries {
        // Templates have names of their own for some of these.
        if path.file_stem().is_some_and(|stem| stem == "template") {
            continue;
        }
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
}

/// Every public type of the domain.
fn types() -> BTreeMap<String, Type> {
    let mut found = Vec::new();
    sources(&root().join("src/domain"), &mut found);
    let mut types = BTreeMap::new();
    for text in found {
        read_types(&text, &mut types);
    }
    types
}

fn read_types(text: &str, types: &mut BTreeMap<String, Type>) {
    let (mut doc, mut attributes) = (Vec::new(), String::new());
    let mut open: Option<(String, Type)> = None;
    for line in text.lines() {
        let bare = line.trim();
        if let Some(said) = bare.strip_prefix("///") {
            doc.push(said.trim().to_owned());
        } else if bare.starts_with("#[") || (!attributes.is_empty() && !attributes.trim_end().ends_with(']')) {
            attributes.push_str(bare);
        } else if line == "}" {
            if let Some((name, kind)) = open.take() {
                types.insert(name, kind);
            }
            (doc, attributes) = (Vec::new(), String::new());
        } else {
            let said = cleaned(&doc.join(" "));
            if let Some((name, kind)) = &mut open {
                let bare = bare.replace("<Self>", &format!("<{name}>"));
                kind.parts.extend(part(&bare, &said, &attributes));
            } else if let Some(head) = line
                .strip_prefix("pub struct ")
                .or_else(|| line.strip_prefix("pub enum "))
            {
                let name: String = head.chars().take_while(|c| c.is_alphanumeric()).collect();
                let kind = Type {
                    doc: said,
                    serde: attributes.clone(),
                    is_enum: line.starts_with("pub enum "),
                    ..Type::default()
                };
                if head.ends_with('{') {
                    open = Some((name, kind));
                } else if let Some((_, inner)) = head.split_once('(') {
                    let inner = Some(inner.trim_end_matches(");").to_owned());
                    types.insert(name, Type { inner, ..kind });
                }
            }
            (doc, attributes) = (Vec::new(), String::new());
        }
    }
}

/// `pub name: Type,` or `Name,` or `Name(Type),`.
fn part(line: &str, said: &str, attributes: &str) -> Option<Part> {
    let line = line.strip_suffix(',')?;
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let (name, kind) = match line.split_once(": ") {
        Some((name, kind)) => (name, Some(kind)),
        None => match line.split_once('(') {
            Some((name, kind)) => (name, Some(kind.trim_end_matches(')'))),
            None => (line, None),
        },
    };
    Some(Part {
        name: name.to_owned(),
        kind: kind.map(str::to_owned),
        doc: said.to_owned(),
        may_lack: attributes.contains("serde(default"),
    })
}

/// A comment without references to other pages and without marks of the source.
fn cleaned(doc: &str) -> String {
    let mut text = doc.to_owned();
    while let Some(at) = text.find(" (docs/rules.md") {
        let end = text[at..].find(')').map_or(text.len(), |end| at + end + 1);
        text.replace_range(at..end, "");
    }
    let text = text.replace("`None`", "null").replace("[`", "`").replace("`]", "`");
    text.replace("Entry::", "").trim().to_owned()
}

/// The rows of a case, parents before the rows that point at them.
fn entities() -> Vec<String> {
    let text = fs::read_to_string(root().join("src/domain/record.rs")).unwrap();
    let list = text.split("$then! {").nth(1).unwrap().split('}').next().unwrap();
    let names = list.lines().filter_map(|line| line.split_whitespace().next());
    let kept = names.filter(|name| !matches!(*name, "Setting" | "Holiday" | "Report"));
    kept.map(str::to_owned).collect()
}

fn snake(name: &str) -> String {
    let mut text = String::new();
    for (n, c) in name.chars().enumerate() {
        if c.is_uppercase() && n > 0 {
            text.push('_');
        }
        text.extend(c.to_lowercase());
    }
    text
}

/// The schema of a type by its name; types of the domain go into `wanted`.
fn schema_of(kind: &str, wanted: &mut Vec<String>) -> Value {
    let inside = |head: &str| kind.strip_prefix(head).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inside("Option<") {
        return json!({ "anyOf": [schema_of(inner, wanted), { "type": "null" }] });
    }
    if let Some(row) = inside("Id<") {
        // Rows of which others speak by a name that makes no circle of files.
        let row = match row {
            "EntryRef" => "Entry",
            "ItemRef" => "Item",
            "StayRef" => "Interval",
            row => row,
        };
        return json!({ "$ref": "#/$defs/id", "x-row": row });
    }
    if let Some(pair) = inside("Vec<(").map(|pair| pair.trim_end_matches(')')) {
        let parts: Vec<_> = pair.split(", ").map(|part| schema_of(part, wanted)).collect();
        let count = parts.len();
        let pair = json!({ "type": "array", "prefixItems": parts, "minItems": count, "maxItems": count });
        return json!({ "type": "array", "items": pair });
    }
    if let Some(inner) = inside("Vec<").or_else(|| inside("BTreeSet<")) {
        return json!({ "type": "array", "items": schema_of(inner, wanted) });
    }
    match kind {
        "String" => json!({ "type": "string" }),
        "bool" => json!({ "type": "boolean" }),
        "u32" => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
        "i64" => json!({ "type": "integer" }),
        "Stamp" => json!({ "$ref": "#/$defs/moment" }),
        "NaiveDate" => json!({ "$ref": "#/$defs/date" }),
        "NaiveTime" => json!({ "$ref": "#/$defs/time" }),
        "Zone" => json!({ "$ref": "#/$defs/zone" }),
        "Offset" => json!({ "$ref": "#/$defs/offset" }),
        name => {
            wanted.push(name.to_owned());
            json!({ "$ref": format!("#/$defs/{name}") })
        }
    }
}

fn object(parts: &[Part], wanted: &mut Vec<String>) -> Value {
    let mut fields = Map::new();
    for part in parts {
        let mut schema = schema_of(part.kind.as_deref().unwrap(), wanted);
        let doc = meaning(&part.name, &part.doc);
        if !doc.is_empty() {
            schema["description"] = doc.into();
        }
        fields.insert(part.name.clone(), schema);
    }
    let required: Vec<_> = parts
        .iter()
        .filter(|part| !part.may_lack)
        .map(|part| &part.name)
        .collect();
    json!({ "type": "object", "properties": fields, "required": required, "additionalProperties": false })
}

fn definition(kind: &Type, wanted: &mut Vec<String>) -> Value {
    let mut schema = if let Some(inner) = &kind.inner {
        schema_of(inner, wanted)
    } else if !kind.is_enum {
        object(&kind.parts, wanted)
    } else if kind.parts.iter().all(|part| part.kind.is_none()) {
        json!({ "enum": kind.parts.iter().map(|part| snake(&part.name)).collect::<Vec<_>>() })
    } else if kind.serde.contains("tag = \"why\"") {
        let words: Vec<_> = kind.parts.iter().map(|part| snake(&part.name)).collect();
        json!({
            "type": "object",
            "properties": { "why": { "enum": words }, "what": { "type": "string" } },
            "required": ["why"],
            "additionalProperties": false,
        })
    } else {
        let mut choices = Map::new();
        for part in &kind.parts {
            choices.insert(snake(&part.name), schema_of(part.kind.as_deref().unwrap(), wanted));
        }
        json!({ "type": "object", "properties": choices, "minProperties": 1, "maxProperties": 1, "additionalProperties": false })
    };
    if !kind.doc.is_empty() {
        schema["description"] = kind.doc.clone().into();
    }
    schema
}

/// The whole schema.
fn schema() -> Value {
    let types = types();
    let mut wanted = entities();
    let mut rows = Map::new();
    for name in &wanted {
        rows.insert(name.clone(), json!({ "$ref": format!("#/$defs/{name}") }));
    }
    let mut defs = Map::new();
    while let Some(name) = wanted.pop() {
        if !defs.contains_key(&name) {
            let kind = types
                .get(&name)
                .unwrap_or_else(|| panic!("{name} is not found in src/domain"));
            let made = definition(kind, &mut wanted);
            defs.insert(name, made);
        }
    }
    let fixed = json!({
        "row": { "type": "object", "properties": rows, "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
            "description": "One row: its kind, and its fields." },
        "id": { "type": "string", "pattern": "^-?[0-9]{1,19}$", "description": "The identifier of a row." },
        "moment": { "type": "string", "format": "date-time", "description": "A moment as RFC 3339, with the distance from UTC at the place of the meeting." },
        "date": { "type": "string", "format": "date", "description": "A day, as 2026-12-01." },
        "time": { "type": "string", "description": "A time of day, as 09:05:00." },
        "zone": { "type": "string", "description": "A time zone by its name, as Europe/Berlin, or a distance from UTC, as UTC+08:00." },
        "offset": { "type": "string", "description": "A distance from the planned start (T) or the real end (E): T-2wd, E+30m; wd are working days." },
    });
    defs.extend(fixed.as_object().unwrap().clone());
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "huiwu-case",
        "description": "A meeting with every row, as `huiwu export case` writes it and `huiwu import case` takes it. Identifiers name the row that `x-row` says.",
        "type": "object",
        "properties": {
            "format": { "const": "huiwu-case" },
            "version": { "const": huiwu::export::case::VERSION },
            "generator": { "type": "string", "description": "The program that wrote it." },
            "exported": { "$ref": "#/$defs/moment" },
            "meeting": { "anyOf": [{ "$ref": "#/$defs/id", "x-row": "Meeting" }, { "type": "null" }] },
            "records": { "type": "array", "items": { "$ref": "#/$defs/row" } },
        },
        "required": ["format", "version", "meeting", "records"],
        "$defs": defs,
    })
}

/// A type as the page names it.
fn named(schema: &Value) -> String {
    if let Some(inner) = schema.get("anyOf") {
        return format!("{} or null", named(&inner[0]));
    }
    if let Some(row) = schema.get("x-row").and_then(Value::as_str) {
        return format!("id of [{row}](#{})", row.to_lowercase());
    }
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let name = name.trim_start_matches("#/$defs/");
        let is_ours = name.starts_with(char::is_uppercase);
        return if is_ours {
            format!("[{name}](#{})", name.to_lowercase())
        } else {
            name.to_owned()
        };
    }
    if let Some(items) = schema.get("prefixItems").and_then(Value::as_array) {
        return format!("[{}]", items.iter().map(named).collect::<Vec<_>>().join(", "));
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("array") => format!("list of {}", named(&schema["items"])),
        Some("string") => "text".to_owned(),
        Some("integer") => "number".to_owned(),
        Some("boolean") => "true or false".to_owned(),
        _ => String::new(),
    }
}

/// The tables of the page: first the rows, then what their fields are made of.
fn tables(schema: &Value) -> String {
    let defs = schema["$defs"].as_object().unwrap();
    let rows = entities();
    let known: BTreeSet<_> = rows.iter().collect();
    let parts = defs
        .keys()
        .filter(|name| name.starts_with(char::is_uppercase) && !known.contains(name));
    let mut page = String::new();
    for name in rows.iter().chain(parts) {
        let own = &defs[name];
        let doc = own.get("description").and_then(Value::as_str).unwrap_or_default();
        let _ = write!(page, "\n### {name}\n\n{doc}\n");
        if let Some(words) = own.get("enum").and_then(Value::as_array) {
            let words: Vec<_> = words
                .iter()
                .map(|word| format!("`{}`", word.as_str().unwrap()))
                .collect();
            let _ = write!(page, "\nOne of {}.\n", words.join(", "));
        } else if own.get("type") == Some(&json!("array")) {
            let _ = write!(page, "\nA {}.\n", named(own));
        } else if let Some(fields) = own.get("properties").and_then(Value::as_object) {
            if own.get("maxProperties").is_some() {
                page.push_str("\nExactly one of these fields.\n");
            }
            page.push_str("\n| Field | Value | Meaning |\n|---|---|---|\n");
            for (field, inner) in fields {
                let said = inner.get("description").and_then(Value::as_str).unwrap_or_default();
                let value = match inner.get("enum").and_then(Value::as_array) {
                    Some(words) => words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
                    None => named(inner),
                };
                let _ = writeln!(page, "| `{field}` | {value} | {} |", said.replace('|', "\\|"));
            }
        }
    }
    page
}

const BEGIN: &str = "<!-- The tables from here on are written by `UPDATE=1 cargo test --test it case::schema`. -->\n";

#[test]
fn schema_and_page_say_what_the_rows_are() {
    let schema = schema();
    let files = [root().join("docs/case.schema.json"), root().join("docs/json.md")];
    let page = fs::read_to_string(&files[1]).unwrap();
    let prose = page.split(BEGIN).next().unwrap();
    let wanted = [
        serde_json::to_string_pretty(&schema).unwrap() + "\n",
        format!("{prose}{BEGIN}{}", tables(&schema)),
    ];
    for (file, wanted) in files.iter().zip(wanted) {
        if std::env::var_os("UPDATE").is_some() {
            fs::write(file, &wanted).unwrap();
        }
        let name = file.display();
        assert_eq!(
            fs::read_to_string(file).unwrap(),
            wanted,
            "{name}: UPDATE=1 writes it anew"
        );
    }
}

#[test]
fn every_field_of_the_schema_says_what_it_is() {
    let schema = schema();
    let rows: BTreeSet<_> = entities().into_iter().collect();
    for (name, own) in schema["$defs"].as_object().unwrap() {
        let Some(fields) = own
            .get("properties")
            .and_then(Value::as_object)
            .filter(|_| rows.contains(name))
        else {
            continue;
        };
        for (field, inner) in fields {
            assert!(
                inner.get("description").is_some(),
                "{name}.{field}: say it in a comment, or in meaning.rs"
            );
        }
    }
}
