package com.pikcur.web.member;

import com.pikcur.application.member.BlockMember;
import com.pikcur.application.member.GrantRoles;
import com.pikcur.application.member.MemberRecords;
import com.pikcur.application.member.UnblockMember;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.BlockOutcome.Blocked;
import com.pikcur.domain.member.BlockOutcome.EndPassed;
import com.pikcur.domain.member.BlockOutcome.NotOneself;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import com.pikcur.web.shared.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators look after members: keep them out, let them in again, say what they may do. */
@RestController
@RequestMapping(path = "/api/v1/admin/users", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member-administration", description = "For administrators alone")
public final class AdminController {

    /** @param until when the block ends by itself; never, if left out */
    public record BlockRequest(
            @Text(max = 500, multiline = true) String reason,
            @Nullable Instant until) {}

    public record BlockResponse(Instant since, @Nullable Instant until) {}

    public record RolesRequest(@NotNull Set<Role> roles) {

        public RolesRequest {
            roles = Set.copyOf(roles);
        }
    }

    /** @param state {@code ACTIVE}, {@code BLOCKED} or {@code WITHDRAWN} */
    public record MemberRecordResponse(
            UUID id,
            String email,
            String nickname,
            Set<Role> roles,
            String state,
            @Nullable String blockReason,
            @Nullable Instant blockedUntil) {

        public MemberRecordResponse {
            roles = Set.copyOf(roles);
        }

        static MemberRecordResponse of(Account account) {
            var block = Optional.of(account.state())
                    .filter(AccountState.Blocked.class::isInstance)
                    .map(AccountState.Blocked.class::cast);
            return new MemberRecordResponse(
                    account.member().value(),
                    account.email(),
                    account.nickname().value(),
                    account.roles(),
                    stateOf(account),
                    block.map(AccountState.Blocked::reason).orElse(null),
                    block.flatMap(AccountState.Blocked::until).orElse(null));
        }

        private static String stateOf(Account account) {
            return switch (account.state()) {
                case AccountState.Active _ -> "ACTIVE";
                case AccountState.Blocked _ -> "BLOCKED";
                case AccountState.Withdrawn _ -> "WITHDRAWN";
            };
        }
    }

    public record AuditEntryResponse(
            String action, UUID byId, String detail, String address, String device, Instant doneAt) {

        static AuditEntryResponse of(AuditEntry entry) {
            return new AuditEntryResponse(
                    entry.action().name(),
                    entry.by().value(),
                    entry.detail(),
                    entry.source().address(),
                    entry.source().device(),
                    entry.at());
        }
    }

    private final BlockMember block;
    private final UnblockMember unblock;
    private final GrantRoles grant;
    private final MemberRecords records;
    private final Problems problems;

    public AdminController(
            BlockMember block, UnblockMember unblock, GrantRoles grant, MemberRecords records, Problems problems) {
        this.block = block;
        this.unblock = unblock;
        this.grant = grant;
        this.records = records;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "The member with this address")
    MemberRecordResponse find(@RequestParam String email) {
        return MemberRecordResponse.of(records.withAddress(email));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One member")
    MemberRecordResponse show(@PathVariable UUID id) {
        return MemberRecordResponse.of(records.of(new MemberId(id)));
    }

    @GetMapping("/{id}/audit")
    @Operation(summary = "What was done to the account, the latest first; at most 100 entries")
    ItemsResponse<AuditEntryResponse> audit(@PathVariable UUID id) {
        return new ItemsResponse<>(
                records.audit(new MemberId(id)).stream()
                        .map(AuditEntryResponse::of)
                        .toList(),
                null);
    }

    @PutMapping(path = "/{id}/block", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Keep a member out, for a time or for good; takes effect at once, everywhere")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BlockResponse.class)))
    @Refuses({"not-oneself", "end-passed"})
    ResponseEntity<?> block(
            @PathVariable UUID id,
            @Valid @RequestBody BlockRequest request,
            @Parameter(hidden = true) Identity caller,
            @Parameter(hidden = true) Source source) {
        var outcome = block.handle(new BlockMember.Command(
                caller, new MemberId(id), request.reason().strip(), Optional.ofNullable(request.until()), source));
        return switch (outcome) {
            case Blocked(var since, var until) -> ResponseEntity.ok(new BlockResponse(since, until.orElse(null)));
            case NotOneself() -> problems.answer(Problem.of(MemberProblem.NOT_ONESELF));
            case EndPassed() -> problems.answer(Problem.of(MemberProblem.END_PASSED));
        };
    }

    @DeleteMapping("/{id}/block")
    @Operation(summary = "Let a member in again")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> unblock(
            @PathVariable UUID id, @Parameter(hidden = true) Identity caller, @Parameter(hidden = true) Source source) {
        unblock.handle(caller, new MemberId(id), source);
        return ResponseEntity.noContent().build();
    }

    @PutMapping(path = "/{id}/roles", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what a member may do; tokens that say otherwise are void at once")
    @ApiResponse(responseCode = "204")
    @Refuses("not-oneself")
    ResponseEntity<?> grant(
            @PathVariable UUID id,
            @Valid @RequestBody RolesRequest request,
            @Parameter(hidden = true) Identity caller,
            @Parameter(hidden = true) Source source) {
        return switch (grant.handle(caller, new MemberId(id), request.roles(), source)) {
            case DONE -> ResponseEntity.noContent().build();
            case NOT_ONESELF -> problems.answer(Problem.of(MemberProblem.NOT_ONESELF));
        };
    }
}
