//! Lists in which somebody was cut in half, lost or given a vote: nobody is, and what cannot be told is refused row by row.

use huiwu::{
    domain::people::{Category, Reply},
    line::roster::{ColumnKind, RowContent, RowDoubt, SheetReading, ToldColumns, read, read_as, read_name, read_names},
};

use super::{people, sheet};

fn names(reading: &SheetReading) -> Vec<String> {
    people(reading).iter().map(|person| person.name.clone()).collect()
}

/// The table of a comma-separated text.
fn table(text: &str) -> SheetReading {
    let rows: Vec<String> = text.lines().map(|line| line.replace(',', "|")).collect();
    read(&sheet(&rows.iter().map(String::as_str).collect::<Vec<_>>()))
}

fn file(text: &str) -> SheetReading {
    read(&huiwu::shell::sheets::read_bytes(text.as_bytes()).unwrap()[0])
}

#[test]
fn half_a_name_under_name_and_half_beside_it_are_one_name() {
    for (text, name) in [
        ("Name,Surname\nRosa,Lindt", "Rosa Lindt"),
        ("Name,First name\nLindt,Rosa", "Rosa Lindt"),
        ("First name,Name\nRosa,Lindt", "Rosa Lindt"),
        ("Name,Vorname\nMüller,Anna", "Anna Müller"),
        ("Nom,Prénom\nMARTIN,Luc", "Luc MARTIN"),
        ("Apellidos,Nombre\nde la Cruz Gómez,María", "María de la Cruz Gómez"),
        ("Cognome,Nome\nRossi,Mario", "Mario Rossi"),
        ("Achternaam,Voornaam\nde Vries,Jan", "Jan de Vries"),
        ("Name,Forename,Ward\nLindt,Rosa,North", "Rosa Lindt"),
        ("Surname,Other names\nLindt,Rosa Maria", "Rosa Maria Lindt"),
        ("Initials,Surname\nR. J.,Lindt", "R. J. Lindt"),
        ("Name,Surname\nRosa Lindt,Lindt", "Rosa Lindt"),
        ("Full name,First name\nRosa Lindt,Rosa", "Rosa Lindt"),
        ("姓名,姓\n建国,李", "李建国"),
    ] {
        let text = format!("{text}\n");
        assert_eq!(names(&table(&text)), [name], "{text}");
    }
}

#[test]
fn the_first_of_a_list_without_headings_is_somebody_though_a_word_of_theirs_heads_lists() {
    let rows = "Rosa Lindt,Ward North,Member\nPeter Bloom,Ward South,Chair\nAnn Hedges,Ward East,Clerk";
    let reading = table(rows);
    assert_eq!(names(&reading), ["Rosa Lindt", "Peter Bloom", "Ann Hedges"]);
    assert_eq!(people(&reading)[2].standing.category, Some(Category::Staff));
    let told: ToldColumns = [
        (0, Some(ColumnKind::Name)),
        (1, Some(ColumnKind::Unit)),
        (2, Some(ColumnKind::Category)),
    ]
    .into();
    let lines: Vec<String> = rows.lines().map(|line| line.replace(',', "|")).collect();
    let pointed = read_as(&sheet(&lines.iter().map(String::as_str).collect::<Vec<_>>()), &told);
    assert_eq!(names(&pointed), ["Rosa Lindt", "Peter Bloom", "Ann Hedges"]);
    for (text, first) in [
        (
            "Member,Rosa Lindt\nObserver,Peter Bloom\nMember,Ann Hedges",
            "Rosa Lindt",
        ),
        (
            "张三,财务处,出席人员\n李四,办公室,列席人员\n王五,人事处,列席人员",
            "张三",
        ),
        ("Rosa Lindt,Delegate,Member\nPeter Bloom,Guest,Visitor", "Rosa Lindt"),
    ] {
        assert_eq!(names(&table(text)).first().map(String::as_str), Some(first), "{text}");
    }
    // A heading stays one.
    for text in [
        "Member,Date Joined\nRosa Lindt,2019",
        "Member,Seat Row\nRosa Lindt,3\nPeter Bloom,4",
    ] {
        assert_eq!(
            names(&table(text)).first().map(String::as_str),
            Some("Rosa Lindt"),
            "{text}"
        );
    }
}

#[test]
fn a_word_for_a_capacity_is_nobodys_name() {
    for word in ["Chair", "Clerk", "Guest", "Observer", "嘉宾", "列席人员", "主持人"] {
        let reading = table(&format!("Name,Phone\nRosa Lindt,123456789\n{word},\n"));
        assert_eq!(names(&reading), ["Rosa Lindt"], "{word}");
    }
    for word in ["TBC", "tba", "Vacant", "Vacancy", "O", "待定"] {
        assert_eq!(read_name(word).name, "", "{word}");
    }
    assert_eq!(read_name("欧阳　少东").name, "欧阳少东");
    assert!(read_name("张三 李四").name.is_empty());
}

#[test]
fn lists_under_labels_lose_nobody() {
    let reading = file("Present: Rosa Lindt, Peter Bloom\nApologies: Ann Hedges\n");
    assert_eq!(names(&reading), ["Rosa Lindt", "Peter Bloom", "Ann Hedges"]);
    let replies: Vec<Option<Reply>> = people(&reading).iter().map(|person| person.standing.reply).collect();
    assert_eq!(
        replies,
        [Some(Reply::Attends), Some(Reply::Attends), Some(Reply::Leave)]
    );
    let reading = file("Chair: Rosa Lindt\nMembers: Peter Bloom, Ann Hedges\nClerk: Ian Mead\nGuests:\nTom Reed\n");
    assert_eq!(
        names(&reading),
        ["Rosa Lindt", "Peter Bloom", "Ann Hedges", "Ian Mead", "Tom Reed"]
    );
    let votes = people(&reading)
        .iter()
        .filter(|p| p.standing.category == Some(Category::Member))
        .count();
    assert_eq!(votes, 2);
    assert_eq!(people(&reading)[4].standing.category, Some(Category::Invited));
    let reading = file("主持：张三\n出席：李四、王五\n列席：赵六\n");
    assert_eq!(names(&reading), ["张三", "李四", "王五", "赵六"]);
    assert_eq!(people(&reading)[3].standing.category, Some(Category::InAttendance));
    // A label that is not known refuses its name, and says so.
    let reading = file("Present: Rosa Lindt, Peter Bloom\nOdd fellows: Ann Hedges\n");
    assert!(
        reading
            .lines
            .iter()
            .any(|line| matches!(&line.what, RowContent::Doubtful(text) if text.contains("Ann Hedges"))),
        "{:?}",
        reading.lines
    );
}

#[test]
fn a_pasted_list_with_posts_loses_nobody() {
    for (text, list) in [
        (
            "Rosa Lindt; Peter Bloom - Treasurer",
            &["Rosa Lindt", "Peter Bloom"][..],
        ),
        (
            "Rosa Lindt - Chair, Peter Bloom - Treasurer",
            &["Rosa Lindt", "Peter Bloom"],
        ),
        (
            "Rosa Lindt, Chair; Peter Bloom, Treasurer",
            &["Rosa Lindt", "Peter Bloom"],
        ),
        (
            "Rosa Lindt - Chair; Peter Bloom; Ann Hedges - Clerk",
            &["Rosa Lindt", "Peter Bloom", "Ann Hedges"],
        ),
        ("教育局 刘洋；财政局 张三", &["刘洋", "张三"]),
        ("刘洋，局长；张三，处长", &["刘洋", "张三"]),
        ("教育局刘洋、财政局张三", &["刘洋", "张三"]),
        ("张三 财务处；李四 办公室；王五", &["张三", "李四", "王五"]),
        (
            "Rosa Lindt (Chair), Peter Bloom (Treasurer)",
            &["Rosa Lindt", "Peter Bloom"],
        ),
    ] {
        let reading = read_names(text);
        assert_eq!(names(&reading), list, "{text}");
        assert!(
            people(&reading)
                .iter()
                .all(|person| !list.contains(&person.unit.as_str())),
            "{text}"
        );
    }
    let reading = read_names("教育局 刘洋；财政局 张三");
    let units: Vec<&str> = people(&reading).iter().map(|person| person.unit.as_str()).collect();
    assert_eq!(units, ["教育局", "财政局"]);
    let treasurer = read_name("Peter Bloom - Treasurer");
    assert_eq!(
        treasurer.standing.category,
        Some(Category::InAttendance),
        "as in brackets"
    );
    assert!(!treasurer.doubts.is_empty());
}

#[test]
fn lists_that_go_sideways_lose_nobody() {
    let reading = table("Last name,First name,Last name,First name\nLindt,Rosa,Bloom,Peter\nHedges,Ann,,");
    assert_eq!(names(&reading).len(), 3, "{:?}", names(&reading));
    assert!(names(&reading).contains(&"Peter Bloom".to_owned()));
    let reading = table("部门,姓名1,姓名2,姓名3\n财务处,张三,李四,\n办公室,王五,赵六,孙七");
    let mut found: Vec<String> = people(&reading)
        .iter()
        .map(|p| format!("{} {}", p.unit, p.name))
        .collect();
    found.sort();
    let mut wanted = [
        "财务处 张三",
        "财务处 李四",
        "办公室 王五",
        "办公室 赵六",
        "办公室 孙七",
    ]
    .map(str::to_owned);
    wanted.sort();
    assert_eq!(found, wanted);
    for text in [
        "Unit,Name 1,Name 2\nParks,Rosa Lindt,Peter Bloom",
        "Surname 1,Forename 1,Surname 2,Forename 2\nLindt,Rosa,Bloom,Peter",
        "Unit,Name,Post,Name,Post\nParks,Rosa Lindt,Head,Peter Bloom,Clerk",
        "Attendee (1),Attendee (2)\nRosa Lindt,Peter Bloom",
    ] {
        assert_eq!(names(&table(text)), ["Rosa Lindt", "Peter Bloom"], "{text}");
    }
    // The name of somebody else in the row is kept and told, and is no other name of the first.
    let reading = table("成员姓名,联系人姓名\n张三,王五\n李四,赵六");
    assert_eq!(names(&reading), ["张三", "李四"]);
    assert_eq!(people(&reading)[0].other_name, "");
    assert!(people(&reading)[0].standing.remark.contains("王五"));
}

#[test]
fn a_capacity_under_any_heading_gives_no_vote_to_others() {
    for text in [
        "Attendee name,Attendee type,Registration status\nRosa Lindt,Voting member,Confirmed\nPeter Bloom,Observer,Cancelled\nAnn Hedges,Press,Waiting list",
        "Name,Ticket type\nRosa Lindt,Voting member\nPeter Bloom,Observer\nAnn Hedges,Press",
        "Name,Badge\nRosa Lindt,Voting member\nPeter Bloom,Observer\nAnn Hedges,Press",
        "Name,Lanyard\nRosa Lindt,Member\nPeter Bloom,Guest\nAnn Hedges,Visitor",
        "姓名,人员类型\n张三,正式代表\n李四,列席\n王五,记者",
        "姓名,票种\n张三,出席\n李四,嘉宾\n王五,媒体",
    ] {
        let reading = table(text);
        let categories: Vec<Option<Category>> = people(&reading).iter().map(|p| p.standing.category).collect();
        assert_eq!(categories.len(), 3, "{text}");
        assert_eq!(categories[0], Some(Category::Member), "{text}");
        assert!(
            categories[1..]
                .iter()
                .all(|own| own.is_some_and(|own| own != Category::Member)),
            "{text}: {categories:?}"
        );
    }
    let reading = table(
        "Full Name,Attendance,Response\nRosa Lindt,Meeting Organizer,None\nPeter Bloom,Required Attendee,Accepted\nAnn Hedges,Optional Attendee,Declined",
    );
    assert!(
        people(&reading)
            .iter()
            .all(|person| person.standing.unsure && person.standing.category.is_none())
    );
    assert!(reading.lines.iter().skip(1).all(|line| !line.doubts.is_empty()));
}

#[test]
fn absent_is_no_excuse() {
    for (text, reply) in [
        ("Name,Status\nRosa Lindt,Absent", None),
        ("Name,Attendance\nRosa Lindt,absent", None),
        ("姓名,参会情况\n张三,缺席", None),
        ("Name,Status\nRosa Lindt,Absent with apologies", Some(Reply::Leave)),
        ("Name,Status\nRosa Lindt,Apologies", Some(Reply::Leave)),
        ("姓名,参会情况\n张三,请假", Some(Reply::Leave)),
        ("姓名,参会情况\n张三,缺席（出差）", Some(Reply::Leave)),
    ] {
        let reading = table(text);
        assert_eq!(people(&reading)[0].standing.reply, reply, "{text}");
        let told = reading
            .lines
            .iter()
            .any(|line| matches!(line.doubts.first(), Some(RowDoubt::UnknownFlag(_))));
        assert_eq!(told, reply.is_none(), "{text}");
    }
}

#[test]
fn the_day_of_joining_is_kept_and_makes_no_report_of_a_call() {
    let reading =
        table("Surname,First name,Phone,Joined\nLindt,Rosa,0123456789,2019-05-01\nBloom,Peter,0123456780,2020");
    assert_eq!(names(&reading), ["Rosa Lindt", "Peter Bloom"]);
    assert!(
        people(&reading)[0].standing.remark.contains("Joined 2019-05-01"),
        "{:?}",
        people(&reading)[0]
    );
    assert!(!people(&reading)[0].standing.unsure);
    let call = table("Name,Joined,Left\nRosa Lindt,10:01,11:00\nPeter Bloom,10:02,11:00");
    assert!(people(&call).iter().all(|person| person.standing.unsure));
    let call = table("Name,Joined\nRosa Lindt,10:01\nPeter Bloom,10:02");
    assert!(people(&call).iter().all(|person| person.standing.unsure));
}

#[test]
fn a_people_is_no_post() {
    let reading = table("张三,男,汉族,财务处,处长,13800000001\n李四,女,回族,办公室,主任,13800000002");
    let list = people(&reading);
    assert_eq!((list[0].post.as_str(), list[0].unit.as_str()), ("处长", "财务处"));
    assert!(list[0].standing.remark.contains("汉族"));
}

#[test]
fn an_office_behind_a_name_is_read_alike_whatever_sign_stands_between() {
    let table = table("Ann Hedges,Treasurer\nPeter Bloom,Treasurer\n");
    assert!(
        table
            .people()
            .all(|(_, person)| person.standing.category == Some(Category::InAttendance)),
        "{table:?}"
    );
    for office in ["Treasurer", "Finance Officer"] {
        for line in [
            format!("Peter Bloom - {office}"),
            format!("Peter Bloom – {office}"),
            format!("Peter Bloom, {office}"),
            format!("Peter Bloom ({office})"),
        ] {
            let reading = read_names(&line);
            let people: Vec<_> = reading.people().collect();
            assert_eq!(people.len(), 1, "{line}: {reading:?}");
            let (_, person) = people[0];
            assert_eq!(
                (person.name.as_str(), person.post.to_lowercase()),
                ("Peter Bloom", office.to_lowercase()),
                "{line}"
            );
            assert_eq!(person.standing.category, Some(Category::InAttendance), "{line}");
        }
    }
}

#[test]
fn names_of_japan_have_a_blank_and_belong_to_one_person() {
    let list = sheet(&["氏名|所属", "田中 太郎|総務部", "鈴木　花子|営業部", "林 誠|財務部"]);
    assert_eq!(names(&read(&list)), ["田中太郎", "鈴木花子", "林誠"]);
    assert_eq!(read_name("田中 太郎").name, "田中太郎");
    for (cell, several) in [
        ("田中 太郎", false),
        ("鈴木 花子", false),
        ("张三 李四", true),
        ("王芳 刘洋", true),
    ] {
        let doubts = read_name(cell).doubts;
        let found = doubts.iter().any(|doubt| matches!(doubt, RowDoubt::SeveralNames(_)));
        assert_eq!(found, several, "{cell}: {doubts:?}");
    }
}

#[test]
fn heads_that_lost_what_parts_them_are_nobody() {
    for text in [
        "Name Role Email\nAnn Pike Mayor ann@x.org",
        "Name  Role  Email\nAnn Pike  Mayor  ann@x.org",
        "序号 姓名 单位 职务\n1 张三 财政局 科长",
    ] {
        let reading = read_names(text);
        let heads = reading
            .people()
            .any(|(_, person)| person.name.contains("Name") || person.name.contains("姓名"));
        assert!(!heads, "{text}: {reading:?}");
    }
    let named = read_names("Namey Rolet\nAnn Pike");
    assert_eq!(named.people().count(), 2, "{named:?}");
}
