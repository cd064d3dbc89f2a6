//! What offices said apart and a person must settle: disagreements, proposals, contradictions, and the evidence of copied
//! devices and wrong clocks (R1, R2, R7, R8). Nothing typed is lost; settling is a change of its own.

mod wire;

pub use wire::*;
