import type author from '../../locales/ja/author.json';
import type brief from '../../locales/ja/brief.json';
import type certificate from '../../locales/ja/certificate.json';
import type cli from '../../locales/ja/cli.json';
import type common from '../../locales/ja/common.json';
import type course from '../../locales/ja/course.json';
import type debrief from '../../locales/ja/debrief.json';
import type facts from '../../locales/ja/facts.json';
import type findings from '../../locales/ja/findings.json';
import type format from '../../locales/ja/format.json';
import type glossary from '../../locales/ja/glossary.json';
import type house from '../../locales/ja/house.json';
import type keys from '../../locales/ja/keys.json';
import type kit from '../../locales/ja/kit.json';
import type library from '../../locales/ja/library.json';
import type notices from '../../locales/ja/notices.json';
import type packs from '../../locales/ja/packs.json';
import type phone from '../../locales/ja/phone.json';
import type play from '../../locales/ja/play.json';
import type preview from '../../locales/ja/preview.json';
import type projector from '../../locales/ja/projector.json';
import type proof from '../../locales/ja/proof.json';
import type recheck from '../../locales/ja/recheck.json';
import type refusals from '../../locales/ja/refusals.json';
import type report from '../../locales/ja/report.json';
import type room from '../../locales/ja/room.json';
import type settings from '../../locales/ja/settings.json';
import type simulate from '../../locales/ja/simulate.json';
import type start from '../../locales/ja/start.json';
import type table from '../../locales/ja/table.json';
import type terms from '../../locales/ja/terms.json';
import type time from '../../locales/ja/time.json';
import type training from '../../locales/ja/training.json';
import type translate from '../../locales/ja/translate.json';
import type workshop from '../../locales/ja/workshop.json';

/** The words of the product by namespace. Japanese is the measure: a key that it lacks does not exist. */
export interface TextFiles {
  readonly author: typeof author;
  readonly brief: typeof brief;
  readonly certificate: typeof certificate;
  readonly cli: typeof cli;
  readonly common: typeof common;
  readonly course: typeof course;
  readonly debrief: typeof debrief;
  readonly facts: typeof facts;
  readonly findings: typeof findings;
  readonly format: typeof format;
  readonly glossary: typeof glossary;
  readonly house: typeof house;
  readonly keys: typeof keys;
  readonly kit: typeof kit;
  readonly library: typeof library;
  readonly notices: typeof notices;
  readonly packs: typeof packs;
  readonly phone: typeof phone;
  readonly play: typeof play;
  readonly preview: typeof preview;
  readonly projector: typeof projector;
  readonly proof: typeof proof;
  readonly recheck: typeof recheck;
  readonly refusals: typeof refusals;
  readonly report: typeof report;
  readonly room: typeof room;
  readonly settings: typeof settings;
  readonly simulate: typeof simulate;
  readonly start: typeof start;
  readonly table: typeof table;
  readonly terms: typeof terms;
  readonly time: typeof time;
  readonly training: typeof training;
  readonly translate: typeof translate;
  readonly workshop: typeof workshop;
}

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** `cards_other` is asked for as `cards`. */
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${Plural}` ? Base : Key;

type PathsOf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? WithoutPlural<Key> : `${Key}.${PathsOf<Node[Key]>}`;
}[keyof Node & string];

export type Namespace = keyof TextFiles;

/** The keys of one namespace, nested ones joined by dots. */
export type KeyOf<Name extends Namespace> = PathsOf<TextFiles[Name]>;

/** `namespace:nested.key`, checked against the Japanese files. */
export type TextKey = { [Name in Namespace]: `${Name}:${KeyOf<Name>}` }[Namespace];
