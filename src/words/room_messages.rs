//! Messages about incidents, rounds, copies and loose ends: rows as in the table of messages.

use super::{
    plural::counted,
    rows::messages,
    said::{Spoken, brief, in_order, incidents, lapse, open_ends, review, shortages, to_names},
    strings::Strings,
    tone::{Lifetime, Tone},
};
use crate::domain::{
    attendance::Attending,
    deliverable::Standing,
    loose_end::LooseEnd,
    people::{Category, Duty},
    queries::quorum::Quorum,
    readiness::Missing,
    template::type_change::TypeChangeCount,
};

messages! {
    in t: Strings;

    /// Something the program says of what is watched in the room.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum RoomMessage;

    /// A line of the feed was struck out, or stands again.
    Struck(line: String => brief) [Info Brief]: "Struck: {line} · Alt-S again restores it." | "已划去：{line} · 再按 Alt-S 恢复";
    Restored(line: String => brief) [Info Brief]: "It stands again: {line}" | "已恢复：{line}";
    /// A struck line was changed; it is struck as before.
    StaysStruck [Warning Brief]: "Changed, and still struck out: ↑ and Alt-S restore it." | "已修改，但此条仍属划去：↑ 选中后按 Alt-S 恢复。";
    /// A line of the feed stands under another item now.
    MovedUnder { number: String, title: String => brief } [Info Brief]:
        "It stands under item {number} now: {title}. Ctrl-Z takes it back." | "已移到议题{number}：{title}。Ctrl-Z 撤销。";
    NoSuchItem(typed: String => brief) [Refusal Brief]:
        "No other item, or several, fit {typed}: its number, as move-to 8." | "没有别的议题符合“{typed}”，或不止一项：请写序号，如“移至 8”。";
    NobodyExcused [Info Brief]: "Nobody is excused." | "无人请假。";
    Absent(names: String => to_names) [Info Brief]: "{names}: absent." | "{names}：缺席。";
    /// Somebody was put on the list, and the line names another one who is on none.
    AddedNext { name: String => brief, category: Category, next: String => brief } [Warning Brief]:
        "{name}: on the list, {category}. {next} is not yet: Alt-K." | "{name}：已列入名单（{category}）。还有{next}：按 Alt-K。";
    ExpectedLate(names: String => to_names) [Info Brief]:
        "{names}: expected late; + lets them arrive." | "{names}：将迟到；到后用 + 签到。";
    /// A line was begun while votes were taken.
    RollCallLeft(number: u32) [Warning Brief]:
        "M{number}: the roll call is left, its votes are kept; F7 goes on." | "M{number}：已离开点名，票已保留；F7 继续。";
    /// A key for the casting vote before the count, which would change the last answer.
    TieToCount(number: u32, name: String => brief) [Warning Brief]:
        "M{number} is tied: Enter counts first, then 1 or 2 is the casting vote. 0 takes back the answer of {name}."
        | "M{number} 票数相等：先按回车计票，再由 1 或 2 记决定票。0 收回{name}的表态。";
    /// A meeting has another type: so many rows of the old one went, so many of the new one came.
    TypeChanged(name: String, count: TypeChangeCount) [Info Brief]:
        { format!("{name} now: {} gone, {} added, {} of yours stay. Ctrl-Z takes it back.",
            counted(count.gone, "row", "rows"), count.come, count.stayed) }
        | { format!("已改为{name}：撤下{}行，新增{}行，保留{}行。Ctrl-Z 撤销。", count.gone, count.come, count.stayed) };
    TypeStays [Refusal Brief]:
        "The type stays: the record since the opening goes by it." | "会议已开，类型不再更改：记录以此为准。";
    TypeInUse [Refusal Brief]:
        "The type stays: rows that came with it were filled in since." | "类型不再退回：随它带来的行已经填写。";
    /// From now on somebody is in the chair, or takes the minutes.
    Holds(names: String => to_names, duty: Duty) [Info Brief]: "{names}: {duty}." | "{names}：{duty}。";
    /// A form that was open while the meeting goes on gave a row another name.
    RowRenamed(before: String, after: String) [Warning Brief]:
        "{before} is now called {after}. Ctrl-Z takes it back." | "{before} 已改名为 {after}。Ctrl-Z 撤销。";
    /// A matter is followed up, and nobody leads it, or it is due on no day.
    MatterLacks { lead: bool, date: bool } [Warning Brief]:
        {
            let lacks = match (*lead, *date) {
                (true, true) => "nobody leads it and no day is set",
                (true, false) => "nobody leads it",
                (false, _) => "no day is set",
            };
            format!("Followed up; {lacks}. F6 Enter gives it.")
        }
        | {
            let lacks = match (*lead, *date) {
                (true, true) => "未定牵头单位和期限",
                (true, false) => "未定牵头单位",
                (false, _) => "未定期限",
            };
            format!("已立项；{lacks}，可在 F6 按 Enter 补填。")
        };
    /// Names in fields that mean people, which nobody in the file bears.
    StrangersKept(names: Vec<String>) [Warning Brief]:
        { let names = names.join(", "); format!("{names}: nobody of that name in this file; kept as typed.") }
        | { let names = names.join("、"); format!("{names}：名册中没有此人，照录。") };
    /// Somebody got another name: so many rows of the meeting bear it now, in so many texts the old one stands as it was typed.
    PersonRenamed { before: String, after: String, reached: usize, left: usize } [Warning Brief]:
        {
            let stays = if *left == 0 { String::new() } else { format!(" {before} stays as typed in {left}.") };
            let also = match *reached {
                0 => String::new(),
                n => format!(", also in {}", counted(n, "other row", "other rows")),
            };
            format!("{before} is now {after}{also}.{stays} Ctrl-Z takes it back.")
        }
        | {
            let stays = if *left == 0 { String::new() } else { format!("；另有{left}处文字仍写“{before}”，未改") };
            let also = if *reached == 0 { String::new() } else { format!("，议程、岗位等一并改{reached}处") };
            format!("{before} 已改名为 {after}{also}{stays}。Ctrl-Z 撤销。")
        };
    /// Enter where the filter finds no row: what was typed may have been meant for the meeting.
    FilterFindsNothing(typed: String => brief) [Warning Answer]:
        "Nothing fits “{typed}”: Enter again puts it into the capture line, Esc clears it."
        | "没有符合“{typed}”的：再按回车放入录入行，Esc 清除。";
    /// Text was typed where there is no field, and stands in the capture line now.
    InCaptureLine(line: String => brief) [Warning Brief]:
        "{line}: nothing is typed here, so it stands in the capture line (F4), not entered." | "此处没有输入栏：“{line}”已放入会中（F4）的输入行，尚未录入。";
    /// The notice was marked as sent while its paper is not approved.
    NoticeNotApproved(standing: Standing => review) [Warning Brief]:
        "Marked as sent, though the deliverable Notice is {standing}: look at F3 Deliverables." | "已标为已发，但“会议通知”材料{standing}，未获批准：请查七项材料（F3）。";
    /// Text was typed where there is no field.
    NotEntered(typed: String => brief) [Warning Brief]:
        "{typed}: not entered, nothing is typed here; what is said goes into F4." | "“{typed}”没有录入：此处没有输入栏，会议内容在会中（F4）输入。";
    /// Text that fitted no row was left in a filter.
    StaysInFilter(typed: String => brief) [Warning Brief]:
        "{typed} stands in the filter you left: it is not entered." | "“{typed}”打在了筛选栏里，没有录入。";
    /// Lines typed before the opening wait; the meeting begins so many minutes later, or should have begun so many minutes ago.
    LinesHeld { lines: usize, minutes: i64 } [Warning Answer]:
        {
            let when = if *minutes < 0 {
                format!("The start was {} ago", lapse(&-minutes, t))
            } else {
                format!("The meeting starts in {}", lapse(minutes, t))
            };
            format!("{when}: {} kept. Enter again opens it now and enters them; Esc takes back.", counted(*lines, "line", "lines"))
        }
        | {
            let when = if *minutes < 0 {
                format!("会议原定{}前开始", lapse(&-minutes, t))
            } else {
                format!("会议{}后才开始", lapse(minutes, t))
            };
            format!("{when}：已留{lines}行。再按回车，现在开会并依次录入；Esc 取回。")
        };
    /// A line of the checklist is not needed; so many are open.
    CheckNotNeeded(what: String => brief, open: usize) [Info Brief]:
        "{what}: not needed, {open} still open." | "{what}：不需要，还有{open}项未完。";
    /// A round of the equipment was gone through long before it is due.
    RoundEarly(round: String => brief, due: String) [Warning Brief]:
        "{round}: noted, but it is for {due}; go through it then once more."
        | "{round}：已记，但应在 {due} 进行，届时请再查一遍。";
    ChairTaken(name: String) [Info Brief]: "{name} is in the chair." | "{name} 任主持人。";
    /// The key that puts somebody in the chair was pressed on whoever is in it.
    ChairLeft(name: String) [Warning Brief]:
        "{name} is in the chair no longer; nobody is. F8 again puts it right." | "{name} 不再任主持人，现无主持人。再按 F8 恢复。";
    /// Somebody takes the minutes from now on, or does not any more.
    ScribeTaken(name: String) [Info Brief]: "{name} takes the minutes." | "{name} 任记录人。";
    /// Others do already.
    ScribeBeside(name: String, others: String) [Warning Brief]:
        "{name} takes the minutes beside {others}: Alt-M there ends that." | "{name} 与{others}同任记录人；在其行按 Alt-M 可取消。";
    ScribeLeft(name: String) [Info Brief]: "{name} takes the minutes no longer." | "{name} 不再任记录人。";
    /// Somebody came to the incident with this number.
    IncidentArrived(number: usize, at: String) [Info Brief]: "%{number}: somebody is there, {at}." | "%{number}：{at}已到场。";
    IncidentFixed(number: usize, at: String) [Info Brief]: "%{number}: over, {at}." | "%{number}：{at}已排除。";
    /// All who were told by now.
    IncidentTold(number: usize, told: String) [Info Brief]: "%{number}: told: {told}." | "%{number}：已告知{told}。";
    IncidentOpened(number: usize) [Warning Brief]:
        "Fault: incident %{number} is open, Alt-F shows spare, technician and card."
        | "故障：已记突发 %{number}，Alt-F 看备用件、技术员和处置卡。";
    NoSuchIncident(typed: String => brief) [Refusal Brief]: "There is no incident {typed}." | "没有突发 {typed}。";
    /// Several are open.
    WhichIncident(numbers: Vec<usize> => incidents) [Refusal Brief]:
        "Which one: {numbers}? Put its number behind the command." | "是哪一起：{numbers}？请在命令后写编号。";
    ToldNobody [Refusal Brief]: "Who was told? `:told the chair`" | "告知了谁？如“：告知 主持人”";
    /// A time before the report, or still to come.
    IncidentTime(time: String) [Refusal Brief]:
        "{time} is before the report, or still to come." | "{time} 早于报告时间，或尚未到。";
    NothingToLookAfter [Warning Brief]:
        "Nothing comes round here: devices are added in F3, Equipment." | "没有巡检项目：在 F3“设备”栏添加。";
    /// The text typed into the rounds is not entered yet.
    NotAnswered [Warning Answer]:
        "Not entered: Enter does, Esc again throws it away." | "尚未录入：回车录入，再按 Esc 放弃。";
    RoundComplete { name: String, faults: usize, next: Option<String> } [Info Brief]:
        {
            let faults = if *faults == 0 { "no fault".to_owned() } else { format!("faults: {faults}") };
            let next = next.as_ref().map(|at| format!(" Next at {at}.")).unwrap_or_default();
            format!("Round {name} complete, {faults}.{next}")
        }
        | {
            let faults = if *faults == 0 { "无故障".to_owned() } else { format!("故障{faults}处") };
            let next = next.as_ref().map(|at| format!("下一轮{at}。")).unwrap_or_default();
            format!("巡检{name}已完成，{faults}。{next}")
        };
    /// The loose end cannot be mended any more.
    OnlyByReason [Warning Brief]: "That can only be passed with a reason: F7." | "此项只能写明理由通过：F7。";
    CopiesFit(n: usize) [Info Brief]: { if *n == 1 { "Counted: the one copy is there.".to_owned() } else { format!("Counted: all {n} copies are there.") } } | "清点相符：{n}份。";
    CopiesDiffer { counted: usize, issued: usize } [Warning Brief]:
        "Counted {counted}, handed out {issued}: look for the rest, then count again."
        | "清点{counted}份，发出{issued}份，不符：查找后重新清点。";
    /// A seat was given to somebody who had one.
    SeatsSwapped { who: String, other: String } [Info Brief]:
        "{who} and {other} have changed seats." | "{who}与{other}已对调座位。";
    PeopleSeated { seated: usize, without: usize } [Info Brief]:
        {
            match *without {
                0 => format!("Seated: {seated}; everybody has a seat."),
                n => format!("Seated: {seated}; {n} without a seat: Alt-I changes the plan."),
            }
        }
        | {
            match *without {
                0 => format!("已排座{seated}人，无人缺座。"),
                n => format!("已排座{seated}人，{n}人没有座位：Alt-I 修改座次图。"),
            }
        };
    /// The agenda is to be that of the text.
    OnlyTheseItems [Info Brief]:
        "Only these, in this order, with these numbers: the others go. F7 again keeps them." | "只用这些议题，按此顺序和编号，其余删去；再按 F7 保留其余。";
    AlsoOtherItems [Info Brief]: "The other items stay." | "保留其余议题。";
    AgendaInUse [Refusal Brief]:
        "The agenda is in use already: items are added to it, none goes." | "议程已在使用，只能增加，不能删去。";
    /// Lines below are about the motion that would become something else.
    MotionHeld [Warning Brief]:
        "Other lines second or count this motion: it stays one. Votes go over their own line; Alt-S strikes."
        | "后面有此事项的附议或表决，不能改成别的：票数改在表决行；Alt-S 删去。";
    NoRecess [Warning Brief]:
        "No recess is on record: first when it began, as :recess 19:10." | "没有休会记录：先记休会时间，如“：休会 9:10”。";
    /// The title of the item says that the public is not there.
    TitleSaysClosed [Warning Brief]:
        "By its title this item is without the public: :closed begins that." | "标题称不公开：输入“：转入不公开”后公开本不列出。";
    /// A resolution to exclude the public was passed.
    ClosedBegins [Warning Brief]:
        "The closed part begins here: what follows is in no public copy until :public or the next item."
        | "不公开环节由此开始：到“：恢复公开”或下一议题为止，不进公开本。";
    NextSitting(n: usize) [Info Brief]:
        "Sitting {n}: everybody signs in again (F10)." | "第{n}次会：请重新签到（F10）。";
    /// The day and time at which the meeting ended.
    ReopenedForRecord(end: String) [Warning Brief]:
        "Reopened for its record: times count on its day, it ended {end}. To sit again: :recess, :resume."
        | "为补正记录而重开：所填时间按会议当日计，原散会 {end}；若另行续会，请输入“：休会”“：复会”。";
    CopiesToCount(n: usize) [Info Brief]:
        "{n} numbered copies are handed out: :count counts them." | "已发出编号文件{n}份：输入“：清点”清点。";
    CopyIsOut(label: String, reason: String => brief) [Info Brief]: "Copy {label} is out: {reason}." | "{label}号带出：{reason}。";
    CopyIsBack(label: String) [Info Brief]: "Copy {label} is back." | "{label}号已收回。";
    WhereTo(label: String) [Refusal Brief]:
        "Where does copy {label} go? Type it, then Enter." | "{label}号带到哪里？写明去向后回车。";
    NoSuchCopy(typed: String => brief) [Refusal Brief]: "No copy {typed} is handed out." | "没有发出 {typed} 号。";
    /// Those who wait for the word, in order.
    Queue(names: Vec<String> => in_order) [Info Brief]: "Speakers' list: {names}." | "发言名单：{names}。";
    PostTaken { who: String, post: String } [Info Brief]: "{who} stands at {post}." | "{who} 已上岗：{post}。";
    PostHandedOver { who: String, from: String, post: String } [Info Brief]:
        "{who} takes over {post} from {from}." | "{who} 接替 {from}：{post}。";
    PostLeft { who: String, post: String } [Warning Brief]: "{who} left {post}: nobody is there." | "{who} 离岗：{post} 空缺。";
    PostsFilled(n: usize) [Info Brief]: { format!("{} filled as planned.", counted(*n, "post", "posts")) } | "已按分工上岗{n}处。";
    WhoTakesOver(post: String) [Refusal Brief]: "Who stands at {post}? Type the name, then Enter." | "谁上岗 {post}？输入姓名后回车。";
    ShotAdded(subject: String => brief) [Info Brief]: "On the media list: {subject}." | "影音清单新增：{subject}。";
    ShotTaken(subject: String => brief) [Info Brief]: "Taken: {subject}." | "已拍：{subject}。";
    ShotEnded(subject: String => brief) [Info Brief]: "Ended: {subject}." | "拍摄结束：{subject}。";
    /// Several recorders run.
    WhichRecorder(names: Vec<String> => in_order) [Refusal Brief]:
        "Which one: {names}? Put its name behind the command." | "是哪一支：{names}？请在命令后写名称。";
    Reported(name: String) [Info Brief]: "{name} has reported." | "{name} 已报到。";
    ReportTakenBack(name: String) [Info Brief]: "{name} has not reported." | "{name} 已改为未报到。";
    /// The type asks for a credential before somebody comes in.
    IdentityFirst(name: String) [Warning Brief]:
        "Whose paper was seen: {name}? Type it, Enter; Alt-X turns away." | "请核验 {name} 的身份：写证件后回车；Alt-X 谢绝。";
    /// Too few members are there from now on, or enough again.
    QuorumTurned(quorum: Quorum) [Warning Brief]:
        {
            let Quorum { present, needed, .. } = quorum;
            let verdict = if quorum.is_reached() { "There is a quorum" } else { "The quorum is lost" };
            format!(
                "{verdict}: {} in the room, {needed} required.",
                counted(*present, "member", "members")
            )
        }
        | {
            let Quorum { present, needed, .. } = quorum;
            let verdict = if quorum.is_reached() { "已达到法定人数" } else { "已不足法定人数" };
            format!("{verdict}：在场成员{present}人，法定{needed}人。")
        };
    /// Somebody who is there takes part in another way than was said.
    WayCorrected(name: String, way: Attending) [Info Brief]:
        { format!("{name}: {} from now on.", (t.domain.attending)(*way)) } | { format!("{name}：参会方式改为{}。", (t.domain.attending)(*way)) };
    /// A line was taken in the recess.
    TakenInRecess [Warning Brief]:
        "Taken, but the meeting is in recess: Alt-U resumes it." | "已记下，但会议正在休会：Alt-U 复会。";
    /// Something was moved or settled by too few.
    WithoutQuorum(quorum: Quorum) [Warning Brief]:
        {
            let Quorum { present, needed, .. } = quorum;
            let members = counted(*present, "member", "members");
            format!("Taken, but there is no quorum: {members} in the room, {needed} required.")
        }
        | {
            let Quorum { present, needed, .. } = quorum;
            format!("已记下，但不足法定人数：在场成员{present}人，法定{needed}人。")
        };
    /// The meeting was opened, by a line or not; "ready" lacks these.
    OpenedLacking(missing: Vec<Missing> => shortages) [Info Brief]:
        "The meeting is open. Ready lacks: {missing} (F3, Alt-G)." | "会议已开始。就绪核验尚缺：{missing}（F3，Alt-G）。";
    /// The same where the line that opened it shows besides that somebody is there.
    OpenedAndInferred(names: String => to_names, missing: Vec<Missing> => shortages) [Warning Brief]:
        "The meeting is open; {names}: present from now on (“:confirm” confirms). Ready lacks: {missing} (F3, Alt-G)."
        | "会议已开始；{names}：由此行起记为到会（“:确认到会”确认）。就绪核验尚缺：{missing}（F3，Alt-G）。";
    /// The meeting was adjourned, and these are unfinished.
    LeftOpen(ends: Vec<LooseEnd> => open_ends) [Warning Brief]:
        "Adjourned. Left open: {ends}. Alt-G lists it." | "已散会。尚未了结：{ends}。Alt-G 查看。";
}
