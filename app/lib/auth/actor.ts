/** Somebody who is signed in, as the rest of the program sees them. */
export interface Actor {
  id: string;
  name: string;
  role: 'editor' | 'admin';
}
