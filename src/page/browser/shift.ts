/** What a listener for the Shift keys is told: how many were pressed, and whether they were too slow. */
export type Progress = (presses: number, late: boolean) => void;

const pressesToLeave = 3;
const longestPause = 5000;

/**
 * Shift three times, with at most five seconds between: the contract of GOV.UK's "Exit this page". A capital letter does
 * not count, and any other key starts afresh. Escape is never used: it closes what people did not mean to close.
 */
export function onShiftThrice(leave: () => void, tell: Progress): void {
  let presses = 0;
  let isCapital = false;
  let timer = 0;
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Shift') isCapital = event.shiftKey;
    },
    true,
  );
  addEventListener(
    'keyup',
    (event) => {
      clearTimeout(timer);
      if (event.key === 'Shift' && !isCapital) {
        presses += 1;
        if (presses === pressesToLeave) return leave();
        tell(presses, false);
        timer = window.setTimeout(() => {
          presses = 0;
          tell(0, true);
        }, longestPause);
      } else if (event.key !== 'Shift' || presses) {
        presses = 0;
        tell(0, false);
      }
      if (event.key === 'Shift') isCapital = false;
    },
    true,
  );
}
