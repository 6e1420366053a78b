import type { Metadata } from 'next';
import { formatMomentDay } from '@/lib/format/figure/date-words';
import { readAsOfHeader } from '@/lib/http/as-of-header';
import { PageHead } from './ui/kit/page-head';

export const metadata: Metadata = { title: 'Nothing here' };

/** What stands at an address where nothing is; within an as-of view it says whether the state or the page is missing. */
export default async function NotFound() {
  const earlier = await readAsOfHeader();
  if (earlier === null) return <NoSuchState />;
  if (earlier) return <NothingThen revision={earlier.asOf.number} at={earlier.asOf.at} />;
  return (
    <PageHead
      where="404"
      heading="There is nothing at this address"
      deck={
        <>
          It may be mistyped, or what stood here was withdrawn. <a href="/figures">All figures</a>,{' '}
          <a href="/sources">all sources</a> and the <a href="/">overview</a> are where they were.
        </>
      }
    />
  );
}

function NoSuchState() {
  return (
    <PageHead
      where="404"
      heading="No such revision"
      deck={
        <>
          After <code>asOf=</code> give a data revision, as in 17, or a day on or after the first record, as in
          2026-11-20. <a href="?">Show the newest</a>, or look at <a href="/corrections">what changed when</a>.
        </>
      }
    />
  );
}

function NothingThen({ revision, at }: { revision: number; at: Date }) {
  return (
    <PageHead
      where="404"
      heading="There was nothing at this address then"
      deck={
        <>
          As of data revision {revision}, of {formatMomentDay(at)}, it had not been added, or it was withdrawn.{' '}
          <a href="?">Show the newest</a>.
        </>
      }
    />
  );
}
