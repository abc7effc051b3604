//! The words of finding one's way: palette, help page with its cards, the page on the capture line, the tour, what was said.

use super::rows::words;
use crate::input::scope::Scope;

words! {
    /// The words of finding one's way.
    #[derive(Debug)]
    pub struct AskingText;

    help_title: "Keys and commands here" | "此处可用的按键与命令";
    help_filter: "type to find: " | "输入以查找：";
    help_nothing: "Nothing fits. Esc closes help, and these words with it." | "没有符合的。Esc 关闭帮助，所输文字不保留。";
    /// The same over a text that was begun.
    help_nothing_begun: "Nothing fits. Esc closes help and puts these words behind the text you had begun."
        | "没有符合的。Esc 关闭帮助，所输文字接在未录完的文字后面。";
    palette_nothing: "No command fits; Backspace goes back." | "没有符合的命令，退格可修改。";
    /// A name of the other language, by which a thing was found.
    also(name: &str): "({name})" | "（{name}）";
    /// Why a command of another tab cannot run here.
    of_tab(key: &str, tab: &str): "in {key} {tab}" | "在 {key} {tab}";
    /// The name of a place on the help page.
    place => Scope {
        Global: "Everywhere" | "任何地方";
        Meetings: "Meetings" | "会议";
        Desk: "Rows and sections" | "各栏各行";
        Prepare: "Prepare" | "会前";
        Agenda: "Agenda" | "议程";
        People: "People" | "人员";
        Deliverables: "Deliverables" | "七项材料";
        Checklist: "Checklist" | "清单";
        Equipment: "Equipment" | "设备";
        Budget: "Budget" | "预算";
        Papers: "Papers" | "文件";
        Seats: "Seats" | "座次";
        Notice: "Notice" | "通知";
        Errors: "Error book" | "差错核查";
        Ready: "Gate \"ready\"" | "就绪核验";
        Minutes: "Minutes" | "纪要";
        Returns: "Copies back" | "份号收回";
        Inbound: "Papers of units" | "单位材料";
        Expenses: "Expenses" | "费用结算";
        Conveyance: "Passed on" | "传达情况";
        Matters: "Matters" | "督办立项";
        Archive: "Archive" | "归档";
        Lessons: "Lessons" | "经验教训";
        Close: "Gate \"close\"" | "结会核验";
        Live: "Live" | "会中";
        CheckIn: "Check-in" | "签到";
        RollCall: "Roll call" | "点名表决";
        Incidents: "Incidents" | "突发处置";
        Rounds: "Rounds" | "巡检";
        Gate: "What is left open" | "散会核验";
        Queue: "Speakers' list" | "发言名单";
        Recorders: "Recorders" | "录音设备";
        Posts: "Posts" | "岗位";
        Copies: "Copies in the room" | "在场份号";
        Media: "Media list" | "影音清单";
        Wrapup: "Wrap-up" | "会后";
        FollowUp: "Follow-up" | "督办";
        List: "Lists" | "列表";
        Form: "Form" | "表单";
        Editor: "Long text" | "长文";
        Palette: "Palette" | "命令面板";
        Help: "Help" | "帮助";
        Said: "What was said" | "消息记录";
        Practice: "Capture line" | "录入行";
        Roster: "List to take in" | "待导入名单";
        AgendaRows: "Agenda to take in" | "待导入议程";
        Succession: "What comes over" | "沿用内容";
        Settings: "Settings" | "设置";
        Search: "Find" | "查找";
        Field: "Text" | "输入";
    }
    /// The purpose of a place, in one short sentence.
    card => Scope {
        Global: "Works in every tab: going about, undo, the file as a whole." | "每个标签页都可用：切换、撤销、文件操作。";
        Meetings: "All meetings of the file; typing filters them." | "本文件的全部会议，输入即筛选。";
        Desk: "Work on the chosen row, or on all marked ones." | "处理所选的行；勾选后一次处理多行。";
        Prepare: "All that must be settled before the meeting, section by section." | "会前须办妥的各项，逐栏处理。";
        Agenda: "The items in their order, with time and presenter." | "议题、顺序、时间和汇报人。";
        People: "Everybody invited: reply, leave, who stands in." | "应到人员：回复、请假、替会。";
        Deliverables: "The seven papers; each is made, reviewed, approved." | "七项材料：起草、送审、批准。";
        Checklist: "Small duties, each with owner, day and proof." | "零散事项，各有责任人、期限和凭证。";
        Equipment: "Devices are tested in rounds until each works." | "设备逐轮测试，直到全部正常。";
        Budget: "Estimates by category, held against the limit a person and day." | "分项概算，与人天限额比对。";
        Papers: "Numbered copies: who has which." | "编号文件：每份在谁手里。";
        Seats: "Places by rank or strokes; frozen once approved." | "按职级或笔画排座，审定后定稿。";
        Notice: "One notice to all; it must agree with the records." | "发给全体的通知，须与记录一致。";
        Errors: "Slips that are looked for by themselves; mend or answer them." | "自动核查出的差错：更正或说明。";
        Ready: "Every line names one thing that is missing; Enter goes there." | "每行是一项缺漏，回车前往处理。";
        Minutes: "Made from the records; what is wrong is mended there." | "由记录生成；有误就改记录。";
        Returns: "Every numbered copy comes back or is accounted for." | "编号文件逐份收回或说明去向。";
        Inbound: "Papers that units brought go back to them." | "各单位带来的材料退还原单位。";
        Expenses: "What was spent against what was planned." | "实际支出与预算对照。";
        Conveyance: "Which unit has heard of it, and when." | "各单位何时传达。";
        Matters: "Decisions, carried motions and requirements to be followed up." | "决定和要求立为督办事项。";
        Archive: "Papers are gathered, numbered and handed over." | "材料收齐、编号、移交。";
        Lessons: "What the next meeting of this type should do better." | "同类会议下次要改进的。";
        Close: "What keeps the meeting open; Enter goes there." | "尚未了结的事项，回车前往处理。";
        Live: "One line, one record; the sign it begins with says which." | "一行一条记录，行首符号决定种类。";
        CheckIn: "Type a name or initials; Enter signs the person in." | "输入姓名或首字母，回车签到。";
        RollCall: "One digit a person: 1 for, 2 against, 3 abstaining." | "每人一键：1赞成 2反对 3弃权。";
        Incidents: "What went wrong, who was told, when it was over." | "出了什么事、告知了谁、何时排除。";
        Rounds: "What is looked after in turn; a fault opens an incident." | "定时巡检，故障转为突发。";
        Gate: "Matters to settle before people leave the room." | "散会前须了结的事项。";
        Queue: "Who asked for the word, in order." | "要求发言的人，按先后。";
        Recorders: "Running recorders; entries know their place in them." | "正在录音的设备，记录对应录音位置。";
        Posts: "Who of the staff stands where." | "工作人员各在何岗。";
        Copies: "Numbered copies while they are in the room." | "会场内的编号文件。";
        Media: "Pictures and films to be taken." | "要拍的照片和影像。";
        Wrapup: "All that remains after the meeting, until it is closed." | "会后各项，直到结会。";
        FollowUp: "What was promised in any meeting, and how far it is." | "各会议交办的事项及进展。";
        List: "Moving among rows." | "在各行间移动。";
        Form: "Enter or Ctrl-S saves all fields; Esc leaves." | "回车或 Ctrl-S 保存全部；Esc 放弃。";
        Editor: "Text of several lines over the feed." | "多行文字。";
        Palette: "Every command by its name in either language." | "按中英文名称或拼音执行命令。";
        Help: "Type to find, Enter runs, Esc closes." | "输入查找，回车执行，Esc 关闭。";
        Said: "Everything the program said in this run." | "本次运行中程序说过的话。";
        Practice: "Try any line; nothing is stored." | "随意试写，什么都不保存。";
        Roster: "Every row with what it becomes, before anything is stored." | "逐行预览，确认后才存入。";
        AgendaRows: "Every line with what it becomes, before anything is stored." | "逐行预览，确认后才存入。";
        Succession: "What the next meeting takes over, and why." | "下次会议沿用哪些、为何沿用。";
        Settings: "Every setting with its meaning; what is chosen holds at once." | "全部设置及其说明，选定即生效。";
        Search: "Any word of any meeting." | "在所有会议中查找。";
        Field: "Editing of typed text." | "编辑输入的文字。";
    }
    /// The marks that stand on a screen, each with its place and its meaning.
    marks[(Scope, &'static str, &'static str)] {
        (Scope::Live, "D R A", "lamps of an item: Discussed, Result there, Action there or none needed; - is off")
            | (Scope::Live, "议 决 办", "议题的三盏灯：已讨论、有结果、有任务或无需办理；- 为未亮");
        (Scope::Live, "12/10  +2", "minutes used / planned of the item; +2 minutes over")
            | (Scope::Live, "12/10  +2", "议题已用 / 计划分钟；+2 为超出两分钟");
        (Scope::Live, "0:30/5:00  Σ 8:10", "this speech / its limit; Σ all speeches of that person")
            | (Scope::Live, "0:30/5:00  共8:10", "本次发言 / 限时；共 为此人发言合计");
        (Scope::Live, "quorum 5/4 [yes]", "members here / needed; [NO] means too few to decide")
            | (Scope::Live, "法定 5/4 [达到]", "到会成员 / 法定人数；[不足] 时不能作决定");
        (Scope::Live, "session  rec", "clocks: the meeting without its recesses; the recorder that runs")
            | (Scope::Live, "会议  录音", "时钟：会议用时（不计休会）；正在录音的时长");
        (Scope::Live, "* before a line", "not on disk yet, a moment only")
            | (Scope::Live, "行首 *", "尚未写盘，只是一瞬");
        (Scope::Live, "(?) ? 3", "something in the line is to be confirmed; so many in all")
            | (Scope::Live, "（？） ？3", "该行有待确认之处；全会共几处");
        (Scope::FollowUp, "!! overdue", "past its day, and nobody urged the owner since")
            | (Scope::FollowUp, "!! 逾期", "已过期限，此后未催办");
        (Scope::FollowUp, "! overdue, ! due soon", "past its day and urged, or its day is near")
            | (Scope::FollowUp, "! 逾期、! 将到期", "已过期限并催办过，或期限将到");
    }
    /// Above the page on the capture line.
    practice_title: "Try the capture line: nothing is stored" | "试写录入行：什么都不保存";
    practice_how: "↑↓ choose an example, Tab puts it into the line; or type any line." | "↑↓ 选例句，Tab 取入；也可随意输入。";
    practice_meeting: "Practice" | "练习";
    practice_items[&'static str] {
        "The roof" | "屋顶维修";
        "The garden" | "院内绿化";
        "Any other business" | "其他事项";
    }
    practice_people[&'static str] {
        "Ann Smith" | "张敏";
        "Ben Carter" | "李强";
        "Chloe Diaz" | "王芳";
    }
    /// Lines that stand in the feed to begin with.
    practice_lines[&'static str] {
        "+Ann Smith, Ben Carter" | "+张敏、李强";
        "#1" | "#1";
        "Ann Smith: The roof is mended, 1/2 of the bill is paid" | "张敏：屋顶已修，款付了 1/2";
    }
    /// An example of each sign, in the order of the signs.
    examples[&'static str] {
        "The firm gives ten years" | "厂家保修十年";
        "bc: The bill was lower than feared" | "lq：费用没有超出预算";
        "... and the rest is due in May" | "……余款五月付清";
        "= The bill is paid in May" | "＝余款五月付清";
        "! Pay the rest @bc ~in 7 days" | "！付清余款 ＠李强 ~下周五";
        "? Who keeps the keys" | "？钥匙由谁保管";
        "*Three offers for every order" | "*今后采购须三家比价";
        "$ Accept the report" | "＄通过验收报告";
        "+cd (the train was late)" | "+王芳（路上堵车）";
        "% The projector fails" | "％投影仪坏了";
        "#2" | "＃2";
        "s/roof/whole roof/" | "s/屋顶/屋面/";
        "i/bill/Chloe asks for the papers/" | "i/屋顶/王芳问起单据/";
        "s|1/2|2/3|" | "s|1/2|2/3|";
        ":recess" | "：休会";
        "Decision: The next meeting is in May" | "决定：五月再开会";
        "\\= stays as it is typed" | "\\＝照原样记下";
    }
    said_title: "What was said in this run, the newest last" | "本次运行中的消息，最新的在最后";
    said_nothing: "Nothing was said yet." | "还没有消息。";
    /// The kinds of lines.
    said_info: "info" | "提示";
    said_warning: "NOTE" | "注意";
    said_refusal: "REFUSED" | "未执行";
    said_question: "ASKED" | "询问";
    said_fault: "FAULT" | "故障";
    said_recovered: "Saving works again." | "保存恢复正常。";
    said_secret: "(said in a register-only meeting)" | "（仅登记会议中的消息）";
    tour: "Tour" | "导览";
    tour_offer: "A tour of one minute? {key} begins it; Esc puts this away." | "一分钟导览：按 {key} 开始；Esc 收起。";
    tour_esc: "Esc leaves" | "Esc 离开";
    /// The steps of the tour; `{key}` is the key that is asked for.
    tour_steps[&'static str] {
        "This is the demo, in a file of its own. Go to the meeting in session: {key}"
            | "这是演示，用的是单独的文件。去正在开的会议：按 {key}";
        "Type a sentence as somebody says it, then Enter: it is kept with its minute."
            | "把听到的话打成一句，按回车：连同时间记下。";
        "Begin a line with = for a decision: the row below tells what it becomes. Enter."
            | "行首打“＝”记决定。下面一行先说明会成为什么；再按回车。";
        "Everything can be taken back, also after a restart: {key}" | "什么都能撤销，重开程序后也行：按 {key}";
        "What is settled before a meeting stands here, section by section: {key}" | "会前要办的事在这里，分栏列出：按 {key}";
        "The minutes write themselves from what was typed: {key}" | "纪要由录入的内容自动生成：按 {key}";
        "What was promised, over all meetings, with its day: {key}" | "各次会议交办的事和期限：按 {key}";
        "Help of where you are; type there to find something: {key}" | "此处的帮助，输入即可查找：按 {key}";
        "Esc closes help. Every command by name, in both languages: {key}" | "Esc 关闭帮助。按名称找任何命令，中英文都行：按 {key}";
    }
    tour_end: "That was it. {key} leaves the demo; nothing made in it is kept. `huiwu` opens your own file." | "导览完毕。{key} 离开演示，在演示里录入的不保留；`huiwu` 打开自己的文件。";
    /// The same of a demo that was opened from one's own file.
    tour_end_back: "That was it. {key} goes back to your own file; nothing made in this demo is kept." | "导览完毕。{key} 回到自己的文件；在演示里录入的不保留。";
}
