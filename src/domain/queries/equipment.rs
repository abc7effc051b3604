//! The results of the equipment's rounds: the newest of each device, and what still has to be tried.

use crate::domain::{
    equipment::{Equipment, EquipmentRound, RoundResult, TestResult},
    id::Id,
    records::Records,
};

impl Records {
    /// The newest result of a device in a round.
    pub fn result_of(&self, equipment: Id<Equipment>, round: Id<EquipmentRound>) -> Option<&RoundResult> {
        self.round_results
            .iter()
            .rev()
            .find(|r| r.equipment == Some(equipment) && r.round == round)
    }

    /// The devices and rounds that still want a result, in order: the device, the round, and whether it failed.
    pub fn open_tests(&self) -> Vec<(&Equipment, &EquipmentRound, bool)> {
        let newest: std::collections::HashMap<_, _> = self
            .round_results
            .iter()
            .filter_map(|r| Some(((r.equipment?, r.round), r.result)))
            .collect();
        let mut open = Vec::new();
        for device in &self.equipment {
            for round in self.equipment_rounds.iter().filter(|r| device.rounds.contains(&r.name)) {
                match newest.get(&(device.id, round.id)) {
                    Some(TestResult::Pass | TestResult::NotApplicable) => {}
                    Some(TestResult::Fail) => open.push((device, round, true)),
                    None => open.push((device, round, false)),
                }
            }
        }
        open
    }
}
