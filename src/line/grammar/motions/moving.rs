//! Sentences that move something, by their words alone: an amendment, the motion of somebody on no list, and those that could not be read as
//! any motion. Knows no person.

use crate::line::{
    grammar::speech::label::looks_like_name,
    lexer::{self, filled, strip_word},
};

/// `Bob Reed moved that …` of somebody who is on no list, or goes by an office: the name, and the text behind the verb.
pub(crate) fn unlisted_mover(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = [" moved that ", " moves that ", " proposed that ", " proposes that "]
        .iter()
        .find_map(|verb| {
            let at = line.find(verb)?;
            let (name, behind) = line.split_at_checked(at)?;
            Some((name.trim(), behind.get(verb.len() - "that ".len()..)?))
        })?;
    let proper = name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let pronoun = [
        "I",
        "It",
        "He",
        "She",
        "They",
        "We",
        "You",
        "Nobody",
        "Somebody",
        "Who",
        "Everybody",
        "Members",
    ];
    let meant = proper && looks_like_name(name) && !pronoun.contains(&name);
    meant.then_some((name, rest))
}

/// The wording of `a further amendment: “…”`, `an amendment that …`, `to amend to £400`, `Amendment: £400`.
pub(crate) fn amendment(text: &str) -> Option<&str> {
    amends(text).or_else(|| named_amendment(text))
}

/// The text behind the label of an amendment: `Amendment: Bob moved that …`, `Further amendment 2 - …`.
pub(crate) fn behind_label(line: &str) -> Option<&str> {
    let rest = behind_word(line)?.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let dashed = ["- ", "– ", "— "].iter().find_map(|dash| rest.strip_prefix(dash));
    dashed
        .or_else(|| rest.strip_prefix(lexer::is_colon))
        .map(str::trim_start)
}

/// The text from the verb on of `An amendment was proposed by Cllr Pryce, seconded …`, `A further amendment to the motion was then moved by …`.
pub(crate) fn behind_passive(line: &str) -> Option<&str> {
    let rest = behind_word(line)?.trim_start();
    let rest = [
        "to the motion ",
        "to the proposal ",
        "to the resolution ",
        "to the substantive motion ",
    ]
    .iter()
    .find_map(|object| strip_word(rest, object))
    .unwrap_or(rest);
    let rest = ["was ", "is ", "had been ", "has been "]
        .iter()
        .find_map(|verb| strip_word(rest, verb))?;
    let rest = ["then ", "also ", "duly ", "formally ", "next "]
        .iter()
        .find_map(|adverb| strip_word(rest, adverb))
        .unwrap_or(rest);
    ["proposed by ", "moved by "]
        .iter()
        .any(|verb| strip_word(rest, verb).is_some())
        .then_some(rest)
}

/// The text behind `an amendment` that goes on with who seconds it: `an amendment, seconded by Mrs Stone, that …`.
pub(crate) fn behind_noun(text: &str) -> Option<&str> {
    let rest = behind_word(text)?.trim_start_matches([',', ' ']);
    let rest = strip_word(rest, "which was ").unwrap_or(rest);
    strip_word(rest, "seconded").map(|_| rest)
}

/// The text behind `As an amendment, …`, `by way of amendment …`.
pub(crate) fn behind_as(text: &str) -> Option<&str> {
    let named = ["as ", "by way of "].iter().find_map(|lead| strip_word(text, lead))?;
    behind_word(named).map(|rest| rest.trim_start_matches([',', ' ']))
}

/// The wording of what is moved `as an amendment, that …`, `by way of amendment to the motion, that …`.
pub(crate) fn as_amendment(text: &str) -> Option<&str> {
    let rest = behind_as(text)?;
    let object = [
        "motion",
        "proposal",
        "resolution",
        "substantive motion",
        "original motion",
    ];
    let behind = strip_word(rest, "to the ").and_then(|rest| object.iter().find_map(|noun| strip_word(rest, noun)));
    let wording = behind.unwrap_or(rest).trim_start_matches([',', ' ']);
    let wording = wording.trim_start_matches(lexer::is_colon).trim_start();
    ["that ", "to "]
        .iter()
        .any(|word| strip_word(wording, word).is_some())
        .then_some(wording)
}

/// The text behind the word for an amendment, whichever it is.
fn behind_word(text: &str) -> Option<&str> {
    let bare = ["an ", "a ", "the "]
        .iter()
        .find_map(|word| strip_word(text, word))
        .unwrap_or(text);
    let bare = [
        "first ",
        "further ",
        "second ",
        "third ",
        "new ",
        "following ",
        "friendly ",
    ]
    .iter()
    .find_map(|word| strip_word(bare, word))
    .unwrap_or(bare);
    ["amendment", "amdt"]
        .iter()
        .find_map(|word| strip_word(bare, word))
        .filter(|rest| !rest.starts_with(char::is_alphabetic))
}

/// The wording of what would change a part of the motion in hand: `deletion of clause 2`, `that part 2 be struck`, `to add “by 2030”`. `None` = it may be a
/// motion of its own.
pub(crate) fn of_a_part(text: &str) -> Option<&str> {
    #[rustfmt::skip]
    const PARTS: [&str; 13] = [
        "clause", "clauses", "paragraph", "para", "part", "parts", "section", "sentence", "word", "words", "point", "bullet", "wording",
    ];
    #[rustfmt::skip]
    const CHANGES: [&str; 26] = [
        "delete", "deleted", "deleting", "deletion", "remove", "removed", "removing", "removal", "strike", "struck", "striking", "insert", "inserted",
        "inserting", "insertion", "add", "added", "adding", "addition", "replace", "replaced", "replacing", "substitute", "substituted", "omit", "omitted",
    ];
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let has = |wanted: &[&str]| words.iter().take(12).any(|word| wanted.contains(word));
    (has(&CHANGES) && (has(&PARTS) || text.contains(['"', '“']))).then_some(text)
}

/// `to amend the motion to £400`, `that it be amended to read …`, `amending it by adding …`.
fn amends(text: &str) -> Option<&str> {
    const LEADS: &[&str] = &[
        "to amend",
        "amending",
        "amend",
        "that the motion be amended",
        "that it be amended",
    ];
    const OBJECTS: &[&str] = &[
        " the motion",
        " the proposal",
        " the resolution",
        " the wording",
        " it",
        " this",
    ];
    let rest = LEADS.iter().find_map(|lead| strip_word(text, lead))?;
    let rest = OBJECTS
        .iter()
        .find_map(|object| strip_word(rest, object))
        .unwrap_or(rest);
    let said = rest
        .strip_prefix(lexer::is_colon)
        .or_else(|| rest.strip_prefix([' ', ',']))?
        .trim();
    let read = ["to read ", "so as to read ", "so that it reads ", "to say "]
        .iter()
        .find_map(|lead| strip_word(said, lead));
    let bare = strip_word(said, "to ")
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '£' | '$' | '€' | '“' | '"')));
    // `to amend the standing orders` is a motion of its own.
    let how = ["to ", "by ", "so ", "with ", "as follows"]
        .iter()
        .any(|word| strip_word(said, word).is_some());
    let opens = rest.starts_with(lexer::is_colon);
    filled(unquoted(read.or(bare).unwrap_or(said))).filter(|_| how || opens)
}

/// `an amendment: “…”`, `a further amendment to £400`, `Amendment 1 - £400`.
fn named_amendment(text: &str) -> Option<&str> {
    let bare = ["an ", "a ", "the "]
        .iter()
        .find_map(|word| strip_word(text, word))
        .unwrap_or(text);
    let bare = ["further ", "second ", "third ", "new ", "following ", "friendly "]
        .iter()
        .find_map(|word| strip_word(bare, word))
        .unwrap_or(bare);
    let rest = strip_word(bare, "amendment")?;
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    let numbered = rest.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = if numbered.starts_with(|c: char| lexer::is_colon(c) || c.is_whitespace()) {
        numbered
    } else {
        rest
    };
    let dashed = ["- ", "– ", "— "]
        .iter()
        .any(|dash| rest.trim_start().starts_with(dash));
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—'));
    let said = rest.trim_start_matches(lexer::is_colon).trim();
    let opens = dashed
        || rest.starts_with(lexer::is_colon)
        || ["that ", "to "].iter().any(|word| strip_word(rest, word).is_some());
    let bare = strip_word(said, "to ").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '£'));
    filled(unquoted(bare.unwrap_or(said))).filter(|_| opens)
}

fn unquoted(text: &str) -> &str {
    let opened = text.starts_with(['"', '“', '‘']);
    let bare = text.trim_start_matches(['"', '“', '‘']);
    // `by adding “not to exceed £400”` keeps both marks of what is quoted in it.
    let inner = bare.contains(['"', '“']) && !opened;
    if inner {
        bare.trim_end_matches('.')
    } else {
        bare.trim_end_matches(['"', '”', '’', '.'])
    }
}

/// Whether a line says that something is moved, whoever moves it: somebody moves and somebody seconds, or what is moved would put the
/// motion in hand aside.
pub(crate) fn moves_something(line: &str) -> bool {
    let lower = format!(" {} ", line.to_lowercase());
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let asks = line.trim_end().ends_with(['?', '？']);
    let moves = has(&[
        "moved",
        "moves",
        "proposed",
        "proposes",
        "proposal",
        "proposer",
        "mover",
        "motion",
        "prop",
        "amendment",
        "counter",
    ]);
    let seconds =
        has(&["seconded", "seconds", "seconder", "sec", "2nd", "2nds", "2nded"]) || lower.contains(" supported by ");
    let aside = has(&[
        "defer",
        "deferral",
        "deferred",
        "deferment",
        "postpone",
        "postponed",
        "table",
        "tabled",
        "refer",
        "referred",
    ]) || lower.contains("next business")
        || lower.contains("previous question");
    let verb = has(&["moved", "moves", "proposed", "proposes", "motion"]) || aside && seconds;
    // `Dan suggests replacing 2030 with 2028`
    let changes = has(&["suggests", "suggested", "wants", "asks"])
        && has(&[
            "replacing",
            "replace",
            "adding",
            "add",
            "removing",
            "remove",
            "deleting",
            "delete",
            "amend",
            "amending",
            "striking",
            "strike",
        ]);
    let han = line.contains("附议") && ["提议", "提出", "动议", "建议"].iter().any(|word| line.contains(word));
    !asks && (moves && seconds || verb && aside || changes || han)
}
