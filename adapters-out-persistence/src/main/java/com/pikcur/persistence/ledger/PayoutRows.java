package com.pikcur.persistence.ledger;

import static com.pikcur.persistence.schema.Tables.LEDGER_PAYOUT;

import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutDestination;
import com.pikcur.domain.ledger.PayoutState;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.persistence.schema.tables.records.LedgerPayoutRecord;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.util.Optional;

/** Pay-outs as rows; numbers and names of bank accounts are encrypted. */
final class PayoutRows {

    private static final EncryptedColumn NUMBER = EncryptedColumn.of(LEDGER_PAYOUT.ID, LEDGER_PAYOUT.NUMBER_ENCRYPTED);
    private static final EncryptedColumn HOLDER_NAME =
            EncryptedColumn.of(LEDGER_PAYOUT.ID, LEDGER_PAYOUT.HOLDER_NAME_ENCRYPTED);

    private final PersonalDataCipher cipher;

    PayoutRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    LedgerPayoutRecord newRow(Payout payout) {
        var id = payout.id().value();
        var row = movedRow(payout);
        row.setId(payout.id());
        row.setMemberId(payout.member());
        row.setAmountWon(payout.amount());
        row.setBankCode(payout.to().number().bankCode());
        row.setNumberEncrypted(NUMBER.encrypt(payout.to().number().digits().reveal(), id, cipher));
        row.setHolderNameEncrypted(HOLDER_NAME.encrypt(payout.to().holderName().reveal(), id, cipher));
        row.setRequestedAt(payout.requestedAt());
        return row;
    }

    /** Only what changes with time, under the next version. */
    static LedgerPayoutRecord movedRow(Payout payout) {
        var row = new LedgerPayoutRecord();
        row.setStatus(payout.status());
        row.setSettledAt(null);
        row.setReturnedAt(null);
        row.setReturnCode(null);
        switch (payout.state()) {
            case PayoutState.Requested(), PayoutState.InTransit() -> {}
            case PayoutState.Settled(var at) -> row.setSettledAt(at);
            case PayoutState.Returned(var bankCode, var at) -> {
                row.setReturnedAt(at);
                row.setReturnCode(bankCode);
            }
        }
        row.setAsked(payout.asked());
        row.setNextLookAt(payout.nextLookAt().orElse(null));
        row.setVersion(payout.version() + 1);
        return row;
    }

    Payout toPayout(LedgerPayoutRecord row) {
        var id = row.getId().value();
        var digits = new HiddenText(NUMBER.decrypt(row.getNumberEncrypted(), id, cipher));
        return new Payout(
                row.getId(),
                row.getMemberId(),
                row.getAmountWon(),
                new PayoutDestination(
                        new BankAccountNumber(row.getBankCode(), digits),
                        new HiddenText(HOLDER_NAME.decrypt(row.getHolderNameEncrypted(), id, cipher))),
                row.getRequestedAt(),
                stateOf(row),
                row.getAsked(),
                Optional.ofNullable(row.getNextLookAt()),
                row.getVersion());
    }

    private static PayoutState stateOf(LedgerPayoutRecord row) {
        return switch (row.getStatus()) {
            case REQUESTED -> new PayoutState.Requested();
            case IN_TRANSIT -> new PayoutState.InTransit();
            case SETTLED -> new PayoutState.Settled(row.getSettledAt());
            case RETURNED -> new PayoutState.Returned(row.getReturnCode(), row.getReturnedAt());
        };
    }
}
