package no.samspor.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samspor.log.ErasureList;
import org.jspecify.annotations.Nullable;

/**
 * What was erased after a backup was made: the backup cannot know it, so a newer list is shown to
 * the restore. What the log itself tells is carried out at each start.
 */
final class Erased {

    private Erased() {}

    /** From a newer backup, or from its list alone. */
    static ErasureList in(Path from) {
        boolean backup = Files.isDirectory(from) || from.toString().endsWith(".zip");
        try {
            if (!backup) return ErasureList.parse(Files.readString(from));
            try (Bundle bundle = Bundle.at(from)) {
                return in(bundle);
            }
        } catch (IOException e) {
            throw new NotRestored(
                    NotRestored.Reason.NOT_REACHABLE,
                    "The list of erasures in " + from + " cannot be read.");
        } catch (IllegalArgumentException damaged) {
            throw NotRestored.damaged(from + " is no list of erasures. Nothing was restored.");
        }
    }

    static ErasureList in(Bundle bundle) {
        return ErasureList.parse(new String(bundle.read(Bundle.ERASURES), StandardCharsets.UTF_8));
    }

    /** Destroys what is in the vault of it, in the caller's transaction; how many keys. */
    static int apply(Connection owner, ErasureList list) throws SQLException {
        List<UUID> subjects = new ArrayList<>();
        List<UUID> organisations = new ArrayList<>();
        List<@Nullable UUID> keys = new ArrayList<>();
        for (ErasureList.Entry each : list.entries()) {
            subjects.add(each.erasure().subject().value());
            organisations.add(each.erasure().organisation().value());
            keys.add(each.erasure().key());
        }
        String sql = "SELECT count(*) FROM vault.destroy(?, ?, ?)";
        try (PreparedStatement destroy = owner.prepareStatement(sql)) {
            destroy.setArray(1, uuids(owner, subjects));
            destroy.setArray(2, uuids(owner, organisations));
            destroy.setArray(3, uuids(owner, keys));
            try (ResultSet row = destroy.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static Array uuids(Connection owner, List<? extends @Nullable UUID> all)
            throws SQLException {
        return owner.createArrayOf("uuid", all.toArray());
    }
}
