package com.pikcur.web.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands controllers what stands in the address after the question mark, as a record of texts: each component has what is
 * given under its name, nothing where nothing is, and all of it with commas between where it is given several times.
 *
 * <p>Spring would do the same, with a binder, conversions and messages for fields that are texts and stay texts, in a time
 * in which the whole page can be answered.
 */
public final class QueryArgument implements HandlerMethodArgumentResolver {

    private final Map<Class<?>, Query> queries = new ConcurrentHashMap<>();

    private record Query(Constructor<?> constructor, List<String> names) {

        static Query of(Class<?> type) {
            try {
                var constructor = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                var names = Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
                return new Query(constructor, names);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("Every record has a constructor of its components", impossible);
            }
        }

        Object filledBy(NativeWebRequest request) {
            var texts = new @Nullable Object[names.size()];
            for (var at = 0; at < texts.length; at++) {
                texts[at] = Optional.ofNullable(request.getParameterValues(names.get(at)))
                        .map(values -> String.join(",", values))
                        .orElse(null);
            }
            try {
                return constructor.newInstance(texts);
            } catch (InstantiationException | IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("A query takes any text, and checks it later", impossible);
            }
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class)
                && parameter.getParameterType().isRecord()
                && Stream.of(parameter.getParameterType().getRecordComponents())
                        .allMatch(component -> component.getType() == String.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return queries.computeIfAbsent(parameter.getParameterType(), Query::of).filledBy(request);
    }
}
