package com.pikcur.web.notification;

import com.pikcur.application.notification.OwnPushSubscriptions;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.PushSubscriptionId;
import com.pikcur.web.shared.GeneralProblem;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members have their browsers woken (Web Push). */
@RestController
@RequestMapping(path = "/api/v1/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "notification")
public final class PushSubscriptionController {

    /** A browser of one's own; where it is reached is not told again. */
    record PushSubscriptionResponse(UUID id, Instant subscribedAt) {

        static PushSubscriptionResponse of(PushSubscription subscription) {
            return new PushSubscriptionResponse(subscription.id().value(), subscription.subscribedAt());
        }
    }

    /** The latest first. */
    record PushSubscriptionsResponse(List<PushSubscriptionResponse> items) {

        PushSubscriptionsResponse {
            items = List.copyOf(items);
        }
    }

    record PushSubscribedResponse(UUID id) {}

    /** @param publicKey what a browser asks for as {@code applicationServerKey}, Base64url */
    record PushKeyResponse(String publicKey) {}

    private final OwnPushSubscriptions subscriptions;
    private final Optional<String> publicKey;
    private final Problems problems;

    /** @param publicKey of this service (VAPID), Base64url; empty where no browser is woken */
    public PushSubscriptionController(
            OwnPushSubscriptions subscriptions, Optional<String> publicKey, Problems problems) {
        this.subscriptions = subscriptions;
        this.publicKey = publicKey;
        this.problems = problems;
    }

    @GetMapping("/push-key")
    @Operation(summary = "What a browser needs to subscribe; not found where no browser is woken")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PushKeyResponse.class)))
    @Refuses("not-found")
    ResponseEntity<?> pushKey() {
        return publicKey
                .<ResponseEntity<?>>map(key -> ResponseEntity.ok(new PushKeyResponse(key)))
                .orElseGet(() -> problems.answer(Problem.of(GeneralProblem.NOT_FOUND)));
    }

    @GetMapping("/push-subscriptions")
    @Operation(summary = "Which of your browsers are woken, the latest first")
    PushSubscriptionsResponse pushSubscriptions(Identity member) {
        return new PushSubscriptionsResponse(subscriptions.show(member.member()).stream()
                .map(PushSubscriptionResponse::of)
                .toList());
    }

    @PostMapping(path = "/push-subscriptions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Have this browser woken",
            description =
                    "Takes what PushSubscription.toJSON() gives. The same endpoint again takes the place of the one"
                            + " before; beyond ten the oldest is forgotten.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PushSubscribedResponse.class)))
    ResponseEntity<PushSubscribedResponse> subscribeToPush(
            @Valid @RequestBody PushSubscriptionRequest request, Identity member) {
        var keys = request.wellFormedKeys();
        var kept = subscriptions
                .add(member.member(), request.endpoint().strip(), keys.p256dh(), keys.auth())
                .orElseThrow(() -> new InvalidRequest("endpoint", "push-service"));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new PushSubscribedResponse(kept.id().value()));
    }

    @DeleteMapping("/push-subscriptions/{id}")
    @Operation(summary = "Have a browser of yours woken no more")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> removePushSubscription(@PathVariable UUID id, Identity member) {
        subscriptions.remove(member.member(), new PushSubscriptionId(id));
        return ResponseEntity.noContent().build();
    }
}
