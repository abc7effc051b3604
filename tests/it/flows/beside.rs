//! The panels of what is kept beside the feed, as they look: both languages, a small screen and a generous one.

use huiwu::{
    domain::{
        id::Id,
        meeting::Secrecy,
        papers::{Paper, PaperCopy},
        staffing::DutyPost,
    },
    export::DocumentKind,
    words::Lang,
};

use crate::support::Clerk;

/// In session with three people, a post of the plan and two numbered copies that are handed out.
fn session(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour", &["Ann Bell", "Bo Reed", "王五"]);
    let post = clerk.m().ledger.records().duty_posts.rows()[0].clone();
    let post = DutyPost {
        person: "Ned".to_owned(),
        relief: "Sam".to_owned(),
        ..post
    };
    let meeting = clerk.open_meeting().id;
    let paper = Paper {
        id: Id::from_raw(9_000),
        meeting,
        number: 1,
        title: "草案 Draft".to_owned(),
        secrecy: Secrecy::Internal,
        item: None,
        numbered: true,
    };
    let issued = Some(clerk.now);
    let copy = |number: u32| PaperCopy {
        id: Id::from_raw(9_000 + i64::from(number)),
        meeting,
        paper: Id::from_raw(9_000),
        number,
        holder: None,
        issued,
    };
    clerk.put([post.into(), paper.into(), copy(1).into(), copy(2).into()]);
    clerk.line("#1");
    clerk
}

/// The panels by the command that opens each, and what is done in it.
const PANELS: [(&str, &str); 5] = [
    ("queue", "bo, 王五<enter>"),
    ("recorders", "R1<f7>"),
    ("posts", "<f7>"),
    ("copies", "2 print room<enter>"),
    ("media", "!signing<enter>the hall<enter><f7>"),
];

#[test]
fn the_panels_fit_every_screen() {
    for (lang, code) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let mut clerk = session(lang);
        clerk.line("Ann Bell: the pier").wait(6);
        for (command, keys) in PANELS {
            clerk.line(&format!(":{command}")).press(keys);
            for (columns, rows) in [(80, 24), (200, 60)] {
                insta::assert_snapshot!(
                    format!("{command}-{code}-{columns}x{rows}"),
                    clerk.screen(columns, rows)
                );
            }
            clerk.press("<esc>");
        }
    }
}

#[test]
fn the_record_tells_all_that_was_kept_beside_the_feed() {
    for (lang, code) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let mut clerk = session(lang);
        clerk.line("Ann Bell: the pier").wait(6).line("Bo Reed: no");
        for (command, keys) in PANELS {
            clerk.line(&format!(":{command}")).press(keys).press("<esc>");
        }
        clerk.wait(10).line(":adjourn");
        insta::assert_snapshot!(format!("beside-record-{code}"), clerk.document(DocumentKind::Record));
    }
}
