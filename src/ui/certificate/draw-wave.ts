const steps = 8;

/** Two strands that cross along a line, as the border of a certificate: the path of one. Pure. */
export function drawWave(width: number, waves: number, height: number, isMirrored: boolean): string {
  const points = Array.from({ length: waves * steps + 1 }, (_, at) => {
    const swing = Math.sin((at / steps) * 2 * Math.PI) * (height / 2) * (isMirrored ? -1 : 1);
    return `${round((at / (waves * steps)) * width)} ${round(height / 2 + swing)}`;
  });
  return `M${points.join('L')}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
