package no.samspor.command.planted.dice;

import java.util.random.RandomGenerator;

/** Draws lots. */
final class DiceDecider {
    int lot() {
        return RandomGenerator.getDefault().nextInt();
    }
}
