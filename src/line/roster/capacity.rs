//! In what capacity somebody takes part, by a word of either language. A vote is given to those only whom the word makes members:
//! what is not known is no word of this table, and the caller keeps it as the post.

use crate::domain::people::{Category, Duty};

use super::{club::is_honorary, role::ListedRole};

/// The capacity that a word in small letters names.
pub(super) fn capacity(word: &str) -> Option<ListedRole> {
    let word = word.trim().trim_start_matches("the ").trim_end_matches('.');
    single(word).or_else(|| several(word))
}

fn single(word: &str) -> Option<ListedRole> {
    if is_of_another_council(word) {
        return Some(ListedRole {
            post: word.to_owned(),
            ..ListedRole::of(Category::InAttendance)
        });
    }
    if let Some(category) = category(word)
        .or_else(|| member_by_kind(word))
        .or_else(|| of_body(word))
    {
        return Some(ListedRole::of(category));
    }
    // `Chair of governors`, `Vice chair of the board`.
    let short = word.split_once(" of ").map_or(word, |(office, _)| office.trim());
    let (category, duty, post) = office(word).or_else(|| office(short).filter(|(_, duty, _)| *duty != Duty::Scribe))?;
    let mut standing = ListedRole {
        category,
        ..ListedRole::with_duty(duty)
    };
    if duty == Duty::None {
        standing.duty = None;
    }
    if post {
        word.clone_into(&mut standing.post);
    }
    Some(standing)
}

/// `District Councillor`: they report to a parish, and have no vote in it.
fn is_of_another_council(word: &str) -> bool {
    const OTHERS: [&str; 6] = ["district", "county", "borough", "unitary", "city", "regional"];
    const NOUNS: [&str; 5] = ["councillor", "councillors", "councilor", "cllr", "cllrs"];
    word.rsplit_once(' ')
        .is_some_and(|(kind, noun)| OTHERS.contains(&kind.trim()) && NOUNS.contains(&noun))
}

/// Members as a heading calls them (`Committee members`), and words that deny it.
fn of_body(word: &str) -> Option<Category> {
    match word {
        "full members"
        | "voting members"
        | "committee members"
        | "board members"
        | "council members"
        | "members of the committee"
        | "members of the board" => Some(Category::Member),
        "not a member" | "not a trustee" | "not a councillor" | "not a voting member" | "no vote" => {
            Some(Category::InAttendance)
        }
        _ => None,
    }
}

/// `Parent governor`, `Co-opted member`: a kind of member.
fn member_by_kind(word: &str) -> Option<Category> {
    const KINDS: &[&str] = &[
        "parent",
        "staff",
        "co-opted",
        "coopted",
        "foundation",
        "la",
        "lea",
        "authority",
        "partnership",
        "community",
        "elected",
        "appointed",
        "ordinary",
        "founder",
        "lay",
        "ex officio",
        "ex-officio",
        "independent",
        "headteacher",
        "head teacher",
        "associate",
    ];
    const MEMBERS: &[&str] = &["governor", "member", "trustee"];
    const DIRECTORS: &[&str] = &[
        "non-executive",
        "non executive",
        "independent",
        "independent non-executive",
    ];
    let (kind, noun) = word.rsplit_once(' ')?;
    let member = kind != "associate" && KINDS.contains(&kind) && MEMBERS.contains(&noun);
    let director = DIRECTORS.contains(&kind) && noun == "director";
    (member || director).then_some(Category::Member)
}

/// Words in brackets that tell members of one body apart, and say which post they hold: `Parent governor`, `co-opted`, 董事.
pub(super) fn is_kind_of_member(word: &str) -> bool {
    const ALONE: [&str; 9] = [
        "co-opted",
        "coopted",
        "ex officio",
        "ex-officio",
        "parent",
        "foundation",
        "associate",
        "董事",
        "理事",
    ];
    ALONE.contains(&word) || member_by_kind(word).is_some()
}

/// In a column of capacities a director is a member of the board that meets; elsewhere the word may be that of a job.
pub(super) fn director(word: &str) -> Option<ListedRole> {
    const KINDS: [&str; 5] = ["", "executive", "managing", "finance", "board"];
    let noun = word
        .strip_suffix("directors")
        .or_else(|| word.strip_suffix("director"))?;
    KINDS.contains(&noun.trim()).then(|| ListedRole {
        post: if noun.is_empty() {
            String::new()
        } else {
            word.to_owned()
        },
        ..ListedRole::of(Category::Member)
    })
}

/// Whether words in brackets may be those of a member or of somebody who reports, as the body that meets has it: only the clerk knows.
pub(super) fn may_vote(word: &str) -> bool {
    const WHOLE: [&str; 8] = [
        "director",
        "managing director",
        "executive director",
        "chief executive",
        "headteacher",
        "head teacher",
        "principal",
        "ceo",
    ];
    is_honorary(word) || WHOLE.contains(&word)
}

/// A post without the words behind a comma that say in what capacity somebody comes (局长，列席), and what those say. A word that is also a job stays.
pub(super) fn apart(post: &str) -> (String, Option<ListedRole>) {
    const SIGNS: [char; 6] = ['，', ',', '、', '；', ';', '|'];
    let mut told: Option<ListedRole> = None;
    let mut kept = post.to_owned();
    while let Some((before, last)) = kept.rsplit_once(SIGNS) {
        let word = last.trim().to_lowercase();
        let said = single(&word).filter(|said| {
            let away = said.category.is_some_and(|category| category != Category::Member);
            away && said.post.is_empty() && !is_job(&word)
        });
        let Some(said) = said.filter(|_| !before.trim().is_empty()) else {
            break;
        };
        told.get_or_insert_default().fill_from(said);
        kept = before.trim_end().to_owned();
    }
    (kept, told)
}

/// Whether a word for a capacity is also a job: in a column of posts it says nothing of a vote.
pub(super) fn is_job(word: &str) -> bool {
    const JOBS: &[&str] = &[
        "翻译",
        "司机",
        "技术人员",
        "服务人员",
        "专家",
        "记者",
        "工作人员",
        "保障人员",
        "会务人员",
        "staff",
        "employee",
        "technician",
        "interpreter",
        "translator",
        "it support",
        "support",
        "expert",
        "adviser",
        "advisor",
        "consultant",
        "reporter",
        "journalist",
        "officer",
        "officers",
        "council officer",
        "speaker",
        "presenter",
    ];
    JOBS.iter().any(|job| job.eq_ignore_ascii_case(word.trim()))
}

/// `Trustee and Treasurer`, `Councillor / Chair`: one known word is enough; where two differ, the one without a vote counts.
fn several(word: &str) -> Option<ListedRole> {
    let parts: Vec<&str> = word
        .split([',', ';', '/', '&', '(', ')', '+', '、', '，'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() < 2 {
        return None;
    }
    let mut found: Option<ListedRole> = None;
    for standing in parts.iter().filter_map(|part| single(part)) {
        let all = found.get_or_insert_default();
        if standing.category.is_some_and(|category| category != Category::Member) {
            all.category = standing.category;
        }
        all.fill_from(standing);
    }
    let mut found = found?;
    found.post = apart(word).0;
    Some(found)
}

/// Words that name a category and nothing else.
fn category(word: &str) -> Option<Category> {
    Some(match word {
        "出席" | "出席人员" | "正式代表" | "成员" | "委员" | "正式委员" | "班子成员" | "党组成员" | "党委委员"
        | "理事" | "董事" | "governor" | "governors" | "member" | "members" | "voting" | "voting member"
        | "full member" | "delegate" | "committee member" | "board member" | "council member" | "councilmember"
        | "councillor" | "councillors" | "councilor" | "cllr" | "alderman" | "trustee" | "trustees"
        | "parish councillor" | "town councillor" => Category::Member,
        "列席" | "列席人员" | "列席代表" | "列席单位" | "in attendance" | "in_attendance" | "non-voting"
        | "nonvoting" | "non voting" | "non-voting member" | "non-member" => Category::InAttendance,
        "特邀" | "特邀代表" | "特邀人员" | "特邀嘉宾" | "嘉宾" | "邀请" | "受邀" | "受邀人员" | "专家" | "特邀专家"
        | "主讲人" | "主讲" | "演讲人" | "发言嘉宾" | "guest" | "guests" | "invited" | "invited guest" | "invitee"
        | "speaker" | "guest speaker" | "invited speaker" | "presenter" | "panellist" | "panelist" | "expert"
        | "adviser" | "advisor" | "consultant" => Category::Invited,
        "旁听"
        | "旁听人员"
        | "观察员"
        | "居民"
        | "居民代表"
        | "群众代表"
        | "公众"
        | "observer"
        | "observers"
        | "public"
        | "member of the public"
        | "members of the public"
        | "resident"
        | "residents"
        | "parishioner"
        | "audience"
        | "visitor"
        | "visitors"
        | "spectator" => Category::Observer,
        "记者" | "媒体" | "媒体记者" | "新闻媒体" | "press" | "media" | "reporter" | "journalist" => {
            Category::Press
        }
        "工作人员" | "会务" | "会务人员" | "会务组" | "会务工作人员" | "服务人员" | "技术人员" | "保障人员"
        | "翻译" | "司机" | "staff" | "employee" | "support" | "technician" | "interpreter" | "translator"
        | "it support" => Category::Staff,
        _ => return None,
    })
}

/// Words that name an office in the meeting: whether it gives a vote, its duty, and whether it is a post that people are called by.
fn office(word: &str) -> Option<(Option<Category>, Duty, bool)> {
    Some(match word {
        "主持" | "主持人" | "会议主持" | "会议主持人" | "召集人" | "chair" | "chairman" | "chairwoman"
        | "chairperson" | "convener" | "convenor" => (None, Duty::Chair, false),
        "vice chair" | "vice-chair" | "vice chairman" | "vice-chairman" | "vice chairwoman" | "deputy chair"
        | "deputy chairman" | "vice chairperson" | "co-chair" => (Some(Category::Member), Duty::None, true),
        // Somebody who is listed for taking the minutes has no vote by that.
        "记录" | "记录人" | "记录员" | "会议记录" | "会议记录人" => {
            (Some(Category::InAttendance), Duty::Scribe, false)
        }
        "scribe"
        | "minute taker"
        | "minute-taker"
        | "note taker"
        | "note-taker"
        | "minutes"
        | "recorder"
        | "recording secretary" => (Some(Category::Staff), Duty::Scribe, false),
        // One of those who meet may take them.
        "taking minutes" | "taking the minutes" => (None, Duty::Scribe, false),
        "clerk"
        | "parish clerk"
        | "town clerk"
        | "clerk to the council"
        | "council clerk"
        | "committee clerk"
        | "minutes secretary"
        | "minute secretary"
        | "minutes clerk"
        | "meeting secretary"
        | "clerk to the governors" => (Some(Category::Staff), Duty::Scribe, true),
        "secretary" => (None, Duty::Scribe, true),
        "officer" | "officers" | "council officer" => (Some(Category::InAttendance), Duty::None, true),
        "deputy clerk" | "assistant clerk" => (Some(Category::Staff), Duty::None, true),
        _ => return None,
    })
}
