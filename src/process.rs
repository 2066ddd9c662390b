//! What the process itself must not spill: no memory onto the disk, no words into the log.

use std::panic::{self, PanicHookInfo};

use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};

/// Closes the ways by which memory could reach a file: core dumps, also those that a system service collects, and
/// other programs of the same user looking in.
///
/// # Errors
/// Where the system refuses.
pub fn keep_memory_to_itself() -> std::io::Result<()> {
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    setrlimit(Resource::Core, none)?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    Ok(())
}

/// Bytes of memory in use, where the system tells.
pub fn memory_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

/// Logs where the program broke, and never what it says about it: the words of a panic may quote what somebody wrote.
pub fn break_without_words() {
    panic::set_hook(Box::new(|broken| tracing::error!("{}", words(broken))));
}

fn words(broken: &PanicHookInfo<'_>) -> String {
    let place = broken
        .location()
        .map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
    format!("broke at {place}; what it was working on is not logged")
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[test]
    fn a_panic_tells_its_place_and_not_its_words() {
        let (heard, before) = (Arc::new(Mutex::new(String::new())), panic::take_hook());
        let hears = heard.clone();
        panic::set_hook(Box::new(move |broken| {
            *hears.lock().unwrap() += &words(broken);
        }));
        let answer = "é walk round the ward";
        let broken = panic::catch_unwind(|| answer[1..].len());
        panic::set_hook(before);
        assert!(broken.is_err());
        let heard = heard.lock().unwrap();
        assert!(heard.contains("process.rs"), "{heard}");
        assert!(!heard.contains("ward"), "{heard}");
    }
}
