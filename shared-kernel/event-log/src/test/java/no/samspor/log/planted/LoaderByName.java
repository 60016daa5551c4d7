package no.samspor.log.planted;

/** Turns stored text into a class by another way. */
public class LoaderByName {
    Class<?> read(String stored) throws ClassNotFoundException {
        return LoaderByName.class.getClassLoader().loadClass(stored);
    }
}
