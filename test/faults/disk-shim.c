/*
 * LD_PRELOAD shim below a program: records what it writes and flushes under one folder, or lets those calls fail.
 * Mocking node:fs never touches SQLite; this does.
 *
 *   LEDGER_DISK_FOLDER  only files below this folder are looked at
 *   LEDGER_DISK_TRACE   file to which every write, truncation, flush, rename and removal is appended, with its data
 *   LEDGER_DISK_FAULT   "<call>:<errno>:<from>": calls of that kind (write, sync, open, rename) fail from the n-th on;
 *                       errno 0 kills the process instead of its n-th call
 *   LEDGER_DISK_HITS    file that grows by one byte with every call that was made to fail
 *
 * A trace record: 1 byte kind, then path length, offset, data length as little-endian uint32/int64/uint32, path, data.
 */
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
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MAX_FD 4096

static char *paths[MAX_FD];
static const char *folder, *hits;
static int trace_fd = -1;
static char fault_call[16];
static int fault_errno, fault_from, fault_seen;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);

__attribute__((constructor)) static void start(void) {
  real_open = dlsym(RTLD_NEXT, "open64");
  real_openat = dlsym(RTLD_NEXT, "openat64");
  real_close = dlsym(RTLD_NEXT, "close");
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_rename = dlsym(RTLD_NEXT, "rename");
  folder = getenv("LEDGER_DISK_FOLDER");
  hits = getenv("LEDGER_DISK_HITS");
  const char *fault = getenv("LEDGER_DISK_FAULT");
  if (fault) sscanf(fault, "%15[a-z]:%d:%d", fault_call, &fault_errno, &fault_from);
  const char *trace = getenv("LEDGER_DISK_TRACE");
  if (trace) trace_fd = real_open(trace, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

static int watched(const char *path) { return path && folder && strncmp(path, folder, strlen(folder)) == 0; }

static const char *path_of(int fd) { return fd >= 0 && fd < MAX_FD ? paths[fd] : NULL; }

static void record(char kind, const char *path, int64_t offset, const void *data, uint32_t length) {
  if (trace_fd < 0) return;
  unsigned char head[17];
  uint32_t path_length = strlen(path);
  head[0] = kind;
  memcpy(head + 1, &path_length, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 4);
  struct iovec parts[3] = {{head, 17}, {(void *)path, path_length}, {(void *)data, length}};
  if (writev(trace_fd, parts, 3) < 0) abort();
}

/* Whether this call is to fail; counts it where it does. */
static int fails(const char *call, const char *path) {
  if (!watched(path) || strcmp(call, fault_call) != 0) return 0;
  fault_seen += 1;
  if (fault_seen < fault_from) return 0;
  if (hits) {
    int fd = real_open(hits, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (fd >= 0) {
      if (real_write(fd, "x", 1) != 1) abort();
      real_close(fd);
    }
  }
  if (fault_errno == 0) raise(SIGKILL);
  errno = fault_errno;
  return 1;
}

static int remember(int fd, const char *path, int flags, int existed) {
  if (fd < 0 || fd >= MAX_FD) return fd;
  free(paths[fd]);
  paths[fd] = watched(path) ? strdup(path) : NULL;
  if (!paths[fd]) return fd;
  if (!existed && (flags & O_CREAT)) record('c', path, 0, "", 0);
  if (existed && (flags & O_TRUNC)) record('t', path, 0, "", 0);
  return fd;
}

static int opened(int at, const char *path, int flags, mode_t mode) {
  struct stat status;
  pthread_mutex_lock(&lock);
  int failing = (flags & (O_WRONLY | O_RDWR | O_CREAT)) && fails("open", path);
  int existed = watched(path) && fstatat(at, path, &status, 0) == 0;
  int fd = failing ? -1 : remember(real_openat(at, path, flags, mode), path, flags, existed);
  pthread_mutex_unlock(&lock);
  return fd;
}

#define OPEN(name)                                     \
  int name(const char *path, int flags, ...) {         \
    va_list rest;                                      \
    va_start(rest, flags);                             \
    mode_t mode = va_arg(rest, mode_t);                \
    va_end(rest);                                      \
    return opened(AT_FDCWD, path, flags, mode);        \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  pthread_mutex_lock(&lock);
  if (path_of(fd)) {
    free(paths[fd]);
    paths[fd] = NULL;
  }
  pthread_mutex_unlock(&lock);
  return real_close(fd);
}

static ssize_t written(int fd, const void *data, size_t length, off_t offset, int here) {
  const char *path = path_of(fd);
  if (!path) return here ? real_write(fd, data, length) : real_pwrite(fd, data, length, offset);
  pthread_mutex_lock(&lock);
  ssize_t done = -1;
  if (!fails("write", path)) {
    off_t at = here ? lseek(fd, 0, (fcntl(fd, F_GETFL) & O_APPEND) ? SEEK_END : SEEK_CUR) : offset;
    done = here ? real_write(fd, data, length) : real_pwrite(fd, data, length, offset);
    if (done > 0) record('w', path, at, data, done);
  }
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t write(int fd, const void *data, size_t length) { return written(fd, data, length, 0, 1); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return written(fd, data, length, offset, 0); }
ssize_t pwrite64(int fd, const void *data, size_t length, off_t offset) { return written(fd, data, length, offset, 0); }

static int truncated(int fd, off_t length) {
  const char *path = path_of(fd);
  if (!path) return real_ftruncate(fd, length);
  pthread_mutex_lock(&lock);
  int result = fails("write", path) ? -1 : real_ftruncate(fd, length);
  if (result == 0) record('t', path, length, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int ftruncate(int fd, off_t length) { return truncated(fd, length); }
int ftruncate64(int fd, off_t length) { return truncated(fd, length); }

static int synced(int fd, int (*real)(int)) {
  const char *path = path_of(fd);
  if (!path) return real(fd);
  pthread_mutex_lock(&lock);
  int result = fails("sync", path) ? -1 : real(fd);
  if (result == 0) record('s', path, 0, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }

int unlink(const char *path) {
  pthread_mutex_lock(&lock);
  int result = real_unlink(path);
  if (result == 0 && watched(path)) record('u', path, 0, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int rename(const char *from, const char *to) {
  pthread_mutex_lock(&lock);
  int result = fails("rename", to) ? -1 : real_rename(from, to);
  if (result == 0 && watched(from)) record('r', from, 0, to, strlen(to));
  pthread_mutex_unlock(&lock);
  return result;
}
