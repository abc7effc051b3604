//! Chinese lines without a sign that give somebody of the list something to do by a day: 卢燕12月5日前公示, 秘书处负责催缴会费，2027年3月底前完成,
//! 变更单彭总周五催设计院. They are tasks as they stand. A line that hopes, tells or asks is none.

use crate::domain::{action::Owner, entry::Remark, possible_fact::PossibleFact, text::is_han};

use super::{action, assigns_zh, placed_owner_zh, task_words};
use crate::line::{
    dialect::mode::DialectMode,
    frame::LineFrame,
    grammar::{
        asking::{fact_line::signed, possible_people_zh::begins_with_person},
        proceedings::plenary,
    },
    lexer,
    reading::{Reading, Voice, What},
};

/// Longer lines are speeches, in characters.
const LONGEST: usize = 48;

/// Words of what is hoped for, promised, planned, told or agreed on, or said in the first person.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "我", "你", "您", "咱", "吗", "呢", "吧", "如果", "要是", "希望", "建议", "能否", "能不能", "是否", "应该", "应当", "可能", "可以", "争取", "力争", "打算", "计划", "预计", "拟", "答应",
    "承诺", "保证", "说", "称", "表示", "问", "认为", "反映", "汇报", "介绍", "通报", "强调", "指出", "提出", "要求", "已", "昨", "上周", "上月", "上次", "刚", "曾", "没", "未", "不", "才", "同意", "决定", "会议",
    "回来", "查出", "发现", "前在", "前都在", "前还", "谁", "难", "够呛", "困难", "时候", "报过", "催过", "发过", "问过", "交过", "办过", "被", "罚", "压到", "定了", "嫌", "原则", "请假", "出差", "休假", "回避", "离席", "离会", "到会", "先走", "返回", "票", "能", "会不会", "多少", "什么", "的话", "如何", "怎么", "觉得", "想", "别", "拒绝", "结婚", "住院", "去过", "来过", "生孩子", "搬家", "退休",
];

/// Words with which a line without 前, 负责 and the like tells of somebody's own life or of what was: 小贺下周一补考, 苏工周五修好的吊篮.
const TALK: [&str; 14] = [
    "的", "了", "过", "考", "休", "牙", "租", "客", "婚", "班", "火", "价", "家里", "生日",
];

/// Verbs of work, beside those by which a task is known without a day.
#[rustfmt::skip]
const WORK: [&str; 129] = [
    "上报", "上传", "上线", "下发", "部署", "抽查", "走访", "调研", "确定", "确认", "选", "招", "转", "支付", "付", "拨", "退", "还", "补齐", "梳理", "评", "考核", "答复", "回复", "反馈", "结清", "结算", "录入", "备案", "申请", "申报",
    "撰写", "形成", "建立", "增", "调整", "开通", "竣工", "搬", "迁", "施工", "安装", "封", "维修", "加固", "腾", "移交", "检修", "排查", "巡查", "排", "打", "画", "设计", "租", "借", "洗", "布置", "制定", "编", "填", "搭", "开展", "推进",
    "建", "拆", "换", "改", "抓好", "交接", "公布", "发布", "递", "测", "到位", "开出", "下达", "通报", "出台", "召开", "举行", "启动", "验证", "回访", "演练", "谈", "论证", "征求", "研究", "讨论", "审定", "校对", "备齐",
    "筹", "种", "铺", "刷", "消毒", "归档", "复印", "装订", "邮", "寄", "传", "宣讲", "宣传", "慰问", "抢修", "更新", "升级", "调试", "试", "投", "开标", "开会", "评审", "立项", "比选", "询价", "签", "续签", "解除",
    "缴", "列", "报批", "盖章", "用印", "总结", "公开",
];

/// Whether a line gives the task plainly, rather than by a day and a verb alone.
fn is_given(text: &str) -> bool {
    let words = ["前", "内", "负责", "牵头", "由", "底"];
    text.starts_with('请') || words.iter().any(|word| text.contains(word))
}

/// Whether a clause behind the first gives somebody else something of their own to do: 邓工12月6日前审完, 供水科12月8日前发材料; 供水科配合 does not.
fn tells_of_another(text: &str, frame: &LineFrame) -> bool {
    const BESIDE: [&str; 8] = ["配合", "协助", "协同", "参与", "参加", "会同", "支持", "牵头"];
    let clauses = text.split(['，', ',']).skip(1).map(str::trim);
    clauses
        .filter_map(|clause| assigns_zh::subject_of(clause, frame))
        .any(|rest| !rest.is_empty() && !BESIDE.iter().any(|word| rest.contains(word)))
}

/// Reads such a line. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches('。');
    if !text.contains(is_han) {
        return None;
    }
    let length = text.chars().count();
    // 让财政所周三前把钱拨了 is what somebody says.
    let plain = !text.starts_with(['让', '叫'])
        && !OTHER.iter().any(|word| text.contains(word))
        && !text.contains(lexer::is_colon)
        && !text.contains(['？', '?', '"', '“', '”', '《', '@', '＠', '；'])
        && !plenary::says(text)
        && !text.replace("了解", "").contains('了')
        && (is_given(text) || !TALK.iter().any(|word| text.contains(word)))
        && !tells_of_another(text, frame);
    if frame.dialect != DialectMode::Live || frame.open_motion || !plain || !(6..=LONGEST).contains(&length) {
        return None;
    }
    let reading = action::read(text, frame);
    let What::Action { owners, due, .. } = &reading.what else {
        return None;
    };
    let whole = reading.remark.is_none() && reading.asks.is_none() && reading.asks_owner.is_none();
    let joined = joined_name(text, frame);
    let text = joined.as_deref().unwrap_or(text);
    let given = assigns_zh::is_one(text, frame) || placed_owner_zh::read(text, frame).is_some();
    if !whole || !given || owners.is_empty() || due.is_empty() {
        return None;
    }
    let by_unit = owners.iter().all(|owner| matches!(owner, Owner::Unit(_)));
    if by_unit || works(text, frame) {
        Some(reading.voiced(Voice::Nobody))
    } else {
        Some(Reading::remarked(
            line,
            Remark::MayMean(signed(PossibleFact::Action, text)),
        ))
    }
}

/// 姜雪，12月10日前张榜公示: a name that a comma parts from the day, without that comma.
fn joined_name(text: &str, frame: &LineFrame) -> Option<String> {
    let name = begins_with_person(text, frame)?;
    let rest = text.strip_prefix(name)?.strip_prefix(['，', ','])?.trim_start();
    task_words::begins_with_day(rest, frame).then(|| format!("{name}{rest}"))
}

/// Whether a text begins with one of these verbs of work.
pub(super) fn is_work(text: &str) -> bool {
    WORK.iter().any(|verb| text.starts_with(verb))
}

/// Whether somebody is to work: 沈浩12月20日前离婚 may be nobody's task.
fn works(text: &str, frame: &LineFrame) -> bool {
    const GIVES: [&str; 4] = ["负责", "牵头", "由", "（"];
    let does = |rest: &str| {
        let rest = rest.trim_start_matches([' ', '把', '将', '要', '先', '再', '必', '须', '需', '就']);
        assigns_zh::does_at_once(rest) || is_work(rest)
    };
    let days = ["日", "前", "底", "内", "一", "二", "三", "四", "五", "六", "天"];
    text.starts_with('请')
        || GIVES.iter().any(|word| text.contains(word))
        || assigns_zh::is_one(text, frame)
        || days
            .iter()
            .flat_map(|day| text.match_indices(day))
            .filter_map(|(at, day)| text.get(at + day.len()..))
            .any(does)
}
