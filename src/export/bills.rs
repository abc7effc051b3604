//! The name of what is voted on: boards and assemblies in China vote on 议案, which have a 提案人.

use super::digest::Digest;
use crate::words::Lang;

/// Templates of meetings whose members put bills to the vote.
const TEMPLATES: [&str; 3] = ["council", "committee", "plenary"];

impl Digest<'_> {
    /// Whether a motion is called a bill in documents of this meeting.
    pub(super) fn puts_bills(&self) -> bool {
        self.lang == Lang::Zh && TEMPLATES.contains(&self.meeting.template.as_str())
    }

    /// The mover of a motion, or whoever put a bill.
    pub(super) fn moved_by(&self, name: &str) -> String {
        if self.puts_bills() {
            (self.strings.vote.bill_of)(name)
        } else {
            (self.strings.export.mover)(name)
        }
    }
}
