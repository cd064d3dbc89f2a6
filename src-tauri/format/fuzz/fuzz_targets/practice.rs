#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| proofmark_format_fuzz::practice(bytes));
