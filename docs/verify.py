#!/usr/bin/env python3
"""Verifies a log, or a part of one, as proof-format.md says, with the standard library alone.

SOURCE is the address of a Samspor, a zip, or a directory. Needs a key of the log from somebody else than the log."""
import argparse, base64, hashlib, os, re, sys, urllib.error, urllib.request, zipfile

TRUE, FALSE, USAGE, NOT_ALLOWED, NOT_REACHABLE, DAMAGED = range(6)
FULL, NOTE_MAX, PIECE_MAX, FORGED = 256, 262144, 2 * 256 * 65535, "a known key's signature does not hold"

class Stop(Exception):  # there is no verdict, for the reason of an exit code
    def __init__(self, code, words):
        super().__init__(words)
        self.code = code

class Bad(Exception):  # something does not hold
    pass

def check(holds, words):
    if not holds:
        raise Bad(words)

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def node(left, right):
    return sha(b"\1", left, right)

# Ed25519 (RFC 8032 section 5.1), a point as X, Y, Z, T
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    return (b - a) * (d - c) % P, (d + c) * (b + a) % P, (d - c) * (d + c) % P, (b - a) * (b + a) % P

def times(n, p):
    q = (0, 1, 1, 0)
    while n:
        q, p, n = add(q, p) if n & 1 else q, add(p, p), n >> 1
    return q

def point(data):
    y, sign = int.from_bytes(data, "little") & (1 << 255) - 1, data[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    check(y < P and x * x % P == square and (x or not sign), "not a point of the curve")
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P

BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def ed25519(key, message, signature):
    r, s = point(signature[:32]), int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    a, b = times(s, BASE), add(r, times(k, point(key)))
    check(s < L and all((a[i] * b[2] - b[i] * a[2]) % P == 0 for i in (0, 1)), FORGED)

# Texts, each in its one form
def text(data):
    try:
        check(not re.search("[\0-\x09\x0b-\x1f]", data.decode()), "with a control character")
        return data.decode()
    except UnicodeDecodeError:
        raise Bad("not UTF-8")

def unbase64(line, length=None):
    try:
        data = base64.b64decode(line, validate=True)
    except ValueError:
        raise Bad("not base64")
    check(base64.b64encode(data).decode() == line and length in (None, len(data)), "not base64 in its one form")
    return data

def number(line):
    check(re.fullmatch("0|[1-9][0-9]{0,18}", line) and int(line) < 2**63, "not a number")
    return int(line)

def after(word, line):
    check(line.startswith(word), "not in its form")
    return line[len(word) :]

def name(word):
    check(0 < len(word) < 256 and not re.search(r"[\s+\x00-\x1f\x7f-\x9f]", word), "not a name")
    return word

def verifier_key(line):  # name, id, type, key
    parts = re.fullmatch(r"([^+]+)\+([0-9a-f]{8})\+(.+)", line)
    check(parts, "not a key")
    typed = unbase64(parts[3], 33)
    check(bytes.fromhex(parts[2]) == sha(name(parts[1]).encode(), b"\n", typed)[:4], "a key with another id")
    point(typed[1:])
    return parts[1], bytes.fromhex(parts[2]), typed[0], typed[1:]

def note(data):  # text, lines of name, id and signature
    check(len(data) <= NOTE_MAX, "a note that is too long")
    body, divider, end = text(data).rpartition("\n\n")
    check(divider and end.endswith("\n") and end.count("\n") <= 64, "not a note")
    lines = [(name(who), unbase64(what)) for who, what in (signature(line) for line in end[:-1].split("\n"))]
    check(all(len(what) > 4 for _, what in lines), "not a signature")
    return body + "\n", [(who, what[:4], what[4:]) for who, what in lines]

def signature(line):
    parts = after("\u2014 ", line).split(" ")
    check(len(parts) == 2, "not a signature")
    return parts

def signers(a_note, keys):  # who of them signed; one bad line of a known key spoils the note
    names = set()
    for who, number_, signed in a_note[1]:
        for key in (key for key in keys if key[:2] == (who, number_)):
            time = int.from_bytes(signed[:8], "big") if key[2] == 4 else None
            check(len(signed) == (64 if time is None else 72) and (time or 0) < 2**63, FORGED)
            head = "" if time is None else "cosignature/v1\ntime %d\n" % time
            try:
                ed25519(key[3], (head + a_note[0]).encode(), signed[-64:])
            except Bad:
                raise Bad(FORGED)
            names.add(who)
    return names

def signed_lines(a_note, keys):
    check(signers(a_note, keys), "no known key of the log has signed")
    return a_note[0].split("\n")[:-1]

def checkpoint(a_note, keys):  # size, root
    lines = signed_lines(a_note, keys)
    check(len(lines) >= 3 and all(lines), "not origin, size and root")
    size, root = number(lines[1]), unbase64(lines[2], 32)
    check(size or root == sha(), "not the root of nothing")
    check(lines[0] == keys[0][0], "the checkpoint of another log")
    return size, root

def proof(data, header):  # index, path, note
    head, divider, rest = text(data).partition("\n\n")
    lines = head.split("\n")
    check(divider and lines.pop(0) == header and len(data) <= 2 * NOTE_MAX, "not a proof")
    if header.startswith("c2sp") and lines and lines[0].startswith("extra "):
        check(len(lines[0]) <= 65542 and unbase64(lines.pop(0)[6:]) is not None, "not a proof")
    check(0 < len(lines) <= 64, "not a proof")
    return number(after("index ", lines[0])), [unbase64(line, 32) for line in lines[1:]], note(rest.encode())

def receipt(data, keys):  # position, index, count, path, root
    index, path, promise = proof(data, "samspor.receipt/1")
    lines = signed_lines(promise, keys)
    check(len(lines) == 3 and lines[0] == keys[0][0], "not a promise of this log")
    span = [number(word) for word in after("promise ", lines[1]).split(" ")]
    check(len(span) == 2 and span[0] and index < span[1] and sum(span) <= 2**63, "not a promise")
    return span[0] + index, index, span[1], path, unbase64(lines[2], 32)

def climb(index, size, path, leaf):  # the root to which an inclusion proof leads
    check(index < size, "outside of the tree")
    at, last = index, size - 1
    for sibling in path:
        check(last, "more hashes than such a proof has")
        left = at & 1 or at == last
        leaf = node(sibling, leaf) if left else node(leaf, sibling)
        while left and not at & 1:
            at, last = at >> 1, last >> 1
        at, last = at >> 1, last >> 1
    check(not last, "fewer hashes than such a proof has")
    return leaf

def position_of(leaf):
    check(leaf[:15] == b"samspor.leaf/1\n" and len(leaf) >= 67 and leaf[15] < 128 and leaf[63] < 128, "not a leaf")
    at = 67
    for _ in range(2):
        check(at < len(leaf) and 0 < leaf[at] < len(leaf) - at, "not a leaf")
        text(leaf[at + 1 : at + 1 + leaf[at]])
        at += 1 + leaf[at]
    for _ in range(2):
        check(at + 4 <= len(leaf) and leaf[at] < 128, "not a leaf")
        length = int.from_bytes(leaf[at : at + 4], "big")
        at += 4 + (length if length <= 32000 else 32)
    check(at == len(leaf) and any(leaf[15:23]), "not a leaf")
    return int.from_bytes(leaf[15:23], "big")

class Source:
    def __init__(self, address, token=None):
        self.at, self.token, self.zip, self.online = address, token, None, address.startswith(("http://", "https://"))
        try:
            self.zip = zipfile.ZipFile(address) if os.path.isfile(address) else None
        except zipfile.BadZipFile:
            raise Stop(DAMAGED, address + " is not a whole zip")
        if not (self.online or self.zip or os.path.isdir(address)):
            raise Stop(NOT_REACHABLE, "there is no " + address)
        if self.zip and len(set(self.zip.namelist())) < len(self.zip.namelist()):
            raise Stop(DAMAGED, address + " has a name twice")

    def read(self, path):  # None where there is none
        headers, file = {"Authorization": "Bearer %s" % self.token} if self.token else {}, os.path.join(self.at, path)
        try:
            if self.online:
                request = urllib.request.Request(self.at.rstrip("/") + "/api/v1/log/" + path, headers=headers)
                data = urllib.request.urlopen(request, timeout=30).read(PIECE_MAX + 1)
            elif self.zip:
                data = self.zip.open(path).read(PIECE_MAX + 1) if path in self.zip.NameToInfo else None
            else:
                data = open(file, "rb").read(PIECE_MAX + 1) if os.path.isfile(file) else None
        except urllib.error.HTTPError as e:
            if e.code != 404:
                raise Stop(NOT_ALLOWED if e.code in (401, 403) else NOT_REACHABLE, str(e))
            data = None
        except OSError as e:
            raise Stop(NOT_REACHABLE, str(e))
        except Exception as e:  # whatever a zip that is not whole brings about
            raise Stop(DAMAGED, "%s: %s" % (path, e))
        if data is not None and len(data) > PIECE_MAX:
            raise Stop(DAMAGED, path + " is too long")
        return data

    def need(self, path, form=bytes):
        data = self.read(path)
        if data is None:
            raise Stop(DAMAGED, path + " is missing")
        return whole(path, form, data)

    def names(self, folder):
        if self.zip:
            return [name for name in self.zip.namelist() if name.startswith(folder + "/") and name[-1] != "/"]
        under = os.path.join(self.at, folder)
        return [folder + "/" + name for name in os.listdir(under)] if os.path.isdir(under) else []

    def positions(self, folder):
        found = [re.fullmatch(r"[a-z]+/(0|[1-9][0-9]{0,18})\.(proof|leaf|hash)", name) for name in self.names(folder)]
        if not all(found):
            raise Stop(DAMAGED, "what is no piece of a log stands in " + folder)
        return sorted({int(parts[1]) for parts in found})

    def path(self, level, n, size):
        width, digits = min(FULL, size - n * FULL), "%03d" % (n % 1000)
        while n := n // 1000:
            digits = "x%03d/%s" % (n % 1000, digits)
        return "tile/%s/%s%s" % (level, digits, "" if width == FULL else ".p/%d" % width), width

    def hashes(self, level, n, size):
        path, width = self.path(level, n, size >> 8 * level)
        data = self.need(path)
        if len(data) != 32 * width:
            raise Stop(DAMAGED, path + " has another width")
        return [data[i : i + 32] for i in range(0, len(data), 32)]

    def entries(self, n, size):  # for each the bytes, or the hash alone as a tuple; False is closed, None missing
        (path, width), first, found, at = self.path("entries", n, size), n * FULL, [], 0
        lines = self.online
        while lines and len(found) < width:
            path = "entries?after=%d&limit=%d" % (first + len(found), width - len(found))
            lines = self.need(path, text).splitlines()
            found += [whole(path, entry, line) for line in lines]
        data = None if self.online else self.read(path)
        if data is None and not self.online:
            return [self.read("entries/%d.leaf" % (first + i + 1)) or False for i in range(width)]
        while data and len(found) < width and at + 2 <= len(data):
            end = at + 2 + int.from_bytes(data[at : at + 2], "big")
            if end > len(data):
                break
            found, at = found + [data[at + 2 : end]], end
        return found + [None] * (width - len(found) + (len(found) == width and at < len(data or b"")))

def whole(what, form, data):
    try:
        return form(data)
    except Bad as e:
        raise Stop(DAMAGED, "%s: %s" % (what, e))

def entry(line):
    parts = line.split(" ")
    check(len(parts) == 3 and parts[1] in ("leaf", "hash"), "not an entry")
    return unbase64(parts[2]) if parts[1] == "leaf" else (unbase64(parts[2], 32),)

class Row:  # the edge of a row of hashes
    def __init__(self):
        self.size, self.newest = 0, {}  # of each level the newest complete subtree

    def append(self, subtree):  # gives the block of 256 that is complete now, or None
        level = 0
        while self.size >> level & 1:
            subtree, self.newest[level], level = node(self.newest[level], subtree), subtree, level + 1
            if level == 8:
                block = subtree
        self.newest[level], self.size = subtree, self.size + 1
        return block if level >= 8 else None

def root_over(size, subtree):  # from the right edge, of which it is told each complete subtree
    root = b""
    for level in (level for level in range(63) if size >> level & 1):
        root = node(subtree(level), root) if root else subtree(level)
    return root or sha()

class Held:  # what the log said before, and the flaws that are found
    def __init__(self, older, receipts):
        self.older, self.receipts, self.kept, self.flaws = older, receipts, 0, {}
        self.read = self.closed = 0

    def flaw(self, word, position, why):
        if word not in self.flaws or position < self.flaws[word][0]:
            self.flaws[word] = position, why

    def leaf(self, position, leaf):
        self.read += 1
        try:
            says = position_of(leaf)
            if says != position:
                self.flaw("completeness", position, "the entry there is of position %d" % says)
        except Bad as e:
            self.flaw("accuracy", position, str(e))
        return sha(b"\0", leaf)

    def hash(self, position, leaf_hash):
        for _, index, count, path, root in (r for r in self.receipts if r[0] == position):
            try:
                check(climb(index, count, path, leaf_hash) == root, "its receipt is of another event")
            except Bad as e:
                self.flaw("completeness", position, str(e))
                self.exact = min(position, getattr(self, "exact", position))

    def conclude(self, size, roots):  # roots: of the log at the sizes that somebody holds
        self.kept = max([s for s, root in self.older if roots.get(s) == root], default=0)
        for s, root in self.older:
            if s > size:
                self.flaw("completeness", size + 1, "a checkpoint of size %d was signed" % s)
            elif roots[s] != root and getattr(self, "exact", s + 1) > s:
                self.flaw("completeness", self.kept + 1, "a checkpoint of size %d was signed for another log" % s)
        for position in (r[0] for r in self.receipts if r[0] > size):
            self.flaw("completeness", position, "it has a receipt, and the checkpoint does not reach it")

def whole_log(source, size, signed, held):
    levels = [level for level in range(8) if size >> 8 * level]
    entries, tiles, notes, cache, sizes = Row(), [Row() for _ in levels], {}, {}, {s for s, _ in held.older}
    roots = {0: sha()}

    def claimed(level):
        n, i = divmod(tiles[level].size, FULL)
        if cache.get(level, (None,))[0] != n:
            cache[level] = n, source.hashes(level, n, size)
        return cache[level][1][i]

    for n in range((size + FULL - 1) // FULL):
        found = source.entries(n, size)
        for position, what in enumerate(found[: min(FULL, size - n * FULL)], n * FULL + 1):
            if what is None:
                held.flaw("completeness", position, "there is no entry")
            held.closed += what is False or isinstance(what, tuple)
            computed = held.leaf(position, what) if isinstance(what, bytes) else what[0] if what else claimed(0)
            held.hash(position, computed)
            entries.append(computed)
            for level in levels:
                said = claimed(level)
                if said != computed:
                    notes.setdefault(level, (tiles[level].size << 8 * level) + 1)
                computed = tiles[level].append(said)
                if not computed:
                    break
            if position in sizes:
                roots[position] = root_over(position, entries.newest.get)
        if len(found) > min(FULL, size - n * FULL):
            held.flaw("completeness", min(size, n * FULL + FULL), "more stands there than there is room for")
    held.conclude(size, roots)
    if root_over(size, entries.newest.get) == signed:
        if notes:
            held.flaw("accuracy", min(notes.values()), "a tile has another hash than its entry")
        return
    for top in levels:
        row = lambda level: min(top, level // 8)
        if root_over(size, lambda level: tiles[row(level)].newest[level - 8 * row(level)]) == signed:
            first = min(position for level, position in notes.items() if level <= top)
            return held.flaw("accuracy", first, "the entry is not the one that was signed")
    held.flaw("accuracy", held.kept + 1, "the entries do not lead to the signed root, nor do the tiles tell where")

def part_of_log(source, size, signed, held, signed_note):
    proofs = source.positions("proofs")
    if any(s != size for s, _ in held.older) or any(r[0] not in proofs for r in held.receipts):
        raise Stop(USAGE, "a part can be held only to receipts of its events and a checkpoint of its size")
    for position in set(source.positions("entries")) - set(proofs):
        held.flaw("completeness", position, "it has no proof")
    for position in proofs:
        leaf, closed = (source.read("entries/%d.%s" % (position, kind)) for kind in ("leaf", "hash"))
        if leaf is None and closed is None:
            held.flaw("completeness", position, "there is a proof of it and no entry")
            continue
        held.closed += leaf is None
        name_ = "entries/%d.hash" % position
        leaf_hash = held.leaf(position, leaf) if leaf is not None else whole(name_, a_line, closed)
        held.hash(position, leaf_hash)
        index, path, its_note = source.need("proofs/%d.proof" % position, lambda d: proof(d, "c2sp.org/tlog-proof@v1"))
        try:
            check(index == position - 1 and its_note == signed_note, "a proof of something else")
            check(climb(index, size, path, leaf_hash) == signed, "the proof leads to another root")
        except Bad as e:
            held.flaw("accuracy", position, str(e))
    held.conclude(size, {size: signed})

def a_line(data):
    return unbase64(text(data).removesuffix("\n"), 32)

def verify(source, keys, witnesses=(), quorum=None, older=(), receipts=()):  # verdict lines, exit code
    held = Held([whole("a checkpoint", lambda d: checkpoint(note(d), keys), data) for data in older],
                [whole("a receipt", lambda d: receipt(d, keys), data) for data in receipts])
    signed_note, size, root = source.need("checkpoint", note), 0, b""
    try:
        size, root = checkpoint(signed_note, keys)
    except Bad as e:
        held.flaws = {word: (0, "nothing is believed") for word in ("completeness", "accuracy")}
        held.flaw("validity", 0, "the checkpoint: %s" % e)
    else:
        try:
            seen = len(signers(signed_note, witnesses))
            check(seen >= (len({key[0] for key in witnesses}) if quorum is None else quorum), "fewer cosigned than asked")
        except Bad as e:
            held.flaw("validity", 0, "the checkpoint: %s" % e)
        if source.positions("proofs"):
            part_of_log(source, size, root, held, signed_note)
        else:
            whole_log(source, size, root, held)
    words = [(word, held.flaws.get(word)) for word in ("completeness", "accuracy", "validity")]
    lines = ["%s: %s" % (w, "FAILS%s: %s" % (" at position %d" % f[0] if f[0] else "", f[1]) if f else "holds") for w, f in words]
    lines += ["size: %d" % size, "root: %s" % base64.b64encode(root).decode(),
              "events: %d read, %d withheld" % (held.read, held.closed)]
    return lines, FALSE if held.flaws else TRUE

def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", metavar="SOURCE")
    for option in ("key", "key-file", "witness", "witnesses", "checkpoint", "receipt"):
        parser.add_argument("--" + option, action="append", default=[])
    parser.add_argument("--quorum", type=int)
    parser.add_argument("--token-file")
    asked = parser.parse_args(arguments)  # ends with 2 itself
    def files(names):
        return [open(file, "rb").read() for file in names]
    def keys(written, filed, types):
        lines = written + [line for data in files(filed) for line in text(data).splitlines() if line[:1] not in ("", "#")]
        found = [verifier_key(line.strip()) for line in lines]
        check(all(key[2] in types for key in found), "a key of another type")
        return found
    try:
        log, witnesses = keys(asked.key, asked.key_file, (1,)), keys(asked.witness, asked.witnesses, (4,))
        check(len({key[0] for key in log}) == 1, "needs a key of one log, from somebody else than the log")
        check((asked.quorum or 0) <= len({key[0] for key in witnesses}), "a quorum of more witnesses than there are")
        older, receipts, token = files(asked.checkpoint), files(asked.receipt), files([asked.token_file] if asked.token_file else [])
    except (Bad, OSError) as e:
        raise Stop(USAGE, str(e))
    source = Source(asked.source, text(token[0]).strip() if token else None)
    lines, code = verify(source, log, witnesses, asked.quorum, older, receipts)
    print("\n".join(lines))
    return code

if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        print("verify.py: %s" % stop, file=sys.stderr)
        sys.exit(stop.code)
    except Exception as unforeseen:  # no verdict: it must not end as if something were false
        print("verify.py: %r" % unforeseen, file=sys.stderr)
        sys.exit(DAMAGED)
