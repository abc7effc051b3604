//! A coming or going with another fact of the meeting behind it in one line: 马骏到会，会议同意方案; 曹局离席，休会. The second is no reason of the first:
//! both are read, or the line is asked about.

use crate::domain::{entry::Remark, possible_fact::PossibleFact as Fact, text::is_han};

use super::{deputed_zh, movement_tail_zh, reasons, told};
use crate::line::{
    frame::LineFrame,
    grammar::asking::{business_stem::Mouth, business_zh},
    reading::{Reading, What},
};

/// Reads such a line. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame, rest_of: fn(&str, &LineFrame) -> Reading) -> Option<Reading> {
    let text = line.trim();
    let (at, sign) = text.match_indices(['，', ',', '；', ';', '。', ' ']).next()?;
    let (first, rest) = (text.get(..at)?, text.get(at + sign.len()..)?.trim());
    if !first.contains(is_han) || text.contains(['？', '?', '“', '「']) || !reasons::is_of_meeting(rest) {
        return None;
    }
    // 离席，委托滕飞代为表决 is told with the leaving.
    if deputed_zh::read(rest, frame).is_some() {
        return None;
    }
    let came = told::read(first, frame).filter(|reading| reading.remark.is_none())?;
    // 请假，在医院，方案她书面同意: somebody who is away sends word, and nothing is decided by it.
    if matches!(came.what, What::Excuse { .. }) && !movement_tail_zh::with_word_sent(rest).1.is_empty() {
        return None;
    }
    #[expect(clippy::wildcard_enum_match_arm, reason = "other readings are no coming or going")]
    let fact = match came.what {
        What::Arrive { .. } | What::Return { .. } => Fact::Arrival,
        What::Leave { .. } => Fact::Departure,
        What::Excuse { .. } => Fact::Apologies,
        _ => return None,
    };
    let behind = rest_of(rest, frame);
    let plain = behind.remark.is_none() && matches!(behind.what, What::Decision { .. } | What::Result { .. });
    if plain {
        return Some(Reading::of(What::Series(vec![came, behind])));
    }
    let fact = business_zh::fact_in(rest, Mouth::Clerk).unwrap_or(fact);
    Some(Reading::remarked(line, Remark::MayMean(fact.order(true).to_owned())))
}
