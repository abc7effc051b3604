//! `board`: the board for the room, on a screen of its own. It only reads: it asks SQLite whether another program wrote, and reads the
//! meeting again when one did, in a moment of its own, so that the clerk's window never waits for it.

use std::{io::IsTerminal, process::ExitCode, time::Duration};

use anyhow::anyhow;

use crate::{
    app::board::Board,
    domain::{id::Id, meeting::Meeting, records::Records, time::Stamp},
    input::key::{Code, Key},
    shell::{
        clock,
        inbox::Inbox,
        incoming::Incoming,
        input::Input,
        signal::Signal,
        terminal::{Suspend, Terminal},
        unix::stop_reading,
    },
    store::{OpenMode, Store},
    ui,
};

use super::CliContext;

/// How long the board waits at most before it looks at the file again.
const LOOK: Duration = Duration::from_millis(400);

/// Shows the board until a key ends it.
///
/// # Errors
/// There is no terminal, no file, or no such meeting.
pub fn board(desk: &CliContext, meeting: &str) -> anyhow::Result<ExitCode> {
    if !std::io::stdout().is_terminal() || !std::io::stdin().is_terminal() {
        return Err(anyhow!("{}", desk.lang.strings().cli.no_terminal));
    }
    desk.refuse_dumb()?;
    // Said on the plain screen, before it is taken.
    let id = {
        let mut office = desk.office(OpenMode::ReadOnly)?;
        desk.find(&mut office, meeting)?
    };
    let mut source = ReadMeeting {
        store: Store::open(&desk.paths.db, OpenMode::ReadOnly).map_err(|error| anyhow!("{error}"))?,
        id,
        seen: None,
        records: Records::default(),
    };
    source.look();
    let inbox = &mut Inbox::open()?;
    let mut terminal = Terminal::enter(Some("huiwu board"), inbox)?;
    let code = until_left(desk, &mut terminal, inbox, &mut source);
    terminal.leave();
    stop_reading();
    Ok(code)
}

/// The meeting as it was read last.
struct ReadMeeting {
    store: Store,
    id: Id<Meeting>,
    /// The state of the file that `records` show.
    seen: Option<i64>,
    records: Records,
}

impl ReadMeeting {
    /// Reads the meeting again if the file has changed. A file that cannot be read now leaves what is shown.
    fn look(&mut self) {
        let version = self.store.data_version().ok();
        if version.is_none() || version == self.seen {
            return;
        }
        if let Ok(rows) = self.store.load_meeting(self.id) {
            let mut records = Records::default();
            records.absorb(rows);
            records.set_open(self.id);
            self.records = records;
            self.seen = version;
        }
    }

    fn board(&self, now: Stamp) -> Option<Board> {
        Board::read(&self.records, now)
    }
}

fn until_left(desk: &CliContext, terminal: &mut Terminal, inbox: &Inbox, source: &mut ReadMeeting) -> ExitCode {
    ui::width::set_ambiguous_wide(desk.screen.wide);
    let words = desk.lang.strings();
    loop {
        let board = source.board(clock::now());
        terminal.frames.draw(
            |buf| {
                ui::board::draw(buf, board.as_ref(), words);
                None
            },
            |rows| desk.screen.theme.dress(rows),
        );
        match inbox.wait(Some(LOOK)) {
            Some(Incoming::Inputs(inputs)) => {
                for input in inputs {
                    match input {
                        Input::Key(key) if leaves(key) => return ExitCode::SUCCESS,
                        Input::Resize(columns, rows) => terminal.frames.resize(columns, rows),
                        Input::Key(_) | Input::Paste(_) | Input::Mouse(..) => {}
                    }
                }
            }
            Some(Incoming::Signal(signal)) => match signal {
                Signal::Terminate | Signal::Hangup | Signal::Interrupt => return ExitCode::from(signal.exit_code()),
                Signal::Stop => {
                    terminal.suspend(Suspend::Alone);
                }
                Signal::Continue if terminal.resume().is_err() => {
                    return ExitCode::from(Signal::Hangup.exit_code());
                }
                Signal::Continue => {}
            },
            Some(Incoming::Gone) => return ExitCode::from(Signal::Hangup.exit_code()),
            Some(Incoming::FrameTaken(turn)) => terminal.frames.taken(turn),
            Some(Incoming::Storage(..) | Incoming::Errand(..)) | None => {}
        }
        source.look();
    }
}

/// Esc and `q` end it, and what ends other programs.
fn leaves(key: Key) -> bool {
    key.code == Code::Esc || matches!(key.typed(), Some('q' | 'Q')) || key == Key::ctrl('c') || key == Key::ctrl('q')
}
