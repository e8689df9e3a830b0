import { iconShapes } from './icon-shapes.ts';

/** The name of an icon there is. */
export type IconName = keyof typeof iconShapes;

/** An icon in the colour and at the size of the words beside it. Decoration: the words say the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconShapes[name]} />
    </svg>
  );
}
