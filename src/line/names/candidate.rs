//! Somebody who can be meant, and why somebody was found.

/// Somebody who can be meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidate {
    /// The caller's handle; unique in a list.
    pub key: u64,
    /// Full name in any script.
    pub name: String,
    /// Nicks and names in other languages.
    pub aliases: Vec<String>,
    /// The clerk's own reading, syllables parted by spaces or not; empty = computed.
    pub pinyin: String,
    /// Unit, as in the list.
    pub unit: String,
    /// Post, as in the list.
    pub post: String,
    /// Seat number.
    pub seat: String,
    /// In the room now.
    pub present: bool,
    /// Place in the list, smallest first.
    pub order: i64,
}

/// Why somebody was found, the best reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchReason {
    /// The full name.
    FullName,
    /// A nick or other name, complete.
    Alias,
    /// All syllables or words spelled out: `zhangsan`.
    Pinyin,
    /// First letters of all syllables or words: `zs`.
    Initials,
    /// Some syllables by their first letters: `zhangs`, `zsan`.
    Mixed,
    /// A form of address: 张总, 老王, Mr Smith.
    Title,
    /// Whole words of the name: 欧阳, `anna`.
    Word,
    /// The beginning of a word: `ann`, `ouy`.
    Prefix,
    /// Unit, then name: 财务处张三.
    UnitAndName,
    /// Somewhere in the name.
    Substring,
    /// The unit.
    Unit,
    /// The post.
    Post,
    /// The seat number.
    Seat,
    /// Nothing was typed yet: everybody is offered.
    Listed,
}
