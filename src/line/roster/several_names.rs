//! Whether a cell holds the names of several people. Knows no table.

use super::name::{is_japanese, is_name_han};

/// Two names in one cell: `张三 李四`, `张三、李四`, `Rosa Lindt / Peter Bloom`, `Ann Hedges and Tom Reed`.
pub(super) fn several(name: &str) -> Option<String> {
    let listed = name
        .split(['、', '，', ',', '；', ';', '/', '&', '+', '\n'])
        .filter(|p| !p.trim().is_empty())
        .count()
        > 1;
    let spaced = name.split(' ').filter(|p| p.chars().count() >= 2).count() > 1
        && name.chars().all(|c| c == ' ' || is_name_han(c))
        && !is_japanese(name);
    let joined = [" and ", " und ", " et "].iter().any(|word| name.contains(word));
    (listed || spaced || joined).then(|| name.to_owned())
}
