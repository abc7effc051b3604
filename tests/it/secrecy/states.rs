//! The states of a meeting of which only the register is kept, each with something in every list.

use huiwu::{
    domain::{
        id::Id,
        meeting::{Meeting, MeetingState, Secrecy},
        papers::{Paper, PaperCopy},
        record::Record,
    },
    words::Lang,
};
use strum::IntoEnumIterator as _;

use crate::support::Clerk;

/// How many states there are.
pub(super) const STATES: usize = 6;

/// A state, by name, and the clerk in it.
pub(super) struct State {
    pub(super) name: String,
    pub(super) make: Box<dyn Fn() -> Clerk + Send>,
}

/// Every state of a meeting, and one that became register-only while it was live.
pub(super) fn states() -> Vec<State> {
    let mut all: Vec<State> = MeetingState::iter()
        .filter(|state| is_of_its_own(*state))
        .map(|state| State {
            name: format!("{state:?}"),
            make: Box::new(move || in_state(state)),
        })
        .collect();
    all.push(State {
        name: "turned while it was live".to_owned(),
        make: Box::new(|| {
            let mut clerk = in_session(planned("executive"));
            clerk.press("一句还没有录入的话");
            let meeting = clerk.open_meeting().clone();
            clerk.put([Record::from(Meeting {
                secrecy: Secrecy::Mimi,
                ..meeting
            })]);
            clerk.wipe();
            clerk
        }),
    });
    assert_eq!(all.len(), STATES);
    all
}

/// Whether a state differs from the one before it in what can be done. A new state must be judged.
const fn is_of_its_own(state: MeetingState) -> bool {
    use MeetingState as S;
    match state {
        S::Planned | S::Live | S::Recess | S::Wrapping | S::Closed => true,
        // As Planned, as Closed.
        S::Draft | S::Preparing | S::Ready | S::Postponed | S::Archived | S::Cancelled => false,
    }
}

fn in_state(state: MeetingState) -> Clerk {
    let clerk = planned("confidential");
    if state.before() {
        return clerk;
    }
    let mut clerk = in_session(clerk);
    let meeting = clerk.open_meeting().clone();
    let adjourned = matches!(state, MeetingState::Wrapping | MeetingState::Closed).then_some(clerk.now);
    clerk.put([Record::from(Meeting {
        state,
        adjourned,
        ..meeting
    })]);
    clerk
}

/// A meeting with people, papers with copies, a seat plan, a budget and a planned post.
fn planned(template: &str) -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.pace = 0;
    clerk.meeting(template, "登记会", &["张三", "李四", "王五", "赵六"]);
    clerk.act(|m, _| m.ledger.set_clerk("周记录".to_owned()));
    let meeting = clerk.open_meeting().id;
    let paper = Paper {
        id: Id::from_raw(9_000),
        meeting,
        number: 1,
        title: String::new(),
        secrecy: Secrecy::Mimi,
        item: None,
        numbered: true,
    };
    let copies = [9_001, 9_002].map(|id| {
        Record::from(PaperCopy {
            id: Id::from_raw(id),
            meeting,
            paper: paper.id,
            number: u32::try_from(id - 9_000).unwrap(),
            holder: None,
            issued: Some(clerk.now),
        })
    });
    clerk.put(copies.into_iter().chain([paper.into()]));
    clerk
}

/// Opened, with lines of every kind that the register keeps.
fn in_session(mut clerk: Clerk) -> Clerk {
    clerk.press("<alt-o><alt-o>");
    for line in [
        "#1",
        "+zs",
        "+ls",
        "请假：王五",
        "$办",
        "表决：3/0/1",
        "!办 @zs ~03-20",
        "=定",
        "%话筒坏了",
        "q+ 李四",
        ":recorder",
    ] {
        clerk.line(line).press("<esc><esc>");
    }
    clerk.wipe();
    clerk
}
