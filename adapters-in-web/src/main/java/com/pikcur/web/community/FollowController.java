package com.pikcur.web.community;

import com.pikcur.application.community.EndFollow;
import com.pikcur.application.community.FollowMember;
import com.pikcur.application.community.FollowQueries;
import com.pikcur.application.community.ShowFollows;
import com.pikcur.domain.community.FollowOutcome.MayNotFollow;
import com.pikcur.domain.community.FollowOutcome.Oneself;
import com.pikcur.domain.community.FollowOutcome.Refused;
import com.pikcur.domain.community.FollowOutcome.Stands;
import com.pikcur.domain.community.FollowOutcome.TooManyFollowed;
import com.pikcur.domain.community.FollowState;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.member.MemberProblem;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.Paging;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members follow each other, and shows who follows whom. */
@RestController
@RequestMapping(path = "/api/v1/users/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "community")
public final class FollowController {

    record FollowResponse(FollowState state) {}

    record FollowCountsResponse(long followers, long following) {

        static FollowCountsResponse of(FollowQueries.Counts counts) {
            return new FollowCountsResponse(counts.followers(), counts.following());
        }
    }

    private final FollowMember follow;
    private final EndFollow end;
    private final ShowFollows show;
    private final Problems problems;

    public FollowController(FollowMember follow, EndFollow end, ShowFollows show, Problems problems) {
        this.follow = follow;
        this.end = end;
        this.show = show;
        this.problems = problems;
    }

    @PutMapping("/follow")
    @Operation(summary = "Follow a member, or ask to where they want to be asked")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowResponse.class)))
    @Refuses({"not-oneself", "may-not-follow", "too-many-followed"})
    ResponseEntity<?> follow(@PathVariable UUID id, Identity member) {
        return switch (follow.handle(new FollowMember.Command(member.member(), new MemberId(id)))) {
            case Stands(var follow) -> ResponseEntity.ok(new FollowResponse(follow.state()));
            case Refused refused -> problems.answer(refusal(refused));
        };
    }

    private static Problem refusal(Refused refused) {
        return switch (refused) {
            case Oneself() -> Problem.of(MemberProblem.NOT_ONESELF);
            case MayNotFollow() -> Problem.of(CommunityProblem.MAY_NOT_FOLLOW);
            case TooManyFollowed(var most) ->
                Problem.of(CommunityProblem.TOO_MANY_FOLLOWED).with("most", most);
        };
    }

    @DeleteMapping("/follow")
    @Operation(summary = "Follow a member no longer, or take back the request to")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> endFollow(@PathVariable UUID id, Identity member) {
        end.handle(new EndFollow.Command(member.member(), new MemberId(id)));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/followers")
    @Operation(summary = "Who follows a member, the last one first")
    ItemsResponse<PersonResponse> followers(@PathVariable UUID id, @ParameterObject Paging paging) {
        return ItemsResponse.of(show.followers(new MemberId(id), paging.cut()), PersonResponse::of);
    }

    @GetMapping("/following")
    @Operation(summary = "Whom a member follows, the last one first")
    ItemsResponse<PersonResponse> following(@PathVariable UUID id, @ParameterObject Paging paging) {
        return ItemsResponse.of(show.following(new MemberId(id), paging.cut()), PersonResponse::of);
    }

    @GetMapping("/follow-counts")
    @Operation(summary = "How many follow a member, and how many the member follows")
    FollowCountsResponse followCounts(@PathVariable UUID id) {
        return FollowCountsResponse.of(show.counts(new MemberId(id)));
    }
}
