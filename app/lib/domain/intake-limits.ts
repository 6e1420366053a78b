/** Longest text to be read, in bytes of UTF-8: forms carry it along twice, and a body has a million bytes at most. */
export const INTAKE_TEXT_LIMIT = 250_000;

/** Largest file that is sent for its text: HTML holds far more than its text. */
export const INTAKE_FILE_LIMIT = 900_000;

/** "250,000 bytes". */
export const inBytes = (limit: number) => `${limit.toLocaleString('en')} bytes`;
