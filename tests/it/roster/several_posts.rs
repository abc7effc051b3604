//! Posts before and behind names in pasted lists, labels within a line, and words that are nobody.

use huiwu::line::roster::{RowContent, SheetReading, read_names};

/// The people of a reading with unit, post, capacity, answer and reason, then the pieces that were refused.
fn told(reading: &SheetReading) -> String {
    let mut told: Vec<String> = reading
        .people()
        .map(|(_, person)| {
            let standing = &person.standing;
            let words = [
                person.name.clone(),
                person.unit.clone(),
                person.post.clone(),
                standing
                    .category
                    .map_or_else(String::new, |category| format!("{category:?}")),
                standing.reply.map_or_else(String::new, |reply| format!("{reply:?}")),
                standing.leave_reason.clone(),
                standing.replaced_by.clone().unwrap_or_default(),
                standing.remark.clone(),
            ];
            let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
            words.join(" ")
        })
        .collect();
    let refused = reading.lines.iter().filter_map(|line| match &line.what {
        RowContent::Doubtful(text) => Some(format!("? {text}")),
        RowContent::Person(_) | RowContent::Left(..) => None,
    });
    told.extend(refused);
    told.join("; ")
}

#[track_caller]
fn reads(rows: &[(&str, &str)]) {
    for (text, wanted) in rows {
        assert_eq!(told(&read_names(text)), *wanted, "{text}");
    }
}

#[test]
fn a_label_within_a_line_holds_for_those_behind_it_alone() {
    reads(&[
        (
            "何立、曾琪、万波，请假：邹凯（出差）",
            "何立; 曾琪; 万波; 邹凯 Leave 出差",
        ),
        ("何立、曾琪 请假:邹凯", "何立; 曾琪; 邹凯 Leave"),
        (
            "局长 何立，副局长 曾琪、万波，请假：副局长 邹凯（出差）",
            "何立 局长; 曾琪 副局长; 万波 副局长; 邹凯 副局长 Leave 出差",
        ),
        (
            "出席：何立、曾琪，列席：万波，请假：邹凯",
            "何立 Member; 曾琪 Member; 万波 InAttendance; 邹凯 Leave",
        ),
        ("Ann, Bob, apologies: Cy (ill)", "Ann; Bob; Cy Leave ill"),
        ("Ann Lee, Bob Ray. Apologies: Cy Fox", "Ann Lee; Bob Ray; Cy Fox Leave"),
        ("Attendees: Ann, Bob; apologies: Cy", "Ann; Bob; Cy Leave"),
        ("参会人员：张三、李四", "张三; 李四"),
        ("公务请假：何立、曾琪", "何立 Leave 公务; 曾琪 Leave 公务"),
        ("请假：赵六（因公），缺席：钱七", "赵六 Leave 因公; ? 缺席：钱七"),
        // A reason is nobody, and neither is a label that is not known.
        ("张三 请假：出差", "张三 Leave 出差"),
        ("李四，请假：开会", "李四 Leave 开会"),
        ("Also present: Ann Lee, Bob Ray", "? Also present: Ann Lee, Bob Ray"),
    ]);
}

#[test]
fn several_posts_before_a_name_are_all_of_the_one_who_bears_it() {
    reads(&[
        (
            "党组书记、局长 方建国，党组副书记、副局长 沈丽华",
            "方建国 党组书记、局长; 沈丽华 党组副书记、副局长",
        ),
        (
            "村支书、村主任 王长贵，副支书、副主任 李桂兰",
            "王长贵 村支书、村主任; 李桂兰 副支书、副主任",
        ),
        (
            "党组书记、局长方建国；党组成员、副局长韦东",
            "方建国 党组书记、局长; 韦东 党组成员、副局长",
        ),
        (
            "财政局党组书记、局长 张三，副局长 李四",
            "张三 财政局 党组书记、局长; 李四 财政局 副局长",
        ),
        ("党委书记、董事长 谭炜", "谭炜 党委书记、董事长"),
        ("谭炜（党委书记、董事长）", "谭炜 党委书记、董事长"),
        ("韦东（党组成员、副局长）", "韦东 党组成员、副局长"),
        ("安全总监、财务总监 李明", "李明 安全总监、财务总监"),
        ("局长、党组书记、李四", "李四 局长、党组书记"),
        ("镇党委书记 高明", "高明 镇党委书记"),
        ("石桥村 支书 罗大海", "罗大海 石桥村 支书"),
        // A post alone is nobody; people who are called by surname and post are somebody.
        ("张三、李四、党组书记", "张三; 李四; ? 党组书记"),
        ("李老师、王主任、周副局长", "李老师; 王主任; 周副局长"),
        ("张三、局长、副局长 李四", "张三; 李四 副局长; ? 局长"),
        ("车队长", "? 车队长"),
    ]);
}

#[test]
fn who_is_called_by_surname_and_post_keeps_the_unit_apart() {
    reads(&[
        (
            "列席：居委会杜书记、物业谭经理",
            "杜书记 居委会 InAttendance; 谭经理 物业 InAttendance",
        ),
        ("市局周副局长", "周副局长 市局"),
        ("生产部安全总监", "? 生产部安全总监"),
    ]);
}

#[test]
fn words_of_coming_and_staying_away_are_nobody() {
    reads(&[
        (
            "卫生院院长 钱医生 请假，派周护士长来",
            "钱医生 卫生院 院长 Leave 周护士长",
        ),
        ("纪委书记 缺席", "? 纪委书记 缺席"),
        ("请假 无", "? 请假 无"),
        ("列席 若干", "? 列席 若干"),
        ("张建军 主任委员 到", "张建军 主任委员 Attends"),
        ("书记：罗文（请假，委托简宁）", "罗文 书记 Substituted 简宁"),
        ("韦东 副局长 请假 在省里开会", "韦东 副局长 Leave 在省里开会"),
        (
            "请假 党组成员、副局长 韦东（在省里开会）",
            "韦东 党组成员、副局长 Leave 在省里开会",
        ),
        (
            "请假：党组成员、副局长 韦东（在省里开会）",
            "韦东 党组成员、副局长 Leave 在省里开会",
        ),
        (
            "列席 院办主任吕晓、财务科 王芳",
            "吕晓 院办 主任 InAttendance; 王芳 财务科 InAttendance",
        ),
        (
            "列席：财务科长孟洁 法规科科长 祝捷",
            "孟洁 财务科 科长 InAttendance; 祝捷 法规科 科长 InAttendance",
        ),
        ("郝佳 HR", "郝佳 HR"),
        ("穆青 测试", "? 穆青 测试"),
    ]);
}

#[test]
fn a_home_is_no_office() {
    reads(&[
        ("Sue Okafor, flat 3", "Sue Okafor flat 3"),
        (
            "- Tunde Adeyemi fl 22\n- Ann Lee, Flat 3b",
            "Tunde Adeyemi fl 22; Ann Lee Flat 3b",
        ),
        (
            "Marguerite Dunn, flat 7 (Treasurer)",
            "Marguerite Dunn Treasurer InAttendance flat 7",
        ),
        (
            "Helen Marsh (managing agent, not a member)",
            "Helen Marsh managing agent InAttendance",
        ),
    ]);
}

#[test]
fn a_post_of_several_is_that_of_all_behind_it() {
    reads(&[
        ("副局长 曾琪、万波", "曾琪 副局长; 万波 副局长"),
        ("副局长曾琪、万波、何立", "曾琪 副局长; 万波 副局长; 何立 副局长"),
        (
            "市水务局副局长 曾琪、万波",
            "曾琪 市水务局 副局长; 万波 市水务局 副局长",
        ),
        ("党委委员 曾琪、万波", "曾琪 党委委员; 万波 党委委员"),
        ("副主任 曾琪、欧阳娜娜", "曾琪 副主任; 欧阳娜娜 副主任"),
        ("高级工程师 曾琪、万波", "曾琪 高级工程师; 万波 高级工程师"),
        ("局长 何立；副局长 曾琪、万波", "何立 局长; 曾琪 副局长; 万波 副局长"),
        ("何立、邹凯；副科长 曾琪、万波", "何立; 邹凯; 曾琪 副科长; 万波 副科长"),
        (
            "列席：副局长 曾琪、万波",
            "曾琪 副局长 InAttendance; 万波 副局长 InAttendance",
        ),
        ("请假：副局长 曾琪、万波", "曾琪 副局长 Leave; 万波 副局长 Leave"),
        // A head is one person, and in a list of posts and names nobody knows how far a post goes.
        ("局长 何立、曾琪", "何立 局长; 曾琪"),
        ("书记 何立、曾琪、万波", "何立 书记; 曾琪; 万波"),
        ("何立、副局长 曾琪、万波", "何立; 曾琪 副局长; 万波"),
        ("局长 何立、副局长 曾琪、万波", "何立 局长; 曾琪 副局长; 万波"),
        ("副局长 曾琪、科长 万波", "曾琪 副局长; 万波 科长"),
    ]);
}

#[test]
fn letters_or_a_short_unit_before_a_name_are_its_unit() {
    reads(&[
        ("IT 莫凡", "莫凡 IT"),
        ("HR 王芳", "王芳 HR"),
        ("QA 李明", "李明 QA"),
        ("HSE 张伟", "张伟 HSE"),
        ("PMO　欧阳娜娜", "欧阳娜娜 PMO"),
        ("院办 吕晓", "吕晓 院办"),
        ("党办 李明", "李明 党办"),
        ("财务科 王芳", "王芳 财务科"),
        ("院办 吕晓、IT 莫凡", "吕晓 院办; 莫凡 IT"),
        ("院办 吕晓\nIT 莫凡", "吕晓 院办; 莫凡 IT"),
        // Behind a name letters are told as before, and a courtesy is no unit.
        ("郝佳 HR", "郝佳 HR"),
        ("吕晓", "吕晓"),
    ]);
    assert!(!told(&read_names("MR 王芳")).ends_with(" MR"));
}
