/* Stands between a program and its disk. Loaded in front of the C library, it writes down every change below one folder in
 * the order in which it happened, and fails where the test says so.
 *
 * DISK_FOLDER   the folder that is watched; nothing outside it is touched
 * DISK_RECORD   the file that the changes are appended to
 * DISK_FAULT    a file of two bytes: what is wrong with the disk at the moment, and how many syncs still go well
 *
 * A change and its line in the record are one step under one lock, so the record has the order that the kernel saw. The
 * shared-memory file of SQLite is left out: it is memory, and need not survive. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { SOUND = '0', FULL = '1', SYNC_FAILS = '2', READ_ONLY = '3', DIES_AT_SYNC = '4' };
enum { MAX_FD = 65536, MAX_PATH = 1024 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static int record = -1, fault = -1;
/* Which open file a descriptor stands for, 0 for one that is not watched. */
static uint64_t handles[MAX_FD];
static uint64_t last_handle;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    folder = getenv("DISK_FOLDER");
    if (!folder || !getenv("DISK_RECORD") || !getenv("DISK_FAULT")) { folder = NULL; return; }
    record = REAL(open)(getenv("DISK_RECORD"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    fault = REAL(open)(getenv("DISK_FAULT"), O_RDONLY | O_CLOEXEC);
    last_handle = (uint64_t)getpid() << 32;
}

static char byte_of_fault(off_t at) {
    char byte = SOUND;
    return pread(fault, &byte, 1, at) == 1 ? byte : SOUND;
}

static char wrong(void) { return byte_of_fault(0); }

/* What is wrong with a sync, once those that still go well are over. */
static char wrong_with_sync(void) {
    static int spared;
    char how = wrong();
    if (how == SOUND) spared = 0;
    return how == SOUND || spared++ >= byte_of_fault(1) - '0' ? how : SOUND;
}

static int watched(const char *path) {
    size_t length = folder ? strlen(folder) : 0, whole = strlen(path);
    if (!length || strncmp(path, folder, length) || (path[length] && path[length] != '/')) return 0;
    return whole < 4 || strcmp(path + whole - 4, "-shm");
}

static uint64_t handle_of(int fd) { return folder && fd >= 0 && fd < MAX_FD ? handles[fd] : 0; }

/* One line: kind, handle, a number, and bytes. */
static void note(char kind, uint64_t handle, uint64_t number, const void *bytes, uint32_t length) {
    struct __attribute__((packed)) { char kind; uint64_t handle, number; uint32_t length; } head = {kind, handle, number, length};
    struct iovec parts[2] = {{&head, sizeof head}, {(void *)bytes, length}};
    if (REAL(writev)(record, parts, 2) != (ssize_t)(sizeof head + length)) abort();
}

static void note_path(char kind, uint64_t handle, uint64_t number, const char *path) {
    note(kind, handle, number, path, (uint32_t)strlen(path));
}

static int fails(int why) { errno = why; return -1; }

#define LOCKED(type, body) pthread_mutex_lock(&lock); type done = (body); int kept = errno; pthread_mutex_unlock(&lock); errno = kept; return done

static int opens(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
    if (!watched(path)) return real(path, flags, mode);
    int writes = (flags & O_ACCMODE) != O_RDONLY, there = access(path, F_OK) == 0;
    if (wrong() == READ_ONLY && (writes || (flags & O_CREAT && !there))) return fails(EROFS);
    int fd = real(path, flags, mode);
    if (fd < 0 || fd >= MAX_FD) return fd;
    handles[fd] = ++last_handle;
    note_path('o', handles[fd], (there ? 0 : 1) | (flags & O_TRUNC ? 2 : 0), path);
    return fd;
}

#define MODE mode_t mode = 0; if (flags & O_CREAT) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }
int open(const char *path, int flags, ...) { MODE LOCKED(int, opens(REAL(open), path, flags, mode)); }
int open64(const char *path, int flags, ...) { MODE LOCKED(int, opens(REAL(open64), path, flags, mode)); }

int close(int fd) {
    pthread_mutex_lock(&lock);
    if (handle_of(fd)) handles[fd] = 0;
    pthread_mutex_unlock(&lock);
    return REAL(close)(fd);
}

/* A full disk still takes what overwrites: only what needs more room is refused, and of that the part that fits is written. */
static ssize_t writes(int fd, const void *bytes, size_t length, off_t at) {
    struct stat is;
    if (wrong() == READ_ONLY) return fails(EROFS);
    if (wrong() == FULL && fstat(fd, &is) == 0 && at + (off_t)length > is.st_size) {
        if (at >= is.st_size) return fails(ENOSPC);
        length = (size_t)(is.st_size - at);
    }
    ssize_t done = REAL(pwrite)(fd, bytes, length, at);
    if (done > 0) note('w', handle_of(fd), (uint64_t)at, bytes, (uint32_t)done);
    return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
    if (!handle_of(fd)) return REAL(pwrite)(fd, bytes, length, at);
    LOCKED(ssize_t, writes(fd, bytes, length, at));
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) { return pwrite(fd, bytes, length, at); }

static ssize_t writes_on(int fd, const void *bytes, size_t length) {
    off_t at = lseek(fd, 0, SEEK_CUR);
    ssize_t done = writes(fd, bytes, length, at);
    if (done > 0) lseek(fd, at + done, SEEK_SET);
    return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
    if (!handle_of(fd)) return REAL(write)(fd, bytes, length);
    LOCKED(ssize_t, writes_on(fd, bytes, length));
}

static int cuts(int fd, off_t length) {
    if (wrong() == READ_ONLY) return fails(EROFS);
    int done = REAL(ftruncate)(fd, length);
    if (done == 0) note('t', handle_of(fd), (uint64_t)length, "", 0);
    return done;
}

int ftruncate(int fd, off_t length) {
    if (!handle_of(fd)) return REAL(ftruncate)(fd, length);
    LOCKED(int, cuts(fd, length));
}
int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

/* A sync that fails is written down too: what it should have written may be forgotten from then on. */
static int syncs(int fd) {
    char how = wrong_with_sync();
    if (how == DIES_AT_SYNC) raise(SIGKILL);
    int done = how == SYNC_FAILS ? fails(EIO) : REAL(fsync)(fd);
    note(done == 0 ? 's' : 'f', handle_of(fd), 0, "", 0);
    if (done < 0) errno = EIO;
    return done;
}

int fsync(int fd) {
    if (!handle_of(fd)) return REAL(fsync)(fd);
    LOCKED(int, syncs(fd));
}
int fdatasync(int fd) {
    if (!handle_of(fd)) return REAL(fdatasync)(fd);
    LOCKED(int, syncs(fd));
}

static int changes(char kind, int (*real)(const char *), const char *path) {
    if (wrong() == READ_ONLY) return fails(EROFS);
    int done = real(path);
    if (done == 0) note_path(kind, 0, 0, path);
    return done;
}

int unlink(const char *path) {
    if (!watched(path)) return REAL(unlink)(path);
    LOCKED(int, changes('u', REAL(unlink), path));
}
int rmdir(const char *path) {
    if (!watched(path)) return REAL(rmdir)(path);
    LOCKED(int, changes('u', REAL(rmdir), path));
}

static int makes(const char *path, mode_t mode) {
    if (wrong() == READ_ONLY) return fails(access(path, F_OK) == 0 ? EEXIST : EROFS);
    int done = REAL(mkdir)(path, mode);
    if (done == 0) note_path('m', 0, 0, path);
    return done;
}

int mkdir(const char *path, mode_t mode) {
    if (!watched(path)) return REAL(mkdir)(path, mode);
    LOCKED(int, makes(path, mode));
}

static int moves(const char *from, const char *to) {
    if (wrong() == READ_ONLY) return fails(EROFS);
    int done = REAL(rename)(from, to);
    if (done < 0) return done;
    char both[2 * MAX_PATH];
    size_t first = strlen(from) + 1, second = strlen(to);
    if (first + second > sizeof both) abort();
    memcpy(both, from, first);
    memcpy(both + first, to, second);
    note('r', 0, 0, both, (uint32_t)(first + second));
    return done;
}

int rename(const char *from, const char *to) {
    if (!watched(from)) return REAL(rename)(from, to);
    LOCKED(int, moves(from, to));
}
