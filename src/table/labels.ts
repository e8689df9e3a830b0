import './labels.css';
import type { Label, LabelModel } from './label-model.ts';
import { palette } from './palette.ts';

/** The words of the table as elements of the page, so that they are crisp at every pixel ratio. */
export interface Labels {
  /** `lifted` is the thing that is pointed at: a flag is lifted by itself, all other words stay where they are. */
  draw(model: LabelModel, isLatin: boolean, lifted: string | null): void;
  remove(): void;
}

/** An overlay for the words, empty until drawn. It is `aria-hidden`: the sheets say everything it shows. */
export function createLabels(host: HTMLElement): Labels {
  const root = document.createElement('div');
  root.className = 'table-labels';
  root.setAttribute('aria-hidden', 'true');
  for (const name of ['ink', 'paper', 'paperHigh', 'paperShade', 'wordQuiet', 'amber', 'rising', 'falling', 'shadow', 'punch'] as const) {
    root.style.setProperty(`--table-${name.toLowerCase()}`, palette[name]);
  }
  host.append(root);
  const shown = new Map<string, { readonly element: HTMLElement; text: string; place: string }>();
  let look = '';

  return {
    draw: ({ labels, fontSize }, isLatin, lifted) => {
      // Drawn at every movement of the pointer: what stays as it is is not touched.
      if (look !== `${fontSize} ${isLatin}`) {
        look = `${fontSize} ${isLatin}`;
        root.style.fontSize = `${fontSize}px`;
        root.classList.toggle('is-latin', isLatin);
      }
      const seen = new Set<string>();
      for (const label of labels) {
        const key = `${label.kind} ${label.id}`;
        seen.add(key);
        const known = shown.get(key) ?? { element: append(root, label), text: '', place: '' };
        shown.set(key, known);
        const text = JSON.stringify({ ...label, x: 0, y: 0 });
        if (known.text !== text) {
          known.text = text;
          write(known.element, label);
        }
        if (label.kind === 'due') known.element.classList.toggle('is-lifted', lifted === `duty ${label.id}`);
        const place = `${label.x} ${label.y}`;
        if (known.place !== place) {
          known.place = place;
          known.element.style.left = `${label.x}px`;
          known.element.style.top = `${label.y}px`;
        }
      }
      for (const [key, { element }] of shown) {
        if (seen.has(key)) continue;
        element.remove();
        shown.delete(key);
      }
    },
    remove: () => root.remove(),
  };
}

function append(root: HTMLElement, label: Label): HTMLElement {
  const element = document.createElement('div');
  element.className = `table-label table-${label.kind}`;
  root.append(element);
  return element;
}

function write(element: HTMLElement, label: Label): void {
  if ('width' in label) element.style.width = `${label.width}px`;
  switch (label.kind) {
    case 'role':
      element.replaceChildren(part('span', 'table-role-name', label.text));
      element.classList.toggle('is-speaking', label.isSpeaking);
      return;
    case 'measure':
      element.replaceChildren(
        part('span', 'table-measure-name', label.name),
        writeFigure(label),
        part('span', 'table-measure-word', label.word),
      );
      return;
    case 'caption':
      element.replaceChildren(part('span', 'table-caption-head', label.head), part('span', 'table-caption-text', label.text));
      return;
    case 'act':
      element.style.height = `${label.height}px`;
      element.style.fontSize = `${label.scale}em`;
      element.replaceChildren(
        part('span', 'table-act-head', label.head),
        part('span', 'table-act-rule', ''),
        part('span', 'table-act-text', label.text),
      );
      return;
    default:
      element.textContent = label.text;
  }
}

function writeFigure(label: Extract<Label, { kind: 'measure' }>): HTMLElement {
  const figure = part('span', 'table-measure-figure', label.figure);
  if (label.change !== null) figure.append(part('span', `table-measure-change is-${label.trend}`, label.change));
  return figure;
}

function part(tag: 'span', name: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}
