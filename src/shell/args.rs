//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::words::Lang;

/// Carries a meeting for the clerk: preparation, live minutes, wrap-up, follow-up. 会务：会前、会中、会后、督办。
#[derive(Debug, Parser)]
#[command(name = "huiwu", version, disable_help_subcommand = true)]
pub struct Args {
    /// The file with the records (also `HUIWU_DB`).
    #[arg(long, global = true, display_order = 500, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// The settings (also `HUIWU_CONFIG`).
    #[arg(long, global = true, display_order = 501, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Language of the screen and of answers.
    #[arg(long, global = true, display_order = 502, value_enum)]
    pub lang: Option<LangArg>,
    /// Answer in lines that say in words what each value is, for screen readers; without a command, the list of meetings.
    #[arg(long, global = true, display_order = 503)]
    pub plain: bool,
    /// Go to this meeting: an id, a unique part of its title, or `last`.
    pub meeting: Option<String>,
    #[command(subcommand)]
    pub command: Option<Sub>,
}

/// A language on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LangArg {
    En,
    Zh,
}

impl From<LangArg> for Lang {
    fn from(lang: LangArg) -> Self {
        match lang {
            LangArg::En => Self::En,
            LangArg::Zh => Self::Zh,
        }
    }
}

/// Commands without the screen.
#[derive(Debug, Subcommand)]
pub enum Sub {
    /// Four worked meetings in a throw-away file.
    Demo,
    /// Make a meeting from a template, or the next one of a series from the last.
    New {
        /// Type: council, executive, plenary, project, symposium, video, urgent, confidential, committee, weekly, or one of your own.
        #[arg(long, required_unless_present = "from", conflicts_with = "from")]
        template: Option<String>,
        /// The last meeting of the series: an id, a unique part of its title, or `last`.
        #[arg(long, value_name = "MEETING")]
        from: Option<String>,
        /// The same meeting once more, without open matters, numbers as they are.
        #[arg(long, requires = "from")]
        duplicate: bool,
        /// The title of the next one; else counted on.
        #[arg(long, required_unless_present = "from")]
        title: Option<String>,
        /// `2026-12-01T09:00`; of the next one: else one period later.
        #[arg(long, required_unless_present = "from")]
        start: Option<String>,
    },
    /// List the meetings.
    List {
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// List the actions of all meetings that are still to be done.
    FollowUp {
        /// As in the tab: who:, unit:, due:, is:, and plain words such as overdue or a name.
        filter: Vec<String>,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Find words, names, decisions in all meetings.
    Search {
        /// As after Ctrl-F: words, and in:, who:, kind:, from:, to:.
        #[arg(required = true)]
        words: Vec<String>,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Everything about one meeting.
    Show {
        /// The meeting: an id, a unique part of its title, or `last`.
        meeting: String,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Take in an agenda, a roster or a log.
    #[command(subcommand)]
    Import(Import),
    /// Lines from standard input, as if typed in Live; one answer each.
    Capture {
        /// The meeting: an id, a unique part of its title, or `last`.
        #[arg(long, default_value = "last")]
        meeting: String,
        /// The moment of the lines, `09:30` or `2026-12-01T09:30`.
        #[arg(long)]
        at: Option<String>,
    },
    /// Write a document: minutes, record, agenda, notice, guide, roster, sign-in, desk-cards, seat-plan, duties,
    /// checklist, budget, settlement, copies, archive (as .zip the whole bundle), case, or door (the file for the check-in at the door); over all meetings follow-up (the register),
    /// urge (reminders) or follow-up-report.
    Export {
        /// The document, as named above, by its English name or as the screen calls it.
        document: String,
        /// The meeting: an id, a unique part of its title, or `last`, which is meant without it.
        #[arg(long)]
        meeting: Option<String>,
        /// text, markdown, html, json, docx, xlsx, csv, ics or zip; else by the ending of the file.
        #[arg(long)]
        format: Option<String>,
        /// Minutes: official, council, public, meetbot or actions. Desk cards: 210x140, 200x100 or 297x105.
        #[arg(long)]
        style: Option<String>,
        /// Minutes without what was dealt with in closed parts: the same as `--style public`.
        #[arg(long, conflicts_with = "style")]
        public: bool,
        /// How much stands in the minutes: decisions, summaries (and remarks by name) or everything; else as the meeting is set.
        #[arg(long, value_name = "HOW MUCH")]
        degree: Option<String>,
        /// Where to; standard output without it. Never replaces a file.
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Select the matters of follow-up, urge and follow-up-report, as in the tab.
        #[arg(long, default_value = "")]
        filter: String,
        /// The number of a follow-up-report.
        #[arg(long, default_value = "")]
        number: String,
        /// To whom a follow-up-report goes.
        #[arg(long, default_value = "")]
        to: String,
    },
    /// Tell why a gate is shut: exit code 0 open, 1 shut.
    Gate {
        /// The meeting: an id, a unique part of its title, or `last`.
        meeting: String,
        /// The gate: ready before the meeting, adjourn at its end, close after it.
        #[arg(value_enum)]
        gate: super::cli::gate::GateArg,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// The board for the room, in large figures: item, clocks, presence, results. Esc or q ends it.
    Board {
        /// The meeting: an id, a unique part of its title, or `last`.
        #[arg(default_value = "last")]
        meeting: String,
    },
    /// Check the whole file.
    Check {
        /// An archive bundle (ZIP) that `export archive` wrote; else the file with the records.
        file: Option<PathBuf>,
    },
    /// Look at everything that the program needs here: file, backups, settings, fonts, terminal. Exit code 1 if something is a fault.
    Doctor {
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print the completions of a shell.
    Completions {
        /// The shell.
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page.
    Man {
        /// The page of one command; else that of the program.
        command: Option<String>,
    },
    /// Write a verified copy.
    Backup {
        /// The new file; never over one that is there.
        file: PathBuf,
    },
    /// Put a copy in place of the file; the file is kept aside.
    Restore {
        /// The copy.
        file: PathBuf,
    },
    /// Print the commented default settings.
    Config {
        /// Read the settings, and the themes, templates and rules beside them, and say what is wrong: exit code 0 nothing, 1 something.
        #[arg(long)]
        check: bool,
    },
    /// Reads a workbook from standard input and answers its sheets as JSON: what the program starts to read one.
    #[command(hide = true)]
    ReadSheets,
    /// Make a large file for benchmarks.
    #[command(hide = true)]
    Generate {
        #[arg(long, default_value_t = 1000)]
        meetings: u32,
        #[arg(long, default_value_t = 1_000_000)]
        entries: u32,
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

/// Things to import.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// An agenda, a line an item.
    Agenda {
        /// The text: `-` is standard input.
        file: PathBuf,
        /// The meeting: an id, a unique part of its title, or `last`.
        #[arg(long, default_value = "last")]
        meeting: String,
        /// Only the items of the text, in its order, with its numbers; what else was on the agenda goes.
        #[arg(long)]
        exact: bool,
        /// Only say what would be done.
        #[arg(long)]
        dry_run: bool,
    },
    /// A list of people: .xlsx, .xls, .csv or .tsv. Says what becomes of every row.
    Roster(RosterOrder),
    /// A year of holidays and moved working days, as JSON: {"year", "days": [{"name", "date", "isOffDay"}]}.
    Holidays {
        /// The JSON file.
        file: PathBuf,
    },
    /// A meeting that `export case` wrote, with every row.
    Case {
        /// The JSON file.
        file: PathBuf,
        /// Take it in once more, although it is in the file.
        #[arg(long)]
        again: bool,
    },
    /// Takes in the file of the desk at the door: who came, who went, who was on no list. Twice is once.
    Door {
        /// The file that came back from the door.
        file: PathBuf,
    },
    /// An IRC log, as a meeting of its own.
    Log {
        /// The log.
        file: PathBuf,
        /// The dialect it is written in; else as its lines tell.
        #[arg(long, value_enum)]
        dialect: Option<DialectArg>,
        #[arg(long)]
        title: Option<String>,
        /// The day of the log, `2020-06-10`, where the log does not say it.
        #[arg(long)]
        date: Option<String>,
        /// Take it in once more, although it is in the file.
        #[arg(long)]
        again: bool,
    },
}

/// The dialect of a log.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum DialectArg {
    Meetbot,
    W3c,
}

/// The arguments of `import roster`.
#[derive(Debug, clap::Args)]
pub struct RosterOrder {
    /// The table: `-` is standard input.
    pub file: PathBuf,
    /// The meeting: an id, a unique part of its title, or `last`.
    #[arg(long, default_value = "last")]
    pub meeting: String,
    /// The name or the number of a sheet; else the first one with people.
    #[arg(long)]
    pub sheet: Option<String>,
    /// The encoding of a text file, as `windows-1250`, `big5`, `shift_jis`; else as its bytes tell.
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// Meaning of a column, as COLUMN=WHAT: its heading, number or letter, and name, unit, post, phone, category, reply, remark … or "not
    /// taken". May be given several times.
    #[arg(long = "column", value_name = "COLUMN=WHAT")]
    pub columns: Vec<String>,
    /// Only say what would be done.
    #[arg(long)]
    pub dry_run: bool,
}
