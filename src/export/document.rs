//! A document as a tree: what is said and in what order. How it looks in a file is the business of the writers, one file each.

use serde::{Deserialize, Serialize};

use super::passages::{PassageSpot, Passages};
use crate::words::Lang;

pub use super::chart::{Chart, ChartCell, ChartPage, Fixture};
pub use super::run::{CellValue, Run, plain};
pub use super::table::{Grid, Holds};

/// How the writers set a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Layout {
    /// Chinese official document: indented paragraphs, levels 一、（一）1. (GB/T 9704-2012, docs/rules.md §red-head).
    Official,
    /// Headings and paragraphs with white space between.
    #[default]
    Prose,
    /// The text layout of MeetBot: underlined headings, starred lists.
    Ruled,
}

/// A whole document.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Document {
    pub lang: Lang,
    pub layout: Layout,
    /// The lines above the title of an official document.
    pub head: Option<Head>,
    /// The running lines beside the text of every page.
    pub running: Option<Running>,
    pub title: Run,
    /// A second line of the title; empty = none.
    pub subtitle: Run,
    pub blocks: Vec<Block>,
    /// The lines that can be reworded.
    #[serde(skip)]
    pub passages: Passages,
}

/// The running lines of every page. Empty runs are not printed; formats without pages show the mark of the draft once, on top.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Running {
    /// The name of the meeting, so that a lone page can be told from those of others.
    pub head: Run,
    /// That it is a draft.
    pub draft: Run,
    /// Where the page is initialled.
    pub initials: Run,
}

/// The head of an official document (份号, 密级和保密期限, 紧急程度; 纪要标志, 期号, 编发, 日期).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Head {
    pub copy_number: Run,
    pub secrecy: Run,
    pub urgency: Run,
    pub mark: Run,
    pub number: Run,
    pub issuer: Run,
    pub date: Run,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// `level` 0 is the highest below the title. `number` is set in front as it stands, with its punctuation.
    Heading {
        level: u8,
        number: String,
        text: Vec<Run>,
    },
    /// The title of an annex, in the middle below its number (附件标题: GB/T 9704-2012 §7.3.8, docs/rules.md §red-head).
    AnnexTitle(Vec<Run>),
    Paragraph(Vec<Run>),
    /// To whom it is sent (主送机关: flush left, GB/T 9704-2012 §7.3.2).
    Address(Vec<Run>),
    /// Set apart from the text: draft, register-only.
    Notice(Vec<Run>),
    List(Vec<Point>),
    /// A term, a colon, and what belongs to it.
    Definitions(Vec<Definition>),
    Table(Grid),
    /// Seats as they lie in the room (docs/rules.md §seats).
    Seats(Chart),
    /// Lines to be signed by hand: what for, and the name where it is known.
    Signatures(Vec<Definition>),
    /// Signatory and date, at the right under the text (成文日期: GB/T 9704-2012, docs/rules.md §red-head).
    Closing(Vec<Run>),
    /// Cards for the table, one a person (docs/rules.md §desk-cards).
    Cards(Deck),
    /// On the lower edge of the last page (版记).
    Imprint(Foot),
    PageBreak,
}

/// The foot of an official document (抄送; 印发机关 and 印发日期). Empty parts are not printed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Foot {
    pub copied_to: Option<Definition>,
    pub printed_by: Run,
    pub printed: Run,
}

/// Cards of one size.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Deck {
    pub size: CardSize,
    pub cards: Vec<Card>,
}

/// How large a face of a card is. There is no standard; these three are sold (docs/rules.md §desk-cards).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum CardSize {
    /// 210 × 140 mm
    #[default]
    Standard,
    /// 200 × 100 mm
    Small,
    /// 297 × 105 mm: a sheet of A4 folded along its long side.
    Long,
}

impl CardSize {
    /// Width and height in millimetres.
    pub const fn mm(self) -> (usize, usize) {
        match self {
            Self::Standard => (210, 140),
            Self::Small => (200, 100),
            Self::Long => (297, 105),
        }
    }
}

/// A card with a name, to be folded or cut in two.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Card {
    /// As it is printed: names of two Chinese characters are spaced.
    pub name: Run,
    /// The name in the other script, where the list has it; empty otherwise.
    pub second: Run,
    /// Unit and post, for whoever puts the cards on the table; not printed on the card.
    pub whose: Run,
}

/// A point of a list, with points below it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Point {
    /// `D1`, a time; empty = an ordinary point.
    pub label: String,
    pub text: Vec<Run>,
    pub under: Vec<Point>,
}

/// A term and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    pub term: Run,
    pub text: Vec<Run>,
}

impl Card {
    /// The name and whose it is, in one line.
    pub fn line(&self) -> String {
        let parts = [&self.name, &self.second, &self.whose];
        let parts: Vec<_> = parts
            .iter()
            .map(|run| run.text())
            .filter(|text| !text.is_empty())
            .collect();
        parts.join("  ")
    }
}

impl Head {
    /// Returns the runs at the upper left, in their order (GB/T 9704-2012 §7.2.1 to §7.2.3), without those that are not set.
    pub fn corner(&self) -> impl Iterator<Item = &Run> {
        let corner = [&self.copy_number, &self.secrecy, &self.urgency];
        corner.into_iter().filter(|run| !run.text().is_empty())
    }
}

impl Document {
    /// An empty document.
    pub fn titled(lang: Lang, layout: Layout, title: impl AsRef<str>) -> Self {
        Self {
            lang,
            layout,
            title: Run::plain(title),
            ..Self::default()
        }
    }

    /// Adds a part.
    pub fn push(&mut self, block: Block) {
        if self.passages.is_open() {
            self.note_lines(&block);
        }
        self.blocks.push(block);
    }

    /// Notes the lines of a part that is to be added. In a table only chosen cells can be reworded.
    fn note_lines(&mut self, part: &Block) {
        let block = self.blocks.len();
        match part {
            Block::Paragraph(_) => self.passages.add("", PassageSpot::Block(block)),
            Block::Heading { .. } => self.passages.add("h", PassageSpot::Block(block)),
            Block::List(points) => self.note_points(points, block, &[]),
            Block::Definitions(rows) => {
                for row in 0..rows.len() {
                    self.passages.add("d", PassageSpot::Definition { block, row });
                }
            }
            Block::AnnexTitle(_)
            | Block::Address(_)
            | Block::Notice(_)
            | Block::Table(_)
            | Block::Seats(_)
            | Block::Signatures(_)
            | Block::Closing(_)
            | Block::Cards(_)
            | Block::Imprint(_)
            | Block::PageBreak => {}
        }
    }

    fn note_points(&mut self, points: &[Point], block: usize, above: &[usize]) {
        for (at, point) in points.iter().enumerate() {
            let path = [above, &[at]].concat();
            let spot = PassageSpot::Point {
                block,
                path: path.clone(),
            };
            self.passages.add("p", spot);
            self.note_points(&point.under, block, &path);
        }
    }

    /// Adds a heading without a number.
    pub fn heading(&mut self, level: u8, text: impl AsRef<str>) {
        self.numbered(level, String::new(), text);
    }

    /// Adds a heading with its number in front.
    pub fn numbered(&mut self, level: u8, number: String, text: impl AsRef<str>) {
        self.push(Block::Heading {
            level,
            number,
            text: vec![Run::plain(text)],
        });
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, runs: Vec<Run>) {
        self.push(Block::Paragraph(runs));
    }

    /// Adds a list unless it is empty.
    pub fn list(&mut self, points: Vec<Point>) {
        if !points.is_empty() {
            self.push(Block::List(points));
        }
    }

    /// The mark of a draft; empty if it is none, or knows no such mark.
    pub fn draft(&self) -> &str {
        self.running.as_ref().map_or("", |running| running.draft.text())
    }

    /// The cards, if it is a document of cards.
    pub fn deck(&self) -> Option<&Deck> {
        self.blocks.iter().find_map(|block| {
            if let Block::Cards(deck) = block {
                Some(deck)
            } else {
                None
            }
        })
    }

    /// Adds definitions unless there are none.
    pub fn definitions(&mut self, definitions: Vec<Definition>) {
        if !definitions.is_empty() {
            self.push(Block::Definitions(definitions));
        }
    }
}

impl Point {
    /// An ordinary point.
    pub fn of(text: Vec<Run>) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// A point with a label.
    pub fn labelled(label: impl Into<String>, text: Vec<Run>) -> Self {
        Self {
            label: label.into(),
            text,
            under: Vec::new(),
        }
    }
}

impl Definition {
    /// A term with plain text.
    pub fn new(term: &str, text: impl AsRef<str>) -> Self {
        Self {
            term: Run::plain(term),
            text: vec![Run::plain(text)],
        }
    }
}
