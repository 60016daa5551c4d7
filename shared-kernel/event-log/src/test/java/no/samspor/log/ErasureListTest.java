package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import no.samspor.events.Erasure;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Test;

class ErasureListTest {

    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final OrganisationId OFFICE = new OrganisationId(Id.named("office"));
    private static final UUID EVENT = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID KEY = UUID.fromString("01900000-0000-4000-8000-000000000002");

    private final ErasureList list =
            new ErasureList(
                    List.of(
                            new ErasureList.Entry(new Erasure(PERSON, OFFICE, null), EVENT, 7),
                            new ErasureList.Entry(new Erasure(PERSON, OFFICE, KEY), EVENT, 9)));

    @Test
    void is_a_line_for_each_erasure() {
        assertThat(list.text())
                .isEqualTo(
                        "samspor.erasures/1\n%1$s %2$s %3$s 7\n%1$s %2$s %3$s 9 %4$s\n"
                                .formatted(PERSON, OFFICE, EVENT, KEY));
    }

    @Test
    void reads_what_it_wrote() {
        assertThat(ErasureList.parse(list.text())).isEqualTo(list);
    }

    @Test
    void refuses_what_it_did_not_write() {
        assertThatThrownBy(() -> ErasureList.parse("")).hasMessageContaining("begins with");
        assertThatThrownBy(() -> ErasureList.parse("samspor.erasures/1\n\n"))
                .hasMessageContaining("no erasure");
        assertThatThrownBy(() -> ErasureList.parse("samspor.erasures/1\n" + PERSON + " x y z"))
                .isInstanceOf(RuntimeException.class);
    }
}
