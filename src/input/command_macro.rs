//! The macro that makes the table of commands out of its rows.

/// Makes the enum of commands and the table out of its rows.
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

        /// The table, in the order of the help page.
        pub const TABLE: &[CommandRow] = &[$($(*Command::$variant.row()),*),*];

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
