//! What every refusal owes to whoever reads it.

use proofmark_core::Error;
use proofmark_core::vocabulary::texts;

/// The words of an error are there in both languages, with what to do next.
///
/// # Panics
/// When they are not.
pub fn has_words(error: &Error) {
    for language in ["en", "fr"] {
        let message = format!("error-{} =", error.code);
        let mut lines = texts::files(language).iter().flat_map(|(_, text)| text.split('\n'));
        let said = lines.any(|line| line.starts_with(&message));
        let next = lines.next().is_some_and(|line| line.contains(".next ="));
        assert!(said && next, "{message} in {language}");
    }
}
