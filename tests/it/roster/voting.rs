//! Columns of posts, of capacities and of votes tell who of a list has a vote and who is in the chair.

use huiwu::domain::people::{Category, Duty};

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
