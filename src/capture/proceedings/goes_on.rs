//! 继续, 接着开, `resuming`: words that are said of anything, and by which a meeting goes on while a break runs.

use crate::{
    capture::scene::{Scene, TypedLine},
    domain::{entry::Remark, meeting::MeetingState, possible_fact::PossibleFact, text::is_han},
    line::{
        grammar::{self, LineFrame},
        reading::{Reading, What},
    },
};

/// The words, without a lead before them.
const WORDS: [&str; 14] = [
    "继续",
    "继续吧",
    "接着",
    "接着来",
    "接着开",
    "接着开吧",
    "继续开",
    "继续开吧",
    "接着开会",
    "继续开会",
    "继续会议",
    "重新开会",
    "又开始了",
    "接着议",
];

/// The same in English.
const ENGLISH: [&str; 11] = [
    "resume",
    "resuming",
    "we resume",
    "continue",
    "continuing",
    "we continue",
    "carry on",
    "carrying on",
    "we're back",
    "we’re back",
    "we are back",
];

/// Words before them.
const LEADS: [&str; 10] = [
    "好了", "好", "那就", "那", "我们", "咱们", "现在", "下面", "会议", "大家",
];

/// The reading as the resumption where a break runs; where none does the words alone tell nothing, and nothing is asked.
pub(crate) fn read(scene: &Scene, reading: Reading, (typed, frame): (&TypedLine, &LineFrame)) -> Reading {
    let note = matches!(&reading.what, What::Entry { .. });
    if !note || typed.place.is_some() || reading.speaker().is_some() || !is_said(typed.raw) {
        return reading;
    }
    let pauses = scene.records.meeting().map(|meeting| meeting.state) == Some(MeetingState::Recess);
    let asks = matches!(&reading.remark, Some(Remark::MayMean(order))
        if PossibleFact::of_order(order) == Some(PossibleFact::Resumption));
    match (pauses, asks) {
        (true, _) if !typed.raw.contains(is_han) => grammar::read("Meeting resumed", frame),
        (true, _) => grammar::read("复会", frame),
        (false, true) => reading.remark(None),
        (false, false) => reading,
    }
}

/// Whether a line is such a word and nothing else.
fn is_said(line: &str) -> bool {
    let stops = ['。', '！', '!', '.', '，', ',', ' ', '…'];
    let mut text = line.trim().trim_matches(stops);
    while let Some(rest) = LEADS.iter().find_map(|lead| text.strip_prefix(lead)) {
        text = rest.trim_start_matches(stops);
    }
    WORDS.contains(&text) || ENGLISH.iter().any(|word| word.eq_ignore_ascii_case(text))
}
