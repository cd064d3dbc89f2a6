//! A synthetic register: weapons whose numbers look, collide and fail as real ones do.
//!
//! `cargo dev generate N --seed S` puts one into a fresh office; benchmarks measure over it. Everything follows from the seed.

mod makers;

use std::fmt::Write;

use proofmark_core::Office;
use proofmark_core::office::{Declared, DeclaredValue};

use crate::chance::Chance;
use makers::{MAKERS, Maker};

/// Weapons of one act: with what belongs to them they stay below the most changes of an act.
const ACT: usize = 2_000;
/// Lots of a maker that come in side by side.
const OPEN: usize = 6;

/// What is said of one record: fields and values.
pub type Facts = Vec<(&'static str, String)>;

/// A weapon with its markings and how it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weapon {
    /// Fields of the weapon.
    pub fields: Facts,
    /// Its markings, the serial first where there is one.
    pub markings: Vec<Facts>,
    /// How it came in.
    pub event: Facts,
}

/// Makes weapons without end.
#[derive(Debug)]
pub struct Generator {
    chance: Chance,
    /// Lots that are open, some of each maker.
    lots: Vec<[Option<Lot>; OPEN]>,
    /// How far each model of a maker that begins anew has counted.
    counted: Vec<Vec<u64>>,
    /// Weapons that are to come in once more.
    again: Vec<Weapon>,
}

/// Numbers that follow one another, as a stock is bought and issued.
#[derive(Debug, Clone)]
struct Lot {
    model: usize,
    shape: &'static str,
    prefix: u64,
    next: u64,
    year: u64,
    left: usize,
}

impl Generator {
    /// The register of a seed.
    pub fn of(seed: u64) -> Generator {
        let mut chance = Chance::of(seed);
        // Nobody's register begins with the first weapon a maker made.
        let mut begun = |maker: &Maker| maker.models.iter().map(|_| 1 + chance.draw() % 4_000).collect();
        let counted = MAKERS.iter().map(&mut begun).collect();
        Generator {
            chance,
            lots: MAKERS.iter().map(|_| Default::default()).collect(),
            counted,
            again: Vec::new(),
        }
    }

    /// The next weapon. Of nine, one came in before: another record of the same weapon.
    pub fn weapon(&mut self) -> Weapon {
        if self.chance.below(100) < 10
            && let Some(before) = self.again.pop()
        {
            return self.once_more(before);
        }
        let place = self.maker();
        let maker = &MAKERS[place];
        let lot = self.lot(place);
        let number = self.number(&lot, maker);
        let mut weapon =
            Weapon { fields: particulars(maker, &lot), markings: Vec::new(), event: self.event() };
        self.serial(&mut weapon, number);
        self.further_marks(&mut weapon, maker, &lot);
        if self.chance.below(100) < 11 {
            self.again.push(weapon.clone());
        }
        weapon
    }

    fn maker(&mut self) -> usize {
        let mut at = self.chance.below(MAKERS.iter().map(|maker| maker.share).sum());
        MAKERS
            .iter()
            .position(|maker| {
                let is_it = at < maker.share;
                at = at.saturating_sub(maker.share);
                is_it
            })
            .unwrap_or(0)
    }

    /// The lot of this weapon, counted on; a new one where the last is used up.
    fn lot(&mut self, place: usize) -> Lot {
        let maker = &MAKERS[place];
        let open = self.chance.below(OPEN);
        if self.lots[place][open].as_ref().is_none_or(|lot| lot.left == 0) {
            self.lots[place][open] = Some(self.new_lot(place, maker));
        }
        // A register holds part of a lot: one number in two follows its neighbour, the others leave a gap.
        let step = if self.chance.once_in(2) { 1 } else { 2 + self.chance.below(9) as u64 };
        let Some(lot) = &mut self.lots[place][open] else { unreachable!("made above") };
        lot.left -= 1;
        lot.next += step;
        if maker.restarts {
            self.counted[place][lot.model] = lot.next;
        }
        lot.clone()
    }

    fn new_lot(&mut self, place: usize, maker: &Maker) -> Lot {
        let model = self.chance.below(maker.models.len());
        let mut at = self.chance.below(maker.shapes.iter().map(|(_, share)| share).sum());
        let shape = maker.shapes.iter().find(|(_, share)| {
            let is_it = at < *share;
            at = at.saturating_sub(*share);
            is_it
        });
        let shape = shape.map_or("999999", |(shape, _)| shape);
        let digits = shape.chars().filter(|sign| matches!(sign, '9' | '٩')).count();
        let next = match maker.restarts {
            true => self.counted[place][model],
            false => self.chance.draw() % 10_u64.pow(digits.min(9) as u32),
        };
        Lot {
            model,
            shape,
            prefix: self.chance.draw() % 17_576,
            next,
            year: 1950 + self.chance.below(70) as u64,
            left: 50 + self.chance.below(4_950),
        }
    }

    fn number(&self, lot: &Lot, maker: &Maker) -> String {
        const LETTERS: [char; 24] = [
            'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'U',
            'V', 'W', 'X', 'Y', 'Z',
        ];
        const CYRILLIC: [char; 16] =
            ['А', 'Б', 'В', 'Г', 'Д', 'Ж', 'И', 'К', 'Л', 'М', 'Н', 'П', 'Р', 'С', 'Т', 'Ю'];
        const ARABIC: [char; 8] = ['ا', 'ب', 'ج', 'د', 'س', 'ع', 'م', 'ن'];
        let digits = lot.shape.chars().filter(|sign| matches!(sign, '9' | '٩')).count();
        let whole = 10_u64.pow(digits.min(18) as u32);
        // A counter that is full begins again under the next prefix.
        let (mut prefix, counter) = (lot.prefix + lot.next / whole, lot.next % whole);
        let counter = format!("{counter:0digits$}");
        // Makers that begin at 1 strike no zeros in front.
        let counter = match maker.restarts && !lot.shape.contains(|c: char| c.is_alphabetic()) {
            true => counter.trim_start_matches('0').to_owned(),
            false => counter,
        };
        let mut figures = counter.chars();
        let mut number = String::new();
        let mut letter = |letters: &[char]| {
            let sign = letters[(prefix % letters.len() as u64) as usize];
            prefix /= letters.len() as u64;
            sign
        };
        for sign in lot.shape.chars() {
            match sign {
                'A' => number.push(letter(&LETTERS)),
                'Б' => number.push(letter(&CYRILLIC)),
                'س' => number.push(letter(&ARABIC)),
                'Y' => write!(number, "{}", lot.year).unwrap_or_default(),
                '9' => number.extend(figures.next()),
                '٩' => number.extend(figures.next().and_then(arabic_indic)),
                own => number.push(own),
            }
        }
        number.trim().to_owned()
    }

    /// How the number was recorded: 94 in 100 at all, a fifth as a remark that it is gone, some with signs that nobody could read.
    fn serial(&mut self, weapon: &mut Weapon, number: String) {
        let kind = ("kind", "serial".to_owned());
        match self.chance.below(1_000) {
            0..60 => {}
            60..250 => {
                let conditions = ["ground", "punched", "illegible", "absent", "worn"];
                let condition = (*self.chance.one_of(&conditions).unwrap_or(&"absent")).to_owned();
                weapon.markings.push(vec![kind, ("condition", condition)]);
            }
            250..268 => {
                let reading = self.partly(&number);
                weapon.markings.push(vec![
                    kind,
                    ("reading", reading),
                    ("condition", "partly_legible".into()),
                ]);
            }
            268..283 => weapon.markings.push(vec![
                kind,
                ("reading", number),
                ("condition", "restored_chemical".into()),
                ("remark", "ground down, raised again by etching".into()),
            ]),
            283..285 => {
                weapon.markings.push(vec![
                    kind.clone(),
                    ("reading", number),
                    ("place", "receiver_left".into()),
                ]);
                let other = format!("{}", 1_000 + self.chance.below(9_000));
                weapon.markings.push(vec![kind, ("reading", other), ("place", "barrel".into())]);
            }
            _ => weapon.markings.push(vec![
                kind,
                ("reading", self.as_typed(number)),
                ("place", "receiver_left".into()),
            ]),
        }
    }

    /// One to six signs that cannot be read.
    fn partly(&mut self, number: &str) -> String {
        let mut signs: Vec<char> = number.chars().collect();
        for _ in 0..=self.chance.below(6.min(signs.len().max(1))) {
            let at = self.chance.below(signs.len());
            if let Some(sign) = signs.get_mut(at) {
                *sign = '?';
            }
        }
        signs.into_iter().collect()
    }

    /// As clerks type: a space in two of a hundred, a hyphen in one, small letters in one of two hundred.
    fn as_typed(&mut self, number: String) -> String {
        let letters = number.chars().take_while(|sign| sign.is_alphabetic()).count();
        let split = |by: &str| match number.char_indices().nth(letters) {
            Some((at, _)) if letters > 0 => format!("{}{by}{}", &number[..at], &number[at..]),
            _ => number.clone(),
        };
        match self.chance.below(1_000) {
            0..20 => split(" "),
            20..31 => split("-"),
            31..36 => number.to_lowercase(),
            _ => number,
        }
    }

    fn further_marks(&mut self, weapon: &mut Weapon, maker: &Maker, lot: &Lot) {
        let mark = |kind: &str, reading: String| vec![("kind", kind.to_owned()), ("reading", reading)];
        weapon.markings.push(mark("manufacturer", maker.name.to_uppercase()));
        weapon.markings.push(match maker.country {
            "CN" => vec![
                ("kind", "factory_symbol".to_owned()),
                ("reading", "66".to_owned()),
                ("symbols", "66 in a triangle".to_owned()),
            ],
            _ => mark("calibre", maker.models[lot.model].1.to_owned()),
        });
        if self.chance.below(10) == 0 {
            let year = 1980 + self.chance.below(45);
            let number = self.chance.below(100_000);
            let mut import = mark("import", format!("GH {year}/{number:05}"));
            import.extend([("country", "GH".to_owned()), ("year", year.to_string())]);
            weapon.markings.push(import);
        }
    }

    fn event(&mut self) -> Facts {
        const PLACES: [&str; 8] =
            ["Paga", "Hamile", "Bawku", "Tamale", "Elubo", "Aflao", "Kumasi", "Sunyani"];
        let place = (*self.chance.one_of(&PLACES).unwrap_or(&"")).to_owned();
        let year = 2005 + self.chance.below(21);
        let date = format!("{year}-{:02}-{:02}", 1 + self.chance.below(12), 1 + self.chance.below(28));
        let mut event = vec![("date", date), ("place", place), ("country", "GH".to_owned())];
        let how = ["seized", "seized", "seized", "found", "surrendered"];
        match self.chance.below(10) {
            0..7 => {
                let find_kind = (*self.chance.one_of(&how).unwrap_or(&"found")).to_owned();
                event.extend([("kind", "find".to_owned()), ("find_kind", find_kind)]);
            }
            7 | 8 => event.push(("kind", "state_stock_in".to_owned())),
            _ => event.push(("kind", "civil_registration".to_owned())),
        }
        event
    }

    /// The same weapon in another record: other words for its model, no make, a number typed otherwise or wrongly.
    fn once_more(&mut self, before: Weapon) -> Weapon {
        let mut weapon = Weapon { event: self.event(), ..before };
        if self.chance.below(100) < 49 {
            weapon.fields.retain(|(name, _)| *name != "model");
        }
        if self.chance.below(100) < 8 {
            weapon.fields.retain(|(name, _)| *name != "make");
        }
        let chance = self.chance.below(100);
        let reading = weapon.markings.iter_mut().flatten().find(|(name, _)| *name == "reading");
        if let Some((_, reading)) = reading {
            match chance {
                0..3 => *reading = reading.replace([' ', '-'], ""),
                3 => *reading = reading.replace('0', "O"),
                4 => drop(reading.pop()),
                _ => {}
            }
        }
        weapon
    }
}

fn arabic_indic(digit: char) -> Option<char> {
    char::from_u32(0x0660 + digit.to_digit(10)?)
}

fn particulars(maker: &Maker, lot: &Lot) -> Facts {
    let (model, calibre, category) = maker.models[lot.model];
    let facts = [
        ("make", maker.name.to_owned()),
        ("model", model.to_owned()),
        ("calibre", calibre.to_owned()),
        ("category", category.to_owned()),
        ("country_of_manufacture", maker.country.to_owned()),
        ("year_of_manufacture", lot.year.to_string()),
        ("status", "recorded".to_owned()),
    ];
    facts.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// Records so many weapons of a generator in an office. `told` hears how many there are after each act.
pub fn record(office: &mut Office, generator: &mut Generator, many: usize, mut told: impl FnMut(usize)) {
    let audience = office.identity().audience;
    let birth = |kind: &str, facts: Facts, of: Option<usize>| {
        let said =
            facts.into_iter().map(|(name, value)| (name.into(), DeclaredValue::Value(value.as_str().into())));
        let of = of.map(|weapon| ("weapon".into(), DeclaredValue::Born(weapon)));
        Declared::Birth { kind: kind.into(), audience, fields: of.into_iter().chain(said).collect() }
    };
    for from in (0..many).step_by(ACT) {
        let mut changes = Vec::new();
        for weapon in (from..(from + ACT).min(many)).map(|_| generator.weapon()) {
            let born = changes.len();
            changes.push(birth("weapon", weapon.fields, None));
            changes.extend(weapon.markings.into_iter().map(|marking| birth("marking", marking, Some(born))));
            changes.push(birth("event", weapon.event, Some(born)));
        }
        office.record_declared(changes).expect("what is generated is recorded");
        told((from + ACT).min(many));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{HashMap, HashSet};

    fn many() -> Vec<Weapon> {
        let mut generator = Generator::of(7);
        (0..30_000).map(|_| generator.weapon()).collect()
    }

    fn serial(weapon: &Weapon) -> Option<&str> {
        let marking = weapon.markings.iter().find(|marking| marking.contains(&("kind", "serial".into())))?;
        marking.iter().find(|(name, _)| *name == "reading").map(|(_, reading)| reading.as_str())
    }

    fn share(weapons: &[Weapon], of: impl Fn(&Weapon) -> bool) -> f64 {
        weapons.iter().filter(|weapon| of(weapon)).count() as f64 / weapons.len() as f64
    }

    #[test]
    fn a_seed_gives_the_same_register() {
        let (mut one, mut same, mut other) = (Generator::of(1), Generator::of(1), Generator::of(2));
        let first: Vec<_> = (0..500).map(|_| one.weapon()).collect();
        assert_eq!(first, (0..500).map(|_| same.weapon()).collect::<Vec<_>>());
        assert_ne!(first, (0..500).map(|_| other.weapon()).collect::<Vec<_>>());
    }

    #[test]
    fn numbers_fail_and_collide_as_in_real_registers() {
        let weapons = many();
        let readable = share(&weapons, |weapon| serial(weapon).is_some());
        assert!((0.70..0.85).contains(&readable), "{readable}");
        let unsure = share(&weapons, |weapon| serial(weapon).is_some_and(|reading| reading.contains('?')));
        assert!((0.010..0.030).contains(&unsure), "{unsure}");
        let mut makes: HashMap<&str, HashSet<&str>> = HashMap::new();
        for weapon in &weapons {
            let Some(serial) = serial(weapon).filter(|serial| (4..=6).contains(&serial.len())) else {
                continue;
            };
            let make = weapon.fields.iter().find(|(name, _)| *name == "make");
            if let Some((_, make)) = make {
                makes.entry(serial).or_default().insert(make);
            }
        }
        let shared = makes.values().filter(|makes| makes.len() > 1).count() as f64 / makes.len() as f64;
        assert!((0.01..0.10).contains(&shared), "numbers of 4 to 6 signs under two makes: {shared}");
        let numbers: HashSet<&str> = weapons.iter().filter_map(serial).collect();
        let follows = |number: &&str| {
            let at = number.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
            let next = number.get(at..).and_then(|digits| digits.parse::<u64>().ok()).map(|n| n + 1);
            next.is_some_and(|next| {
                let width = number.len() - at;
                numbers.contains(format!("{}{next:0width$}", &number[..at]).as_str())
            })
        };
        let successors =
            numbers.iter().filter(|number| follows(number)).count() as f64 / numbers.len() as f64;
        assert!(successors > 0.07, "{successors}");
    }

    #[test]
    fn what_the_real_records_lack_is_there() {
        let readings: Vec<String> =
            many().iter().filter_map(|weapon| serial(weapon).map(str::to_owned)).collect();
        for (what, is_it) in [
            ("Cyrillic", (|c| ('А'..='я').contains(&c)) as fn(char) -> bool),
            ("Arabic digits", |c| ('٠'..='٩').contains(&c)),
        ] {
            assert!(readings.iter().any(|reading| reading.contains(is_it)), "{what}");
        }
        for prefix in ["56-1 ", "NG-DIC1-"] {
            assert!(readings.iter().any(|reading| reading.starts_with(prefix)), "{prefix}");
        }
    }
}
