// What the server notes about a request while Next answers it, for app/lib/http/request-notes.ts in this same process.

/**
 * A page that finds nothing, or may not be seen just now, says so by app/lib/http/answer-status.ts; Next has no way to give
 * a page a status. Costly answers hold a turn until they are made.
 * @param {import('node:http').ServerResponse} response before anything is written to it
 * @param {{ client: string, requestId: string, fromThisMachine: boolean }} request the client's address, the id under which it is
 *   logged, and whether a program on this machine made it
 */
export function noteAnswer(response, { client, requestId, fromThisMachine }) {
  const tells = [];
  let isMade = false;
  const made = () => {
    isMade = true;
    for (const tell of tells.splice(0)) tell();
  };
  response.once('close', made);
  const notes = {
    status: undefined,
    retryAfter: undefined,
    client,
    requestId,
    fromThisMachine,
    cut: () => response.destroy(),
    whenMade: (tell) => (isMade ? tell() : tells.push(tell)),
    turn: undefined,
    made,
  };
  const { writeHead } = response;
  response.writeHead = (status, ...rest) => {
    if (notes.retryAfter !== undefined) response.setHeader('Retry-After', String(notes.retryAfter));
    return writeHead.call(response, notes.status ?? status, ...rest);
  };
  return notes;
}

/**
 * Next waits for the reader between two pieces of a page. One that holds a turn does not: it is kept in memory until it is
 * read, so that a slow reader keeps nobody waiting. Call it after compression, whose pieces these are.
 * @param {import('node:http').ServerResponse} response
 * @param {ReturnType<typeof noteAnswer>} notes
 */
export function tellWhenMade(response, notes) {
  const { write, end } = response;
  response.write = (...given) => write.apply(response, given) || notes.turn !== undefined;
  response.end = (...given) => {
    const ended = end.apply(response, given);
    notes.made();
    return ended;
  };
}
