package com.pikcur.web.shared;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the API document what the records say already: what may be null, what must be there, and how long or large it may
 * be. An answer has all its fields, some of them null; a request may leave out what may be null.
 */
public final class ApiShapes implements ModelConverter {

    private static final String REQUEST = "Request";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        Schema<?> resolved = others.next().resolve(type, context, others);
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            modelOf(resolved, context).ifPresent(model -> shape(model, raw));
        }
        return resolved;
    }

    /** The schema itself, or the one it refers to. */
    private static Optional<Schema<?>> modelOf(Schema<?> resolved, ModelConverterContext context) {
        if (resolved.get$ref() == null) {
            return Optional.of(resolved);
        }
        var name = resolved.get$ref().substring(resolved.get$ref().lastIndexOf('/') + 1);
        return Optional.ofNullable(context.getDefinedModels().get(name));
    }

    private static void shape(Schema<?> model, Class<?> raw) {
        var properties = model.getProperties();
        if (properties == null) {
            return;
        }
        var required = new LinkedHashSet<String>();
        for (var component : raw.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            if (property != null) {
                limit(property, component);
                var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (nullable) {
                    properties.put(component.getName(), orNull(property));
                }
                if (!nullable || !raw.getSimpleName().endsWith(REQUEST)) {
                    required.add(component.getName());
                }
            }
        }
        model.setRequired(new ArrayList<>(required));
    }

    private static void limit(Schema<?> property, RecordComponent component) {
        var field = fieldOf(component);
        Optional.ofNullable(field.getAnnotation(Text.class))
                .ifPresent(text -> property.minLength(1).maxLength(text.max()));
        Optional.ofNullable(field.getAnnotation(Won.class))
                .ifPresent(
                        won -> property.minimum(BigDecimal.valueOf(won.min())).maximum(BigDecimal.valueOf(won.max())));
    }

    private static Field fieldOf(RecordComponent component) {
        return Arrays.stream(component.getDeclaringRecord().getDeclaredFields())
                .filter(field -> field.getName().equals(component.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() == null) {
            if (property.getTypes() == null) {
                property.addType(Objects.requireNonNullElse(property.getType(), "object"));
            }
            property.addType("null");
            return property;
        }
        var nothing = new JsonSchema();
        nothing.addType("null");
        var either = new JsonSchema();
        either.setAnyOf(List.of(property, nothing));
        return either;
    }
}
