//! Rows of a roster in words, for the preview and for the command line.

use crate::{
    app::roster::{
        Planned, RowVerdict, Show,
        plan::{Detail, Why},
    },
    domain::{clean::clean_text, people::Duty},
    line::roster::{ColumnKind, ColumnRead, RowDoubt, SkipReason},
    words::{Lang, Strings},
};

/// The name of a kind of rows.
pub fn show(t: &Strings, show: Show) -> &'static str {
    let r = &t.roster;
    match show {
        Show::All => r.all,
        Show::Added => r.added,
        Show::Changed => r.changed,
        Show::Same => r.same,
        Show::Doubtful => r.doubtful,
        Show::Ignored => r.ignored,
    }
}

/// The verdict on a row in words.
pub fn verdict(t: &Strings, verdict: &RowVerdict) -> &'static str {
    let r = &t.roster;
    match verdict {
        RowVerdict::Added => r.added,
        RowVerdict::Changed(_) => r.changed,
        RowVerdict::Same => r.same,
        RowVerdict::NotTaken => r.not_taken,
        RowVerdict::Ignored(_) => r.ignored,
    }
}

fn comma(t: &Strings) -> &'static str {
    if t.lang == Lang::Zh { "、" } else { ", " }
}

/// Unit, post, and the part in the meeting; of what is left out, what it is.
pub fn part(t: &Strings, row: &Planned) -> String {
    let Some(person) = &row.person else {
        return match row.verdict {
            RowVerdict::Ignored(reason) => self::reason(t, reason).to_owned(),
            RowVerdict::Added | RowVerdict::Changed(_) | RowVerdict::Same | RowVerdict::NotTaken => String::new(),
        };
    };
    let standing = &person.standing;
    let mut parts = vec![person.unit.clone(), person.post.clone()];
    parts.extend(standing.category.map(|c| (t.domain.category)(c).to_owned()));
    parts.extend(
        standing
            .duty
            .filter(|d| *d != Duty::None)
            .map(|d| (t.domain.duty)(d).to_owned()),
    );
    let reply = standing.reply.map_or("", |r| (t.domain.reply)(r));
    let reason = match (standing.leave_reason.as_str(), t.lang) {
        ("", _) => String::new(),
        (reason, Lang::Zh) => format!("（{reason}）"),
        (reason, Lang::En) => format!(" ({reason})"),
    };
    parts.push(format!("{reply}{reason}").trim_start().to_owned());
    parts.extend(standing.stands_for.as_deref().map(t.roster.stands_for));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// Returns the fields that change, and the doubts that the clerk should look at.
pub fn why(t: &Strings, row: &Planned) -> String {
    let separator = if t.lang == Lang::Zh { "；" } else { "; " };
    let mut parts: Vec<String> = row.why.iter().map(|why| one_why(t, why)).collect();
    if let RowVerdict::Changed(details) = &row.verdict {
        let names: Vec<&str> = details.iter().map(|d| detail(t, *d)).collect();
        parts.insert(0, names.join(comma(t)));
    }
    parts.join(separator)
}

/// A whole row in one line.
pub fn line(t: &Strings, row: &Planned) -> String {
    let name = row
        .person
        .as_ref()
        .map_or(row.text.as_str(), |person| person.name.as_str());
    let group = row.person.as_ref().map_or("", |person| person.group.as_str());
    let phone = row.person.as_ref().map_or("", |person| person.phone.as_str());
    let mut parts = vec![
        (t.roster.row)(row.row),
        verdict(t, &row.verdict).to_owned(),
        name.to_owned(),
        part(t, row),
        phone.to_owned(),
    ];
    if !group.is_empty() {
        parts.push(format!("[{group}]"));
    }
    parts.push(why(t, row));
    parts.retain(|part| !part.is_empty());
    clean_text(&parts.join("  ")).into_owned()
}

/// A column: its heading, what it is taken for, and that it is hidden.
pub fn column(t: &Strings, column: &ColumnRead) -> String {
    let r = &t.roster;
    let title = if column.title.is_empty() {
        (r.nth_column)(column.at + 1)
    } else {
        clean_text(&column.title).into_owned()
    };
    let mut kind = kind_name(t, column.kind).to_owned();
    if column.hidden {
        kind = [kind.as_str(), r.hidden_column].join(comma(t));
    }
    if t.lang == Lang::Zh {
        format!("{title}＝{kind}")
    } else {
        format!("{title} = {kind}")
    }
}

/// All columns in one line, where one of them is not known or not shown by the office program; `None` = nothing has to be told.
pub fn columns_to_tell(t: &Strings, columns: &[ColumnRead]) -> Option<String> {
    let doubtful = |column: &&ColumnRead| column.kind.is_none() || column.hidden;
    let told: Vec<String> = columns.iter().filter(doubtful).map(|one| column(t, one)).collect();
    (!told.is_empty()).then(|| format!("{} {}", t.roster.columns, told.join("  ")))
}

/// The meaning of a column.
pub fn kind_name(t: &Strings, kind: Option<ColumnKind>) -> &'static str {
    let r = &t.roster;
    match kind {
        None => r.kind_unknown,
        Some(ColumnKind::Name) => r.kind_name,
        Some(ColumnKind::Family) => r.kind_family,
        Some(ColumnKind::Given) => r.kind_given,
        Some(ColumnKind::OtherName) => r.other_name,
        Some(ColumnKind::Unit) => r.unit,
        Some(ColumnKind::Post) => r.post,
        Some(ColumnKind::UnitPost) => r.kind_unit_post,
        Some(ColumnKind::Phone) => r.phone,
        Some(ColumnKind::SecondPhone) => r.kind_second_phone,
        Some(ColumnKind::Email) => r.email,
        Some(ColumnKind::Category) => r.category,
        Some(ColumnKind::Vote) => r.kind_vote,
        Some(ColumnKind::Reply) => r.reply,
        Some(ColumnKind::Absence) => r.kind_absence,
        Some(ColumnKind::Substitute) => r.substitute,
        Some(ColumnKind::Leader) => r.kind_leader,
        Some(ColumnKind::Scribe) => r.kind_scribe,
        Some(ColumnKind::Group) => r.group,
        Some(ColumnKind::Sex) => r.sex,
        Some(ColumnKind::Remark) => r.remark,
        Some(ColumnKind::Passed) => r.kind_passed,
    }
}

fn reason(t: &Strings, reason: SkipReason) -> &'static str {
    let r = &t.roster;
    match reason {
        SkipReason::Blank => r.blank,
        SkipReason::Title => r.above,
        SkipReason::Header => r.header,
        SkipReason::Group => r.group,
        SkipReason::Footer => r.footer,
        SkipReason::Again => r.again,
    }
}

fn detail(t: &Strings, detail: Detail) -> &'static str {
    let r = &t.roster;
    match detail {
        Detail::OtherName => r.other_name,
        Detail::Unit => r.unit,
        Detail::Post => r.post,
        Detail::Phone => r.phone,
        Detail::Email => r.email,
        Detail::Sex => r.sex,
        Detail::Category => r.category,
        Detail::Duty => r.duty,
        Detail::Reply => r.reply,
        Detail::Substitute => r.substitute,
        Detail::Grouping => r.group,
        Detail::Remark => r.remark,
    }
}

fn one_why(t: &Strings, why: &Why) -> String {
    let r = &t.roster;
    match why {
        Why::Row(doubt) => self::doubt(t, doubt),
        Why::Namesake(unit) => (r.namesake)(unit),
        Why::Several => r.several.to_owned(),
        Why::ChairTaken(name) => (r.chair_taken)(name),
        Why::AlsoInvited(name) => (r.also_invited)(name),
        Why::WhichReplaced(name) => (r.which_replaced)(name),
        Why::LeftOut => r.left_out.to_owned(),
    }
}

fn doubt(t: &Strings, doubt: &RowDoubt) -> String {
    let r = &t.roster;
    match doubt {
        RowDoubt::RuinedPhone(text) => (r.ruined_phone)(text),
        RowDoubt::NoName => r.no_name.to_owned(),
        RowDoubt::NotAName(text) => (r.not_a_name)(text),
        RowDoubt::SeveralNames(text) => (r.several_names)(text),
        RowDoubt::PrivateCharacter(c) => (r.private_character)(&format!("U+{:04X}", u32::from(*c))),
        RowDoubt::UnknownFlag(text) => (r.unknown_flag)(text),
        RowDoubt::UnknownCategory(text) => (r.unknown_category)(text),
        RowDoubt::NoCategory => r.no_category.to_owned(),
        RowDoubt::Hidden => r.hidden.to_owned(),
        RowDoubt::Encoding(name) => (r.encoding_guessed)(name),
        RowDoubt::NoNameColumn => r.no_name_column.to_owned(),
        RowDoubt::CutOffice(text) => (r.cut_office)(text),
        RowDoubt::SubstituteForWhom => r.for_whom.to_owned(),
        RowDoubt::Repeated(row) => (r.repeated)(*row),
    }
}
