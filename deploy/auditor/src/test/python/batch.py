"""Asks docs/verify.py about many cases in one process: the pieces of a log, and in each case some of them other.

usage: batch.py VERIFY_PY PIECES CASES; each line of both files has pairs of name and base64, '-' where a piece is gone."""
import base64, importlib.util, sys

spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
verify = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify)


def pairs(line):
    words = line.split()
    return {name: None if data == "-" else base64.b64decode(data) for name, data in zip(words[::2], words[1::2])}


class Memory(verify.Source):
    def __init__(self, pieces):
        self.pieces, self.online = pieces, False

    def read(self, path):
        return self.pieces.get(path)

    def names(self, folder):
        return [name for name in self.pieces if name.startswith(folder + "/")]


def judge(pieces):
    def kept(kind):
        return [pieces[name] for name in sorted(pieces) if name.startswith(kind + "/")]

    def keys(kind):
        return [verify.verifier_key(line) for line in pieces[kind].decode().splitlines()]

    try:
        lines, code = verify.verify(Memory(pieces), keys("log.pub"), keys("witnesses.pub"), int(pieces["quorum"]),
                                    kept("older"), kept("receipts"))
    except verify.Stop as stop:
        return str(stop.code)
    found = [line.split(": ")[1] for line in lines[:3]]
    return " ".join([str(code)] + [word.replace("FAILS at position ", "").replace(" ", "-") for word in found])


base = {name: data for line in open(sys.argv[2]) for name, data in pairs(line).items()}
for line in open(sys.argv[3]):
    other = pairs(line)
    print(judge({name: data for name, data in {**base, **other}.items() if data is not None}))
