//! Motions: `$ text @mover`, `$>text`, `$+zs`, `$3= 8/1/2`, and the words in which people move and second. A mover is whoever the line
//! names.

use crate::domain::{
    disposal::disposal,
    entry::Remark,
    motion::{Counts, MotionRef},
    told_outcome::tells_result,
};

use super::{
    amendments_zh::amendment_text,
    backers::{self, Backers, NAME_CHARS, credits},
    board_backers, credited,
    figures::{counts_no_money, is_about_motion, is_sum},
    meant::{about, no_motion},
    moved, moving, slashed, told_motion,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        presence::attendance::resolve_one,
        shape::list_point,
        speech::label::looks_like_name,
        voting::{result, verdict_apart::with_result, votes},
    },
    lexer::{self, filled, is_separator, strip, strip_word},
    reading::{Announced, Reading, Voice, What},
};

/// Reads the text after `$`. `None` = only text (`$5,000 …`).
pub(crate) fn read(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let after = rest.trim_start();
    let of = MotionRef::Pending;
    match lexer::first(after)? {
        '+' => read_second(lexer::rest(after), of, line, frame),
        '=' => result::read_result(lexer::rest(after), of, line, frame),
        '>' => read_amendment(lexer::rest(after), of, line, frame),
        '0'..='9' => read_numbered(after, false, line, frame).or_else(|| {
            // $12月20日起实行…, $42亩机动地发包, $1.同意发包: no sum of money begins so.
            let wording = list_point::behind_plain(after);
            let counts = wording.len() < after.len() || counts_no_money(after);
            let backed = || after.contains(" @") && backers::split(after, frame).1.mover.is_some();
            match counts {
                true => Some(read_moved(wording, line, frame)),
                // `$1.5% dividend @krause`, `$500 to the food bank @krause`: what has a mover is a motion.
                false if backed() => Some(read_moved(if is_sum(after) { line.trim() } else { after }, line, frame)),
                false => None,
            }
        }),
        '$' => None,
        'M' | 'm' if after.chars().nth(1).is_some_and(|c| lexer::digit(c).is_some()) => {
            read_numbered(lexer::rest(after), true, line, frame).or_else(|| Some(read_moved(rest, line, frame)))
        }
        // $修正案：奖金由三档改为两档
        '修' if amendment_text(after).is_some() => read_amendment(amendment_text(after)?, of, line, frame),
        // `$withdrawn`: nobody moves a result, and one is awaited.
        _ if frame.open_motion && result::announced(after.trim_end()).is_some() => {
            result::read_result(after, of, line, frame)
        }
        _ => filled(rest).map(|text| {
            // `$Delgado/Alvarez - approve bills. 6-0` says behind the sign no less than without it.
            let credited = credited::read(text, frame).or_else(|| slashed::read(text, frame));
            credited
                .filter(names_mover)
                .unwrap_or_else(|| read_moved(text, line, frame))
        }),
    }
}

/// Whether a reading is a motion with its mover, without a doubt.
fn names_mover(reading: &Reading) -> bool {
    reading.remark.is_none() && matches!(reading.what, What::Motion { mover: Some(_), .. })
}

/// `$3= 4/1/1`, `$3+ ann`, `$3>text`, `$4 the wording as amended`. `marked` = an M stood before the number.
fn read_numbered(rest: &str, marked: bool, line: &str, frame: &LineFrame) -> Option<Reading> {
    let (number, after) = lexer::number(rest)?;
    let of = MotionRef::Numbered(number);
    let known = frame.motions.contains(&number);
    match lexer::first(after.trim_start())? {
        '=' => result::read_result(lexer::rest(after.trim_start()), of, line, frame)
            .filter(|reading| known || marked || !matches!(reading.remark, Some(Remark::UnreadableCount(_)))),
        '+' if known || marked => read_second(lexer::rest(after.trim_start()), of, line, frame)
            .filter(|reading| marked || reading.remark.is_none() || after.starts_with(['+', '＋'])),
        '>' if known || marked => read_amendment(lexer::rest(after.trim_start()), of, line, frame),
        _ if frame.unworded.contains(&number) && after.starts_with(|c: char| !is_separator(c) && c != '.') => {
            let text = filled(after.trim_start_matches(lexer::is_colon))?.to_owned();
            let amount = !after.starts_with(|c: char| c.is_whitespace() || lexer::is_colon(c));
            (!amount).then(|| Reading::of(What::Wording { number, text }))
        }
        // $1续聘现物业公司两年 is about motion 1, $1台车 about none.
        _ if known && is_about_motion(after) => {
            let text = after.trim_start_matches(|c: char| is_separator(c) || lexer::is_colon(c) || c.is_whitespace());
            Some(Reading::remarked(line, Remark::MayMean(format!("${number}>{text}"))))
        }
        // Another motion waits for its wording, and this one for none.
        _ if known && after.starts_with(char::is_whitespace) && !is_sum(after) => {
            let text = filled(after)?;
            // Where none waits, nobody knows whether that is its fate, another motion, or a sum.
            let meant = match frame.unworded.first() {
                Some(waiting) => format!("${waiting} {text}"),
                None if result::announced(text).is_some_and(|told| told.state.is_some()) => {
                    format!("${number}= {text}")
                }
                None => format!("${text}"),
            };
            Some(Reading::remarked(line, Remark::MayMean(meant)))
        }
        _ => None,
    }
}

/// An amendment of the motion that waits, or of the one named.
pub(crate) fn read_amendment(text: &str, of: MotionRef, line: &str, frame: &LineFrame) -> Option<Reading> {
    let mut reading = read_moved(filled(text)?, line, frame);
    let waits = match of {
        MotionRef::Pending => frame.open_motion,
        MotionRef::Numbered(number) => frame.motions.contains(&number),
    };
    if !waits {
        return Some(match of {
            MotionRef::Pending => Reading::remarked(line, no_motion(frame)),
            MotionRef::Numbered(number) => Reading::remarked(line, Remark::NoSuchMotion(format!("M{number}"))),
        });
    }
    if let What::Motion { amends, .. } = &mut reading.what {
        *amends = Some(of);
    }
    Some(reading)
}

/// The text of a motion with those who move and second it: `text @mover`, `mover: text`, `text (moved by a, seconded by b)`,
/// `text @mover +seconder`.
pub(crate) fn read_moved(text: &str, line: &str, frame: &LineFrame) -> Reading {
    let (text, result) = match votes::behind(text.trim(), frame) {
        Some((wording, votes)) => (
            wording,
            Some(Announced {
                named: votes.clone(),
                ..Announced::counted(Counts::of(votes.iter().map(|voted| voted.vote)))
            }),
        ),
        None => with_result(text.trim()),
    };
    let (wording, backers, remark) = backers::split(text, frame);
    let (wording, backers, remark) = match moved::with_seconder(wording, frame) {
        Some((bare, found)) if backers.seconder.is_none() && remark.is_none() && found.seconder.is_some() => {
            let seconder = found.seconder;
            (bare, Backers { seconder, ..backers }, found.doubt)
        }
        Some(_) | None => (wording, backers, remark),
    };
    if wording.is_empty() {
        return match (backers.mover, remark) {
            (Some(by), _) => about(
                What::Mover {
                    by,
                    seconder: backers.seconder,
                    of: MotionRef::Pending,
                },
                MotionRef::Pending,
                line,
                frame,
            ),
            (None, remark) => Reading::motion(text).remark(remark),
        };
    }
    // `$Bernard proposed we go with the cheap one`
    let told = || moved::named_mover(wording, frame).filter(|_| backers.mover.is_none() && remark.is_none());
    let (wording, backers) = match told() {
        Some((by, rest)) => (
            rest,
            Backers {
                mover: Some(by),
                ..backers
            },
        ),
        None => (wording, backers),
    };
    let amendment = moving::amendment(wording).or_else(|| moving::of_a_part(wording));
    let amendment = amendment.filter(|_| frame.open_motion);
    let mut reading = Reading::motion(amendment.unwrap_or(wording)).remark(remark);
    if let What::Motion {
        mover,
        seconder,
        amends,
        result: at_once,
        ..
    } = &mut reading.what
    {
        (*mover, *seconder, *at_once) = (backers.mover, backers.seconder, result);
        let disposes = frame.open_motion && disposal(wording).is_some();
        *amends = (disposes || amendment.is_some()).then_some(MotionRef::Pending);
    }
    reading
}

/// The seconder named in `rest`; `None` where nobody is named.
pub(crate) fn read_second(rest: &str, of: MotionRef, line: &str, frame: &LineFrame) -> Option<Reading> {
    match resolve_one(rest, frame) {
        Ok(by) => Some(about(What::Second { by, of }, of, line, frame)),
        Err(Some(remark)) => Some(Reading::remarked(line, remark)),
        Err(None) => None,
    }
}

/// `@mover $text`. `None` = no motion follows a name.
pub(crate) fn read_at(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let at = rest.char_indices().find(|&(_, c)| lexer::ascii_sign(c) == '$')?.0;
    let (name, motion) = rest.split_at_checked(at)?;
    let name = name
        .trim()
        .trim_end_matches(|c: char| lexer::is_colon(c) || is_separator(c))
        .trim_end();
    moved_by(name, false, motion, line, frame)
}

/// A motion behind the name of its mover.
fn moved_by(name: &str, as_speaker: bool, motion: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let Named::One(by) = frame.room.resolve(filled(name)?, as_speaker) else {
        return None;
    };
    let mut reading = read(strip(motion.trim_start(), '$')?, line, frame)?;
    let What::Motion { mover, .. } = &mut reading.what else {
        return None;
    };
    mover.get_or_insert(by);
    Some(reading)
}

/// `mover: $text`, `moved by Ian`, `Ian moves that …`, `seconded by Ian`, `carried 4-1-1`, `通过 4:1:1`: the words in which people
/// say it. `None` = prose.
pub(crate) fn read_spoken(line: &str, frame: &LineFrame) -> Option<Reading> {
    if let Some(colon) = lexer::split_colon(line, NAME_CHARS)
        && lexer::first(colon.rest.trim_start()) == Some('$')
    {
        return moved_by(colon.head, true, colon.rest, line, frame);
    }
    let short = told_motion::written_out(line, frame).or_else(|| board_backers::written_out(line, frame));
    let whole = short.as_deref().unwrap_or(line);
    let moved = moved::read(whole, frame)
        .or_else(|| credited::read(whole, frame))
        .or_else(|| slashed::read(whole, frame));
    moved
        .map(|reading| counted_in_room(unclear(reading, line), line, frame))
        .or_else(|| read_backers(line, frame))
        .or_else(|| read_mover(line, frame))
        .or_else(|| result::read_spoken(line, frame))
}

/// A sentence about a motion that tells what became of it in words that could not be read: it is asked about, for nobody may say that there was no
/// vote.
fn unclear(reading: Reading, line: &str) -> Reading {
    let What::Motion { text, result: None, .. } = &reading.what else {
        return reading;
    };
    if !tells_result(text) || reading.remark.is_some() {
        return reading;
    }
    Reading::remarked(line, Remark::MayMean(format!("${}", line.trim())))
}

/// A motion with its result, where no more votes are counted than people are in the room: figures alone belong to something else then (`due 12/15`).
fn counted_in_room(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    let What::Motion {
        result: Some(result), ..
    } = &reading.what
    else {
        return reading;
    };
    let room = frame.room.present().len();
    let more = result
        .counts
        .is_some_and(|counts| usize::try_from(counts.total()).is_ok_and(|votes| votes > room));
    if result.state.is_some() || room == 0 || !more {
        return reading;
    }
    Reading::remarked(line, Remark::MayMean(format!("${}", line.trim())))
}

/// Lines that only say who moved or seconded, of the motion that waits or of one that is named (`M3 seconded by Ann`).
fn read_backers(line: &str, frame: &LineFrame) -> Option<Reading> {
    let (of, said) = match result::named_motion(line, frame) {
        Some((of @ MotionRef::Numbered(number), rest)) if frame.motions.contains(&number) => (of, rest),
        _ => (MotionRef::Pending, line),
    };
    if let Some(backers) = credits(said, frame) {
        let what = match backers {
            Backers {
                mover: Some(by),
                seconder,
            } => What::Mover { by, seconder, of },
            Backers {
                mover: None,
                seconder: Some(by),
            } => What::Second { by, of },
            Backers { mover: None, .. } => return None,
        };
        return Some(about(what, of, line, frame));
    }
    if let Some(remark) = moved::doubted_second(said, frame).filter(|_| frame.votable) {
        return Some(Reading::remarked(line, remark).voiced(Voice::Nobody));
    }
    if let Some(by) = moved::read_second(said, frame).filter(|_| frame.votable) {
        return Some(about(What::Second { by, of }, of, line, frame));
    }
    if let Some((backers, result)) = moved::read_backers_and_result(said, frame).filter(|_| frame.votable) {
        let backed = match (backers.mover, backers.seconder) {
            (Some(by), seconder) => What::Mover { by, seconder, of },
            (None, Some(by)) => What::Second { by, of },
            (None, None) => return None,
        };
        let facts = [backed, What::Result { result, of }];
        return Some(Reading::of(What::Series(facts.into_iter().map(Reading::of).collect())));
    }
    let lead = ["seconded by ", "second by ", "moved by ", "proposed by "];
    let name = lead.iter().find_map(|lead| strip_word(said, lead))?;
    let name = name.trim().trim_end_matches(['.', '。']);
    // Somebody is meant who is not known, as long as a motion waits for it.
    let doubt = resolve_one(name, frame).err().flatten()?;
    let meant = looks_like_name(name) || crate::line::grammar::speech::label::can_be_latin_name(name);
    let ambiguous = matches!(doubt, Remark::AmbiguousName(_));
    (frame.open_motion && (meant || ambiguous)).then(|| Reading::remarked(line, doubt))
}

/// `Ian moves that …`, `Ian proposes to …`, `Ian seconds`, `Ian moved the motion`.
fn read_mover(line: &str, frame: &LineFrame) -> Option<Reading> {
    const VERBS: &[(&str, bool)] = &[
        (" moves", true),
        (" moved", true),
        (" proposes", true),
        (" proposed", true),
        (" so moves", true),
        (" so moved", true),
        (" seconds", false),
        (" seconded", false),
    ];
    let lower = line.to_ascii_lowercase();
    if lower.len() != line.len() {
        return None;
    }
    let (at, verb, moves) = VERBS
        .iter()
        .filter_map(|&(verb, moves)| Some((lower.find(verb)?, verb, moves)))
        .min_by_key(|&(at, verb, _)| (at, usize::MAX - verb.len()))?;
    let (name, behind) = line.split_at_checked(at)?;
    let behind = behind.get(verb.len()..)?;
    if behind.starts_with(|c: char| c.is_alphanumeric()) || name.split_whitespace().count() > 5 {
        return None;
    }
    let Named::One(by) = frame.room.resolve(filled(name)?, true) else {
        return None;
    };
    let said = behind.trim().trim_end_matches(['.', '。']);
    let of = MotionRef::Pending;
    let it = [
        "",
        "it",
        "the motion",
        "this motion",
        "the amendment",
        "the resolution",
        "this",
        "so",
    ];
    if it.iter().any(|word| said.eq_ignore_ascii_case(word)) && frame.votable {
        let what = if moves {
            What::Mover { by, seconder: None, of }
        } else {
            What::Second { by, of }
        };
        return Some(about(what, of, line, frame));
    }
    // `moved to the back of the room` is no motion: only what begins as one is.
    let wording = strip_word(said, "that ").map(|_| said).filter(|_| moves)?;
    let mut reading = read_moved(wording, line, frame);
    if let What::Motion { mover, .. } = &mut reading.what {
        *mover = Some(by);
    }
    Some(reading)
}
