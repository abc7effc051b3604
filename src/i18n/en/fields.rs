//! English names of form fields.

use crate::input::field::FieldName;

/// The name of a field.
pub(super) const fn field(name: FieldName) -> &'static str {
    match name {
        FieldName::Title => "title",
        FieldName::Template => "type",
        FieldName::Start => "start",
        FieldName::Length => "length, minutes",
        FieldName::Venue => "place",
        FieldName::Organiser => "organiser",
        FieldName::MeetingForm => "form",
        FieldName::Purpose => "purpose",
        FieldName::Problem => "problem to solve",
        FieldName::Expected => "expected outputs",
        FieldName::Theme => "theme",
        FieldName::ThemeBy => "confirmed by",
        FieldName::Reason | FieldName::OutcomeReason => "reason",
        FieldName::Kind => "kind",
        FieldName::Minutes => "minutes",
        FieldName::Presenter => "presenter",
        FieldName::Units => "units called in",
        FieldName::Papers => "papers",
        FieldName::Under => "under item",
        FieldName::Name => "name",
        FieldName::Pinyin => "reading",
        FieldName::Aliases => "other names",
        FieldName::Unit => "unit",
        FieldName::Post => "post",
        FieldName::Phone => "telephone",
        FieldName::Category => "category",
        FieldName::Duty => "part",
        FieldName::Reply => "reply",
        FieldName::LeaveReason => "reason for leave",
        FieldName::Seat => "seat",
        FieldName::Text => "text",
        FieldName::Owners => "owners",
        FieldName::Due => "due",
        FieldName::State => "state",
        FieldName::Path => "file",
        FieldName::Outcome => "outcome",
        FieldName::NoAction => "why no action is needed",
        FieldName::Overwrite => "replace the file",
        FieldName::Consent => "consent block",
        FieldName::Number => "number",
    }
}
