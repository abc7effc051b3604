//! Word documents (`WordprocessingML`, written by hand): the package and its parts. Same document, same bytes.
//!
//! The text is written in `body`, its look in `style`, the paper in `page`; parts that are the same in every document are files under
//! `assets/export/docx`. Official documents follow GB/T 9704-2012 (docs/rules.md §red-head).

mod body;
mod page;
mod style;
mod xml;

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{document::Document, order::WriteError};
use crate::domain::time::{Stamp, Zone};
use xml::{escape, fixed};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const HYPERLINK: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/// The origin of a document: office, program, time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin<'a> {
    /// The office; empty = not known.
    pub(super) office: &'a str,
    /// The minute taker, who is the author where no office is known.
    pub(super) author: &'a str,
    /// The program and its version.
    pub(super) generator: &'a str,
    pub(super) made: Stamp,
}

/// Writes a document.
pub(super) fn write(document: &Document, origin: Origin<'_>) -> Result<Vec<u8>, WriteError> {
    let (body, links) = body::write(document);
    let header = page::header(document);
    let footer = page::initialled(document);
    let mut parts = vec![
        ("[Content_Types].xml", content_types(header.is_some())),
        (
            "_rels/.rels",
            fixed(include_str!("../../assets/export/docx/package-relations.xml")),
        ),
        ("docProps/app.xml", application(origin)),
        ("docProps/core.xml", properties(document, origin)),
        (
            "word/_rels/document.xml.rels",
            document_relations(&links, header.is_some()),
        ),
        ("word/document.xml", body),
        (
            "word/fontTable.xml",
            fixed(include_str!("../../assets/export/docx/fonts.xml")),
        ),
        (
            "word/footer1.xml",
            footer.unwrap_or_else(|| fixed(page::footer(document, page::PageSide::Odd))),
        ),
        ("word/footer2.xml", fixed(page::footer(document, page::PageSide::Even))),
        ("word/settings.xml", fixed(page::settings(document))),
        ("word/styles.xml", fixed(style::styles(document))),
    ];
    parts.extend(header.map(|header| ("word/header1.xml", header)));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in parts {
        zip.start_file(name, options)?;
        zip.write_all(HEAD.as_bytes())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The kinds of the parts; that of the running head only where there is one.
fn content_types(has_header: bool) -> String {
    const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
    let fixed = fixed(include_str!("../../assets/export/docx/content-types.xml"));
    if !has_header {
        return fixed;
    }
    let own = format!("<Override PartName=\"/word/header1.xml\" ContentType=\"{KIND}\"/></Types>");
    fixed.replacen("</Types>", &own, 1)
}

fn document_relations(links: &[String], has_header: bool) -> String {
    const HEADER: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
    let mut out = String::new();
    if has_header {
        out.push_str(&format!(
            "<Relationship Id=\"rId6\" Type=\"{HEADER}\" Target=\"header1.xml\"/>"
        ));
    }
    for (n, address) in links.iter().enumerate() {
        out.push_str(&format!(
            "<Relationship Id=\"link{n}\" Type=\"{HYPERLINK}\" Target=\"{}\" TargetMode=\"External\"/>",
            escape(address)
        ));
    }
    fixed(include_str!("../../assets/export/docx/document-relations.xml")).replacen("<links/>", &out, 1)
}

/// Title, office, day. The day is that of the order: the same order makes the same file.
fn properties(document: &Document, origin: Origin<'_>) -> String {
    let author = if origin.office.is_empty() {
        origin.author
    } else {
        origin.office
    };
    let made = Zone::from_minutes(0).local(origin.made).format("%Y-%m-%dT%H:%M:%SZ");
    let told = format!(
        "<dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:modified>",
        escape(&document.title.text().replace('\n', " ")),
        escape(author),
        document.lang.code()
    );
    fixed(include_str!("../../assets/export/docx/properties.xml")).replacen("<properties/>", &told, 1)
}

/// The program, and the office once more.
fn application(origin: Origin<'_>) -> String {
    let company = if origin.office.is_empty() {
        String::new()
    } else {
        format!("<Company>{}</Company>", escape(origin.office))
    };
    format!(
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>{}</Application>{company}</Properties>",
        escape(origin.generator)
    )
}
