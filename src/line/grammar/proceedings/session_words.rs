//! The words of sentences that say how the session went. Only tables: [`session_told`](super::session_told) reads by them.

/// The act of the session that a sentence tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ToldAct {
    Opened,
    Paused,
    Resumed,
    Ended,
}

impl ToldAct {
    /// The name of the command that is this act.
    pub(crate) const fn order(self, han: bool) -> &'static str {
        match (self, han) {
            (Self::Opened, false) => "open",
            (Self::Opened, true) => "开会",
            (Self::Paused, false) => "recess",
            (Self::Paused, true) => "休会",
            (Self::Resumed, false) => "resume",
            (Self::Resumed, true) => "复会",
            (Self::Ended, false) => "adjourn",
            (Self::Ended, true) => "散会",
        }
    }
}

use ToldAct::{Ended, Opened, Paused, Resumed};

/// Phrases for acts of the meeting; the longest that fits counts. `true` = the act is plain; `false` = it was only asked for.
#[rustfmt::skip]
pub(crate) const CORES: &[(&str, ToldAct, bool)] = &[
    ("meeting opened", Opened, true), ("meeting was opened", Opened, true), ("meeting started", Opened, true),
    ("meeting was started", Opened, true), ("meeting began", Opened, true), ("meeting begins", Opened, true),
    ("meeting begun", Opened, true), ("meeting starts", Opened, true), ("meeting opens", Opened, true),
    ("meeting commenced", Opened, true), ("meeting convened", Opened, true), ("meeting called to order", Opened, true),
    ("meeting was called to order", Opened, true), ("meeting came to order", Opened, true),
    ("meeting is open", Opened, true), ("meeting open", Opened, true), ("opened the meeting", Opened, true),
    ("started the meeting", Opened, true), ("called the meeting to order", Opened, true),
    ("declared the meeting open", Opened, true), ("declared the meeting opened", Opened, true),
    ("declared open", Opened, true), ("call to order", Opened, true), ("called to order", Opened, true),
    ("start of meeting", Opened, true), ("start of the meeting", Opened, true), ("meeting start", Opened, true),
    ("meeting closed", Ended, true), ("meeting was closed", Ended, true), ("meeting closes", Ended, true),
    ("meeting was declared closed", Ended, true), ("meeting declared closed", Ended, true),
    ("meeting ended", Ended, true), ("meeting was ended", Ended, true), ("meeting ends", Ended, true),
    ("meeting finished", Ended, true), ("meeting concluded", Ended, true), ("meeting was concluded", Ended, true),
    ("meeting terminated", Ended, true), ("meeting was terminated", Ended, true), ("meeting dissolved", Ended, true),
    ("meeting adjourned", Ended, true), ("meeting was adjourned", Ended, true), ("meeting over", Ended, true),
    ("meeting is over", Ended, true), ("closed the meeting", Ended, true), ("ended the meeting", Ended, true),
    ("adjourned the meeting", Ended, true), ("concluded the meeting", Ended, true),
    ("declared the meeting closed", Ended, true), ("declared the meeting over", Ended, true),
    ("declared the meeting ended", Ended, true), ("brought the meeting to a close", Ended, true),
    ("meeting came to an end", Ended, true), ("close of meeting", Ended, true), ("close of the meeting", Ended, true),
    ("end of meeting", Ended, true), ("end of the meeting", Ended, true), ("meeting close", Ended, true),
    ("meeting end", Ended, true), ("closed the proceedings", Ended, true), ("proceedings closed", Ended, true),
    ("proceedings ended", Ended, true),
    ("declared meeting closed", Ended, true), ("declared meeting open", Opened, true), ("closed", Ended, true), ("ended", Ended, true), ("finished", Ended, true), ("concluded", Ended, true),
    ("adjourned", Ended, false), ("suspended", Paused, true), ("paused", Paused, true), ("closed meeting", Ended, true),
    ("ended meeting", Ended, true), ("adjourned meeting", Ended, true), ("opened meeting", Opened, true),
    ("suspended meeting", Paused, true), ("resumed meeting", Resumed, true), ("closed the session", Ended, false),
    ("meeting resumed", Resumed, true), ("meeting was resumed", Resumed, true), ("meeting resumes", Resumed, true),
    ("meeting reconvened", Resumed, true), ("meeting was reconvened", Resumed, true),
    ("meeting restarted", Resumed, true), ("meeting continued", Resumed, true), ("resumed the meeting", Resumed, true),
    ("reconvened the meeting", Resumed, true), ("business resumed", Resumed, true),
    ("proceedings resumed", Resumed, true), ("resumed", Resumed, true), ("reconvened", Resumed, true),
    ("back from the break", Resumed, true), ("end of break", Resumed, true), ("end of the break", Resumed, true),
    ("meeting paused", Paused, true), ("meeting was paused", Paused, true), ("meeting suspended", Paused, true),
    ("meeting was suspended", Paused, true), ("meeting recessed", Paused, true), ("paused the meeting", Paused, true),
    ("suspended the meeting", Paused, true), ("meeting broke", Paused, true), ("proceedings suspended", Paused, true),
    ("called a break", Paused, true), ("called a short break", Paused, true), ("called a recess", Paused, true),
    ("called a short recess", Paused, true), ("took a break", Paused, true), ("took a short break", Paused, true),
    ("recess", Paused, true), ("in recess", Paused, true), ("short break", Paused, true), ("break", Paused, true),
    ("brief break", Paused, true), ("comfort break", Paused, true), ("coffee break", Paused, true),
    ("tea break", Paused, true), ("lunch break", Paused, true), ("refreshment break", Paused, true),
    ("tea", Paused, true), ("coffee", Paused, true), ("lunch", Paused, true), ("interval", Paused, true),
    ("restart", Resumed, true), ("restarted", Resumed, true), ("started again", Resumed, true), ("back after tea", Resumed, true),
    ("short recess", Paused, true), ("brief recess", Paused, true), ("adjournment", Paused, false),
    ("proposed a break", Paused, false), ("proposed a short break", Paused, false),
    ("proposed a recess", Paused, false), ("proposed a short recess", Paused, false),
    ("suggested a break", Paused, false), ("suggested a short break", Paused, false),
];

/// Participles that say an act without a time; `end of meeting` may be a heading.
pub(crate) const DONE: &[&str] = &[
    "opened",
    "closed",
    "ended",
    "adjourned",
    "resumed",
    "reconvened",
    "suspended",
    "concluded",
    "called to order",
];

/// Words before the act with which it is an act of this meeting.
pub(crate) const OWN: &[&str] = &[
    "the",
    "this",
    "our",
    "a",
    "council",
    "committee",
    "board",
    "chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "mayor",
    "president",
    "convenor",
    "convener",
    "then",
    "and",
    "so",
    "he",
    "she",
    "formally",
    "we",
    "duly",
    "at",
    "was",
];

/// Words before the act that say nothing of another meeting or of what is to come.
#[rustfmt::skip]
pub(crate) const LEADS: &[&str] = &[
    "being no further business", "there being no further business", "there being no other business", "there being no more business",
    "with no further business", "as there was no further business", "no further business",
    "all business being concluded", "the business being concluded", "the business having been concluded",
    "all business having been dealt with", "business concluded", "on completion of the business", "with no other business",
    "as there was no other business", "there was no other business", "there was no further business", "no other business", "no aob", "nfb", "no any other business",
];

/// Words that tell of another meeting, of the future, or of what is not so.
#[rustfmt::skip]
pub(crate) const OTHERS: &[&str] = &[
    "last", "previous", "next", "will", "would", "should", "could", "may", "might", "if", "unless", "not", "never",
    "until", "when", "before", "after", "yesterday", "tomorrow", "asked", "wants", "wanted", "hopes", "hoped", "to",
    "can", "cannot", "other", "another", "why", "how", "usually", "always", "had", "has", "have", "for",
];

/// Words of a break of some length.
pub(crate) const PAUSES: &[&str] = &[
    "adjourned for ",
    "suspended for ",
    "paused for ",
    "broke for ",
    "break for ",
];

/// Words before a short act with which it still stands alone.
#[rustfmt::skip]
pub(crate) const SHORT_LEADS: &[&str] = &[
    "the", "a", "chair", "chairman", "chairwoman", "chairperson", "mayor", "cllr", "we", "then", "and",
];

/// Words behind an act that say nothing beside it.
#[rustfmt::skip]
pub(crate) const BEHIND: &[&str] = &[
    "by", "the", "chair", "chairman", "mayor", "with", "thanks", "prayer", "a", "formally", "promptly", "and", "now", "here",
];

/// Chinese acts; the longest that fits counts.
#[rustfmt::skip]
pub(crate) const HAN_CORES: &[(&str, ToldAct)] = &[
    ("会议开始", Opened), ("会议正式开始", Opened), ("宣布开会", Opened), ("宣布会议开始", Opened), ("准时开会", Opened), ("正式开会", Opened),
    ("开会", Opened), ("会议开幕", Opened), ("宣布会议开幕", Opened), ("开始开会", Opened), ("开始", Opened),
    ("会议结束", Ended), ("宣布散会", Ended), ("宣布会议结束", Ended), ("散会", Ended), ("闭会", Ended), ("宣布闭会", Ended), ("会议闭幕", Ended),
    ("结束", Ended), ("闭幕", Ended), ("结束会议", Ended),
    ("会议休会", Paused), ("宣布休会", Paused), ("休会", Paused), ("会间休息", Paused), ("中场休息", Paused), ("茶歇", Paused), ("暂时休会", Paused),
    ("休息", Paused),
    ("会议复会", Resumed), ("宣布复会", Resumed), ("复会", Resumed), ("继续开会", Resumed), ("会议继续", Resumed), ("恢复会议", Resumed),
    ("恢复开会", Resumed), ("接着开会", Resumed), ("茶歇结束", Resumed), ("休息结束", Resumed), ("休会结束", Resumed),
];
