package com.pikcur.web.member;

import com.pikcur.application.member.AddToBlockList;
import com.pikcur.application.member.BlockListQueries;
import com.pikcur.application.member.BlockListQueries.BlockedMember;
import com.pikcur.application.member.RemoveFromBlockList;
import com.pikcur.domain.member.BlockListOutcome.ListFull;
import com.pikcur.domain.member.BlockListOutcome.OnList;
import com.pikcur.domain.member.BlockListOutcome.Oneself;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.Paging;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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

/** Lets members say with whom they want nothing to do. */
@RestController
@RequestMapping(path = "/api/v1/users/blocks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class BlockListController {

    record BlockedMemberResponse(UUID id, String nickname, Instant blockedAt) {

        static BlockedMemberResponse of(BlockedMember blocked) {
            return new BlockedMemberResponse(blocked.member().value(), blocked.nickname(), blocked.blockedAt());
        }
    }

    private final AddToBlockList add;
    private final RemoveFromBlockList remove;
    private final BlockListQueries queries;
    private final Problems problems;

    public BlockListController(
            AddToBlockList add, RemoveFromBlockList remove, BlockListQueries queries, Problems problems) {
        this.add = add;
        this.remove = remove;
        this.queries = queries;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "Members you have blocked, the last one first")
    ItemsResponse<BlockedMemberResponse> blockedMembers(@ParameterObject Paging paging, Identity member) {
        return ItemsResponse.of(queries.blockedBy(member.member(), paging.cut()), BlockedMemberResponse::of);
    }

    @PutMapping("/{memberId}")
    @Operation(summary = "Block a member: no more bids on your auctions, and neither of you follows the other")
    @ApiResponse(responseCode = "204")
    @Refuses({"not-oneself", "block-list-full"})
    ResponseEntity<?> blockOther(@PathVariable UUID memberId, Identity member) {
        return switch (add.handle(new AddToBlockList.Command(member.member(), new MemberId(memberId)))) {
            case OnList() -> ResponseEntity.noContent().build();
            case Oneself() -> problems.answer(Problem.of(MemberProblem.NOT_ONESELF));
            case ListFull(var most) ->
                problems.answer(Problem.of(MemberProblem.BLOCK_LIST_FULL).with("most", most));
        };
    }

    @DeleteMapping("/{memberId}")
    @Operation(summary = "Block a member no longer")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> unblockOther(@PathVariable UUID memberId, Identity member) {
        remove.handle(new RemoveFromBlockList.Command(member.member(), new MemberId(memberId)));
        return ResponseEntity.noContent().build();
    }
}
