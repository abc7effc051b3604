//! The titles by which people are addressed: 张总, 李处长, Mr Smith. Knows the titles, not who bears them.

use crate::domain::{
    surname::begins_with_surname,
    titles::{COURTESIES, OFFICES, is_title},
};

/// A title that follows a surname.
pub(super) struct Title {
    pub(super) said: &'static str,
    /// Words one of which the post contains for the title to be proper; empty for courtesies.
    posts: &'static [&'static str],
    /// Anybody may be addressed so; else only those who hold such a post.
    courtesy: bool,
}

const fn post(said: &'static str, posts: &'static [&'static str]) -> Title {
    Title {
        said,
        posts,
        courtesy: false,
    }
}

const fn courtesy(said: &'static str, posts: &'static [&'static str]) -> Title {
    Title {
        said,
        posts,
        courtesy: true,
    }
}

/// How a title suits somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Suits {
    /// It is the title of the post.
    Proper,
    /// The post is that of a deputy, and 副 was left out as people speak.
    Deputy,
    /// A courtesy, due to anybody.
    Courtesy,
    /// The post is another one, or not known.
    Not,
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
    courtesy("老师", &["老师", "教师", "教授", "讲师"]),
    post("律师", &["律师"]),
    post("会计", &["会计"]),
    post("医生", &["医师", "医生"]),
    post("大夫", &["医师", "医生"]),
    post("医师", &["医师", "医生"]),
    post("护士", &["护士", "护师"]),
    post("法官", &["法官", "审判员"]),
    post("警官", &["警"]),
    courtesy("师傅", &["司机", "师傅"]),
    courtesy("先生", &[]),
    courtesy("女士", &[]),
    courtesy("小姐", &[]),
    courtesy("同志", &[]),
    post("总", &["总经理", "总裁", "总监", "总工", "总会计", "董事长", "经理"]),
    post(
        "工",
        &["工程师", "总工", "工长", "技术员", "技术负责人", "施工员", "监理"],
    ),
    post("董", &["董事"]),
    post("局", &["局长"]),
    post("馆", &["馆长"]),
    post("镇", &["镇长"]),
    post("处", &["处长"]),
    post("科", &["科长"]),
    post("部", &["部长"]),
    post("院", &["院长"]),
    post("所", &["所长"]),
    post("校", &["校长"]),
    post("厅", &["厅长"]),
    post("司", &["司长"]),
    courtesy("老", &[]),
];

/// Whether a text is a surname and a title and no more: 李局长, 王科长, 孙老师, 张总. A title of one sign counts only where it makes no other word.
pub fn is_surname_and_title(text: &str) -> bool {
    let mut rest = text.chars();
    let surname = rest
        .next()
        .is_some_and(|c| begins_with_surname(c.encode_utf8(&mut [0; 4])));
    let rest = rest.as_str();
    let title = rest.strip_prefix('副').unwrap_or(rest);
    let known = TITLES.iter().any(|known| known.said == title);
    surname && known && (title.chars().count() > 1 || matches!(title, "总" | "局"))
}

/// Words that look like 老 or 小 and a surname and are not.
pub(super) const NOT_FAMILIAR: &[&str] = &["老师", "老年", "小计", "小时", "小节", "小车", "小金", "小麦", "小米"];

/// Words before an office that make another one of it.
pub(super) const LESSER: &[&str] = &["deputy", "vice", "assistant", "acting", "former", "副", "原"];

/// Titles, and the name behind them.
pub(super) struct Courtesy<'a> {
    /// The office among the titles, in one run (`deputymayor`); empty = there is none.
    pub(super) office: String,
    pub(super) name: &'a str,
}

/// Cuts the titles off the start of a folded text; `None` = it begins with none, or nothing follows.
pub(super) fn cut_titles(text: &str) -> Option<Courtesy<'_>> {
    let mut left = text;
    let mut office = String::new();
    let mut lesser = String::new();
    while let Some((word, rest)) = left.split_once([' ', '.', '-']) {
        let word = word.trim_end_matches('.');
        if OFFICES.contains(&word) {
            office = format!("{lesser}{word}");
        } else if LESSER.contains(&word) {
            word.clone_into(&mut lesser);
        } else if !COURTESIES.contains(&word) {
            break;
        }
        left = rest.trim_start_matches([' ', '.']);
    }
    let titled = left.len() < text.len() && (lesser.is_empty() || !office.is_empty());
    (titled && !left.is_empty()).then_some(Courtesy { office, name: left })
}

/// Whether a post in one run (`townmayorchair`) is, or has in it, this office and no lesser one.
pub(super) fn holds_office(post: &str, office: &str) -> bool {
    post.match_indices(office).any(|(at, _)| {
        let before = post.get(..at).unwrap_or("");
        !LESSER.iter().any(|lesser| before.ends_with(lesser))
    })
}

/// A name in the list without the titles that it begins with: `Cllr. Peter Black` is also Peter Black, and `pb`.
pub(super) fn without_title(name: &str) -> Option<&str> {
    let mut left = name.trim();
    while let Some((title, rest)) = left.split_once([' ', '.']) {
        let known = is_title(title);
        let rest = rest.trim_start_matches(['.', ' ']);
        if !known || !rest.contains(' ') {
            break;
        }
        left = rest;
    }
    (left.len() < name.trim().len()).then_some(left)
}

impl Title {
    /// How the title suits somebody with that post (folded); `deputy` = 副 was said before it. A deputy may be addressed without
    /// 副, but nobody by a higher or another office (docs/rules.md §names).
    pub(super) fn suits(&self, post: &str, deputy: bool) -> Suits {
        // 崔总 for a 生产副总: the post itself is told in short.
        if self.said == "总" && post.ends_with("副总") {
            return if deputy { Suits::Proper } else { Suits::Deputy };
        }
        let of_deputy = |word: &str| post.contains(&format!("副{word}"));
        let proper = self.posts.iter().any(|word| {
            if deputy {
                of_deputy(word)
            } else {
                post.match_indices(word)
                    .any(|(at, _)| !post.get(..at).is_some_and(|before| before.ends_with('副')))
            }
        });
        // The members of its party group lead a bureau beside the deputies, and are called as they are.
        let of_party_group = self.said == "局" && !deputy && post.contains("党组成员");
        if proper {
            Suits::Proper
        } else if of_party_group || !deputy && self.posts.iter().any(|word| of_deputy(word)) {
            Suits::Deputy
        } else if self.courtesy {
            Suits::Courtesy
        } else {
            Suits::Not
        }
    }
}
