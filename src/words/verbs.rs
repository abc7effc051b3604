//! Words with which the text of a task begins where it says only what is to be done, so that whoever does it can stand before it.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use super::Lang;

/// Verbs in their plain form, lower case.
const ENGLISH: &str = "\
    accept acknowledge add address adjust advertise advise agree allocate amend analyse analyze announce answer \
    apply appoint approach approve arrange ascertain ask assemble assess assign assist attend audit authorise \
    authorize award book borrow brief bring build buy calculate call cancel carry chair change chase check \
    circulate claim clarify clean clear close co-ordinate collate collect commission communicate compare \
    compile complete compose conduct confirm connect consider consolidate construct consult contact continue \
    contribute convene coordinate copy correct cost count create cut deal decide declare define delegate delete \
    deliver deposit describe design determine develop discuss dispose distribute document donate draft draw \
    e-mail edit email employ enable end engage enquire ensure enter escalate establish estimate evaluate \
    examine execute exhibit explain explore extend feed file fill finalise finalize find finish fix follow \
    forward fund gather get give go hand hang hire hold host identify implement improve include incorporate \
    inform inquire insert inspect install instruct insure introduce investigate invite invoice issue join keep \
    launch lay lead learn leave let liaise list locate lodge look mail maintain make manage map measure meet \
    mend mention modify monitor move negotiate nominate note notify obtain offer open operate order organise \
    organize outline oversee paint pass patch pay phone photograph pick place plan plant post prepare present \
    press print procure produce progress promote propose prove provide publicise publicize publish purchase \
    pursue push put raise read reassure rebuild recalculate receive recirculate recommend reconcile record \
    recruit redesign redraft reduce refer refine refund register reinstate remind remove renew rent repair \
    replace reply report represent request rerun research reserve resolve respond restore resubmit return \
    review revise revisit rewrite ring run save scan schedule scope search secure see seek select sell send \
    serve set settle share show sign simplify sort source speak specify sponsor standardise start stop store \
    strengthen study submit suggest summarise summarize supply support survey table take talk tell tender test \
    thank tidy trace track train transfer translate try type undertake update upgrade upload use validate \
    verify view visit wait walk warn wash watch weigh welcome withdraw work write";

/// Words before the verb of a task.
const ADVERBS: [&str; 9] = [
    "also",
    "formally",
    "further",
    "immediately",
    "jointly",
    "please",
    "promptly",
    "re-",
    "urgently",
];

/// Verbs, and words that stand before the verb of a task. Words that may as well be nouns (方案, 意见, 计划) are not here.
const CHINESE: &str = "\
    安排 把关 办结 办理 报批 报请 报审 报送 编制 编写 变更 补充 补办 补齐 采购 策划 测算 查明 查清 撤销 呈报 \
    成立 承办 筹备 筹措 筹集 出具 出台 处理 处置 传达 催办 催收 答复 打印 代拟 调查 调度 调取 调研 调整 订购 \
    订立 定期 督促 督办 对接 对照 发布 发放 发送 返还 反馈 分解 分析 分送 复核 复查 复印 跟进 跟踪 更换 更新 \
    公布 公开 公示 巩固 购买 购置 固定 归档 归还 归集 核查 核对 核实 核算 核定 核销 划定 化解 汇报 汇总 回复 \
    会商 继续 加大 加快 加强 坚持 监督 监测 检查 检修 建立 建设 健全 将 交付 交办 接收 结清 解决 进行 进一步 \
    纠正 就 举办 聚焦 开列 开展 开通 开始 考察 考核 扩大 扩建 立即 立足 利用 联系 联合 列出 列明 列入 录入 落实 \
    梳理 明确 摸清 摸排 拟定 拟订 拟写 凝练 排查 派出 培训 配合 配齐 批复 评估 评审 起草 启动 签订 签署 清点 \
    清理 清退 请示 确保 确定 确认 全面 认真 入户 上报 上传 设计 设立 申报 申请 深入 审查 审定 审核 审计 审批 \
    升级 实施 试点 适时 收集 收回 受理 疏通 刷新 送达 搜集 随时 提出 提供 提交 提醒 提请 替换 填报 填写 通报 \
    通过 通知 统筹 统计 推动 推荐 推进 拓展 完成 完善 维修 慰问 细化 下发 下达 限期 向 协调 协商 协助 写出 形成 \
    修订 修改 修缮 修复 宣传 选定 选派 选择 巡查 巡检 严格 研究 研判 验收 移交 移送 依法 印发 印制 迎接 优化 \
    预订 预约 约谈 运送 再次 暂缓 增加 增设 增补 张贴 召集 召开 招标 招聘 针对 征求 征集 整改 整合 整理 整治 \
    支付 指导 执行 制订 制定 制作 治理 重新 主动 抓好 抓紧 转交 转发 转达 追缴 追踪 准备 走访 组建 组织 组成 \
    做好 按 按照 把 根据 结合 会同 与 尽快 尽早 及时 牵头 负责 逐一 逐项 逐步 对外 切实 着手 着力 力争 了解 摸底 \
    谋划 布置 布设 搭建 调配 分发 拍摄 拍照 采集 收取 缴纳 签收 测试 试行 上线 搬迁 装修 更正 说明 解释 回访 \
    接待 邀请 接洽 洽谈 谈判 租用 租赁 报销 预付 预留 留存 保存 保留 备案 备齐 备份 存档 翻译 校对 排版 印刷 \
    张挂 悬挂 发出 发函 致函 函告 函询 函复 复函 催促 敦促 督查 检测 检验 勘察 勘查 踏勘 测量 测绘 选址 立项 \
    申办 办好 办妥 参加 出席 出访 拜访 带队 派员 派人 安装 拆除 修理 清扫 清洗 打扫 消毒 补签 补报 补发 压缩 \
    压减 削减 控制 降低 提高 提升 缩短 延长 延期 推迟 暂停 停止 取消 终止 恢复 启用 停用 任命 聘用 聘请 录用 \
    培养 考评 评选 评比 表扬 奖励 处罚 追究 问责 约见 完结 拿出 做实 做细 先行";

/// Behind a verb of two characters these make a name of it (培训班, 审核员, 报告会).
const NOUN_ENDINGS: [char; 14] = [
    '的', '员', '会', '班', '室', '处', '科', '局', '表', '书', '单', '站', '组', '稿',
];

/// Verbs that before such a word are a part of its name (采购方案, 调研报告).
const AS_NAMES: [&str; 22] = [
    "采购", "培训", "调研", "调查", "审计", "宣传", "评估", "评审", "招标", "维修", "考核", "检查", "整改", "验收",
    "汇报", "分析", "统计", "设计", "慰问", "建设", "安排", "接待",
];
/// Names of papers and the like, which such a verb tells apart.
const NAMED: [&str; 17] = [
    "方案", "报告", "名单", "材料", "台账", "办法", "意见", "清单", "计划", "情况", "问题", "工作", "经费", "制度",
    "标准", "结果", "资料",
];

/// Whether a text begins with a verb in the plain form.
pub fn begins_with_verb(lang: Lang, text: &str) -> bool {
    let text = text.trim_start();
    match lang {
        Lang::En => {
            let mut words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.'));
            let mut next = || words.next().unwrap_or_default().to_lowercase();
            let mut first = next();
            if ADVERBS.contains(&first.as_str()) {
                first = next();
            }
            let is_verb = |word: &str| english().contains(word);
            is_verb(&first) || first.strip_prefix("re-").is_some_and(is_verb)
        }
        Lang::Zh => chinese(text).any(|verb| {
            let rest = text.strip_prefix(verb).unwrap_or_default();
            // 按, 把 and the like stand before an object.
            let is_single = verb.chars().count() == 1;
            let is_name = AS_NAMES.contains(&verb) && NAMED.iter().any(|name| rest.starts_with(name));
            !rest.is_empty() && !is_name && (is_single || !rest.starts_with(NOUN_ENDINGS))
        }),
    }
}

fn english() -> &'static HashSet<&'static str> {
    static VERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| ENGLISH.split_whitespace().collect());
    &VERBS
}

/// The Chinese verbs that begin with the first character of a text.
fn chinese(text: &str) -> impl Iterator<Item = &'static str> {
    static BY_FIRST: LazyLock<HashMap<char, Vec<&str>>> = LazyLock::new(|| {
        let mut verbs: HashMap<char, Vec<&str>> = HashMap::new();
        for verb in CHINESE.split_whitespace() {
            if let Some(first) = verb.chars().next() {
                verbs.entry(first).or_default().push(verb);
            }
        }
        verbs
    });
    let first = text.chars().next();
    first
        .and_then(|first| BY_FIRST.get(&first))
        .into_iter()
        .flatten()
        .copied()
}
