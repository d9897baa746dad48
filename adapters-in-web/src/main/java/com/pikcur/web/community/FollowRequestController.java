package com.pikcur.web.community;

import com.pikcur.application.community.AcceptFollower;
import com.pikcur.application.community.FollowQueries;
import com.pikcur.application.community.FollowSettings;
import com.pikcur.application.community.RefuseFollower;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members decide who may follow them. */
@RestController
@RequestMapping(path = "/api/v1/users/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "community")
public final class FollowRequestController {

    /** @param approvesFollowers whether the member is asked before somebody follows them */
    record FollowSettingsRequest(
            @NotNull(message = "required") Boolean approvesFollowers) {}

    record FollowSettingsResponse(boolean approvesFollowers) {}

    private final AcceptFollower accept;
    private final RefuseFollower refuse;
    private final FollowSettings settings;
    private final FollowQueries queries;

    public FollowRequestController(
            AcceptFollower accept, RefuseFollower refuse, FollowSettings settings, FollowQueries queries) {
        this.accept = accept;
        this.refuse = refuse;
        this.settings = settings;
        this.queries = queries;
    }

    @GetMapping("/follow-requests")
    @Operation(summary = "Who asks to follow you, the last one first")
    ItemsResponse<PersonResponse> followRequests(@ParameterObject Paging paging, Identity member) {
        return ItemsResponse.of(queries.requests(member.member(), paging.cut()), PersonResponse::of);
    }

    @PutMapping("/follow-requests/{memberId}")
    @Operation(summary = "Let somebody follow you who has asked to")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> acceptFollower(@PathVariable UUID memberId, Identity member) {
        accept.handle(new AcceptFollower.Command(member.member(), new MemberId(memberId)));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/follow-requests/{memberId}")
    @Operation(summary = "Do not let somebody follow you who has asked to")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> refuseFollower(@PathVariable UUID memberId, Identity member) {
        refuse.handle(new RefuseFollower.Command(member.member(), new MemberId(memberId)));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/follow-settings")
    @Operation(summary = "Whether you are asked before somebody follows you")
    FollowSettingsResponse followSettings(Identity member) {
        return new FollowSettingsResponse(settings.approvesFollowers(member.member()));
    }

    @PutMapping(path = "/follow-settings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Be asked before somebody follows you, or not; requests that wait go on waiting")
    FollowSettingsResponse setFollowSettings(@Valid @RequestBody FollowSettingsRequest request, Identity member) {
        settings.handle(new FollowSettings.Command(member.member(), request.approvesFollowers()));
        return new FollowSettingsResponse(request.approvesFollowers());
    }
}
