//! `import case`: a meeting that `export case` wrote, with every row, as one act.

use std::{io::Write, path::Path};

use anyhow::{Context, anyhow};

use crate::{
    app::{commit::save, cx::Cx},
    domain::{
        case_fault::CaseFault,
        change::{Act, Change, UndoScope},
        clean::clean_text,
        meeting::Meeting,
        record::Record,
        unread::FileFault,
    },
    export::case::{self, Case},
    shell::{office::Office, source},
};

use super::{CliContext, meetings::finish};

/// The largest case that is read, in bytes.
const LARGEST: u64 = 256 << 20;

/// Takes a meeting in; its identifiers stay, unless it is in the file already and is asked for once more.
///
/// # Errors
/// The file cannot be read, is no case, or its meeting is known; nothing is changed then.
pub fn import(desk: &CliContext, file: &Path, again: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let name = file.display().to_string();
    let fault = |fault: CaseFault| anyhow!("{}", t.case.fault(&name, &fault));
    let unread = |fault: FileFault| anyhow!("{}", t.file_fault(file, &fault));
    let bytes = source::read_or_stdin(file, LARGEST).map_err(unread)?;
    let text = String::from_utf8(bytes).map_err(|_| unread(FileFault::NotText))?;
    let mut read = case::adopt(&text, None).map_err(fault)?;
    let mut office = desk.writing()?;
    let known = known(&mut office, &read)?;
    let here = known.iter().find(|row| matches!(row, Record::Meeting(_)));
    if let (Some(Record::Meeting(meeting)), false) = (here, again) {
        return Err(fault(CaseFault::Known {
            id: meeting.id.raw().to_string(),
            title: clean_text(&meeting.title).into_owned(),
        }));
    }
    // A row of the same identifier is of another meeting: written as it is, it would be lost there.
    if known.iter().any(|row| row.meeting().is_some()) {
        let cx = &mut office.cx;
        read = case::adopt(&text, Some(&mut || Cx::mint::<Meeting>(cx).raw())).map_err(fault)?;
    }
    let shared = known.iter().filter(|row| row.meeting().is_none());
    let shared: Vec<_> = shared.map(Record::key).collect();
    let Case { meeting, records } = read;
    let title = records.iter().find_map(|row| {
        let Record::Meeting(row) = row else { return None };
        Some(row.title.clone())
    });
    let rows = records.into_iter().filter(|row| !shared.contains(&row.key()));
    let rows: Vec<_> = rows.map(Change::Put).collect();
    let count = rows.len();
    office.m.ledger.close_meeting();
    let signed = office.m.ledger.sign(UndoScope::File, Act::Import, office.cx.now);
    let mut transaction = office.m.ledger.begin();
    transaction.put(Change::Batch(rows));
    if let Some(commit) = transaction.finish(signed) {
        save(commit, &mut office.cx);
    }
    finish(desk, office)?;
    let title = title.unwrap_or_default();
    let id = meeting.raw().to_string();
    writeln!(
        out,
        "{}",
        (t.case.taken)(&id, clean_text(&title).trim(), count, shared.len())
    )?;
    Ok(())
}

/// The rows of a case whose identifiers are in the file: the meeting as it stands there, the others as they stand in the case.
fn known(office: &mut Office, case: &Case) -> anyhow::Result<Vec<Record>> {
    let store = office
        .storage()
        .and_then(|storage| storage.store())
        .context("no store")?;
    let mut known = Vec::new();
    for row in &case.records {
        if matches!(row, Record::Meeting(_)) {
            known.extend(store.load_meeting_row(case.meeting)?.map(Record::from));
        } else if store.knows(row.key())? {
            known.push(row.clone());
        }
    }
    Ok(known)
}
