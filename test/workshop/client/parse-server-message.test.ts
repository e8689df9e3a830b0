import { describe, expect, it } from 'vitest';
import {
  parseAnswer,
  parseArchive,
  parseCode,
  parseCreated,
  parseKeptSeat,
  parseKey,
  parseRefused,
  parseSeat,
  parseView,
} from '#workshop/client/parse-server-message.ts';

const strange: readonly unknown[] = [undefined, null, 0, '', 'view', [], {}, { kind: 'phone' }, { message: '1', answer: {} }, { seat: 1 }];

describe('what a server says', () => {
  it.each(strange)('is as if it had not come where it has another outline: %j', (payload) => {
    expect(parseView('phone', payload)).toBeNull();
    expect(parseAnswer(payload)).toBeNull();
    expect(parseSeat(payload)).toBeNull();
    expect(parseKey(payload)).toBeNull();
    expect(parseArchive(payload)).toBeNull();
    expect(parseCreated(payload)).toBeNull();
    expect(parseRefused(payload)).toBeNull();
  });

  it('is a view only for the kind of screen that it was made for', () => {
    const view = { kind: 'console', seq: 3 };
    expect(parseView('phone', view)).toBeNull();
    expect(parseView('console', view)).toBe(view);
  });

  it('is an answer with a number, done or refused', () => {
    expect(parseAnswer({ message: 4, answer: { ok: true } })?.message).toBe(4);
    expect(parseAnswer({ message: 4, answer: { ok: false, code: 'workshop/paused' } })?.answer.ok).toBe(false);
    expect(parseAnswer({ message: 4, answer: { ok: false } })).toBeNull();
  });

  it('is a refusal with a code of ours, and nothing of the server beside it', () => {
    expect(parseRefused({ ok: false, code: 'workshop/locked', error: 'workshop/locked' })).toEqual({ ok: false, code: 'workshop/locked' });
    expect(parseCode('Error: no room')).toBeNull();
  });
});

describe('the seat that a device keeps', () => {
  it('is read as it was written', () => {
    expect(parseKeptSeat('{"code":"ABC234","seat":"key"}')).toEqual({ code: 'ABC234', seat: 'key' });
  });

  it.each([null, '', '{', 'null', '[]', '{"code":1,"seat":"key"}'])('is none where the text holds none: %j', (text) => {
    expect(parseKeptSeat(text)).toBeNull();
  });
});
