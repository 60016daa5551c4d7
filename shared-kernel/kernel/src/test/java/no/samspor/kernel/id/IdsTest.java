package no.samspor.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import no.samspor.kernel.Malformed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final UUID SAMPLE = UUID.fromString("018f5b2e-7a3c-7c4d-9e5f-a0b1c2d3e4f5");

    private static Stream<Class<? extends Id>> kinds() {
        return Stream.of(
                ProgrammeId.class,
                ProjectId.class,
                OrganisationId.class,
                UnitId.class,
                ParticipationId.class,
                AgreementId.class,
                BodyId.class,
                MembershipId.class,
                PersonId.class,
                PositionId.class,
                DelegationId.class,
                MandateId.class,
                HandoverId.class,
                DecisionId.class,
                FundingId.class,
                FrameId.class,
                LineId.class,
                AllocationId.class,
                EntryId.class,
                PeriodId.class,
                DocumentId.class,
                ConflictId.class,
                CorrectionId.class,
                EvidenceId.class,
                QuestionId.class,
                CodeListId.class,
                IntegrityId.class,
                SignInId.class);
    }

    @Nested
    class Every_kind {
        @ParameterizedTest
        @MethodSource("no.samspor.kernel.id.IdsTest#kinds")
        void is_written_with_its_prefix_and_read_back(Class<? extends Id> kind) throws Exception {
            Id id = Ids.of(kind, SAMPLE);
            assertThat(id).isInstanceOf(kind);
            assertThat(id.toString()).isEqualTo(id.text()).startsWith(Ids.prefixOf(kind) + "_");
            assertThat(Ids.parse(id.text())).isEqualTo(id);
            assertThat(Ids.of(Ids.prefixOf(kind), SAMPLE)).isEqualTo(id);
            assertThat(kind.getMethod("parse", String.class).invoke(null, id.text())).isEqualTo(id);
        }

        @Test
        void has_a_prefix_of_its_own() {
            List<String> prefixes = kinds().map(Ids::prefixOf).toList();
            assertThat(prefixes).hasSize(28).doesNotHaveDuplicates().allMatch(p -> p.length() == 3);
        }

        @Test
        void refuses_an_identity_of_another_kind() {
            String decision = Ids.of(DecisionId.class, SAMPLE).text();
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> MandateId.parse(decision))
                    .withMessage("'" + decision + "' is not an identifier of this kind.");
        }
    }

    @Nested
    class Reading {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "_",
                    "dec",
                    "dec_",
                    "xyz_00000000000000000000000001",
                    "dec-00000000000000000000000001",
                    "DEC_00000000000000000000000001",
                    "dec_0000000000000000000000001",
                    "dec_000000000000000000000000001",
                    "dec_80000000000000000000000000",
                    "dec_0000000000000000000000000I",
                    "dec_0000000000000000000000000a",
                    "dec_0000000000000000000000000-",
                    "dec_/0000000000000000000000000",
                    "dec_U0000000000000000000000000",
                    "dec_0000000000000U000000000000"
                })
        void refuses_what_is_no_identity(String text) {
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Ids.parse(text));
        }

        @Test
        void refuses_a_prefix_of_no_kind() {
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Ids.of("xyz", SAMPLE));
        }

        @Test
        void refuses_a_class_that_is_no_kind() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> Ids.prefixOf(Id.class))
                    .withMessageContaining("is no identity kind");
        }
    }

    @Nested
    class The_digits {
        @ParameterizedTest
        @CsvSource({
            "00000000-0000-0000-0000-000000000000, 00000000000000000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff, 7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
            "00000000-0000-0000-0000-000000000001, 00000000000000000000000001",
            "80000000-0000-0000-0000-000000000000, 40000000000000000000000000",
            "00000000-0000-0001-0000-000000000000, 0000000000000G000000000000",
            "00000000-0000-0000-8000-000000000000, 00000000000008000000000000"
        })
        void are_Crockfords_base_32(UUID uuid, String digits) {
            assertThat(Crockford.encode("", uuid)).isEqualTo(digits);
            assertThat(Crockford.encode("dec_", uuid)).isEqualTo("dec_" + digits);
            assertThat(Crockford.decode(digits, 0)).isEqualTo(uuid);
            assertThat(Crockford.decode("dec_" + digits, 4)).isEqualTo(uuid);
        }

        @Test
        void are_read_back_for_any_value_and_keep_its_order() {
            Random random = new Random(20261122);
            String before = "";
            UUID lower = new UUID(0, 0);
            for (int i = 0; i < 10_000; i++) {
                UUID uuid = new UUID(random.nextLong(), random.nextLong());
                String digits = Crockford.encode("", uuid);
                assertThat(digits).hasSize(26);
                assertThat(Crockford.decode(digits, 0)).isEqualTo(uuid);
                if (i > 0) {
                    int order =
                            Long.compareUnsigned(
                                    lower.getMostSignificantBits(), uuid.getMostSignificantBits());
                    assertThat(Integer.signum(before.compareTo(digits))).isEqualTo(order);
                }
                lower = uuid;
                before = digits;
            }
        }
    }

    @Nested
    class A_fresh_identity {
        @Test
        void is_a_UUIDv7_and_never_the_same() {
            UUID one = Id.fresh();
            UUID other = Id.fresh();
            assertThat(one).isNotEqualTo(other);
            assertThat(one.version()).isEqualTo(7);
            assertThat(one.variant()).isEqualTo(2);
        }
    }

    @Nested
    class A_named_identity {
        @Test
        void is_the_same_everywhere_for_ever() {
            // The first 16 bytes of the SHA-256 of "", with version 8 and the variant of RFC 9562.
            assertThat(Id.named("")).hasToString("e3b0c442-98fc-8c14-9afb-f4c8996fb924");
            assertThat(Id.named("codelist/bodyType")).isEqualTo(Id.named("codelist/bodyType"));
            assertThat(Id.named("a")).isNotEqualTo(Id.named("b"));
        }

        @Test
        void is_a_UUIDv8_by_any_name() {
            for (int i = 0; i < 200; i++) {
                assertThat(Id.named("name " + i).version()).isEqualTo(8);
                assertThat(Id.named("name " + i).variant()).isEqualTo(2);
            }
        }
    }
}
