import { z } from 'zod';

const keptForm = z.record(z.string(), z.string());

/** Names and texts of a form's fields, as the sign-in form carries them in one of its own; null for any other text. */
export function parseKeptForm(text: string): Record<string, string> | null {
  try {
    const { success, data } = keptForm.safeParse(JSON.parse(text));
    return success ? data : null;
  } catch {
    return null;
  }
}
