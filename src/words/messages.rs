//! Every sentence that the program says in the line above the footer: one row a message, with its arguments, tone, lifetime and texts.

use std::path::PathBuf;

use super::{
    asking_messages::AskingMessage,
    closing_messages::ClosingMessage,
    file_messages::FileMessage,
    left_out,
    plural::counted,
    prepare::Preparation,
    room_messages::RoomMessage,
    rows::messages,
    said::{Spoken, behind, brief, first_fault, lapse, named, names, title_of, to_names},
    setting_messages::SettingMessage,
    strings::Strings,
    terminal_messages::TerminalMessage,
    why::Why,
    wording_messages::WordingMessage,
};
use crate::{
    domain::{
        action::ActionState,
        agenda::Filing,
        attendance::StaySource,
        change::Act,
        deliverable::{DeliverableKind, Part},
        entry::{EntryKind, Remark},
        matter::MatterStep,
        motion::{Counts, MotionState},
        people::{Category, Reply},
        question::MeetingRow,
        setting_fault::SettingFault,
        strokes::StrokeRule,
        succession::CarryCount,
        template::flaw::TemplateFault,
        trouble::Trouble,
        unread::{HolidaysUnread, SheetFault},
    },
    input::{command::Command, key::Key},
};

pub use super::tone::{Lifetime, Tone};

messages! {
    in t: Strings;

    /// Something the program says.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum Message;

    /// A command cannot run now.
    Unavailable(command: Command, why: Why)
        [Refusal { if matches!(why, Why::FormFirst) { Lifetime::Form } else { Lifetime::Brief } }]:
        "{command}: {why}." | "{command}：{why}。";
    /// A key that somebody meant as a command, and that has none here.
    NothingOnKey(key: Key) [Refusal Brief]: "{key} does nothing here; F1 lists the keys." | "{key} 在此无作用；F1 列出可用的键。";
    InputMethodOn [Refusal Brief]: "The input method is on: use F-keys, Ctrl or Alt keys." | "输入法已打开：请用F键、Ctrl或Alt键。";
    /// Text was typed where there is no field.
    NotTypedHere [Refusal Brief]: "Nothing is typed here: the keys that work stand below." | "此处不能输入文字，可用按键见下行。";
    /// A text typed into a choice that is none of its values.
    NoSuchChoice(typed: String => brief) [Warning Form]:
        "“{typed}” is none of the values here, so nothing was chosen: ← → or a digit chooses, Tab goes to the next field."
        | "“{typed}”不是此栏的选项，未作选择：用 ← → 或数字选择；填文字请按 Tab 到下一栏。";
    /// So many pasted lines became one in a field of one line.
    LinesJoined(n: usize) [Warning Form]:
        "{n} lines became one here; Ctrl-Z takes them out again." | "{n}行已并成一行；Ctrl-Z 取消粘贴。";
    RunsInLive(command: Command) [Warning Brief]: "{command}: only in F4." | "{command}：请到会中（F4）执行。";
    UnknownCommand(name: String) [Refusal Brief]: "No command is called {name}." | "没有命令“{name}”。";
    AmbiguousCommand(commands: Vec<Command> => names) [Refusal Brief]: "Which one: {commands}?" | "是哪一个：{commands}？";
    /// Words were typed after the name of a command that has no use for them.
    TakesNoWords(command: Command => named) [Refusal Brief]:
        "{command} takes no words after it: erase them, then Enter." | "“{command}”后面不带文字：删去再回车。";
    LanguageIs [Info Brief]: "English" | "中文";

    /// An act was taken back, on a row that is named where it has a name.
    Undone { act: Act, row: String => behind } [Info Brief]:
        "Undone: {act}{row}. Ctrl-Y repeats it." | "已撤销：{act}{row}。Ctrl-Y 重做。";
    /// An act is not taken back: a row of it was changed since by an act of another undo list.
    ChangedSince(act: Act) [Warning Brief]:
        "Not undone: what “{act}” left was changed since. Take that back first."
        | "未撤销：“{act}”之后又有改动，请先撤销那处改动。";
    Redone { act: Act, row: String => behind } [Info Brief]: "Repeated: {act}{row}." | "已重做：{act}{row}。";
    /// Undo reaches further back than what is in memory; it is being fetched.
    Fetching [Info Brief]: "Reading older acts." | "正在读取更早的操作。";
    CannotUndoCreation [Warning Brief]:
        "Nothing more here: the meeting made before is in use (F2 F9 cancels it)."
        | "这里没有更多可撤销的：之前新建的会议已在使用（F2 F9 可取消会议）。";
    Deleted [Info Brief]: "Deleted; Ctrl-Z brings it back." | "已删除；Ctrl-Z 恢复。";
    DeleteOnRepeat(row: Box<MeetingRow> => title_of) [Warning Answer]:
        "Ctrl-D again deletes \"{row}\"." | "再按 Ctrl-D 删除“{row}”。";

    Exported(path: PathBuf) [Info Brief]: "Written: {path}" | "已写入：{path}";
    /// Minutes were written while checks are open.
    ExportedDraft(path: PathBuf, open: usize) [Warning Brief]:
        "A draft, checks still open: {open} (F5). Written: {path}" | "尚有{open}项未核（见 F5），已写成草稿：{path}";
    ExportExists(path: PathBuf) [Warning Brief]:
        "{path} exists already; choose another name, or \"replace: yes\"." | "{path} 已存在；请换名，或将“替换”设为是。";
    ExportFailed(why: Trouble) [Warning Brief]: "Not written: {why}." | "未写入：{why}。";
    Copied(path: PathBuf) [Info Brief]: "Copy written, with everything that waited: {path}" | "副本已写入（含待存内容）：{path}";
    CopyFailed(why: Trouble) [Warning Brief]:
        "No copy was written: {why}. Choose another place." | "副本没有写成：{why}。请换个位置。";
    Checked(faults: Vec<String>) [Warning Brief]:
        { if faults.is_empty() { "The file is sound.".to_owned() } else { format!("Found: {}", faults.join("; ")) } }
        | { if faults.is_empty() { "文件完好。".to_owned() } else { format!("发现：{}", faults.join("；")) } };
    QuestionFailed(why: Trouble) [Warning Brief]: "That could not be read: {why}." | "无法读取：{why}。";
    /// The other window has gone: this one writes from now on.
    WritesNow [Info Brief]: "The other window is gone: this one writes from now on." | "另一窗口已关闭：现在由本窗口写入。";
    TemplateFaults(list: Vec<TemplateFault>) [Warning Brief]:
        { (t.template.left_out)(&first_fault(list, t), list.len().saturating_sub(1)) }
        | { (t.template.left_out)(&first_fault(list, t), list.len().saturating_sub(1)) };
    RuleFaults(list: Vec<TemplateFault>) [Warning Brief]:
        { (t.template.rules_left_out)(&first_fault(list, t), list.len().saturating_sub(1)) }
        | { (t.template.rules_left_out)(&first_fault(list, t), list.len().saturating_sub(1)) };
    /// Settings that do not hold; the name of their file.
    SettingFaults(file: String, list: Vec<SettingFault>) [Warning Answer]:
        { t.template.setting_faults(file, list) } | { t.template.setting_faults(file, list) };

    /// The line was kept, but not as it was meant, for this reason.
    Kept(remark: Remark) [Warning Brief]: "{remark}" | "{remark}";
    /// The record stays as it is, for this reason.
    NotChanged(remark: Remark) [Warning Brief]: "Nothing was changed: {remark}" | "未作改动：{remark}";
    /// The line was understood as an order that changed so many lines.
    Corrected(n: usize, line: String) [Info Brief]:
        { if *n == 1 { format!("Corrected: {line}") } else { format!("Corrected: {n} lines, the newest now: {line}") } }
        | { if *n == 1 { format!("已更正：{line}") } else { format!("已更正{n}条，最近一条现为：{line}") } };
    /// One line was corrected; so many others still show the old wording.
    CorrectedOne(left: usize, line: String) [Warning Brief]:
        { if *left == 1 { format!("Corrected; 1 other line still has it (s/…/…/g): {line}") } else { format!("Corrected; {left} other lines still have it (s/…/…/g): {line}") } }
        | "已更正此条；另有{left}条仍是旧文（末尾加 g 一并更正）：{line}";
    Arrived(name: String) [Info Brief]: "{name}: present." | "{name}：到会。";
    /// Somebody signs in after the time at which the office counts people as late.
    ArrivedLate(name: String, minutes: i64) [Info Brief]:
        "{name}: present, {minutes} min late." | "{name}：到会，迟到{minutes}分钟。";
    /// Somebody signs in who was on leave, or represented.
    CameAfterAll(name: String) [Warning Brief]:
        "{name}: present after all, though on leave." | "{name}：原已请假，现到会。";
    AlreadyHere(name: String, since: String) [Info Brief]:
        "{name}: here since {since} already." | "{name}：{since}已到会。";
    /// Somebody is put down for a name that fits several, or does not fit exactly.
    SignsInOnRepeat(name: String) [Warning Answer]:
        "Enter again signs {name} in; ↓ chooses another." | "再按回车为 {name} 签到；↓ 选别人。";
    NotOnList(typed: String) [Warning Brief]:
        "{typed} is on no list; F9 puts them on it." | "名单上没有“{typed}”；F9 可加入名单。";
    HeadFirst(name: String) [Warning Brief]:
        "{name} states a view before the others: the head speaks last." | "{name}先于其他成员表态：主要负责人应末位表态。";
    Excused(name: String) [Info Brief]: "{name}: on leave." | "{name}：请假。";
    ComesFor(name: String, whom: String) [Info Brief]: "{name} comes for {whom}." | "{name} 代 {whom} 到会。";
    Verified(name: String) [Info Brief]: "{name}: identity seen." | "{name}：身份已核验。";
    TurnedAway(name: String) [Info Brief]: "{name}: turned away." | "{name}：已谢绝入场。";
    /// Something that is no answer was typed in a roll call.
    NobodyVotes [Refusal Brief]: "Nobody may vote now: F10 signs people in." | "现在没有可表决的人：F10 签到。";
    NobodyAnswered [Refusal Brief]: "Nobody has answered yet." | "还没有人表态。";
    /// Counting while some have not answered: how many, and who.
    CountsOnRepeat(n: usize, names: String) [Warning Answer]:
        "{n} without an answer: {names}. Enter again counts without them." | "{n}人未表态：{names}。再按回车不计他们。";
    NumbersOnly [Refusal Brief]: "Secret ballot: three numbers, as 8/1/2." | "无记名表决：输入三个数，如 8/1/2。";
    /// A vote by name becomes a secret one.
    LeavesRegisterOnRepeat [Warning Answer]:
        "From now on everything typed is kept, and the secrecy level goes; this is not undone. Once more: leave register-only."
        | "此后所录内容都将保存，密级随之取消，且不能撤销。再来一次：退出仅登记。";
    LeftRegister(by: String) [Warning Brief]:
        { if by.is_empty() { "No longer register-only; the audit log has it.".to_owned() } else { format!("No longer register-only; the audit log names {by}.") } }
        | { if by.is_empty() { "已退出仅登记，审计已记。".to_owned() } else { format!("已退出仅登记，审计记为{by}。") } };
    DropsNamesOnRepeat [Warning Answer]:
        "F8 again makes it secret and drops the names." | "再按 F8 改为无记名，已记的姓名不再保留。";
    Tied(number: u32) [Warning Brief]:
        "M{number} is tied: 1 or 2 is the chair's casting vote, Esc leaves it." | "M{number} 票数相等：1 或 2 为主持人决定票，Esc 不投。";
    Counted(number: u32, counts: Counts, state: MotionState) [Info Brief]:
        "M{number} {counts}: {state}." | "M{number} {counts}：{state}。";
    /// A digit that chooses nothing was typed where one is asked for.
    ChooseByDigit [Refusal Brief]: "One of the digits on the screen chooses; Esc leaves it." | "按屏幕上的数字选择；Esc 取消。";
    LeftRoom(name: String) [Info Brief]: "{name}: left." | "{name}：离席。";
    /// The time on record at which they came, or left, is another one now.
    ArrivalCorrected(names: String) [Info Brief]: "{names}: time of arrival corrected." | "{names}：到会时间已更正。";
    LeavingCorrected(names: String) [Info Brief]: "{names}: time of leaving corrected." | "{names}：离席时间已更正。";
    /// They are present from now on because of what they did, which nobody had signed in for.
    Inferred(names: String => to_names, source: StaySource) [Warning Brief]:
        "{names}: present from now on ({source}); “:confirm” confirms." | "{names}：由此行起记为到会（{source}）；“:确认到会”确认。";
    /// The same of somebody who is on leave, or represented.
    HereThough(names: String => to_names, reply: Reply) [Warning Brief]:
        "{names}: {reply}, and here: came after all? “:came” says so." | "{names}：{reply}，却在场：是否到会？“:实到”确认。";
    /// An act of the session happened at the time that was typed.
    ActAt(kind: EntryKind, time: String) [Info Brief]: "{kind} at {time}." | "{kind}：{time}。";
    /// An act of the session that is on record has another time or reason now.
    ActCorrected(kind: EntryKind, time: String) [Info Brief]: "{kind}: corrected, {time}." | "{kind}：已更正，{time}。";
    InterestHow [Warning Brief]:
        "Whose, in which item, and what, as in “:interest Ann 6 brother runs the firm”."
        | "写明谁、哪一项、什么利害关系，如“：回避 李四 第三项 亲属任职”。";
    NotATime(typed: String => brief) [Warning Brief]:
        "{typed} is not a time of day: nothing was done." | "{typed} 不是时刻，未执行。";
    TimeToCome(time: String) [Warning Brief]: "{time} is still to come: nothing was done." | "{time} 还没到，未执行。";
    TimeCrosses(time: String) [Warning Brief]:
        "{time} is before the opening, or on the wrong side of the break: nothing was done." | "{time} 与开会或休会、复会的先后不合，未执行。";
    NothingToChange [Warning Brief]:
        "It is on record already: a time or a reason after it corrects it." | "已记录在案：后面写时间或原因可更正。";
    NobodyMeant(name: String => brief) [Warning Brief]:
        "{name}: nobody, or several, on the list; nothing was done." | "{name}：名单中没有或有多人，未执行。";
    /// The presence that was inferred is confirmed.
    PresenceConfirmed(names: String => to_names) [Info Brief]: "Confirmed: {names} present." | "已确认到会：{names}。";
    /// Those who were on leave or represented take part themselves.
    AttendsAfterAll(names: String => to_names) [Info Brief]:
        "{names}: came after all." | "{names}：已改为本人到会。";
    /// The meeting was to begin so many minutes ago; Enter once more opens it.
    OpensLate(minutes: i64 => lapse) [Warning Answer]:
        "The meeting was to start {minutes} ago: once more opens it now."
        | "会议原定{minutes}前开始：再按一次，现在开会。";
    /// A motion that was counted before has another result now.
    Recounted { number: u32, before: Counts, counts: Counts } [Info Brief]:
        "Result of M{number} corrected from {before} to {counts}; the last count stands."
        | "M{number} 表决结果由 {before} 更正为 {counts}，以最后一次为准。";
    /// An amendment is carried: the motion that it amends is voted on in the new wording.
    WordingAsked(number: u32) [Info Brief]: "M{number} is amended. ${number}, a blank and the whole wording give it." | "M{number}已修正：$后写{number}，空一格，再写修正后全文。";
    SpeakerSet(name: String) [Info Brief]: "{name} speaks." | "{name}发言。";
    /// The key that puts somebody on the list asks in what capacity.
    AsksCategory(name: String => brief) [Warning Answer]:
        "{name}: 1 in attendance 2 invited 3 observer 4 press 5 staff 6 VOTING member (Alt-K = 1)"
        | "{name}：1列席 2特邀 3旁听 4记者 5工作人员 6出席（有表决权）；再按 Alt-K 为列席";
    /// Somebody is on the list now, in this capacity.
    AddedAs(name: String => brief, category: Category) [Info Brief]: "{name}: on the list, {category}." | "{name}：已列入名单（{category}）。";
    /// Enter once more runs a command of which only the beginning was typed.
    RunsOnRepeat(command: Command) [Warning Answer]:
        "Enter again: {command}. Esc or an edit leaves it." | "再按回车执行：{command}。Esc 或修改则不执行。";
    /// The line that is typed over an entry can only be entered as a line of its own.
    LineOfItsOwn [Warning Brief]:
        "That works only as a line of its own: Esc, then type it there." | "此内容只能单独录入：按 Esc 后另起一行。";
    InMinutes [Info Brief]: "It stands in the minutes; the same key: in the record only." | "已定入纪要；再按：只入记录。";
    RecordOnly [Info Brief]: "It stands in the record only; the same key: as the degree of minuting says." | "只入记录；再按：按纪要详略。";
    MinutedByDegree [Info Brief]: "It stands in the minutes as the degree of minuting says." | "是否入纪要按纪要详略定。";
    NothingTyped [Warning Brief]: "Nothing to save yet." | "还没有可保存的内容。";
    RegisterOnly [Warning Brief]:
        "Register-only meeting: what is said may not be stored here. The text stays in the line."
        | "仅登记会议：内容不得在此存储，文字留在行内。";
    WordsLeftOut [Warning Brief]:
        "Register-only meeting: a code stands for the title, *** for words that are not stored."
        | "仅登记会议：标题以代号登记，未存储的文字以***代替。";
    OpenedByLine [Info Brief]: "The meeting was opened by this line." | "会议由此行开始。";
    /// The meeting begins so many minutes later; Enter once more opens it with this line.
    OpensEarly(minutes: i64 => lapse) [Warning Answer]:
        "The meeting starts in {minutes}: once more opens it now."
        | "会议{minutes}后才开始：再按一次，现在开会。";
    /// The name of the recorder, and where its counter stood.
    Marked(name: String, place: String) [Info Brief]:
        "Marked in the recording: {name} {place}." | "已在录音中标记：{name} {place}。";
    RecorderOn(name: String) [Info Brief]:
        "Recorder {name} runs; F8 marks a place, “:recorder-stop” ends it."
        | "录音笔 {name} 已开始；F8 标记，“:停录音”结束。";
    RecorderOff(name: String, length: String) [Info Brief]:
        "Recorder {name} stopped at {length}." | "录音笔 {name} 已停止，共 {length}。";
    NoRecorderMark [Warning Brief]:
        "Marked; no recorder is running (: recorder starts one)." | "已标记；录音笔未启动（: 开录音）。";
    /// The meeting was adjourned before the line was typed.
    AddedAfterEnd [Info Brief]:
        "The meeting is over: this stands as an addition after adjournment." | "会议已散会：此行记为散会后补记。";
    MultiLine(n: usize) [Info Brief]:
        "{n} lines: nothing was run. Ctrl-S saves them as one entry." | "共{n}行，未执行任何命令。Ctrl-S 存为一条。";
    /// A text of so many lines stands in the capture line.
    LongTextWaits(n: usize) [Info Brief]:
        "{n} lines stand here: Enter saves them, Ctrl-O opens them, Ctrl-U takes them out."
        | "此处有 {n} 行：回车保存，Ctrl-O 展开，Ctrl-U 清除。";
    /// It was taken out of it.
    LongTextGone(n: usize) [Info Brief]: "{n} lines taken out; Ctrl-Z brings them back." | "已清除 {n} 行，Ctrl-Z 恢复。";
    DraftRestored [Info Brief]: "The unfinished line is back." | "未完成的一行已恢复。";

    /// The form was changed; Esc once more throws that away.
    DiscardOnEsc [Warning Answer]:
        "Not saved: Ctrl-S saves, Esc again throws it away." | "尚未保存：Ctrl-S 保存，再按 Esc 放弃。";
    /// The form was changed; Ctrl-Q once more leaves, and the text is kept for the next start.
    QuitOverForm [Warning Answer]:
        "The form is not saved: Ctrl-Q again leaves; its text is kept for the next time."
        | "表单尚未保存：再按 Ctrl-Q 退出，文字留到下次打开此表单。";
    QuitWhileUnsaved(acts: usize) [Warning Answer]:
        "{acts} not saved in the file; kept beside it for the next start. Ctrl-Q again quits."
        | "有{acts}项未写入文件，已存在其旁，下次打开时写入。再按 Ctrl-Q 退出。";
    /// Text stands in a line of a window that keeps nothing.
    QuitWhileTyped [Warning Answer]:
        "The line is kept nowhere in this window. Ctrl-Q again throws it away."
        | "这个窗口不保存这一行。再按 Ctrl-Q 就丢掉它。";
    /// A form that was begun waits to be opened again.
    FormKept [Info Brief]:
        "A form was left unfinished: open it again, and its text is there."
        | "上次有一张没填完的表单：再打开它，文字还在。";
    AgendaTaken(added: usize, instead: usize, there: usize, left: usize) [Info Brief]:
        { (t.agenda_rows.taken)(*added, *instead, *there, *left) } | { (t.agenda_rows.taken)(*added, *instead, *there, *left) };
    Pasted { added: usize, voting: usize, there: String, rejected: usize } [Warning Brief]:
        { left_out::pasted(t, (*added, *voting), there, *rejected) } | { left_out::pasted(t, (*added, *voting), there, *rejected) };
    /// A file of tables could not be read.
    SheetFault(path: PathBuf, fault: SheetFault) [Refusal Form]:
        { t.sheet_fault(path, fault) } | { t.sheet_fault(path, fault) };
    /// A table of holidays could not be read.
    HolidaysUnread(path: PathBuf, why: HolidaysUnread) [Refusal Form]:
        { t.holidays_unread(path, why) } | { t.holidays_unread(path, why) };
    /// Days of a year that were taken in, and those of them that are new or differ.
    HolidaysTaken { year: i32, days: usize, changed: usize } [Warning Brief]:
        { format!("{year}: {}, {changed} new or changed", counted(*days, "day", "days")) } | "{year} 年：{days} 天，新增或变动 {changed} 天";
    /// A row without which there is no meeting.
    AlwaysCarried [Refusal Brief]:
        "A meeting needs a title and a start: F7 in the list of meetings changes them afterwards."
        | "名称和时间不能不取；新建后在会议列表按 F7 修改。";
    /// The next meeting was made.
    MeetingCarried(counts: CarryCount) [Info Brief]:
        { let CarryCount { people, items, matters } = *counts; format!("Made: people {people}, items {items}, open matters {matters}. F2 and Ctrl-Z take it back.") }
        | { let CarryCount { people, items, matters } = *counts; format!("已新建：人员{people}，议题{items}，未办结事项{matters}。F2 后 Ctrl-Z 撤销。") };
    RosterTaken { added: usize, changed: usize, doubtful: usize }
        [{ if *doubtful == 0 { Tone::Info } else { Tone::Warning } } Brief]:
        {
            let look = if *doubtful == 0 { String::new() } else { format!(", {doubtful} to look at") };
            format!("{added} added, {changed} changed{look}. Ctrl-Z takes it back.")
        }
        | {
            let look = if *doubtful == 0 { String::new() } else { format!("，{doubtful}行请核对") };
            format!("新增{added}人，更改{changed}人{look}。Ctrl-Z 撤销。")
        };
    NothingToTake [Warning Brief]:
        "Everybody is on the list already, or cannot be taken. Esc leaves."
        | "名单中都已有，或无法存入。Esc 返回。";
    /// The people stand in the order of strokes; the names with a character of unknown strokes stand last.
    SortedByStrokes { rule: StrokeRule, unknown: usize }
        [{ if *unknown == 0 { Tone::Info } else { Tone::Warning } } Brief]:
        {
            let rule = match rule {
                StrokeRule::FullNameStroke => "full name",
                StrokeRule::SurnameStroke => "surname",
            };
            match unknown {
                0 => format!("Sorted by strokes of the {rule}."),
                n => format!("Sorted by strokes of the {rule}; no strokes known for {n}: move with Alt-Up."),
            }
        }
        | {
            let rule = match rule {
                StrokeRule::FullNameStroke => "姓名笔画",
                StrokeRule::SurnameStroke => "姓氏笔画",
            };
            match unknown {
                0 => format!("已按{rule}排序。"),
                n => format!("已按{rule}排序；{n}人缺笔画数据，排在末尾，请用Alt-↑调整。"),
            }
        };

    /// An approval that a change has reopened, by what, how many others with it, and whether the meeting was ready before.
    ReviewReopened { kind: DeliverableKind, part: Option<Part>, others: usize, not_ready: bool } [Warning Brief]:
        {
            let kind = (t.prepare.deliverable)(*kind);
            let part = part.map_or("content", Preparation::EN.part);
            let more = if *others == 0 { " wants".to_owned() } else { format!(" and {others} more want") };
            let ready = if *not_ready { " The meeting is not ready any more." } else { "" };
            format!("{kind}{more} a new review: {part} changed.{ready}")
        }
        | {
            let kind = (t.prepare.deliverable)(*kind);
            let part = part.map_or("内容", Preparation::ZH.part);
            let more = if *others == 0 { String::new() } else { format!("等{}项", others + 1) };
            let ready = if *not_ready { "会议不再就绪。" } else { "" };
            format!("{kind}{more}要重新审阅：{part}有变。{ready}")
        };
    /// The meeting was ready; so many things are missing now.
    NotReadyAnyMore(n: usize) [Warning Brief]:
        "The meeting is not ready any more: {n} missing, Alt-G shows them." | "会议不再就绪：缺{n}项，Alt-G 查看。";
    Asking(said: AskingMessage) [{ said.tone() } { said.lifetime() }]: { said.text(t) } | { said.text(t) };
    Closing(said: ClosingMessage) [{ said.tone() } { said.lifetime() }]: { said.text(t) } | { said.text(t) };
    Room(said: RoomMessage) [{ said.tone() } { said.lifetime() }]: { said.text(t) } | { said.text(t) };
    Setting(said: SettingMessage) [{ said.tone() } { said.lifetime() }]: { said.text(t) } | { said.text(t) };
    Terminal(said: TerminalMessage) [{ said.tone() } { said.lifetime() }]: { said.text(t) } | { said.text(t) };
    File(said: FileMessage) [{ said.tone() } { said.lifetime() }]: { said.text(t) } | { said.text(t) };
    Wording(said: WordingMessage) [{ said.tone() } { said.lifetime() }]: { said.text(t) } | { said.text(t) };
    /// The theme is another one, so its confirmation is gone.
    ThemeUnconfirmed [Warning Brief]:
        "Another theme: nobody has confirmed it yet." | "主题已改，原确认作废：请重填主题确认人。";
    GateOpen [Info Brief]: "The gate is open: the meeting is ready." | "核验通过，会议准备就绪。";
    /// A row was taken off its list.
    Removed(what: String => brief) [Info Brief]: "Removed: {what}. Ctrl-Z brings it back." | "已移除：{what}。Ctrl-Z 恢复。";
    /// The filing of an item is here now.
    FiledAs(title: String => brief, filing: Filing) [Info Brief]: "{title}: {filing}" | "{title}：{filing}";
    Issued(n: usize) [Info Brief]: "{n} handed out." | "已发放{n}份。";
    /// All are handed out; once more takes so many back.
    TakeBackOnRepeat(n: usize) [Warning Answer]:
        "All {n} are handed out; once more takes them back." | "{n}份都已发放；再按一次改回未发。";
    /// So many copies are back.
    TakenBack(n: usize) [Info Brief]: "{n} taken back; Ctrl-Z undoes it." | "{n}份改回未发；Ctrl-Z 恢复。";
    RowsMarked(n: usize) [Info Brief]: "{n} marked: the next command is for all of them; Esc unmarks." | "已选{n}行：接下来的命令对所选各行生效；Esc 取消。";
    /// So many of the marked rows; those that were left out by name, each with the reason where it is known.
    DoneForMany(done: usize, of: usize, left: Vec<(String, Option<Why>)>) [Info Brief]:
        { left_out::many(t, *done, *of, left) } | { left_out::many(t, *done, *of, left) };
    /// A line of the checklist is closed; so many are open.
    Ticked(what: String => brief, open: usize) [Info Brief]:
        "{what}: done, {open} still open." | "{what}：已完成，还有{open}项未完。";
    /// A finding was answered; so many are open.
    Answered(what: String => brief, open: usize) [Info Brief]:
        "{what}: answered, {open} still open." | "{what}：已答复，还有{open}条。";
    FileUnreadable(file: String) [Warning Brief]:
        "{file} cannot be read: look at its name, then press F7 again." | "{file} 读不出：请核对文件名，再按 F7。";
    /// A step was added to an action of follow-up, which has this wording.
    StepTaken(step: MatterStep, text: String => to_names) [Info Brief]:
        "Noted, {step}: {text} · Ctrl-Z takes it back." | "已记{step}：{text} · Ctrl-Z 撤销";
    /// An action of follow-up, by its wording, is in this state now.
    ActionSet(text: String => to_names, state: ActionState) [Info Brief]:
        "Now {state}: {text} · Ctrl-Z takes it back." | "已改为{state}：{text} · Ctrl-Z 撤销";
}
