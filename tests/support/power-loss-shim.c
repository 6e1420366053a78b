// LD_PRELOAD for tests of power loss: keeps, for each file below AS_REPORTED_WATCHED, the content that was last flushed,
// as AS_REPORTED_FLUSHED/<name of the file>. What was written but never flushed stands in no file there: it is what a
// power cut takes. A copy gets its name only when it is whole, so the process may be stopped at any moment.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int keep(int descriptor) {
  const char *watched = getenv("AS_REPORTED_WATCHED"), *flushed = getenv("AS_REPORTED_FLUSHED");
  char link[64], path[PATH_MAX], part[PATH_MAX + 16], whole[PATH_MAX], block[65536];
  struct stat kind;
  if (!watched || !flushed || fstat(descriptor, &kind) != 0 || !S_ISREG(kind.st_mode)) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (strncmp(path, watched, strlen(watched)) != 0) return 0;
  snprintf(whole, sizeof whole, "%s/%s", flushed, strrchr(path, '/') + 1);
  snprintf(part, sizeof part, "%s.part", whole);
  int to = open(part, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (to < 0) return -1;
  // Read through the same descriptor: closing another one of this file would give up the locks of the process.
  off_t at = 0;
  ssize_t got;
  while ((got = pread(descriptor, block, sizeof block, at)) > 0) {
    if (write(to, block, got) != got) abort();
    at += got;
  }
  close(to);
  return rename(part, whole);
}

int fsync(int descriptor) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  int result = real(descriptor);
  if (result == 0 && keep(descriptor) != 0) abort();
  return result;
}

int fdatasync(int descriptor) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  int result = real(descriptor);
  if (result == 0 && keep(descriptor) != 0) abort();
  return result;
}
