package no.samspor.kernel.planted;

/** Two that cannot be without each other. */
public final class ChickenAndEgg {

    private ChickenAndEgg() {}

    public static class Chicken {
        Egg egg;
    }

    public static class Egg {
        Chicken chicken;
    }
}
