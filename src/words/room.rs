//! The words of what is watched while a meeting runs: incidents, rounds, the gate "adjourn", the board for the room.

use super::rows::words;
use crate::domain::loose_end::Unfinished;

words! {
    /// The words of the room.
    #[derive(Debug)]
    pub struct RoomText;

    unfinished => Unfinished {
        NoOutcome: "no outcome" | "没有结果";
        MotionPending: "motion without result" | "动议未表决";
        NoGround: "closed part without ground" | "不公开部分没写依据";
        IncidentOpen: "incident open" | "突发未结";
        NoHandling: "incident: what was done is not said" | "突发没写处置";
        AttendanceInferred: "presence inferred, not confirmed" | "到会系推定，未确认";
        CopiesUncounted: "copies not counted" | "份号未清点";
        RecorderRuns: "recorder running" | "录音笔未停";
        NotRecorded: "not recorded, though it must be" | "应录音而未录";
        RoundUnfinished: "round not complete" | "巡检未做完";
    }
    and: "; " | "；";
    list: ", " | "、";
    adjourn_gate: "Gate: adjourn" | "散会门";
}
