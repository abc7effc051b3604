//! The one channel of the loop: what comes while the storage is waited for is there afterwards, in its order.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    sync::mpsc,
    time::{Duration, Instant},
};

use huiwu::{
    app::msg::Msg,
    domain::change::Seq,
    input::key::{Code, Key},
    shell::{inbox::Arrivals, incoming::Incoming, input::Input, signal::Signal, storage::Event},
};

fn typed(letter: char) -> Incoming {
    Incoming::Inputs(vec![Input::Key(Key::plain(Code::Char(letter)))])
}

/// A name for what came.
fn name(incoming: Incoming) -> String {
    match incoming {
        Incoming::Inputs(inputs) => format!("{inputs:?}"),
        Incoming::Signal(signal) => format!("{signal:?}"),
        Incoming::FrameTaken(turn) => format!("frame {turn}"),
        Incoming::Errand(number, _) => format!("errand {number}"),
        Incoming::Storage(number, _) => format!("storage {number}"),
        Incoming::Gone => "gone".to_owned(),
    }
}

#[test]
fn what_comes_while_the_storage_is_waited_for_is_kept_in_its_order() {
    let (sender, receiver) = mpsc::channel();
    let arrivals = Arrivals::of(receiver);
    let saved = |seq| Event::Saved(Seq(seq));
    for incoming in [
        typed('a'),
        Incoming::Storage(1, saved(9)),
        Incoming::Signal(Signal::Terminate),
        Incoming::Storage(2, saved(1)),
        Incoming::FrameTaken(3),
        Incoming::Errand(2, Msg::Tick),
        Incoming::Storage(2, saved(2)),
        typed('b'),
        Incoming::Gone,
    ] {
        sender.send(incoming).unwrap();
    }
    let until = Instant::now() + Duration::from_millis(20);
    assert_eq!(arrivals.wait_for_storage(2, until), Some(saved(1)));
    assert_eq!(arrivals.wait_for_storage(2, until), Some(saved(2)));
    assert_eq!(arrivals.wait_for_storage(2, until), None);
    sender.send(typed('c')).unwrap();
    let mut came = vec![
        name(arrivals.wait(None).unwrap()),
        name(arrivals.wait(Some(Duration::ZERO)).unwrap()),
    ];
    while let Some(incoming) = arrivals.take() {
        came.push(name(incoming));
    }
    let sent = [
        typed('a'),
        Incoming::Signal(Signal::Terminate),
        Incoming::FrameTaken(3),
        Incoming::Errand(2, Msg::Tick),
        typed('b'),
        Incoming::Gone,
        typed('c'),
    ];
    assert_eq!(came, sent.map(name));
}
