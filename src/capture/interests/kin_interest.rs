//! Sentences that tell an interest without the word: `Grace's husband works for Coldline`, 王强爱人在中标单位工作. They are asked about where the firm stands in
//! the title of an item, or is a party to the item in hand by its part in it; the work of kin is talk elsewhere.

use crate::{
    capture::{
        room::attendee,
        scene::{Scene, TypedLine},
    },
    domain::{
        agenda::Item,
        entry::{EntryKind, Remark},
        id::Id,
        people::Attendee,
        possible_fact::PossibleFact,
        text::is_han,
    },
    line::{
        dialect::DialectMode,
        grammar::asking::possible_people_zh::behind_kin,
        lexer::{self, strip_word},
        names::{Resolution, Strictness},
        reading::{Reading, Voice, What},
    },
};

use super::interest;

/// Kin and household, behind the name of somebody.
const KIN: [&str; 26] = [
    "husband",
    "wife",
    "partner",
    "spouse",
    "fiance",
    "fiancee",
    "son",
    "daughter",
    "brother",
    "sister",
    "father",
    "mother",
    "dad",
    "mum",
    "mom",
    "uncle",
    "aunt",
    "nephew",
    "niece",
    "cousin",
    "in-law",
    "brother-in-law",
    "sister-in-law",
    "son-in-law",
    "daughter-in-law",
    "family",
];

/// Words that tie kin to a firm, before its name.
const TIES: [&str; 30] = [
    "works for",
    "works at",
    "works with",
    "worked for",
    "is employed by",
    "is employed at",
    "is with",
    "is a director of",
    "is director of",
    "is the director of",
    "is a partner in",
    "is a partner at",
    "is a shareholder in",
    "is a shareholder of",
    "is a trustee of",
    "is an employee of",
    "is the owner of",
    "is manager of",
    "is the manager of",
    "is on the board of",
    "sits on the board of",
    "holds shares in",
    "has shares in",
    "has a share in",
    "owns",
    "co-owns",
    "runs",
    "manages",
    "drives for",
    "sells for",
];

/// The parts that somebody can have in an item, in whatever firm: `is the applicant`.
const PARTIES: [&str; 14] = [
    "applicant",
    "appellant",
    "agent",
    "bidder",
    "tenderer",
    "contractor",
    "supplier",
    "seller",
    "vendor",
    "landlord",
    "landowner",
    "winning bidder",
    "preferred bidder",
    "grant recipient",
];

/// The same in Chinese.
const PARTIES_ZH: [&str; 16] = [
    "中标",
    "投标",
    "竞标",
    "供应商",
    "供货",
    "承包",
    "承建",
    "施工单位",
    "施工方",
    "申请单位",
    "申请人",
    "该公司",
    "该单位",
    "这家",
    "对方公司",
    "乙方",
];

/// The reading, asked about where it tells of kin of somebody of the list in a firm that an item is about.
pub(crate) fn asked(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let open = matches!(reading.remark, None | Some(Remark::MayMean(_)));
    let said = matches!(reading.voice, Voice::One(_) | Voice::Unlisted(_));
    let live = matches!(typed.source.mode, DialectMode::Live) && typed.over.is_none();
    let text = typed.raw.trim().trim_end_matches(['.', '。']);
    let asks = text.contains(['?', '？', '吗']);
    if !note || !open || said || !live || asks || lexer::sign(typed.raw).is_some() || reading.minuted.is_some() {
        return reading;
    }
    let told = if text.contains(is_han) {
        chinese(scene, text).map(|(who, item)| (who, Some(item)))
    } else {
        english(scene, text)
    };
    let Some((who, item)) = told else {
        return reading;
    };
    let name = scene.records.name_of(who);
    let number = scene.agenda.iter().find(|line| Some(line.item) == item);
    let number = number.map(|line| format!(" #{}", line.number)).unwrap_or_default();
    let sign = PossibleFact::Interest.order(text.contains(is_han));
    Reading::remarked(typed.raw, Remark::MayMean(format!("{sign} {name}{number}")))
}

/// `Grace's husband works for Coldline`: whose kin it is, and the item whose title has the firm.
fn english(scene: &Scene, text: &str) -> Option<(Id<Attendee>, Option<Id<Item>>)> {
    let (who, rest) = whose(scene, text)?;
    if keeps_out(rest) {
        return Some((who, business(scene)));
    }
    let lower = rest.to_lowercase();
    let mut words = lower.split_whitespace().take(4);
    let kin = words.position(|word| KIN.contains(&word.trim_end_matches(',')))?;
    let behind = rest.split_whitespace().skip(kin + 1).collect::<Vec<_>>().join(" ");
    let behind = strip_word(&behind, "in law ").unwrap_or(&behind);
    let part = match TIES.iter().find_map(|tie| strip_word(behind, tie)) {
        Some(firm) => match in_title(scene, firm.trim()) {
            Some(item) => return Some((who, Some(item))),
            None => firm,
        },
        None => strip_word(behind, "is ")?,
    };
    is_party(part.trim())
        .then(|| business(scene))
        .flatten()
        .map(|item| (who, Some(item)))
}

/// The person of the list with whom a sentence begins, as the owner or as its subject, and the words behind the name: `Grace's husband …`, `sheilas husband …`,
/// `sheila husband …`.
fn whose<'t>(scene: &Scene, text: &'t str) -> Option<(Id<Attendee>, &'t str)> {
    let owned = text.split_once("'s ").or_else(|| text.split_once("’s "));
    if let Some((name, rest)) = owned
        && let Some(who) = person(scene, name)
    {
        return Some((who, rest));
    }
    let ends = text.match_indices(' ').map(|(at, _)| at).take(3);
    ends.filter_map(|end| text.split_at_checked(end))
        .find_map(|(name, rest)| {
            let bare = name.strip_suffix('s').filter(|bare| bare.len() > 2);
            let who = person(scene, name).or_else(|| person(scene, bare?))?;
            Some((who, rest.trim_start()))
        })
}

/// Whether somebody keeps out of the matter, and a tie to a firm or kin stands beside it as why: `husband works for Dale Heating so shes keeping out of it`.
fn keeps_out(text: &str) -> bool {
    #[rustfmt::skip]
    const KEEPS: [&str; 22] = [
        "keeping out of", "keep out of", "keeps out of", "kept out of", "staying out of", "stay out of", "stays out of", "stayed out of", "sitting this one out", "sat this one out",
        "sitting it out", "not voting", "wont vote", "won't vote", "will not vote", "not taking part", "taking no part", "wont take part", "won't take part", "stepping aside",
        "not getting involved", "stepping out of this one",
    ];
    const OWN: [&str; 6] = [
        "rents from",
        "supplies",
        "has shares",
        "applied for",
        "has a quote in",
        "put in a quote",
    ];
    let lower = text.to_lowercase().replace('’', "'");
    let words = || lower.split(|c: char| !c.is_alphanumeric() && c != '-');
    let kin = words().any(|word| KIN.contains(&word));
    let tied = TIES
        .iter()
        .chain(&OWN)
        .any(|tie| lexer::find_word(&lower, tie).is_some());
    KEEPS.iter().any(|words| lexer::find_word(&lower, words).is_some()) && (tied || kin)
}

/// Whether words name a part that somebody has in an item.
fn is_party(text: &str) -> bool {
    let bare = ["the ", "a ", "an ", "one of the "]
        .iter()
        .find_map(|word| strip_word(text, word))
        .unwrap_or(text)
        .to_lowercase();
    PARTIES.iter().any(|part| {
        let rest = bare
            .strip_prefix(part)
            .map(|rest| rest.strip_prefix('s').unwrap_or(rest));
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// The item in whose title the name of a firm stands; the name has capitals. All of its words stand there, or the first as a name within the title:
/// Green Homes has nothing to do with Green bins.
fn in_title(scene: &Scene, firm: &str) -> Option<Id<Item>> {
    const LEGAL: [&str; 6] = ["Ltd", "Limited", "Inc", "LLP", "PLC", "Co"];
    let firm = strip_word(firm, "the ").unwrap_or(firm);
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let name: Vec<String> = firm
        .split_whitespace()
        .take_while(|word| word.starts_with(char::is_uppercase))
        .map(bare)
        .filter(|word| word.len() > 2 && !LEGAL.contains(&word.as_str()))
        .collect();
    let first = name.first()?;
    let has = |item: &&Item| {
        let title: Vec<String> = item.title.split_whitespace().map(bare).collect();
        let stands = |word: &String| title.iter().any(|own| own.eq_ignore_ascii_case(word));
        name.iter().all(stands) || title.iter().skip(1).any(|own| own == first)
    };
    scene.records.items.iter().find(has).map(|item| item.id)
}

/// 王强爱人在中标单位工作, 王强的妻子是中标单位股东.
fn chinese(scene: &Scene, text: &str) -> Option<(Id<Attendee>, Id<Item>)> {
    const WORKS: [&str; 12] = [
        "工作", "上班", "任职", "就职", "供职", "任", "当", "担任", "做", "干", "入股", "持股",
    ];
    const HOLDS: [&str; 11] = [
        "股东",
        "法人",
        "法定代表人",
        "负责人",
        "老板",
        "员工",
        "职工",
        "经理",
        "董事",
        "合伙人",
        "实际控制人",
    ];
    let clause = text.split(['，', ',', '；', '。']).next().unwrap_or(text);
    let (who, rest) = scene.records.attendees.iter().find_map(|attendee| {
        let name = scene.records.name_of(attendee.id);
        let rest = clause.strip_prefix(name).filter(|_| name.contains(is_han))?;
        // 姜雪说她爱人在供货公司工作
        let rest = ["说", "讲", "提到", "自己", "其", "她", "他", "的"]
            .iter()
            .fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
        Some((attendee.id, behind_kin(rest.trim_start_matches(['的', '之']))?))
    })?;
    let rest = ["现", "目前", "正", "也", "就"]
        .iter()
        .fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let unit = if let Some(body) = rest.strip_prefix('在') {
        let at = WORKS
            .iter()
            .filter_map(|word| body.find(word))
            .filter(|at| *at > 0)
            .min()?;
        body.get(..at)?
    } else {
        let body = rest.strip_prefix('是').or_else(|| rest.strip_prefix('系'))?;
        let body = HOLDS.iter().find_map(|word| body.strip_suffix(word)).unwrap_or(body);
        body.trim_end_matches('的')
    };
    let firm = ["有限公司", "公司", "集团", "单位", "工厂", "厂", "里"]
        .iter()
        .find_map(|end| unit.strip_suffix(end))
        .unwrap_or(unit);
    let whole = (2..=12).contains(&firm.chars().count());
    let party = PARTIES_ZH.iter().any(|word| unit.contains(word));
    let titled = |item: &&Item| whole && (item.title.contains(unit) || !party && item.title.contains(firm));
    let item = scene.records.items.iter().find(titled).map(|item| item.id);
    item.or_else(|| business(scene).filter(|_| party))
        .map(|item| (who, item))
}

/// The item in hand, where it is a matter of its own.
fn business(scene: &Scene) -> Option<Id<Item>> {
    let current = scene.records.current_item()?;
    interest::is_business(scene, current).then_some(current)
}

fn person(scene: &Scene, name: &str) -> Option<Id<Attendee>> {
    match scene.room.resolve(name.trim(), &[], Strictness::Speaker) {
        Resolution::One(key) => Some(attendee(key)),
        Resolution::Several(_) | Resolution::Nobody => None,
    }
}
