import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useFit } from './use-fit.ts';

interface SceneBoxProps {
  readonly class: string;
  /** What the size of the scene depends on. */
  readonly content: unknown;
  readonly children: ComponentChildren;
}

/** What lies on the cloth: always whole, set smaller where its texts are long. */
export function SceneBox({ class: name, content, children }: SceneBoxProps) {
  const box = useRef<HTMLElement>(null);
  useFit(box, content);
  return (
    <main class={`pw-scene ${name}`} ref={box}>
      {children}
    </main>
  );
}
