//! Why a command cannot run now: the reasons, with their words.

use super::rows::named;

named! {
    /// Why a command cannot run now.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Why;

    OtherTab: "it belongs to another tab" | "它属于别的标签页";
    NoMeeting: "no meeting is open: F2 lists them, Ctrl-N makes one" | "没有打开的会议：F2 选择，Ctrl-N 新建";
    NoRow: "there is no row to work on" | "没有可操作的行";
    NoUnits: "nobody on the list has a unit: F3 People, Enter" | "名单上的人都没有单位：先到会前（F3）人员栏填写";
    NothingFits: "nothing fits the filter: Esc clears it" | "没有符合筛选的行：Esc 清除筛选";
    ReadOnly: "nothing is written in this window" | "本窗口不写入";
    NotOpened: "the meeting is not open yet: Alt-O opens it" | "会议还没有开始：Alt-O 宣布开会";
    AlreadyOpen: "the meeting was opened already; a time behind the name corrects when" | "会议已经开始；命令后加时间可更正开会时间";
    NotInSession: "the meeting is not in session" | "会议不在进行中";
    InRecess: "it is in recess already" | "已在休会";
    NotInRecess: "it is not in recess" | "不在休会";
    MinutesIssued: "the minutes are issued: F5, Alt-R reopens them" | "纪要已印发：先在 F5 按 Alt-R 重开";
    MinutesNotIssued: "the minutes are not issued: Alt-I issues them" | "纪要尚未印发：Alt-I 印发";
    NoPassage: "nothing in these minutes can be reworded" | "此纪要没有可改写的内容";
    StillReading: "the marked rows are still being read: once more in a moment" | "所标各行还在读取：稍后再按";
    NothingLeftOut: "nothing is left out of these minutes" | "没有不入纪要的记录";
    NoRewording: "nothing was reworded: Alt-W does it" | "还没有改写过：Alt-W 改写";
    NeverIssued: "no version was issued yet" | "还没有印发过";
    Begun: "the meeting has begun" | "会议已经召开";
    MeetingOver:
        "the meeting is over: what was recorded can be corrected, and F5 has what is left to do"
        | "会议已散：会前记录只可更正，待办事项在会后（F5）";
    NotAdjourned: "the meeting is not adjourned yet" | "还没有散会";
    Over: "the meeting is over" | "会议已结束";
    /// Reasons for which a command on many rows leaves a row alone.
    Declined: "by their reply they do not come" | "已请假或由人代会";
    OfTheMeeting: "it belongs to the meeting, which has not begun" | "属会中事项，会议未开始";
    Outstanding: "by the records it is outstanding" | "按记录尚未办结";
    NothingSelected: "there is no line to work on yet" | "还没有可操作的记录";
    /// No line is chosen, and the newest one is not one that this works on.
    ChooseLine: "press ↑ until the line is chosen" | "请先按 ↑ 选中一条记录";
    NoOtherItem: "there is no other item to move it under" | "没有别的议题可移";
    NothingInferred: "nobody's presence is inferred" | "没有推定到会的人";
    NobodyAway: "nobody who is here was on leave or represented" | "到会的人中没有请假或由人代会的";
    CorrectedByLine: "open it with ↑ and correct its time; Ctrl-Z takes the act back" | "按↑打开可更正时间；Ctrl-Z 撤销此事";
    NothingToUndo: "there is nothing to undo" | "没有可撤销的操作";
    NothingToRedo: "there is nothing to redo" | "没有可重做的操作";
    NotEmpty: "it is in use, so it stays" | "已有内容，不能移除";
    HasEntries: "the record speaks of it" | "会议记录里用到它";
    HasSubItems: "there are items under it" | "它下面还有议题";
    WasThere: "they were in the room" | "此人已有到会记录";
    IsSubstitute: "they stand in for somebody" | "此人替别人参会";
    HasSeat: "they have a seat: change it in Seats first" | "此人已排座：先到座次里换人";
    HoldsCopy: "they hold a numbered copy" | "此人名下有文件份号";
    HasAction: "they have an open action" | "此人有待办任务";
    FromTemplate: "the template asks for it: F8 marks it as not needed" | "模板要求的事项：F8 标为不需要";
    CopiesOut: "copies of it are handed out" | "已有份号发出";
    NoDueDate: "it has no due date: Enter sets one" | "没有期限：先按回车设定";
    ExtensionTooLate: "an extension is asked before the due date, and that has come" | "延期须在期限之前申请，期限已到";
    NoExtension: "no extension waits for a decision" | "没有待审批的延期";
    ExtensionWaits: "an extension waits for a decision: Alt-Y" | "已有待审批的延期：Alt-Y";
    NotReported: "it was not reported done yet" | "还没有反馈办结";
    NotKept: "nothing in words is kept of a register-only meeting" | "仅登记会议不保留文字内容";
    ActionClosed: "it is closed: F9 opens it again" | "已办结：F9 恢复办理";
    OneOfSeven: "the seven stay: Alt-N marks one as not needed" | "七项不能移除：Alt-N 标为不需要";
    LastFiling: "it is scheduled, the last step" | "已排入，是最后一步";
    NoHolders: "nobody holds a copy yet: F7 gives them out" | "份号还没有分配：先按 F7";
    InSession: "it is in session" | "会议正在进行";
    SittingEnded: "nobody was there since the last sitting ended" | "本次会已散，无人在场";
    NobodyWaits: "nobody waits for the word" | "无人排队";
    NoPosts: "there is no post" | "没有岗位";
    PostsAreFilled: "every post is filled" | "岗位都有人";
    PostEmpty: "nobody stands there" | "该岗位没有人";
    NoRecorder: "no recorder runs" | "没有录音笔在录";
    RecorderRuns: "a recorder runs already: name another one" | "录音笔已在录：再开请写名称";
    RecordingForbidden: "recording is forbidden in this meeting" | "本会议禁止录音";
    NoItem: "there is no item for it: #1 takes one up" | "没有对应议题：输入 #1 进入议题";
    FirstRow: "it stands first already" | "已在最前";
    LastRow: "it stands last already" | "已在最后";
    NoIncident: "no incident is open" | "没有未结的突发";
    GateIsOpen: "nothing is left open" | "没有未了结的事项";
    NoCopiesOut: "no numbered copy is handed out" | "没有发出编号文件";
    NothingWaits: "nothing waits to be saved" | "没有待保存的内容";
    NoName: "no line waits for an unknown name" | "没有待补的姓名";
    MotionHeld: "other lines second or count this motion: Alt-S strikes it" | "后面有此事项的附议或表决：Alt-S 可删去";
    /// The key works on a check elsewhere: here it would act on what is not in sight.
    LineOpen: "a line is open: Enter saves it, Esc leaves it; then once more" | "正在改一条记录：先按回车保存，或按 Esc 退出";
    LineFirst: "what stands in the line is not entered yet: Enter first" | "输入行里的事项尚未录入：先按回车";
    NoMotion: "no motion waits: $text moves one" | "没有待表决的事项：输入 $内容 提出";
    SecretBallot: "the ballot is secret: numbers only" | "无记名表决：只记票数";
    AllAnswered: "everybody has answered: Enter counts" | "都已表态：回车计票";
    Gone: "they have left already" | "此人已离席";
    NotTyped: "type the name first" | "请先输入姓名";
    /// A panel waits for the rest of what was begun in it.
    AnswerFirst: "the line above asks first: Enter answers, Esc leaves it" | "请先答完上面一行：回车确认，Esc 取消";
    OtherPanel: "it belongs to another panel" | "它属于别的面板";
    NotRegisterOnly: "the meeting is not register-only" | "会议不是仅登记会议";
    /// The settings do not allow it.
    StaysRegister: "the settings say never: leave_register_only in [house]" | "设置不允许：[house] 的 leave_register_only";
    NothingRuns: "nothing runs beside the typing" | "没有正在进行的后台工作";
    RegisterOnly: "nothing of a register-only meeting goes there" | "仅登记会议的内容不写入";
    AllHere: "everybody expected is here" | "应到的都已到会";
    OnlyMayBeFacts:
        "only for what “may be a fact”; Enter goes where this is mended"
        | "只用于“可能是一件事实”的记录；此项按回车去更正";
    WrongKind: "it does not fit what is shown here" | "不适用于当前内容";
    SameState: "it is so already" | "已是该状态";
    NoOwner: "it has no owner yet: Enter names one" | "还没有责任人：回车填写";
    NotSubmitted: "it is not under review: F7 submits it" | "没有在审：F7 送审";
    NoCopies: "it has no numbered copies: Enter makes some" | "没有编号份数：回车填写";
    NoPlan: "there is no seat plan yet: F7 makes one" | "还没有座次图：F7 建立";
    SeatsUnsettled:
        "somebody has two seats or none: mend it, or answer it under Errors"
        | "有人重复排座或没有座位：先更正，或在差错栏写明理由";
    NotNeeded: "it is marked as not needed" | "已标为不需要";
    NoHall: "around a table nobody looks from a hall" | "围桌而坐，不分台上、台下";
    NoProblemNamed: "no problem to solve was named in F3" | "会前（F3）未写明要解决的问题";
    NothingToSettle: "nothing listed is settled by a word; Enter goes there" | "所列各项须逐项办理，回车前往";
    OtherRound: "it is not tested in this round: Alt-J goes to another" | "本轮不测此设备：Alt-J 换轮次";
    NoRound: "choose a device; rounds come from the template" | "请选设备；轮次来自模板";
    OtherSection: "it belongs to another section: Tab goes on" | "属于另一栏：Tab 切换";
    NoColumns: "there are no columns" | "没有列可指";
    /// The settings file is broken: it is not written to.
    SettingsBroken: "the file must be mended first, as the second line says" | "须先改好设置文件，见第二行";
    /// Keys are changed in the settings file.
    KeysInFile: "keys are changed in the file, under [keys]" | "按键在设置文件的 [keys] 中修改";
    OneSheet: "the file has one sheet only" | "文件只有一个工作表";
    /// The text typed into a form would be thrown away.
    FormFirst: "this is not saved yet: Ctrl-S saves it, Esc leaves it" | "此处尚未保存：Ctrl-S 保存，Esc 放弃";
    /// The changes to an entry would be thrown away.
    EditFirst: "in F4 Enter saves the change first, Esc drops it" | "会中（F4）有未存的修改：回车保存，Esc 放弃";
    /// The file could not be opened.
    NotOpen: "the file could not be opened" | "文件没能打开";
    /// The file is sound, or there is no good copy of it.
    NoCopy: "the file is not known as damaged, or it has no good copy" | "文件未发现损坏，或没有完好的备份";
}
