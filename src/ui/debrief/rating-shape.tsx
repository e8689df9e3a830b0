import type { Rating } from '#scenario/compiled.ts';

/** A rating as a shape: full, half, triangle, cross; a dash where nothing was rated. Decoration: the word stands with it. */
export function RatingShape({ rating }: { readonly rating: Rating | null }) {
  return (
    <svg class="db-shape" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shapeOf(rating)}
    </svg>
  );
}

function shapeOf(rating: Rating | null) {
  switch (rating) {
    case 'best':
      return <circle cx="10" cy="10" r="7.6" fill="currentColor" />;
    case 'sound':
      return (
        <>
          <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="2" />
          <path d="M10 3A7 7 0 0 0 10 17Z" fill="currentColor" />
        </>
      );
    case 'weak':
      return <path d="M10 3L18 17H2Z" fill="none" stroke="currentColor" stroke-width="2.2" />;
    case 'harmful':
      return <path d="M4 4L16 16M16 4L4 16" stroke="currentColor" stroke-width="3" />;
    case null:
      return <path d="M4 10H16" stroke="currentColor" stroke-width="2" stroke-dasharray="2.5 2.5" />;
  }
}
