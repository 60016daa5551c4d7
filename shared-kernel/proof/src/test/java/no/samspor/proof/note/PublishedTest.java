package no.samspor.proof.note;

import static no.samspor.proof.Refuses.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import no.samspor.proof.Reason;
import no.samspor.proof.tree.Hash;
import org.junit.jupiter.api.Test;

/** Keys and notes that others have published: what they signed, we can read, and the same way. */
class PublishedTest {

    /** From the specification of signed notes. */
    @Test
    void the_example_of_the_specification_is_verified() {
        VerifierKey key =
                VerifierKey.parse(
                        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        Note note =
                note(
                        "This is an example message.\n\n"
                                + "\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2"
                                + "ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");
        assertThat(note.signings(List.of(key)))
                .containsExactly(new Signing(key, OptionalLong.empty()));
    }

    /** From the documentation of Go's note package. */
    @Test
    void a_note_is_signed_to_the_byte_as_the_reference_does() {
        SignerKey signer =
                SignerKey.parse(
                        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        String text =
                "If you think cryptography is the answer to your problem,\n"
                        + "then you don't know what your problem is.\n";
        Note signed = new Note(text).signedBy(signer, 0);
        assertThat(new String(signed.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        text
                                + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNI"
                                + "uGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");
        assertThat(signer.verifier())
                .hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    /** A tree head of Go's checksum database. */
    @Test
    void a_checkpoint_of_a_living_log_is_verified() {
        VerifierKey key =
                VerifierKey.parse(
                        "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        Note note =
                note(
                        """
                        go.sum database tree
                        65209736
                        5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=

                        \u2014 sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=
                        """);
        Trust trust = new Trust("go.sum database tree", List.of(key), List.of(), 0);
        assertThat(trust.accept(note).size()).isEqualTo(65_209_736);
    }

    /**
     * A checkpoint of a certificate log with lines of six keys: the log's in two algorithms, of
     * which one is not known here, and four witnesses, of which one is known here.
     */
    @Test
    void a_cosigned_checkpoint_of_a_living_log_is_verified() {
        String origin = "arche2025h1.staging.ct.transparency.dev";
        VerifierKey log =
                VerifierKey.parse(
                        origin + "+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
        VerifierKey witness =
                VerifierKey.parse(
                        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
        Note note =
                note(
                        """
                        arche2025h1.staging.ct.transparency.dev
                        1432088532
                        U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

                        \u2014 arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
                        \u2014 arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
                        \u2014 transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
                        \u2014 witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
                        \u2014 remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
                        \u2014 witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
                        """);
        Checkpoint checkpoint =
                new Checkpoint(
                        origin,
                        1_432_088_532,
                        Hash.parse("U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro="));
        assertThat(new Trust(origin, List.of(log), List.of(witness), 1).accept(note))
                .isEqualTo(checkpoint);
        assertThat(note.signings(List.of(log, witness)))
                .containsExactly(
                        new Signing(log, OptionalLong.empty()),
                        new Signing(witness, OptionalLong.of(0x6a122120)));

        Note other = new Note(note.text().replace("532\n", "533\n"), note.lines());
        refuses(Reason.BAD_SIGNATURE, () -> other.signings(List.of(log)));
        refuses(Reason.BAD_SIGNATURE, () -> other.signings(List.of(witness)));
    }

    private static Note note(String text) {
        Note note = Note.parse(text.getBytes(StandardCharsets.UTF_8));
        assertThat(new String(note.bytes(), StandardCharsets.UTF_8)).isEqualTo(text);
        return note;
    }
}
