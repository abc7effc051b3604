//! Logs of MeetBot and of W3C meetings, line by line.

use super::{chat, decided, kind, meetbot, names, owned, said, topic, w3c};
use crate::grammar::{ANNA, frame_of, who};
use huiwu::{
    domain::{
        decision::Verdict,
        entry::{EntryKind, Remark},
    },
    line::{
        dialect::{
            DialectMode, as_chat,
            nicks::{key, nicks_in},
            robots::is_robot,
        },
        grammar::{LineFrame, read},
        reading::{Dialect, Reading, Voice},
    },
};

#[test]
fn a_log_of_meetbot_holds_commands_and_chat() {
    for (line, expected) in [
        ("#startmeeting Board", said(Dialect::Start("Board".into()))),
        ("#chair a b, c", said(Dialect::ChairAdd(names(&["a", "b", "c"])))),
        ("#unchair a", said(Dialect::ChairRemove(names(&["a"])))),
        ("#nick a, b", said(Dialect::Known(names(&["a", "b"])))),
        (
            "#INFO it runs",
            kind(EntryKind::Information, "it runs").by(Some(who(9))),
        ),
        ("#action anna to look", owned("anna to look", vec![])),
        ("#agreed yes", decided("yes", Verdict::Adopted)),
        ("#accepted", said(Dialect::Robot)),
        ("#vote +1", said(Dialect::Cast("+1".into()))),
        ("#close", said(Dialect::CloseVote)),
        ("#endvote", said(Dialect::CloseVote)),
        (
            "#startvote Paint it? yes, no",
            said(Dialect::Poll("Paint it? yes, no".into())),
        ),
        ("#here Ada Lund", said(Dialect::Here("Ada Lund".into()))),
        ("#save", said(Dialect::Robot)),
        ("https://x.org", kind(EntryKind::Link, "https://x.org").by(Some(who(9)))),
        ("!topic Budget", topic("Budget", false)),
        (
            "^info it runs",
            kind(EntryKind::Information, "it runs").by(Some(who(9))),
        ),
        (
            "#proposed that",
            kind(EntryKind::Aside, "#proposed that")
                .remark(Some(Remark::UnknownCommand("proposed".into())))
                .by(Some(who(9))),
        ),
        ("#181 is older", chat("#181 is older")),
        ("= hm", chat("= hm")),
        ("! wow", chat("! wow")),
        ("zs: hello", chat("zs: hello")),
        ("Topic: no word here", chat("Topic: no word here")),
        ("s/a/b/", chat("s/a/b/")),
        ("... so", chat("... so")),
    ] {
        assert_eq!(meetbot(line), expected, "{line}");
    }
}

#[test]
fn a_log_of_w3c_holds_words_statements_and_lines_for_robots() {
    for (line, expected) in [
        ("Meeting: Forms", said(Dialect::Title("Forms".into()))),
        (
            "Date: 5 Dec 2002",
            said(Dialect::Header {
                name: "date".into(),
                value: "5 Dec 2002".into(),
            }),
        ),
        (
            "Previous meeting: http://x.org",
            said(Dialect::Header {
                name: "previous meeting".into(),
                value: "http://x.org".into(),
            }),
        ),
        ("present+", said(Dialect::PresentAdd(vec![]))),
        ("present+ a b, c", said(Dialect::PresentAdd(names(&["a b", "c"])))),
        ("present- a", said(Dialect::PresentRemove(names(&["a"])))),
        ("scribe+", said(Dialect::ScribeAdd(vec![]))),
        ("ScribeNick: a", said(Dialect::ScribeSet(names(&["a"])))),
        ("Scribe: *", said(Dialect::ScribeSet(names(&["*"])))),
        ("agendum 2 -- Budget -- taken up [from a]", topic("Budget", false)),
        ("anna: I agree", Reading::note("I agree").by(Some(who(ANNA)))),
        (
            "newcomer: I agree",
            Reading::note("I agree").voiced(Voice::Unlisted("newcomer".into())),
        ),
        ("... and more", kind(EntryKind::Continuation, "and more")),
        ("\\Topic: literal", Reading::note("Topic: literal")),
        ("PROPOSED: yes", Reading::note("PROPOSED: yes").voiced(Voice::Nobody)),
        ("+1", chat("+1")),
        ("+100 for that", chat("+100 for that")),
        ("= text", Reading::note("= text")),
        ("!text @zs", Reading::note("!text @zs")),
        ("#info text", Reading::note("#info text")),
    ] {
        assert_eq!(w3c(line), expected, "{line}");
    }
    for line in [
        "q+",
        "q+ to ask",
        "q-",
        "vq?",
        "queue=",
        "ack anna",
        "Zakim, who is here?",
        "rrsagent, make minutes",
        "agenda+ x",
        "trackbot: hi",
    ] {
        assert_eq!(w3c(line), said(Dialect::Robot), "{line}");
    }
}

#[test]
fn what_others_than_the_scribe_write_is_chat_unless_it_does_something() {
    let frame = LineFrame {
        writer: Some(who(9)),
        ..frame_of(DialectMode::W3c, &[])
    };
    for line in ["anna: hello", "a summary"] {
        assert_eq!(as_chat(read(line, &frame), line, &frame), chat(line), "{line}");
    }
    let more = as_chat(read("... more", &frame), "... more", &frame);
    assert_eq!(more.speaker(), Some(who(9)), "they go on with their own words");
    assert_eq!(as_chat(read("Topic: x", &frame), "Topic: x", &frame), topic("x", false));
}

#[test]
fn actions_belong_to_the_nicks_in_their_text() {
    let nicks = ["anna", "bo", "anna_b", "张三", "x+y"];
    for (text, expected) in [
        ("Anna to ask bo.", vec![0, 1]),
        ("anna_b looks", vec![2]),
        ("about boats", vec![]),
        ("请张三寄草案", vec![3]),
        ("(x+y)", vec![4]),
        ("", vec![]),
    ] {
        assert_eq!(nicks_in(text, &nicks), expected, "{text}");
    }
    assert_eq!(key("Anna__"), key("anna"));
    assert_ne!(key("anna"), key("anne"));
    assert!(is_robot("RRSAgent") && !is_robot("anna"));
}
