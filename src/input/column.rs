//! The columns of yes and no in the table of commands. Knows no command.

/// A column of yes and no: its own name, or `-`; anything else does not compile.
macro_rules! holds {
    (writes writes) => {
        true
    };
    (words words) => {
        true
    };
    (weighty weighty) => {
        true
    };
    (act act) => {
        true
    };
    (palette palette) => {
        true
    };
    ($column:ident -) => {
        false
    };
}
pub(super) use holds;

/// The texts of a command in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// The name typed after `:`; no two commands of the palette share one.
    pub name: &'static str,
    /// The label in footer, help and palette.
    pub label: &'static str,
}
