import { describe, expect, it } from 'vitest';
import { saidHtml } from '../../src/page/replies.ts';
import { toActivities } from '../../src/replies/activity.ts';
import { shippedWorld } from '../support/house.ts';
import { talk } from '../support/talk.ts';

const { wording, directory } = shippedWorld();
const languages = [...wording.languages.keys()];

/** What the page says of a part of a topic. */
function pageOf(choice: string, language: string): string {
  const say = wording.in(language);
  const { replies } = talk({ language }).tap('yes', 'me', choice).last;
  return replies.map((reply) => String(saidHtml(reply, say))).join('\n');
}

/** Every part of every topic. */
const parts = directory.guidance.flatMap(({ id, points }) =>
  Array.from({ length: Math.ceil(points.length / 3) }, (_, part) =>
    part === 0 ? `topic:${id}` : `topic:${id}:${part}`,
  ),
);

describe.each(languages)('guidance on the page, in "%s"', (language) => {
  const say = wording.in(language);

  it('has its name as a heading once, and each idea as a message', () => {
    const page = pageOf('topic:court-orders', language);
    expect(page.match(/<h2>/g)).toHaveLength(1);
    expect(page).toContain(`<h2>${say('guidance/court-orders:name')}</h2>`);
    expect(page.match(/<p class="said"/g)).toHaveLength(3);
  });

  it('says what the law calls it in small print', () => {
    const law = say('bot:guidance.law', { name: say('guidance/court-orders:law.stop') });
    expect(pageOf('topic:court-orders', language)).toContain(`<small>${law}</small>`);
  });

  it('opens official pages beside the chat, tells them nothing, and says that they leave it', () => {
    const links = parts.flatMap(
      (part) => pageOf(part, language).match(/<a [^>]*href="https:[^>]*>.*?<\/a>/gs) ?? [],
    );
    expect(links.length).toBeGreaterThan(directory.guidance.length);
    for (const link of links) {
      expect(link).toMatch(/ rel="noreferrer noopener"/);
      expect(link).toMatch(/ target="_blank"/);
      expect(link).toContain(say('page:leaves'));
    }
  });

  it('has a sheet on which its words for paper are one more line to tick', () => {
    const { replies } = talk({ language }).tap('yes', 'me', 'topic:children', 'sheet:children').last;
    const sheet = String(saidHtml(replies[0] ?? { kind: 'end', text: '' }, say));
    const note = say('guidance/children:sheet');
    expect(sheet).toContain(`<label><input type="checkbox" autocomplete="off"> ${note}</label>`);
    expect(sheet).not.toContain(say('guidance/children:name'));
  });
});

describe('guidance in other clients', () => {
  it('says the name, the idea, its name in law and the whole address of the official page', () => {
    const { replies } = talk().tap('yes', 'me', 'topic:court-orders').last;
    const [first] = replies.flatMap((reply) => toActivities(reply, 'en'));
    const say = wording.in('en');
    expect(first?.text).toContain(say('guidance/court-orders:name'));
    expect(first?.text).toContain(say('guidance/court-orders:law.stop'));
    expect(first?.text).toMatch(/The official page: https:\/\//);
    expect(first?.speak).not.toContain('https:');
  });

  it('gives the words for paper before the numbers', () => {
    const { replies } = talk().tap('yes', 'me', 'topic:children', 'sheet:children').last;
    const [sheet] = replies.flatMap((reply) => toActivities(reply, 'en'));
    expect(sheet?.text).toMatch(new RegExp(`^- ${wording.in('en')('guidance/children:sheet')}\n- .*\\d`));
  });
});
