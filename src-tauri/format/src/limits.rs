//! Limits that writers obey before signing and readers enforce before believing (FORMAT.md, "Limits").

/// Most bytes of a commit's header payload (R4).
pub const HEADER: usize = 1024;
/// Most bytes of a commit's body (R4).
pub const BODY: usize = 8 * 1024 * 1024;
/// Most bytes of one change (R4).
pub const CHANGE: usize = 256 * 1024;
/// Most changes in a body (R4).
pub const CHANGES: usize = 10_000;
/// Deepest nesting of arrays and maps in any object (R4).
pub const DEPTH: usize = 8;
/// Most bytes of a root statement.
pub const STATEMENT: usize = 256 * 1024;
/// Most bytes of a manifest (R11).
pub const MANIFEST: usize = 1024 * 1024;
/// Most bytes of an enrolment request or grant (R11).
pub const ENROLMENT: usize = 1024 * 1024;
/// Most bytes of a file of marking practice, its pictures among them.
pub const PRACTICE: usize = 16 * 1024 * 1024;
/// Most sheets in a file of marking practice.
pub const SHEETS: usize = 1000;
/// Largest zstd window as a power of two: 8 MiB (R11).
pub const ZSTD_WINDOW_LOG: u32 = 23;
/// Most bytes of an age header, to the end of its last line.
pub const SEAL: usize = 64 * 1024;
/// Most lines of an age header.
pub const SEAL_LINES: usize = 2048;
/// Most bytes of one bundle: a FAT32 stick takes no larger file (R12).
pub const BUNDLE: u64 = 4 * 1024 * 1024 * 1024 - 1;
/// Most bytes of `proofmark.keys`.
pub const KEYS: usize = 64 * 1024;
