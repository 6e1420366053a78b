import type { Metadata } from 'next';
import { ownPath } from '@/lib/auth/own-path';
import { AccountForm } from '../ui/account/account-form';
import { SIGN_IN_FIELDS } from '../ui/account/field-texts';
import { PageHead } from '../ui/kit/page-head';
import { submitSignIn } from './actions';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default async function LoginPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  return (
    <>
      <PageHead where="Editors" heading="Sign in" />
      <div className="stacked">
        <AccountForm
          action={submitSignIn}
          hidden={{ next: ownPath(typeof next === 'string' ? next : undefined) }}
          fields={SIGN_IN_FIELDS}
          button="Sign in"
        />
        <p>Lost the password? An administrator makes a link with which you set a new one.</p>
      </div>
    </>
  );
}
