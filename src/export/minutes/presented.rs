//! Finds the person who presented an item, as far as its lines show it: the agenda names somebody, and others may have reported instead.

use crate::{
    domain::{
        entry::EntryKind,
        id::Id,
        people::{Attendee, Duty},
    },
    export::{
        digest::Digest,
        letters::safe,
        roll::RollEntry,
        section::{RecordSection, SectionEntry},
    },
    words::office,
};

/// Words of somebody who reports.
const REPORTS: [&str; 8] = ["汇报", "介绍", "通报", "说明", "报告", "传达", "宣读", "解读"];

/// Returns the person whom the lines show to have presented an item, with unit and post; empty where nobody can tell: the one named by the
/// agenda who spoke first or says that they report, else somebody else who does.
pub(super) fn presenter(digest: &Digest<'_>, section: &RecordSection<'_>) -> String {
    let Some(item) = section.item else { return String::new() };
    let named = safe(item.presenter.trim());
    if let Some(place) = told_of(digest, section) {
        return with_post(digest, place);
    }
    if named.is_empty() {
        return String::new();
    }
    let first = first_speaker(digest, section);
    let reports = |who: Id<Attendee>| {
        speeches(section).any(|line| line.entry.speaker == Some(who) && says_own_report(&line.text))
    };
    let places = &digest.roll.places;
    let is_named = |place: &&RollEntry<'_>| !place.name.is_empty() && named.contains(&place.name);
    let spoke = |place: &&RollEntry<'_>| speeches(section).any(|line| line.entry.speaker == Some(place.attendee.id));
    let listed: Vec<&RollEntry<'_>> = places.iter().filter(is_named).filter(spoke).collect();
    let known = places.iter().any(|place| is_named(&place));
    let told = |place: &RollEntry<'_>| {
        let who = place.attendee.id;
        first == Some(who) || reports(who)
    };
    let shown: Vec<String> = if listed.iter().any(|place| told(place)) {
        listed.iter().map(|place| with_post(digest, place)).collect()
    } else if known {
        let other = first.filter(|who| reports(*who));
        let other = places.iter().filter(|place| Some(place.attendee.id) == other);
        other.map(|place| with_post(digest, place)).collect()
    } else {
        Vec::new()
    };
    if !shown.is_empty() {
        return office::together(&shown);
    }
    let typed = section.lines.iter().find(|line| line.entry.said_by.trim() == named);
    typed.map(|_| named).unwrap_or_default()
}

/// Whether somebody says that they report themselves: 汇报如下, 我来汇报, 我代余芳汇报. It is another matter to listen to a report, to ask for one or to speak of one.
fn says_own_report(text: &str) -> bool {
    const OTHER: [&str; 14] = [
        "请",
        "听",
        "同意",
        "下次",
        "刚才",
        "的汇报",
        "汇报的",
        "一下，这",
        "我分管",
        "补充",
        "要求",
        "希望",
        "没有",
        "再",
    ];
    let head: String = text.chars().take(14).collect();
    let begins = REPORTS.iter().any(|word| head.starts_with(word));
    let own = ["我", "现", "受", "代", "下面"]
        .iter()
        .any(|word| head.starts_with(word))
        && REPORTS.iter().any(|word| head.contains(word));
    (begins || own) && !OTHER.iter().any(|word| head.contains(word))
}

/// The one of whom the clerk says that they reported: 陈静汇报了办公用房调整方案的起草情况. A person in the chair sums up, and presents nothing.
fn told_of<'d>(digest: &'d Digest<'_>, section: &RecordSection<'_>) -> Option<&'d RollEntry<'d>> {
    let told = speeches(section).filter(|line| line.entry.speaker.is_none() && line.entry.said_by.trim().is_empty());
    let named = section.item.map_or("", |item| item.presenter.as_str());
    let names = digest.roll.places.iter().map(|place| &place.name);
    let places_named: Vec<&String> = names
        .filter(|name| !name.is_empty() && named.contains(name.as_str()))
        .collect();
    let known = !places_named.is_empty();
    let reports = |name: &str, rest: &str| {
        let rest = ["同志", "代表"]
            .iter()
            .find_map(|word| rest.strip_prefix(word))
            .unwrap_or(rest);
        // 丁磊代余芳汇报
        let stands_in = ["代", "代表", "受"].iter().find_map(|word| {
            let behind = rest.strip_prefix(word)?;
            places_named
                .iter()
                .find_map(|named| behind.strip_prefix(named.as_str()))
        });
        if stands_in.is_some_and(|rest| {
            REPORTS
                .iter()
                .any(|word| rest.trim_start_matches("委托").starts_with(word))
        }) {
            return true;
        }
        let about = rest.starts_with(['就', '对', '关', '作', '向']);
        let title = section.item.map_or("", |item| item.title.as_str());
        REPORTS.iter().any(|word| {
            let Some((before, behind)) = rest.split_once(word) else {
                return false;
            };
            // 余芳汇报了方案起草情况: the agenda says of which matter.
            let own = named.contains(name);
            // Others report on another matter, unless the title says that it is this one.
            if known && !own && !names_matter(rest, title) {
                return false;
            }
            (before.is_empty() || about && before.len() <= 90) && (own || is_of(rest, behind, title))
        })
    };
    told.into_iter().find_map(|line| {
        let places = &digest.roll.places;
        let by_name = places.iter().find(|place| {
            let name = place.name.as_str();
            let rest = line.text.strip_prefix(name).filter(|_| !name.is_empty());
            rest.is_some_and(|rest| reports(name, rest))
        });
        let mut titled = places
            .iter()
            .filter(|place| behind_title(&line.text, place).is_some_and(|rest| reports(&place.name, rest)));
        let by_title = titled.next().filter(|_| titled.next().is_none());
        by_name.or(by_title)
    })
}

/// The text behind the surname and the office of somebody: 刘局长汇报….
fn behind_title<'t>(text: &'t str, place: &RollEntry<'_>) -> Option<&'t str> {
    const OFFICES: [&str; 16] = [
        "局长", "处长", "科长", "部长", "主任", "书记", "院长", "校长", "所长", "站长", "队长", "经理", "总监", "总工",
        "主席", "会长",
    ];
    let surname = place.name.chars().next()?;
    let behind = text.strip_prefix(surname)?;
    let behind = behind.strip_prefix('副').unwrap_or(behind);
    let office = OFFICES.iter().find(|office| behind.starts_with(*office))?;
    place.post.contains(office).then(|| behind.strip_prefix(office))?
}

/// Whether a text names a piece of a title.
fn names_matter(text: &str, title: &str) -> bool {
    let title: Vec<char> = title.chars().collect();
    let mut pieces = title
        .windows(title.len().clamp(1, 3))
        .map(|piece| piece.iter().collect::<String>());
    pieces.any(|piece| text.contains(&piece))
}

/// Whether a report is of the matter of an item: it names a piece of its title, or no matter at all (汇报了有关情况).
fn is_of(rest: &str, behind: &str, title: &str) -> bool {
    let object = behind.trim_start_matches('了').trim_end_matches(['。', '；', '，']);
    let title: Vec<char> = title.chars().collect();
    let pieces = title.windows(title.len().clamp(1, 3));
    let mut named = pieces.map(|piece| piece.iter().collect::<String>());
    object.chars().count() <= 4 || title.is_empty() || named.any(|piece| rest.contains(&piece))
}

/// The speeches under an item.
fn speeches<'s, 'a>(section: &'s RecordSection<'a>) -> impl Iterator<Item = &'s SectionEntry<'a>> {
    let said = |line: &&SectionEntry<'_>| matches!(line.entry.kind, EntryKind::Note | EntryKind::Continuation);
    section.lines.iter().filter(said)
}

/// Returns the person of the list who spoke first and was not in the chair, which only calls the item.
fn first_speaker(digest: &Digest<'_>, section: &RecordSection<'_>) -> Option<Id<Attendee>> {
    let chairs = |who: Id<Attendee>| {
        let row = digest.records.attendees.get(who);
        let name = digest.names.short(who);
        let named = section
            .item
            .is_some_and(|item| !name.is_empty() && item.presenter.contains(&name));
        !named && row.is_some_and(|row| row.duty.holds(Duty::Chair))
    };
    // 请余部长说明 only calls somebody.
    let calls = |text: &str| {
        ["请", "下面请", "有请", "先请"]
            .iter()
            .any(|word| text.starts_with(word))
    };
    let who = speeches(section)
        .filter(|line| !calls(&line.text) && !reports_nothing(&line.text))
        .filter_map(|line| line.entry.speaker);
    who.into_iter().find(|who| !chairs(*who))
}

/// Whether a speech reports nothing: 没有意见, 材料还没准备好，下次再汇报, 柳青先说, 水利局副局长汇报.
fn reports_nothing(text: &str) -> bool {
    #[rustfmt::skip]
    const NOTHING: [&str; 22] = [
        "没有意见", "没意见", "无意见", "没有异议", "无异议", "没有不同意见", "没问题", "没准备", "没有准备", "未准备", "还没准备", "没有补充", "无补充", "没补充", "下次再", "先说", "先讲", "先来", "先汇报", "替我", "撤回", "材料没",
    ];
    const AGREES: [&str; 7] = ["同意", "赞成", "支持", "可以", "好", "行", "收到"];
    let length = text.chars().count();
    let agrees = length <= 6 && AGREES.iter().any(|word| text.starts_with(word));
    let by_another = length <= 16 && text.contains("汇报") && !says_own_report(text);
    agrees || by_another || length <= 24 && NOTHING.iter().any(|word| text.contains(word))
}

/// Bodies that groups belong to, as posts begin with them.
const LARGER: [&str; 9] = ["村", "社区", "镇", "乡", "街道", "党", "集团", "公司", "局"];

/// Unit where it is another one, post and name.
pub(super) fn with_post(digest: &Digest<'_>, place: &RollEntry<'_>) -> String {
    let unit = digest.unit(place);
    let post = place.post.trim();
    // 市财政局局长 as the post of 市财政局 says the unit already; 村党支部书记 is no post of 2组.
    let of_larger = unit.ends_with(['组', '队', '班']) && LARGER.iter().any(|body| post.starts_with(body));
    let unit = if post.starts_with(&unit) || of_larger {
        ""
    } else {
        &unit
    };
    let before = office::unit_and_post(unit, post);
    format!("{before}{}{}", office::gap(&before, &place.name), place.name)
}
