package no.samspor.command.access;

import java.util.List;
import no.samspor.kernel.Role;
import no.samspor.kernel.Words;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may do now with a thing, and for the rest why not.
 *
 * @param thing null where it is about what can be made anew
 * @param version to be stated in If-Match; null where there is nothing to have seen, as of a code
 *     list that nothing was added to
 */
public record Available(
        @Nullable Id thing, @Nullable Long version, List<AvailableCommand> commands) {

    /**
     * One command.
     *
     * @param name of the command, as the schema of its body is called
     * @param address where it is asked, with the thing in it; {@code {…}} is left to be said
     * @param role in which the reader would act; null where the reader has none that may
     * @param onlyMirrored whether the reader may only report it, as done by others
     * @param roles who may ask for it
     * @param reason why not; null where it is allowed
     */
    public record AvailableCommand(
            String name,
            Words label,
            String method,
            String address,
            boolean allowed,
            @Nullable Role role,
            boolean onlyMirrored,
            List<Role> roles,
            @Nullable Why reason) {}

    /**
     * As the problem that would answer it.
     *
     * @param type the anchor in the catalogue of refusals
     * @param rule the rule that it enforces, if it enforces one
     */
    public record Why(String type, String code, @Nullable String rule, Words words) {}
}
