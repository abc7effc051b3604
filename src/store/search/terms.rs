//! The terms of a search as FTS5 takes them: typed text goes in as a value, and the words of its language are made of letters only.

use std::cell::RefCell;

use rusqlite::{Connection, params};

use super::{
    super::{error::StoreError, list::like},
    index_words::{IndexWords, WordPart},
};
use crate::domain::{
    fold::squash,
    id::Id,
    search::{
        SearchQuery,
        doc::{BREAK, KIND, SPELLED, STEM, SearchKind, SearchWho, WHO},
        holds_phrase, stem,
        tokens::{SearchToken, SearchTokenKind, typed_tokens},
    },
};

/// So many words that begin alike are asked for one by one, which finds the newest hits at once; more are asked for as one.
const ALIKE: i64 = 100;
/// So many words that hold the same letters are asked for one by one. Where there are more, such words stand in most rows: these are looked
/// through, the newest first, until there are enough.
const HOLDING: usize = 300;
/// People whom a name may mean, at most.
const PEOPLE: i64 = 300;

/// Whether decisions are asked for and not motions: a body that votes decides by the motions that it carries.
pub(super) fn with_carried(query: &SearchQuery) -> bool {
    query.kinds.contains(&SearchKind::Decision) && !query.kinds.contains(&SearchKind::Motion)
}

/// The question to the index, and to the rows themselves.
pub(super) struct SoughtTerms {
    /// The expression of FTS5; empty where only meetings, days and letters are asked for.
    pub(super) expression: String,
    /// Letters that a row must hold besides, which more words hold than are asked for one by one.
    pub(super) letters: Vec<String>,
    /// Pieces that a row must hold one after another, of which more words end like the first than are asked for one by one: the expression
    /// has what follows it.
    pub(super) phrases: Vec<Vec<SearchToken>>,
}

impl SoughtTerms {
    /// Whether the index tells by itself what fits.
    pub(super) const fn are_told(&self) -> bool {
        self.letters.is_empty() && self.phrases.is_empty()
    }

    /// Whether a text fits what the index does not tell; `holds`: whether the row holds a typed word.
    pub(super) fn fit(&self, text: &str, holds: impl Fn(&str) -> bool) -> bool {
        self.letters.iter().all(|typed| holds(typed)) && self.phrases.iter().all(|words| holds_phrase(text, words))
    }
}

/// The file and its words, in which typed words are looked up.
#[derive(Clone, Copy)]
pub(super) struct SoughtIn<'a> {
    pub(super) db: &'a Connection,
    pub(super) words: &'a RefCell<IndexWords>,
}

/// Returns what is asked; `None` if nothing can fit.
pub(super) fn expression(index: SoughtIn<'_>, query: &SearchQuery) -> Result<Option<SoughtTerms>, StoreError> {
    let mut all = Vec::new();
    let mut letters = Vec::new();
    let mut phrases = Vec::new();
    for words in &query.words {
        match told(index, words)? {
            ToldBy::Index(terms) => all.push(terms),
            ToldBy::Rows(core) => {
                all.extend(core.map(|core| vec![core]));
                match words.as_slice() {
                    [word] => letters.push(word.text.clone()),
                    _ => phrases.push(words.clone()),
                }
            }
        }
    }
    for name in &query.who {
        all.push(who(index.db, name)?);
    }
    if !query.kinds.is_empty() {
        let motions = with_carried(query).then_some(SearchKind::Motion);
        let kinds = query
            .kinds
            .iter()
            .copied()
            .chain(motions)
            .map(|kind| quoted(&format!("{KIND}{}", kind.letter())));
        all.push(kinds.collect());
    }
    if all.iter().any(Vec::is_empty) {
        return Ok(None);
    }
    let groups: Vec<String> = all.iter().map(|any| format!("({})", any.join(" OR "))).collect();
    let expression = groups.join(" AND ");
    Ok(Some(SoughtTerms {
        expression,
        letters,
        phrases,
    }))
}

/// A token of the index: letters and digits only, so that nothing in it can be taken for a sign of the query language.
fn quoted(token: &str) -> String {
    let plain = |c: &char| c.is_alphanumeric() || ('\u{e000}'..='\u{e004}').contains(c);
    format!("\"{}\"", token.chars().filter(plain).collect::<String>())
}

/// By what a typed word, or pieces one after another, are found.
enum ToldBy {
    /// Any of these terms.
    Index(Vec<String>),
    /// The rows themselves, as too many words fit: among those that have this term, if there is one.
    Rows(Option<String>),
}

/// Finds by what typed pieces are found.
fn told(index: SoughtIn<'_>, words: &[SearchToken]) -> Result<ToldBy, StoreError> {
    match words {
        [word] if word.kind == SearchTokenKind::Word => {
            Ok(self::word(index, &word.text)?.map_or(ToldBy::Rows(None), ToldBy::Index))
        }
        [first, inner @ .., last] => phrase(index, first, inner, last),
        _ => Ok(ToldBy::Index(words.iter().map(|word| quoted(&piece(word))).collect())),
    }
}

/// Returns the terms that a typed word may stand as; `None` where too many words hold it.
fn word(index: SoughtIn<'_>, typed: &str) -> Result<Option<Vec<String>>, StoreError> {
    let Some(words) = holding(index, typed, WordPart::Anywhere)? else {
        return Ok(None);
    };
    let mut any: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    let stem_of = stem(typed);
    if stem_of != *typed && stem(&stem_of) == stem_of {
        any.push(quoted(&stem_of));
    }
    any.push(quoted(&format!("{STEM}{stem_of}")));
    if typed.len() > 1 {
        any.extend(beginning(index.db, &format!("{SPELLED}{typed}"))?);
    }
    Ok(Some(any))
}

/// Several pieces one after another, as a part of a text: the first one may begin, and the last one go on, as a word does.
fn phrase(
    index: SoughtIn<'_>,
    first: &SearchToken,
    inner: &[SearchToken],
    last: &SearchToken,
) -> Result<ToldBy, StoreError> {
    let is_word = |token: &SearchToken| token.kind == SearchTokenKind::Word;
    let inner: Vec<String> = inner.iter().map(piece).collect();
    let firsts = if is_word(first) {
        holding(index, &first.text, WordPart::End)?
    } else {
        Some(vec![piece(first)])
    };
    let lasts = if is_word(last) {
        words_from(index.db, &last.text)?.map(|words| with_whole(words, &last.text))
    } else {
        Some(vec![piece(last)])
    };
    let joined = |begin: &[String], end: &[String]| format!("\"{}\"", [begin, &inner, end].concat().join(" "));
    if let (Some(firsts), Some(lasts)) = (&firsts, &lasts)
        && firsts.len() * lasts.len() <= HOLDING
    {
        let pairs = firsts
            .chunks(1)
            .flat_map(|first| lasts.chunks(1).map(move |last| (first, last)));
        return Ok(ToldBy::Index(pairs.map(|(first, last)| joined(first, last)).collect()));
    }
    let [begin, end] = [first, last].map(|end| if is_word(end) { Vec::new() } else { vec![piece(end)] });
    let core = joined(&begin, &end);
    Ok(ToldBy::Rows((core.len() > 2).then_some(core)))
}

/// A piece as the index has it.
fn piece(token: &SearchToken) -> String {
    match token.kind {
        SearchTokenKind::Break => BREAK.to_string(),
        SearchTokenKind::Han | SearchTokenKind::Word => token.text.clone(),
    }
}

/// The words of the index that hold what was typed, or end with it, with that itself; `None` where there are too many of them.
fn holding(index: SoughtIn<'_>, typed: &str, part: WordPart) -> Result<Option<Vec<String>>, StoreError> {
    let mut words = index.words.borrow_mut();
    words.refresh(index.db)?;
    let words = words.holding(typed, part, HOLDING + 1);
    Ok((words.len() <= HOLDING).then(|| with_whole(words, typed)))
}

/// Words of the index with the typed one itself: a word too long to be listed is found as a whole.
fn with_whole(mut words: Vec<String>, typed: &str) -> Vec<String> {
    if !words.iter().any(|word| word == typed) {
        words.push(typed.to_owned());
    }
    words
}

/// The words of the index that begin so; `None` where there are too many of them.
fn words_from(db: &Connection, typed: &str) -> Result<Option<Vec<String>>, StoreError> {
    let beyond = format!("{typed}{}", char::MAX);
    let words: Vec<String> = db
        .prepare_cached("SELECT word FROM search_words WHERE word >= ? AND word < ? LIMIT ?")?
        .query_map(params![typed, beyond, ALIKE + 1], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(i64::try_from(words.len()).is_ok_and(|n| n <= ALIKE).then_some(words))
}

/// The terms of the words that begin so.
fn beginning(db: &Connection, typed: &str) -> Result<Vec<String>, StoreError> {
    Ok(match words_from(db, typed)? {
        Some(words) => words.iter().map(|word| quoted(word)).collect(),
        None => vec![format!("{} *", quoted(typed))],
    })
}

/// The marks of those whom a name may mean: by a part of it, or spelled; and the name as it was typed where nobody bears it.
fn who(db: &Connection, name: &str) -> Result<Vec<String>, StoreError> {
    let mut any = Vec::new();
    let part = like(name);
    for (sql, is_unit) in [
        (
            "SELECT id FROM people WHERE name LIKE ?1 ESCAPE '\\' OR aliases LIKE ?1 ESCAPE '\\' LIMIT ?2",
            false,
        ),
        (
            "SELECT id FROM units WHERE name LIKE ?1 ESCAPE '\\' OR short LIKE ?1 ESCAPE '\\' LIMIT ?2",
            true,
        ),
    ] {
        let mut statement = db.prepare_cached(sql)?;
        for id in statement.query_map(params![part, PEOPLE], |row| row.get(0))? {
            let id: i64 = id?;
            let who = if is_unit {
                SearchWho::Unit(Id::from_raw(id))
            } else {
                SearchWho::Person(Id::from_raw(id))
            };
            any.push(quoted(&who.token()));
        }
    }
    if let [
        SearchToken {
            kind: SearchTokenKind::Word,
            text: typed,
            ..
        },
    ] = typed_tokens(name).as_slice()
        && typed.len() > 1
    {
        let spelled = beginning(db, &format!("{SPELLED}{typed}"))?;
        if !spelled.is_empty() {
            let sql = "SELECT DISTINCT a.person FROM search s CROSS JOIN search_docs d ON d.docid = s.rowid
                       JOIN attendees a ON a.id = d.row AND d.kind = 4 WHERE s.search MATCH ? LIMIT ?";
            let mut statement = db.prepare_cached(sql)?;
            for id in statement.query_map(params![spelled.join(" OR "), PEOPLE], |row| row.get(0))? {
                any.push(quoted(&SearchWho::Person(Id::from_raw(id?)).token()));
            }
        }
    }
    let named = squash(name);
    if !named.is_empty() {
        any.push(format!("{} *", quoted(&format!("{WHO}n{named}"))));
    }
    any.dedup();
    Ok(any)
}
