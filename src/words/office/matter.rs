//! The matter dealt with under an item, as its title says it: 传达…, 听取…的汇报, 各部门汇报…. No verb is said twice, and no 关于
//! stands before a clause.

mod together;

use crate::domain::{agenda::ItemKind, succession::numbers::without_deferral};

use self::together::{MatterPart, together};
use super::{
    endings::{acted, is_held, is_question, unless_said, without_figures, without_making},
    hearing::Hearing,
    titles::{titled, unlabelled},
    verbs::{self, Verbs},
};

/// How an item was dealt with: from the verbs of its title, else from its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    told: Dealt,
    /// The heading behind its number.
    pub heading: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Dealt {
    /// A report was heard; then it was discussed, examined …, or nothing.
    Heard {
        hearing: Hearing,
        /// 分别, 集中 …
        how: String,
        then: String,
    },
    /// The meeting, or who is named by the title, did something with it.
    Done {
        who: String,
        how: String,
        /// 传达学习, 研究部署, 审议 …
        verb: String,
        object: String,
    },
}

/// Endings of a title that names an item as such: 关于听取…汇报的议题.
const NAMED_ITEM: [&str; 7] = ["的议题", "的事项", "的事宜", "的问题", "的议案", "的请示", "的提案"];

/// Verbs under which the presenter does what is said, and the meeting listens.
const PRESENTED: [&str; 6] = ["传达", "传达学习", "学习传达", "通报", "宣读", "解读"];

impl Matter {
    /// Reads a title.
    pub fn of(title: &str, kind: ItemKind) -> Self {
        let title = unlabelled(without_deferral(title).trim().trim_end_matches('。'));
        let title = verbs::without_everybody(title);
        // 关于审议《办法》的请示 is dealt with as 审议《办法》.
        let inner = title.strip_prefix("关于").map(|rest| {
            let end = NAMED_ITEM.iter().find_map(|end| rest.strip_suffix(end));
            end.unwrap_or(rest)
        });
        let inner = inner.and_then(|inner| Some((inner, verbs::leading(inner)?)));
        let inner = inner.filter(|(_, found)| !found.object.is_empty() && found.first() != "通报");
        if let Some((inner, found)) = inner {
            return Self {
                told: done(&found, inner),
                heading: title.to_owned(),
            };
        }
        if let Some(found) = verbs::leading(title) {
            let told = done(&found, title);
            return Self {
                heading: heading(title, &found, &told),
                told,
            };
        }
        if let Some(found) = verbs::clause(title) {
            return Self {
                told: told_by(&found),
                heading: title.to_owned(),
            };
        }
        if let Some(object) = announced(title) {
            return Self {
                told: plainly("通报", object),
                heading: titled(title),
            };
        }
        // 会议审议了食堂改造方案讨论 says two verbs.
        if kind == ItemKind::Decision
            && let Some((verb, matter)) = acted(without_figures(title))
        {
            return Self {
                told: plainly(verb, unless_said(verb, matter.to_owned())),
                heading: titled(matter),
            };
        }
        let told = by_kind(without_figures(title), kind);
        let names_who = matches!(&told, Dealt::Heard { hearing, .. } if !hearing.who.is_empty() || hearing.is_speech());
        Self {
            heading: if names_who { title.to_owned() } else { titled(title) },
            told,
        }
    }

    /// Returns the matter dealt with, without its verb; empty where the title says only the verb.
    pub fn subject(&self) -> String {
        match &self.told {
            Dealt::Heard { hearing, .. } if hearing.whole => format!("{}{}", hearing.about, hearing.word),
            Dealt::Heard { hearing, .. } => hearing.about.clone(),
            Dealt::Done { object, .. } => object.clone(),
        }
    }

    /// The same without what its title says would be settled: 审定方案 was only discussed where nothing says that it was settled.
    #[must_use]
    pub fn unsettled(mut self) -> Self {
        if let Dealt::Done { verb, .. } = &mut self.told
            && matches!(verb.as_str(), "审定" | "表决")
        {
            "研究".clone_into(verb);
        }
        self
    }

    /// The same where nothing says that it was voted on: 表决方案 was only studied.
    #[must_use]
    pub fn unvoted(mut self) -> Self {
        if let Dealt::Done { verb, .. } = &mut self.told
            && verb == "表决"
        {
            "研究".clone_into(verb);
        }
        self
    }

    /// Whether it is a report, which somebody has to give.
    pub const fn is_report(&self) -> bool {
        matches!(self.told, Dealt::Heard { .. })
    }

    /// Whether a phrase of the clerk's, such as 会议听取, says what was done with it.
    pub fn is_told_by(&self, phrase: &str) -> bool {
        let Some(said) = phrase.strip_prefix("会议") else {
            return false;
        };
        match &self.told {
            Dealt::Heard { then, .. } => said == "听取" || said == then,
            // 会议传达学习了… says that it was learned.
            Dealt::Done { verb, .. } if ["学习", "传达", "通报"].contains(&verb.as_str()) => {
                said.contains(verb.as_str())
            }
            Dealt::Done { verb, .. } => said == verb,
        }
    }

    /// The sentence that says what was done with it. `presenter`: unit, post and name of who is shown to have presented it, or empty.
    pub fn dealt_with(&self, presenter: &str) -> String {
        match &self.told {
            Dealt::Heard { hearing, how, then } => {
                let then = match then.as_str() {
                    "" => String::new(),
                    then => format!("，并进行了{then}"),
                };
                format!("会议{how}听取了{}{then}。", hearing.told(presenter))
            }
            Dealt::Done { how, verb, object, .. } if object.is_empty() => format!("会议进行了{how}{verb}。"),
            // The title names who did it.
            Dealt::Done { who, verb, object, .. } if !who.is_empty() => {
                let who = if presenter.starts_with(who) { presenter } else { who };
                format!("{who}{verb}了{object}。")
            }
            Dealt::Done { how, verb, object, .. } => {
                let who = presenter;
                let passed_on = PRESENTED.contains(&verb.as_str()) && !who.is_empty();
                let tells = object.contains("汇报") || object.contains("提交的");
                match verb.as_str() {
                    // The presenter passes it on; the meeting learns from it.
                    "传达学习" | "学习传达" if passed_on => format!("{who}传达了{object}。"),
                    verb if passed_on => format!("{who}{verb}了{object}。"),
                    verb @ ("审议" | "审定" | "审核" | "审查") if !who.is_empty() && tells => {
                        format!("{who}就议题作了介绍，会议{how}{verb}了{object}。")
                    }
                    verb @ ("审议" | "审定" | "审核" | "审查") if !who.is_empty() => {
                        format!("会议{how}{verb}了{who}汇报的{object}。")
                    }
                    verb @ ("研究" | "讨论" | "商议" | "调度") if !who.is_empty() => {
                        let heard = Hearing::of(object).told(who);
                        format!("会议听取了{heard}，并进行了{how}{verb}。")
                    }
                    verb => format!("会议{how}{verb}了{object}。"),
                }
            }
        }
    }

    /// Returns the clauses of an opening paragraph for several items, in their order: those of one verb stand behind it together.
    pub fn told_together(matters: &[Self]) -> String {
        let parts: Vec<String> = matters
            .chunk_by(|a, b| a.verb() == b.verb())
            .filter_map(|group| {
                let parts: Vec<MatterPart<'_>> = group.iter().map(Self::part).collect();
                Some(together(group.first()?.verb().1, &parts))
            })
            .collect();
        parts.join("，")
    }

    fn part(&self) -> MatterPart<'_> {
        match &self.told {
            Dealt::Heard { hearing, then, .. } => MatterPart::Heard { hearing, then },
            Dealt::Done { how, object, .. } => MatterPart::Done { how, object },
        }
    }

    /// Whether a report was heard, and the verb under which it stands with others.
    fn verb(&self) -> (bool, &str) {
        match &self.told {
            Dealt::Heard { then, .. } => (true, then),
            Dealt::Done { verb, .. } => (false, verb),
        }
    }
}

/// The meeting did something with an object, nobody named and in no manner.
fn plainly(verb: &str, object: String) -> Dealt {
    Dealt::Done {
        who: String::new(),
        how: String::new(),
        verb: verb.to_owned(),
        object,
    }
}

/// The matter of a title that ends with the word for an announcement: 审计情况 of 关于审计情况的通报, 预算执行情况 of 预算执行通报.
fn announced(title: &str) -> Option<String> {
    const WHOLE: [&str; 9] = ["情况", "精神", "结果", "事项", "案例", "问题", "名单", "决定", "案件"];
    let about = without_figures(title).strip_suffix("通报")?;
    let about = about.strip_suffix('的').unwrap_or(about);
    let about = about.strip_prefix("关于").unwrap_or(about);
    let whole = WHOLE.iter().any(|end| about.ends_with(end));
    (about.chars().count() > 2).then(|| {
        if whole {
            about.to_owned()
        } else {
            format!("{about}情况")
        }
    })
}

/// Returns how an item was dealt with, from a title that begins with a verb.
fn done(found: &Verbs<'_>, title: &str) -> Dealt {
    let passes_on = ["传达", "学习", "贯彻", "部署", "安排", "总结"].contains(&found.first());
    let ends = |text: &str, ends: &[&str]| ends.iter().any(|end| text.ends_with(end));
    // 学习贯彻会议精神情况汇报 is a report about it.
    if passes_on
        && ends(
            found.object,
            &["情况汇报", "工作汇报", "的汇报", "情况报告", "情况通报"],
        )
    {
        return heard(Hearing::of(title), found.how, String::new());
    }
    match found.first() {
        "听取" | "汇报" => return heard(Hearing::of(found.object), found.how, found.joined(1)),
        verb @ ("介绍" | "讲解") if !found.object.is_empty() => {
            let hearing = Hearing {
                word: verb.to_owned(),
                ..Hearing::about(found.object)
            };
            return heard(hearing, found.how, found.joined(1));
        }
        _ => {}
    }
    // 审议财务处提请审议的预算 says the verb already.
    let object = found.object.replace(&format!("提请{}的", found.first()), "提交的");
    // 会议研究了表彰先进 lacks a noun, and would tell a deed that nobody did.
    let deals = matches!(
        found.first(),
        "审议" | "审定" | "审核" | "审查" | "研究" | "讨论" | "商议" | "商讨" | "协商" | "表决"
    );
    let object = if deals && verbs::is_act(&object) {
        format!("{object}事宜")
    } else {
        object
    };
    Dealt::Done {
        who: String::new(),
        how: found.how.to_owned(),
        verb: found.joined(0),
        object: unless_said(found.first(), object),
    }
}

/// Returns how an item was dealt with, from a title that is a clause.
fn told_by(found: &Verbs<'_>) -> Dealt {
    let who = found.who.to_owned();
    let then = found.joined(1);
    match found.first() {
        verb @ ("通报" | "传达" | "传达学习" | "宣读" | "部署" | "总结") => Dealt::Done {
            who,
            how: found.how.to_owned(),
            verb: verb.to_owned(),
            object: found.object.to_owned(),
        },
        verb @ ("提请审议" | "提交审议" | "提请研究" | "提请讨论") => plainly(
            verb.trim_start_matches("提请").trim_start_matches("提交"),
            format!("{who}提交的{}", found.object),
        ),
        "作" => {
            let hearing = Hearing::of(found.object);
            let whole = hearing.whole || !hearing.about.is_empty();
            heard(Hearing { who, whole, ..hearing }, found.how, then)
        }
        verb => heard(
            Hearing {
                who,
                word: verb.to_owned(),
                ..Hearing::about(found.object)
            },
            found.how,
            then,
        ),
    }
}

fn heard(hearing: Hearing, how: &str, then: String) -> Dealt {
    // 分别 and 集中 say how it was heard; 简要 and 书面 how it was told.
    let how = if matches!(how, "分别" | "依次" | "逐一" | "集中" | "先后") {
        how
    } else {
        ""
    };
    Dealt::Heard {
        hearing,
        how: how.to_owned(),
        then,
    }
}

/// Returns how an item was dealt with, from a title without a verb and the kind of the item.
fn by_kind(title: &str, kind: ItemKind) -> Dealt {
    if let Some(speech) = Hearing::speech(title) {
        return heard(speech, "", String::new());
    }
    let verb = match kind {
        ItemKind::Report => return heard(Hearing::of(title), "", String::new()),
        // 会议审议了低保评议 is no Chinese.
        ItemKind::Decision if is_held(title) => "进行",
        ItemKind::Decision if is_question(title) => "讨论",
        ItemKind::Decision => "审议",
        ItemKind::Information => "通报",
        ItemKind::Education => "学习",
        ItemKind::Procedural => "研究",
    };
    // 会议审议了修订《章程》 lacks a noun; a deed that a title names is not done yet.
    let made = without_making(title);
    let verb = if made.len() < title.len() && kind != ItemKind::Information {
        return plainly("研究", made.to_owned());
    } else if verbs::is_deed(title) && kind != ItemKind::Information {
        "研究"
    } else {
        verb
    };
    let title = title.trim_end_matches(['？', '?']);
    let object = if verbs::is_act(title) {
        format!("{title}事宜")
    } else {
        title.to_owned()
    };
    // 预算审议 says the verb already.
    let (how, object) = match title.strip_suffix(verb) {
        Some(what) => (what, String::new()),
        None => ("", object),
    };
    Dealt::Done {
        who: String::new(),
        how: how.to_owned(),
        verb: verb.to_owned(),
        object: unless_said(verb, object),
    }
}

/// The heading of a title that begins with a verb: without the verb where the sentence under it says it.
fn heading(title: &str, found: &Verbs<'_>, told: &Dealt) -> String {
    let keeps =
        found.all.len() > 1 || ["传达", "学习", "部署", "安排", "总结", "宣读", "解读"].contains(&found.first());
    match told {
        _ if found.object.is_empty() => title.to_owned(),
        _ if keeps => titled(title),
        Dealt::Heard { hearing, .. } if hearing.about.is_empty() => found.object.to_owned(),
        Dealt::Heard { hearing, .. } if hearing.is_speech() => found.object.to_owned(),
        Dealt::Heard { hearing, .. } if hearing.whole => titled(&format!("{}{}", hearing.about, hearing.word)),
        Dealt::Heard { hearing, .. } => titled(&hearing.about),
        Dealt::Done { .. } => titled(found.object),
    }
}
