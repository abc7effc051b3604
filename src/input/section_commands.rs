//! The rows of the table of commands for Prepare, Wrap-up and their sections. The table itself is in `command`.

/// Makes the table out of the rows before these, these, and the rows behind them.
macro_rules! with_sections {
    ({ $($before:tt)* } { $($behind:tt)* }) => {
        commands! {
            $($before)*
    Prepare {
        GoToGate         "ready"             "gate"                   | "就绪核验"     "就绪核验"       ["alt-g"]                   6  [- - - - palette];
        AllSections      "all-sections"      "all sections / those in use" | "全部栏目" "全部栏目 / 只列所需" []                    0  [- - - - palette];
        Documents        "documents"         "documents"              | "会务文件"   "会务文件"     ["ctrl-o"]                  8  [- words - - palette];
    }
    Agenda {
        PasteAgenda      "paste-agenda"      "paste items"            | "粘贴议程"   "粘贴议题"     ["f7"]                      3  [writes words - - palette];
        NextFiling       "filing"            "filing, next step"      | "申报"       "申报下一步"   ["f8"]                      5  [writes - - - palette];
        ImportAgenda     "import-agenda"     "import items"           | "导入议程"   "导入议程文件" ["f9"]                      0  [writes words - - palette];
    }
    People {
        PasteList        "paste-list"        "paste a list"           | "粘贴名单"   "粘贴清单"     ["f7"]                      3  [writes words - - palette];
        Attends          "attends"           "comes"                  | "参加"       "参加"         ["alt-y"]                   6  [writes - - - palette];
        OnLeave          "on-leave"          "does not come"          | "请假"       "请假"         ["alt-n"]                   6  [writes words - - palette];
        MakeChair        "chair"             "make chair"             | "设主持"     "设为主持"     ["f8"]                      5  [writes - - - palette];
        MakeScribe       "minute-taker"      "make minute taker"      | "设记录人"   "设为记录人"   ["alt-m"]                   6  [writes - - - palette];
        ImportRoster     "import"            "import"                 | "导入"       "导入"         ["f9"]                      5  [writes words - - palette];
        SortStrokes      "sort-strokes"      "sort by strokes"        | "姓氏笔画"   "按姓氏笔画"   ["alt-s"]                   7  [writes - - - palette];
        SortFullStrokes  "sort-full-strokes" "sort by strokes of the full name" | "姓名笔画"   "按姓名笔画"   []                          0  [writes - - - palette];
    }
    Deliverables {
        Submit           "submit"            "submit for review"      | "送审"       "送审"         ["f7"]                      3  [writes words - - palette];
        Approve          "approve"           "approve"                | "批准"       "批准"         ["f8"]                      3  [writes - - - palette];
        SendBack         "return"            "return with a remark"   | "退回"       "退回"         ["f9"]                      5  [writes words - - palette];
        Without          "without"           "not needed / needed"    | "不需要"     "不需要 / 需要" ["alt-n"]                   6  [writes - - - palette];
    }
    Checklist {
        Tick             "tick"              "done"                   | "完成"       "完成"         ["f7"]                      3  [writes - - - palette];
        CheckNotNeeded   "not-needed"        "not needed"             | "免做"       "不需要"       ["f8"]                      5  [writes words - - palette];
        Untick           "untick"            "open again"             | "未完"       "改回未完"     ["f9"]                      5  [writes - - - palette];
        ImportHolidays   "holidays"          "holidays"               | "节假日"     "节假日"       ["alt-i"]                   7  [writes words - - palette];
    }
    Equipment {
        TestPass         "pass"              "works"                  | "正常"       "正常"         ["f7"]                      3  [writes - - - palette];
        TestFail         "fail"              "fault"                  | "故障"       "故障"         ["f8"]                      3  [writes - - - palette];
        TestSkip         "not-applicable"    "does not apply"         | "不适用"     "不适用"       ["f9"]                      5  [writes - - - palette];
        NextRound        "next-round"        "next round"             | "下一轮"     "下一轮"       ["alt-j"]                   6  [writes - - - palette];
        AddSlides        "add-slides"        "slide files"            | "课件"       "添加课件"     ["alt-s"]                   7  [writes words - - palette];
        RoundInterval    "round-interval"    "interval of rounds"     | "巡检间隔"   "巡检间隔"     ["alt-i"]                   7  [writes words - - palette];
    }
    Budget {
        EditFrame        "budget-frame"      "class and people"       | "预算口径"   "类别和人数"   ["f7"]                      3  [writes - - - palette];
    }
    Papers {
        HandOut          "hand-out"          "give copies out"        | "分发"       "分配份号"     ["f7"]                      3  [writes - - - palette];
        MarkIssued       "issued"            "handed out"             | "已发放"     "已发放"       ["f8"]                      5  [writes - - - palette];
    }
    Seats {
        Arrange          "arrange"           "seat by order"          | "排座"       "按序排座"     ["f7"]                      3  [writes - - - palette];
        Freeze           "freeze"            "freeze / let go"        | "定稿"       "定稿 / 解除"  ["f8"]                      5  [writes - - - palette];
        FlipView         "viewpoint"         "other side"             | "视角"       "换视角"       ["f9"]                      5  [writes - - - palette];
        EditPlan         "plan"              "shape of the plan"      | "座次图"     "座次图"       ["alt-i"]                   7  [writes - - - palette];
    }
    Notice {
        NoticeSent       "sent"              "sent / not sent"        | "已发通知"   "已发 / 未发"  ["f7"]                      3  [writes - - - palette];
    }
    Errors {
        AnswerSlip       "answer"            "answer"                 | "答复"       "答复"         ["f7"]                      3  [writes - - - palette];
    }
    Ready {
        DeclareReady     "declare-ready"     "declare ready"          | "就绪"       "宣布就绪"     ["f7"]                      3  [writes - - - palette];
        SettleMissing    "settle-all"           "all listed is done"     | "一并办妥"   "所列一并办妥" ["f8"]                      4  [writes words - - palette];
    }
    Minutes {
        Export           "export"            "export"                 | "导出"       "导出"         ["f7"]                      1  [- words - - palette];
        NextStyle        "style"             "style"                  | "样式"       "样式"         ["f8"]                      3  [- - - - palette];
        NextDocument     "document"          "document"               | "文种"       "换文种"       ["f9"]                      3  [- - - - palette];
        PreviousDocument "document-back"     "document before"        | "上一文种"   "上一文种"     ["shift-f9" "alt-f9"]       0  [- - - - palette];
        DocumentLanguage "document-language" "document language"      | "文件语言"   "文件语言"     ["ctrl-t"]                  8  [- - - - palette];
        EditImprint      "imprint"           "imprint"                | "版记"       "版头和版记"   ["ctrl-o"]                  7  [- - - - palette];
        IssueMinutes     "issue"             "issue"                  | "印发"       "印发"         ["alt-i"]                   4  [writes - - - palette];
        ApproveMinutes   "approve-minutes"   "approved"               | "确认纪要"   "会议确认"     ["alt-a"]                   4  [writes - - - palette];
        ReopenMinutes    "reopen-minutes"    "reopen"                 | "重开纪要"   "重开"         ["alt-r"]                   6  [writes - - - palette];
        CompareVersions  "compare"           "compare"                | "比较"       "比较"         ["alt-c"]                   8  [- - - - palette];
        ExportVersion    "export-version"    "export a version"       | "导出旧稿"   "导出某稿"     ["alt-e"]                   0  [- words - - palette];
        LookAt           "looked-at"         "looked at"              | "已核"       "已核"         ["alt-y"]                   0  [writes - - - palette];
        Reword           "reword"            "reword"                 | "改写"       "改写措辞"     ["alt-w"]                   0  [writes - - - palette];
        ShowRewordings   "wordings"          "wordings"               | "措辞对照"   "措辞对照"     ["alt-d"]                   0  [- - - - palette];
        ListLeftOut      "left-out"          "lines left out"         | "未入纪要"   "未入纪要的记录" ["alt-u"]                 0  [- - - - palette];
        SignRecord       "sign-record"       "record signed"          | "记录签字"   "记录签字"     ["alt-s"]                   0  [writes - - - palette];
        PageBack         "preview-back"      "page back"              | "上一页"     "上一页"       ["pageup"]                  0  [- - - - palette];
        PageOn           "preview-on"        "page on"                | "下一页"     "下一页"       ["pagedown"]                5  [- - - - palette];
    }
    Wrapup {
        GoToMatters      "matters"           "decisions to follow up" | "立项"       "决定事项立项" ["alt-m"]                   0  [- - - - palette];
        ClosingDocuments "closing-documents" "documents"              | "会后文件"   "会后文件"     ["alt-o"]                   8  [- - - - palette];
        GoToClose        "closing"           "gate"                   | "结会核验"   "结会核验"     ["alt-g"]                   6  [- - - - palette];
        ExportBundle     "bundle"            "write the bundle"       | "归档包"     "写出归档包"   ["alt-b"]                  13  [- - - - palette];
    }
    Returns {
        CopyBack         "copy-back"         "back / out again"       | "收回"       "收回 / 未收"  ["f7"]                      3  [writes - - - palette];
        CopyKept         "copy-kept"         "stays with approval"    | "留存"       "经批准留存"   ["f8"]                      5  [writes - - - palette];
        CopyDestroyed    "copy-destroyed"    "destroyed by two"       | "销毁"       "两人销毁"     ["f9"]                      5  [writes - - - palette];
        CopyLost         "copy-lost"         "lost"                   | "丢失"       "报告丢失"     ["alt-n"]                   6  [writes - - - palette];
    }
    Inbound {
        GiveBack         "give-back"         "given back"             | "退还"       "已退还"       ["f7"]                      3  [writes - - - palette];
        KeepByConsent    "keep-by-consent"   "stays by consent"       | "同意留存"   "书面同意留存" ["f8"]                      5  [writes - - - palette];
    }
    Expenses {
        MarkPaid         "paid"              "paid / not paid"        | "已付"       "已付 / 未付"  ["f7"]                      3  [writes - - - palette];
        ApproveOverrun   "approve-overrun"   "more was approved"      | "批准超支"   "批准超支"     ["f8"]                      5  [writes - - - palette];
    }
    Conveyance {
        MarkConveyed     "conveyed"          "unit has reported"      | "已传达"     "已传达"       ["f7"]                      3  [writes - - - palette];
        AddUnits         "all-units"         "all units"              | "各单位"     "列入各单位"   ["f8"]                      5  [writes - - - palette];
    }
    Matters {
        FileMatter       "file-matter"       "follow it up"           | "列入"       "列入督办"     ["f7"]                      3  [writes - - - palette];
        LeaveOutMatter   "no-matter"         "leave it out"           | "不列入"     "不列入督办"   ["f8"]                      5  [writes words - - palette];
    }
    Archive {
        NextArchiveState "archive-step"      "next step"              | "归档一步"   "下一步"       ["f7"]                      3  [writes - - - palette];
        NoneFormed       "none-formed"       "none formed"            | "未形成"     "未形成"       ["f8"]                      5  [writes - - - palette];
        FillArchive      "packing-list"      "make the list"          | "编目"       "列出各类并编号" ["f9"]                    5  [writes - - - palette];
        EditArchiveCode  "archive-code"      "archive code"           | "档号"       "档号"         ["alt-i"]                   6  [writes - - - palette];
    }
    Lessons {
        TeachType        "teach"             "into the type"          | "写入类型"   "写入会议类型" ["f8"]                      5  [writes - - - palette];
        SayIfSolved      "solved"            "problem solved?"        | "是否解决"   "是否解决"     ["f9"]                      5  [writes - - - palette];
        NothingLearned   "no-lesson"         "there is none"          | "没有教训"   "没有"         ["f7"]                      3  [writes - - - palette];
    }
    Close {
        CloseMeeting     "close-meeting"     "close the meeting"      | "结会"       "结会"         ["f7"]                      1  [writes - - - palette];
    }
            $($behind)*
        }
    };
}
pub(super) use with_sections;
