/** The far edge of the drawing: fewer than six people stand no further apart, more of them closer and smaller. */
const edge = { start: 12, width: 768, places: 6, y: 206, scale: 0.98 } as const;

/** How many places of one width the far edge has for so many people. Pure. */
export function countPlaces(people: number): number {
  return Math.max(edge.places, people);
}

/**
 * The drawing of the brief with a figure for each role, in their order. A figure is named after its role; whoever none is named
 * after gets the neutral one. Pure.
 */
export function seatFigures(drawing: string, roles: readonly string[]): string {
  const width = edge.width / countPlaces(roles.length);
  const scale = Math.min(edge.scale, (edge.scale * width * edge.places) / edge.width);
  const figures = roles.map((role, at) => {
    const name = drawing.includes(`id="bs-figure-${role}"`) ? role : 'neutral';
    const parts = ['seat-back', `figure-${name}`, 'seat-front'].map((part) => `<use href="#bs-${part}"/>`);
    return `<g transform="translate(${edge.start + width * (at + 0.5)} ${edge.y}) scale(${scale})">${parts.join('')}</g>`;
  });
  return drawing.replace('<g class="still-figures">', (start) => start + figures.join(''));
}
