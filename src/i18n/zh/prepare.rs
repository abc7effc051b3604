//! Chinese words of preparation.

use crate::{
    domain::{
        agenda::Filing,
        checklist::{CheckState, Phase, Proof},
        deliverable::{DeliverableKind, Part, Reopened, Standing},
        equipment::TestResult,
        error_book::SlipKind,
        estimate::BudgetCategory,
        readiness::Shortage,
        seating::{PlanKind, SeatRule, TableSides, Viewpoint},
        template::moment::Moment,
    },
    i18n::prepare::Preparation,
    input::section::Section,
};

/// Chinese words.
pub(super) const PREPARE: Preparation = Preparation {
    section,
    empty,
    deliverable,
    standing,
    phase,
    proof,
    check,
    test,
    budget,
    plan,
    rule,
    viewpoint,
    sides,
    filing,
    shortage,
    slip,
    part,
    part_changed: |value| format!("{}有变", part(value)),
    review_reopened: |kind, part, others| {
        let what = if part.is_empty() { "内容" } else { part };
        match others {
            0 => format!("{kind}要重新审阅：{what}有变。"),
            n => format!("{kind}等{}项要重新审阅：{what}有变。", n + 1),
        }
    },
    so_not_ready: "会议不再就绪。",
    not_ready: |n| format!("会议不再就绪：缺{n}项，Alt-G 查看。"),
    lacks: |n| format!("缺{n}"),
    theme_unconfirmed: "主题已改，原确认作废：请重填主题确认人。",
    removed: |what| format!("已移除：{what}。Ctrl-Z 恢复。"),
    issued: |n| format!("已发放{n}份。"),
    take_back_on_repeat: |n| format!("{n}份都已发放；再按一次改回未发。"),
    taken_back: |n| format!("{n}份改回未发；Ctrl-Z 恢复。"),
    ticked: |what, open| format!("{what}：已完成，还有{open}项未完。"),
    answered_one: |what, open| format!("{what}：已答复，还有{open}条。"),
    opens_early: |lapse| format!("会议{lapse}后才开始：再按回车，会议就由此行开始。"),
    days: |n| format!("{n}天"),
    hours: |n| format!("{n}小时"),
    minutes: |n| format!("{n}分钟"),
    moment,
    shut_gate: |n, list| format!("门未开，缺{n}项：{list}"),
    must_say_yes: "选“是”才通过",
    copies_out: |n| format!("已发放{n}份"),
    required_open: "必做未完",
    changed_at: "变动时间",
    go_there: "前往",
    late_by_design: "先天逾期",
    overdue: "逾期",
    gate_open: "门已开",
    gate_shut: "门未开，缺：",
    gate_passed: "已凭理由通过：",
    answered: "已答复",
    col_deliverable: "材料",
    col_review: "审批",
    col_check: "事项",
    col_proof: "凭证",
    col_device: "设备",
    col_test: "测试",
    col_desk: "岗位",
    col_task: "任务",
    col_person: "人员",
    col_phone: "电话",
    col_category: "身份",
    col_amount: "金额",
    col_remark: "备注",
    col_paper: "文件",
    col_copies: "份数",
    col_issued: "已发",
    col_secrecy: "密级",
    col_row: "排",
    col_seat: "座",
    col_finding: "差错",
    col_about: "事由",
    col_answer: "答复",
    col_duty_id: "栏",
    col_missing: "缺项",
    col_owner: "责任人",
    col_filing: "申报",
    slides: "课件",
    round: "轮次",
    critical: "关键",
    total: "合计",
    limit: "限额",
    frozen: "已定",
    moved: "变动",
    sent: "已发",
    not_sent: "未发",
    people_days: "人日",
    nobody: "（空）",
    locked: "手排",
    doors: "入场",
    reply_due: "回复截止",
};

const fn section(value: Section) -> &'static str {
    match value {
        Section::Purpose => "目的",
        Section::Agenda => "议程",
        Section::People => "人员",
        Section::Deliverables => "七项材料",
        Section::Checklist => "清单",
        Section::Equipment => "设备",
        Section::Duties => "分工",
        Section::Budget => "预算",
        Section::Papers => "文件",
        Section::Seats => "座次",
        Section::Notice => "通知",
        Section::Errors => "差错本",
        Section::Ready => "就绪门",
    }
}

const fn empty(value: Section) -> &'static str {
    match value {
        Section::Purpose => "",
        Section::Agenda => "还没有议题。Ctrl-N 添加，F7 粘贴清单。",
        Section::People => "还没有人员。Ctrl-N 添加，F7 粘贴名单。",
        Section::Deliverables => "还没有。Ctrl-N 建立七项：预算、议程、名单、通知、材料、布置、分工。",
        Section::Checklist => "清单是空的。Ctrl-N 添加；模板自带清单。",
        Section::Equipment => "还没有设备。Ctrl-N 添加设备，Alt-S 添加课件。",
        Section::Duties => "还没有分工。Ctrl-N 添加岗位。",
        Section::Budget => "还没有预算。F7 设类别和人数，Ctrl-N 添加一笔。",
        Section::Papers => "还没有文件。Ctrl-N 添加文件和编号份数。",
        Section::Seats => "还没有座次。F7 建立座次图，按名单顺序排座。",
        Section::Notice => "还没有通知。回车填写。",
        Section::Errors => "没有发现差错。",
        Section::Ready => "没有缺项：门已开。F7 宣布就绪。",
    }
}

const fn deliverable(value: DeliverableKind) -> &'static str {
    match value {
        DeliverableKind::Budget => "经费预算",
        DeliverableKind::Agenda => "会议议程",
        DeliverableKind::Roster => "参会名单",
        DeliverableKind::Notice => "会议通知",
        DeliverableKind::Materials => "会议材料",
        DeliverableKind::Layout => "会场布置",
        DeliverableKind::Division => "人员分工",
    }
}

const fn standing(value: Standing) -> &'static str {
    match value {
        Standing::NotNeeded => "不需要",
        Standing::Draft => "起草",
        Standing::Submitted => "已送审",
        Standing::Returned => "退回",
        Standing::Approved => "已批准",
        Standing::Reopened(Reopened::Records) => "内容已变",
        Standing::Reopened(Reopened::File) => "文件已变",
        Standing::Reopened(Reopened::FileGone) => "文件不见",
    }
}

const fn phase(value: Phase) -> &'static str {
    match value {
        Phase::Pre => "会前",
        Phase::In => "会中",
        Phase::Post => "会后",
    }
}

const fn proof(value: Proof) -> &'static str {
    match value {
        Proof::Tick => "打勾",
        Proof::Text => "文字",
        Proof::File => "文件",
        Proof::Number => "数字",
        Proof::Signature => "签名",
        Proof::Photo => "照片",
        Proof::CountMatch => "数目相符",
        Proof::Approval => "批准",
        Proof::Log => "记录",
    }
}

const fn check(value: CheckState) -> &'static str {
    match value {
        CheckState::Open => "未完",
        CheckState::Done => "完成",
        CheckState::NotNeeded => "不需要",
    }
}

const fn test(value: TestResult) -> &'static str {
    match value {
        TestResult::Pass => "好",
        TestResult::Fail => "故障",
        TestResult::NotApplicable => "不适用",
    }
}

const fn budget(value: BudgetCategory) -> &'static str {
    match value {
        BudgetCategory::Lodging => "住宿费",
        BudgetCategory::Meals => "伙食费",
        BudgetCategory::Venue => "场地租金",
        BudgetCategory::Transport => "交通费",
        BudgetCategory::Printing => "文印费",
        BudgetCategory::Medical => "医药费",
        BudgetCategory::Online => "网络会议费",
        BudgetCategory::Other => "其他",
    }
}

const fn plan(value: PlanKind) -> &'static str {
    match value {
        PlanKind::Rostrum => "主席台",
        PlanKind::LongTable => "长条桌",
        PlanKind::UShape => "U 形",
        PlanKind::HollowSquare => "回形",
        PlanKind::Round => "圆桌",
        PlanKind::Theatre => "剧院式",
    }
}

const fn rule(value: SeatRule) -> &'static str {
    match value {
        SeatRule::LeftFirst => "左为上",
        SeatRule::LeftFirstAlt => "左为上（另一读法）",
        SeatRule::RightFirst => "右为上",
    }
}

const fn viewpoint(value: Viewpoint) -> &'static str {
    match value {
        Viewpoint::Hall => "台下视角",
        Viewpoint::Rostrum => "台上视角",
    }
}

const fn sides(value: TableSides) -> &'static str {
    match value {
        TableSides::ByRank => "按位次",
        TableSides::GuestsFaceDoor => "客方（特邀）面门",
        TableSides::HostsFaceDoor => "主方面门，对面客方（特邀）",
        TableSides::DoorAtEnd => "门在左端，进门方向右为客",
    }
}

const fn filing(value: Filing) -> &'static str {
    match value {
        Filing::None => "无需申报",
        Filing::Filed => "已申报",
        Filing::Checked => "已初审",
        Filing::Approved => "已批准",
        Filing::Scheduled => "已排入",
        Filing::Returned => "退回",
    }
}

const fn shortage(value: Shortage) -> &'static str {
    match value {
        Shortage::NoPurpose => "写明会议目的",
        Shortage::NoProblem => "写明要解决的问题",
        Shortage::NoTheme => "写明会议主题",
        Shortage::ThemeNotConfirmed => "请人确认主题",
        Shortage::EmptyMeeting => "无决策议题又无预期成果：空会",
        Shortage::NoVenue => "写明地点",
        Shortage::NoItems => "添加议题",
        Shortage::NobodyInvited => "添加人员",
        Shortage::NoReply => "未回复",
        Shortage::NoEquipment => "列出设备",
        Shortage::NotTested => "本轮未试",
        Shortage::TestFailed => "本轮故障",
        Shortage::SlideNotOpened => "课件未在会场打开",
        Shortage::NoInterval => "设巡检间隔 (Alt-I)",
        Shortage::NoSpare => "无备用",
        Shortage::NoTechnician => "无技术员",
        Shortage::NoDeliverable => "未建立",
        Shortage::NoOwner => "无责任人",
        Shortage::NoDue => "无期限",
        Shortage::PostEmpty => "无人负责",
        Shortage::NotApproved(Standing::Reopened(_)) => "要重新审阅",
        Shortage::NotApproved(_) => "未批准",
        Shortage::CheckOpen => "未完成",
        Shortage::Unanswered => "请答复差错",
        Shortage::QuestionOpen => "回答三问：此会可否不开",
    }
}

const fn slip(value: SlipKind) -> &'static str {
    match value {
        SlipKind::Weekday => "星期与日期不符",
        SlipKind::TwoSeats => "座位重复",
        SlipKind::NameDiffers => "姓名与名单不同",
        SlipKind::NotOnList => "汇报人不在名单",
        SlipKind::NoSeat => "没有座位",
        SlipKind::SeatOnLeave => "不来却有座位",
        SlipKind::SentForOldTime => "通知时间已变，须重发",
        SlipKind::SameName => "同名未区分",
        SlipKind::LeaveButHere => "请假却签到",
        SlipKind::VoteTotal => "票数多于人数",
        SlipKind::DuplicateCopy => "份号重复",
        SlipKind::NoPresenter => "议题无汇报人",
        SlipKind::PostChanged => "单位职务有变",
        SlipKind::ReplyMissing => "回执逾期",
        SlipKind::BeforeDoors => "早于入场时间",
        SlipKind::DoorsOtherDay => "入场不在会议当天",
        SlipKind::ReplyTooLate => "回复截止晚于开会",
        SlipKind::TooLong => "议题超出会期（分）",
        SlipKind::OverLimit => "预算超限额（元）",
        SlipKind::TooManyPeople => "人数超类别上限",
        SlipKind::TooManyDays => "会期超上限（半天）",
        SlipKind::TooManyStaff => "工作人员超比例",
    }
}

const fn part(value: Part) -> &'static str {
    match value {
        Part::Title => "会议名称",
        Part::Time => "会议时间",
        Part::Venue => "地点",
        Part::Frame => "预算口径",
        Part::Money => "预算",
        Part::Items => "议题",
        Part::ItemDetails => "议题内容",
        Part::People => "人员",
        Part::Replies => "身份回复",
        Part::Purpose => "目的主题",
        Part::Notice => "通知",
        Part::Papers => "文件",
        Part::Copies => "份号",
        Part::Plan => "座次图",
        Part::Seats => "座次",
        Part::Posts => "分工",
        Part::File => "附件",
    }
}

fn moment(value: Moment) -> String {
    match value {
        Moment::At(offset) => offset.to_string(),
        Moment::Start => "开会时".to_owned(),
        Moment::End => "散会时".to_owned(),
        Moment::Item => "每项议题".to_owned(),
        Moment::Break => "休会时".to_owned(),
        Moment::Always => "全程".to_owned(),
        Moment::BeforeVote => "表决前".to_owned(),
        Moment::BeforeClosed => "闭门前".to_owned(),
        Moment::Every(minutes) => format!("每{minutes}分钟"),
    }
}
