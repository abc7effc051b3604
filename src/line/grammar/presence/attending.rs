//! Those who come without being on the list: `In attendance: Mr Poe (auditor)`, 列席：钱七（财务处）、李四.

use crate::domain::{
    agenda::Item, entry::Remark, id::Id, people::Category, possible_fact::PossibleFact, text::is_han, time::Stamp,
};

use super::{
    attendance, gallery,
    head_count::{count_apart, is_count},
    movement, reasons,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{proceedings::item, shape::moment, speech::bracket},
    lexer,
    reading::{Comer, Reading, What},
    roster::is_unit_name,
};

/// Words that deny that somebody is there, or leave it open: 校长可能来, 王校长（没来）.
const MAY_BE_AWAY: [&str; 10] = [
    "可能来",
    "可能到",
    "没来",
    "没到",
    "未来",
    "不来",
    "不一定",
    "待定",
    "(absent)",
    "may come",
];

/// Reads the people behind a label of those in attendance. Brackets behind a name are unit and post there. `None` = nobody is named.
pub(crate) fn read(text: &str, category: Category, line: &str, frame: &LineFrame) -> Option<Reading> {
    if MAY_BE_AWAY.iter().any(|word| text.contains(word)) {
        let order = PossibleFact::Arrival.order(text.contains(is_han));
        return Some(Reading::remarked(line, Remark::MayMean(order.to_owned())));
    }
    let text = text
        .strip_suffix('.')
        .filter(|text| text.ends_with(')'))
        .unwrap_or(text);
    if is_count(text) && reasons::parts(text).len() <= 1 {
        return Some(gallery::noted(line.trim()));
    }
    if let Some(parted) = parted_han(text, frame) {
        return read(&parted, category, line, frame);
    }
    let parts = reasons::parts(text).into_iter().flat_map(count_apart);
    let (named, public): (Vec<&str>, Vec<&str>) = parts.partition(|part| !is_count(part));
    if !public.is_empty() && !named.is_empty() {
        let people = read(&named.join(", "), category, line, frame)?;
        return Some(gallery::with(people, &public));
    }
    if let Some(asked) = without_bodies(text, category, line, frame) {
        return Some(asked);
    }
    let bare = without_brackets(text);
    let offices = with_offices(reasons::parts(text), frame).len() < reasons::parts(text).len();
    let listed = attendance::read_named(true, &bare, line, frame).filter(|_| !offices);
    if listed.as_ref().is_some_and(|reading| reading.remark.is_none()) {
        return listed;
    }
    let (names, at) = timed(text, frame);
    let parts = with_offices(reasons::parts(names), frame);
    let parts = with_items(parts.iter().map(String::as_str).collect());
    let mut people = Vec::new();
    let mut lost: Vec<&str> = Vec::new();
    for part in &parts {
        if let Some(comer) = comer(part, category, frame) {
            people.push(comer);
            continue;
        }
        // `the press and Mr Cartwright`: one of the two is on the list.
        let both = part.split_once(" and ").map(|(one, other)| [one, other]);
        let both = both.map(|both| both.map(|one| (one, comer(one, category, frame))));
        let known = |found: &Option<Comer>| found.as_ref().is_some_and(|comer| comer.who.is_some());
        match both.filter(|both| both.iter().any(|(_, found)| known(found))) {
            Some(both) => {
                for (name, found) in both {
                    match found {
                        Some(comer) => people.push(comer),
                        None => lost.push(name.trim_end_matches('.')),
                    }
                }
            }
            None => lost.push(part.trim_end_matches('.')),
        }
    }
    // Those of a list who are not known are named, and the others are there.
    let known = people.iter().any(|comer| comer.who.is_some());
    match lost.first() {
        _ if people.is_empty() => listed,
        None => Some(Reading::of(What::TakeIn { people, at })),
        Some(one) if known => {
            let doubt = match frame.room.resolve(one, false) {
                Named::Several => frame.several(one),
                Named::One(_) | Named::Nobody => Remark::UnknownName(lost.join(", ")),
            };
            Some(Reading::of(What::TakeIn { people, at }).remark(Some(doubt)))
        }
        Some(_) => listed,
    }
}

/// A list in which a unit or a firm stands (`Highways Department`, 审计科): a body is no person, and who came for it is asked; the others are there. `None` = it
/// names none.
fn without_bodies(text: &str, category: Category, line: &str, frame: &LineFrame) -> Option<Reading> {
    let parts = reasons::parts(text);
    let (bodies, people): (Vec<&str>, Vec<&str>) = parts.into_iter().partition(|part| {
        let (name, _) = bracket::split(part).unwrap_or((part, ""));
        is_body(name, frame)
    });
    let doubt = Remark::UnknownName((*bodies.first()?).to_owned());
    let others = || {
        let stop = if text.contains(is_han) { "、" } else { ", " };
        read(&people.join(stop), category, line, frame).filter(|reading| reading.remark.is_none())
    };
    let asked = match others().filter(|_| !people.is_empty()) {
        Some(reading) => reading.remark(Some(doubt)),
        None => Reading::remarked(line, doubt),
    };
    Some(asked)
}

/// Whether a name of a list is that of a unit or a firm, and of nobody on the list.
pub(crate) fn is_body(name: &str, frame: &LineFrame) -> bool {
    let name = name.trim();
    match frame.room.resolve(name, false) {
        Named::One(_) => frame.room.unit(name).is_some() && !frame.room.called_exactly(name),
        Named::Several => false,
        Named::Nobody => is_unit_name(name),
    }
}

/// The list with a sign where 及 joins somebody of the list to another: 毛静及县审计局局长余波.
fn parted_han(text: &str, frame: &LineFrame) -> Option<String> {
    reasons::parts(text).into_iter().find_map(|part| {
        let (one, other) = ["以及", "及", "和", "与"]
            .iter()
            .find_map(|joint| part.split_once(joint))?;
        let listed = matches!(frame.room.resolve(one.trim(), false), Named::One(_));
        (listed && !other.trim().is_empty())
            .then(|| text.replacen(part, &format!("{}、{}", one.trim(), other.trim()), 1))
    })
}

/// Whether a part of a list of those in attendance names somebody: a name, or a few words of which one has a capital or is Chinese.
fn is_named(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let han = part.chars().all(is_han) && (2..=12).contains(&part.chars().count());
    let proper = words.iter().any(|word| word.starts_with(char::is_uppercase));
    movement::is_name(part) || han || (1..=6).contains(&words.len()) && proper && !part.contains([':', '.', ';'])
}

fn without_brackets(text: &str) -> String {
    let mut bare = String::new();
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    bare
}

fn timed<'a>(text: &'a str, frame: &LineFrame) -> (&'a str, Option<Stamp>) {
    moment::at_end(text, frame.dates).unwrap_or((text, None))
}

/// Words of offices that stand behind a name and its comma.
#[rustfmt::skip]
const OFFICES: [&str; 26] = [
    "head", "director", "manager", "officer", "counsel", "adviser", "advisor", "consultant", "solicitor", "engineer", "architect", "chief", "auditor",
    "accountant", "analyst", "partner", "assistant", "coordinator", "surveyor", "attorney", "planner", "inspector", "superintendent", "principal", "secretary",
    "treasurer",
];

/// Whether a part is the initials of an office: `RFO`, `CEO`.
fn is_initials(part: &str) -> bool {
    let letters = part.trim_end_matches('.');
    (2..=5).contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_uppercase())
}

/// Whether a part is `Town Clerk`, or the initials of an office, of the person before it: nobody else holds that office.
fn is_own_office(part: &str, before: &str, frame: &LineFrame) -> bool {
    let office = part.trim_end_matches('.').to_lowercase();
    let clerk = lexer::strip_word(&office, "clerk").is_some() || office.ends_with(" clerk");
    let person = before.split_whitespace().count() > 1;
    let named = || frame.room.resolve(part, false) == Named::Nobody || clerk;
    person
        && (clerk || is_initials(part) && named())
        && match frame.room.officer(&office) {
            Named::Nobody => !clerk || office.contains(' '),
            Named::One(holder) => frame.room.resolve(before, false) == Named::One(holder),
            Named::Several => false,
        }
}

/// Whether a part is an office that somebody else than the one before it holds: `the Town Clerk, the Planning Officer`.
fn is_another_officer(part: &str, before: &str, frame: &LineFrame) -> bool {
    let Some(office) = lexer::strip_word(part, "the ") else {
        return false;
    };
    let held = frame.room.officer(&office.trim().to_lowercase());
    let office_before = lexer::strip_word(before, "the ").is_some();
    let other = matches!(held, Named::One(holder) if frame.room.resolve(before, false) != Named::One(holder));
    office_before || other
}

/// The parts of a list, in which an office goes with the person before: `Mel Hart, HR Director`.
fn with_offices(parts: Vec<&str>, frame: &LineFrame) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for part in parts {
        let bare = part.split('(').next().unwrap_or(part);
        let lower = bare.to_lowercase();
        let office =
            lower.split_whitespace().any(|word| OFFICES.contains(&word)) && bare.split_whitespace().count() <= 6;
        let titled = bare
            .split_whitespace()
            .next()
            .is_some_and(|word| crate::domain::titles::is_title(word.trim_end_matches('.')));
        // `Chief Ray` is somebody, `Chief Planner` an office.
        let words: Vec<&str> = lower.split_whitespace().collect();
        let titled = titled
            || matches!(words.as_slice(), ["chief", name] if !OFFICES.contains(name) && !["executive", "financial", "operating"].contains(name));
        let own = joined
            .last()
            .is_some_and(|last| is_own_office(bare.trim(), last, frame));
        let another = joined
            .last()
            .is_some_and(|last| is_another_officer(bare.trim(), last, frame));
        match joined.last_mut() {
            Some(last) if (office && !titled || own) && !another && !last.contains('(') && part.is_ascii() => {
                let inner = part.replace('(', ", ").replace(')', "").replace(" ,", ",");
                *last = format!("{last} ({inner})");
            }
            _ => joined.push(part.to_owned()),
        }
    }
    joined
}

/// The parts of a list, in which `for item 6` goes with the person before.
fn with_items(parts: Vec<&str>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for part in parts {
        let item = ["for item", "for agenda item", "item ", "for #", "列席第", "参加第"]
            .iter()
            .any(|lead| lexer::strip_word(part, lead).is_some());
        match joined.last_mut() {
            Some(last) if item => *last = format!("{last} {part}"),
            _ => joined.push(part.to_owned()),
        }
    }
    joined
}

/// A part without the words that say for which items somebody comes, and those items: `Tim Lake (solicitor) for item 6`, 钱伟（财务科科长，参加第6项）.
fn for_items(part: &str, frame: &LineFrame) -> (String, Vec<Id<Item>>) {
    const LEADS: [&str; 11] = [
        "for agenda items ",
        "for agenda item ",
        "for items ",
        "for item ",
        "items ",
        "item ",
        "for #",
        "列席第",
        "参加第",
        "（第",
        "(第",
    ];
    let lower = part.to_lowercase();
    let found = LEADS.iter().find_map(|lead| {
        let at = lower.find(lead).filter(|at| *at > 0)?;
        Some((at, part.get(at + lead.len()..)?))
    });
    let Some((at, numbers)) = found else {
        return (part.to_owned(), Vec::new());
    };
    let end = numbers.find([')', '）', '，']).unwrap_or(numbers.len());
    let (told, after) = numbers.split_at_checked(end).unwrap_or((numbers, ""));
    let told = told.trim_end_matches(['议', '题', '项', '的', ' ', '个']);
    let parts = told
        .split([',', '、', '&', ' '])
        .map(str::trim)
        .filter(|part| !part.is_empty() && *part != "and" && *part != "only");
    let items: Option<Vec<Id<Item>>> = parts
        .map(|number| item::numbered(number, frame).or_else(|| item::numbered(&format!("第{number}项"), frame)))
        .collect();
    match items.filter(|items| !items.is_empty()) {
        Some(items) => {
            let before = part
                .get(..at)
                .unwrap_or(part)
                .trim_end_matches([' ', ',', '，', '、', '；']);
            let before = before.strip_suffix(['(', '（']).map_or(before, str::trim_end);
            let open = before.matches(['(', '（']).count() > before.matches([')', '）']).count();
            let after = if open {
                after
            } else {
                after.trim_start_matches([')', '）'])
            };
            (format!("{before}{after}"), items)
        }
        None => (part.to_owned(), Vec::new()),
    }
}

/// The person in the bracket behind an office: `the Planning Officer (Mrs J Rudd)`. `None` = somebody else of the list holds it, or nobody is named.
fn holder(
    held: Named,
    (office, inner): (&str, &str),
    category: Category,
    items: Vec<Id<Item>>,
    frame: &LineFrame,
) -> Option<Comer> {
    let named = frame.room.resolve(inner, false);
    let (who, name) = match (named, held) {
        (Named::One(who), Named::One(holder)) if who != holder => return None,
        (Named::One(who), _) => (Some(who), String::new()),
        (Named::Several, Named::One(holder)) => (Some(holder), String::new()),
        (Named::Nobody, Named::One(holder)) if !movement::is_name(inner) => (Some(holder), String::new()),
        (Named::Nobody, Named::Nobody) if movement::is_name(inner) => {
            let office = lexer::strip_word(office, "the ").unwrap_or(office);
            (None, format!("{inner} ({office})"))
        }
        (Named::Nobody | Named::Several, _) => return None,
    };
    Some(Comer {
        who,
        name,
        category,
        instead_of: None,
        items,
    })
}

/// Somebody in attendance: of the list, or new by a name written as one. `None` = it is neither.
fn comer(part: &str, category: Category, frame: &LineFrame) -> Option<Comer> {
    let (part, items) = for_items(part, frame);
    let part = part.as_str();
    let (name, inner) = bracket::split(part).unwrap_or((part, ""));
    // `the Faculty Registrar` is whoever holds the office, and nobody new.
    let bare = lexer::strip_word(name, "the ").or(Some(name.trim_end_matches('.')).filter(|name| is_initials(name)));
    let office = bare.map(|office| frame.room.officer(&office.trim().to_lowercase()));
    let office = office.filter(|held| *held != Named::Nobody || !is_initials(name));
    if let Some(held) = office
        && !inner.is_empty()
    {
        return holder(held, (name, inner), category, items, frame);
    }
    match office.unwrap_or_else(|| frame.room.resolve(name, false)) {
        Named::Nobody if office.is_some() => None,
        Named::One(who) => Some(Comer {
            who: Some(who),
            name: String::new(),
            category,
            instead_of: None,
            items,
        }),
        Named::Several => None,
        // Behind the label somebody is meant, however the name is written; a sentence is none.
        Named::Nobody => is_named(name).then(|| Comer {
            who: None,
            name: part.to_owned(),
            category,
            instead_of: None,
            items,
        }),
    }
}
