//! The titles by which people are addressed: 张总, 李处长, Mr Smith. Knows the titles, not who bears them.

/// A title that follows a surname.
pub(super) struct Title {
    pub(super) said: &'static str,
    /// Words one of which the post must contain for the title to be proper; empty for courtesies.
    posts: &'static [&'static str],
    /// A single character that is also an ordinary word ending: only with a fitting post.
    pub(super) needs_post: bool,
}

const fn post(said: &'static str, posts: &'static [&'static str]) -> Title {
    Title {
        said,
        posts,
        needs_post: false,
    }
}

const fn short(said: &'static str, posts: &'static [&'static str]) -> Title {
    Title {
        said,
        posts,
        needs_post: true,
    }
}

/// Longer titles stand before their endings.
pub(super) const TITLES: &[Title] = &[
    post("总经理", &["总经理"]),
    post("总工程师", &["总工程师"]),
    post("总会计师", &["总会计师"]),
    post("董事长", &["董事长"]),
    post("秘书长", &["秘书长"]),
    post("调研员", &["调研员"]),
    post("工程师", &["工程师"]),
    post("巡视员", &["巡视员"]),
    post("经理", &["经理"]),
    post("总监", &["总监"]),
    post("总工", &["总工"]),
    post("书记", &["书记"]),
    post("主任", &["主任"]),
    post("主席", &["主席"]),
    post("主编", &["主编"]),
    post("主管", &["主管"]),
    post("部长", &["部长"]),
    post("省长", &["省长"]),
    post("市长", &["市长"]),
    post("县长", &["县长"]),
    post("区长", &["区长"]),
    post("镇长", &["镇长"]),
    post("乡长", &["乡长"]),
    post("村长", &["村长", "村委"]),
    post("厅长", &["厅长"]),
    post("局长", &["局长"]),
    post("司长", &["司长"]),
    post("处长", &["处长"]),
    post("科长", &["科长"]),
    post("股长", &["股长"]),
    post("所长", &["所长"]),
    post("站长", &["站长"]),
    post("队长", &["队长"]),
    post("组长", &["组长"]),
    post("班长", &["班长"]),
    post("会长", &["会长"]),
    post("院长", &["院长"]),
    post("校长", &["校长"]),
    post("行长", &["行长"]),
    post("厂长", &["厂长"]),
    post("馆长", &["馆长"]),
    post("台长", &["台长"]),
    post("庭长", &["庭长"]),
    post("委员", &["委员"]),
    post("代表", &["代表"]),
    post("顾问", &["顾问"]),
    post("专员", &["专员"]),
    post("助理", &["助理"]),
    post("秘书", &["秘书"]),
    post("干事", &["干事"]),
    post("院士", &["院士"]),
    post("教授", &["教授"]),
    post("博士", &["博士"]),
    post("研究员", &["研究员"]),
    post("老师", &["老师", "教师", "教授", "讲师"]),
    post("律师", &["律师"]),
    post("会计", &["会计"]),
    post("医生", &["医师", "医生"]),
    post("大夫", &["医师", "医生"]),
    post("医师", &["医师", "医生"]),
    post("护士", &["护士", "护师"]),
    post("法官", &["法官", "审判员"]),
    post("警官", &["警"]),
    post("师傅", &["司机", "师傅"]),
    post("先生", &[]),
    post("女士", &[]),
    post("小姐", &[]),
    post("同志", &[]),
    post("总", &["总经理", "总裁", "总监", "总工", "总会计", "董事长", "经理"]),
    post("工", &["工程师", "总工"]),
    post("董", &["董事"]),
    short("局", &["局长"]),
    short("处", &["处长"]),
    short("科", &["科长"]),
    short("部", &["部长"]),
    short("院", &["院长"]),
    short("所", &["所长"]),
    short("校", &["校长"]),
    short("厅", &["厅长"]),
    short("司", &["司长"]),
    post("老", &[]),
];

/// Words that look like 老 or 小 and a surname and are not.
pub(super) const NOT_FAMILIAR: &[&str] = &["老师", "老年", "小计", "小时", "小节", "小车", "小金", "小麦", "小米"];

/// Titles before an English name.
pub(super) const ENGLISH: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "mx",
    "miss",
    "dr",
    "prof",
    "professor",
    "sir",
    "madam",
    "madame",
    "lord",
    "lady",
    "hon",
    "cllr",
    "councillor",
    "rev",
    "revd",
    "capt",
    "col",
    "judge",
];

/// A name in the list without the title that it begins with: `Cllr. Peter Black` is also Peter Black, and `pb`.
pub(super) fn without_title(name: &str) -> Option<&str> {
    let (title, rest) = name.trim().split_once([' ', '.'])?;
    let rest = rest.trim_start_matches(['.', ' ']);
    let titled = ENGLISH.iter().any(|known| known.eq_ignore_ascii_case(title));
    (titled && rest.contains(' ')).then_some(rest)
}

impl Title {
    /// Is this the title of somebody with that post (both folded)?
    pub(super) fn fits(&self, post: &str) -> bool {
        self.posts.iter().any(|word| post.contains(word))
    }
}
