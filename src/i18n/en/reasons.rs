//! English reasons why a command cannot run now.

use crate::input::command::Why;

/// The reason in words.
pub(super) const fn why(why: Why) -> &'static str {
    match why {
        Why::OtherTab => "it belongs to another tab",
        Why::NoMeeting => "no meeting is open: choose one with F2",
        Why::NoRow => "there is no row to work on",
        Why::ReadOnly => "nothing is written in this window",
        Why::NotOpen => "the file could not be opened",
        Why::NoCopy => "the file is not known as damaged, or it has no good copy",
        Why::NotOpened => "the meeting is not open yet: Alt-O opens it",
        Why::AlreadyOpen => "the meeting was opened already",
        Why::NotInSession => "the meeting is not in session",
        Why::InRecess => "it is in recess already",
        Why::NotInRecess => "it is not in recess",
        Why::NotAdjourned => "it was not adjourned",
        Why::Over => "the meeting is over",
        Why::NothingSelected => "there is no line to work on yet",
        Why::NothingToUndo => "there is nothing to undo",
        Why::NothingToRedo => "there is nothing to redo",
        Why::NotEmpty => "it is in use, so it stays",
        Why::InSession => "it is in session",
        Why::NoRecorder => "no recorder runs",
        Why::RecorderRuns => "a recorder runs already",
        Why::RecordingForbidden => "recording is forbidden in this meeting",
        Why::NoItem => "there is no item for it: #1 takes one up",
        Why::FirstRow => "it is the first row",
        Why::LastRow => "it is the last row",
        Why::NothingWaits => "nothing waits to be saved",
        Why::NoName => "no line waits for an unknown name",
        Why::AllHere => "everybody expected is here",
        Why::RegisterOnly => "this meeting is register-only",
        Why::WrongKind => "it does not fit what is shown here",
        Why::NoOwner => "it has no owner yet: Enter names one",
        Why::NotSubmitted => "it is not under review: F7 submits it",
        Why::NoCopies => "it has no numbered copies: Enter makes some",
        Why::NoPlan => "there is no seat plan yet: F7 makes one",
        Why::NotNeeded => "it is marked as not needed",
        Why::NoRound => "choose a device; rounds come from the template",
        Why::OtherSection => "it belongs to another section: Tab goes on",
        Why::OneSheet => "the file has one sheet only",
        Why::FormFirst => "this is not saved yet: Ctrl-S saves it, Esc leaves it",
        Why::EditFirst => "in F4 Enter saves the change first, Esc drops it",
        Why::SameState => "it is so already",
    }
}
