package no.samspor.standalone;

import java.net.URI;
import java.util.function.Consumer;

/**
 * What is done once, through the API like everyone else, when the record answers and before its
 * address is announced: a bean of this type is found and run, in the order of {@code @Order}. The
 * property {@code samspor.demo} says whether the five programmes are wanted.
 */
@FunctionalInterface
public interface AfterStart {

    /**
     * @param address where the API answers, without a closing slash
     * @param progress tells the operator what takes time
     */
    void run(URI address, Consumer<String> progress);
}
