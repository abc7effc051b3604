//! The words of what is watched while a meeting runs: incidents, rounds, the gate "adjourn", the board for the room.

use super::rows::words;
use crate::domain::{loose_end::Unfinished, queries::rounds::Beat};

words! {
    /// The words of the room.
    #[derive(Debug)]
    pub struct RoomText;

    unfinished => Unfinished {
        NoOutcome: "no outcome" | "未填写审议结果";
        MotionPending: "motion without result" | "尚未表决";
        NoGround: "closed part without ground" | "不公开部分没写依据";
        IncidentOpen: "incident open" | "突发未结";
        NoHandling: "incident: what was done is not said" | "突发没写处置";
        AttendanceInferred: "presence inferred, not confirmed" | "到会系推定，待确认";
        IdentityUnseen: "identity not verified" | "身份未核验";
        PostUnfilled: "nobody recorded on post" | "未记上岗";
        CopyOut: "copy out of the room" | "份号带出未收回";
        ShotMissing: "required shot not taken" | "必拍内容未拍";
        CopiesUncounted: "copies not counted" | "份号未清点";
        RecorderRuns: "recorder running" | "录音笔未停";
        NotRecorded: "not recorded, though it must be" | "应录音而未录";
        RoundUnfinished: "round not complete" | "巡检未做完";
    }
    and: "; " | "；";
    /// Between a kind of what is unfinished and what it is about.
    behind_kind: " " | "：";
    /// Between what is unfinished and the numbers of the items.
    of_kind: ": " | "：";
    list: ", " | "、";
    register_means: "Register only: no notes, recording, index, clipboard or export of content; titles are codes."
        | "仅登记：不记内容，不录音，不检索，不复制，不导出内容；题名以代号代替。";
    adjourn_gate: "Gate: adjourn" | "散会核验";
    gate_row_settles: "Enter goes there" | "回车前往";
    gate_confirms: "Enter confirms that they were here" | "回车确认其到会";
    gate_stops: "Enter stops it" | "回车停止录音";
    gate_reason: "F7 passes the gate with a reason" | "F7 写明理由通过";
    gate_delays_nothing: "The end is recorded whatever stands here." | "散会时间照记，此处所列不影响散会。";

    incidents: "Incidents" | "突发";
    /// Incidents that are not over.
    open_count(n: usize): "{n} open" | "{n}起未结";
    no_incidents: "Nothing has gone wrong. %text reports an incident." | "没有突发情况。%内容 即可报告。";
    card_filter: "card" | "查卡";
    no_cards: "no card fits" | "没有相应的处置卡";
    /// The number of the card, and how many there are.
    card_of(n: usize, all: usize): "card {n}/{all}" | "处置卡 {n}/{all}";
    reported: "reported" | "报告";
    there: "there" | "到场";
    over: "over" | "排除";
    spare: "spare" | "备用设备";
    technician: "technician" | "技术人员";
    handled_by: "by" | "处置人";
    handling: "done" | "处置";
    ending: "outcome" | "结果";
    told: "told" | "已告知";
    no_handling: "what was done is not said: Enter" | "未写处置情况：回车填写";
    say: "Say" | "可说";
    incident_hint: "F7 somebody there · F8 over · Enter the form · Tab next card · type: find a card"
        | "F7 到场 · F8 排除 · 回车 处置单 · Tab 下一张卡 · 输入文字查卡";
    /// Minutes since the report, within which somebody came.
    after_minutes(n: i64): "+{n} min" | "+{n}分";

    rounds: "Rounds" | "巡检";
    beat => Beat {
        Devices: "devices" | "设备";
        People: "people" | "人员";
        Outside: "outside" | "场外";
        Security: "security" | "安保";
        Secrecy: "secrecy" | "保密";
        Other: "other" | "其他";
    }
    /// The round, answered rows, all rows.
    round_state(name: String, done: usize, all: usize): "{name} · {done} of {all} answered" | "{name} · 已答 {done}/{all}";
    round_none: "none begun" | "尚未开始";
    due_in(minutes: i64):
        {
            match minutes {
                n @ 0..120 => format!("in {n} min"),
                n @ 120..2880 => format!("in {} h", n / 60),
                n => format!("in {} days", n / 1440),
            }
        }
        | {
            match minutes {
                n @ 0..120 => format!("还有{n}分"),
                n @ 120..2880 => format!("还有{}小时", n / 60),
                n => format!("还有{}天", n / 1440),
            }
        };
    /// Minutes that somebody has waited.
    of_waiting(minutes: i64): "{minutes} min" | "{minutes}分";
    due_now: "due now" | "到时";
    overdue(minutes: i64): "{minutes} min overdue" | "逾期{minutes}分";
    last_time: "last" | "上次";
    note_of: "what is wrong" | "故障情况";
    no_rounds: "Nothing to look after yet: F3 Equipment adds devices, Duties people, Checklist lines."
        | "还没有巡检项目：F3“设备”“分工”“清单”可添加。";
    /// Lines typed before the opening wait; the last of them.
    lines_wait(n: usize, last: &str):
        "{n} waiting for the opening, last: {last} · Enter opens now and enters them · Esc takes back"
        | "待开会 {n}行，末行：{last} · 回车现在开会并录入 · Esc 取回";
    round_hint: "1 good · 2 fault · 3 does not apply, a digit a row, then Enter · any other text: fault"
        | "1 正常 · 2 故障 · 3 不适用，一行一位，回车录入 · 其他文字记为故障";
    /// Enter with digits only: each row with its answer; with other text: the row that is out of order, and how.
    will_answer(rows: &str): "Enter: {rows}" | "回车：{rows}";
    /// The thing that fails, and how.
    fault(name: &str, how: &str): "{name}: {how}" | "{name}：{how}";
    out_of_order: "out of order" | "故障";
    /// Minutes spent of those planned.
    of_minutes(spent: i64, planned: i64): "{spent}/{planned} min" | "{spent}/{planned}分";
    in_all(time: &str): "Σ {time}" | "共{time}";
    next_up: "next" | "下一项";
    presenter_absent: "not here yet" | "未到会";
    board_item: "Item" | "议题";
    board_session: "meeting, minutes of plan" | "会议 已用/计划（分）";
    board_closed: "closed session" | "不公开";
    /// A clock, and the minutes planned.
    board_planned(name: &str, minutes: u32): "{name} · {minutes} min planned" | "{name} · 计划{minutes}分";
    /// Members that must be there, and whether they are.
    board_quorum(needed: u32, reached: bool):
        { format!("members here · quorum {needed}: {}", if reached { "yes" } else { "NO" }) }
        | { format!("成员到会 · 法定{needed}人{}", if reached { "，已达到" } else { "，未达到" }) };
    copies_issued(n: usize): "{n} numbered copies are handed out." | "已发出编号文件 {n} 份。";
    copies_counted(at: &str): "Copies counted, {at}" | "{at} 清点份号";
}
