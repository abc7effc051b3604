//! Chinese names of the field's values.

use crate::{
    domain::{
        action::{ActionState, Light},
        agenda::{ItemKind, Outcome},
        change::Act,
        decision::Verdict,
        entry::EntryKind,
        imprint::Urgency,
        meeting::{MeetingForm, MeetingState, Secrecy, VoteBase},
        motion::MotionState,
        people::{Category, Duty, Reply, Sex},
    },
    i18n::domain::Domain,
};

/// Chinese names.
pub(super) const DOMAIN: Domain = Domain {
    state,
    form,
    vote_base,
    secrecy,
    urgency,
    category,
    sex,
    duty,
    reply,
    item_kind,
    outcome,
    entry_kind,
    verdict,
    motion_state,
    action_state,
    light,
    act,
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
};

const fn state(value: MeetingState) -> &'static str {
    match value {
        MeetingState::Draft => "草稿",
        MeetingState::Planned => "已立会",
        MeetingState::Preparing => "筹备中",
        MeetingState::Ready => "准备就绪",
        MeetingState::Live => "进行中",
        MeetingState::Recess => "休会",
        MeetingState::Wrapping => "收尾中",
        MeetingState::Closed => "已办结",
        MeetingState::Archived => "已归档",
        MeetingState::Postponed => "延期",
        MeetingState::Cancelled => "取消",
    }
}

const fn form(value: MeetingForm) -> &'static str {
    match value {
        MeetingForm::InPerson => "现场",
        MeetingForm::Video => "视频",
        MeetingForm::Hybrid => "线上线下结合",
        MeetingForm::Phone => "电话",
    }
}

const fn vote_base(value: VoteBase) -> &'static str {
    match value {
        VoteBase::VotesCast => "赞成反对票",
        VoteBase::MembersPresent => "到会成员",
        VoteBase::EntireMembership => "全体成员",
    }
}

const fn secrecy(value: Secrecy) -> &'static str {
    match value {
        Secrecy::Open => "公开",
        Secrecy::Internal => "内部",
        Secrecy::WorkSecret => "工作秘密",
        Secrecy::Mimi => "秘密",
        Secrecy::Jimi => "机密",
        Secrecy::Juemi => "绝密",
    }
}

const fn urgency(value: Urgency) -> &'static str {
    match value {
        Urgency::None => "无",
        Urgency::Urgent => "加急",
        Urgency::MostUrgent => "特急",
    }
}

const fn category(value: Category) -> &'static str {
    match value {
        Category::Member => "出席",
        Category::InAttendance => "列席",
        Category::Invited => "特邀",
        Category::Observer => "旁听",
        Category::Press => "记者",
        Category::Staff => "工作人员",
    }
}

const fn sex(value: Sex) -> &'static str {
    match value {
        Sex::Unknown => "未填",
        Sex::Female => "女",
        Sex::Male => "男",
    }
}

const fn duty(value: Duty) -> &'static str {
    match value {
        Duty::None => "无",
        Duty::Chair => "主持",
        Duty::Scribe => "记录",
    }
}

const fn reply(value: Reply) -> &'static str {
    match value {
        Reply::Open => "未回复",
        Reply::Attends => "参加",
        Reply::Leave => "请假",
        Reply::Substituted => "代会",
    }
}

const fn item_kind(value: ItemKind) -> &'static str {
    match value {
        ItemKind::Decision => "审议",
        ItemKind::Report => "汇报",
        ItemKind::Information => "通报",
        ItemKind::Education => "学习",
        ItemKind::Procedural => "程序",
    }
}

const fn outcome(value: Outcome) -> &'static str {
    match value {
        Outcome::Decided => "议定",
        Outcome::Deferred => "延期审议",
        Outcome::Noted => "知悉",
        Outcome::Withdrawn => "撤回",
        Outcome::NoDecision => "未决定",
    }
}

const fn entry_kind(value: EntryKind) -> &'static str {
    match value {
        EntryKind::Note => "记录",
        EntryKind::Continuation => "续",
        EntryKind::Decision => "决定",
        EntryKind::Action => "任务",
        EntryKind::Question => "待定",
        EntryKind::Requirement => "要求",
        EntryKind::Motion => "动议",
        EntryKind::Second => "附议",
        EntryKind::VoteResult => "表决",
        EntryKind::Incident => "突发",
        EntryKind::Information => "信息",
        EntryKind::Idea => "想法",
        EntryKind::Help => "求助",
        EntryKind::Link => "链接",
        EntryKind::Arrival => "到会",
        EntryKind::Departure => "离席",
        EntryKind::ItemStart => "议题",
        EntryKind::Correction => "更正",
        EntryKind::Opened => "开会",
        EntryKind::Recess => "休会",
        EntryKind::Resumed => "复会",
        EntryKind::Adjourned => "散会",
        EntryKind::Reopened => "重新开会",
        EntryKind::RecorderOn => "录音开始",
        EntryKind::RecorderOff => "录音停止",
        EntryKind::RecordingMark => "录音标记",
        EntryKind::Aside => "旁注",
    }
}

const fn verdict(value: Verdict) -> &'static str {
    match value {
        Verdict::Adopted => "通过",
        Verdict::Rejected => "否决",
    }
}

const fn motion_state(value: MotionState) -> &'static str {
    match value {
        MotionState::Moved => "已提出",
        MotionState::Seconded => "已附议",
        MotionState::Carried => "通过",
        MotionState::Lost => "未通过",
        MotionState::Withdrawn => "撤回",
        MotionState::Tabled => "搁置",
        MotionState::Postponed => "延期",
        MotionState::Referred => "交付审查",
    }
}

const fn action_state(value: ActionState) -> &'static str {
    match value {
        ActionState::Open => "未办",
        ActionState::Working => "在办",
        ActionState::Reported => "已反馈",
        ActionState::Done => "办结",
        ActionState::Cancelled => "取消",
    }
}

const fn light(value: Light) -> &'static str {
    match value {
        Light::Undated => "无期限",
        Light::Green => "正常",
        Light::Yellow => "将到期",
        Light::Red => "逾期",
    }
}

const fn act(value: Act) -> &'static str {
    match value {
        Act::NewMeeting => "新建会议",
        Act::EditMeeting => "修改会议",
        Act::DeleteMeeting => "删除会议",
        Act::Postpone => "延期",
        Act::Cancel => "取消会议",
        Act::Capture => "录入",
        Act::EditEntry => "修改记录",
        Act::ConvertEntry => "改类别",
        Act::StrikeEntry => "划去",
        Act::Correct => "更正",
        Act::ItemStart => "进入议题",
        Act::EditItem => "修改议程",
        Act::MoveItem => "移动议题",
        Act::DeleteItem => "移除议题",
        Act::EditPerson => "修改人员",
        Act::DeletePerson => "移除人员",
        Act::MovePerson => "移动人员",
        Act::Arrive => "到会",
        Act::Leave => "离席",
        Act::Open => "开会",
        Act::Recess => "休会",
        Act::Resume => "复会",
        Act::Adjourn => "散会",
        Act::Reopen => "重新开会",
        Act::Mark => "录音标记",
        Act::Recorder => "录音笔",
        Act::Vote => "表决",
        Act::EditAction => "修改事项",
        Act::Setting => "设置",
        Act::EditRow => "修改一行",
        Act::DeleteRow => "删除一行",
        Act::MoveRow => "移动一行",
        Act::Review => "审批",
        Act::Check => "清单",
        Act::Test => "设备测试",
        Act::Papers => "份号",
        Act::Seats => "座次",
        Act::Answer => "差错答复",
        Act::Gate => "就绪",
        Act::FileRead => "文件变化",
        Act::Import => "导入",
    }
}
