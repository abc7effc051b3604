//! Lengths of items as people write them.

use super::super::lexer;

/// No length is written in more bytes. Every end of a title is tried, so that a long one must be cheap to refuse.
const LONGEST: usize = 80;

/// The length that the whole text is: `15分钟`, `15 min`, `15'`, `1小时`, `1.5 h`, `1 hr 30`, `1h30`, 半小时, `15 minutes max.`, `approx. 10
/// min`. A bare number is none.
pub(super) fn minutes(text: &str) -> Option<u32> {
    let text = text.trim().trim_start_matches(['.', '…', '·', ' ']);
    if text.len() > LONGEST {
        return None;
    }
    let lower = text.to_lowercase();
    let mut text = lower.trim().trim_end_matches('.').trim();
    for before in [
        "约",
        "预计",
        "不超过",
        "控制在",
        "限时",
        "approx.",
        "approx",
        "about",
        "ca.",
        "max.",
        "max",
        "up to",
        "~",
        "≈",
    ] {
        text = text.strip_prefix(before).unwrap_or(text).trim_start();
    }
    for behind in ["以内", "之内", "左右", "内", "maximum", "max", "at most", "each"] {
        text = text.strip_suffix(behind).unwrap_or(text).trim_end();
    }
    if ["半小时", "半个小时", "half an hour"].contains(&text) {
        return Some(30);
    }
    let (whole, rest) = lexer::number(text)?;
    let (tenths, rest) = match rest.strip_prefix(['.', '．']).and_then(lexer::number) {
        Some((tenths @ 0..=9, rest)) => (tenths, rest),
        Some(_) => return None,
        None => (0, rest),
    };
    let unit = rest.trim().trim_end_matches('.');
    match unit {
        "分钟" | "分" | "min" | "mins" | "minute" | "minutes" | "m" | "'" | "′" | "’" if tenths == 0 => {
            Some(whole)
        }
        "小时" | "个小时" | "h" | "hr" | "hrs" | "hour" | "hours" => {
            whole.checked_mul(60)?.checked_add(tenths * 6)
        }
        "小时半" | "个半小时" if tenths == 0 => whole.checked_mul(60)?.checked_add(30),
        _ if tenths == 0 => {
            // `1 hr 30`, `1小时20分钟`
            let more = ["小时", "hours", "hour", "hrs", "hr", "h"]
                .iter()
                .find_map(|hour| unit.strip_prefix(hour))?;
            let (minutes, rest) = lexer::number(more.trim_start())?;
            let named = matches!(
                rest.trim().trim_end_matches('.'),
                "" | "分钟" | "分" | "m" | "min" | "mins" | "minutes"
            );
            (named && minutes < 60).then_some(())?;
            whole.checked_mul(60)?.checked_add(minutes)
        }
        _ => None,
    }
    .filter(|&minutes| minutes > 0)
}
