import 'server-only';
import type { Operation } from '../../schemas/api/operations';
import { type ParameterValues, parseParameters } from '../../schemas/parameters';
import { invalidInput } from '../../services/errors';

/** The parameters of a request as its operation takes them. Throws an AppError with everything that is wrong. */
export function readQuery<const O extends Operation>(request: Request, { query }: O): ParameterValues<O['query']> {
  const parsed = parseParameters<O['query']>(query, new URL(request.url).searchParams);
  if (!parsed.ok) throw invalidInput('The query cannot be used', parsed.issues);
  return parsed.values;
}
