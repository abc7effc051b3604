//! Points below a line that ends in a colon (会议要求：, `=会议同意以下事项：`): each goes on with that line, or is decided or asked about as that line says.

use crate::{
    capture::scene::{Scene, TypedLine},
    domain::{
        decision::Verdict,
        entry::{Entry, EntryKind, Remark},
        plenary::{self, PlenaryAct},
        possible_fact::PossibleFact,
        records::Records,
        text::is_han,
    },
    line::{
        grammar::shape::list_point,
        lexer,
        reading::{Reading, Voice, What},
    },
};

/// Labels of a list of what was decided.
const DECIDED: [&str; 8] = [
    "议定事项",
    "会议议定事项",
    "会议议定以下事项",
    "会议决定事项",
    "决定事项",
    "会议决定以下事项",
    "会议决议",
    "会议决议事项",
];

/// The text behind the sign of a point, be it a number or a mark: 1.…, - …, · ….
fn point(text: &str) -> Option<&str> {
    let mark = || {
        let rest = ["- ", "－ ", "· ", "• ", "● "]
            .iter()
            .find_map(|mark| text.trim().strip_prefix(mark))?;
        Some(rest.trim_start()).filter(|rest| rest.contains(is_han))
    };
    list_point::behind(text).or_else(mark)
}

/// The reading of a point, as the line says above which it stands; other lines as they are.
pub(crate) fn placed(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let What::Entry {
        kind: EntryKind::Note,
        text,
    } = &reading.what
    else {
        return reading;
    };
    if typed.over.is_none() && typed.place.is_none() && is_of_tasks(scene.records) && gives_task(&reading, typed.raw) {
        let task = list_point::behind_plain(typed.raw.trim().trim_start_matches(['-', '－', '•', '·', ' ']));
        let order = format!("!{}", task.trim_end_matches(['；', ';', '。']));
        return Reading::remarked(typed.raw.trim(), Remark::MayMean(order));
    }
    let named = matches!(reading.voice, Voice::One(_) | Voice::Unlisted(_));
    let doubted = !matches!(reading.remark, None | Some(Remark::MayMean(_)));
    if named || doubted || typed.over.is_some() || typed.place.is_some() {
        return reading;
    }
    let Some(point) = point(text) else {
        return runs_on(scene.records, reading);
    };
    let Some(lead) = lead(scene.records) else {
        let point = point.to_owned();
        return under_heading(scene.records, reading, &point);
    };
    let point = point.trim_end_matches(['；', ';', '。', '，']).trim();
    if point.is_empty() {
        return reading;
    }
    if lead.kind == EntryKind::Action {
        return Reading::remarked(text, Remark::MayMean(format!("!{point}")));
    }
    if lead.kind == EntryKind::Note && decides(lead) {
        return Reading::of(What::Decision {
            text: point.to_owned(),
            verdict: Verdict::Adopted,
        });
    }
    let own = text.trim();
    // 会议强调以下几点: the colon that its points need.
    let first = scene.records.entries.iter().rev().find(|entry| !entry.struck);
    let bare = first.is_some_and(|entry| entry.id == lead.id) && !is_parted(scene.records);
    let text = if bare && plenary::announces_points(&lead.raw) {
        format!("：{own}")
    } else if is_parted(scene.records) {
        own.to_owned()
    } else {
        format!("；{own}")
    };
    Reading::entry(EntryKind::Continuation, &text)
}

/// Whether a line gives somebody something to do by a day: 教务处：分流方案，12月10日, - 陈晨：分流方案 12/10.
fn gives_task(reading: &Reading, raw: &str) -> bool {
    let parted = raw.contains(lexer::is_colon);
    let figures = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let dated = raw.split([' ', '，', ',', '；', '（', '）', '：']).any(|word| {
        let word = word.trim_end_matches('前');
        let short = word
            .split_once(['/', '.'])
            .is_some_and(|(month, day)| figures(month) && figures(day));
        let day = word.ends_with(['日', '号', '底']) && word.chars().count() <= 7;
        let week = word.trim_start_matches(['本', '下', '这']).starts_with('周') && word.chars().count() <= 4;
        short || day || week
    });
    parted && dated && matches!(reading.remark, None | Some(Remark::UnknownName(_) | Remark::MayMean(_)))
}

/// Whether the lines above stand below a heading of tasks: 行动项, 责任分工：.
fn is_of_tasks(records: &Records) -> bool {
    const HEADINGS: [&str; 8] = [
        "行动项",
        "行动计划",
        "责任分工",
        "任务分工",
        "分工",
        "任务清单",
        "待办事项",
        "待办",
    ];
    let above = records.entries.iter().rev().filter(|entry| !entry.struck);
    let head = |entry: &Entry| HEADINGS.contains(&entry.raw.trim().trim_end_matches(lexer::is_colon));
    let mut above = above.skip_while(|entry| {
        !head(entry)
            && (entry.kind == EntryKind::Action
                || matches!(&entry.remark, Some(Remark::MayMean(order)) if order.starts_with('!')))
    });
    above
        .next()
        .is_some_and(|entry| entry.kind == EntryKind::Note && head(entry))
}

/// A line of nobody below a decision that ends in a semicolon (会议决定：撤销旧专业；): it is asked whether it goes on.
fn runs_on(records: &Records, reading: Reading) -> Reading {
    let above = records.entries.iter().rev().find(|entry| !entry.struck);
    let open = above.is_some_and(|entry| {
        let settles = matches!(entry.kind, EntryKind::Decision | EntryKind::Requirement);
        settles && entry.raw.trim_end().ends_with(['；', ';', '：', ':'])
    });
    let What::Entry { text, .. } = &reading.what else {
        return reading;
    };
    if !open || reading.voice != Voice::Unsaid || reading.remark.is_some() {
        return reading;
    }
    let order = format!("……{}", text.trim());
    reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order)))
}

/// The line that ends in a colon below which a point stands, points of its own between them.
fn lead(records: &Records) -> Option<&Entry> {
    let mut above = records.entries.iter().rev().filter(|entry| !entry.struck);
    // A coming or going in between ends no list.
    let lead = above.find(|entry| point(&entry.raw).is_none() && !entry.kind.is_movement())?;
    let signed = matches!(
        lead.kind,
        EntryKind::Decision | EntryKind::Requirement | EntryKind::Action
    );
    let of_meeting = || lead.speaker.is_none() && (plenary::phrase(&lead.raw).is_some() || decides(lead));
    let told = signed || lead.kind == EntryKind::Note && of_meeting();
    // =分两个标段； goes on below.
    let goes_on =
        matches!(lead.kind, EntryKind::Decision | EntryKind::Requirement) && lead.raw.trim_end().ends_with(['；', ';']);
    // 会议决定：1.…；2.… goes on with 3.….
    let counted = signed
        && lead
            .raw
            .split_once(lexer::is_colon)
            .is_some_and(|(_, rest)| list_point::behind(rest).is_some());
    (told && (plenary::announces_points(&lead.raw) || goes_on || counted)).then_some(lead)
}

/// A point below a heading that nobody said (12月重点工作：, 最后，马总强调三点：): the heading says what it may be.
fn under_heading(records: &Records, reading: Reading, point: &str) -> Reading {
    #[rustfmt::skip]
    const HEADINGS: [(&str, PossibleFact); 20] = [
        ("强调", PossibleFact::Requirement), ("要求", PossibleFact::Requirement), ("指出", PossibleFact::Requirement), ("讲话", PossibleFact::Requirement),
        ("议定", PossibleFact::Decision), ("决定", PossibleFact::Decision), ("决议", PossibleFact::Decision), ("同意", PossibleFact::Decision),
        ("任务", PossibleFact::Action), ("分工", PossibleFact::Action), ("重点工作", PossibleFact::Action), ("工作安排", PossibleFact::Action),
        ("下步工作", PossibleFact::Action), ("下一步", PossibleFact::Action), ("工作计划", PossibleFact::Action), ("整改", PossibleFact::Action),
        ("意见", PossibleFact::Minuted), ("建议", PossibleFact::Minuted), ("结论", PossibleFact::Minuted), ("评审", PossibleFact::Minuted),
    ];
    let mut above = records.entries.iter().rev().filter(|entry| !entry.struck);
    let heading = above.find(|entry| self::point(&entry.raw).is_none());
    let heading = heading.filter(|entry| {
        let said = entry.speaker.is_some() || !entry.said_by.is_empty();
        entry.kind == EntryKind::Note && !said && plenary::announces_points(&entry.raw)
    });
    let told = heading.and_then(|heading| HEADINGS.iter().find(|(word, _)| heading.raw.contains(word)));
    let point = point.trim_end_matches(['；', ';', '。', '，']).trim();
    match told {
        Some((_, fact)) if reading.remark.is_none() && !point.is_empty() => {
            let gap = if *fact == PossibleFact::Minuted { " " } else { "" };
            let order = format!("{}{gap}{point}", fact.order(true));
            reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order)))
        }
        Some(_) | None => reading,
    }
}

/// Whether the line above ends in a stop.
fn is_parted(records: &Records) -> bool {
    let mut above = records.entries.iter().rev().filter(|entry| !entry.struck);
    above.next().is_some_and(|entry| {
        let raw = entry.raw.trim_end();
        raw.ends_with(lexer::is_colon) || raw.ends_with(['；', ';', '。', '，', ',', '.', '！'])
    })
}

/// Whether what stands below a line was decided.
fn decides(lead: &Entry) -> bool {
    let head = lead.raw.trim().trim_end_matches(lexer::is_colon).trim();
    let act = plenary::phrase(head).map(|(phrase, _)| plenary::act(phrase));
    let bare = head.trim_start_matches("会议").trim_end_matches("如下");
    let short = head.chars().count() <= 14 && !head.contains(['，', '。']) || head.ends_with("，决定");
    let headed = ["决定", "议定", "议定事项", "决议", "任免", "以下任免", "一致同意"]
        .iter()
        .any(|end| bare.ends_with(end) && short);
    DECIDED.contains(&head) || headed || act == Some(PlenaryAct::Decides)
}
