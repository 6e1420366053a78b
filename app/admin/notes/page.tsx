import { redirect } from 'next/navigation';
import { requirePage } from '@/lib/auth/require-page';

/** Notes are listed with the sources that they are about. */
export default async function NotesPage() {
  await requirePage('editor');
  redirect('/admin/sources#notes');
}
