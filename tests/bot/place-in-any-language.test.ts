import { describe, expect, it } from 'vitest';
import { hear } from '../../src/bot/hear.ts';
import { newMemory } from '../../src/bot/memory.ts';
import { understand } from '../../src/understanding/understand.ts';
import { shippedWorld } from '../support/house.ts';

const world = shippedWorld();

describe('a place that is told in a sentence', () => {
  it.each([
    ['cy', "dwi'n byw yn Leicester"],
    ['es', 'mi marido me pega, vivo en Leicester'],
    ['fr', 'mon mari me frappe, j’habite à Leicester'],
    ['pl', 'mieszkam w Leicester'],
    ['pt', 'moro em Leicester'],
    ['ro', 'locuiesc în Leicester'],
    ['uk', 'живу в Leicester'],
    ['lt', 'gyvenu Leicester'],
    ['so', 'waxaan ku noolahay Leicester'],
    ['tr', 'Leicester’da oturuyorum'],
    ['hi', 'मैं Leicester में रहती हूँ'],
    ['hi', 'main Leicester me rehti hu'],
    ['ur', 'main Leicester mein hun'],
    ['pa', 'main Leicester vich rehndi haan'],
    ['bn', 'ami Leicester e thaki'],
    ['gu', 'hu Leicester ma rahu chu'],
  ])('is not asked for again in %s: %s', (language, text) => {
    const understood = understand(text, world.lexicon, language, world.model);
    const { answers } = hear(text, understood, newMemory('leicestershire', language), world);
    expect(answers['where']).toEqual(['district:leicester']);
  });
});
