//! Why a typed line was kept as it is.

use super::rows::words;

words! {
    /// One text a remark.
    #[derive(Debug)]
    pub struct Remarks;

    r_no_motion: "no motion is open; kept as it is" | "没有待表决的动议，已照录";
    r_malformed: "not a whole s/old/new/; kept as a note" | "更正格式不完整，已存为记录";
    r_nothing_continue: "nothing to continue; kept as a note" | "前面没有可续的内容，已存为记录";
    r_no_owner: "nobody is named: ↑ then @name" | "未指定责任人：按↑后加 @姓名";
    kept_unknown_name(name: &str):
        "{name}: nobody on the list; kept. Alt-K adds, ↑ edits."
        | "{name}：名单中没有，已按原样保存。Alt-K 加入名单，↑ 修改。";
    kept_ambiguous(name: &str): "{name}: several; kept. ↑ edits." | "{name}：有多人，已照录。↑ 修改。";
    kept_unknown_command(name: &str):
        "{name}: no such command; kept as a note. ↑ edits, : lists."
        | "{name}：没有这个命令，已存为记录。↑ 修改，: 看命令。";
    kept_no_match(text: &str):
        "{text}: not found above; kept as a note. ↑ edits it."
        | "{text}：上文中没有，已存为记录。↑ 修改。";
    kept_unreadable_date(text: &str):
        "{text}: not a date; kept without one. ↑ edits it."
        | "{text}：不是日期，照录不设期限。↑ 修改。";
    kept_unclear_date(text: &str):
        "{text}: no date is made of that. ↑ then ~date sets one."
        | "{text}：日期不明确，未设期限。↑ 后加 ~日期。";
    kept_doubtful_date(text: &str): "{text}: is that date meant? ↑ edits it." | "{text}：日期存疑，请核对。↑ 修改。";
    kept_unreadable_time(text: &str):
        "{text}: not a time of day; kept as a note. ↑ edits it."
        | "{text}：不是时刻，已存为记录。↑ 修改。";
    kept_no_item(text: &str):
        "{text}: no such item; kept as a note. #+ title adds one."
        | "{text}：没有这个议题，已存为记录。#+标题 新增。";
    kept_count(text: &str):
        "{text}: not a count like 8/1/2; kept as a note."
        | "{text}：不是 8/1/2 这样的票数，已存为记录。";
    kept_not_present(names: &str): "not in the room: {names}; kept as typed." | "{names}不在场，已照录。";
    kept_already_present(names: &str): "here already: {names}; kept as typed." | "{names}已在场，已照录。";
    kept_takes_no_words(name: &str):
        "{name} takes no words after it; kept as a note. ↑ edits it."
        | "“{name}”后面不带文字，已存为记录。↑ 修改。";
    kept_ambiguous_command(name: &str):
        "{name}: several commands; kept as a note. ↑ edits, : lists."
        | "“{name}”有几个命令，已存为记录。↑ 修改，: 看命令。";
    kept_not_a_name(text: &str):
        "{text}: too much for a name; kept as a note. ↑ edits it."
        | "{text}：不像姓名，已存为记录。↑ 修改。";
    kept_out_of_order(names: &str):
        "times out of order: {names}; kept as a note."
        | "{names}：到会晚于离席，已存为记录，请重输。";
    kept_not_here(text: &str): "{text}: means nothing here; kept as a note." | "{text}：此处无效，已存为记录。";
    kept_nobody_named(text: &str):
        "{text}: nobody is named; kept as a note. ↑ then a name."
        | "{text}：没有写姓名，已存为记录。↑ 后加姓名。";
    kept_not_yet(time: &str):
        "{time} is still to come; kept as a note. ↑ edits it."
        | "{time} 还没到，已存为记录。↑ 修改。";
    kept_result_contradicts(text: &str):
        "{text}: the count says otherwise; kept as a note. ↑ edits it."
        | "{text}：与票数不符，已存为记录。↑ 修改。";
    r_all_here: "everybody expected is here already; kept as a note" | "应到人员均已到会，已存为记录";
    r_meeting_over:
        "the meeting is over; kept as a note (: reopen first)"
        | "会议已散，已存为记录（: 重开 之后再改到会）";
}
