//! Notices, remarks and troubles in words.

use crate::{
    app::{consequence::ReopenedReview, notice::Notice},
    domain::{entry::Remark, meeting::MeetingState, strokes::StrokeRule, trouble::Trouble},
    export::{Style, checks::Finding},
    words::Strings,
};

use super::width;

/// A notice in words.
#[expect(clippy::too_many_lines, reason = "a table: a row for each notice")]
pub fn notice(t: &Strings, notice: &Notice) -> String {
    let s = &t.notices;
    match notice {
        Notice::Unavailable(command, why) => (s.unavailable)(t.command(*command).label, t.why(*why)),
        Notice::Kept(remark) => self::remark(t, remark),
        Notice::Undone(act) => (s.undone)((t.domain.act)(*act)),
        Notice::Redone(act) => (s.redone)((t.domain.act)(*act)),
        Notice::ChangedSince(act) => (s.changed_since)((t.domain.act)(*act)),
        Notice::Fetching => s.n_fetching.to_owned(),
        Notice::Exported(path) => (s.exported)(&path.to_string_lossy()),
        Notice::ExportExists(path) => (s.export_exists)(&path.to_string_lossy()),
        Notice::ExportFailed(why) => (s.export_failed)(why),
        Notice::BackedUp(path) => (s.backed_up)(&path.to_string_lossy()),
        Notice::Copied(path) => (s.copied)(&path.to_string_lossy()),
        Notice::CopyFailed(why) => (s.copy_failed)(&trouble(t, why)),
        Notice::Checked(faults) if faults.is_empty() => s.n_sound.to_owned(),
        Notice::Checked(faults) => (s.faults)(&faults.join("; ")),
        Notice::QuestionFailed(why) => (s.asked_in_vain)(&trouble(t, why)),
        Notice::TemplateFaults(list) => {
            let first = list.first().map(|fault| t.template.fault(fault)).unwrap_or_default();
            (t.template.left_out)(&first, list.len().saturating_sub(1))
        }
        Notice::RuleFaults(list) => {
            let first = list.first().map(|fault| t.template.fault(fault)).unwrap_or_default();
            (t.template.rules_left_out)(&first, list.len().saturating_sub(1))
        }
        Notice::SettingFaults(file, list) => {
            let first = list.first().map(|fault| t.template.setting_fault(file, fault));
            (t.template.setting_left_out)(&first.unwrap_or_default(), list.len().saturating_sub(1))
        }
        Notice::Corrected(n) => (s.corrected)(*n),
        Notice::Arrived(name) => (s.arrived)(name),
        Notice::AddsOnRepeat(name) => (s.adds_on_repeat)(&brief(name)),
        Notice::RunsOnRepeat(command) => (s.runs_on_repeat)(t.command(*command).label),
        Notice::LeftRoom(name) => (s.left_room)(name),
        Notice::ArrivalCorrected(names) => (s.arrival_corrected)(names),
        Notice::LeavingCorrected(names) => (s.leaving_corrected)(names),
        Notice::Recounted { number, before, counts } => (s.recounted)(*number, &before.typed(), &counts.typed()),
        Notice::LineOfItsOwn => s.n_line_of_its_own.to_owned(),
        Notice::NotChanged(remark) => (s.not_changed)(&self::remark(t, remark)),
        Notice::SpeakerSet(name) => (s.speaker_set)(name),
        Notice::NothingTyped => s.n_nothing_typed.to_owned(),
        Notice::OpenedByLine => s.n_opened_by_line.to_owned(),
        Notice::Marked(name, place) => (s.marked)(name, place),
        Notice::RecorderOn(name) => (s.recorder_on)(name),
        Notice::RecorderOff(name, length) => (s.recorder_off)(name, length),
        Notice::AddedAfterEnd => s.n_added_after_end.to_owned(),
        Notice::NoRecorderMark => s.n_mark_no_recorder.to_owned(),
        Notice::LanguageIs => s.n_language.to_owned(),
        Notice::DiscardOnEsc => s.n_discard.to_owned(),
        Notice::NotTypedHere => s.n_not_typed_here.to_owned(),
        Notice::ChooseHere => s.n_choose_here.to_owned(),
        Notice::LinesJoined(n) => (s.lines_joined)(*n),
        Notice::NothingOnKey(key) => (s.nothing_on_key)(&key.to_string()),
        Notice::InputMethodOn => s.n_input_method.to_owned(),
        Notice::UnknownCommand(name) => (s.unknown_command)(name),
        Notice::TakesNoWords(command) => (s.takes_no_words)(t.command(*command).name),
        Notice::AmbiguousCommand(commands) => {
            let names: Vec<&str> = commands.iter().take(5).map(|c| t.command(*c).name).collect();
            (s.ambiguous_command)(&names.join(", "))
        }
        Notice::RegisterOnly => s.n_register_only.to_owned(),
        Notice::DeleteOnRepeat(row) => (s.delete_on_repeat)(&row.meeting.title),
        Notice::Deleted => s.n_deleted.to_owned(),
        Notice::Pasted { added, rejected } => (s.pasted)(*added, *rejected),
        Notice::SheetFault(path, fault) => super::roster::words::fault(t, path, fault),
        Notice::HolidaysUnread(path, why) => super::roster::words::holidays_unread(t, path, why),
        Notice::HolidaysTaken(taken) => (t.cli.holidays_taken)(taken.year, taken.days, taken.changed),
        Notice::RosterTaken {
            added,
            changed,
            doubtful,
        } => (t.roster.taken)(*added, *changed, *doubtful),
        Notice::NothingToTake => t.roster.nothing_to_take.to_owned(),
        Notice::DraftEntered => s.n_draft_entered.to_owned(),
        Notice::DraftRestored => s.n_draft.to_owned(),
        Notice::QuitOverForm => s.n_quit_over_form.to_owned(),
        Notice::FormKept => s.n_form_kept.to_owned(),
        Notice::QuitWhileUnsaved => s.n_quit_unsaved.to_owned(),
        Notice::QuitWhileTyped => s.n_quit_typed.to_owned(),
        Notice::WritesNow => s.n_writes_now.to_owned(),
        Notice::MultiLine(n) => (s.multi_line)(*n),
        Notice::ActionSet(text, state) => {
            (s.action_set)((t.domain.action_state)(*state), &width::cut(text, ROOM_FOR_NAMES))
        }
        Notice::LongTextWaits(n) => (s.long_text_waits)(*n),
        Notice::LongTextGone(n) => (s.long_text_gone)(*n),
        Notice::ReviewReopened(what) => review_reopened(t, *what),
        Notice::NotReadyAnyMore(n) => (t.prepare.not_ready)(*n),
        Notice::ThemeUnconfirmed => t.prepare.theme_unconfirmed.to_owned(),
        Notice::Removed(what) => (t.prepare.removed)(&brief(what)),
        Notice::FiledAs(title, filing) => format!("{}: {}", brief(title), (t.prepare.filing)(*filing)),
        Notice::Issued(n) => (t.prepare.issued)(*n),
        Notice::TakeBackOnRepeat(n) => (t.prepare.take_back_on_repeat)(*n),
        Notice::TakenBack(n) => (t.prepare.taken_back)(*n),
        Notice::Ticked(what, open) => (t.prepare.ticked)(&brief(what), *open),
        Notice::Answered(what, open) => (t.prepare.answered_one)(&brief(what), *open),
        Notice::OpensEarly(minutes) => (t.prepare.opens_early)(&lapse(t, *minutes)),
        Notice::GateOpen => s.n_gate_open.to_owned(),
        Notice::SortedByStrokes { rule, unknown } => (s.sorted)(*rule == StrokeRule::FullNameStroke, *unknown),
        Notice::FileUnreadable(file) => (s.n_file_unreadable)(file),
        Notice::CannotUndoCreation => s.n_used_meeting.to_owned(),
    }
}

/// The state of a meeting; behind a meeting that is ready, how many things are missing all the same.
pub fn state(t: &Strings, state: MeetingState, missing: usize) -> String {
    let word = (t.domain.state)(state);
    if state == MeetingState::Ready && missing > 0 {
        format!("{word}·{}", (t.prepare.lacks)(missing))
    } else {
        word.to_owned()
    }
}

/// Which approval does not hold any more, and what has changed.
fn review_reopened(t: &Strings, what: ReopenedReview) -> String {
    let p = &t.prepare;
    let changed = what.part.map_or("", p.part);
    let mut text = (p.review_reopened)((p.deliverable)(what.kind), changed, what.others);
    if what.not_ready {
        text.push_str(p.so_not_ready);
    }
    text
}

/// A number of minutes as days, hours or minutes.
fn lapse(t: &Strings, minutes: i64) -> String {
    let p = &t.prepare;
    match minutes {
        m if m >= 2 * 24 * 60 => (p.days)(m / (24 * 60)),
        m if m >= 120 => (p.hours)(m / 60),
        m => (p.minutes)(m),
    }
}

/// Why a line was kept as it is.
pub fn remark(t: &Strings, remark: &Remark) -> String {
    let s = &t.remarks;
    match remark {
        Remark::UnknownName(name) => (s.kept_unknown_name)(&brief(name)),
        Remark::AmbiguousName(name) => (s.kept_ambiguous)(&width::cut(name, ROOM_FOR_SEVERAL)),
        Remark::UnknownCommand(name) => (s.kept_unknown_command)(&brief(name)),
        Remark::NothingToCorrect(text) => (s.kept_no_match)(&brief(text)),
        Remark::MalformedCorrection => s.r_malformed.to_owned(),
        Remark::UnreadableDate(text) => (s.kept_unreadable_date)(&brief(text)),
        Remark::UnclearDate(text) => (s.kept_unclear_date)(&brief(text)),
        Remark::DoubtfulDate(text) => (s.kept_doubtful_date)(&brief(text)),
        Remark::UnreadableTime(text) => (s.kept_unreadable_time)(&brief(text)),
        Remark::NoSuchItem(text) => (s.kept_no_item)(&brief(text)),
        Remark::NoOpenMotion => s.r_no_motion.to_owned(),
        Remark::UnreadableCount(text) => (s.kept_count)(&brief(text)),
        Remark::NothingToContinue => s.r_nothing_continue.to_owned(),
        Remark::NotPresent(names) => (s.kept_not_present)(&width::cut(names, ROOM_FOR_NAMES)),
        Remark::AlreadyPresent(names) => (s.kept_already_present)(&width::cut(names, ROOM_FOR_NAMES)),
        Remark::NoOwner => s.r_no_owner.to_owned(),
        Remark::TakesNoWords(name) => (s.kept_takes_no_words)(&brief(name)),
        Remark::AmbiguousCommand(name) => (s.kept_ambiguous_command)(&brief(name)),
        Remark::NotAName(text) => (s.kept_not_a_name)(&brief(text)),
        Remark::OutOfOrder(names) => (s.kept_out_of_order)(&width::cut(names, ROOM_FOR_NAMES)),
        Remark::NotHere(text) => (s.kept_not_here)(&brief(text)),
        Remark::NobodyNamed(text) => (s.kept_nobody_named)(&brief(text)),
        Remark::AllHere => s.r_all_here.to_owned(),
        Remark::MeetingOver => s.r_meeting_over.to_owned(),
        Remark::NotYet(time) => (s.kept_not_yet)(time),
        Remark::ResultContradicts(text) => (s.kept_result_contradicts)(&brief(text)),
    }
}

/// Cells for a list of names: more people than this rarely go at once, and the reason after it still fits into 80 columns.
const ROOM_FOR_NAMES: usize = 36;

/// Cells for a name and those whom it may mean.
const ROOM_FOR_SEVERAL: usize = 48;

/// As much of what was typed as leaves room for the reason and the key on a screen of 80 columns.
fn brief(typed: &str) -> String {
    width::cut(typed, 24).into()
}

/// The day in the name of a backup, `huiwu.20261124T090000000Z.backup.db`; the name where there is none.
pub fn day_of_copy(path: &std::path::Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stamp = name.rsplit('.').nth(2).unwrap_or_default();
    let day: Option<(&str, &str, &str)> = stamp
        .get(..8)
        .filter(|day| day.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|day| Some((day.get(..4)?, day.get(4..6)?, day.get(6..)?)));
    day.map_or_else(
        || name.to_string(),
        |(year, month, day)| format!("{year}-{month}-{day}"),
    )
}

/// What is wrong with the file.
pub fn trouble(t: &Strings, trouble: &Trouble) -> String {
    let s = &t.troubles;
    match trouble {
        Trouble::Locked => s.t_locked.to_owned(),
        Trouble::Full => s.t_full.to_owned(),
        Trouble::ReadOnly => s.t_read_only.to_owned(),
        Trouble::FileGone => s.t_gone.to_owned(),
        Trouble::FileReplaced => s.t_replaced.to_owned(),
        Trouble::Damaged => s.t_damaged.to_owned(),
        Trouble::Newer => s.t_newer.to_owned(),
        Trouble::Older => s.t_older.to_owned(),
        Trouble::NotOurs => s.t_not_ours.to_owned(),
        Trouble::AlreadyThere => s.t_already_there.to_owned(),
        Trouble::Backup => s.t_backup.to_owned(),
        Trouble::NoMeeting => s.t_no_meeting.to_owned(),
        Trouble::Io(why) => why.clone(),
    }
}

/// One finding before the minutes go out.
pub fn finding(t: &Strings, finding: &Finding) -> String {
    let words = (t.screen.fault)(finding.fault);
    if finding.subject.is_empty() {
        words.to_owned()
    } else {
        format!("{words}: {}", finding.subject)
    }
}

/// The style of minutes or the size of cards.
pub fn style(t: &Strings, style: Style) -> &'static str {
    let s = &t.screen;
    match style {
        Style::Official => s.official,
        Style::Council => s.council,
        Style::MeetBot => s.meetbot,
        Style::Actions => s.actions,
        Style::Card210 => "210 × 140 mm",
        Style::Card200 => "200 × 100 mm",
        Style::Card297 => "297 × 105 mm",
    }
}
