// Verifies receipts, proofs and checkpoints as docs/proof-format.md says, and knows nothing else of
// us. A third verifier beside `samspor verify` and verify.py: it shares nothing with them but the page.

export class Bad extends Error {}

const check = (holds, words) => { if (!holds) throw new Bad(words); };

const NOTE_MAX = 262144;
const SIGNATURES_MAX = 64;
const PATH_MAX = 63;
const PART_MAX = 32000;
const LABEL = 'samspor.leaf/1\n';

export const utf8 = text => new TextEncoder().encode(text);

const joined = (...parts) => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
};

const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

const hash = async (name, ...parts) =>
  new Uint8Array(await crypto.subtle.digest(name, joined(...parts)));

const sha256 = (...parts) => hash('SHA-256', ...parts);

export const leafHash = leaf => sha256(Uint8Array.of(0), leaf);

const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

/** Base64 in its one form. */
export function unbase64(text, length) {
  check(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text), 'base64');
  const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
  check(base64(bytes) === text && (length === undefined || bytes.length === length), 'base64');
  return bytes;
}

export function base64(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function number(text) {
  check(/^(?:0|[1-9][0-9]{0,18})$/.test(text) && BigInt(text) < 1n << 63n, 'number');
  check(BigInt(text) <= BigInt(Number.MAX_SAFE_INTEGER), 'number');
  return Number(text);
}

function after(word, line) {
  check(line !== undefined && line.startsWith(word), 'form');
  return line.slice(word.length);
}

function name(text) {
  check(text.length > 0 && text.length < 256 && !/[\s+\u0000-\u001f\u007f-\u009f]/u.test(text), 'name');
  return text;
}

/** Ed25519 (RFC 8032), where the browser has none: a point as X, Y, Z, T. */
const P = (1n << 255n) - 19n;
const L = (1n << 252n) + 27742317777372353535851937790883648493n;
const mod = n => ((n % P) + P) % P;

function power(base, exponent) {
  let result = 1n;
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = b * b % P) {
    if (e & 1n) result = result * b % P;
  }
  return result;
}

const D = mod(-121665n * power(121666n, P - 2n));

function add(p, q) {
  const a = mod(p[1] - p[0]) * mod(q[1] - q[0]) % P;
  const b = mod(p[1] + p[0]) * mod(q[1] + q[0]) % P;
  const c = 2n * p[3] * q[3] % P * D % P;
  const d = 2n * p[2] * q[2] % P;
  const [e, f, g, h] = [mod(b - a), mod(d - c), mod(d + c), mod(b + a)];
  return [e * f % P, g * h % P, f * g % P, e * h % P];
}

function times(n, point) {
  let sum = [0n, 1n, 1n, 0n];
  for (let p = point, k = n; k > 0n; k >>= 1n, p = add(p, p)) if (k & 1n) sum = add(sum, p);
  return sum;
}

const little = bytes => bytes.reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n);

function point(bytes) {
  const whole = little(bytes);
  const y = whole & ((1n << 255n) - 1n);
  const sign = whole >> 255n;
  const square = mod((y * y - 1n) * power(D * y * y + 1n, P - 2n));
  let x = power(square, (P + 3n) / 8n);
  if (x * x % P !== square) x = x * power(2n, (P - 1n) / 4n) % P;
  check(y < P && x * x % P === square && (x !== 0n || sign === 0n), 'point');
  if ((x & 1n) !== sign) x = mod(-x);
  return [x, y, 1n, x * y % P];
}

const BASE = [
  15112221349535400772501151409588531511454012693041857206046113283949847762202n,
  46316835694926478169428394003475163141307993866256225615783033603165251855960n,
];
BASE.push(1n, BASE[0] * BASE[1] % P);

export async function ed25519ByHand(key, message, signature) {
  try {
    const s = little(signature.slice(32));
    const k = little(await hash('SHA-512', signature.slice(0, 32), key, message)) % L;
    const a = times(s, BASE);
    const b = add(point(signature.slice(0, 32)), times(k, point(key)));
    return s < L && [0, 1].every(i => mod(a[i] * b[2] - b[i] * a[2]) === 0n);
  } catch (bad) {
    if (bad instanceof Bad) return false;
    throw bad;
  }
}

async function ed25519(key, message, signature) {
  try {
    point(key);
  } catch {
    return false;
  }
  let imported;
  try {
    imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
  } catch {
    return ed25519ByHand(key, message, signature);
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, message);
}

/** `name+id+base64(type ‖ public key)`. */
export async function verifierKey(line) {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line);
  check(parts, 'key');
  const typed = unbase64(parts[3], 33);
  const id = (await sha256(utf8(name(parts[1])), utf8('\n'), typed)).slice(0, 4);
  check([...id].map(byte => byte.toString(16).padStart(2, '0')).join('') === parts[2], 'key');
  point(typed.slice(1));
  return { name: parts[1], id, type: typed[0], key: typed.slice(1) };
}

/** Its text, and a line for each signature. */
function note(text) {
  check(text.length <= NOTE_MAX && !/[\u0000-\u0009\u000b-\u001f]/.test(text), 'note');
  const cut = text.lastIndexOf('\n\n');
  const end = text.slice(cut + 2);
  check(cut >= 0 && end.endsWith('\n'), 'note');
  const lines = end.slice(0, -1).split('\n');
  check(lines.length <= SIGNATURES_MAX, 'note');
  return { text: text.slice(0, cut + 1), signatures: lines.map(signature) };
}

function signature(line) {
  const parts = after('\u2014 ', line).split(' ');
  check(parts.length === 2, 'signature');
  const bytes = unbase64(parts[1]);
  check(bytes.length > 4, 'signature');
  return { name: name(parts[0]), id: bytes.slice(0, 4), bytes: bytes.slice(4) };
}

/** The names of those keys that signed; one bad line of a known key spoils the note. */
async function signers(signed, keys) {
  const names = new Set();
  for (const line of signed.signatures) {
    for (const key of keys) {
      if (key.name !== line.name || !same(key.id, line.id)) continue;
      const timed = key.type === 4;
      check((key.type === 1 || timed) && line.bytes.length === (timed ? 72 : 64), 'forged');
      let head = '';
      if (timed) {
        const time = line.bytes.slice(0, 8).reduce((n, byte) => (n << 8n) | BigInt(byte), 0n);
        check(time < 1n << 63n, 'forged');
        head = `cosignature/v1\ntime ${time}\n`;
      }
      check(await ed25519(key.key, utf8(head + signed.text), line.bytes.slice(-64)), 'forged');
      names.add(key.name);
    }
  }
  return names;
}

async function linesSignedByTheLog(signed, keys) {
  check((await signers(signed, keys)).size > 0, 'unsigned');
  return signed.text.split('\n').slice(0, -1);
}

/** Its size and root, and who of the witnesses cosigned it. */
export async function checkpoint(text, logKeys, witnessKeys = []) {
  const signed = note(text);
  const lines = await linesSignedByTheLog(signed, logKeys);
  check(lines.length >= 3 && lines.every(line => line !== ''), 'checkpoint');
  const [size, root] = [number(lines[1]), unbase64(lines[2], 32)];
  check(size > 0 || same(root, await sha256()), 'checkpoint');
  check(lines[0] === logKeys[0].name, 'origin');
  return { origin: lines[0], size, root, witnesses: [...await signers(signed, witnessKeys)] };
}

function proofParts(text, header) {
  const cut = text.indexOf('\n\n');
  check(cut >= 0 && text.length <= 2 * NOTE_MAX, 'proof');
  const lines = text.slice(0, cut).split('\n');
  check(lines.shift() === header, 'proof');
  if (header.startsWith('c2sp') && lines[0]?.startsWith('extra ')) {
    check(lines[0].length <= 65542, 'proof');
    unbase64(lines.shift().slice(6));
  }
  check(lines.length > 0 && lines.length <= PATH_MAX + 1, 'proof');
  return {
    index: number(after('index ', lines[0])),
    path: lines.slice(1).map(line => unbase64(line, 32)),
    note: text.slice(cut + 2),
  };
}

/** The root to which an inclusion proof leads. */
export async function climb(index, size, path, leaf) {
  check(index < size, 'outside');
  let [at, last, root] = [BigInt(index), BigInt(size) - 1n, leaf];
  for (const sibling of path) {
    check(last > 0n, 'path');
    const left = (at & 1n) === 1n || at === last;
    root = left ? await nodeHash(sibling, root) : await nodeHash(root, sibling);
    while (left && (at & 1n) === 0n) [at, last] = [at >> 1n, last >> 1n];
    [at, last] = [at >> 1n, last >> 1n];
  }
  check(last === 0n, 'path');
  return root;
}

/** That the tree of `later` leaves begins with all of the tree of `earlier` leaves. */
export async function consistent(earlier, later, earlierRoot, laterRoot, path) {
  check(earlier <= later, 'path');
  if (earlier === 0) return check(path.length === 0 && same(earlierRoot, await sha256()), 'root');
  if (earlier === later) return check(path.length === 0 && same(earlierRoot, laterRoot), 'root');
  const power2 = (BigInt(earlier) & (BigInt(earlier) - 1n)) === 0n;
  const all = power2 ? [earlierRoot, ...path] : path;
  check(all.length > 0, 'path');
  let [at, last] = [BigInt(earlier) - 1n, BigInt(later) - 1n];
  while ((at & 1n) === 1n) [at, last] = [at >> 1n, last >> 1n];
  let [e, l] = [all[0], all[0]];
  for (const each of all.slice(1)) {
    check(last > 0n, 'path');
    if ((at & 1n) === 1n || at === last) {
      [e, l] = [await nodeHash(each, e), await nodeHash(each, l)];
      while ((at & 1n) === 0n) [at, last] = [at >> 1n, last >> 1n];
    } else {
      l = await nodeHash(l, each);
    }
    [at, last] = [at >> 1n, last >> 1n];
  }
  check(last === 0n && same(e, earlierRoot) && same(l, laterRoot), 'root');
}

/** The position that a receipt promises for a leaf. */
export async function receipt(text, logKeys, leaf) {
  const { index, path, note: promise } = proofParts(text, 'samspor.receipt/1');
  const lines = await linesSignedByTheLog(note(promise), logKeys);
  check(lines.length === 3 && lines[0] === logKeys[0].name, 'origin');
  const span = after('promise ', lines[1]).split(' ').map(number);
  check(span.length === 2 && span[0] > 0 && index < span[1], 'promise');
  const root = await climb(index, span[1], path, await leafHash(leaf));
  check(same(root, unbase64(lines[2], 32)), 'root');
  check(leafSays(leaf).position === span[0] + index, 'position');
  return span[0] + index;
}

/** The position that a receipt speaks of, before anything is verified. */
export function receiptPosition(text) {
  const { index, note: promise } = proofParts(text, 'samspor.receipt/1');
  const lines = note(promise).text.split('\n');
  return number(after('promise ', lines[1]).split(' ')[0]) + index;
}

/** The checkpoint under which a proof that stands alone holds. */
export async function inclusion(text, logKeys, witnessKeys, leaf) {
  const { index, path, note: signed } = proofParts(text, 'c2sp.org/tlog-proof@v1');
  const under = await checkpoint(signed, logKeys, witnessKeys);
  const root = await climb(index, under.size, path, await leafHash(leaf));
  check(same(root, under.root), 'root');
  check(leafSays(leaf).position === index + 1, 'position');
  return under;
}

/** What a leaf says, if it has the form of one. */
export function leafSays(leaf) {
  const view = new DataView(leaf.buffer, leaf.byteOffset, leaf.length);
  const words = bytes => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  check(leaf.length >= 67 && words(leaf.slice(0, 15)) === LABEL, 'leaf');
  const position = view.getBigUint64(15);
  check(position > 0n && position <= BigInt(Number.MAX_SAFE_INTEGER) && leaf[63] < 128, 'leaf');
  let at = 67;
  const short = () => {
    check(at < leaf.length && leaf[at] > 0 && at + 1 + leaf[at] <= leaf.length, 'leaf');
    const text = words(leaf.slice(at + 1, at + 1 + leaf[at]));
    at += 1 + leaf[at];
    return text;
  };
  const part = () => {
    check(at + 4 <= leaf.length && leaf[at] < 128, 'leaf');
    const length = view.getUint32(at);
    const kept = length <= PART_MAX ? length : 32;
    const bytes = leaf.slice(at + 4, at + 4 + kept);
    check(bytes.length === kept, 'leaf');
    at += 4 + kept;
    return length <= PART_MAX ? words(bytes) : null;
  };
  const says = {
    position: Number(position),
    recordedAt: new Date(Number(view.getBigInt64(23) / 1000n)),
    version: view.getUint32(63),
    kind: short(),
    name: short(),
    stamp: part(),
    event: part(),
  };
  check(at === leaf.length, 'leaf');
  return says;
}
