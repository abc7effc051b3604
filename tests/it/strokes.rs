//! The order of strokes: the golden list of docs/rules.md §strokes under both rules.
#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use huiwu::domain::strokes::{StrokeRule, is_known, key, sequence};
use huiwu::line::names::split_name;
use proptest::prelude::*;

const GOLDEN: &str =
    "丁小宁 王小宁 仇英 文静 田富 田大利 李一鸣 李大鸣 陈明 林森 欧阳少东 周涛 单立 洪少东 高富 高大富 解放";

fn sorted(mut names: Vec<&str>, rule: StrokeRule) -> String {
    names.sort_by_cached_key(|name| {
        let surname = split_name(name).map_or(1, |split| split.surname.chars().count());
        key(name, surname, rule)
    });
    names.join(" ")
}

#[test]
fn mainland_shapes_are_used() {
    assert_eq!(sequence('陈'), Some("5215234"));
    assert_eq!(sequence('周'), Some("35121251"));
    assert_eq!(sequence('A'), None);
}

proptest! {
    #[test]
    fn every_permutation_sorts_to_the_golden_list(names in Just(GOLDEN.split(' ').collect::<Vec<_>>()).prop_shuffle()) {
        prop_assert_eq!(sorted(names.clone(), StrokeRule::SurnameStroke), GOLDEN);
        let full = GOLDEN.replace("田富 田大利", "田大利 田富").replace("高富 高大富", "高大富 高富");
        prop_assert_eq!(sorted(names, StrokeRule::FullNameStroke), full);
    }
}

#[test]
fn names_without_strokes_come_last() {
    assert_eq!(
        sorted(vec!["Ann Lee", "解放", "丁A"], StrokeRule::SurnameStroke),
        "解放 丁A Ann Lee"
    );
    assert!(!is_known("丁A") && !is_known(""));
}

#[test]
fn a_compound_surname_leaves_the_empty_place_behind_itself() {
    let names = vec!["欧阳少东", "欧阳修", "欧阳一"];
    assert_eq!(
        sorted(names.clone(), StrokeRule::SurnameStroke),
        "欧阳一 欧阳修 欧阳少东"
    );
    assert_eq!(sorted(names, StrokeRule::FullNameStroke), "欧阳一 欧阳少东 欧阳修");
}

#[test]
fn the_shape_decides_where_the_strokes_are_the_same() {
    assert_eq!(sequence('叶'), sequence('甲'));
    assert_eq!(
        sorted(vec!["申一", "峯一", "叶一", "峰一"], StrokeRule::SurnameStroke),
        "叶一 申一 峰一 峯一"
    );
}
