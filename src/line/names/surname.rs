//! Surnames: which characters make one, and how they are read where a dictionary reads them otherwise. Knows no
//! room and no query.

use crate::domain::text::is_han;

use crate::domain::fold::fold;

/// A Chinese name taken apart. Both fields are editable in the records: 欧阳 may also be 欧 + 阳 (docs/rules.md §names).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// One character, or a compound surname.
    pub surname: String,
    /// The rest of the name; never empty.
    pub given: String,
}

/// Readings of one-character surnames, the usual one first (docs/rules.md §names; the further ones occur too).
const SINGLE: &[(&str, &[&str])] = &[
    ("单", &["shan"]),
    ("曾", &["zeng"]),
    ("解", &["xie"]),
    ("仇", &["qiu"]),
    ("查", &["zha"]),
    ("朴", &["piao"]),
    ("任", &["ren"]),
    ("区", &["ou"]),
    ("盖", &["ge", "gai"]),
    ("华", &["hua"]),
    ("纪", &["ji"]),
    ("召", &["shao"]),
    ("种", &["chong"]),
    ("繁", &["po"]),
    ("折", &["she", "zhe"]),
    ("黑", &["he"]),
    ("燕", &["yan"]),
    ("缪", &["miao"]),
    ("乐", &["yue", "le"]),
    ("过", &["guo"]),
    ("员贠", &["yun"]),
    ("翟", &["zhai", "di"]),
    ("覃", &["qin", "tan"]),
    ("哈", &["ha"]),
    ("那", &["na"]),
    ("能", &["nai"]),
    ("都", &["du"]),
    ("句", &["gou"]),
    ("宿", &["su"]),
    ("车", &["che"]),
    ("石", &["shi"]),
    ("冯", &["feng"]),
    ("应", &["ying"]),
    ("曲", &["qu"]),
    ("要", &["yao"]),
    ("舍", &["she"]),
    ("洗冼", &["xian"]),
    ("秘", &["bi"]),
    ("訾", &["zi"]),
    ("瞿", &["qu"]),
    ("阚", &["kan"]),
    ("乜", &["nie"]),
    ("牟", &["mou", "mu"]),
    ("柏", &["bai"]),
    ("卜", &["bu"]),
    ("薄", &["bo"]),
    ("尹", &["yin"]),
    ("佴", &["nai"]),
    ("粘", &["nian"]),
    ("尉", &["wei"]),
    ("万", &["wan"]),
    ("贾", &["jia"]),
    ("葛", &["ge"]),
    ("藏", &["zang"]),
    ("祭", &["zhai"]),
    ("莘", &["xin", "shen"]),
    ("宓", &["mi", "fu"]),
    ("费", &["fei", "bi"]),
    ("谌", &["chen", "shen"]),
    ("隗", &["wei", "kui"]),
    ("郗", &["xi", "chi"]),
    ("盛", &["sheng"]),
    ("俞", &["yu"]),
    ("於", &["yu"]),
];

/// Compound surnames with their readings (docs/rules.md §names, then the others of the traditional list).
const COMPOUND: &[(&str, [&str; 2])] = &[
    ("尉迟", ["yu", "chi"]),
    ("万俟", ["mo", "qi"]),
    ("单于", ["chan", "yu"]),
    ("澹台", ["tan", "tai"]),
    ("令狐", ["ling", "hu"]),
    ("长孙", ["zhang", "sun"]),
    ("夏侯", ["xia", "hou"]),
    ("皇甫", ["huang", "fu"]),
    ("宇文", ["yu", "wen"]),
    ("欧阳", ["ou", "yang"]),
    ("司马", ["si", "ma"]),
    ("上官", ["shang", "guan"]),
    ("诸葛", ["zhu", "ge"]),
    ("东方", ["dong", "fang"]),
    ("司徒", ["si", "tu"]),
    ("公孙", ["gong", "sun"]),
    ("慕容", ["mu", "rong"]),
    ("端木", ["duan", "mu"]),
    ("轩辕", ["xuan", "yuan"]),
    ("钟离", ["zhong", "li"]),
    ("淳于", ["chun", "yu"]),
    ("太史", ["tai", "shi"]),
    ("申屠", ["shen", "tu"]),
    ("赫连", ["he", "lian"]),
    ("濮阳", ["pu", "yang"]),
    ("鲜于", ["xian", "yu"]),
    ("闾丘", ["lü", "qiu"]),
    ("呼延", ["hu", "yan"]),
    ("独孤", ["du", "gu"]),
    ("南宫", ["nan", "gong"]),
    ("拓跋", ["tuo", "ba"]),
    ("完颜", ["wan", "yan"]),
    ("耶律", ["ye", "lü"]),
    ("纳兰", ["na", "lan"]),
    ("西门", ["xi", "men"]),
    ("闻人", ["wen", "ren"]),
    ("公冶", ["gong", "ye"]),
    ("仲孙", ["zhong", "sun"]),
    ("宗政", ["zong", "zheng"]),
];

/// Takes a Han name apart: longest match on the compound surnames, else the first character. `None` for names with
/// a name dot, names that do not start with a Han character, and single characters (docs/rules.md §names).
pub fn split_name(name: &str) -> Option<Split> {
    let folded = fold(name);
    let letters: String = folded.chars().filter(|c| *c != ' ').collect();
    let mut chars = letters.chars();
    let first = chars.next()?;
    if !is_han(first) || !letters.chars().all(char::is_alphanumeric) {
        return None;
    }
    let length = if compound_readings(&letters).is_some() && letters.chars().count() > 2 {
        2
    } else {
        1
    };
    let surname: String = letters.chars().take(length).collect();
    let given: String = letters.chars().skip(length).collect();
    (!given.is_empty()).then_some(Split { surname, given })
}

/// Readings of the compound surname that `name` begins with.
pub(super) fn compound_readings(name: &str) -> Option<[&'static str; 2]> {
    COMPOUND
        .iter()
        .find(|(surname, _)| name.starts_with(surname))
        .map(|(_, readings)| *readings)
}

/// Readings of a one-character surname where the table has them, the usual one first.
pub(super) fn single_readings(surname: char) -> &'static [&'static str] {
    SINGLE
        .iter()
        .find(|(chars, _)| chars.contains(surname))
        .map_or(&[], |(_, readings)| readings)
}
