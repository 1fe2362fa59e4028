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
  // A part is held as text and as a tree at once; a Word document of 500 pages has about 10 MB of it.
  zipPartBytes: 40 * 1024 * 1024,
  tablePlaces: 2_000_000,
  sheetCells: 500_000,
  /** Of the markup of a Word document without what only concerns its looks: some 2,000 pages. */
  wordCharacters: 6_000_000,
  htmlDepth: 1000,
  htmlTags: 400_000,
  pdfPages: 500,
  pdfMilliseconds: 30_000,
  pdfMegabytes: 512,
  // A page's picture is refused above 50 million pixels, before it is decoded: A3 at 400 dpi has 31, and each takes 4
  // bytes once decoded. What is drawn of a page stays below A3 at 200 dpi, or A4 at 300.
  picturePixels: 50_000_000,
  drawnPixels: 9_000_000,
  drawMilliseconds: 20_000,
  // A dense page takes 2 seconds on two idle cores, 15 on two that are eight times overloaded.
  ocrPageMilliseconds: 60_000,
  ocrMegabytes: 1536,
  // How long the reading of a file may go without finishing a page: one page's recognition, and starting it.
  readerSilenceMilliseconds: 90_000,
  // Of the whole process that reads: what a PDF may take, and the product's own code.
  readerMegabytes: 768,
  fetchBytes: 10 * 1024 * 1024,
  fetchMilliseconds: 10_000,
  fetchRedirects: 3,
} as const
