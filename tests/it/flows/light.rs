//! Types carry their weight: what a type does not ask for is neither shown nor missing; and how many keys lead from an empty file to the
//! open gate.

use std::fmt::Write as _;

use huiwu::{domain::meeting::MeetingState, input::section::SectionId, line::detect::open_slips, words::Lang};

use crate::support::Clerk;

/// A clerk whose commands and answers are counted. An answer is a text typed or pasted in one go, whatever its length.
pub(super) struct Counted {
    pub(super) clerk: Clerk,
    commands: usize,
    answers: usize,
    log: String,
}

impl Counted {
    pub(super) fn new(lang: Lang) -> Self {
        Self {
            clerk: Clerk::new(lang),
            commands: 0,
            answers: 0,
            log: String::new(),
        }
    }

    /// Keys by name.
    pub(super) fn keys(&mut self, keys: &str) -> &mut Self {
        self.commands += keys.matches('<').count();
        self.clerk.press(keys);
        self
    }

    /// A key that writes a digit and means a command.
    pub(super) fn digit(&mut self, digit: char) -> &mut Self {
        self.commands += 1;
        self.clerk.press(&digit.to_string());
        self
    }

    /// A text.
    pub(super) fn answer(&mut self, text: &str) -> &mut Self {
        self.answers += 1;
        if text.contains('\n') {
            self.clerk.paste(text);
        } else {
            self.clerk.press(text);
        }
        self
    }

    /// Notes how far it is.
    pub(super) fn at(&mut self, what: &str) -> &mut Self {
        let _ = write!(self.log, "{what} {}+{}; ", self.commands, self.answers);
        self
    }

    /// Commands and answers so far.
    pub(super) const fn pressed(&self) -> usize {
        self.commands + self.answers
    }

    /// How far it was at which count.
    pub(super) fn log(&self) -> &str {
        &self.log
    }

    /// The meeting is declared ready, within so many commands and answers.
    pub(super) fn is_ready_within(&mut self, most: usize) {
        let clerk = &mut self.clerk;
        let records = clerk.m().ledger.records();
        let missing = records.missing(&open_slips(records, clerk.now));
        assert!(missing.is_empty(), "{missing:?}\n{}", clerk.screen(100, 40));
        assert_eq!(clerk.m().meeting().unwrap().state, MeetingState::Ready);
        let keys = self.commands + self.answers;
        assert!(keys <= most, "{keys} of {most}: {}", self.log);
        clerk.check();
    }
}

/// The names of the sections that are shown.
fn sections(clerk: &Clerk) -> Vec<SectionId> {
    clerk.prepare().section_ids()
}

const CLUB: &str = "Helen Carter\nTom Marsh\nPriya Nair\nAnn Hedges\nPeter Bloom";

#[test]
fn a_small_committee_is_ready_within_forty_keys_of_an_empty_file() {
    let mut counted = Counted::new(Lang::En);
    counted
        .keys("<ctrl-n>")
        .answer("Garden club")
        .keys("<tab><tab>")
        .answer("2026-03-10 19:30")
        .keys("<enter><f3>")
        .at("made");
    counted
        .keys("<enter>")
        .answer("Village hall")
        .keys("<enter>")
        .at("card");
    counted
        .keys("<tab><f7>")
        .answer("Plant sale\nNew hedge")
        .keys("<ctrl-s><enter>")
        .at("agenda");
    counted.keys("<tab><f7>").answer(CLUB).keys("<ctrl-s>").at("people");
    counted.keys("<alt-g><f7>");
    let meeting = counted.clerk.m().meeting().unwrap();
    assert_eq!(
        (meeting.template.as_str(), meeting.venue.as_str()),
        ("committee", "Village hall")
    );
    counted.is_ready_within(40);
}

#[test]
fn the_weekly_meeting_is_ready_within_forty_keys_of_an_empty_file() {
    let mut counted = Counted::new(Lang::Zh);
    counted
        .keys("<ctrl-n>")
        .answer("周例会")
        .keys("<tab><right><tab>")
        .answer("2026-03-09 09:00")
        .keys("<enter><f3>")
        .at("made");
    counted.keys("<enter>").answer("三楼会议室").keys("<enter>").at("card");
    counted
        .keys("<tab><f7>")
        .answer("春季招生\n消防检查")
        .keys("<ctrl-s><enter>")
        .at("agenda");
    counted
        .keys("<tab><f7>")
        .answer("张三\n李四\n王五\n赵六\n孙七\n周八")
        .keys("<ctrl-s>")
        .at("people");
    counted.keys("<tab><f7>").at("room");
    counted.keys("<alt-g><f7>");
    assert_eq!(counted.clerk.m().meeting().unwrap().template, "weekly");
    counted.is_ready_within(40);
}

#[test]
fn the_first_type_offered_is_the_usual_one_of_the_language() {
    for (lang, id) in [(Lang::En, "committee"), (Lang::Zh, "executive")] {
        let mut clerk = Clerk::new(lang);
        clerk.press("<f2><ctrl-n>A<enter>");
        assert_eq!(clerk.m().meeting().unwrap().template, id);
    }
}

#[test]
fn a_section_that_the_type_does_not_have_is_not_shown() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Club", &["Tom Marsh"]).press("<f3>");
    assert_eq!(
        sections(&clerk),
        [
            SectionId::Purpose,
            SectionId::Agenda,
            SectionId::People,
            SectionId::Errors,
            SectionId::Ready
        ]
    );
    let screen = clerk.screen(80, 24);
    assert!(
        !screen.contains("Equipment") && !screen.contains("Deliverables"),
        "{screen}"
    );
    // Nor is a field of the card that nobody asks for.
    clerk.go_to_section(SectionId::Purpose);
    let screen = clerk.screen(80, 24);
    assert!(
        !screen.contains("Theme") && screen.contains("not filled in"),
        "{screen}"
    );
    // Tab goes round those that are shown.
    clerk.press("<tab><tab><tab><tab><tab>");
    assert_eq!(clerk.m().prepare.section, SectionId::Purpose);
}

#[test]
fn the_weekly_meeting_has_papers_and_one_check_of_the_room() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("weekly", "例会", &["张三"]).press("<f3>");
    let shown = sections(&clerk);
    assert!(
        shown.contains(&SectionId::Checklist) && shown.contains(&SectionId::Papers),
        "{shown:?}"
    );
    assert!(
        !shown.contains(&SectionId::Equipment) && !shown.contains(&SectionId::Duties),
        "{shown:?}"
    );
    assert_eq!(clerk.m().ledger.records().checklist.len(), 1);
    assert!(clerk.m().ledger.records().duty_posts.is_empty());
}

#[test]
fn a_type_that_says_nothing_keeps_all_its_sections() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", &["张三"]).press("<f3>");
    assert_eq!(sections(&clerk).len(), 13);
}

#[test]
fn what_the_clerk_adds_brings_its_section() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Club", &["Tom Marsh"]).press("<f3>");
    clerk
        .press("<ctrl-p>all-sections<enter>")
        .go_to_section(SectionId::Duties);
    clerk.press("<ctrl-n>Tea<enter>").go_to_section(SectionId::Purpose);
    clerk.press("<ctrl-p>all-sections<enter>");
    assert!(sections(&clerk).contains(&SectionId::Duties));
    clerk.reopen().press("<f3>");
    assert!(sections(&clerk).contains(&SectionId::Duties));
    assert!(!sections(&clerk).contains(&SectionId::Equipment));
}
