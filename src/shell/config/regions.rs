//! The region that the settings name, against the tables of limits.

use crate::{
    domain::setting_fault::{SettingFault, SettingFaultKind},
    shell::templates::place::entry,
};

use super::{reader::SettingsReader, table::one_of};

/// Returns the fault of a text of settings that names a region of which there is no table.
pub fn unknown_region(text: &str, regions: &[&str]) -> Option<SettingFault> {
    let mut reader = SettingsReader::of(text, String::new());
    let root = reader.parse(&[]);
    let (_, house) = entry(root.get_ref(), "house")?;
    let (name, region) = entry(house.get_ref().as_table()?, "rule_set")?;
    let given = region.get_ref().as_str()?;
    if given.is_empty() || regions.contains(&given) || reader.is_broken(name) {
        return None;
    }
    reader.blame(region.span().start, SettingFaultKind::WrongValue, one_of(regions));
    reader
        .finish()
        .1
        .into_iter()
        .find(|fault| fault.fault == SettingFaultKind::WrongValue)
}
