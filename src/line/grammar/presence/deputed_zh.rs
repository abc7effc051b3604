//! Chinese clauses behind a coming or going that tell of somebody else and are no reason: who comes instead (左明接着参会, 由副局长左明替), who votes for them
//! (后面的委托滕飞, 表决权交给滕飞), what somebody is to do meanwhile (接口的事柯南接).

use crate::domain::{possible_fact::PossibleFact as Fact, surname, text::is_han};

use super::movement;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::tasks::assigns_zh,
    lexer,
    roster::office_and_name,
};

/// Somebody who comes, or votes, in the place of another one.
pub(crate) enum Deputed<'t> {
    /// The one who comes, with the post as typed and without it, and whether the list knows the name.
    Comes { typed: &'t str, bare: String, known: bool },
    /// Somebody may vote or act for them.
    Votes,
    /// Something else is told of somebody of the list.
    Other,
}

/// Words that send somebody, before the name.
const LEADS: [&str; 14] = [
    "来的是",
    "来的",
    "改由",
    "另由",
    "由",
    "换成",
    "换",
    "派了",
    "派",
    "委派",
    "安排",
    "改派",
    "请",
    "让",
];

/// Words of coming behind the name, the longest first.
#[rustfmt::skip]
const COMES: [&str; 34] = [
    "代为参加会议", "代为参加", "代为参会", "代为出席", "代替参加", "代替参会", "代替出席", "接着参会", "接着参加", "接着开会", "接着开", "接着", "继续参会", "继续参加", "代表参会", "代其参会",
    "代参会", "代参加", "代会", "替会", "接替", "顶替", "代替", "参加会议", "来参会", "来开会", "参会", "参加", "列席", "出席", "来了", "来", "代", "替",
];

/// Words by which somebody votes or acts for another.
const VOTES: [&str; 10] = [
    "委托",
    "授权",
    "表决权",
    "投票权",
    "代投",
    "代签",
    "票交",
    "票给",
    "代为表决",
    "代为投票",
];

/// Reads such a clause. `None` = it is a reason, as far as anybody knows.
pub(crate) fn read<'t>(clause: &'t str, frame: &LineFrame) -> Option<Deputed<'t>> {
    let clause = clause.trim();
    if !clause.contains(is_han) {
        return None;
    }
    if VOTES.iter().any(|word| clause.contains(word)) {
        return Some(Deputed::Votes);
    }
    comes(clause, frame).or_else(|| names_somebody(clause, frame).then_some(Deputed::Other))
}

/// The line that would say what the clause tells beside the going of `whom`; `line` is the whole sentence.
pub(crate) fn order(told: &Deputed, whom: &str, (clause, line): (&str, &str)) -> String {
    match told {
        Deputed::Comes { typed, bare, known } => {
            let name = if *known { bare } else { *typed };
            format!("{}{name}（代{whom}）", Fact::Arrival.order(true))
        }
        Deputed::Votes => format!("{}{}", Fact::Minuted.order(true), line.trim()),
        Deputed::Other => format!("{}{}", Fact::Action.order(true), clause.trim()),
    }
}

/// 左明接着参会, 由副局长左明替, 来的左明.
fn comes<'t>(clause: &'t str, frame: &LineFrame) -> Option<Deputed<'t>> {
    let led = LEADS.iter().find_map(|lead| clause.strip_prefix(lead));
    let named = led.unwrap_or(clause).trim();
    let ended = COMES.iter().find_map(|end| named.strip_suffix(end));
    if led.is_none() && ended.is_none() {
        return None;
    }
    let typed = ended.unwrap_or(named).trim_end_matches(['同', '志']);
    let (_, bare) = office_and_name(typed).unwrap_or_default();
    let bare = if bare.is_empty() { typed.to_owned() } else { bare };
    let known = matches!(frame.room.resolve(&bare, false), Named::One(_));
    let plain = !typed.contains(|c: char| lexer::is_separator(c) || lexer::digit(c).is_some());
    (plain && (known || surname::looks_like_person(&bare))).then_some(Deputed::Comes { typed, bare, known })
}

/// Whether somebody of the list does something in a clause: 接口的事柯南接.
fn names_somebody(clause: &str, frame: &LineFrame) -> bool {
    let starts: Vec<usize> = clause.char_indices().map(|(at, _)| at).skip(2).collect();
    starts.into_iter().any(|start| {
        let rest = clause.get(start..).unwrap_or_default();
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).take(3);
        ends.filter_map(|end| rest.split_at_checked(end)).any(|(name, does)| {
            let acts = does == "接" || assigns_zh::does_at_once(does);
            acts && name.chars().all(is_han) && matches!(movement::one(name, frame), Named::One(_))
        })
    })
}
