//! Geometric symbols and other signs that stand on weapons (ITI para 8(a)): the palette of a form, and words beside a sign in
//! a letter.

use super::Symbol;
use crate::vocabulary::terms;

/// The list that has them.
const LIST: &str = "symbol";

/// All symbols in a language, in the order in which a form offers them.
pub fn symbols(language: &str) -> Vec<Symbol> {
    let property = |code: &str, key: &str| {
        terms::property(LIST, code, key).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
    };
    let symbol = |code: &str| Symbol {
        code: code.to_owned(),
        sign: property(code, "sign"),
        name: terms::label(LIST, code, language),
        group: property(code, "group"),
        hint: property(code, &format!("{language}_hint")),
    };
    terms::codes(LIST).into_iter().map(symbol).collect()
}

/// A text with each sign that is a symbol followed by its name: a reader who sees an empty box still knows what stands there.
pub(crate) fn symbols_in_words(text: &str, language: &str) -> String {
    let known = symbols(language);
    let word = |sign: char| match known.iter().find(|symbol| symbol.sign.chars().eq([sign])) {
        Some(symbol) => format!("{sign} ({})", lowered(&symbol.name)),
        None => sign.to_string(),
    };
    text.chars().map(word).collect()
}

fn lowered(name: &str) -> String {
    let mut signs = name.chars();
    signs.next().into_iter().flat_map(char::to_lowercase).chain(signs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::texts::LANGUAGES;

    #[test]
    fn every_symbol_is_one_sign_and_no_other_has_it() {
        for language in LANGUAGES {
            for symbol in symbols(language) {
                let mut signs = symbol.sign.chars();
                assert!(signs.next().is_some() && signs.next().is_none(), "{}", symbol.code);
            }
        }
        let signs: std::collections::BTreeSet<String> = symbols("en").into_iter().map(|s| s.sign).collect();
        assert_eq!(signs.len(), symbols("en").len(), "no sign twice");
    }

    #[test]
    fn a_sign_is_said_in_words_beside_it() {
        assert_eq!(symbols_in_words("66 △", "en"), "66 △ (triangle, point up)");
        assert_eq!(symbols_in_words("★ 1953", "fr"), "★ (étoile à cinq branches, pleine) 1953");
        assert_eq!(symbols_in_words("66 in a triangle", "en"), "66 in a triangle");
    }
}
