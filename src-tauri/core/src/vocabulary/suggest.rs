//! What a person may mean by what he typed: the terms of a list, the surest first. Blind to case, accents, script, spaces and
//! signs; forgives a slip of the finger; understands the words around a name ("Forjas Taurus S.A."). It only suggests: what
//! is no name of a term stays a question to a person.

use std::collections::{BTreeMap, HashMap};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Why a term is suggested, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// What was typed is the code or a label of the term and of no other.
    Exact,
    /// It is another spelling that leads to this term alone.
    Alias,
    /// A name of the term begins with it.
    Starts,
    /// A name of the term is like it.
    Near,
}

impl Why {
    /// Code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Why::Exact => "exact",
            Why::Alias => "alias",
            Why::Starts => "starts",
            Why::Near => "near",
        }
    }
}

/// A term that fits what was typed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// Number of the term, as it was added.
    pub term: usize,
    /// Why.
    pub why: Why,
    /// How well, for putting the answers of two lists in one order; more is better.
    pub score: f32,
}

/// How a list writes its words, beside what holds for all.
#[derive(Debug, Clone, Default)]
pub struct Manner {
    /// Whether a figure alone is no name: what stands beside it is then no noise.
    figures_name_nothing: bool,
    noise: Vec<String>,
    same: HashMap<String, Vec<String>>,
}

impl Manner {
    /// The manner of a list: words that tell nothing, and words that are written in several ways.
    #[must_use]
    pub fn new(noise: &[String], same: &BTreeMap<String, String>) -> Manner {
        Manner {
            figures_name_nothing: false,
            noise: noise.iter().flat_map(|word| words(word)).collect(),
            same: same.iter().map(|(written, meant)| (words(written).concat(), words(meant))).collect(),
        }
    }

    /// The same where a figure alone is no name, as among calibres: "calibre 12" is one, 12 and 12 mm are not.
    #[must_use]
    pub fn without_bare_figures(self) -> Manner {
        Manner { figures_name_nothing: true, ..self }
    }

    /// A text by which spellings are compared: two that have the same key are one.
    #[must_use]
    pub fn key(&self, text: &str) -> String {
        let key = self.words(text).concat();
        match self.figures_name_nothing && key.bytes().all(|sign| sign.is_ascii_digit()) {
            true => words(text).concat(),
            false => key,
        }
    }

    /// The words of a text in this manner. Where nothing else is said, noise is what is said.
    fn words(&self, text: &str) -> Vec<String> {
        let written = words(text);
        let mut meant = Vec::with_capacity(written.len());
        for word in written.iter().filter(|word| !self.noise.contains(word)) {
            match self.same.get(word) {
                Some(words) => meant.extend(words.iter().cloned()),
                None => meant.push(word.clone()),
            }
        }
        if meant.is_empty() { written } else { meant }
    }
}

struct Name {
    term: usize,
    /// The words joined.
    key: String,
    signs: u64,
    weight: f32,
    is_alias: bool,
}

struct Word {
    text: String,
    signs: u64,
    /// How much it tells: rare words more.
    weight: f32,
    names: Vec<u32>,
}

/// The names of a list, ready to be asked.
pub struct Names {
    manner: Manner,
    names: Vec<Name>,
    words: Vec<Word>,
    by_key: HashMap<String, Vec<u32>>,
    /// How well known each term is, 0 to 1: what decides between names that are equally like.
    known: Vec<f32>,
    /// Terms that a text usually means which names none, such as a bare figure.
    usual: HashMap<String, Vec<usize>>,
}

/// Least score that is worth a person's look.
const ENOUGH: f32 = 0.4;

impl Names {
    /// An index over terms: each with what usually means it without naming it, its proper names, and its other spellings.
    pub fn new<'a>(manner: Manner, terms: impl IntoIterator<Item = [Vec<&'a str>; 3]>) -> Names {
        let mut index = Names {
            manner,
            names: Vec::new(),
            words: Vec::new(),
            by_key: HashMap::new(),
            known: Vec::new(),
            usual: HashMap::new(),
        };
        let mut places: HashMap<String, usize> = HashMap::new();
        for (term, [usual, proper, aliases]) in terms.into_iter().enumerate() {
            for text in usual {
                index.usual.entry(index.manner.words(text).concat()).or_default().push(term);
            }
            let names = proper.into_iter().map(|name| (name, false));
            for (name, is_alias) in names.chain(aliases.into_iter().map(|name| (name, true))) {
                index.add(term, name, is_alias, &mut places);
            }
        }
        let count = index.names.len() as f32;
        for word in &mut index.words {
            word.weight = (1.0 + count / word.names.len() as f32).ln();
            for name in &word.names {
                index.names[*name as usize].weight += word.weight;
            }
        }
        index
    }

    /// The same with how well known each term is, 0 to 1.
    #[must_use]
    pub fn with_known(self, known: Vec<f32>) -> Names {
        Names { known, ..self }
    }

    fn add(&mut self, term: usize, name: &str, is_alias: bool, places: &mut HashMap<String, usize>) {
        let (words, key) = (self.manner.words(name), self.manner.key(name));
        if key.is_empty() {
            return;
        }
        let held = self.by_key.entry(key.clone()).or_default();
        if held.iter().any(|at| self.names[*at as usize].term == term) {
            return;
        }
        let at = self.names.len() as u32;
        held.push(at);
        self.names.push(Name { term, signs: signs(&key), key, weight: 0.0, is_alias });
        for text in words {
            let place = *places.entry(text.clone()).or_insert_with(|| {
                self.words.push(Word { signs: signs(&text), text, weight: 0.0, names: Vec::new() });
                self.words.len() - 1
            });
            let names = &mut self.words[place].names;
            if names.last() != Some(&at) {
                names.push(at);
            }
        }
    }

    /// The terms that fit a text, best first, at most `limit`.
    #[must_use]
    pub fn suggest(&self, text: &str, limit: usize) -> Vec<Fit> {
        let (asked, key) = (self.manner.words(text), self.manner.key(text));
        if key.is_empty() {
            return Vec::new();
        }
        let mut best: HashMap<usize, Fit> = HashMap::new();
        let mut offer = |term: usize, why: Why, score: f32| {
            let known =
                if why == Why::Near { self.known.get(term).copied().unwrap_or_default() } else { 0.0 };
            let fit = Fit { term, why, score: score + 0.15 * known };
            best.entry(term)
                .and_modify(|held| {
                    if fit.score > held.score {
                        *held = fit
                    }
                })
                .or_insert(fit);
        };
        self.same(&key, &mut offer);
        for term in self.usual.get(&asked.concat()).map(Vec::as_slice).unwrap_or_default() {
            offer(*term, Why::Near, 1.9);
        }
        self.like(&key, &mut offer);
        self.by_words(&asked, &mut offer);
        let mut fits: Vec<Fit> = best.into_values().filter(|fit| fit.score >= ENOUGH).collect();
        fits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.term.cmp(&b.term)));
        fits.truncate(limit);
        fits
    }

    /// Names that are the very same. What leads to several terms names none of them.
    fn same(&self, key: &str, offer: &mut impl FnMut(usize, Why, f32)) {
        let held = self.by_key.get(key).map(Vec::as_slice).unwrap_or_default();
        for at in held {
            let name = &self.names[*at as usize];
            match (held.len(), name.is_alias) {
                (1, false) => offer(name.term, Why::Exact, 3.0),
                (1, true) => offer(name.term, Why::Alias, 2.9),
                (_, false) => offer(name.term, Why::Near, 2.1),
                (_, true) => offer(name.term, Why::Near, 2.0),
            }
        }
    }

    /// Names that begin alike, or differ by a slip.
    fn like(&self, key: &str, offer: &mut impl FnMut(usize, Why, f32)) {
        let (mask, length) = (signs(key), key.chars().count());
        let slips = slips(key);
        for name in &self.names {
            if name.key.len() > key.len() && name.key.starts_with(key) {
                offer(name.term, Why::Starts, 0.9 + 0.3 * key.len() as f32 / name.key.len() as f32);
            } else if slips > 0
                && (name.signs ^ mask).count_ones() <= 2 * slips
                && let Some(distance) = distance(key, &name.key, slips)
            {
                // A slip is rarer in the first letter.
                let begin = if key.chars().next() == name.key.chars().next() { 0.05 } else { 0.0 };
                offer(name.term, Why::Near, 1.1 + begin - 0.9 * distance as f32 / length as f32);
            } else if slips > 0 && name.key.starts_with(|sign| key.starts_with(sign)) {
                let (alike, longer) = (alike(key, &name.key), length.max(name.key.chars().count()));
                if alike >= 4 && 10 * alike >= 6 * longer {
                    offer(name.term, Why::Near, 0.3 + 0.6 * alike as f32 / longer as f32);
                }
            }
        }
    }

    /// Names that share words, rare words counting more.
    fn by_words(&self, asked: &[String], offer: &mut impl FnMut(usize, Why, f32)) {
        let unknown = (1.0 + self.names.len() as f32).ln() * 0.5;
        let mut total = 0.0;
        let mut matched: HashMap<u32, (f32, usize, bool)> = HashMap::new();
        for word in asked {
            let (mask, slips) = (signs(word), slips(word));
            let mut heaviest: f32 = 0.0;
            let mut here: HashMap<u32, (f32, bool)> = HashMap::new();
            for held in &self.words {
                let Some((likeness, begins)) = likeness(word, mask, slips, held) else { continue };
                heaviest = heaviest.max(held.weight * likeness);
                for name in &held.names {
                    let gain = (held.weight * likeness, begins);
                    let best = here.entry(*name).or_insert(gain);
                    if gain.0 > best.0 {
                        *best = gain;
                    }
                }
            }
            total += if heaviest > 0.0 { heaviest } else { unknown };
            for (name, (gain, begins)) in here {
                let sum = matched.entry(name).or_insert((0.0, 0, true));
                *sum = (sum.0 + gain, sum.1 + 1, sum.2 && begins);
            }
        }
        for (at, (gain, count, begins)) in matched {
            let name = &self.names[at as usize];
            let (of_name, of_asked) = ((gain / name.weight).min(1.0), (gain / total).min(1.0));
            // Half a name and half of what was typed say nothing yet.
            if of_name.max(of_asked) < 0.5 {
                continue;
            }
            let why = if begins && count == asked.len() { Why::Starts } else { Why::Near };
            offer(name.term, why, 0.55 * of_name + 0.45 * of_asked);
        }
    }
}

/// How alike two words are, and whether one begins with the other.
fn likeness(word: &str, mask: u64, slips: u32, held: &Word) -> Option<(f32, bool)> {
    let text = held.text.as_str();
    if word == text {
        return Some((1.0, true));
    }
    let is_number = word.starts_with(|sign: char| sign.is_ascii_digit());
    if text.starts_with(word) {
        // A bare number may be the beginning of a measure, not of a longer number.
        let measure = text.as_bytes().get(word.len()) == Some(&b'x');
        return match is_number && !measure {
            true => None,
            false => Some((0.6 + 0.35 * word.len() as f32 / text.len() as f32, true)),
        };
    }
    if is_number {
        return None;
    }
    if text.len() >= 4 && word.starts_with(text) {
        return Some((0.5 + 0.4 * text.len() as f32 / word.len() as f32, false));
    }
    let slipped = match slips == 0 || (held.signs ^ mask).count_ones() > 2 * slips {
        true => None,
        false => distance(word, text, slips).map(|slips| 0.9 - 0.15 * slips as f32),
    };
    let begins = alike(word, text);
    let begun = (begins >= 3).then(|| 0.75 * begins as f32 / word.len().max(text.len()) as f32);
    slipped.or(begun).map(|likeness| (likeness, false))
}

/// How many slips of the finger a word of this length is forgiven. A figure is never forgiven: 7.62 is not 7.63.
fn slips(word: &str) -> u32 {
    match word.chars().filter(|sign| !sign.is_ascii_digit()).count() {
        0..=3 => 0,
        4..=5 => 1,
        6..=8 => 2,
        _ => 3,
    }
}

/// The letters and digits that a word has, a bit each.
fn signs(word: &str) -> u64 {
    word.chars().fold(0, |mask, sign| mask | 1 << (u32::from(sign) % 64))
}

/// How many signs two words begin with alike.
fn alike(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(one, other)| one == other).count()
}

/// Slips between two words (insert, drop, replace, swap), if at most `most`. Where both have figures they must be the same.
fn distance(a: &str, b: &str, most: u32) -> Option<u32> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (of_a, of_b) = (digits(a), digits(b));
    if x.len().abs_diff(y.len()) > most as usize || (!of_a.is_empty() && !of_b.is_empty() && of_a != of_b) {
        return None;
    }
    let mut before: Vec<u32> = Vec::new();
    let mut last: Vec<u32> = (0..=y.len() as u32).collect();
    for (i, from) in x.iter().enumerate() {
        let mut line = vec![i as u32 + 1];
        for (j, to) in y.iter().enumerate() {
            let mut cost = (last[j] + u32::from(from != to)).min(last[j + 1] + 1).min(line[j] + 1);
            if i > 0 && j > 0 && *from == y[j - 1] && x[i - 1] == *to {
                cost = cost.min(before[j - 1] + 1);
            }
            line.push(cost);
        }
        if line.iter().all(|cost| *cost > most) {
            return None;
        }
        before = std::mem::replace(&mut last, line);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

/// The words of a text: runs of letters, runs of digits. A point or comma within a number is no sign of its own, a cross
/// between numbers joins them (`7,62 x 39` is one word), letters that stand alone are joined (`S. & W.`).
fn words(text: &str) -> Vec<String> {
    let signs: Vec<char> = bare(text).chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut at = 0;
    // Whether the last word is letters that stood alone.
    let mut alone = false;
    while let Some(sign) = signs.get(at) {
        let begin = at;
        if sign.is_ascii_digit() {
            let number = number(&signs, &mut at);
            words.push(number);
            alone = false;
        } else if sign.is_alphabetic() {
            at += signs[at..].iter().take_while(|sign| sign.is_alphabetic()).count();
            let word: String = signs[begin..at].iter().collect();
            let is_one = at - begin == 1 && sign.is_ascii_alphabetic();
            match words.last_mut() {
                Some(last) if alone && is_one => last.push_str(&word),
                _ => words.push(word),
            }
            alone = is_one;
        } else {
            at += 1;
        }
    }
    words
}

/// A number or measure that begins here, without points and zeros before it.
fn number(signs: &[char], at: &mut usize) -> String {
    let mut number = String::new();
    let is_digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    while let Some(sign) = signs.get(*at) {
        if sign.is_ascii_digit() {
            number.push(*sign);
        } else if matches!(sign, '.' | ',') && is_digit(*at + 1) {
        } else {
            // A cross may have space around it.
            let blanks = |from: usize| signs[from..].iter().take_while(|sign| **sign == ' ').count();
            let cross = *at + blanks(*at);
            let next = cross + 1 + signs.get(cross + 1..).map_or(0, |_| blanks(cross + 1));
            // A measure may say its unit before the cross, too: 9 mm x 19.
            if !matches!(signs.get(cross), Some('x' | '*')) || !is_digit(next) {
                break;
            }
            number.push('x');
            *at = next;
            continue;
        }
        *at += 1;
    }
    let plain = number.trim_start_matches('0');
    if plain.is_empty() { number } else { plain.to_owned() }
}

/// A text in small Latin letters and digits where a script has a plain way into them; else as it stands.
fn bare(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.nfkd().filter(|sign| !is_combining_mark(*sign)).flat_map(char::to_lowercase) {
        match sign {
            '٠'..='٩' => plain.extend(char::from_digit(sign as u32 - '٠' as u32, 10)),
            '۰'..='۹' => plain.extend(char::from_digit(sign as u32 - '۰' as u32, 10)),
            _ => match LETTERS.iter().find(|(from, _)| *from == sign) {
                Some((_, to)) => plain.push_str(to),
                None => plain.push(sign),
            },
        }
    }
    plain
}

/// Letters that do not fall apart into a Latin letter and a mark: Latin ones, and Cyrillic by their sound.
const LETTERS: &[(char, &str)] = &[
    ('×', "x"),
    ('✕', "x"),
    ('ß', "ss"),
    ('ı', "i"),
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ø', "o"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('і', "i"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "x"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn makes() -> Names {
        let noise = ["s.a.".to_owned(), "and".to_owned(), "forjas".to_owned()];
        let same = BTreeMap::from([("sw".to_owned(), "smith wesson".to_owned())]);
        Names::new(
            Manner::new(&noise, &same),
            [
                [vec![], vec!["Smith & Wesson"], vec![]],
                [vec![], vec!["Taurus"], vec![]],
                [vec![], vec!["Astra"], vec!["Astra-Unceta y Cía"]],
                [vec![], vec!["Kalashnikov Concern", "Концерн «Калашников»"], vec!["Ижмаш"]],
                [vec![], vec!["Zastava"], vec![]],
            ],
        )
    }

    fn calibres() -> Names {
        let same = BTreeMap::from([("spl".to_owned(), "special".to_owned())]);
        Names::new(
            Manner::new(&["mm".to_owned(), "cal".to_owned()], &same),
            [
                [vec![], vec!["7.62x25", "7.62×25 mm Tokarev"], vec![]],
                [vec![], vec!["7.62x39"], vec!["7.62 M43"]],
                [vec![], vec!["7.62x51"], vec![]],
                [vec!["38"], vec!["38-special", ".38 Special"], vec![]],
                [vec![], vec!["357-magnum"], vec![]],
                [vec!["9"], vec!["9x19"], vec!["9 mm Luger"]],
            ],
        )
    }

    fn first(names: &Names, text: &str) -> Option<(usize, Why)> {
        names.suggest(text, 5).first().map(|fit| (fit.term, fit.why))
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for text in ["smith & wesson", "SMITH WESSON", "S&W", "S. & W.", "Smith and Wesson"] {
            assert_eq!(first(&makes(), text), Some((0, Why::Exact)), "{text}");
        }
        assert_eq!(first(&makes(), "TAURUS S.A."), Some((1, Why::Exact)));
        assert_eq!(first(&makes(), "astra unceta y cia"), Some((2, Why::Alias)));
        assert_eq!(first(&makes(), "концерн калашников"), Some((3, Why::Exact)));
        assert_eq!(first(&makes(), "Izhmash"), Some((3, Why::Alias)), "another script");
    }

    #[test]
    fn a_slip_and_words_around_are_forgiven_and_said_to_be_near() {
        assert_eq!(first(&makes(), "tuarus"), Some((1, Why::Near)));
        assert_eq!(first(&makes(), "Smith e Weson"), Some((0, Why::Near)));
        assert_eq!(first(&makes(), "zast"), Some((4, Why::Starts)));
        assert_eq!(first(&makes(), "Taurus do Brasil origem nacional"), Some((1, Why::Near)));
        assert_eq!(first(&makes(), "nothing of the kind"), None);
    }

    #[test]
    fn a_figure_alone_is_no_calibre_and_figures_are_never_forgiven() {
        let answers = calibres().suggest("7.62", 9);
        assert_eq!(answers.len(), 3);
        assert!(answers.iter().all(|fit| fit.why > Why::Alias), "{answers:?}");
        assert_eq!(first(&calibres(), "7,62 X 39 mm"), Some((1, Why::Exact)));
        assert_eq!(first(&calibres(), "7,62х39"), Some((1, Why::Exact)), "a Cyrillic cross");
        assert_eq!(first(&calibres(), "38SPL"), Some((3, Why::Exact)));
        assert_eq!(first(&calibres(), "cal. .38"), Some((3, Why::Near)), "the usual one first");
        assert_ne!(first(&calibres(), "7.63x39").map(|fit| fit.1), Some(Why::Near));
    }

    #[test]
    fn a_spelling_that_leads_to_two_terms_names_neither() {
        let names = Names::new(
            Manner::default(),
            [[vec![], vec!["Alpha"], vec!["A1"]], [vec![], vec!["Beta"], vec!["A1"]]],
        );
        assert_eq!(names.suggest("a1", 5).len(), 2);
        assert!(names.suggest("a1", 5).iter().all(|fit| fit.why == Why::Near));
    }
}
