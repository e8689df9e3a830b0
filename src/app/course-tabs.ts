/**
 * Tells when the same course is open in another tab: both would write to one place, and the later one would win. Says so in both.
 * Nothing where the browser has no channels, or keeps them apart in frames.
 */
export function watchOtherTabs(name: string, tell: () => void): void {
  if (typeof BroadcastChannel === 'undefined') return;
  try {
    const channel = new BroadcastChannel(`breach-tabletop/course/${name}`);
    const say = channel.postMessage.bind(channel);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data !== 'here' && data !== 'here-too') return;
      if (data === 'here') say('here-too');
      tell();
    });
    say('here');
  } catch {
    // A sandboxed frame may forbid it; then nobody knows of the other tab.
  }
}
