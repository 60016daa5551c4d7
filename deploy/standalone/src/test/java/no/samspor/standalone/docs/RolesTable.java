package no.samspor.standalone.docs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samspor.kernel.Role;

/**
 * Who may ask for what, for machines: a line for each command that can be asked, a column for each
 * role. {@code x} for one that may ask, {@code m} for one that may only report.
 */
final class RolesTable {

    private static final List<Role> REPORTERS = List.of(Role.OFF, Role.REC);

    private RolesTable() {}

    static Markdown of(Markdown page) {
        page.line(
                "area,feature,command,method,path,"
                        + Arrays.stream(Role.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(",")));
        for (Feature feature : Code.features()) {
            for (Class<?> command : feature.commands()) {
                feature.addressOf(command)
                        .ifPresent(address -> page.line(row(feature, command, address)));
            }
        }
        return page;
    }

    private static String row(Feature feature, Class<?> command, Feature.Address address) {
        Stream<String> of =
                Stream.of(
                        feature.area(),
                        feature.name(),
                        command.getSimpleName(),
                        address.method(),
                        address.path());
        Stream<String> roles = Arrays.stream(Role.values()).map(role -> cell(role, address));
        return Stream.concat(of, roles).collect(Collectors.joining(","));
    }

    private static String cell(Role role, Feature.Address address) {
        if (address.roles().contains(role)) return "x";
        boolean isAuditorsAlone = address.roles().equals(List.of(Role.AUD)); // I-50
        return REPORTERS.contains(role) && !isAuditorsAlone ? "m" : "";
    }
}
