package com.pikcur.payment.iamport;

import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.port.BankAccountHolders;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.iamport.IamportJson.HolderResponse;
import com.pikcur.payment.iamport.IamportWire.Question;

/** Holders of bank accounts, as PortOne has them from the banks. */
public final class IamportBankAccountHolders implements BankAccountHolders {

    private final IamportClient client;

    public IamportBankAccountHolders(IamportClient client) {
        this.client = client;
    }

    @Override
    public Answer holderOf(BankAccountNumber account) {
        // Both are digits alone, so nothing in them needs to be escaped.
        var path = "/vbanks/holder?bank_code=%s&bank_num=%s"
                .formatted(account.bankCode(), account.digits().reveal());
        return switch (client.ask(Question.get(path), HolderResponse.class)) {
            case Reply.Done<HolderResponse>(var told) -> holder(told);
            case Reply.Refused<HolderResponse>(var _, var _) -> new Answer.NoSuchBankAccount();
        };
    }

    private static Answer holder(HolderResponse told) {
        if (told.bankHolder() == null || told.bankHolder().isBlank()) {
            throw new ProviderUnavailable(IamportWire.NAME, "names no holder");
        }
        return new Answer.Holder(new HiddenText(told.bankHolder()));
    }
}
