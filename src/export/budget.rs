//! 会议经费预算表: what each category is to cost, and the limit that it is measured by (docs/rules.md §budget). Money is in integer cents.

use strum::IntoEnumIterator;

use super::{
    digest::Digest,
    document::{Block, CellValue, Definition, Document, Grid, Holds, Run},
    letters::{capitalised, safe},
    prepared,
};
use crate::{
    domain::{
        budget::{
            Excess, Measure,
            rules::{NO_RULES, RuleSet},
        },
        estimate::{BudgetCategory, BudgetLine},
    },
    words::Lang,
};

/// The budget of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let words = &digest.strings.export.words;
    let mut document = prepared::inner(digest, words.budget);
    let mut facts = prepared::facts(digest);
    facts.extend(frame(digest));
    document.definitions(facts);
    if lines(digest).is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
        return document;
    }
    document.push(Block::Table(grid(digest)));
    let is_limited = digest
        .records
        .budget_frame()
        .is_some_and(|frame| frame.region != NO_RULES);
    if is_limited && digest.records.budget_measure().is_none() {
        document.push(Block::Notice(vec![Run::plain(words.budget_no_limit)]));
    }
    for flag in flags(digest) {
        document.push(Block::Notice(vec![Run::plain(flag)]));
    }
    document.push(Block::Signatures(vec![
        Definition::new(words.prepared_by, ""),
        Definition::new(words.approved_by, ""),
        Definition::new(words.date, ""),
    ]));
    document
}

/// Region and source of the limits, class, people, days, each with the most that the rules allow: what a limit follows from.
pub(super) fn frame(digest: &Digest<'_>) -> Vec<Definition> {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let Some(frame) = digest.records.budget_frame() else {
        return Vec::new();
    };
    let measure = digest.records.budget_measure();
    let day = measure.map(|measure| measure.day);
    let region = digest.records.rules.region(&frame.region);
    let rule = match (measure, region) {
        (Some(Measure { rules, .. }), _) => named(digest, rules) + &(t.bracket)(&rules.source),
        (None, Some(rules)) => named(digest, rules),
        (None, None) if frame.region == NO_RULES => String::new(),
        (None, None) => frame.region.clone(),
    };
    let class = if frame.class == 0 {
        String::new()
    } else {
        (t.meeting_class)(frame.class)
    };
    let people = (t.budget_people)(frame.people, frame.staff);
    let people = match day.and_then(|day| day.people) {
        Some(most) => (t.at_most)(&people, &(t.people_counted)(most as usize)),
        None => people,
    };
    let length = match day.and_then(|day| day.half_days) {
        Some(most) => (t.at_most)(&days(frame.half_days), &days(most)),
        None => days(frame.half_days),
    };
    let lodging = if frame.lodging { words.yes } else { words.no };
    prepared::known([
        (words.budget_rule, rule),
        (words.budget_class, class),
        (words.budget_people, people),
        (words.budget_days, length),
        (words.budget_lodging, capitalised(lodging)),
    ])
}

/// The name of a region.
fn named(digest: &Digest<'_>, rules: &RuleSet) -> String {
    match digest.lang {
        Lang::Zh => rules.name.zh.clone(),
        Lang::En => rules.name.en.clone(),
    }
}

/// Half days as days: `1.5`.
pub(super) fn days(half_days: u32) -> String {
    let half = if half_days % 2 == 1 { ".5" } else { "" };
    format!("{}{half}", half_days / 2)
}

fn lines<'a>(digest: &Digest<'a>) -> Vec<&'a BudgetLine> {
    let own = digest.records.budget_lines.iter();
    let mut lines: Vec<_> = own.filter(|line| line.meeting == digest.meeting.id).collect();
    lines.sort_by_key(|line| (line.place, line.id));
    lines
}

/// Returns a sentence for each limit that the budget exceeds, and for what contradicts its frame.
fn flags(digest: &Digest<'_>) -> Vec<String> {
    let papers = &digest.strings.export.papers;
    let excesses = digest.records.excesses().into_iter();
    let mut flags: Vec<String> = excesses
        .map(|(excess, is, most)| {
            let length = |half: i64| days(u32::try_from(half).unwrap_or(0));
            match excess {
                Excess::Money => (papers.over_money)(&money(is.saturating_sub(most))),
                Excess::People => (papers.over_people)(is, most),
                Excess::Days => (papers.over_days)(&length(is), &length(most)),
                Excess::Staff => (papers.over_staff)(is, most),
            }
        })
        .collect();
    let arranged = digest.records.budget_frame().is_none_or(|frame| frame.lodging);
    let lodging = |line: &&BudgetLine| line.category == BudgetCategory::Lodging && line.plan_cents != 0;
    if !arranged && lines(digest).iter().any(lodging) {
        flags.push(papers.lodging_not_arranged.to_owned());
    }
    flags
}

/// The lines by category, then the sum.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let (words, prepare, papers) = (
        &digest.strings.export.words,
        &digest.strings.prepare,
        &digest.strings.export.papers,
    );
    // The currency is that of the office, else of the rules; without them it is not known.
    let currency = digest.records.house.currency.trim();
    let amount = if !currency.is_empty() {
        format!("{}{}", papers.amount, (digest.strings.export.bracket)(&safe(currency)))
    } else if digest.records.budget_measure().is_some() {
        words.budget_amount.to_owned()
    } else {
        papers.amount.to_owned()
    };
    let mut grid = Grid::with(&[
        (words.serial, Holds::Whole),
        (papers.budget_category, Holds::Text),
        (words.budget_note, Holds::Text),
        (amount.as_str(), Holds::Amount),
    ]);
    let all = lines(digest);
    let sorted = BudgetCategory::iter().flat_map(|own| all.iter().filter(move |line| line.category == own));
    for (n, line) in (1..).zip(sorted) {
        grid.cells([
            Run::count(n),
            Run::plain(capitalised((prepare.budget)(line.category))),
            Run::plain(line.note.trim()),
            cents(line.plan_cents),
        ]);
    }
    let sum = all.iter().fold(0_i64, |sum, line| sum.saturating_add(line.plan_cents));
    grid.strong_cells(under(&capitalised(prepare.total), "", sum));
    if let Some(measure) = digest.records.budget_measure() {
        against(digest, measure, &mut grid);
    }
    grid
}

/// The rows under the sum: what counts, what stands outside, the limit, and how far it is from what counts (财行〔2016〕214号 and its
/// amendment: online costs are meeting costs outside the limit per person and day).
fn against(digest: &Digest<'_>, measure: Measure<'_>, grid: &mut Grid) {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let Measure { frame, day, limit, .. } = measure;
    let (within, online) = (digest.records.planned_within_limit(), digest.records.planned_online());
    if online != 0 {
        let word = capitalised((digest.strings.prepare.budget)(BudgetCategory::Online));
        grid.cells(under(&word, words.budget_outside, online));
    }
    grid.cells(under(words.budget_within, "", within));
    let rate = (t.budget_rate)(&money(frame.rate(day)), frame.people, &days(frame.half_days));
    grid.cells(under(words.budget_limit, &rate, limit));
    let left = limit.saturating_sub(within);
    let word = if left < 0 { words.budget_over } else { words.budget_left };
    grid.strong_cells(under(word, "", left.saturating_abs()));
}

/// A row without a number.
fn under(word: &str, note: &str, amount: i64) -> [Run; 4] {
    [Run::default(), Run::plain(word), Run::plain(note), cents(amount)]
}

/// An amount as it is printed and as programs read it.
fn cents(cents: i64) -> Run {
    Run::valued(money(cents), CellValue::Cents(cents))
}

/// `1,234.50`.
fn money(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let whole = (cents.unsigned_abs() / 100).to_string();
    let mut grouped = String::with_capacity(whole.len() + whole.len() / 3);
    for (n, digit) in whole.chars().enumerate() {
        if n > 0 && (whole.len() - n).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}.{:02}", cents.unsigned_abs() % 100)
}
