// Reads texts in a thread beside the server's: app/lib/services/intake/propose-in-thread.ts starts it and hands them over.
import { proposeFigures } from '@/lib/intake/propose-figures';

export default proposeFigures;
