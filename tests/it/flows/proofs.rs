//! Several matters are reported as done at once: each has a proof of its own, and nobody verifies their own work.

use huiwu::{
    domain::{action::ActionState, matter::MatterStep},
    words::Lang,
};

use crate::support::Clerk;

/// Follow-up with three matters of three people.
fn three(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour", &["Ann Bell", "Bo Reed"]);
    clerk
        .line("+ann, bo")
        .line("#1")
        .line("! Mend the pier @Ann Bell ~2026-03-06")
        .line("! Paint the shed @Bo Reed ~2026-03-07")
        .line("! Write to the owners of all boats in the inner harbour @Ann Bell ~2026-03-08")
        .press("<alt-x><f6>");
    clerk
}

/// The steps of each matter with their texts, in the order of the numbers.
fn proofs(clerk: &Clerk) -> Vec<(ActionState, Vec<String>)> {
    let mut rows: Vec<_> = clerk.m().follow_up.rows.iter().collect();
    rows.sort_by_key(|row| row.action.number);
    let reported = |kind: MatterStep| kind == MatterStep::Reported;
    rows.iter()
        .map(|row| {
            let texts = row.steps.iter().filter(|step| reported(step.kind));
            (row.action.state, texts.map(|step| step.text.clone()).collect())
        })
        .collect()
}

#[test]
fn each_of_several_matters_is_reported_with_its_own_proof() {
    let mut clerk = three(Lang::En);
    clerk
        .press("<alt-a><f7>photo 4<down><end>bill 7<down><end>letter of 9 March<ctrl-s>")
        .check();
    assert!(clerk.fields().is_empty(), "{:?}", clerk.fields());
    let told = proofs(&clerk);
    assert!(
        told.iter().all(|(state, _)| *state == ActionState::Reported),
        "{told:?}"
    );
    let texts: Vec<&str> = told.iter().flat_map(|(_, texts)| texts).map(String::as_str).collect();
    assert_eq!(texts, ["photo 4", "bill 7", "letter of 9 March"]);
    clerk.press("<ctrl-z>");
    assert!(
        proofs(&clerk)
            .iter()
            .all(|(state, texts)| *state == ActionState::Open && texts.is_empty())
    );
}

#[test]
fn without_a_proof_for_one_of_them_nothing_is_reported_and_the_field_says_for_which() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = three(lang);
        clerk.press("<alt-a><f7>photo 4<down><end>bill 7<ctrl-s>").check();
        let screen = clerk.screen(100, 30);
        assert!(screen.contains("-A3"), "{screen}");
        assert!(!clerk.fields().is_empty());
        assert!(proofs(&clerk).iter().all(|(_, texts)| texts.is_empty()));
        clerk.press("<down><down><down><down><end>letter<ctrl-s>").check();
        assert!(clerk.fields().is_empty(), "{}", clerk.screen(100, 30));
        assert!(proofs(&clerk).iter().all(|(_, texts)| texts.len() == 1));
    }
}

#[test]
fn a_proof_may_go_on_in_a_second_line() {
    let mut clerk = three(Lang::En);
    clerk
        .press("<alt-a><f7>photo 4<enter>and photo 5<down><end>bill 7<down><end>letter<ctrl-s>")
        .check();
    let told = proofs(&clerk);
    assert_eq!(told[0].1, ["photo 4 and photo 5"]);
    assert_eq!(told[1].1, ["bill 7"]);
}

#[test]
fn one_matter_is_reported_by_one_line() {
    let mut clerk = three(Lang::En);
    clerk.press("<f7>photo 4<enter>").check();
    assert!(proofs(&clerk).iter().any(|(_, texts)| texts == &["photo 4"]));
}

#[test]
fn who_owns_one_of_several_matters_verifies_none_of_them() {
    let mut clerk = three(Lang::En);
    clerk
        .press("<alt-a><f7>a<down><end>b<down><end>c<ctrl-s><alt-a><alt-a><f7>Bo Reed<ctrl-s>")
        .check();
    assert!(!clerk.fields().is_empty(), "{}", clerk.screen(100, 30));
    assert!(
        clerk.screen(100, 30).contains("A2: somebody other"),
        "{}",
        clerk.screen(100, 30)
    );
    let told = proofs(&clerk);
    assert!(
        told.iter().all(|(state, _)| *state == ActionState::Reported),
        "{told:?}"
    );
    clerk.press("<ctrl-u>Mayor Quinn<ctrl-s><ctrl-t>").check();
    let told = proofs(&clerk);
    assert!(told.iter().all(|(state, _)| *state == ActionState::Done), "{told:?}");
}
