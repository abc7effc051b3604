//! Chinese sentences about somebody or about the meeting, which whoever has the word did not say: 会上，韩立新同意采购; 王强、张伟均表示同意;
//! 经研究，暂不同意; 会议未形成一致意见.

use crate::domain::{surname, text::is_han};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::{asking::possible_people_zh::begins_with_person, presence::movement},
};

/// Signs with which titles behind a surname end.
const TITLE_ENDS: [char; 14] = [
    '长', '记', '任', '总', '席', '局', '院', '处', '科', '工', '校', '董', '员', '理',
];

/// Words behind a name that tell what the one named says or does.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "强调", "指出", "提出", "认为", "表示", "要求", "补充", "插话", "汇报", "介绍", "通报", "建议", "询问", "提问", "回答",
    "答复", "总结", "小结", "提议", "反对", "同意", "赞成", "表态", "主持", "宣布", "传达", "发言", "讲话", "报告", "宣读",
    "明天", "后天", "今天", "昨天", "下周", "上周", "说", "讲", "问", "答", "谈", "离", "到", "请", "缺", "代表", "作了", "做了", "就", "对", "又", "也", "再", "最后",
    "首先", "接着", "随后", "因", "已", "还", "未", "没", "将", "会后", "负责", "回应", "质疑", "解释", "说明", "不",
    "均", "都", "皆", "分别", "一致", "先后", "起草", "牵头", "跟进", "承诺", "弃权",
];

/// Words behind a name, or behind a name and a time, that tell of coming and going.
#[rustfmt::skip]
const MOVES: &[&str] = &[
    "返", "回来", "回到", "回会", "回席", "来了", "来晚", "来到", "进", "出去", "出来", "出门", "走", "先走", "有事", "有急事", "重新", "接入",
    "连线", "连上", "上线", "下线", "掉线", "断线", "退", "早退", "迟到", "晚到", "入", "提前", "中途", "临时", "视频参", "电话参", "线上", "刚", "接电话",
    "接替", "代为", "继续主持",
];

/// Offices that stand in a sentence for whoever holds them, and bodies above the one that meets.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "书记", "局长", "院长", "校长", "主任", "镇长", "县长", "区长", "市长", "董事长", "总经理", "组长", "主席", "会长", "处长", "主持人", "总指挥", "馆长", "所长", "站长", "一把手", "会议主持人",
    "县里", "市里", "省里", "区里", "镇里", "乡里", "部里", "厅里", "局里", "上级", "上面", "领导",
];

/// Words behind such an office that tell what is said or done there.
#[rustfmt::skip]
const OFFICE_VERBS: &[&str] = &[
    "拍板", "让", "叫", "说", "定", "总结", "作总结", "做总结", "最后", "点头", "同意", "决定", "指示", "要求", "下令", "强调", "指出", "表示", "认为", "反映", "建议", "答复", "反馈", "问", "宣布", "没意见", "不同意", "表态", "一锤定音", "提出", "批示",
];

/// Words by which whoever has the word speaks to somebody rather than of them.
const TO_SOMEBODY: [&str; 8] = ["我", "你", "您", "咱", "吧", "呢", "吗", "？"];

/// Verbs of speaking that stand behind somebody who may be on no list.
const SAYS: [&str; 18] = [
    "指出", "强调", "表示", "汇报", "介绍", "补充", "建议", "提出", "认为", "要求", "询问", "同意", "反对", "回应",
    "说明", "解释", "答复", "总结",
];

/// Words before the subject.
const LEADS: [&str; 14] = [
    "会上",
    "会后",
    "会前",
    "会间",
    "期间",
    "随后",
    "最后",
    "同时",
    "接着",
    "其间",
    "休会期间",
    "讨论中",
    "审议中",
    "散会后",
];

/// How a sentence begins that tells by what the meeting came to something.
const STUDIED: [&str; 14] = [
    "经研究",
    "经讨论",
    "经审议",
    "经表决",
    "经会议",
    "经集体",
    "经过讨论",
    "经过研究",
    "经协商",
    "经核实",
    "经了解",
    "经投票",
    "经充分",
    "经认真",
];

/// Everybody, as a subject.
const EVERYBODY: [&str; 22] = [
    "与会人员",
    "与会同志",
    "与会成员",
    "与会代表",
    "参会人员",
    "参会成员",
    "到会人员",
    "到会成员",
    "到会代表",
    "全体成员",
    "全体人员",
    "全体代表",
    "班子成员",
    "其他同志",
    "其他人",
    "大家讨论",
    "大家议论",
    "大家担心",
    "大家反映",
    "大家认为",
    "大家鼓掌",
    "全场",
];

/// People without a name, whose opinion is told.
const PEOPLE: [&str; 14] = [
    "大家都",
    "大家",
    "都",
    "有人",
    "有的人",
    "有群众",
    "群众",
    "村民",
    "居民",
    "有村民",
    "有居民",
    "有代表",
    "不少人",
    "很多人",
];

/// Words behind them that tell what they say or think.
#[rustfmt::skip]
const OPINES: [&str; 27] = [
    "说", "反映", "提出", "提到", "问", "嫌", "建议", "反对", "担心", "质疑", "举报", "认为", "投诉", "不同意", "觉得", "讲", "怕", "议论", "表示", "有意见", "没意见", "没有意见", "不赞成", "点头", "鼓掌", "要求", "普遍",
];

/// Behind 会议 these tell what the meeting did; other words there may begin a name (会议室, 会议研究室).
#[rustfmt::skip]
const MEETS: &[&str] = &[
    "未", "没", "不", "将", "已", "对", "就", "因", "还", "再", "暂", "同意", "原则", "一致", "商定", "授权", "责成", "建议", "希望",
    "委托", "推选", "选举了", "表决", "投票", "开始", "结束", "中断", "继续", "采纳", "听取了",
];

/// Whether a line tells of somebody, or of the meeting.
pub(crate) fn tells(line: &str, frame: &LineFrame) -> bool {
    let text = line.trim();
    let bare = LEADS.iter().find_map(|lead| text.strip_prefix(lead));
    let bare = bare
        .filter(|rest| rest.starts_with(['，', ',', ' ']))
        .map(|rest| rest.trim_start_matches(['，', ',', ' ']));
    [Some(text), bare].into_iter().flatten().any(|text| {
        of_meeting(text)
            || of_people(text, frame)
            || of_another(text, frame)
            || of_office(text, frame)
            || is_asked(text, frame)
            || of_stranger(text)
    })
}

/// Whether a line begins with the whole name, or the name and the title, of somebody of the list, and goes on about them: 孙书记有异议.
fn of_another(text: &str, frame: &LineFrame) -> bool {
    let Some(who) = begins_with_person(text, frame) else {
        return false;
    };
    let rest = text.get(who.len()..).unwrap_or_default();
    // 国庆值班 is no sentence about 马国庆.
    let whole = frame.room.called_exactly(who) || who.ends_with(TITLE_ENDS) || who.chars().count() > 2;
    // 局长办公会 is no sentence about the head of the bureau.
    let named = matches!(frame.room.resolve(who, true), Named::One(_));
    whole
        && named
        && rest.chars().count() >= 2
        && rest.starts_with(is_han)
        && !TO_SOMEBODY.iter().any(|word| text.contains(word))
}

/// Words with which guests without a name of the list end.
const GUESTS: [&str; 18] = [
    "女士",
    "先生",
    "业主",
    "代表",
    "居民",
    "村民",
    "家长",
    "职工",
    "师傅",
    "老师",
    "大爷",
    "阿姨",
    "大妈",
    "专家",
    "经理",
    "群众",
    "同学",
    "旁听人员",
];

/// Whether an office, a unit or a body above is the subject: 书记拍板, 县里要求月底前, 财政所说钱够.
fn of_office(text: &str, frame: &LineFrame) -> bool {
    let verb = |rest: &str| OFFICE_VERBS.iter().any(|verb| rest.starts_with(verb));
    let office = OFFICES.iter().any(|office| text.strip_prefix(office).is_some_and(verb));
    let ends = || text.char_indices().map(|(at, _)| at).skip(2).take(8);
    let unit = || {
        ends().any(|at| {
            text.split_at_checked(at)
                .is_some_and(|(unit, rest)| verb(rest) && frame.room.unit(unit).is_some())
        })
    };
    // 3号楼王女士质疑电梯维保费用
    let guest = [
        "质疑", "问", "反映", "提出", "建议", "要求", "表示", "认为", "担心", "反对",
    ]
    .iter()
    .any(|verb| {
        text.split_once(verb).is_some_and(|(head, _)| {
            (3..=10).contains(&head.chars().count()) && GUESTS.iter().any(|end| head.ends_with(end))
        })
    });
    (office || guest || unit()) && !TO_SOMEBODY.iter().any(|word| text.contains(word))
}

/// Whether the meeting or everybody in it is the subject.
fn of_meeting(text: &str) -> bool {
    let studied = STUDIED.iter().any(|head| text.starts_with(head));
    let everybody = EVERYBODY.iter().any(|head| text.starts_with(head))
        || PEOPLE.iter().any(|who| {
            let rest = text.strip_prefix(who);
            rest.is_some_and(|rest| {
                OPINES.iter().any(|verb| rest.starts_with(verb)) && !rest.ends_with(['？', '?', '吗'])
            })
        });
    let meeting = text.strip_prefix("会议").is_some_and(|rest| {
        let asks = rest.ends_with(['？', '?', '吗', '呢']);
        !asks && MEETS.iter().any(|word| rest.starts_with(word))
    });
    studied || everybody || meeting
}

/// Whether the subject is one of the list, or several joined by 、 and 和.
fn of_people(text: &str, frame: &LineFrame) -> bool {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(2).take(22).collect();
    starts.into_iter().rev().any(|end| {
        let Some((head, rest)) = text.split_at_checked(end) else {
            return false;
        };
        let rest = rest.trim_start();
        let asks = rest.ends_with(['？', '?', '吗', '呢']);
        let moves: &[&str] = if asks { &[] } else { MOVES };
        let is_told = |rest: &str| VERBS.iter().chain(moves).any(|verb| rest.starts_with(verb));
        (is_told(rest) || is_told(behind_time(rest))) && are_listed(head, frame)
    })
}

/// A text without the time of day that it begins with: 9:08到.
fn behind_time(rest: &str) -> &str {
    let bare = rest.trim_start_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, ':' | '：' | '点' | '时' | '分' | '半' | '于' | '在')
    });
    bare.trim_start()
}

/// 请王强会后找财政衔接: somebody of the list is asked to do something.
fn is_asked(text: &str, frame: &LineFrame) -> bool {
    let Some(rest) = ["请", "由", "责成", "委托"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
    else {
        return false;
    };
    let ends: Vec<usize> = rest.char_indices().map(|(at, _)| at).skip(2).take(6).collect();
    ends.into_iter().rev().any(|end| {
        rest.get(..end)
            .is_some_and(|head| frame.room.called_exactly(head) || head.chars().count() > 2 && are_listed(head, frame))
    })
}

fn are_listed(head: &str, frame: &LineFrame) -> bool {
    let bare = head.trim_end_matches("同志");
    let mut parts = bare.split(['、', '和', '与', '及']).map(str::trim).peekable();
    parts.peek().is_some()
        && parts.all(|part| {
            let part = part.trim_end_matches("同志");
            (2..=8).contains(&part.chars().count())
                && part.chars().all(is_han)
                && movement::one(part, frame) != Named::Nobody
        })
}

/// 冯凯指出，…: somebody by the look of the name, and what they say.
fn of_stranger(text: &str) -> bool {
    [2, 3].into_iter().any(|count| {
        let Some((at, _)) = text.char_indices().nth(count) else {
            return false;
        };
        let Some((head, rest)) = text.split_at_checked(at) else {
            return false;
        };
        let says = SAYS.iter().find_map(|verb| rest.strip_prefix(verb));
        surname::looks_like_person(head) && says.is_some_and(|rest| rest.starts_with(['，', ',', '了', '：']))
    })
}
