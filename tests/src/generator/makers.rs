//! Who makes what, and how each numbers: the shapes and shares that real registers show.
//!
//! Civil makers and their shapes are figures learned from published police records of two Brazilian States and a United States
//! court file; which share of a register is military, and everything military, Cyrillic, Arabic, Chinese and composite, is
//! invented, since those records have none. A measurement over what is generated here should say so.

/// A maker, how often it comes up, and how it numbers.
#[derive(Debug)]
pub(super) struct Maker {
    pub name: &'static str,
    /// State of manufacture.
    pub country: &'static str,
    /// Weapons of it among 1,000.
    pub share: usize,
    /// Model, calibre, category.
    pub models: &'static [(&'static str, &'static str, &'static str)],
    /// Shape of the number and how often it comes up: `A` a letter of the prefix, `9` a digit of the counter, any other sign
    /// itself. Cyrillic `Б` and Arabic `س` stand for a letter of that script, `٩` for an Arabic-Indic digit, `Y` for the year.
    pub shapes: &'static [(&'static str, usize)],
    /// Begins at 1 for every model, so that its numbers meet those of others.
    pub restarts: bool,
}

impl Maker {
    const fn new(
        name: &'static str,
        country: &'static str,
        share: usize,
        models: &'static [(&'static str, &'static str, &'static str)],
        shapes: &'static [(&'static str, usize)],
    ) -> Maker {
        Maker { name, country, share, models, shapes, restarts: false }
    }

    const fn restarting(self) -> Maker {
        Maker { restarts: true, ..self }
    }
}

pub(super) static MAKERS: [Maker; 21] = [
    Maker::new(
        "Taurus",
        "BR",
        190,
        &[
            ("82", ".38 Special", "SA-REV"),
            ("85", ".38 Special", "SA-REV"),
            ("PT 92", "9x19", "SA-PIS"),
            ("PT 940", ".40 S&W", "SA-PIS"),
            ("PT 58", ".380 ACP", "SA-PIS"),
        ],
        &[("AAA99999", 51), ("AA999999", 13), ("999999", 12), ("9999999", 8), ("AA99999", 7), ("99999", 3)],
    ),
    Maker::new(
        "Imbel",
        "BR",
        70,
        &[("M964", "7.62x51", "SA-ASR"), ("M911", ".45 ACP", "SA-PIS"), ("MD1", "9x19", "SA-PIS")],
        &[("999999", 38), ("AAA99999", 38), ("99999", 20), ("9999", 2), ("AAA9999", 1)],
    ),
    Maker::new(
        "Rossi",
        "BR",
        60,
        &[("68", ".38 Special", "SA-REV"), ("Puma", ".38 Special", "SA-RIF"), ("Pomba", ".22 LR", "SA-RIF")],
        &[("A999999", 57), ("999999", 13), ("AA999999", 10), ("99999", 7), ("A99999", 7)],
    ),
    Maker::new(
        "Glock",
        "AT",
        60,
        &[("17", "9x19", "SA-PIS"), ("19", "9x19", "SA-PIS"), ("22", ".40 S&W", "SA-PIS")],
        &[("AAAA999", 60), ("AAA999", 37), ("AA999", 1)],
    ),
    Maker::new(
        "Colt",
        "US",
        40,
        &[
            ("M4", "5.56x45", "SA-ASR"),
            ("1911", ".45 ACP", "SA-PIS"),
            ("Detective Special", ".38 Special", "SA-REV"),
        ],
        &[("A9999999", 58), ("999999", 12), ("AA999999", 9), ("A999999", 4)],
    ),
    Maker::new(
        "FN Herstal",
        "BE",
        50,
        &[("FAL", "7.62x51", "SA-ASR"), ("HP-35", "9x19", "SA-PIS"), ("MAG", "7.62x51", "SA-LMG")],
        &[("999999", 50), ("99999", 42), ("99999999999", 4), ("999AA99999", 2)],
    )
    .restarting(),
    Maker::new(
        "Smith & Wesson",
        "US",
        40,
        &[("10", ".38 Special", "SA-REV"), ("686", ".357 Magnum", "SA-REV"), ("M&P9", "9x19", "SA-PIS")],
        &[("999999", 53), ("99999", 16), ("AAA9999", 11), ("A999999", 9)],
    )
    .restarting(),
    Maker::new(
        "CBC",
        "BR",
        30,
        &[("151", "12 gauge", "SA-SHO"), ("7022", ".22 LR", "SA-RIF")],
        &[("99999", 29), ("AAA9999999", 28), ("999999", 28), ("9999999", 9)],
    ),
    Maker::new(
        "Boito",
        "BR",
        20,
        &[("Era 2001", "12 gauge", "SA-SHO"), ("A-680", "20 gauge", "SA-SHO")],
        &[("999999", 30), ("A9999999", 26), ("A99999999", 19), ("99999", 15)],
    )
    .restarting(),
    Maker::new(
        "Beretta",
        "IT",
        40,
        &[("92FS", "9x19", "SA-PIS"), ("M12", "9x19", "SA-SMG"), ("1301", "12 gauge", "SA-SHO")],
        &[("A99999", 52), ("99999", 26), ("999999", 6), ("A99999A", 3)],
    ),
    // From here on invented shares; shapes after published identification guides.
    Maker::new(
        "Izhmash",
        "SU",
        70,
        &[("AKM", "7.62x39", "SA-ASR"), ("AK-74", "5.45x39", "SA-ASR"), ("SVD", "7.62x54R", "SA-RIF")],
        &[("ББ 9999", 50), ("Б-9999", 20), ("999999", 20), ("Y ББ 9999", 10)],
    ),
    Maker::new(
        "Tula",
        "SU",
        40,
        &[("AKMS", "7.62x39", "SA-ASR"), ("TT-33", "7.62x25", "SA-PIS"), ("RPK", "7.62x39", "SA-LMG")],
        &[("Y ББ 999", 60), ("ББ 9999", 40)],
    ),
    Maker::new(
        "Norinco",
        "CN",
        90,
        &[
            ("Type 56", "7.62x39", "SA-ASR"),
            ("Type 56-1", "7.62x39", "SA-ASR"),
            ("Type 54", "7.62x25", "SA-PIS"),
            ("Type 69", "40 mm", "LW-ATM"),
        ],
        &[("56-1 9999999", 25), ("19999999", 35), ("9999999", 30), ("M99-99999", 10)],
    ),
    Maker::new(
        "Zastava",
        "YU",
        40,
        &[("M70AB2", "7.62x39", "SA-ASR"), ("M57", "7.62x25", "SA-PIS"), ("M84", "7.62x54R", "SA-LMG")],
        &[("A-999999", 45), ("AA-99999", 20), ("999999", 35)],
    ),
    Maker::new(
        "Radom",
        "PL",
        20,
        &[("KBK AKM", "7.62x39", "SA-ASR"), ("PM-63", "9x18", "SA-SMG")],
        &[("AA99999", 60), ("A99999", 40)],
    ),
    Maker::new(
        "Cugir",
        "RO",
        40,
        &[("PM md. 63", "7.62x39", "SA-ASR"), ("PSL", "7.62x54R", "SA-RIF")],
        &[("Y AA 9999", 50), ("A-9999-Y", 30), ("AA9999", 20)],
    ),
    Maker::new(
        "Maadi",
        "EG",
        30,
        &[("Misr", "7.62x39", "SA-ASR"), ("Helwan", "9x19", "SA-PIS")],
        &[("٩٩٩٩٩٩٩", 60), ("س٩٩٩٩٩٩", 30), ("9999999", 10)],
    ),
    Maker::new(
        "Defense Industries Organization",
        "IR",
        20,
        &[("KLS", "7.62x39", "SA-ASR"), ("G3A6", "7.62x51", "SA-ASR")],
        &[("٩٩٩٩٩٩", 70), ("999999", 30)],
    ),
    Maker::new(
        "Heckler & Koch",
        "DE",
        25,
        &[("G3A3", "7.62x51", "SA-ASR"), ("MP5A3", "9x19", "SA-SMG")],
        &[("A999999", 40), ("999999", 40), ("AA 999999", 20)],
    ),
    Maker::new(
        "Defence Industries Corporation of Nigeria",
        "NG",
        15,
        &[("OBJ-006", "7.62x39", "SA-ASR"), ("NR1F", "7.62x51", "SA-ASR")],
        // Composite: State, maker, year, type, number, calibre, as MOSAIC 05.30 recommends.
        &[("NG-DIC1-Y-06-99999-39", 70), ("NG 9999", 30)],
    ),
    Maker::new(
        "Kumasi workshops",
        "GH",
        10,
        &[("", "12 gauge", "SA-SHO"), ("", ".38 Special", "SA-REV")],
        &[("99", 60), ("A9", 40)],
    )
    .restarting(),
];
