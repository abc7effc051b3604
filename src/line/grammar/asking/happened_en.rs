//! English sentences of what happened beside the business, or what becomes of it, in plain words and without a word of business: an accident, the lights,
//! a matter that is left till some month. Each is asked about.

use crate::domain::{
    calendar::names::{is_month_or_short, is_weekday_or_short},
    possible_fact::PossibleFact as Fact,
};

use super::told_words::ToldSentence;

/// The fact that such a sentence may tell.
pub(crate) fn fact_in(told: &ToldSentence) -> Option<Fact> {
    sure(told, &|_| false).or_else(|| {
        if counts_quorum(told) {
            Some(Fact::Minuted)
        } else if proposed_by_others(told) {
            Some(Fact::Motion)
        } else {
            body_is_to_act(told).then_some(Fact::Action)
        }
    })
}

/// The same of what other words of the sentence may be taken for: `slipped` for a departure, `back` for an arrival. `is_name` knows the people of
/// the list.
pub(crate) fn sure(told: &ToldSentence, is_name: &dyn Fn(&str) -> bool) -> Option<Fact> {
    if is_accident(told, is_name) || is_failure(told) {
        Some(Fact::Incident)
    } else {
        is_put_off(told).then_some(Fact::ItemOutcome)
    }
}

fn word<'t>(told: &'t ToldSentence, at: usize) -> &'t str {
    told.words.get(at).map_or("", String::as_str)
}

/// `Bob slipped on the step, cut his hand`, `a member fainted`: somebody came to harm, as far as a body or a fall is told.
fn is_accident(told: &ToldSentence, is_name: &dyn Fn(&str) -> bool) -> bool {
    const FALLS: [&str; 6] = ["slipped", "tripped", "stumbled", "fell", "collapsed", "fainted"];
    const ON: [&str; 7] = ["on", "over", "off", "down", "in", "from", "and"];
    const THINGS: [&str; 6] = ["the", "a", "an", "his", "her", "some"];
    const HARMS: [&str; 19] = [
        "cut", "hurt", "twisted", "banged", "hit", "burnt", "burned", "scalded", "sprained", "broke", "bumped",
        "injured", "gashed", "grazed", "trapped", "bruised", "knocked", "caught", "sliced",
    ];
    const OWNS: [&str; 4] = ["his", "her", "their", "a"];
    #[rustfmt::skip]
    const BODY: [&str; 27] = [
        "hand", "hands", "finger", "fingers", "thumb", "head", "knee", "knees", "ankle", "leg", "arm", "foot", "wrist", "back", "elbow", "eye", "face", "shoulder", "toe", "toes", "nose",
        "hip", "shin", "lip", "chin", "rib", "ribs",
    ];
    // `Joe broke his arm skiing in January`
    let elsewhere = told.words.iter().any(|word| is_month_or_short(word))
        || told.has(&["last", "ago", "yesterday", "once", "years", "holiday", "skiing"]);
    if told.is_prose() || told.len() > 24 || elsewhere {
        return false;
    }
    let harmed = (0..told.len()).any(|at| {
        HARMS.contains(&word(told, at))
            && OWNS.contains(&word(told, at + 1))
            && (BODY.contains(&word(told, at + 2)) || BODY.contains(&word(told, at + 3)))
    });
    let fell = (1..told.len().min(8)).any(|at| {
        let falls = FALLS.contains(&word(told, at));
        let bare = at + 1 == told.len() && matches!(word(told, at), "fainted" | "collapsed" | "tripped");
        let over = matches!(word(told, at + 1), "over" | "down") && at + 2 == told.len();
        let thing = ON.contains(&word(told, at + 1)) && THINGS.contains(&word(told, at + 2));
        let somebody = || word(told, at) == "fainted" || is_of_somebody(told, at) || is_name(word(told, at - 1));
        falls && somebody() && (bare || over || thing)
    });
    let ill = told.says(&[
        "was taken ill",
        "were taken ill",
        "taken ill",
        "passed out",
        "felt faint",
        "a nosebleed",
        "a nose bleed",
        "an asthma attack",
        "had a fall",
        "had a fit",
        "had a seizure",
        "sent for an ambulance",
    ]);
    harmed || fell || ill
}

/// Whether the words before a verb name somebody, and no thing that falls: `Bob`, `a member`, `somebody`.
fn is_of_somebody(told: &ToldSentence, verb: usize) -> bool {
    const PEOPLE: [&str; 15] = [
        "he", "she", "somebody", "someone", "member", "visitor", "guest", "lady", "man", "woman", "child", "resident",
        "boy", "girl", "parent",
    ];
    let before = told.words.get(..verb).unwrap_or_default();
    let typed = told.text.split_whitespace().take(verb);
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let article = before
        .first()
        .is_some_and(|first| ["the", "a", "an", "our", "this"].contains(&first.as_str()));
    let named = !article && verb <= 3 && typed.into_iter().all(|word| bare(word).starts_with(char::is_uppercase));
    let plural = before.last().is_some_and(|last| last.len() > 4 && last.ends_with('s'));
    before.iter().any(|word| PEOPLE.contains(&word.as_str())) || named && !plural
}

/// `lights out 7.40, back 7.52`, `Projector failed at 7.15`: a thing that the meeting needs was out of order at a time.
fn is_failure(told: &ToldSentence) -> bool {
    #[rustfmt::skip]
    const THINGS: [&str; 26] = [
        "fuse", "fuses", "boiler", "lights", "light", "lighting", "power", "electric", "electrics", "electricity", "heating", "wifi", "internet", "broadband", "mic", "mics", "microphone", "sound", "audio", "screen",
        "projector", "zoom", "teams", "stream", "livestream", "alarm",
    ];
    #[rustfmt::skip]
    const FAILED: [&str; 20] = [
        "sounded", "rang", "activated", "triggered", "blew", "blown", "out", "down", "failed", "fails", "gone", "cut", "dead", "died", "lost", "dropped", "crashed", "froze",
        "frozen", "tripped",
    ];
    if told.has(&["evacuated"]) && told.len() <= 20 && !told.is_prose() {
        return true;
    }
    // `At 6.45 pm the fire alarm sounded`
    let lead = if told.begins(&["at"]) {
        told.words.iter().position(|word| THINGS.contains(&word.as_str()))
    } else {
        None
    };
    let begins = lead
        .filter(|at| *at <= 6)
        .unwrap_or_else(|| usize::from(told.begins(&["the", "all", "fire"])));
    // `Lights off 10.22` may be the end.
    let back = told.has(&["back", "restored", "again"]);
    let failed = (begins..=begins + 3).any(|at| FAILED.contains(&word(told, at)) || back && word(told, at) == "off");
    let clock = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit()) && (word.contains(['.', ':']) || word.ends_with('m'))
    };
    let mut typed = told.text.split([' ', ',', '-', '–']);
    let timed = typed.any(|word| clock(word.trim_end_matches('.')));
    let thing = THINGS.contains(&word(told, begins));
    thing && failed && timed && !told.is_prose() && told.len() <= 14
}

/// `leave it till january`, `put back to March`, `left on table`: a matter that is put off to a time, or laid aside.
fn is_put_off(told: &ToldSentence) -> bool {
    #[rustfmt::skip]
    const LEADS: [&str; 22] = [
        "leave it", "leaving it", "left it", "leave this", "leave that", "leave", "put back", "put it back", "put this back", "push back", "pushed back", "push to", "pushed", "hold over", "held over",
        "hold it over", "move it", "moved it", "keep it", "park it", "parked it", "park this",
    ];
    const TO: [&str; 4] = ["to", "till", "until", "til"];
    #[rustfmt::skip]
    const TIMES: [&str; 11] = ["next", "spring", "summer", "autumn", "winter", "agm", "after", "new", "the", "later", "another"];
    #[rustfmt::skip]
    const DAYS: [&str; 13] = [
        "next", "new", "spring", "summer", "autumn", "winter", "agm", "year", "meeting", "mtg", "month", "week", "time",
    ];
    if told.len() > 9 {
        return false;
    }
    let table = told.says(&[
        "left on table",
        "left on the table",
        "lie on the table",
        "lies on the table",
        "lay on the table",
    ]);
    let later = LEADS.iter().any(|lead| {
        let rest = told.said.trim_start().strip_prefix(lead).map(str::trim_start);
        let mut words = rest.unwrap_or_default().split(' ');
        let to = lead.ends_with(" to") || words.next().is_some_and(|word| TO.contains(&word));
        let time = words.next().unwrap_or_default();
        let dated = is_month_or_short(time) || is_weekday_or_short(time);
        let placed = TIMES.contains(&time) && (DAYS.contains(&time) || words.any(|word| DAYS.contains(&word)));
        rest.is_some() && to && (dated || placed)
    });
    table || later
}

/// `Quorum is 8 and we had 8`: how many there must be, and how many there were.
fn counts_quorum(told: &ToldSentence) -> bool {
    let figures = told
        .words
        .iter()
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    told.says(&["quorum is", "quorum was", "quorum of", "quorum being"])
        && told.has(&["had", "present", "here", "were", "attended", "counted"])
        && figures.count() > 1
}

/// `Proposal from the committee: subs go up to 12 pounds`: something is put by others than one of the list.
fn proposed_by_others(told: &ToldSentence) -> bool {
    let head = told.text.split_once(':').map(|(head, _)| head.to_lowercase());
    let led = |head: &String| {
        ["proposal", "proposition", "motion", "resolution"].iter().any(|word| {
            head.strip_prefix(word)
                .is_some_and(|rest| rest.starts_with(" from ") || rest.starts_with(" by "))
        })
    };
    head.as_ref().is_some_and(led)
}

/// `…; committee to deal with it`: those who meet, or a part of them, are to do something, in the last clause.
fn body_is_to_act(told: &ToldSentence) -> bool {
    const BODIES: [&str; 9] = [
        "committee",
        "subcommittee",
        "board",
        "trustees",
        "officers",
        "club",
        "council",
        "group",
        "exec",
    ];
    let Some((_, clause)) = told.text.rsplit_once([';', ',', '.']) else {
        return false;
    };
    let clause = ToldSentence::of(clause);
    let at = usize::from(clause.begins(&["the"]));
    let does = word(&clause, at + 2);
    BODIES.contains(&word(&clause, at))
        && word(&clause, at + 1) == "to"
        && does.len() > 1
        && !["be", "the", "a", "which", "whom", "have"].contains(&does)
}
