//! A report that a meeting hears, as a title names it: who gives it, about what, and the word for it.

use super::verbs::is_actor;

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hearing {
    /// The person or unit that gives it, where the title says so.
    pub who: String,
    /// The matter it is about; empty = not said.
    pub about: String,
    /// 汇报, 报告, 通报 …
    pub word: String,
    /// Whether `about` and the word are one name: 年度工作报告.
    pub whole: bool,
}

/// Words for reports, as titles end on them.
const WORDS: [&str; 16] = [
    "汇报", "报告", "通报", "说明", "介绍", "述职", "讲解", "解读", "反馈", "讲话", "发言", "意见", "建议", "致辞",
    "致词", "点评",
];

/// Words for speeches, which are heard as they are: the title names the speaker.
const SPEECHES: [&str; 5] = ["讲话", "发言", "致辞", "致词", "点评"];

/// Words before 汇报 that say of what kind it is, and not about what.
const KINDS: [&str; 9] = ["工作", "情况", "专题", "有关", "相关", "书面", "年度", "简要", "综合"];

impl Hearing {
    /// A report about something.
    pub(super) fn about(about: &str) -> Self {
        Self {
            who: String::new(),
            about: about.trim_start_matches("关于").to_owned(),
            word: "汇报".to_owned(),
            whole: false,
        }
    }

    /// Reads what stands behind 听取, or a title that ends on the word for a report; anything else is what a report is about.
    pub(super) fn of(text: &str) -> Self {
        let ended = WORDS.iter().find_map(|word| Some((text.strip_suffix(word)?, *word)));
        let Some((body, word)) = ended else {
            return if is_actor(text) && !text.contains("关于") {
                Self {
                    who: text.to_owned(),
                    ..Self::about("")
                }
            } else {
                Self::parted(text).unwrap_or_else(|| Self::about(text))
            };
        };
        let bare = body.strip_suffix('的');
        let word = word.to_owned();
        if let Some(parted) = Self::parted(bare.unwrap_or(body)) {
            return Self { word, ..parted };
        }
        match bare {
            Some(who) if is_actor(who) => Self {
                who: who.to_owned(),
                about: String::new(),
                word,
                whole: false,
            },
            Some(about) => Self {
                word,
                ..Self::about(about)
            },
            None if word == "汇报" && is_actor(body) => Self {
                who: body.to_owned(),
                ..Self::about("")
            },
            None if word == "汇报" && !body.is_empty() && !KINDS.contains(&body) => Self::about(body),
            None => Self {
                word,
                whole: true,
                ..Self::about(body)
            },
        }
    }

    /// 财务处关于预算执行情况: who, and about what.
    fn parted(text: &str) -> Option<Self> {
        let (who, about) = text.split_once("关于")?;
        let who = who.trim_end_matches(['作', '所', '的']);
        (!about.is_empty()).then(|| Self {
            who: who.to_owned(),
            ..Self::about(about)
        })
    }

    /// A speech by its title: 书记讲话. `None` = it is none.
    pub(super) fn speech(title: &str) -> Option<Self> {
        let is_one = SPEECHES.iter().any(|end| title.ends_with(end));
        is_one.then(|| Self::of(title))
    }

    /// Whether it is a speech, heard as it is.
    pub(super) fn is_speech(&self) -> bool {
        SPEECHES.contains(&self.word.as_str())
    }

    /// Whether it is a plain report about something, so that several can be told as one.
    pub(super) fn is_plain(&self) -> bool {
        let told_as_such = self.word == "汇报" && !self.about.contains("汇报");
        told_as_such && self.who.is_empty() && !self.about.is_empty() && !self.whole
    }

    /// The report as the object of 听取了. `presenter`: who is shown to have given it, or empty.
    pub(super) fn told(&self, presenter: &str) -> String {
        let Self { about, word, .. } = self;
        // 汇报会安排 is not told by a 汇报: the same word twice.
        let word = if word == "汇报" && about.contains("汇报") && !self.whole {
            "介绍"
        } else {
            word
        };
        // 领导讲话 does not say whose.
        if self.whole && self.is_speech() && about.starts_with("领导") && !presenter.is_empty() {
            return format!("{presenter}的{word}");
        }
        // The person says more than the unit in the title does.
        let who = if self.who.is_empty() || presenter.starts_with(&self.who) {
            presenter
        } else {
            &self.who
        };
        match (who.is_empty(), about.is_empty()) {
            (true, true) => word.to_owned(),
            (false, true) => format!("{who}的{word}"),
            (true, false) if self.whole => format!("{about}{word}"),
            // The title says whose opinion or speech it is.
            (false, false) if self.whole && (self.is_speech() || matches!(word, "意见" | "建议")) => {
                format!("{about}{word}")
            }
            (false, false) if self.whole => {
                let gives = if matches!(word, "报告" | "说明" | "介绍" | "讲解") {
                    "作的"
                } else {
                    "的"
                };
                format!("{who}{gives}{about}{word}")
            }
            (_, false) => format!("{who}关于{about}的{word}"),
        }
    }
}
