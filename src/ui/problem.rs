//! The fault of a field of a form, in words.

use crate::{app::form::Problem, words::Strings};

/// A problem in words.
pub(super) fn words_of(t: &Strings, problem: &Problem) -> String {
    let s = &t.screen;
    match problem {
        Problem::Missing => s.p_missing.to_owned(),
        Problem::NotADate => s.p_not_a_date.to_owned(),
        Problem::DateUnclear => s.p_date_unclear.to_owned(),
        Problem::NotAName => t.roster.p_not_a_name.to_owned(),
        Problem::NotAFunction => s.p_not_a_function.to_owned(),
        Problem::NotAQuorum => s.p_not_a_quorum.to_owned(),
        Problem::NotANumber => s.p_not_a_number.to_owned(),
        Problem::OtherCurrency(sign, own) if own.is_empty() => (t.prepare.no_currency)(*sign),
        Problem::OtherCurrency(sign, own) => (t.prepare.other_currency)(*sign, own),
        Problem::NotOffered(known) => {
            let endings: Vec<String> = known.iter().map(|format| format!(".{}", format.extension())).collect();
            (s.endings)(&endings.join(" "))
        }
        Problem::OutOfRange => s.p_out_of_range.to_owned(),
        Problem::SamePerson => t.closing.two_people.to_owned(),
        Problem::AlreadyOver => s.p_already_over.to_owned(),
        Problem::BeforeMeeting => s.p_before_meeting.to_owned(),
        Problem::StillToCome => s.p_still_to_come.to_owned(),
        Problem::NotLater => t.follow_up.not_later.to_owned(),
        Problem::OwnWork => t.follow_up.own_work.to_owned(),
        Problem::OwnWorkOf(number) => (t.follow_up.own_work_of)(number),
        Problem::NoProofOf(number) => (t.follow_up.no_proof_of)(number),
        Problem::PastDue => t.follow_up.past_due.to_owned(),
        Problem::MustSayYes => t.prepare.must_say_yes.to_owned(),
        Problem::CopiesOut(n) => (t.prepare.copies_out)(*n),
        Problem::WhichHalfOfDay => t.prepare.which_half_day.to_owned(),
        Problem::PerhapsPerson(name) => (t.prepare.perhaps_person)(name),
        Problem::PlaceTaken => t.prepare.place_taken.to_owned(),
        Problem::NobodyOfThatName => s.p_nobody.to_owned(),
        Problem::WhichCorrections => t.closing.which_corrections.to_owned(),
        Problem::ItemsCountFrom(first, second) => (t.closing.items_count_from)(first, second),
    }
}
