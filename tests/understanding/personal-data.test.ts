import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../src/understanding/personal-data.ts';
import { lexicon } from './sentences.ts';

const directory = new Set(['08082000247', '01162553411']);
const find = (text: string) => findPersonalData(text, lexicon, (digits) => directory.has(digits));

describe('personal data that nobody asked for', () => {
  it.each([
    ['phone', 'call me on 07700 900123'],
    ['phone', '+44 7700 900123'],
    ['phone', '+447700900123'],
    ['phone', 'my number is 0116 496 0123'],
    ['phone', '07700-900-123'],
    ['phone', 'میرا نمبر ۰۷۷۰۰۹۰۰۱۲۳ ہے'],
    ['phone', '0\u200b7700 900123'],
    ['email', 'write to sam.jones@example.com'],
    ['email', 'sam at gmail dot com'],
    ['postcode', 'LE11 3TU'],
    ['postcode', 'i live at le1 6th'],
    ['name', 'my name is Sarah'],
    ['name', "I'm called Priya"],
    ['name', 'his name is Dave Smith'],
    ['name', 'میرا نام عائشہ ہے'],
    ['name', 'mera naam ayesha hai'],
    ['name', 'hi im hetal'],
    ['name', 'im shanice btw'],
    ['name', 'the one texting me is called ardit'],
    ['name', 'nkechi is my name'],
    ['name', 'Lowri dw i, mae e yma'],
    ['name', 'હું હેતલ છું'],
    ['name', 'من مریمم'],
    ['name', '我是陈丽华,'],
    ['name', '叫我小芳就好'],
    ['name', 'મારી બહેન જાગૃતિ નામની છે'],
    ['address', '12 Ashby Road'],
    ['address', 'Tudor Close 9, visai šalia'],
    ['bank', 'our joint account 12-34-56 / 00412877'],
    ['number-plate', 'his car is a Corsa, plate P 841 LNK'],
    ['address', 'I live at 45 the street'],
    ['address', 'flat 3, Oak House'],
    ['address', '7 Victoria Park Close'],
    ['date-of-birth', 'dob 12/03/1990'],
    ['date-of-birth', 'I was born on 3rd March 1985'],
    ['ni-number', 'QQ 12 34 56 C'.replace('QQ', 'AB')],
    ['card', 'card 4111 1111 1111 1111'],
  ])('finds a %s in "%s"', (kind, text) => {
    expect(find(text)).toContain(kind);
  });

  it.each([
    'I rang 0808 2000 247',
    'the helpline is 08082000247',
    'I called +44 808 2000 247 yesterday',
    '999',
    'should I call 101 or 18000',
    'text 55',
    'I am 45',
    'I live in Loughborough',
    'LE11',
    'he hit me on 12/03/2020',
    'my name is not important',
    'my name is on the tenancy',
    'he calls me names',
    'he called me 12 times in a row',
    'for 10 years this way',
    'it has been going on for 3 years on our street',
    'I owe 4000 pounds',
    'I am called stupid',
    'I have 2 kids and live close by',
    'my birthday is soon',
    'im happy to wait',
    'im alone and scared',
    'pam dw i yma',
    'jestem sam w domu',
    'chama uma ambulância',
    '我是高中生',
    '他叫我小声点',
    'high street 2 weeks ago',
    'I left on 01-10-22',
    'I called 999 they were on their way',
    'order 1234 5678 9012 3456',
  ])('finds none in "%s"', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('names each kind once, in one order', () => {
    expect(find('my name is Sam, sam@example.com, 07700 900123, LE1 6TH')).toEqual([
      'phone',
      'email',
      'postcode',
      'name',
    ]);
  });
});
