const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/i;
/** Whatever a proxy adds: then the request comes from somewhere else, although the connection is local. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a request was made by a program on this machine itself. To be asked before cleanHeaders takes those headers away.
 * @param {import('node:http').IncomingMessage} request
 */
export function isFromThisMachine({ socket, headers }) {
  return LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDED.every((name) => headers[name] === undefined);
}
