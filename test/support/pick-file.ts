import type { Page } from '@playwright/test';
import { expectVisibleFocus, tabTo } from './player-in-browser.ts';

/** A file as somebody has it on a disk. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Picks a file as a keyboard does: the focus on the picker, a key, and the browser's own dialog. */
export async function pickByKeyboard(
  page: Page,
  selector: string,
  { key, file }: { readonly key: string; readonly file: PickedFile },
): Promise<void> {
  // Asked for before the way there: a dialog that opens before Chromium has been told to hand it over is closed unseen.
  const dialog = page.waitForEvent('filechooser');
  await tabTo(page, selector);
  await expectVisibleFocus(page);
  await page.keyboard.press(key);
  await (await dialog).setFiles(file);
}
