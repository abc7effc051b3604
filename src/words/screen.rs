//! The words of the screen: chrome, tabs, hints, forms.

use super::{plural::counted, rows::words};
use crate::domain::fault::Fault;

words! {
    /// The words of the screen.
    #[derive(Debug)]
    pub struct Screen;

    app: "Huiwu" | "会务";
    present: "present" | "到会";
    quorum: "quorum" | "法定";
    quorum_yes: "[yes]" | "[达到]";
    quorum_no: "[NO]" | "[不足]";
    quorum_needs(needed: u32): "quorum needs {needed}" | "法定须到{needed}";
    session: "session" | "会议";
    recording: "rec" | "录音";
    /// In place of `save` where a form reads or writes a file.
    reads_file: "read the file" | "读取文件";
    writes_file: "write the file" | "写入文件";
    public_excluded: "public excluded" | "不公开";
    no_meeting: "no meeting open" | "未打开会议";
    read_only: "read-only" | "只读";
    agenda: "Agenda" | "议程";
    feed: "Minutes" | "记录";
    people: "People" | "人员";
    lamps: "DRA" | "议决办";
    lamp_off: "-" | "-";
    no_item: "no item" | "未进议题";
    nobody: "nobody" | "未定发言人";
    live_empty:
        "Type what is said; Enter saves it. #1 takes up item 1, + name arrives, : commands, F1 help."
        | "输入发言，回车即存。#1 进入议题，+姓名 到会，: 命令，F1 帮助。";
    hint_empty:
        "name: text · = decided · ! do @who ~when · ? open · + here · # item · F1 help"
        | "姓名：发言 ＝决定 ！任务 ＠谁 ~何时 ？待定 ＄表决 ＋到会 －离席 ＃议题 ：命令";
    /// Before what the line becomes, where it is taken in a recess or settles something by too few.
    hint_in_recess: "[in recess] " | "【休会中】";
    hint_no_quorum(present: u32, needed: u32): "[no quorum, {present} of {needed}] " | "【不足法定人数，{present}/{needed}】";
    editing: "editing" | "修改";
    long_text: "long text: Ctrl-S saves, Esc back to the line" | "长文：Ctrl-S 保存，Esc 回到单行";
    pending: "saving" | "待存";
    struck: "struck" | "已划";
    in_minutes: "in the minutes" | "入纪要";
    record_only: "record only" | "只入记录";
    not_arrived: "expected" | "未到";
    not_here: "not here" | "未到";
    /// Once the meeting is over.
    never_came: "absent" | "缺席";
    on_leave: "on leave" | "请假";
    nobody_excused: "nobody is excused" | "无人请假";
    substitute: "for" | "代";
    left: "left" | "离席";
    chair: "chair" | "主持";
    scribe: "minutes" | "记录";
    no_list: "Nobody is on the list: F3, section People, takes names." | "名单上没有人：F3 会前“人员”栏可录入。";
    /// In the room, expected.
    absent_title(present: u32, expected: u32):
        "{present} of {expected} expected are here"
        | "应到 {expected} 人，实到 {present} 人";
    /// The same once the meeting is over.
    stayed_title(present: u32, expected: u32):
        "{present} of {expected} invited were here at the end"
        | "应到 {expected} 人，散会时在场 {present} 人";
    /// Members there, members with a vote, needed.
    quorum_sum(present: u32, members: u32, needed: u32):
        {
            let verdict = if present >= needed {
                "reached"
            } else {
                "NOT reached"
            };
            format!(
                "quorum: {present} of {} here, {needed} needed: {verdict}",
                counted(members, "member", "members")
            )
        }
        | {
            let verdict = if present >= needed {
                "已达到"
            } else {
                "未达到"
            };
            format!("法定人数：成员 {members} 人，到会 {present} 人，须 {needed} 人，{verdict}")
        };
    /// The rule as it is typed, the base in words, how many that is.
    quorum_rule(rule: &str, base: &str, of: u32):
        "counted: {rule} of {base} ({of}); F2 F7 changes it"
        | "算法：{base}（{of}）的 {rule}；F2 F7 可改";
    no_quorum_asked: "no quorum is asked for" | "本会不要求法定人数";
    absent_closes: "Esc shows the minutes again" | "Esc 回到记录";
    head_first(name: &str): "{name} before the others: the head speaks last" | "{name}先于其他成员表态，应末位表态";
    will_open: "opens the meeting · " | "由此开会 · ";
    will_speaker: "speaks from now on" | "开始发言";
    will_arrive: "arrives" | "到会";
    will_return: "returns" | "返回";
    all_return: "return" | "返回";
    /// The same of several people.
    all_arrive: "arrive" | "到会";
    will_be_late: "expected late" | "将迟到";
    new_on_list: "new on the list" | "新增";
    will_leave: "leaves" | "离席";
    all_leave: "leave" | "离席";
    will_go: "go to item" | "进入议题";
    will_new_item: "new item" | "新增议题";
    will_replace: "replace" | "更正";
    /// A correction changes one line, and so many more keep the old wording.
    replaces_one(left: usize): { format!("replace 1 of {} (s/…/…/g: all)", left + 1) } | { format!("更正{}处之1（加 g 全改）", left + 1) };
    finds_nothing: "nothing above holds" | "上文没有";
    /// A name in an action that may be that of its owner.
    owner_asked(name: &str): "“{name}”: is it theirs? then @{name}" | "“{name}”是否为责任人？是则加 @{name}";
    /// A phrase of an action that may be its deadline.
    deadline_asked(phrase: &str): "“{phrase}”: is that the deadline? then ~{phrase}" | "文中有“{phrase}”，是否作为期限？是则加 ~{phrase}";
    will_insert: "insert before" | "插入到前面";
    will_command: "command" | "命令";
    will_second: "seconded by" | "附议人";
    will_result: "result" | "表决结果";
    will_meeting: "about the meeting" | "会议信息";
    who: "who?" | "谁？";
    when: "when?" | "何时？";
    no_owner: "nobody named" | "未指定";
    no_date: "no date" | "无期限";
    for_: "for" | "赞成";
    against: "against" | "反对";
    abstain: "abstaining" | "弃权";
    tab_completes: "Tab" | "Tab 补全";
    enter_saves: "Enter" | "Enter 存";
    ctrl_s_saves: "Ctrl-S" | "Ctrl-S 存";
    meetings_empty: "No meeting yet." | "还没有会议。";
    welcome_new: "Ctrl-N  new meeting" | "Ctrl-N  新建会议";
    welcome_demo: "Ctrl-T  open the demo, a worked meeting" | "Ctrl-T  打开演示会议";
    welcome_tour: "Alt-0   a tour of one minute, on the demo" | "Alt-0   一分钟导览（在演示里）";
    welcome_language: "Alt-L   中文" | "Alt-L   English";
    /// A title that several meetings bear, with the number of this one.
    numbered_title(title: &str, number: Option<u32>):
        { number.map_or_else(|| title.to_owned(), |number| format!("{title} (no. {number})")) }
        | { number.map_or_else(|| title.to_owned(), |number| format!("{title}（第{number}次）")) };
    /// In a list of a meeting that is in session.
    no_match_live: "Nothing fits the filter; what is said goes into F4, Esc clears it."
        | "没有符合的；会议内容在会中（F4）输入，Esc 清除筛选。";
    no_match: "Nothing fits the filter; Esc clears it." | "没有符合的；Esc 清除筛选。";
    loading: "reading" | "读取中";
    filter: "filter" | "筛选";
    col_start: "start" | "开始";
    col_state: "state" | "状态";
    col_title: "title" | "名称";
    col_items: "items" | "议题";
    col_open: "open" | "待办";
    col_number: "no." | "号";
    col_kind: "kind" | "类别";
    col_minutes: "min" | "分钟";
    col_presenter: "presenter" | "汇报人";
    col_name: "name" | "姓名";
    col_unit: "unit" | "单位";
    col_post: "post" | "职务";
    col_reply: "reply" | "回复";
    col_duty: "role" | "职责";
    col_due: "due" | "期限";
    col_owner: "owner" | "责任人";
    col_action: "action" | "事项";
    col_meeting: "meeting" | "会议";
    not_filled: "not filled in" | "未填";
    findings: "Before it goes out" | "印发前核对";
    findings_after: "After issue" | "印发以后";
    findings_none: "Nothing stands in the way." | "没有需要核对的内容。";
    page_of(n: usize, all: usize): "page {n} of {all} " | "第 {n} 页，共 {all} 页 ";
    minutes: "minutes" | "纪要";
    record: "record" | "记录";
    case: "case file" | "全部数据";
    official: "official" | "公文式";
    council: "council prose" | "条目式";
    public_copy: "public copy" | "公开本";
    meetbot: "MeetBot text" | "网络会议摘要式";
    actions: "action list" | "任务清单";
    follow_empty: "No open action in any meeting." | "各会议均无待办事项。";
    follow_all: "closed too" | "含已办结";
    /// Every sign of the capture line with its meaning, in the order of the help page.
    snippet(key: &str, word: &str, text: &str): "{key}: {word} → {text}" | "{key}：{word} → {text}";
    signs[(&'static str, &'static str)] {
        ("text", "a note by whoever speaks, under the current item") | ("文字", "当前发言人在当前议题下的记录");
        ("Ann: text  @Ann text", "who speaks: name, initials, unit; Ann: alone: from now")
            | ("张三：文字  @zs 文字", "发言人：姓名、首字母或单位；只写“张三：”则此后是他");
        ("... text", "goes on with the entry before") | ("……文字", "续前一条");
        ("= text", "decision") | ("=文字", "决定");
        ("! text @who ~when", "action; of several @ the first leads; ~ is optional")
            | ("!文字 @谁 ~何时", "任务；几个@时第一个牵头；期限可不写");
        ("? text", "open question") | ("?文字", "待定问题");
        ("*text", "requirement by a leader; with a space a plain note") | ("*文字", "会议要求；*后有空格则是普通记录");
        ("$ text  $+Ann  $= 8/1/2", "motion, seconder, result: for/against/abstain")
            | ("$文字  $+zs  $= 8/1/2", "动议、附议人、结果：赞成/反对/弃权");
        ("+Ann 9:05  -Ann (why)", "arrives, leaves; +a, b are several, +all is everybody")
            | ("+zs 9:05  -zs（原因）", "到会、离席；几个人用顿号分开；+全体 为所有应到者");
        ("% text", "incident") | ("%文字", "突发");
        ("#3  #+ title", "goes to item 3; adds an item and goes there") | ("#3  #+标题", "进入议题3；新增议题并进入");
        ("s/old/new/  s/old/new/g", "corrects the last line with old; g: all of them")
            | ("s/旧/新/  s/旧/新/g", "更正最近一条含“旧”的；g 为全部");
        ("i/where/line/", "a forgotten line, before the last one with where")
            | ("i/哪条/补记/", "在最近一条含“哪条”的前面补记");
        ("s|a|b|  s/1\\/2/3/", "| or ; in place of /; \\/ is a slash in the text")
            | ("s|旧|新|  s/1\\/2/3/", "可用 | 或 ; 代替 /；\\/ 是文字里的斜杠");
        (":name  /name", "a command; words after it go into the form it opens")
            | ("：命令  /命令", "命令；后面的文字填进它打开的表");
        ("Word: text  #word text", "Decision, Action, Motion, Topic, Present, Left, Note")
            | ("词：文字  #词 文字", "决定、任务、动议、议题、待定、要求、到会、离席");
        ("\\ or a space first", "plain text, whatever sign it begins with")
            | ("\\ 或半角空格开头", "按原文照录；全角空格只算缩进");
    }
    go_to_section: "go to this section" | "转到此栏";
    palette_hint: "type a name, Tab completes, Enter runs" | "输入名称，Tab 补全，回车执行";
    locked: "Locked: any key shows the meeting again." | "已锁屏：按任意键恢复显示。";
    register_only: "register only" | "仅登记";
    demo: "demo, nothing is kept" | "演示，不保留";
    yes: "yes" | "是";
    no: "no" | "否";
    none: "none" | "无";
    unsaved: "NOT SAVED" | "未保存";
    waiting: "waiting" | "待存";
    form_new: "New meeting" | "新建会议";
    form_rename: "Title and time" | "名称与时间";
    form_postpone: "Postpone" | "延期";
    form_cancel: "Cancel the meeting" | "取消会议";
    form_purpose: "Purpose" | "会议目的";
    form_item: "Agenda item" | "议题";
    form_person: "Person" | "人员";
    form_paste_agenda: "Paste the agenda, a line an item (Ctrl-S previews it)" | "粘贴议程，每行一项（Ctrl-S 预览）";
    form_paste_people:
        "Paste names, separated by commas or lines (Ctrl-S saves)"
        | "粘贴姓名，用顿号、逗号或换行分开（Ctrl-S 保存）";
    form_action: "Action" | "事项";
    form_export: "Export: the ending of the name decides the format" | "导出：格式由文件后缀决定";
    form_copy: "Write a copy elsewhere" | "另存副本";
    form_outcome: "Outcome of the item" | "议题结果";
    form_reopen: "Why is the meeting reopened?" | "为何重新开会？";
    p_missing: "needed" | "必填";
    p_not_a_date: "not a date like 2026-12-01 09:00" | "不是日期，如 2026-12-01 09:00";
    p_date_unclear: "which date?" | "日期不明确";
    p_not_a_function: "decision, control, coordination, education" | "填决策、控制、协调、教育";
    p_not_a_quorum: "not a share like 1/3, or a number" | "不是比例（如 1/3）或人数";
    p_not_a_number: "not a number" | "不是数字";
    p_out_of_range: "out of range" | "超出范围";
    p_already_over: "that day is over" | "日期已过";
    p_before_meeting: "before the meeting" | "早于会议日期";
    p_still_to_come: "still to come" | "日期未到";
    p_nobody: "nobody of that name" | "名单中没有此人";
    choose: "←→ choose" | "←→ 选择";
    choose_listed: "←→, digit or letters" | "←→、数字或文字选择";
    no_outcome: "not set" | "未定";
    /// Under a line in a window that keeps nothing.
    hint_not_written:
        "nothing is written in this window: only : commands work here"
        | "本窗口不写入：这里只执行“：”命令";
    /// The lasting line of a damaged file; the day of the newest good copy.
    damaged_line(copy: Option<&str>):
        {
            match copy {
                Some(day) => format!("DAMAGED FILE, only read. :open-backup shows that of {day}; huiwu restore"),
                None => "DAMAGED FILE, only read. No good copy is known; huiwu check says what is wrong.".to_owned(),
            }
        }
        | {
            match copy {
                Some(day) => format!("文件已损坏，只读。“：打开备份”看 {day} 的备份；huiwu restore 恢复"),
                None => "文件已损坏，只读。没有可用的备份；huiwu check 可说明问题。".to_owned(),
            }
        };
    /// Before a notice, while the file is damaged.
    damaged_short: "DAMAGED FILE" | "文件已损坏";
    /// In the place of a list of a file that could not be opened.
    gone_line: "The file is gone, what waited for it is still here: put it back, or `huiwu restore COPY`."
        | "文件不见了，待存内容还在：请放回原文件，或 `huiwu restore 备份`。";
    not_open: "The file is not open; the line below says why." | "文件没有打开；原因见下方。";
    /// Under the title of a form that holds what was typed before the program ended.
    form_restored: "Kept from before; Ctrl-Z empties it" | "上次填到这里，已恢复；Ctrl-Z 清空";
    /// Over the form of a meeting that has not begun.
    type_changes: "Another type brings its rows; yours stay. A confidential one is made anew (Ctrl-N)."
        | "可改类型：换上该类型的行，填过的都保留；涉密会议须另建（Ctrl-N）。";
    /// The same, once it was opened.
    type_stays: "The type stays: the record since the opening goes by it."
        | "会议已开，类型不再更改：记录以此为准。";
    /// So many people at once.
    people_count(n: usize): { format!("{}: ", counted(n, "person", "people")) } | { format!("{n}人：") };
    /// Somebody loses a duty.
    no_longer: "no longer" | "不再任";
    without_space: "without the space:" | "去掉空格则为：";
    literal_space: "the space makes it plain; without:" | "行首空格按原文照录；去掉空格则为：";
    /// Enter completes the name of a command that is not run by its beginning.
    will_complete: "Enter completes the name, Enter again runs:" | "回车补全命令名，再按回车执行：";
    endings(known: &str): "one of {known}" | "后缀可用 {known}";
    /// Before what a correction would do to a record.
    /// An act of the session that is on record, and when it was.
    on_record(act: &str, at: &str): "{act} already, {at}; a time behind it corrects that" | "已{act}（{at}）；后加时间即更正";
    will_correct: "correction" | "更正";
    not_saved(why: &str, n: usize):
        "NOT SAVED: :copy-elsewhere rescues, Alt-T retries; {n} waiting; {why}"
        | "未保存：“：另存副本”可另存，Alt-T 重试；待存{n}项；{why}";
    not_kept(why: &str, n: usize, unkept: usize):
        "NOT SAVED: :copy-elsewhere rescues; {unkept} of {n} kept nowhere; {why}"
        | "未保存：“：另存副本”可另存；{n}项中{unkept}项只在内存；{why}";
    netless:
        "The files beside the data file cannot be written: Enter keeps a line, a line not entered is not kept."
        | "数据文件旁的草稿文件无法写入：回车后才保存，未回车的文字不保留。";
    read_only_because(why: &str): "read-only: {why}" | "只读：{why}";
    fault => Fault {
        ClosedByTitle: "by its title without the public, yet in the public copy: :closed" | "标题称不公开，却未记转入不公开，公开本会列出";
        NotAdjourned: "the meeting is not adjourned" | "会议尚未散会";
        NoChair: "nobody is in the chair" | "未指定主持人";
        NoScribe: "no minute taker is named" | "未指定记录人";
        ChairEmpty: "nobody is in the chair from then on: “:chair” with a name and the time" | "此后无人主持（“：主持”写姓名和时间补上）";
        NoHead: "nothing says which body meets" | "版头不全，未填写召开会议的机关";
        OfficerAway: "is in the chair or takes the minutes, and did not come: + in F4, with the time where the meeting is over" | "主持人或记录人未签到（F4 用＋补签，已散会的写上时间）";
        NobodyPresent: "nobody was signed in: nothing says who was there" | "无人签到，到会情况未记录";
        NoQuorum: "no quorum" | "不足法定人数";
        NoOutcome: "no outcome" | "未填写审议结果";
        NotTakenUp: "not taken up" | "未进入的议题";
        NoOwner: "nobody named" | "未明确责任人";
        NoDate: "no date" | "未明确期限";
        OpenMotion: "not voted on" | "尚未表决";
        CountContradicts: "the count does not give the recorded result" | "票数与所记结果不符";
        PresenceInferred: "present only by what was done, F4 Alt-Y confirms" | "未签到，因发言或表决计入到会（F4 Alt-Y 确认）";
        Unrecorded:
            "came or not? No line says: +name or Absent: name"
            | "是否到会未记录：＋姓名补签，或“缺席：姓名”";
        UnknownSpeaker: "spoke and is on no list" | "发言人不在名单";
        SecondedOwn: "moved and seconded by one person" | "提议人与附议人为同一人";
        MovedWithoutVote: "moved or seconded by somebody without a vote" | "提议或附议人没有表决权";
        NoWording: "the wording as amended is missing" | "缺修正后的文字";
        ChangedSinceIssued:
            "not as it was issued: Alt-C compares, Alt-R reopens"
            | "与已印发的不同（Alt-C 对照，Alt-R 重开）";
        InRecess:
            "moved or settled in the recess: “:resume” with a time corrects it"
            | "休会期间提出或议定（“:复会”写时间可改正）";
        NotResumed:
            "the recess has no end: “:resume” with a time gives it"
            | "休会后未复会（“:复会”写时间补上）";
        ChangedSinceConfirmed: "changed since it was confirmed; confirm again" | "确认后又有改动，须重新确认";
        TooManyVotes: "more votes than members who might vote" | "票数多于有表决权的到会人数";
        VotesMissing: "fewer votes than members who might vote" | "票数少于有表决权的到会人数";
        NotEntitled: "voted without being entitled or present" | "无表决权或不在场而参加表决";
        QuorumMissing: "settled without a quorum" | "议定时不足法定人数";
        QuorumUnclear: "typed between a leaving and a return: was there a quorum" | "录于离席与返回之间，法定人数待核";
        WordingUnderChanged: "your wording: the record under it has changed, look at it and save it again" | "改写的措辞：底下的记录已变，请核对后重新保存";
        WordingWithoutPassage: "your wording: its passage is not in the minutes any more" | "改写的措辞：对应段落已不在纪要中";
        MayBeFact:
            "may be a fact (Enter opens it, Alt-Y: looked at)"
            | "可能是漏记的事实（回车打开，Alt-Y 已核）";
        LeftOut: "not in the minutes" | "不入纪要";
        Remark: "line that was not understood" | "存疑的记录";
    }
    in_days(n: i64):
        {
            match n {
                0 => "today".to_owned(),
                1 => "tomorrow".to_owned(),
                n if n < 0 => format!("{} ago", counted(-n, "day", "days")),
                n => format!("in {n} days"),
            }
        }
        | {
            match n {
                0 => "今天".to_owned(),
                1 => "明天".to_owned(),
                n if n < 0 => format!("{}天前", -n),
                n => format!("{n}天"),
            }
        };
}
