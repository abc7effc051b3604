//! The titles before English names, as people are addressed and as documents write them.

/// Titles that anybody may bear, in small letters, also in the plural before a list.
#[rustfmt::skip]
pub const COURTESIES: &[&str] = &[
    "mr", "mrs", "ms", "mx", "miss", "messrs", "mmes", "dr", "drs", "prof", "professor", "sir", "madam", "madame",
    "lord", "lady", "hon", "cllr", "cllrs", "councillor", "councillors", "councilor", "councilors", "councilman",
    "councilwoman", "councilmember", "alderman", "ald", "member", "members", "rev", "revd", "fr", "sr", "br", "canon",
    "pastor", "rabbi", "imam", "capt", "col", "maj", "gen", "lt", "sgt", "insp", "inspector", "pc", "wpc",
    "professors", "profs", "commissioners", "comms", "commrs", "supervisors", "selectmen", "aldermen",
    "constable", "supt", "rt", "herr", "frau", "dame", "captain", "pcso", "dc", "ds", "bro", "sis", "brother", "sister", "comrade", "cm",
];

/// Offices: where somebody on the list holds the office, only they are meant.
#[rustfmt::skip]
pub const OFFICES: &[&str] = &[
    "chair", "chairman", "chairwoman", "chairperson", "director", "mayor", "president", "secretary", "treasurer",
    "clerk", "dean", "principal", "manager", "minister", "senator", "governor", "commissioner", "judge", "justice",
    "trustee", "warden", "vicar", "bishop", "registrar", "provost", "convener", "leader", "superintendent",
    "delegate", "officer", "supervisor",
];

/// The titles of men and those of women among them.
const OF_MEN: &[&str] = &[
    "mr",
    "messrs",
    "sir",
    "lord",
    "herr",
    "councilman",
    "fr",
    "br",
    "bro",
    "brother",
];
const OF_WOMEN: &[&str] = &[
    "mrs",
    "ms",
    "mmes",
    "miss",
    "madam",
    "madame",
    "lady",
    "dame",
    "frau",
    "councilwoman",
    "sis",
    "sister",
];

/// The titles of people of learning and of the church, who are not addressed as Mr and Mrs.
const LEARNED: &[&str] = &[
    "dr",
    "prof",
    "professor",
    "rev",
    "revd",
    "canon",
    "rabbi",
    "imam",
    "sir",
    "lord",
    "lady",
    "dame",
];

/// Those of everybody.
const PLAIN: &[&str] = &["mr", "mrs", "ms", "miss", "mx"];

/// Whether a name has only the titles of everybody before it.
pub fn is_plainly_titled(name: &str) -> bool {
    has_title(name, PLAIN) && !has_title(name, LEARNED)
}

/// Whether a name has only titles of learning before it: Mrs King is hardly Dr Martin King.
pub fn is_learned(name: &str) -> bool {
    has_title(name, LEARNED) && !has_title(name, PLAIN)
}

fn has_title(name: &str, of: &[&str]) -> bool {
    let words = name.split([' ', '.']).filter(|word| !word.is_empty());
    words
        .take_while(|word| is_title(word))
        .any(|word| of.iter().any(|title| title.eq_ignore_ascii_case(word)))
}

/// The titles of one sex: Mrs Reed is not Mr Reed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TitleSex {
    Man,
    Woman,
}

/// The sex that the titles at the beginning of a name tell; `None` = they tell none.
pub fn title_sex(name: &str) -> Option<TitleSex> {
    let words = name.split([' ', '.']).filter(|word| !word.is_empty());
    words.take_while(|word| is_title(word)).find_map(|word| {
        let among = |titles: &[&str]| titles.iter().any(|title| title.eq_ignore_ascii_case(word));
        let of_woman = among(OF_WOMEN).then_some(TitleSex::Woman);
        of_woman.or_else(|| among(OF_MEN).then_some(TitleSex::Man))
    })
}

/// Whether a word is a title or an office before a name, whatever its letters.
pub fn is_title(word: &str) -> bool {
    let mut known = COURTESIES.iter().chain(OFFICES);
    known.any(|known| known.eq_ignore_ascii_case(word))
}
