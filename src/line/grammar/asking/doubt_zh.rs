//! Chinese sentences that doubt, deny, suppose, ask or joke about the fact they seem to tell: 原则同意的话就不用报了, 会议通过还差一票, 沈浩年底前最好交稿.

use crate::domain::possible_fact::PossibleFact as Fact;

use crate::line::lexer;

/// Particles with which a question or a wish ends.
const ENDS: [&str; 10] = ["吗", "呢", "吧", "嘛", "么", "没有", "了没", "不", "再说", "说的"];

/// Words that doubt whatever is told.
#[rustfmt::skip]
const DOUBTS: [&str; 56] = [
    "怎么", "为什么", "为啥", "什么时候", "个啥", "个鬼", "个屁", "哪里的", "几次", "的话", "要是", "万一", "才行", "才能", "才算", "听说", "据说", "谣言", "传言", "的说法", "说白了", "这种话", "准话",
    "老规矩", "开玩笑", "假的", "不知道", "不信", "不批", "不对", "不了了之", "没用", "没办法", "没钱", "可是", "另一回事", "有人不服", "保留意见", "上回", "去年就", "那年", "那天", "那会", "那是", "自己不",
    "举手", "的有", "太麻烦", "不能算", "的事不", "不要写", "扣钱", "除了", "不作数", "算不算", "归谁",
];

/// Words that doubt a decision right behind its verb: 会议通过还差一票, 会议同意和不同意的各占一半.
#[rustfmt::skip]
const BEHIND_VERB: [&str; 62] = [
    "要三分之二", "需三分之二", "得三分之二", "要过半", "需半数", "需要", "还要", "也", "至少", "太", "得", "归", "是", "才", "须", "和不", "和反", "没人", "没落实", "执行得", "还差", "落实情况",
    "落实得", "难", "不难", "都在", "好了", "下来", "公布后", "过的", "过一次", "过两次", "过三次", "过几", "两次", "三次", "多少", "什么", "由谁", "谁", "让不让", "给不给", "之前", "以前", "之后再", "要慎重",
    "同意不", "了没", "不了",
    "作出", "做出", "率", "数不", "跟", "不代表", "执行情况", "推翻", "实施起来", "传达晚", "意见占", "手续", "之后",
];

const DECIDES: [&str; 5] = ["通过", "同意", "决定", "否决", "批准"];

/// Words that doubt a task, or tell what became of it: 交稿取消, 最好交稿, 交稿改为1月.
const OF_TASK: [&str; 9] = ["最好", "勉强", "取消", "改为", "太", "算早", "算晚", "到期", "期满"];

/// Words behind a relation of which somebody says that it is, or is not: 有利害关系是谣言.
const OF_INTEREST: [&str; 6] = ["是谣", "不对", "核实", "说的", "没有", "误传"];

/// Whether the sentence doubts the fact.
pub fn doubts(text: &str, fact: Fact) -> bool {
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let generally = ENDS.iter().any(|end| text.ends_with(end)) || says(&DOUBTS) || alternates(text) || asks_who(text);
    generally
        || matches!(fact, Fact::Decision | Fact::ItemOutcome) && decides_nothing(text)
        || fact == Fact::Action && says(&OF_TASK)
        || fact == Fact::Interest && says(&OF_INTEREST)
        || fact == Fact::Departure && lasts_days(text)
}

/// 行不行, 合不合适, 同意不同意: what stands before 不 stands behind it.
fn alternates(text: &str) -> bool {
    text.match_indices('不').any(|(at, sign)| {
        let (before, behind) = (text.get(..at), text.get(at + sign.len()..));
        let (Some(before), Some(behind)) = (before, behind) else {
            return false;
        };
        let one = before.char_indices().next_back().map_or(0, |(at, _)| at);
        let two = before.char_indices().nth_back(1).map_or(one, |(at, _)| at);
        [one, two]
            .iter()
            .filter_map(|from| before.get(*from..))
            .any(|word| !word.is_empty() && behind.starts_with(word))
    })
}

/// 会议决定谁来写; 谁主管、谁负责 asks nothing.
fn asks_who(text: &str) -> bool {
    text.matches('谁').count() == 1
}

fn decides_nothing(text: &str) -> bool {
    // 原则同意，孙倩不同意
    let gainsaid = text
        .rsplit_once(['，', ','])
        .is_some_and(|(before, last)| last.contains("不同意") && (before.contains("同意") || before.contains("通过")));
    gainsaid
        || DECIDES
            .iter()
            .filter_map(|verb| text.split_once(verb))
            .any(|(_, rest)| {
                let rest = rest.trim_start_matches('了');
                BEHIND_VERB.iter().any(|word| rest.starts_with(word))
            })
}

/// 出去了三天: no leaving of this meeting.
fn lasts_days(text: &str) -> bool {
    text.split_once('了').is_some_and(|(_, rest)| {
        let units = ["天", "年", "个月", "周", "星期"];
        let figure = rest
            .trim_start_matches(|c: char| lexer::digit(c).is_some() || "一二两三四五六七八九十几半好多".contains(c));
        figure.len() < rest.len() && units.iter().any(|unit| figure.starts_with(unit))
    })
}
