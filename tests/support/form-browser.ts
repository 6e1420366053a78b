export interface Answer {
  status: number;
  location: string | null;
  headers: Headers;
  body: string;
}

export interface FormOptions {
  /** Headers that replace a browser's own: null leaves one out. */
  headers?: Record<string, string | null>;
}

/** A browser without scripts: keeps cookies, reads a page's forms and sends them as they stand. */
export class Browser {
  readonly #origin: string;
  readonly cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#keep(
      await fetch(this.#origin + path, { redirect: 'manual', headers: { ...this.#cookie(), ...headers } }),
    );
  }

  /** Sends the form of a page whose button reads so, with these fields over its hidden ones. */
  async submit(
    path: string,
    button: string,
    fields: Record<string, string>,
    options: FormOptions = {},
  ): Promise<Answer> {
    const { body } = await this.get(path);
    return this.post(path, { ...hiddenFields(body, button), ...fields }, options);
  }

  /** A post with the headers of a browser's own form. */
  async post(path: string, fields: Record<string, string>, { headers = {} }: FormOptions = {}): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const own: Record<string, string | null> = { origin: this.#origin, 'sec-fetch-site': 'same-origin', ...headers };
    const sent = Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== null);
    const all = { ...this.#cookie(), ...Object.fromEntries(sent) };
    // A length is wanted, so the body is made first.
    const body = new Response(form);
    const type = body.headers.get('content-type') ?? '';
    const bytes = Buffer.from(await body.arrayBuffer());
    const answer = await fetch(this.#origin + path, {
      method: 'POST',
      redirect: 'manual',
      body: bytes,
      headers: { ...all, 'content-type': type },
    });
    return this.#keep(answer);
  }

  #cookie(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie === '' ? {} : { cookie };
  }

  async #keep(answer: Response): Promise<Answer> {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const { status, headers } = answer;
    return { status, headers, location: headers.get('location'), body: await answer.text() };
  }
}

/** The hidden fields of the form whose button reads so. Throws when the page has no such form. */
export function hiddenFields(html: string, button: string): Record<string, string> {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((markup) => markup.includes(`>${button}</button>`));
  if (!form) throw new Error(`the page has no form with the button "${button}"`);
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}

function attribute(tag: string, name: string): string {
  return decode(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What a page's input, text area or select of this name holds. Throws when there is none. */
export function fieldValue(html: string, name: string): string {
  const input = new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0];
  if (input && !input.includes('type="radio"')) return attribute(input, 'value');
  const area = new RegExp(`<textarea[^>]* name="${name}"[^>]*>([\\s\\S]*?)</textarea>`).exec(html)?.[1];
  if (area !== undefined) return decode(area).replace(/^\n/, '');
  const select = new RegExp(`<select[^>]* name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html)?.[1];
  const chosen = /<option[^>]* selected=""[^>]*>/.exec(select ?? '')?.[0];
  if (chosen === undefined) throw new Error(`the page has no field "${name}"`);
  return attribute(chosen, 'value');
}
