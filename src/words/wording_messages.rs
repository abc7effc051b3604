//! Messages about finding again and about wordings: rows as in the table of messages.

use super::{
    plural::counted,
    rows::messages,
    said::Spoken,
    strings::Strings,
    tone::{Lifetime, Tone},
};

messages! {
    in t: Strings;

    /// Something the program says of what was found, or of a wording.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum WordingMessage;

    /// A passage of the minutes was reworded.
    Reworded [Info Brief]:
        "The minutes print your wording; Ctrl-D on its row takes it back." | "纪要将用新措辞；在该行按 Ctrl-D 恢复原文。";
    /// No snippet and no beginning of a known name stands before the caret.
    NoSnippet [Refusal Brief]:
        "Neither a short word (settings, [snippets]) nor, where a form asks for one, a known name stands before the caret."
        | "光标前没有短词（见设置 [snippets]）；填人名、单位处也没有已知的名称。";
    /// The index for finding again was wrong about so many meetings.
    IndexDisagreed(n: usize) [Warning Brief]:
        { format!("The file is sound; the search index was wrong about {} and is made again.", counted(*n, "meeting", "meetings")) }
        | "文件完好；查找索引有{n}次会议不符，正在重建。";
}
