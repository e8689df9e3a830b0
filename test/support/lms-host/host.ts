import { strictScorm12, strictScorm2004 } from '../strict-scorm.ts';
import type { HostedLaunch, HostedNews } from '../scorm-host.ts';

// The page of an LMS around its content: the strict API hangs at the window, and each call is told to the server before it is
// answered, so that a page may be killed at any moment.

declare global {
  interface Window {
    readonly hostedLaunch: HostedLaunch;
  }
}

const launch = window.hostedLaunch;
const lms = launch.standard === 'scorm12' ? strictScorm12(launch.held) : strictScorm2004(launch.held);
const reading = ['LMSGetValue', 'GetValue'];
const committing = ['LMSCommit', 'Commit', 'LMSFinish', 'Terminate'];
const codeOf = ['LMSGetLastError', 'GetLastError'];
let told = 0;
let isGone = false;

/** Whether the server has taken it: what is said while it is gone is said with the next call. */
function tell(isCommit: boolean): boolean {
  const news: HostedNews = { log: lms.log.slice(told), refusals: lms.refusals, held: isCommit ? lms.endLaunch() : null };
  const request = new XMLHttpRequest();
  // An LMS answers when it has saved, not before.
  request.open('POST', '/lms/news', false);
  request.send(JSON.stringify(news));
  if (request.status !== 200) return false;
  told = lms.log.length;
  return true;
}

const api = Object.fromEntries(
  Object.entries(lms.api).map(([name, method]) => {
    if (reading.includes(name)) return [name, method];
    if (codeOf.includes(name)) return [name, () => (isGone ? '101' : method())];
    return [
      name,
      (...words: readonly unknown[]) => {
        const answer = method(...words);
        isGone = !tell(committing.includes(name));
        return isGone && committing.includes(name) ? 'false' : answer;
      },
    ];
  }),
);
Object.defineProperty(window, launch.standard === 'scorm12' ? 'API' : 'API_1484_11', { value: api });

window.addEventListener('DOMContentLoaded', () => {
  const content = `/content/${launch.query}`;
  if (launch.frames === 'opener') {
    const button = document.createElement('button');
    button.textContent = 'Open the course';
    button.addEventListener('click', () => window.open(content, 'course'));
    document.body.append(button);
    return;
  }
  const frame = document.createElement('iframe');
  frame.title = 'Course';
  frame.src = launch.frames === 'grandparent' ? `/lms/frame.html?${encodeURIComponent(content)}` : content;
  document.body.append(frame);
});
