package no.samspor.query.screen.picture.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps things apart along a line: each as near as it can be to where it wants to be, in the order
 * given, none laid over its neighbour. Of all such places it finds those with the least squares of
 * displacement.
 */
public final class Spread {

    private Spread() {}

    /**
     * Something that wants its middle at {@code wanted}, and takes {@code extent} around it, air
     * included.
     */
    public record Wish(double wanted, double extent) {}

    /** Things that touch, and where the first of them wants to be for the sake of all. */
    private record Cluster(double sum, int count, double extent) {

        double middle() {
            return sum / count;
        }

        Cluster and(Cluster next) {
            double shifted = next.sum - next.count * extent;
            return new Cluster(sum + shifted, count + next.count, extent + next.extent);
        }
    }

    /** The middles, in the order of {@code wishes}. */
    public static double[] of(List<Wish> wishes) {
        List<Cluster> clusters = new ArrayList<>();
        for (Wish wish : wishes) {
            clusters.add(new Cluster(wish.wanted() - wish.extent() / 2, 1, wish.extent()));
            while (clusters.size() > 1 && lastTwoCollide(clusters)) {
                Cluster last = clusters.removeLast();
                clusters.add(clusters.removeLast().and(last));
            }
        }
        double[] middles = new double[wishes.size()];
        int at = 0;
        for (Cluster cluster : clusters) {
            double top = cluster.middle();
            for (int i = 0; i < cluster.count(); i++) {
                double extent = wishes.get(at).extent();
                middles[at++] = top + extent / 2;
                top += extent;
            }
        }
        return middles;
    }

    private static boolean lastTwoCollide(List<Cluster> clusters) {
        Cluster before = clusters.get(clusters.size() - 2);
        return before.middle() + before.extent() > clusters.getLast().middle();
    }
}
