//! Sentences that somebody was elected, and the votes of candidates: `Cllr Ward was elected Treasurer unanimously`, `Committee (3 places): Bright 9,
//! Nair 8`, 选举张三为主任. Nobody said them, and they stand in the minutes in their own words.

use crate::domain::inquorate;

use crate::line::{
    frame::{LineFrame, Named},
    grammar::{motions::backers, speech::head::is_proper},
    lexer,
    reading::{Reading, Voice},
};

/// Verbs of an election that happened.
const ELECTED: &[&str] = &[
    "was elected",
    "were elected",
    "was duly elected",
    "were duly elected",
    "is elected",
    "are elected",
    "was re-elected",
    "were re-elected",
    "was declared elected",
    "were declared elected",
    "was unanimously elected",
    "was appointed",
    "were appointed",
    "was re-appointed",
    "was reappointed",
    "was co-opted",
    "were co-opted",
    "elected unopposed",
    "re-elected unopposed",
    "elected unanimously",
    "re-elected",
    "duly elected",
    "declared elected",
];

/// Words with which a sentence tells of something else than this election.
const OTHER: &[&str] = &[
    " if ",
    " will ",
    " would ",
    " should ",
    " could ",
    " may ",
    " might ",
    " not ",
    " never ",
    " who ",
    " when ",
    " that ",
    " i ",
    " we ",
    " last year",
    " last time",
    " years ago",
    " to chair the meeting",
    " in the chair",
    " to take the chair",
    " in 19",
    " in 20",
    " since ",
];

/// Reads such a line; `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim();
    if text.ends_with(['?', '？']) || text.starts_with(['"', '“', '「']) || text.chars().count() > 240 {
        return None;
    }
    // Somebody says what stands behind a name.
    let head = lexer::split_colon(text, 64).map(|colon| colon.head.trim());
    if head.is_some_and(|head| frame.room.resolve(head, true) != Named::Nobody) {
        return None;
    }
    // An election on a motion is read as one: `Finn was elected treasurer, proposed by Ivy, seconded by Bob`.
    if english(text) && backers::ends_with_both(text, frame) {
        return None;
    }
    (english(text) || nominated(text) || chinese(text) || polled(text) || inquorate::tells(text)).then(|| Reading {
        minuted: Some(true),
        ..Reading::note(text).voiced(Voice::Nobody)
    })
}

fn english(text: &str) -> bool {
    // Lines are read at every key: nothing is looked for in one without a stem.
    let stem = |stem| lexer::find_word(text, stem).is_some();
    if !(stem("elected") || stem("appointed") || stem("co-opted")) {
        return false;
    }
    let lower = format!(" {} ", text.to_lowercase());
    let told = ELECTED.iter().any(|verb| lower.contains(&format!(" {verb}")));
    let other = OTHER.iter().any(|word| lower.contains(word));
    let proper = text
        .split_whitespace()
        .next()
        .is_some_and(|word| is_proper(word.trim_end_matches([',', ':'])))
        || [" proposed by ", " nominated by "]
            .iter()
            .any(|lead| lower.starts_with(lead));
    told && proper && !other && !lower.contains("elected member") && !lower.contains("elected representative")
}

/// `Nominations for Chair: John Lamb (prop Cole, sec Kitson); …`, `Cole nominated Lamb, sec Kitson`: whoever backs a name moves nothing.
fn nominated(text: &str) -> bool {
    if lexer::find_word(text, "nominat").is_none() && lexer::find_word(text, "candidates").is_none() {
        return false;
    }
    let lower = format!(" {} ", text.to_lowercase());
    let led = ["nomination", "nominated", "nominees", "candidates for", "candidates:"]
        .iter()
        .any(|word| lower.trim_start().starts_with(word));
    let told = [
        " was nominated",
        " were nominated",
        " is nominated",
        " nominated ",
        " nominates ",
    ]
    .iter()
    .any(|verb| lower.contains(verb));
    let proper = text.split_whitespace().next().is_some_and(is_proper);
    let names = text.split_whitespace().filter(|word| is_proper(word)).count() > 1;
    let other = OTHER.iter().any(|word| *word != " that " && lower.contains(word));
    !other && names && (led || told && proper)
}

/// 选举张三为主任, 张三当选主任, 选举产生新一届理事会.
fn chinese(text: &str) -> bool {
    let other = [
        "如果", "是否", "建议", "希望", "应", "未", "没有", "拟", "将", "去年", "上届", "请", "吗", "？", "?", "准备",
        "谁", "我",
    ];
    if other.iter().any(|word| text.contains(word)) {
        return false;
    }
    let text = ["经无记名投票，", "经投票，", "经选举，", "经", "会议"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    let text = ["一致", "全票", "投票", "举手", "大会"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    // 推选王强为组长（全票）
    let pushed = ["推选", "推举", "补选", "增选", "改选"]
        .iter()
        .find_map(|verb| text.strip_prefix(verb))
        .and_then(|rest| rest.split_once('为'))
        .is_some_and(|(who, post)| (2..=16).contains(&who.chars().count()) && !post.is_empty());
    let chosen = text
        .split_once("当选")
        .is_some_and(|(who, post)| (2..=24).contains(&who.chars().count()) && !post.is_empty());
    let elects = text.strip_prefix("选举").is_some_and(|rest| {
        rest.contains('为') && !rest.starts_with(['办', '工', '结', '程', '方', '规']) || rest.starts_with("产生")
    });
    chosen || elects || pushed
}

/// `Committee (3 places): Bright 9, Nair 8`: places to be filled, and candidates with their votes.
fn polled(text: &str) -> bool {
    let Some(colon) = lexer::split_colon(text, 64) else {
        return false;
    };
    let head = colon.head.to_lowercase();
    let places = [
        "places",
        "place)",
        "seats",
        "vacancies",
        "vacancy",
        "posts",
        "election",
        "ballot for",
    ];
    let candidates = colon
        .rest
        .split([',', ';', '.'])
        .filter(|part| {
            let mut words = part.split_whitespace().rev();
            let votes = words
                .next()
                .is_some_and(|word| word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty());
            let mut names = words.peekable();
            votes && names.peek().is_some() && names.all(is_proper)
        })
        .count();
    candidates >= 2 && places.iter().any(|word| head.contains(word))
}
