import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { matchMaker, type Presence } from '@colyseus/core';
import { setLogger } from '@colyseus/core/Logger';
import { RedisDriver } from '@colyseus/redis-driver';
import { RedisPresence } from '@colyseus/redis-presence';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { largestMessage, roomName } from '#workshop/protocol/message.ts';
import { createRoomServerLog } from './operator-log.ts';
import { isOwnPage } from './routes.ts';
import { WorkshopRoom } from './workshop-room.ts';
import type { WorkshopDesk } from './workshop-desk.ts';

/** How several processes find each other's rooms. */
export interface Cluster {
  readonly redisUrl: string;
  /** Where clients reach this very process: host, port and path, without scheme. */
  readonly publicAddress: string;
}

/** Rooms on an HTTP server. */
export interface WorkshopServer {
  isShuttingDown(): boolean;
  countClients(): number;
  /** Tells everybody, lets go of every room; the journal has everything already. */
  shutDown(): Promise<void>;
}

const pingMs = 4000;
const longestFarewellMs = 2000;
const sweepMs = 10 * 60_000;

/**
 * Opens the rooms of workshops on an HTTP server that does not listen yet. One per process: the room server's match maker is
 * one. Without a cluster everything stays in this process.
 */
export async function openWorkshopServer(
  server: Server,
  desk: WorkshopDesk,
  { cluster, idleMs }: { readonly cluster: Cluster | null; readonly idleMs: number },
): Promise<WorkshopServer> {
  setLogger(createRoomServerLog(desk.log));
  const presence: Presence | undefined = cluster === null ? undefined : new RedisPresence(cluster.redisUrl);
  const driver = cluster === null ? undefined : new RedisDriver(cluster.redisUrl);
  await matchMaker.setup(presence, driver, cluster?.publicAddress, async () => matchMaker.processId);
  const OwnRoom = class extends WorkshopRoom {
    constructor() {
      super(desk);
    }
  };
  matchMaker.defineRoomType(roomName, OwnRoom).filterBy(['code']);
  await matchMaker.accept();
  const transport = new WebSocketTransport({
    server,
    maxPayload: largestMessage,
    pingInterval: pingMs,
    beforeUpgrade: ({ url }, { headers }) => {
      if (!isOwnPage({ headers: Object.fromEntries(headers) }, desk.origin)) return new Response(null, { status: 403 });
      // Whoever has no place in a room has nothing to say here.
      return new URL(url).searchParams.has('sessionId') ? undefined : new Response(null, { status: 404 });
    },
  });
  let isShuttingDown = false;
  const sweeping = setInterval(() => void sweep(desk, idleMs), sweepMs);
  sweeping.unref();
  void sweep(desk, idleMs);
  return {
    isShuttingDown: () => isShuttingDown,
    countClients: () => matchMaker.stats.local.ccu,
    async shutDown() {
      if (isShuttingDown) return;
      isShuttingDown = true;
      clearInterval(sweeping);
      for (const { roomId } of await matchMaker.query({ name: roomName })) {
        const room: unknown = matchMaker.getLocalRoomById(roomId);
        if (room instanceof WorkshopRoom) room.closeFor('workshop/shutting-down');
      }
      // A place that was given and not taken holds its room open for a while; nobody waits for that.
      await Promise.race([matchMaker.gracefullyShutdown().catch(() => undefined), setTimeout(longestFarewellMs, null, { ref: false })]);
      transport.shutdown();
      presence?.shutdown();
      await driver?.shutdown();
      await desk.store.close();
    },
  };
}

/** Ends and erases workshops in which nothing has been done for long. */
export async function sweep(desk: WorkshopDesk, idleMs: number): Promise<void> {
  try {
    for (const code of await desk.store.listIdle(desk.now() - idleMs)) {
      await desk.store.erase(code);
      desk.log.info('workshop/expired', { workshop: desk.nameOf(code) });
      for (const { roomId } of await matchMaker.query({ name: roomName, code }))
        await matchMaker.remoteRoomCall(roomId, 'closeFor', ['workshop/over']);
    }
  } catch (error) {
    desk.log.warn('workshop/not-swept', { reason: String(error) });
  }
}
