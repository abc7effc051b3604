//! Why a typed line was kept as it is.

use super::{possible::Possible, rows::words};
use crate::domain::{
    entry::Remark,
    possible_fact::{PossibleFact, casts_at_tie},
    text::cut,
};

words! {
    /// One text a remark.
    #[derive(Debug)]
    pub struct Remarks;

    possible = Possible;
    /// The remark about the given piece of the line.
    kept(remark: &Remark, text: &str) => Remark {
        UnknownName(_):
            "{text}: not on the list; kept. Alt-K adds, ↑ edits."
            | "{text}：名单中没有，已按原样保存。Alt-K 加入名单，↑ 修改。";
        AmbiguousName(_): "{text}: several; kept. ↑ edits." | "{text}：不止一人，已照录。↑ 修改。";
        UnknownCommand(_):
            "{text}: no such command; kept as a note. ↑ edits, : lists."
            | "{text}：没有这个命令，已存为记录。↑ 修改，: 看命令。";
        NothingToCorrect(_):
            "{text}: not found above; kept as a note. ↑ edits it."
            | "{text}：上文中没有，已存为记录。↑ 修改。";
        NotCorrected(_):
            "{text}: not changed by that; ↑ to it, Enter; kept as a note."
            | "未更正：{text}。按↑到该行回车修改；已存为记录。";
        MalformedCorrection: "not a whole s/old/new/; kept as a note" | "更正格式不完整，已存为记录";
        UnreadableDate(_):
            "{text}: not a date; kept without one. ↑ edits it."
            | "{text}：不是日期，照录不设期限。↑ 修改。";
        UnclearDate(_):
            "{text}: no date is made of that. ↑ then ~date sets one."
            | "{text}：日期不明确，未设期限。↑ 后加 ~日期。";
        DoubtfulDate(_): "{text}: is that date meant? ↑ edits it." | "{text}：日期存疑，请核对。↑ 修改。";
        UnreadableTime(_):
            "{text}: not a time of day; kept as a note. ↑ edits it."
            | "{text}：不是时刻，已存为记录。↑ 修改。";
        NoSuchItem(_):
            "{text}: which item? Kept as typed. #+ title adds one."
            | "“{text}”是哪个议题？已照录。#+标题 新增。";
        NoOpenMotion: "no motion is open here; $text @mover puts one first" | "此处没有待表决的事项，已照录；先写 $内容 @提出人";
        UnreadableCount(_):
            "{text}: no count like 8/1/2; kept as a note."
            | "{text}：不是 8/1/2 这样的票数，已存为记录。";
        NothingToContinue: "nothing to continue; kept as a note" | "前面没有可续的内容，已存为记录";
        NotPresent(_): "not in the room: {text}; kept as typed." | "{text}不在场，已照录。";
        AlreadyPresent(_): "here already: {text}; kept as typed." | "{text}已在场，已照录。";
        NoOwner: "nobody is named: ↑ then @name" | "未指定责任人：按↑后加 @姓名";
        TakesNoWords(_):
            "{text} takes no words after it; kept as a note. ↑ edits it."
            | "“{text}”后面不带文字，已存为记录。↑ 修改。";
        AmbiguousCommand(_):
            "{text}: several commands; kept as a note. ↑ edits, : lists."
            | "“{text}”有几个命令，已存为记录。↑ 修改，: 看命令。";
        NotAName(_):
            "{text}: too much for a name; kept as a note. ↑ edits it."
            | "{text}：不像姓名，已存为记录。↑ 修改。";
        OutOfOrder(_):
            "{text} is on record, out of order: that stays. ↑ edits it."
            | "已记有 {text}，先后不合，此处未改。↑ 修改。";
        NotHere(_): "{text}: means nothing here; kept as a note." | "{text}：此处无效，已存为记录。";
        NobodyNamed(_):
            "{text}: nobody is named; kept as a note. ↑ then a name."
            | "{text}：没有写姓名，已存为记录。↑ 后加姓名。";
        Excused(_): "on leave on the list: {text}; kept as a note." | "名单上已请假：{text}；已存为记录。";
        AllHere: "everybody expected is here already; kept as a note" | "应到人员均已到会，已存为记录";
        MeetingOver:
            "the meeting is over; a time before its end behind the name counts. A note"
            | "会议已散，已存为记录；姓名后写明散会前的时间即可补记";
        NotYet(_): "{text} is still to come; kept as a note. ↑ edits it." | "{text} 还没到，已存为记录。↑ 修改。";
        ResultContradicts(_):
            "{text}: the count says otherwise; kept. ↑ edits it."
            | "{text}：与票数不符，已照录。↑ 修改。";
        NoSuchMotion(_):
            "{text}: no such motion; kept as a note. ↑ edits it."
            | "{text}：没有这个编号的表决事项，已存为记录。↑ 修改。";
        SelfSeconded(_): "{text} moves and seconds; kept as typed. ↑ edits it." | "{text}既提出又附议，已照录。↑ 修改。";
        NoVote(_): "{text} has no vote; kept as typed. ↑ edits it." | "{text}没有表决权，已照录。↑ 修改。";
        UnclearVotes(_): "the votes before it may be for “{text}”; they stand as remarks" | "前面的表态可能是对“{text}”的，均按发言照录";
        MoreVotes(_): "votes > members who may vote: {text}; kept. ↑ edits it." | "票数多于可表决人数：{text}，已照录。↑ 修改。";
        NotEntitled(_): "may not vote: {text}; kept as typed. ↑ edits it." | "{text}不得参加表决，已照录。↑ 修改。";
        SecretBallot: "a secret ballot: numbers only; kept as a note" | "无记名投票只记票数，已存为记录";
        NotTied: "the votes are not equal; kept as a note" | "票数不相等，已存为记录";
        OpenElsewhere(_):
            "only {text} is open; a note. Its number first: M… carried"
            | "待表决的只有{text}，已存为记录；行首写其编号即对其表决";
        AmendmentFirst(_):
            "amendment {text} is open: whose result? A note. Put M… first."
            | "修正案{text}待表决：请在行首写编号；已存为记录";
        NoAmendment: "no amendment is open here; kept as a note" | "此处没有待表决的修正案，已存为记录";
        MaybeResult:
            "only a note; a result is $= 4/1/1 or $= carried"
            | "只存为记录；表决结果写 $= 4/1/1 或 $= 通过";
        OneSideCounted(_):
            "{text}: one side only; kept. $= 4/1/1 gives all."
            | "{text}：只有一方票数，已照录；补全写 $= 4/1/1";
        MayMean(_): "kept as a note; meant as {text} ?" | "已存为记录；若是此意请输入：{text}";
        WhoseResult(_):
            "{text}’s, or of what was moved after it? A note. Put M… first."
            | "{text}之后另有提议，是谁的结果？行首写编号；已存为记录";
        CarriedHere(_):
            "{text} was carried under this item: is only the rest meant? ↑ edits it."
            | "本题{text}已通过：是否只指其余事项？已照录，↑ 修改。";
        ProxyVote(_):
            "{text}: no count has a vote by proxy; kept. $= gives all."
            | "{text}投票：委托投票未计入票数，已照录；须计入的写进 $= 的票数";
        HasLeft(_): "{text} left before; back again? +name" | "{text}已离席，是否返回？+姓名";
        NeverOut(_):
            "{text}: never noted as out. Left when? ↑ -name 19:10, back 19:20"
            | "{text}没有离席记录：何时离席？↑ 改为 -姓名 9:10，再记返回";
        OnlySigns: "only a sign: the words belong behind it" | "只有符号：内容写在符号后面";
    }
}

/// Cells for what was typed: the reason and the key after it still fit into 80 columns.
pub(super) const ROOM_TYPED: usize = 24;

/// Cells for a list of names: more people than this rarely go at once, and the reason after it still fits into 80 columns.
pub(super) const ROOM_NAMES: usize = 36;

/// Cells for the line that says a fact: it is typed as it stands, and only a long one is cut.
const ROOM_ORDER: usize = 80;

/// Cells for a name and those whom it may mean.
const ROOM_SEVERAL: usize = 48;

impl Remarks {
    /// The remark with the piece of the line that it is about, cut to what fits beside it.
    pub fn say(&self, remark: &Remark) -> String {
        if let Remark::MayMean(order) = remark
            && let Some(fact) = PossibleFact::of_order(order)
        {
            let bare = [false, true].iter().any(|han| fact.order(*han) == order);
            let fact = (self.possible.fact)(fact);
            if bare {
                return (self.possible.may_tell)(fact, order);
            }
            if casts_at_tie(order) {
                return (self.possible.untied)(&cut(order, ROOM_ORDER));
            }
            return (self.possible.asked)(fact, &cut(order, ROOM_ORDER));
        }
        let (text, room) = match remark {
            Remark::AmbiguousName(text) => (text.as_str(), ROOM_SEVERAL),
            // The items that a title fits alike.
            Remark::NoSuchItem(text) if text.contains(" / ") => (text.as_str(), ROOM_SEVERAL),
            Remark::NotCorrected(text)
            | Remark::NotPresent(text)
            | Remark::AlreadyPresent(text)
            | Remark::OutOfOrder(text)
            | Remark::SelfSeconded(text)
            | Remark::NoVote(text)
            | Remark::HasLeft(text)
            | Remark::ProxyVote(text)
            | Remark::NeverOut(text)
            | Remark::MayMean(text)
            | Remark::NotEntitled(text) => (text.as_str(), ROOM_NAMES),
            Remark::NotYet(text)
            | Remark::MoreVotes(text)
            | Remark::OpenElsewhere(text)
            | Remark::WhoseResult(text)
            | Remark::CarriedHere(text)
            | Remark::AmendmentFirst(text) => (text.as_str(), usize::MAX),
            Remark::UnknownName(text)
            | Remark::UnknownCommand(text)
            | Remark::NothingToCorrect(text)
            | Remark::UnreadableDate(text)
            | Remark::UnclearDate(text)
            | Remark::DoubtfulDate(text)
            | Remark::UnreadableTime(text)
            | Remark::NoSuchItem(text)
            | Remark::UnreadableCount(text)
            | Remark::NotHere(text)
            | Remark::TakesNoWords(text)
            | Remark::AmbiguousCommand(text)
            | Remark::NotAName(text)
            | Remark::NobodyNamed(text)
            | Remark::Excused(text)
            | Remark::NoSuchMotion(text)
            | Remark::UnclearVotes(text)
            | Remark::OneSideCounted(text)
            | Remark::ResultContradicts(text) => (text.as_str(), ROOM_TYPED),
            Remark::MalformedCorrection
            | Remark::NoOpenMotion
            | Remark::NothingToContinue
            | Remark::NoOwner
            | Remark::AllHere
            | Remark::SecretBallot
            | Remark::NotTied
            | Remark::NoAmendment
            | Remark::MaybeResult
            | Remark::OnlySigns
            | Remark::MeetingOver => ("", 0),
        };
        (self.kept)(remark, &cut(text, room))
    }
}
