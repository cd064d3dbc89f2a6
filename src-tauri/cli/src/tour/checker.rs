//! What lets another program check the tour: seal identities, dumps, and which file needs which. A real office never
//! gives its seal identity away; whoever has it reads every bundle that was ever sealed to the office.

use std::path::Path;

use proofmark_core::{Error, Office, Result};
use serde_json::json;

use super::Places;
use crate::files;
use crate::say::Say;

const HEADQUARTERS_SEAL: &str = "headquarters.seal.txt";
const POST_SEAL: &str = "border-post-3.seal.txt";
const POST_DUMP: &str = "post.dump.jsonl";
const HEADQUARTERS_DUMP: &str = "headquarters.dump.jsonl";

/// Writes all of it. Bundles are given as they were carried: to headquarters first, then to the post.
pub(super) fn leave(
    places: &Places,
    say: &Say,
    headquarters: &Office,
    post: &Office,
    bundles: &[String],
) -> Result<()> {
    seal(&places.file(HEADQUARTERS_SEAL), say, headquarters)?;
    seal(&places.file(POST_SEAL), say, post)?;
    dump(&places.file(HEADQUARTERS_DUMP), headquarters)?;
    dump(&places.file(POST_DUMP), post)?;
    let opened = bundles.iter().zip([HEADQUARTERS_SEAL, POST_SEAL]).map(|(bundle, identity)| {
        let name = Path::new(bundle).file_name().unwrap_or_default().to_string_lossy();
        json!({"file": format!("stick/{name}"), "identity": identity})
    });
    let checker = json!({
        "bundles": opened.collect::<Vec<_>>(),
        "pinned": founding_root(post)?,
        "own": null,
        "dump": POST_DUMP,
    });
    let text = serde_json::to_string_pretty(&checker).map_err(Error::internal)?;
    files::write(&places.file("checker.json"), format!("{text}\n").as_bytes())
}

/// The key id of the root that the post pinned. No root has taken the place of the first in a tour.
fn founding_root(post: &Office) -> Result<String> {
    Ok(post.office_page()?.root.replace(' ', ""))
}

fn seal(path: &Path, say: &Say, office: &Office) -> Result<()> {
    let identity = office.identity();
    let warning: String = say
        .text("tour-seal", &[("office", &identity.name)])
        .split("  ")
        .map(|sentence| format!("# {}\n", sentence.trim()))
        .collect();
    let secret = identity.seal_identity();
    files::write(path, format!("{warning}# public key: {}\n{}\n", identity.recipient(), *secret).as_bytes())
}

fn dump(path: &Path, office: &Office) -> Result<()> {
    let mut lines = String::new();
    office.dump(|line| {
        lines.push_str(&line);
        lines.push('\n');
        Ok(())
    })?;
    files::write(path, lines.as_bytes())
}
