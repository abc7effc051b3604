//! The header of a list: which column is what, one row or two, and lists that stand side by side (docs/rules.md §rosters).

use crate::domain::text::narrow;

use super::name::tidy;

/// The content of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum ColumnKind {
    Number,
    Name,
    /// The name in another language.
    OtherName,
    Unit,
    Post,
    Phone,
    /// Taken where there is no other.
    SecondPhone,
    Category,
    /// Whether somebody comes, and how.
    Reply,
    Remark,
    /// 分组: a group in a column of its own.
    Group,
    Sex,
    Email,
    /// Known; goes into the remark with its heading.
    Other,
}

/// A column: where, what, and the words above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RosterColumn {
    pub(super) at: usize,
    pub(super) kind: Option<ColumnKind>,
    pub(super) title: String,
}

/// One list of a table; a table may hold several side by side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct ListColumns {
    pub(super) columns: Vec<RosterColumn>,
}

impl ListColumns {
    /// The first column of a kind.
    pub(super) fn at(&self, kind: ColumnKind) -> Option<usize> {
        self.columns.iter().find(|c| c.kind == Some(kind)).map(|c| c.at)
    }

    /// All columns of a kind.
    pub(super) fn all(&self, kind: ColumnKind) -> impl Iterator<Item = usize> {
        self.columns.iter().filter(move |c| c.kind == Some(kind)).map(|c| c.at)
    }
}

/// The header of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// The first row of the header, from 0.
    pub(super) row: usize,
    /// How many rows it takes: one or two.
    pub(super) height: usize,
    pub(super) blocks: Vec<ListColumns>,
    /// In Chinese lists a blank unit means the one above; exports of systems mean none.
    pub(super) fills_down: bool,
}

/// Rows in which the header is looked for.
const WITHIN: usize = 10;

/// Finds the header: the first row with two known headings or more, one of them a name.
pub(super) fn find(rows: &[Vec<String>]) -> Option<Header> {
    let row = rows.iter().take(WITHIN).position(|cells| is_header(cells))?;
    let top = rows.get(row)?;
    let below = rows.get(row + 1).filter(|below| is_second_row(top, below));
    let titles = match below {
        Some(below) => joined(top, below),
        None => top.iter().map(|cell| tidy(cell)).collect(),
    };
    let columns = titles
        .into_iter()
        .enumerate()
        .filter(|(_, title)| !title.is_empty())
        .map(|(at, title)| RosterColumn {
            at,
            kind: kind_of(&title),
            title,
        })
        .collect();
    let fills_down = top
        .iter()
        .any(|cell| kind_of(cell) == Some(ColumnKind::Name) && !cell.is_ascii());
    Some(Header {
        row,
        height: if below.is_some() { 2 } else { 1 },
        blocks: part(columns),
        fills_down,
    })
}

/// Whether a row is a header: also the one that a printed list repeats on each page.
pub(super) fn is_header(cells: &[String]) -> bool {
    let mut kinds = Vec::new();
    for kind in cells.iter().filter_map(|cell| kind_of(cell)) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.len() >= 2 && (kinds.contains(&ColumnKind::Name) || kinds.contains(&ColumnKind::OtherName))
}

/// Whether a row continues the header: every cell is blank, repeats the one above (merged), or is a heading itself.
fn is_second_row(top: &[String], below: &[String]) -> bool {
    let mut headings = 0;
    for (at, cell) in below.iter().enumerate() {
        let text = tidy(cell);
        if text.is_empty() {
            continue;
        }
        let above = top.get(at).map(|cell| tidy(cell)).unwrap_or_default();
        let under_merged = at > 0
            && !above.is_empty()
            && (top.get(at - 1).map(|c| tidy(c)).as_deref() == Some(&above)
                || top.get(at + 1).map(|c| tidy(c)).as_deref() == Some(&above));
        if text == above || (!under_merged && kind_of(&text).is_none()) {
            // The same words as above, or nothing that heads a column.
            if text != above {
                return false;
            }
            continue;
        }
        if kind_of(&above) == Some(ColumnKind::Name) {
            return false;
        }
        headings += 1;
    }
    headings > 0
}

/// The headings of two rows in one: `联系方式/手机`. A heading that stands over several columns is blank over the
/// later ones in files that know no merged cells.
fn joined(top: &[String], below: &[String]) -> Vec<String> {
    let mut titles = Vec::new();
    let mut over = String::new();
    for at in 0..top.len().max(below.len()) {
        let head = top.get(at).map(|cell| tidy(cell)).unwrap_or_default();
        let sub = below.get(at).map(|cell| tidy(cell)).unwrap_or_default();
        if !head.is_empty() {
            over.clone_from(&head);
        }
        titles.push(if sub.is_empty() || sub == head {
            head
        } else if over.is_empty() {
            sub
        } else {
            format!("{over}/{sub}")
        });
    }
    titles
}

/// Parts the columns where the pattern of headings begins again: `序号 姓名 职务 | 序号 姓名 职务`.
fn part(columns: Vec<RosterColumn>) -> Vec<ListColumns> {
    let of_name = |c: &RosterColumn| c.kind == Some(ColumnKind::Name);
    let names = columns.iter().filter(|c| of_name(c)).count();
    let first = columns.iter().find_map(|c| c.kind.map(|kind| (kind, c.title.clone())));
    let (Some((kind, title)), true) = (first, names > 1) else {
        return vec![ListColumns { columns }];
    };
    let starts = |c: &RosterColumn| c.kind == Some(kind) && c.title == title;
    let by_first = columns.iter().filter(|c| starts(c)).count() == names;
    let mut blocks: Vec<ListColumns> = Vec::new();
    for column in columns {
        let opens = if by_first { starts(&column) } else { of_name(&column) };
        let named = blocks
            .last()
            .is_some_and(|b| by_first || b.at(ColumnKind::Name).is_some());
        if blocks.is_empty() || (opens && named) {
            blocks.push(ListColumns::default());
        }
        if let Some(block) = blocks.last_mut() {
            block.columns.push(column);
        }
    }
    blocks
}

/// What a heading means. Of `联系方式/手机` the last part counts first; of `联系电话（手机）` the words before the bracket.
pub(super) fn kind_of(title: &str) -> Option<ColumnKind> {
    let whole = key(title);
    known(&whole).or_else(|| {
        let before = whole.split('(').next().unwrap_or_default();
        known(before).or_else(|| before.rsplit('/').find_map(known))
    })
}

/// A heading to compare: no spaces, narrow, small letters.
fn key(title: &str) -> String {
    tidy(title)
        .chars()
        .map(narrow)
        .filter(|c| !c.is_whitespace() && !matches!(c, ':' | '*'))
        .collect::<String>()
        .to_lowercase()
}

fn known(key: &str) -> Option<ColumnKind> {
    Some(match key {
        "序号" | "编号" | "序" | "号" | "id" | "no" | "no." | "#" | "number" => ColumnKind::Number,
        "姓名" | "名字" | "参会人员" | "参会领导" | "参会人" | "人员姓名" | "与会人员" | "name" | "name_zh"
        | "fullname" | "full_name" | "attendee" => ColumnKind::Name,
        "name_en" | "英文名" | "外文名" | "英文姓名" => ColumnKind::OtherName,
        "单位" | "部门" | "工作单位" | "所在单位" | "单位名称" | "所在部门" | "参会单位" | "单位/部门" | "org"
        | "organisation" | "organization" | "unit" | "department" | "company" => ColumnKind::Unit,
        "职务" | "职位" | "职务/职称" | "职务职称" | "单位职务" | "职称" | "title" | "post" | "position" => {
            ColumnKind::Post
        }
        "电话" | "手机" | "联系电话" | "联系方式" | "手机号" | "手机号码" | "电话号码" | "phone" | "mobile" | "tel" => {
            ColumnKind::Phone
        }
        "办公电话" | "办公室电话" | "座机" | "固定电话" => ColumnKind::SecondPhone,
        "类别" | "参会身份" | "出席/列席" | "身份" | "参会类别" | "role" | "category" => {
            ColumnKind::Category
        }
        "参会形式" | "参会情况" | "是否参会" | "是否参加" | "回复" | "出席情况" | "attendance" | "reply" | "status" => {
            ColumnKind::Reply
        }
        "备注" | "说明" | "remark" | "remarks" | "note" | "notes" => ColumnKind::Remark,
        "分组" | "组别" | "group" => ColumnKind::Group,
        "性别" | "gender" | "sex" => ColumnKind::Sex,
        "email" | "e-mail" | "邮箱" | "电子邮箱" | "电子邮件" => ColumnKind::Email,
        "民族" | "房号" | "车次/航班" | "车次" | "航班" | "是否用餐" | "用餐" => ColumnKind::Other,
        _ => return None,
    })
}
