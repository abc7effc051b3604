//! How a Word document looks: fonts, sizes, distances, page. Two faces: official (GB/T 9704-2012 as domain.md §2.2 puts
//! it in numbers) and plain. Lengths are twentieths of a point, sizes half points.

use super::xml::NAMESPACES;
use crate::{
    export::document::{Document, Layout},
    words::Lang,
};

/// Body text: 三号 (16 pt) and a line so that 22 of them fill the type area.
pub(super) const OFFICIAL_SIZE: usize = 32;
pub(super) const OFFICIAL_LINE: usize = 579;
/// The mark begins 35 mm below the top of the type area (GB/T 9704-2012 §7.2.4).
pub(super) const MARK_BELOW_TOP: usize = 1984;
/// A character of body text on the line: 16 pt less what makes 28 of them fit.
pub(super) const OFFICIAL_CHARACTER: usize = 315;

pub(super) const SONG_TITLE: &str = "方正小标宋简体";
pub(super) const FANG: &str = "仿宋_GB2312";
pub(super) const KAI: &str = "楷体_GB2312";
pub(super) const HEI: &str = "黑体";
pub(super) const SONG: &str = "宋体";
const LATIN: &str = "Times New Roman";
const SANS: &str = "Arial";

/// Fonts by name, and what may stand in for each where it is missing. Fonts are named, never shipped.
const FONTS: [(&str, &str); 7] = [
    (SONG_TITLE, "FZXiaoBiaoSong-B05S, 宋体, SimSun, Noto Serif CJK SC"),
    (FANG, "FangSong_GB2312, 仿宋, FangSong, STFangsong, Noto Serif CJK SC"),
    (KAI, "KaiTi_GB2312, 楷体, KaiTi, STKaiti, Noto Serif CJK SC"),
    (HEI, "SimHei, Microsoft YaHei, Noto Sans CJK SC"),
    (SONG, "SimSun, STSong, Noto Serif CJK SC"),
    (LATIN, "Liberation Serif, Tinos"),
    (SANS, "Liberation Sans, Helvetica"),
];

/// The fonts of a run: Chinese first where a sign could be either.
pub(super) fn fonts_of(latin: &str, chinese: &str) -> String {
    format!(
        "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"{latin}\" w:eastAsia=\"{chinese}\" w:hAnsi=\"{latin}\" w:cs=\"{latin}\"/>"
    )
}

/// Half points.
pub(super) fn size(half_points: usize) -> String {
    format!("<w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/>")
}

struct Style {
    id: &'static str,
    name: &'static str,
    paragraph: String,
    run: String,
}

/// The styles of a document. Order inside `pPr` and `rPr` is that of the schema.
pub(super) fn styles(document: &Document) -> String {
    let (base_paragraph, base_run, styles) = match document.layout {
        Layout::Official => official(),
        Layout::Prose | Layout::Ruled => prose(document.lang),
    };
    let mut out = format!(
        "<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{base_run}\
         <w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr>{base_paragraph}</w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>\
         </w:style>"
    );
    for style in styles {
        out.push_str(&format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>",
            style.id, style.name, style.paragraph, style.run
        ));
    }
    out + "</w:styles>"
}

fn style(id: &'static str, name: &'static str, paragraph: impl Into<String>, run: impl Into<String>) -> Style {
    Style {
        id,
        name,
        paragraph: paragraph.into(),
        run: run.into(),
    }
}

type Sheet = (String, String, Vec<Style>);

/// A box around a paragraph.
const BOXED: &str = "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/>\
     <w:left w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/>\
     <w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/>\
     <w:right w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/></w:pBdr><w:spacing w:after=\"289\"/>";

/// GB/T 9704-2012 §7: 仿宋 三号; headings 黑体, 楷体, 仿宋; title 小标宋 二号; the mark red 小标宋.
fn official() -> Sheet {
    const INDENT: &str = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"630\"/>";
    let paragraph = format!(
        "<w:widowControl w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{OFFICIAL_LINE}\" \
         w:lineRule=\"exact\"/><w:jc w:val=\"both\"/>"
    );
    let run = format!(
        "{}<w:spacing w:val=\"-5\"/>{}",
        fonts_of(LATIN, FANG),
        size(OFFICIAL_SIZE)
    );
    let heading = |level: usize| format!("<w:keepNext/>{INDENT}<w:outlineLvl w:val=\"{level}\"/>");
    let small = "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"320\" w:lineRule=\"atLeast\"/>";
    let small_run = |font| format!("{}<w:spacing w:val=\"0\"/>{}", fonts_of(LATIN, font), size(21));
    let title = format!("{}<w:spacing w:val=\"0\"/>{}", fonts_of(LATIN, SONG_TITLE), size(44));
    let styles = vec![
        style("Body", "Body Text", INDENT, ""),
        style("Address", "Address", "", ""),
        style(
            "Title",
            "Title",
            "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"579\" w:line=\"640\" \
             w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
            title,
        ),
        style("Corner", "Corner", "<w:keepNext/><w:jc w:val=\"left\"/>", ""),
        official_mark(),
        style("IssueNumber", "Issue Number", "<w:jc w:val=\"center\"/>", ""),
        style(
            "Issued",
            "Issued",
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"FF0000\"/></w:pBdr>\
             <w:tabs><w:tab w:val=\"right\" w:pos=\"8844\"/></w:tabs><w:spacing w:after=\"1158\"/>",
            "",
        ),
        style("Heading1", "heading 1", heading(0), fonts_of(LATIN, HEI)),
        style("Heading2", "heading 2", heading(1), fonts_of(LATIN, KAI)),
        style("Heading3", "heading 3", heading(2), ""),
        style("Heading4", "heading 4", heading(3), ""),
        style("Notice", "Notice", BOXED, fonts_of(LATIN, KAI)),
        style("Term", "Term", "", ""),
        style("Point", "Point", "", ""),
        style(
            "Cell",
            "Cell",
            format!("{small}<w:jc w:val=\"left\"/>"),
            small_run(FANG),
        ),
        style(
            "CellTitle",
            "Cell Title",
            format!("<w:keepNext/>{small}<w:jc w:val=\"center\"/>"),
            small_run(HEI),
        ),
        style("Signature", "Signature", "<w:keepNext/>", ""),
        style(
            "Foot",
            "Foot",
            "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"400\" w:lineRule=\"atLeast\"/>",
            "",
        ),
        // Four characters from the right edge, where a seal may stand (GB/T 9704-2012 §7.3.5, domain.md §2.2).
        style(
            "Closing",
            "Closing",
            "<w:keepNext/><w:ind w:right=\"1260\"/><w:jc w:val=\"right\"/>",
            "",
        ),
        card(HEI),
    ];
    (paragraph, run, styles)
}

/// 纪要标志: red 小标宋.
fn official_mark() -> Style {
    let paragraph = format!(
        "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"{MARK_BELOW_TOP}\" w:after=\"579\" w:line=\"240\" \
         w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>"
    );
    let run = format!(
        "{}<w:color w:val=\"FF0000\"/><w:spacing w:val=\"0\"/>{}",
        fonts_of(LATIN, SONG_TITLE),
        size(72)
    );
    style("Mark", "Mark", paragraph, run)
}

/// A clean page with white space between, for English and for what is kept inside.
fn prose(lang: Lang) -> Sheet {
    let (font, dark) = match lang {
        Lang::En => (fonts_of(SANS, HEI), "1F3A5F"),
        Lang::Zh => (fonts_of(LATIN, SONG), "000000"),
    };
    let strong = match lang {
        Lang::En => format!("{}<w:b/><w:bCs/>", fonts_of(SANS, HEI)),
        Lang::Zh => fonts_of(SANS, HEI),
    };
    let paragraph = "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"288\" w:lineRule=\"auto\"/>".to_owned();
    let run = format!("{font}{}", size(22));
    let heading = |level: usize, before: usize| {
        format!("<w:keepNext/><w:spacing w:before=\"{before}\" w:after=\"80\"/><w:outlineLvl w:val=\"{level}\"/>")
    };
    let headed = |half: usize| format!("{strong}<w:color w:val=\"{dark}\"/>{}", size(half));
    let styles = vec![
        style("Body", "Body Text", "", ""),
        style("Address", "Address", "", ""),
        style(
            "Title",
            "Title",
            "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>",
            headed(36),
        ),
        style("Corner", "Corner", "<w:spacing w:after=\"40\"/>", ""),
        style("Mark", "Mark", "<w:keepNext/><w:spacing w:after=\"40\"/>", headed(26)),
        style("IssueNumber", "Issue Number", "<w:spacing w:after=\"40\"/>", ""),
        style(
            "Issued",
            "Issued",
            format!(
                "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"4\" w:color=\"{dark}\"/></w:pBdr>\
                 <w:tabs><w:tab w:val=\"right\" w:pos=\"9298\"/></w:tabs><w:spacing w:after=\"240\"/>"
            ),
            "",
        ),
        style("Heading1", "heading 1", heading(0, 280), headed(26)),
        style("Heading2", "heading 2", heading(1, 200), headed(23)),
        style("Heading3", "heading 3", heading(2, 160), headed(22)),
        style("Heading4", "heading 4", heading(3, 120), headed(22)),
        style(
            "Notice",
            "Notice",
            "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"B00020\"/></w:pBdr>\
             <w:ind w:left=\"200\"/>",
            "<w:color w:val=\"B00020\"/>",
        ),
        style("Term", "Term", "<w:spacing w:after=\"60\"/>", ""),
        style("Point", "Point", "<w:spacing w:after=\"60\"/>", ""),
        style(
            "Cell",
            "Cell",
            "<w:spacing w:before=\"50\" w:after=\"50\" w:line=\"252\" w:lineRule=\"auto\"/>",
            size(19),
        ),
        style(
            "CellTitle",
            "Cell Title",
            "<w:keepNext/><w:spacing w:before=\"30\" w:after=\"30\" w:line=\"252\" w:lineRule=\"auto\"/>",
            format!("{strong}{}", size(19)),
        ),
        style(
            "Signature",
            "Signature",
            "<w:keepNext/><w:spacing w:before=\"240\"/>",
            "",
        ),
        style("Closing", "Closing", "<w:keepNext/><w:jc w:val=\"right\"/>", ""),
        style("Foot", "Foot", "", ""),
        card(HEI),
    ];
    (paragraph, run, styles)
}

/// The name on a card; its size follows its length (see `body`).
fn card(font: &str) -> Style {
    style(
        "Card",
        "Card",
        "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>\
         <w:jc w:val=\"center\"/>",
        format!("{}<w:b/><w:bCs/><w:spacing w:val=\"0\"/>", fonts_of(SANS, font)),
    )
}

/// The fonts that the document names, and their stand-ins.
pub(super) fn fonts() -> String {
    let fonts: String = FONTS
        .iter()
        .map(|(name, others)| format!("<w:font w:name=\"{name}\"><w:altName w:val=\"{others}\"/></w:font>"))
        .collect();
    format!("<w:fonts {NAMESPACES}>{fonts}</w:fonts>")
}
