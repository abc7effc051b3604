//! Items that are called by their number, their letter or the beginning of their title, with words of the clerk's own behind it: `4. accts - lund. income 148,300`,
//! `B. accidents: 2 since Sept`, `aob: grace - defib`. It would all stand under the item before: whether that one is taken up is asked.

use crate::{
    capture::{asking::item_meant, entry::draft::is_before, scene::Scene},
    domain::{
        entry::{EntryKind, Remark},
        queries::session::AgendaLine,
        text::is_han,
    },
    line::{
        grammar::speech::label,
        lexer,
        reading::{Reading, Voice, What},
    },
};

/// Longer lines are prose, in bytes.
const LONGEST: usize = 240;

/// Characters within which the beginning of a title ends in its colon or dash.
const HEAD_CHARS: usize = 24;

/// The reading, or the question whether the item is taken up that its mark calls.
pub(crate) fn asked(scene: &Scene, reading: Reading, raw: &str) -> Reading {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let said = matches!(reading.voice, Voice::One(_));
    let doubted = !matches!(reading.remark, None | Some(Remark::UnknownName(_)));
    let text = raw.trim();
    let own = raw.starts_with(|c: char| c.is_whitespace() || c == '\\');
    let other = text.len() > LONGEST || text.contains(is_han) || text.ends_with('?') || text.starts_with(['"', '(']);
    if !note || said || doubted || own || other || reading.minuted.is_some() || is_before(scene.records) {
        return reading;
    }
    match called(scene, text).filter(|line| item_meant::is_ahead(scene, line)) {
        Some(line) => Reading::remarked(raw, Remark::MayMean(format!("#{}", line.number))),
        None => reading,
    }
}

/// The item that the mark at the start of a line calls.
fn called<'s>(scene: &'s Scene, text: &str) -> Option<&'s AgendaLine> {
    if let Some((number, rest)) = numbered(text) {
        return by_title(scene, first_word(rest)).or_else(|| {
            let place = number.parse::<usize>().ok()?.checked_sub(1)?;
            let own = scene.agenda.iter().find(|line| line.number == number);
            // Numbers of an office (`25/112`) are no places; then the place counts.
            let plain = |line: &AgendaLine| line.number.chars().all(|c| c.is_ascii_digit() || c == '.');
            own.or_else(|| scene.agenda.get(place).filter(|_| !scene.agenda.iter().any(plain)))
        });
    }
    if let Some((place, rest)) = lettered(text) {
        // `D. Pym asked about it` is a name with its initial.
        let word = first_word(rest).to_lowercase();
        let line = scene.agenda.get(place)?;
        let fits = word.len() > 3 && title_of(scene, line).contains(&word) || begins(&title_of(scene, line), &word);
        return if fits { Some(line) } else { by_title(scene, &word) };
    }
    let colon = lexer::split_colon(text, HEAD_CHARS).map(|colon| colon.head);
    let head = colon.or_else(|| Some(text.split_once(" - ")?.0))?.trim();
    let short = head.chars().count() <= HEAD_CHARS && head.split_whitespace().count() <= 3;
    // `Note: …` shortens no Notice.
    let label = label::is_label(head)
        || ["minute", "minuted", "min"]
            .iter()
            .any(|word| head.eq_ignore_ascii_case(word));
    (short && !label).then(|| by_title(scene, head)).flatten()
}

fn title_of(scene: &Scene, line: &AgendaLine) -> String {
    let item = scene.records.items.get(line.item);
    item.map(|item| item.title.to_lowercase()).unwrap_or_default()
}

/// The one item whose title begins with a text, or with the word that it shortens.
fn by_title<'s>(scene: &'s Scene, head: &str) -> Option<&'s AgendaLine> {
    let head = head.trim().to_lowercase();
    let mut found = scene.agenda.iter().filter(|line| begins(&title_of(scene, line), &head));
    found.next().filter(|_| found.next().is_none() && head.len() > 2)
}

/// Whether a title begins with a text, or with a word that the text shortens: `accts` for Accounts.
fn begins(title: &str, head: &str) -> bool {
    let whole = title
        .strip_prefix(head)
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let first = first_word(title);
    whole || !head.contains(' ') && (3..first.len()).contains(&head.len()) && shortens(head, first)
}

/// Whether a word is made of signs of another one in their order, the first and the last among them, or of its beginning.
fn shortens(short: &str, word: &str) -> bool {
    let mut signs = word.chars();
    let within = short.chars().all(|c| c.is_alphabetic() && signs.any(|own| own == c));
    let ends = short.chars().next() == word.chars().next() && short.chars().next_back() == word.chars().next_back();
    word.starts_with(short) && short.chars().all(char::is_alphabetic) || within && ends
}

fn first_word(text: &str) -> &str {
    text.trim()
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
}

/// `4.`, `8)`, `5 -`: the number with its sign, and the words behind it.
fn numbered(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, behind) = text.split_at_checked(end).filter(|_| (1..=2).contains(&end))?;
    let rest = [". ", ") ", ": ", " - ", " – "]
        .iter()
        .find_map(|sign| behind.strip_prefix(sign))?
        .trim();
    rest.starts_with(char::is_alphabetic).then_some((number, rest))
}

/// `B. accidents`: the place of an item by a letter, and the words behind it.
fn lettered(text: &str) -> Option<(usize, &str)> {
    let letter = text
        .chars()
        .next()
        .filter(char::is_ascii_alphabetic)?
        .to_ascii_uppercase();
    let behind = text.get(1..)?;
    let rest = [". ", ") ", ": "]
        .iter()
        .find_map(|sign| behind.strip_prefix(sign))?
        .trim();
    let place = u32::from(letter).checked_sub(u32::from('A'))?;
    let place = usize::try_from(place).ok()?;
    rest.starts_with(char::is_alphabetic).then_some((place, rest))
}
