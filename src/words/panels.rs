//! The words of the panels of Live.

use std::fmt::Write as _;

use super::rows::words;

words! {
    /// The words of the panels.
    #[derive(Debug)]
    pub struct Panels;

    check_in: "Check-in" | "签到";
    /// Members invited, those here, others in the room, on leave, represented; of the last three those that there are.
    counts(expected: u32, present: u32, attending: u32, away: u32, represented: u32):
        {
            let rest = [("others", attending), ("on leave", away), ("represented", represented)];
            with_numbers(format!("members {present}/{expected}"), rest)
        }
        | {
            let rest = [("列席", attending), ("请假", away), ("替会", represented)];
            with_numbers(format!("应到 {expected} 实到 {present}"), rest)
        };
    col_place: "unit, post, seat" | "单位、职务、座位";
    col_state: "state" | "状态";
    col_time: "time" | "时间";
    col_way: "how" | "方式";
    full_screen: "full screen" | "全屏";
    is_in: "here" | "到会";
    who: "name, seat or code" | "姓名、座位或代码";
    reason_of(name: String): "{name}: why" | "{name} 原因";
    in_place_of(name: String): "who comes for {name}" | "谁代 {name}";
    credential_of(name: String): "{name}: paper seen @by whom" | "{name} 所验证件 @核验人";
    refusal_of(name: String): "{name}: turned away because" | "{name} 谢绝原因";
    category_of(name: String): "{name} is (digit)" | "{name} 的身份（数字）";
    makes_member(name: String): "Enter makes {name} a VOTING member, Esc does not" | "回车：{name} 列为有表决权的成员；Esc 不列";
    has_vote: "with a vote" | "有表决权";
    not_found(codes: String): "On no list: {codes}" | "名单上没有：{codes}";
    nobody_fits: "Nobody on the list fits." | "名单上没有符合的人。";
    empty_list: "Nobody is on the list yet: type a name, F9 takes it in." | "名单上还没有人：输入姓名后按 F9 加入。";
    /// Tells which keys to type while nothing is typed.
    type_first: "type initials, name, seat or code · ↓ walks the list · F9 on no list" | "输入首字母、姓名、座位或代码 · ↓ 选人 · F9 名单外";
    will_sign_in(who: String, at: String): "Enter: {who} is here at {at}" | "回车：{who} {at} 到会";
    will_come_back(who: String, at: String): "Enter: {who} is back at {at}" | "回车：{who} {at} 返回";
    though_away: "was on leave" | "原请假";
    late_by(minutes: i64): "{minutes} min late" | "迟到 {minutes} 分";
    is_here(who: String, since: String): "{who}: here since {since}" | "{who} {since} 已到会";
    will_ask(who: String): "several fit, or not exactly: Enter twice for {who}, ↓ for another" | "不止一人或不完全相符：两次回车为 {who}，↓ 选别人";
    will_not_find(typed: String): "nobody is called {typed}: F9 takes them in" | "名单上没有“{typed}”：F9 加入";
    will_excuse(who: String): "Enter: {who} is on leave" | "回车：{who} 请假";
    will_leave(who: String, at: String): "Enter: {who} leaves at {at}" | "回车：{who} {at} 离席";
    will_unsign(who: String): "Enter: {who} was not here" | "回车：取消 {who} 的签到";
    will_stand_in(who: String, whom: String): "Enter: {who} comes for {whom}" | "回车：{who} 代 {whom} 到会";
    will_stand_in_new(who: String, whom: String):
        "Enter: {who}, on no list, comes for {whom}, in attendance"
        | "回车：名单外的 {who} 代 {whom} 到会，列席";
    will_verify(who: String): "Enter: identity of {who} seen" | "回车：已核验 {who} 身份";
    will_refuse(who: String): "Enter: {who} is turned away" | "回车：谢绝 {who} 入场";
    verified: "seen" | "已核验";
    refused: "turned away" | "已谢绝";
    represented: "represented" | "由人代会";

    roll_call: "Roll call" | "点名表决";
    /// Votes needed, of so many.
    needed(votes: u32, base: u32):
        { if base == 0 { "no votes yet".to_owned() } else { format!("majority {votes} of {base}") } }
        | { if base == 0 { "尚无人表态".to_owned() } else { format!("须 {votes} 票（基数 {base}）") } };
    /// Those who have not answered.
    missing(n: usize, names: String):
        { if n == 0 { "everybody has answered".to_owned() } else { format!("no answer {n}: {names}") } }
        | { if n == 0 { "都已表态".to_owned() } else { format!("未答 {n}：{names}") } };
    nobody_votes: "No voting member is here: F10 signs people in." | "没有可表决的成员到会：F10 签到。";
    may_not_vote: "may not vote" | "无表决权";
    vote_keys: "1 for · 2 against · 3 abstaining · 0 no answer · Enter counts" | "1 赞成 · 2 反对 · 3 弃权 · 0 收回 · 回车计票";
    /// The person who is asked, before the keys.
    asked(name: String, keys: String): "{name}: {keys}" | "{name}：{keys}";
    will_count(result: String): "Enter: {result}" | "回车：{result}";
    numbers: "secret ballot, for/against/abstaining" | "无记名，赞成/反对/弃权";
    numbers_only: "three numbers, as 8/1/2; no names are kept" | "输入三个数，如 8/1/2；不留姓名";
    /// Before the count of equal votes, which the chair settles.
    will_tie(votes: &str):
        "tied {votes}: Enter counts, then 1 or 2 is the chair's casting vote"
        | "票数相等（{votes}）：先按回车计票，再由 1 或 2 记主持人决定票";
    casting_vote: "tied: the chair's casting vote is 1 for or 2 against; Esc leaves it" | "票数相等：主持人决定票，1 赞成，2 反对；Esc 不投";
    motion_gone: "the motion was taken back: Esc" | "该事项已撤销：Esc 返回";
}

/// The text, and behind it each count that is not zero.
fn with_numbers(mut text: String, rest: [(&str, u32); 3]) -> String {
    for (name, n) in rest.iter().filter(|(_, n)| *n > 0) {
        let _ = write!(text, " · {name} {n}");
    }
    text
}
