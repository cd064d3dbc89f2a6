//! Rules of law and practice as they ship (`assets/rules/`, a file each): values with a source, which a State may overrule
//! one by one without a new program.

use serde_json::{Map, Value};

macro_rules! rules {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../assets/rules/", $name, ".json")))),*]
    };
}

const FILES: &[(&str, &str)] =
    rules!["adequate_mark", "composed_mark", "disposal", "duties", "secret_marks", "stocks", "year_code",];

/// Names of all rules, in the order of the files.
pub fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, _)| *name)
}

/// A rule as it ships, as JSON; nothing where no file has the name.
#[must_use]
pub fn shipped(name: &str) -> Option<&'static str> {
    FILES.iter().find(|(file, _)| *file == name).map(|(_, json)| *json)
}

/// Puts a State's value into a rule. `path` leads to it from the top, say `["kinds", "import"]`; an item of an array is
/// named by its `code`, `kind` or `name`, or by its place. A path that leads nowhere yet is made.
pub fn overrule(rule: &mut Value, path: &[&str], value: Value) {
    let Some((first, rest)) = path.split_first() else {
        *rule = value;
        return;
    };
    if let Value::Array(items) = rule {
        let place = items.iter().position(|item| is_called(item, first)).or_else(|| first.parse().ok());
        if let Some(item) = place.and_then(|place| items.get_mut(place)) {
            overrule(item, rest, value);
        }
        return;
    }
    if !rule.is_object() {
        *rule = Value::Object(Map::new());
    }
    if let Value::Object(members) = rule {
        overrule(members.entry((*first).to_owned()).or_insert(Value::Null), rest, value);
    }
}

fn is_called(item: &Value, name: &str) -> bool {
    ["code", "kind", "name"].iter().any(|key| item.get(key).and_then(Value::as_str) == Some(name))
}

/// What stands at a path.
#[must_use]
pub fn at<'a>(rule: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(rule, |here, name| match here {
        Value::Array(items) => items
            .iter()
            .find(|item| is_called(item, name))
            .or_else(|| name.parse::<usize>().ok().and_then(|place| items.get(place))),
        _ => here.get(name),
    })
}

/// Every value that a State may overrule: the path to it, and the value. What says where the file comes from is not a value.
#[must_use]
pub fn values(rule: &Value) -> Vec<(String, &Value)> {
    let mut found = Vec::new();
    collect(rule, &mut Vec::new(), &mut found);
    found
}

/// What a rule says of the shape of a value at a path: the first entry under `shapes` that leads there, where `*` is any name.
#[must_use]
pub fn shape<'a>(rule: &'a Value, path: &[&str]) -> Option<&'a Value> {
    let leads = |pattern: &str| {
        let names: Vec<&str> = pattern.split('/').collect();
        names.len() == path.len() && names.iter().zip(path).all(|(name, here)| *name == "*" || name == here)
    };
    rule.get("shapes")?.as_object()?.iter().find(|(pattern, _)| leads(pattern)).map(|(_, shape)| shape)
}

/// The part of a rule that says where the value at a path comes from: the nearest one around it that names a source, as the
/// path to it. The rule itself is the empty path.
#[must_use]
pub fn sourced<'p>(rule: &Value, path: &'p [&'p str]) -> &'p [&'p str] {
    let names_one = |length: &usize| {
        path.get(..*length).and_then(|part| at(rule, part)).is_some_and(|part| part.get("source").is_some())
    };
    let length = (0..path.len()).rev().find(names_one).unwrap_or_default();
    path.get(..length).unwrap_or_default()
}

/// Keys that speak of the rule or name its parts.
const ABOUT: [&str; 9] =
    ["name", "source", "article", "verified_by", "verified_on", "about", "shapes", "code", "kind"];

fn collect<'a>(here: &'a Value, path: &mut Vec<String>, found: &mut Vec<(String, &'a Value)>) {
    match here {
        Value::Object(members) => {
            for (key, value) in members.iter().filter(|(key, _)| !ABOUT.contains(&key.as_str())) {
                path.push(key.clone());
                collect(value, path, found);
                path.pop();
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for (place, item) in items.iter().enumerate() {
                let called = ["code", "kind", "name"].iter().find_map(|key| item.get(key)?.as_str());
                path.push(called.map_or_else(|| place.to_string(), str::to_owned));
                collect(item, path, found);
                path.pop();
            }
        }
        value => found.push((path.join("/"), value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_rule_can_be_read_and_names_its_source() {
        for (name, text) in FILES {
            let rule: Value = serde_json::from_str(text).unwrap_or_else(|e| panic!("{name}: {e}"));
            assert_eq!(rule["name"], *name);
            assert!(
                rule["source"].as_str().is_some_and(|source| !source.trim().is_empty()),
                "{name}: source"
            );
            assert!(rule.get("verified_by").is_some(), "{name}: verified_by");
        }
    }

    #[test]
    fn one_value_is_overruled_and_the_rest_stays() {
        let mut rule = json!({"kinds": [{"kind": "import", "says": "warn"}, {"kind": "sale", "says": "none"}], "days": 30});
        overrule(&mut rule, &["kinds", "import", "says"], json!("stop"));
        overrule(&mut rule, &["days"], json!(60));
        assert_eq!(
            rule,
            json!({"kinds": [{"kind": "import", "says": "stop"}, {"kind": "sale", "says": "none"}], "days": 60})
        );
        overrule(&mut rule, &["kinds", "no such", "says"], json!(1));
        assert_eq!(rule["kinds"].as_array().map(Vec::len), Some(2), "what the array lacks is not made up");
        overrule(&mut rule, &["new", "member"], json!(true));
        assert_eq!(rule["new"]["member"], json!(true));
    }

    #[test]
    fn values_are_listed_by_the_path_that_overrules_them() {
        let rule = json!({"name": "x", "source": "y", "kinds": [{"kind": "import", "says": "warn"}], "list": ["a", "b"]});
        let values: Vec<String> = values(&rule).into_iter().map(|(path, _)| path).collect();
        assert_eq!(values, ["kinds/import/says", "list"]);
    }

    #[test]
    fn a_value_has_the_shape_and_the_source_of_what_is_around_it() {
        let rule = json!({"source": "treaty", "shapes": {"kinds/*/says": {"is": "one"}},
            "kinds": [{"kind": "import", "says": "warn", "source": "act"}], "days": 30});
        assert_eq!(shape(&rule, &["kinds", "import", "says"]), Some(&json!({"is": "one"})));
        assert_eq!(shape(&rule, &["kinds", "import"]), None);
        assert_eq!(sourced(&rule, &["kinds", "import", "says"]), ["kinds", "import"]);
        assert!(sourced(&rule, &["days"]).is_empty());
    }
}
