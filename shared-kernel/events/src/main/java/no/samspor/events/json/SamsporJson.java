package no.samspor.events.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * One mapper for the log, the commands and the answers. What is not known is refused, what is
 * required must be there, and no type name is ever read from the text.
 */
public final class SamsporJson {

    public static final int DEPTH_MAX = 32;

    /** In characters. */
    public static final int STRING_LENGTH_MAX = 200_000;

    /** In digits, so that no number costs more to read than it is long. */
    public static final int NUMBER_LENGTH_MAX = 40;

    private static final int DOCUMENT_LENGTH_MAX = 2_000_000;

    /** What it has learnt of a type it knows for good: it never changes, and there is one. */
    private static final JsonMapper MAPPER = configure(JsonMapper.builder(factory())).build();

    private SamsporJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The same rules on a builder that somebody else owns (Spring's). */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModule(new KernelModule())
                .annotationIntrospector(new RecordIntrospector())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(LogicalType.Textual, SamsporJson::nothingElse)
                .withCoercionConfig(LogicalType.Enum, SamsporJson::nothingElse)
                .withCoercionConfig(LogicalType.Boolean, SamsporJson::noText)
                .withCoercionConfig(LogicalType.Integer, SamsporJson::noText)
                .withCoercionConfig(LogicalType.Float, SamsporJson::noText)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .changeDefaultPropertyInclusion(
                        all ->
                                all.withValueInclusion(
                                        com.fasterxml.jackson.annotation.JsonInclude.Include
                                                .NON_NULL));
    }

    private static void nothingElse(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /** Nor an empty one, which would be read as nothing said. */
    private static void noText(MutableCoercionConfig scalar) {
        scalar.setAcceptBlankAsEmpty(false)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
    }

    /** Limits on depth and size, so that no body can exhaust the process. */
    public static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEPTH_MAX)
                                .maxStringLength(STRING_LENGTH_MAX)
                                .maxNumberLength(NUMBER_LENGTH_MAX)
                                .maxDocumentLength(DOCUMENT_LENGTH_MAX)
                                .build())
                .build();
    }
}
