// What went wrong with a file, in words. A fault that is not the file system's is pipyc's own and goes on.
import { UsageError } from './exit-codes.js'

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'something else has that name',
  EISDIR: 'it is a directory',
  ELOOP: 'its links go in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file or directory',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is not a directory',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
}

export function describeIoFault(fault: unknown): string {
  const code = fault instanceof Error && !(fault instanceof UsageError) ? (fault as NodeJS.ErrnoException).code : undefined
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw fault
  return WORDS[code] ?? code
}
