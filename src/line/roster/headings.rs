//! The words that head a column in lists of offices, clubs, forms and conference systems. Knows no table.

use strum::EnumIter;

use crate::domain::text::narrow;

use super::name::tidy;

/// The content of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter)]
pub enum ColumnKind {
    Name,
    /// The family name in a column of its own, with [`Self::Given`] beside it.
    Family,
    Given,
    /// The name in another language.
    OtherName,
    Unit,
    Post,
    /// Unit and post in one cell: 市财政局局长.
    UnitPost,
    Phone,
    /// Taken where there is no other.
    SecondPhone,
    Email,
    Category,
    /// Whether somebody has a vote: yes or no.
    Vote,
    /// Whether somebody comes, and how.
    Reply,
    /// Why somebody does not come.
    Absence,
    /// The one who comes in somebody's place.
    Substitute,
    /// 带队领导: who leads the people of a unit, beside their names or in place of them.
    Leader,
    /// 记录人: who takes the minutes, beside the names.
    Scribe,
    /// 分组: a group in a column of its own.
    Group,
    Sex,
    Remark,
    /// Numbers and times of a system: nothing that a list of people keeps.
    Passed,
}

/// The meaning of a heading. In `联系方式/手机` the last part counts first; in `联系电话（手机）` the words before the bracket.
pub fn kind_of(title: &str) -> Option<ColumnKind> {
    let text = tidy(title);
    // A sentence with its answer behind a colon heads nothing: `Name: Rosa Lindt`.
    let answered = text
        .split_once([':', '：'])
        .is_some_and(|(_, answer)| !answer.trim().is_empty());
    if text.is_empty() || answered || text.chars().count() > LONGEST {
        return None;
    }
    let whole = key(&text);
    // 一、市直部门 heads a group of people.
    let numbered = text.trim_start_matches(|c: char| "（(第一二三四五六七八九十".contains(c));
    let group = numbered.len() < text.len() && numbered.starts_with(['、', '）', ')', '．', '.']);
    let numbered_name = || {
        let stem = whole.trim_end_matches(|c: char| c.is_ascii_digit());
        known(stem).filter(|kind| stem.len() < whole.len() && NAMES.contains(kind))
    };
    known(&whole)
        .or_else(numbered_name)
        .or_else(|| {
            let before = whole.split('(').next().unwrap_or_default();
            known(before).or_else(|| before.rsplit('/').find_map(known))
        })
        .or_else(|| spoken(&text).filter(|_| !group))
}

/// Whether a heading is one that only reports of video calls have.
pub(super) fn is_of_call(title: &str) -> bool {
    let key = key(title);
    let bare = key.split('(').next().unwrap_or_default();
    let english = [
        "jointime",
        "leavetime",
        "firstjoin",
        "lastleave",
        "timejoined",
        "timeexited",
        "useraction",
        "attendanceduration",
        "in-meetingduration",
        "totalduration",
    ];
    let chinese = [
        "入会时间",
        "退会时间",
        "离会时间",
        "离开时间",
        "加入时间",
        "入会次数",
        "入会总时长",
        "参会时长",
        "入会时长",
    ];
    english.contains(&bare) || chinese.iter().any(|word| bare.ends_with(word))
}

/// Whether a heading is one that reports of calls share with lists of members: `Joined` may be a day or a time.
pub(super) fn is_joining(title: &str) -> bool {
    matches!(key(title).as_str(), "joined" | "left")
}

/// Whether the brackets behind names hold another name: `Name (Original Name)`.
pub(super) fn holds_two_names(title: &str) -> bool {
    matches!(
        key(title).as_str(),
        "name(originalname)" | "用户昵称(入会昵称)" | "昵称(入会昵称)"
    )
}

/// The columns that lists side by side number: `Name 1`, `Surname 2`.
const NAMES: [ColumnKind; 3] = [ColumnKind::Name, ColumnKind::Family, ColumnKind::Given];

/// Longer texts are sentences, not headings; forms ask whole questions.
const LONGEST: usize = 80;

/// A heading to compare: no spaces, narrow, small letters.
fn key(title: &str) -> String {
    tidy(title)
        .chars()
        .map(narrow)
        .filter(|c| !c.is_whitespace() && !matches!(c, ':' | '*' | '?'))
        .collect::<String>()
        .to_lowercase()
}

#[expect(clippy::too_many_lines, reason = "one table of words")]
fn known(key: &str) -> Option<ColumnKind> {
    Some(match key {
        "姓名" | "名字" | "参会人员" | "参会领导" | "参会人" | "人员姓名" | "与会人员" | "与会人" | "出席人"
        | "出席人员" | "参加人员" | "参加人" | "参会者" | "成员姓名" | "名单" | "参会人员名单" | "用户昵称"
        | "昵称" | "入会昵称" | "用户名称" | "员工姓名" | "氏名" | "名前" | "お名前" | "name" | "names" | "name_zh"
        | "fullname" | "full_name" | "attendee" | "attendees" | "attendeename" | "participant" | "participants"
        | "participantname" | "member" | "members" | "membername" | "person" | "people" | "displayname" | "invitee"
        | "invitees" | "delegatename" | "cllr" | "cllrs" | "councillor" | "councillors" | "councilor" | "trustee"
        | "trustees" | "governor" | "governors" | "nameofparticipant" | "contactname" | "nom" | "nombre" | "nome"
        | "namen" | "teilnehmer" => ColumnKind::Name,
        "姓" | "姓氏" | "lastname" | "last_name" | "last" | "surname" | "familyname" | "family_name" | "family"
        | "nachname" | "familienname" | "nomdefamille" | "apellido" | "apellidos" | "cognome" | "achternaam"
        | "efternamn" | "etternavn" | "sobrenome" | "nazwisko" => ColumnKind::Family,
        "名" | "firstname" | "first_name" | "first" | "forename" | "forenames" | "givenname" | "given_name"
        | "given" | "givennames" | "vorname" | "prénom" | "prenom" | "christianname" | "firstnames" | "othernames"
        | "initials" | "voornaam" | "förnamn" | "fornavn" | "imię" => ColumnKind::Given,
        "name_en" | "英文名" | "外文名" | "英文姓名" | "外文姓名" | "originalname" | "englishname" => {
            ColumnKind::OtherName
        }
        "单位" | "部门" | "工作单位" | "所在单位" | "单位名称" | "所在部门" | "参会单位" | "单位/部门" | "單位"
        | "部門" | "服務單位" | "機關" | "所属" | "所屬" | "处室" | "科室" | "机构" | "公司" | "单位(部门)" | "org"
        | "organisation" | "organization" | "unit" | "department" | "dept" | "dept." | "company" | "office"
        | "institution" | "employer" | "organisationname" | "organizationname" | "companyname" | "unitname"
        | "affiliation" | "firma" | "abteilung" | "organisme" | "team" => ColumnKind::Unit,
        "职务" | "职位" | "职务/职称" | "职务职称" | "职称" | "職務" | "職稱" | "職位" | "役職" | "岗位" | "title"
        | "post" | "position" | "jobtitle" | "job" | "job_title" | "officeheld" | "funktion" | "cargo"
        | "designation" | "fonction" | "occupation" => ColumnKind::Post,
        "单位职务"
        | "单位及职务"
        | "单位和职务"
        | "单位与职务"
        | "单位、职务"
        | "单位/职务"
        | "所在单位及职务"
        | "工作单位及职务"
        | "工作单位和职务"
        | "部门及职务"
        | "單位及職務"
        | "單位職稱"
        | "unitandpost"
        | "organisationandtitle"
        | "organizationandtitle"
        | "organisation/title"
        | "organization/title"
        | "company/title"
        | "title/company"
        | "title/organisation"
        | "title/organization" => ColumnKind::UnitPost,
        "电话" | "手机" | "联系电话" | "联系方式" | "手机号" | "手机号码" | "电话号码" | "移动电话" | "電話"
        | "手機" | "行動電話" | "聯絡電話" | "電話番号" | "phone" | "mobile" | "tel" | "tel." | "telephone"
        | "cell" | "cellphone" | "mobilephone" | "phonenumber" | "mobilenumber" | "telefon" | "contactnumber" => {
            ColumnKind::Phone
        }
        "办公电话" | "办公室电话" | "座机" | "固定电话" | "officephone" | "landline" => {
            ColumnKind::SecondPhone
        }
        "类别" | "参会身份" | "出席/列席" | "身份" | "参会类别" | "人员类别" | "role" | "category" | "capacity"
        | "type" | "membership" | "membertype" | "tickettype" | "attendeetype" => ColumnKind::Category,
        "vote" | "votes" | "voting" | "votingrights" | "votingright" | "hasvote" | "hasavote" | "righttovote"
        | "mayvote" | "entitledtovote" | "votingmember" | "表决权" | "有无表决权" | "是否有表决权" | "表决"
        | "是否表决" => ColumnKind::Vote,
        "参会形式" | "参会方式" | "到会方式" | "出席方式" | "参加方式" | "到会形式" | "出席形式" | "到会情况"
        | "参会情况" | "是否参会" | "是否参加" | "回复" | "出席情况" | "能否参会" | "能否参加" | "报名情况"
        | "参会状态" | "到会状态" | "出席状态" | "签到状态" | "报名状态" | "在职状态" | "员工状态" | "人员状态"
        | "attendeestatus" | "employmentstatus" | "employeestatus" | "attendance" | "reply" | "status" | "rsvp"
        | "response" | "attending" | "coming" | "available" | "availability" | "出欠" => ColumnKind::Reply,
        "请假事由"
        | "请假原因"
        | "事由"
        | "缺席原因"
        | "不参会原因"
        | "未参会原因"
        | "原因"
        | "reason"
        | "reasonforabsence"
        | "absencereason"
        | "reasonfornotattending" => ColumnKind::Absence,
        "受托人" | "受托人姓名" | "被委托人" | "受委托人" | "委托代理人" | "代会人" | "代会人员" | "替会人"
        | "替会人员" | "代会" | "替会" | "代参会人" | "代参会人员" | "代替人员" | "代会领导" | "substitute"
        | "substitutes" | "deputy" | "proxy" | "alternate" | "replacedby" | "representedby" => ColumnKind::Substitute,
        "带队领导" | "带队人" | "带队人员" | "带队负责人" | "带队" | "领队" | "参会带队领导" | "leader"
        | "teamleader" | "groupleader" | "delegationleader" | "headofdelegation" | "leaderofdelegation" => {
            ColumnKind::Leader
        }
        "记录人" | "记录员" | "会议记录人" | "会议记录" | "分组记录人" | "scribe" | "minutetaker" | "minute-taker"
        | "notetaker" | "note-taker" | "minutesby" => ColumnKind::Scribe,
        "备注" | "说明" | "備註" | "備考" | "附注" | "remark" | "remarks" | "note" | "notes" | "comment"
        | "comments" | "bemerkung" => ColumnKind::Remark,
        "分组" | "组别" | "小组" | "group" => ColumnKind::Group,
        "性别" | "性別" | "gender" | "sex" => ColumnKind::Sex,
        "email" | "e-mail" | "mail" | "emailaddress" | "e-mailaddress" | "useremail" | "attendeeemail" | "邮箱"
        | "电子邮箱" | "电子邮件" | "電子郵件" | "電郵" | "メール" => ColumnKind::Email,
        "序号"
        | "编号"
        | "序"
        | "号"
        | "序號"
        | "編號"
        | "番号"
        | "id"
        | "no"
        | "no."
        | "nr"
        | "nr."
        | "#"
        | "number"
        | "sn"
        | "s/n"
        | "timestamp"
        | "提交时间"
        | "填写时间"
        | "开始时间"
        | "提交者"
        | "starttime"
        | "completiontime"
        | "开始答题时间"
        | "结束答题时间"
        | "答题时长"
        | "来源"
        | "ip"
        | "ipaddress"
        | "duration"
        | "时长"
        | "工号"
        | "会议号"
        | "guest"
        | "recordingconsent"
        | "recordingdisclaimerresponse"
        | "inwaitingroom"
        | "participantid"
        | "connectiontype"
        | "device"
        | "设备"
        | "终端"
        | "submissiondate"
        | "签名"
        | "签到"
        | "签字"
        | "signature"
        | "signed" => ColumnKind::Passed,
        _ if is_of_call(key) => ColumnKind::Passed,
        _ => return None,
    })
}

/// Words beside `type` and the like that make a heading one of capacities: `Attendee type`, `Ticket type`. `Room type` is none.
const PARTS: &[&str] = &[
    "attendee",
    "attendance",
    "participant",
    "ticket",
    "registration",
    "registrant",
    "delegate",
    "guest",
    "member",
    "pass",
    "badge",
    "invitee",
    "person",
    "visitor",
    "meeting",
];

/// A heading in a sentence, as forms ask: `What is your name?`, `您的单位及职务`, `Will you attend?`.
fn spoken(text: &str) -> Option<ColumnKind> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let says = |any: &[&str]| words.iter().any(|word| any.contains(word));
    let holds = |any: &[&str]| any.iter().any(|part| lower.contains(part));
    if holds(&["会议名", "项目名", "文件名", "活动名"])
        || (says(&["name"]) && says(&["meeting", "event", "file", "project", "room", "user"]))
    {
        return None;
    }
    let unit = says(&[
        "organisation",
        "organization",
        "company",
        "department",
        "employer",
        "affiliation",
    ]) || holds(&["单位", "部门", "單位"]);
    let post =
        says(&["title", "position", "role"]) && says(&["your", "job", "what"]) || holds(&["职务", "职位", "職稱"]);
    Some(if unit && post {
        ColumnKind::UnitPost
    } else if unit {
        ColumnKind::Unit
    } else if says(&["name"]) && says(&["first", "given"]) {
        ColumnKind::Given
    } else if says(&["surname"]) || (says(&["name"]) && says(&["last", "family"])) {
        ColumnKind::Family
    } else if holds(&["代会", "替会", "代为参"]) {
        ColumnKind::Substitute
    } else if says(&["reason", "why"]) || holds(&["事由", "原因"]) {
        ColumnKind::Absence
    } else if says(&["name"]) && says(&["your", "full", "participant", "attendee", "member", "delegate"])
        || holds(&["姓名", "名字"])
    {
        ColumnKind::Name
    } else if post {
        ColumnKind::Post
    } else if says(&["email", "mail"]) || holds(&["邮箱", "邮件"]) {
        ColumnKind::Email
    } else if says(&["phone", "mobile", "telephone"]) || holds(&["电话", "手机", "联系方式"]) {
        ColumnKind::Phone
    } else if says(&["attend", "attending", "join", "joining", "come", "coming"])
        || holds(&["是否参", "能否参", "是否出席", "能否出席", "是否到会"])
    {
        ColumnKind::Reply
    } else if holds(&["备注", "留言"]) {
        ColumnKind::Remark
    } else if says(&["status"]) && says(&["registration", "booking", "attendance", "invitation", "participation"]) {
        ColumnKind::Reply
    } else if holds(&["身份", "类别", "票种"])
        || holds(&["类型", "种类"]) && holds(&["人员", "参会", "与会", "代表", "嘉宾", "报名", "注册", "票"])
        || says(&["type", "category", "role", "capacity", "class"]) && says(PARTS)
    {
        ColumnKind::Category
    } else if holds(&["时间", "序号"]) || says(&["timestamp"]) {
        ColumnKind::Passed
    } else {
        return None;
    })
}
