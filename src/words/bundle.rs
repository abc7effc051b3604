//! The words about the archive bundle: what stands in its texts, and why one is refused.

use super::{plural::counted, rows::words};
use crate::domain::bundle_fault::BundleFault;

words! {
    /// The words about the archive bundle.
    #[derive(Debug)]
    pub struct BundleText;

    fault(fault: &BundleFault) => BundleFault {
        Io(why): "it cannot be read: {why}" | "无法读取：{why}";
        NotABundle:
            "it does not end as a ZIP ends: it is another format, was cut, or has something behind it"
            | "结尾不是 ZIP：不是这种文件、不完整，或后面多了内容";
        Repacked(name):
            "{name} was packed by another program; unpack it and run `sha256sum -c SHA256SUMS`"
            | "{name} 由其他程序压缩；请解压后用 `sha256sum -c SHA256SUMS` 核对";
        Bomb(name): "{name} would unpack to far more than is in the file" | "{name} 解压后会远大于文件本身";
        Climbs(name): "the path {name} leads out of the folder" | "路径 {name} 会越出文件夹";
        Absolute(name): "the path {name} is absolute" | "路径 {name} 是绝对路径";
        Link(name): "{name} is a link" | "{name} 是链接";
        Doubled(name): "{name} is in it twice" | "{name} 出现两次";
        Changed(name): "{name} is not what the manifest says" | "{name} 与清单不符";
        HeadChanged(name): "the entry of {name} in the ZIP was changed" | "{name} 在 ZIP 中的条目被改动";
        Missing(name): "{name} is missing" | "缺少 {name}";
        Extra(name): "{name} is not in the manifest" | "{name} 不在清单中";
        Manifest(line): "line {line} of SHA256SUMS cannot be read" | "SHA256SUMS 第{line}行无法读取";
    }
    /// A file that was refused, and why.
    refused(file: &str, why: &str): "{file}: {why}" | "{file}：{why}";
    /// A file that is sound.
    sound(file: &str, files: usize): { format!("{file}: {}, all as the manifest says", counted(files, "file", "files")) } | { format!("{file}：{files}个文件，均与清单相符") };
    written(file: &str, files: usize): { format!("written: {file}, {}", counted(files, "file", "files")) } | { format!("已写出：{file}，{files}个文件") };
    /// A file that could not be read, and is named in the bundle.
    left_out(path: &str): "not in it, could not be read: {path}" | "未收入（无法读取）：{path}";

    /// The first lines of README.txt.
    about(title: &str):
        "Archive of the meeting: {title}\n\nThis folder can be read without any special program."
        | "会议归档：{title}\n\n本文件夹不需要专门程序即可阅读。";
    /// How the bundle is verified.
    verify:
        "To verify that nothing was changed: unpack the ZIP into an empty folder and run there\n\n    sha256sum -c SHA256SUMS\n\n(macOS: shasum -a 256 -c SHA256SUMS; Windows: certutil -hashfile FILE SHA256, one by one). Every line must say OK."
        | "核对内容未被改动：把 ZIP 解压到空文件夹，在其中运行\n\n    sha256sum -c SHA256SUMS\n\n（macOS：shasum -a 256 -c SHA256SUMS；Windows：逐个运行 certutil -hashfile 文件 SHA256）。每一行都显示 OK 即未被改动。";
    contents: "What is in it" | "内容";
    readme: "this text" | "本说明";
    manifest: "the SHA-256 of every other file, as sha256sum reads it" | "其余各文件的 SHA-256，供 sha256sum 核对";
    catalogue:
        "the catalogue: codes, titles, periods, and the file of each piece; opens in a spreadsheet"
        | "目录：档号、题名、保管期限及各件对应的文件，可用表格软件打开";
    case:
        "every record of the meeting as JSON, for programs"
        | "会议的全部记录（JSON），供程序读取";
    documents:
        "the documents; .docx opens in a word processor, .html in a browser, .md and .csv in any editor"
        | "文件；.docx 用文字处理软件打开，.html 用浏览器打开，.md 和 .csv 用任意编辑器打开";
    /// A version of the minutes that was issued.
    version(n: u32): "minutes as issued, version {n}" | "印发的纪要，第{n}稿";
    media: "pictures, sound and other files, named by their SHA-256" | "影音和其他文件，以 SHA-256 命名";
    missing: "Named in the records, but not in this folder" | "记录中提到、但未收入本文件夹的文件";
    nothing_missing: "Every file that the records name is here." | "记录中提到的文件均已收入。";
    unreadable: "could not be read when the bundle was made" | "归档时无法读取";
    too_large: "too large for a ZIP" | "过大，无法放入 ZIP";
    /// A file whose content is not the one that was recorded.
    differs: "changed since it was recorded" | "登记后内容有变";
    register_only:
        "Of this meeting only the register is kept: people, numbers, times, checks. Titles are replaced by codes."
        | "本会议仅登记人员、数量、时间和检查情况，名称以代号代替。";
    col_file: "File" | "文件";
    col_hash: "SHA-256" | "SHA-256";
    picture: "Picture or sound" | "影音";
    recording: "Recording" | "录音";
    slides: "Slides" | "演示文稿";
}
