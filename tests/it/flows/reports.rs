//! The follow-up report: numbered by itself, kept with its recipient and the day on which it was sent.

use huiwu::{domain::report::Report, words::Lang};

use crate::support::Clerk;

fn reports(clerk: &Clerk) -> Vec<Report> {
    clerk.m().ledger.records().reports.rows().to_vec()
}

#[test]
fn d13_a_report_takes_the_next_number_of_its_year_and_says_to_whom_and_when_it_was_sent() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed"]);
        clerk.line("!Mend the crane @Ann Lott ~2026-03-20").press("<alt-x><f6>");
        let open = |clerk: &mut Clerk| {
            clerk.press("<alt-d><alt-d><alt-d><enter>");
            assert!(!clerk.fields().is_empty(), "{}", clerk.screen(120, 36));
        };
        open(&mut clerk);
        let path = clerk.path("one.txt").display().to_string();
        // Nobody is named to whom it goes: that is asked for.
        clerk.press(&format!("<ctrl-u>{path}<ctrl-s>"));
        assert_eq!(reports(&clerk), []);
        clerk.press("The mayor<ctrl-s>");
        let kept = reports(&clerk);
        assert_eq!(kept.len(), 1, "{}", clerk.screen(120, 36));
        assert_eq!((kept[0].number, kept[0].year), (1, 2026));
        assert_eq!((kept[0].recipient.as_str(), kept[0].sent), ("The mayor", None));
        let text = std::fs::read_to_string(clerk.path("one.txt")).unwrap();
        let number = if lang == Lang::Zh { "第1期" } else { "No. 1" };
        assert!(text.contains(number) && text.contains("The mayor"), "{text}");
        // It was sent: without a file only that is kept.
        clerk.press("<enter>");
        let screen = clerk.screen(120, 36);
        assert!(
            screen.contains(if lang == Lang::Zh {
                "尚未发出"
            } else {
                "not sent yet"
            }),
            "{screen}"
        );
        clerk.press("<ctrl-u><tab><tab><tab><tab><tab>2026-03-04<ctrl-s>");
        assert_eq!(
            reports(&clerk)[0].sent.map(|day| day.to_string()),
            Some("2026-03-04".to_owned())
        );
        assert!(clerk.fields().is_empty(), "{}", clerk.screen(120, 36));
        // The next one has the next number, the same recipient, and speaks of the time since.
        clerk.wait(10 * 24 * 60);
        clerk.press("<enter>");
        let path = clerk.path("two.txt").display().to_string();
        clerk.press(&format!("<ctrl-u>{path}<ctrl-s>"));
        assert_eq!(reports(&clerk).iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2]);
        let text = std::fs::read_to_string(clerk.path("two.txt")).unwrap();
        let since = if lang == Lang::Zh {
            "2026-03-04至2026-03-14"
        } else {
            "From 2026-03-04 to 2026-03-14"
        };
        assert!(text.contains(since), "{text}");
        // One that is there already is no second one.
        clerk.press(&format!("<enter><ctrl-u>{path}<ctrl-s>"));
        assert_eq!(reports(&clerk).len(), 2);
        clerk.check();
    }
}
