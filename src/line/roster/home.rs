//! Where somebody lives, as lists of residents have it behind a name: `Sue Okafor, flat 3`, `Tunde Adeyemi fl 22`. It is no office.

/// Words before the number of a dwelling.
const DWELLINGS: [&str; 8] = ["flat", "fl", "fl.", "apt", "apt.", "apartment", "plot", "bungalow"];

/// Whether a text is the place where somebody lives: `flat 3`, `fl 22b`.
pub(super) fn is_home(text: &str) -> bool {
    text.trim().split_once(' ').is_some_and(|(word, number)| {
        DWELLINGS.iter().any(|known| known.eq_ignore_ascii_case(word)) && is_number(number.trim())
    })
}

fn is_number(text: &str) -> bool {
    let letters = text.trim_start_matches(|c: char| c.is_ascii_digit());
    letters.len() < text.len() && letters.chars().count() <= 1 && letters.chars().all(|c| c.is_ascii_alphabetic())
}

/// A line with the homes behind its names in brackets.
pub(super) fn in_brackets(line: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut rest = line.split(' ').peekable();
    while let Some(word) = rest.next() {
        let tail = |number: &str| {
            let bare = number.trim_end_matches([',', ';', '.', ')']);
            (bare.to_owned(), number.get(bare.len()..).unwrap_or_default().to_owned())
        };
        let home = rest
            .peek()
            .map(|number| tail(number))
            .filter(|(number, _)| !words.is_empty() && is_home(&format!("{word} {number}")));
        match home {
            Some((number, sign)) => {
                rest.next();
                if let Some(before) = words.last_mut() {
                    *before = before.trim_end_matches([',', '，']).to_owned();
                }
                words.push(format!("({word} {number}){sign}"));
            }
            None => words.push(word.to_owned()),
        }
    }
    words.join(" ")
}
