//! Taking back an act whose row was changed since by an act of another undo list: only the fields of the act go back.

use crate::domain::{
    action::Action, attendance::Interval, deliverable::Deliverable, equipment::Slide, meeting::Meeting, motion::Motion,
    record::Record,
};

/// Makes a function that takes a row `now` and puts those fields back that differ between `from` and `to`.
/// Naming a field that the row does not have, or forgetting one, does not compile.
macro_rules! by_fields {
    ($name:ident, $row:ident { $($field:ident),* $(,)? }) => {
        fn $name(from: &$row, now: &$row, to: &$row) -> $row {
            let $row { $($field),* } = now.clone();
            $row { $($field: if from.$field == to.$field { $field } else { to.$field.clone() }),* }
        }
    };
}

by_fields!(
    meeting,
    Meeting {
        id,
        series,
        title,
        number,
        state,
        start,
        length_min,
        zone,
        venue,
        organiser,
        form,
        purpose,
        problem,
        expected,
        theme,
        theme_by,
        template,
        template_revision,
        template_hash,
        rules,
        record_mode,
        quorum,
        vote_base,
        recording,
        secrecy,
        speech_limit_min,
        opened,
        adjourned,
        reason,
        theme_at,
        ask_document,
        ask_merge,
        ask_online,
        round_every_min,
        body,
        issue,
        first_minute,
        verify_identity,
        weight,
        functions,
        solved,
        unsolved,
    }
);
// The program itself notices that a file has changed, between acts of the clerk on the same row.
by_fields!(
    deliverable,
    Deliverable {
        id,
        meeting,
        kind,
        owner,
        due_offset,
        due,
        review,
        reviewer,
        submitted,
        decided,
        remark,
        file,
        file_hash,
        content_hash,
        bound_file_hash,
        not_needed,
        parts,
        reopened,
    }
);
by_fields!(
    slide,
    Slide {
        id,
        meeting,
        place,
        name,
        file,
        hash,
        opened,
        opened_by
    }
);
by_fields!(
    action,
    Action {
        id,
        meeting,
        entry,
        number,
        owners,
        due,
        state,
        closed,
        origin,
        parent,
        task,
        leader,
        filed,
        settled,
    }
);
// The acts of older files do not know which lines their rows refer to; a migration has said so since.
by_fields!(
    interval,
    Interval {
        id,
        meeting,
        attendee,
        from,
        to,
        came,
        went,
        came_reason,
        went_reason,
        source,
        confirmed,
        attending,
        signed_by,
        withdrew,
    }
);
by_fields!(
    motion,
    Motion {
        id,
        meeting,
        entry,
        number,
        state,
        seconder,
        counts,
        majority,
        base,
        seconded,
        counted,
        mover,
        amends,
        form,
        said,
        towards,
        wording,
        worded,
        entitled,
        casting,
    }
);

/// The row `now` with what changed from `from` to `to`. `None` for kinds of rows that only one undo list changes: such a row is not
/// what the act left, and nothing says which of the two is meant.
pub(super) fn merged(from: &Record, now: &Record, to: &Record) -> Option<Record> {
    match (from, now, to) {
        (Record::Meeting(from), Record::Meeting(now), Record::Meeting(to)) => Some(meeting(from, now, to).into()),
        (Record::Action(from), Record::Action(now), Record::Action(to)) => Some(action(from, now, to).into()),
        (Record::Deliverable(from), Record::Deliverable(now), Record::Deliverable(to)) => {
            Some(deliverable(from, now, to).into())
        }
        (Record::Interval(from), Record::Interval(now), Record::Interval(to)) => Some(interval(from, now, to).into()),
        (Record::Motion(from), Record::Motion(now), Record::Motion(to)) => Some(motion(from, now, to).into()),
        (Record::Slide(from), Record::Slide(now), Record::Slide(to)) => Some(slide(from, now, to).into()),
        _ => None,
    }
}
