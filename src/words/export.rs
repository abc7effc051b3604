//! The sentences of documents. Texts only; which of them a document uses is decided in `export`.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::{
    chinese::{self, numeral, titled},
    document::Words,
    export_papers::PapersText,
    minutes::MinutesText,
    plural::rate_by_days,
    rows::words,
};
use crate::domain::{
    meeting::VoteBase,
    motion::{Counts, Majority},
    queries::room::HeadCount,
};

words! {
    /// The words of documents.
    #[derive(Debug)]
    pub struct ExportText;

    words = Words;
    minutes = MinutesText;
    papers = PapersText;
    /// Between the members of a list of names.
    comma: ", " | "、";
    /// Between the parts of a sentence.
    semicolon: "; " | "；";
    colon: ": " | "：";
    stop: "." | "。";
    question_mark: "?" | "？";
    /// Text in brackets, set after what it explains.
    bracket(text: &str): " ({text})" | "（{text}）";
    /// A date without its weekday.
    day(date: NaiveDate):
        { date.format("%-d %B %Y").to_string() }
        | { format!("{}年{}月{}日", date.year(), date.month(), date.day()) };
    /// A date with its weekday.
    date(date: NaiveDate): { date.format("%A %-d %B %Y").to_string() } | { chinese::date(date) };
    /// The same where the month stands before the day.
    day_month_first(date: NaiveDate):
        { date.format("%B %-d, %Y").to_string() }
        | { format!("{}年{}月{}日", date.year(), date.month(), date.day()) };
    date_month_first(date: NaiveDate): { date.format("%A, %B %-d, %Y").to_string() } | { chinese::date(date) };
    /// A due date with its weekday and, where one is set, its time.
    due(day: NaiveDate, time: Option<NaiveTime>):
        {
            let day = day.format("%A %-d %B %Y");
            time.map_or_else(|| day.to_string(), |time| format!("{day}, {}", time.format("%H:%M")))
        }
        | {
            let day = chinese::date(day);
            match time {
                Some(time) => format!("{day}{}", time.format("%H:%M")),
                None => day,
            }
        };
    /// A due date of which only the typed phrase is known.
    undated(phrase: &str): "{phrase} (no date set)" | "{phrase}（未定日期）";
    /// The number of a meeting in its series (期次).
    issue(number: u32): "No. {number}" | "第{number}期";
    /// The title of the minutes of a meeting, from its title.
    minutes_of(title: &str): "Minutes: {title}" | { titled(title, "纪要") };
    record_of(title: &str): "Record: {title}" | { titled(title, "记录") };
    actions_of(title: &str): "Actions: {title}" | "{title}任务清单";
    /// The title of another document, from the title of the meeting and the name of the document.
    document_of(title: &str, document: &str): "{document}: {title}" | { titled(title, document) };
    notice_of(title: &str): "Notice of meeting: {title}" | { format!("关于召开{}的通知", titled(title, "")) };
    minutes_long(minutes: u32): "{minutes} min" | "{minutes}分钟";
    people_counted(n: usize): { n.to_string() } | "{n}人";
    /// A seat from its line and column, both counted from 0.
    seat_at((line, col): (u32, u32)):
        { format!("row {}, seat {}", line.saturating_add(1), col.saturating_add(1)) }
        | { format!("第{}排{}座", line.saturating_add(1), col.saturating_add(1)) };
    /// A row of seats, counted from 0.
    row_at(line: u32): { format!("Row {}", line.saturating_add(1)) } | { format!("第{}排", line.saturating_add(1)) };
    /// The class of a meeting in the rules on expenses, 1 to 4.
    meeting_class(class: u32): { class.to_string() } | { format!("{}类会议", numeral(class as usize)) };
    /// People, and staff among them.
    budget_people(people: u32, staff: u32): "{people} (staff {staff})" | "{people}人（其中工作人员{staff}人）";
    /// The size of the cards, width and height in millimetres, and how to fold and cut the sheet.
    card_size(width: usize, height: usize):
        "Cards of {width} × {height} mm, both faces on one sheet, the upper one on its head: fold in the middle, cut at the dashed lines."
        | "桌签规格{width}×{height}毫米，每张纸两面，上面一面倒置：沿中线对折，沿虚线裁切。";
    /// 份号: with six digits.
    copy_number(number: u32): "Copy No. {number:06}" | "{number:06}";
    /// 密级和保密期限: the level in words, and for how long, which may be empty.
    secret_mark(level: &str, long: &str):
        {
            if long.is_empty() {
                level.to_owned()
            } else {
                format!("{level} ★ {long}")
            }
        }
        | {
            if long.is_empty() {
                level.to_owned()
            } else {
                format!("{level}★{long}")
            }
        };
    /// 印发日期, as it stands at the end of its line.
    printed_on(day: &str): "printed {day}" | "{day}印发";
    /// A number that is given, and the most that the rules allow.
    at_most(is: &str, most: &str): "{is}, at most {most}" | "{is}，不得超过{most}";
    /// The rate per person and day, people, days.
    budget_rate(rate: &str, people: u32, days: &str):
        { rate_by_days(rate, people, days) }
        | { format!("{rate}元 × {people}人 × {days}天") };
    /// 应到, 实到, 请假, 缺席: numbers, or lines to write them on; and how many are represented.
    sign_in_foot([expected, present, leave, absent]: [&str; 4], represented: u32):
        {
            let represented = if represented == 0 { String::new() } else { format!("   Represented {represented}") };
            format!("Expected {expected}   Present {present}{represented}   Apologies {leave}   Absent {absent}")
        }
        | {
            let represented = if represented == 0 { String::new() } else { format!("　由他人代{represented}人") };
            format!("应到{expected}人　实到{present}人{represented}　请假{leave}人　缺席{absent}人")
        };
    /// The series heading of minutes (纪要标志), from the name of the series or the office.
    mark(name: &str): "Minutes of the {name}" | { titled(name, "纪要") };
    /// Unit, post and name of somebody; the first two may be empty.
    person(unit: &str, post: &str, name: &str):
        {
            match (unit.is_empty(), post.is_empty()) {
                (true, true) => name.to_owned(),
                (false, true) => format!("{name} ({unit})"),
                (true, false) => format!("{name} ({post})"),
                (false, false) => format!("{name} ({post}, {unit})"),
            }
        }
        | {
            // Lists of those present print unit and post before the name.
            if unit.is_empty() && post.is_empty() {
                name.to_owned()
            } else {
                format!("{} {name}", super::office::unit_and_post(unit, post))
            }
        };
    /// Arrived late, at a time.
    arrived(time: &str): "from {time}" | "{time}到会";
    /// Left early, at a time.
    left(time: &str): "until {time}" | "{time}离会";
    /// Somebody of the sitting before who did not sign in for the one that began then.
    not_again(time: &str): "not signed in again when the meeting resumed at {time}" | "{time}复会后未签到";
    /// Somebody else comes instead.
    replaced_by(name: &str): "substitute: {name}" | "由{name}代为参会";
    /// Comes instead of somebody.
    replaces(name: &str): "for {name}" | "代{name}";
    /// How many were due, came, are on leave, are absent.
    heads(h: HeadCount):
        {
            let represented = match h.represented {
                0 => String::new(),
                n => format!(", represented {n}"),
            };
            let attending = match h.attending {
                0 => String::new(),
                n => format!("; in attendance without a vote {n}"),
            };
            let away = match (h.absent, h.unrecorded) {
                (n, 0) => format!("absent {n}"),
                (0, n) => format!("not recorded {n}"),
                (absent, n) => format!("absent {absent}, not recorded {n}"),
            };
            format!(
                "voting members {}, present {}, apologies {}{represented}, {away}{attending}",
                h.expected, h.present, h.on_leave
            )
        }
        | {
            let represented = match h.represented {
                0 => String::new(),
                n => format!("，由他人代{n}人"),
            };
            let attending = match h.attending {
                0 => String::new(),
                n => format!("；列席{n}人"),
            };
            let away = match (h.absent, h.unrecorded) {
                (n, 0) => format!("缺席{n}人"),
                (0, n) => format!("未记录{n}人"),
                (absent, n) => format!("缺席{absent}人，未记录{n}人"),
            };
            format!(
                "应到{}人，实到{}人，请假{}人{represented}，{away}{attending}",
                h.expected, h.present, h.on_leave
            )
        };
    counts(c: Counts):
        { format!("for {}, against {}, abstaining {}", c.yes, c.no, c.abstain) }
        | { format!("赞成{}票，反对{}票，弃权{}票", c.yes, c.no, c.abstain) };
    /// The count that a majority needs: base, the kind of base, the share asked for; so that a reader can count it over.
    arithmetic(base: u32, of: VoteBase, majority: Majority):
        {
            let of = match of {
                VoteBase::VotesCast => "votes cast",
                VoteBase::MembersPresent => "members present",
                VoteBase::EntireMembership => "members in all, those on leave included",
            };
            let share = match majority {
                Majority::Simple => "more than half",
                Majority::TwoThirds => "two thirds",
            };
            format!("at least {} for needed, {share} of {base} {of}", majority.needed(base))
        }
        | {
            let (of, note) = match of {
                VoteBase::VotesCast => ("投票数", "票"),
                VoteBase::MembersPresent => ("到会成员", "人"),
                VoteBase::EntireMembership => ("含请假在内的全体成员", "人"),
            };
            let share = match majority {
                Majority::Simple => "过半数",
                Majority::TwoThirds => "三分之二",
            };
            format!("须至少{}票赞成，按{of}{base}{note}的{share}计", majority.needed(base))
        };
    mover(name: &str): "moved by {name}" | "{name}动议";
    seconder(name: &str): "seconded by {name}" | "{name}附议";
    /// The first of several owners, who leads.
    lead(name: &str): "lead: {name}" | "牵头：{name}";
    with(names: &str): "with: {names}" | "配合：{names}";
    owner(name: &str): "owner: {name}" | "责任人：{name}";
    /// Introduces a requirement by a leader, or by the meeting where nobody is named.
    requires(name: &str):
        {
            let who = if name.is_empty() { "The meeting" } else { name };
            format!("{who} required: ")
        }
        | {
            let who = if name.is_empty() { "会议" } else { name };
            format!("{who}要求：")
        };
    /// The number in front of a heading of the given level (0 = highest), as official documents count.
    heading_number(level: u8, number: usize):
        {
            let letter = u32::try_from(number.saturating_sub(1))
                .ok()
                .and_then(|n| char::from_digit(n + 10, 36));
            match (level, letter) {
                (1, Some(letter)) => format!("({letter}) "),
                (0 | 1, _) => format!("{number}. "),
                _ => format!("({number}) "),
            }
        }
        | {
            match level {
                0 => format!("{}、", numeral(number)),
                1 => format!("（{}）", numeral(number)),
                2 => format!("{number}. "),
                _ => format!("（{number}）"),
            }
        };
    started_by(name: &str, time: &str):
        {
            if name.is_empty() {
                format!("Meeting started at {time}.")
            } else {
                format!("Meeting started by {name} at {time}.")
            }
        }
        | {
            if name.is_empty() {
                format!("会议于{time}开始。")
            } else {
                format!("会议由{name}主持，{time}开始。")
            }
        };
    ended_at(time: &str): "Meeting ended at {time}." | "会议于{time}结束。";
    /// An item of which only the register is kept, by its number.
    item_code(number: &str): "Item {number}" | "议题{number}";
}
