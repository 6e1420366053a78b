/** Each sample of a text in Prometheus' exposition format by its name with labels. Throws at a line that is none. */
export function readMetrics(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('# HELP ') || line.startsWith('# TYPE ')) continue;
    const [, name = '', value = ''] = /^([a-zA-Z_:][\w:]*(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? [];
    if (name === '' || (Number.isNaN(Number(value)) && value !== 'Nan' && !/^[+-]Inf$/.test(value)))
      throw new Error(`no sample: ${line}`);
    if (samples.has(name)) throw new Error(`${name} comes twice`);
    samples.set(name, Number(value.replace('Inf', 'Infinity')));
  }
  return samples;
}

/** What /metrics of a server on this machine tells now. */
export async function askMetrics(origin: string): Promise<Map<string, number>> {
  const answer = await fetch(`${origin}/metrics`);
  if (answer.status !== 200) throw new Error(`/metrics answered ${answer.status}`);
  return readMetrics(await answer.text());
}
