//! The macro that makes the table of commands out of its rows.

/// Makes the enum of commands, the struct of their columns and the table out of its rows.
macro_rules! commands {
    ($(
        $scope:ident {
            $(
                $variant:ident $en:literal $en_label:literal | $zh:literal $zh_label:literal
                [$($key:literal)*] $rank:literal [$writes:tt $words:tt $weighty:tt $act:tt $palette:tt];
            )*
        }
    )*) => {
        /// A thing that a person asks the program to do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Command { $($($variant),*),* }

        /// One command and all its columns.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct CommandRow {
            pub command: Command,
            pub scope: Scope,
            /// The English name is also the one that settings and the command line know.
            pub english: Text,
            pub chinese: Text,
            pub keys: &'static [&'static str],
            /// Priority in the footer over all places: 1 stays longest where the screen is narrow; 0 = never there.
            pub rank: u8,
            /// Changes the file, so a window that may only read refuses it.
            pub writes: bool,
            /// Takes the words typed after its name, as `:adjourn 17:30`.
            pub takes_words: bool,
            /// Ends or removes something: it runs by its whole name, or when Enter is pressed again.
            pub is_weighty: bool,
            /// An act of the session, so that a line of the feed may stand for it.
            pub is_act: bool,
            /// Offered by the palette: acts, not the moves of a caret or a list.
            pub in_palette: bool,
        }

        /// The table, in the order of the help page.
        pub static TABLE: &[CommandRow] = &[$($(*Command::$variant.row()),*),*];

        impl Command {
            /// The row of this command.
            pub const fn row(self) -> &'static CommandRow {
                match self {
                    $($(Self::$variant => &CommandRow {
                        command: Self::$variant,
                        scope: Scope::$scope,
                        english: Text { name: $en, label: $en_label },
                        chinese: Text { name: $zh, label: $zh_label },
                        keys: &[$($key),*],
                        rank: $rank,
                        writes: holds!(writes $writes),
                        takes_words: holds!(words $words),
                        is_weighty: holds!(weighty $weighty),
                        is_act: holds!(act $act),
                        in_palette: holds!(palette $palette),
                    }),*),*
                }
            }
        }
    };
}
pub(super) use commands;
