//! The words about the desk at the door.

use super::{plural::counted, rows::words};

words! {
    /// The words about the desk at the door.
    #[derive(Debug)]
    pub struct DoorText;

    written(file: &str, people: usize):
        {
            format!(
                "{file}: {}, nothing of the content. At the door: `huiwu --db {file}`; back here `huiwu import door {file}`",
                counted(people, "person", "people")
            )
        }
        | { format!("{file}：名单{people}人，不含会议内容。在门口：`huiwu --db {file}`；带回后 `huiwu import door {file}`") };
    wants_file: "say where to: `huiwu export door -o door.db`" | "请写明文件：`huiwu export door -o door.db`";
    no_door(file: &str): "{file} holds no single meeting, so it is no file of a door; nothing was taken in" | "{file} 里不是一次会议，不是门口签到文件；未导入";
    other_meeting(file: &str):
        "{file} is of a meeting that is not in this file; nothing was taken in"
        | "{file} 所属的会议不在本文件里；未导入";
    taken(news: usize, conflicts: usize):
        { format!("{} taken in from the door, {conflicts} to look at", counted(news, "fact", "facts")) }
        | { format!("从门口并入{news}条，需核对{conflicts}条") };
    nothing_new: "nothing new from the door" | "门口没有新的内容";
    came(name: &str, at: &str): "{name} came at {at}" | "{name} {at}到会";
    left(name: &str, at: &str): "{name} left at {at}" | "{name} {at}离席";
    listed(name: &str): "{name} was on no list and is now, as the door has it" | "{name} 原不在名单，已按门口所记列入";
    same(name: &str): "{name} is listed at both desks with the same unit and post: taken as one" | "{name} 两处名单都有，单位职务相同，按一人";
    namesake(name: &str):
        "look: {name} is listed at both desks with another unit or post: two rows now; remove one if it is one person"
        | "核对：{name} 两处名单都有，单位或职务不同，现为两行；如是一人请删去一行";
    stood_in(name: &str, by: &str): "{by} came in the place of {name}" | "{by} 代 {name} 参会";
    verified(name: &str): "the papers of {name} were seen at the door" | "门口已核验 {name} 的证件";
    reported(name: &str, at: &str): "{name} reported at the door at {at}" | "{name} {at}在门口报到";
    after_all(name: &str): "look: {name} does not come by the list, and came; change the reply in People" | "核对：{name} 名单上请假或由人代会，却已到会；请在人员栏更正";
    two_arrivals(name: &str, ours: &str, door: &str):
        "look: {name} came at {ours} here and at {door} by the door; {ours} stands, type +name and the time to correct it"
        | "核对：{name} 本处{ours}到会，门口记{door}；保留{ours}，可输入 ＋姓名 时间 更正";
    two_leavings(name: &str, ours: &str, door: &str):
        "look: {name} left at {ours} here and at {door} by the door; {ours} stands"
        | "核对：{name} 本处{ours}离席，门口记{door}；保留{ours}";
    other_reply(name: &str): "look: {name} does not come, says the door; here the reply is another one, and stands" | "核对：门口记 {name} 不来，本处回复不同，保留本处";
    other_credential(name: &str): "look: another paper of {name} was seen at the door; ours stands" | "核对：门口核验的 {name} 证件与本处不同，保留本处";
}
