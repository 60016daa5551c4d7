package no.samspor.log.planted;

/** Turns stored text into a class. */
public class ClassByName {
    Class<?> read(String stored) throws ClassNotFoundException {
        return Class.forName(stored);
    }
}
