package com.pikcur.web.member;

import com.pikcur.application.member.BeginSecondFactor;
import com.pikcur.application.member.ConfirmSecondFactor;
import com.pikcur.application.member.RemoveSecondFactor;
import com.pikcur.application.member.RenewRecoveryCodes;
import com.pikcur.application.member.ShowSecondFactor;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.RecoveryCodes;
import com.pikcur.domain.member.SecondFactorOutcome;
import com.pikcur.domain.member.SecondFactorOutcome.AlreadyActive;
import com.pikcur.domain.member.SecondFactorOutcome.Done;
import com.pikcur.domain.member.SecondFactorOutcome.Locked;
import com.pikcur.domain.member.SecondFactorOutcome.WrongCode;
import com.pikcur.domain.member.SecondFactorOutcome.WrongPassword;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.shared.HiddenText;
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
import java.util.List;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members set up an authenticator, which is asked for at sign-in beside the password, and do without it again. */
@RestController
@RequestMapping(path = "/api/v1/users/me/second-factor", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class SecondFactorController {

    public record BeginSecondFactorRequest(@Text(max = 200) String currentPassword) {

        @Override
        public String toString() {
            return "BeginSecondFactorRequest[hidden]";
        }
    }

    /**
     * Never printed: whoever knows it has the authenticator.
     *
     * @param secret in base32, to be typed in where there is no camera
     * @param uri to be shown as a QR code
     */
    public record BegunSecondFactorResponse(String secret, String uri) {

        @Override
        public String toString() {
            return "BegunSecondFactorResponse[hidden]";
        }
    }

    /** @param code six digits of the authenticator */
    public record AuthenticatorCodeRequest(
            @Text(max = 40) @Schema(example = "123456") String code) {

        @Override
        public String toString() {
            return "AuthenticatorCodeRequest[hidden]";
        }
    }

    /** @param code six digits of the authenticator, or a recovery code */
    public record RemoveSecondFactorRequest(
            @Text(max = 200) String currentPassword,

            @Text(max = 40) @Schema(example = "123456") String code) {

        @Override
        public String toString() {
            return "RemoveSecondFactorRequest[hidden]";
        }
    }

    /** @param recoveryCodes each good once in the place of the authenticator; shown this once */
    public record RecoveryCodesResponse(List<String> recoveryCodes) {

        static RecoveryCodesResponse of(RecoveryCodes codes) {
            return new RecoveryCodesResponse(
                    codes.codes().stream().map(HiddenText::reveal).toList());
        }

        @Override
        public String toString() {
            return "RecoveryCodesResponse[hidden]";
        }
    }

    public record SecondFactorResponse(boolean active, int recoveryCodesLeft) {}

    /** What this controller calls. */
    public record UseCases(
            BeginSecondFactor begin,
            ConfirmSecondFactor confirm,
            RenewRecoveryCodes renew,
            RemoveSecondFactor remove,
            ShowSecondFactor show) {}

    private final UseCases useCases;
    private final Problems problems;

    public SecondFactorController(UseCases useCases, Problems problems) {
        this.useCases = useCases;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "Whether a second factor is asked for at sign-in")
    SecondFactorResponse show(@Parameter(hidden = true) Identity caller) {
        return useCases.show()
                .handle(caller.member())
                .map(active -> new SecondFactorResponse(
                        true, active.unusedRecoveryCodes().size()))
                .orElseGet(() -> new SecondFactorResponse(false, 0));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get a secret for an authenticator; it is not asked for before a code has confirmed it")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BegunSecondFactorResponse.class)))
    @Refuses({"wrong-password", "sign-in-locked", "second-factor-already-active"})
    ResponseEntity<?> begin(
            @Valid @RequestBody BeginSecondFactorRequest request, @Parameter(hidden = true) Identity caller) {
        var outcome = useCases.begin()
                .handle(new BeginSecondFactor.Command(caller.member(), new HiddenText(request.currentPassword())));
        return answer(
                outcome,
                begun -> shownOnce(new BegunSecondFactorResponse(
                        begun.secret().reveal(), begun.uri().reveal())));
    }

    @PostMapping(path = "/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Confirm the authenticator with its first code; from now on it is asked for")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RecoveryCodesResponse.class)))
    @Refuses({"wrong-authenticator-code", "sign-in-locked", "second-factor-already-active"})
    ResponseEntity<?> confirm(
            @Valid @RequestBody AuthenticatorCodeRequest request,
            @Parameter(hidden = true) Identity caller,
            @Parameter(hidden = true) Source source) {
        var outcome = useCases.confirm()
                .handle(new ConfirmSecondFactor.Command(caller.member(), new HiddenText(request.code()), source));
        return answer(outcome, codes -> shownOnce(RecoveryCodesResponse.of(codes)));
    }

    @PostMapping(path = "/recovery-codes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get ten new recovery codes for a code of the authenticator; the old ones are good no more")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RecoveryCodesResponse.class)))
    @Refuses({"wrong-authenticator-code", "sign-in-locked"})
    ResponseEntity<?> renew(
            @Valid @RequestBody AuthenticatorCodeRequest request,
            @Parameter(hidden = true) Identity caller,
            @Parameter(hidden = true) Source source) {
        var outcome = useCases.renew()
                .handle(new RenewRecoveryCodes.Command(caller.member(), new HiddenText(request.code()), source));
        return answer(outcome, codes -> shownOnce(RecoveryCodesResponse.of(codes)));
    }

    @DeleteMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Do without a second factor")
    @ApiResponse(responseCode = "204")
    @Refuses({"wrong-password", "wrong-authenticator-code", "sign-in-locked"})
    ResponseEntity<?> remove(
            @Valid @RequestBody RemoveSecondFactorRequest request,
            @Parameter(hidden = true) Identity caller,
            @Parameter(hidden = true) Source source) {
        var outcome = useCases.remove()
                .handle(new RemoveSecondFactor.Command(
                        caller.member(),
                        new HiddenText(request.currentPassword()),
                        new HiddenText(request.code()),
                        source));
        return answer(outcome, _ -> ResponseEntity.noContent().build());
    }

    private <T> ResponseEntity<?> answer(SecondFactorOutcome<T> outcome, Function<T, ResponseEntity<?>> done) {
        return switch (outcome) {
            case Done<T>(var result) -> done.apply(result);
            case WrongPassword<T>() -> problems.answer(Problem.of(MemberProblem.WRONG_PASSWORD));
            case WrongCode<T>() -> problems.answer(Problem.of(MemberProblem.WRONG_AUTHENTICATOR_CODE));
            case Locked<T>(var remaining) ->
                problems.answer(SignInRefusals.locked(MemberProblem.SIGN_IN_LOCKED, remaining));
            case AlreadyActive<T>() -> problems.answer(Problem.of(MemberProblem.SECOND_FACTOR_ALREADY_ACTIVE));
        };
    }

    private static ResponseEntity<?> shownOnce(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
