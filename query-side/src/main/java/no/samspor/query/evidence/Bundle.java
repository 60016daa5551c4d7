package no.samspor.query.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samspor.proof.note.LogProof;

/** The zip, as {@code docs/proof-format.md} describes it: the same bytes for the same evidence. */
final class Bundle {

    private static final String README =
            """
            Bevispakke fra Samspor

            report.html viser hendelsene. Kontroller dem uten oss, med loggens nøkkel fra noen
            andre enn den som ga deg pakken, og vitnenes nøkler fra vitnene selv:

                samspor verify DENNE.zip --key NØKKEL --witness NØKKEL --quorum 1
                python3 verify.py DENNE.zip --key NØKKEL --witness NØKKEL --quorum 1

            proofs/N.proof er beviset for entries/N.leaf (docs/proof-format.md). documents.txt
            nevner dokumentene: identitet, versjon og SHA-256, som sha256sum regner ut.
            Pakken har det leseren fikk se. At noe mangler i en strøm, viser versjonene.
            """;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static byte[] of(String about, List<Told> events, SealedLog.Seal seal, List<LogProof> proofs) {
        Bundle bundle = new Bundle();
        try (ZipOutputStream zip = new ZipOutputStream(bundle.bytes, StandardCharsets.UTF_8)) {
            put(zip, "README.txt", utf8(README));
            put(zip, "report.html", utf8(Report.of(about, events, seal)));
            put(zip, "documents.txt", utf8(Papers.of(events)));
            put(zip, "checkpoint", seal.note().bytes());
            for (int i = 0; i < events.size(); i++) {
                long position = events.get(i).position();
                put(zip, "entries/" + position + ".leaf", events.get(i).leaf().bytes());
                put(zip, "proofs/" + position + ".proof", proofs.get(i).bytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing but memory is written", impossible);
        }
        return bundle.bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
