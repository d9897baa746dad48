package com.pikcur.web.shared;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON taken at its word: a field nobody knows, a number in quotes, a fraction where whole won are asked for, a name that
 * comes twice or anything after the end is a mistake to be told, not to be guessed away.
 */
public final class StrictJson {

    /** No body of ours is deeper; a deeper one is an attempt on the parser. */
    private static final int DEEPEST = 16;

    private static final int LONGEST_NUMBER = 40;

    private StrictJson() {}

    /** The limits of the parser itself. */
    public static void limit(JsonFactoryBuilder factory) {
        factory.streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(BodyLimitFilter.LARGEST_BODY)
                        .maxDocumentLength(BodyLimitFilter.LARGEST_BODY)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** What the mapper takes for what; and that a problem's data stand beside its title, not a level below. */
    public static void tighten(JsonMapper.Builder mapper) {
        mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Enum, name -> name.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .addModule(new SimpleModule("pikcur").addDeserializer(Instant.class, new UtcInstant()));
    }

    /** A mapper of its own with all of this. */
    public static JsonMapper mapper() {
        var factory = JsonFactory.builder();
        limit(factory);
        var mapper = JsonMapper.builder(factory.build());
        tighten(mapper);
        return mapper.build();
    }

    /** RFC 3339 in UTC, cut to the microseconds the store keeps. */
    private static final class UtcInstant extends StdScalarDeserializer<Instant> {

        private static final Pattern SHAPE =
                Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

        UtcInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, json);
            }
            var text = json.getString();
            try {
                if (SHAPE.matcher(text).matches()) {
                    return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
                }
            } catch (DateTimeParseException _) {
                // The right shape, but no such day or hour: answered like the wrong shape.
            }
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an instant in UTC");
        }
    }
}
