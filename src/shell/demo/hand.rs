//! The hand of the demo's clerk: lines, commands by name and forms, as keys would enter them, over a file without a screen.

use crate::{
    app::{
        commit::commit_in,
        desk,
        effect::Effect,
        form::Value,
        live::capture::{Entered, TypedLine, enter},
        model::{Cover, Tab},
        msg::Msg,
        seen::work,
        update::spoken,
    },
    domain::{
        action::Action,
        change::{Act, Change, UndoScope},
        id::Id,
        question::Question,
        record::Record,
        records::Records,
        time::Stamp,
    },
    input::{
        command::Command,
        key::{Code, Key},
        section::SectionId,
    },
    shell::office::Office,
    words::field::FieldName,
};

/// An office whose disk takes many acts at once.
#[derive(Debug)]
pub struct Hand {
    pub office: Office,
}

impl Hand {
    /// Takes an office over.
    pub fn over(mut office: Office) -> Self {
        office.hold_disk();
        Self { office }
    }

    /// The rows of the open meeting.
    pub fn records(&self) -> &Records {
        self.office.m.ledger.records()
    }

    /// Lets it be `now`.
    pub fn at(&mut self, now: Stamp) {
        self.office.cx.now = now;
        self.office.take(Msg::Tick);
    }

    /// Stores rows as one act.
    pub fn put(&mut self, act: Act, rows: Vec<Record>) {
        let change: Change = rows.into_iter().map(Change::Put).collect();
        let scope = self.records().open().map_or(UndoScope::File, UndoScope::Meeting);
        commit_in(&mut self.office.m.ledger, scope, act, change, &mut self.office.cx);
        self.office.settle();
    }

    /// Enters a line at a moment.
    pub fn line(&mut self, raw: &str, at: Stamp) {
        self.at(at);
        let office = &mut self.office;
        let typed = TypedLine::typed(raw, at);
        if let Entered::Command { name, rest } = enter(&mut office.m.live_work(), &typed, &mut office.cx) {
            office.m.tab = Tab::Live;
            office.m.live.ordered = Some(at);
            // A name that is no command any more leaves the meeting without it; a test of the demo finds that.
            let _ = spoken::run_named(&mut office.m, &name, &rest, &mut office.cx);
            office.m.live.shown = None;
        }
        office.settle();
    }

    /// Opens something in Live by the name of its command, at a moment.
    fn open_in_live(&mut self, command: Command, at: Stamp) {
        self.at(at);
        let office = &mut self.office;
        office.m.tab = Tab::Live;
        // Refused, it opens nothing; a test of the demo finds what is missing then.
        let _ = spoken::run_named(&mut office.m, command.row().english.name, "", &mut office.cx);
        office.settle();
    }

    /// Everybody stands where the plan says.
    pub fn fill_posts(&mut self, at: Stamp) {
        self.open_in_live(Command::Posts, at);
        self.run(Command::FillPosts);
        self.run(Command::ClosePosts);
    }

    /// A round in which everything is in order.
    pub fn go_round(&mut self, at: Stamp) {
        self.open_in_live(Command::Rounds, at);
        for _ in 0..self.records().round_rows().len() {
            self.office.take(Msg::Key(Key::plain(Code::Char('1'))));
        }
        self.run(Command::NoteFault);
        self.run(Command::CloseRounds);
    }

    /// All copies that were handed out lie on the desks.
    pub fn count_copies(&mut self, at: Stamp) {
        self.open_in_live(Command::CountCopies, at);
        let issued = self.records().paper_copies.iter().filter(|copy| copy.issued.is_some());
        let issued = issued.count().to_string();
        self.fill(&[(FieldName::OnDesk, &issued)]);
    }

    /// Gives a command by its first key.
    pub fn run(&mut self, command: Command) {
        if let Some(key) = command.keys().next() {
            self.office.take(Msg::Key(key));
        }
    }

    /// Shows a section of Prepare or Wrap-up, with the cursor on its first row.
    pub fn section(&mut self, id: SectionId) {
        let m = &mut self.office.m;
        // A section of the other tab is not shown.
        desk::show(&mut work!(m, prepare), id);
        desk::show(&mut work!(m, wrapup), id);
        m.tab = if m.prepare.section == id {
            Tab::Prepare
        } else {
            Tab::Wrapup
        };
        self.run(Command::First);
    }

    /// Fills in the form that is open and saves it; one that cannot be saved is left. Without a form nothing happens.
    pub fn fill(&mut self, fields: &[(FieldName, &str)]) {
        let Cover::Form(form) = &mut self.office.m.cover else {
            return;
        };
        for (name, text) in fields {
            form.fill(*name, text);
        }
        self.run(Command::SaveForm);
        if matches!(self.office.m.cover, Cover::Form(_)) {
            self.office.m.cover = Cover::None;
        }
    }

    /// Chooses one of a few values by its word, in the form that is open.
    pub fn choose(&mut self, name: FieldName, word: &str) {
        let Cover::Form(form) = &mut self.office.m.cover else {
            return;
        };
        let field = form.fields.iter_mut().find(|field| field.name == name);
        if let Some(Value::Choice { options, at }) = field.map(|field| &mut field.value) {
            *at = options.iter().position(|choice| choice.word() == word).unwrap_or(*at);
        }
    }

    /// Shows Follow-up with the cursor on a matter; false if it is not there.
    pub fn go_to_matter(&mut self, matter: Id<Action>) -> bool {
        self.run(Command::TabFollowUp);
        self.save();
        let rows = &self.office.m.follow_up.rows;
        let Some(at) = rows.iter().position(|row| row.action.id == matter) else {
            return false;
        };
        self.run(Command::First);
        for _ in 0..at {
            self.run(Command::Down);
        }
        true
    }

    /// Lets the disk take everything so far, as one transaction. Backups of a file that is thrown away are left out.
    pub fn save(&mut self) {
        self.office
            .let_disk_catch_up(|effect| !matches!(effect, Effect::Ask(Question::Backup { .. }) | Effect::KeepDraft(_)));
    }
}
