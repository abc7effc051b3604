//! Each way to type one name.

use super::{means, person};
use huiwu::line::names::Resolution::One;
use huiwu::line::names::Strictness::Speaker;
use huiwu::line::names::{Candidate, RoomList, Split, initials, reading, split_name};

#[test]
fn one_name_is_found_by_each_way_of_typing_it() {
    let table = [
        // name, typed, also before a colon
        ("张三", "张三", true),
        ("张　三", "张三", true),
        ("张三", "张　三", true),
        ("张三", "zhangsan", true),
        ("张三", "ZHANG SAN", true),
        ("张三", "zhāng sān", true),
        ("张三", "ｚｓ", true),
        ("张三", "zs", true),
        ("张三", "zhangs", true),
        ("张三", "zsan", true),
        ("张三", "张s", true),
        ("张三", "zha", true),
        ("张三", "zh", false),
        ("张三", "z", false),
        ("张三", "张", true),
        ("张三", "三", false),
        ("张三", "san", false),
        ("王建国", "wjg", true),
        ("王建国", "wangjg", true),
        ("王建国", "wjianguo", true),
        ("王建国", "jianguo", false),
        ("王建国", "建国", true),
        ("王建国", "jg", false),
        ("欧阳娜娜", "oynn", true),
        ("欧阳娜娜", "ouyang", true),
        ("欧阳娜娜", "ouyangnn", true),
        ("欧阳娜娜", "ouy", true),
        ("欧阳娜娜", "欧阳", true),
        ("欧阳娜娜", "欧阳nn", true),
        ("重庆", "cq", true),
        ("重庆", "zq", true),
        ("吕女", "lvnv", true),
        ("吕女", "lunu", true),
        ("吕女", "lünü", true),
        ("吕女", "lyunyu", true),
        ("吕略", "lulue", true),
        ("吕略", "lvlve", true),
        ("阿卜杜拉·买买提", "阿卜杜拉•买买提", true),
        ("阿卜杜拉·买买提", "阿卜杜拉・买买提", true),
        ("阿卜杜拉・买买提", "阿卜杜拉·买买提", true),
        ("阿卜杜拉·买买提", "阿卜杜拉．买买提", true),
        ("阿卜杜拉‧买买提", "阿卜杜拉･买买提", true),
        ("阿卜杜拉⋅买买提", "阿卜杜拉买买提", true),
        ("阿卜杜拉·买买提", "abdlmmt", true),
        ("阿卜杜拉·买买提", "买买提", true),
        ("阿卜杜拉·买买提", "maimaiti", true),
        ("Anna O'Brien", "anna o'brien", true),
        ("Anna O'Brien", "Anna O’Brien", true),
        ("Anna O'Brien", "ANNA OBRIEN", true),
        ("Anna O'Brien", "ａｎｎａ", true),
        ("Anna O'Brien", "ao", true),
        ("Anna O'Brien", "aob", true),
        ("Anna O'Brien", "ann", true),
        ("Anna O'Brien", "brien", true),
        ("Anna O'Brien", "obrien", true),
        ("Anna O'Brien", "an", false),
        ("Mr Bean", "Mr Bean", true),
        ("John Smith", "Mr Smith", true),
        ("John Smith", "dr. smith", true),
        ("John F. Smith", "john smith", true),
        ("John F. Smith", "john s", true),
        ("John Smith", "jsmith", true),
        ("John Smith", "johns", false),
        ("李四", "Mr Li", true),
        ("José Núñez-García", "jose nunez", true),
        ("Jürgen Müller", "muller", true),
        ("Jürgen Müller", "müller", true),
        ("李Tom", "ltom", true),
        ("李Tom", "tom", true),
        ("𠮷田", "𠮷田", true),
    ];
    for (name, typed, speaker) in table {
        means(name, typed, speaker);
    }
}

#[test]
fn surnames_are_read_as_surnames_and_dictionary_readings_match_too() {
    let table = [
        ("单立", "shan li", "sl", "danli"),
        ("曾明", "zeng ming", "zm", "cengming"),
        ("解放", "xie fang", "xf", "jiefang"),
        ("仇英", "qiu ying", "qy", "chouying"),
        ("查明", "zha ming", "zm", "chaming"),
        ("朴正", "piao zheng", "pz", "puzheng"),
        ("任明", "ren ming", "rm", "rm"),
        ("区明", "ou ming", "om", "quming"),
        ("盖明", "ge ming", "gm", "gaiming"),
        ("乐明", "yue ming", "ym", "leming"),
        ("翟明", "zhai ming", "zm", "diming"),
        ("覃明", "qin ming", "qm", "tanming"),
        ("牟明", "mou ming", "mm", "muming"),
        ("冼明", "xian ming", "xm", "xm"),
        ("尉迟恭", "yu chi gong", "ycg", "weichigong"),
        ("万俟明", "mo qi ming", "mqm", "wanqiming"),
        ("万明", "wan ming", "wm", "moming"),
        ("单于明", "chan yu ming", "cym", "danyuming"),
        ("澹台明", "tan tai ming", "ttm", "dantaiming"),
        ("长孙明", "zhang sun ming", "zsm", "changsunming"),
        ("令狐明", "ling hu ming", "lhm", "lhm"),
        ("吕略", "lv lve", "ll", "lulue"),
        ("Anna O'Brien", "anna obrien", "ao", "aob"),
        ("阿卜杜拉·买买提", "a bo du la mai mai ti", "abdlmmt", "abudulamaimaiti"),
        ("", "", "", ""),
    ];
    for (name, read, letters, other) in table {
        assert_eq!(reading(name), read, "{name}");
        assert_eq!(initials(name), letters, "{name}");
        if !name.is_empty() {
            means(name, &read.replace(' ', ""), true);
            means(name, letters, true);
            means(name, other, true);
        }
    }
}

#[test]
fn the_clerks_own_reading_comes_on_top() {
    for own in ["bian li", "Biàn Lì", "bianli", "bian4 li4"] {
        let list = RoomList::new(vec![Candidate {
            pinyin: own.into(),
            ..person(1, "单立")
        }]);
        for typed in ["bianli", "shanli"] {
            assert_eq!(list.resolve(typed, Speaker, &[]), One(1), "{typed} with {own}");
        }
    }
    let list = RoomList::new(vec![Candidate {
        pinyin: "bian li".into(),
        ..person(1, "单立")
    }]);
    assert_eq!(list.resolve("bl", Speaker, &[]), One(1));
}

#[test]
fn names_are_split_by_compound_surnames_first() {
    let table = [
        ("张三", Some(("张", "三"))),
        ("张　三", Some(("张", "三"))),
        ("欧阳娜娜", Some(("欧阳", "娜娜"))),
        ("单于", Some(("单", "于"))),
        ("单于明", Some(("单于", "明"))),
        ("阿卜杜拉·买买提", None),
        ("阿卜杜拉•买买提", None),
        ("Anna O'Brien", None),
        ("张", None),
        ("", None),
    ];
    for (name, parts) in table {
        let expected = parts.map(|(surname, given)| Split {
            surname: surname.into(),
            given: given.into(),
        });
        assert_eq!(split_name(name), expected, "{name}");
    }
}
