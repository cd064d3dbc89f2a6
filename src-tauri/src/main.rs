//! Proofmark's window: one thin command per act. All that is decided is decided in core.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod courier;
mod desk;

use std::path::PathBuf;

use desk::Desk;
use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() {
    forbid_core_dumps();
    let desk = match Desk::open(named_home()) {
        Ok(desk) => desk,
        Err(error) => return eprintln!("{error}"),
    };
    let run = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(desk)
        .invoke_handler(commands::all())
        .setup(|app| {
            // Nothing of what was shown stays on this machine. Under WebDriver a private context is never reachable, so
            // that a test names a folder of its own instead.
            let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Proofmark")
                .inner_size(1366.0, 740.0)
                .min_inner_size(1024.0, 600.0);
            match std::env::var_os("TAURI_WEBVIEW_AUTOMATION") {
                Some(_) => window
                    .data_directory(std::env::temp_dir().join(format!("proofmark-{}", std::process::id()))),
                None => window.incognito(true),
            }
            .build()?;
            courier::follow(app.handle().clone());
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = run {
        eprintln!("{error}");
    }
}

/// The folder named by `--home DIR`, if any.
fn named_home() -> Option<PathBuf> {
    let mut arguments = std::env::args_os().skip(1);
    arguments.find(|argument| argument == "--home").and_then(|_| arguments.next()).map(PathBuf::from)
}

/// A core dump would hold the store's key in plain.
fn forbid_core_dumps() {
    #[cfg(unix)]
    let _ = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0);
}
