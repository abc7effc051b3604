//! Finds the imports of each file in its text: `use` statements and paths, followed through re-exports to the file that defines the name.
//! Macros that build paths are not followed.
#![expect(clippy::string_slice, reason = "places found by searching for ASCII signs")]

use std::collections::{BTreeMap, BTreeSet};

/// A path in segments, the crate itself left out: `domain`, `calendar`, `offset`.
type Segments = Vec<String>;

/// The names that a file brings into scope, with their paths.
type Names = BTreeMap<String, Segments>;

/// The files of the crate as modules.
pub(crate) struct Imports {
    code: BTreeMap<Segments, String>,
    uses: BTreeMap<Segments, Vec<Segments>>,
    names: BTreeMap<Segments, Names>,
}

impl Imports {
    /// From the names of files as `src/domain/id.rs`, with their texts.
    pub(crate) fn of<'a>(sources: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let code: BTreeMap<Segments, String> = sources
            .into_iter()
            .filter(|(name, _)| !matches!(*name, "src/lib.rs" | "src/main.rs"))
            .map(|(name, text)| {
                let inner = name.trim_start_matches("src/").trim_end_matches(".rs");
                (inner.split('/').map(str::to_owned).collect(), code_of(text))
            })
            .collect();
        let mut all = Self {
            code,
            uses: BTreeMap::new(),
            names: BTreeMap::new(),
        };
        let modules: Vec<Segments> = all.code.keys().cloned().collect();
        for module in &modules {
            let (_, statements) = all
                .code
                .get(module)
                .map_or_else(Default::default, |code| part_uses(code));
            let mut names = Names::new();
            let mut uses = Vec::new();
            for (typed, name) in statements {
                if let Some(path) = all.absolute(module, &typed, &Names::new()) {
                    names.insert(name, path.clone());
                    uses.push(path);
                }
            }
            all.names.insert(module.clone(), names);
            all.uses.insert(module.clone(), uses);
        }
        all
    }

    /// A circle among the files of a layer, each with the one it imports; empty if there is none.
    pub(crate) fn circle(&self, layer: &str) -> Vec<String> {
        let inside = |module: &&Segments| module.first().is_some_and(|first| first == layer);
        let mut arrows: BTreeMap<&Segments, BTreeSet<Segments>> = self
            .code
            .keys()
            .filter(inside)
            .map(|module| (module, self.imported_by(module)))
            .collect();
        // Files that import nothing of what is left cannot be part of a circle.
        loop {
            let left: BTreeSet<Segments> = arrows.keys().map(|module| (*module).clone()).collect();
            let before = arrows.len();
            arrows.retain(|_, imported| imported.iter().any(|other| left.contains(other)));
            if arrows.len() == before {
                break;
            }
        }
        let mut path: Vec<&Segments> = Vec::new();
        let mut here = arrows.keys().next().copied();
        while let Some(module) = here {
            if let Some(at) = path.iter().position(|seen| *seen == module) {
                return path.split_off(at).iter().map(|module| module.join("/")).collect();
            }
            path.push(module);
            let imported = arrows.get(module);
            here = imported.and_then(|imported| arrows.keys().copied().find(|other| imported.contains(*other)));
        }
        Vec::new()
    }

    /// The files that a file names.
    pub(crate) fn imported_by(&self, module: &Segments) -> BTreeSet<Segments> {
        let none = Names::new();
        let names = self.names.get(module).unwrap_or(&none);
        let code = self.code.get(module).map(String::as_str).unwrap_or_default();
        let mut imported: BTreeSet<Segments> = BTreeSet::new();
        let typed = paths_in(&part_uses(code).0);
        let inline = typed.iter().filter_map(|path| self.absolute(module, path, names));
        let used = self.uses.get(module).into_iter().flatten().cloned();
        for path in used.chain(inline) {
            imported.extend(self.definer(&path));
        }
        imported.remove(module);
        imported
    }

    /// A path as it is written in a file, from the root of the crate; `None` = it leads out of the crate, or into a local name.
    fn absolute(&self, module: &Segments, typed: &[String], names: &Names) -> Option<Segments> {
        let (first, rest) = typed.split_first()?;
        let mut rest = rest;
        let mut base = match first.as_str() {
            "crate" | "$crate" => Vec::new(),
            "self" => module.clone(),
            "super" => parent(module),
            other => {
                let child = joined(module, &[other.to_owned()]);
                match names.get(other) {
                    Some(path) => path.clone(),
                    None if self.code.contains_key(&child) => child,
                    None => return None,
                }
            }
        };
        while let Some((next, further)) = rest.split_first()
            && next == "super"
        {
            base = parent(&base);
            rest = further;
        }
        Some(joined(&base, rest))
    }

    /// The file that defines what a path names.
    fn definer(&self, path: &[String]) -> Option<Segments> {
        let mut path = path.to_vec();
        // A chain of re-exports longer than this is one that goes round.
        for _ in 0..8 {
            let (file, rest) = self.split(&path)?;
            let onward = rest
                .first()
                .and_then(|name| self.names.get(&file).and_then(|names| names.get(name)))
                .map(|target| joined(target, rest.get(1..).unwrap_or_default()));
            match onward {
                Some(further) if further != path => path = further,
                _ => return Some(file),
            }
        }
        None
    }

    /// The longest beginning of a path that is a file, and what follows.
    fn split(&self, path: &[String]) -> Option<(Segments, Segments)> {
        (1..=path.len()).rev().find_map(|at| {
            let (head, tail) = path.split_at(at);
            self.code.contains_key(head).then(|| (head.to_vec(), tail.to_vec()))
        })
    }
}

fn parent(module: &[String]) -> Segments {
    module.split_last().map_or_else(Vec::new, |(_, up)| up.to_vec())
}

fn joined(base: &[String], rest: &[String]) -> Segments {
    base.iter().chain(rest).cloned().collect()
}

/// The code of a file: comments, texts and the places in `pub(in …)` left out.
pub(crate) fn code_of(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = match c {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            'p' if rest.starts_with("pub(in ") => rest.find(')').map_or(rest.len(), |end| end + 1),
            'r' if rest.starts_with("r\"") || rest.starts_with("r#") => raw_text(rest).unwrap_or(0),
            '"' => quoted(rest),
            '\'' => character(rest).unwrap_or(0),
            _ => 0,
        };
        if taken == 0 {
            code.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        } else {
            code.push(' ');
            rest = rest.get(taken..).unwrap_or_default();
        }
    }
    code
}

/// The bytes of a quoted text at the front.
fn quoted(rest: &str) -> usize {
    let mut escaped = true;
    for (at, c) in rest.char_indices() {
        match c {
            '"' if !escaped => return at + 1,
            '\\' if !escaped => escaped = true,
            _ => escaped = false,
        }
    }
    rest.len()
}

fn raw_text(rest: &str) -> Option<usize> {
    let signs = rest.get(1..)?.find(|c| c != '#')?;
    let body = rest.get(1 + signs..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(signs));
    body.find(&end).map(|at| 2 + signs + at + end.len())
}

/// The bytes of a character in quotes; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.get(1..)?;
    let end = if inner.starts_with('\\') {
        inner.get(2..)?.find('\'')? + 2
    } else {
        inner.chars().next()?.len_utf8()
    };
    inner.get(end..)?.starts_with('\'').then_some(end + 2)
}

/// The code without its `use` statements, and what these bring in: paths, each with the name it has here.
fn part_uses(code: &str) -> (String, Vec<(Segments, String)>) {
    let mut without = String::with_capacity(code.len());
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find("use ") {
        let word = !rest[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let (before, from) = rest.split_at(at);
        without.push_str(before);
        match from.find(';').filter(|_| word) {
            Some(end) => {
                flatten(&from[4..end], &[], &mut found);
                rest = &from[end + 1..];
            }
            None => {
                without.push_str("use ");
                rest = &from[4..];
            }
        }
    }
    without.push_str(rest);
    (without, found)
}

/// The paths of one tree of imports.
fn flatten(tree: &str, prefix: &[String], found: &mut Vec<(Segments, String)>) {
    let tree = tree.trim();
    if let Some(open) = tree.find('{') {
        let head = segments(tree[..open].trim().trim_end_matches("::"));
        let prefix = joined(prefix, &head);
        let inner = tree[open + 1..].trim_end().trim_end_matches('}');
        let mut depth = 0_u32;
        let mut from = 0;
        for (at, c) in inner.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                ',' if depth == 0 => {
                    flatten(&inner[from..at], &prefix, found);
                    from = at + 1;
                }
                _ => {}
            }
        }
        // The brace that closes an inner tree may have been trimmed away with ours.
        let mut last = inner[from..].to_owned();
        last.push_str(&"}".repeat(usize::try_from(depth).unwrap_or(0)));
        flatten(&last, &prefix, found);
        return;
    }
    if tree.is_empty() {
        return;
    }
    let (path, name) = tree.split_once(" as ").unwrap_or((tree, ""));
    let mut path = joined(prefix, &segments(path));
    path.pop_if(|last| last == "self" || last == "*");
    if let Some(last) = path.last() {
        let name = if name.is_empty() { last.as_str() } else { name.trim() };
        found.push((path.clone(), name.to_owned()));
    }
}

fn segments(path: &str) -> Segments {
    let parts = path.split("::").map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// The paths of at least two segments that stand in code.
fn paths_in(code: &str) -> Vec<Segments> {
    let mut found = Vec::new();
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | ':');
    for run in code.split(|c: char| !is_word(c)) {
        let path = segments(run.trim_matches(':'));
        if path.len() > 1 {
            found.push(path);
        }
    }
    found
}
