package no.samspor.kernel.id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** The closed table of identity kinds and their prefixes. Prefixes are stored for ever. */
public final class Ids {

    private static final List<Kind<?>> KINDS =
            List.of(
                    kind("prg", ProgrammeId.class, ProgrammeId::new),
                    kind("prj", ProjectId.class, ProjectId::new),
                    kind("org", OrganisationId.class, OrganisationId::new),
                    kind("uni", UnitId.class, UnitId::new),
                    kind("par", ParticipationId.class, ParticipationId::new),
                    kind("agr", AgreementId.class, AgreementId::new),
                    kind("bod", BodyId.class, BodyId::new),
                    kind("mem", MembershipId.class, MembershipId::new),
                    kind("per", PersonId.class, PersonId::new),
                    kind("pos", PositionId.class, PositionId::new),
                    kind("del", DelegationId.class, DelegationId::new),
                    kind("man", MandateId.class, MandateId::new),
                    kind("han", HandoverId.class, HandoverId::new),
                    kind("dec", DecisionId.class, DecisionId::new),
                    kind("fun", FundingId.class, FundingId::new),
                    kind("fra", FrameId.class, FrameId::new),
                    kind("lin", LineId.class, LineId::new),
                    kind("all", AllocationId.class, AllocationId::new),
                    kind("ent", EntryId.class, EntryId::new),
                    kind("prd", PeriodId.class, PeriodId::new),
                    kind("doc", DocumentId.class, DocumentId::new),
                    kind("con", ConflictId.class, ConflictId::new),
                    kind("cor", CorrectionId.class, CorrectionId::new),
                    kind("evi", EvidenceId.class, EvidenceId::new),
                    kind("que", QuestionId.class, QuestionId::new),
                    kind("ret", RetentionId.class, RetentionId::new),
                    kind("aud", AuditId.class, AuditId::new),
                    kind("cod", CodeListId.class, CodeListId::new),
                    kind("int", IntegrityId.class, IntegrityId::new),
                    kind("sig", SignInId.class, SignInId::new));

    private static final Map<String, Kind<?>> BY_PREFIX = new HashMap<>();
    private static final Map<Class<?>, Kind<?>> BY_TYPE = new HashMap<>();

    static {
        for (Kind<?> kind : KINDS) {
            BY_PREFIX.put(kind.prefix(), kind);
            BY_TYPE.put(kind.type(), kind);
        }
    }

    private Ids() {}

    /**
     * @param beginning of all identities of the kind: its prefix and what follows it
     */
    private record Kind<I extends Id>(
            String prefix, String beginning, Class<I> type, Function<UUID, I> make) {}

    private static <I extends Id> Kind<I> kind(
            String prefix, Class<I> type, Function<UUID, I> make) {
        return new Kind<>(prefix, prefix + "_", type, make);
    }

    /** Reads an identity of any kind; throws {@link Malformed} for an unknown prefix. */
    public static Id parse(String text) {
        int cut = text.indexOf('_');
        @Nullable Kind<?> kind = cut < 0 ? null : BY_PREFIX.get(text.substring(0, cut));
        if (kind == null) throw unknown(text);
        return kind.make().apply(Crockford.decode(text, cut + 1));
    }

    /** Makes the identity of kind {@code type} that holds {@code value}. */
    public static <I extends Id> I of(Class<I> type, UUID value) {
        return type.cast(kindOf(type).make().apply(value));
    }

    /** Makes the identity of the kind with that prefix, as the log keeps the two apart. */
    public static Id of(String prefix, UUID value) {
        @Nullable Kind<?> kind = BY_PREFIX.get(prefix);
        if (kind == null) throw unknown(prefix);
        return kind.make().apply(value);
    }

    static <I extends Id> I parse(Class<I> type, String text) {
        Id id = parse(text);
        if (!type.isInstance(id)) throw unknown(text);
        return type.cast(id);
    }

    public static String prefixOf(Class<?> type) {
        return kindOf(type).prefix();
    }

    static String beginningOf(Class<?> type) {
        return kindOf(type).beginning();
    }

    private static Kind<?> kindOf(Class<?> type) {
        @Nullable Kind<?> kind = BY_TYPE.get(type);
        if (kind == null) throw new IllegalArgumentException(type + " is no identity kind");
        return kind;
    }

    private static Malformed unknown(String text) {
        return new Malformed(
                new Words(
                        "«" + text + "» er ikke en identifikator av dette slaget.",
                        "«" + text + "» er ikkje ein identifikator av dette slaget.",
                        "'" + text + "' is not an identifier of this kind."));
    }
}
