/**
 * Limits on what is read from one file. They protect a school's small server from a file that is broken or made to
 * exhaust it (OWASP File Upload Cheat Sheet: bound size, entries and expansion before unpacking). The sizes are this
 * project's choice: a textbook chapter or a standard stays far below them.
 */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  unpackRatio: 100,
  zipEntries: 2000,
  tablePlaces: 2_000_000,
  pdfPages: 500,
  pdfMilliseconds: 30_000,
  pdfMegabytes: 512,
} as const
