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
