//! Declarations of interest, as minutes tell them in either language.

use std::fmt::Write as _;

use crate::domain::interest::InterestNature;

/// A declaration of interest.
#[derive(Debug, Clone, Copy)]
pub struct Declaration<'a> {
    pub who: &'a str,
    /// The item it is in; empty = the one it stands under, or none.
    pub item: &'a str,
    /// Whether it is in the item that it stands under.
    pub here: bool,
    pub nature: InterestNature,
    pub text: &'a str,
}

impl Declaration<'_> {
    pub(super) fn english(&self) -> String {
        let kind = match self.nature {
            InterestNature::Unsaid => "an interest",
            InterestNature::Pecuniary => "a pecuniary interest",
            InterestNature::Other => "a non-pecuniary interest",
            InterestNature::Disclosable => "a disclosable pecuniary interest",
            InterestNature::Personal => "a personal interest",
            InterestNature::Prejudicial => "a prejudicial interest",
        };
        let mut text = format!("{} declared {kind}", self.who);
        if self.here {
            text.push_str(" in this item");
        } else if !self.item.is_empty() {
            _ = write!(text, " in {}", self.item);
        }
        // `and stayed`, `(works there) and stayed` go on with the sentence.
        if ["and ", "as ", "("].iter().any(|word| self.text.starts_with(word)) {
            _ = write!(text, " {}", self.text);
        } else if !self.text.is_empty() {
            _ = write!(text, ": {}", self.text);
        }
        text
    }

    pub(super) fn chinese(&self) -> String {
        let kind = match self.nature {
            InterestNature::Unsaid => "利害关系",
            InterestNature::Pecuniary => "经济利害关系",
            InterestNature::Other => "非经济利害关系",
            InterestNature::Disclosable => "应申报的经济利害关系",
            InterestNature::Personal => "个人利害关系",
            InterestNature::Prejudicial => "有碍公正的利害关系",
        };
        let item = if self.here { "本议题" } else { self.item };
        let with = if item.is_empty() {
            String::new()
        } else {
            format!("与{item}")
        };
        let mut text = format!("{}申报{with}存在{kind}", self.who);
        // 利害关系 as the reason says nothing more.
        if !self.text.is_empty() && !kind.ends_with(self.text) {
            _ = write!(text, "：{}", self.text);
        }
        text
    }
}
