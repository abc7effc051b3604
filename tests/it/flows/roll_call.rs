//! The roll call panel by keys: one key a person, the missing in sight, the result in the feed by itself.

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{
        entry::EntryKind,
        interest::Interest,
        motion::{Counts, Motion, MotionState, Vote, VotingForm},
    },
    words::Lang,
};

use super::council;
use crate::support::Clerk;

/// In session, with everybody there and a motion that waits.
fn moved() -> Clerk {
    let mut clerk = council();
    clerk.line("#1").line("+all").line("$买树");
    clerk
}

fn motion(clerk: &Clerk) -> &Motion {
    clerk.m().ledger.records().motions.rows().last().unwrap()
}

/// The votes by name, in the order of the list.
fn votes(clerk: &Clerk) -> Vec<(String, Vote)> {
    let records = clerk.m().ledger.records();
    let mut votes = Vec::new();
    for attendee in &records.attendees {
        let own = records
            .ballots
            .iter()
            .filter(|ballot| ballot.attendee == Some(attendee.id));
        votes.extend(own.map(|ballot| (records.name_of(attendee.id).to_owned(), ballot.vote)));
    }
    votes
}

#[expect(clippy::unnecessary_wraps, reason = "compared with what a motion holds")]
fn counts(yes: u32, no: u32, abstain: u32) -> Option<Counts> {
    Some(Counts { yes, no, abstain })
}

#[test]
fn a_motion_that_is_typed_and_not_entered_is_entered_before_it_is_voted_on() {
    let mut clerk = moved();
    clerk.press("<f7>1123<enter>").press("$刷墙<f7>");
    assert!(clerk.m().live.shown.is_none(), "no vote on the motion above");
    assert_eq!(clerk.typed(), "$刷墙");
    clerk.press("<enter><f7>");
    assert!(clerk.m().live.shown.is_some());
    assert_eq!(motion(&clerk).number, 2);
}

#[test]
fn one_key_a_person_and_enter_writes_the_result() {
    let mut clerk = moved();
    clerk.press("<f7>1123<enter>");
    assert_eq!(motion(&clerk).counts, counts(2, 1, 1));
    assert_eq!(motion(&clerk).form, VotingForm::RollCall);
    assert_eq!(
        (clerk.last().kind, clerk.last().text.as_str()),
        (EntryKind::VoteResult, "2/1/1")
    );
    assert!(clerk.m().live.shown.is_none(), "the feed is there again");
    assert!(
        matches!(clerk.said(), Some(Message::Counted(1, _, MotionState::Carried))),
        "{:?}",
        clerk.said()
    );
    clerk.check();
}

#[test]
fn digits_answer_in_both_widths() {
    let mut clerk = moved();
    clerk.press("<f7>1２３");
    let said: Vec<Vote> = votes(&clerk).into_iter().map(|(_, vote)| vote).collect();
    assert_eq!(said, [Vote::For, Vote::Against, Vote::Abstain]);
    clerk.check();
}

#[test]
fn a_sentence_typed_over_the_roll_call_is_a_line_and_no_vote() {
    for sentence in ["They always pay no rent", "反对的理由是租金太高", "yes and no"] {
        let mut clerk = moved();
        clerk.press("<f7>1").press(sentence);
        assert_eq!(votes(&clerk), [("张三".to_owned(), Vote::For)], "{sentence}");
        assert_eq!(clerk.typed(), sentence);
        assert!(clerk.m().live.shown.is_none());
        clerk.press("<enter>");
        assert_eq!(clerk.last().text, sentence);
        clerk.press("<f7>");
        assert_eq!(votes(&clerk).len(), 1, "the votes so far are kept");
        clerk.check();
    }
}

#[test]
fn the_question_of_a_tie_takes_no_line() {
    let mut clerk = moved();
    clerk.press("<f7>1122<enter>");
    clerk.press("3");
    assert_eq!(motion(&clerk).casting, None, "nobody cast a vote");
    clerk.press("张三：车位应当免费<enter>");
    assert_eq!(motion(&clerk).casting, None);
    assert_eq!(motion(&clerk).state, MotionState::Lost);
    assert_eq!(clerk.last().text, "车位应当免费");
    clerk.check();
}

#[test]
fn missing_names_stay_in_sight() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk
            .meeting("council", "Harbour", &["Ann Marsh", "Bo Poole", "Cy Quill"])
            .line("#1")
            .line("+all")
            .line("$Buy trees")
            .press("<f7>1");
        for (columns, rows) in [(80, 24), (120, 36)] {
            let screen = clerk.screen(columns, rows);
            let missing = if lang == Lang::En {
                "no answer 2: "
            } else {
                "未答 2："
            };
            assert!(screen.contains(&format!("{missing}Bo Poole, Cy Quill")), "{screen}");
        }
        clerk.check();
    }
}

#[test]
fn a_later_key_corrects_and_zero_takes_an_answer_back() {
    let mut clerk = moved();
    clerk.press("<f7>11<up><up>2");
    assert_eq!(votes(&clerk)[0].1, Vote::Against);
    assert_eq!(votes(&clerk).len(), 2, "the last vote of a person counts");
    clerk.press("<ctrl-home>0");
    assert_eq!(votes(&clerk).len(), 1);
    clerk.check();
}

#[test]
fn counting_without_somebody_is_asked_once_more() {
    let mut clerk = moved();
    clerk.press("<f7>111<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::CountsOnRepeat(1, names)) if names == "赵六"),
        "{:?}",
        clerk.said()
    );
    assert_eq!(motion(&clerk).counts, None);
    clerk.press("<enter>");
    assert_eq!(motion(&clerk).counts, counts(3, 0, 0));
    clerk.check();
}

#[test]
fn those_who_may_vote_at_this_minute_are_asked() {
    let mut clerk = council();
    clerk.line("#1").line("+zs,ls,ww").line("-ls").line("$买树");
    let who = clerk.person("王五");
    let records = clerk.m().ledger.records();
    let interest = Interest {
        id: huiwu::domain::id::Id::from_raw(7),
        meeting: records.open().unwrap(),
        entry: clerk.last().id,
        attendee: who,
        item: records.current_item(),
        nature: huiwu::domain::interest::InterestNature::Other,
        text: "亲属".to_owned(),
    };
    clerk.put([interest.into()]).press("<f7>1<enter>");
    assert_eq!(votes(&clerk), [("张三".to_owned(), Vote::For)]);
    assert_eq!(motion(&clerk).counts, counts(1, 0, 0), "nobody else is waited for");
    clerk.check();
}

#[test]
fn a_tie_asks_the_chair_and_does_not_carry_without() {
    let mut clerk = moved();
    clerk.press("<f7>1122<enter>");
    assert_eq!(motion(&clerk).state, MotionState::Lost);
    assert!(clerk.m().live.shown.is_some());
    clerk.press("1");
    assert_eq!(
        (motion(&clerk).casting, motion(&clerk).state),
        (Some(Vote::For), MotionState::Carried)
    );
    assert!(clerk.m().live.shown.is_none());
    clerk.check();
}

#[test]
fn a_secret_ballot_keeps_numbers_only() {
    let mut clerk = moved();
    clerk.press("<f7>1<f8><f8>");
    assert!(votes(&clerk).is_empty(), "the names are dropped");
    clerk.press("3/1/0<enter>");
    assert_eq!(
        (motion(&clerk).form, motion(&clerk).counts),
        (VotingForm::Secret, counts(3, 1, 0))
    );
    assert!(votes(&clerk).is_empty());
    clerk.check();
}

#[test]
fn the_line_that_was_begun_is_untouched_by_a_vote() {
    let mut clerk = moved();
    clerk.press("半句<left>");
    let caret = clerk.caret();
    clerk.press("<f7>1<esc>");
    assert_eq!((clerk.typed().as_str(), clerk.caret()), ("半句", caret));
    clerk.check();
}

#[test]
fn undo_takes_the_last_answer_back() {
    let mut clerk = moved();
    clerk.press("<f7>12<ctrl-z>");
    assert_eq!(votes(&clerk), [("张三".to_owned(), Vote::For)]);
    clerk.check();
}

#[test]
fn a_counted_motion_is_called_again_and_corrected() {
    let mut clerk = moved();
    clerk.press("<f7>1112<enter>");
    clerk.press("<f7><ctrl-end>1<enter>");
    assert_eq!(motion(&clerk).counts, counts(4, 0, 0));
    let standing = clerk
        .entries()
        .iter()
        .filter(|e| e.kind == EntryKind::VoteResult && !e.struck);
    assert_eq!(standing.count(), 1);
    clerk.check();
}

#[test]
fn without_a_motion_or_without_voters_that_is_said() {
    let mut clerk = council();
    clerk.line("#1").press("<f7>");
    assert!(
        matches!(clerk.said(), Some(Message::Unavailable(..))),
        "{:?}",
        clerk.said()
    );
    clerk.line("$买树").press("<f7>1");
    assert_eq!(clerk.said(), Some(&Message::NobodyVotes));
    clerk.check();
}

#[test]
fn among_five_hundred_each_key_answers_for_one() {
    let names: Vec<String> = (0..500)
        .map(|n| {
            let letter = |n: usize| (b'a' + u8::try_from(n % 26).unwrap()) as char;
            format!(
                "Pal{}{} Quill{}{}",
                letter(n / 26),
                letter(n),
                letter(n),
                letter(n / 26)
            )
        })
        .collect();
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting(
            "council",
            "Harbour",
            &names.iter().map(String::as_str).collect::<Vec<_>>(),
        )
        .line("#1")
        .line("+all")
        .line("$Buy trees")
        .press("<f7>");
    for n in 0..30 {
        clerk.press(if n % 3 == 0 { "2" } else { "1" });
    }
    clerk.press("<enter><enter>");
    assert_eq!(motion(&clerk).counts, counts(20, 10, 0));
    clerk.check();
}

#[test]
fn the_outcome_of_the_item_moved_to_alt_e() {
    let mut clerk = council();
    clerk.line("#1").press("<alt-e>");
    assert!(matches!(clerk.m().cover, huiwu::app::model::Cover::Form(_)));
}

#[test]
fn a_key_for_the_casting_vote_is_none_of_whoever_answered_last() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk
            .meeting("council", "Harbour", &["Ann Marsh", "Bo Poole", "Cy Quill", "Di Reed"])
            .line("#1")
            .line("+all")
            .line("$Buy trees")
            .press("<f7>1122");
        let told = if lang == Lang::En {
            "tied 2/2/0: Enter counts"
        } else {
            "票数相等（2/2/0）：先按回车计票"
        };
        assert!(clerk.screen(80, 24).contains(told), "{}", clerk.screen(80, 24));
        let before = votes(&clerk);
        clerk.press("1");
        assert_eq!(votes(&clerk), before, "no vote changes");
        assert!(
            matches!(clerk.said(), Some(Message::Room(RoomMessage::TieToCount(1, _)))),
            "{:?}",
            clerk.said()
        );
        // A person chosen on purpose is corrected all the same, and so is the last after its answer is taken back.
        clerk.press("02");
        assert_eq!(votes(&clerk), before);
        clerk.press("<up>1");
        assert_ne!(votes(&clerk), before);
        clerk.press("<up>2<enter>1");
        assert_eq!(
            (motion(&clerk).casting, motion(&clerk).state),
            (Some(Vote::For), MotionState::Carried)
        );
        clerk.check();
    }
}
