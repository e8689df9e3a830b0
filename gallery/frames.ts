/** A window of the size in which the table is looked at, and how much of it the table is given. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Height of the table's host: less than the window's where the words come below it. */
  readonly tableHeight: number;
}

export type FrameName = 'desktop' | 'large' | 'tablet' | 'upright' | 'phone';

/** The sizes that the product is judged at. */
export const frames: Readonly<Record<FrameName, Frame>> = {
  desktop: { width: 1366, height: 768, tableHeight: 768 },
  large: { width: 1920, height: 1080, tableHeight: 1080 },
  tablet: { width: 1024, height: 768, tableHeight: 768 },
  upright: { width: 768, height: 1024, tableHeight: 430 },
  phone: { width: 375, height: 812, tableHeight: 218 },
};
