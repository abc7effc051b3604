//! Long names on narrow screens: other columns give way to them, and the chosen row says the whole name.

use huiwu::{
    app::commit::commit,
    domain::{
        change::Act,
        id::Id,
        media::Shot,
        people::{Attendee, Duty},
        staffing::DutyPost,
    },
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

/// 25 characters.
const LONG: &str = "Margaret Featherstonehaug";
/// No column holds it.
const LONGER: &str = "Wilhelmina Featherstonehaugh-Cholmondeley";
const SIZES: [(u16, u16); 2] = [(80, 24), (60, 20)];

fn clerk() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    let unit = "Harbour Town Allotments Association";
    clerk.meeting(
        "committee",
        "Trial",
        &[
            &format!("{LONG} ({unit})"),
            "Ann Hedges (Roads, Chair)",
            &format!("{LONGER} (Roads)"),
        ],
    );
    clerk
}

fn shows(clerk: &Clerk, name: &str, at: &str) {
    for (columns, rows) in SIZES {
        let screen = clerk.screen(columns, rows);
        assert!(screen.contains(name), "{at} at {columns}×{rows}: {name}\n{screen}");
    }
}

#[test]
fn check_in_shows_names_whole_and_cuts_unit_and_state() {
    let mut clerk = clerk();
    let who = clerk.person(LONG);
    let mut row = clerk.m().ledger.records().attendees.get(who).unwrap().clone();
    row.refused = "no badge, and a letter of somebody else altogether was shown at the desk".to_owned();
    clerk.put([row.into()]);
    clerk.press("<f4><f10>");
    shows(&clerk, LONG, "check-in");
    shows(&clerk, LONGER, "check-in");
    let screen = clerk.screen(60, 20);
    let line = screen.lines().find(|line| line.contains(LONG)).unwrap();
    assert!(line.contains('…'), "{line}");
}

#[test]
fn the_roll_call_shows_names_whole() {
    let mut clerk = clerk();
    clerk.line("+all").line("$Buy a bench @ann").press("<f7>1");
    shows(&clerk, LONG, "roll call");
    shows(&clerk, LONGER, "roll call");
}

#[test]
fn people_of_prepare_show_names_whole_and_the_chosen_one_in_any_case() {
    let mut clerk = clerk();
    clerk.press("<f3>").go_to_people();
    shows(&clerk, LONG, "people");
    clerk.press("<esc>Wilh");
    shows(&clerk, LONGER, "people");
}

#[test]
fn follow_up_shows_owners_whole_where_the_text_can_give_way() {
    let mut clerk = clerk();
    clerk.line("+all");
    clerk.line("!Ring the bank about the standing order for the water and the insurance @Margaret ~friday");
    clerk.press("<f6>");
    shows(&clerk, LONG, "follow-up");
}

/// The row of a screen in which something stands.
fn row_of<'s>(screen: &'s str, part: &str) -> &'s str {
    screen.lines().find(|line| line.contains(part)).unwrap_or_default()
}

#[test]
fn the_prompt_of_the_capture_line_names_the_speaker_whole_and_cuts_the_title() {
    let mut clerk = clerk();
    clerk.line("+all").line("#+ Lease of the boathouse on the quay");
    clerk.line(&format!("{LONG}: It can wait."));
    for (columns, rows) in [(60, 20), (80, 24), (120, 36)] {
        let screen = clerk.screen(columns, rows);
        assert!(
            row_of(&screen, " > ").contains(&format!("· {LONG} >")),
            "{columns}×{rows}\n{screen}"
        );
    }
}

#[test]
fn posts_and_rounds_show_whoever_stands_there_whole_and_cut_the_post() {
    let mut clerk = clerk();
    let posts: Vec<DutyPost> = clerk.m().ledger.records().duty_posts.iter().cloned().collect();
    clerk.act(|m, cx| {
        for post in posts {
            let post = DutyPost {
                desk: "Venue, lighting and equipment technician of the house".to_owned(),
                person: LONG.to_owned(),
                ..post
            };
            commit(&mut m.ledger, Act::EditRow, post, cx);
        }
    });
    clerk.line("+all");
    for (keys, part) in [("<ctrl-p>posts<enter>", "Venue"), ("<esc><esc><f9>", " · ")] {
        clerk.press(keys).press("<down><end>");
        for (columns, rows) in [(60, 20), (80, 24), (120, 36), (200, 60)] {
            let screen = clerk.screen(columns, rows);
            let rows: Vec<&str> = screen
                .lines()
                .filter(|line| line.contains(part) && line.contains('…'))
                .collect();
            assert!(
                rows.iter().all(|row| row.contains(LONG) || !row.contains("Venue")),
                "{columns}\n{screen}"
            );
        }
    }
}

#[test]
fn posts_shots_and_recorders_show_everything_whole_where_there_is_room() {
    let mut clerk = clerk();
    clerk
        .line("+all")
        .line(":recorder Recorder on the table of the chair, left side");
    let meeting = clerk.open_meeting().id;
    let subject = "Handing over of the certificates in the large hall";
    let shot = |n: i64| Shot {
        by: LONG.to_owned(),
        ..Shot::of(Id::from_raw(8_000 + n), meeting, n, subject)
    };
    clerk.put([shot(1).into(), shot(2).into()]);
    for (panel, told) in [
        ("media", &["certificates", "large hall", LONG, "not taken"][..]),
        ("recorders", &["the table of the chair", "side", "runs"]),
    ] {
        clerk.press(&format!("<esc><esc><ctrl-p>{panel}<enter>"));
        for (columns, rows) in [(80, 24), (120, 36)] {
            let screen = clerk.screen(columns, rows);
            assert!(
                told.iter().all(|part| screen.contains(part)),
                "{panel} {columns}×{rows}\n{screen}"
            );
        }
    }
}

#[test]
fn people_beside_the_feed_are_named_whole_beside_their_duty() {
    let mut clerk = clerk();
    clerk.line("+all");
    let who = clerk.person(LONG);
    let row = clerk.m().ledger.records().attendees.get(who).unwrap().clone();
    let row = Attendee {
        duty: Duty::ChairAndScribe,
        ..row
    };
    clerk.put([row.into()]);
    clerk.press("<f4>");
    let screen = clerk.screen(120, 36);
    assert!(screen.contains(LONG), "{screen}");
}

#[test]
fn the_screen_at_the_door_shows_names_whole() {
    let mut clerk = clerk();
    clerk.press("<f4><f10><f10>");
    shows(&clerk, LONG, "door");
}

#[test]
fn a_plan_of_seats_shows_every_family_name_whole() {
    for (lang, people) in [
        (
            Lang::En,
            "Ada Thornbury, Miles Okafor, Greta Lindqvist, Tomas Varela, Ines Marchetti, Owen Pryce, Hana Sedlak, Ruth Abelson, \
             Joel Whitcombe, Nora Finch, Simon Adeyemi",
        ),
        (
            Lang::Zh,
            "张秉文, 李思远, 王若谷, 赵明月, 陈可望, 周正南, 林一诺, 孙丽华, 单一鸣, 欧阳清风, 钱伟光",
        ),
    ] {
        let people: Vec<&str> = people.split(", ").collect();
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "Quay", &people).press("<f3>");
        clerk.go_to_section(SectionId::Seats).press("<f7><ctrl-s><f7>");
        for (columns, rows) in [(60, 20), (80, 24), (120, 36), (200, 60)] {
            let screen = clerk.screen(columns, rows);
            // The plan stands between its head and the list.
            let plan: String = screen.lines().skip(4).take(5).collect();
            for name in &people {
                let family = name.rsplit(' ').next().unwrap_or(name);
                assert!(plan.contains(family), "{family} at {columns}×{rows}\n{screen}");
            }
        }
    }
}
