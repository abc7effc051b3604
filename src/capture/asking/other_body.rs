//! Decisions that a sentence tells of a body by its name: `The Council approved the scheme`. Where another body meets, nobody knows whether this one decided anything.

use crate::{
    domain::{entry::Remark, possible_fact::PossibleFact, records::Records},
    line::{
        lexer::{self, strip_word},
        reading::{Reading, What},
    },
};

/// Words for bodies, each with the posts of its members.
#[rustfmt::skip]
const BODIES: [(&str, &[&str]); 18] = [
    ("working group", &[]), ("working party", &[]), ("council", &["cllr", "councillor", "councilor", "councilmember"]), ("senate", &["senator"]), ("board", &["director", "trustee", "board member", "president"]),
    ("committee", &["committee"]), ("executive", &["executive"]), ("trustees", &["trustee"]), ("governors", &["governor"]), ("directors", &["director"]), ("cabinet", &["portfolio"]),
    ("panel", &["panel"]), ("county council", &[]), ("district council", &[]), ("parish council", &[]), ("faculty", &["dean"]), ("school", &[]), ("union", &[]),
];

/// The reading, asked about where a body that is not known to be this one has the word of the decision.
pub(crate) fn asked(records: &Records, reading: Reading, raw: &str) -> Reading {
    let decided = matches!(reading.what, What::Decision { .. }) && reading.remark.is_none();
    if !decided || lexer::sign(raw.trim_start()).is_some() {
        return reading;
    }
    let text = raw.trim();
    let text = strip_word(text, "the ").unwrap_or(text);
    let longest = BODIES
        .iter()
        .filter(|(body, _)| strip_word(text, body).is_some_and(|rest| rest.starts_with(' ')))
        .max_by_key(|(body, _)| body.len());
    let Some((body, posts)) = longest else {
        return reading;
    };
    if meets(records, body, posts) {
        return reading;
    }
    let order = format!("{}{}", PossibleFact::Decision.order(false), raw.trim());
    Reading::remarked(raw, Remark::MayMean(order))
}

/// Whether it is this body that meets, by the words of the meeting and the posts of its members.
fn meets(records: &Records, body: &str, posts: &[&str]) -> bool {
    let Some(meeting) = records.meeting() else {
        return true;
    };
    let own = [&meeting.title, &meeting.body, &meeting.organiser, &meeting.template].map(|text| text.to_lowercase());
    let plural = body.trim_end_matches('s');
    if own.iter().any(|text| text.contains(plural)) {
        return true;
    }
    let members = records.attendees.iter().filter(|attendee| attendee.is_member());
    let mut called = members.filter_map(|attendee| {
        let person = records.people.get(attendee.person)?;
        Some(format!("{} {}", person.name, person.post).to_lowercase())
    });
    called.any(|called| posts.iter().any(|post| called.contains(post)))
}
