//! Verbs of tasks. Only tables: they are read and asked about by them alike.

/// Verbs of what people on no list are given to do: before another one the word may be no name (`Welcome to speak`).
#[rustfmt::skip]
pub(crate) const VERBS: [&str; 64] = [
    "bring", "revert", "install", "monitor", "finalise", "finalize", "schedule", "notify", "replace", "inspect", "brief", "redo",
    "write", "send", "chase", "contact", "ask", "check", "find", "get", "book", "order", "circulate", "draft", "update", "prepare", "arrange", "email",
    "call", "ring", "report", "review", "liaise", "bring", "confirm", "investigate", "invite", "organise", "organize", "pay", "post", "produce", "provide",
    "publish", "raise", "repair", "request", "research", "respond", "reply", "submit", "supply", "follow", "fix", "sign", "advise", "amend", "collect",
    "buy", "complete", "obtain", "put", "price", "sort",
];

/// Verbs of what people of the list are given to do, beside those that name strangers.
#[rustfmt::skip]
pub(crate) const MORE_VERBS: [&str; 44] = [
    "represent", "lead", "look", "speak", "talk", "clear", "clean", "paint", "make", "set", "add", "share", "upload", "test", "run", "print", "remind", "let", "tell", "seek", "source",
    "approach", "apply", "purchase", "visit", "measure", "pass", "forward", "file", "write", "mow", "register", "renew", "cancel", "compile", "distribute",
    "consult", "explore", "identify", "oil", "thank", "plant", "take", "do",
];
