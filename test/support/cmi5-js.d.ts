/** What is used here of a client of cmi5 that others use, and which brings no types. */
declare module '@rusticisoftware/cmi5' {
  export default class Cmi5 {
    constructor(launchString: string);
    start(): Promise<void>;
    completed(): Promise<unknown>;
    passed(score?: { readonly scaled: number }): Promise<unknown>;
    terminate(): Promise<unknown>;
    getReturnURL(): string | null;
    prepareStatement(verb: string): { object: { id: string } };
    sendStatement(statement: { readonly object: { readonly id: string } }): Promise<void>;
  }
}
