//! Whether somebody of a list has a vote: by posts, by the capacities of the others, and by a column of votes.

use crate::domain::people::{Category, Duty};

use super::{
    capacity::is_job,
    headings::ColumnKind,
    list_context::ListContext,
    role::ListedRole,
    sheet::RowDoubt,
    standing::{StandingWord, WordPlace, read_word},
};

/// A column of votes takes the vote away, or says that somebody is a member.
pub(super) fn fit_vote(list: &ListContext, cells: &[String], standing: &mut ListedRole, doubts: &mut Vec<RowDoubt>) {
    let told = list.cell(cells, ColumnKind::Vote).to_lowercase();
    let voting = match told.as_str() {
        "yes" | "y" | "true" | "1" | "x" | "√" | "✓" | "✔" | "有" | "是" | "voting" | "可" => Some(true),
        "no" | "n" | "none" | "false" | "0" | "-" | "—" | "×" | "✗" | "无" | "否" | "没有" | "non-voting"
        | "nonvoting" | "not voting" => Some(false),
        _ => None,
    };
    match voting {
        Some(true) if standing.category.is_none() => {
            standing.category = Some(Category::Member);
            standing.unsure = false;
            doubts.retain(|doubt| *doubt != RowDoubt::NoCategory);
        }
        Some(false) if standing.category.is_none_or(|category| category == Category::Member) => {
            standing.category = Some(Category::InAttendance);
            standing.unsure = false;
            doubts.retain(|doubt| *doubt != RowDoubt::NoCategory);
        }
        Some(_) => {}
        None if told.is_empty() => {}
        None => {
            standing.note(&told);
            doubts.push(RowDoubt::UnknownFlag(told));
        }
    }
}

/// A post may take the vote away, never give it; and where others are told to be members, silence gives none. Where the list tells nobody's
/// capacity, only an office of the meeting or a word for a capacity does: a job (司机, `consultant`) does not.
pub(super) fn fit_category(
    list: &ListContext,
    (post, cells): (&str, &[String]),
    standing: &mut ListedRole,
    doubts: &mut Vec<RowDoubt>,
) {
    if standing.category.is_none() && !standing.unsure {
        let by_post = match read_word(post, WordPlace::Category) {
            StandingWord::Says(said) if list.tells_capacity || !is_job(post) => {
                said.category.filter(|category| *category != Category::Member)
            }
            StandingWord::Says(_) | StandingWord::ForWhom | StandingWord::Unknown => None,
        };
        standing.category = by_post;
    }
    let chair = standing.duty.is_some_and(|duty| duty.holds(Duty::Chair));
    if standing.category.is_some() || chair {
        standing.unsure = false;
    } else if (list.tells_members || list.of_call) && !standing.unsure && list.makes_member(cells) {
        standing.category = Some(Category::Member);
    } else if (list.tells_members || list.of_call) && !standing.unsure {
        standing.unsure = true;
        doubts.push(RowDoubt::NoCategory);
    }
}
