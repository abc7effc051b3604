//! Quotation marks within quotation marks. Knows no sentence.

/// A text with the quotation marks in it as they stand within others.
pub(super) fn inner_quotes(text: &str) -> String {
    let mut opens = true;
    text.chars()
        .map(|c| match c {
            '“' => '‘',
            '”' => '’',
            '"' => {
                opens = !opens;
                if opens { '’' } else { '‘' }
            }
            c => c,
        })
        .collect()
}
