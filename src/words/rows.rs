//! The tables of words: one row a text, a column a language. A row without one of the languages does not compile.

/// Makes a struct of texts and its two values, `EN` and `ZH`, out of rows.
///
/// | row | field |
/// |---|---|
/// | `due: "due" \| "期限";` | `&'static str` |
/// | `left(n: usize): "{n} left" \| "还有{n}项";` | `fn(usize) -> String`; a column in braces is code |
/// | `state => State { Open: "open" \| "未办"; }` | `fn(State) -> &'static str`; a row a variant |
/// | `flaw(flaw: &Flaw) => Flaw { Twice(id): "{id} twice" \| "{id} 重复"; }` | `fn(&Flaw) -> String` |
/// | `signs[(&str, &str)] { ("= text", "decision") \| ("=文字", "决定"); }` | `&'static [(&str, &str)]` |
/// | `days -> [&'static str; 2]: ["Mon", "Tue"] \| ["周一", "周二"];` | a value of that type |
/// | `screen = Screen;` | the texts of another table |
macro_rules! words {
    (
        $(#[$meta:meta])*
        $vis:vis struct $Struct:ident;
        $(
            $(#[$doc:meta])*
            $name:ident
            $( ( $($arg:tt : $ty:ty),* $(,)? ) )?
            $( -> $kind:ty : $ken:tt | $kzh:tt ; )?
            $( [$item:ty] { $($ien:tt | $izh:tt ;)* } )?
            $( = $table:ident ; )?
            $( : $en:tt | $zh:tt ; )?
            $( => $enum:ident { $( $variant:ident $( ( $($inner:tt)* ) )? $( { $($field:ident),* } )? : $ven:tt | $vzh:tt ; )* } )?
        )*
    ) => {
        $(#[$meta])*
        $vis struct $Struct {
            $(
                $(#[$doc])*
                pub $name: $crate::words::rows::words!(
                    @type [$($($ty),*)?] [$($kind)?] [$($item)?] [$($table)?] [$($enum)?]
                ),
            )*
        }

        impl $Struct {
            /// English.
            pub(in crate::words) const EN: Self = Self {
                $(
                    $name: $crate::words::rows::words!(
                        @text EN [$(($($arg: $ty),*))?] [$($ken)?] [$($($ien),*)?] [$($table)?] [$($en)?]
                        [$($enum $($variant [$(($($inner)*))? $({ $($field),* })?] $ven)*)?]
                    ),
                )*
            };
            /// 中文.
            pub(in crate::words) const ZH: Self = Self {
                $(
                    $name: $crate::words::rows::words!(
                        @text ZH [$(($($arg: $ty),*))?] [$($kzh)?] [$($($izh),*)?] [$($table)?] [$($zh)?]
                        [$($enum $($variant [$(($($inner)*))? $({ $($field),* })?] $vzh)*)?]
                    ),
                )*
            };
        }
    };

    (@type [] [] [] [] []) => { &'static str };
    (@type [$($ty:ty),+] [] [] [] [$($enum:ident)?]) => { fn($($ty),+) -> String };
    (@type [] [$kind:ty] [] [] []) => { $kind };
    (@type [] [] [$item:ty] [] []) => { &'static [$item] };
    (@type [] [] [] [$table:ident] []) => { $table };
    (@type [] [] [] [] [$enum:ident]) => { fn($enum) -> &'static str };

    (@text $lang:ident [] [] [] [] [$text:tt] []) => { $text };
    (@text $lang:ident [($($arg:tt : $ty:ty),*)] [] [] [] [$text:tt] []) => {
        |$($arg: $ty),*| -> String { $crate::words::rows::words!(@said $text) }
    };
    (@text $lang:ident [] [$value:tt] [] [] [] []) => { $value };
    (@text $lang:ident [] [] [$($item:tt),+] [] [] []) => { &[$($item),+] };
    (@text $lang:ident [] [] [] [$table:ident] [] []) => { $table::$lang };
    (@text $lang:ident [] [] [] [] [] [$enum:ident $($variant:ident [$($inner:tt)*] $text:tt)*]) => {
        |value: $enum| match value {
            $( $crate::words::rows::words!(@pattern $enum $variant $($inner)*) => $text, )*
        }
    };
    (
        @text $lang:ident [($first:tt : $fty:ty $(, $arg:tt : $ty:ty)*)] [] [] [] []
        [$enum:ident $($variant:ident [$($inner:tt)*] $text:tt)*]
    ) => {
        |$first: $fty $(, $arg: $ty)*| -> String {
            match $first {
                $(
                    $crate::words::rows::words!(@pattern $enum $variant $($inner)*) =>
                        $crate::words::rows::words!(@said $text),
                )*
            }
        }
    };

    (@pattern $enum:ident $variant:ident $($inner:tt)*) => { $enum::$variant $($inner)* };

    (@said $text:literal) => { format!($text) };
    (@said $code:block) => { $code };
}

/// Makes an enum whose values have a word in each language: a row a value, `Due: "due" | "期限";`.
macro_rules! named {
    (
        $(#[$meta:meta])*
        $vis:vis enum $Enum:ident;
        $( $(#[$doc:meta])* $variant:ident : $en:literal | $zh:literal ; )*
    ) => {
        $(#[$meta])*
        $vis enum $Enum { $( $(#[$doc])* $variant ),* }

        impl $Enum {
            /// The word in a language.
            pub(in crate::words) const fn word(self, lang: $crate::words::lang::Lang) -> &'static str {
                match lang {
                    $crate::words::lang::Lang::En => match self { $( Self::$variant => $en ),* },
                    $crate::words::lang::Lang::Zh => match self { $( Self::$variant => $zh ),* },
                }
            }
        }
    };
}

/// Makes the enum of messages and its columns: arguments, tone, lifetime, and a text a language.
///
/// `Left(name: String => brief, n: usize) [Info Brief]: "{name} left, {n} there" | "{name}离席，还有{n}人";`
///
/// An argument stands in a text as `Said` says it, or as the function after `=>` does. A column in braces is code, with the
/// arguments as they are and the texts of the language as `t`.
macro_rules! messages {
    (
        in $t:ident: $Strings:ident;
        $(#[$meta:meta])*
        $vis:vis enum $Enum:ident;
        $(
            $(#[$doc:meta])*
            $name:ident
            $( ( $($arg:ident : $ty:ty $(=> $how:ident)?),* ) )?
            $( { $($field:ident : $fty:ty $(=> $fhow:ident)?),* } )?
            [$tone:tt $lifetime:tt] : $en:tt | $zh:tt ;
        )*
    ) => {
        $(#[$meta])*
        $vis enum $Enum {
            $( $(#[$doc])* $name $( ($($ty),*) )? $( { $($field: $fty),* } )?, )*
        }

        impl $Enum {
            /// The message in a language.
            pub fn text(&self, $t: &$Strings) -> String {
                match $t.lang {
                    $crate::words::lang::Lang::En => match self {
                        $(
                            Self::$name $( ($($arg),*) )? $( { $($field),* } )? => $crate::words::rows::messages!(
                                @said $t [$($($arg $($how)?),*)? $($($field $($fhow)?),*)?] $en
                            ),
                        )*
                    },
                    $crate::words::lang::Lang::Zh => match self {
                        $(
                            Self::$name $( ($($arg),*) )? $( { $($field),* } )? => $crate::words::rows::messages!(
                                @said $t [$($($arg $($how)?),*)? $($($field $($fhow)?),*)?] $zh
                            ),
                        )*
                    },
                }
            }

            /// How it is meant.
            #[expect(unused_variables, reason = "only some columns look at the arguments")]
            pub const fn tone(&self) -> Tone {
                match self {
                    $(
                        Self::$name $( ($($arg),*) )? $( { $($field),* } )? =>
                            $crate::words::rows::messages!(@column Tone $tone),
                    )*
                }
            }

            /// How long it stays.
            #[expect(unused_variables, reason = "only some columns look at the arguments")]
            pub const fn lifetime(&self) -> Lifetime {
                match self {
                    $(
                        Self::$name $( ($($arg),*) )? $( { $($field),* } )? =>
                            $crate::words::rows::messages!(@column Lifetime $lifetime),
                    )*
                }
            }
        }
    };

    (@said $t:ident [$($arg:ident $($how:ident)?),*] $text:literal) => {{
        $( let $arg = $crate::words::rows::messages!(@argument $t $arg $($how)?); )*
        format!($text)
    }};
    (@said $t:ident [$($arg:ident $($how:ident)?),*] $code:block) => { $code };

    (@argument $t:ident $arg:ident) => { $arg.said($t) };
    (@argument $t:ident $arg:ident $how:ident) => { $how($arg, $t) };

    (@column $Column:ident $value:ident) => { $Column::$value };
    (@column $Column:ident $code:block) => { $code };
}

pub(super) use {messages, named, words};
