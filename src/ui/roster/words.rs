//! Rows of a roster in words, for the preview and for the command line.

use crate::{
    app::roster::{
        Planned, RowVerdict, Show,
        plan::{Detail, Why},
    },
    domain::{clean::clean_text, people::Duty},
    line::roster::{RowDoubt, SkipReason},
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
            _ => String::new(),
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
    parts.extend(standing.reply.map(|r| (t.domain.reply)(r).to_owned()));
    parts.extend(standing.stands_for.as_deref().map(t.roster.stands_for));
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// Which fields change, and what the clerk should look at.
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

fn reason(t: &Strings, reason: SkipReason) -> &'static str {
    let r = &t.roster;
    match reason {
        SkipReason::Blank => r.blank,
        SkipReason::Title => r.above,
        SkipReason::Header => r.header,
        SkipReason::Group => r.group,
        SkipReason::Footer => r.footer,
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
        RowDoubt::SubstituteForWhom => r.for_whom.to_owned(),
        RowDoubt::Repeated(row) => (r.repeated)(*row),
    }
}
