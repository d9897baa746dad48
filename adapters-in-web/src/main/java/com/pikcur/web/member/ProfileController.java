package com.pikcur.web.member;

import com.pikcur.application.member.OwnProfile;
import com.pikcur.application.member.ShowProfile;
import com.pikcur.application.member.UpdateProfile;
import com.pikcur.application.member.UpdateProfile.Outcome.NicknameRefused;
import com.pikcur.application.member.UpdateProfile.Outcome.NicknameTaken;
import com.pikcur.application.member.UpdateProfile.Outcome.Updated;
import com.pikcur.domain.member.BirthDate;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.PhoneNumber;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows members, to themselves and to others, and lets them say who they are. */
@RestController
@RequestMapping(path = "/api/v1/users", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class ProfileController {

    /** All that a member sees of themself. Never printed. */
    record ProfileResponse(
            UUID id,
            String email,
            String nickname,
            String introduction,
            @Nullable String phone,
            @Nullable LocalDate birthDate,
            String language,
            @Nullable String photoUrl,
            List<Role> roles,
            Instant memberSinceAt) {

        static ProfileResponse of(OwnProfile own) {
            var account = own.account();
            var profile = own.profile();
            return new ProfileResponse(
                    account.member().value(),
                    account.email().reveal(),
                    account.nickname().value(),
                    profile.introduction(),
                    profile.phone().map(PhoneNumber::e164).orElse(null),
                    profile.birthDate().map(BirthDate::value).orElse(null),
                    profile.language().code(),
                    photoOf(own),
                    account.roles().stream().sorted().toList(),
                    account.since());
        }

        @Override
        public String toString() {
            return "ProfileResponse[" + id + "]";
        }
    }

    /** What everybody may see of a member. */
    record MemberResponse(
            UUID id,
            String nickname,
            String introduction,
            @Nullable String photoUrl,
            Instant memberSinceAt) {

        static MemberResponse of(OwnProfile own) {
            var account = own.account();
            return new MemberResponse(
                    account.member().value(),
                    account.nickname().value(),
                    own.profile().introduction(),
                    photoOf(own),
                    account.since());
        }
    }

    private static final ZoneId HERE = ZoneId.of("Asia/Seoul");

    private final ShowProfile show;
    private final UpdateProfile update;
    private final Problems problems;
    private final Clock clock;

    public ProfileController(ShowProfile show, UpdateProfile update, Problems problems, Clock clock) {
        this.show = show;
        this.update = update;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/profile")
    @Operation(summary = "Show one's own profile")
    ResponseEntity<ProfileResponse> ownProfile(Identity caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ProfileResponse.of(show.handle(caller.member())));
    }

    @PutMapping(path = "/profile", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say anew what one's profile holds; what is left out is forgotten")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProfileResponse.class)))
    @Refuses("nickname-taken")
    ResponseEntity<?> updateProfile(@Valid @RequestBody ProfileRequest request, Identity caller) {
        var profile = request.profile(caller.member(), LocalDate.ofInstant(clock.instant(), HERE));
        return switch (update.handle(new UpdateProfile.Command(request.nickname(), profile))) {
            case Updated() -> ownProfile(caller);
            case NicknameTaken() -> problems.answer(Problem.of(MemberProblem.NICKNAME_TAKEN));
            case NicknameRefused(var reason) ->
                throw new InvalidRequest(List.of(FieldRefusals.nickname("nickname", reason)));
        };
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a member as everybody sees them")
    ResponseEntity<MemberResponse> member(@PathVariable UUID id) {
        return ResponseEntity.ok(MemberResponse.of(show.handle(new MemberId(id))));
    }

    private static @Nullable String photoOf(OwnProfile own) {
        var photo = "/api/v1/users/" + own.account().member().value() + "/photo";
        return own.photo().map(_ -> photo).orElse(null);
    }
}
