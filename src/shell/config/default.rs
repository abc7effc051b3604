//! The settings file as `huiwu config` prints it: every setting of the table with its default, commented out.

use std::fmt::Write as _;

use crate::{domain::snippets::SHIPPED, input::command::TABLE, words::Lang};

use super::table::{Both, KEYS, SETTINGS, SNIPPETS, THEMES};

const TOP: Both = Both {
    en: "Settings of huiwu. Take away the # before a line to change it.\nA wrong line is reported and left out; the others hold.",
    zh: "会务程序的设置。去掉行首的 # 即可修改。\n写错的行会被指出并跳过，其余照常生效。",
};

const KEYS_COMMENT: Both = Both {
    en: "Other keys for commands, by their names; [] takes the keys away (not those of quit). The commands, each with its usual keys:",
    zh: "命令改用别的按键，写命令的英文名；[] 表示取消按键（quit 除外）。各命令和默认按键：",
};

const SNIPPET: Both = Both {
    en: "The committee received the report",
    zh: "总经理办公会",
};

const SNIPPETS_COMMENT: Both = Both {
    en: "Short words that Tab (Alt-/ in forms) expands; \"\" takes one away. Beside these there are:",
    zh: "按 Tab（表单中按 Alt-/）展开的短词；\"\" 表示去掉。程序自带：",
};

const THEMES_COMMENT: Both = Both {
    en: "Themes of your own, here or as files \"themes/NAME.toml\" beside this one: each begins as one of ours, and says how text, strong, dim,\naccent, wrong and chosen look: a colour (a name, \"#rrggbb\", 0 to 255), \"on\" another, bold, dim, italic, underlined, reversed.",
    zh: "自定主题，写在这里，或写成本文件旁的 \"themes/名称.toml\"：先取一个自带主题，再写 text、strong、dim、accent、wrong、chosen 的样子：\n颜色（名称、\"#rrggbb\" 或 0 到 255），\"on\" 加底色，以及 bold、dim、italic、underlined、reversed。",
};

/// Returns the commented default. Comments stand behind `# `, settings directly behind `#`.
pub fn default_text(lang: Lang) -> String {
    let mut text = String::new();
    comment(&mut text, TOP.of(lang));
    let mut table = "";
    for setting in SETTINGS {
        if setting.table.is_empty() || setting.table != table {
            text.push('\n');
        }
        if setting.table != table {
            table = setting.table;
            let _ = writeln!(text, "#[{table}]");
        }
        comment(&mut text, setting.comment.of(lang));
        let _ = writeln!(text, "#{} = {}", setting.name, setting.shown.of(lang));
    }
    text.push('\n');
    comment(&mut text, THEMES_COMMENT.of(lang));
    let _ = writeln!(
        text,
        "#[{THEMES}.mine]\n#inherits = \"dark\"\n#accent = \"light-green bold\"\n#chosen = \"black on #ffd700\"\n#signs = \"drawn\""
    );
    text.push('\n');
    comment(&mut text, SNIPPETS_COMMENT.of(lang));
    for (word, stands_for) in SHIPPED {
        let _ = writeln!(text, "#   {word} → {stands_for}");
    }
    let _ = writeln!(text, "#[{SNIPPETS}]\n#zjb = \"{}\"", SNIPPET.of(lang));
    text.push('\n');
    comment(&mut text, KEYS_COMMENT.of(lang));
    for row in TABLE.iter().filter(|row| row.in_palette || !row.keys.is_empty()) {
        let label = lang.strings().command(row.command).label;
        let _ = writeln!(text, "#   {} [{}] {label}", row.english.name, row.keys.join(", "));
    }
    let _ = writeln!(text, "#[{KEYS}]\n#\"all-present\" = [\"alt-v\"]");
    text
}

fn comment(text: &mut String, lines: &str) {
    for line in lines.lines() {
        let _ = writeln!(text, "# {line}");
    }
}
