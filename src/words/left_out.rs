//! The rows that a command on marked rows left out, in a sentence: by name, those of one reason together.

use super::{lang::Lang, strings::Strings, why::Why};

/// So many names stand in the sentence; of the others there is a number.
const MOST: usize = 3;

/// Says for how many of the marked rows a command was carried out, and for which of them it was not.
pub(super) fn many(t: &Strings, done: usize, of: usize, left: &[(String, Option<Why>)]) -> String {
    let english = t.lang == Lang::En;
    let told = match (left.is_empty(), english) {
        (true, _) => String::new(),
        (false, true) => format!("; left out: {}", reasons(t, left).join("; ")),
        (false, false) => format!("；未处理：{}", reasons(t, left).join("；")),
    };
    match (done, english) {
        (0, true) => format!("Carried out for none of {of} marked rows{told}."),
        (0, false) => format!("所选{of}行均未处理{told}。"),
        (_, true) => format!("Carried out for {done} of {of} marked rows; Ctrl-Z takes it back{told}."),
        (_, false) => format!("所选{of}行，已处理{done}行，Ctrl-Z 撤销{told}。"),
    }
}

fn reasons(t: &Strings, left: &[(String, Option<Why>)]) -> Vec<String> {
    let mut whys: Vec<Option<Why>> = Vec::new();
    for (_, why) in left {
        if !whys.contains(why) {
            whys.push(*why);
        }
    }
    let english = t.lang == Lang::En;
    let told = |why: &Option<Why>| {
        let names: Vec<&str> = left
            .iter()
            .filter(|(_, own)| own == why)
            .map(|(name, _)| name.as_str())
            .collect();
        let more = names.len().saturating_sub(MOST);
        let shown = names.get(..names.len().min(MOST)).unwrap_or_default();
        let list = shown.join(if english { ", " } else { "、" });
        let list = match (more, english) {
            (0, _) => list,
            (_, true) => format!("{list} and {more} more"),
            (_, false) => format!("{list}等{}项", names.len()),
        };
        match why {
            None => list,
            Some(why) if english => format!("{list} ({})", t.why(*why)),
            Some(why) => format!("{list}（{}）", t.why(*why)),
        }
    };
    whys.iter().map(told).collect()
}

/// Says how many people of a pasted list were taken in, how many of them have a vote, who was there already, and how much was not understood.
pub(super) fn pasted(t: &Strings, (added, voting): (usize, usize), there: &str, unread: usize) -> String {
    let english = t.lang == Lang::En;
    let known = match (there.is_empty(), english) {
        (true, _) => String::new(),
        (false, true) => format!("; there already: {there}"),
        (false, false) => format!("；名单上已有：{there}"),
    };
    let left = match (unread, english) {
        (0, _) => String::new(),
        (_, true) => format!("; {unread} not understood"),
        (_, false) => format!("；未识别{unread}项"),
    };
    if english {
        format!("{added} taken in, {voting} with a vote{known}{left}.")
    } else {
        format!("录入{added}人，其中有表决权{voting}人{known}{left}。")
    }
}
