import { PageHead } from './ui/kit/page-head';

/** What a page says that costs much to make while others wait already: why, and when to come again. */
export function TooBusy({ why }: { why: string }) {
  return (
    <PageHead
      where="Too many requests"
      heading="Try again in a moment"
      deck={
        <>
          {why}. Comparisons of very many figures and earlier states of the data are made one at a time. Fewer figures,
          and the <a href="/">newest data</a>, are shown at once.
        </>
      }
    />
  );
}
