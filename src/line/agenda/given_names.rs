//! Presenters behind a dash who are told by their names alone, before anybody is on the list. Knows no meeting.

use super::presenter::{are_presenters, behind_last_dash};
use crate::domain::text::is_han;

/// Given names that are no other words: no months, flowers, virtues, verbs or towns.
#[rustfmt::skip]
const GIVEN: [&str; 182] = [
    "adam", "ahmed", "aisha", "alan", "alice", "alison", "amanda", "amy", "andrea", "andrew", "angela", "ann", "anna", "anne", "anthony", "barbara",
    "beatrice", "ben", "benjamin", "bernard", "beth", "betty", "bob", "brenda", "brian", "bridget", "carla", "carlos", "carol", "caroline",
    "catherine", "cathy", "chris", "christine", "claire", "colin", "daniel", "dave", "david", "deborah", "denise", "dennis", "derek", "diane",
    "donna", "dorothy", "edith", "edward", "eileen", "elaine", "eleanor", "elizabeth", "emily", "emma", "eric", "esther", "eva", "fatima", "fiona",
    "frances", "fred", "gareth", "gary", "geoff", "gillian", "gordon", "graham", "greta", "hannah", "harriet", "harry", "helen", "helga",
    "henry", "hugh", "ian", "ines", "ingrid", "irene", "jacob", "james", "jane", "janet", "jason", "jean", "jeff", "jennifer", "jenny", "jeremy",
    "jessica", "jill", "jim", "joan", "joanna", "joanne", "joe", "joel", "john", "jonathan", "joseph", "judith", "julia", "julie", "karen",
    "karl", "kate", "katherine", "kathy", "keith", "kevin", "laura", "lena", "leo", "liam", "linda", "lisa", "louise", "lucy", "luke", "margaret",
    "maria", "marie", "martha", "martin", "matthew", "michael", "michelle", "mike", "miriam", "mohammed", "monica", "nadia", "naomi", "neil",
    "nicola", "nicole", "nigel", "nina", "oliver", "olivia", "oscar", "pamela", "patricia", "patrick", "paul", "pauline", "peter", "philip",
    "priya", "rachel", "ralph", "rebecca", "rosa", "rosie", "ruth", "sally", "sam", "samantha", "samuel", "sarah", "sharon", "sheila", "simon",
    "susan",
    "sophie", "stephen", "steve", "steven", "susanna", "sylvia", "teresa", "thomas", "tim", "timothy", "tom", "tony", "ursula", "vera", "vivien",
    "wendy", "yusuf", "zoe",
];

/// The last words of what is called after somebody: George Street, Anna Freud Centre.
#[rustfmt::skip]
const CALLED_AFTER: [&str; 40] = [
    "street", "road", "lane", "avenue", "drive", "way", "close", "court", "square", "terrace", "crescent", "park", "gardens", "field", "fields",
    "bridge", "hill", "house", "hall", "school", "church", "centre", "center", "hospital", "college", "trust", "fund", "award", "prize", "memorial",
    "day", "lecture", "appeal", "bequest", "ward", "wing", "room", "building", "bench", "legacy",
];

/// Words that begin as names in Chinese do, and that titles end on behind a dash.
#[rustfmt::skip]
const THEMES: [&str; 64] = [
    "周报", "周会", "月报", "金融", "高考", "石油", "白酒", "万元", "成果", "成效", "成本", "时限", "方法", "方式", "方向", "华东", "华南", "江北", "江南", "西部", "东部", "南区",
    "北区", "东区", "西区", "广场", "水利", "农业", "章程", "段落", "程序", "程度", "路线", "路段", "房屋", "房产", "花园", "车位", "车库", "车间", "温度", "湿地", "游园", "全部",
    "全年", "全市", "蓝图", "席位", "连接", "封闭", "冷链", "古镇", "包装", "边界", "家访", "国庆", "习题", "解答", "解决", "安保", "明年", "白天", "高层", "终审",
];

/// The title and the presenters of `Forklift training - Carla`, `叉车培训 - 莫凡`, where the words behind the last dash can be nothing else.
pub fn sure_presenter(title: &str) -> Option<(String, String)> {
    let (before, tail) = behind_last_dash(title)?;
    let sure = |name: &str| {
        let name = name.trim();
        if name.chars().any(is_han) {
            return !THEMES.contains(&name);
        }
        let first = name.split([' ', '-']).next().unwrap_or_default().to_lowercase();
        let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        GIVEN.contains(&first.as_str()) && !CALLED_AFTER.contains(&last.as_str())
    };
    let mut names = tail.split(['/', '／', '&', '＆']).flat_map(|part| part.split(" and "));
    let all = are_presenters(tail) && names.all(sure);
    (!before.is_empty() && all).then(|| (before.to_owned(), tail.to_owned()))
}
