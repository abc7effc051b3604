//! The words of what is kept beside the feed: the speakers' list, recorders, posts, copies in the room, the media list.

use super::rows::words;
use crate::domain::media::ShotKind;

words! {
    /// The words of these panels.
    #[derive(Debug)]
    pub struct BesideText;

    speakers_list: "Speakers' list" | "发言名单";
    /// Those who wait.
    waiting(n: usize): "{n} waiting" | "{n}人排队";
    add_speaker: "add" | "加入";
    nobody_waits: "Nobody waits. q+ Ann, Bo in the line puts them on the list." | "无人排队。在输入行键入“排队＋ 李四、王五”即可加入。";
    will_queue(names: String): "Enter: {names} on the list" | "回车：{names} 加入发言名单";
    will_unqueue(names: String): "{names} off the list" | "{names} 移出发言名单";
    will_queue_first(names: String): "{names} to the front of the list" | "{names} 排到最前";
    will_set_queue(names: String): "the list is {names}" | "发言名单为 {names}";
    queue_emptied: "the list is emptied" | "清空发言名单";
    has_word(name: String): "Enter: {name} has the word" | "回车：请 {name} 发言";
    queue_hint: "type a name and Enter to add · ↓ chooses" | "输入姓名回车加入 · ↓ 选人";
    /// Those who wait, first one first, for a row of the agenda or the board.
    next_speakers(names: &str): "next: {names}" | "待发言：{names}";
    unit_in_all(unit: &str): "{unit} in all" | "{unit} 合计";
    /// Facts of an incident in the record: when somebody was there, when it was over, who saw to it, who was told.
    incident_arrived(at: &str): "somebody there at {at}" | "{at}到场";
    incident_fixed(at: &str): "over at {at}" | "{at}排除";
    incident_handled_by(name: &str): "seen to by {name}" | "处置人：{name}";
    incident_told(names: &str): "told: {names}" | "已告知{names}";
    spoken: "Time spoken" | "发言用时";
    /// How often somebody spoke.
    speeches(n: usize): { if n == 1 { "1 speech".to_owned() } else { format!("{n} speeches") } } | "{n}次";
    /// How often somebody spoke longer than the limit of so many minutes.
    over_limit(n: usize, limit: u32): "{n} over {limit} min" | "{n}次超过{limit}分";

    recorders: "Recorders" | "录音笔";
    recorder_name: "name" | "名称";
    no_recorders: "No recorder has run. F7 starts one." | "还没有录音。F7 开始。";
    runs: "runs" | "在录";
    stopped_at(at: &str): "stopped {at}" | "{at} 停";
    marks(n: usize): { if n == 1 { "1 mark".to_owned() } else { format!("{n} marks") } } | "{n}个标记";
    /// Seconds that the counter is ahead; negative: behind.
    counter_ahead(s: i64): "counter {s:+} s" | "计数{s:+}秒";
    recorder_hint: "Enter: clock and file · F7 starts another, by the name typed · F8 stops it"
        | "回车 计数和文件 · F7 再开一支（可先输入名称）· F8 停止";
    unread_file: "file not read" | "文件未读到";

    posts: "Posts" | "岗位";
    post_person: "who (what is handed over)" | "何人（交接事项）";
    no_posts: "There is no post. F3, Duties, adds them." | "没有岗位。在 F3“分工”栏添加。";
    /// Posts that somebody stands on, of those of the plan.
    filled(n: usize, all: usize): "{n} of {all} filled" | "在岗 {n}/{all}";
    since(at: &str): "since {at}" | "{at} 起";
    planned_for(name: &str): "planned: {name}" | "安排：{name}";
    relieved_by(name: &str): "relief: {name}" | "接替：{name}";
    not_filled: "NOT FILLED" | "空岗";
    will_stand(name: &str, post: &str): "Enter: {name} stands at {post}" | "回车：{name} 上岗 {post}";
    will_relieve(name: &str, other: &str, post: &str): "Enter: {name} takes over {post} from {other}" | "回车：{name} 接替 {other}（{post}）";
    post_hint: "type who takes over, (in brackets) what is handed over · F7 all as planned" | "输入接岗人，括号内写交接事项 · F7 按分工全部上岗";

    copies: "Copies in the room" | "在场份号";
    copy_number: "number, where it goes" | "份号、去向";
    /// Copies handed out, on the desks, out of the room.
    copy_counts(issued: usize, desk: usize, out: usize): "{issued} handed out · {desk} on the desks · {out} out" | "发出{issued} · 在场{desk} · 带出{out}";
    no_copies: "No numbered copy is handed out. F3, Papers, gives them out." | "没有发出编号文件。在 F3“文件”栏分发。";
    copy_is_out(at: &str, reason: &str): "OUT {at} {reason}" | "带出 {at} {reason}";
    on_desk: "on the desk" | "在场";
    will_go_out(label: &str, reason: &str): "Enter: copy {label} goes out: {reason}" | "回车：{label} 号带出：{reason}";
    will_come_back(label: &str): "Enter: copy {label} is back" | "回车：{label} 号收回";
    copy_hint: "type the number and where it goes · F7 counts" | "输入份号和去向 · F7 清点";
    went_out(label: &str, reason: &str): "copy {label} taken out: {reason}" | "{label}号带出：{reason}";
    came_back(label: &str): "copy {label} back" | "{label}号收回";
    /// Desks, out, handed out, as they were counted.
    counted(text: &str): "counted {text}" | "清点 {text}";
    /// The last count, as it was entered.
    last_count(text: &str): "last count {text}" | "上次清点 {text}";

    media: "Media list" | "影音清单";
    shot_subject: "subject (! before it: required)" | "内容（前加！为必拍）";
    no_shots: "Nothing is to be taken. Type a subject, Enter adds it." | "还没有拍摄内容。输入内容回车新增。";
    /// Shots that are taken, of all.
    taken(n: usize, all: usize): "{n} of {all} taken" | "已拍 {n}/{all}";
    shot_kind => ShotKind {
        Photo: "photo" | "照片";
        Video: "video" | "视频";
        Sound: "sound" | "音频";
    }
    shot_required: "required" | "必拍";
    not_taken: "not taken" | "未拍";
    without(reason: &str): "not taken: {reason}" | "未拍：{reason}";
    will_add_shot(subject: &str): "Enter: adds {subject}" | "回车：新增 {subject}";
    will_require_shot(subject: &str): "Enter: adds {subject}, required" | "回车：新增必拍内容 {subject}";
    shot_hint: "Enter opens it · F7 taken or begun · F8 ended" | "回车打开 · F7 已拍或开始 · F8 结束";
    has_file: "file" | "文件";

    /// The sitting of a meeting that has several.
    sitting(n: usize): "sitting {n}" | "第{n}次会";
    /// People who reported on arrival.
    reported(n: usize): "reported {n}" | "报到{n}";
    /// Those who reported, of all on the list.
    reported_of(n: usize, all: usize): "{n} of {all}" | "{n}/{all}";
    reported_on_arrival: "Reported on arrival" | "报到";
    identity: "Identity verified" | "身份核验";
    turned_away: "Turned away" | "谢绝入场";
    reported_at(at: &str): "reported {at}" | "{at} 报到";
}
