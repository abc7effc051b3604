//! Deeds told in Chinese: 审计科科长钱进汇报…, 钱进、高磊分别作了发言, 会议听取了钱进关于…的汇报.

use super::{
    super::{id::Id, people::Attendee, records::Records},
    chinese_words::{
        ABOUT, ASKS, BETWEEN, FROM_ELSEWHERE, LEADS, NO_DEED, NO_POST, NOT_COME, OPINES, POST_ENDS, PUT_TO_MEETING,
        QUESTION, REPORTS, SPEECHES, TALK, THING, TO_COME, TO_MEETING,
    },
};

/// Those of whom a clause of the line tells such a deed.
pub(super) fn doers(records: &Records, text: &str) -> Vec<Id<Attendee>> {
    let mut found = Vec::new();
    if !may_tell(text) {
        return found;
    }
    for sentence in text.split(['。', '；', ';', '！']) {
        let talk = TALK.iter().any(|word| sentence.contains(word));
        if talk || FROM_ELSEWHERE.iter().any(|word| sentence.contains(word)) {
            continue;
        }
        let mut starts = vec![0];
        starts.extend(sentence.match_indices(['，', ',']).map(|(at, sign)| at + sign.len()));
        for clause in starts.into_iter().filter_map(|at| sentence.get(at..)) {
            for who in in_clause(records, clause) {
                if !found.contains(&who) {
                    found.push(who);
                }
            }
        }
    }
    found
}

/// Whether a line holds a verb of this kind at all.
fn may_tell(text: &str) -> bool {
    let verbs = SPEECHES.iter().chain(REPORTS).chain(OPINES).chain(&ASKS);
    text.contains(['说', '讲', '谈', '问', '答', '投']) || verbs.into_iter().any(|verb| text.contains(verb))
}

fn in_clause(records: &Records, clause: &str) -> Vec<Id<Attendee>> {
    let mut text = clause;
    while let Some(rest) = LEADS.iter().find_map(|lead| text.strip_prefix(lead)) {
        text = rest;
    }
    if let Some(rest) = heard(text) {
        return match subjects(records, rest) {
            Some((who, rest)) if is_heard(rest) => who,
            Some(_) | None => Vec::new(),
        };
    }
    let (text, given) = text.strip_prefix('由').map_or((text, false), |rest| (rest, true));
    match subjects(records, text) {
        Some((who, rest)) if told(rest).is_some_and(|sure| sure || !given) => who,
        Some(_) | None => Vec::new(),
    }
}

/// The words behind 会议听取了.
fn heard(text: &str) -> Option<&str> {
    let meets = [
        "会议",
        "大会",
        "与会人员",
        "大家",
        "全体人员",
        "党组会",
        "支委会",
        "董事会",
    ]
    .iter()
    .find_map(|who| text.strip_prefix(who))
    .unwrap_or(text);
    let heard = meets.strip_prefix("听取").or_else(|| meets.strip_prefix("听"))?;
    let done = heard.strip_prefix('了');
    done.or_else(|| meets.starts_with("听取").then_some(heard))
}

/// Whether the words behind a name tell a speech that was heard: 关于…的汇报, 所作的说明. A written one was read.
fn is_heard(rest: &str) -> bool {
    let clause = rest.split(['，', ',']).next().unwrap_or_default();
    let begins = [
        "关于", "就", "对", "所作", "作", "做", "代表", "的", "汇报", "通报", "介绍", "报告", "说明", "传达",
    ]
    .iter()
    .any(|word| clause.starts_with(word));
    begins
        && !TO_COME.iter().any(|word| clause.contains(word))
        && (clause.contains("意见") || SPEECHES.iter().any(|word| clause.contains(word)))
}

/// The people with whom a clause begins, with what follows.
fn subjects<'t>(records: &Records, text: &'t str) -> Option<(Vec<Id<Attendee>>, &'t str)> {
    let (first, mut rest) = subject(records, text)?;
    let mut who = vec![first];
    while let Some(next) = ['、', '和', '与', '及']
        .iter()
        .find_map(|sign| rest.strip_prefix(*sign))
    {
        let (other, behind) = subject(records, next)?;
        who.push(other);
        rest = behind;
    }
    Some((who, rest))
}

/// The one of the list with whom a text begins: by the name, with the post before it or behind it, or by the surname and the post.
fn subject<'t>(records: &Records, text: &'t str) -> Option<(Id<Attendee>, &'t str)> {
    let mut best: Option<(Id<Attendee>, &'t str, usize)> = None;
    for row in &records.attendees {
        let name = records.name_of(row.id);
        let Some(at) = Some(name)
            .filter(|name| name.chars().count() > 1)
            .and_then(|name| text.find(name))
        else {
            continue;
        };
        let (before, behind) = text.split_at_checked(at)?;
        let longer = best.is_none_or(|(.., length)| name.len() > length);
        if longer && stands_before(records, row, before.trim()) {
            best = Some((row.id, behind.get(name.len()..)?, name.len()));
        }
    }
    let (who, rest) = best
        .map(|(who, rest, _)| (who, rest))
        .or_else(|| by_post(records, text))?;
    Some((who, unposted(records, who, rest.trim_start())))
}

/// Whether the words before a name are the unit and the post of the one who bears it, or look like such.
fn stands_before(records: &Records, row: &Attendee, before: &str) -> bool {
    let placed = || {
        let person = records.person_of(row.id);
        let unit = person.and_then(|person| records.unit_of(person));
        let post = person.map_or("", |person| person.post.as_str());
        format!("{}{post}", unit.map_or("", |unit| unit.name.as_str())).contains(before)
    };
    let looks = || {
        (2..=14).contains(&before.chars().count())
            && before.ends_with(POST_ENDS)
            && !before.contains(NO_POST)
            && !before.contains(['，', ',', '：', ':', ' '])
    };
    before.is_empty() || placed() || looks()
}

/// 钱科长汇报: the one of that surname who holds such a post.
fn by_post<'t>(records: &Records, text: &'t str) -> Option<(Id<Attendee>, &'t str)> {
    let mut signs = text.chars();
    let surname = signs.next()?;
    let behind = signs.as_str();
    let behind = behind.strip_prefix('副').unwrap_or(behind);
    let end = behind.char_indices().nth(2).map_or(behind.len(), |(at, _)| at);
    let (office, rest) = behind.split_at_checked(end)?;
    if !office.ends_with(POST_ENDS) || office.chars().count() != 2 {
        return None;
    }
    let holds = |row: &&Attendee| {
        records.name_of(row.id).starts_with(surname)
            && records
                .person_of(row.id)
                .is_some_and(|person| person.post.contains(office))
    };
    let mut holders = records.attendees.iter().filter(holds);
    let one = holders.next().filter(|_| holders.next().is_none())?;
    Some((one.id, rest))
}

/// A text without a bracket, or the post of somebody, at its head.
fn unposted<'t>(records: &Records, who: Id<Attendee>, rest: &'t str) -> &'t str {
    let rest = rest
        .strip_prefix(['（', '('])
        .and_then(|inner| inner.split_once(['）', ')']))
        .map_or(rest, |(_, behind)| behind);
    let Some(person) = records.person_of(who) else {
        return rest;
    };
    let starts = person.post.char_indices().filter_map(|(at, _)| person.post.get(at..));
    let mut posts = starts.filter(|post| post.chars().count() > 1);
    posts.find_map(|post| rest.strip_prefix(post)).unwrap_or(rest)
}

/// Whether the words behind a name tell a deed: `Some(true)` = one that is over (汇报了, 作了说明).
fn told(rest: &str) -> Option<bool> {
    let mut text = rest;
    let mut first = false;
    while let Some(word) = BETWEEN.iter().find(|word| text.starts_with(**word)) {
        first |= matches!(*word, "先" | "再" | "首先");
        text = text.strip_prefix(word)?;
    }
    let sure = deed(text)?;
    // 钱进先汇报 is an order of business.
    (sure || !first).then_some(sure)
}

fn deed(text: &str) -> Option<bool> {
    if let Some(made) = made(text) {
        return Some(made);
    }
    if let Some(word) = ABOUT.iter().find(|word| text.starts_with(**word)) {
        if *word == "向" && !TO_MEETING.iter().any(|whom| text.starts_with(whom)) {
            return None;
        }
        // 钱进对供应商提出索赔 is told of elsewhere.
        let put = text.split_once("提出").map(|(_, rest)| rest);
        if put.is_some_and(|rest| !PUT_TO_MEETING.iter().any(|what| rest.contains(what))) {
            return None;
        }
        return about(text.strip_prefix(word)?);
    }
    verb(text)
}

/// 作了汇报, 进行了说明.
fn made(text: &str) -> Option<bool> {
    let rest = ["作了", "做了", "进行了"]
        .iter()
        .find_map(|word| text.strip_prefix(word))?;
    let clause = rest.split(['，', ',']).next().unwrap_or_default();
    let speech = SPEECHES.iter().find_map(|speech| clause.split_once(speech))?;
    (speech.0.chars().count() <= 24 && !speech.0.contains('去')).then_some(true)
}

/// 就三季度收益，向会议作了汇报: the verb behind what it is about.
fn about(text: &str) -> Option<bool> {
    let near: String = text.chars().take(48).collect();
    if ["去", "赶赴", "赴", "上门", "准备", "负责", "牵头", "起草", "将"]
        .iter()
        .any(|word| near.contains(word))
    {
        return None;
    }
    let ends = text.char_indices().map(|(at, _)| at).skip(1).take(48);
    ends.into_iter().find_map(|at| {
        let rest = text.get(at..)?;
        made(rest).or_else(|| {
            let starts = REPORTS
                .iter()
                .chain(OPINES)
                .chain(&ASKS)
                .any(|verb| rest.starts_with(verb));
            starts.then(|| verb(rest)).flatten()
        })
    })
}

/// The verb with which a text begins.
fn verb(text: &str) -> Option<bool> {
    if let Some(rest) = ASKS.iter().find_map(|verb| text.strip_prefix(verb)) {
        return no_deed(rest).then_some(rest.starts_with('了'));
    }
    if let Some(rest) = REPORTS.iter().find_map(|verb| text.strip_prefix(verb)) {
        let sure = rest.starts_with('了');
        let again = REPORTS.iter().any(|verb| rest.starts_with(verb));
        let clause = rest.split(['，', ',']).next().unwrap_or_default();
        let open = again
            || THING.iter().any(|word| rest.starts_with(word))
            || TO_COME.iter().any(|word| clause.contains(word))
            || asks(rest);
        return (no_deed(rest) && (sure || !open)).then_some(sure);
    }
    if asks(text) && !text.starts_with('问') {
        return None;
    }
    if let Some(rest) = OPINES.iter().find_map(|verb| text.strip_prefix(verb)) {
        let thing = ["很", "已", "被", "是", "稿", "可取", "可行", "合理", "没有被"]
            .iter()
            .any(|word| rest.starts_with(word));
        // 钱进同意后实施 hangs on what is to come.
        let thing = thing || rest.starts_with(['后', '之']);
        let there = !NOT_COME.iter().any(|word| rest.contains(word));
        return (no_deed(rest) && !thing && there).then_some(rest.starts_with('了'));
    }
    said(text)
}

/// 报告了, 说，问：, 谈到, 投了反对票: short verbs, which begin other words as well.
fn said(text: &str) -> Option<bool> {
    if NOT_COME.iter().any(|word| text.contains(word)) {
        return None;
    }
    let mut signs = text.chars();
    let short = signs.next()?;
    let rest = signs.as_str();
    let sign = |rest: &str| rest.starts_with(['：', ':', '，', ',', '“', '了', '道', '到']);
    let tells = match short {
        // 周建平说开会要准时 may be hearsay.
        '说' => sign(rest) && !rest.starts_with(['了', '到', '道']),
        '讲' | '谈' | '答' => sign(rest),
        '问' => {
            sign(rest)
                || rest.chars().count() >= 3 && !rest.starts_with(['题', '责', '候', '卷', '过', '的', '问', '一'])
        }
        '投' => rest.chars().take(6).any(|c| c == '票') && !rest.starts_with(['票', '过']),
        '报' => ["告了", "告：", "告称", "告说", "告关于"]
            .iter()
            .any(|word| rest.starts_with(word)),
        _ => false,
    };
    tells.then_some(rest.starts_with('了') || rest.starts_with("告了"))
}

fn no_deed(rest: &str) -> bool {
    !NO_DEED.iter().any(|word| rest.starts_with(word))
}

fn asks(text: &str) -> bool {
    QUESTION.iter().any(|sign| text.contains(sign))
}
