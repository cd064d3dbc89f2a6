//! Whom to ask: what the marking practice of States says of the marks of a weapon (ITI 17, 31).

use super::Route;
use crate::error::Result;
use crate::office::Office;
use crate::practices::PracticeFit;

impl Office {
    /// Other States by whose practice the weapon may be marked, the likeliest first, each with the practice that says so. A
    /// person chooses; nothing is asked of anybody by itself.
    pub(super) fn routes(&self, weapon: &str) -> Result<Vec<Route>> {
        let fits = self.weapon_practices(weapon)?.into_iter();
        let routes = fits.map(|fit| Ok(Route { states: self.answering(&fit)?, fit }));
        let own = std::slice::from_ref(&self.identity.country);
        let leads_out = |route: &Route| !route.states.is_empty() && route.states != own;
        Ok(routes.collect::<Result<Vec<_>>>()?.into_iter().filter(leads_out).collect())
    }

    /// The State whose practice it is; of one that is no more, those that may answer for it today.
    fn answering(&self, fit: &PracticeFit) -> Result<Vec<String>> {
        let fields = &fit.practice.fields;
        let Some(state) = fields.country.clone().filter(|state| !state.is_empty()) else {
            return Ok(Vec::new());
        };
        let today = self.successors(&state, fields.name.as_deref().unwrap_or_default())?;
        Ok(match today.is_empty() {
            true => vec![state],
            false => today.into_iter().map(|state| state.code).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::cases::NewCase;
    use crate::practices::PracticeFields;
    use crate::weapons::testing::{office, rifle, some};

    #[test]
    fn a_practice_that_the_marks_fit_says_whom_to_ask_and_where_it_says_so() {
        let (_folder, mut office) = office();
        let practice = |name: &str, country: &str, layout: &str| PracticeFields {
            of: some("factory"),
            name: some(name),
            country: some(country),
            layout: some(layout),
            source: some("Sheet of 2019"),
            ..PracticeFields::default()
        };
        for (name, country, layout) in
            [("Gardone", "IT", "GA-#### ##"), ("Kragujevac", "YU", "GA-####*"), ("Own", "GH", "GA-#### ##")]
        {
            office.add_practice(&practice(name, country, layout)).unwrap();
        }
        let weapon = office.add_weapon(&rifle("GA-1234 56")).unwrap().id;
        let case = NewCase {
            weapon,
            direction: "outgoing".into(),
            date: "2026-03-01".into(),
            request: Default::default(),
        };
        let case = office.open_case(&case).unwrap().id;
        let routes = office.case_page(&case).unwrap().routes;
        let said: Vec<_> = routes
            .iter()
            .map(|route| {
                (route.states.clone(), route.fit.practice.fields.source.as_deref().unwrap_or_default())
            })
            .collect();
        assert_eq!(said[0], (vec!["IT".to_owned()], "Sheet of 2019"));
        assert!(
            said[1].0.contains(&"RS".to_owned()),
            "the States that may answer for one that is no more: {said:?}"
        );
        assert_eq!(said.len(), 2, "one's own State is not asked");
    }
}
