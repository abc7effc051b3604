//! Unit, post and name that stand in one cell: 市财政局局长, 法律顾问科科长韩雪, `Parks - Director`. Knows no table.

use crate::domain::{
    surname::{begins_with_surname, looks_like_person},
    text::is_han,
    titles::OFFICES,
};

/// An office as a cell names it; either part may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NamedOffice {
    pub unit: String,
    pub post: String,
}

/// The words on which Chinese posts end; longer ones stand before their endings.
const POSTS: &[&str] = &[
    "大队长",
    "支队长",
    "总队长",
    "中队长",
    "总工程师",
    "总会计师",
    "总经济师",
    "主任科员",
    "法律顾问",
    "总经理",
    "董事长",
    "监事长",
    "理事长",
    "秘书长",
    "巡视员",
    "调研员",
    "办事员",
    "研究员",
    "工程师",
    "检察官",
    "护士长",
    "负责人",
    "联络员",
    "联系人",
    "驾驶员",
    "教导员",
    "指导员",
    "村支书",
    "科员",
    "主任",
    "书记",
    "支书",
    "主席",
    "主编",
    "部长",
    "省长",
    "市长",
    "县长",
    "区长",
    "镇长",
    "乡长",
    "村长",
    "厅长",
    "局长",
    "司长",
    "处长",
    "科长",
    "股长",
    "所长",
    "站长",
    "队长",
    "组长",
    "班长",
    "会长",
    "院长",
    "校长",
    "行长",
    "厂长",
    "馆长",
    "台长",
    "庭长",
    "社长",
    "店长",
    "园长",
    "团长",
    "委员",
    "常委",
    "代表",
    "顾问",
    "专员",
    "助理",
    "秘书",
    "干事",
    "教授",
    "讲师",
    "经理",
    "总监",
    "主管",
    "会计",
    "出纳",
    "律师",
    "法官",
    "医师",
    "医生",
    "护士",
    "老师",
    "教师",
    "记者",
    "编辑",
    "司机",
    "总裁",
    "理事",
    "董事",
    "监事",
    "总工",
    "院士",
    "参谋",
    "政委",
];

/// Words before a post that belong to it.
const BEFORE_POSTS: &[&str] = &[
    "常务",
    "第一",
    "组织",
    "宣传",
    "统战",
    "青年",
    "生活",
    "保卫",
    "妇女",
    "独立非执行",
    "非执行",
    "执行",
    "外部",
    "独立",
    "职工",
    "名誉",
    "专职",
    "兼职",
    "首席",
    "高级",
    "中级",
    "初级",
    "助理",
    "代理",
    "党组",
    "党委",
    "党总支",
    "党支部",
    "党工委",
    "纪委",
    "纪检监察组",
    "纪检组",
    "纪检监察",
    "纪检",
    "武装",
    "项目",
    "区域",
    "一级",
    "二级",
    "三级",
    "四级",
    "副",
    "代",
    "兼",
];

/// Cuts unit and post off the name behind them; `None` = the cell is no office with a name.
pub(super) fn cut_office(text: &str) -> Option<(NamedOffice, String)> {
    let chars: Vec<char> = text.chars().filter(|c| *c != ' ').collect();
    if !chars.iter().all(|c| is_han(*c) || matches!(c, '、' | '（' | '）')) {
        return None;
    }
    [3, 2, 4].into_iter().find_map(|length| {
        let (head, tail) = chars.split_at_checked(chars.len().checked_sub(length)?)?;
        let head: String = head.iter().collect();
        let name: String = tail.iter().collect();
        let named = if length == 4 {
            begins_with_surname(&name) && is_compound(&name)
        } else {
            looks_like_person(&name)
        };
        (named && post_at_end(&head).is_some()).then(|| (part_office(&head), name))
    })
}

/// Cuts a unit off the name behind it: 教育局刘洋. `None` = no unit stands there, or no name.
fn cut_unit(text: &str) -> Option<(NamedOffice, String)> {
    const ENDS: [&str; 19] = [
        "局", "处", "科", "室", "委", "办", "院", "所", "站", "厅", "部", "中心", "公司", "大队", "支队", "街道",
        "银行", "集团", "学院",
    ];
    let chars: Vec<char> = text.chars().collect();
    if !chars.iter().all(|c| is_han(*c)) {
        return None;
    }
    [3, 2].into_iter().find_map(|length| {
        let (head, tail) = chars.split_at_checked(chars.len().checked_sub(length)?)?;
        let unit: String = head.iter().collect();
        let name: String = tail.iter().collect();
        let named = head.len() > 2 && ENDS.iter().any(|end| unit.ends_with(end)) && looks_like_person(&name);
        let post = String::new();
        named.then_some((NamedOffice { unit, post }, name))
    })
}

/// Words that begin as names do and belong to a post: 武装部长, 安全总监.
#[rustfmt::skip]
const NO_NAMES: [&str; 44] = [
    "安全", "武装", "项目", "区域", "车间", "安监", "党办", "党建", "高管", "华东", "华南", "华北", "华中", "常委", "许可", "文化", "文明", "文教", "文体", "文秘",
    "文书", "应急", "应用", "计划", "计生", "计财", "施工", "成本", "时政", "经营", "全科", "康复", "水利", "水务", "金融", "房产", "房管", "包装", "单位", "和平",
    "支部", "司法", "农业", "解放",
];

/// Cuts the post off the name before it, with the unit before that: 孙涛副局长, 人力资源部庞伟部长. `None` = no name stands before a post.
pub(super) fn cut_post_behind(text: &str) -> Option<(NamedOffice, String)> {
    if !text.chars().all(is_han) {
        return None;
    }
    let (head, post) = text.split_at_checked(post_at_end(text)?)?;
    let (unit, name) = match cut_unit(head) {
        Some((office, name)) => (office.unit, name),
        None => (String::new(), head.to_owned()),
    };
    let named = looks_like_person(&name) && !NO_NAMES.iter().any(|word| name.starts_with(word));
    named.then(|| {
        let post = post.to_owned();
        (NamedOffice { unit, post }, name)
    })
}

/// Cuts unit and post, or a unit alone, off the name behind them; or a post off the name before it.
pub fn office_and_name(text: &str) -> Option<(NamedOffice, String)> {
    cut_office(text)
        .or_else(|| cut_unit(text))
        .or_else(|| cut_post_behind(text))
}

/// The compound surnames that four characters may begin with.
pub(super) fn is_compound(name: &str) -> bool {
    [
        "欧阳", "司马", "上官", "诸葛", "东方", "司徒", "公孙", "慕容", "端木", "皇甫", "尉迟", "夏侯", "令狐", "宇文",
    ]
    .iter()
    .any(|surname| name.starts_with(surname))
}

/// Parts a cell that holds unit and post. Where they cannot be told apart all of it is the post.
pub(super) fn part_office(text: &str) -> NamedOffice {
    let text = text.trim();
    let all = |post: &str| NamedOffice {
        unit: String::new(),
        post: post.to_owned(),
    };
    if !text.chars().any(is_han) {
        return part_latin(text).unwrap_or_else(|| all(text));
    }
    // 市财政局 局长: the blank parts them.
    if let Some((unit, post)) = text.split_once([' ', '/', '-', '—', '_'])
        && !unit.is_empty()
        && post_at_end(post.trim()).is_some()
        && post_at_end(unit.trim()).is_none()
    {
        return NamedOffice {
            unit: unit.trim().to_owned(),
            post: post.trim().to_owned(),
        };
    }
    // 市财政局党组书记、局长: the first post tells where the unit ends.
    let (first, more) = match text.find(['、', '，', ',']) {
        Some(at) => text.split_at_checked(at).unwrap_or((text, "")),
        None => (text, ""),
    };
    match post_at_end(first) {
        Some(at) => {
            let (unit, post) = first.split_at_checked(at).unwrap_or(("", first));
            NamedOffice {
                unit: unit.to_owned(),
                post: format!("{post}{more}"),
            }
        }
        None if more.is_empty() && is_unit(first) => NamedOffice {
            unit: first.to_owned(),
            post: String::new(),
        },
        None => all(text),
    }
}

/// Where the post begins that a text ends on, in bytes.
fn post_at_end(text: &str) -> Option<usize> {
    let post = POSTS.iter().find(|post| text.ends_with(**post))?;
    let mut at = text.len() - post.len();
    while let Some(before) = BEFORE_POSTS
        .iter()
        .find(|before| text.get(..at).is_some_and(|head| head.ends_with(**before)))
    {
        at -= before.len();
    }
    Some(at)
}

/// Whether a Chinese text ends on a post: 局长, 市政府副秘书长.
pub(super) fn ends_on_post(text: &str) -> bool {
    post_at_end(text).is_some()
}

/// Whether a Chinese text ends as the names of offices do.
pub(super) fn is_unit(text: &str) -> bool {
    [
        "局", "处", "科", "室", "部", "委", "办", "院", "校", "司", "厅", "会", "中心", "组", "公司", "所", "站", "队",
        "厂", "县", "市", "区", "镇", "乡", "街道", "银行", "大学", "学院", "集团", "协会", "政府", "支队", "分局",
        "医院", "社",
    ]
    .iter()
    .any(|end| text.ends_with(end))
}

/// Whether a text names an office that is known: its last word, or how it ends in Chinese.
pub(super) fn is_known_post(text: &str) -> bool {
    let text = text.trim();
    if text.chars().any(is_han) {
        post_at_end(text).is_some()
    } else {
        is_post(text) || is_post(&part_office(text).post)
    }
}

/// Whether an English text names an office that somebody holds.
pub(super) fn is_post(text: &str) -> bool {
    const MORE: &[&str] = &[
        "head",
        "assistant",
        "engineer",
        "accountant",
        "advisor",
        "adviser",
        "coordinator",
        "analyst",
        "administrator",
        "architect",
        "teacher",
        "lecturer",
        "ceo",
        "cfo",
        "cto",
        "coo",
        "vice",
        "deputy",
        "executive",
        "lead",
        "partner",
        "councillor",
        "cllr",
        "professor",
        "editor",
        "reporter",
        "warden",
        "caretaker",
        "gardener",
        "librarian",
        "specialist",
        "consultant",
        "nurse",
        "rfo",
        "moderator",
        "captain",
    ];
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| OFFICES.contains(&word) || MORE.contains(&word))
}

/// `Parks - Director`, `Director, Parks`, `Parks / Director`.
fn part_latin(text: &str) -> Option<NamedOffice> {
    let (first, second) = [" - ", " – ", " — ", " / ", " | ", ", ", "/", "; "]
        .iter()
        .find_map(|sign| text.split_once(sign))?;
    let (first, second) = (first.trim(), second.trim());
    let (unit, post) = match (is_post(first), is_post(second)) {
        (true, false) => (second, first),
        (false, true) => (first, second),
        _ => return None,
    };
    Some(NamedOffice {
        unit: unit.to_owned(),
        post: post.to_owned(),
    })
}
