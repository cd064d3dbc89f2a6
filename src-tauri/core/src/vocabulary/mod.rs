//! Words: the texts the program says and the terms the field uses, both loaded from `assets/`, where
//! people who do not program may correct them.

pub mod labels;
pub mod rules;
pub mod suggest;
pub mod terms;
pub mod texts;
