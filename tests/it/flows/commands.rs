//! The table of commands against the program: each command does something by each of its keys where it can run, and where it
//! cannot, that is said.
#![allow(
    clippy::match_same_arms,
    clippy::large_stack_arrays,
    reason = "a row a command, in the order of the table; clerks are made where they are needed"
)]

use huiwu::{
    app::{message::Message, msg::Msg},
    domain::{
        change::Seq,
        checklist::{CheckItem, CheckState},
        job::{JobKind, JobProgress},
        trouble::Trouble,
    },
    input::{
        command::{Command, TABLE},
        scope::Scope,
        section::SectionId,
    },
    words::{Lang, field::FieldName},
};

use super::council;
use crate::support::Clerk;

/// All that a clerk could notice of a command.
#[derive(PartialEq)]
struct Seen {
    rows: Vec<huiwu::domain::record::Record>,
    screen: String,
    caret: Option<ratatui::layout::Position>,
    said: String,
}

fn seen(clerk: &Clerk) -> Seen {
    Seen {
        rows: clerk.rows(),
        screen: clerk.screen(120, 36),
        caret: clerk.caret(),
        said: format!("{:?}", clerk.said()),
    }
}

/// In session, with an item, people, two texts and an action.
fn live() -> Clerk {
    let mut clerk = council();
    clerk
        .line("#1")
        .line("+zs")
        .line("zs：同意")
        .line("!办事 @ls ~03-20")
        .line("讲到这里");
    clerk
}

/// At a section of the preparation of a worked meeting.
fn at(section: SectionId) -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk
        .meeting("executive", "第 12 次", &["张三", "李四", "王五", "王五"])
        .press("<f3>");
    clerk.go_to_section(section);
    clerk
}

/// In session, with a copy that is handed out.
fn copies() -> Clerk {
    let mut clerk = live();
    let copy = huiwu::domain::papers::PaperCopy {
        id: huiwu::domain::id::Id::from_raw(9_001),
        meeting: clerk.open_meeting().id,
        paper: huiwu::domain::id::Id::from_raw(9_000),
        number: 1,
        holder: None,
        issued: Some(clerk.now),
    };
    clerk.put([copy.into()]);
    clerk
}

/// In session at the posts, with somebody planned for the first one.
fn posts(keys: &str) -> Clerk {
    let mut clerk = live();
    let post = clerk.m().ledger.records().duty_posts.rows()[0].clone();
    let planned = huiwu::domain::staffing::DutyPost {
        person: "周九".to_owned(),
        ..post
    };
    clerk.put([planned.into()]);
    after(clerk, &format!("：岗位<enter>{keys}"))
}

/// In a section of Wrap-up.
fn closing(mut clerk: Clerk, section: SectionId) -> Clerk {
    clerk.press("<f5>").go_to_section(section);
    clerk
}

/// With somebody of a unit.
fn with_units() -> Clerk {
    after(roster("名单.csv", "姓名,单位\n钱七,财务处\n".as_bytes()), "<ctrl-s>")
}

/// With papers, seats, a budget and a notice.
fn furnished(section: SectionId) -> Clerk {
    let mut clerk = at(SectionId::Budget);
    clerk
        .press("<f7>4<tab><ctrl-u>40<tab>2<tab>3<enter>")
        .press("<ctrl-n><tab>12,000<enter>")
        .go_to_section(SectionId::Papers)
        .press("<ctrl-n>预算草案<enter>")
        .go_to_section(SectionId::Seats)
        .press("<f7><enter>")
        .go_to_section(SectionId::Notice)
        .press("<enter>3<enter>")
        .go_to_section(section);
    clerk
}

/// Keys pressed in a scene.
fn after(mut clerk: Clerk, keys: &str) -> Clerk {
    clerk.press(keys);
    clerk
}

/// At a deliverable that has an owner, and perhaps was submitted.
fn deliverable(submitted: bool) -> Clerk {
    let clerk = after(at(SectionId::Deliverables), "<enter>李四<enter>");
    if submitted {
        after(clerk, "<f7>张三<enter>")
    } else {
        clerk
    }
}

/// At a line of the checklist that a word closes.
fn check(state: CheckState) -> Clerk {
    let mut clerk = at(SectionId::Checklist);
    let first = clerk.m().ledger.records().checklist.rows()[0].clone();
    let row = CheckItem {
        proof: huiwu::domain::checklist::Proof::Tick,
        state,
        ..first
    };
    clerk.put([row.into()]).press("<ctrl-home>");
    clerk
}

/// A feed longer than any screen.
fn long_feed() -> Clerk {
    let mut clerk = council();
    for n in 0..60 {
        clerk.line(&format!("第{n}句"));
    }
    clerk
}

/// More people than a screen has rows.
fn crowd() -> Clerk {
    let names: Vec<String> = (0..80)
        .map(|n| format!("Person {}{}", (b'A' + n / 26) as char, (b'a' + n % 26) as char))
        .collect();
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting(
            "council",
            "Garden",
            &names.iter().map(String::as_str).collect::<Vec<_>>(),
        )
        .line("begin");
    clerk
}

/// At the preview of a list of people.
fn roster(name: &str, bytes: &[u8]) -> Clerk {
    let mut clerk = at(SectionId::People);
    let path = clerk.path(name);
    std::fs::write(&path, bytes).unwrap();
    clerk.press("<f9>").paste(&path.display().to_string()).press("<enter>");
    clerk
}

fn short_roster() -> Clerk {
    roster(
        "名单.csv",
        "序号,姓名,单位,职务\n1,钱七,财务处,处长\n2,孙八,人事处,科长\n3,,人事处,科长\n".as_bytes(),
    )
}

fn workbook() -> Clerk {
    let mut book = rust_xlsxwriter::Workbook::new();
    for name in ["甲", "乙"] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        for (row, text) in ["姓名", "钱七", "孙八"].into_iter().enumerate() {
            sheet.write(u32::try_from(row).unwrap(), 0, text).unwrap();
            sheet
                .write(u32::try_from(row).unwrap(), 1, format!("{name}{text}"))
                .unwrap();
        }
    }
    roster("名单.xlsx", &book.save_to_buffer().unwrap())
}

/// Two meetings and the list of them.
fn list() -> Clerk {
    let mut clerk = council();
    clerk.press("<f2><ctrl-n>乙会<enter>").press("<f2>");
    clerk
}

/// The actions of a meeting, the cursor on one of them.
fn follow_up() -> Clerk {
    let mut clerk = live();
    for n in 1..=30 {
        clerk.line(&format!("!第{n}件 @ww"));
    }
    clerk.press("<f6>");
    clerk
}

/// Lists of every kind, each longer than a page.
fn lists() -> Vec<(&'static str, Clerk)> {
    let mut meetings = council();
    for n in 1..=25 {
        meetings.press(&format!("<f2><ctrl-n>第{n}会<enter>"));
    }
    let names: String = (0..60)
        .map(|n| format!("{n},某{}\n", char::from_u32(0x4e00 + n).unwrap()))
        .collect();
    let rows = format!("序号,姓名\n{names}");
    let actions = follow_up();
    vec![
        ("meetings", after(meetings, "<f2>")),
        ("a section of Prepare", at(SectionId::Checklist)),
        ("help", after(live(), "<f1>")),
        ("the examples of the line", after(live(), "<f11>")),
        ("roster", roster("名单.csv", rows.as_bytes())),
        ("findings", after(follow_up(), "<f5>")),
        ("actions", actions),
    ]
}

/// A file that cannot be written for a while.
fn in_trouble() -> Clerk {
    let mut clerk = live();
    clerk.hold_disk().line("未存的");
    clerk.take(Msg::SaveFailed {
        first: Seq::default(),
        trouble: Trouble::Full,
    });
    clerk.let_disk_go();
    clerk.take(Msg::SaveFailed {
        first: Seq::default(),
        trouble: Trouble::Full,
    });
    clerk
}

/// Each place in which a command can run. A new command does not compile before it has one.
#[expect(clippy::too_many_lines, reason = "one table")]
pub(crate) fn scenes(command: Command) -> Vec<Clerk> {
    use Command as C;
    vec![match command {
        C::Send => after(live(), "一句话"),
        C::Complete => after(live(), "!办事 @z"),
        C::LeaveLine | C::NewerEntry => after(live(), "<up>"),
        C::OpenSession => council(),
        C::MarkRecording => after(live(), ":recorder<enter>"),
        C::ToDecision | C::ToAction | C::ToQuestion | C::ToRequirement | C::ToMotion | C::ToIncident => live(),
        C::ToNote => after(live(), "=定了<enter>"),
        C::MoveEntry => after(live(), "#1<enter>一句<enter>"),
        C::Strike | C::ToMinutes | C::LongEditor | C::OlderEntry => live(),
        C::FeedBack => long_feed(),
        C::FeedOn => after(long_feed(), "<pageup><pageup>"),
        C::EarlierTime | C::LaterTime => after(live(), "<up><up><up>"),
        C::NextItem
        | C::Recess
        | C::Adjourn
        | C::RecorderStart
        | C::Outcome
        | C::NoAction
        | C::AllPresent
        | C::AgendaView
        | C::Absent => live(),
        C::PeopleOn => crowd(),
        C::PeopleBack => after(crowd(), "<alt-pagedown>"),
        C::Resume | C::NextSitting => after(live(), "<alt-b>"),
        C::Reopen => after(live(), "<alt-x>"),
        C::RecorderStop => after(live(), ":recorder<enter>"),
        C::ArriveNew => after(live(), "+周九<enter>"),
        C::DeclareInterest | C::ClosePart => live(),
        C::LeaveRegister => {
            let mut clerk = Clerk::new(Lang::Zh);
            clerk.meeting("confidential", "登记会", &["张三", "李四"]);
            clerk.act(|m, _| {
                let mut house = m.ledger.records().house.clone();
                house.leaves_register = true;
                m.ledger.set_house(house);
            });
            clerk
        }
        C::OpenPart => after(live(), "：转入不公开 商业秘密<enter>"),
        C::Confirm => after(live(), "王五：同意<enter>"),
        C::Came => after(live(), "请假：王五<enter>王五：同意<enter>"),
        C::Incidents | C::Rounds | C::LooseEnds => live(),
        C::IncidentArrived | C::IncidentFixed | C::IncidentTold => after(live(), "%话筒坏了<enter>"),
        C::CountCopies | C::Copies => copies(),
        C::SpeakersList | C::Posts | C::MediaList | C::Recorders => live(),
        C::NextSpeaker => after(live(), "q+ 李四<enter>"),
        C::GiveWord | C::RequestFirst | C::DropRequest | C::CloseQueue => {
            after(live(), "q+ 李四，王五<enter><alt-p><down><down>")
        }
        C::EditRecorder | C::AddRecorder | C::HaltRecorder | C::CloseRecorders => {
            after(live(), ":recorder<enter>：录音设备<enter>")
        }
        C::TakePost | C::FillPosts | C::ClosePosts => posts(""),
        C::LeavePost => posts("<f7>"),
        C::MoveCopy => after(copies(), "：份号<enter>送打印室"),
        C::CountHere | C::CloseCopies => after(copies(), "：份号<enter>"),
        C::EditShot | C::StartShot | C::CloseMedia => after(live(), "：影音<enter>签约<enter>"),
        C::StopShot => after(live(), "：影音<enter>签约<enter><f7>"),
        C::Report => after(council(), "<f10>zs"),
        C::EditIncident | C::SomebodyThere | C::IncidentOver | C::NextCard | C::PreviousCard | C::CloseIncidents => {
            after(live(), "%话筒坏了<enter><alt-f>")
        }
        C::NoteFault => after(live(), "<f9>没声音"),
        C::CloseRounds => after(live(), "<f9>"),
        C::GoToLooseEnd | C::PassAdjourn | C::CloseGate => after(live(), "<alt-g>"),
        C::CheckIn => council(),
        C::RollCall => after(live(), "$办<enter>"),
        C::CountVotes => after(live(), "$办<enter><f7>1"),
        C::NextMissing => after(live(), "+ls<enter>$办<enter><f7>"),
        C::VoteForm | C::CloseRollCall => after(live(), "$办<enter><f7>"),
        C::SignIn | C::StayAway | C::StandIn | C::Verify | C::Refuse => after(council(), "<f10>zs"),
        C::WalkIn => after(council(), "<f10>钱七"),
        C::NextWay | C::DoorDesk | C::CloseCheckIn => after(council(), "<f10>"),
        C::OpenMeeting
        | C::RenameMeeting
        | C::PostponeMeeting
        | C::CancelMeeting
        | C::NextMeeting
        | C::DuplicateMeeting => after(council(), "<f2>"),
        C::StoreNext | C::CloseNext | C::TurnCarried => after(council(), "<f2><alt-n>"),
        C::NewMeeting | C::OpenDemo => Clerk::new(Lang::Zh),
        C::DeleteMeeting => after(list(), "乙"),
        C::AllSections => {
            let mut clerk = Clerk::new(Lang::Zh);
            clerk.meeting("weekly", "例会", &["张三"]).press("<f3>");
            clerk
        }
        C::MarkRow
        | C::MarkAll
        | C::EditRow
        | C::AddRow
        | C::NextSection
        | C::PreviousSection
        | C::GoToGate
        | C::DeleteRow
        | C::Documents => at(SectionId::Agenda),
        C::MoveRowUp => after(at(SectionId::Agenda), "<down>"),
        C::MoveRowDown => after(at(SectionId::Agenda), "<ctrl-home>"),
        C::PasteAgenda | C::ImportAgenda | C::NextFiling => at(SectionId::Agenda),
        C::StoreAgenda | C::CloseAgenda | C::TurnLine | C::OnlyThese => {
            after(at(SectionId::Agenda), "<f7>1. 茶水安排<ctrl-s>")
        }
        C::Attends
        | C::OnLeave
        | C::PasteList
        | C::MakeChair
        | C::MakeScribe
        | C::ImportRoster
        | C::SortStrokes
        | C::SortFullStrokes => {
            let mut clerk = at(SectionId::People);
            // Out of every order, so that sorting has something to do.
            clerk.press("<ctrl-n>丁一<enter>");
            clerk
        }
        C::Submit | C::Without => deliverable(false),
        C::Approve | C::SendBack => deliverable(true),
        C::Tick | C::CheckNotNeeded => check(CheckState::Open),
        C::Untick => check(CheckState::Done),
        C::ImportHolidays => at(SectionId::Checklist),
        C::TestPass | C::TestFail | C::TestSkip | C::NextRound | C::AddSlides | C::RoundInterval => {
            at(SectionId::Equipment)
        }
        C::EditFrame => at(SectionId::Budget),
        C::HandOut => furnished(SectionId::Papers),
        C::MarkIssued => after(furnished(SectionId::Papers), "<f7>"),
        C::Arrange => at(SectionId::Seats),
        C::Freeze | C::FlipView | C::EditPlan => furnished(SectionId::Seats),
        C::NoticeSent => furnished(SectionId::Notice),
        C::AnswerSlip => at(SectionId::Errors),
        C::DeclareReady | C::SettleMissing => at(SectionId::Ready),
        C::Export | C::NextStyle | C::NextDocument | C::PreviousDocument | C::DocumentLanguage | C::EditImprint => {
            after(live(), "<f5>")
        }
        C::PageOn => after(long_feed(), "<f5><f9>"),
        C::PageBack => after(long_feed(), "<f5><f9><pagedown>"),
        C::GoToClose | C::ClosingDocuments => after(live(), "<f5>"),
        C::CopyBack | C::CopyKept | C::CopyDestroyed | C::CopyLost => closing(copies(), SectionId::Returns),
        C::GiveBack | C::KeepByConsent => after(closing(live(), SectionId::Inbound), "<ctrl-n>审计处<tab>报告<enter>"),
        C::MarkPaid | C::ApproveOverrun => {
            after(closing(live(), SectionId::Expenses), "<ctrl-n><tab>50<tab>某店<enter>")
        }
        C::MarkConveyed => after(closing(live(), SectionId::Conveyance), "<ctrl-n>审计处<enter>"),
        C::AddUnits => closing(with_units(), SectionId::Conveyance),
        C::NextArchiveState | C::NoneFormed => after(closing(live(), SectionId::Archive), "<f9>"),
        C::FillArchive | C::EditArchiveCode | C::ExportBundle => closing(live(), SectionId::Archive),
        C::NothingLearned => closing(live(), SectionId::Lessons),
        C::SayIfSolved => {
            let mut clerk = closing(after(live(), "<alt-x>"), SectionId::Lessons);
            let mut meeting = clerk.open_meeting().clone();
            "桌子不够".clone_into(&mut meeting.problem);
            clerk.put([meeting.into()]);
            clerk
        }
        C::TeachType => after(closing(live(), SectionId::Lessons), "<ctrl-n>早点开始<enter>"),
        C::ShowRewordings => {
            let mut clerk = closing(after(live(), "<alt-x>"), SectionId::Minutes);
            clerk.press("<alt-w><tab>改过的话<ctrl-s>");
            clerk
        }
        C::ListLeftOut => closing(after(live(), "树要浇水<enter><alt-x>"), SectionId::Minutes),
        C::LookAt => closing(after(live(), "同意购买十台电脑<enter><alt-x>"), SectionId::Minutes),
        // In a style whose number is that of a series of official papers, which is the wider way.
        C::IssueMinutes => {
            let mut clerk = closing(after(live(), "<alt-x>"), SectionId::Minutes);
            let numbered = |clerk: &Clerk| clerk.fields().iter().any(|field| field.name == FieldName::IssueNumber);
            while !numbered(clerk.press("<alt-i>")) {
                clerk.press("<esc><f8>");
            }
            after(clerk, "<esc>")
        }
        C::SignRecord | C::Reword => closing(after(live(), "<alt-x>"), SectionId::Minutes),
        C::ApproveMinutes | C::ReopenMinutes | C::CompareVersions | C::ExportVersion => {
            let issued = "<alt-i><ctrl-s><right><ctrl-s>";
            after(closing(after(live(), "<alt-x>"), SectionId::Minutes), issued)
        }
        C::CloseMeeting => closing(after(live(), "<alt-x>"), SectionId::Close),
        C::EditAction | C::ActionDone | C::ActionWorking | C::GoToMeeting => follow_up(),
        C::UrgeOwner
        | C::NoteProgress
        | C::Instruct
        | C::MatterHistory
        | C::MarkMatter
        | C::MarkMatters
        | C::MatterPapers => follow_up(),
        C::GoToMatters => after(live(), "<f5>"),
        C::FileMatter | C::LeaveOutMatter => closing(after(live(), "=同意<enter>"), SectionId::Matters),
        C::AskExtension => after(follow_up(), "<enter><tab>2026-12-31<enter>"),
        C::DecideExtension => after(
            follow_up(),
            "第3件<enter><tab>2026-12-31<enter><alt-e>2027-01-10<tab>等批复<enter>",
        ),
        C::ReturnReport => after(follow_up(), "<f7>已办<enter>"),
        C::ActionReopen => after(follow_up(), "<f8>"),
        C::ShowClosed => after(follow_up(), "<f7>"),
        C::SaveForm | C::CloseForm | C::NextField | C::PreviousField => after(at(SectionId::Agenda), "<ctrl-n>题目"),
        C::KeepText | C::CloseEditor | C::NewLine => after(live(), "<ctrl-o>甲"),
        C::EditorUp | C::EditorPageUp => after(live(), "<ctrl-o>甲<enter>乙<enter>丙"),
        C::EditorDown | C::EditorPageDown => after(live(), "<ctrl-o>甲<enter>乙<enter>丙<up><up>"),
        C::RunChosen => after(live(), "<ctrl-p>absent"),
        C::ClosePalette | C::ChoiceDown | C::TakeChoice => after(live(), "<ctrl-p>re"),
        C::ChoiceUp => after(live(), "<ctrl-p>re<down>"),
        C::CloseHelp => after(live(), "<f1>"),
        C::RunHelped => after(live(), "<f1>absent"),
        C::CloseSaid => after(live(), "<f12>"),
        C::TakeExample | C::ClosePractice => after(live(), "<f11>"),
        C::TryLine => after(live(), "<f11>一句话"),
        C::Find | C::Settings => live(),
        C::SetValue | C::LeaveSettings | C::NextValue | C::PreviousValue => after(live(), "<alt-,>"),
        C::WriteSettings | C::UsualValue => after(live(), "<alt-,><right>"),
        C::Expand => after(live(), "hyrw"),
        C::GoToFound => after(live(), "<ctrl-f>讲到"),
        C::CloseSearch => after(live(), "<ctrl-f>"),
        C::StoreRoster
        | C::CloseRoster
        | C::NextVerdict
        | C::PreviousVerdict
        | C::LeaveRowOut
        | C::ColumnIs
        | C::ColumnWas
        | C::NextColumn
        | C::PreviousColumn => short_roster(),
        C::NextSheet => workbook(),
        // Lists and texts are made once and gone through by tests of their own.
        C::Up | C::Down | C::PageUp | C::PageDown | C::First | C::Last | C::ClearFilter => return Vec::new(),
        C::EditLeft
        | C::EditRight
        | C::EditWordLeft
        | C::EditWordRight
        | C::EditHome
        | C::EditEnd
        | C::EditBackspace
        | C::EditDelete
        | C::EditWordBack
        | C::EditWordForward
        | C::EditKillStart
        | C::EditKillEnd => return Vec::new(),
        C::Help
        | C::ShowSaid
        | C::Practice
        | C::HowToLeave
        | C::Tour
        | C::Palette
        | C::Language
        | C::Redraw
        | C::Mouse
        | C::CopyElsewhere
        | C::Backup
        | C::Check
        | C::Suspend
        | C::Quit => {
            return vec![
                Clerk::new(Lang::En),
                live(),
                at(SectionId::Papers),
                after(live(), "<f5>"),
                follow_up(),
                list(),
            ];
        }
        C::TabMeetings | C::TabPrepare | C::TabWrapup | C::TabFollowUp => live(),
        C::TabLive => at(SectionId::Agenda),
        C::CopyText => {
            return vec![
                live(),
                at(SectionId::Agenda),
                after(live(), "<f5>"),
                follow_up(),
                list(),
            ];
        }
        C::StopJob => {
            let mut clerk = live();
            clerk.take(Msg::Job(JobProgress {
                number: 1,
                kind: JobKind::Writing,
                name: "纪要.docx".to_owned(),
                percent: Some(5),
            }));
            clerk
        }
        C::Undo => {
            return vec![
                live(),
                after(live(), "打错"),
                after(at(SectionId::Agenda), "<down><alt-up>"),
                after(follow_up(), "<f8>"),
            ];
        }
        C::Redo => {
            return vec![
                after(live(), "<ctrl-z>"),
                after(live(), "打错<ctrl-z>"),
                after(follow_up(), "<f8><ctrl-z>"),
            ];
        }
        C::Retry => in_trouble(),
        C::OpenBackup => {
            let mut clerk = live();
            let copy = Some(clerk.path("copy.db"));
            clerk.take(Msg::Damaged { copy });
            clerk
        }
    }]
}

/// Presses a key of a command, or asks for it by its name where it has none. Says what changed; nothing is a fault.
fn does_something(clerk: &mut Clerk, command: Command, key: Option<&str>) -> bool {
    clerk.asked();
    let before = seen(clerk);
    match key {
        Some(key) => {
            clerk.press(&format!("<{key}>"));
        }
        None => clerk.take(Msg::Do(command)),
    }
    let refused = matches!(clerk.said(), Some(Message::Unavailable(of, _)) if *of == command);
    // To try again is an order to the disk alone: where it still fails, that is said by the red line as before.
    !refused && (!clerk.asked().is_empty() || seen(clerk) != before || command == Command::Retry)
}

/// Each command of some scopes by each of its keys, in every place of it.
fn try_out(scopes: impl Fn(Scope) -> bool) {
    let mut idle = Vec::new();
    for row in TABLE.iter().filter(|row| scopes(row.scope)) {
        let keys: Vec<Option<&str>> = if row.keys.is_empty() {
            vec![None]
        } else {
            row.keys.iter().copied().map(Some).collect()
        };
        for key in keys {
            for (n, mut clerk) in scenes(row.command).into_iter().enumerate() {
                if !does_something(&mut clerk, row.command, key) {
                    idle.push(format!("{:?} by {key:?} in place {n}: {:?}", row.command, clerk.said()));
                }
                let unsaved = clerk.m().ledger.unsaved();
                if unsaved.trouble().is_none() && !unsaved.is_damaged() {
                    assert_eq!(clerk.rows(), clerk.disk(), "{:?}: memory and disk agree", row.command);
                }
            }
        }
    }
    assert_eq!(idle, [""; 0], "a command must not be dead");
}

#[test]
fn every_command_of_the_live_tab_does_something_by_each_of_its_keys() {
    try_out(|scope| {
        matches!(
            scope,
            Scope::Live
                | Scope::Editor
                | Scope::CheckIn
                | Scope::RollCall
                | Scope::Incidents
                | Scope::Rounds
                | Scope::Gate
                | Scope::Queue
                | Scope::Recorders
                | Scope::Posts
                | Scope::Copies
                | Scope::Media
        )
    });
}

#[test]
fn every_command_of_prepare_does_something_by_each_of_its_keys() {
    try_out(|scope| scope == Scope::Prepare || scope.is_section() || scope == Scope::Roster);
}

#[test]
fn every_other_command_does_something_by_each_of_its_keys() {
    let apart = |scope: Scope| {
        matches!(
            scope,
            Scope::Live
                | Scope::Editor
                | Scope::CheckIn
                | Scope::RollCall
                | Scope::Incidents
                | Scope::Rounds
                | Scope::Gate
                | Scope::Queue
                | Scope::Recorders
                | Scope::Posts
                | Scope::Copies
                | Scope::Media
                | Scope::Prepare
                | Scope::Roster
                | Scope::List
                | Scope::Field
        ) || scope.is_section()
    };
    try_out(|scope| !apart(scope));
}

#[test]
fn every_list_is_walked_by_every_key() {
    let mut idle = Vec::new();
    for (name, mut clerk) in lists() {
        for row in TABLE.iter().filter(|row| row.scope == Scope::List) {
            // The filter of a list is cleared in a test of its own.
            if row.command == Command::ClearFilter {
                continue;
            }
            for key in row.keys {
                // In the tab of the documents these turn the pages of the preview.
                let turns = TABLE
                    .iter()
                    .any(|own| own.scope == Scope::Minutes && own.keys.contains(key));
                if name == "findings" && turns {
                    continue;
                }
                clerk.press("<ctrl-home><down><down><down>");
                if !does_something(&mut clerk, row.command, Some(key)) {
                    idle.push(format!("{name}: {:?} by {key}", row.command));
                }
            }
        }
    }
    assert_eq!(idle, [""; 0]);
}

#[test]
fn every_filter_is_cleared() {
    for (name, mut clerk) in [
        ("meetings", after(list(), "乙")),
        ("a section of Prepare", after(at(SectionId::Checklist), "会")),
        ("actions", after(follow_up(), "第1")),
    ] {
        assert!(does_something(&mut clerk, Command::ClearFilter, Some("esc")), "{name}");
    }
}

#[test]
fn every_text_is_edited_by_every_key() {
    let mut idle = Vec::new();
    for (name, mut clerk) in [
        ("the line", live()),
        ("the editor", after(live(), "<ctrl-o>")),
        ("the filter of the meetings", list()),
        ("the filter of a section", at(SectionId::Agenda)),
        ("the filter of the actions", follow_up()),
        ("a field of a form", after(at(SectionId::Agenda), "<ctrl-n>")),
        ("the palette", after(live(), "<ctrl-p>")),
        ("the help page", after(live(), "<f1>")),
        ("the page on the line", after(live(), "<f11>")),
    ] {
        for row in TABLE.iter().filter(|row| row.scope == Scope::Field) {
            for key in row.keys {
                clerk.press("<end><ctrl-u>一二 three 四五<left><left><left>");
                if !does_something(&mut clerk, row.command, Some(key)) {
                    idle.push(format!("{name}: {:?} by {key}", row.command));
                }
            }
        }
    }
    assert_eq!(idle, [""; 0]);
}

#[test]
fn in_an_empty_program_every_command_does_something_or_says_why_not() {
    let mut silent = Vec::new();
    for row in TABLE {
        // These can only be reached in what they belong to.
        let inner = matches!(
            row.scope,
            Scope::List
                | Scope::Field
                | Scope::Form
                | Scope::Editor
                | Scope::CheckIn
                | Scope::RollCall
                | Scope::Incidents
                | Scope::Rounds
                | Scope::Gate
                | Scope::Queue
                | Scope::Recorders
                | Scope::Posts
                | Scope::Copies
                | Scope::Media
                | Scope::Palette
                | Scope::Help
                | Scope::Said
                | Scope::Practice
                | Scope::Roster
        );
        if inner {
            continue;
        }
        let mut clerk = Clerk::new(Lang::En);
        clerk.asked();
        let before = seen(&clerk);
        clerk.take(Msg::Do(row.command));
        let said = matches!(clerk.said(), Some(Message::Unavailable(of, _)) if *of == row.command);
        let shown = seen(&clerk);
        if said && shown.screen == before.screen {
            silent.push(format!("{:?}: the reason is not on the screen", row.command));
        }
        if !said && clerk.asked().is_empty() && shown == before && row.command != Command::TabMeetings {
            silent.push(format!("{:?} says nothing", row.command));
        }
        clerk.check();
    }
    assert_eq!(silent, [""; 0]);
}
