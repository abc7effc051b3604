//! The table of commands. Dispatch, footer, help, palette and the key documents all read it; a command is one row here.

pub use super::column::Text;
use super::{column::holds, command_macro::commands, scope::Scope, section_commands::with_sections};

with_sections! {{
    // command      English: name, label      Chinese: name, label      keys   rank in the footer   writes words weighty act palette
    Live {
        Send             "send"              "save line"              | "录入"       "录入"         ["enter"]                   1  [writes - - - -];
        Complete         "complete"          "complete a name"        | "补全"       "补全姓名"     ["tab"]                     0  [- - - - -];
        LeaveLine        "leave"             "leave / back to newest" | "离开"       "离开编辑"     ["esc"]                     0  [- - - - -];
        OpenSession      "open"              "open the meeting"       | "开会"       "宣布开会"     ["alt-o"]                   2  [writes words - act palette];
        MarkRecording    "mark"              "mark recording"         | "标记"       "录音标记"     ["f8"]                      7  [writes words - act palette];
        ToDecision       "decision"          "make it a decision"     | "改决定"     "改为决定"     ["alt-d"]                   0  [writes - - - palette];
        ToAction         "action"            "make it an action"      | "改任务"     "改为任务"     ["alt-a"]                   0  [writes - - - palette];
        ToQuestion       "question"          "make it a question"     | "改待定"     "改为待定"     ["alt-q"]                   0  [writes - - - palette];
        ToRequirement    "requirement"       "make it a requirement"  | "改要求"     "改为要求"     ["alt-r"]                   0  [writes - - - palette];
        ToMotion         "motion"            "make it a motion"       | "改动议"     "改为动议"     ["alt-m"]                   0  [writes - - - palette];
        ToIncident       "incident"          "make it an incident"    | "改突发"     "改为突发情况" ["alt-i"]                   0  [writes - - - palette];
        ToNote           "note"              "make it a note"         | "改记录"     "改为一般记录" ["alt-n"]                   0  [writes - - - palette];
        Strike           "strike"            "strike out / restore"   | "划去"       "划去或恢复"   ["alt-s" "ctrl-d"]         10  [writes - - - palette];
        MoveEntry        "move-to"           "move under another item" | "移至"     "移到别的议题" []                          0  [writes words - - palette];
        ToMinutes        "to-minutes"        "in the minutes / record only" | "入纪要" "入纪要 / 只入记录" ["alt-c"]              0  [writes - - - palette];
        LongEditor       "write"             "long text"              | "长文"       "长文编辑"     ["ctrl-o"]                  8  [- - - - palette];
        OlderEntry       "older"             "edit an earlier entry"  | "上一条"     "改前面的记录" ["up"]                      8  [- - - - -];
        NewerEntry       "newer"             "next entry"             | "下一条"     "下一条记录"   ["down"]                    0  [- - - - -];
        FeedBack         "page-back"         "feed back"              | "往前翻"     "记录往前翻"   ["pageup"]                  0  [- - - - -];
        FeedOn           "page-on"           "feed on"                | "往后翻"     "记录往后翻"   ["pagedown"]                0  [- - - - -];
        EarlierTime      "earlier"           "10 s earlier"           | "早十秒"     "时间早10秒"   ["ctrl-up"]                 0  [writes - - - palette];
        LaterTime        "later"             "10 s later"             | "晚十秒"     "时间晚10秒"   ["ctrl-down"]               0  [writes - - - palette];
        NextItem         "next-item"         "next item"              | "下一项"     "下一议题"     ["alt-j"]                   5  [writes - - act palette];
        PeopleBack       "people-back"       "people back"            | "人员上翻"   "人员往前翻"   ["alt-pageup"]              0  [- - - - palette];
        PeopleOn         "people-on"         "people on"              | "人员下翻"   "人员往后翻"   ["alt-pagedown"]            0  [- - - - palette];
        Recess           "recess"            "recess"                 | "休会"       "休会"         ["alt-b"]                   9  [writes words weighty act palette];
        Resume           "resume"            "resume"                 | "复会"       "复会"         ["alt-u"]                   2  [writes words - act palette];
        NextSitting      "next-sitting"      "sitting over, sign in again" | "下次会" "本次结束，重新签到" []                     0  [writes - - act palette];
        Adjourn          "adjourn"           "adjourn"                | "散会"       "散会"         ["alt-x"]                   6  [writes words weighty act palette];
        Reopen           "reopen"            "reopen the meeting"     | "续会"       "重新开会"     []                          0  [writes words weighty act palette];
        RecorderStart    "recorder"          "start a recorder"       | "开录音"     "录音笔开始"   []                          0  [writes words - act palette];
        RecorderStop     "recorder-stop"     "stop the recorder"      | "停录音"     "录音笔停止"   []                          0  [writes words - act palette];
        Outcome          "outcome"           "outcome of the item"    | "结果"       "议题结果"     ["alt-e"]                   8  [writes words - act palette];
        NoAction         "no-action"         "no action needed"       | "无需办理"   "无需办理"     []                          0  [writes words - act palette];
        ArriveNew        "arrive-new"        "add the unknown person" | "新增到会"   "新增并到会"   ["alt-k"]                   0  [writes - - - palette];
        AllPresent       "all-present"       "everybody is present"   | "全部到会"   "全部到会"     []                          0  [writes - - act palette];
        DeclareInterest  "interest"          "declare an interest"    | "回避"       "申报利益、回避" []                        0  [writes words - - palette];
        ClosePart        "closed"            "exclude the public"     | "转入不公开" "转入不公开"   []                          0  [writes words - - palette];
        OpenPart         "public"            "admit the public"       | "恢复公开"   "恢复公开"     []                          0  [writes - - - palette];
        Confirm          "confirm"           "confirm who is present" | "确认到会"   "确认推定到会" ["alt-y"]                   0  [writes - - act palette];
        Came             "came"              "came after all"         | "实到"       "改为本人到会" ["alt-h"]                   0  [writes words - act palette];
        CheckIn          "check-in"          "check-in"               | "签到"       "签到"         ["f10" "ctrl-r"]            4  [- - - - palette];
        RollCall         "roll-call"         "vote by name"           | "点名表决"   "点名表决"     ["f7"]                      4  [- - - - palette];
        Incidents        "incidents"         "incidents"              | "突发处置"   "突发处置"     ["alt-f"]                   0  [- - - - palette];
        IncidentArrived  "arrived"           "incident: somebody is there" | "到场"  "突发：有人到场" []                        0  [writes words - - palette];
        IncidentFixed    "fixed"             "incident: it is over"   | "排除"       "突发：已排除" []                          0  [writes words - - palette];
        IncidentTold     "told"              "incident: who was told" | "告知"       "突发：已告知" []                          0  [writes words - - palette];
        Rounds           "rounds"            "rounds"                 | "巡检"       "巡检"         ["f9"]                      7  [- - - - palette];
        LooseEnds        "left-open"         "what is left open"      | "未了事项"   "尚未了结"     ["alt-g"]                   0  [- - - - palette];
        LeaveRegister    "leave-register"    "leave register-only"    | "退出仅登记" "退出仅登记"   ["alt-z"]                   0  [writes - weighty - palette];
        CountCopies      "count"             "count the copies"       | "清点"       "清点份号"     []                          0  [writes - - - palette];
        SpeakersList     "queue"             "speakers' list"         | "发言名单"   "发言名单"     ["alt-p"]                   0  [- - - - palette];
        NextSpeaker      "next-speaker"      "the word to the next"   | "下一位"     "请下一位发言" []                          0  [writes - - - palette];
        Recorders        "recorders"         "recorders"              | "录音设备"   "录音笔一览"   []                          0  [- - - - palette];
        Posts            "posts"             "posts"                  | "岗位"       "岗位"         []                          0  [- - - - palette];
        Copies           "copies"            "copies in the room"     | "份号"       "在场份号"     []                          0  [- - - - palette];
        MediaList        "media"             "media list"             | "影音"       "影音清单"     []                          0  [- - - - palette];
        AgendaView       "agenda"            "items, minutes, lamps"  | "议程"       "议题、用时、三灯" []                      0  [- - - - palette];
        Absent           "absent"            "who is missing"         | "缺席"       "未到人员"       ["alt-w"]                   0  [- - - - palette];
    }
    CheckIn {
        SignIn           "sign-in"           "here"                   | "到会"       "到会"         ["enter"]                   1  [writes - - - -];
        StayAway         "stay-away"         "goes / on leave"        | "离席请假"   "离席 / 请假"  ["f7"]                      4  [writes - - - -];
        StandIn          "stand-in"          "somebody in his place"  | "替会"       "替会"         ["f8"]                      5  [writes - - - -];
        WalkIn           "walk-in"           "on no list"             | "临时到会"   "名单外"       ["f9"]                      5  [writes - - - -];
        NextWay          "way"               "in the room / video / phone" | "参会方式" "现场 / 视频 / 电话" ["alt-m"]         6  [- - - - -];
        Verify           "verify"            "identity seen"          | "核验"       "核验身份"     ["alt-v"]                   7  [writes - - - -];
        Refuse           "refuse"            "turned away"            | "谢绝"       "谢绝入场"     ["alt-x"]                   8  [writes - - - -];
        Report           "report"            "reported on arrival"    | "报到"       "报到 / 取消"  ["alt-r"]                   9  [writes - - - -];
        DoorDesk         "door"              "check-in, full screen"  | "门口签到"   "全屏签到"     ["f10" "ctrl-r"]            3  [- - - - palette];
        CloseCheckIn     "close-check-in"    "back"                   | "收起签到"   "返回"         ["esc"]                     2  [- - - - -];
    }
    RollCall {
        CountVotes       "count-votes"       "count"                  | "计票"       "计票"         ["enter"]                   1  [writes - - - -];
        NextMissing      "next-missing"      "next without an answer" | "下一未答"   "下一个未答"   ["tab"]                     4  [- - - - -];
        VoteForm         "vote-form"         "by name / secret"       | "表决方式"   "点名 / 无记名" ["f8"]                     5  [writes - - - -];
        CloseRollCall    "close-roll-call"   "back"                   | "收起表决"   "返回"         ["esc" "f7"]                2  [- - - - -];
    }
    Incidents {
        EditIncident     "edit-incident"     "open"                   | "处置单"     "处置单"       ["enter"]                   1  [writes - - - -];
        SomebodyThere    "somebody-there"    "somebody is there"      | "有人到场"   "有人到场"     ["f7"]                      3  [writes - - - -];
        IncidentOver     "incident-over"     "it is over"             | "已经排除"   "已排除"       ["f8"]                      4  [writes - - - -];
        NextCard         "card-on"           "next card"              | "下一张卡"   "下一张处置卡" ["tab"]                     5  [- - - - -];
        PreviousCard     "card-back"         "card before"            | "上一张卡"   "上一张处置卡" ["shift-tab"]               0  [- - - - -];
        CloseIncidents   "close-incidents"   "back"                   | "收起突发"   "返回"         ["esc" "alt-f"]             2  [- - - - -];
    }
    Rounds {
        NoteFault        "note-fault"        "enter what is typed"    | "巡检录入"   "按所写录入" ["enter"]                   1  [writes - - - -];
        CloseRounds      "close-rounds"      "back"                   | "收起巡检"   "返回"         ["esc" "f9"]                2  [- - - - -];
    }
    Gate {
        GoToLooseEnd     "settle"            "go there, settle it"    | "去了结"     "前往处理"     ["enter"]                   1  [writes - - - -];
        PassAdjourn      "pass-adjourn"      "pass with a reason"     | "凭理由散会" "写明理由通过"   ["f7"]                      3  [writes - - - -];
        CloseGate        "close-gate"        "back"                   | "收起散会核验" "返回"         ["esc" "alt-g"]             2  [- - - - -];
    }
    Queue {
        GiveWord         "give-word"         "has the word / add"     | "请发言"     "请发言 / 加入" ["enter"]                  1  [writes - - - -];
        RequestFirst     "request-first"     "to the front"           | "排到最前"   "排到最前"     ["f7"]                      4  [writes - - - -];
        DropRequest      "drop-request"      "off the list"           | "移出名单"   "移出名单"     ["f8"]                      5  [writes - - - -];
        CloseQueue       "close-queue"       "back"                   | "收起名单"   "返回"         ["esc" "alt-p"]             2  [- - - - -];
    }
    Recorders {
        EditRecorder     "edit-recorder"     "clock, file"            | "录音单"     "计数、文件"   ["enter"]                   1  [writes - - - -];
        AddRecorder      "add-recorder"      "start another"          | "再开一支"   "再开一支"     ["f7"]                      4  [writes - - - -];
        HaltRecorder     "halt-recorder"     "stop it"                | "停这支"     "停止"         ["f8"]                      5  [writes - - - -];
        CloseRecorders   "close-recorders"   "back"                   | "收起录音"   "返回"         ["esc"]                     2  [- - - - -];
    }
    Posts {
        TakePost         "take-post"         "there / takes over"     | "上岗"       "上岗 / 接岗"  ["enter"]                   1  [writes - - - -];
        FillPosts        "fill-posts"        "all as planned"         | "全部上岗"   "按分工全部上岗" ["f7"]                    4  [writes - - - -];
        LeavePost        "leave-post"        "post left"              | "离岗"       "离岗"         ["f8"]                      5  [writes - - - -];
        ClosePosts       "close-posts"       "back"                   | "收起岗位"   "返回"         ["esc"]                     2  [- - - - -];
    }
    Copies {
        MoveCopy         "move-copy"         "taken out / back"       | "带出收回"   "带出 / 收回"  ["enter"]                   1  [writes - - - -];
        CountHere        "count-here"        "count"                  | "清点在场"   "清点"         ["f7"]                      4  [writes - - - -];
        CloseCopies      "close-copies"      "back"                   | "收起份号"   "返回"         ["esc"]                     2  [- - - - -];
    }
    Media {
        EditShot         "edit-shot"         "open / add"             | "拍摄单"     "打开 / 新增"  ["enter"]                   1  [writes - - - -];
        StartShot        "start-shot"        "taken, begun"           | "开拍"       "已拍 / 开始"  ["f7"]                      4  [writes - - - -];
        StopShot         "stop-shot"         "ended"                  | "停拍"       "结束"         ["f8"]                      5  [writes - - - -];
        CloseMedia       "close-media"       "back"                   | "收起影音"   "返回"         ["esc"]                     2  [- - - - -];
    }
    Meetings {
        OpenMeeting      "open-meeting"      "open"                   | "打开"       "打开"         ["enter"]                   1  [- - - - palette];
        NewMeeting       "new"               "new meeting"            | "新建"       "新建会议"     ["ctrl-n"]                  2  [writes words - - palette];
        NextMeeting      "next-meeting"      "next of the series"     | "下次会议"   "下次会议"     ["alt-n"]                   4  [writes - - - palette];
        DuplicateMeeting "duplicate"         "duplicate"              | "复制会议"   "复制会议"     ["alt-d"]                   0  [writes - - - palette];
        RenameMeeting    "rename"            "title and time"         | "改名"       "名称时间"     ["f7"]                      6  [writes words - - palette];
        PostponeMeeting  "postpone"          "postpone"               | "延期"       "延期"         ["f8"]                      7  [writes words - - palette];
        CancelMeeting    "cancel"            "cancel"                 | "取消会议"   "取消会议"     ["f9"]                      8  [writes words weighty - palette];
        DeleteMeeting    "delete"            "delete if empty"        | "删除"       "删除空会议"   ["ctrl-d"]                  9  [writes - weighty - palette];
        OpenDemo         "demo"              "open the demo"          | "演示"       "打开演示"     ["ctrl-t"]                  5  [- - - - palette];
    }
    Desk {
        EditRow          "edit"              "edit"                   | "编辑"       "编辑"         ["enter"]                   1  [writes - - - palette];
        AddRow           "add"               "add"                    | "新增"       "新增"         ["ctrl-n"]                  4  [writes words - - palette];
        MarkRow          "select"            "mark the row"           | "勾选"       "勾选此行"     ["insert" "alt-enter"]      0  [- - - - palette];
        MarkAll          "select-all"        "mark all / none"        | "全选"       "全选 / 全不选" ["alt-a"]                   8  [- - - - palette];
        NextSection      "section-on"        "next section"           | "下一栏"     "下一栏"       ["tab"]                     2  [- - - - palette];
        PreviousSection  "section-back"      "previous section"       | "上一栏"     "上一栏"       ["shift-tab"]               0  [- - - - palette];
        MoveRowUp        "row-up"            "move up"                | "上移"       "上移"         ["alt-up"]                  7  [writes - - - palette];
        MoveRowDown      "row-down"          "move down"              | "下移"       "下移"         ["alt-down"]                0  [writes - - - palette];
        DeleteRow        "remove"            "remove"                 | "移除"       "移除"         ["ctrl-d"]                  7  [writes - weighty - palette];
    }
    } {
    FollowUp {
        EditAction       "edit-action"       "edit"                   | "改事项"     "修改"         ["enter"]                   1  [writes words - - palette];
        ActionDone       "done"              "done"                   | "办结"       "办结"         ["f7"]                      2  [writes - - - palette];
        ActionWorking    "working"           "in hand"                | "在办"       "在办"         ["f8"]                      4  [writes - - - palette];
        ActionReopen     "open-again"        "open again"             | "重开"       "恢复办理"     ["f9"]                      4  [writes - - - palette];
        UrgeOwner        "urge"              "urge"                   | "催办"       "催办"         ["f10" "ctrl-r"]            5  [writes - - - palette];
        NoteProgress     "progress"          "progress"               | "进展"       "记进展"       ["alt-p"]                   5  [writes words - - palette];
        AskExtension     "extension"         "ask for more time"      | "申请延期"   "申请延期"     ["alt-e"]                   6  [writes words - - palette];
        DecideExtension  "decide-extension"  "grant or refuse it"     | "审批延期"   "审批延期"     ["alt-y"]                   4  [writes - - - palette];
        ReturnReport     "return-report"     "back with a remark"     | "退回反馈"   "退回重办"     ["alt-b"]                   5  [writes words - - palette];
        Instruct         "instruct"          "what a leader said"     | "批示"       "领导批示"     ["alt-i"]                   0  [writes words - - palette];
        MarkMatter       "select-matter"     "mark the row"           | "勾选事项"   "勾选此行"     ["insert" "alt-enter"]      0  [- - - - palette];
        MarkMatters      "select-matters"    "mark all / none"        | "全选事项"   "全选 / 全不选" ["alt-a"]                   0  [- - - - palette];
        MatterPapers     "papers-of-matters" "register, reminders, report" | "督办文件" "台账、催办单、专报" ["alt-d"]         0  [- - - - palette];
        MatterHistory    "matter-history"    "history"                | "办理过程"   "办理过程"     ["alt-h"]                   8  [- - - - palette];
        ShowClosed       "show-closed"       "show closed"            | "看办结"     "含已办结"     ["ctrl-t"]                  8  [- - - - palette];
        GoToMeeting      "to-meeting"        "to the meeting"         | "去会议"     "去该会议"     ["ctrl-o"]                  8  [- - - - palette];
    }
    Form {
        SaveForm         "save"              "save"                   | "保存"       "保存"         ["ctrl-s" "enter"]          1  [writes - - - -];
        CloseForm        "close"             "close"                  | "关闭"       "关闭"         ["esc"]                     2  [- - - - -];
        NextField        "field-on"          "next field"             | "下一格"     "下一格"       ["tab" "down"]              3  [- - - - -];
        PreviousField    "field-back"        "previous field"         | "上一格"     "上一格"       ["shift-tab" "up"]          0  [- - - - -];
    }
    Editor {
        KeepText         "keep"              "save text"              | "存长文"     "保存"         ["ctrl-s"]                  1  [writes - - - -];
        CloseEditor      "close-editor"      "back to the line"       | "回到行"     "回到单行"     ["esc" "ctrl-o"]            2  [- - - - -];
        NewLine          "new-line"          "new line"               | "换行"       "换行"         ["enter"]                   0  [- - - - -];
        EditorUp         "editor-up"         "up"                     | "编辑上行"   "上一行"       ["up"]                      0  [- - - - -];
        EditorDown       "editor-down"       "down"                   | "编辑下行"   "下一行"       ["down"]                    0  [- - - - -];
        EditorPageUp     "editor-page-up"    "page up"                | "编辑上翻"   "往前翻"       ["pageup"]                  0  [- - - - -];
        EditorPageDown   "editor-page-down"  "page down"              | "编辑下翻"   "往后翻"       ["pagedown"]                0  [- - - - -];
    }
    Palette {
        RunChosen        "run"               "run"                    | "执行"       "执行"         ["enter"]                   1  [- - - - -];
        ClosePalette     "close-palette"     "close"                  | "收起"       "关闭"         ["esc"]                     2  [- - - - -];
        ChoiceUp         "choice-up"         "up"                     | "选上"       "上一个"       ["up"]                      0  [- - - - -];
        ChoiceDown       "choice-down"       "down"                   | "选下"       "下一个"       ["down"]                    0  [- - - - -];
        TakeChoice       "take"              "complete"               | "取用"       "补全"         ["tab"]                     3  [- - - - -];
    }
    Help {
        RunHelped        "run-helped"        "run"                    | "执行此项"   "执行"         ["enter"]                   1  [- - - - -];
        CloseHelp        "close-help"        "close"                  | "关帮助"     "关闭"         ["esc" "f1" "ctrl-g"]       2  [- - - - -];
    }
    Said {
        CloseSaid        "close-messages"    "back"                   | "收起消息"   "返回"         ["esc" "f12" "ctrl-b"]      1  [- - - - -];
    }
    Practice {
        TryLine          "try-line"          "try the line"           | "试录"       "试录"         ["enter"]                   1  [- - - - -];
        TakeExample      "take-example"      "example into the line"  | "取例句"     "取例句"       ["tab"]                     2  [- - - - -];
        ClosePractice    "close-practice"    "back"                   | "收起试写"   "返回"         ["esc" "f11" "ctrl-x"]      3  [- - - - -];
    }
    Roster {
        StoreRoster      "store-roster"      "take it in"             | "存入名单"   "存入"         ["ctrl-s" "enter"]          1  [writes - - - -];
        CloseRoster      "close-roster"      "leave, store nothing"   | "不存名单"   "不存，返回"   ["esc"]                     2  [- - - - -];
        NextVerdict      "verdict-on"        "next kind of row"       | "下一类"     "下一类"       ["tab"]                     3  [- - - - -];
        PreviousVerdict  "verdict-back"      "previous kind"          | "上一类"     "上一类"       ["shift-tab"]               0  [- - - - -];
        NextSheet        "sheet"             "next sheet"             | "下一表"     "下一工作表"   ["f7"]                      5  [- - - - -];
        LeaveRowOut      "leave-row-out"     "leave row out"          | "不取此行"   "不取此行"     ["f8"]                      4  [- - - - -];
        ColumnIs         "column-is"         "what the column is"     | "此列是"     "此列是什么"   ["f9"]                      0  [- - - - -];
        ColumnWas        "column-was"        "the meaning before"     | "此列上一义" "上一种含义"   ["alt-f9"]                  0  [- - - - -];
        NextColumn       "column-on"         "next column"            | "下一列"     "下一列"       ["right"]                   0  [- - - - -];
        PreviousColumn   "column-back"       "previous column"        | "上一列"     "上一列"       ["left"]                    0  [- - - - -];
    }
    AgendaRows {
        StoreAgenda      "store-agenda"      "take them in"           | "存入议程"   "存入"         ["ctrl-s" "enter"]          1  [writes - - - -];
        CloseAgenda      "close-agenda"      "leave, store nothing"   | "不存议程"   "不存，返回"   ["esc"]                     2  [- - - - -];
        TurnLine         "turn-line"         "leave out / take in"    | "取舍此行"   "取舍此行"     ["f8"]                      3  [- - - - -];
        OnlyThese        "only-these"        "only these items"       | "仅此议程"   "只用这些议题" ["f7"]                      4  [- - - - -];
    }
    Succession {
        StoreNext        "make-it"           "make the meeting"       | "新建此会"   "新建"         ["enter" "ctrl-s"]          1  [writes - - - -];
        CloseNext        "make-nothing"      "leave, store nothing"   | "不新建"     "不存，返回"   ["esc"]                     2  [- - - - -];
        TurnCarried      "leave-out"         "leave out / take"       | "沿用与否"   "不沿用 / 沿用" ["f8"]                     3  [- - - - -];
    }
    Settings {
        SetValue         "set-value"         "change"                 | "改设置"     "修改"         ["enter"]                   1  [- - - - -];
        WriteSettings    "write-settings"    "write the file"         | "写设置"     "写入文件"     ["ctrl-s"]                  2  [- - - - -];
        LeaveSettings    "leave-settings"    "back, as before"        | "收起设置"   "返回，恢复原值" ["esc"]                   3  [- - - - -];
        NextValue        "value-on"          "next value"             | "下一值"     "下一个值"     ["right"]                   0  [- - - - -];
        PreviousValue    "value-back"        "value before"           | "上一值"     "上一个值"     ["left"]                    0  [- - - - -];
        UsualValue       "usual-value"       "the usual value"        | "默认值"     "恢复默认"     ["ctrl-d"]                  4  [- - - - -];
    }
    Search {
        GoToFound        "go-to-found"       "go there"               | "去找到处"   "前往"         ["enter"]                   1  [- - - - -];
        CloseSearch      "close-search"      "back"                   | "收起查找"   "返回"         ["esc"]                     2  [- - - - -];
    }
    List {
        Up               "up"                "up"                     | "上"         "上一行"       ["up"]                      0  [- - - - -];
        Down             "down"              "down"                   | "下"         "下一行"       ["down"]                    0  [- - - - -];
        PageUp           "page-up"           "page up"                | "上翻"       "往前翻"       ["pageup"]                  0  [- - - - -];
        PageDown         "page-down"         "page down"              | "下翻"       "往后翻"       ["pagedown"]                0  [- - - - -];
        First            "first"             "first row"              | "首行"       "第一行"       ["ctrl-home"]               0  [- - - - -];
        Last             "last"              "last row"               | "末行"       "最后一行"     ["ctrl-end"]                0  [- - - - -];
        ClearFilter      "clear"             "clear the filter"       | "清筛选"     "清除筛选"     ["esc"]                     0  [- - - - -];
    }
    Field {
        EditLeft         "char-left"         "left"                   | "左移"       "左移一字"     ["left"]                    0  [- - - - -];
        EditRight        "char-right"        "right"                  | "右移"       "右移一字"     ["right"]                   0  [- - - - -];
        EditWordLeft     "word-left"         "word left"              | "左移一词"   "左移一词"     ["ctrl-left"]               0  [- - - - -];
        EditWordRight    "word-right"        "word right"             | "右移一词"   "右移一词"     ["ctrl-right"]              0  [- - - - -];
        EditHome         "line-start"        "start of line"          | "行首"       "行首"         ["home" "ctrl-a"]           0  [- - - - -];
        EditEnd          "line-end"          "end of line"            | "行尾"       "行尾"         ["end" "ctrl-e"]            0  [- - - - -];
        EditBackspace    "rub-out"           "rub out"                | "退格"       "退格"         ["backspace"]               0  [- - - - -];
        EditDelete       "erase"             "erase"                  | "删字"       "删后一字"     ["delete"]                  0  [- - - - -];
        EditWordBack     "erase-word"        "erase word"             | "删词"       "删前一词"     ["ctrl-w" "alt-backspace"]  0  [- - - - -];
        EditWordForward  "erase-next-word"   "erase word ahead"       | "删后词"   "删后一词"     ["ctrl-delete"]             0  [- - - - -];
        EditKillStart    "erase-to-start"    "erase to start"         | "删至行首"   "删到行首"     ["ctrl-u"]                  0  [- - - - -];
        Expand           "expand"            "expand word or name"    | "展开短词"   "展开短词、补全姓名"     ["alt-/"]                   0  [- - - - -];
        EditKillEnd      "erase-to-end"      "erase to end"           | "删至行尾"   "删到行尾"     ["ctrl-k"]                  0  [- - - - -];
    }
    Global {
        Help             "help"              "help"                   | "帮助"       "帮助"         ["f1" "ctrl-g" "alt-1"]     2  [- - - - palette];
        TabMeetings      "meetings"          "Meetings"               | "会议"       "会议"         ["f2" "alt-2"]              0  [- - - - palette];
        TabPrepare       "prepare"           "Prepare"                | "会前"       "会前"         ["f3" "alt-3"]              0  [- - - - palette];
        TabLive          "live"              "Live"                   | "会中"       "会中"         ["f4" "alt-4"]              0  [- - - - palette];
        TabWrapup        "wrap-up"           "Wrap-up"                | "会后"       "会后"         ["f5" "alt-5"]              0  [- - - - palette];
        TabFollowUp      "follow-up"         "Follow-up"              | "督办"       "督办"         ["f6" "alt-6"]              0  [- - - - palette];
        Palette          "palette"           "commands"               | "命令"       "命令"         ["ctrl-p"]                  9  [- - - - -];
        Find             "find"              "find"                   | "查找"       "查找"         ["ctrl-f"]                  10 [- words - - palette];
        ShowSaid         "messages"          "what was said"          | "消息"       "消息记录"     ["f12" "ctrl-b"]            0  [- - - - palette];
        Practice         "line"              "try the capture line"   | "录入行"     "试写录入行"   ["f11" "ctrl-x"]            0  [- - - - palette];
        Tour             "tour"              "tour of one minute"     | "导览"       "一分钟导览"   ["alt-0"]                   0  [- - - - palette];
        HowToLeave       "how-to-leave"      "how to leave"           | "怎样退出"   "怎样退出"     ["ctrl-c"]                  0  [- - - - -];
        Undo             "undo"              "undo"                   | "撤销"       "撤销"         ["ctrl-z"]                  11 [- - - - palette];
        Redo             "redo"              "redo"                   | "重做"       "重做"         ["ctrl-y"]                  0  [- - - - palette];
        Language         "language"          "中文"                   | "语言"       "English"      ["alt-l"]                   13 [- - - - palette];
        Settings         "settings"          "settings"               | "设置"       "设置"         ["alt-,"]                   0  [- - - - palette];
        CopyText         "copy"              "copy the text"          | "复制"       "复制文字"     ["alt-."]                   0  [- - - - palette];
        Mouse            "mouse"             "mouse on / off"         | "鼠标"       "鼠标开 / 关"  []                          0  [- - - - palette];
        StopJob          "stop"              "stop the work beside"   | "停止"       "停止后台工作" []                          0  [- - - - palette];
        Redraw           "redraw"            "redraw"                 | "重画"       "重画屏幕"     ["ctrl-l"]                  0  [- - - - palette];
        Retry            "retry"             "save again"             | "重试"       "重试保存"     ["alt-t"]                   0  [- - - - palette];
        CopyElsewhere    "copy-elsewhere"    "write a copy elsewhere" | "另存副本"   "另存副本"     []                          0  [- words - - palette];
        OpenBackup       "open-backup"       "open the newest good copy" | "打开备份"   "打开最新的完好备份" []                          0  [- - - - palette];
        Backup           "backup"            "backup now"             | "备份"       "立即备份"     []                          0  [- - - - palette];
        Check            "check"             "check the file"         | "检查"       "检查文件"     []                          0  [- - - - palette];
        Suspend          "suspend"           "stop for the shell"     | "挂起"       "暂时返回命令行" []                          0  [- - - - palette];
        Quit             "quit"              "quit"                   | "退出"       "退出"         ["ctrl-q"]                  12 [- - weighty - palette];
    }
}}
