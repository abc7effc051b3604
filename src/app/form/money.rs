//! Amounts of money as they are typed and shown. Money is in integer cents.

/// An amount in cents: `1200`, `1,234.50`, `１２３４.5`, with ¥, $, £, € or 元 around it. None if it is not one.
pub fn read(typed: &str) -> Option<i64> {
    let narrow: String = typed
        .trim()
        .chars()
        .map(|c| match c {
            '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
            '．' => '.',
            '，' => ',',
            other => other,
        })
        .filter(|c| !matches!(c, ',' | ' '))
        .collect();
    let bare = narrow
        .trim_start_matches(['¥', '￥', '$', '＄', '£', '￡', '€'])
        .trim_end_matches(['元', '€', '£', '￡', '$']);
    let (whole, part) = bare.split_once('.').unwrap_or((bare, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || !digits(whole) || !digits(part) || part.len() > 2 {
        return None;
    }
    let cents: i64 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)
}

/// The sign of a currency that is typed with an amount: ¥ also for 元.
pub(super) fn sign(typed: &str) -> Option<char> {
    typed.chars().find_map(|c| match c {
        '¥' | '￥' | '元' => Some('¥'),
        '$' | '＄' => Some('$'),
        '£' | '￡' => Some('£'),
        '€' => Some('€'),
        _ => None,
    })
}

/// Whether a sign may stand for a currency as the office names it: `GBP`, `£`, 人民币, `HK$`.
pub(super) fn is_sign_of(sign: char, currency: &str) -> bool {
    let name = currency.to_uppercase();
    let known: &[&str] = match sign {
        '¥' => &["¥", "￥", "CNY", "RMB", "JPY", "YUAN", "YEN", "元", "人民币", "円"],
        '$' => &[
            "$", "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "DOLLAR", "美元", "港元", "港币",
        ],
        '£' => &["£", "GBP", "POUND", "STERLING", "英镑"],
        '€' => &["€", "EUR", "欧元"],
        _ => &[],
    };
    known.iter().any(|word| name.contains(word))
}

/// An amount as it is written: `1,234.50`.
pub fn written(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let whole = (cents.unsigned_abs() / 100).to_string();
    let mut grouped = String::new();
    for (n, digit) in whole.chars().enumerate() {
        if n > 0 && (whole.len() - n).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}.{:02}", cents.unsigned_abs() % 100)
}
