//! The notice of a meeting (docs/rules.md §notice): what it carries beside the meeting itself, and when it was sent.

use serde::{Deserialize, Serialize};

use super::{id::Id, meeting::Meeting, time::Stamp};

/// The notice; a meeting has at most one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub id: Id<Invitation>,
    pub meeting: Id<Meeting>,
    /// 发文字号
    pub number: String,
    /// To whom it goes.
    pub scope: String,
    /// Telephone, letter, office network.
    pub channel: String,
    pub contact: String,
    /// Things to bring, and other remarks.
    pub bring: String,
    /// When the doors open.
    pub doors: Option<Stamp>,
    pub reply_due: Option<Stamp>,
    pub sent: Option<Stamp>,
    /// The start that it told; another one now means that it must go out again.
    #[serde(default)]
    pub told_start: Option<Stamp>,
    /// Where and how people eat.
    #[serde(default)]
    pub meals: String,
    /// Where they stay.
    #[serde(default)]
    pub lodging: String,
    /// How they get there and back.
    #[serde(default)]
    pub transport: String,
    /// When the notice that this one replaces went out.
    #[serde(default)]
    pub replaces: Option<Stamp>,
    /// The paper that was sent, as the documents write it; empty = not sent, or nothing of it may be kept.
    #[serde(default)]
    pub sent_copy: String,
}

impl Invitation {
    /// An empty notice.
    pub const fn blank(id: Id<Self>, meeting: Id<Meeting>) -> Self {
        Self {
            id,
            meeting,
            number: String::new(),
            scope: String::new(),
            channel: String::new(),
            contact: String::new(),
            bring: String::new(),
            doors: None,
            reply_due: None,
            sent: None,
            told_start: None,
            meals: String::new(),
            lodging: String::new(),
            transport: String::new(),
            replaces: None,
            sent_copy: String::new(),
        }
    }
}
