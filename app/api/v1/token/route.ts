import { requireBearer } from '@/lib/auth/bearer';
import { handlers } from '@/lib/http/handlers';

/** Whose token this is: for a program that wants to know before it works. */
async function getToken(request: Request): Promise<Response> {
  const { name, role, token } = await requireBearer(request);
  const body = { person: name, role, token: token.name, scope: token.scope, expires_at: token.expiresAt.toISOString() };
  return Response.json(body, { headers: { 'cache-control': 'private, no-store', vary: 'authorization' } });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getToken });
