import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, type Room } from '@colyseus/sdk';
import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import { aPlayedScenario, aSetup } from '#test/support/a-workshop.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { findFreePort } from '../scripts/local-services.ts';
import { buildServer, type ServerProcess, startServerProcess } from '../scripts/server-process.ts';
import type { Figure } from './figure.ts';
import { goOn, lead, type LoadedRoom, openRoom, tellOffices, vote } from './room-load.ts';

const rooms = 200;
const people = 5;
const rounds = 3;
/** In which everybody in every room answers once: in earnest it is a minute or two. */
const roundMs = 5000;
const largeRoom = 200;
const ticksPerSecond = 100;
const echoServer = fileURLToPath(new URL('./echo-server.ts', import.meta.url));

/** What a server of workshops takes and bears: one process with SQLite, and the load from this one. */
export async function measureRooms(): Promise<readonly Figure[]> {
  tellOffices();
  const folder = await buildServer('bench-room');
  const data = mkdtempSync(join(tmpdir(), 'bench-room-'));
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}/`;
  const start = () => startServerProcess(folder, port, { DATA_DIR: data, TRUST_PROXY: '1' });
  let server = await start();
  try {
    const { logic, ...pack } = loadShippedScenario('hario-2019');
    const setup = aSetup(aPlayedScenario({ logic, ...pack }), { teams: 1 });
    const figures = [...(await measureLargeRoom(address, setup))];
    const loaded = await openRooms(address, setup);
    figures.push(...(await measureVotes(server, loaded)));
    const began = performance.now();
    const back = loaded.flatMap((room) => [room.comeBack(), ...room.phones.map((phone) => phone.comeBack())]);
    await server.kill();
    server = await start();
    await Promise.all(back);
    figures.push({ id: 'room-restart-200-rooms', value: (performance.now() - began) / 1000, unit: 's', limit: { atMost: 10 } });
    for (const room of loaded) room.close();
    return [...figures, ...(await measureEcho())];
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function openRooms(address: string, setup: WorkshopSetup): Promise<readonly LoadedRoom[]> {
  const loaded: LoadedRoom[] = [];
  const atOnce = 20;
  for (let first = 0; first < rooms; first += atOnce) {
    const batch = Array.from({ length: atOnce }, () => openRoom(address, setup, people));
    loaded.push(...(await Promise.all(batch)));
  }
  return loaded;
}

async function measureVotes(server: ServerProcess, loaded: readonly LoadedRoom[]): Promise<readonly Figure[]> {
  const sentAt = new Map<string, number>();
  const delays: number[] = [];
  for (const { created, onView } of loaded) {
    onView((view) => {
      if (view.teams[0]?.stage !== 'answering') return;
      for (const { participant, hasAnswered } of view.teams[0].seats) {
        const name = `${created.code} ${participant}`;
        const sent = hasAnswered ? sentAt.get(name) : undefined;
        if (sent === undefined || !sentAt.delete(name)) continue;
        delays.push(performance.now() - sent);
      }
    });
  }
  await Promise.all(loaded.map(begin));
  let refused = 0;
  const cpu = readCpuSeconds(server.pid);
  const began = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(
      loaded.flatMap(({ created, phones }, room) =>
        phones.map(async (phone, at) => {
          await pause((((at * rooms + ((room * 77) % rooms)) % (rooms * people)) / (rooms * people)) * roundMs);
          sentAt.set(`${created.code} ${phone.view?.me.id}`, performance.now());
          if (!(await vote(phone, at))) refused += 1;
        }),
      ),
    );
    await Promise.all(loaded.map((room) => room.see((view) => view.teams[0]?.answered.isComplete ?? false)));
    await Promise.all(loaded.map((room, at) => pause((at / rooms) * 2000).then(() => goOn(room))));
  }
  const seconds = (performance.now() - began) / 1000;
  const cores = (readCpuSeconds(server.pid) - cpu) / seconds;
  return [
    { id: 'room-vote-seen-p50', value: percentile(delays, 50), unit: 'ms', limit: null },
    { id: 'room-vote-seen-p95', value: percentile(delays, 95), unit: 'ms', limit: { atMost: 50 } },
    { id: 'room-vote-seen-p99', value: percentile(delays, 99), unit: 'ms', limit: { atMost: 100 } },
    { id: 'room-votes-lost', value: refused + rooms * people * rounds - delays.length, unit: '', limit: { atMost: 0 } },
    { id: 'room-server-cpu', value: cores * 100, unit: '% of a core', limit: { atMost: 100 } },
    { id: 'room-server-memory', value: readPeakMegabytes(server.pid), unit: 'MB', limit: { atMost: 400 } },
  ];
}

async function begin(room: LoadedRoom): Promise<void> {
  await lead(room, { type: 'workshop.start' });
  const isAsked = () => room.view?.teams.every((team) => team.stage === 'answering') ?? false;
  while (!isAsked()) {
    const before = room.view?.seq ?? 0;
    await lead(room, { type: 'team.continue', target: 'all' });
    await room.see((view) => view.seq > before);
  }
  await Promise.all(room.phones.map((phone) => phone.see((view) => view.question !== null)));
}

/** One workshop of twelve tables, all from one office. */
async function measureLargeRoom(address: string, setup: WorkshopSetup): Promise<readonly Figure[]> {
  const began = performance.now();
  const room = await openRoom(address, { ...setup, teams: 12 }, largeRoom);
  const joined = (performance.now() - began) / 1000;
  await begin(room);
  await Promise.all(room.phones.map((phone, at) => pause(at * 5).then(() => vote(phone, at))));
  const revealed = Promise.all(room.phones.map((phone) => phone.see((view) => view.first !== null)));
  const sent = performance.now();
  await lead(room, { type: 'answers.reveal', target: 'all' });
  await revealed;
  const took = performance.now() - sent;
  room.close();
  return [
    { id: 'room-join-200-people', value: joined, unit: 's', limit: { atMost: 5 } },
    { id: 'room-reveal-to-200-people', value: took, unit: 'ms', limit: { atMost: 300 } },
  ];
}

/** The room server alone: the same rooms, people and pace, and what is sent comes back. */
async function measureEcho(): Promise<readonly Figure[]> {
  const port = await findFreePort();
  const child = spawn(process.execPath, ['--import', 'tsx', echoServer, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const delays: number[] = [];
  const clients: Room[] = [];
  for (let room = 0; room < rooms; room += 1) {
    const join = () => new Client(`http://127.0.0.1:${port}`).joinOrCreate('echo', { room });
    clients.push(...(await Promise.all(Array.from({ length: people }, join))));
  }
  await Promise.all(
    clients.map(
      (client, at) =>
        new Promise<void>((resolve) => {
          let sent = 0;
          client.onMessage('vote', () => {
            delays.push(performance.now() - sent);
            resolve();
          });
          void pause((((at * 77) % clients.length) / clients.length) * roundMs).then(() => {
            sent = performance.now();
            client.send('vote', { option: 'a' });
          });
        }),
    ),
  );
  await Promise.all(clients.map((client) => client.leave()));
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  return [50, 95, 99].map((share) => ({ id: `echo-p${share}`, value: percentile(delays, share), unit: 'ms', limit: null }));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** User and system time of a process, Linux only. */
function readCpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** The most that a process has held in memory, Linux only. */
function readPeakMegabytes(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}
