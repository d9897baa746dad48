package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.port.BankAccountHolders.Answer.Holder;
import com.pikcur.domain.member.port.BankAccountHolders.Answer.NoSuchBankAccount;
import com.pikcur.domain.shared.HiddenText;
import org.junit.jupiter.api.Test;

/** What every {@link BankAccountHolders} promises. */
public interface BankAccountHoldersContract {

    BankAccountHolders holders();

    /** Lets somebody hold this account. */
    void hold(BankAccountNumber account, String name);

    @Test
    default void the_holder_of_an_account_is_named() {
        var account = account("004", "11012345678");
        hold(account, "김미나");

        assertThat(holders().holderOf(account)).isEqualTo(new Holder(new HiddenText("김미나")));
    }

    @Test
    default void the_same_digits_at_another_bank_are_another_account() {
        hold(account("004", "22012345678"), "김미나");
        hold(account("088", "22012345678"), "이하늘");

        assertThat(holders().holderOf(account("004", "22012345678"))).isEqualTo(new Holder(new HiddenText("김미나")));
        assertThat(holders().holderOf(account("088", "22012345678"))).isEqualTo(new Holder(new HiddenText("이하늘")));
    }

    @Test
    default void an_account_that_does_not_exist_has_no_holder() {
        assertThat(holders().holderOf(account("004", "33012340000"))).isEqualTo(new NoSuchBankAccount());
    }

    private static BankAccountNumber account(String bankCode, String digits) {
        return new BankAccountNumber(bankCode, new HiddenText(digits));
    }
}
