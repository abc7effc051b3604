//! Blanks inside a Chinese date, as people and input methods leave them: 12 月 10 日, 明年 一季度, 3 个工作日内. Knows no dates.

/// Whether blanks between two signs part nothing of a date.
pub(super) fn part_nothing(before: &[char], after: &[char]) -> bool {
    let Some(last) = before.last() else { return false };
    let begins = |words: &[&str]| words.iter().any(|word| starts_with(after, word));
    match last {
        '0'..='9' => {
            begins(&[
                "月",
                "号",
                "年",
                "个工作",
                "个自然",
                "个月",
                "个星期",
                "个礼拜",
                "个周",
                "个季度",
                "个小时",
                "工作日",
            ]) || ["日", "天", "周"]
                .iter()
                .any(|unit| starts_with(after, unit) && ends_unit(after))
        }
        '年' => {
            let figures = figures(after);
            figures > 0 && begins_behind(after, figures, &['月', '季'])
                || begins(&[
                    "第",
                    "上半年",
                    "下半年",
                    "年底",
                    "年末",
                    "年中",
                    "底",
                    "末",
                    "元旦",
                    "五一",
                    "国庆",
                ])
        }
        '月' => {
            let figures = figures(after);
            figures > 0 && begins_behind(after, figures, &['日', '号'])
                || begins(&["底", "末", "上旬", "中旬", "下旬", "第", "最后"])
        }
        _ => false,
    }
}

fn starts_with(text: &[char], word: &str) -> bool {
    word.chars().enumerate().all(|(n, c)| text.get(n) == Some(&c))
}

/// How many figures a text begins with.
fn figures(text: &[char]) -> usize {
    let is = |c: &&char| c.is_ascii_digit() || "零〇一二三四五六七八九十廿两".contains(**c);
    text.iter().take_while(is).count()
}

/// Whether one of the signs stands behind so many characters and any blanks.
fn begins_behind(text: &[char], from: usize, signs: &[char]) -> bool {
    let next = text.iter().skip(from).find(|c| **c != ' ');
    next.is_some_and(|c| signs.contains(c))
}

/// Whether a unit of one character is not the beginning of another word (10 日 is a day, 3 日报 is none).
fn ends_unit(after: &[char]) -> bool {
    after
        .get(1)
        .is_none_or(|next| !next.is_alphanumeric() || "前内之以止至到起后上下早晚中".contains(*next))
}
