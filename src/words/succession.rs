//! The words of the next meeting of a series: what comes over from the last one, and why.

use super::rows::words;
use crate::domain::succession::ItemWhy;

words! {
    /// The words of what comes over.
    #[derive(Debug)]
    pub struct SuccessionText;

    next(title: &str, day: &str): "Next meeting, made from: {title} ({day})" | "下次会议，沿用：{title}（{day}）";
    duplicate(title: &str, day: &str): "The same meeting once more: {title} ({day})" | "复制会议：{title}（{day}）";
    counts(people: usize, items: usize, matters: usize):
        "people {people}  items {items}  open matters {matters}"
        | "人员 {people}  议题 {items}  未办结事项 {matters}";
    /// The next meeting was made before.
    there(start: &str, title: &str): "There is one already: {start} {title}. " | "已有下次会议：{start} {title}。";
    start_over: "The start has passed." | "开始时间已过。";
    /// Behind it on the command line.
    another: "--title or --start makes another one." | "确需另建，请加 --title 或 --start。";
    col_taken: "taken" | "沿用";
    col_what: "what" | "内容";
    col_detail: "as" | "取值";
    col_why: "why" | "说明";
    yes: "yes" | "是";
    no: "no" | "否";
    title: "title" | "名称";
    start: "start" | "时间";
    number: "number" | "次数";
    issue: "issue of the minutes" | "纪要期号";
    first_minute: "first minute" | "首条编号";
    place: "place" | "地点";
    body: "body" | "机关";
    purpose: "purpose card" | "目的主题";
    people: "people" | "人员";
    item: "item" | "议题";
    action: "open action" | "未办结任务";
    deferred: "put off" | "缓议事项";
    checklist: "checklist" | "检查清单";
    deliverables: "deliverables" | "七项材料";
    equipment: "equipment" | "设备";
    duties: "duties" | "分工";
    seats: "seats" | "座次";
    notice: "notice" | "通知";
    budget: "budget" | "预算";
    imprint: "imprint" | "版记";
    goes_on: "goes on from the last one" | "接上次续编";
    begins_anew: "begins anew in its year" | "新年度重新编号";
    as_last: "as last time" | "同上次";
    week: "a week later" | "隔一周";
    fortnight: "two weeks later" | "隔两周";
    month: "a month later" | "隔一月";
    told: "as its minutes say" | "按上次会议记录";
    reply_open: "replies open again" | "回复待定";
    still_open: "not done yet" | "尚未办结";
    heads: "heads what is still open" | "列未办结事项";
    open_again: "open again" | "重新待办";
    not_needed: "not needed, as last time" | "同上次，不需要";
    review_anew: "reviewed anew" | "重新审阅";
    tested_anew: "tested anew" | "重新测试";
    not_frozen: "not frozen" | "未冻结";
    not_sent: "not sent, without a number" | "未发出，未编号";
    amounts(n: usize): "{n} planned amounts" | "预算{n}笔";
    no_copy: "without copy number and date" | "份号、日期待填";
    item_why => ItemWhy {
        OfType: "part of this type of meeting" | "会议类型固有";
        Repeats: "was there the time before, too" | "往次也有";
        Standing: "stands on every agenda" | "例行议题";
        Approval: "approves the last minutes" | "确认上次记录";
        Deferred: "was deferred at that meeting" | "上次会议缓议";
        Closed: "was without the public: no title on the agenda" | "上次不公开研究：议程上不写题目";
        Same: "as in that meeting" | "同原会议";
        Single: "a single matter: F8 takes it" | "一次性议题，F8 可取用";
    }
}
