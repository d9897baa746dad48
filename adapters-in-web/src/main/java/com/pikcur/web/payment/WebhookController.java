package com.pikcur.web.payment;

import com.pikcur.application.payment.HandleWebhook;
import com.pikcur.application.payment.Providers;
import com.pikcur.web.shared.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what payment providers send unasked. Anybody may send it: it only says where to look. */
@RestController
@Tag(name = "payment")
public final class WebhookController {

    private final HandleWebhook handle;
    private final Providers providers;

    public WebhookController(HandleWebhook handle, Providers providers) {
        this.handle = handle;
        this.providers = providers;
    }

    /** The body is read as it comes, since providers send JSON or forms under whatever type they please. */
    @PostMapping(path = "/api/v1/webhooks/payments/{provider}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "For payment providers: a message that something may have happened")
    Map<String, String> take(@PathVariable String provider, HttpServletRequest request) throws IOException {
        var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return switch (handle.handle(providers.named(provider), body)) {
            case HandleWebhook.Outcome.Heard() -> Map.of("heard", "OK");
            case HandleWebhook.Outcome.Unreadable() -> throw new InvalidRequest("body", "webhook");
        };
    }
}
