package com.pikcur.web.ledger;

import com.pikcur.application.ledger.LedgerQueries;
import com.pikcur.application.ledger.LedgerQueries.Direction;
import com.pikcur.application.ledger.LedgerQueries.Line;
import com.pikcur.application.ledger.LedgerQueries.Wallet;
import com.pikcur.domain.ledger.AccountKind;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows members what they have, and how it came about. */
@RestController
@RequestMapping(path = "/api/v1/wallet", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "ledger")
public final class WalletController {

    /**
     * @param heldWon set aside for pay-outs the bank has not taken yet
     * @param payableWon all that can be paid out: what is available less what is owed
     * @param points a won each
     */
    record WalletResponse(long availableWon, long heldWon, long debtWon, long payableWon, long points) {

        static WalletResponse of(Wallet wallet) {
            return new WalletResponse(
                    wallet.available().won(),
                    wallet.held().won(),
                    wallet.debt().won(),
                    wallet.payable().won(),
                    wallet.points().won());
        }
    }

    /**
     * One posting as one of the member's accounts sees it.
     *
     * @param referenceId what it happened to, such as a payment or a pay-out
     * @param account {@code AVAILABLE}, {@code HELD}, {@code DEBT} or {@code POINTS}
     * @param inWon what has come; of a debt, what was paid of it
     * @param outWon what has gone; of a debt, what was added to it
     */
    record EntryResponse(
            EntryKind kind,
            UUID referenceId,
            @Nullable UUID orderId,
            AccountKind account,
            long inWon,
            long outWon,
            Instant postedAt) {

        static EntryResponse of(Line line) {
            var won = line.amount().won();
            return new EntryResponse(
                    line.kind(),
                    line.reference(),
                    line.order().map(OrderId::value).orElse(null),
                    line.account(),
                    line.direction() == Direction.IN ? won : 0,
                    line.direction() == Direction.OUT ? won : 0,
                    line.postedAt());
        }
    }

    private final LedgerQueries queries;

    public WalletController(LedgerQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(summary = "What you have, what is on its way to your bank, and what you owe")
    WalletResponse wallet(Identity member) {
        return WalletResponse.of(queries.wallet(member.member()));
    }

    @GetMapping("/entries")
    @Operation(summary = "Everything posted to your accounts, the newest first")
    ItemsResponse<EntryResponse> entries(@ParameterObject Paging paging, Identity member) {
        return ItemsResponse.of(queries.lines(member.member(), paging.cut()), EntryResponse::of);
    }
}
