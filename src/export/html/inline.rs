//! Runs of text in HTML, with markup escaped.

use std::fmt::Write as _;

use crate::export::document::Run;

/// Runs in their manner.
pub(super) fn inline(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        let text = escape(run.text()).replace('\n', "<br>");
        match run.target() {
            Some(address) => _ = write!(out, "<a href=\"{}\">{text}</a>", escape(address)),
            None if run.is_unbroken() => _ = write!(out, "<span class=\"name\">{text}</span>"),
            None if run.is_strong() => _ = write!(out, "<strong>{text}</strong>"),
            None => out.push_str(&text),
        }
    }
    out
}

/// A text without markup.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}
