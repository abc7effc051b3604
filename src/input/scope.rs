//! Where a command lives: which keys mean something now depends on the scopes that are active.

/// A place in which keys have a meaning. Several are active at once, the innermost first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumIter)]
pub enum Scope {
    /// Everywhere.
    Global,
    Meetings,
    /// Rows and sections, in the tabs that are made of sections.
    Desk,
    Prepare,
    /// The sections of those tabs, each over the tab's own commands.
    Agenda,
    People,
    Deliverables,
    Checklist,
    Equipment,
    Budget,
    Papers,
    Seats,
    Notice,
    Errors,
    Ready,
    Minutes,
    Returns,
    Inbound,
    Expenses,
    Conveyance,
    Matters,
    Archive,
    Lessons,
    Close,
    Live,
    /// The panels of the Live tab that have the caret.
    CheckIn,
    RollCall,
    Incidents,
    Rounds,
    Gate,
    Queue,
    Recorders,
    Posts,
    Copies,
    Media,
    Wrapup,
    FollowUp,
    /// Any list of rows.
    List,
    /// Any form.
    Form,
    /// The multi-line editor over the feed.
    Editor,
    /// The command palette.
    Palette,
    /// The help page.
    Help,
    /// The messages of this run.
    Said,
    /// The page on the capture line.
    Practice,
    /// A roster before it is taken in.
    Roster,
    /// An agenda before it is taken in.
    AgendaRows,
    /// The list of what comes over into the next meeting.
    Succession,
    /// The settings.
    Settings,
    /// Finding again over all meetings.
    Search,
    /// Any text field.
    Field,
}

impl Scope {
    /// Whether it is a section of Prepare or Wrap-up.
    pub const fn is_section(self) -> bool {
        matches!(
            self,
            Self::Agenda
                | Self::People
                | Self::Deliverables
                | Self::Checklist
                | Self::Equipment
                | Self::Budget
                | Self::Papers
                | Self::Seats
                | Self::Notice
                | Self::Errors
                | Self::Ready
                | Self::Minutes
                | Self::Returns
                | Self::Inbound
                | Self::Expenses
                | Self::Conveyance
                | Self::Matters
                | Self::Archive
                | Self::Lessons
                | Self::Close
        )
    }

    /// Whether it is a panel of the Live tab that has the caret.
    pub const fn is_panel(self) -> bool {
        matches!(
            self,
            Self::CheckIn
                | Self::RollCall
                | Self::Incidents
                | Self::Rounds
                | Self::Gate
                | Self::Queue
                | Self::Recorders
                | Self::Posts
                | Self::Copies
                | Self::Media
        )
    }

    /// Whether two scopes can be active at the same time, so that no key may stand in both with different meanings
    /// unless one shadows the other on purpose (inner scopes come first).
    pub fn meets(self, other: Self) -> bool {
        use Scope::{
            AgendaRows, Desk, Editor, Field, FollowUp, Form, Global, Help, List, Live, Meetings, Palette, Practice,
            Prepare, Roster, Said, Search, Settings, Succession, Wrapup,
        };
        let tab = |s| matches!(s, Meetings | Prepare | Live | Wrapup | FollowUp);
        let over = |s| {
            matches!(
                s,
                Form | Palette | Help | Said | Practice | Roster | Succession | AgendaRows | Search | Settings
            )
        };
        match (self, other) {
            (a, b) if a == b => true,
            (Global, _) | (_, Global) => true,
            (a, b) if tab(a) && tab(b) || over(a) && over(b) || a.is_section() && b.is_section() => false,
            // A section stands in the tabs made of sections only, as do the commands of rows.
            (a, b) | (b, a) if a.is_section() && tab(b) => matches!(b, Prepare | Wrapup),
            (Desk, b) | (b, Desk) if tab(b) => matches!(b, Prepare | Wrapup),
            (a, Editor) | (Editor, a) if a.is_section() || a == Desk => false,
            // A form, the palette and the help page cover the tab below them; each has only this beside it.
            (Form | Palette, Field)
            | (Field, Form | Palette)
            | (Said | Roster | Succession | AgendaRows, List)
            | (List, Said | Roster | Succession | AgendaRows)
            | (Search | Settings | Help | Practice, List | Field)
            | (List | Field, Search | Settings | Help | Practice) => true,
            (a, _) | (_, a) if over(a) => false,
            // A panel of Live takes the keys of the tab.
            (a, b) | (b, a) if a.is_panel() => matches!(b, Field | List),
            // The editor stands in the Live tab, which keeps its commands.
            (Editor, Live | Field) | (Live | Field, Editor) => true,
            (Editor, _) | (_, Editor) | (Live, List) | (List, Live) => false,
            _ => true,
        }
    }

    /// Whether it is asked before another one that is active with it, so that its keys hide those of the other.
    pub const fn is_within(self, other: Self) -> bool {
        self.depth() > other.depth()
    }

    /// How far inside a scope is asked; those of one depth are never active together.
    #[expect(clippy::wildcard_enum_match_arm, reason = "sections and dialogs are the innermost")]
    const fn depth(self) -> u8 {
        match self {
            Self::Global => 0,
            Self::Field => 1,
            Self::List => 2,
            Self::Meetings | Self::Prepare | Self::Live | Self::Wrapup | Self::FollowUp => 3,
            Self::Desk => 4,
            _ => 5,
        }
    }
}
