//! The tables of preparation: what must be ready before a meeting, the answers given on the way, and the imprint of its minutes.

use super::table::stored;
use crate::domain::{
    answers::{FindingAnswer, GateOverride},
    checklist::CheckItem,
    deliverable::Deliverable,
    equipment::{Equipment, EquipmentRound, RoundResult, Slide},
    estimate::{BudgetFrame, BudgetLine},
    holiday::Holiday,
    imprint::Imprint,
    incident::Incident,
    invitation::Invitation,
    papers::{Paper, PaperCopy},
    seating::{Seat, SeatPlan},
    staffing::DutyPost,
};

stored!(Holiday, "holidays", shared: id, date, kind, name);
stored!(
    Deliverable, "deliverables", by "id":
    id, meeting, kind, owner, due_offset, due, review, reviewer, submitted, decided, remark,
    file, file_hash, content_hash, bound_file_hash, not_needed, parts as Json, reopened
);
stored!(
    CheckItem, "checklist_items", by "place":
    id, meeting, place, source, source_id, phase, section, text, owner, due_offset, due, moment,
    required, review, proof, proof_text, document, state, closed, closed_by, reason
);
stored!(
    Equipment, "equipment", by "place":
    id, meeting, place, name, test, critical, spare, technician, rounds as Json
);
stored!(EquipmentRound, "equipment_rounds", by "place": id, meeting, place, name, title, due_offset, due, moment);
stored!(
    Incident, "incidents", by "reported":
    id, meeting, entry, equipment, reported, arrived, fixed, handled_by, handling, outcome, told
);
stored!(RoundResult, "round_results", by "at": id, meeting, round, equipment, post, line, result, at, by, note);
stored!(Slide, "slides", by "place": id, meeting, place, name, file, hash, opened, opened_by);
stored!(
    DutyPost, "duty_posts", by "place":
    id, meeting, place, desk, task, person, phone, hours, relief, standard
);
stored!(
    BudgetFrame, "budget_frames", by "id":
    id, meeting, region, class, people, staff, half_days, lodging
);
stored!(BudgetLine, "budget_lines", by "place": id, meeting, place, category, note, plan_cents);
stored!(Paper, "papers", by "number": id, meeting, number, title, secrecy, item, numbered);
stored!(PaperCopy, "paper_copies", by "number": id, meeting, paper, number, holder, issued);
stored!(
    SeatPlan, "seat_plans", by "id":
    id, meeting, kind, rule, viewpoint, sides, lines, columns, frozen, frozen_seats as Json
);
stored!(Seat, "seats", by "line": id, meeting, plan, line, col, attendee, locked);
stored!(
    Invitation, "invitations", by "id":
    id, meeting, number, scope, channel, contact, bring, doors, reply_due, sent, told_start,
    meals, lodging, transport, replaces, sent_copy
);
stored!(
    Imprint, "imprints", by "id":
    id, meeting, copy_number, secret_for, urgency, copied_to, printed_by, printed
);
stored!(FindingAnswer, "finding_answers", by "at": id, meeting, finding, answer, at, by);
stored!(GateOverride, "gate_overrides", by "at": id, meeting, gate, reason, at, by);
