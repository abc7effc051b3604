//! Full rooms, long names and texts nobody would type.

use super::{holder, large_room, means, person, room};
use huiwu::line::names::Resolution::{Nobody, One, Several};
use huiwu::line::names::Strictness::{Mention, Speaker};
use huiwu::line::names::{Candidate, RoomList, initials, reading, split_name};
use proptest::prelude::*;

#[test]
fn five_hundred_people_are_each_found_by_name_and_pinyin() {
    let people = large_room();
    assert_eq!(people.len(), 500);
    let list = RoomList::new(people.clone());
    for one in &people {
        assert_eq!(list.resolve(&one.name, Speaker, &[]), One(one.key), "{}", one.name);
        let spelled = reading(&one.name).replace(' ', "");
        for typed in [spelled, initials(&one.name)] {
            let found = match list.resolve(&typed, Speaker, &[]) {
                One(key) => vec![key],
                Several(keys) => keys,
                Nobody => vec![],
            };
            assert!(found.contains(&one.key), "{typed} finds {}", one.name);
        }
    }
}

#[test]
fn names_of_25_characters_and_more_are_found() {
    let long = "买买提·阿卜杜拉·艾合买提·吐尔逊·古丽·玛依拉·热合曼·卡德尔";
    assert!(long.chars().count() >= 25);
    means(long, long, true);
    means(long, &initials(long), true);
    means(long, &reading(long).replace(' ', ""), true);
    means(long, "古丽", true);
    let longer = "买买提阿卜杜拉".repeat(10);
    means(&longer, &longer, true);
    assert_eq!(room(&[&longer]).resolve(&"m".repeat(200), Mention, &[]), Nobody);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_panics_and_every_hit_is_of_the_list(name in ".{0,40}", alias in "\\PC{0,12}", typed in "\\PC{0,80}") {
        let list = RoomList::new(vec![
            Candidate { aliases: vec![alias.clone()], pinyin: typed.clone(), unit: alias.clone(), ..person(1, &name) },
            holder(2, &typed, &name, &alias),
        ]);
        for text in [&name, &alias, &typed] {
            for strictness in [Speaker, Mention] {
                if let One(key) = list.resolve(text, strictness, &[2, 7]) {
                    prop_assert!(key == 1 || key == 2);
                }
            }
            prop_assert!(list.complete(text, &[], 1).len() <= 1);
            let _ = (reading(text), initials(text), split_name(text));
        }
    }

    #[test]
    fn a_full_name_always_finds_its_owner(name in "[张李王单曾重吕]{1,2}[三明伟·A-Za-z ]{0,8}") {
        let list = RoomList::new(vec![person(1, &name)]);
        prop_assert_eq!(list.resolve(&name, Speaker, &[]), One(1));
    }
}
