//! The verbs of titles: the one that a title begins with, and the one behind a subject of its own.

use crate::domain::surname::looks_like_person;

/// Verbs with which titles begin: what a meeting does with a matter, or is told.
const LEADING: [&str; 29] = [
    "传达", "学习", "听取", "审议", "审定", "审核", "审查", "研究", "讨论", "通报", "汇报", "部署", "安排", "总结",
    "宣读", "商议", "商讨", "协商", "解读", "介绍", "讲解", "表决", "测评", "调度", "观看", "研讨", "察看", "踏勘",
    "协调",
];

/// Verbs of deeds that a title names before anybody knows whether they will be done: 选举工会主席, 表彰先进.
const DEEDS: [&str; 13] = [
    "选举", "推选", "推举", "评选", "签订", "签署", "表彰", "宣布", "奖励", "表扬", "增选", "改选", "补选",
];

/// Verbs that stand only behind another one: 学习贯彻.
const FOLLOWING: [&str; 4] = ["贯彻", "落实", "交流", "批评"];

/// Verbs behind another one that announce a result. A title does not know it, so that no sentence says it.
const RESULTS: [&str; 4] = ["通过", "决定", "批准", "同意"];

/// Verbs of acts that a matter is about: 修订《章程》, 召开年会.
const ACTS: [&str; 84] = [
    "动员", "征求", "推荐", "点评", "约谈", "更换", "选聘", "续签", "续聘", "拿出", "处置", "提取", "聘用", "设立",
    "撤销", "拆除", "改造", "维修", "支付", "收取", "招聘", "购买", "租赁", "出租", "转让", "启动", "拨付", "追加",
    "提高", "降低", "实施", "开设", "建立", "建设", "组建", "安装", "印发", "上报", "捐赠", "接收", "动用", "使用",
    "变更", "更新", "修缮", "引进", "撤换", "罢免", "免去", "处理", "处罚", "处分", "发放", "核销", "报废", "划拨",
    "解除", "终止", "确认", "确定", "批准", "通过", "决定", "任命", "任免", "聘任", "聘请", "同意", "修订", "修改",
    "制定", "成立", "召开", "举办", "开展", "购置", "采购", "申请", "增补", "调整", "贯彻", "落实", "推进", "加强",
];

/// Adverbs before a verb.
const ADVERBS: [&str; 15] = [
    "集体",
    "分组",
    "专题",
    "逐项",
    "逐条",
    "再次",
    "共同",
    "重点",
    "认真",
    "深入",
    "进一步",
    "分别",
    "依次",
    "自由",
    "集中",
];

/// How several speak, behind a subject.
const IN_TURN: [&str; 10] = [
    "分别", "依次", "轮流", "逐一", "集中", "先后", "简要", "书面", "专题", "当场",
];

/// Words behind a verb that make a name of it: 研究院, 审核员, 汇报材料, 讨论稿.
const NAMING: [&str; 22] = [
    "院", "所", "生", "型", "员", "会", "室", "稿", "制", "厅", "书", "表", "单", "率", "人", "片", "事项", "材料",
    "提纲", "机制", "计划", "成果",
];

/// Words that begin as those do and name nothing with the verb: 学习会议精神, 研究生产安全.
const PLAIN: [&str; 29] = [
    "会议", "会后", "会前", "会计", "会费", "会员", "会场", "会展", "所有", "所需", "所属", "所在", "生产", "生态",
    "生活", "生育", "员工", "室内", "人事", "人员", "人大", "人才", "单位", "制定", "书记", "书面", "人民", "表彰",
    "表决",
];

/// How names of units, offices and groups of people end.
const ACTORS: [&str; 46] = [
    "部门",
    "单位",
    "公司",
    "中心",
    "街道",
    "同志",
    "主任",
    "书记",
    "经理",
    "秘书",
    "负责人",
    "主持人",
    "联系人",
    "召集人",
    "代表",
    "人员",
    "委员",
    "班子",
    "支部",
    "委员会",
    "协会",
    "工会",
    "学会",
    "理事会",
    "处",
    "科",
    "局",
    "办",
    "室",
    "组",
    "部",
    "委",
    "院",
    "所",
    "站",
    "队",
    "厂",
    "社",
    "镇",
    "乡",
    "县",
    "区",
    "市",
    "厅",
    "长",
    "方",
];

/// Everybody who is there.
const EVERYBODY: [&str; 8] = [
    "会议",
    "大家",
    "与会人员",
    "与会同志",
    "全体人员",
    "全体与会人员",
    "班子成员",
    "全体成员",
];

/// The verb of a title with what stands before and behind it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Verbs<'a> {
    /// Those who do it, where the title says so: 各部门.
    pub who: &'a str,
    /// How: 集体, 分别.
    pub how: &'a str,
    /// One verb, or several: 传达, 学习.
    pub all: Vec<&'static str>,
    /// The word that joins the first two: 并, or nothing.
    pub joint: &'static str,
    /// The object of the verbs.
    pub object: &'a str,
}

impl Verbs<'_> {
    pub(super) fn first(&self) -> &'static str {
        self.all.first().copied().unwrap_or_default()
    }

    /// The verbs behind the first one, or all of them, as one word.
    pub(super) fn joined(&self, skipped: usize) -> String {
        let rest = self.all.get(skipped..).unwrap_or_default();
        if skipped == 0 {
            rest.join(self.joint)
        } else {
            rest.concat()
        }
    }
}

/// The verbs that a title begins with; `None` = it begins with a name.
pub(super) fn leading(title: &str) -> Option<Verbs<'_>> {
    let how = ADVERBS
        .iter()
        .copied()
        .find(|how| {
            title
                .strip_prefix(how)
                .is_some_and(|rest| LEADING.iter().any(|verb| rest.starts_with(verb)))
        })
        .unwrap_or_default();
    let mut rest = title.strip_prefix(how)?;
    let mut found = Verbs {
        how,
        ..Verbs::default()
    };
    loop {
        let (joint, behind) = joint(rest);
        let more = if found.all.is_empty() {
            [].iter().chain(&[])
        } else {
            RESULTS.iter().chain(&FOLLOWING)
        };
        let mut known = LEADING.iter().chain(more);
        let Some((verb, after)) = known.find_map(|verb| Some((*verb, behind.strip_prefix(verb)?))) else {
            break;
        };
        // 听取汇报 has no second verb.
        let is_object = verb == "汇报" && !found.all.is_empty();
        if names(verb, after) || is_object || !joint.is_empty() && found.all.is_empty() {
            break;
        }
        // 审议通过率 is a name; 审议并通过预算 and 审议通过《办法》 are none.
        if RESULTS.contains(&verb) && joint.is_empty() && !after.starts_with(['《', '“', '关', '了']) {
            break;
        }
        if !RESULTS.contains(&verb) {
            if found.all.len() == 1 {
                found.joint = joint;
            }
            found.all.push(verb);
        }
        rest = after;
    }
    found.object = bare_object(rest);
    (!found.all.is_empty()).then_some(found)
}

/// Returns the word that joins two verbs, and the rest.
fn joint(text: &str) -> (&'static str, &str) {
    ["并", "和", "及", "、"]
        .iter()
        .find_map(|sign| {
            Some((
                if *sign == "并" || *sign == "、" { *sign } else { "并" },
                text.strip_prefix(sign)?,
            ))
        })
        .unwrap_or(("", text))
}

fn bare_object(text: &str) -> &str {
    text.trim_start_matches(['了', '：', ':', ' ', '　']).trim()
}

/// Whether what follows a verb makes a name of it.
fn names(verb: &str, rest: &str) -> bool {
    let names = NAMING.iter().any(|end| rest.starts_with(end)) && !PLAIN.iter().any(|word| rest.starts_with(word));
    // 选举办法, 表决结果 are names too.
    let votes = ["表决", "选举", "推选", "表彰", "测评"].contains(&verb);
    let of_votes = ["办法", "结果", "规则", "方案", "工作", "票", "决定", "名单"];
    let is_name = votes && of_votes.iter().any(|word| rest.starts_with(word));
    names || is_name || verb == "总结" && rest.starts_with("报告")
}

/// Verbs behind a subject of their own: somebody tells the meeting something.
const TELLING: [&str; 19] = [
    "提请审议",
    "提交审议",
    "提请研究",
    "提请讨论",
    "传达学习",
    "汇报",
    "报告",
    "通报",
    "介绍",
    "说明",
    "传达",
    "讲解",
    "解读",
    "反馈",
    "宣读",
    "述职",
    "发言",
    "部署",
    "总结",
];

/// Verbs of a meeting behind those of somebody: 汇报并讨论.
const TOGETHER: [&str; 5] = ["审议", "研究", "讨论", "学习", "表决"];

/// A title without everybody who is there before the verb of the meeting: 与会人员讨论工作报告.
pub(super) fn without_everybody(title: &str) -> &str {
    let bare = EVERYBODY.iter().find_map(|who| title.strip_prefix(who));
    bare.filter(|bare| leading(bare).is_some()).unwrap_or(title)
}

/// A title that is a clause: somebody of its own, a verb, and mostly an object. `None` = it is none, as far as its words tell.
pub(super) fn clause(title: &str) -> Option<Verbs<'_>> {
    let title = title
        .strip_prefix('由')
        .or_else(|| title.strip_prefix('请'))
        .unwrap_or(title);
    if title.starts_with("关于") {
        return None;
    }
    for (at, _) in title.char_indices().skip(1) {
        let (front, back) = title.split_at(at);
        let how = IN_TURN
            .iter()
            .copied()
            .find(|how| front.ends_with(how))
            .unwrap_or_default();
        let who = front.strip_suffix(how).unwrap_or(front);
        if !is_actor(who) {
            continue;
        }
        for verb in TELLING {
            let Some(rest) = back.strip_prefix(verb) else { continue };
            let alone = matches!(verb, "述职" | "发言");
            let (object, then) = behind(rest);
            let object = bare_object(object);
            let passes_on = matches!(verb, "传达" | "传达学习" | "宣读" | "部署" | "总结");
            let states = ["情况", "进展", "成效", "效果"];
            let is_about_it = passes_on && states.iter().any(|end| object.ends_with(end));
            if !names(verb, rest) && object.is_empty() == alone && !is_about_it && !object.starts_with('的') {
                let mut all = vec![verb];
                all.extend(then);
                return Some(Verbs {
                    who,
                    how,
                    all,
                    joint: "",
                    object,
                });
            }
        }
        // 局长作工作报告
        if let Some(object) = back.strip_prefix('作').or_else(|| back.strip_prefix('做'))
            && GIVEN.iter().any(|end| object.ends_with(end))
        {
            return Some(Verbs {
                who,
                how,
                all: vec!["作"],
                joint: "",
                object,
            });
        }
    }
    None
}

/// Words for reports and talks that somebody gives with 作.
const GIVEN: [&str; 11] = [
    "报告", "汇报", "介绍", "说明", "发言", "讲话", "讲解", "总结", "述职", "动员", "点评",
];

/// 汇报并讨论本周工作: what follows the second verb, and that verb.
fn behind(rest: &str) -> (&str, Option<&'static str>) {
    let (_, bare) = joint(rest);
    TOGETHER
        .iter()
        .find_map(|verb| Some((bare.strip_prefix(verb)?, Some(*verb))))
        .filter(|(object, verb)| !names(verb.unwrap_or_default(), object))
        .unwrap_or((rest, None))
}

/// Whether a text names people or a unit, by how it ends.
pub(super) fn is_actor(text: &str) -> bool {
    let last = text.rsplit(['、', '和', '与', '及']).next().unwrap_or(text);
    last.chars().count() >= 2
        && last != "干部"
        && (ACTORS.iter().any(|end| last.ends_with(end)) || looks_like_person(last))
}

/// Whether a title is about an act: 修订《章程》. The act alone is nothing that can be heard or dealt with without a word behind it.
pub(super) fn is_act(title: &str) -> bool {
    let deed = DEEDS.iter().any(|act| title.starts_with(act));
    let named = [
        "办法", "结果", "规则", "名单", "决定", "细则", "制度", "规定", "通知", "公告", "预算", "事项", "事宜", "问题",
        "方案", "情况", "工作", "计划", "安排", "意见", "议案", "报告", "请示", "建议",
    ];
    (deed && !names_vote(title) || ACTS.iter().any(|act| title.starts_with(act)))
        && !named.iter().any(|end| title.ends_with(end))
}

/// Whether a title names a deed that the meeting may do: 选举工会主席. Its result tells whether it was done.
pub(super) fn is_deed(title: &str) -> bool {
    DEEDS
        .iter()
        .any(|deed| title.trim_start_matches("关于").starts_with(deed))
        && !names_vote(title)
}

/// 选举办法, 表彰决定 are papers.
fn names_vote(title: &str) -> bool {
    ["办法", "结果", "规则", "方案", "名单", "细则"]
        .iter()
        .any(|end| title.ends_with(end))
}
