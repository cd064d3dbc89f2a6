//! What trades keep in memory while the office is unlocked: read from the store once, shared by the handles on it, gone when the
//! last of them is.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

type Kept = HashMap<TypeId, Arc<dyn Any + Send + Sync>>;

/// The memory of an unlocked office. The office knows no trade, so it keeps each by its type.
#[derive(Clone, Default)]
pub(crate) struct Memory(Arc<Mutex<Kept>>);

impl Memory {
    /// What a trade keeps; empty where nobody asked before.
    pub(crate) fn of<T: Default + Send + 'static>(&self) -> Arc<Mutex<T>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let held = kept.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(Mutex::new(T::default())));
        // What lies under a type is of that type.
        Arc::clone(held).downcast::<Mutex<T>>().unwrap_or_default()
    }
}

/// What a trade keeps, once no other handle is at it. What a failure left half written is empty again, and so read anew.
pub(crate) fn lock<T: Default>(kept: &Mutex<T>) -> MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(|left| emptied(kept, left))
}

/// The same where no other handle is at it just now.
pub(crate) fn try_lock<T: Default>(kept: &Mutex<T>) -> Option<MutexGuard<'_, T>> {
    match kept.try_lock() {
        Ok(held) => Some(held),
        Err(TryLockError::Poisoned(left)) => Some(emptied(kept, left)),
        Err(TryLockError::WouldBlock) => None,
    }
}

fn emptied<'a, T: Default>(kept: &'a Mutex<T>, left: PoisonError<MutexGuard<'a, T>>) -> MutexGuard<'a, T> {
    let mut held = left.into_inner();
    *held = T::default();
    kept.clear_poison();
    held
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_failure_left_half_written_is_empty_again() {
        let memory = Memory::default();
        let kept = memory.of::<Vec<u8>>();
        let failing = Arc::clone(&kept);
        let failed = std::thread::spawn(move || {
            let mut held = lock(&failing);
            held.push(1);
            panic!("on purpose");
        });
        assert!(failed.join().is_err());
        assert!(try_lock(&kept).unwrap().is_empty());
        let held = lock(&kept);
        assert!(try_lock(&kept).is_none());
        drop(held);
    }

    #[test]
    fn handles_share_what_each_trade_keeps() {
        let memory = Memory::default();
        memory.of::<Vec<u8>>().lock().unwrap().push(1);
        memory.of::<String>().lock().unwrap().push('a');
        let beside = memory.clone();
        assert_eq!(*beside.of::<Vec<u8>>().lock().unwrap(), [1]);
        assert_eq!(*beside.of::<String>().lock().unwrap(), "a");
    }
}
