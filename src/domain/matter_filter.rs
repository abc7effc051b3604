//! The filter of follow-up as it is typed: `who:` `unit:` `due:` `is:`, and plain words, in both languages (docs/rules.md §follow-up).

use chrono::{Datelike as _, Days, NaiveDate};

use super::{
    action::{ActionState, Light},
    house::LightRule,
    id::Id,
    people::Attendee,
};

/// One condition on an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatterTest {
    /// In its wording, meeting, owners, due date or number.
    Words(String),
    Owner(String),
    /// Owned by one of these, whom a form of address means: 王局.
    OwnedBy(Vec<Id<Attendee>>),
    Unit(String),
    /// Due on these days, both included.
    Due(Option<NaiveDate>, Option<NaiveDate>),
    /// The date, or a part of it, as figures.
    DueLike(String),
    Undated,
    Open,
    Closed,
    State(ActionState),
    /// Open, and due before this day.
    OverdueOn(NaiveDate),
    /// The same, and nobody urged the owner since.
    UnurgedOn(NaiveDate),
    /// An extension was asked for and not decided.
    ExtensionAsked,
    /// Open, not overdue on this day, with this light.
    LightOn(Light, NaiveDate),
    /// A word of the screen: the condition that it names, or the word itself.
    Either(String, Box<MatterTest>),
}

/// All conditions that were typed; an action fits all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MatterFilter {
    pub tests: Vec<MatterTest>,
    /// The rule by which a light turns yellow.
    pub lights: LightRule,
}

impl MatterFilter {
    /// Reads a filter. A condition that cannot be read is a plain word.
    pub fn parse(text: &str, today: NaiveDate) -> Self {
        let mut tests = Vec::new();
        let mut words = text.split_whitespace().peekable();
        while let Some(word) = words.next() {
            let pair = words.peek().and_then(|next| by_two_words(word, next, today));
            if let Some(named) = pair {
                words.next();
                tests.push(named);
            } else {
                tests.extend(test(word, today));
            }
        }
        Self {
            tests,
            lights: LightRule::default(),
        }
    }

    /// The same, by the rule of an office about lights.
    #[must_use]
    pub fn with_lights(self, lights: LightRule) -> Self {
        Self { lights, ..self }
    }

    /// The same, where a word may also mean people as they are addressed: `found` gives those whom it does.
    pub fn with_people<E>(self, found: impl Fn(&str) -> Result<Vec<Id<Attendee>>, E>) -> Result<Self, E> {
        let tests = self.tests.into_iter().map(|test| {
            let (MatterTest::Words(word) | MatterTest::Owner(word)) = &test else {
                return Ok(test);
            };
            let people = found(word)?;
            if people.is_empty() {
                return Ok(test);
            }
            Ok(MatterTest::Either(word.clone(), Box::new(MatterTest::OwnedBy(people))))
        });
        Ok(Self {
            tests: tests.collect::<Result<_, E>>()?,
            lights: self.lights,
        })
    }

    /// The conditions that cannot be read: a known key with a value that is none of its own.
    pub fn unread(text: &str, today: NaiveDate) -> Vec<&str> {
        text.split_whitespace().filter(|word| is_unread(word, today)).collect()
    }

    /// Whether it asks for closed actions, so that they are looked for too.
    pub fn wants_closed(&self) -> bool {
        self.tests.iter().any(MatterTest::wants_closed)
    }
}

impl MatterTest {
    /// Whether it asks for closed actions.
    fn wants_closed(&self) -> bool {
        match self {
            Self::Closed => true,
            Self::State(state) => !state.is_open(),
            Self::Either(_, test) => test.wants_closed(),
            Self::Words(_)
            | Self::Owner(_)
            | Self::OwnedBy(_)
            | Self::Unit(_)
            | Self::Due(..)
            | Self::DueLike(_)
            | Self::Undated
            | Self::Open
            | Self::OverdueOn(_)
            | Self::UnurgedOn(_)
            | Self::LightOn(..)
            | Self::ExtensionAsked => false,
        }
    }
}

/// `None` for a key whose value is still to be typed.
fn test(word: &str, today: NaiveDate) -> Option<MatterTest> {
    let plain = || MatterTest::Words(word.to_owned());
    let Some((key, value)) = word.split_once([':', '：']) else {
        return Some(by_name(word, today).unwrap_or_else(plain));
    };
    let value = value.trim();
    let known = match key.to_lowercase().as_str() {
        "who" | "责任人" | "谁" => MatterTest::Owner(value.to_owned()),
        "unit" | "单位" => MatterTest::Unit(value.to_owned()),
        "due" | "期限" => due(value, today),
        "is" | "状态" => state(value, today).unwrap_or_else(plain),
        _ => return Some(plain()),
    };
    (!value.is_empty()).then_some(known)
}

fn is_unread(word: &str, today: NaiveDate) -> bool {
    let Some((key, value)) = word.split_once([':', '：']) else {
        return false;
    };
    let value = value.trim();
    match key.to_lowercase().as_str() {
        "who" | "责任人" | "谁" | "unit" | "单位" => value.is_empty(),
        "is" | "状态" => state(value, today).is_none(),
        "due" | "期限" => {
            let figures = |c: char| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | '年' | '月' | '日');
            value.is_empty() || matches!(due(value, today), MatterTest::DueLike(like) if !like.chars().all(figures))
        }
        _ => false,
    }
}

/// A word that means a condition by itself.
fn by_name(word: &str, today: NaiveDate) -> Option<MatterTest> {
    match word.to_lowercase().as_str() {
        "overdue" | "逾期" | "超期" | "unurged" | "未催办" | "在办" | "办结" | "已办" | "已办结" => {
            state(word, today)
        }
        "本周" | "this-week" | "本月" | "this-month" => Some(due(word, today)),
        "将到期" | "soon" | "正常" | "待办" | "已反馈" | "取消" | "cancelled" | "延期" | "申请延期" | "延期待批" => {
            Some(MatterTest::Either(word.to_owned(), Box::new(state(word, today)?)))
        }
        "无期限" => Some(MatterTest::Either(word.to_owned(), Box::new(MatterTest::Undated))),
        _ => None,
    }
}

/// Two words of the screen that mean a condition.
fn by_two_words(first: &str, second: &str, today: NaiveDate) -> Option<MatterTest> {
    let words = format!("{} {}", first.to_lowercase(), second.to_lowercase());
    let named = match words.as_str() {
        "due soon" => MatterTest::LightOn(Light::Yellow, today),
        "on time" => MatterTest::LightOn(Light::Green, today),
        "no date" => MatterTest::Undated,
        "in hand" => MatterTest::State(ActionState::Working),
        "reported done" => MatterTest::State(ActionState::Reported),
        "not urged" => MatterTest::UnurgedOn(today),
        "extension asked" => MatterTest::ExtensionAsked,
        _ => return None,
    };
    Some(MatterTest::Either(format!("{first} {second}"), Box::new(named)))
}

fn state(value: &str, today: NaiveDate) -> Option<MatterTest> {
    Some(match value.to_lowercase().as_str() {
        "open" | "未结" | "未办结" => MatterTest::Open,
        "closed" | "已结" => MatterTest::Closed,
        "new" | "未办" | "待办" => MatterTest::State(ActionState::Open),
        "working" | "在办" => MatterTest::State(ActionState::Working),
        "reported" | "已反馈" => MatterTest::State(ActionState::Reported),
        "done" | "办结" | "已办" | "已办结" | "已完成" => MatterTest::State(ActionState::Done),
        "cancelled" | "取消" => MatterTest::State(ActionState::Cancelled),
        "overdue" | "逾期" | "超期" => MatterTest::OverdueOn(today),
        "unurged" | "未催办" => MatterTest::UnurgedOn(today),
        "extension" | "延期" | "申请延期" | "延期待批" => MatterTest::ExtensionAsked,
        "soon" | "将到期" => MatterTest::LightOn(Light::Yellow, today),
        "on-time" | "正常" => MatterTest::LightOn(Light::Green, today),
        _ => return None,
    })
}

fn due(value: &str, today: NaiveDate) -> MatterTest {
    let value = value.to_lowercase();
    match value.as_str() {
        "none" | "无" | "无期限" => return MatterTest::Undated,
        "today" | "今天" | "今日" => return MatterTest::Due(Some(today), Some(today)),
        "week" | "this-week" | "本周" => {
            let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
            return MatterTest::Due(Some(monday), Some(monday + Days::new(6)));
        }
        "month" | "this-month" | "本月" => return MatterTest::DueLike(today.format("%Y-%m-").to_string()),
        _ => {}
    }
    let ordered = [('<', true), ('＜', true), ('>', false), ('＞', false)];
    for (sign, before) in ordered {
        let Some(day) = value.strip_prefix(sign).and_then(|rest| day(rest, today)) else {
            continue;
        };
        return if before {
            MatterTest::Due(None, Some(day))
        } else {
            MatterTest::Due(Some(day), None)
        };
    }
    MatterTest::DueLike(value)
}

/// `7d`, `7天`, `2w`, `2周`, or a date.
fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let number: u64 = digits.parse().ok()?;
    let days = match text.strip_prefix(digits.as_str())? {
        "d" | "天" | "日" | "" => number,
        "w" | "周" => number.checked_mul(7)?,
        _ => return None,
    };
    today.checked_add_days(Days::new(days))
}
