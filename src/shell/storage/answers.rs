//! Questions to the store, and the slow ones that run beside it on a connection of their own.

use crate::domain::{id::Id, meeting::Meeting};
use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use super::{ASK_AGAIN, Event, Setup, Storage, addressed::read_filter};
use crate::{
    domain::{
        question::{Answer, Question, RowsWanted},
        record::Record,
        trouble::Trouble,
    },
    shell::paths,
    store::{OpenMode, Store, StoreError, backup},
};

impl Storage {
    /// Answers a question, or keeps it where the file is held by another program or not open yet.
    pub(super) fn ask(&mut self, question: Question) -> Vec<Event> {
        let mut damage = Vec::new();
        if !self.setup.answers(&question) {
            return Vec::new();
        }
        if self.store.is_some() && matches!(question, Question::Search { .. } | Question::IndexAgain { .. }) {
            return self.ask_index(question);
        }
        let answer = match &self.store {
            Some(store) => match self.read(store, &question) {
                Ok(answer) => Ok(answer),
                Err(error) => {
                    let trouble = error.trouble();
                    damage = self.notice_damage(&error);
                    Err(trouble)
                }
            },
            None => Err(self.closed_by.clone().unwrap_or(Trouble::Locked)),
        };
        // Damage is final: don't keep the question for later.
        self.told(question, answer).into_iter().chain(damage).collect()
    }

    /// Answers a question about the index, which may write to it.
    fn ask_index(&mut self, question: Question) -> Vec<Event> {
        let answer = if matches!(question, Question::Search { .. }) {
            self.asked.retain(|waits| !matches!(waits, Question::Search { .. }));
            self.search(&question)
        } else {
            self.index_again(&question).map(Some)
        };
        match answer {
            Ok(Some(answer)) => vec![Event::Answer(answer)],
            // It gave way to what came meanwhile.
            Ok(None) => {
                self.asked.push_back(question);
                self.ask_at = Some(Instant::now());
                Vec::new()
            }
            Err(error) => {
                let damage = self.notice_damage(&error);
                self.told(question, Err(error.trouble()))
                    .into_iter()
                    .chain(damage)
                    .collect()
            }
        }
    }

    fn told(&mut self, question: Question, answer: Result<Answer, Trouble>) -> Option<Event> {
        match answer {
            Ok(answer) => Some(Event::Answer(answer)),
            Err(Trouble::Locked) if !is_slow(&question) => {
                self.asked.push_back(question);
                self.ask_at = self.store.as_ref().map(|_| Instant::now() + ASK_AGAIN);
                None
            }
            Err(trouble) => Some(Event::Answer(Answer::Failed { question, trouble })),
        }
    }

    /// The rows of a meeting, with those that wait to be saved.
    fn rows_of(&self, store: &Store, meeting: Id<Meeting>) -> Result<Vec<Record>, StoreError> {
        let rows = self.queue.overlay(store.load_meeting(meeting)?, Some(meeting));
        let is_it = |row: &Record| matches!(row, Record::Meeting(row) if row.id == meeting);
        if rows.iter().any(is_it) {
            Ok(rows)
        } else {
            Err(StoreError::MeetingGone)
        }
    }

    /// The rows of a meeting that stays closed, with what they are wanted for.
    fn closed_rows(&self, store: &Store, meeting: Id<Meeting>, wanted: &RowsWanted) -> Result<Answer, StoreError> {
        Ok(Answer::Rows {
            meeting,
            wanted: wanted.clone(),
            rows: self.rows_of(store, meeting)?,
        })
    }

    fn read(&self, store: &Store, question: &Question) -> Result<Answer, StoreError> {
        Ok(match question {
            Question::Meetings { filter, offset, limit } => {
                let (rows, total) = store.meetings(filter, *limit, *offset)?;
                let (filter, offset) = (filter.clone(), *offset);
                Answer::Meetings {
                    filter,
                    offset,
                    rows,
                    total,
                }
            }
            Question::Rows { meeting, wanted } => self.closed_rows(store, *meeting, wanted)?,
            Question::Forerunner { meeting, way } => {
                let mut from = store.forerunner(*meeting)?;
                from.rows = self.queue.overlay(from.rows, Some(*meeting));
                Answer::Forerunner {
                    way: *way,
                    from: Box::new(from),
                }
            }
            Question::Neighbours { meeting } => around(store, *meeting)?,
            Question::OpenMeeting { meeting } => {
                let rows = self.rows_of(store, *meeting)?;
                let scope = crate::domain::change::UndoScope::Meeting(*meeting);
                let mut history = store.history(scope, None, UNDO_PAGE)?;
                self.queue.overlay_history(&mut history, scope);
                Answer::Opened {
                    meeting: *meeting,
                    rows,
                    history,
                    neighbours: Box::new(store.neighbours(*meeting)?),
                }
            }
            Question::History { scope, before, limit } => {
                let mut history = store.history(*scope, *before, *limit)?;
                if before.is_none() {
                    self.queue.overlay_history(&mut history, *scope);
                }
                Answer::History {
                    scope: *scope,
                    before: *before,
                    history,
                }
            }
            Question::FollowUp {
                filter,
                today,
                lights,
                closed,
                offset,
                limit,
            } => {
                let read = read_filter(store, filter, *today, *lights)?;
                let (rows, total) = store.follow_up(&read, *closed, *limit, *offset)?;
                Answer::FollowUp {
                    filter: filter.clone(),
                    closed: *closed,
                    offset: *offset,
                    rows,
                    total,
                }
            }
            Question::MatterPaper { filter, today, lights } => {
                let read = read_filter(store, filter, *today, *lights)?;
                let (rows, _) = store.follow_up(&read, true, u32::MAX, 0)?;
                Answer::MatterPaper {
                    filter: filter.clone(),
                    rows,
                }
            }
            Question::CopyElsewhere { to } => {
                let waiting: Vec<_> = self.queue.acts().cloned().collect();
                let to = paths::from_home(to);
                store.copy_elsewhere(&to, &waiting)?;
                Answer::Copied { path: to }
            }
            Question::Backup { .. } | Question::Check | Question::Search { .. } | Question::IndexAgain { .. } => {
                slow_in_place(store, &self.setup, question)?
            }
        })
    }
}

/// How many acts come with a meeting that is opened.
const UNDO_PAGE: u32 = 50;

/// The facts about a meeting that those around it tell.
fn around(store: &Store, meeting: Id<Meeting>) -> Result<Answer, StoreError> {
    Ok(Answer::Neighbours {
        meeting,
        neighbours: Box::new(store.neighbours(meeting)?),
    })
}

/// Whether a question reads the whole file, so that it must not run where drafts wait behind it.
pub(super) const fn is_slow(question: &Question) -> bool {
    matches!(question, Question::Backup { .. } | Question::Check)
}

/// Answers a slow question on a connection of its own; any failure becomes an answer too.
pub(super) fn answer_slow(setup: &Setup, question: Question) -> Event {
    let answer = run_slow(setup, &question);
    Event::Answer(answer.unwrap_or_else(|error| Answer::Failed {
        question,
        trouble: error.trouble(),
    }))
}

/// Answers a slow question where there is no thread beside, or nobody else can open the file.
fn slow_in_place(store: &Store, setup: &Setup, question: &Question) -> Result<Answer, StoreError> {
    if store.is_alone() {
        answer_on(store, setup, question)
    } else {
        run_slow(setup, question)
    }
}

fn run_slow(setup: &Setup, question: &Question) -> Result<Answer, StoreError> {
    answer_on(&Store::open(&setup.path, OpenMode::Beside)?, setup, question)
}

fn answer_on(store: &Store, setup: &Setup, question: &Question) -> Result<Answer, StoreError> {
    if let Question::Backup { to, now, .. } = question {
        let path = to
            .clone()
            .unwrap_or_else(|| backup::name_in(&setup.backups, &setup.path, *now));
        back_up(store, setup, &path, to.as_deref())
    } else {
        let faults = store.check()?.faults;
        // In a damaged file the index is the least of it.
        let disagreeing = if faults.is_empty() {
            store.disagreeing()?
        } else {
            Vec::new()
        };
        Ok(Answer::Checked { faults, disagreeing })
    }
}

fn back_up(store: &Store, setup: &Setup, path: &Path, asked: Option<&Path>) -> Result<Answer, StoreError> {
    store.backup_to(path)?;
    if let Some(keep) = setup.keep.filter(|_| asked.is_none()) {
        backup::prune(&setup.backups, &setup.path, keep);
    }
    Ok(Answer::BackedUp {
        path: PathBuf::from(path),
    })
}
