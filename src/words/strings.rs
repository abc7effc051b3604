//! Every text of one language: the tables side by side, and the ways into them.

use std::path::Path;

use super::{
    agenda_rows::AgendaRowsText, asking::AskingText, beside::BesideText, bundle::BundleText, cards::Cards,
    case::CaseText, cli::Cli, closing::Closing, doctor::DoctorText, domain::Domain, door::DoorText, export::ExportText,
    field::FieldName, follow_up::FollowUpText, keeping::KeepingText, lang::Lang, misread::MisreadText, panels::Panels,
    prepare::Preparation, remarks::Remarks, room::RoomText, roster::RosterText, rows::words, screen::Screen,
    search::SearchText, settings::SettingsText, succession::SuccessionText, template::TemplateText,
    terminal::TerminalText, troubles::Troubles, unread::Unread, vote::VoteText, why::Why,
};
use crate::{
    domain::{
        entry::{EntryKind, Remark},
        remainder::Unclosed,
        trouble::Trouble,
        unread::{FileFault, HolidaysUnread, SheetFault},
    },
    input::{
        command::{Command, Text},
        scope::Scope,
    },
};

words! {
    /// Every text of one language.
    #[derive(Debug)]
    pub struct Strings;

    lang -> Lang: { Lang::En } | { Lang::Zh };
    domain = Domain;
    screen = Screen;
    panels = Panels;
    remarks = Remarks;
    troubles = Troubles;
    unread = Unread;
    prepare = Preparation;
    export = ExportText;
    cli = Cli;
    keeping = KeepingText;
    bundle = BundleText;
    case = CaseText;
    roster = RosterText;
    template = TemplateText;
    vote = VoteText;
    room = RoomText;
    beside = BesideText;
    closing = Closing;
    follow_up = FollowUpText;
    succession = SuccessionText;
    agenda_rows = AgendaRowsText;
    search = SearchText;
    doctor = DoctorText;
    door = DoorText;
    asking = AskingText;
    cards = Cards;
    settings = SettingsText;
    terminal = TerminalText;
    misread = MisreadText;
}

impl Lang {
    /// The texts of this language.
    pub const fn strings(self) -> &'static Strings {
        match self {
            Self::En => &ENGLISH,
            Self::Zh => &CHINESE,
        }
    }
}

/// The texts stand in the program once: a constant would be copied into each part that reads it, and the loader writes every copy anew.
static ENGLISH: Strings = Strings::EN;
static CHINESE: Strings = Strings::ZH;

impl Strings {
    /// The name and label of a command.
    pub fn command(&self, command: Command) -> Text {
        let row = command.row();
        match self.lang {
            Lang::En => row.english,
            Lang::Zh => row.chinese,
        }
    }

    /// The word for so many who come.
    pub const fn arrive(&self, count: usize) -> &'static str {
        if count > 1 {
            self.screen.all_arrive
        } else {
            self.screen.will_arrive
        }
    }

    /// The word for so many who come back.
    pub const fn come_back(&self, count: usize) -> &'static str {
        if count > 1 {
            self.screen.all_return
        } else {
            self.screen.will_return
        }
    }

    /// The word for so many who leave.
    pub const fn leave(&self, count: usize) -> &'static str {
        if count > 1 {
            self.screen.all_leave
        } else {
            self.screen.will_leave
        }
    }

    /// The word for a line of this kind that is about so many people: `arrives`, `arrive`.
    pub fn told(&self, kind: EntryKind, people: usize) -> &'static str {
        if kind == EntryKind::Arrival {
            self.arrive(people)
        } else if kind == EntryKind::Departure {
            self.leave(people)
        } else {
            (self.domain.entry_kind)(kind)
        }
    }

    /// Returns the subject of something outstanding: the category or the kind of paper, and the words of the records.
    pub fn about(&self, kind: Unclosed, subject: &str) -> String {
        let of = match kind {
            Unclosed::OverPlan(category) => (self.prepare.budget)(category),
            Unclosed::NotArchived(kind) => (self.closing.archive)(kind),
            Unclosed::LeftOpen(kind) => (self.room.unfinished)(kind),
            // The subject stands before the words, which a narrow screen cuts.
            Unclosed::Unchecked(fault) => {
                let colon = if subject.is_empty() { "" } else { self.export.colon };
                return format!("{subject}{colon}{}", (self.screen.fault)(fault));
            }
            Unclosed::NotAdjourned
            | Unclosed::MinutesNotIssued
            | Unclosed::RecordNotSigned
            | Unclosed::RecordChanged
            | Unclosed::ApprovalGiven
            | Unclosed::LastNotApproved
            | Unclosed::TaskOpen
            | Unclosed::CopyOut
            | Unclosed::NoNextDate
            | Unclosed::PromiseOver
            | Unclosed::NotSaidIfSolved
            | Unclosed::NotGivenBack
            | Unclosed::NothingSpent
            | Unclosed::NotPaid
            | Unclosed::NoVoucher
            | Unclosed::OverLimit
            | Unclosed::NoLesson
            | Unclosed::SameCode
            | Unclosed::NobodyConveys
            | Unclosed::NotConveyed
            | Unclosed::NoMatter => "",
        };
        format!("{of} {subject}").trim().to_owned()
    }

    /// The lines of the help card of a place, under its sentence.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the sentence of other places says all")]
    pub const fn card_of(&self, scope: Scope) -> &'static [&'static str] {
        let cards = &self.cards;
        match scope {
            Scope::Minutes => cards.minutes,
            Scope::Returns => cards.returns,
            Scope::Inbound => cards.inbound,
            Scope::Expenses => cards.expenses,
            Scope::Conveyance => cards.conveyance,
            Scope::Matters => cards.matters,
            Scope::Archive => cards.archive,
            Scope::Lessons => cards.lessons,
            Scope::Close => cards.close,
            Scope::Gate => cards.gate,
            Scope::Ready => cards.ready,
            Scope::FollowUp => cards.follow_up,
            _ => &[],
        }
    }

    /// Why a command cannot run now.
    pub const fn why(&self, why: Why) -> &'static str {
        why.word(self.lang)
    }

    /// The name of a form field.
    pub const fn field(&self, name: FieldName) -> &'static str {
        name.word(self.lang)
    }

    /// Why a line was kept as it is.
    pub fn remark(&self, remark: &Remark) -> String {
        self.remarks.say(remark)
    }

    /// Why the file cannot be read or written.
    pub fn trouble(&self, trouble: &Trouble) -> String {
        (self.troubles.trouble)(trouble)
    }

    /// Why a file of tables cannot be read, in one sentence, with the name of the file.
    /// Why a file cannot be read, in one sentence, with its name.
    pub fn file_fault(&self, path: &Path, fault: &FileFault) -> String {
        self.unread.file_fault(path, fault)
    }

    pub fn sheet_fault(&self, path: &Path, fault: &SheetFault) -> String {
        self.unread.sheet_fault(path, fault)
    }

    /// Why a file is no year of holidays, in one sentence, with the name of the file and the place in it.
    pub fn holidays_unread(&self, path: &Path, why: &HolidaysUnread) -> String {
        self.unread.holidays_unread(path, why)
    }
}
