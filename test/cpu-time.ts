/** Milliseconds of CPU that this process has used: unlike the clock, a busy machine adds hardly anything to them. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
