//! Other words under which people look for a command: found in the palette and on the help page, never run by the capture line.

use super::command::Command;

/// Commands with the words that mean them as well, in small letters.
const SYNONYMS: &[(Command, &[&str])] = &[
    (
        Command::Strike,
        &["delete", "remove", "cross out", "erase", "删除", "删去", "作废"],
    ),
    (Command::MoveEntry, &["move", "amend", "other item", "移动", "换议题"]),
    (Command::OlderEntry, &["amend", "correct", "change", "更正", "修改"]),
    (Command::DeleteRow, &["delete", "删除"]),
    (Command::DeleteMeeting, &["remove", "移除"]),
    (
        Command::Settings,
        &[
            "theme", "colour", "color", "contrast", "language", "主题", "颜色", "配色",
        ],
    ),
    (
        Command::RenameMeeting,
        &[
            "type",
            "quorum",
            "degree of minuting",
            "会议类型",
            "法定人数",
            "记录程度",
            "纪要详略",
        ],
    ),
    (
        Command::IssueMinutes,
        &["sign off", "publish", "finalise", "finalize", "签发", "定稿"],
    ),
    (
        Command::ApproveMinutes,
        &["confirm the minutes", "adopt", "确认", "通过"],
    ),
    (Command::SignRecord, &["signature", "签字"]),
    (Command::Outcome, &["defer", "postpone the item", "缓议", "暂缓"]),
    (
        Command::MakeScribe,
        &[
            "minute taker",
            "minutes",
            "scribe",
            "secretary",
            "note taker",
            "记录人",
            "记录员",
            "纪要",
        ],
    ),
    (
        Command::MakeChair,
        &["chairman", "chairwoman", "president", "主席", "召集人"],
    ),
    (Command::RollCall, &["ballot", "named vote", "投票"]),
];

/// The other words for a command.
pub fn synonyms(command: Command) -> &'static [&'static str] {
    let found = SYNONYMS.iter().find(|(of, _)| *of == command);
    found.map_or(&[], |(_, words)| words)
}
