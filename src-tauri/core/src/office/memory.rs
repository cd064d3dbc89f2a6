//! What trades keep in memory while the office is unlocked: read from the store once, shared by the handles on it, gone when the
//! last of them is.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

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

#[cfg(test)]
mod tests {
    use super::*;

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
