//! The tables of what comes after a meeting.

use super::table::stored;
use crate::domain::{
    archive::{ArchiveCode, ArchiveItem},
    conveyance::Conveyance,
    expense::{Expense, Overrun},
    inbound::Inbound,
    lesson::Lesson,
    matter::MatterEvent,
    minutes_version::{Confirmation, MinutesVersion, RecordSignature},
    report::Report,
    returns::{Chase, CopyReturn},
    rewording::Rewording,
};

stored!(CopyReturn, "copy_returns", by "at": id, meeting, copy, fate, at, by, second, reason);
stored!(Chase, "chases", by "at": id, meeting, copy, at, by, answer, next);
stored!(
    Inbound, "inbounds", by "place":
    id, meeting, place, unit, title, pages, received, returned, receipt, consent
);
stored!(
    Expense, "expenses", by "place":
    id, meeting, place, category, payee, amount_cents, voucher, method, paid, note
);
stored!(Overrun, "overruns", by "at": id, meeting, category, up_to_cents, approved_by, reason, at);
stored!(
    ArchiveItem, "archive_items", by "place":
    id, meeting, place, kind, title, file, hash, pages, retention, sequence, state, none_formed,
    reference, responsible, secrecy
);
stored!(ArchiveCode, "archive_codes", by "id": id, meeting, fonds, class, year, organ);
stored!(Lesson, "lessons", by "place": id, meeting, place, text, adopted);
stored!(Conveyance, "conveyances", by "place": id, meeting, place, unit, due, done, method, audience, proof);
stored!(MatterEvent, "matter_events", by "at": id, meeting, action, at, by, kind, text, date);
stored!(
    MinutesVersion, "minutes_versions", by "at":
    id, meeting, version, step, at, by, number, day, approved_at, reason, style, lang, text
);
stored!(Confirmation, "confirmations", by "place": id, meeting, place, version, name, remark, at, style, lang, print);
stored!(Rewording, "rewordings", by "at": id, meeting, passage, generated, text, at, by);
stored!(RecordSignature, "record_signatures", by "id": id, meeting, chair, recorder, day, lang, print);
stored!(Report, "reports", shared: id, year, number, recipient, made, by, sent);
