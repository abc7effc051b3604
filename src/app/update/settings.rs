//! Settings that were read, tried or written: what of them the whole state takes over.

use super::super::{
    cx::Cx,
    effect::Effect,
    message::{Message, SettingMessage},
    model::{Cover, Model},
    settings::{Settings, SettingsFit, SettingsFound},
};
use crate::{domain::setting_fault::SettingsUnwritten, input::keymap::Keymap, words::Lang};

/// Shows the settings as they were found.
pub(super) fn show(m: &mut Model, found: SettingsFound) {
    let lang = m.shared.lang;
    m.cover = Cover::Settings(Box::new(Settings::of(found, lang)));
}

/// Takes over what holds from now on.
pub(super) fn fit(m: &mut Model, fit: SettingsFit) {
    let lang = if let Cover::Settings(settings) = &m.cover {
        settings.language(fit.language)
    } else {
        m.shared.lang
    };
    m.shared.keymap = Keymap::with(&fit.keys);
    m.shared.snippets = fit.snippets;
    m.shared.usual_region = fit.region;
    m.follow_up.lights = fit.house.lights;
    m.ledger.set_house(fit.house);
    speak(m, lang);
}

/// Gives back what held before, when the settings are left.
pub(super) fn left(m: &mut Model, settings: &Settings, cx: &mut Cx) {
    if settings.changes() > 0 {
        speak(m, settings.spoken());
        cx.emit(Effect::TrySettings(Vec::new()));
        cx.say(Message::Setting(SettingMessage::AsBefore(settings.changes())));
    }
}

/// The file was written, or was not; then everything stays as it is shown.
pub(super) fn written(m: &mut Model, result: Result<(), SettingsUnwritten>, cx: &mut Cx) {
    let Cover::Settings(settings) = &m.cover else { return };
    let path = settings.found.path.clone();
    match result {
        Ok(()) => {
            let changes = settings.changes();
            m.cover = Cover::None;
            cx.say(Message::Setting(SettingMessage::Written(changes, path)));
        }
        Err(why) => cx.say(Message::Setting(SettingMessage::NotWritten(path, why))),
    }
}

fn speak(m: &mut Model, lang: Lang) {
    if m.shared.lang != lang {
        m.shared.lang = lang;
        m.wrapup.preview.follow(lang);
    }
}
