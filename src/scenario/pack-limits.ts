/**
 * How much a pack may hold. A long scenario in four languages is a tenth of this; whatever is beyond was not made to be
 * played. Documented in `docs/scenario-format.md`.
 */
export const packLimits = {
  /** Bytes of the zip itself; asked before a file is read. */
  zipBytes: 4_000_000,
  /** Files and folders listed in it. */
  entries: 64,
  /** Bytes of one file when unpacked: as much as the loader would read, in the widest of scripts. */
  entryBytes: 2_000_000,
  /** Bytes of all files together when unpacked. */
  totalBytes: 8_000_000,
  /** How many times larger a file may become by unpacking. Prose comes to 3 to 6. */
  ratio: 100,
} as const;

const ownFile = /^(?:scenario\.yaml|sources\.yaml|history\.yaml|text\.[a-z]{2}\.yaml|(?:README|LICENSE)(?:\.md|\.txt)?)$/u;

/** Whether a file of this name belongs to a scenario and travels in its pack. Pure. */
export function isPackFile(name: string): boolean {
  return ownFile.test(name);
}
