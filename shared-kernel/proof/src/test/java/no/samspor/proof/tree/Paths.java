package no.samspor.proof.tree;

import java.util.ArrayList;
import java.util.List;

/** Paths as they are not: what a proof must not survive. */
final class Paths {

    private Paths() {}

    static List<Hash> copies(int count) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) hashes.add(Hash.EMPTY);
        return hashes;
    }

    static List<List<Hash>> changed(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            for (int bit : new int[] {0, 127, Hash.BYTES * 8 - 1}) {
                List<Hash> changed = new ArrayList<>(path);
                changed.set(i, flipped(path.get(i), bit));
                all.add(changed);
            }
        }
        return all;
    }

    static List<List<Hash>> misshapen(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i <= path.size(); i++) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(i, i == 0 ? Hash.EMPTY : path.get(i - 1));
            all.add(longer);
            if (i == path.size()) continue;
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            all.add(shorter);
            if (i == 0) continue;
            List<Hash> swapped = new ArrayList<>(path);
            swapped.set(i, path.get(i - 1));
            swapped.set(i - 1, path.get(i));
            all.add(swapped);
        }
        return all;
    }

    static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }
}
