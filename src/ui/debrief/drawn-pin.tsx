/** A pin as it lies on the table: needle, collar, head and light, with its shadow on the paper. `y` is where it pricks. */
export function DrawnPin({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M1 0L17 6" class="db-pin-shadow" />
      <path d="M0 0L-1.2 -15H1.2Z" class="db-pin-needle" />
      <path d="M-5 -15A5 2.6 0 0 0 5 -15A5 2.6 0 0 0 -5 -15ZM-3 -16L-2.4 -22H2.4L3 -16Z" class="db-pin-body" />
      <ellipse cy="-24" rx="7" ry="4.6" class="db-pin-body" />
      <ellipse cy="-25.6" rx="7" ry="4.6" class="db-pin-top" />
      <ellipse cx="-2" cy="-26.6" rx="2.6" ry="1.4" class="db-pin-light" />
    </g>
  );
}
