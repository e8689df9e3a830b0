import { markup, type Markup } from './markup.ts';
import { inFirst, type OutlinedScenario, type PackageOutline } from './package-outline.ts';

/** Written beside this manifest in the package, and what it is held against. */
export const scorm12Schemas = ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd'] as const;

/**
 * `imsmanifest.xml` of a SCORM 1.2 package (Content Aggregation Model 1.2, 2.3): one SCO for each scenario, every file listed.
 * Pure.
 */
export function writeScorm12Manifest(outline: PackageOutline, files: readonly string[]): string {
  const { scenarios } = outline;
  const [only] = scenarios;
  const isOne = scenarios.length === 1;
  const manifest = markup`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="breach-tabletop.${outline.id}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
<metadata>
<schema>ADL SCORM</schema>
<schemaversion>1.2</schemaversion>
</metadata>
<organizations default="course">
<organization identifier="course">
<title>${inFirst(outline, outline.titles)}</title>
${scenarios.map((one) => writeItem(one, outline))}
</organization>
</organizations>
<resources>
${isOne && only !== undefined ? writeSco(only, listFiles(files)) : writeScos(outline, files)}
</resources>
</manifest>`;
  return `${manifest.text}\n`;
}

/**
 * A system that finds a mastery score judges by itself and writes `passed` or `failed` over what the SCO has set (RTE 1.2,
 * 3.4.4, cmi.student_data.mastery_score): hence it is given the mark only where those two are what it is to be told.
 */
function writeItem({ id, titles, passMark }: OutlinedScenario, outline: PackageOutline): Markup {
  const mark = outline.wish.report === 'passed-failed' ? markup`\n<adlcp:masteryscore>${passMark}</adlcp:masteryscore>` : markup``;
  const parameters = outline.scenarios.length === 1 ? markup`` : markup` parameters="?scenario=${id}"`;
  return markup`<item identifier="item-${id}" identifierref="sco-${id}" isvisible="true"${parameters}>
<title>${inFirst(outline, titles)}</title>${mark}
</item>`;
}

/** Several SCOs are the same page: what they share is one asset on which all depend. */
function writeScos({ scenarios }: PackageOutline, files: readonly string[]): Markup {
  const own = markup`<file href="index.html"/>\n<dependency identifierref="shared"/>`;
  const shared = markup`<resource identifier="shared" type="webcontent" adlcp:scormtype="asset" href="index.html">
${listFiles(files)}
</resource>`;
  return markup`${scenarios.map((one) => writeSco(one, own))}\n${shared}`;
}

function writeSco({ id }: OutlinedScenario, content: Markup): Markup {
  return markup`<resource identifier="sco-${id}" type="webcontent" adlcp:scormtype="sco" href="index.html">
${content}
</resource>`;
}

function listFiles(files: readonly string[]): Markup {
  return markup`${files.map((file) => markup`<file href="${file}"/>`)}`;
}
