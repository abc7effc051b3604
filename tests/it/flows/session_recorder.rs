//! The recorder of a session by keys: started, marked, stopped, and seen.

use super::council;
use crate::{
    export::{order, rendered},
    support::at,
};
use huiwu::{
    app::message::Message,
    export::{DocumentKind, Format, Style},
    words::{Lang, why::Why},
};

#[test]
fn the_recorder_starts_marks_and_stops() {
    let mut clerk = council();
    clerk
        .line("开场")
        .press(":recorder 一号机<enter>")
        .wait(2)
        .press("<f8>");
    assert!(matches!(clerk.said(), Some(Message::Marked(..))));
    clerk.press(":recorder<enter>");
    assert!(matches!(clerk.said(), Some(Message::Unavailable(_, Why::RecorderRuns))));
    clerk.press(":recorder-stop<enter>");
    let recorder = &clerk.m().ledger.records().recorders.rows()[0];
    assert!(recorder.stopped.is_some() && recorder.name == "一号机");
    assert_eq!(clerk.m().ledger.records().marks.rows()[0].recorder, Some(recorder.id));
    clerk.check().reopen().times(4, "<ctrl-z>");
    assert!(clerk.m().ledger.records().recorders.is_empty());
    clerk.check();
}

#[test]
fn a_recorder_that_runs_stops_with_the_meeting() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.line("开场").line(":recorder 一号机").wait(30).press("<alt-x>");
    let recorder = clerk.m().ledger.records().recorders.rows()[0].clone();
    assert_eq!(recorder.stopped, clerk.open_meeting().adjourned);
    assert_eq!(recorder.stopped, Some(at(9, 30)));
    clerk.check().press("<ctrl-z>");
    assert_eq!(
        clerk.m().ledger.records().recorders.rows()[0].stopped,
        None,
        "with the meeting it runs on"
    );
    clerk.check().reopen();
}

#[test]
fn the_recorder_and_its_marks_are_seen_in_message_header_feed_and_record() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.line("开场").line(":recorder 一号机");
    assert!(
        matches!(clerk.said(), Some(Message::RecorderOn(_))),
        "{:?}",
        clerk.said()
    );
    clerk.wait(2);
    assert!(
        clerk.screen(80, 24).contains("录音 00:02:00"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.press("<f8>");
    assert_eq!(clerk.said(), Some(&Message::Marked("一号机".into(), "00:02:00".into())));
    clerk.wait(1).line(":停录音");
    assert_eq!(
        clerk.said(),
        Some(&Message::RecorderOff("一号机".into(), "00:03:00".into()))
    );
    let screen = clerk.screen(100, 30);
    for seen in ["录音开始  一号机", "录音标记  一号机 00:02:00", "录音停止  一号机"] {
        assert!(screen.contains(seen), "{seen} in {screen}");
    }
    let order = order(DocumentKind::Record, Style::default(), Format::Text, Lang::Zh);
    let record = rendered(clerk.m().ledger.records(), &order);
    assert!(record.contains("录音标记：一号机 00:02:00"), "{record}");
    clerk.check().reopen();
}
