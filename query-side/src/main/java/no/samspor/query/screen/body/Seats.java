package no.samspor.query.screen.body;

import java.util.List;
import no.samspor.query.screen.Json;

/**
 * Who sits in a body on the day of the page.
 *
 * @param members all rows, deputies too
 * @param composition the parts that its rule asks for, each with who fills it; empty without a rule
 */
public record Seats(Json body, List<Json> members, List<Json> composition) {

    public String id() {
        return body.text("body", "");
    }

    /** Those who sit, the chair first, then by organisation. */
    public List<Json> seated() {
        return members.stream().filter(each -> !isDeputy(each)).sorted(Seats::byRank).toList();
    }

    private static int byRank(Json one, Json other) {
        int rank = Integer.compare(rank(one), rank(other));
        if (rank != 0) return rank;
        return one.text("organisation", "").compareTo(other.text("organisation", ""));
    }

    private static int rank(Json member) {
        return switch (member.text("function", "")) {
            case "chair" -> 0;
            case "deputyChair" -> 1;
            case "member" -> 2;
            default -> 3;
        };
    }

    static boolean isDeputy(Json member) {
        return member.has("deputyPool") || member.is("function", "deputy");
    }

    public long deputies() {
        return members.stream().filter(Seats::isDeputy).count();
    }

    /** Seats that the rule asks for and that nobody surely fills. */
    public long vacant() {
        return composition.stream()
                .mapToLong(part -> Math.max(0, part.number("atLeast") - part.number("seated")))
                .sum();
    }
}
