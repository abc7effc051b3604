//! Short words that stand for phrases of official prose. They expand when they are asked to, never by themselves.

/// The list that the program ships: a word, and what stands in its place.
pub const SHIPPED: &[(&str, &str)] = &[
    ("hyrw", "会议认为"),
    ("hyzc", "会议指出"),
    ("hyqd", "会议强调"),
    ("hyyq", "会议要求"),
    ("hyjd", "会议决定"),
    ("hyty", "会议同意"),
    ("hytg", "会议审议通过"),
    ("hyyz", "与会人员一致认为"),
    ("yzty", "原则同意"),
    ("jyyj", "会议听取了"),
    ("qtwj", "请牵头单位会同有关部门抓好落实，并及时反馈进展情况"),
    ("rslv", "RESOLVED: That"),
    ("unan", "carried unanimously"),
    ("nocon", "carried without a vote, nobody objecting"),
    ("mtct", "The meeting noted that"),
    ("chth", "The Chair thanked"),
    ("apol", "Apologies for absence were received from"),
    ("decl", "declared an interest and left the room"),
];

/// The longest word that is looked up, in characters.
const LONGEST: usize = 24;

/// The snippets in force: the user's own over those that are shipped; an empty text takes one away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snippets(Vec<(String, String)>);

impl Snippets {
    /// Adds one of the user's own.
    pub fn add(&mut self, word: &str, text: &str) {
        self.0.push((word.to_lowercase(), text.to_owned()));
    }

    /// Returns what a word stands for.
    pub fn text_of(&self, word: &str) -> Option<&str> {
        let word = word.to_lowercase();
        let own = self.0.iter().rev().find(|(own, _)| *own == word);
        match own {
            Some((_, text)) => Some(text.as_str()).filter(|text| !text.is_empty()),
            None => SHIPPED
                .iter()
                .find(|(shipped, _)| *shipped == word)
                .map(|(_, text)| *text),
        }
    }

    /// Returns the snippet that ends where a text does, and what it stands for. It begins where no letter or digit stands before it.
    pub fn at_end<'t>(&self, text: &'t str) -> Option<(&'t str, &str)> {
        let is_part = |c: char| c.is_ascii_alphanumeric();
        let start = text
            .char_indices()
            .rev()
            .take_while(|(_, c)| is_part(*c))
            .last()
            .map(|(at, _)| at)?;
        let word = text.get(start..)?;
        if word.len() > LONGEST {
            return None;
        }
        self.text_of(word).map(|stands_for| (word, stands_for))
    }
}
