//! Lists that are pasted: what is no person is asked about, nobody is given a vote by a guess, and nobody is lost.

use huiwu::{
    domain::people::{Category, Duty, Reply},
    line::roster::{RowContent, SheetReading, read, read_names},
    words::Lang,
};

use super::{people, sheet};
use crate::support::Clerk;

/// The people of a reading, as `name, unit, post`.
fn told(reading: &SheetReading) -> Vec<String> {
    let text = |person: &&huiwu::line::roster::ListedPerson| {
        let parts = [&person.name, &person.unit, &person.post];
        parts
            .map(String::as_str)
            .join(", ")
            .trim_end_matches([',', ' '])
            .to_owned()
    };
    people(reading).iter().map(text).collect()
}

/// The texts that are asked about.
fn asked(reading: &SheetReading) -> Vec<&str> {
    let texts = reading.lines.iter().filter_map(|line| match &line.what {
        RowContent::Doubtful(text) => Some(text.as_str()),
        RowContent::Person(_) | RowContent::Left(..) => None,
    });
    texts.collect()
}

#[test]
fn somebody_above_the_heading_of_a_table_is_asked_about() {
    for (rows, above) in [
        (
            &["Apologies|Reason", "Mr Ted Gray|holiday", "Name|Tel", "Sue Ray|0113"][..],
            "Mr Ted Gray holiday",
        ),
        (&["王五|请假", "姓名|职务|电话", "张三|局长|13800000001"], "王五 请假"),
        (
            &["Kay Holt (guest)", "Name|Post|Email", "Ann Lee|Chair|ann@x.example"],
            "Kay Holt (guest)",
        ),
        (&["列席：|赵六", "序号|姓名|单位", "1|张三|财政局"], "列席： 赵六"),
    ] {
        let found = read(&sheet(rows));
        assert_eq!((asked(&found), people(&found).len()), (vec![above], 1), "{rows:?}");
        let text = rows.join("\n").replace('|', "\t");
        assert_eq!(asked(&read_names(&text)), [above], "{text}");
    }
    for title in [
        "Parks working party",
        "区财政局2026年会议参会名单",
        "Members of the Council 2026",
        "时间：12月1日|地点：三楼",
    ] {
        let found = read(&sheet(&[title, "Name|Post|Email", "Ann Lee|Chair|ann@x.example"]));
        assert_eq!(asked(&found), Vec::<&str>::new(), "{title}");
    }
}

#[test]
fn lines_of_an_agenda_or_a_letter_become_nobody() {
    for line in [
        "Play area inspection (Cllr Dent)",
        "2. Allotment rents (Cllr Hall, 10 min)",
        "Play Area (Mrs Gray)",
        "Rents (15 minutes)",
        "Village hall roof",
        "Report of the Parks Committee",
        "Millbrook Parish Council",
        "Dear all",
        "See you on Friday",
        "预算执行（张三）",
        "一、其他事项",
        "镇党政领导班子成员",
        "Yes",
    ] {
        let found = read_names(line);
        assert_eq!((told(&found), asked(&found).len()), (vec![], 1), "{line}");
        let mut clerk = Clerk::new(Lang::En);
        clerk.meeting("committee", "T", &[]).press("<f3>").go_to_people();
        clerk.press("<f7>").paste(line).press("<ctrl-s>");
        assert_eq!(clerk.m().ledger.records().attendees.len(), 0, "{line}");
    }
    let agenda = "1. Apologies\n2. Play area inspection (Cllr Dent)\n3. Rents 2027\n4. Any other business";
    assert_eq!(told(&read_names(agenda)), Vec::<String>::new());
    for name in [
        "Ann Lee",
        "mary ann lee",
        "Maria de la Cruz",
        "Jan van der Berg",
        "Tom Ward",
        "Kay",
        "Ann Lee (Tom)",
        "阿卜杜拉江",
        "欧阳清",
    ] {
        assert_eq!(people(&read_names(name)).len(), 1, "{name}");
    }
}

#[test]
fn offices_and_titles_before_names_are_those_of_the_names() {
    for (line, people) in [
        (
            "财政局局长 张三、副局长李四",
            &["张三, 财政局, 局长", "李四, 财政局, 副局长"][..],
        ),
        (
            "财政局局长张三，审计局局长王五",
            &["张三, 财政局, 局长", "王五, 审计局, 局长"],
        ),
        (
            "卫健委主任 何平、副主任 陈静、总会计师 刘强",
            &["何平, 卫健委, 主任", "陈静, 卫健委, 副主任", "刘强, , 总会计师"],
        ),
        ("副镇长：王强、赵敏", &["王强, , 副镇长", "赵敏, , 副镇长"]),
        ("Treasurer: Ann Lee", &["Ann Lee, , Treasurer"]),
        ("Cllrs Hall, Dent and Shah", &["Cllr Hall", "Cllr Dent", "Cllr Shah"]),
        (
            "Parks Committee Ann Lee, Bob Ray",
            &["Ann Lee, Parks Committee", "Bob Ray, Parks Committee"],
        ),
        ("Finance Committee Cy Shah", &["Cy Shah, Finance Committee"]),
        ("- Ann Lee (she/her), Treasurer", &["Ann Lee, , Treasurer"]),
    ] {
        assert_eq!(told(&read_names(line)), people, "{line}");
    }
    let file = read(&sheet(&["财政局局长 张三、副局长李四", "审计局局长王五"]));
    assert_eq!(told(&file).len(), 3, "{file:?}");
    assert_eq!(asked(&read_names("Hon. Treasurer: vacant")).len(), 1);
    let officer = read_names("Hon. Secretary: Cy Shah");
    let category = people(&officer)[0].standing.category;
    assert!(
        category.is_some_and(|category| category != Category::Member),
        "{category:?}"
    );
}

#[test]
fn a_table_is_one_whatever_sign_parts_its_cells() {
    for text in [
        "| Name | Organisation | Role |\n|---|---|---|\n| Ann Lee | Hall Trust | Treasurer |\n| Bob Ray | Ward Club | Guest |",
        "Name,Organisation,Role\nAnn Lee,Hall Trust,Treasurer\nBob Ray,Ward Club,Guest",
        "Name;Organisation;Role\nAnn Lee;Hall Trust;Treasurer\nBob Ray;Ward Club;Guest",
        "Name\tOrganisation\tRole\nAnn Lee\tHall Trust\tTreasurer\nBob Ray\tWard Club\tGuest",
    ] {
        let found = read_names(text);
        let units: Vec<&str> = people(&found).iter().map(|person| person.unit.as_str()).collect();
        assert_eq!(
            (units, asked(&found)),
            (vec!["Hall Trust", "Ward Club"], vec![]),
            "{text}"
        );
    }
    let voting = read_names("Name;Vote;Proxy\nAnn Lee;yes;\nBob Ray;no;");
    let categories: Vec<_> = people(&voting).iter().map(|person| person.standing.category).collect();
    assert_eq!(categories, [Some(Category::Member), Some(Category::InAttendance)]);
    assert_eq!(
        people(&read_names("| 姓名 | 单位 |\n| --- | --- |\n| 张三 | 财政局 |")).len(),
        1
    );
    assert_eq!(
        people(&read_names("Ann Lee, Bob Ray, Cy Shah\nDee Fox, Eve Stone")).len(),
        5
    );
}

#[test]
fn people_under_a_heading_or_label_that_nobody_knows_get_no_vote() {
    let rows = [
        "Members",
        "Ann Lee",
        "",
        "Observers",
        "Eve Stone",
        "",
        "Friends of the hall",
        "Joe Marsh",
    ];
    let found = read(&sheet(&rows));
    let votes = |name: &str| {
        let person = people(&found).into_iter().find(|person| person.name == name);
        let standing = &person.unwrap_or_else(|| panic!("{name} of {found:?}")).standing;
        !standing.unsure && standing.category.is_none_or(|category| category == Category::Member)
    };
    assert_eq!(["Ann Lee", "Eve Stone", "Joe Marsh"].map(votes), [true, false, false]);
    for (line, taken) in [
        ("Also present: 3 members of the public, PC Holt", 0),
        ("Class parents: Ann Lee (Tom), Bob Ray (Lucy)", 0),
        ("来宾家属：张三、李四", 0),
        ("Members: Ann Lee, Bob Ray", 2),
        ("出席：张三、李四", 2),
    ] {
        let found = read_names(line);
        assert_eq!(people(&found).len(), taken, "{line}");
        assert_eq!(asked(&found).is_empty(), taken > 0, "{line}");
    }
    assert_eq!(
        people(&read_names("Observers\nEve Stone"))[0].standing.category,
        Some(Category::Observer)
    );
}

#[test]
fn a_post_that_holds_the_last_sign_of_its_body_names_the_body() {
    for (text, wanted) in [
        ("教育局长 张三", "张三, 教育局, 局长"),
        ("财政局长 张三、公安局长李四", "张三, 财政局, 局长; 李四, 公安局, 局长"),
        ("教育局长：张三", "张三, 教育局, 局长"),
        ("张三（县财政局长）", "张三, 县财政局, 局长"),
        ("青山乡长 张三", "张三, 青山乡, 乡长"),
        ("乡政府 乡长 张三", "张三, 乡政府, 乡长"),
        ("一中校长 张三", "张三, 一中, 校长"),
        ("实验学校长 张三", "张三, 实验学校, 校长"),
        ("棉纺厂长 李四", "李四, 棉纺厂, 厂长"),
        ("农科院长 李四", "李四, 农科院, 院长"),
        ("李家村主任 王五", "王五, 李家村, 主任"),
        ("李家村支书 王五", "王五, 李家村, 村支书"),
        ("派出所长 王五", "王五, 派出所, 所长"),
        ("生产科长 王五", "王五, 生产科, 科长"),
        ("交警大队长 王五", "王五, 交警大队, 大队长"),
        ("财务部长 王五", "王五, 财务部, 部长"),
        ("财政局副局长 王五", "王五, 财政局, 副局长"),
        ("财政局科长 王五", "王五, 财政局, 科长"),
        ("市财政局党组书记、局长 张三", "张三, 市财政局, 党组书记、局长"),
        // No body is named for certain.
        ("局长 王五", "王五, , 局长"),
        ("老局长 王五", "王五, , 老局长"),
        ("分管副局长 张三", "张三, , 分管副局长"),
        ("教学副校长 张三", "张三, , 教学副校长"),
        ("生产厂长 李四", "李四, , 生产厂长"),
        ("客户经理 王五", "王五, , 客户经理"),
        ("宣传部长 张三", "张三, , 宣传部长"),
    ] {
        assert_eq!(told(&read_names(text)).join("; "), wanted, "{text}");
    }
}

#[test]
fn people_further_in_are_of_the_unit_above() {
    for (text, wanted) in [
        (
            "财政局\n  张三\n  李四 副局长\n审计局\n\t王五",
            "张三, 财政局; 李四, 财政局, 副局长; 王五, 审计局",
        ),
        (
            "一、财政局（2人）\n　　1．张三\n　　２．李四\n二、审计局：\n　　王五、赵六",
            "张三, 财政局; 李四, 财政局; 王五, 审计局; 赵六, 审计局",
        ),
        (
            "财政局\n- 张三\n- 李四\n审计局\n- 王五",
            "张三, 财政局; 李四, 财政局; 王五, 审计局",
        ),
        ("列席：\n财政局\n（1）张三\n（2）李四", "张三, 财政局; 李四, 财政局"),
        (
            "Finance Committee\n    Ann Lee (Chair)\n    Bob Ray\nParks Dept:\n\tCid Fox",
            "Ann Lee, Finance Committee; Bob Ray, Finance Committee; Cid Fox, Parks Dept",
        ),
        (
            "County Council\n  Parks Team\n    Ann Lee\n  Bob Ray",
            "Ann Lee, Parks Team; Bob Ray, County Council",
        ),
        // Nobody is a unit, and what stands no further in is under none.
        ("张三\n  李四\n  王五", "张三; 李四; 王五"),
        ("Rosa Lindt\n  Peter Bloom", "Rosa Lindt; Peter Bloom"),
        ("财政局\n  张三\n李四", "张三, 财政局; 李四"),
        ("①张三\n②李四\n（三）王五", "张三; 李四; 王五"),
    ] {
        assert_eq!(told(&read_names(text)).join("; "), wanted, "{text}");
    }
}

#[test]
fn a_unit_in_a_list_of_names_is_nobody() {
    for (text, names, units) in [
        ("安环部、财务部、张三", "张三", &["安环部", "财务部"][..]),
        ("Finance Dept, Ann Lee", "Ann Lee", &["Finance Dept"]),
        (
            "Finance Dept\nAnn Lee\nDepartment of Health",
            "Ann Lee",
            &["Finance Dept", "Department of Health"],
        ),
        ("党办\n张三\n应急管理局", "张三", &["党办", "应急管理局"]),
        ("王登科、李文会、张三", "王登科; 李文会; 张三", &[]),
        ("Ann Lee, Michelle Branch", "Ann Lee; Michelle Branch", &[]),
    ] {
        let reading = read_names(text);
        assert_eq!(
            (told(&reading).join("; ").as_str(), asked(&reading)),
            (names, units.to_vec()),
            "{text}"
        );
    }
    // A unit among those in attendance makes nobody's capacity doubtful.
    let reading = read_names("列席：\n安环部\n张三");
    assert_eq!(people(&reading)[0].standing.category, Some(Category::InAttendance));
}

#[test]
fn the_answer_of_somebody_who_stands_above_is_taken_with_them() {
    let reading = read_names("三组代表：周老四、石建平\n请假：石建平（外出打工）");
    let both = people(&reading);
    assert_eq!(both.len(), 2);
    let away = both.iter().find(|person| person.name == "石建平");
    let told = away.map(|person| (person.standing.reply, person.standing.leave_reason.clone()));
    assert_eq!(told, Some((Some(Reply::Leave), "外出打工".to_owned())));
    // Their duty as well, in either language.
    for (list, name, duty) in [
        ("委员：马国强、孙丽\n记录：孙丽", "孙丽", Duty::Scribe),
        ("委员：马国强、孙丽\n主持人：马国强", "马国强", Duty::Chair),
        (
            "Members: Ann Lee, Bob Dale\nMinutes: Bob Dale",
            "Bob Dale",
            Duty::Scribe,
        ),
        ("Members: Ann Lee, Bob Dale\nChair: Ann Lee", "Ann Lee", Duty::Chair),
    ] {
        let reading = read_names(list);
        let both = people(&reading);
        let told = both.iter().find(|person| person.name == name);
        let told = told.map(|person| (person.standing.duty, person.standing.category));
        assert_eq!(
            (told, both.len()),
            (Some((Some(duty), Some(Category::Member))), 2),
            "{list}"
        );
    }
    // The same name with another post is somebody else, or asked about.
    let reading = read_names("代表：张伟\n代表：张伟");
    assert_eq!(asked(&reading).len(), 1);
}

#[test]
fn posts_of_a_hospital_are_posts_and_nobody_beside_them_is_lost() {
    for (list, names) in [
        ("住院医师：高阳", "高阳, , 住院医师"),
        ("住院医师 高阳", "高阳, , 住院医师"),
        ("住院总 马骁", "马骁, , 住院总"),
        ("住院总：马骁", "马骁, , 住院总"),
        (
            "药学部 临床药师 田甜（列席）、医务科 何斌（列席）",
            "田甜, 药学部, 临床药师; 何斌, 医务科",
        ),
        (
            "检验科 主管技师 田甜\n护理部 主管护师 何斌",
            "田甜, 检验科, 主管技师; 何斌, 护理部, 主管护师",
        ),
    ] {
        let reading = read_names(list);
        assert_eq!(
            (told(&reading).join("; ").as_str(), asked(&reading)),
            (names, vec![]),
            "{list}"
        );
    }
}
