//! Lists that are pasted: what is no person is asked about, nobody is given a vote by a guess, and nobody is lost.

use huiwu::{
    domain::people::Category,
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
