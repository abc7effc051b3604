//! The signs of Markdown around a line of an agenda: headings, bold lines, links, quotations, escapes. Knows no agenda.

/// How a line stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineStyle {
    Plain,
    Heading(u8),
    Bold,
}

/// A line without the signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PlainLine {
    pub(super) text: String,
    style: LineStyle,
}

impl PlainLine {
    /// The level of a heading, from 1; `None` = it is none.
    pub(super) const fn level(&self) -> Option<u8> {
        match self.style {
            LineStyle::Heading(level) => Some(level),
            LineStyle::Plain | LineStyle::Bold => None,
        }
    }

    /// Whether the line is a heading or bold as a whole.
    pub(super) fn stands_out(&self) -> bool {
        self.style != LineStyle::Plain
    }
}

/// Takes the signs off a line; its indentation stays.
pub(super) fn plain(line: &str) -> PlainLine {
    let body = line.trim_start();
    let indent = line.get(..line.len() - body.len()).unwrap_or_default();
    let body = body.strip_prefix("> ").unwrap_or(body);
    let hashes = body.len() - body.trim_start_matches('#').len();
    let heading = body
        .get(hashes..)
        .filter(|rest| (1..=6).contains(&hashes) && rest.starts_with(' '));
    let (style, text) = match heading {
        Some(rest) => (
            LineStyle::Heading(u8::try_from(hashes).unwrap_or(6)),
            rest.trim().trim_end_matches('#').trim_end(),
        ),
        None => match bold(body.trim_end()) {
            Some(inner) => (LineStyle::Bold, inner),
            None => (LineStyle::Plain, body),
        },
    };
    PlainLine {
        text: format!("{indent}{}", unescaped(&without_links(&without_stars(text)))),
        style,
    }
}

/// The inside of a line that is bold as a whole.
fn bold(text: &str) -> Option<&str> {
    ["**", "__"].iter().find_map(|sign| {
        let inner = text.strip_prefix(sign)?.strip_suffix(sign)?;
        (!inner.is_empty() && !inner.contains(sign)).then_some(inner)
    })
}

/// Bold and code within a line lose their signs.
fn without_stars(text: &str) -> String {
    let pairs = |sign: &str| text.matches(sign).count() >= 2;
    let mut out = text.to_owned();
    for sign in ["**", "__", "`", "~~"] {
        if pairs(sign) {
            out = out.replace(sign, "");
        }
    }
    without_stress(&out)
}

/// `*Parks*` is `Parks`; the star of a number (`*43.`), of a bullet or of a product stays.
fn without_stress(text: &str) -> String {
    let Some((before, rest)) = text.split_once('*') else {
        return text.to_owned();
    };
    let opens = before.is_empty() || before.ends_with([' ', '(', '（']);
    let stressed = rest.split_once('*').filter(|(inner, after)| {
        opens
            && inner.starts_with(char::is_alphabetic)
            && !inner.ends_with(char::is_whitespace)
            && !after.starts_with(char::is_alphanumeric)
    });
    match stressed {
        Some((inner, after)) => format!("{before}{inner}{}", without_stress(after)),
        None => format!("{before}*{}", without_stress(rest)),
    }
}

/// `[Draft budget](/files/budget.pdf)` is `Draft budget`.
fn without_links(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let behind = |opens: &str, closes: char| {
            let (label, more) = after.split_once(opens).filter(|(label, _)| !label.contains(']'))?;
            Some((label, more.split_once(closes)?.1))
        };
        // `[Gate](/gate.pdf)`, `[Gate][1]`
        let link = behind("](", ')').or_else(|| behind("][", ']').filter(|(label, _)| !label.trim().is_empty()));
        match link {
            Some((label, more)) => {
                out.push_str(before.strip_suffix('!').unwrap_or(before));
                out.push_str(label);
                rest = more;
            }
            None => {
                out.push_str(before);
                out.push('[');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// `1\\.` is `1.`
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escapes = c == '\\'
            && chars
                .peek()
                .is_some_and(|next| matches!(next, '.' | ')' | '*' | '_' | '#' | '-' | '+' | '[' | ']'));
        if !escapes {
            out.push(c);
        }
    }
    out
}
