//! Any keys in any order: no panic, memory and disk agree, and undo leads back to the beginning.

use huiwu::{
    app::{form::FormKind, model::Cover},
    domain::change::Seq,
    words::Lang,
};
use proptest::prelude::*;

use crate::support::Clerk;

/// The act that the next undo takes back.
fn last_act(clerk: &Clerk) -> Option<Seq> {
    let (ledger, scope) = (&clerk.m().ledger, clerk.m().undo_scope());
    ledger.undo_list(scope).next_undo().map(|act| act.seq)
}

/// Keys and texts in a row that a clerk may press, also by mistake.
const POOL: &[&str] = &[
    "zs：说话<enter>",
    "=决定<enter>",
    "!办事 @ls ~03-20<enter>",
    "?问<enter>",
    "*要求<enter>",
    "$动议<enter>",
    "$+ww<enter>",
    "$=3/1/0<enter>",
    "%事<enter>",
    "... 接着<enter>",
    "+zs<enter>",
    "-zs<enter>",
    "+某人<enter>",
    "#1<enter>",
    "#2<enter>",
    "#+ 议题<enter>",
    "s/说/讲/<enter>",
    "i/决定/插一句/<enter>",
    "生人：好<enter>",
    ":nope<enter>",
    ":recess<enter>",
    "一半",
    "<enter>",
    "<esc>",
    "<tab>",
    "<up>",
    "<up>",
    "<down>",
    "<backspace>",
    "<ctrl-w>",
    "<ctrl-u>",
    "<ctrl-k>",
    "<left>",
    "<ctrl-o>",
    "<ctrl-s>",
    "<alt-o>",
    "<alt-b>",
    "<alt-u>",
    "<alt-x>",
    "<alt-d>",
    "<alt-a>",
    "<alt-q>",
    "<alt-m>",
    "<alt-n>",
    "<alt-s>",
    "<alt-k>",
    "<alt-j>",
    "<ctrl-up>",
    "<ctrl-down>",
    "<f7>",
    "<f8>",
    "<f9>",
    "<ctrl-n>",
    "<ctrl-d>",
    "<alt-up>",
    "<alt-down>",
    "<ctrl-z>",
    "<ctrl-z>",
    "<ctrl-y>",
    "<f2>",
    "<f3>",
    "<f4>",
    "<f4>",
    "<f4>",
    "<f5>",
    "<f6>",
    "<ctrl-p>",
    "<f1>",
    "<pageup>",
    "<pagedown>",
    "<ctrl-t>",
    "<alt-l>",
    "字",
    "2",
    " ",
    "/",
    "：",
    "@",
    "2026-03-05",
    "<f2><ctrl-n>乙会<enter>",
    "<f2><esc>甲<enter>",
    "<f2><esc>乙<enter>",
    "<f2><f7>改<enter>",
    "<f2><f8>改期<enter>",
    "<f2><f9>理由<enter>",
    "<f2><ctrl-d><ctrl-d>",
    "<f2><ctrl-z>",
    "<f2><ctrl-y>",
    "<f2><down><enter>",
    "<f6><f7>",
    "<f6><f8>",
    "<f6><ctrl-z>",
    "<f6><ctrl-y>",
    "<f6><ctrl-o>",
    "<f3><ctrl-n>新的<enter>",
    "<f3><tab><ctrl-d>",
    "<f3><tab><alt-down>",
    "paste:一行",
    "paste:甲\n乙\n=丙",
    "paste:\u{1b}[2J\u{202e}控\r\n",
];

/// Presses, and leaves forms that would write files beside the tests.
fn press(clerk: &mut Clerk, keys: &str) {
    match keys.strip_prefix("paste:") {
        Some(text) => clerk.paste(text),
        None => clerk.press(keys),
    };
    if let Cover::Form(form) = &clerk.m().cover
        && matches!(
            form.kind,
            FormKind::ExportTo(_) | FormKind::MatterPaper(_) | FormKind::CopyTo
        )
    {
        clerk.press("<esc><esc>");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_leave_memory_and_disk_alike(keys in prop::collection::vec(0..POOL.len(), 1..70), chinese: bool) {
        let mut clerk = Clerk::new(if chinese { Lang::Zh } else { Lang::En });
        clerk.meeting("council", "甲会", &["张三", "李四", "王五"]);
        for (n, key) in keys.iter().enumerate() {
            press(&mut clerk, POOL[*key]);
            if n % 10 == 0 {
                clerk.check();
                for (columns, rows) in [(20, 6), (33, 9), (60, 20)] {
                    clerk.screen(columns, rows);
                }
                clerk.screen(120, 36);
            }
        }
        clerk.check().reopen().check();
    }

    #[test]
    fn undo_leads_back_to_the_beginning(keys in prop::collection::vec(0..53_usize, 1..50)) {
        let mut clerk = Clerk::new(Lang::Zh);
        clerk.meeting("council", "甲会", &["张三", "李四", "王五"]).line("起头");
        let begin = clerk.rows();
        let first = last_act(&clerk);
        for key in &keys {
            press(&mut clerk, POOL[*key]);
        }
        clerk.wipe();
        let end = clerk.rows();
        clerk.reopen();
        let mut steps = 0;
        while last_act(&clerk) != first {
            clerk.press("<ctrl-z>");
            steps += 1;
            prop_assert!(steps < 500);
        }
        clerk.check();
        prop_assert_eq!(clerk.rows(), begin);
        clerk.reopen();
        while clerk.m().ledger.undo_list(clerk.m().undo_scope()).can_redo() {
            clerk.press("<ctrl-y>");
        }
        clerk.check();
        prop_assert_eq!(clerk.rows(), end);
    }
}
