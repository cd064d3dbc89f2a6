//! What simulations did, counted.

use std::fmt;

use super::kinds::Kinds;

macro_rules! counts {
    ($($name:ident: $what:literal,)*) => {
        /// How often each thing happened.
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct Counts {
            $(#[doc = $what] pub $name: u64,)*
            /// What happened to records of each kind.
            pub kinds: Kinds,
        }

        impl Counts {
            /// Adds another's.
            pub fn add(&mut self, other: &Counts) {
                $(self.$name += other.$name;)*
                self.kinds.add(&other.kinds);
            }

            /// Each by its words.
            pub fn all(&self) -> Vec<(&'static str, u64)> {
                vec![$(($what, self.$name),)*]
            }
        }
    };
}

counts! {
    simulations: "seeds",
    machines: "laptops",
    acts: "acts",
    changes: "changes",
    commits: "commits",
    bundles: "bundles",
    taken_in: "taken in",
    lost: "lost",
    duplicated: "duplicated",
    corrupted: "corrupted",
    astray: "astray",
    refused: "refused",
    sets: "sets of volumes",
    restores: "backups restored",
    put_back: "disks put back",
    clones: "clones",
    clocks: "clocks set",
    thefts: "thefts",
    cuts: "cuts",
    erasures: "erasures",
    statements: "root statements",
    enrolments: "enrolments",
    forks: "forks shown",
    quarantined: "changes quarantined",
    proposed: "proposals",
    disagreements: "disagreements met",
    compared: "dumps compared",
    lines: "lines compared",
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<String> = self.all().iter().map(|(what, count)| format!("{count} {what}")).collect();
        f.write_str(&words.join(", "))
    }
}
