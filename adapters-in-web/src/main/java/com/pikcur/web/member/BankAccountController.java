package com.pikcur.web.member;

import com.pikcur.application.member.AddBankAccount;
import com.pikcur.application.member.ChooseBankAccount;
import com.pikcur.application.member.RemoveBankAccount;
import com.pikcur.application.member.ShowBankAccounts;
import com.pikcur.domain.member.BankAccount;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.BankAccountOutcome.AccountKnown;
import com.pikcur.domain.member.BankAccountOutcome.AccountUnknownToBank;
import com.pikcur.domain.member.BankAccountOutcome.Added;
import com.pikcur.domain.member.BankAccountOutcome.HolderMismatch;
import com.pikcur.domain.member.BankAccountOutcome.IdentityNotVerified;
import com.pikcur.domain.member.BankAccountOutcome.Refused;
import com.pikcur.domain.member.BankAccountOutcome.TooManyAccounts;
import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.web.shared.ItemsResponse;
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
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members look after the bank accounts their money is paid out to. */
@RestController
@RequestMapping(path = "/api/v1/users/bank-accounts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class BankAccountController {

    /**
     * Never printed: it holds an account number and a name.
     *
     * @param bankCode three digits
     * @param accountNumber 8 to 20 digits, with or without hyphens
     * @param holderName must be the verified name of the member
     */
    record BankAccountRequest(
            @NotNull(message = "required") @Pattern(regexp = "[0-9]{3}", message = "bank-code") @Schema(example = "004")
            String bankCode,

            @NotNull(message = "required")
            @Pattern(regexp = "(-*[0-9]){8,20}", message = "account-number")
            @Schema(example = "110-123-456789")
            String accountNumber,

            @Text(max = 50) @Schema(example = "김미나") String holderName) {

        BankAccountNumber number() {
            return new BankAccountNumber(bankCode, new HiddenText(accountNumber.replace("-", "")));
        }

        @Override
        public String toString() {
            return "BankAccountRequest[hidden]";
        }
    }

    /** @param lastDigits all of the number that is ever shown */
    record BankAccountResponse(
            UUID id, String bankCode, String lastDigits, String holderName, boolean isDefault, Instant addedAt) {

        static BankAccountResponse of(BankAccount account, boolean isDefault) {
            return new BankAccountResponse(
                    account.id().value(),
                    account.number().bankCode(),
                    account.number().lastDigits(),
                    account.holderName().reveal(),
                    isDefault,
                    account.addedAt());
        }

        @Override
        public String toString() {
            return "BankAccountResponse[" + id + "]";
        }
    }

    /** What members can do with their bank accounts. */
    public record UseCases(
            ShowBankAccounts show, AddBankAccount add, RemoveBankAccount remove, ChooseBankAccount choose) {}

    private final UseCases useCases;
    private final Problems problems;

    public BankAccountController(UseCases useCases, Problems problems) {
        this.useCases = useCases;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "Your own bank accounts, the oldest first")
    ItemsResponse<BankAccountResponse> bankAccounts(Identity member) {
        return shown(useCases.show().handle(member.member()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add a bank account of your own")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BankAccountResponse.class)))
    @Refuses({
        "identity-not-verified",
        "holder-mismatch",
        "bank-account-unknown",
        "bank-account-known",
        "too-many-bank-accounts",
        "provider-unavailable"
    })
    ResponseEntity<?> addBankAccount(
            @Valid @RequestBody BankAccountRequest request,
            NewId id,
            Identity member,
            @Parameter(hidden = true) Source source) {
        var command = new AddBankAccount.Command(
                new BankAccountId(id.value()),
                member.member(),
                request.number(),
                new HiddenText(request.holderName()),
                source);
        return switch (useCases.add().handle(command)) {
            case Added(var account, var isDefault) ->
                ResponseEntity.status(HttpStatus.CREATED).body(BankAccountResponse.of(account, isDefault));
            case Refused refused -> problems.answer(refusal(refused));
        };
    }

    private static Problem refusal(Refused refused) {
        return switch (refused) {
            case IdentityNotVerified() -> Problem.of(MemberProblem.IDENTITY_NOT_VERIFIED);
            case HolderMismatch() -> Problem.of(MemberProblem.HOLDER_MISMATCH);
            case AccountUnknownToBank() -> Problem.of(MemberProblem.BANK_ACCOUNT_UNKNOWN);
            case AccountKnown() -> Problem.of(MemberProblem.BANK_ACCOUNT_KNOWN);
            case TooManyAccounts(var most) ->
                Problem.of(MemberProblem.TOO_MANY_BANK_ACCOUNTS).with("most", most);
        };
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove a bank account; where it was the default, the oldest of the others becomes it")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> removeBankAccount(
            @PathVariable UUID id, Identity member, @Parameter(hidden = true) Source source) {
        useCases.remove().handle(new RemoveBankAccount.Command(new BankAccountId(id), member.member(), source));
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/default")
    @Operation(summary = "Let money be paid out to this bank account")
    ItemsResponse<BankAccountResponse> chooseBankAccount(
            @PathVariable UUID id, Identity member, @Parameter(hidden = true) Source source) {
        return shown(useCases.choose()
                .handle(new ChooseBankAccount.Command(new BankAccountId(id), member.member(), source)));
    }

    private static ItemsResponse<BankAccountResponse> shown(BankAccounts accounts) {
        var items = accounts.all().stream()
                .map(account -> BankAccountResponse.of(account, accounts.isDefault(account.id())))
                .toList();
        return new ItemsResponse<>(items, null);
    }
}
