import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { isDefined, judgeStatement, nameVerb, type Data, type Refusal } from './cmi5-rules.ts';

/** How an LMS launches a unit. */
export interface LaunchTerms {
  readonly mode?: 'Normal' | 'Browse' | 'Review';
  readonly moveOn?: string;
  readonly masteryScore?: number;
  readonly returnUrl?: string;
  /** In place of the launch document. */
  readonly launchData?: unknown;
}

/** How the other side can fail, so many times. `swallow`: it does what is asked, and the answer is lost. `late`: it takes it up when the
 * document of the course has next been read. */
export interface Stumble {
  readonly at: 'fetch' | 'state' | 'profile' | 'statements';
  readonly how: number | 'cut' | 'hang' | 'swallow' | 'late';
  readonly times: number;
  /** So many go well before. */
  readonly after?: number;
}

/** An LMS with its LRS on a port of this computer, which refuses whatever cmi5 says that it must. */
export interface Cmi5Lms {
  /** With a slash at its end. */
  readonly origin: string;
  /** Everything that was refused since the beginning. */
  readonly refusals: readonly Refusal[];
  /** Requests that are kept waiting. */
  readonly hanging: number;
  /** Requests that are taken up late. */
  readonly late: number;
  /** Enrols a learner anew: another registration. */
  enrol(): Enrolment;
  /** The address by which a unit at `page` is launched. A session that still ran is abandoned by it (cmi5, 9.3.6). */
  launch(enrolment: Enrolment, page: string, terms?: LaunchTerms): string;
  /** Ends the session that runs, as when the learner has gone away. */
  abandon(enrolment: Enrolment): void;
  stumble(stumble: Stumble): void;
  /** Whether to give tags of documents, and on which answers. */
  tag(etags: 'always' | 'reading' | 'never'): void;
  close(): Promise<void>;
}

/** A learner's way through one course. */
export interface Enrolment {
  readonly registration: string;
  readonly actor: Data;
  readonly activityId: string;
  /** Of the unit's side, in the order in which they came. */
  readonly statements: Data[];
  /** State documents by name, as text. */
  readonly documents: Map<string, string>;
  /** `cmi5LearnerPreferences`; null where there are none, a status where they are not to be seen. */
  preferences: Data | number | null;
}

interface Session {
  readonly enrolment: Enrolment;
  readonly token: string;
  readonly terms: LaunchTerms;
  readonly template: Data;
  readonly statements: Data[];
  hasFetched: boolean;
  hasReadPreferences: boolean;
  isOver: boolean;
}

interface Asked {
  readonly method: string;
  readonly address: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answer = { readonly status: number; readonly body?: unknown; readonly etag?: string };

const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** Starts one. Its LRS answers pages of any origin, as one that lives elsewhere has to. */
export async function startCmi5Lms(): Promise<Cmi5Lms> {
  const sessions: Session[] = [];
  const refusals: Refusal[] = [];
  const stumbles: { at: string; how: Stumble['how']; times: number; after: number }[] = [];
  const waiting = new Set<ServerResponse>();
  const late: (() => void)[] = [];
  let etags: 'always' | 'reading' | 'never' = 'always';

  const refuse = (requirement: string, about: string, status = 403): Answer => {
    refusals.push({ requirement, about });
    return { status, body: { requirement, about } };
  };
  const tagOf = (text = ''): string => `"${createHash('sha1').update(text).digest('hex')}"`;

  const fetchToken = ({ method, address }: Asked): Answer => {
    if (method !== 'POST') return refuse('8.2.1.0-2', `a ${method} for the token`, 405);
    const session = sessions.find(({ token }) => address.searchParams.get('session') === token);
    if (session === undefined) return { status: 200, body: { 'error-code': '2', 'error-text': 'There is no such session.' } };
    if (session.hasFetched || session.isOver) {
      refuse('8.2.3.0-1', 'the token is fetched again');
      return { status: 200, body: { 'error-code': '1', 'error-text': 'The token has been returned.' } };
    }
    session.hasFetched = true;
    return { status: 200, body: { 'auth-token': session.token } };
  };

  const answerState = (session: Session, { method, address, headers, body }: Asked): Answer => {
    const stateId = address.searchParams.get('stateId') ?? '';
    const { documents } = session.enrolment;
    if (!address.searchParams.has('activityId')) return refuse('xAPI Communication 2.3', 'a state without an activity', 400);
    const found = documents.get(stateId);
    if (method === 'GET') {
      if (found === undefined) return { status: 404 };
      return { status: 200, body: found, ...(etags === 'never' ? {} : { etag: tagOf(found) }) };
    }
    if (stateId === 'LMS.LaunchData') return refuse('10.2.1.0-5', `a ${method} of the launch document`);
    if (method !== 'PUT') return { status: 405 };
    const match = headers['if-match'];
    if (etags !== 'never' && match !== undefined && match !== tagOf(found)) return { status: 412 };
    if (headers['if-none-match'] === '*' && found !== undefined) return { status: 412 };
    documents.set(stateId, body);
    return { status: 204, ...(etags === 'always' ? { etag: tagOf(body) } : {}) };
  };

  const answerProfile = (session: Session, { method, address, body }: Asked): Answer => {
    if (address.searchParams.get('profileId') !== 'cmi5LearnerPreferences') return refuse('11.0.0.0-4', 'a profile of another name');
    const { preferences } = session.enrolment;
    if (method === 'GET') {
      session.hasReadPreferences = true;
      if (typeof preferences === 'number') return { status: preferences };
      return preferences === null ? { status: 404 } : { status: 200, body: preferences };
    }
    const wish = parse(body);
    if (wish === null || typeof wish['languagePreference'] !== 'string' || !['on', 'off'].includes(String(wish['audioPreference']))) {
      return refuse('11.0.0.0-5', 'preferences that are none', 400);
    }
    if (wish['languagePreference'].split(',').some((tag) => !/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u.test(tag))) {
      return refuse('11.1.0.0-1', 'languages that are none', 400);
    }
    session.enrolment.preferences = wish;
    return { status: 204 };
  };

  const answerStatement = (session: Session, { method, address, body }: Asked): Answer => {
    if (method !== 'PUT') return { status: 405 };
    const statement = parse(body);
    if (statement === null) return refuse('xAPI Communication 2.1.1', 'a statement that is no JSON', 400);
    if (statement['id'] !== undefined && address.searchParams.get('statementId') !== statement['id']) {
      return refuse('xAPI Communication 2.1.1', 'a statement under the id of another', 400);
    }
    const { enrolment, terms } = session;
    const stored = enrolment.statements.find(({ id }) => id !== undefined && id === statement['id']);
    if (stored !== undefined) return { status: isDeepStrictEqual(stored, statement) ? 204 : 409 };
    const broken = judgeStatement(statement, {
      ...enrolment,
      template: session.template,
      mode: terms.mode ?? 'Normal',
      masteryScore: terms.masteryScore,
      hasReadPreferences: session.hasReadPreferences,
      said: session.statements,
      saidInRegistration: enrolment.statements,
    });
    if (broken !== null) return refuse(broken.requirement, broken.about);
    session.statements.push(statement);
    enrolment.statements.push(statement);
    if (isDefined(statement) && nameVerb(statement) === 'terminated') session.isOver = true;
    return { status: 204 };
  };

  const answerLrs = (resource: string, asked: Asked): Answer => {
    const { headers, address } = asked;
    const token = /^Basic (.+)$/u.exec(headers.authorization ?? '')?.[1];
    const session = sessions.find((one) => one.token === token);
    if (session === undefined || !session.hasFetched) return refuse('8.1.2.0-5', 'a request without the token', 401);
    if (headers['x-experience-api-version'] !== '1.0.3') return refuse('xAPI Communication 3.3', 'a request without the version', 400);
    if (session.isOver) return refuse('8.1.2.0-2', 'a request after the end of the session', 403);
    const { actor, registration } = session.enrolment;
    const agent = address.searchParams.get('agent');
    const isAgent = agent !== null && isDeepStrictEqual(parse(agent), actor);
    if (resource === 'statements') return answerStatement(session, asked);
    if (resource === 'agents/profile') return isAgent ? answerProfile(session, asked) : refuse('11.0.0.0-1', 'a profile of another agent');
    if (resource !== 'activities/state') return { status: 404 };
    if (!isAgent) return refuse('8.1.3.0-3', 'a state of another agent');
    if (address.searchParams.get('registration') !== registration) return refuse('8.1.4.0-3', 'a state of another registration');
    return answerState(session, asked);
  };

  const server = createServer((request, response) => {
    void (async () => {
      const address = new URL(request.url ?? '/', origin);
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const asked: Asked = {
        method: request.method ?? '',
        address,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
      response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, POST');
      response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match');
      response.setHeader('Access-Control-Expose-Headers', 'ETag');
      if (asked.method === 'OPTIONS') return void response.writeHead(204).end();

      const resource = address.pathname.replace(/^\/(?:lrs\/)?/u, '');
      const place = resource === 'agents/profile' ? 'profile' : resource === 'activities/state' ? 'state' : resource;
      const next = stumbles.find(({ at, times }) => at === place && times > 0);
      const stumble = next?.after === 0 ? next : undefined;
      if (stumble !== undefined) stumble.times -= 1;
      else if (next !== undefined) next.after -= 1;
      if (stumble?.how === 'hang') {
        waiting.add(response);
        return void response.once('close', () => waiting.delete(response));
      }
      if (stumble?.how === 'cut') return void response.destroy();
      if (typeof stumble?.how === 'number') return void response.writeHead(stumble.how).end();
      if (stumble?.how === 'late') await new Promise<void>((resolve) => void late.push(resolve));
      const answer = place === 'fetch' ? fetchToken(asked) : answerLrs(resource, asked);
      if (stumble?.how === 'swallow') return void response.destroy();
      if (answer.etag !== undefined) response.setHeader('ETag', answer.etag);
      if (answer.body !== undefined) response.setHeader('Content-Type', 'application/json');
      response.writeHead(answer.status);
      response.end(typeof answer.body === 'string' ? answer.body : answer.body === undefined ? undefined : JSON.stringify(answer.body));
      if (asked.method === 'GET' && address.searchParams.get('stateId') === 'progress') for (const take of late.splice(0)) take();
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('Violated assumption: the server listens on a port.');
  const origin = `http://127.0.0.1:${bound.port}/`;

  const abandon = (enrolment: Enrolment): void => {
    for (const session of sessions) if (session.enrolment === enrolment) session.isOver = true;
  };
  return {
    origin,
    refusals,
    get late() {
      return late.length;
    },
    get hanging() {
      return waiting.size;
    },
    enrol: () => ({
      registration: randomUUID(),
      actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: randomUUID() } },
      activityId: `https://lms.example/activities/${randomUUID()}`,
      statements: [],
      documents: new Map(),
      preferences: null,
    }),
    launch(enrolment, page, terms = {}) {
      abandon(enrolment);
      const template: Data = {
        contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://publisher.example/unit' }] },
        extensions: { [sessionExtension]: randomUUID(), 'https://lms.example/extensions/cohort': 'autumn' },
      };
      const { mode = 'Normal', moveOn = 'CompletedAndPassed', masteryScore, returnUrl, launchData } = terms;
      const document = { contextTemplate: template, launchMode: mode, moveOn, masteryScore, returnURL: returnUrl };
      enrolment.documents.set('LMS.LaunchData', typeof launchData === 'string' ? launchData : JSON.stringify(launchData ?? document));
      const token = Buffer.from(randomUUID()).toString('base64');
      sessions.push({ enrolment, token, terms, template, statements: [], hasFetched: false, hasReadPreferences: false, isOver: false });
      const address = new URL(page);
      const { registration, actor, activityId } = enrolment;
      const query = {
        registration,
        activityId,
        endpoint: `${origin}lrs`,
        actor: JSON.stringify(actor),
        fetch: `${origin}fetch?session=${encodeURIComponent(token)}`,
      };
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
      return address.href;
    },
    abandon,
    stumble: (stumble) => void stumbles.push({ after: 0, ...stumble }),
    tag: (wanted) => void (etags = wanted),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function parse(text: string): Data | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
