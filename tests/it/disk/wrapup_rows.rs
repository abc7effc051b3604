//! Rows of what comes after a meeting, made by chance.

use chrono::NaiveDate;
use huiwu::domain::{
    archive::{ArchiveCode, ArchiveItem, ArchiveKind, ArchiveState, Retention},
    conveyance::Conveyance,
    estimate::BudgetCategory,
    expense::{Expense, Overrun, PayMethod},
    inbound::Inbound,
    lesson::Lesson,
    matter::{MatterEvent, MatterStep},
    minutes_version::{Confirmation, MinutesVersion, RecordSignature, VersionStep},
    record::Record,
    report::Report,
    returns::{Chase, CopyFate, CopyReturn},
    rewording::Rewording,
};

use super::rows::Dice;

#[expect(clippy::too_many_lines, reason = "one row of each kind")]
pub(super) fn record(d: &mut Dice) -> Record {
    match d.roll(15) {
        0 => CopyReturn {
            id: d.id(),
            meeting: d.id(),
            copy: d.id(),
            fate: d.maybe(Dice::one::<CopyFate>),
            at: d.stamp(),
            by: d.text(),
            second: d.text(),
            reason: d.text(),
        }
        .into(),
        1 => Chase {
            id: d.id(),
            meeting: d.id(),
            copy: d.id(),
            at: d.stamp(),
            by: d.text(),
            answer: d.text(),
            next: d.maybe(Dice::stamp),
        }
        .into(),
        2 => Inbound {
            id: d.id(),
            meeting: d.id(),
            place: i64::from(d.number()),
            unit: d.text(),
            title: d.text(),
            pages: d.number(),
            received: d.maybe(Dice::stamp),
            returned: d.maybe(Dice::stamp),
            receipt: d.text(),
            consent: d.text(),
        }
        .into(),
        3 => Expense {
            id: d.id(),
            meeting: d.id(),
            place: i64::from(d.number()),
            category: d.one::<BudgetCategory>(),
            payee: d.text(),
            amount_cents: i64::from(d.number()) - 500,
            voucher: d.text(),
            method: d.one::<PayMethod>(),
            paid: d.maybe(Dice::stamp),
            note: d.text(),
        }
        .into(),
        4 => Overrun {
            id: d.id(),
            meeting: d.id(),
            category: d.maybe(Dice::one::<BudgetCategory>),
            up_to_cents: i64::from(d.number()),
            approved_by: d.text(),
            reason: d.text(),
            at: d.stamp(),
        }
        .into(),
        5 => ArchiveItem {
            id: d.id(),
            meeting: d.id(),
            place: i64::from(d.number()),
            kind: d.one::<ArchiveKind>(),
            title: d.text(),
            file: d.text(),
            hash: d.text(),
            pages: d.number(),
            retention: d.one::<Retention>(),
            sequence: d.number(),
            state: d.one::<ArchiveState>(),
            none_formed: d.text(),
            reference: d.text(),
            responsible: d.text(),
            secrecy: d.text(),
        }
        .into(),
        6 => ArchiveCode {
            id: d.id(),
            meeting: d.id(),
            fonds: d.text(),
            class: d.text(),
            year: d.number(),
            organ: d.text(),
        }
        .into(),
        7 => Lesson {
            id: d.id(),
            meeting: d.id(),
            place: i64::from(d.number()),
            text: d.text(),
            adopted: d.text(),
        }
        .into(),
        11 => MinutesVersion {
            id: d.id(),
            meeting: d.id(),
            version: d.number(),
            step: d.one::<VersionStep>(),
            at: d.stamp(),
            by: d.text(),
            number: d.text(),
            day: NaiveDate::from_ymd_opt(2026, 10, 1 + d.number() % 28),
            approved_at: d.text(),
            reason: d.text(),
            style: d.text(),
            lang: d.text(),
            text: d.text(),
        }
        .into(),
        9 => Confirmation {
            id: d.id(),
            meeting: d.id(),
            place: i64::from(d.number()),
            version: d.number(),
            name: d.text(),
            remark: d.text(),
            at: d.maybe(Dice::stamp),
            style: d.text(),
            lang: d.text(),
            print: d.text(),
        }
        .into(),
        10 => RecordSignature {
            id: d.id(),
            meeting: d.id(),
            chair: d.text(),
            recorder: d.text(),
            day: NaiveDate::from_ymd_opt(2026, 10, 1 + d.number() % 28),
            lang: d.text(),
            print: d.text(),
        }
        .into(),
        8 => MatterEvent {
            id: d.id(),
            meeting: d.id(),
            action: d.id(),
            at: d.stamp(),
            by: d.text(),
            kind: d.one::<MatterStep>(),
            text: d.text(),
            date: d.maybe(|d| NaiveDate::from_ymd_opt(2026, 10, 1 + d.number() % 28).unwrap()),
        }
        .into(),
        12 => Rewording {
            id: d.id(),
            meeting: d.id(),
            passage: d.text(),
            generated: d.text(),
            text: d.text(),
            at: d.stamp(),
            by: d.text(),
        }
        .into(),
        13 => Report {
            id: d.id(),
            year: d.number(),
            number: d.number(),
            recipient: d.text(),
            made: d.stamp(),
            by: d.text(),
            sent: d.maybe(|d| NaiveDate::from_ymd_opt(2026, 10, 1 + d.number() % 28).unwrap()),
        }
        .into(),
        _ => Conveyance {
            id: d.id(),
            meeting: d.id(),
            place: i64::from(d.number()),
            unit: d.text(),
            due: d.maybe(Dice::stamp),
            done: d.maybe(Dice::stamp),
            method: d.text(),
            audience: d.text(),
            proof: d.text(),
        }
        .into(),
    }
}
