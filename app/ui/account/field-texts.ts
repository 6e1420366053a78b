import type { AccountFieldTexts } from './account-field';

/** Fields that several account forms share. */
export const NEW_NAME: AccountFieldTexts = {
  name: 'name',
  label: 'User name',
  hint: '3 to 30 letters, digits, dots, hyphens and underscores. It stands beside every change that you make.',
  kind: 'text',
  autoComplete: 'username',
};

export const NEW_PASSWORD: AccountFieldTexts = {
  name: 'new_password',
  label: 'New password',
  hint: 'At least 12 characters; four words do well.',
  kind: 'password',
  autoComplete: 'new-password',
};

/** What signing in asks for. */
export const SIGN_IN_FIELDS: AccountFieldTexts[] = [
  { name: 'name', label: 'User name', kind: 'text', autoComplete: 'username' },
  { name: 'password', label: 'Password', kind: 'password', autoComplete: 'current-password' },
];

/** The part of a one-time link after the #: "Invitation code". */
export function linkToken(what: string): AccountFieldTexts {
  return {
    name: 'token',
    label: `${what} code`,
    hint: 'The part of the link after the #. It fills itself in; without JavaScript paste it here.',
    kind: 'token',
  };
}
