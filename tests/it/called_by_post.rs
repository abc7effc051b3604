//! People who are called by surname and post in lists of those present, and names of such lists that nobody can tell.

use crate::tasks::Hall;

const CALLED: &str = "姓名,单位,职务,类别\n杜伟,市局,党委书记,出席\n杜明,市局,科长,出席\n吕晓,院办,主任,出席\n莫凡,IT,,出席\n杜鹃,市局,副书记,出席\n";

#[test]
fn whoever_is_called_by_a_post_in_a_list_of_those_present_is_neither_doubled_nor_lost() {
    for (lines, present) in [
        ("到会：杜书记、吕晓、莫凡\n", "杜伟 吕晓 莫凡"),
        ("到会：吕晓、杜书记\n", "杜伟 吕晓"),
        ("到会：吕晓\n到会：杜书记、吕晓\n", "杜伟 吕晓"),
        ("到会：吕晓、杜书记\n到会：杜书记\n", "杜伟 吕晓"),
        ("到会：杜伟、杜书记、莫凡\n", "杜伟 莫凡"),
        ("到会：杜书记、杜副书记\n", "杜伟 杜鹃"),
        ("到会：杜副书记\n", "杜鹃"),
        ("到会：院办吕晓、杜书记\n", "杜伟 吕晓"),
        ("＋杜书记、莫凡\n", "杜伟 莫凡"),
        ("到会：杜明、杜书记\n", "杜伟 杜明"),
    ] {
        let hall = Hall::new("zh", "executive", CALLED);
        let said = hall.run(&["capture", "--at", "2026-12-08T10:05"], lines);
        let record = hall.run(&["export", "record"], "");
        let roll = record
            .lines()
            .find(|line| line.trim_start().starts_with("出席："))
            .unwrap_or_default();
        for name in ["杜伟", "杜明", "吕晓", "莫凡", "杜鹃"] {
            let times = roll.matches(name).count();
            assert_eq!(
                times,
                usize::from(present.contains(name)),
                "{name}: {lines}{said}{record}"
            );
        }
    }
}

#[test]
fn names_that_could_not_be_told_stand_in_the_record_as_they_were_typed() {
    for (more, line) in [
        ("", "到会：杜伟、居委会杜书记、物业谭经理"),
        ("", "到会：杜伟、谭经理"),
        ("杜海,区委,书记,出席\n", "到会：杜书记、吕晓"),
        ("杜海,区委,书记,出席\n", "到会：吕晓、杜书记"),
    ] {
        let hall = Hall::new("zh", "executive", &format!("{CALLED}{more}"));
        let said = hall.run(&["capture", "--at", "2026-12-08T10:05"], &format!("{line}\n"));
        let record = hall.run(&["export", "record"], "");
        let flat: String = record.split_whitespace().collect();
        let typed: String = line.split_whitespace().collect();
        assert!(flat.contains(&typed), "{line}: {said}{record}");
    }
    let hall = Hall::new("zh", "executive", CALLED);
    hall.run(&["capture", "--at", "2026-12-08T10:05"], "到会：杜伟、吕晓\n");
    assert!(!hall.run(&["export", "record"], "").contains("存疑"));
}
