/** Whether two short lists have something in common. A loop, not `some`: thousands are compared for one person. */
export function overlap(one: readonly string[], other: readonly string[]): boolean {
  for (let at = 0; at < one.length; at += 1) if (other.includes(one[at] as string)) return true;
  return false;
}
