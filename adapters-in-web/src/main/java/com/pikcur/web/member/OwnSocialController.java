package com.pikcur.web.member;

import com.pikcur.application.member.OwnSocialSignIns;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialUnlinkOutcome.OnlyWayToSignIn;
import com.pikcur.domain.member.SocialUnlinkOutcome.Unlinked;
import com.pikcur.domain.member.Source;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows members by which providers they may sign in, and parts them from one. */
@RestController
@RequestMapping(path = "/api/v1/users/me/social", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class OwnSocialController {

    public record SocialLinkResponse(String provider, Instant linkedAt) {}

    private final OwnSocialSignIns signIns;
    private final Problems problems;

    public OwnSocialController(OwnSocialSignIns signIns, Problems problems) {
        this.signIns = signIns;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "The providers one may sign in by")
    ItemsResponse<SocialLinkResponse> listSocial(@Parameter(hidden = true) Identity caller) {
        return new ItemsResponse<>(
                signIns.list(caller).stream()
                        .map(link -> new SocialLinkResponse(link.provider().code(), link.linkedAt()))
                        .toList(),
                null);
    }

    @DeleteMapping("/{provider}")
    @Operation(summary = "Sign in by this provider no more")
    @ApiResponse(responseCode = "204")
    @Refuses("only-way-to-sign-in")
    ResponseEntity<?> unlinkSocial(
            @PathVariable String provider,
            @Parameter(hidden = true) Identity caller,
            @Parameter(hidden = true) Source source) {
        return switch (signIns.unlink(caller, new SocialProvider(provider), source)) {
            case Unlinked() -> ResponseEntity.noContent().build();
            case OnlyWayToSignIn() -> problems.answer(Problem.of(MemberProblem.ONLY_WAY_TO_SIGN_IN));
        };
    }
}
