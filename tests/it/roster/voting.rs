//! Columns of posts, of capacities and of votes tell who of a list has a vote and who is in the chair.

use huiwu::{
    domain::people::{Category, Duty, Reply},
    line::roster::read_names,
};

use super::{RowDoubt, doubts, people, read, sheet};

fn categories(rows: &[&str]) -> Vec<Option<Category>> {
    let reading = read(&sheet(rows));
    people(&reading).iter().map(|p| p.standing.category).collect()
}

fn chairs(rows: &[&str]) -> Vec<String> {
    let reading = read(&sheet(rows));
    let chair = |p: &&&huiwu::line::roster::ListedPerson| p.standing.duty == Some(Duty::Chair);
    people(&reading).iter().filter(chair).map(|p| p.name.clone()).collect()
}

#[test]
fn a_column_of_votes_takes_the_vote_away() {
    let rows = [
        "Name|Position|Vote",
        "Ann Bell|Chair|yes",
        "Bob Cole|Chief Executive|no",
        "Cid Dunn||Yes",
    ];
    assert_eq!(
        categories(&rows),
        [
            Some(Category::Member),
            Some(Category::InAttendance),
            Some(Category::Member)
        ]
    );
    let rows = ["姓名|职务|表决权", "王建国|局长|有", "热依汗|翻译|无"];
    assert_eq!(
        categories(&rows),
        [Some(Category::Member), Some(Category::InAttendance)]
    );
}

#[test]
fn a_word_that_is_no_answer_about_votes_is_told() {
    let reading = read(&sheet(&["Name|Vote", "Ann Bell|perhaps", "Bob Cole|no"]));
    assert_eq!(doubts(&reading), [(2, RowDoubt::UnknownFlag("perhaps".to_owned()))]);
}

#[test]
fn a_job_takes_no_vote_where_the_list_tells_no_capacity() {
    let rows = [
        "姓名|单位|职务",
        "王建国|党组|书记",
        "热依汗|民宗局|翻译",
        "高峰|办公室|司机",
    ];
    assert_eq!(categories(&rows), [None, None, None]);
    let rows = [
        "Name|Position",
        "Ann Bell|Chair",
        "Bob Cole|Consultant",
        "Cid Dunn|Interpreter",
    ];
    assert_eq!(categories(&rows), [None, None, None]);
}

#[test]
fn governors_are_members() {
    let rows = [
        "Name|Position|Status",
        "Carol Finch|Chair of governors|Governor",
        "Dan Webb|Vice chair|Governor",
        "Ed Moor||Parent governor",
        "Fay Hill|Headteacher|Ex-officio governor",
    ];
    let governor = Some(Category::Member);
    assert_eq!(categories(&rows), [governor, governor, governor, governor]);
    assert_eq!(chairs(&rows), ["Carol Finch"]);
}

#[test]
fn a_post_names_the_chair_where_one_person_bears_it() {
    for post in [
        "Chair",
        "Chairman",
        "Chair of governors",
        "Chair of the Council",
        "Chairwoman",
    ] {
        let chair = format!("Ann Bell|{post}");
        assert_eq!(
            chairs(&["Name|Position", chair.as_str(), "Bob Cole|Member"]),
            ["Ann Bell"],
            "{post}"
        );
    }
    assert!(chairs(&["Name|Position", "Ann Bell|Chair", "Bob Cole|Chair"]).is_empty());
    assert!(chairs(&["Name|Position", "Ann Bell|Vice chair", "Bob Cole|Member"]).is_empty());
}

#[test]
fn officers_in_brackets_have_no_vote_whatever_their_office() {
    let rows = [
        "Name",
        "Tim Fox (secretary)",
        "Una Gray (treasurer)",
        "Val Hope (clerk)",
        "Wes Ivy",
    ];
    assert_eq!(
        categories(&rows),
        [
            Some(Category::InAttendance),
            Some(Category::InAttendance),
            Some(Category::Staff),
            None
        ]
    );
}

#[test]
fn offices_that_members_are_elected_to_are_asked_about() {
    for (office, asked) in [
        ("treasurer", true),
        ("Hon. Treasurer", true),
        ("Secretary", true),
        ("recording secretary", false),
        ("finance officer", false),
        ("clerk", false),
        ("councillor", false),
    ] {
        let row = format!("Una Gray ({office})");
        let reading = read(&sheet(&["Name", row.as_str(), "Wes Ivy"]));
        let told = doubts(&reading);
        let unknown = told
            .iter()
            .any(|(_, doubt)| matches!(doubt, RowDoubt::UnknownCategory(_)));
        assert_eq!(unknown, asked, "{office}");
    }
}

#[test]
fn a_capacity_behind_a_comma_in_a_post_is_no_part_of_the_post() {
    for (post, kept) in [
        ("局长，列席", "局长"),
        ("办公室主任，记录", "办公室主任"),
        ("局长、列席", "局长"),
        ("党组书记、局长", "党组书记、局长"),
    ] {
        let row = format!("孙丽|{post}");
        let reading = read(&sheet(&["姓名|职务", "王卫东|局长", row.as_str()]));
        let people = people(&reading);
        assert_eq!(people[1].post, kept, "{post}");
        let away = people[1].standing.category == Some(Category::InAttendance);
        assert_eq!(away, kept != post, "{post}");
    }
}

#[test]
fn the_items_of_an_agenda_are_nobodys_names() {
    for line in [
        "Grant for hall",
        "Date of next meeting",
        "Any other business",
        "Declarations of interest",
        "审议年度预算",
        "下次会议时间",
        "请假情况",
    ] {
        let reading = read(&sheet(&["Ann Bell", line, "Bob Cole", "Cid Dunn"]));
        assert!(people(&reading).iter().all(|who| who.name != line), "{line}");
    }
}

#[test]
fn a_councillor_of_another_council_has_no_vote() {
    let rows = [
        "Name",
        "Cllr Ian Frost (District Councillor)",
        "Ann Fox (County Councillor)",
        "Cllr Di Ward",
    ];
    assert_eq!(
        categories(&rows),
        [Some(Category::InAttendance), Some(Category::InAttendance), None]
    );
}

#[test]
fn a_director_votes_on_the_board_that_a_column_of_capacities_tells_of() {
    let rows = [
        "Name|Capacity",
        "Ann Bell|Chair",
        "Bob Cole|director",
        "Cid Dunn|non-executive director",
        "Eve Gray|in attendance",
    ];
    assert_eq!(
        categories(&rows),
        [
            None,
            Some(Category::Member),
            Some(Category::Member),
            Some(Category::InAttendance)
        ]
    );
}

#[test]
fn a_head_or_a_director_in_brackets_is_asked_about() {
    for word in ["Headteacher", "Director", "Managing Director"] {
        let cell = format!("Ann Bell ({word})");
        let reading = read(&sheet(&["Name", &cell, "Bob Cole"]));
        assert_eq!(
            doubts(&reading),
            [(2, RowDoubt::UnknownCategory(word.to_owned()))],
            "{word}"
        );
    }
}

#[test]
fn kinds_of_members_keep_their_name_as_the_post() {
    let rows = [
        "Name",
        "Ann Bell (parent governor)",
        "Bob Cole (co-opted)",
        "Oliver Webb (SBM)",
    ];
    let reading = read(&sheet(&rows));
    let told: Vec<_> = people(&reading)
        .iter()
        .map(|p| (p.post.clone(), p.standing.category))
        .collect();
    assert_eq!(
        told,
        [
            ("parent governor".to_owned(), Some(Category::Member)),
            ("co-opted".to_owned(), None),
            ("SBM".to_owned(), Some(Category::InAttendance))
        ]
    );
}

#[test]
fn a_kind_of_director_is_a_post_and_no_unit() {
    let rows = [
        "姓名",
        "曹永胜（外部董事）",
        "章平（独立董事）",
        "田青（职工董事）",
        "罗海（董事）",
    ];
    let reading = read(&sheet(&rows));
    let told: Vec<_> = people(&reading)
        .iter()
        .map(|p| (p.unit.clone(), p.post.clone()))
        .collect();
    let posts = ["外部董事", "独立董事", "职工董事", "董事"];
    assert_eq!(told, posts.map(|post| (String::new(), post.to_owned())));
}

#[test]
fn who_takes_the_minutes_and_whom_a_proxy_stands_for_are_read() {
    let rows = [
        "Name|Role",
        "Ann Bell|Chair",
        "Eve Gray|Minutes secretary",
        "Bob Cole|proxy for Jo Rix",
    ];
    let reading = read(&sheet(&rows));
    let people = people(&reading);
    let duties: Vec<_> = people.iter().map(|p| p.standing.duty).collect();
    assert!(duties.contains(&Some(Duty::Scribe)), "{duties:?}");
    let proxies: Vec<_> = people.iter().filter_map(|p| p.standing.stands_for.clone()).collect();
    assert_eq!(proxies, ["Jo Rix"]);
}

#[test]
fn a_half_of_a_name_is_never_taken_for_the_whole() {
    for (rows, whole) in [
        (["Name|Surname", "Rosa|Lindt"], "Rosa Lindt"),
        (["Name|First name", "Lindt|Rosa"], "Rosa Lindt"),
        (["Name|Vorname", "Müller|Jan"], "Jan Müller"),
        (["Apellidos|Nombre", "de la Cruz Gómez|María"], "María de la Cruz Gómez"),
        (["Cognome|Nome", "Rossi|Mario"], "Mario Rossi"),
        (["Name|First name", "Rosa Lindt|Rosa"], "Rosa Lindt"),
    ] {
        let reading = read(&sheet(&rows));
        let names: Vec<&str> = people(&reading).iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names, [whole], "{rows:?}");
    }
}

#[test]
fn a_capacity_in_the_first_row_is_no_heading() {
    let reading = read(&sheet(&[
        "Rosa Lindt|Ward North|Member",
        "Peter Bloom|Ward South|Chair",
        "Ann Hedges|Ward East|Clerk",
    ]));
    let names: Vec<&str> = people(&reading).iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Rosa Lindt", "Peter Bloom", "Ann Hedges"]);
}

#[test]
fn nobody_is_made_a_member_by_a_calendar_and_joined_alone_is_no_call() {
    let rows = [
        "Full Name|Attendance|Response",
        "Ann Bell|Meeting Organizer|None",
        "Bob Cole|Required Attendee|Accepted",
    ];
    let reading = read(&sheet(&rows));
    assert!(people(&reading).iter().all(|p| p.standing.unsure), "{reading:?}");
    let reading = read(&sheet(&[
        "Surname|First name|Phone|Joined",
        "Bell|Ann|07700 900123|2019-04-01",
        "Cole|Bob|07700 900124|2020-04-01",
    ]));
    assert!(doubts(&reading).is_empty(), "{:?}", doubts(&reading));
    let list = people(&reading);
    assert!(
        list.iter()
            .all(|p| p.standing.category.is_none() && p.standing.reply.is_none()),
        "{list:?}"
    );
}

#[test]
fn absent_without_a_word_more_is_no_excuse() {
    let reading = read(&sheet(&["Name|Status", "Ann Bell|Absent", "Bob Cole|Apologies"]));
    let replies: Vec<_> = people(&reading).iter().map(|p| p.standing.reply).collect();
    assert_eq!(replies, [None, Some(Reply::Leave)]);
}

#[test]
fn the_kind_of_a_guest_or_of_a_ticket_gives_no_vote() {
    for (heading, word) in [
        ("Registration Type", "Delegate"),
        ("Registration type", "Member"),
        ("Ticket type", "Delegate"),
        ("Attendee Type", "Delegate"),
        ("Delegate category", "Delegate"),
        ("Pass type", "Member"),
        ("报名类型", "代表"),
        ("参会类型", "代表"),
        ("代表类别", "代表"),
        ("注册类型", "成员"),
        ("票种", "代表"),
    ] {
        let reading = read(&sheet(&[
            &format!("Name|{heading}"),
            &format!("Rosa Lindt|{word}"),
            "Ann Hedges|Press",
        ]));
        let person = people(&reading)[0];
        assert_eq!(person.standing.category, None, "{heading} {word}");
        assert!(person.standing.unsure && person.post == word, "{heading} {word}");
        let asked = RowDoubt::UnknownCategory(word.to_owned());
        assert!(doubts(&reading).contains(&(2, asked)), "{heading} {word}");
    }
    // These say a vote, under any heading, or stand in a column of capacities.
    for (heading, word) in [
        ("Registration Type", "Voting member"),
        ("代表类别", "正式代表"),
        ("参会类型", "出席"),
        ("Attendee type", "Councillor"),
        ("Role", "Member"),
        ("参会身份", "代表"),
    ] {
        let reading = read(&sheet(&[&format!("Name|{heading}"), &format!("Rosa Lindt|{word}")]));
        assert_eq!(
            people(&reading)[0].standing.category,
            Some(Category::Member),
            "{heading} {word}"
        );
    }
}

#[test]
fn a_heading_or_a_ward_makes_members_and_a_column_of_coming_takes_the_vote_away() {
    use Category::{InAttendance, Member, Staff};
    for (rows, wanted) in [
        // Whoever sits for a ward is a member; a vicar beside them is none for certain.
        (
            &[
                "Name|Ward|Phone|Role",
                "Ann Bell|South|123456|Chairman",
                "Bob Cole|North|123456|",
                "Cid Dunn||123456|Clerk",
                "Dora Ford||123456|County Councillor",
                "Ed Hall|North||Vice-Chair",
                "Fay Ives||123456|",
            ][..],
            &[None, Some(Member), Some(Staff), Some(InAttendance), Some(Member), None][..],
        ),
        (
            &[
                "Cllr|Phone|Role",
                "Ann Bell|123456|Chairman",
                "Bob Cole|123456|",
                "Cid Dunn|123456|Clerk",
                "Dora Ford|123456|County Councillor",
                "Ed Hall|123456|Vice-Chair",
            ],
            &[None, Some(Member), Some(Staff), Some(InAttendance), Some(Member)],
        ),
        (
            &[
                "姓名|房号|到会方式|受托人",
                "方芳|1|本人|",
                "白玉莲|2|委托|白小军",
                "杜书记||列席|",
            ],
            &[None, None, Some(InAttendance)],
        ),
    ] {
        assert_eq!(categories(rows), wanted, "{rows:?}");
    }
    let reading = read(&sheet(&["姓名|到会方式|受托人", "方芳|本人|", "白玉莲|委托|白小军"]));
    let standings: Vec<_> = people(&reading).iter().map(|person| person.standing.clone()).collect();
    assert_eq!(standings[0].reply, Some(Reply::Attends));
    assert_eq!(standings[1].reply, Some(Reply::Substituted));
    assert_eq!(standings[1].replaced_by.as_deref(), Some("白小军"));
    // Headings are nobody, with tabs as well.
    let reading =
        read_names("Councillor\tWard\tPhone\tRole\nAnn Bell\tSouth\t123456\tChairman\nBob Cole\tNorth\t123456\t");
    let names: Vec<&str> = people(&reading).iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ann Bell", "Bob Cole"]);
}

#[test]
fn an_elected_officer_under_a_heading_of_members_is_one() {
    for heading in [
        "TRUSTEES:",
        "COMMITTEE MEMBERS:",
        "Board members",
        "Members:",
        "Governors:",
    ] {
        let reading = read_names(&format!(
            "{heading}\nPeter Lund (treasurer)\nAnn Lee, secretary\nBob Ray (auditor)\nHelen Marsh (treasurer, not a member)\n"
        ));
        let told: Vec<(&str, Option<Category>)> = people(&reading)
            .iter()
            .map(|person| (person.name.as_str(), person.standing.category))
            .collect();
        let wanted = [
            ("Peter Lund", Some(Category::Member)),
            ("Ann Lee", Some(Category::Member)),
            ("Bob Ray", Some(Category::InAttendance)),
            ("Helen Marsh", Some(Category::InAttendance)),
        ];
        assert_eq!(told, wanted, "{heading}");
    }
    // Without such a heading nothing gives the vote.
    let reading = read_names("Peter Lund (treasurer)\nAnn Lee");
    assert_eq!(people(&reading)[0].standing.category, Some(Category::InAttendance));
}

#[test]
fn honorary_officers_of_one_list_are_treated_alike() {
    let told = |text: &str| -> Vec<(Option<Category>, bool)> {
        let reading = read_names(text);
        let asked = |row: usize| {
            reading
                .lines
                .iter()
                .any(|line| line.row == row && !line.doubts.is_empty())
        };
        reading
            .people()
            .map(|(row, person)| (person.standing.category, asked(row)))
            .collect()
    };
    // A club: its officers are of the committee that meets. Silence gives a vote there as the word does.
    for club in [
        "Ann Lee, chair\nBob Crane, secretary\nCath Moore, treasurer\nDan Pugh",
        "Ann Lee (chair)\nBob Crane (Hon. Secretary)\nCath Moore (Hon. Treasurer)\nDan Pugh",
        "Ann Lee - Chair\nBob Crane - Membership Secretary\nCath Moore - Treasurer\nDan Pugh - Editor",
        "Ann Lee, chair\nBob Crane, editor\nCath Moore, welfare officer\nDan Pugh (minutes)",
        // Whoever sits beside the committee says nothing of its officers.
        "Hannah Brooks (chair)\nTom Ridley - treasurer\nSasha Petrov, secretary\nMei Tan\nMr Daniel Cole (head teacher, in attendance)",
    ] {
        let told = told(club);
        assert!(
            told.iter()
                .take(3)
                .all(|(category, asked)| !asked && category.is_none_or(|category| category == Category::Member)),
            "{club}: {told:?}"
        );
    }
    // One office alone, a clerk, an employment or a councillor may be of any body: each officer is asked about.
    for other in [
        "Ann Lee, chair\nBob Crane, secretary\nDan Pugh",
        "Ann Lee, chair\nBob Crane, treasurer\nDan Pugh",
        "Ann Lee, chair\nBob Crane, secretary\nCath Moore, treasurer\nRob Ash, town clerk",
        "Ann Lee, chair\nBob Crane, secretary\nCath Moore, treasurer\nRob Ash, finance officer",
        "Ann Lee, chair\nBob Crane, secretary\nCath Moore, treasurer\nRob Ash, councillor",
    ] {
        let told = told(other);
        assert_eq!(told[1], (Some(Category::InAttendance), true), "{other}: {told:?}");
    }
    // So it is in a table, and a word that says it stays.
    let rows = [
        "Name|Role",
        "Ann Lee|Chair",
        "Bob Crane|Secretary",
        "Cath Moore|Treasurer",
        "Dan Pugh|Committee member",
    ];
    assert!(
        categories(&rows)
            .iter()
            .all(|category| category.is_none_or(|category| category == Category::Member)),
        "{:?}",
        categories(&rows)
    );
    let said = told("Ann Lee, chair\nBob Crane, secretary\nCath Moore, treasurer, in attendance\nDan Pugh, editor");
    assert_eq!(said[2], (Some(Category::InAttendance), false), "{said:?}");
}
