package com.pikcur.web.member;

import com.pikcur.application.member.AcceptProof;
import com.pikcur.application.member.RequestIdentityCode;
import com.pikcur.application.member.VerifyIdentity;
import com.pikcur.domain.member.Carrier;
import com.pikcur.domain.member.ClaimedPerson;
import com.pikcur.domain.member.CodeRequestOutcome.CodeSent;
import com.pikcur.domain.member.CodeRequestOutcome.PersonRefused;
import com.pikcur.domain.member.CodeRequestOutcome.TooManyRequests;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.ProofOutcome;
import com.pikcur.domain.member.ProofOutcome.AlreadyVerifiedElsewhere;
import com.pikcur.domain.member.ProofOutcome.NotProved;
import com.pikcur.domain.member.ProofOutcome.OtherPersonThanBefore;
import com.pikcur.domain.member.ProofOutcome.Refused;
import com.pikcur.domain.member.ProofOutcome.TooManyCodes;
import com.pikcur.domain.member.ProofOutcome.VerificationExpired;
import com.pikcur.domain.member.ProofOutcome.Verified;
import com.pikcur.domain.member.ProofOutcome.WrongCode;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.NewId;
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
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members prove who they are. */
@RestController
@RequestMapping(path = "/api/v1/users/verify", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class IdentityController {

    /**
     * Never printed: it holds personal data.
     *
     * @param phone with or without hyphens
     * @param genderDigit the seventh digit of the resident registration number
     * @param mvno whether the phone is on a network its provider only rents; no, if it is left out
     */
    record PersonRequest(
            @Text(max = 50) @Schema(example = "김미나") String name,

            @NotNull(message = "required")
            @Pattern(regexp = "01[0-9]-?[0-9]{3,4}-?[0-9]{4}", message = "mobile-number")
            @Schema(example = "01012345678")
            String phone,

            @NotNull(message = "required") @Schema(example = "1994-03-21")
            LocalDate birthDate,

            @NotNull(message = "required") @Schema(example = "2")
            Integer genderDigit,

            @NotNull(message = "required") Carrier carrier,
            @Nullable Boolean mvno) {

        /** @throws InvalidRequest if the digit is nobody's who was born on that date */
        ClaimedPerson person() {
            if (!ClaimedPerson.fit(birthDate, genderDigit)) {
                throw new InvalidRequest("genderDigit", "gender-digit");
            }
            return new ClaimedPerson(
                    new HiddenText(name.strip()),
                    new HiddenText(phone.replace("-", "")),
                    birthDate,
                    genderDigit,
                    carrier,
                    Boolean.TRUE.equals(mvno));
        }

        @Override
        public String toString() {
            return "PersonRequest[hidden]";
        }
    }

    /** @param verificationId to be handed in with the code, and the {@code merchant_uid} for the provider's own window */
    record CodeSentResponse(UUID verificationId) {}

    /**
     * Either a code and what it was sent for, or what the provider's own window gave. Never printed.
     *
     * @param impUid the provider's name of a proof whose {@code merchant_uid} is a {@code verificationId} of this member
     */
    record ProofRequest(
            @Nullable UUID verificationId,

            @Pattern(regexp = "[0-9]{4,8}", message = "one-time-code") @Schema(example = "123456") @Nullable
            String code,

            @Pattern(regexp = "[A-Za-z0-9_-]{1,64}", message = "handle") @Nullable
            String impUid) {

        @Override
        public String toString() {
            return "ProofRequest[hidden]";
        }
    }

    record VerifiedResponse(boolean verified, Instant verifiedAt) {}

    /** What members can do to prove who they are. */
    public record UseCases(RequestIdentityCode request, VerifyIdentity verify, AcceptProof accept) {}

    private final UseCases useCases;
    private final Problems problems;

    public IdentityController(UseCases useCases, Problems problems) {
        this.useCases = useCases;
        this.problems = problems;
    }

    @PostMapping(path = "/request", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get a one-time code on your own phone, to prove who you are")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CodeSentResponse.class)))
    @Refuses({"identity-refused", "too-many-verifications", "provider-unavailable"})
    ResponseEntity<?> requestIdentityCode(@Valid @RequestBody PersonRequest request, NewId id, Identity member) {
        var command =
                new RequestIdentityCode.Command(new VerificationId(id.value()), member.member(), request.person());
        return switch (useCases.request().handle(command)) {
            case CodeSent(var verification) ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(new CodeSentResponse(verification.value()));
            case PersonRefused() -> problems.answer(Problem.of(MemberProblem.IDENTITY_REFUSED));
            case TooManyRequests(var retryAfter) ->
                problems.answer(Problem.of(MemberProblem.TOO_MANY_VERIFICATIONS).retryAfter(retryAfter));
        };
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Prove who you are, with the code or with what the provider's own window gave")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VerifiedResponse.class)))
    @Refuses({
        "wrong-identity-code",
        "too-many-identity-codes",
        "verification-expired",
        "identity-not-proved",
        "already-verified-elsewhere",
        "other-person-than-before",
        "not-found",
        "provider-unavailable"
    })
    ResponseEntity<?> verifyIdentity(
            @Valid @RequestBody ProofRequest request, Identity member, @Parameter(hidden = true) Source source) {
        return switch (outcome(request, member, source)) {
            case Verified(var at) -> ResponseEntity.ok(new VerifiedResponse(true, at));
            case Refused refused -> problems.answer(refusal(refused));
        };
    }

    private ProofOutcome outcome(ProofRequest request, Identity member, Source source) {
        if (request.impUid() != null) {
            refuse("verificationId", request.verificationId());
            refuse("code", request.code());
            return useCases.accept().handle(new AcceptProof.Command(member.member(), request.impUid(), source));
        }
        var command = new VerifyIdentity.Command(
                new VerificationId(required("verificationId", request.verificationId())),
                member.member(),
                new HiddenText(required("code", request.code())),
                source);
        return useCases.verify().handle(command);
    }

    private static void refuse(String field, @Nullable Object value) {
        if (value != null) {
            throw new InvalidRequest(field, "code-or-window");
        }
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidRequest(field, "required");
        }
        return value;
    }

    private static Problem refusal(Refused refused) {
        return switch (refused) {
            case WrongCode(var triesLeft) ->
                Problem.of(MemberProblem.WRONG_IDENTITY_CODE).with("triesLeft", triesLeft);
            case TooManyCodes() -> Problem.of(MemberProblem.TOO_MANY_IDENTITY_CODES);
            case VerificationExpired() -> Problem.of(MemberProblem.VERIFICATION_EXPIRED);
            case NotProved() -> Problem.of(MemberProblem.IDENTITY_NOT_PROVED);
            case AlreadyVerifiedElsewhere() -> Problem.of(MemberProblem.ALREADY_VERIFIED_ELSEWHERE);
            case OtherPersonThanBefore() -> Problem.of(MemberProblem.OTHER_PERSON_THAN_BEFORE);
        };
    }
}
