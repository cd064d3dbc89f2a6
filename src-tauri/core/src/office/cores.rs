//! Work that is the same for many things and needs no store: checking signatures is most of what an import costs.

use std::num::NonZero;

/// Commits checked at a time.
pub(crate) const BATCH: usize = 512;
/// Bytes held at a time, whatever the number of commits.
pub(crate) const BATCH_BYTES: usize = 8 * 1024 * 1024;

/// Does the same with each item on as many threads as the machine has cores; answers stand in the order of the items.
pub(crate) fn on_all_cores<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = items.len().div_ceil(cores).max(1);
    let work = &work;
    std::thread::scope(|scope| {
        let running: Vec<_> = items
            .chunks(share)
            .map(|chunk| scope.spawn(move || chunk.iter().map(work).collect::<Vec<R>>()))
            .collect();
        // A thread that panicked would leave answers out; the panic goes on here instead.
        running
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_stand_in_order() {
        let items: Vec<u32> = (0..1_000).collect();
        assert_eq!(on_all_cores(&items, |n| n + 1), (1..=1_000).collect::<Vec<_>>());
        assert_eq!(on_all_cores(&[] as &[u32], |n| n + 1), Vec::<u32>::new());
    }
}
