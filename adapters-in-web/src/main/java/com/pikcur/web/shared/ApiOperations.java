package com.pikcur.web.shared;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.VerifiedToken;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Tells of every operation who may call it and what problems it may answer with, read off its own method. */
public final class ApiOperations implements GlobalOperationCustomizer {

    private final Map<String, ProblemType> bySlug;

    /** @param known every problem type of every context */
    public ApiOperations(Collection<? extends ProblemType> known) {
        this.bySlug = known.stream().collect(Collectors.toMap(ProblemType::slug, Function.identity()));
        // These come from the token and the key, not from the address.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Identity.class, VerifiedToken.class, NewId.class, Optional.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (isForMembers(method)) {
            operation.addSecurityItem(new SecurityRequirement().addList(ApiDocument.BEARER));
        } else if (takes(method, Identity.class) || takes(method, VerifiedToken.class)) {
            operation.security(
                    List.of(new SecurityRequirement(), new SecurityRequirement().addList(ApiDocument.BEARER)));
        }
        if (takes(method, NewId.class)) {
            operation.addParametersItem(idempotencyKey());
        }
        var responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        var byStatus = problemsOf(method).stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        type -> type.status().value(), TreeMap::new, Collectors.toCollection(ArrayList::new)));
        byStatus.forEach((status, types) -> responses.addApiResponse(status.toString(), answer(types)));
        operation.responses(responses);
        return operation;
    }

    private List<ProblemType> problemsOf(HandlerMethod method) {
        var types = new ArrayList<ProblemType>(List.of(
                GeneralProblem.INVALID_REQUEST,
                GeneralProblem.UNAUTHENTICATED,
                GeneralProblem.SESSION_ENDED,
                GeneralProblem.ACCOUNT_BLOCKED,
                GeneralProblem.PASSWORD_CHANGE_REQUIRED,
                GeneralProblem.TOO_MANY_REQUESTS,
                GeneralProblem.NOT_ACCEPTABLE,
                GeneralProblem.INTERNAL_ERROR,
                GeneralProblem.TEMPORARILY_UNAVAILABLE));
        if (isMarked(method, PathVariable.class)) {
            types.add(GeneralProblem.NOT_FOUND);
        }
        if (isMarked(method, RequestBody.class)) {
            types.addAll(List.of(GeneralProblem.PAYLOAD_TOO_LARGE, GeneralProblem.UNSUPPORTED_MEDIA_TYPE));
        }
        if (isForMembers(method)) {
            types.addAll(List.of(GeneralProblem.FORBIDDEN, GeneralProblem.CHANGED_MEANWHILE));
        }
        if (takes(method, NewId.class)) {
            types.addAll(List.of(GeneralProblem.REQUEST_IN_PROGRESS, GeneralProblem.IDEMPOTENCY_KEY_REUSED));
        }
        Optional.ofNullable(method.getMethodAnnotation(Refuses.class)).stream()
                .flatMap(own -> Arrays.stream(own.value()))
                .map(this::known)
                .forEach(types::add);
        return types;
    }

    private ProblemType known(String slug) {
        return Optional.ofNullable(bySlug.get(slug))
                .orElseThrow(() -> new IllegalStateException("No problem type is called " + slug));
    }

    private static ApiResponse answer(List<ProblemType> types) {
        var description = types.stream()
                .map(type -> "`/problems/%s`: %s".formatted(type.slug(), Texts.title(type, Locale.ENGLISH)))
                .collect(Collectors.joining("; "));
        var body = new Schema<>().$ref("#/components/schemas/" + ApiDocument.PROBLEM);
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(body)));
    }

    private static HeaderParameter idempotencyKey() {
        var shape = new StringSchema().pattern("[A-Za-z0-9_-]{10,128}");
        shape.addType("string");
        var parameter = new HeaderParameter();
        parameter
                .name(IdempotencyFilter.KEY)
                .required(false)
                .description("Your own name for this request: sent again, it is done once and answered alike, with `"
                        + IdempotencyFilter.REPLAYED + ": true`")
                .schema(shape);
        return parameter;
    }

    private static boolean isForMembers(HandlerMethod method) {
        return (takes(method, Identity.class) || takes(method, VerifiedToken.class)) && !takes(method, Optional.class);
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == type
                        || parameter.nestedIfOptional().getNestedParameterType() == type);
    }

    private static boolean isMarked(HandlerMethod method, Class<? extends Annotation> mark) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch((MethodParameter parameter) -> parameter.hasParameterAnnotation(mark));
    }
}
