//! Lines of every kind, `{}` where the mark stands. The words of the dialects are taken from the tables of the program.

/// The tables of words, as they are written.
const TABLES: [&str; 4] = [
    include_str!("../../../src/line/dialect/words.rs"),
    include_str!("../../../src/line/dialect/robots.rs"),
    include_str!("../../../src/line/dialect/w3c.rs"),
    include_str!("../../../src/line/dialect/meetbot.rs"),
];

/// Signs and words of the capture line, with the text where it belongs.
pub(super) const FORMS: &[&str] = &[
    "{}",
    "={}",
    "＝{}",
    "={} 3/0/1",
    "!{}",
    "！{} @zs ~03-20",
    "!办 @{} ~{}",
    "?{}",
    "？{}",
    "*{}",
    "＊{}",
    "${}",
    "＄{}",
    "$+{}",
    "$={}",
    "$1 {}",
    "%{}",
    "％{}",
    "zs：{}",
    "钱七：{}",
    "{}：同意",
    "zs: {}",
    "#{}",
    "＃{}",
    "#+ {}",
    "#1 {}",
    "...{}",
    "……{}",
    "+{}",
    "+zs（{}）",
    "-zs（{}）",
    "－ls（{}）",
    "-zs（{}）、ls（{}）",
    "请假：李四（{}）",
    "缺席：李四（{}）",
    "结果 暂缓 {}",
    "结果：不同意，{}",
    "回避：李四 第一项（{}）",
    "回避：李四（{}）",
    "转入不公开 {}",
    "动议：{}",
    "zs动议：{}",
    "修正案：{}",
    "附议：{}",
    "表决：{}",
    "表决：zs 同意，{} 反对",
    "表决：通过，{}",
    "tabled until {}",
    "moved by {}: buy, seconded by {}",
    "Moved {}, seconded {}: that it be done",
    "carried 3/0/1 {}",
    "referred to {}",
    "s/定/{}/",
    "s/办/{}/g",
    "s|定|{}|",
    "i/定/{}/",
    ":{}",
    "：{}",
    "/{}",
    "\\{}",
    "q+ {}",
    "q+ to say {}",
    "q+ zs to say {}",
    "q- {}",
    "q= {}, zs",
    "ack {}",
    "vqueue {}",
    "Zakim, {}",
    "zakim, next agendum {}",
    "RRSAgent, {}",
    "agenda+ {}",
    "/me {}",
    "<zs> {}",
    "[09:30] <zs> {}",
    "09:30 {}",
    "1. {}",
    "- [ ] {} @zs",
    "@zs {}",
    "https://example.org/{}",
    "同意 {}",
    "+1 {}",
    "-1 {}",
    "{}（入纪要）",
    "【{}】",
    "“{}”",
    "会议决定，{}",
    "会议要求，{}",
];

/// A word of a dialect, with the text behind it.
const AROUND: &[&str] = &[
    "#W {}",
    "＃W {}",
    "W: {}",
    "W：{}",
    "!W {}",
    "^W {}",
    "W+ {}",
    "W- {}",
    "W= {}",
    "Zakim, W {}",
    "W {}",
    "#W zs {}",
];

/// Every word of the dialects, in every way it is written.
pub(super) fn of_dialects() -> Vec<String> {
    let forms = |word: String| AROUND.iter().map(move |form| form.replace('W', &word));
    words().into_iter().flat_map(forms).collect()
}

/// The quoted words of the tables, each once.
fn words() -> Vec<String> {
    let mut words = Vec::new();
    for table in TABLES {
        for line in table.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
            let row = line.starts_with("(\"") || line.starts_with('"');
            for quoted in line.split('"').skip(1).step_by(2).take(if row { 20 } else { 0 }) {
                let word = quoted.trim();
                let plain = !word.is_empty() && word.len() < 40 && !word.contains(['{', '}', '\\']);
                if plain && !words.iter().any(|known| known == word) {
                    words.push(word.to_owned());
                }
            }
        }
    }
    words
}

#[test]
fn the_words_of_the_dialects_are_found_in_their_tables() {
    let words = words();
    for known in [
        "startmeeting",
        "meetingtopic",
        "startvote",
        "resolved",
        "slideset",
        "决定",
        "halp",
        "zakim",
    ] {
        assert!(words.iter().any(|word| word == known), "{known}");
    }
    assert!(words.len() > 150, "{}", words.len());
}
