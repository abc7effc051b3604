//! Messages to somebody who looks for the way: rows as in the table of messages.

use super::{
    rows::messages,
    said::{Spoken as _, brief},
    strings::Strings,
    tone::{Lifetime, Tone},
};

messages! {
    in t: Strings;

    /// Something the program says to somebody who looks for the way.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum AskingMessage;

    /// The key that leaves, or the command as it is typed.
    HowToLeave(key: String) [Info Brief]:
        "{key} leaves: what was entered is saved, a line that was begun is kept."
        | "{key} 退出：已录入的都已保存，没录完的一行也留着。";
    /// The same in the demo.
    HowToLeaveDemo(key: String) [Info Brief]:
        "{key} leaves the demo; nothing made in it is kept." | "{key} 离开演示，在演示里录入的不保留。";
    /// The same in a demo that was opened from one's own file.
    HowToGoBack(key: String) [Info Brief]:
        "{key} goes back to your own file; nothing made in this demo is kept." | "{key} 回到自己的文件，在演示里录入的不保留。";
    /// A meeting is to be made in the demo.
    MadeInDemo [Warning Answer]:
        "This is the demo: it is thrown away with the meeting; once more makes it here."
        | "这是演示，退出后连同新会议一起删除；仍要在此新建，再按一次。";
    /// Enter on a help page that holds no row for what is typed.
    NothingFits(typed: String => brief) [Refusal Brief]: "Nothing here fits {typed}." | "此处没有符合“{typed}”的。";
    /// The meaning of a mark of the screen, by its place in the list of marks.
    MarkMeans(mark: usize) [Info Brief]:
        { t.asking.marks.get(*mark).map_or_else(String::new, |mark| mark.2.to_owned()) }
        | { t.asking.marks.get(*mark).map_or_else(String::new, |mark| mark.2.to_owned()) };
    /// Words typed into the help page stand in the field below it now.
    WentBehindTheText(typed: String => brief) [Warning Brief]:
        "“{typed}” from help now stands behind the text; Ctrl-Z takes it out." | "帮助中所输“{typed}”已接在文字后面；Ctrl-Z 去掉。";
    /// A command was typed on the page on the capture line.
    NoCommandsHere [Refusal Brief]: "Commands are not run on this page; the row under the line names them." | "此页不执行命令，下面一行已说明是哪个命令。";
    /// The tour was asked for in the clerk's own file.
    TourNeedsDemo [Warning Answer]:
        "The tour runs on the demo, never on your file; once more opens the demo."
        | "导览只在演示文件上进行，不动您的文件；再来一次即打开演示。";
    TourLeft [Info Brief]: "The tour is over; :tour begins it again." | "导览已结束；“：导览”可重来。";
}
