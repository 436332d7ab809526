import { describe, expect, it } from 'vitest';
import { toActivities } from '../../src/replies/activity.ts';
import type { QuestionReply, ServiceCard, ServicesReply } from '../../src/replies/reply.ts';

const card: ServiceCard = {
  id: 'first-step',
  name: 'First Step',
  open: { state: 'open', text: 'Open now' },
  facts: [
    { label: 'Cost', text: 'Free' },
    { label: 'What happens', text: 'A person answers.' },
    { label: 'Why this one', text: 'It is for men.' },
  ],
  routes: [
    { label: 'Call \u20680116 111 222\u2069', href: 'tel:0116111222', note: 'Shows on bills' },
    { label: 'Visit the website', href: 'https://example.org/', leaves: true },
    { label: 'Ask for Ani' },
  ],
};

const services: ServicesReply = { kind: 'services', heading: 'People who can help', cards: [card] };

const question: QuestionReply = {
  kind: 'question',
  text: 'Are you safe?',
  hint: 'You can skip this.',
  choices: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
  actions: [{ id: 'skip', label: 'Rather not say' }],
  navigation: [
    { id: 'back', label: 'Back' },
    { id: 'help', label: 'Help' },
    { id: 'exit', label: 'Leave' },
  ],
};

const only = <T>([first]: readonly T[]): T => first as T;

describe('words', () => {
  it('are one message in their language, plain, and fit to be read aloud', () => {
    expect(toActivities({ kind: 'text', text: 'Call \u2068999\u2069.' }, 'ur')).toEqual([
      {
        type: 'message',
        locale: 'ur',
        textFormat: 'plain',
        inputHint: 'acceptingInput',
        text: 'Call \u2068999\u2069.',
        speak: 'Call 999.',
      },
    ]);
  });
});

describe('a question', () => {
  const asked = only(toActivities(question, 'en'));

  it('waits for an answer', () => {
    expect(asked.inputHint).toBe('expectingInput');
  });

  it('has its hint beneath it', () => {
    expect(asked.text).toBe('Are you safe?\n\nYou can skip this.');
  });

  it('offers its choices, the ways round it, back and exit, to tap', () => {
    expect(asked.suggestedActions?.actions.map(({ title }) => title)).toEqual([
      'Yes',
      'No',
      'Rather not say',
      'Back',
      'Leave',
    ]);
  });

  it('sends back what a person reads: every stock client can', () => {
    const actions = asked.suggestedActions?.actions ?? [];
    expect(actions.every(({ type, title, value }) => type === 'imBack' && value === title)).toBe(true);
  });

  it('reads its choices aloud, so that it can be answered by voice', () => {
    expect(asked.speak).toBe('Are you safe? Yes. No.');
  });
});

describe('services', () => {
  const shown = only(toActivities(services, 'en'));
  const { contentType, content } = only(shown.attachments ?? []);

  it('are hero cards in a list, under their heading', () => {
    expect([shown.text, shown.attachmentLayout, contentType]).toEqual([
      'People who can help',
      'list',
      'application/vnd.microsoft.card.hero',
    ]);
  });

  it('say their name, and whether they are open', () => {
    expect([content.title, content.subtitle]).toEqual(['First Step', 'Open now']);
  });

  it('say what they cost, what happens next and why, with numbers to read as well as to tap', () => {
    for (const words of ['Cost: Free', '0116 111 222', 'Shows on bills', 'Ask for Ani', 'A person', 'men'])
      expect(content.text).toContain(words);
  });

  it('are called with a call button and opened with an open button; what cannot be opened has none', () => {
    expect(content.buttons.map(({ type, value }: { type: string; value: string }) => [type, value])).toEqual([
      ['call', 'tel:0116111222'],
      ['openUrl', 'https://example.org/'],
    ]);
  });

  it('are read aloud by name, hours and first way to make contact', () => {
    expect(shown.speak).toBe('People who can help First Step. Open now. Call 0116 111 222.');
  });

  it('without a heading are still a message', () => {
    expect(only(toActivities({ kind: 'services', cards: [card] }, 'en')).attachments).toHaveLength(1);
  });
});

describe('the end', () => {
  const [goodbye, end, ...more] = toActivities({ kind: 'end', text: 'Goodbye.' }, 'en');

  it('is one neutral line, and that it is over', () => {
    expect([goodbye?.text, end?.type, more]).toEqual(['Goodbye.', 'endOfConversation', []]);
  });

  it('waits for nothing', () => {
    expect([goodbye?.inputHint, goodbye?.suggestedActions]).toEqual(['ignoringInput', undefined]);
  });
});
