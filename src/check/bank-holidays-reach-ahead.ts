import type { Rule } from './rule.ts';
import { daysBetween, today } from './today.ts';

/** Days: half a year, so that whoever renews the list has time. */
const ahead = 183;

export const bankHolidaysReachAhead: Rule = {
  id: 'bank-holidays-reach-ahead',
  why: 'On a day that the list does not reach, nothing with hours may say that it is open.',
  find(checked) {
    const { goodFrom, goodUntil, checkedOn } = checked.directory.bankHolidays;
    const day = today(checked);
    const file = checked.contentFile('bank-holidays.json');
    const cure = 'Add the days that gov.uk/bank-holidays has, then move goodUntil.';
    const left = daysBetween(day, goodUntil);
    return [
      ...(left < ahead
        ? [{ file, field: 'goodUntil', problem: `is ${goodUntil}, ${left} days ahead`, cure }]
        : []),
      ...(goodFrom > day ? [{ file, field: 'goodFrom', problem: `is ${goodFrom}, after today`, cure }] : []),
      ...(checkedOn > day
        ? [
            {
              file,
              field: 'checkedOn',
              problem: `is ${checkedOn}, which is yet to come`,
              cure: 'Write the day of the check.',
            },
          ]
        : []),
    ];
  },
};
