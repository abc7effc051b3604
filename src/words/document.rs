//! Single words and fixed sentences of documents.

use super::rows::words;

words! {
    /// Single words and fixed sentences of documents.
    #[derive(Debug)]
    pub struct Words;

    no_meeting: "No meeting is open." | "没有打开的会议。";
    untitled: "Untitled meeting" | "未命名会议";
    /// Set on top while the meeting is not adjourned.
    draft: "Draft: the meeting has not been adjourned." | "草稿：会议尚未散会。";
    /// Set on top where the meeting keeps no content (docs/rules.md §secrecy).
    register_only:
        "Register-only: no content of this meeting is kept. Titles are replaced by codes."
        | "仅登记模式：本会议不保存内容，名称以代号代替。";
    /// In place of a wording that is not kept.
    not_kept: "(wording not kept)" | "（内容不保存）";
    nothing_recorded: "Nothing is recorded." | "没有记录。";
    number_sign: "No." | "编号";
    number: "Meeting" | "期次";
    time: "Time" | "时间";
    planned: "Planned" | "计划时间";
    place: "Place" | "地点";
    form: "Form" | "会议形式";
    organiser: "Organiser" | "主办单位";
    chair: "Chair" | "主持人";
    scribe: "Minute taker" | "记录人";
    purpose: "Purpose" | "会议目的";
    secrecy: "Secrecy level" | "密级";
    attendance: "Attendance" | "到会情况";
    name: "Name" | "姓名";
    unit: "Unit" | "单位";
    category: "Category" | "身份";
    stays: "In the room" | "在场时间";
    present: "Present" | "出席";
    apologies: "Apologies" | "请假";
    /// Behind the name of a list on which nobody is said to stand.
    nobody: "none" | "无";
    absent: "Absent" | "缺席";
    /// Invited without a vote, and not there.
    absent_others: "Did not attend" | "未到会的列席人员";
    /// The list of those who may have been there, where nobody was signed in.
    unrecorded: "Attendance not recorded" | "到会情况未记录";
    invited: "Invited" | "应邀";
    named: "Named, not known to have been there" | "提及，是否到会不详";
    quorum: "Quorum" | "法定人数";
    /// Nobody is on the list of people.
    no_list: "there is no list of people" | "没有人员名单";
    /// Heading of the first part of official minutes.
    overview: "Overview" | "概况";
    /// 议定事项
    settled: "Matters settled" | "议定事项";
    general: "General" | "综合";
    decision: "Decided" | "会议决定";
    rejection: "Rejected" | "会议否决";
    action: "Action" | "任务";
    course: "Course of the meeting" | "会议进程";
    outcome: "Outcome" | "结果";
    no_action: "No action needed" | "无需办理";
    /// Marks a motion without a result.
    not_voted: "not voted on" | "未表决";
    vote_unclear: "result to be confirmed" | "表决结果待核";
    owner: "Owner" | "责任人";
    due: "Due" | "期限";
    state: "State" | "状态";
    item: "Item" | "议题";
    presenter: "Presenter" | "汇报人";
    unassigned: "unassigned" | "未明确责任人";
    no_date: "no date set" | "未定期限";
    signature_reviewed: "Checked by" | "核对人";
    date: "Date" | "日期";
    meeting_summary: "Meeting summary" | "会议摘要";
    action_items: "Action Items" | "任务";
    by_person: "Action Items, by person" | "按责任人列任务";
    people_present: "People Present (lines said)" | "到会人员（发言条数）";
    /// Tags in front of the points of a MeetBot summary (docs/rules.md §meetbot).
    tag_action: "ACTION" | "任务";
    tag_agreed: "AGREED" | "决定";
    tag_rejected: "REJECTED" | "否决";
    tag_idea: "IDEA" | "想法";
    tag_help: "HELP" | "求助";
    tag_link: "LINK" | "链接";
    tag_motion: "MOTION" | "表决事项";
    tag_question: "ISSUE" | "待定";
    tag_requirement: "REQUIREMENT" | "要求";
    tag_unassigned: "UNASSIGNED" | "未明确责任人";
    /// Names of documents.
    agenda: "Agenda" | "议程";
    notice: "Notice" | "通知";
    guide: "Guide" | "指南";
    roster: "Participants" | "参会人员名单";
    sign_in: "Sign-in sheet" | "签到表";
    desk_cards: "Desk cards" | "桌签";
    seat_plan: "Seat plan" | "座次图";
    duties: "Duties" | "会务分工表";
    checklist: "Checklist" | "会务清单";
    budget: "Budget" | "经费预算表";
    serial: "No." | "序号";
    matter: "Matter" | "事项";
    item_kind: "Kind" | "类型";
    length: "Minutes" | "时长（分钟）";
    called_in: "Called in" | "列席单位";
    papers: "Papers" | "材料";
    consent: "Consent items, taken together" | "一并审议事项";
    total: "Planned in all" | "计划用时合计";
    yes: "yes" | "是";
    no_items: "There are no items yet." | "尚未列入议题。";
    post: "Post" | "职务";
    phone: "Phone" | "电话";
    sex: "Sex" | "性别";
    grouping: "Group" | "分组";
    remark: "Remarks" | "备注";
    signature: "Signature" | "签名";
    seat: "Seat" | "座位";
    speaker: "Speaker" | "发言人";
    text: "Text" | "内容";
    timetable: "Timetable" | "日程安排";
    planned_end: "Planned end" | "预计散会";
    participants: "Participants" | "参会人员";
    groups: "Groups" | "分组";
    contacts: "Contacts" | "会务联系";
    contact: "Contact" | "联系人";
    addressee: "To all participants" | "各参会单位、参会人员：";
    when_and_where: "Time and place" | "会议时间和地点";
    business: "Business" | "会议内容";
    other_matters: "Other matters" | "其他事项";
    please_reply:
        "Please let us know whether you will attend; if you cannot, say why."
        | "请收到通知后及时反馈参会情况；因故不能参会的，请履行请假手续并报代为参会人员名单。";
    please_reply_substitute:
        "Please let us know whether you will attend; if you cannot, say why and who comes in your place."
        | "请收到通知后及时反馈参会情况；因故不能参会的，请履行请假手续并报代为参会人员名单。";
    nobody_listed: "Nobody is on the list yet." | "名单上还没有人。";
    roster_order:
        "Within each category the list follows the order set by the organiser."
        | "注：各类人员按主办单位确定的顺序排列。";
    no_seats: "There is no seat plan yet." | "还没有排座次。";
    plan_kind: "Shape" | "形式";
    seat_rule: "Order" | "排位";
    sides: "Sides" | "两侧";
    guests: "guests" | "客方";
    hosts: "hosts" | "主方";
    viewpoint: "Viewpoint" | "视角";
    seen_from_hall:
        "Drawn as seen from the hall, facing the front: left and right are those of the viewer."
        | "台下视角：自会场面向前方看，左右以看图者为准。";
    seen_from_rostrum:
        "Drawn as seen from the front, facing the hall: left and right are those of the people seated there."
        | "台上视角：自前方面向会场看，左右以就座者为准。";
    seat_changes: "Changes since the plan was settled" | "定稿后变动";
    row: "Row" | "排";
    hours: "Hours" | "时段";
    relief: "Relief" | "接替";
    standard: "Standard" | "标准";
    phase: "Phase" | "阶段";
    budget_rule: "Rules" | "执行标准";
    budget_class: "Class" | "会议类别";
    budget_people: "People" | "人数";
    budget_days: "Days" | "会期（天）";
    budget_lodging: "Lodging" | "安排住宿";
    budget_note: "What for" | "说明";
    budget_amount: "Amount (CNY)" | "金额（元）";
    budget_within: "Planned within the limit" | "列入综合定额的预算";
    budget_outside: "outside the limit" | "不计入综合定额";
    budget_limit: "Limit" | "综合定额控制数";
    budget_left: "Below the limit by" | "控制数结余";
    budget_over: "Over the limit by" | "超出控制数";
    budget_no_limit:
        "No limit is known for this region, class and day."
        | "该地区、该类会议在开会之日没有可用的综合定额标准。";
    prepared_by: "Prepared by" | "编制人";
    approved_by: "Approved by" | "审批人";
    no: "no" | "否";
    copied_to: "Copied to" | "抄送";
    copy: "Copy" | "份号";
    urgency: "Urgency" | "紧急程度";
    printed_by: "Printed by" | "印发机关";
    printed_on: "Printed on" | "印发日期";
    doors: "Doors open" | "入场时间";
    reply_due: "Reply by" | "回复期限";
    bring: "Please bring" | "携带材料及注意事项";
    to: "To" | "发送范围";
}
