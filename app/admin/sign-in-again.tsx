import { submitSignIn } from '../login/actions';
import { AccountForm } from '../ui/account/account-form';
import { SIGN_IN_FIELDS } from '../ui/account/field-texts';
import { PageHead } from '../ui/kit/page-head';

/** In place of a form that was sent after its session had ended: what was typed goes along unseen. */
export function SignInAgain({ kept }: { kept: Readonly<Record<string, string>> }) {
  return (
    <>
      <PageHead
        where="Editors"
        heading="Your session has ended"
        deck="Nothing was saved, and nothing that you typed is lost: sign in, and the form comes back as you left it."
      />
      <div className="stacked">
        <AccountForm
          action={submitSignIn}
          hidden={{ kept: JSON.stringify(kept) }}
          fields={SIGN_IN_FIELDS}
          button="Sign in"
        />
      </div>
    </>
  );
}
