//! The names of the field's values, in documents and on the screen.

use super::rows::words;
use crate::domain::{
    action::{ActionState, Light},
    agenda::{ItemKind, ItemOutcome},
    attendance::{Attending, StaySource},
    change::Act,
    check_group::CheckGroup,
    decision::Verdict,
    entry::EntryKind,
    function::{MeetingFunction, Solved},
    imprint::Urgency,
    interest::InterestNature,
    meeting::{MeetingForm, MeetingState, RecordMode, Secrecy, VoteBase},
    motion::{MotionState, ResultWord, Vote, VotingForm},
    people::{Category, Duty, Reply, Sex},
    quorum::QuorumBase,
};

words! {
    /// The names of the values of the records.
    #[derive(Debug)]
    pub struct Domain;

    state => MeetingState {
        Draft: "draft" | "草稿";
        Planned: "approved" | "已立会";
        Preparing: "preparing" | "筹备中";
        Ready: "ready" | "准备就绪";
        Live: "in session" | "进行中";
        Recess: "recess" | "休会";
        Wrapping: "wrapping up" | "收尾中";
        Closed: "closed" | "已结会";
        Archived: "archived" | "已归档";
        Postponed: "postponed" | "延期";
        Cancelled: "cancelled" | "取消";
    }
    form => MeetingForm {
        InPerson: "in person" | "现场";
        Video: "video" | "视频";
        Hybrid: "hybrid" | "线上线下结合";
        Phone: "telephone" | "电话";
    }
    function => MeetingFunction {
        Decision: "decision" | "决策";
        Control: "control" | "控制";
        Coordination: "coordination" | "协调";
        Education: "education" | "教育";
    }
    check_group => CheckGroup {
        Purpose: "purpose" | "会议目的";
        Agenda: "agenda" | "议题";
        Notice: "notice" | "会议通知";
        People: "people" | "参会人员";
        Materials: "papers" | "会议材料";
        Venue: "room" | "会场布置";
        Equipment: "equipment" | "设备调试";
        Staffing: "duties" | "人员分工";
        Budget: "money" | "经费";
        Secrecy: "secrecy" | "保密";
        Security: "security" | "安全保卫";
        Rehearsal: "rehearsal" | "演练";
        Review: "review" | "审阅";
        Reception: "reception" | "接待签到";
        Record: "record" | "会议记录";
        Media: "pictures and sound" | "影音采集";
        Outside: "outside the room" | "会场外围";
        Logistics: "logistics" | "后勤";
        Minutes: "minutes" | "会议纪要";
        FollowUp: "follow-up" | "督办";
        Archive: "archive" | "归档";
    }
    solved => Solved {
        Yes: "solved" | "已解决";
        Partly: "partly solved" | "部分解决";
        No: "not solved" | "未解决";
    }
    minuting => RecordMode {
        Verbatim: "everything said" | "详细记录";
        VerbatimKey: "key speeches in full" | "重点发言详记";
        Summary: "decisions and summaries" | "决定和摘要";
        Decisions: "decisions only" | "议定事项";
        RegisterOnly: "register only" | "仅登记";
    }
    quorum_base => QuorumBase {
        Members: "all members" | "全体成员";
        Expected: "members not on leave" | "未请假的成员";
        Seats: "seats, vacant ones too" | "席位，含空缺";
    }
    vote_base => VoteBase {
        VotesCast: "votes cast" | "赞成票与反对票之和";
        MembersPresent: "members present" | "到会成员";
        EntireMembership: "entire membership" | "全体成员";
    }
    secrecy => Secrecy {
        Open: "open" | "公开";
        Internal: "internal" | "内部";
        WorkSecret: "work secret" | "工作秘密";
        Mimi: "秘密 (confidential)" | "秘密";
        Jimi: "机密 (secret)" | "机密";
        Juemi: "绝密 (top secret)" | "绝密";
    }
    urgency => Urgency {
        None: "none" | "无";
        Urgent: "urgent" | "加急";
        MostUrgent: "most urgent" | "特急";
    }
    category => Category {
        Member: "member" | "出席";
        InAttendance: "in attendance" | "列席";
        Invited: "invited" | "特邀";
        Observer: "observer" | "旁听";
        Press: "press" | "记者";
        Staff: "staff" | "工作人员";
    }
    /// The same, over several people.
    categories => Category {
        Member: "members" | "出席";
        InAttendance: "in attendance" | "列席";
        Invited: "invited" | "特邀";
        Observer: "observers" | "旁听";
        Press: "press" | "记者";
        Staff: "staff" | "工作人员";
    }
    /// Several of them.
    observers: "observers" | "旁听";
    sex => Sex {
        Unknown: "not said" | "未填";
        Female: "female" | "女";
        Male: "male" | "男";
    }
    duty => Duty {
        None: "none" | "无";
        Chair: "chair" | "主持";
        Scribe: "minute taker" | "记录";
        ChairAndScribe: "chair, minute taker" | "主持兼记录";
    }
    reply => Reply {
        Open: "no reply" | "未回复";
        Attends: "attends" | "参加";
        Leave: "on leave" | "请假";
        Substituted: "substitute comes" | "替会";
    }
    item_kind => ItemKind {
        Decision: "decision" | "审议";
        Report: "report" | "汇报";
        Information: "information" | "通报";
        Education: "learning" | "学习";
        Procedural: "procedural" | "程序";
    }
    outcome => ItemOutcome {
        Decided: "decided" | "议定";
        Deferred: "deferred" | "暂缓审议";
        Noted: "noted" | "听取（已阅知）";
        Withdrawn: "withdrawn" | "撤回";
        NoDecision: "no decision" | "未形成一致意见";
        Referred: "referred" | "交付研究";
    }
    entry_kind => EntryKind {
        Note: "note" | "记录";
        Continuation: "continued" | "续";
        Decision: "decision" | "决定";
        Action: "action" | "任务";
        Question: "question" | "待定";
        Requirement: "requirement" | "要求";
        Motion: "motion" | "动议";
        Second: "seconded" | "附议";
        VoteResult: "vote" | "表决";
        Incident: "incident" | "突发";
        Information: "info" | "信息";
        Idea: "idea" | "想法";
        Help: "help" | "求助";
        Link: "link" | "链接";
        Arrival: "arrives" | "到会";
        Departure: "leaves" | "离席";
        ItemStart: "item" | "议题";
        Correction: "correction" | "更正";
        Opened: "opened" | "开会";
        Recess: "recess" | "休会";
        Resumed: "resumed" | "复会";
        Adjourned: "adjourned" | "散会";
        Reopened: "reopened" | "重新开会";
        RecorderOn: "recorder started" | "录音开始";
        RecorderOff: "recorder stopped" | "录音停止";
        RecordingMark: "recording mark" | "录音标记";
        Regrets: "apologies" | "请假";
        Interest: "interest" | "回避";
        ItemOutcome: "outcome" | "结果";
        Wording: "wording" | "文本";
        ClosedPart: "public excluded" | "转入不公开";
        PublicPart: "public admitted" | "恢复公开";
        Aside: "aside" | "备注";
    }
    verdict => Verdict {
        Adopted: "agreed" | "通过";
        Rejected: "rejected" | "否决";
    }
    stay_source => StaySource {
        SignedIn: "signed in" | "签到";
        Badge: "badge" | "刷证";
        Door: "desk at the door" | "会场门口";
        Spoke: "spoke" | "发言";
        Moved: "moved or seconded" | "提出或附议";
        Voted: "voted" | "参加表决";
        Declared: "declared an interest" | "申报回避";
        Presided: "in the chair" | "主持";
        Log: "log" | "聊天记录";
    }
    attending => Attending {
        InPerson: "in person" | "现场";
        Video: "by video" | "视频";
        Phone: "by telephone" | "电话";
    }
    voting_form => VotingForm {
        Open: "show of hands" | "举手表决";
        RollCall: "roll call" | "记名表决";
        Secret: "secret ballot" | "无记名投票";
    }
    result_word => ResultWord {
        Plain: "result said" | "宣布结果";
        Unanimous: "unanimously" | "一致";
        NoObjection: "without objection" | "无异议";
        Agreed: "agreed" | "同意";
        Tied: "tied" | "票数相等";
        Majority: "by a majority" | "以多数票";
        InPrinciple: "in principle" | "原则";
        Accepted: "accepted by the mover" | "动议人接受";
        Consensus: "by consensus" | "协商一致";
        Acclamation: "by acclamation" | "鼓掌";
        Deferred: "deferred" | "缓议";
        NextBusiness: "by next business" | "转入下一议题";
        Unseconded: "for want of a seconder" | "无人附议";
    }
    vote => Vote {
        For: "for" | "赞成";
        Against: "against" | "反对";
        Abstain: "abstained" | "弃权";
    }
    interest_nature => InterestNature {
        Unsaid: "interest" | "利害关系";
        Pecuniary: "pecuniary interest" | "经济利益关系";
        Other: "other interest" | "其他利害关系";
        Disclosable: "disclosable pecuniary interest" | "应申报的经济利益关系";
        Personal: "personal interest" | "个人利害关系";
        Prejudicial: "prejudicial interest" | "有碍公正的利害关系";
    }
    motion_state => MotionState {
        Moved: "moved" | "已提出";
        Seconded: "seconded" | "已附议";
        Carried: "carried" | "通过";
        Lost: "lost" | "未通过";
        Withdrawn: "withdrawn" | "撤回";
        Tabled: "laid on the table" | "搁置";
        Postponed: "postponed" | "暂缓";
        Referred: "referred" | "交付审查";
    }
    action_state => ActionState {
        Open: "open" | "待办";
        Working: "in hand" | "在办";
        Reported: "reported done" | "已反馈";
        Done: "done" | "办结";
        Cancelled: "cancelled" | "取消";
    }
    light => Light {
        Undated: "no date" | "无期限";
        Green: "on time" | "正常";
        Yellow: "due soon" | "将到期";
        Red: "overdue" | "逾期";
    }
    act => Act {
        NewMeeting: "new meeting" | "新建会议";
        EditMeeting: "change of the meeting" | "修改会议";
        DeleteMeeting: "deletion of a meeting" | "删除会议";
        Postpone: "postponement" | "延期";
        Cancel: "cancellation" | "取消会议";
        Capture: "line" | "录入";
        EditEntry: "edit of a line" | "修改记录";
        ConvertEntry: "change of kind" | "改类别";
        StrikeEntry: "strike" | "划去";
        Correct: "correction" | "更正";
        ItemStart: "item" | "进入议题";
        EditItem: "change of the agenda" | "修改议程";
        MoveItem: "move of an item" | "移动议题";
        DeleteItem: "removal of an item" | "移除议题";
        EditPerson: "change of the roster" | "修改人员";
        DeletePerson: "removal of a person" | "移除人员";
        MovePerson: "move of a person" | "移动人员";
        Arrive: "arrival" | "到会";
        Leave: "departure" | "离席";
        Open: "opening" | "开会";
        Recess: "recess" | "休会";
        Resume: "resumption" | "复会";
        Adjourn: "adjournment" | "散会";
        Reopen: "reopening" | "重新开会";
        Mark: "recording mark" | "录音标记";
        Recorder: "recorder" | "录音笔";
        Vote: "vote" | "表决";
        EditAction: "change of an action" | "修改事项";
        Setting: "setting" | "设置";
        EditRow: "edit of a row" | "修改一行";
        DeleteRow: "removal of a row" | "删除一行";
        MoveRow: "move of a row" | "移动一行";
        Review: "review" | "审批";
        Check: "checklist" | "清单";
        Test: "equipment test" | "设备调试";
        Papers: "copies" | "份号";
        Seats: "seats" | "座次";
        Answer: "answer to a finding" | "差错答复";
        Gate: "gate" | "就绪";
        Minutes: "minutes" | "纪要";
        Reword: "wording of the minutes" | "纪要措辞";
        Incident: "incident" | "突发处置";
        Queue: "speakers' list" | "发言名单";
        Post: "post" | "岗位";
        Media: "media list" | "影音";
        FileRead: "file changed" | "文件变化";
        LeaveRegister: "end of register-only" | "退出仅登记";
        Import: "import" | "导入";
    }
    /// Days of the week from Monday.
    weekdays -> [&'static str; 7]:
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        | ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
}
