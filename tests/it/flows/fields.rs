//! The fields of every form: each is asked, kept as it is typed, restored after a kill, and stored. In a register-only meeting nothing that
//! is typed is kept.
#![allow(
    clippy::match_same_arms,
    clippy::too_many_lines,
    reason = "tables: a row a field, in the order of the names"
)]

use std::collections::BTreeSet;

use huiwu::{
    app::wrapup,
    domain::{
        checklist::{CheckItem, Proof},
        id::Id,
        papers::PaperCopy,
    },
    input::section::SectionId,
    words::{Lang, field::FieldName},
};
use strum::IntoEnumIterator;

use super::register_only::files_with;
use crate::support::{Answer, Clerk};

/// The trace of a form after it was saved.
enum Stored {
    /// The same values, when it is opened again by these keys.
    Again(&'static str),
    /// Its texts, somewhere in the rows.
    InRows,
    /// The same, once the preview was answered.
    Previewed,
    /// Nothing: it names a file, and is not kept either.
    Elsewhere,
}
use Stored::{Again, Elsewhere, InRows, Previewed};

/// One form: where it stands, how it is opened, and what becomes of it.
struct Case {
    name: &'static str,
    section: Option<SectionId>,
    /// Makes the rows that the form needs.
    first: fn(&mut Clerk),
    open: &'static str,
    /// Fields that are left as they are, because another one decides them.
    leave: &'static [FieldName],
    stored: Stored,
}

const fn nothing(_: &mut Clerk) {}

/// A form in a section of Prepare.
const fn form(name: &'static str, section: SectionId, open: &'static str, stored: Stored) -> Case {
    Case {
        name,
        section: Some(section),
        first: nothing,
        open,
        leave: &[],
        stored,
    }
}

/// A form elsewhere; its keys begin with the tab.
const fn elsewhere(name: &'static str, open: &'static str, stored: Stored) -> Case {
    Case {
        name,
        section: None,
        first: nothing,
        open,
        leave: &[],
        stored,
    }
}

/// A check that wants a proof in words.
fn proved_by_text(clerk: &mut Clerk) {
    let first = clerk.m().ledger.records().checklist.rows()[0].clone();
    let row = CheckItem {
        proof: Proof::Text,
        ..first
    };
    clerk.put([row.into()]);
}

fn submitted(clerk: &mut Clerk) {
    clerk.press("<f3>").go_to_section(SectionId::Deliverables);
    clerk.press("<esc><enter>李四<enter><f7>张三<enter>");
}

/// Six numbered copies, all handed out.
fn copies_out(clerk: &mut Clerk) {
    let meeting = clerk.open_meeting().id;
    let copies = (1..=6).map(|number| {
        PaperCopy {
            id: Id::from_raw(9_000 + i64::from(number)),
            meeting,
            paper: Id::from_raw(9_000),
            number,
            holder: None,
            issued: Some(clerk.now),
        }
        .into()
    });
    let copies: Vec<_> = copies.collect();
    clerk.put(copies);
}

#[expect(clippy::too_many_lines, reason = "one table")]
fn cases() -> Vec<Case> {
    use FieldName as F;
    use SectionId as S;
    vec![
        elsewhere("new meeting", "<f2><esc><ctrl-n>", Again("<f2><esc>新题目<f7>")),
        Case {
            // With another type come other rows: `type_change`.
            leave: &[F::Template],
            ..elsewhere("rename", "<f2><esc><f7>", Again("<f2><esc><f7>"))
        },
        elsewhere("postpone", "<f2><esc><f8>", Again("<f2><esc><f8>")),
        elsewhere("cancel", "<f2><esc><f9>", InRows),
        form("purpose", S::Purpose, "<enter>", Again("<enter>")),
        form("new item", S::Agenda, "<esc><ctrl-n>", Again("<esc>新题目<enter>")),
        Case {
            // Named with its number, which changes as the item moves.
            leave: &[F::Under],
            ..form(
                "item",
                S::Agenda,
                "<esc><ctrl-home><enter>",
                Again("<esc>新题目<enter>"),
            )
        },
        form("agenda as text", S::Agenda, "<esc><f7>", Previewed),
        Case {
            leave: &[F::Substitute],
            ..form("new person", S::People, "<esc><ctrl-n>", Again("<esc>钱七<enter>"))
        },
        Case {
            leave: &[F::Reply],
            ..form(
                "person with a substitute",
                S::People,
                "<esc><ctrl-home><enter>",
                Again("<esc>钱七<enter>"),
            )
        },
        form("people as text", S::People, "<esc><f7>", InRows),
        form("file of people", S::People, "<esc><f9>", Elsewhere),
        form(
            "deliverable",
            S::Deliverables,
            "<esc><ctrl-home><enter>",
            Again("<esc><ctrl-home><enter>"),
        ),
        Case {
            first: |clerk| {
                clerk
                    .press("<f3>")
                    .go_to_section(S::Deliverables)
                    .press("<esc><enter>李四<enter>");
            },
            ..form("submit", S::Deliverables, "<esc><ctrl-home><f7>", InRows)
        },
        Case {
            first: submitted,
            ..form("return", S::Deliverables, "<esc><ctrl-home><f9>", InRows)
        },
        form("without", S::Deliverables, "<esc><ctrl-home><alt-n>", InRows),
        form("new check", S::Checklist, "<esc><ctrl-n>", Again("<esc>钱七<enter>")),
        form(
            "check",
            S::Checklist,
            "<esc><ctrl-home><enter>",
            Again("<esc><ctrl-home><enter>"),
        ),
        Case {
            first: proved_by_text,
            ..form("proof", S::Checklist, "<esc><ctrl-home><f7>", InRows)
        },
        form("not needed", S::Checklist, "<esc><ctrl-home><f8>", InRows),
        form("file of holidays", S::Checklist, "<esc><alt-i>", Elsewhere),
        form(
            "new device",
            S::Equipment,
            "<esc><ctrl-n>",
            Again("<esc>投影仪二号<enter>"),
        ),
        form(
            "device",
            S::Equipment,
            "<esc><ctrl-home><enter>",
            Again("<esc><ctrl-home><enter>"),
        ),
        form(
            "round",
            S::Equipment,
            "<esc><ctrl-end><enter>",
            Again("<esc><ctrl-end><enter>"),
        ),
        form("failed test", S::Equipment, "<esc><ctrl-home><f8>", InRows),
        form("interval", S::Equipment, "<esc><alt-i>", Again("<esc><alt-i>")),
        form("slides", S::Equipment, "<esc><alt-s>", InRows),
        Case {
            first: |clerk| {
                clerk
                    .press("<f3>")
                    .go_to_section(S::Equipment)
                    .press("<alt-s>slides.pptx<ctrl-s>");
            },
            ..form("slide", S::Equipment, "<esc>pptx<enter>", Again("<esc>pptx<enter>"))
        },
        form("new post", S::Duties, "<esc><ctrl-n>", Again("<esc>西门<enter>")),
        form("post", S::Duties, "<esc><ctrl-home><enter>", Again("<esc>西门<enter>")),
        form("frame", S::Budget, "<esc><f7>", Again("<esc><f7>")),
        form(
            "new line of the budget",
            S::Budget,
            "<esc><ctrl-n>",
            Again("<esc><ctrl-end><enter>"),
        ),
        Case {
            leave: &[F::Numbered],
            ..form(
                "new paper",
                S::Papers,
                "<esc><ctrl-n>",
                Again("<esc><ctrl-home><enter>"),
            )
        },
        Case {
            leave: &[F::Copies],
            first: |clerk| {
                clerk
                    .press("<f3>")
                    .go_to_section(S::Papers)
                    .press("<ctrl-n>草案<enter>");
            },
            ..form(
                "paper",
                S::Papers,
                "<esc><ctrl-home><enter>",
                Again("<esc><ctrl-home><enter>"),
            )
        },
        form("plan", S::Seats, "<esc><alt-i>", Again("<esc><alt-i>")),
        Case {
            first: |clerk| {
                clerk.press("<f3>").go_to_section(S::Seats).press("<alt-i><ctrl-s>");
            },
            ..form(
                "seat",
                S::Seats,
                "<esc>张三<enter>",
                Again("<esc>李四<ctrl-end><enter>"),
            )
        },
        form("notice", S::Notice, "<esc><enter>", Again("<esc><enter>")),
        form("answer", S::Errors, "<esc><ctrl-home><f7>", InRows),
        form("shut gate", S::Ready, "<esc><f7>", InRows),
        Case {
            leave: &[F::DueMoment],
            ..form("task", S::Tasks, "<esc><ctrl-n>", InRows)
        },
        Case {
            first: copies_out,
            ..form("chase", S::Returns, "<esc><ctrl-home><enter>", InRows)
        },
        Case {
            first: copies_out,
            ..form("kept copy", S::Returns, "<esc><ctrl-home><f8>", InRows)
        },
        Case {
            first: copies_out,
            ..form("destroyed copy", S::Returns, "<esc><ctrl-home><f9>", InRows)
        },
        Case {
            first: copies_out,
            ..form("lost copy", S::Returns, "<esc><ctrl-home><alt-n>", InRows)
        },
        form(
            "paper of a unit",
            S::Inbound,
            "<esc><ctrl-n>",
            Again("<esc><ctrl-home><enter>"),
        ),
        Case {
            first: |clerk| {
                clerk
                    .press("<f5>")
                    .go_to_section(S::Inbound)
                    .press("<ctrl-n>审计处<tab>报告<enter>");
            },
            ..form("given back", S::Inbound, "<esc><ctrl-home><f7>", InRows)
        },
        Case {
            first: |clerk| {
                clerk
                    .press("<f5>")
                    .go_to_section(S::Inbound)
                    .press("<ctrl-n>审计处<tab>报告<enter>");
            },
            ..form("kept by consent", S::Inbound, "<esc><ctrl-home><f8>", InRows)
        },
        form(
            "expense",
            S::Expenses,
            "<esc><ctrl-n>",
            Again("<esc><ctrl-home><enter>"),
        ),
        Case {
            // The amount is written in cents.
            leave: &[F::UpTo],
            first: |clerk| {
                clerk
                    .press("<f5>")
                    .go_to_section(S::Expenses)
                    .press("<ctrl-n><tab>50<tab>某店<enter>");
            },
            ..form("overrun", S::Expenses, "<esc><ctrl-home><f8>", InRows)
        },
        form(
            "unit that passes on",
            S::Conveyance,
            "<esc><ctrl-n>",
            Again("<esc><ctrl-home><enter>"),
        ),
        Case {
            first: |clerk| {
                clerk
                    .press("<f5>")
                    .go_to_section(S::Conveyance)
                    .press("<ctrl-n>审计处<enter>");
            },
            ..form("report of a unit", S::Conveyance, "<esc><ctrl-home><f7>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("=同意");
                clerk.press("<f5>").go_to_section(S::Matters);
            },
            ..form("matter of a decision", S::Matters, "<esc><ctrl-home><f7>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("=同意");
                clerk.press("<f5>").go_to_section(S::Matters);
            },
            ..form("decision left out", S::Matters, "<esc><ctrl-home><f8>", InRows)
        },
        form(
            "piece of the archive",
            S::Archive,
            "<esc><ctrl-n>",
            Again("<esc><ctrl-home><enter>"),
        ),
        Case {
            first: |clerk| {
                clerk.press("<f5>").go_to_section(S::Archive).press("<f9>");
            },
            ..form("none formed", S::Archive, "<esc><ctrl-home><f8>", InRows)
        },
        form("archive code", S::Archive, "<esc><alt-i>", Again("<esc><alt-i>")),
        Case {
            first: |clerk| {
                clerk.press("<f4><alt-o><alt-x>");
                let mut meeting = clerk.open_meeting().clone();
                "桌子不够".clone_into(&mut meeting.problem);
                clerk.put([meeting.into()]);
            },
            ..form("solved", S::Lessons, "<esc><f9>", Again("<esc><f9>"))
        },
        form("lesson", S::Lessons, "<esc><ctrl-n>", Again("<esc><ctrl-home><enter>")),
        Case {
            first: |clerk| {
                clerk.press("<f4><alt-o><alt-x>");
            },
            ..form("shut gate of the work", S::Close, "<esc><f7>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4><alt-o><alt-x>");
            },
            ..form("issue", S::Minutes, "<esc><alt-i>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4><alt-o><alt-x><f5>");
                clerk.go_to_section(S::Minutes).press("<alt-i>5<ctrl-s><right><ctrl-s>");
                clerk.now = clerk.now.plus_ms(7 * 86_400_000);
            },
            ..form("approval", S::Minutes, "<esc><alt-a>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4><alt-o><alt-x><f5>");
                clerk.go_to_section(S::Minutes).press("<alt-i>5<ctrl-s><right><ctrl-s>");
            },
            ..form("new version", S::Minutes, "<esc><alt-r>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4><alt-o><alt-x>");
            },
            ..form("signed record", S::Minutes, "<esc><alt-s>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4><alt-o><alt-x>");
            },
            ..form("confirmation", S::Minutes, "<esc><ctrl-n>", InRows)
        },
        Case {
            // The passage is where the words go.
            leave: &[F::Passage],
            first: |clerk| {
                clerk.press("<f4><alt-o><alt-x>");
            },
            ..form("wording", S::Minutes, "<esc><alt-w>", InRows)
        },
        Case {
            // There is one version.
            leave: &[F::Version],
            first: |clerk| {
                clerk.press("<f4><alt-o><alt-x><f5>");
                clerk.go_to_section(S::Minutes).press("<alt-i>5<ctrl-s><right><ctrl-s>");
            },
            ..form("old version", S::Minutes, "<esc><alt-e>", Elsewhere)
        },
        elsewhere("document", "<f5><f7>", Elsewhere),
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("!办事 @ls ~03-18");
            },
            ..elsewhere("report on matters", "<f6><alt-d><alt-d><alt-d><enter>", Elsewhere)
        },
        elsewhere("imprint", "<f5><ctrl-o>", Again("<f5><ctrl-o>")),
        elsewhere("copy", "<f4><ctrl-p>copy-elsewhere<enter>", Elsewhere),
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("#1");
            },
            ..elsewhere("outcome", "<f4><alt-e>", Again("<f4><alt-e>"))
        },
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("%话筒坏了");
            },
            ..elsewhere("incident", "<f4><esc><alt-f><enter>", Again("<f4><esc><alt-f><enter>"))
        },
        Case {
            first: |clerk| {
                clerk.press("<f4><alt-o>");
            },
            ..elsewhere("shut gate of the end", "<f4><esc><alt-g><f7>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("：影音").press("签到处<enter>");
            },
            leave: &[F::File],
            ..elsewhere(
                "shot",
                "<f4><esc><ctrl-p>media<enter><enter>",
                Again("<f4><esc><ctrl-p>media<enter><enter>"),
            )
        },
        Case {
            first: |clerk| {
                clerk.press("<f4><alt-o>").line(":recorder");
            },
            leave: &[F::File],
            ..elsewhere(
                "recorder",
                "<f4><esc><ctrl-p>recorders<enter><enter>",
                Again("<f4><esc><ctrl-p>recorders<enter><enter>"),
            )
        },
        Case {
            first: copies_out,
            ..elsewhere("count of copies", "<f4><ctrl-p>count<enter>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4><alt-o><alt-x>");
            },
            ..elsewhere("reopen", "<f4><ctrl-p>reopen<enter>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("!办事 @ls ~03-18");
            },
            // Asked for where a matter is cancelled or put off.
            leave: &[F::DecidedBy, F::Reason],
            ..elsewhere("action", "<f6><enter>", Again("<f6><enter>"))
        },
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("!办事 @ls ~03-18");
            },
            ..elsewhere("progress", "<f6><alt-p>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("!办事 @ls ~03-18");
            },
            ..elsewhere("extension", "<f6><alt-e>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("!办事 @ls ~03-18");
            },
            ..elsewhere("urging", "<f6><f10>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("!办事 @ls ~03-18");
            },
            ..elsewhere("report that it is done", "<f6><f7>", InRows)
        },
        Case {
            // Moments are stored as numbers.
            leave: &[F::NewDue],
            first: |clerk| {
                clerk.press("<f4>").line("!办事 @ls ~03-18");
                clerk.press("<f6><alt-e>2026-03-20<tab>缺人<enter>");
            },
            ..elsewhere("decision on an extension", "<f6><alt-y>", InRows)
        },
        Case {
            first: |clerk| {
                clerk.press("<f4>").line("!办事 @ls ~03-18");
            },
            ..elsewhere("instruction", "<f6><alt-i>", InRows)
        },
    ]
}

/// Something that can be typed into a field; nothing for what is chosen.
pub(crate) const fn typed(name: FieldName) -> &'static str {
    use FieldName as F;
    match name {
        F::Progress => "初稿已成",
        F::NewDue => "2026-12-30",
        F::DecidedBy | F::VerifiedBy => "周九",
        F::UrgedThrough => "电话",
        F::Lead => "财务处",
        F::Helpers => "人事处",
        F::Leader => "王局",
        F::FiledNumber => "2026-7",
        F::Wording | F::Instruction => "核实后再报",
        F::Title => "新题目",
        F::Start => "2026-03-12 10:30",
        F::Length => "95",
        F::Quorum => "1/3 ≥ 3",
        F::Seats => "12",
        F::Body => "县水务局",
        F::Issue => "19",
        F::FirstMinute => "2026/117",
        F::Venue => "302室",
        F::Organiser => "港务办公室",
        F::Purpose => "定预算",
        F::Problem => "钱不够",
        F::Expected => "一份预算",
        F::Theme => "节俭",
        F::ThemeBy | F::Substitute | F::Person => "李四",
        F::Reason => "确有原因",
        F::Minutes => "25",
        F::Presenter => "王五",
        F::Units => "财务处、人事处",
        F::Papers => "两份",
        F::Name | F::Text => "钱七",
        F::Pinyin => "qian qi",
        F::Aliases => "小钱",
        F::Unit => "审计处",
        F::Post => "处长",
        F::Phone => "13800000000",
        F::Email => "qian@example.org",
        F::Grouping => "第一组",
        F::LeaveReason => "出差",
        F::Seat => "B7",
        F::Owner => "赵六",
        F::Due => "2026-03-20",
        F::Path => "某处的文件",
        F::OutcomeReason => "材料不全",
        F::NoAction => "已经办了",
        F::Number => "7",
        F::DocumentNumber => "港办〔2026〕3号",
        F::PaperNumber => "9",
        F::AskDocument => "不能",
        F::AskMerge => "不宜",
        F::AskOnline => "可以",
        F::FiledBy => "孙八",
        F::FilingRemark => "缺附件",
        F::DueMoment => "2026-03-03 11:00",
        F::File => "附件.pptx",
        F::Reviewer => "周九",
        F::Remark => "请改两处",
        F::Section => "会场",
        F::ProofText => "照片三张",
        F::Device => "投影仪二号",
        F::Test => "亮度",
        F::Spare => "备用一台",
        F::Technician => "吴十",
        F::Rounds => "初检 复检",
        F::Interval => "45",
        F::Desk => "西门",
        F::Task => "引导",
        F::Hours => "8点到12点",
        F::Relief => "郑十一",
        F::Standard => "微笑",
        F::Amount => "1,234.50",
        F::BudgetClass => "2",
        F::People => "41",
        F::Staff => "3",
        F::HalfDays => "4",
        F::Copies => "6",
        F::Lines => "2",
        F::Columns => "5",
        F::Scope => "各处室",
        F::Channel => "电话",
        F::Contact => "冯十二",
        F::Bring => "笔记本",
        F::Meals => "二楼食堂",
        F::Lodgings => "港湾宾馆",
        F::Transport => "八点发车",
        F::Doors => "2026-03-04 08:30",
        F::ReplyDue => "2026-03-03 17:00",
        F::Answer => "确是两人",
        F::CopyNumber => "000012",
        F::SecretFor => "三年",
        F::CopiedTo => "各单位",
        F::PrintedBy => "文印室",
        F::PrintedOn => "2026-03-05",
        F::ArrivedAt => "10:15",
        F::FixedAt => "10:40",
        F::HandledBy => "褚十三",
        F::Handling => "换了话筒",
        F::Ending => "恢复正常",
        F::Told => "主持人",
        F::OnDesk => "5",
        F::OutOfRoom => "1",
        F::OutReason => "送保密室",
        F::Subject => "签约",
        F::TakenBy => "陈十四",
        F::StartedAt => "09:10",
        F::StoppedAt => "09:40",
        F::NotTaken => "对方谢绝",
        F::Counter => "12",
        F::Payee => "悦来宾馆",
        F::Voucher => "0123",
        F::PaidOn | F::ReceivedOn | F::ReturnedOn | F::ConveyedOn | F::AskAgain => "2026-03-09 15:00",
        F::Pages => "12",
        F::Reference => "港办〔2026〕4号",
        F::Responsible => "滨江市港航局",
        F::Marking => "内部",
        F::ReportNumber => "3",
        F::SentOn => "2026-03-04",
        F::Receipt | F::ConsentOf | F::ApprovedBy | F::FirstPerson | F::AskedBy | F::RequestedBy | F::ReportedBy => {
            "卫十四"
        }
        F::SecondPerson => "蒋十五",
        F::Sequence => "17",
        F::Fonds => "0123",
        F::ArchiveClass => "KJ",
        F::Year => "2027",
        F::Organ => "BGS",
        F::NoneFormed => "没有形成",
        F::Method => "中心组学习",
        F::Audience => "全体干部",
        F::UpTo => "99.00",
        F::IssueNumber => "第十三期",
        F::Version => "1",
        F::IssuedOn | F::ApprovedOn | F::SignedOn | F::ConfirmedOn => "2026-03-09",
        F::ConfirmedBy | F::SignedChair | F::SignedRecorder => "卫十四",
        F::Lesson => "提前一天试话筒",
        F::Passage => "",
        F::NewWording => "换一种说法",
        F::Corrections => "第四项金额应为二百元",
        F::Functions => "协调、教育",
        F::ApprovedAt => "第十三次局长办公会议",
        F::Template
        | F::MeetingForm
        | F::Solved
        | F::Kind
        | F::Under
        | F::Sex
        | F::Category
        | F::Duty
        | F::Reply
        | F::State
        | F::Outcome
        | F::Overwrite
        | F::Document
        | F::Format
        | F::Consent
        | F::Filing
        | F::Phase
        | F::Required
        | F::Proof
        | F::Critical
        | F::BudgetCategory
        | F::Region
        | F::Lodging
        | F::Secrecy
        | F::Minuting
        | F::QuorumBase
        | F::VoteBase
        | F::Numbered
        | F::ForItem
        | F::PlanKind
        | F::SeatRule
        | F::Viewpoint
        | F::TableSides
        | F::Urgency
        | F::Style
        | F::PayMethod
        | F::ArchiveKind
        | F::ArchiveState
        | F::Retention
        | F::IssueAnyway
        | F::CloseAnyway
        | F::PassAnyway
        | F::Granted => "",
    }
}

/// A meeting with something in every section.
fn worked(template: &str) -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting(template, "第 12 次", &["张三", "李四", "王五", "王五"]);
    clerk
}

fn go(clerk: &mut Clerk, case: &Case, keys: &str) {
    if let Some(section) = case.section {
        let tab = if wrapup::PLAN.has(section) { "<f5>" } else { "<f3>" };
        clerk.press(tab).go_to_section(section);
    }
    clerk.press(keys);
}

/// Types into every field, and turns every choice. Returns the answers that stand in the form then.
fn fill(clerk: &mut Clerk, case: &Case, text: impl Fn(FieldName) -> String) -> Vec<Answer> {
    let before = clerk.fields();
    assert!(!before.is_empty(), "{}: no form:\n{}", case.name, clerk.screen(100, 30));
    for _ in &before {
        let field = clerk.fields().into_iter().find(|field| field.has_focus).unwrap();
        if !case.leave.contains(&field.name) {
            if field.is_choice {
                clerk.press("<right>");
                if clerk.fields().contains(&field) {
                    clerk.press("<left>");
                }
            } else {
                clerk.press(&text(field.name));
            }
        }
        clerk.press("<tab>");
    }
    clerk.fields()
}

/// The values of a form by the names of its fields.
fn values(fields: &[Answer]) -> Vec<(FieldName, String)> {
    fields.iter().map(|field| (field.name, field.value.clone())).collect()
}

/// Fills a form in, kills the program, saves the form that is restored, and says what went wrong. Adds the fields that were asked.
fn try_form(case: &Case, asked: &mut BTreeSet<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut clerk = worked("executive");
    (case.first)(&mut clerk);
    let meeting = clerk.m().open();
    go(&mut clerk, case, case.open);
    let before = clerk.fields();
    let filled = fill(&mut clerk, case, |field| typed(field).to_owned());
    asked.extend(filled.iter().map(|field| format!("{:?}", field.name)));
    for (before, field) in before.iter().zip(&filled) {
        let may_stay = case.leave.contains(&field.name) || matches!(case.stored, Elsewhere) && field.is_choice;
        if !may_stay && before.value == field.value {
            wrong.push(format!("{:?} takes nothing: {}", field.name, before.value));
        }
    }
    if matches!(case.stored, Elsewhere) {
        return wrong;
    }
    clerk.kill().go_back_to(meeting);
    go(&mut clerk, case, case.open);
    let restored = clerk.fields();
    if values(&restored) != values(&filled) {
        wrong.push(format!(
            "not restored: {:?} of {:?}",
            values(&restored),
            values(&filled)
        ));
    }
    clerk.press("<ctrl-s>");
    if !clerk.fields().is_empty() {
        wrong.push(format!("not saved:\n{}", clerk.screen(100, 40)));
        return wrong;
    }
    clerk.check();
    match case.stored {
        Again(keys) => {
            go(&mut clerk, case, keys);
            let again = clerk.fields();
            if again.is_empty() {
                wrong.push(format!("not there again:\n{}", clerk.screen(100, 40)));
            }
            for field in again.iter().filter(|field| !case.leave.contains(&field.name)) {
                let typed = filled.iter().find(|typed| typed.name == field.name);
                if let Some(typed) = typed.filter(|typed| typed.value != field.value) {
                    wrong.push(format!(
                        "{:?} is stored as {}, not {}",
                        field.name, field.value, typed.value
                    ));
                }
            }
        }
        InRows | Previewed => {
            if matches!(case.stored, Previewed) {
                clerk.press("<enter>");
            }
            let rows = serde_json::to_string(&clerk.rows()).unwrap();
            for field in filled
                .iter()
                .filter(|field| !field.is_choice && !case.leave.contains(&field.name))
                // Moments are stored as numbers.
                .filter(|field| !field.value.starts_with("2026-03-") && !rows.contains(&field.value))
            {
                wrong.push(format!("{:?} is not stored", field.name));
            }
        }
        Elsewhere => {}
    }
    wrong
}

#[test]
fn every_field_is_asked_kept_restored_and_stored() {
    let mut asked = BTreeSet::new();
    let mut wrong = Vec::new();
    for case in cases() {
        let found = try_form(&case, &mut asked);
        wrong.extend(found.into_iter().map(|fault| format!("{}: {fault}", case.name)));
    }
    let names = FieldName::iter();
    let all: BTreeSet<String> = names.map(|name| format!("{name:?}")).collect();
    wrong.extend(all.difference(&asked).map(|name| format!("no form asks {name}")));
    assert_eq!(wrong, [""; 0], "{}", wrong.join("\n"));
}

#[test]
fn what_is_typed_into_the_forms_of_a_register_only_meeting_reaches_no_file() {
    const SECRET: &str = "绝不落盘的话";
    for case in cases() {
        let mut clerk = worked("confidential");
        (case.first)(&mut clerk);
        go(&mut clerk, &case, case.open);
        // The template has not all that the cases ask for.
        if clerk.fields().is_empty() {
            continue;
        }
        fill(&mut clerk, &case, |_| SECRET.to_owned());
        assert_eq!(files_with(&clerk, SECRET), [""; 0], "{}", case.name);
        clerk.kill();
        assert_eq!(files_with(&clerk, SECRET), [""; 0], "{} after a kill", case.name);
    }
}
