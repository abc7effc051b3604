//! Where a document, or a copy of the file, is written to.

use std::path::{Path, PathBuf};

use strum::IntoEnumIterator;

use crate::{
    domain::{meeting::Meeting, question::Question},
    export::{DocumentKind, Format, OFFERS, Style, formats_of, is_offered, styles_of},
};

use crate::words::{Lang, field::FieldName};

use super::{
    super::{
        cx::Cx,
        effect::Effect,
        form::{Choice, Form, FormKind, Problem, Styles},
    },
    read::typed_path,
};

/// Asks what is written and where to; the ending of the path decides the format, and follows the choices.
pub fn form(known: Styles, meeting: Option<&Meeting>, kind: DocumentKind, lang: Lang) -> Form {
    form_as(known, meeting, (kind, usual(kind)), lang)
}

/// Asks where the archive bundle is written to.
pub fn bundle_form(known: Styles, meeting: Option<&Meeting>, lang: Lang) -> Form {
    form_as(known, meeting, (DocumentKind::Archive, Format::Zip), lang)
}

fn form_as(known: Styles, meeting: Option<&Meeting>, (kind, format): (DocumentKind, Format), lang: Lang) -> Form {
    let kinds: Vec<_> = OFFERS.iter().map(|offer| Choice::Document(offer.kind)).collect();
    Form::new(FormKind::ExportTo(known))
        .line(FieldName::Path, &suggested(meeting, (kind, format), lang))
        .required()
        .choice(
            FieldName::Overwrite,
            [Choice::YesNo(false), Choice::YesNo(true)],
            &Choice::YesNo(false),
        )
        .choice(FieldName::Document, kinds, &Choice::Document(kind))
        .choice(FieldName::Format, formats(kind), &Choice::Format(format))
        .choice(FieldName::Style, styles(kind), &Choice::Style(known.of(kind)))
}

/// The format that an office sends round, where the document has it.
fn usual(kind: DocumentKind) -> Format {
    let offered = formats_of(kind);
    if offered.contains(&Format::Docx) {
        Format::Docx
    } else {
        offered.first().copied().unwrap_or(Format::Json)
    }
}

fn formats(kind: DocumentKind) -> Vec<Choice> {
    formats_of(kind).iter().map(|format| Choice::Format(*format)).collect()
}

fn styles(kind: DocumentKind) -> Vec<Choice> {
    match styles_of(kind) {
        [] => vec![Choice::Style(None)],
        styles => styles.iter().map(|style| Choice::Style(Some(*style))).collect(),
    }
}

/// A name for the file from date, title and document; of a register-only meeting from day, hour and document, without its title.
fn suggested(meeting: Option<&Meeting>, (kind, format): (DocumentKind, Format), lang: Lang) -> String {
    let Some(meeting) = meeting else {
        return String::new();
    };
    if meeting.register_only() {
        let code = meeting.zone.local(meeting.start).format("%Y%m%d-%H%M");
        return format!("{code}-{}.{}", in_a_path(kind, lang), format.extension());
    }
    let title: String = meeting
        .title
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .take(40)
        .collect();
    let kind = in_a_path(kind, lang);
    format!(
        "{}-{}-{kind}.{}",
        meeting.zone.ymd(meeting.start),
        title.trim_matches('-'),
        format.extension()
    )
}

/// The name of a document in that of its file: in Chinese the name itself, in English without blanks.
fn in_a_path(kind: DocumentKind, lang: Lang) -> &'static str {
    match lang {
        Lang::En => kind.into(),
        Lang::Zh => kind.name(lang.strings()),
    }
}

/// After a choice was turned: the path follows, as far as it still is the one that was suggested.
pub fn follow(form: &mut Form) {
    let turned = form.fields.get(form.focus).map(|field| field.name);
    let (Some(Choice::Document(kind)), Some(Choice::Format(format))) = (
        form.chosen(FieldName::Document).cloned(),
        form.chosen(FieldName::Format).cloned(),
    ) else {
        return;
    };
    let path = form.text(FieldName::Path);
    let stem = match format_of(Path::new(&path)) {
        Some(_) => path.rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem),
        None => path.as_str(),
    };
    match turned {
        Some(FieldName::Document) => {
            let format = if is_offered(kind, format) { format } else { usual(kind) };
            let front = [Lang::En, Lang::Zh].into_iter().find_map(|lang| {
                let mut names = OFFERS.iter().map(|offer| in_a_path(offer.kind, lang));
                let front = names.find_map(|name| stem.strip_suffix(name)?.strip_suffix('-'))?;
                Some(format!("{front}-{}", in_a_path(kind, lang)))
            });
            let stem = front.unwrap_or_else(|| stem.to_owned());
            form.offer(FieldName::Format, formats(kind), &Choice::Format(format));
            let style = match form.kind {
                FormKind::ExportTo(known) => known.of(kind),
                FormKind::NewMeeting
                | FormKind::Rename(_)
                | FormKind::Postpone(_)
                | FormKind::Cancel(_)
                | FormKind::ImportRoster
                | FormKind::ImportHolidays
                | FormKind::ImportAgenda
                | FormKind::Action(_)
                | FormKind::Matter(..)
                | FormKind::CopyTo
                | FormKind::MatterPaper(_)
                | FormKind::Imprint
                | FormKind::Outcome(_)
                | FormKind::Reopen
                | FormKind::Of(_) => None,
            };
            form.offer(FieldName::Style, styles(kind), &Choice::Style(style));
            form.fill(FieldName::Path, &format!("{stem}.{}", format.extension()));
        }
        Some(FieldName::Format) => {
            let path = format!("{stem}.{}", format.extension());
            form.fill(FieldName::Path, &path);
        }
        Some(FieldName::Path) => {
            if let Some(typed) = format_of(Path::new(&path)).filter(|typed| is_offered(kind, *typed)) {
                form.offer(FieldName::Format, formats(kind), &Choice::Format(typed));
            }
        }
        _ => {}
    }
}

/// The format of a file name, if its ending is one of ours.
pub fn format_of(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    match ending.as_str() {
        "htm" => Some(Format::Html),
        "text" => Some(Format::Text),
        "markdown" => Some(Format::Markdown),
        ending => Format::iter().find(|format| format.extension() == ending),
    }
}

/// The document that the form asks for, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub path: PathBuf,
    pub kind: DocumentKind,
    pub format: Format,
    /// `None` where the document has only one.
    pub style: Option<Style>,
    pub overwrite: bool,
}

/// Reads the form; `None` with what is wrong beside its field.
pub fn read(form: &mut Form) -> Option<Chosen> {
    let path = PathBuf::from(form.text(FieldName::Path));
    let Some(Choice::Document(kind)) = form.chosen(FieldName::Document).cloned() else {
        return None;
    };
    let chosen = match form.chosen(FieldName::Format) {
        Some(Choice::Format(format)) => *format,
        _ => usual(kind),
    };
    let format = match format_of(&path) {
        None if path.extension().is_some() => None,
        typed => typed.or(Some(chosen)).filter(|format| is_offered(kind, *format)),
    };
    let Some(format) = format else {
        form.complain(FieldName::Path, Problem::NotOffered(formats_of(kind).to_vec()));
        return None;
    };
    let style = match form.chosen(FieldName::Style) {
        Some(Choice::Style(style)) => *style,
        _ => None,
    };
    Some(Chosen {
        path,
        kind,
        format,
        style,
        overwrite: form.chosen(FieldName::Overwrite) == Some(&Choice::YesNo(true)),
    })
}

/// Asks where a copy of the file is to be written.
pub fn copy_form() -> Form {
    Form::new(FormKind::CopyTo)
        .line(FieldName::Path, "huiwu-copy.db")
        .required()
}

/// The form closes when the copy is written, as above.
pub fn save_copy(form: &Form, cx: &mut Cx) -> bool {
    let to = typed_path(form);
    cx.emit(Effect::Ask(Question::CopyElsewhere { to }));
    false
}
