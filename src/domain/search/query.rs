//! A search as it is typed: words, and `in:` `who:` `kind:` `from:` `to:` with their Chinese names.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::{
    doc::SearchKind,
    tokens::{SearchToken, typed_tokens},
};

/// All that was typed. A result fits all of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchQuery {
    /// Each word with its pieces: several for Chinese, and for a phrase in quotation marks.
    pub words: Vec<Vec<SearchToken>>,
    /// Parts of the titles of meetings.
    pub meetings: Vec<String>,
    /// Names of speakers, or of owners of tasks.
    pub who: Vec<String>,
    pub kinds: Vec<SearchKind>,
    /// The first and the last day of the meetings.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// The first part that says neither a kind nor a day, though it should.
    pub unread: Option<String>,
}

impl SearchQuery {
    /// Reads what was typed on the day `today`. A field without a value is still being typed and asks nothing.
    pub fn parse(text: &str, today: NaiveDate) -> Self {
        let mut query = Self::default();
        for part in parts(text) {
            query.take(&part, today);
        }
        query
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
            && self.meetings.is_empty()
            && self.who.is_empty()
            && self.kinds.is_empty()
            && self.from.is_none()
            && self.to.is_none()
    }

    fn take(&mut self, part: &str, today: NaiveDate) {
        let field = part.split_once([':', '：']).and_then(|(name, value)| {
            let field = QueryField::of(&name.to_lowercase())?;
            Some((field, value.trim_matches(['"', '“', '”', '「', '」'])))
        });
        let Some((field, value)) = field else {
            let pieces = typed_tokens(part);
            if !pieces.is_empty() {
                self.words.push(pieces);
            }
            return;
        };
        if value.is_empty() {
            return;
        }
        let read = match field {
            QueryField::In => {
                self.meetings.push(value.to_owned());
                true
            }
            QueryField::Who => {
                self.who.push(value.to_owned());
                true
            }
            QueryField::Kind => {
                let kind = kind(&value.to_lowercase());
                self.kinds.extend(kind);
                kind.is_some()
            }
            QueryField::From => {
                let day = days(value, today);
                self.from = day.map(|(first, _)| first).or(self.from);
                day.is_some()
            }
            QueryField::To => {
                let day = days(value, today);
                self.to = day.map(|(_, last)| last).or(self.to);
                day.is_some()
            }
        };
        if !read {
            self.unread.get_or_insert_with(|| part.to_owned());
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum QueryField {
    In,
    Who,
    Kind,
    From,
    To,
}

impl QueryField {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "in" | "会" | "会议" => Self::In,
            "who" | "人" | "谁" => Self::Who,
            "kind" | "类" | "类别" => Self::Kind,
            "from" | "从" | "自" => Self::From,
            "to" | "到" | "至" => Self::To,
            _ => return None,
        })
    }
}

/// Cuts at blanks, but not inside quotation marks.
fn parts(text: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut part = String::new();
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '"' | '“' | '”' => {
                quoted = !quoted;
                part.push('"');
            }
            c if c.is_whitespace() && !quoted => {
                if !part.is_empty() {
                    list.push(std::mem::take(&mut part));
                }
            }
            c => part.push(c),
        }
    }
    if !part.is_empty() {
        list.push(part);
    }
    list
}

fn kind(word: &str) -> Option<SearchKind> {
    Some(match word {
        "note" | "notes" | "记录" | "发言" => SearchKind::Note,
        "decision" | "decisions" | "决定" | "决议" => SearchKind::Decision,
        "action" | "actions" | "task" | "任务" | "事项" => SearchKind::Action,
        "question" | "questions" | "待定" => SearchKind::Question,
        "requirement" | "requirements" | "要求" => SearchKind::Requirement,
        "motion" | "motions" | "vote" | "votes" | "动议" | "表决" => SearchKind::Motion,
        "incident" | "incidents" | "突发" => SearchKind::Incident,
        "course" | "进程" => SearchKind::Course,
        "person" | "people" | "人员" => SearchKind::Person,
        "unit" | "units" | "单位" => SearchKind::Unit,
        "lesson" | "lessons" | "教训" => SearchKind::Lesson,
        "item" | "items" | "agenda" | "议题" => SearchKind::Item,
        "progress" | "进展" | "督办" => SearchKind::Progress,
        "paper" | "papers" | "材料" => SearchKind::Paper,
        "meeting" | "meetings" | "会议" => SearchKind::Meeting,
        _ => return None,
    })
}

/// The first and the last day of `2026`, `2026-03`, `2026年3月5日`, `3-5` (of this year), `today`, `今天`.
fn days(text: &str, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    match text.to_lowercase().as_str() {
        "today" | "今天" | "今日" => return Some((today, today)),
        "yesterday" | "昨天" | "昨日" => {
            let day = today.checked_sub_days(Days::new(1))?;
            return Some((day, day));
        }
        _ => {}
    }
    let signs = ['-', '/', '.', '年', '月', '日', '号'];
    let numbers: Option<Vec<u32>> = text
        .split(signs)
        .filter(|number| !number.is_empty())
        .map(|number| number.parse().ok())
        .collect();
    let (year, month, day) = match numbers?.as_slice() {
        [year] if *year > 31 => (*year, None, None),
        [year, month] if *year > 31 => (*year, Some(*month), None),
        [month, day] => (today.year().try_into().ok()?, Some(*month), Some(*day)),
        [year, month, day] if *year > 31 => (*year, Some(*month), Some(*day)),
        _ => return None,
    };
    let year = i32::try_from(year).ok().filter(|year| (1900..=2200).contains(year))?;
    let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))?;
    let last = match (month, day) {
        (_, Some(_)) => first,
        (Some(_), None) => first.checked_add_months(Months::new(1))?.pred_opt()?,
        (None, None) => first.checked_add_months(Months::new(12))?.pred_opt()?,
    };
    Some((first, last))
}
