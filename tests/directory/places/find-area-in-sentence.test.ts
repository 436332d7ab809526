import { describe, expect, it } from 'vitest';
import { findArea, findAreaInSentence } from '../../../src/directory/places/find-area.ts';
import { gazetteer, inShort } from './shipped-gazetteer.ts';

const leicestershire = { forces: ['leicestershire'] };

/** What a person says of other things, and the place that is understood; "perhaps" is asked about first. */
const tables: Record<string, [sentence: string, understood: string][]> = {
  'says where they are': [
    ["my ex keeps following me, I'm in Loughborough", 'found charnwood'],
    ['my ex keeps following me, im in loughboro', 'found charnwood'],
    ['he hits me. i live in LE8', 'choose blaby, harborough'],
    ['my postcode is le1 5wz and he knows it', 'found leicester'],
    ['someone spiked my drink in Burnley', 'found burnley'],
    ['I live in Braunstone', 'choose leicester, blaby'],
    ['I need a solicitor in Oadby, Leicester', 'found oadby-and-wigston'],
    ['we moved from Coventry to Leicester', 'found leicester'],
    ["he lives in Coventry, I'm in Leicester", 'found leicester'],
    ['I live in Scotland', 'outside scotland'],
    ['Leicester', 'found leicester'],
    ['میرا شوہر مجھے مارتا ہے، میں لیسٹر میں رہتی ہوں', 'found leicester'],
  ],
  'writes it as their language does': [
    ['હું લેસ્ટરમાં રહું છું, મારો પતિ મને મારે છે', 'found leicester'],
    ['લફબરોમાં કોઈ મદદ છે?', 'found charnwood'],
    ['আমি লেস্টারে থাকি', 'found leicester'],
    ['मैं बर्मिंघम में रहती हूँ', 'found birmingham'],
    ['ਮੈਂ ਲੈਸਟਰ ਵਿੱਚ ਰਹਿੰਦੀ ਹਾਂ', 'found leicester'],
    ['انا ساكنة بليستر وزوجي بيضربني', 'found leicester'],
    ['أعيش في كوفنتري', 'found coventry'],
    ['من در لستر زندگی می‌کنم', 'found leicester'],
    ['لە لێستەر دەژیم', 'found leicester'],
    ['я живу в Лестері', 'found leicester'],
    ['我住在莱斯特，老公打我', 'found leicester'],
    ['斯托克波特', 'found stockport'],
    ['mieszkam w Leicesterze', 'perhaps leicester'],
    ['Londradayım', 'found force metropolitan-police'],
  ],
  'uses a word of theirs that is like a place': [
    ['میری ویڈیو لیک ہو گئی', 'nothing'],
    ['راجلي ضربني', 'nothing'],
    ['رجلي كيضربني', 'nothing'],
    ['باتھ روم کا دروازہ', 'nothing'],
    ['батя кидає стільцем', 'nothing'],
    ['我要去赫尔辛基', 'nothing'],
  ],
  'names a place that may not be theirs': [
    ['my ex keeps following me Loughborough', 'perhaps charnwood'],
    ['he lives in Coventry', 'perhaps coventry'],
    ['Leicestershire police ignored me', 'perhaps force leicestershire'],
    ['I was followed near Lutterwroth', 'perhaps harborough'],
  ],
  'uses a word that is also a place': [
    ['I live in hope', 'nothing'],
    ["i'm reading his messages", 'nothing'],
    ['no interest in reading his messages', 'nothing'],
    ['I am in Reading', 'found reading'],
    ['he attacked me in reading', 'perhaps reading'],
    ['Heather keeps calling me', 'nothing'],
    ['it is from Heather', 'nothing'],
    ['I live in Heather', 'found north-west-leicestershire'],
    ['Preston hit me', 'nothing'],
    ['he hit me with a hose', 'nothing'],
    ['he put my head under the bath water', 'nothing'],
    ['he left me in the street', 'nothing'],
    ['my baby is in danger', 'nothing'],
  ],
  'writes what only looks like a postcode': [
    ['help me2', 'nothing'],
    ['im 18 and scared', 'nothing'],
    ['m8 he hit me b4', 'nothing'],
    ['see you at 9pm', 'nothing'],
    ['call me 12th', 'nothing'],
  ],
  'speaks of another country': [
    ['my family in Pakistan want me to marry', 'nothing'],
    ["I'm from Poland", 'nothing'],
    ['my parents live in Ireland', 'nothing'],
  ],
  'says nothing of places': [
    ['he put his hands round my neck', 'nothing'],
    ["I'm scared and in trouble at work", 'nothing'],
    ['', 'nothing'],
  ],
};

for (const [who, table] of Object.entries(tables)) {
  describe(`someone who ${who}`, () => {
    it.each(table)('"%s" -> %s', (sentence, understood) => {
      expect(inShort(findAreaInSentence(sentence, gazetteer, leicestershire))).toBe(understood);
    });
  });
}

describe('any text at all', () => {
  it('takes words of place in other languages', () => {
    const options = { ...leicestershire, cues: ['w'] };
    expect(inShort(findAreaInSentence('mieszkam w Loughborough z mężem', gazetteer, options))).toBe(
      'found charnwood',
    );
  });

  it('takes words of place that fill in English', () => {
    const options = { ...leicestershire, cues: ['a'] };
    expect(inShort(findAreaInSentence("j'habite à Loughborough", gazetteer, options))).toBe(
      'found charnwood',
    );
  });

  it.each(['main Loughborough me rehti hu', 'Loughborough’me oturuyorum'])(
    'takes words of place after the name: %s',
    (sentence) => {
      const options = { ...leicestershire, cuesAfter: ['me'] };
      expect(inShort(findAreaInSentence(sentence, gazetteer, options))).toBe('found charnwood');
    },
  );

  it('is read without an error', () => {
    const pieces = [
      ' in ',
      ' i live near ',
      'from ',
      'le1 ',
      'st. ',
      'Leicestr ',
      'é',
      'ک',
      '𝕏',
      '\ud800',
      '\u0000',
      'q',
      'xv',
    ];
    // The numbers of a fixed sequence: the same texts in every run.
    let seed = 7;
    const next = () => {
      seed = (seed * 48271) % 2147483647;
      return seed % pieces.length;
    };
    for (let round = 0; round < 100; round++) {
      const text = Array.from({ length: 500 }, () => pieces[next()])
        .join('')
        .slice(0, 500);
      expect(findArea(text, gazetteer, leicestershire).districts.length).toBeLessThanOrEqual(6);
      expect(findAreaInSentence(text, gazetteer, leicestershire)?.status).not.toBe('unknown');
    }
  });
});
