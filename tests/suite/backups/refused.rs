//! What is not copied and not restored: each time in words, and without a trace.

use rusqlite::Connection;

use super::super::world::World;
use super::{Shelf, does, openfloor, refuses};

#[tokio::test]
async fn a_backup_is_refused_in_words_and_leaves_nothing_behind() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let (shelf, live) = (Shelf::new(), world.folder());
    let (file, other, nowhere) = (
        shelf.place("of.db"),
        shelf.place("other.db"),
        shelf.place("nowhere"),
    );
    does("backup", &file, live, &[]);
    let before = std::fs::read(&file).expect("the backup");
    refuses(
        "backup",
        &file,
        live,
        &[],
        "is there already and is left as it is",
    );
    assert!(std::fs::read(&file).expect("the backup") == before);
    refuses("backup", &other, &nowhere, &[], "there is no key folder");
    let keys = live.join("keys");
    let with_keys = [("--keys", keys.as_path())];
    refuses(
        "backup",
        &other,
        &nowhere,
        &with_keys,
        "openfloor.db cannot be read",
    );
    refuses(
        "backup",
        &nowhere.join("of.db"),
        live,
        &[],
        "cannot be written",
    );
    let onto_itself = [("--keys-to", keys.as_path())];
    refuses(
        "backup",
        &other,
        live,
        &onto_itself,
        "names the key folder itself",
    );
    assert!(
        !other.exists() && !nowhere.exists(),
        "nothing is left behind"
    );
    drop(facilitator);
}

#[tokio::test]
async fn a_restore_is_refused_in_words_and_leaves_everything_as_it_is() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let (shelf, live) = (Shelf::new(), world.folder());
    let (file, data, nowhere) = (
        shelf.place("of.db"),
        shelf.place("data"),
        shelf.place("nowhere"),
    );
    does("backup", &file, live, &[]);
    refuses("restore", &file, live, &[], "openfloor.db is there already");
    refuses(
        "restore",
        &file,
        &data,
        &[],
        "no session of this backup has its key",
    );
    refuses("restore", &nowhere, &data, &[], "nowhere cannot be read");
    let other = shelf.place("other.db");
    std::fs::write(&other, "no database").expect("a file");
    refuses("restore", &other, &data, &[], "other.db cannot be read");
    let newer = shelf.place("newer.db");
    std::fs::copy(&file, &newer).expect("a copy");
    let db = Connection::open(&newer).expect("a database");
    db.pragma_update(None, "user_version", 99)
        .expect("a version");
    drop(db);
    let keys = live.join("keys");
    let with_keys = [("--keys", keys.as_path())];
    refuses(
        "restore",
        &newer,
        &data,
        &with_keys,
        "written by a newer Openfloor (schema 99",
    );
    assert!(!data.join("openfloor.db").exists());
    does("restore", &file, &data, &with_keys);
    drop(facilitator);
}

#[tokio::test]
async fn a_session_that_was_damaged_before_is_named_and_the_others_are_kept() {
    let mut world = World::open().await;
    let (damaged, other) = (world.facilitator().await, world.facilitator().await);
    world.stops().await;
    let put = "UPDATE event SET sealed = zeroblob(length(sealed)) WHERE session = ?1";
    world
        .database()
        .execute(put, [&damaged.session])
        .expect("damage");
    let shelf = Shelf::new();
    let (well, said) = openfloor("backup", &shelf.place("of.db"), world.folder(), &[]);
    assert!(!well && said.contains("Sessions in it: 1."), "{said}");
    assert!(
        said.contains(&damaged.session) && !said.contains(&other.session),
        "{said}"
    );
    assert!(
        shelf.holds("of.db"),
        "one damaged session costs the others nothing"
    );
}
