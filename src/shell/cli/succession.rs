//! `new --from`: the next meeting of a series, or a duplicate, with a line for everything that comes over.

use std::io::Write;

use anyhow::anyhow;

use crate::{
    app::{succession::SuccessionList, update::succeed},
    domain::{
        clean::clean_text,
        question::{Answer, Question},
        succession::Way,
        trouble::Trouble,
    },
    shell::templates,
    ui::succession::{cells, heading, sum, there},
};

use super::{
    CliContext,
    meetings::{finish, read_start},
};

/// Arguments of `new --from`.
pub struct SuccessionOrder {
    pub from: String,
    pub way: Way,
    /// `None` = the last one counted on.
    pub title: Option<String>,
    /// `None` = one period later.
    pub start: Option<String>,
}

/// Makes the meeting, and prints what came over and why.
///
/// # Errors
/// The meeting or the start is not known, or the file cannot be written; nothing is changed then.
pub fn make(desk: &CliContext, order: &SuccessionOrder, out: &mut dyn Write) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let start = order
        .start
        .as_deref()
        .map(|typed| read_start(desk, typed))
        .transpose()?;
    let mut office = desk.writing()?;
    let meeting = desk.find(&mut office, &order.from)?;
    let folder = desk.paths.config.with_file_name("templates");
    office.m.shared.templates = templates::read_all(&folder).0;
    let question = Question::Forerunner {
        meeting,
        way: order.way,
    };
    let (way, from) = desk.ask(&mut office, question, |answer| {
        let Answer::Forerunner { way, from } = answer else {
            return None;
        };
        Some((way, from))
    })?;
    let date_order = office.m.ledger.records().house.date_order;
    let list = SuccessionList::of(way, *from, (&office.m.shared, date_order));
    let Some(mut list) = list else {
        return Err(anyhow!("{}", desk.trouble(&desk.paths.db, &Trouble::NoMeeting)));
    };
    if let Some(start) = start {
        list.plan.begin_at(start);
    }
    if let Some(title) = &order.title {
        list.plan.call(clean_text(title).trim().to_owned());
    }
    // Asked for once more in the same words, it would be made twice.
    if start.is_none() && order.title.is_none() && list.plan.there.is_some() {
        return Err(anyhow!("{}{}", there(t, &list.plan), t.succession.another));
    }
    let id = succeed(&mut office.m, &list.plan, &mut office.cx);
    finish(desk, office)?;
    writeln!(out, "{}", (t.cli.created)(&id.raw().to_string()))?;
    writeln!(out, "{}", heading(t, &list.plan))?;
    for row in &list.plan.rows {
        let [taken, what, detail, why] = cells(t, &list.plan, row);
        writeln!(out, "{taken}  {what}  {detail}  {why}")?;
    }
    writeln!(out, "{}", sum(t, &list.plan))?;
    Ok(())
}
