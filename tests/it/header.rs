//! The header: that the public is excluded, and what is said of the quorum before, in and after a session.

use huiwu::{domain::meeting::MeetingState, words::Lang};

use crate::{demo::opened, support::Clerk};

fn header(clerk: &Clerk, columns: u16) -> String {
    clerk.screen(columns, 24).lines().next().unwrap_or_default().to_owned()
}

#[test]
fn the_header_says_that_the_public_is_excluded_until_it_is_back() {
    for (lang, runs, excluded, closed, public) in [
        (Lang::En, "in session", "public excluded", ":closed", ":public"),
        (Lang::Zh, "进行中", "不公开", "：转入不公开", "：恢复公开"),
    ] {
        let mut clerk = opened(lang, MeetingState::Live);
        clerk.press("<f4>");
        for (line, wanted, other) in [
            (closed, excluded, runs),
            (public, runs, excluded),
            (closed, excluded, runs),
            ("#1", runs, excluded),
            (closed, excluded, runs),
        ] {
            clerk.line(line);
            for columns in [60, 80, 120] {
                let head = header(&clerk, columns);
                assert!(head.contains(wanted) && !head.contains(other), "{line}: {head}");
            }
        }
        // In every tab; a recess is a recess, and a meeting that is over excludes nobody.
        clerk.press("<f6>");
        assert!(header(&clerk, 80).contains(excluded), "{}", header(&clerk, 80));
        clerk.press("<f4><alt-x>");
        assert!(!header(&clerk, 80).contains(excluded), "{}", header(&clerk, 80));
    }
}

#[test]
fn a_quorum_is_needed_before_the_session_and_lost_only_in_it() {
    for (lang, template, needs, lost, there) in [
        (Lang::En, "council", "quorum needs 2", "[NO]", "[yes]"),
        (Lang::Zh, "council", "法定须到2", "[不足]", "[达到]"),
    ] {
        let people = match lang {
            Lang::En => ["Ann Bell", "Bob Cole", "Cid Dunn"],
            Lang::Zh => ["张秉文", "林一诺", "欧阳清"],
        };
        let mut clerk = Clerk::new(lang);
        clerk.meeting(template, "A", &people);
        for columns in [80, 120] {
            let head = header(&clerk, columns);
            assert!(head.contains(needs) && !head.contains(lost), "{head}");
        }
        clerk.line(&format!("+{}", people[0])).press("<alt-o>");
        let head = header(&clerk, 80);
        assert!(head.contains(lost) && !head.contains(needs), "{head}");
        clerk.line(&format!("+{}", people[1]));
        assert!(header(&clerk, 80).contains(there), "{}", header(&clerk, 80));
    }
}
