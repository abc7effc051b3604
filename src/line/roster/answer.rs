//! Answers to an invitation in words of either language, with the reason or the remark behind them, and who comes instead.

use crate::domain::{people::Reply, surname::looks_like_person};

use super::{
    called::is_called,
    name::{is_name_han, is_name_like, plain_name},
    office::cut_office,
    role::ListedRole,
};

/// The answer that a text gives: the text as typed, in narrow signs, and the same in small letters.
pub(super) fn answer(typed: &str, word: &str) -> Option<ListedRole> {
    whole(word)
        .or_else(|| replaced(typed))
        .or_else(|| chinese_leave(typed))
        .or_else(|| begun(typed, word))
}

/// An answer with who comes instead behind it: 请假，由李四代, 病假（由李四代会）, `Apologies, Ann Lee attending instead`.
fn replaced(typed: &str) -> Option<ListedRole> {
    let at = typed.rfind([',', ';', '(', '，', '；', '、', '（'])?;
    let (before, clause) = typed.split_at_checked(at)?;
    let clause = clause.trim_matches(|c: char| c == ' ' || ",;()，；、（）。.".contains(c));
    let instead = stand_in(clause).or_else(|| entrusted(clause))?;
    let before = before.trim();
    let said = answer(before, &before.to_lowercase())?;
    (said.reply == Some(Reply::Leave)).then_some(ListedRole {
        leave_reason: said.leave_reason,
        ..instead
    })
}

/// Behind an excuse a name is enough: 请假，委托简宁.
fn entrusted(clause: &str) -> Option<ListedRole> {
    comes(clause.strip_prefix("委托")?.trim()).filter(|said| said.replaced_by.as_deref().is_some_and(looks_like_person))
}

fn attends() -> ListedRole {
    ListedRole::answered(Reply::Attends, "")
}

/// A text that is an answer and nothing else.
fn whole(word: &str) -> Option<ListedRole> {
    Some(match word {
        "参加" | "参会" | "到会" | "能参加" | "能参会" | "可以参加" | "确认参加" | "准时参加" | "按时参加" | "是"
        | "√" | "✓" | "✔" | "yes" | "y" | "accepted" | "accept" | "attending" | "attends" | "attend" | "confirmed"
        | "present" | "coming" | "will attend" | "going" | "true" | "in person" | "checked in" | "checked-in"
        | "到" | "本人" | "本人参加" | "本人参会" | "本人到会" | "本人出席" | "亲自参加" | "亲自出席" | "亲自到会"
        | "已参会" | "已到会" | "已出席" | "已到" | "已签到" | "到场" => attends(),
        // Somebody is employed as before: that says nothing of the meeting.
        "在职" | "在岗" | "active" | "employed" | "current" => ListedRole::default(),
        // 缺席 and `absent` alone tell no excuse: whoever is called that has not sent one.
        "请假"
        | "不参加"
        | "不参会"
        | "不能参加"
        | "不能参会"
        | "无法参加"
        | "无法参会"
        | "否"
        | "×"
        | "no"
        | "n"
        | "declined"
        | "decline"
        | "leave"
        | "on leave"
        | "apologies"
        | "apology"
        | "apologies received"
        | "apology received"
        | "apologies for absence"
        | "sends apologies"
        | "sent apologies"
        | "regrets"
        | "regret"
        | "excused"
        | "not attending"
        | "not coming"
        | "unable to attend"
        | "cannot attend"
        | "can't attend"
        | "won't attend"
        | "absent with apologies"
        | "cannot come"
        | "can't come"
        | "false" => ListedRole::answered(Reply::Leave, ""),
        // An invitation without an answer says nothing.
        "待定" | "未回复" | "未定" | "未反馈" | "open" | "pending" | "invited?" | "no reply" | "no response"
        | "not responded" | "none" | "awaiting reply" | "awaiting response" | "needs action" | "not yet" | "?" => {
            ListedRole::default()
        }
        "maybe"
        | "tentative"
        | "possibly"
        | "tbc"
        | "to be confirmed"
        | "unsure"
        | "not sure"
        | "tentatively accepted"
        | "provisional"
        | "perhaps"
        | "可能参加"
        | "尽量参加"
        | "视情况" => {
            let mut open = ListedRole::default();
            open.note(word);
            open
        }
        "病假" | "事假" | "公假" | "产假" | "年假" | "休假" | "出差" | "因公外出" | "外出" | "公出" | "学习"
        | "出国" | "sick" | "ill" | "on holiday" | "holiday" | "on vacation" | "annual leave" | "maternity leave"
        | "sick leave" | "away" => ListedRole::answered(Reply::Leave, word),
        _ => return None,
    })
}

/// 请假：出差, 因病请假, 不能参加（开会）, 赴市里开会，请假.
fn chinese_leave(typed: &str) -> Option<ListedRole> {
    let edge = |c: char| matches!(c, ':' | ',' | '-' | ' ' | '(' | ')' | '，' | '。' | '.' | '、' | ';');
    let heads = [
        "请假",
        "不能参加",
        "不能参会",
        "无法参加",
        "无法参会",
        "不参加",
        "不参会",
        "缺席",
    ];
    let reason = heads
        .iter()
        .find_map(|head| typed.strip_prefix(head))
        .or_else(|| typed.strip_suffix("请假"))
        .or_else(|| {
            ["不能参加", "不能参会", "无法参加"]
                .iter()
                .find_map(|tail| typed.strip_suffix(tail))
        })?;
    let reason = reason.trim_matches(edge);
    let reason = reason.strip_suffix("请假").unwrap_or(reason).trim_matches(edge);
    if reason.is_empty() && typed.starts_with("缺席") || names_somebody(reason) {
        return None;
    }
    Some(ListedRole::answered(Reply::Leave, reason))
}

/// Whether what stands beside 请假 is somebody, and no reason: 副局长 韦东, 何立、曾琪, 钱七.
fn names_somebody(text: &str) -> bool {
    const REASONS: [&str; 14] = [
        "公务", "公差", "公出", "公假", "公事", "高烧", "车祸", "路堵", "康复", "应诉", "应酬", "安检", "党课", "计生",
    ];
    let last = text.rsplit(['、', '，', ',', ' ', ';']).next().unwrap_or_default();
    let is_person = looks_like_person(last) && !REASONS.contains(&last);
    is_person || is_called(last) || last.len() < text.len() && cut_office(last).is_some()
}

/// Answers with more behind them: `No - on holiday`, `Apologies (ill)`, `Yes, by phone`, `Unable to attend due to illness`.
fn begun(typed: &str, word: &str) -> Option<ListedRole> {
    const LEAVE: &[&str] = &[
        "no",
        "apologies",
        "apology",
        "regrets",
        "regret",
        "excused",
        "absent",
        "declined",
        "leave",
        "on leave",
        "not attending",
        "not coming",
        "unable to attend",
        "cannot attend",
        "can't attend",
        "cannot come",
        "can't come",
        "sends apologies",
        "sent apologies",
        "apologies received",
        "apologies for absence",
        "won't attend",
    ];
    const COMES: &[&str] = &[
        "yes",
        "attending",
        "accepted",
        "confirmed",
        "coming",
        "will attend",
        "present",
        "参加",
        "参会",
        "确认参加",
    ];
    const OPEN: &[&str] = &["maybe", "tentative", "possibly", "tbc", "待定"];
    let behind = |heads: &[&str]| {
        heads
            .iter()
            .filter_map(|head| Some((head.len(), rest_of(typed, word, head)?)))
            .max_by_key(|(length, _)| *length)
            .map(|(_, rest)| rest)
    };
    if let Some(reason) = behind(LEAVE) {
        return Some(ListedRole::answered(Reply::Leave, reason));
    }
    if let Some(remark) = behind(COMES) {
        let mut comes = attends();
        comes.note(remark);
        return Some(comes);
    }
    behind(OPEN)?;
    let mut open = ListedRole::default();
    open.note(typed.trim());
    Some(open)
}

/// The text behind an answer and a sign or a word that parts them.
fn rest_of<'t>(typed: &'t str, word: &str, head: &str) -> Option<&'t str> {
    if typed.len() != word.len() || !word.starts_with(head) {
        return None;
    }
    let rest = typed.get(head.len()..)?;
    let bare = rest.trim_start_matches([' ', ':', ',', '-', '–', '—', '(', ';', '.', '，']);
    let parted = rest
        .trim_start()
        .starts_with([':', ',', '-', '–', '—', '(', ';', '.', '，']);
    let small = bare.to_lowercase();
    let said = ["due to ", "because of ", "because ", "owing to ", "as ", "for "]
        .iter()
        .find(|joint| rest.starts_with(' ') && small.starts_with(**joint));
    let reason = match said {
        Some(joint) => bare.get(joint.len()..)?,
        None if parted => bare,
        None => return None,
    };
    let reason = reason.trim().trim_end_matches(['.', '。']);
    let opened = rest.trim_start().starts_with('(');
    Some(if opened { reason.trim_end_matches(')') } else { reason })
}

/// The substitute, as an answer or a remark says: 代会 韩雪, 由韩雪代会, 派韩雪参加, `represented by Ann Lee`.
pub(super) fn stand_in(typed: &str) -> Option<ListedRole> {
    let small = typed.to_lowercase();
    let heads = [
        "代会人员",
        "替会人员",
        "代会人",
        "替会人",
        "代会",
        "替会",
        "委托",
        "指派",
        "安排",
        "改由",
        "派",
        "由",
        "represented by ",
        "substitute:",
        "deputy:",
        "proxy:",
        "sends ",
        "sending ",
        "substituted by ",
        "deputised by ",
        "replaced by ",
    ];
    let tails = [
        "代为参会",
        "代为参加",
        "代为出席",
        "代替参加",
        "代替参会",
        "参加会议",
        "替会",
        "代会",
        "代参会",
        "参会",
        "参加",
        "出席",
        "到会",
        "代",
        "来参加",
        "来参会",
        "来开会",
        "来",
        " attending instead",
        " instead",
        " to attend",
        " as substitute",
        " as proxy",
    ];
    let head = heads.iter().find(|head| small.starts_with(**head));
    let tail = tails.iter().find(|tail| small.ends_with(**tail));
    let rest = typed.get(head.map_or(0, |head| head.len())..)?;
    let rest = match tail.filter(|tail| rest.len() > tail.len()) {
        Some(tail) => rest.get(..rest.len() - tail.len())?,
        None => rest,
    };
    // 由 and 派 need the act behind the name; a name alone says nothing.
    let weak = matches!(head, None | Some(&("由" | "派" | "委托" | "指派" | "安排" | "改由")));
    let acts = tail.is_some_and(|tail| {
        !matches!(
            *tail,
            "参加" | "参会" | "出席" | "到会" | "参加会议" | "来参加" | "来参会" | "来开会" | "来"
        )
    });
    if head.is_none() && !acts || weak && tail.is_none() {
        return None;
    }
    comes(rest.trim_matches([':', ',', ' ', '(', ')', '，', '-'])).filter(|standing| {
        let name = standing.replaced_by.as_deref().unwrap_or_default();
        let han = name.starts_with(is_name_han);
        if han {
            looks_like_person(name) || is_called(name) || name.contains('·')
        } else {
            name.starts_with(char::is_uppercase)
        }
    })
}

/// The person of a cell that holds nothing but a substitute, perhaps with unit and post before the name.
pub(super) fn comes(cell: &str) -> Option<ListedRole> {
    let (bare, bracket) = match cell.split_once(['(', '（']) {
        Some((bare, bracket)) => (bare.trim(), bracket.trim_end_matches([')', '）']).trim()),
        None => (cell.trim(), ""),
    };
    let (office, name) = match cut_office(bare) {
        Some((office, name)) => (office, name),
        None => (super::office::part_office(bracket), plain_name(bare)),
    };
    is_name_like(&name).then(|| ListedRole {
        reply: Some(Reply::Substituted),
        replaced_by: Some(name),
        stand_in: office,
        ..ListedRole::default()
    })
}
