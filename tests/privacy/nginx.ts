/** One directive of nginx: its name, what follows, and what stands in its braces. */
export type Directive = { name: string; values: string[]; inside: Directive[] };

/** Words, quoted texts, and the three signs that end or open something; comments left out. */
const token = /#[^\n]*|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|[{};]|[^\s{};"']+/g;

/** Reads a configuration of nginx, as far as such a file goes: no includes, no Lua. */
export function readNginx(text: string): Directive[] {
  const whole: Directive[] = [];
  const open = [whole];
  let words: string[] = [];
  for (const [found, double, single] of text.matchAll(token)) {
    if (found.startsWith('#')) continue;
    if (found === '}') open.pop();
    else if (found === ';' || found === '{') {
      const [name = '', ...values] = words;
      const directive: Directive = { name, values, inside: [] };
      open.at(-1)?.push(directive);
      if (found === '{') open.push(directive.inside);
      words = [];
    } else words.push(double ?? single ?? found);
  }
  return whole;
}

/** Every directive, however deep. */
export const allOf = (directives: readonly Directive[]): Directive[] =>
  directives.flatMap((each) => [each, ...allOf(each.inside)]);

/** Every place where requests go on to Waymark, with all that holds there: its own and what it inherits. */
export function passes(directives: readonly Directive[], inherited: Directive[] = []): Directive[][] {
  const here = [...inherited, ...directives];
  const own = directives.some(({ name }) => name === 'proxy_pass') ? [here] : [];
  return [...own, ...directives.flatMap(({ inside }) => (inside.length > 0 ? passes(inside, here) : []))];
}

/** What a header is set to on its way to Waymark; nothing for one that is taken away. */
export const headersSet = (pass: readonly Directive[]): [string, string][] =>
  pass
    .filter(({ name }) => name === 'proxy_set_header')
    .map(({ values: [header = '', value = ''] }) => [header.toLowerCase(), value]);
