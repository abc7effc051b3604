//! Where a long Chinese title is broken: at whole words, the lines about equally long, as the norm for official documents asks for
//! (docs/rules.md §red-head). Knows no document.

use crate::domain::text::{cjk_columns, is_han};

/// Words that a line of a title does not break: kinds of papers and of meetings, and what stands in their titles.
const WORDS: &[&str] = &[
    "会议纪要",
    "会议记录",
    "会议议程",
    "会议指南",
    "会议通知",
    "会议材料",
    "纪要",
    "记录",
    "议程",
    "指南",
    "通知",
    "签到表",
    "座次图",
    "桌签",
    "参会人员名单",
    "人员名单",
    "名单",
    "会务清单",
    "会务分工表",
    "分工表",
    "清单",
    "经费预算表",
    "预算表",
    "经费决算表",
    "决算表",
    "文件份号登记表",
    "份号登记表",
    "登记表",
    "归档文件目录",
    "文件目录",
    "目录",
    "任务清单",
    "督办台账",
    "台账",
    "专报",
    "回执",
    "局长办公会议",
    "主任办公会议",
    "市长办公会议",
    "县长办公会议",
    "区长办公会议",
    "校长办公会议",
    "院长办公会议",
    "办公会议",
    "办公会",
    "常务会议",
    "常委会议",
    "党组会议",
    "党委会议",
    "全体会议",
    "工作会议",
    "专题会议",
    "联席会议",
    "调度会议",
    "推进会议",
    "电视电话会议",
    "视频会议",
    "领导小组会议",
    "董事会会议",
    "理事会会议",
    "会议",
    "座谈会",
    "研讨会",
    "论坛",
    "工作大会",
    "动员大会",
    "大会",
    "例会",
    "扩大会议",
    "代表大会",
    "委员会",
    "领导小组",
    "小组",
    "管理委员会",
    "人民政府",
    "办公室",
    "关于召开",
    "关于",
    "召开",
    "延期召开",
    "取消",
    "高质量发展",
    "发展",
    "安全生产",
    "安全",
    "生产",
    "工作",
    "建设",
    "改革",
    "管理",
    "服务",
    "项目",
    "专项",
    "行动",
    "计划",
    "规划",
    "方案",
    "年度",
    "季度",
    "上半年",
    "下半年",
    "经济",
    "社会",
    "生态环境",
    "环境",
    "保护",
    "治理",
    "监督",
    "检查",
    "整治",
    "落实",
    "学习",
    "教育",
    "主题",
    "培训",
    "总结",
    "表彰",
    "部署",
    "动员",
    "推进",
    "调度",
    "审议",
    "研究",
    "报告",
    "预算",
    "有关",
    "情况",
    "事项",
    "问题",
    "材料",
    "有限公司",
    "公司",
    "集团",
    "中心",
    "大学",
    "学院",
    "医院",
    "学校",
    "全市",
    "全省",
    "全县",
    "全区",
    "全国",
    "第一次",
    "党风廉政",
    "廉政",
    "乡村",
    "振兴",
    "城市",
    "更新",
    "交通",
    "运输",
    "港口",
    "港航",
    "事务局",
    "财政",
    "金融",
    "教职工",
    "干部",
    "群众",
    "技术",
    "科技",
    "创新",
];
/// The last characters of names of places and offices.
const SUFFIXES: [char; 15] = [
    '省', '市', '县', '区', '州', '局', '厅', '委', '部', '院', '司', '镇', '乡', '办', '届',
];
/// Signs that belong to the number before them.
const COUNTED: [char; 12] = ['年', '月', '日', '次', '届', '期', '号', '个', '项', '时', '分', '周'];
/// Words that begin no line, and words that end none.
const NOT_FIRST: [char; 4] = ['的', '之', '了', '等'];
const NOT_LAST: [char; 8] = ['和', '与', '及', '暨', '第', '在', '对', '为'];

const FORBIDDEN: usize = 10_000;
const IN_A_WORD: usize = 400;
const IN_BRACKETS: usize = 80;
const POOR: usize = 120;
const UNKNOWN: usize = 60;

/// The lines of a title in `room` display columns; one line where it fits or is not Chinese.
pub(super) fn title_lines(title: &str, room: usize) -> Vec<String> {
    let whole = vec![title.to_owned()];
    let columns = cjk_columns(title);
    if columns <= room || room < 8 || title.contains('\n') || !title.chars().any(is_han) {
        return whole;
    }
    let count = columns.div_ceil(room);
    let chars: Vec<char> = title.chars().collect();
    let costs = break_costs(&chars);
    let best = (count..=count + 1).filter_map(|count| best_breaks(&chars, &costs, (count, columns / count, room)));
    let Some((_, breaks)) = best.min_by_key(|(cost, _)| *cost) else {
        return whole;
    };
    let mut lines = Vec::new();
    let mut start = 0;
    for end in breaks.into_iter().chain([chars.len()]) {
        let line: String = chars.get(start..end).unwrap_or_default().iter().collect();
        lines.push(line.trim().to_owned());
        start = end;
    }
    lines
}

/// The cheapest places for `count` lines of about `even` columns and at most `room`, with what they cost together.
fn best_breaks(
    chars: &[char],
    costs: &[usize],
    (count, even, room): (usize, usize, usize),
) -> Option<(usize, Vec<usize>)> {
    let wide = |from: usize, to: usize| {
        let line: String = chars.get(from..to).unwrap_or_default().iter().collect();
        cjk_columns(line.trim())
    };
    let line_cost = |from: usize, to: usize| {
        let columns = wide(from, to);
        (columns > 0 && columns <= room).then(|| columns.abs_diff(even).pow(2))
    };
    // For each place where a line may end: the cheapest way there in so many lines.
    let mut ways: Vec<Option<(usize, Vec<usize>)>> = (0..=chars.len())
        .map(|to| line_cost(0, to).map(|cost| (cost, Vec::new())))
        .collect();
    for _ in 1..count {
        let next = (0..=chars.len()).map(|to| {
            let reached = ways.iter().enumerate().take(to).filter_map(|(at, way)| {
                let (cost, breaks) = way.as_ref()?;
                let broken = costs.get(at).copied().filter(|cost| *cost < FORBIDDEN)?;
                let cost = cost + broken + line_cost(at, to)?;
                Some((cost, at, breaks))
            });
            let (cost, at, breaks) = reached.min_by_key(|(cost, ..)| *cost)?;
            let mut breaks = breaks.clone();
            breaks.push(at);
            Some((cost, breaks))
        });
        ways = next.collect();
    }
    // One line more than needed is the worse for it.
    ways.pop()?.map(|(cost, breaks)| (cost + 40 * count, breaks))
}

/// The cost of a break before each character.
fn break_costs(chars: &[char]) -> Vec<usize> {
    let mut inside = vec![false; chars.len() + 1];
    let mut edges = vec![false; chars.len() + 1];
    for start in 0..chars.len() {
        let rest = chars.get(start..).unwrap_or_default();
        let longest = WORDS
            .iter()
            .filter(|word| rest.iter().take(word.chars().count()).copied().eq(word.chars()))
            .map(|word| word.chars().count())
            .max();
        let Some(length) = longest else { continue };
        for at in start + 1..start + length {
            if let Some(spot) = inside.get_mut(at) {
                *spot = true;
            }
        }
        for at in [start, start + length] {
            if let Some(spot) = edges.get_mut(at) {
                *spot = true;
            }
        }
    }
    let mut depth = 0_usize;
    let mut costs = vec![FORBIDDEN; chars.len() + 1];
    for (at, pair) in chars.windows(2).enumerate() {
        let [before, after] = *pair else { continue };
        match before {
            '《' | '（' | '“' | '(' | '〔' => depth += 1,
            '》' | '）' | '”' | ')' | '〕' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_edge = edges.get(at + 1).copied().unwrap_or(false);
        let is_inside = inside.get(at + 1).copied().unwrap_or(false);
        let cost = between(before, after, is_inside, is_edge) + if depth > 0 { IN_BRACKETS } else { 0 };
        if let Some(spot) = costs.get_mut(at + 1) {
            *spot = cost.min(FORBIDDEN);
        }
    }
    costs
}

fn between(before: char, after: char, is_inside: bool, is_edge: bool) -> usize {
    let narrow = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-' || c == '\'';
    if narrow(before) && narrow(after)
        || before.is_ascii_digit() && COUNTED.contains(&after)
        || "《（“(〔".contains(before)
        || "》）”)〕、，。：；！？,.:;!?—－-".contains(after)
    {
        return FORBIDDEN;
    }
    if before.is_whitespace() || after.is_whitespace() {
        return 0;
    }
    if is_inside {
        return IN_A_WORD;
    }
    if NOT_FIRST.contains(&after) || NOT_LAST.contains(&before) {
        return POOR;
    }
    let good = is_edge
        || SUFFIXES.contains(&before)
        || COUNTED.contains(&before)
        || before == '的'
        || "》）”、，：；—".contains(before)
        || NOT_LAST.contains(&after)
        || after == '《';
    if good { 0 } else { UNKNOWN }
}
