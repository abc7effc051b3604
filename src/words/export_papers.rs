//! The words of what is handed out before a meeting: seats, notice, guide, checklist, budget.

use super::{plural::counted, rows::words};
use crate::domain::agenda::ItemKind;

words! {
    /// The words of what is handed out before a meeting.
    #[derive(Debug)]
    pub struct PapersText;

    rostrum: "Rostrum" | "主席台";
    stage: "Stage" | "主席台";
    door: "Door" | "门";
    table: "Table" | "会议桌";
    round_table: "Round table" | "圆桌";
    /// A seat by line and column, both counted from 0, where it has no other number.
    seat_tag((line, col): (u32, u32)): { format!("{}-{}", line.saturating_add(1), col.saturating_add(1)) } | { format!("{}-{}", line.saturating_add(1), col.saturating_add(1)) };
    /// A block of a hall by its rows and seats, both counted from 1.
    block_at((top, bottom): (u32, u32), (left, right): (u32, u32)):
        "Rows {top} to {bottom}, seats {left} to {right}"
        | "第{top}至{bottom}排，{left}至{right}座";
    /// The viewpoint of a plan of seats around a table.
    table_from_near:
        "Drawn with row 1 at the top of the sheet: left and right are those of the viewer."
        | "第1排在图上方，左右以看图者为准。";
    table_from_far:
        "Turned by half a turn, with row 1 at the bottom of the sheet: left and right are those of the viewer."
        | "全图已旋转，第1排在图下方，左右以看图者为准。";
    /// A person who is entered in more than one seat.
    seated_twice(name: &str, seats: &str):
        "{name} is entered in more than one seat ({seats}): only the first is drawn. Settle it before this is handed out."
        | "{name}重复排座（{seats}），图中只列前一座，印发前须核对。";
    seat_facts: "Explanations" | "说明";
    /// How an item is dealt with, where the language says so.
    wanted => ItemKind {
        Decision: "for decision" | "";
        Report: "report" | "";
        Information: "to note" | "";
        Education: "for learning" | "";
        Procedural: "procedural" | "";
    }
    /// Between the facts of an item.
    presented_by(name: &str): "presented by {name}" | "汇报人：{name}";
    calls_in(units: &str): "called in: {units}" | "列席单位：{units}";
    with_papers(papers: &str): "papers: {papers}" | "材料：{papers}";
    /// The number of people in a category that is too long for a page of text.
    listed_behind(n: usize): { format!("{} (list annexed)", counted(n, "person", "people")) } | { format!("{n}人（名单附后）") };
    /// The opening sentence of a notice; who convenes may be empty.
    convenes(who: &str, title: &str):
        {
            let who = if who.is_empty() { "Notice is given".to_owned() } else { format!("{who} gives notice") };
            format!("{who} of the meeting “{title}”.")
        }
        | { format!("{who}决定召开{title}。现将有关事项通知如下：") };
    /// The purpose of the meeting, as a sentence of its notice.
    to_do_what(purpose: &str): "Purpose: {purpose}" | "{purpose}";
    /// A title of a list of annexes with its number.
    numbered(n: usize, title: &str): "{n}. {title}" | "{n}.{title}";
    /// The title of the notice of a meeting that does not take place, or not then.
    notice_cancelled(title: &str): "Meeting cancelled: {title}" | { format!("关于取消召开{title}的通知") };
    notice_postponed(title: &str): "Meeting postponed: {title}" | { format!("关于延期召开{title}的通知") };
    /// Such a notice; why may be empty.
    is_cancelled(title: &str, when: &str, why: &str):
        "The meeting “{title}”, called for {when}, will not take place{why}."
        | "原定于{when}召开的{title}取消{why}。特此通知。";
    is_postponed(title: &str, when: &str, why: &str):
        "The meeting “{title}”, called for {when}, is postponed{why}. Its new time will be announced."
        | "原定于{when}召开的{title}延期{why}，具体时间另行通知。";
    /// A notice that went out before, on a day.
    replaces_notice(day: &str): "This notice replaces the one of {day}." | "本通知替代{day}印发的通知，请以本通知为准。";
    annexes: "Annexes" | "附件";
    annex_number(n: usize): "Annex {n}" | "附件{n}";
    reply_slip: "Reply slip" | "参会回执";
    reply_until(day: &str, to: &str):
        {
            let to = if to.is_empty() { String::new() } else { format!(" to {to}") };
            format!("Please return this slip by {day}{to}.")
        }
        | {
            let to = if to.is_empty() { String::new() } else { format!("反馈至{to}") };
            let to = if to.is_empty() { "反馈".to_owned() } else { to };
            format!("请于{day}前{to}。")
        };
    will_attend: "Will attend" | "是否参会";
    reason_or_substitute: "Reason, or who comes instead" | "请假事由或替会人员";
    meals: "Meals" | "用餐";
    lodging: "Lodging" | "住宿";
    transport: "Transport" | "交通";
    practical: "Practical matters" | "会务须知";
    stay_and_travel: "Meals, lodging, transport" | "食宿和交通";
    contents: "Contents" | "目录";
    /// A time that follows from a guess.
    about(time: &str): "about {time}" | "约{time}";
    guessed_note:
        "Times marked “about” are estimates: some items have no planned length."
        | "注：标“约”的时间为估计，部分议题未定时长。";
    /// The items take less, or more, than the meeting was called for.
    ends_sooner(sum: u32, spare: u32):
        "The items take {sum} min, {spare} min less than the meeting was called for."
        | "注：各项议题合计{sum}分钟，比会期少{spare}分钟。";
    ends_later(sum: &str, over: u32):
        "The items take {sum} min, {over} min more than the meeting was called for."
        | "注：各项议题合计{sum}分钟，超出会期{over}分钟。";
    must: "Required" | "必办";
    budget_category: "Category" | "费用类别";
    amount: "Amount" | "金额";
    over_people(is: i64, most: i64): { format!("{}, {most} at the most allowed.", counted(is, "person", "people")) } | { format!("人数{is}人，超过上限{most}人。") };
    over_days(is: &str, most: &str): "{is} days, {most} at the most are allowed." | "会期{is}天，超过上限{most}天。";
    over_staff(is: i64, most: i64): "{is} staff, {most} at the most are allowed." | "工作人员{is}人，超过上限{most}人。";
    over_money(over: &str): "The budget is {over} over the limit." | "预算超出综合定额控制数{over}元。";
    lodging_not_arranged:
        "Lodging is budgeted, but none is arranged."
        | "列有住宿费，但未安排住宿，请核对。";
    /// A calendar in which nothing is due.
    nothing_due(title: &str): "Nothing is due from: {title}" | "没有带期限的任务：{title}";
}
