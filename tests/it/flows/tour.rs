//! The tour of one minute: it waits for real keys, is left by Esc, and never runs on the clerk's own file.

use huiwu::{
    app::{
        message::{AskingMessage, Message},
        model::Cover,
        tour::{Tour, TourStage},
    },
    shell::perform::Asked,
    words::Lang,
};

use super::{PEOPLE, council};
use crate::support::Clerk;

/// The demo in session, with the tour offered.
fn demo(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Garden", PEOPLE).line("a").press("<f2>");
    clerk.act(|m, _| {
        m.shared.is_demo = true;
        m.tour = Some(Tour::offered());
    });
    clerk
}

fn stage(clerk: &Clerk) -> Option<TourStage> {
    clerk.m().tour.as_ref().map(|tour| tour.stage)
}

/// The keys that each step asks for.
const KEYS: [&str; Tour::STEPS] = [
    "<f4>",
    "a sentence<enter>",
    "=settled<enter>",
    "<ctrl-z>",
    "<f3>",
    "<f5>",
    "<f6>",
    "<f1>",
    "<esc><ctrl-p>",
];

#[test]
fn each_step_goes_on_when_its_key_was_pressed() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = demo(lang);
        assert_eq!(stage(&clerk), Some(TourStage::Offered));
        clerk.press("<alt-0>");
        for (n, keys) in KEYS.iter().enumerate() {
            assert_eq!(stage(&clerk), Some(TourStage::Step(n)), "before {keys}");
            let screen = clerk.screen(80, 24);
            assert!(screen.contains(&format!("{}/{}", n + 1, Tour::STEPS)), "{screen}");
            clerk.press(keys);
        }
        assert_eq!(stage(&clerk), Some(TourStage::Over));
        clerk.press("<esc><esc>");
        assert_eq!(stage(&clerk), None);
        clerk.check();
    }
}

#[test]
fn a_step_waits_for_what_it_asks() {
    let mut clerk = demo(Lang::En);
    clerk.press("<alt-0><f4>a sentence<enter>");
    clerk.press("<f3><f4>not a decision<enter><f6><f4>");
    assert_eq!(stage(&clerk), Some(TourStage::Step(2)));
    clerk.press("=now<enter>");
    assert_eq!(stage(&clerk), Some(TourStage::Step(3)));
}

#[test]
fn a_step_that_is_done_already_is_passed() {
    let mut clerk = demo(Lang::En);
    clerk.press("<f4><alt-0>");
    assert_eq!(stage(&clerk), Some(TourStage::Step(1)));
}

#[test]
fn esc_leaves_the_tour_at_any_step_and_nothing_typed_is_lost() {
    for n in 0..KEYS.len() {
        let mut clerk = demo(Lang::En);
        clerk.press("<alt-0>").press(&KEYS[..n].concat());
        if !matches!(clerk.m().cover, Cover::None) {
            clerk.press("<esc>");
        }
        clerk.press("<esc>");
        assert_eq!(stage(&clerk), None, "at step {n}");
        assert!(matches!(clerk.said(), Some(Message::Asking(AskingMessage::TourLeft))));
    }
    let mut clerk = demo(Lang::En);
    clerk.press("<alt-0><f4>half a line<esc>");
    assert_eq!((stage(&clerk), clerk.typed().as_str()), (None, "half a line"));
}

#[test]
fn the_tour_never_runs_on_the_own_file() {
    let mut clerk = council();
    clerk.line("一").press("半句");
    let rows = clerk.rows();
    clerk.asked();
    clerk.press("<alt-0>");
    assert_eq!(stage(&clerk), None);
    assert!(matches!(
        clerk.said(),
        Some(Message::Asking(AskingMessage::TourNeedsDemo))
    ));
    assert!(clerk.asked().is_empty(), "asked first");
    clerk.press("<alt-0>");
    assert_eq!(clerk.asked(), [Asked::Demo { tour: true }]);
    assert_eq!((clerk.rows(), clerk.typed()), (rows, "半句".to_owned()));
    clerk.check();
}

#[test]
fn a_meeting_is_made_in_the_demo_only_when_it_is_asked_for_twice() {
    let mut clerk = demo(Lang::En);
    clerk.press("<ctrl-n>");
    assert!(matches!(clerk.said(), Some(Message::Asking(AskingMessage::MadeInDemo))));
    assert!(matches!(clerk.m().cover, Cover::None), "no form yet");
    clerk.press("<ctrl-n>");
    assert!(matches!(clerk.m().cover, Cover::Form(_)));
    // On the clerk's own file nothing is asked.
    let mut clerk = council();
    clerk.press("<f2><ctrl-n>");
    assert!(matches!(clerk.m().cover, Cover::Form(_)));
}

#[test]
fn the_end_of_the_tour_says_where_leaving_leads_and_every_screen_says_that_it_is_the_demo() {
    for (lang, tag, kept, back) in [
        (
            Lang::En,
            "demo, nothing is kept",
            "nothing made in it is kept",
            "goes back to your own file",
        ),
        (Lang::Zh, "演示，不保留", "不保留", "回到自己的文件"),
    ] {
        let mut clerk = demo(lang);
        clerk.press("<alt-0>").press(&KEYS.concat()).press("<esc>");
        let screen = clerk.screen(80, 24);
        for part in [tag, kept, "Ctrl-Q"] {
            assert!(screen.contains(part), "{part}\n{screen}");
        }
        assert!(!screen.contains(back), "{screen}");
        clerk.press("<ctrl-c>");
        assert!(matches!(
            clerk.said(),
            Some(Message::Asking(AskingMessage::HowToLeaveDemo(_)))
        ));
        clerk.act(|m, _| m.shared.goes_back = true);
        let screen = clerk.screen(120, 24);
        assert!(screen.contains(back), "{screen}");
        clerk.press("<ctrl-c>");
        assert!(matches!(
            clerk.said(),
            Some(Message::Asking(AskingMessage::HowToGoBack(_)))
        ));
    }
}

#[test]
fn an_empty_file_goes_to_the_tour_at_once() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        let screen = clerk.screen(80, 24);
        assert!(screen.contains("Alt-0"), "the welcome names it: {screen}");
        clerk.press("<alt-0>");
        assert_eq!(clerk.asked(), [Asked::Demo { tour: true }]);
    }
}

#[test]
fn the_tour_looks_as_designed() {
    for (lang, code) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let mut clerk = demo(lang);
        insta::assert_snapshot!(format!("tour-offered-{code}-80x24"), clerk.screen(80, 24));
        clerk.press("<alt-0><f4>");
        insta::assert_snapshot!(format!("tour-{code}-80x24"), clerk.screen(80, 24));
        insta::assert_snapshot!(format!("tour-{code}-60x20"), clerk.screen(60, 20));
    }
}
