import { z } from 'zod';

/** A kebab-case English id, equal to the name of the file that declares it. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write ids in kebab-case, for example "forced-marriage"');

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date('write dates as YYYY-MM-DD');

/** An Office for National Statistics code of a district, a police force area or a nation. */
export const onsCode = z
  .string()
  .regex(/^[EWKSN]\d{8}$/, 'write the nine-character ONS code, for example "E06000016"');
