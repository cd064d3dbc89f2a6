//! Whom the nation's offices believe: devices and their certificates, cuts and later admission, audiences, the root and its
//! successor (R3, R6, R8-R10). Every act here is a statement of the national root.

mod wire;

pub use wire::*;
