//! Embeds the interface and the capabilities.

fn main() {
    tauri_build::build();
}
