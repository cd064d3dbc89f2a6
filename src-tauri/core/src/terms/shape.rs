//! What a value of a rule may be. The rule says it (`shapes` in its file); where it says nothing, what ships does.

use serde_json::Value;

use super::RuleShape;
use crate::error::Error;
use crate::office::check;
use crate::vocabulary::rules;

/// Whether a list has a code, shipped or added by the State.
pub(super) type Known<'a> = &'a dyn Fn(&str, &str) -> bool;

/// Most items of a list.
const ITEMS: usize = 500;

impl RuleShape {
    /// The shape of the value at a path of a rule as it ships.
    pub(super) fn of(rule: &Value, path: &str, shipped: &Value) -> RuleShape {
        let names: Vec<&str> = path.split('/').collect();
        let said = rules::shape(rule, &names).and_then(|shape| serde_json::from_value(shape.clone()).ok());
        said.unwrap_or_else(|| {
            let is = match shipped {
                Value::Bool(_) => "yes_no",
                Value::Number(_) => "number",
                Value::String(_) => "text",
                Value::Array(items) if items.iter().all(Value::is_string) => "words",
                _ => "fixed",
            };
            RuleShape { is: is.into(), ..RuleShape::default() }
        })
    }

    /// Whether the State may say another value.
    pub(super) fn is_open(&self) -> bool {
        self.is != "fixed"
    }

    /// A value as somebody wrote it, if it fits: a list as JSON, else the bare word.
    pub(super) fn read(&self, text: &str, known: Known<'_>) -> Option<Value> {
        let text = text.trim();
        match self.is.as_str() {
            "number" => self.number(text),
            "yes_no" => text.parse::<bool>().ok().map(Value::Bool),
            "text" => line(text).then(|| text.into()),
            "day" => check::date("value", &format!("2027-{text}")).ok().map(|_| text.into()),
            "sign" => Some(sign(text)?.to_string().into()),
            "one" => self.names(text, known).then(|| text.into()),
            "some" => self.list(text, |item| self.names(item, known)),
            "words" => self.list(text, line),
            "needs" => self.list(text, |item| item.split('/').all(|name| self.names(name.trim(), known))),
            "parts" => self.list(text, |item| self.is_part(item)),
            "years" => self.list(text, is_year),
            _ => None,
        }
    }

    /// The refusal of what does not fit.
    pub(super) fn refused(&self, value: &str) -> Error {
        let words = [self.list.as_str()].into_iter().filter(|list| !list.is_empty());
        let words: Vec<&str> = words.chain(self.of.iter().map(String::as_str)).collect();
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        Error::refused("rule_value")
            .with("field", "value")
            .with("value", value)
            .with("shape", &self.is)
            .with("words", words.join(", "))
            .with("least", number(self.least))
            .with("most", number(self.most))
    }

    fn number(&self, text: &str) -> Option<Value> {
        let number = text.parse::<i64>().ok()?;
        let (least, most) = (self.least.unwrap_or(0), self.most.unwrap_or(1_000_000));
        (i64::from(least)..=i64::from(most)).contains(&number).then(|| number.into())
    }

    fn names(&self, word: &str, known: Known<'_>) -> bool {
        self.of.iter().any(|own| own == word) || (!self.list.is_empty() && known(&self.list, word))
    }

    /// Each item once.
    fn list(&self, text: &str, fits: impl Fn(&str) -> bool) -> Option<Value> {
        let items: Vec<String> = serde_json::from_str(text).ok()?;
        let items: Vec<&str> = items.iter().map(|item| item.trim()).collect();
        let is_new = |(at, item): (usize, &&str)| !items.iter().take(at).any(|before| before == item);
        let enough = items.len() as u64 >= u64::from(self.least.unwrap_or(0)) && items.len() <= ITEMS;
        (enough && items.iter().enumerate().all(is_new) && items.iter().all(|item| fits(item)))
            .then(|| items.into())
    }

    /// `year 9 2-4`: what the part says, its signs, how many of them.
    fn is_part(&self, text: &str) -> bool {
        let words: Vec<&str> = text.split(' ').collect();
        let [name, signs, count] = words[..] else { return false };
        let (least, most) = count.split_once('-').unwrap_or((count, count));
        let count = |text: &str| text.parse::<u32>().ok().filter(|count| (1..=30).contains(count));
        self.of.iter().any(|own| own == name)
            && ["A", "9", "X"].contains(&signs)
            && count(least).is_some_and(|least| count(most).is_some_and(|most| least <= most))
    }
}

fn line(text: &str) -> bool {
    check::line("value", text, check::LINE).is_ok()
}

/// A sign that can stand between parts: none that a part may have, and none of the notation of readings.
fn sign(text: &str) -> Option<char> {
    let mut signs = if text.is_empty() { " " } else { text }.chars();
    let sign = signs.next().filter(|sign| !sign.is_alphanumeric() && !sign.is_control())?;
    (signs.next().is_none() && !"?*[]\\".contains(sign)).then_some(sign)
}

/// `AU 1989`: a code in capitals and the year that it stands for.
fn is_year(text: &str) -> bool {
    let Some((code, year)) = text.split_once(' ') else { return false };
    let is_code = |sign: char| sign.is_alphanumeric() && !sign.is_lowercase();
    !code.is_empty()
        && code.chars().all(is_code)
        && year.len() == 4
        && year.parse::<u32>().is_ok_and(|year| (1700..=2200).contains(&year))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::vocabulary::terms;

    fn shape(said: Value) -> RuleShape {
        serde_json::from_value(said).unwrap()
    }

    #[test]
    fn every_value_that_ships_fits_its_shape_and_every_shape_leads_somewhere() {
        for name in rules::names() {
            let rule: Value = serde_json::from_str(rules::shipped(name).unwrap()).unwrap();
            let values = rules::values(&rule);
            for (path, value) in &values {
                let shape = RuleShape::of(&rule, path, value);
                let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                if shape.is_open() {
                    assert_eq!(shape.read(&text, &terms::contains).as_ref(), Some(*value), "{name}/{path}");
                }
                assert!(shape.list.is_empty() || terms::list(&shape.list).is_some(), "{name}/{path}");
            }
            let shapes = rule["shapes"].as_object().unwrap_or_else(|| panic!("{name} says no shapes"));
            for pattern in shapes.keys() {
                let only = json!({"shapes": {pattern.as_str(): {"is": "text"}}});
                let leads = |(path, _): &(String, &Value)| {
                    rules::shape(&only, &path.split('/').collect::<Vec<_>>()).is_some()
                };
                assert!(values.iter().any(leads), "{name}: {pattern} leads nowhere");
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_no_value() {
        for (said, good, bad) in [
            (json!({"is": "number", "least": 1, "most": 90}), "60", vec!["0", "91", "six", ""]),
            (json!({"is": "yes_no"}), "true", vec!["yes", "1", ""]),
            (json!({"is": "text"}), "Act 4", vec!["", "a\nb"]),
            (json!({"is": "day"}), "03-31", vec!["02-30", "3-1", "31-01", ""]),
            (json!({"is": "sign"}), "/", vec!["a", "?", "--", "7"]),
            (json!({"is": "one", "of": ["stop", "warn"]}), "stop", vec!["halt", ""]),
            (json!({"is": "one", "list": "consignment_direction"}), "import", vec!["sideways"]),
            (
                json!({"is": "some", "list": "role", "least": 1}),
                r#"["viewer"]"#,
                vec!["[]", "viewer", r#"["king"]"#, r#"["viewer", "viewer"]"#],
            ),
            (json!({"is": "words"}), r#"["No.", "N°"]"#, vec![r#"[""]"#, "No.", r#"[["a"]]"#]),
            (
                json!({"is": "needs", "of": ["date", "place"]}),
                r#"["date / place"]"#,
                vec![r#"["date / "]"#, r#"["colour"]"#],
            ),
            (
                json!({"is": "parts", "of": ["year"]}),
                r#"["year 9 2-4"]"#,
                vec![r#"["year 9 4-2"]"#, r#"["year 9"]"#, r#"["colour 9 2"]"#, r#"["year Q 2"]"#],
            ),
            (json!({"is": "years"}), r#"["AU 1989"]"#, vec![r#"["AU"]"#, r#"["au 1989"]"#, r#"["AU 89"]"#]),
            (json!({"is": "fixed"}), "", vec!["anything"]),
        ] {
            let shape = shape(said);
            assert_eq!(shape.read(good, &terms::contains).is_some(), shape.is_open(), "{shape:?}: {good}");
            for bad in bad {
                assert!(shape.read(bad, &terms::contains).is_none(), "{shape:?}: {bad}");
            }
        }
    }
}
