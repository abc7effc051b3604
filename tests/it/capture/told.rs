//! Sentences of comings, goings and excuses as clerks write them, and sentences about people that are no such fact.

use huiwu::{
    capture::{
        LineOutcome, Scene, TypedLine, enter,
        presence::newcomer::{add, nameless},
        room::PreparedList,
    },
    domain::{
        agenda::Item,
        entry::{Entry, EntryKind},
        id::{Id, Ids},
        meeting::{Meeting, MeetingState},
        people::{Attendee, Category, Duty, Person, Reply, Unit},
        record::Record,
        records::Records,
        time::Zone,
    },
    export::{Format, Style},
    words::Lang,
};

use super::at;
use crate::export::minutes;

/// A meeting with a list of people, some of whom are in the room; the first one has the word.
pub(super) struct Hall {
    pub(super) records: Records,
    ids: Ids,
    english: bool,
}

const ENGLISH: &[&str] = &[
    "Ann Bell",
    "Bob Cole",
    "D Pryce",
    "John Lowe",
    "Mary Lamb",
    "Cid Dunn",
    "Olu Adeyemi",
    "Helen Bright",
    "Min Zhang",
    "Theo Grant",
];
const CHINESE: &[&str] = &[
    "王建国",
    "李强",
    "赵磊",
    "何敏",
    "扎西",
    "张丽",
    "李国强",
    "吴越",
    "李华",
    "热依汗·吐尔逊",
];

impl Hall {
    pub(super) fn open(english: bool) -> Self {
        Self::new(english, MeetingState::Live)
    }

    pub(super) fn new(english: bool, state: MeetingState) -> Self {
        let meeting = Id::from_raw(1);
        let mut records = Records::default();
        records.absorb([Record::from(Meeting {
            state,
            opened: (state == MeetingState::Live).then(|| at(0)),
            ..Meeting::draft(meeting, "Test", at(0), Zone::from_minutes(0))
        })]);
        let names = if english { ENGLISH } else { CHINESE };
        for (n, name) in (2..).zip(names) {
            let duty = if n == 2 { Duty::Chair } else { Duty::None };
            records.absorb([
                Record::from(Person::named(Id::from_raw(n), *name)),
                Record::from(Attendee {
                    duty,
                    ..Attendee::invited(Id::from_raw(n), meeting, Id::from_raw(n), n)
                }),
            ]);
        }
        records.set_open(meeting);
        let mut hall = Self {
            records,
            ids: Ids::new(7),
            english,
        };
        if state == MeetingState::Live {
            let here: Vec<&str> = names.iter().take(5).copied().collect();
            hall.line(&format!("+{} 9:00", here.join(", ")));
            hall.line(&format!("{}: yes", names.first().unwrap()));
        }
        hall
    }

    /// Asks something of the scene as it is at 9:40.
    fn with<T>(&mut self, ask: impl FnOnce(&Scene, &mut Ids) -> T) -> T {
        let mut room = PreparedList::default();
        room.refresh(&self.records);
        let agenda = self.records.agenda_lines(at(40));
        let scene = Scene {
            records: &self.records,
            room: &room,
            chosen: &[],
            agenda: &agenda,
            zone: Zone::from_minutes(0),
            english: self.english,
            sign_of: &|_| None,
            now: at(40),
        };
        ask(&scene, &mut self.ids)
    }

    /// Enters a line at 9:40; returns the entries that it made.
    pub(super) fn line(&mut self, raw: &str) -> Vec<Entry> {
        let before: Vec<_> = self.records.entries.iter().map(|e| e.id).collect();
        let now = at(40);
        let captured = self.with(|scene, ids| enter(scene, &TypedLine::typed(raw, now), &mut ids.at(now)).unwrap());
        assert!(!matches!(captured.outcome, LineOutcome::Command { .. }), "{raw}");
        self.records = self.records.after(&captured.change);
        let new = self.records.entries.iter().filter(|e| !before.contains(&e.id));
        new.filter(|e| e.kind != EntryKind::Opened).cloned().collect()
    }

    /// Puts the person of the last doubt on the list; returns the name.
    fn add_newcomer(&mut self) -> Option<String> {
        let (entry, name) = nameless(&self.records).map(|(entry, name)| (entry.clone(), name.to_owned()))?;
        let change =
            self.with(|scene, ids| add(scene, (&entry, &name), Category::InAttendance, &mut ids.at(at(40))).unwrap());
        self.records = self.records.after(&change);
        Some(name)
    }

    pub(super) fn who(&self, name: &str) -> Id<Attendee> {
        let is = |a: &&Attendee| self.records.name_of(a.id) == name;
        self.records.attendees.iter().find(is).unwrap().id
    }

    pub(super) fn reply(&self, name: &str) -> Reply {
        self.records.attendees.get(self.who(name)).unwrap().reply
    }

    /// Returns what a line becomes, in words.
    fn told(&mut self, raw: &str) -> String {
        let entries = self.line(raw);
        let told = entries.iter().map(|entry| {
            let minute = (entry.at.ms() - at(0).ms()) / 60_000;
            let who = match (entry.speaker, entry.said_by.as_str()) {
                (Some(id), _) => self.records.name_of(id).to_owned(),
                (None, "") => "nobody".to_owned(),
                (None, typed) => format!("[{typed}]"),
            };
            let moved = matches!(entry.kind, EntryKind::Arrival | EntryKind::Departure);
            let text = if moved {
                format!("{} @{minute}", entry.text)
            } else if matches!(entry.kind, EntryKind::Regrets | EntryKind::Aside) {
                entry.text.clone()
            } else {
                who
            };
            let doubt = entry
                .remark
                .as_ref()
                .map(|doubt| format!(" ?{doubt:?}"))
                .unwrap_or_default();
            format!("{:?} {text}{doubt}", entry.kind)
        });
        told.collect::<Vec<_>>().join("; ")
    }
}

/// Asserts what each line becomes, each in a hall of its own.
fn table(english: bool, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(line, expected)| {
            let told = Hall::open(english).told(line);
            (told != *expected).then(|| format!("{line}\n    is   {told}\n    want {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn english_sentences_of_leaving_are_departures() {
    table(
        true,
        &[
            ("d pryce left 9:35", "Departure D Pryce @35"),
            ("Cllr Lowe stepped out", "Departure John Lowe @40"),
            ("Cllr J Lowe left the room", "Departure John Lowe @40"),
            ("mary lamb steps out", "Departure Mary Lamb @40"),
            ("Bob left the meeting at 9.38", "Departure Bob Cole @38"),
            ("Bob has left", "Departure Bob Cole @40"),
            ("Bob Cole left early (train)", "Departure Bob Cole (train) @40"),
            (
                "Bob left at 9:30 to catch a train.",
                "Departure Bob Cole (to catch a train) @30",
            ),
            (
                "Bob & Mary left the meeting at 9:20",
                "Departure Bob Cole, Mary Lamb @20",
            ),
            (
                "Bob, Mary and John have left",
                "Departure Bob Cole, Mary Lamb, John Lowe @40",
            ),
            ("9:25 Bob left", "Departure Bob Cole @25"),
            ("At 9:25, Bob left the chamber", "Departure Bob Cole @25"),
            ("bob out 9:31", "Departure Bob Cole @31"),
            ("The chair left the room", "Departure Ann Bell @40"),
            ("Bob went home, unwell", "Departure Bob Cole (unwell) @40"),
            ("Bob logged off at 9:39", "Departure Bob Cole @39"),
            (
                "Bob left due to another meeting",
                "Departure Bob Cole (due to another meeting) @40",
            ),
        ],
    );
}

#[test]
fn english_sentences_of_coming_are_arrivals() {
    table(
        true,
        &[
            ("Olu arrived 9:20", "Arrival Olu Adeyemi @20"),
            ("Cid arrived at 9:03", "Arrival Cid Dunn @3"),
            ("min zhang joined at 9:30", "Arrival Min Zhang @30"),
            ("zhang min joined the call", "Arrival Min Zhang @40"),
            ("Helen Bright joined late", "Arrival Helen Bright (late) @40"),
            ("olu in", "Arrival Olu Adeyemi @40"),
            ("Olu Adeyemi in.", "Arrival Olu Adeyemi @40"),
            ("Cllr Bright came in", "Arrival Helen Bright @40"),
            ("Cid and Olu entered the room", "Arrival Cid Dunn, Olu Adeyemi @40"),
            ("Late: Cid", "Arrival Cid Dunn (late) @40"),
            ("Cid is here", "Arrival Cid Dunn @40"),
        ],
    );
}

#[test]
fn english_sentences_of_excuses_excuse() {
    table(
        true,
        &[
            ("Apols - Cid", "Regrets Cid Dunn"),
            ("Apols: Cllr Bright (childcare)", "Regrets Helen Bright (childcare)"),
            ("Apologies Cid, Helen", "Regrets Cid Dunn; Regrets Helen Bright"),
            ("Cllr Dunn sent his apologies", "Regrets Cid Dunn"),
            (
                "Cllr Bright sent apologies (childcare)",
                "Regrets Helen Bright (childcare)",
            ),
            ("Helen Bright (ill) sent her apologies", "Regrets Helen Bright (ill)"),
            (
                "Cid is unable to attend due to illness",
                "Regrets Cid Dunn (due to illness)",
            ),
            ("Cid and Olu gave apologies", "Regrets Cid Dunn; Regrets Olu Adeyemi"),
            ("Cid apologies", "Regrets Cid Dunn"),
            (
                "Apologies: Kofi Mensah (dentist)",
                "Regrets Kofi Mensah (dentist) ?UnknownName(\"Kofi Mensah\")",
            ),
            (
                "Apologies: Cid (ill), Kofi Mensah (dentist), represented by Ann Cole",
                "Regrets Cid Dunn (ill); Regrets Kofi Mensah (dentist, represented by Ann Cole) ?UnknownName(\"Kofi Mensah\")",
            ),
            (
                "Apologies: Cid (holiday); Olu - work",
                "Regrets Cid Dunn (holiday); Regrets Olu Adeyemi (work)",
            ),
        ],
    );
}

#[test]
fn english_sentences_about_people_are_no_facts_and_nobodys_speech() {
    table(
        true,
        &[
            ("Bob left the gate open", "Note nobody"),
            ("Bob will leave at 10", "Note nobody"),
            ("Bob has not left", "Note nobody"),
            ("Bob left yesterday", "Note nobody"),
            ("Bob came to an agreement with the bank", "Note nobody"),
            ("Bob returned the form", "Note nobody"),
            ("Bob joined the Parks Trust last year", "Note nobody"),
            ("Mrs Lamb asked about the bins", "Note nobody"),
            ("Mrs Poe (public) asked about the bins", "Note nobody"),
            ("Bob reported on the roof", "Note nobody"),
            ("The clerk read a letter", "Note nobody"),
            ("Report received and noted.", "Note nobody"),
            ("Public: the drains smell", "Note nobody"),
            ("Nominations: Bob, Mary", "Note nobody"),
            ("Dates: 4 March", "Note nobody"),
            ("In attendance: 3 members of the public", "Note nobody"),
            ("If Bob leaves we lose the quorum", "Note Ann Bell"),
            ("Did Bob leave?", "Note Ann Bell"),
            ("The left bank is flooded", "Note Ann Bell"),
            ("We left it to the clerk", "Note Ann Bell"),
            ("A member left the door open", "Note nobody"),
            ("Grants arrived late from the county", "Note Ann Bell"),
            ("Somebody said \"Bob left\"", "Note Ann Bell"),
            ("mary lamb: Bob left at nine", "Note Mary Lamb"),
            ("Bob replied: not this year", "Note Bob Cole"),
            ("Bob asked: why?", "Note Bob Cole"),
            (
                "Bob left the meeting angry about the budget",
                "Note nobody ?MayMean(\"-Bob\")",
            ),
        ],
    );
}

#[test]
fn chinese_sentences_of_coming_and_going_are_facts() {
    table(
        false,
        &[
            ("吴越请假", "Regrets 吴越"),
            ("李华同志因出差请假。", "Regrets 李华（出差）"),
            ("张丽请假，去市里开会。", "Regrets 张丽（去市里开会）"),
            ("张丽请病假", "Regrets 张丽（病假）"),
            ("吴越（出差）请假", "Regrets 吴越（出差）"),
            ("吴越、李华请假", "Regrets 吴越; Regrets 李华"),
            ("李华因故未能参会", "Regrets 李华（因故）"),
            ("请假：李华（出差）", "Regrets 李华（出差）"),
            ("何敏提前离开", "Departure 何敏 @40"),
            ("何敏提前离开，9:35", "Departure 何敏 @35"),
            ("李强9:20离席接电话", "Departure 李强（接电话） @20"),
            ("李强 9:20 离席接电话", "Departure 李强（接电话） @20"),
            ("9:20李强离席", "Departure 李强 @20"),
            ("赵磊中途退场", "Departure 赵磊 @40"),
            ("李强、赵磊离开会场", "Departure 李强、赵磊 @40"),
            ("早退：扎西（家中有事）9:35", "Departure 扎西（家中有事） @35"),
            ("扎西因家中有事提前离会", "Departure 扎西（家中有事） @40"),
            ("张丽到会", "Arrival 张丽 @40"),
            ("张丽9:15到会", "Arrival 张丽 @15"),
            ("李国强赶到会场", "Arrival 李国强 @40"),
            ("李国强迟到", "Arrival 李国强（迟到） @40"),
            ("热依汗·吐尔逊到场", "Arrival 热依汗·吐尔逊 @40"),
        ],
    );
}

#[test]
fn chinese_sentences_about_people_are_no_facts_and_nobodys_speech() {
    table(
        false,
        &[
            ("李国强强调，民生工程不能拖", "Note nobody ?MayMean(\"*\")"),
            ("李强表示同意", "Note nobody"),
            ("李强明天请假", "Note nobody"),
            ("李强没有离席", "Note nobody"),
            ("李强请假一事按规定办", "Note nobody"),
            ("赵磊离开后，会议继续", "Note nobody"),
            ("请假制度要严格执行", "Note 王建国"),
            ("如果李强请假，由赵磊参会", "Note 王建国"),
            ("何敏来了没有？", "Note 王建国"),
            ("改正：赞成3票", "Note nobody ?MayMean(\"改：\")"),
            ("提名：李强", "Note nobody"),
            ("赵磊插话：数据不对", "Note 赵磊"),
            ("何敏补充：还有两点", "Note 何敏"),
            ("李强最后强调：要抓紧", "Note 李强"),
            ("王建国总结：散了", "Note 王建国"),
            ("孙浩插话：数据不对", "Note [孙浩] ?UnknownName(\"孙浩\")"),
            ("李强：赵磊请假了", "Note 李强"),
        ],
    );
}

#[test]
fn what_is_still_to_come_is_asked_about() {
    let mut hall = Hall::open(true);
    assert!(hall.told("Bob left 10:30").starts_with("Note nobody ?NotYet"));
    assert!(hall.told("-bob 10:30").starts_with("Note nobody ?NotYet"));
}

#[test]
fn an_excuse_by_name_takes_somebody_out_of_a_sign_in_of_everybody() {
    for (english, all, excuse, name, other) in [
        (true, "+all", "Apologies: Cid Dunn (ill)", "Cid Dunn", "Olu Adeyemi"),
        (false, "＋全体", "请假：张丽（出差）", "张丽", "吴越"),
        (true, "+all", "Cid sent his apologies", "Cid Dunn", "Olu Adeyemi"),
    ] {
        let mut hall = Hall::open(english);
        let arrival = hall.line(all).remove(0).id;
        hall.line(excuse);
        assert!(!hall.records.is_present(hall.who(name)), "{excuse}");
        assert_eq!(hall.reply(name), Reply::Leave);
        assert!(hall.records.is_present(hall.who(other)));
        assert!(!hall.records.entries.get(arrival).unwrap().text.contains(name));
    }
}

#[test]
fn an_excuse_of_somebody_who_has_spoken_is_kept_as_a_doubt() {
    let mut hall = Hall::open(true);
    hall.line("+all");
    hall.line("cid: I am here");
    assert_eq!(
        hall.told("Apologies: Cid Dunn"),
        "Note nobody ?AlreadyPresent(\"Cid Dunn\")"
    );
}

#[test]
fn late_before_the_opening_means_expected() {
    let mut hall = Hall::new(true, MeetingState::Ready);
    assert_eq!(hall.told("Late: Cid Dunn"), "Aside Expected late: Cid Dunn (late)");
    assert!(!hall.records.is_present(hall.who("Cid Dunn")));
    assert_eq!(hall.told("+cid"), "Arrival Cid Dunn @40");
}

#[test]
fn somebody_who_left_and_speaks_is_asked_about_and_not_readmitted() {
    let mut hall = Hall::open(true);
    hall.line("-bob 9:30");
    assert_eq!(hall.told("bob: one more thing"), "Note Bob Cole ?HasLeft(\"Bob Cole\")");
    assert!(!hall.records.is_present(hall.who("Bob Cole")));
}

#[test]
fn a_substitute_who_shares_a_name_is_a_new_person() {
    let mut hall = Hall::open(true);
    assert_eq!(hall.told("+Ann Cole (for Olu Adeyemi)"), "Arrival Ann Cole @40");
    assert_eq!(hall.reply("Olu Adeyemi"), Reply::Substituted);
    assert!(!hall.records.is_present(hall.who("Olu Adeyemi")));
    assert!(hall.records.is_present(hall.who("Ann Cole")));
    assert!(!hall.records.attendees.get(hall.who("Ann Cole")).unwrap().is_member());
}

#[test]
fn a_substitute_on_no_list_does_not_take_others_out() {
    let mut hall = Hall::open(true);
    hall.told("-Ann Cole (for Olu)");
    assert!(hall.records.is_present(hall.who("Ann Bell")));
    assert!(hall.records.is_present(hall.who("Bob Cole")));
}

#[test]
fn those_in_attendance_are_put_on_the_list() {
    let mut hall = Hall::open(true);
    assert_eq!(
        hall.told("In attendance: Mr Poe (auditor), Cid"),
        "Arrival Mr Poe, Cid Dunn @0"
    );
    let poe = hall.records.attendees.get(hall.who("Mr Poe")).unwrap();
    assert!(!poe.is_member());
    assert_eq!(hall.records.person_of(poe.id).unwrap().post, "auditor");
    let mut hall = Hall::open(false);
    assert_eq!(hall.told("列席：孙浩（财务处处长）"), "Arrival 孙浩 @0");
    let sun = hall.records.person_of(hall.who("孙浩")).unwrap();
    assert_eq!(
        (sun.post.as_str(), hall.records.unit_of(sun).unwrap().name.as_str()),
        ("处长", "财务处")
    );
}

#[test]
fn the_chair_is_taken_by_a_line() {
    for line in [":chair bob", "Bob took the chair", "Bob Cole takes the chair."] {
        let mut hall = Hall::open(true);
        let told = hall.line(line).remove(0);
        assert_eq!(told.text, "Bob Cole took the chair.", "{line}");
        assert_eq!(
            hall.records.attendees.get(hall.who("Bob Cole")).unwrap().duty,
            Duty::Chair
        );
        assert_eq!(
            hall.records.attendees.get(hall.who("Ann Bell")).unwrap().duty,
            Duty::None
        );
    }
    let mut hall = Hall::open(false);
    assert_eq!(hall.line("由李强主持会议").remove(0).text, "由李强主持会议。");
}

#[test]
fn a_note_of_the_clerk_is_for_the_record_only() {
    let mut hall = Hall::open(false);
    assert_eq!(hall.line("记：茶水间漏水，已报修。").remove(0).minuted, Some(false));
    let mut hall = Hall::open(true);
    assert_eq!(hall.line("Note: the kettle leaks").remove(0).minuted, None);
}

#[test]
fn a_task_for_a_unit_is_no_speech_of_its_head() {
    let mut hall = Hall::open(false);
    let unit = Id::from_raw(90);
    let person = hall.records.people.get(Id::from_raw(3)).unwrap().clone();
    hall.records.absorb([
        Record::from(Unit {
            id: unit,
            name: "市住建局".to_owned(),
            short: String::new(),
        }),
        Record::from(Person {
            unit: Some(unit),
            ..person
        }),
    ]);
    assert_eq!(
        hall.told("@市住建局 12月15日前报送改造计划"),
        "Note nobody ?MayMean(\"!@市住建局 12月15日前报送改造计划\")"
    );
}

#[test]
fn every_unknown_name_of_a_line_is_put_on_the_list_one_after_the_other() {
    let names = ["郑国庆", "郑国强", "令狐静", "丹增"];
    let mut hall = Hall::open(false);
    let line = hall.line("＋郑国庆、郑国强、令狐静、丹增").remove(0).id;
    for name in names {
        assert_eq!(hall.add_newcomer().as_deref(), Some(name));
    }
    assert_eq!(hall.add_newcomer(), None);
    for name in names {
        assert!(hall.records.is_present(hall.who(name)), "{name}");
        assert!(hall.records.entries.get(line).unwrap().text.contains(name), "{name}");
    }
}

#[test]
fn somebody_excused_on_no_list_is_on_leave_once_on_the_list() {
    let mut hall = Hall::open(true);
    hall.line("Apologies: Kofi Mensah (dentist)");
    assert_eq!(hall.add_newcomer().as_deref(), Some("Kofi Mensah"));
    let kofi = hall.records.attendees.get(hall.who("Kofi Mensah")).unwrap();
    assert_eq!((kofi.reply, kofi.leave_reason.as_str()), (Reply::Leave, "dentist"));
    assert!(!hall.records.is_present(kofi.id));
}

#[test]
fn who_leaves_for_an_interest_leaves_for_the_item_that_it_is_in() {
    let mut hall = Hall::open(true);
    let meeting = hall.records.open().unwrap();
    for (n, title) in [(1, "Fence"), (2, "Grant")] {
        hall.records.absorb([Record::from(Item::titled(
            Id::from_raw(40 + n),
            meeting,
            n << 20,
            title,
        ))]);
    }
    hall.line("#2");
    hall.line(":interest bob 1 his firm");
    let left = hall.line("-bob (interest)").remove(0).id;
    let stay = hall.records.ended_by(left).next().unwrap();
    assert_eq!(stay.withdrew, Some(Id::from_raw(41)));
}

#[test]
fn minutes_name_those_excused_who_are_on_no_list() {
    let mut hall = Hall::open(true);
    hall.line("Apologies: Cid Dunn (ill), Kofi Mensah (dentist)");
    let text = minutes(&hall.records, Style::Council, Format::Text, Lang::En);
    assert!(text.contains("Kofi Mensah (dentist)"), "{text}");
    let mut hall = Hall::open(false);
    hall.line("请假：孙浩（出差）");
    let text = minutes(&hall.records, Style::Official, Format::Text, Lang::Zh);
    assert!(text.contains("孙浩（出差）"), "{text}");
}

#[test]
fn official_minutes_leave_out_a_note_of_the_clerks_own() {
    let mut hall = Hall::open(false);
    hall.line("#+甲方案");
    hall.line("记：空调坏了");
    hall.line("=同意甲方案");
    let text = minutes(&hall.records, Style::Official, Format::Text, Lang::Zh);
    assert!(!text.contains("空调"), "{text}");
}
