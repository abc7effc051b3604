//! The sign of a point in a list: 1.…, （一）…, ①…, 一是…. Knows not what the list is of.

/// The text behind the sign of a point. `None` = there is none.
pub fn behind(line: &str) -> Option<&str> {
    let text = line.trim();
    let figure = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    if let Some(rest) = text.strip_prefix(|c: char| ('①'..='⒛').contains(&c)) {
        return Some(rest.trim_start_matches(['.', '、', ' ', '　']));
    }
    if let Some((inner, rest)) = text
        .strip_prefix(['（', '('])
        .and_then(|text| text.split_once(['）', ')']))
    {
        let number = !inner.is_empty() && inner.chars().count() <= 3 && inner.chars().all(figure);
        return number.then_some(rest.trim_start());
    }
    // 第一，做好分流
    if let Some(rest) = text.strip_prefix('第') {
        let behind = rest.trim_start_matches(figure);
        let counted = behind.len() < rest.len();
        return behind
            .strip_prefix(['，', ',', '、'])
            .filter(|_| counted)
            .map(str::trim_start);
    }
    let rest = text.trim_start_matches(figure);
    let number = text.get(..text.len() - rest.len()).unwrap_or_default();
    if number.is_empty() || number.chars().count() > 3 {
        return None;
    }
    let behind = rest.strip_prefix(['.', '．', '、', ')', '）']);
    let counted = rest.strip_prefix('是').filter(|_| !number.is_ascii());
    // 一要公平: the verb is part of the point.
    let must = Some(rest).filter(|rest| rest.starts_with('要') && !number.is_ascii());
    behind.or(counted).or(must).map(str::trim_start)
}

/// The same of a text in which the figure may be one of the text itself: 1.5万元, 2.3%, 1.12月3日前.
pub fn behind_plain(text: &str) -> &str {
    let Some(rest) = behind(text) else { return text };
    let figures = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    // 1.12月3日前 is the point 1, and a day.
    let counted = figures.len() < rest.len() && !figures.starts_with(['月', '日', '号', '年', '个']);
    if counted || rest.is_empty() { text } else { rest }
}

/// Votes behind the number of a point, which is none of them: 1、6票同意.
pub(crate) fn behind_votes(text: &str) -> &str {
    let rest = |text: &str| text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let behind = text
        .get(text.len() - rest(text)..)
        .filter(|behind| behind.len() < text.len())
        .and_then(|behind| behind.strip_prefix(['、', '.', '．']));
    let votes = behind.filter(|votes| {
        let unit = votes.get(votes.len() - rest(votes)..).unwrap_or_default();
        unit.len() < votes.len() && unit.starts_with('票')
    });
    votes.unwrap_or(text)
}
