//! Text as XML 1.0 may hold it. Knows no document.

/// The names that every part uses.
pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

/// A little space: Word joins two tables that touch, and a document must not end in one.
pub(super) const AFTER_TABLE: &str = "<w:p><w:pPr><w:snapToGrid w:val=\"0\"/>\
     <w:spacing w:before=\"0\" w:after=\"0\" w:line=\"100\" w:lineRule=\"exact\"/></w:pPr></w:p>";

/// The same at the end of a document, as low as can be.
pub(super) const LAST_PARAGRAPH: &str = "<w:p><w:pPr><w:snapToGrid w:val=\"0\"/>\
     <w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>";

/// The same, on the page of what follows.
pub(super) const KEPT_AFTER_TABLE: &str = "<w:p><w:pPr><w:keepNext/><w:snapToGrid w:val=\"0\"/>\
     <w:spacing w:before=\"0\" w:after=\"0\" w:line=\"100\" w:lineRule=\"exact\"/></w:pPr></w:p>";

/// A part that is the same in every document, or a form to be filled in. In its file every element stands on a line of its own, which
/// Word would take for spaces.
pub(super) fn fixed(asset: &str) -> String {
    asset.lines().map(str::trim_start).collect()
}

/// A text with markup escaped and without what XML cannot hold.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A text as runs of `w:t`, its line feeds as breaks, with the same properties in front of each.
pub(super) fn runs(text: &str, properties: &str) -> String {
    let front = if properties.is_empty() {
        String::new()
    } else {
        format!("<w:rPr>{properties}</w:rPr>")
    };
    let mut inner = String::new();
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            inner.push_str("<w:br/>");
        }
        if !line.is_empty() {
            inner.push_str("<w:t xml:space=\"preserve\">");
            inner.push_str(&escape(line));
            inner.push_str("</w:t>");
        }
    }
    if inner.is_empty() {
        String::new()
    } else {
        format!("<w:r>{front}{inner}</w:r>")
    }
}
