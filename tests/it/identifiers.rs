//! Identifiers rise, whatever the clock does.

use huiwu::{
    domain::{
        entry::Entry,
        id::{Id, Ids},
        time::Stamp,
    },
    words::Lang,
};

use crate::support::{Clerk, at};

#[test]
fn identifiers_rise_while_the_clock_jumps_back_and_stands_still() {
    let mut ids = Ids::new(7);
    let mut last: Id<Entry> = ids.mint(at(10, 0));
    let clocks = [at(10, 0), at(9, 0), at(9, 0), Stamp::from_ms(0), at(9, 30), at(10, 0)];
    for (n, clock) in clocks.into_iter().cycle().take(600).enumerate() {
        let next = ids.mint(clock);
        assert!(next > last, "{n}: {next:?} after {last:?}");
        last = next;
    }
    assert!(ids.mint::<Entry>(at(10, 1)) > last);
}

#[test]
fn rows_made_after_the_clock_jumped_back_come_after_those_before() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "例会", &["张三"]).wait(50).line("先");
    let before = clerk.last().id;
    clerk.wait(-30).line("后");
    assert!(clerk.last().id > before);
    assert_eq!(clerk.texts(), ["先", "后"]);
    clerk.check().reopen();
}
