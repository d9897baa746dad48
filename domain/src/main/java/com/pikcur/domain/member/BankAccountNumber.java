package com.pikcur.domain.member;

import com.pikcur.domain.shared.HiddenText;
import java.util.regex.Pattern;

/**
 * A number of a bank account at a Korean bank.
 *
 * @param bankCode three digits, as the Korea Financial Telecommunications &amp; Clearings Institute gave them out
 * @param digits 8 to 20 digits, without the hyphens banks print
 */
public record BankAccountNumber(String bankCode, HiddenText digits) {

    private static final Pattern BANK = Pattern.compile("[0-9]{3}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8,20}");
    private static final int SHOWN = 4;

    /** @throws IllegalArgumentException if bank code or digits have another shape; ask {@link #isWellFormed} first */
    public BankAccountNumber {
        if (!isWellFormed(bankCode, digits.reveal())) {
            throw new IllegalArgumentException("Not a bank code and an account number");
        }
    }

    public static boolean isWellFormed(String bankCode, String digits) {
        return BANK.matcher(bankCode).matches() && DIGITS.matcher(digits).matches();
    }

    /** All of the number that is ever shown. */
    public String lastDigits() {
        var all = digits.reveal();
        return all.substring(all.length() - SHOWN);
    }

    @Override
    public String toString() {
        return "BankAccountNumber[hidden]";
    }
}
