// Reads texts in a thread beside the server's: app/lib/services/read-text.ts starts it and hands them over.
import { proposeFigures } from '@/lib/intake/propose-figures';

export default proposeFigures;
