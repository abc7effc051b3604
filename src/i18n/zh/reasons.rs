//! Chinese reasons why a command cannot run now.

use crate::input::command::Why;

/// The reason in words.
pub(super) const fn why(why: Why) -> &'static str {
    match why {
        Why::OtherTab => "它属于别的标签页",
        Why::NoMeeting => "没有打开的会议：按F2选择",
        Why::NoRow => "没有可操作的行",
        Why::ReadOnly => "本窗口不写入",
        Why::NotOpen => "文件没能打开",
        Why::NoCopy => "文件未发现损坏，或没有完好的备份",
        Why::NotOpened => "会议还没有开始：Alt-O 宣布开会",
        Why::AlreadyOpen => "会议已经开始",
        Why::NotInSession => "会议不在进行中",
        Why::InRecess => "已在休会",
        Why::NotInRecess => "不在休会",
        Why::NotAdjourned => "还没有散会",
        Why::Over => "会议已结束",
        Why::NothingSelected => "还没有可操作的记录",
        Why::NothingToUndo => "没有可撤销的操作",
        Why::NothingToRedo => "没有可重做的操作",
        Why::NotEmpty => "已有内容，不能移除",
        Why::InSession => "会议正在进行",
        Why::NoRecorder => "没有录音笔在录",
        Why::RecorderRuns => "录音笔已在录",
        Why::RecordingForbidden => "本会议禁止录音",
        Why::NoItem => "没有对应议题：输入 #1 进入议题",
        Why::FirstRow => "已是第一行",
        Why::LastRow => "已是最后一行",
        Why::NothingWaits => "没有待保存的内容",
        Why::NoName => "没有待补的姓名",
        Why::AllHere => "应到的都已到会",
        Why::RegisterOnly => "本会议仅登记",
        Why::WrongKind => "不适用于当前内容",
        Why::NoOwner => "还没有责任人：回车填写",
        Why::NotSubmitted => "没有在审：F7 送审",
        Why::NoCopies => "没有编号份数：回车填写",
        Why::NoPlan => "还没有座次图：F7 建立",
        Why::NotNeeded => "已标为不需要",
        Why::NoRound => "请选设备；轮次来自模板",
        Why::OtherSection => "属于另一栏：Tab 切换",
        Why::OneSheet => "文件只有一个工作表",
        Why::FormFirst => "此处尚未保存：Ctrl-S 保存，Esc 放弃",
        Why::EditFirst => "会中（F4）有未存的修改：回车保存，Esc 放弃",
        Why::SameState => "已是该状态",
    }
}
