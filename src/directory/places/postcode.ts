/**
 * As much of a postcode as was given. `unit`, its last two letters, is there only for the look-up in the table of all
 * postcodes, and goes nowhere.
 */
export type PostcodePart = { outcode: string; sector?: string; unit?: string };

/** Says whether an outcode exists. */
type Known = (outcode: string) => boolean;

const shape = /^([A-Z]{1,2}) ?(\d[A-Z\d]?)(?: ?(\d)(?: ?([A-Z]{2})|[A-Z])?)?$/;
const slippedShape = /^([A-Z01]{1,2}) ?([\dOIL][A-Z\d]?)(?: ?([\dOIL])(?: ?([A-Z01]{2})|[A-Z])?)?$/;

const digitFor = (text: string) => text.replace(/O/g, '0').replace(/[IL]/g, '1');
const lettersFor = (text: string) => [
  text.replace(/0/g, 'O').replace(/1/g, 'I'),
  text.replace(/0/g, 'O').replace(/1/g, 'L'),
];

function part(outcode: string, digit: string | undefined, letters: string | undefined): PostcodePart {
  if (!digit) return { outcode };
  const sector = `${outcode} ${digitFor(digit)}`;
  // No unit holds an I or an O, so a 0 or 1 among its letters is not forgiven.
  return letters && /^[A-Z]{2}$/.test(letters) ? { outcode, sector, unit: letters } : { outcode, sector };
}

/** Reads a text that is one postcode, sector or outcode and nothing else ("le1 5wz", "LE67 2", "le 1"). */
export function readPostcode(text: string, isKnown: Known): PostcodePart | undefined {
  const [, area = '', district = '', digit, letters] = shape.exec(text.toUpperCase()) ?? [];
  const outcode = area + district;
  return outcode && isKnown(outcode) ? part(outcode, digit, letters) : undefined;
}

/** The same, with the letters O, I and L forgiven for the digits 0 and 1, and the digits for the letters. */
export function readSlippedPostcode(text: string, isKnown: Known): PostcodePart | undefined {
  const [, area = '', district = '', digit, letters] = slippedShape.exec(text.toUpperCase()) ?? [];
  if (!district) return undefined;
  const districts = [digitFor(district), digitFor(district.slice(0, 1)) + district.slice(1)];
  for (const areaLetters of lettersFor(area)) {
    const digits = districts.find((each) => isKnown(areaLetters + each));
    if (digits) return part(areaLetters + digits, digit, letters);
  }
  return undefined;
}

// Inward letters never hold C, I, K, M, O or V, so "e1 9pm" is a time and no postcode.
const whole = /^([a-z]{1,2}\d[a-z\d]?) ?[\do][abd-hjlnp-uw-z]{2}$/;
const outwardAlone = /^[a-z]{2}\d[a-z\d]?$/;
// In messages "me2", "so1", "im1" and "co2" are words; so are "m8" and "b4", which `outwardAlone` leaves out.
const wordlike = /^(?:me|so|co|im)\d/;

/**
 * Whether words of a longer sentence, `written` as they stood, can be meant as a postcode. `cued`: they follow "in",
 * "near" ... and `closed`: punctuation or the end follows them.
 */
export function looksMeant(written: string, cued: boolean, closed: boolean): boolean {
  if (whole.test(written)) return true;
  if (cued)
    return /^[a-z]{1,2} ?\d[a-z\d]?$/.test(written) || (closed && /^[a-z]{1,2}\d[a-z\d]? \d$/.test(written));
  if (wordlike.test(written)) return false;
  return outwardAlone.test(written) || (closed && /^[a-z]{2}\d[a-z\d]? \d$/.test(written));
}
