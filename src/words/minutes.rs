//! The sentences of minutes as councils write them: who was there, what was proposed, how it was voted on, who came and went.

use super::{
    declaration::Declaration,
    plural::counted,
    proposals::{Proposal, VoteResult},
    rows::words,
    sentences::{Held, Task, Withdrew, at_hour, at_time, chinese_chair, chinese_end, english_chair, english_end},
};
use crate::domain::{agenda::ItemOutcome, disposal::Disposal};

words! {
    /// The sentences of minutes.
    #[derive(Debug)]
    pub struct MinutesText;

    /// Stands on every page until the minutes are approved.
    draft: "DRAFT, subject to approval" | "草稿，待确认";
    /// Stands on every page of official minutes until they are issued.
    unissued: "DRAFT" | "草稿";
    /// Stands before the signatures when a meeting has approved the minutes.
    approved_on(day: &str): "Approved as a correct record on {day}." | "本纪要于{day}经会议确认。";
    /// The same where the meeting that approved them is named.
    approved_at(day: &str, meeting: &str):
        "Approved as a correct record on {day} ({meeting})." | "本纪要于{day}经{meeting}确认。";
    /// The corrections follow, a paragraph each.
    approved_corrected(day: &str):
        "Approved on {day} as a correct record with the following corrections:"
        | "本纪要于{day}经会议确认，并作如下更正：";
    corrected_at(day: &str, meeting: &str):
        "Approved on {day} ({meeting}) as a correct record with the following corrections:"
        | "本纪要于{day}经{meeting}确认，并作如下更正：";
    open_checks(n: usize):
        {
            match n {
                1 => "One check is still open.".to_owned(),
                n => format!("{n} checks are still open."),
            }
        }
        | "尚有{n}项待核实。";
    /// Said where minutes are exported nevertheless.
    marked_draft(n: usize):
        {
            match n {
                1 => "One check is open; the minutes are marked as a draft.".to_owned(),
                n => format!("{n} checks are open; the minutes are marked as a draft."),
            }
        }
        | "尚有{n}项待核实，纪要已标为草稿。";
    not_begun: "The meeting has not begun." | "会议尚未召开。";
    /// Where each page is initialled.
    initials: "Initials: ________" | "签字：________";
    page: "Page" | "第";
    /// The line below the name of the body: which meeting, when, where.
    held(h: &Held<'_>): { h.english() } | { h.chinese() };
    /// A list of names as it stands in a sentence.
    listed(names: &[String]):
        {
            match names {
                [] => String::new(),
                [one] => one.clone(),
                [first @ .., last] => format!("{} and {last}", first.join(", ")),
            }
        }
        | { names.join("、") };
    for_items(numbers: &[String]):
        { format!("for {} {}", if numbers.len() == 1 { "item" } else { "items" }, numbers.join(", ")) }
        | { format!("列席第{}项", numbers.join("、")) };
    /// Each empty where it is not told.
    in_the_chair(from: &str, to: &str):
        { english_chair(from, to) }
        | { chinese_chair(from, to) };
    /// In place of a long list of names.
    annexed(n: usize): { format!("{} (list annexed)", counted(n, "person", "people")) } | { format!("{n}人（名单附后）") };
    annex: "Annex: attendance" | "附件：参会人员名单";
    /// Somebody who spoke and is on no list.
    on_no_list(name: &str): "{name} (not on the list)" | "{name}（不在名单）";
    /// Two people of one name are told apart.
    namesake(name: &str, what: &str): "{name} ({what})" | "{name}（{what}）";
    /// Marks a person who is present because of an act of that person.
    inferred(by: &str): "not signed in: {by}" | "未签到，{by}";
    inferred_spoke: "present because he or she spoke" | "因发言计入到会";
    inferred_moved: "present because he or she moved or seconded" | "因提议或附议计入到会";
    inferred_voted: "present because he or she voted" | "因表决计入到会";
    inferred_declared: "present because he or she declared an interest" | "因申报回避计入到会";
    video: "by video" | "视频参会";
    telephone: "by telephone" | "电话参会";
    represented(name: &str): "represented by {name}" | "由{name}代";
    declared(d: &Declaration<'_>): { d.english() } | { d.chinese() };
    /// Times of these are empty where nobody told one.
    arrived_at(who: &str, at: &str): { format!("{who} arrived{}.", at_time(at)) } | { format!("{who}{}到会。", at_hour(at)) };
    returned_at(who: &str, at: &str):
        { format!("{who} returned{}.", at_time(at)) } | { format!("{who}{}返回会场。", at_hour(at)) };
    left_meeting(who: &str, at: &str, why: &str):
        { format!("{who} left the meeting{}{why}.", at_time(at)) } | { format!("{who}{}离会{why}。", at_hour(at)) };
    left_room(who: &str, at: &str, why: &str):
        { format!("{who} left the room{}{why}.", at_time(at)) } | { format!("{who}{}暂时离席{why}。", at_hour(at)) };
    withdrew(w: &Withdrew<'_>): { w.english() } | { w.chinese() };
    /// A recess; `to` is empty where the meeting was not resumed.
    paused(from: &str, to: &str, why: &str):
        {
            let resumed = if to.is_empty() { String::new() } else { format!(" and resumed at {to}") };
            format!("The meeting adjourned at {from}{why}{resumed}.")
        }
        | {
            let resumed = if to.is_empty() { String::new() } else { format!("，{to}复会") };
            format!("会议于{from}休会{why}{resumed}。")
        };
    resumed_at(at: &str): "The meeting resumed at {at}." | "会议于{at}复会。";
    closed_part(ground: &str):
        {
            let ground = if ground.is_empty() { String::new() } else { format!(" ({ground})") };
            format!("Closed part{ground}. The public copy leaves out what follows up to the next item.")
        }
        | {
            let ground = if ground.is_empty() { String::new() } else { format!("（{ground}）") };
            format!("转入不公开{ground}。以下至下一议题不列入公开本。")
        };
    /// In place of the title of an item without the public.
    closed_item: "Item dealt with without the public" | "不公开议题";
    /// In place of the closed part.
    left_out(ground: &str):
        {
            let ground = if ground.is_empty() { String::new() } else { format!(" ({ground})") };
            format!("Closed part{ground}: left out of this public copy.")
        }
        | {
            let ground = if ground.is_empty() { String::new() } else { format!("（{ground}）") };
            format!("不公开部分{ground}：公开本从略。")
        };
    public_again(at: &str):
        { format!("The public was admitted again{}.", at_time(at)) } | { format!("{at}恢复公开。") };
    closed_at(at: &str): "The meeting closed at {at}." | "会议于{at}散会。";
    correct_record: "Signed as a correct record" | "经核对无误，签字";
    chair: "Chair" | "主持人";
    date: "Date" | "日期";
    order_of_time:
        "The items are recorded in the order in which they were dealt with, which is not that of the agenda."
        | "议程顺序有调整，以下按会议实际进行的先后记录。";
    /// Under an item that was talked about, and of which these minutes tell nothing.
    no_decision_here: "No decision was recorded under this item." | "本议题未记录决定事项。";
    nothing_here: "Nothing was recorded under this item." | "本议题没有记录。";
    /// Stands in for the content of a meeting of which the program keeps the register alone.
    kept_apart: "What was settled is recorded in writing elsewhere, and not in this document."
        | "议定事项另行书面记录，不在本件内。";
    numbered_meeting(number: &str): "the meeting {number}" | "会议（编号{number}）";
    /// The title of an item to which the meeting came back.
    continued(title: &str): "{title} (continued)" | "{title}（续）";
    /// The items that were on the agenda and were not taken up.
    not_taken_up(items: &str): "Not taken up: {items}." | "未进入的议题：{items}。";
    item_named(number: &str, title: &str): "item {number}, {title}" | "第{number}项“{title}”";
    /// The numbers of the items in the order in which they were taken, which is not that of the minutes.
    taken_in_order(numbers: &str): "The items were taken in the order {numbers}." | "各议题按{numbers}的先后进行。";
    report_noted: "The report was noted." | "会议听取了该事项。";
    resolved: "RESOLVED" | "会议决议";
    minutes_approved: "The minutes of the last meeting were approved" | "上次会议的记录经确认";
    rejected: "REJECTED" | "会议否决";
    action: "Action" | "任务";
    /// The mover and the seconder, in brackets behind RESOLVED; either may be empty.
    by_whom(mover: &str, seconder: &str):
        {
            let mover = if mover.is_empty() { String::new() } else { format!("proposed {mover}") };
            let seconder = if seconder.is_empty() { String::new() } else { format!("seconded {seconder}") };
            let comma = if mover.is_empty() || seconder.is_empty() { "" } else { ", " };
            format!("{mover}{comma}{seconder}")
        }
        | {
            let mover = if mover.is_empty() { String::new() } else { format!("{mover}提议") };
            let seconder = if seconder.is_empty() { String::new() } else { format!("{seconder}附议") };
            let comma = if mover.is_empty() || seconder.is_empty() { "" } else { "，" };
            format!("{mover}{comma}{seconder}")
        };
    /// A motion as it was put, without its result and without a full stop.
    proposal(p: &Proposal<'_>): { p.english() } | { p.chinese() };
    /// An amendment with its result, without a full stop.
    amendment(p: &Proposal<'_>, how: &str): { p.english_amendment(how) } | { p.chinese_amendment(how) };
    /// A motion about the motion in hand with its result, without a full stop.
    procedural(p: &Proposal<'_>, act: Disposal, towards: &str, how: &str):
        { p.english_procedural(act, towards, how) }
        | { p.chinese_procedural(act, towards, how) };
    /// A result that a later one replaced, when the matter was reconsidered; with a full stop.
    reconsidered(words: &str):
        "The result was first “{words}”; the matter was then reconsidered."
        | "此前的表决结果为“{words}”，会议随后复议。";
    /// A motion that was put as amended and not carried; without a full stop.
    put_as_amended(text: &str): "The motion as amended, {text}, was put" | "修正后的动议“{text}”付诸表决";
    /// Before the result of an amended motion whose wording nobody has entered.
    amended_was: ": the motion as amended was " | "：修正后的动议";
    /// The result of a vote, without a full stop.
    voted(v: &VoteResult<'_>): { v.english() } | { v.chinese() };
    no_vote: "No vote is recorded" | "没有表决记录";
    /// In place of the word for a resolution, where there was no quorum.
    without_quorum: "VOTED WITHOUT A QUORUM" | "未达法定人数时表决";
    /// The same of a decision, on which nobody is known to have voted.
    agreed_without_quorum: "AGREED WITHOUT A QUORUM" | "未达法定人数时议定";
    /// A motion that is open, behind which a line stands that looks like its result.
    vote_unclear: "The result of this motion is to be confirmed" | "本事项表决结果待核";
    /// The result of an amendment, behind `was`.
    amendment_unclear: "put, with a result to be confirmed" | "表决结果待核";
    in_favour: "For" | "赞成";
    against: "Against" | "反对";
    abstained: "Abstained" | "弃权";
    not_quorate(present: u32, needed: u32):
        {
            let were = if present == 1 { "member was" } else { "members were" };
            format!("There was no quorum: {present} {were} present, {needed} are required.")
        }
        | { format!("作出此决定时到会成员{present}人，不足法定人数{needed}人。") };
    quorum_turned(present: u32, needed: u32):
        {
            let verdict = if present >= needed { "there was a quorum" } else { "the quorum was lost" };
            format!("{verdict} ({present} voting members present, {needed} required)")
        }
        | {
            let verdict = if present >= needed { "达到法定人数" } else { "不足法定人数" };
            format!("{verdict}（在场成员{present}人，法定{needed}人）")
        };
    /// The same as a sentence of minutes.
    /// The quorum that was lost, or that there was; `again` = there had been one before.
    quorum_told(present: u32, needed: u32, again: bool):
        {
            let verdict = match (present >= needed, again) {
                (true, true) => "There was a quorum again",
                (true, false) => "There was a quorum",
                (false, _) => "The quorum was lost",
            };
            format!("{verdict}: {present} voting members were present, {needed} are required.")
        }
        | {
            let verdict = match (present >= needed, again) {
                (true, true) => "恢复法定人数",
                (true, false) => "达到法定人数",
                (false, _) => "不足法定人数",
            };
            format!("{verdict}：在场成员{present}人，法定{needed}人。")
        };
    quorate_at_opening(present: u32, members: u32, needed: u32):
        {
            let verdict = if present >= needed { "a quorum was present" } else { "there was no quorum" };
            format!("{present} of {members} voting members present, {needed} required: {verdict}")
        }
        | {
            let verdict = if present >= needed { "达到" } else { "未达到" };
            format!("应到成员{members}人，实到{present}人，法定{needed}人，{verdict}法定人数")
        };
    /// A task; `who` may be empty, `when` begins with a blank.
    task(t: &Task<'_>): { t.english() } | { t.chinese() };
    by_day(day: &str): " by {day}" | "，期限{day}";
    end_of_work(day: &str): "close of business on {day}" | "{day}下班前";
    at_time(day: &str, time: &str): "{day}, {time}" | "{day}{time}";
    nobody_named: "nobody is named" | "未明确责任人";
    required: "The meeting required the following: " | "会议要求，";
    required_of(who: &str): "The meeting required the following of {who}: " | "会议要求{who}，";
    required_by(who: &str): "{who} required the following: " | "{who}要求，";
    asked(who: &str): "{who} asked: " | "{who}提出：";
    open_question: "Question left open: " | "待明确：";
    item_ended(outcome: ItemOutcome, reason: &str):
        { english_end(outcome, reason) }
        | { chinese_end(outcome, reason) };
    /// Over what was entered when the meeting was over, in minutes.
    added_heading: "Added after the meeting" | "散会后补记";
    /// Stands in the place of the kind of a decision that no meeting took any more.
    addition: "Addition" | "补记";
    /// Marks a line that was entered when the meeting was over.
    added(at: &str): "added after the close, {at}" | "散会后补记，{at}";
    /// Marks a line whose words were put right when the meeting was over.
    corrected_after(at: &str): "corrected after the close, {at}" | "散会后更正，{at}";
    /// When an item was taken up.
    taken_up_at(at: &str): "from {at}" | "{at}起";
    /// Marks a line that could not be read and was kept as typed.
    doubtful: "unclear" | "存疑";
    /// Those who take no part in an item attend the meeting, and are counted apart.
    recused(members: u32, present: u32, recused: usize):
        "{members} members, {present} attending, {recused} recused"
        | "应到{members}人、实到{present}人、回避{recused}人";
    entitled(n: u32): "{n} entitled to vote" | "有表决权{n}人";
    amends(label: &str): "amends {label}" | "修正{label}";
    /// A motion about another one, to defer it and the like.
    concerns(label: &str): "on {label}" | "关于{label}";
    result_of(label: &str): "Result of {label}" | "{label}的结果";
    second_of(label: &str): "{label} seconded" | "{label}附议";
    wording_of(label: &str): "{label} as amended" | "{label}修正后";
    casting: "casting vote of the chair" | "主持人投决定票";
}
