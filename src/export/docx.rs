//! Word documents (`WordprocessingML`, written by hand): the package and its parts. Same document, same bytes.
//!
//! What is said stands in `body`, how it looks in `style`, the paper in `page`. Official documents follow GB/T 9704-2012 (domain.md §2.2).

mod body;
mod page;
mod style;
mod xml;

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{document::Document, order::WriteError};
use xml::escape;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Writes a document.
pub(super) fn write(document: &Document, generator: &str) -> Result<Vec<u8>, WriteError> {
    let (body, links) = body::write(document);
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", properties(document, generator)),
        ("word/_rels/document.xml.rels", document_relations(&links)),
        ("word/document.xml", body),
        ("word/fontTable.xml", style::fonts()),
        ("word/footer1.xml", page::footer(document, page::Side::Odd)),
        ("word/footer2.xml", page::footer(document, page::Side::Even)),
        ("word/settings.xml", page::settings(document)),
        ("word/styles.xml", style::styles(document)),
    ];
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

fn content_types() -> String {
    const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let parts = [
        ("/word/document.xml", format!("{WORD}.document.main+xml")),
        ("/word/styles.xml", format!("{WORD}.styles+xml")),
        ("/word/settings.xml", format!("{WORD}.settings+xml")),
        ("/word/fontTable.xml", format!("{WORD}.fontTable+xml")),
        ("/word/footer1.xml", format!("{WORD}.footer+xml")),
        ("/word/footer2.xml", format!("{WORD}.footer+xml")),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
    ];
    let parts: String = parts
        .iter()
        .map(|(name, kind)| format!("<Override PartName=\"{name}\" ContentType=\"{kind}\"/>"))
        .collect();
    format!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{parts}</Types>"
    )
}

fn package_relations() -> String {
    format!(
        "<Relationships xmlns=\"{RELATIONS}\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" \
         Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/></Relationships>"
    )
}

fn document_relations(links: &[String]) -> String {
    let own = [
        ("styles", "styles.xml"),
        ("settings", "settings.xml"),
        ("fontTable", "fontTable.xml"),
        ("footer", "footer1.xml"),
        ("footer", "footer2.xml"),
    ];
    let mut out = format!("<Relationships xmlns=\"{RELATIONS}\">");
    for (n, (kind, target)) in (1..).zip(own) {
        out.push_str(&format!(
            "<Relationship Id=\"rId{n}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>"
        ));
    }
    for (n, address) in links.iter().enumerate() {
        out.push_str(&format!(
            "<Relationship Id=\"link{n}\" Type=\"{OFFICE}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escape(address)
        ));
    }
    out + "</Relationships>"
}

/// Title and program only: a date would make two equal documents differ.
fn properties(document: &Document, generator: &str) -> String {
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escape(&document.title.text().replace('\n', " ")),
        escape(generator),
        document.lang.code()
    )
}
