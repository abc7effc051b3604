//! Speakers: the voice of a line, and the document in which its words stand.

pub(super) mod beside_name;
pub(super) mod bracket;
pub(super) mod chair_says_zh;
pub(super) mod head;
pub(super) mod headings;
pub mod label;
pub(super) mod leader_zh;
pub(super) mod manner;
pub(super) mod mention;
pub(super) mod minuted_note;
pub mod minuting;
pub(super) mod narrated;
pub(super) mod off_minutes;
pub(super) mod office_spoken;
pub(super) mod office_word;
pub(super) mod own_words;
pub(super) mod public_speaker;
pub(super) mod second_voice;
pub mod speaker;
pub(super) mod told_zh;
pub(super) mod turns;
pub(super) mod utterance;
