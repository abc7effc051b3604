//! The words of preparation: sections, deliverables, checks, seats, what is missing.

use super::{chinese, lang::Lang, plural::counted, rows::words, why::Why};
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
    input::section::SectionId,
};

words! {
    /// The words of preparation.
    #[derive(Debug)]
    pub struct Preparation;

    section => SectionId {
        Purpose: "Purpose" | "目的";
        Agenda: "Agenda" | "议程";
        People: "People" | "人员";
        Deliverables: "Deliverables" | "七项材料";
        Checklist: "Checklist" | "清单";
        Equipment: "Equipment" | "设备";
        Duties: "Duties" | "分工";
        Budget: "Budget" | "预算";
        Papers: "Papers" | "文件";
        Seats: "Seats" | "座次";
        Notice: "Notice" | "通知";
        Errors: "Error book" | "差错核查";
        Ready: "Gate: ready" | "就绪核验";
        Minutes: "Minutes" | "纪要";
        Tasks: "To do" | "收尾事项";
        Returns: "Copies back" | "份号收回";
        Inbound: "Unit papers" | "单位材料";
        Expenses: "Expenses" | "费用结算";
        Conveyance: "Passed on" | "传达情况";
        Matters: "Matters" | "督办立项";
        Archive: "Archive" | "归档";
        Lessons: "Lessons" | "经验教训";
        Close: "Gate: close" | "结会核验";
    }
    /// The first step where a section is empty.
    empty => SectionId {
        Purpose: "" | "";
        Agenda: "No item yet. Ctrl-N adds one, F7 takes a pasted list." | "还没有议题。Ctrl-N 添加，F7 粘贴清单。";
        People:
            "Nobody yet. Ctrl-N adds one, F7 takes a pasted list of names."
            | "还没有人员。Ctrl-N 添加，F7 粘贴名单。";
        Deliverables:
            "Not made yet. Ctrl-N makes the seven: budget, agenda, roster, notice, papers, room, duties."
            | "还没有。Ctrl-N 建立七项：预算、议程、名单、通知、材料、布置、分工。";
        Checklist: "No line yet. Ctrl-N adds one; templates bring theirs." | "清单是空的。Ctrl-N 添加；模板自带清单。";
        Equipment:
            "No device yet. Ctrl-N adds one, Alt-S adds slide files."
            | "还没有设备。Ctrl-N 添加设备，Alt-S 添加演示文稿。";
        Duties: "No duty yet. Ctrl-N adds a desk or a post." | "还没有分工。Ctrl-N 添加岗位。";
        Budget:
            "Nothing planned yet. F7 sets class and people, Ctrl-N adds an amount."
            | "还没有预算。F7 设类别和人数，Ctrl-N 添加一笔。";
        Papers: "No paper yet. Ctrl-N adds one with its numbered copies." | "还没有文件。Ctrl-N 添加文件和编号份数。";
        Seats:
            "No plan yet. F7 asks for one and seats people by their order."
            | "还没有座次。F7 建立座次图，按名单顺序排座。";
        Notice: "No notice yet. Enter fills it in." | "还没有通知。回车填写。";
        Errors: "No slip found." | "未发现差错。";
        Ready:
            "Nothing is missing." | "没有缺项。";
        Minutes: "Nothing is to be looked at." | "没有要核实的内容。";
        Tasks: "Nothing is to be done afterwards. Ctrl-N adds a line." | "没有收尾事项。Ctrl-N 添加。";
        Returns: "No numbered copy was handed out: F3, Papers, F7 gives copies out." | "没有发出编号份数：在 F3“材料”按 F7 分发。";
        Inbound: "No unit handed in papers. Ctrl-N adds one." | "没有单位上交材料。Ctrl-N 添加。";
        Expenses: "Nothing was spent yet. Ctrl-N adds an amount." | "还没有支出。Ctrl-N 添加一笔。";
        Conveyance:
            "Nobody has to pass anything on. F8 lists all units, Ctrl-N adds one."
            | "没有传达要求。F8 列入各单位，Ctrl-N 添加。";
        Matters: "No decision, carried motion or requirement was recorded." | "没有记录决定、通过的事项和领导要求。";
        Archive: "Nothing is listed yet. F9 lists every kind of paper." | "还没有归档清单。F9 列出各类材料。";
        Lessons: "Nothing yet. Ctrl-N writes a lesson, F7 says that there is none." | "还没有。Ctrl-N 写一条，F7 注明没有。";
        Close: "Nothing is outstanding: F7 closes the meeting." | "没有未了事项：按 F7 结会。";
    }
    deliverable => DeliverableKind {
        Budget: "budget" | "经费预算";
        Agenda: "agenda" | "会议议程";
        Roster: "roster" | "参会名单";
        Notice: "notice" | "会议通知";
        Materials: "meeting papers" | "会议材料";
        Layout: "room and seats" | "会场布置";
        Division: "duties" | "人员分工";
    }
    standing => Standing {
        NotNeeded: "not needed" | "不需要";
        Draft: "draft" | "起草";
        Submitted: "submitted" | "已送审";
        Returned: "returned" | "退回";
        Approved: "approved" | "已批准";
        Reopened(Reopened::Records): "changed since" | "内容已变";
        Reopened(Reopened::File): "file changed" | "文件已变";
        Reopened(Reopened::FileGone): "file missing" | "文件不见";
    }
    phase => Phase {
        Pre: "before" | "会前";
        In: "during" | "会中";
        Post: "after" | "会后";
    }
    proof => Proof {
        Tick: "tick" | "打勾";
        Text: "text" | "文字";
        File: "file" | "文件";
        Number: "number" | "数字";
        Signature: "signature" | "签名";
        Photo: "photo" | "照片";
        CountMatch: "counts match" | "数目相符";
        Approval: "approval" | "批准";
        Log: "log" | "记录";
    }
    check => CheckState {
        Open: "open" | "未完";
        Done: "done" | "完成";
        NotNeeded: "not needed" | "不需要";
    }
    /// The words by which lines of a state are found.
    check_found => CheckState {
        Open: "open" | "未完 未办 待办";
        Done: "done" | "完成 已办 办结 已完成";
        NotNeeded: "not needed" | "不需要 不用办";
    }
    test => TestResult {
        Pass: "ok" | "正常";
        Fail: "FAULT" | "故障";
        NotApplicable: "n/a" | "不适用";
    }
    budget => BudgetCategory {
        Lodging: "lodging" | "住宿费";
        Meals: "meals" | "伙食费";
        Venue: "room hire" | "场地租金";
        Transport: "transport" | "交通费";
        Printing: "printing" | "文印费";
        Medical: "medical" | "医药费";
        Online: "online" | "网络会议费";
        Other: "other" | "其他";
    }
    plan => PlanKind {
        Rostrum: "rostrum" | "主席台";
        LongTable: "long table" | "长条桌";
        UShape: "U-shape" | "U 形";
        HollowSquare: "hollow square" | "回形";
        Round: "round table" | "圆桌";
        Theatre: "theatre" | "剧院式";
    }
    rule => SeatRule {
        LeftFirst: "the left side ranks first" | "左为上";
        LeftFirstAlt: "the left side ranks first, other reading" | "左为上（另一读法）";
        RightFirst: "right is higher" | "右为上";
    }
    viewpoint => Viewpoint {
        Hall: "seen from the hall" | "台下视角";
        Rostrum: "seen from the rostrum" | "台上视角";
    }
    sides => TableSides {
        ByRank: "by rank" | "按位次";
        GuestsFaceDoor: "guests (invited) face the door" | "客方（特邀）面门";
        HostsFaceDoor: "hosts face the door" | "主方面门，对面客方（特邀）";
        DoorAtEnd: "door at the left end, guests on its right" | "门在左端，进门方向右为客";
    }
    filing => Filing {
        None: "not asked for" | "无需申报";
        Filed: "filed" | "已申报";
        Checked: "checked" | "已初审";
        Approved: "approved" | "已批准";
        Scheduled: "scheduled" | "已排入";
        Returned: "returned" | "退回";
    }
    shortage => Shortage {
        NoFunction: "say whether it decides, controls, coordinates or teaches" | "写明会议职能（决策、控制、协调、教育）";
        NoPurpose: "say what the meeting is for" | "写明会议目的";
        NoProblem: "name the problem to solve" | "写明要解决的问题";
        NoTheme: "give the theme" | "写明会议主题";
        ThemeNotConfirmed: "have the theme confirmed" | "请人确认主题";
        EmptyMeeting: "no decision item, no expected output: an empty meeting" | "既无审议议题又无预期成果，或目的过于简略：空会";
        NoVenue: "give the place" | "写明地点";
        NoItems: "add agenda items" | "添加议题";
        NobodyInvited: "add people" | "添加人员";
        NoReply: "has not replied" | "未回复";
        NoEquipment: "list the equipment" | "列出设备";
        NotTested: "not tried in its round" | "本轮未调试";
        TestFailed: "failed in its round" | "本轮故障";
        SlideNotOpened: "slide file not opened in the room" | "演示文稿未在会场试打开";
        NoInterval: "set the interval of rounds (Alt-I)" | "设定巡检间隔（Alt-I）";
        NoSpare: "no spare named" | "无备用设备";
        NoTechnician: "no technician named" | "未明确技术人员";
        NoDeliverable: "not made" | "未建立";
        NoOwner: "no owner" | "未明确责任人";
        NoDue: "no due time" | "无期限";
        PostEmpty: "nobody named" | "未落实责任人";
        NotApproved(Standing::Reopened(_)): "wants a new review" | "需重新审阅";
        NotApproved(_): "not approved" | "未批准";
        CheckOpen: "not done" | "未完成";
        Unanswered: "answer the finding" | "差错待核实";
        QuestionOpen: "answer the three questions: is the meeting needed?" | "精简会议三问待填";
    }
    slip => SlipKind {
        Weekday: "weekday does not fit the date" | "星期与日期不符";
        TwoSeats: "one seat, two people, or the reverse" | "座位重复";
        NameDiffers: "name differs from the list" | "姓名与名单不同";
        NotOnList: "named, and not on the list" | "所写的人不在名单";
        NoSeat: "has no seat" | "没有座位";
        SeatOnLeave: "on leave, but has a seat" | "请假人员仍排有座位";
        SentForOldTime: "notice told another time" | "通知时间已变，须重发";
        SameName: "same name twice" | "同名未区分";
        LeaveButHere: "on leave, but signed in" | "已请假却签到";
        VoteTotal: "more votes than voters" | "票数多于有表决权人数";
        DuplicateCopy: "copy number twice" | "份号重复";
        NoPresenter: "item without presenter" | "议题无汇报人";
        PostChanged: "unit or post changed" | "单位、职务有变";
        ReplyMissing: "reply is overdue" | "回执逾期";
        BeforeDoors: "starts before the doors open" | "开会早于入场时间";
        DoorsOtherDay: "doors open on another day" | "入场不在会议当天";
        ReplyTooLate: "replies due after the start" | "回复截止晚于开会";
        TooLong: "items take longer than the meeting (min)" | "议题合计超出会期（分钟）";
        OverLimit: "budget over the limit (yuan)" | "预算超出综合定额（元）";
        TooManyPeople: "more people than the class allows" | "人数超过该类会议上限";
        TooManyDays: "longer than the class allows (half days)" | "会期超过上限（以半天计）";
        TooManyStaff: "more staff than the class allows" | "工作人员超过规定比例";
    }
    part => Part {
        Title: "title" | "会议名称";
        Time: "time" | "会议时间";
        Venue: "place" | "地点";
        Frame: "frame" | "预算口径";
        Money: "money" | "预算";
        Items: "items" | "议题";
        ItemDetails: "details" | "议题内容";
        People: "people" | "人员";
        Replies: "replies" | "身份回复";
        Purpose: "purpose" | "目的主题";
        Notice: "notice" | "通知";
        Papers: "papers" | "文件";
        Copies: "copies" | "份号";
        Plan: "plan" | "座次图";
        Seats: "seats" | "座次";
        Posts: "duties" | "分工";
        File: "file" | "附件";
    }
    /// The row that a form is about, and how many more.
    and_others(first: &str, others: usize): { format!("{first} and {others} more") } | { format!("{first}等{}项", others + 1) };
    /// Marked rows that a form is not for, with the reason of the last.
    left_alone(n: usize, why: Why):
        { format!("Left alone: {n}; {}", why.word(Lang::En)) } | { format!("不含{n}行：{}", why.word(Lang::Zh)) };
    /// So many rows are marked, in the footer.
    marked(n: usize): "{n} marked" | "已选{n}";
    /// Marks a cell whose part has changed.
    part_changed(part: &str): "{part} changed" | "{part}有变";
    /// Behind the state of a meeting that was ready: so many things are missing.
    lacks(n: usize): { counted(n, "gap", "gaps") } | { format!("缺{n}") };
    days(n: i64): { counted(n, "day", "days") } | { format!("{n}天") };
    hours(n: i64): { counted(n, "hour", "hours") } | { format!("{n}小时") };
    minutes(n: i64): { counted(n, "minute", "minutes") } | { format!("{n}分钟") };
    /// A moment of a meeting as a template names it.
    moment(moment: Moment) => Moment {
        At(offset): { offset.to_string() } | { chinese::offset(offset) };
        Start: "at the start" | "开会时";
        End: "at the end" | "散会时";
        Item: "each item" | "每项议题";
        Break: "in breaks" | "休会时";
        Always: "all along" | "全程";
        BeforeVote: "before vote" | "表决前";
        BeforeClosed: "before closed" | "闭门前";
        Every(minutes): "every {minutes} min" | "每{minutes}分钟";
    }
    shut_gate(n: usize, list: &str): "Still missing, {n}: {list}" | "尚缺{n}项：{list}";
    /// Says what a type of meeting asks for.
    asks_little:
        "Nothing but time, place, items and people is asked for."
        | "只要求时间、地点、议题和人员。";
    asks_for(lines: usize, documents: usize, devices: usize):
        {
            let of = |n: usize, one: &str, many: &str| (n > 0).then(|| counted(n, one, many));
            let parts: Vec<String> = [
                of(lines, "line of the checklist", "lines of the checklist"),
                of(documents, "document", "documents"),
                of(devices, "device", "devices"),
            ]
            .into_iter()
            .flatten()
            .collect();
            format!("Before it is ready it asks for {}.", parts.join(", "))
        }
        | {
            let of = |n: usize, what: &str, unit: &str| (n > 0).then(|| format!("{what}{n}{unit}"));
            let parts: Vec<String> = [
                of(lines, "检查清单", "项"),
                of(documents, "文件", "份"),
                of(devices, "设备", "台"),
            ]
            .into_iter()
            .flatten()
            .collect();
            format!("就绪前要求：{}。", parts.join("、"))
        };
    must_say_yes: "only Yes passes it" | "选“是”方可通过";
    place_taken: "a seat is there: give it to somebody on its own row" | "该处已有座位：请在那一行换人";
    perhaps_person(name: &str): "{name}? Alt-/ takes it; saving again keeps the letters" | "是{name}吗？Alt-/ 采用，再按一次保存则照录";
    no_currency(sign: char): "no currency is set (settings, Currency); saving again leaves {sign} out" | "未设货币单位（设置）；再按一次保存则不记 {sign}";
    other_currency(sign: char, own: &str): "{sign}: amounts are in {own} (settings, Currency)" | "{sign}：本单位金额按{own}计（设置：货币单位）";
    which_half_day: "am or pm?" | "上午还是下午？";
    copies_out(n: u32): "{n} handed out" | "已发放{n}份";
    required_open: "required" | "必做未完";
    go_there: "go there" | "前往";
    late_by_design: "late by design" | "建会时已过期限";
    overdue: "OVERDUE" | "逾期";
    /// The things that a word of the clerk settles, by kind.
    settling(replies: usize, tests: usize, papers: usize, lines: usize):
        "As done: {replies} come, {tests} tests passed, {papers} of the seven approved, {lines} lines of the checklist" |
        "按已办妥登记：参加{replies}人，调试正常{tests}项，材料批准{papers}项，清单完成{lines}项";
    gate_open: "gate open" | "核验通过";
    gate_behind(n: usize):
        {
            match n {
                0 => "the meeting is over; Wrap-up (F5) has what is left to do".to_owned(),
                n => format!("the meeting is over; left open before it: {n}; Wrap-up (F5) has what is left to do"),
            }
        }
        | {
            match n {
                0 => "会议已散，待办事项在会后（F5）".to_owned(),
                n => format!("会议已散，会前未办{n}项；待办事项在会后（F5）"),
            }
        };
    gate_shut(n: usize): "gate shut, missing: {n}" | "尚缺{n}项";
    gate_passed: "passed with a reason:" | "已写明理由通过：";
    answered: "answered" | "已答复";
    col_deliverable: "deliverable" | "材料";
    col_review: "review" | "审批";
    col_check: "what" | "事项";
    col_proof: "proof" | "凭证";
    col_device: "device" | "设备";
    col_test: "test" | "测试";
    col_result: "result" | "结果";
    col_desk: "desk" | "岗位";
    col_task: "task" | "任务";
    col_person: "person" | "人员";
    col_phone: "telephone" | "电话";
    col_category: "category" | "身份";
    col_amount: "amount" | "金额";
    col_remark: "remark" | "备注";
    col_copies: "copies" | "份数";
    col_issued: "issued" | "已发";
    col_secrecy: "level" | "密级";
    col_row: "row" | "排";
    col_seat: "seat" | "座";
    col_finding: "finding" | "差错";
    col_about: "about" | "事由";
    col_answer: "answer" | "答复";
    col_duty_id: "section" | "栏";
    col_missing: "missing" | "缺项";
    col_owner: "owner" | "责任人";
    col_filing: "filing" | "申报";
    slides: "slides" | "演示文稿";
    /// Marks a slide file that nobody has opened in the room.
    not_tried: "not tried" | "未试打开";
    round: "round" | "调试轮次";
    no_rules: "no limits" | "不适用定额";
    critical: "key" | "关键";
    total: "total" | "合计";
    limit: "limit" | "限额";
    frozen: "frozen" | "已定";
    moved: "changes since" | "变动";
    sent: "sent" | "已发";
    not_sent: "not sent" | "未发";
    nobody: "(empty)" | "（空）";
    locked: "by hand" | "手工调整";
    doors: "doors open" | "入场";
    reply_due: "replies by" | "回复截止";
}
