//! Posts at the end of Chinese texts, and the body before each: 财政局局长, 教育局长. Knows no names.

/// The words on which Chinese posts end; longer ones stand before their endings.
const POSTS: &[&str] = &[
    "大队长",
    "支队长",
    "总队长",
    "中队长",
    "总工程师",
    "总会计师",
    "总经济师",
    "主任科员",
    "主任委员",
    "法律顾问",
    "总经理",
    "董事长",
    "监事长",
    "理事长",
    "秘书长",
    "巡视员",
    "调研员",
    "办事员",
    "研究员",
    "工程师",
    "检察官",
    "护士长",
    "住院总",
    "检验师",
    "营养师",
    "治疗师",
    "会计师",
    "审计师",
    "设计师",
    "教研员",
    "质控员",
    "安全员",
    "质检员",
    "施工员",
    "资料员",
    "网格员",
    "负责人",
    "联络员",
    "联系人",
    "驾驶员",
    "教导员",
    "指导员",
    "村支书",
    "科员",
    "主任",
    "书记",
    "支书",
    "主席",
    "主编",
    "部长",
    "省长",
    "市长",
    "县长",
    "区长",
    "镇长",
    "乡长",
    "村长",
    "厅长",
    "局长",
    "司长",
    "处长",
    "科长",
    "股长",
    "所长",
    "站长",
    "队长",
    "组长",
    "班长",
    "会长",
    "院长",
    "校长",
    "行长",
    "厂长",
    "馆长",
    "台长",
    "庭长",
    "社长",
    "店长",
    "园长",
    "团长",
    "委员",
    "常委",
    "代表",
    "顾问",
    "专员",
    "助理",
    "秘书",
    "干事",
    "教授",
    "讲师",
    "经理",
    "总监",
    "主管",
    "会计",
    "出纳",
    "律师",
    "法官",
    "药师",
    "技师",
    "护师",
    "医师",
    "医生",
    "护士",
    "老师",
    "教师",
    "记者",
    "编辑",
    "司机",
    "总裁",
    "理事",
    "董事",
    "监事",
    "总工",
    "院士",
    "参谋",
    "政委",
];

/// Words before a post that belong to it.
const BEFORE_POSTS: &[&str] = &[
    "住院",
    "主治",
    "临床",
    "规培",
    "见习",
    "实习",
    "进修",
    "责任",
    "值班",
    "主管",
    "常务",
    "第一",
    "组织",
    "宣传",
    "统战",
    "青年",
    "生活",
    "保卫",
    "妇女",
    "独立非执行",
    "非执行",
    "执行",
    "外部",
    "独立",
    "职工",
    "名誉",
    "专职",
    "兼职",
    "首席",
    "高级",
    "中级",
    "初级",
    "助理",
    "代理",
    "党组",
    "党委",
    "党总支",
    "党支部",
    "党工委",
    "纪委",
    "纪检监察组",
    "纪检组",
    "纪检监察",
    "纪检",
    "武装",
    "项目",
    "区域",
    "一级",
    "二级",
    "三级",
    "四级",
    "副",
    "代",
    "兼",
];

/// The unit and the post of a text that ends on a post; `None` = it ends on none. A post may hold the last sign of its body (教育局长 is 局长 of
/// 教育局). Where the body is not named for certain (分管副局长, 客户经理) all of the text is the post.
pub(super) fn part_post(text: &str) -> Option<(String, String)> {
    let (head, post) = text.split_at_checked(post_at_end(text)?)?;
    let whole = || Some((String::new(), text.to_owned()));
    let parted = |unit: &str| Some((unit.to_owned(), post.to_owned()));
    if head.is_empty() {
        return whole();
    }
    let Some(sign) = sign_of_body(post) else {
        return if is_body(head) { parted(head) } else { whole() };
    };
    let is_own_sign = !ends_on_body(head) || head.ends_with('科') && matches!(sign, "院" | "所");
    if !is_own_sign {
        return if is_body(head) { parted(head) } else { whole() };
    }
    // 教育副局长 may be one of several of a county who looks after schools.
    if post.starts_with(sign) && names_body(head, sign) {
        parted(&format!("{head}{sign}"))
    } else {
        whole()
    }
}

/// The end of a body that a post begins with: 局 of 局长, 大队 of 大队长, 村 of 村支书.
fn sign_of_body(post: &str) -> Option<&'static str> {
    const SIGNS: [&str; 30] = [
        "大队", "支队", "总队", "中队", "部", "省", "市", "县", "区", "镇", "乡", "村", "厅", "局", "司", "处", "科",
        "股", "所", "站", "队", "组", "班", "会", "院", "校", "行", "厂", "馆", "台",
    ];
    const MORE: [&str; 5] = ["庭", "社", "店", "园", "团"];
    let ends = |sign: &&&str| ["长", "支书"].iter().any(|end| post.ends_with(&format!("{sign}{end}")));
    SIGNS.iter().chain(&MORE).find(ends).copied()
}

/// Ends on which a text is the name of a body, whatever stands before.
const BODIES: &[&str] = &[
    "局",
    "处",
    "科",
    "室",
    "部",
    "委",
    "办",
    "院",
    "校",
    "司",
    "厅",
    "会",
    "中心",
    "组",
    "公司",
    "所",
    "站",
    "队",
    "厂",
    "县",
    "市",
    "区",
    "镇",
    "乡",
    "村",
    "省",
    "街道",
    "银行",
    "支行",
    "分行",
    "大学",
    "中学",
    "小学",
    "集团",
    "政府",
    "社",
    "人大",
    "政协",
    "报",
    "妇联",
    "工商联",
    "残联",
    "文联",
    "侨联",
    "科协",
    "车间",
    "庭",
    "馆",
    "台",
    "幼儿园",
    "一中",
    "党校",
];

/// Further ends of bodies that are rare.
const RARE_BODIES: &[&str] = &[
    "二中",
    "三中",
    "四中",
    "附中",
    "附小",
    "实小",
    "总行",
    "总台",
    "工程处",
    "股",
    "矿",
    "商行",
];

fn ends_on_body(head: &str) -> bool {
    BODIES.iter().chain(RARE_BODIES).any(|end| head.ends_with(end))
}

/// Whether the text before a post is a body: more than its last sign alone, and nobody's work.
fn is_body(head: &str) -> bool {
    head.chars().count() > 1 && ends_on_body(head) && !NO_BODIES.iter().any(|word| head.ends_with(word))
}

/// Words before a post that say how somebody holds it, or for what, and name no body.
const NO_BODIES: &[&str] = &[
    "分管", "主管", "值班", "带班", "轮值", "驻村", "驻点", "挂职", "挂牌", "专职", "兼职", "退休", "时任", "现任",
    "前任", "原任", "候任", "首任", "继任", "名誉", "荣誉", "全体", "各位", "其他", "乡村", "农村",
];

/// Work of which a department may have its name (生产科), and a whole body has not (生产厂长).
const WORK: &[&str] = &[
    "业务", "教学", "德育", "后勤", "行政", "党务", "技术", "生产", "经营", "安全", "财务",
];

/// Whether a text with the sign of a post behind it is a body: 教育 with 局, 青山 with 镇; not 老, 一中 or 分管.
fn names_body(head: &str, sign: &str) -> bool {
    let is_department = matches!(
        sign,
        "部" | "处"
            | "科"
            | "股"
            | "组"
            | "班"
            | "队"
            | "大队"
            | "中队"
            | "支队"
            | "总队"
            | "会"
            | "司"
            | "团"
            | "站"
    );
    let is_work = !is_department && WORK.contains(&head);
    let is_bank = sign != "行" || head.ends_with(['银', '支', '分', '总', '商']);
    let is_school = sign != "校"
        || head.ends_with([
            '学', '党', '技', '艺', '体', '警', '军', '干', '团', '卫', '分', '职', '驾',
        ]);
    head.chars().count() > 1 && is_bank && is_school && !is_work && !NO_BODIES.iter().any(|word| head.ends_with(word))
}

/// Where the post begins that a text ends on, in bytes.
pub(super) fn post_at_end(text: &str) -> Option<usize> {
    let post = POSTS.iter().find(|post| text.ends_with(**post))?;
    let mut at = text.len() - post.len();
    while let Some(before) = BEFORE_POSTS
        .iter()
        .find(|before| text.get(..at).is_some_and(|head| head.ends_with(**before)))
    {
        at -= before.len();
    }
    Some(at)
}

/// Whether a Chinese text ends on a post: 局长, 市政府副秘书长.
pub fn ends_on_post(text: &str) -> bool {
    post_at_end(text).is_some()
}
