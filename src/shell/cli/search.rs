//! `search`: everything of all meetings that fits, as Ctrl-F finds it.

use std::io::Write;

use anyhow::anyhow;
use serde::Serialize;

use crate::{
    domain::{
        clean::clean_text,
        question::{Answer, Question},
        search::{SearchHit, SearchPage, SearchQuery, marks},
    },
    export::printed,
    shell::{clock::laptop_zone, office::Office},
    store::OpenMode,
    words::Strings,
};

use super::{CliContext, plain::row_line};

/// Hits asked for at a time.
const PAGE: u32 = 500;

/// One hit of `search --json`: a stable layout, `version` rises when a field changes its meaning.
#[derive(Serialize)]
struct FoundJson<'a> {
    meeting: String,
    meeting_title: &'a str,
    meeting_start: String,
    kind: &'static str,
    /// The row in `show --json` and `export case`.
    id: String,
    who: &'a str,
    at: Option<String>,
    text: &'a str,
    /// The found words, as positions of characters: first, and one behind the last.
    marks: Vec<[usize; 2]>,
}

/// Lists what fits, meeting by meeting.
///
/// # Errors
/// Nothing was asked, or the file cannot be read.
pub fn search(desk: &CliContext, words: &str, json: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let zone = laptop_zone(desk.now);
    let query = SearchQuery::parse(words, zone.date(desk.now));
    if let Some(part) = &query.unread {
        return Err(anyhow!("{}", (t.search.unread)(part)));
    }
    if query.is_empty() {
        return Err(anyhow!("{}", t.search.begun));
    }
    // Written to only where the index is not made yet, and nobody else has the file.
    let mut office = desk.office(OpenMode::ReadOnly)?;
    let unindexed = office
        .storage()
        .and_then(|storage| storage.store())
        .map_or(0, |store| store.unindexed().unwrap_or(0));
    if unindexed > 0
        && let Ok(writing) = desk.writing()
    {
        office = writing;
    }
    let pages = all(desk, &mut office, words)?;
    let hits: Vec<&SearchHit> = pages.iter().flat_map(|page| &page.hits).collect();
    let left = pages.last().map_or(0, |page| page.unindexed);
    if left > 0 {
        writeln!(std::io::stderr(), "huiwu: {}", (t.search.unindexed)(left))?;
    }
    if json {
        let hits: Vec<FoundJson<'_>> = hits.iter().map(|hit| found(hit, &query)).collect();
        let page = serde_json::json!({ "format": "huiwu-search", "version": 1, "hits": hits });
        write!(out, "{}", printed(&page))?;
        return Ok(());
    }
    if desk.plain {
        for (n, hit) in (1..).zip(&hits) {
            writeln!(out, "{}", in_words(t, hit, (n, hits.len())))?;
        }
        if hits.is_empty() {
            writeln!(out, "{}", t.search.nothing)?;
        }
        return Ok(());
    }
    let mut before = None;
    for hit in hits {
        if before != Some(hit.meeting) {
            writeln!(out, "{}  {}", hit.zone.ymd(hit.start), clean_text(&hit.title))?;
            before = Some(hit.meeting);
        }
        let noted = hit.noted.map(|at| format!("{} ", hit.zone.hm(at))).unwrap_or_default();
        let who = if hit.who.is_empty() {
            String::new()
        } else {
            format!("{}: ", hit.who)
        };
        let text = clean_text(&hit.text).replace(['\n', '\r'], " ");
        writeln!(
            out,
            "  {noted}{}  {}{text}",
            (t.search.kind)(hit.kind),
            clean_text(&who)
        )?;
    }
    Ok(())
}

/// A hit as a line in words.
fn in_words(t: &Strings, hit: &SearchHit, (n, all): (usize, usize)) -> String {
    let w = &t.terminal;
    let noted = hit.noted.map(|at| hit.zone.hm(at)).unwrap_or_default();
    let meeting = format!("{} {}", hit.zone.ymd(hit.start), hit.title);
    let values = [
        (w.kind, (t.search.kind)(hit.kind)),
        (w.who, &hit.who),
        (w.text, &hit.text),
        (w.time, &noted),
        (w.meeting, &meeting),
    ];
    row_line(t, &(w.hit_of)(n, all), &values)
}

fn all(desk: &CliContext, office: &mut Office, words: &str) -> anyhow::Result<Vec<SearchPage>> {
    let zone = laptop_zone(desk.now);
    let mut pages: Vec<SearchPage> = Vec::new();
    let mut below = None;
    loop {
        let question = Question::Search {
            text: words.to_owned(),
            today: zone.date(desk.now),
            zone,
            below,
            limit: PAGE,
        };
        let page = desk.ask(office, question, |answer| {
            let Answer::Found { page, .. } = answer else {
                return None;
            };
            Some(page)
        })?;
        below = page.hits.last().map(|hit| hit.at);
        let more = page.more && below.is_some();
        pages.push(page);
        if !more {
            return Ok(pages);
        }
    }
}

fn found<'a>(hit: &'a SearchHit, query: &SearchQuery) -> FoundJson<'a> {
    let place = |byte: usize| hit.text.get(..byte).map_or(0, |text| text.chars().count());
    FoundJson {
        meeting: hit.meeting.raw().to_string(),
        meeting_title: &hit.title,
        meeting_start: rfc(hit, hit.start),
        kind: hit.kind.into(),
        id: hit.key.raw().to_string(),
        who: &hit.who,
        at: hit.noted.map(|at| rfc(hit, at)),
        text: &hit.text,
        marks: marks(&hit.text, hit.kind, query)
            .into_iter()
            .map(|range| [place(range.start), place(range.end)])
            .collect(),
    }
}

fn rfc(hit: &SearchHit, at: crate::domain::time::Stamp) -> String {
    format!(
        "{}{}",
        hit.zone.local(at).format("%Y-%m-%dT%H:%M:%S"),
        hit.zone.offset_at(at)
    )
}
