import type { PreviewFinding, PreviewSheet } from '#session/preview-news.ts';
import './preview.css';

/** What lies over the page and is no part of the game: the author's findings. */
export interface PreviewLayer {
  /** Shows a sheet in place of the last one; null: nothing is left to mend. */
  show(sheet: PreviewSheet | null): void;
}

/** A layer at the end of the page; whatever it shows is set as text. */
export function createPreviewLayer(body: HTMLElement): PreviewLayer {
  const layer = body.ownerDocument.createElement('div');
  layer.className = 'preview-layer';
  layer.setAttribute('aria-live', 'assertive');
  body.append(layer);
  return {
    show(sheet) {
      layer.replaceChildren(...(sheet === null ? [] : [drawSheet(sheet, body.ownerDocument, () => layer.replaceChildren())]));
    },
  };
}

function drawSheet(sheet: PreviewSheet, page: Document, close: () => void): HTMLElement {
  const list = page.createElement('ol');
  list.append(...sheet.findings.map((finding) => drawFinding(finding, page)));
  return sheet.tone === 'unsound' ? drawCover(sheet, list, page, close) : drawBar(sheet, list, page);
}

/** An unsound scenario cannot be played on; the sheet covers the page and can be laid aside. */
function drawCover({ heading, close: label }: PreviewSheet, list: HTMLElement, page: Document, close: () => void): HTMLElement {
  const cover = page.createElement('section');
  cover.className = 'preview-cover';
  const title = write(page, 'h2', heading);
  title.id = 'preview-heading';
  cover.setAttribute('aria-labelledby', title.id);
  const button = write(page, 'button', label);
  button.setAttribute('type', 'button');
  button.addEventListener('click', close);
  const head = page.createElement('header');
  head.append(title, button);
  cover.append(head, list);
  cover.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  return cover;
}

/** Remarks are one line until they are asked for. */
function drawBar({ heading }: PreviewSheet, list: HTMLElement, page: Document): HTMLElement {
  const bar = page.createElement('details');
  bar.className = 'preview-bar';
  bar.append(write(page, 'summary', heading), list);
  return bar;
}

function drawFinding({ severity, place, code, message, fix, source }: PreviewFinding, page: Document): HTMLElement {
  const item = page.createElement('li');
  const where = page.createElement('p');
  where.className = 'preview-place';
  where.append(write(page, 'b', severity), ' ', write(page, 'code', place), ' ', write(page, 'code', code));
  item.append(where, write(page, 'p', message, 'preview-message'));
  if (source !== '') item.append(write(page, 'pre', source));
  item.append(write(page, 'p', fix, 'preview-fix'));
  return item;
}

function write(page: Document, tag: string, text: string, name?: string): HTMLElement {
  const element = page.createElement(tag);
  element.textContent = text;
  if (name !== undefined) element.className = name;
  return element;
}
