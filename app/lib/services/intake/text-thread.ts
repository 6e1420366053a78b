// Reads texts in a thread beside the server's: propose-in-thread.ts starts it and hands them over.
import 'server-only';
import { proposeFigures } from '../../intake/propose-figures';

export default proposeFigures;
