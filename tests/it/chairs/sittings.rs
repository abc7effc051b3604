//! A meeting that goes on on another day: who was there, and what nobody said of those who did not come again.

use super::{at, met, minutes, never, record, says};
use huiwu::{
    domain::{entry::EntryKind, fault::Fault},
    export::{DocumentKind, Format, Style},
    words::Lang,
};

#[test]
fn whoever_does_not_sign_in_again_is_not_told_to_have_left() {
    let clerk = met(
        Lang::Zh,
        &[
            "+王建国、李强、张丽、赵磊",
            "：开会 10:00",
            "#+ 采购方案",
            "@10:20",
            "赵磊10:20离会",
            "@10:50",
            "：休会",
        ],
    );
    let mut clerk = clerk;
    let next = |minute| at(10, minute).plus_minutes(24 * 60);
    clerk.captured("：复会", next(0));
    clerk.captured("+王建国、李强", next(2));
    clerk.captured("=同意采购", next(5));
    clerk.captured("：散会", next(30));
    let text = record(&clerk);
    says(&text, &["复会后未签到", "10:20离会"]);
    never(&text, &["10:50离会"]);
    let order = crate::export::order(DocumentKind::Minutes, Style::Council, Format::Text, Lang::Zh);
    let council = crate::export::rendered(clerk.m().ledger.records(), &order);
    never(&council, &["返回会场"]);
}

#[test]
fn a_resumption_that_was_forgotten_is_entered_when_the_meeting_is_over() {
    for (lang, break_at, decided, end, late, told) in [
        (
            Lang::En,
            ":recess",
            "=A ramp is built",
            ":adjourn",
            ":resume 10:45",
            "10:45 Resumed",
        ),
        (Lang::Zh, "：休会", "＝修建坡道", "：散会", "：复会 10:45", "10:45 复会"),
    ] {
        let open = if lang == Lang::En {
            ":open 10:00"
        } else {
            "：开会 10:00"
        };
        let here = if lang == Lang::En {
            "+lee, carr, dent, ward"
        } else {
            "+王建国、李强、张丽、赵磊"
        };
        let mut clerk = met(
            lang,
            &[
                "@10:00", here, open, "@10:30", break_at, "@10:50", decided, "@11:10", end,
            ],
        );
        let lacks =
            |clerk: &crate::support::Clerk| clerk.findings().iter().any(|found| found.fault == Fault::NotResumed);
        assert!(lacks(&clerk), "{}", record(&clerk));
        clerk.captured(late, at(11, 20));
        assert!(!lacks(&clerk), "{}", record(&clerk));
        let text = record(&clerk);
        assert!(text.contains(told), "{text}");
        let place = |kind| {
            clerk
                .entries()
                .iter()
                .find(|entry| entry.kind == kind)
                .map(|entry| entry.place)
        };
        assert!(
            place(EntryKind::Resumed) < place(EntryKind::Decision),
            "{}",
            record(&clerk)
        );
        assert!(clerk.open_meeting().state.after());
        // A second one corrects it.
        clerk.captured(&late.replace("10:45", "10:48"), at(11, 21));
        assert!(record(&clerk).contains("10:48"), "{}", record(&clerk));
    }
}

#[test]
fn a_result_put_down_after_the_close_is_judged_by_the_room_of_its_motion() {
    let clerk = met(
        Lang::En,
        &[
            "@10:00",
            "+lee, carr, dent, ward",
            "@10:10",
            "$Buy a bench @lee @carr",
            "@10:20",
            "-dent, ward",
            "@11:00",
            ":adjourn",
            "@11:20",
            "$1= 4/0",
        ],
    );
    let wrong = [Fault::QuorumMissing, Fault::TooManyVotes, Fault::VotesMissing];
    let found = clerk.findings();
    assert!(!found.iter().any(|found| wrong.contains(&found.fault)), "{found:?}");
    assert!(minutes(&clerk).contains("RESOLVED"), "{}", minutes(&clerk));
}

#[test]
fn a_break_for_tea_with_its_time_is_a_break() {
    for (pause, again) in [
        ("TEA 10.10", "restart 10.20"),
        ("tea 10:10", "Started again 10.20"),
        ("Lunch 10.10", "restarted 10.20"),
        ("Interval 10.10am", "resumed 10.20"),
    ] {
        let begin = [
            "+lee, carr, dent, ward",
            ":open 10:00",
            "#+ Trees",
            "@10:12",
            pause,
            "@10:22",
            again,
        ];
        says(
            &minutes(&met(Lang::En, &begin)),
            &["The meeting adjourned at 10:10 and resumed at 10:20"],
        );
    }
    for line in ["tea", "tea was served", "lunch with the mayor", "coffee 3 pounds a jar"] {
        let clerk = met(
            Lang::En,
            &["+lee, carr, dent, ward", ":open 10:00", "#+ Trees", "@10:12", line],
        );
        never(&minutes(&clerk), &["adjourned at"]);
    }
}
