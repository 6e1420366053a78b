/** How long things last, in one table; scripts/README.md, "Signing in", tells it to operators. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A session unused for so long is over. */
export const IDLE_LIMIT_MS = 8 * HOUR;
/** However much it is used, a session is over after this. */
export const SESSION_LIFE_MS = 7 * DAY;
/** Use is noted at most this often, so that reading a page seldom writes. */
export const NOTE_USE_EVERY_MS = 5 * MINUTE;
/** People and roles may be changed within this time of signing in. */
export const RECENT_SIGN_IN_MS = 10 * MINUTE;
export const DEVICE_LIFE_MS = 180 * DAY;
/** More browsers than anybody uses; the one unused for longest is forgotten. */
export const DEVICES_PER_PERSON = 10;
/** A program may ask every second; that its token was used is noted this often. */
export const NOTE_TOKEN_USE_EVERY_MS = HOUR;
export const TOKENS_PER_PERSON = 20;
export const INVITATION_LIFE_MS = 3 * DAY;
export const RESET_LIFE_MS = DAY;

/** Attempts on one account, or from one known device, that do not wait. */
export const FREE_ATTEMPTS = 5;
export const LONGEST_WAIT_MS = 15 * MINUTE;
/** Of an IPv4 address, or of an IPv6 /64, which is a household. */
export const ATTEMPTS_PER_ADDRESS = 30;
/** Of an IPv6 /48, which is an office or a university: whoever has one has 65,536 /64. */
export const ATTEMPTS_PER_SITE = 40;
export const ADDRESS_WINDOW_MS = MINUTE;
/** After so long without an attempt the counters begin anew. */
export const FORGET_ATTEMPTS_MS = DAY;
