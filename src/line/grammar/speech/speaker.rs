//! Reads who speaks: `@zs text`, `zs: text`, `张三：文字`, `chair: text`. Knows the room only through [`Room`](crate::line::frame::Room).

use crate::domain::{action::Owner, entry::Remark, id::Id, people::Attendee, surname, text::is_han};

use super::{
    beside_name, bracket,
    head::{self, LineHead},
    headings,
    label::looks_like_name,
    mention, office_word, utterance,
};
use crate::line::{
    dialect::mode::DialectMode,
    frame::{LineFrame, Named},
    grammar::{
        asking::possible_people_zh,
        shape::{
            listed::{self, Doubted},
            signed,
        },
    },
    lexer::{self, Colon, filled},
    reading::{Op, People, Reading, Voice, What},
    roster::office_and_name,
};

/// Characters within which a name must end in a colon. Transcribed names may be long (docs/rules.md §names).
const NAME_CHARS: usize = 64;
/// More words than this before a colon are prose.
const NAME_WORDS: usize = 7;

/// `@zs text`; `@zs` alone gives that person the word.
pub(crate) fn read_at(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let (name, after) = mention::take(rest, frame)?;
    if frame.dialect == DialectMode::Live && is_unit(name, frame) && !after.trim().is_empty() {
        // An office speaks as office, whoever of it is on the list.
        if let Some(text) = after.trim_start().strip_prefix(lexer::is_colon) {
            return filled(text).map(|text| unlisted(name, text, frame));
        }
        // `@市住建局 12月15日前报送…`: a unit is given a task rather than the word.
        return Some(Reading::remarked(line, Remark::MayMean(format!("!{}", line.trim()))));
    }
    if frame.dialect == DialectMode::Live && after.trim_start().starts_with(['~', '～']) {
        // A day by which something is due stands behind the name of whoever is to do it.
        return Some(Reading::remarked(line, Remark::MayMean(format!("!{}", line.trim()))));
    }
    if mention::goes_on(after) {
        // Several are meant, and no sign says what for: nobody knows that the first one speaks.
        return Some(Reading::note(line).voiced(Voice::Nobody));
    }
    let (named, after) = match bracket::owner(name, after, frame) {
        Some((Owner::Attendee(who), after)) => (Named::One(who), after),
        Some((Owner::Unit(_) | Owner::Named(_), _)) | None => (frame.room.resolve(name, false), after),
    };
    let text = after.trim_start_matches(|c: char| c.is_whitespace() || lexer::is_colon(c) || lexer::is_separator(c));
    if frame.dialect == DialectMode::Live && is_about_task(text) {
        return Some(Reading::remarked(line, Remark::MayMean("改：旧→新".to_owned())));
    }
    Some(match named {
        Named::One(who) => says(Voice::One(who), text, frame),
        Named::Several => Reading::remarked(line, frame.several(name)),
        Named::Nobody if head::is_proper(name.split(' ').next().unwrap_or(name)) => unlisted(name, text, frame),
        Named::Nobody => Reading::remarked(line, Remark::UnknownName(name.to_owned())),
    })
}

/// Whether a text behind a name changes a task of its bearer: 那条期限改成12月3号.
fn is_about_task(text: &str) -> bool {
    let begins = [
        "那条",
        "这条",
        "那项",
        "这项",
        "那个任务",
        "这个任务",
        "的任务",
        "的那条",
        "期限",
        "任务",
    ];
    let changes = ["改", "期限", "不要了", "取消", "延到", "延期"];
    let begins = begins.iter().any(|word| text.starts_with(word));
    begins && changes.iter().any(|word| text.contains(word))
}

/// Whether a name is that of an office, and no person bears it.
fn is_unit(name: &str, frame: &LineFrame) -> bool {
    let office = || mention::ends_as_office(name) && name.chars().count() > 2 && !frame.room.called_exactly(name);
    frame.room.unit(name).is_some() || office()
}

/// Reads a speaker's words: a note, or behind the name what a sign makes of it (`ann: $text`, `张三：＊文字`).
fn says(voice: Voice, text: &str, frame: &LineFrame) -> Reading {
    if text.is_empty() {
        return Reading::of(What::Speaker).voiced(voice);
    }
    let mut reading = kind_of(text, frame).unwrap_or_else(|| Reading::note(text));
    if let (What::Motion { mover, .. }, Voice::One(who)) = (&mut reading.what, &voice) {
        mover.get_or_insert(*who);
    }
    reading.voiced(voice)
}

fn kind_of(text: &str, frame: &LineFrame) -> Option<Reading> {
    let (sign, rest) = lexer::sign(text).filter(|_| frame.dialect == DialectMode::Live)?;
    signed::read(sign, rest, text, frame)
}

/// Reads the words of somebody on no list. The doubt stays with the line until the name is on the list.
fn unlisted(name: &str, text: &str, frame: &LineFrame) -> Reading {
    let reading = says(Voice::Unlisted(name.to_owned()), text, frame);
    if frame.dialect != DialectMode::Live {
        return reading;
    }
    reading.remark(Some(Remark::UnknownName(name.to_owned())))
}

/// `zs: text`. Times, addresses of the web, and paths are never speakers; `None` = the line names nobody.
pub(crate) fn read_colon(line: &str, frame: &LineFrame) -> Option<Reading> {
    let colon = lexer::split_colon(line, NAME_CHARS)?;
    let name = colon.head.trim();
    if !can_be_speaker(name, colon) {
        return None;
    }
    let text = colon.rest.trim();
    // `NB: deadline Friday`, `IT: new laptops ordered`: hardly the words of Nadia Bell and Ian Thomas.
    if frame.dialect == DialectMode::Live && office_word::is_short_word(name) && !text.is_empty() {
        return Some(Reading::note(line).voiced(Voice::Nobody));
    }
    let remark = match office_or_name(name, frame) {
        Named::One(who) => {
            let reading = set_or_say(name, Voice::One(who), line, text, frame);
            return Some(beside_name::judged(reading, name, line, frame));
        }
        Named::Several => frame.several(name),
        Named::Nobody if office(name, frame).is_some() => {
            return Some(set_or_say(name, Voice::Unlisted(name.to_owned()), line, text, frame));
        }
        Named::Nobody if reporter(name, frame).is_some() => {
            return reporter(name, frame).map(|who| says(Voice::One(who), text, frame));
        }
        Named::Nobody if frame.dialect == DialectMode::Live && utterance::split(name).is_some() => {
            return uttered(name, colon, text, frame);
        }
        Named::Nobody => match head::judge(name, colon, frame) {
            LineHead::Name => return Some(unlisted(name, text, frame)),
            LineHead::Slip => Remark::UnknownName(name.to_owned()),
            LineHead::Label => {
                let note = Reading::note(line).voiced(Voice::Nobody);
                let minuted = headings::is_outcome(name).then_some(true);
                return Some(Reading { minuted, ..note });
            }
            LineHead::Prose => return None,
        },
    };
    Some(Reading::remarked(line, remark))
}

/// Somebody of the list before a word of reporting: 余部长通报：….
fn reporter(head: &str, frame: &LineFrame) -> Option<Id<Attendee>> {
    let name = utterance::reporter(head).filter(|_| frame.dialect == DialectMode::Live)?;
    match office_or_name(name, frame) {
        Named::One(who) => Some(who),
        Named::Several | Named::Nobody => None,
    }
}

/// 赵磊插话：…, `Bob replied: …`: what stands behind the colon is said by the one named. `None` = nobody is.
fn uttered(head: &str, colon: Colon, text: &str, frame: &LineFrame) -> Option<Reading> {
    let (name, kept) = utterance::split(head)?;
    let surname_alone = name.chars().count() == 1;
    let words = format!("{kept}{text}");
    let words = if text.is_empty() { text } else { words.as_str() };
    Some(match office_or_name(name, frame) {
        Named::One(who) => says(Voice::One(who), words, frame),
        Named::Several => Reading::remarked(&behind(head, colon), frame.several(name)),
        Named::Nobody if office(name, frame).is_some() => unlisted(name, words, frame),
        // 刘总结：… is said by somebody called 刘, 王道：… may be a name.
        Named::Nobody if surname_alone && head.chars().count() > 2 && surname::begins_with_surname(name) => {
            Reading::remarked(&behind(head, colon), Remark::UnknownName(name.to_owned()))
        }
        Named::Nobody if surname_alone => match head::judge(head, colon, frame) {
            LineHead::Name => unlisted(head, text, frame),
            LineHead::Slip | LineHead::Label => Reading::note(&behind(head, colon)).voiced(Voice::Nobody),
            LineHead::Prose => return None,
        },
        Named::Nobody => match head::judge(name, colon, frame) {
            LineHead::Name => unlisted(name, words, frame),
            LineHead::Slip | LineHead::Label => Reading::note(&behind(head, colon)).voiced(Voice::Nobody),
            LineHead::Prose => return None,
        },
    })
}

/// The whole line of a head and what stands behind its colon.
fn behind(head: &str, colon: Colon) -> String {
    format!("{head}{}{}", if colon.wide { '：' } else { ':' }, colon.rest)
}

/// Returns the person meant by the text before a colon: an office, a name, or a name with unit or post in brackets behind it.
fn office_or_name(name: &str, frame: &LineFrame) -> Named {
    let office = office(name, frame);
    if office.is_some() || frame.dialect == DialectMode::Live {
        let key = office.map_or(name, |list| if list == People::Chair { "chair" } else { "clerk" });
        // A department or a subject speaks for nobody, although it is somebody's post.
        let speaks = office.is_some() || !name.is_ascii() || office_word::is_office(name);
        let holder = if speaks { frame.room.officer(key) } else { Named::Nobody };
        if !speaks && frame.room.unit(name).is_some() {
            return Named::Nobody;
        }
        if holder != Named::Nobody && (office.is_some() || frame.room.resolve(name, true) == Named::Nobody) {
            return holder;
        }
    }
    match frame.room.resolve(name, true) {
        Named::Nobody => bracketed(name, frame),
        named @ (Named::One(_) | Named::Several) => named,
    }
}

/// `张三（财务处）`, `Ann Bell (Parks)`: what stands in brackets tells people of one name apart.
fn bracketed(name: &str, frame: &LineFrame) -> Named {
    let Some((base, inner)) = bracket::split(name) else {
        return placed(name, frame);
    };
    // `Tom (22 Elm)`: somebody of the public by the address.
    if inner.is_ascii() && inner.contains(|c: char| c.is_ascii_digit()) && inner.contains(' ') {
        return Named::Nobody;
    }
    match frame.room.resolve(base, true) {
        Named::Several => bracket::one_of(base, inner, true, frame),
        Named::One(who) if bracket::is_another(who, base, inner, frame) => Named::Nobody,
        named @ (Named::One(_) | Named::Nobody) => named,
    }
}

/// 总务主任赵敏: the post before the name of somebody who holds it.
fn placed(name: &str, frame: &LineFrame) -> Named {
    let office = office_and_name(name).filter(|_| frame.dialect == DialectMode::Live && name.chars().all(is_han));
    let Some((office, bare)) = office else {
        return Named::Nobody;
    };
    match frame.room.resolve(&bare, true) {
        Named::One(who) if frame.room.called_exactly(&bare) => {
            let own = frame.room.placed(who).unwrap_or_default();
            let holds = [office.post.as_str(), office.unit.as_str()]
                .iter()
                .any(|said| !said.is_empty() && (own.contains(said) || said.contains(own.as_str()) && !own.is_empty()));
            if holds { Named::One(who) } else { Named::Nobody }
        }
        Named::One(_) | Named::Several | Named::Nobody => Named::Nobody,
    }
}

/// Words for whoever is in the chair.
const CHAIR: &[&str] = &[
    "chair",
    "the chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "madam chair",
    "mr chair",
    "mr chairman",
    "madam chairman",
    "主持",
    "主持人",
    "会议主持人",
];
/// Words for whoever takes the minutes.
const CLERK: &[&str] = &[
    "clerk",
    "the clerk",
    "scribe",
    "minute taker",
    "minutes secretary",
    "记录",
    "记录人",
    "记录员",
    "会议记录人",
];

/// The office that a word before a colon is, in the capture line.
fn office(name: &str, frame: &LineFrame) -> Option<People> {
    let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(name));
    if frame.dialect != DialectMode::Live {
        None
    } else if is(CHAIR) {
        Some(People::Chair)
    } else if is(CLERK) {
        Some(People::Scribe)
    } else {
        None
    }
}

/// `chair: Ann Bell` puts somebody in the chair, `chair: good evening` is what the chair says: behind an office stand names and
/// nothing else, or a speech.
fn set_or_say(name: &str, voice: Voice, line: &str, text: &str, frame: &LineFrame) -> Reading {
    let Some(list) = office(name, frame).filter(|_| !text.is_empty()) else {
        return says(voice, text, frame);
    };
    let held = matches!(voice, Voice::One(_));
    match listed::resolve_named(text, frame) {
        Ok(named) => {
            let op = Op::Set;
            let who = named.who;
            return Reading::of(What::Role {
                list,
                op,
                who,
                at: None,
            })
            .remark(named.doubt);
        }
        // 记录人：小吴 says nothing, whoever held the office before.
        Err(Doubted::Prose) if is_called(text) => {
            return Reading::remarked(line, Remark::UnknownName(text.to_owned()));
        }
        // 主持：曹敏 9:10, 记录：9:10起卢燕 puts somebody there, and is no speech.
        Err(_) if named_in(text, frame).is_some() => {
            let who = named_in(text, frame).unwrap_or_default();
            let head = if list == People::Chair {
                "：主持"
            } else {
                "：记录"
            };
            return Reading::remarked(line, Remark::MayMean(format!("{head} {who}")));
        }
        // 记录：灯会预算86万 is what is on record, and no speech of the recorder.
        Err(Doubted::Prose) if name == "记录" => return Reading::note(line).voiced(Voice::Nobody),
        // Somebody is put in the chair who is on no list yet.
        Err(Doubted::Name(remark)) if !held => return Reading::remarked(line, remark),
        Err(Doubted::Name(_) | Doubted::Prose) => {}
    }
    match voice {
        Voice::Unlisted(name) => unlisted(&name, text, frame),
        Voice::One(_) | Voice::Nobody | Voice::Unsaid => says(voice, text, frame),
    }
}

/// Somebody of the list with whom a short text behind the word of an office begins, a time or 由 before the name.
fn named_in<'t>(text: &'t str, frame: &LineFrame) -> Option<&'t str> {
    let rest = text.trim_start_matches(|c: char| lexer::digit(c).is_some() || ":：点分起由改换成为 ".contains(c));
    let who = possible_people_zh::begins_with_person(rest, frame)?;
    let behind = rest.get(who.len()..).unwrap_or_default();
    let plain = behind.trim_matches(|c: char| lexer::digit(c).is_some() || ":：点分起 ，".contains(c));
    (rest.len() < text.len() || behind.len() > plain.len() || plain == "主持")
        .then_some(who)
        .filter(|_| ["", "主持", "记录"].contains(&plain))
}

/// Whether a Chinese text is nothing but somebody's name: 小吴, 王五（综合科）.
fn is_called(text: &str) -> bool {
    let base = bracket::split(text).map_or(text, |(base, _)| base);
    let short = (2..=4).contains(&base.chars().count()) && base.chars().all(is_han);
    let familiar = base.chars().count() <= 3 && base.starts_with(['小', '老', '阿']);
    short && looks_like_name(base) && (surname::looks_like_person(base) || familiar)
}

/// Whether a name could stand before this colon at all.
fn can_be_speaker(name: &str, colon: Colon) -> bool {
    let ends_in_digit = name.chars().next_back().and_then(lexer::digit).is_some();
    let goes_on_in_digit = colon.rest.chars().next().and_then(lexer::digit).is_some();
    let scheme = ["http", "https", "ftp", "mailto", "ssh", "irc"]
        .iter()
        .any(|s| s.eq_ignore_ascii_case(name));
    let prose = name.contains([
        '，', '。', '！', '？', '；', '“', '”', '《', '》', ',', '!', '?', ';', '"', '/', '／',
    ]);
    let path = colon.rest.starts_with(['/', '／', '\\', ':', '：']);
    let time = ends_in_digit && goes_on_in_digit;
    let short = name.split_whitespace().count() <= NAME_WORDS;
    let barred = scheme || prose || path || time;
    short && !barred && name.chars().any(char::is_alphabetic)
}
