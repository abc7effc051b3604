//! The table of commands. Dispatch, footer, help, palette and the key documents all read it; a command is one row here.

use super::{key::Key, scope::Scope};

macro_rules! commands {
    ($($scope:ident { $($name:literal $variant:ident [$($key:literal)*] $rank:literal;)* })*) => {
        /// What a person asks.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Command { $($($variant),*),* }

        /// The table, in the order of the help page.
        pub const TABLE: &[Row] = &[
            $($(Row {
                command: Command::$variant,
                name: $name,
                scope: Scope::$scope,
                keys: &[$($key),*],
                rank: $rank,
            }),*),*
        ];
    };
}

/// One command: its name on the `:` line, where it lives, its keys, and its rank in the footer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    pub command: Command,
    /// What is typed after `:`, in English. Other languages have names of their own.
    pub name: &'static str,
    pub scope: Scope,
    pub keys: &'static [&'static str],
    /// Place in the footer, 1 first; 0 = never there.
    pub rank: u8,
}

commands! {
    Live {
        // name            variant        keys                     footer
        "send"             Send           ["enter"]                1;
        "complete"         Complete       ["tab"]                  0;
        "leave"            LeaveLine      ["esc"]                  0;
        "open"             OpenSession    ["alt-o"]                2;
        "mark"             MarkRecording  ["f8"]                   4;
        "decision"         ToDecision     ["alt-d"]                0;
        "action"           ToAction       ["alt-a"]                0;
        "question"         ToQuestion     ["alt-q"]                0;
        "requirement"      ToRequirement  ["alt-r"]                0;
        "motion"           ToMotion       ["alt-m"]                0;
        "incident"         ToIncident     ["alt-i"]                0;
        "note"             ToNote         ["alt-n"]                0;
        "strike"           Strike         ["alt-s"]                0;
        "write"            LongEditor     ["ctrl-o"]               5;
        "older"            OlderEntry     ["up"]                   6;
        "newer"            NewerEntry     ["down"]                 0;
        "page-back"        FeedBack       ["pageup"]               0;
        "page-on"          FeedOn         ["pagedown"]             0;
        "earlier"          EarlierTime    ["ctrl-up"]              0;
        "later"            LaterTime      ["ctrl-down"]            0;
        "next-item"        NextItem       ["alt-j"]                7;
        "people-back"      PeopleBack     ["alt-pageup"]           0;
        "people-on"        PeopleOn       ["alt-pagedown"]         0;
        "recess"           Recess         ["alt-b"]                8;
        "resume"           Resume         ["alt-u"]                3;
        "adjourn"          Adjourn        ["alt-x"]                9;
        "reopen"           Reopen         []                       0;
        "recorder"         RecorderStart  []                       0;
        "recorder-stop"    RecorderStop   []                       0;
        "outcome"          Outcome        ["f7"]                   10;
        "no-action"        NoAction       []                       0;
        "arrive-new"       ArriveNew      ["alt-k"]                0;
        "all-present"      AllPresent     []                       0;
        "absent"           Absent         ["alt-w"]                0;
    }
    Meetings {
        "open-meeting"     OpenMeeting    ["enter"]                1;
        "new"              NewMeeting     ["ctrl-n"]               2;
        "rename"           RenameMeeting  ["f7"]                   4;
        "postpone"         PostponeMeeting ["f8"]                  5;
        "cancel"           CancelMeeting  ["f9"]                   6;
        "delete"           DeleteMeeting  ["ctrl-d"]               7;
        "demo"             OpenDemo       ["ctrl-t"]               3;
    }
    Prepare {
        "edit"             EditRow        ["enter"]                1;
        "add"              AddRow         ["ctrl-n"]               2;
        "section-on"       NextSection    ["tab"]                  3;
        "section-back"     PreviousSection ["shift-tab"]           0;
        "ready"            GoToGate       ["alt-g"]                4;
        "row-up"           MoveRowUp      ["alt-up"]               5;
        "row-down"         MoveRowDown    ["alt-down"]             0;
        "remove"           DeleteRow      ["ctrl-d"]               6;
        "documents"        Documents      ["ctrl-o"]               7;
    }
    Agenda {
        "paste-agenda"     PasteAgenda    ["f7"]                   1;
        "filing"           NextFiling     ["f8"]                   2;
    }
    People {
        "paste-list"       PasteList      ["f7"]                   1;
        "chair"            MakeChair      ["f8"]                   2;
        "import"           ImportRoster   ["f9"]                   3;
        "sort-strokes"     SortStrokes    ["alt-s"]                4;
        "sort-full-strokes" SortFullStrokes []                     0;
    }
    Deliverables {
        "submit"           Submit         ["f7"]                   1;
        "approve"          Approve        ["f8"]                   2;
        "return"           SendBack       ["f9"]                   3;
        "without"          Without        ["alt-n"]                4;
    }
    Checklist {
        "tick"             Tick           ["f7"]                   1;
        "not-needed"       CheckNotNeeded ["f8"]                   2;
        "untick"           Untick         ["f9"]                   3;
        "holidays"         ImportHolidays ["alt-i"]                4;
    }
    Equipment {
        "pass"             TestPass       ["f7"]                   1;
        "fail"             TestFail       ["f8"]                   2;
        "not-applicable"   TestSkip       ["f9"]                   3;
        "next-round"       NextRound      ["alt-j"]                4;
        "add-slides"       AddSlides      ["alt-s"]                5;
        "round-interval"   RoundInterval  ["alt-i"]                6;
    }
    Budget {
        "budget-frame"     EditFrame      ["f7"]                   1;
    }
    Papers {
        "hand-out"         HandOut        ["f7"]                   1;
        "issued"           MarkIssued     ["f8"]                   2;
    }
    Seats {
        "arrange"          Arrange        ["f7"]                   1;
        "freeze"           Freeze         ["f8"]                   2;
        "viewpoint"        FlipView       ["f9"]                   3;
        "plan"             EditPlan       ["alt-i"]                4;
    }
    Notice {
        "sent"             NoticeSent     ["f7"]                   1;
    }
    Errors {
        "answer"           AnswerSlip     ["f7"]                   1;
    }
    Ready {
        "declare-ready"    DeclareReady   ["f7"]                   1;
    }
    Wrapup {
        "go"               GoToFinding    ["enter"]                4;
        "export"           Export         ["f7"]                   1;
        "style"            NextStyle      ["f8"]                   2;
        "document"         NextDocument   ["f9"]                   3;
        "document-language" DocumentLanguage ["ctrl-t"]            5;
        "imprint"          EditImprint    ["ctrl-o"]               7;
        "preview-back"     PageBack       ["pageup"]               0;
        "preview-on"       PageOn         ["pagedown"]             6;
    }
    FollowUp {
        "edit-action"      EditAction     ["enter"]                1;
        "done"             ActionDone     ["f7"]                   2;
        "working"          ActionWorking  ["f8"]                   3;
        "open-again"       ActionReopen   ["f9"]                   4;
        "show-closed"      ShowClosed     ["ctrl-t"]               5;
        "to-meeting"       GoToMeeting    ["ctrl-o"]               6;
    }
    Form {
        "save"             SaveForm       ["ctrl-s" "enter"]       1;
        "close"            CloseForm      ["esc"]                  2;
        "field-on"         NextField      ["tab" "down"]           3;
        "field-back"       PreviousField  ["shift-tab" "up"]       0;
    }
    Editor {
        "keep"             KeepText       ["ctrl-s"]               1;
        "close-editor"     CloseEditor    ["esc" "ctrl-o"]         2;
        "new-line"         NewLine        ["enter"]                0;
        "editor-up"        EditorUp       ["up"]                   0;
        "editor-down"      EditorDown     ["down"]                 0;
        "editor-page-up"   EditorPageUp   ["pageup"]               0;
        "editor-page-down" EditorPageDown ["pagedown"]             0;
    }
    Palette {
        "run"              RunChosen      ["enter"]                1;
        "close-palette"    ClosePalette   ["esc"]                  2;
        "choice-up"        ChoiceUp       ["up"]                   0;
        "choice-down"      ChoiceDown     ["down"]                 0;
        "take"             TakeChoice     ["tab"]                  3;
    }
    Help {
        "close-help"       CloseHelp      ["esc" "enter" "f1" "ctrl-g"] 1;
    }
    Roster {
        "store-roster"     StoreRoster    ["ctrl-s" "enter"]       1;
        "close-roster"     CloseRoster    ["esc"]                  2;
        "verdict-on"       NextVerdict    ["tab"]                  3;
        "verdict-back"     PreviousVerdict ["shift-tab"]           0;
        "sheet"            NextSheet      ["f7"]                   5;
        "leave-row-out"    LeaveRowOut    ["f8"]                   4;
    }
    List {
        "up"               Up             ["up"]                   0;
        "down"             Down           ["down"]                 0;
        "page-up"          PageUp         ["pageup"]               0;
        "page-down"        PageDown       ["pagedown"]             0;
        "first"            First          ["ctrl-home"]            0;
        "last"             Last           ["ctrl-end"]             0;
        "clear"            ClearFilter    ["esc"]                  0;
    }
    Field {
        "char-left"        EditLeft       ["left"]                 0;
        "char-right"       EditRight      ["right"]                0;
        "word-left"        EditWordLeft   ["ctrl-left"]            0;
        "word-right"       EditWordRight  ["ctrl-right"]           0;
        "line-start"       EditHome       ["home" "ctrl-a"]        0;
        "line-end"         EditEnd        ["end" "ctrl-e"]         0;
        "rub-out"          EditBackspace  ["backspace"]            0;
        "erase"            EditDelete     ["delete"]               0;
        "erase-word"       EditWordBack   ["ctrl-w" "alt-backspace"] 0;
        "erase-to-start"   EditKillStart  ["ctrl-u"]               0;
        "erase-to-end"     EditKillEnd    ["ctrl-k"]               0;
    }
    Global {
        "help"             Help           ["f1" "ctrl-g" "alt-1"]  11;
        "meetings"         TabMeetings    ["f2" "alt-2"]           0;
        "prepare"          TabPrepare     ["f3" "alt-3"]           0;
        "live"             TabLive        ["f4" "alt-4"]           0;
        "wrap-up"          TabWrapup      ["f5" "alt-5"]           0;
        "follow-up"        TabFollowUp    ["f6" "alt-6"]           0;
        "palette"          Palette        ["ctrl-p"]               12;
        "undo"             Undo           ["ctrl-z"]               13;
        "redo"             Redo           ["ctrl-y"]               0;
        "language"         Language       ["alt-l"]                14;
        "redraw"           Redraw         ["ctrl-l"]               0;
        "retry"            Retry          ["alt-t"]                0;
        "copy-elsewhere"   CopyElsewhere  []                       0;
        "open-backup"      OpenBackup     []                       0;
        "backup"           Backup         []                       0;
        "check"            Check          []                       0;
        "suspend"          Suspend        []                       0;
        "quit"             Quit           ["ctrl-q"]               15;
    }
}

/// Stands in for a row that cannot be missing.
const SEND: Row = Row {
    command: Command::Send,
    name: "send",
    scope: Scope::Live,
    keys: &["enter"],
    rank: 1,
};

impl Command {
    /// The row of this command.
    pub fn row(self) -> &'static Row {
        // The enum is made from the table, row by row, so that the number is the place.
        TABLE.get(self as usize).unwrap_or(&SEND)
    }

    /// The keys of this command as the program ships them.
    pub fn keys(self) -> impl Iterator<Item = Key> {
        self.row().keys.iter().filter_map(|name| Key::parse(name).ok())
    }

    /// All commands in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.command)
    }

    /// The command of this English name.
    pub fn named(name: &str) -> Option<Self> {
        TABLE
            .iter()
            .find(|row| row.name.eq_ignore_ascii_case(name))
            .map(|row| row.command)
    }

    /// Whether the palette offers it: acts, not the moves of a caret or a list.
    pub fn in_palette(self) -> bool {
        !matches!(
            self.row().scope,
            Scope::Field | Scope::List | Scope::Form | Scope::Palette | Scope::Editor | Scope::Help | Scope::Roster
        ) && !matches!(
            self,
            Self::Send
                | Self::Complete
                | Self::LeaveLine
                | Self::OlderEntry
                | Self::NewerEntry
                | Self::FeedBack
                | Self::FeedOn
                | Self::Palette
        )
    }
}

/// Why a command cannot run now. The words are in `i18n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    OtherTab,
    NoMeeting,
    NoRow,
    ReadOnly,
    NotOpened,
    AlreadyOpen,
    NotInSession,
    InRecess,
    NotInRecess,
    NotAdjourned,
    Over,
    NothingSelected,
    NothingToUndo,
    NothingToRedo,
    NotEmpty,
    HasEntries,
    HasSubItems,
    WasThere,
    IsSubstitute,
    HasSeat,
    HoldsCopy,
    HasAction,
    FromTemplate,
    CopiesOut,
    OneOfSeven,
    LastFiling,
    NoHolders,
    InSession,
    NoRecorder,
    RecorderRuns,
    RecordingForbidden,
    NoItem,
    FirstRow,
    LastRow,
    NothingWaits,
    NoName,
    AllHere,
    RegisterOnly,
    WrongKind,
    SameState,
    NoOwner,
    NotSubmitted,
    NoCopies,
    NoPlan,
    NotNeeded,
    NoRound,
    OtherSection,
    OneSheet,
    /// What was typed into a form would be thrown away.
    FormFirst,
    /// What was changed in an entry would be thrown away.
    EditFirst,
    /// The file could not be opened.
    NotOpen,
    /// The file is sound, or there is no good copy of it.
    NoCopy,
}
