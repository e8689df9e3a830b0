/** The number that stands on a team's table. */
export function Tent({ number }: { readonly number: number }) {
  return (
    <svg class="pw-tent" viewBox="-28 -30 58 50" aria-hidden="true" focusable="false">
      <path d="M-24 12L30 18L26 20L-22 17Z" class="pw-fill-shade" />
      <path d="M-22 12L-17 -26H21L26 12Z" class="pw-fill-edge" />
      <path d="M-25 13L-19 -27H19L25 13Z" class="pw-fill-card" />
      <path d="M-25 13L-24.4 9H24.4L25 13Z" class="pw-fill-card-low" />
      <text y="3" text-anchor="middle">
        {number}
      </text>
    </svg>
  );
}
