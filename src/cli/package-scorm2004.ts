import { markup, type Markup } from './markup.ts';
import { inFirst, type OutlinedScenario, type PackageOutline } from './package-outline.ts';

/** Written beside this manifest in the package, and what it is held against. */
export const scorm2004Schemas = ['imscp_v1p1.xsd', 'adlcp_v1p3.xsd', 'adlnav_v1p3.xsd', 'imsss_v1p0.xsd'] as const;

/** Buttons of a system that would end the attempt and drop what was kept, or lead past a page that leads itself (CAM 5.2). */
const hiddenButtons = ['previous', 'continue', 'exit', 'exitAll', 'abandon', 'abandonAll'];

/**
 * `imsmanifest.xml` of a SCORM 2004 4th Edition package (CAM 1.1, 3.4 and 5): one SCO for each scenario, every file listed.
 * No completion threshold is set: with one the system would derive completion from progress, and a finished run that failed
 * could not be told as finished in every report mode. Pure.
 */
export function writeScorm2004Manifest(outline: PackageOutline, files: readonly string[]): string {
  const { scenarios } = outline;
  const [only] = scenarios;
  const manifest = markup`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="breach-tabletop.${outline.id}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
<metadata>
<schema>ADL SCORM</schema>
<schemaversion>2004 4th Edition</schemaversion>
</metadata>
<organizations default="course">
<organization identifier="course">
<title>${inFirst(outline, outline.titles)}</title>
${scenarios.map((one) => writeItem(one, outline))}
<imsss:sequencing>
<imsss:controlMode choice="true" flow="true"/>
</imsss:sequencing>
</organization>
</organizations>
<resources>
${scenarios.length === 1 && only !== undefined ? writeSco(only, listFiles(files)) : writeScos(outline, files)}
</resources>
</manifest>`;
  return `${manifest.text}\n`;
}

function writeItem({ id, titles, passMark }: OutlinedScenario, outline: PackageOutline): Markup {
  const parameters = outline.scenarios.length === 1 ? markup`` : markup` parameters="?scenario=${id}"`;
  return markup`<item identifier="item-${id}" identifierref="sco-${id}" isvisible="true"${parameters}>
<title>${inFirst(outline, titles)}</title>
<imsss:sequencing>${writePassMark(outline, passMark)}
<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
</imsss:sequencing>
<adlnav:presentation>
<adlnav:navigationInterface>
${hiddenButtons.map((button) => markup`<adlnav:hideLMSUI>${button}</adlnav:hideLMSUI>`)}
</adlnav:navigationInterface>
</adlnav:presentation>
</item>`;
}

/**
 * The mark becomes cmi.scaled_passing_score, and by it the system derives the success status from any score (RTE 4.2.19 and
 * 4.2.22), whatever the SCO has set. Hence only where `passed` and `failed` are what it is to be told. Without an id the
 * objective does not stand among cmi.objectives, which are the competencies alone.
 */
function writePassMark({ wish }: PackageOutline, passMark: number): Markup {
  if (wish.report !== 'passed-failed') return markup``;
  return markup`
<imsss:objectives>
<imsss:primaryObjective satisfiedByMeasure="true">
<imsss:minNormalizedMeasure>${passMark / 100}</imsss:minNormalizedMeasure>
</imsss:primaryObjective>
</imsss:objectives>`;
}

/** Several SCOs are the same page: what they share is one asset on which all depend. */
function writeScos({ scenarios }: PackageOutline, files: readonly string[]): Markup {
  const own = markup`<file href="index.html"/>\n<dependency identifierref="shared"/>`;
  const shared = markup`<resource identifier="shared" type="webcontent" adlcp:scormType="asset" href="index.html">
${listFiles(files)}
</resource>`;
  return markup`${scenarios.map((one) => writeSco(one, own))}\n${shared}`;
}

function writeSco({ id }: OutlinedScenario, content: Markup): Markup {
  return markup`<resource identifier="sco-${id}" type="webcontent" adlcp:scormType="sco" href="index.html">
${content}
</resource>`;
}

function listFiles(files: readonly string[]): Markup {
  return markup`${files.map((file) => markup`<file href="${file}"/>`)}`;
}
