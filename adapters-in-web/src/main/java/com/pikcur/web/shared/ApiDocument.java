package com.pikcur.web.shared;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What the published API document says beside its operations. */
public final class ApiDocument implements GlobalOpenApiCustomizer {

    static final String BEARER = "bearer";
    static final String PROBLEM = "Problem";

    private static final String VERSION = "1";
    private static final String DESCRIPTION = """
            Auctions of limited editions. Money is in whole won, instants are RFC 3339 in UTC. Lists go on where their \
            `next` says, given as `cursor`. Every failure is a problem after RFC 9457: its `type` never changes, `title` \
            and `detail` follow `Accept-Language` (ko, en), further members carry data.""";

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title("Pikcur").version(VERSION).description(DESCRIPTION));
        api.servers(List.of(new Server().url("/").description("This service")));
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("The access token a sign-in answers with"));
        components.addSchemas(PROBLEM, problem());
        api.components(components);
    }

    private static Schema<?> problem() {
        var wrongField = object().addProperty("field", text("Where it stands, such as `maxAmountWon`"))
                .addProperty("message", text("What is wrong with it, for people"));
        Schema<?> problem = object().description("A failure. Which further members there are depends on the type.");
        problem.addProperty("type", text("The stable name, such as `/problems/bid-below-minimum`"))
                .addProperty("title", text("In a word, for people"))
                .addProperty("status", typed(new IntegerSchema().format("int32"), "integer"))
                .addProperty("detail", text("In a sentence, for people"))
                .addProperty("instance", text("The path that was asked for"))
                .addProperty(
                        "errors",
                        typed(new ArraySchema().items(wrongField), "array")
                                .description("With `/problems/invalid-request` only"));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem;
    }

    private static Schema<?> object() {
        return typed(new JsonSchema(), "object");
    }

    private static Schema<?> text(String description) {
        return typed(new StringSchema(), "string").description(description);
    }

    /** OpenAPI 3.1 keeps the type in a place of its own. */
    private static Schema<?> typed(Schema<?> schema, String type) {
        schema.addType(type);
        return schema;
    }
}
