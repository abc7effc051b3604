//! Splits a log into lines, each with its time, its writer and its text.

use super::{
    clock::{self, DayCount, LogTime},
    family::{FAMILIES, Family, FamilyLine},
    line::LogLine,
    shape::{self, LogKind, Shape},
    stamp::{self, LogStamp},
    wrapped::unwrapped,
};

/// Reads a log. Empty lines are left out, though counted; a clock that falls back by half a day or more has passed midnight.
pub fn read_log(text: &str) -> Vec<LogLine> {
    let text = &without_codes(&unwrapped(text));
    let raws: Vec<(usize, &str)> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .enumerate()
        .map(|(at, raw)| (at + 1, raw.trim_end().trim_start_matches(is_mark)))
        .filter(|(_, raw)| !raw.trim().is_empty())
        .collect();
    let mut based: Vec<(Option<LogStamp>, Shape)> = raws.iter().map(|(_, raw)| read_base(raw)).collect();
    let said = |stamped: bool| {
        based
            .iter()
            .filter(|(stamp, shape)| stamp.is_some() == stamped && shape.kind == LogKind::Said)
            .count()
    };
    if said(true) > said(false) {
        // A tag in a text that goes on below is no nick.
        for ((stamp, shape), (_, raw)) in based.iter_mut().zip(&raws) {
            if stamp.is_none() && shape.kind == LogKind::Said {
                *shape = Shape::loose(raw);
            }
        }
    }
    let family = family_of(&raws, &based);
    let gap = gap_of(&based);
    let mut clock = DayCount::with(clock::order_of(
        raws.iter().filter_map(|(_, raw)| stamp_of(raw, family)),
    ));
    let mut lines: Vec<LogLine> = Vec::with_capacity(raws.len());
    // The writer whose text goes on below, and when it was written.
    let mut open: Option<(String, Option<LogTime>)> = None;
    for ((number, raw), (stamp, shape)) in raws.iter().zip(&based) {
        if let Some(date) = clock::day_change(raw).filter(|_| shape.kind != LogKind::Said) {
            clock.set_date(date);
            open = None;
            lines.push(LogLine {
                number: *number,
                at: None,
                nick: None,
                kind: LogKind::Event,
                text: raw.trim().to_owned(),
            });
            continue;
        }
        let told = family
            .filter(|_| shape.kind == LogKind::Loose)
            .and_then(|family| family.read(raw));
        let (stamp, shape) = told.map_or((*stamp, *shape), |told| (told.stamp, told.shape));
        let stamp = stamp.filter(|_| shape.kind != LogKind::Loose);
        let at = stamp.and_then(|stamp| clock.tick(stamp));
        let mut line = LogLine {
            number: *number,
            at,
            nick: shape.nick.map(str::to_owned),
            kind: shape.kind,
            text: if shape.kind == LogKind::Loose { raw } else { shape.text }.to_owned(),
        };
        if let Some(told) = told {
            open = line.nick.clone().filter(|_| told.goes_on).map(|nick| (nick, at));
            if told.goes_on && line.text.is_empty() {
                // The name above a text says nothing itself.
                line.kind = LogKind::Event;
                line.nick = None;
                (*raw).clone_into(&mut line.text);
            }
        } else if line.kind == LogKind::Loose
            && let Some((nick, at)) = &open
        {
            line.kind = LogKind::Said;
            line.nick = Some(nick.clone());
            line.at = *at;
            raw.trim_start().clone_into(&mut line.text);
        } else {
            open = None;
            if line.kind == LogKind::Said {
                line.text = cut_gap(&line.text, gap).into();
            }
        }
        lines.push(line);
    }
    lines
}

/// The text without the codes by which clients set colours and weights, and without other control characters.
fn without_codes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{3}' => {
                let digits = |chars: &mut std::iter::Peekable<std::str::Chars>| {
                    (0..2)
                        .take_while(|_| chars.next_if(char::is_ascii_digit).is_some())
                        .count()
                };
                if digits(&mut chars) > 0 && chars.next_if_eq(&',').is_some() && digits(&mut chars) == 0 {
                    plain.push(',');
                }
            }
            '\n' | '\t' | '\r' => plain.push(c),
            c if c.is_control() => {}
            c => plain.push(c),
        }
    }
    plain
}

/// Marks of the direction of writing that messengers put before a line.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}' | '\u{202c}' | '\u{feff}')
}

/// A line in the shapes of text conferences.
fn read_base(raw: &str) -> (Option<LogStamp>, Shape<'_>) {
    let (stamp, body) = stamp::split(raw);
    (stamp, shape::read(body, stamp.is_some()))
}

fn stamp_of(raw: &str, family: Option<Family>) -> Option<LogStamp> {
    stamp::split(raw).0.or_else(|| family?.read(raw)?.stamp)
}

/// The family of a log, beside the shapes of text conferences: the one that reads more of its lines than those do.
fn family_of(raws: &[(usize, &str)], based: &[(Option<LogStamp>, Shape)]) -> Option<Family> {
    let based_said = based.iter().filter(|(_, shape)| shape.kind == LogKind::Said).count();
    let said = |family: Family| {
        let told = raws
            .iter()
            .zip(based)
            .filter(|(_, (_, shape))| shape.kind == LogKind::Loose);
        let told = told.filter_map(|((_, raw), _)| family.read(raw));
        told.filter(|told: &FamilyLine| told.shape.kind == LogKind::Said)
            .count()
    };
    let mut best: Option<(Family, usize)> = None;
    for family in FAMILIES {
        let count = said(family);
        // Above each text stands its line of name and time; a list of times and titles has no texts.
        let fits = family != Family::Above || count >= 2 && 2 * count <= raws.len();
        if fits && count > based_said && best.is_none_or(|(_, most)| count > most) {
            best = Some((family, count));
        }
    }
    best.map(|(family, _)| family)
}

/// The spaces that stand before the text of every line beside the usual one.
fn gap_of(based: &[(Option<LogStamp>, Shape)]) -> usize {
    let said = based
        .iter()
        .filter(|(_, shape)| shape.kind == LogKind::Said && !shape.text.is_empty());
    said.map(|(_, shape)| shape.text.len() - shape.text.trim_start_matches([' ', '\t']).len())
        .min()
        .unwrap_or(0)
}

fn cut_gap(text: &str, gap: usize) -> &str {
    text.get(gap..).unwrap_or(text)
}
