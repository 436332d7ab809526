/** The host of a web address, without "www."; undefined for what is not a web address. */
export function hostOf(address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname.toLowerCase().replace(/^www\./, '');
}
