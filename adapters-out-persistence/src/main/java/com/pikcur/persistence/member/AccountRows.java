package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AccountState.Blocked;
import com.pikcur.domain.member.Credentials;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.TemporaryPassword;
import com.pikcur.persistence.schema.tables.records.MemberAccountRecord;
import com.pikcur.persistence.shared.PlainRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;

/** How an account stands in its table. */
final class AccountRows {

    private AccountRows() {}

    static Account toAccount(MemberAccountRecord row) {
        return new Account(
                row.getMemberId(),
                row.getEmail(),
                new Nickname(row.getNickname()),
                credentials(row),
                row.getRoles(),
                state(row),
                row.getEpoch());
    }

    private static Credentials credentials(MemberAccountRecord row) {
        var temporary = Optional.ofNullable(row.getTemporaryPasswordDigest())
                .map(digest -> new TemporaryPassword(digest, row.getTemporaryPasswordExpiresAt()));
        return new Credentials(Optional.ofNullable(row.getPasswordHash()), temporary, row.getMustChangePassword());
    }

    private static AccountState state(MemberAccountRecord row) {
        return state(
                Optional.ofNullable(row.getWithdrawnAt()),
                Optional.ofNullable(row.getBlockedAt())
                        .map(since -> new Blocked(
                                row.getBlockedReason(),
                                row.getBlockedByMemberId(),
                                since,
                                Optional.ofNullable(row.getBlockedUntilAt()))));
    }

    /** @param row at least the columns the state is made of */
    static AccountState state(PlainRow row) {
        return state(
                row.find(MEMBER_ACCOUNT.WITHDRAWN_AT),
                row.find(MEMBER_ACCOUNT.BLOCKED_AT)
                        .map(since -> new Blocked(
                                row.get(MEMBER_ACCOUNT.BLOCKED_REASON),
                                row.get(MEMBER_ACCOUNT.BLOCKED_BY_MEMBER_ID),
                                since,
                                row.find(MEMBER_ACCOUNT.BLOCKED_UNTIL_AT))));
    }

    private static AccountState state(Optional<Instant> withdrawnAt, Optional<Blocked> block) {
        return withdrawnAt
                .<AccountState>map(AccountState.Withdrawn::new)
                .or(() -> block)
                .orElseGet(AccountState.Active::new);
    }

    /** All columns of an account but its member's id. */
    static Map<Field<?>, Object> columns(Account account) {
        var columns = new LinkedHashMap<Field<?>, Object>();
        columns.put(MEMBER_ACCOUNT.EMAIL, account.email());
        columns.put(MEMBER_ACCOUNT.NICKNAME, account.nickname().value());
        columns.put(MEMBER_ACCOUNT.NICKNAME_KEY, account.nickname().key());
        columns.put(MEMBER_ACCOUNT.ROLES, account.roles());
        columns.put(MEMBER_ACCOUNT.EPOCH, account.epoch());
        putCredentials(columns, account.credentials());
        putState(columns, account.state());
        return columns;
    }

    private static void putCredentials(Map<Field<?>, Object> columns, Credentials credentials) {
        columns.put(MEMBER_ACCOUNT.PASSWORD_HASH, credentials.passwordHash().orElse(null));
        columns.put(
                MEMBER_ACCOUNT.TEMPORARY_PASSWORD_DIGEST,
                credentials.temporary().map(TemporaryPassword::hash).orElse(null));
        columns.put(
                MEMBER_ACCOUNT.TEMPORARY_PASSWORD_EXPIRES_AT,
                credentials.temporary().map(TemporaryPassword::expiresAt).orElse(null));
        columns.put(MEMBER_ACCOUNT.MUST_CHANGE_PASSWORD, credentials.mustChange());
    }

    private static void putState(Map<Field<?>, Object> columns, AccountState state) {
        var blocked = state instanceof Blocked block ? Optional.of(block) : Optional.<Blocked>empty();
        columns.put(MEMBER_ACCOUNT.BLOCKED_AT, blocked.map(Blocked::since).orElse(null));
        columns.put(
                MEMBER_ACCOUNT.BLOCKED_UNTIL_AT, blocked.flatMap(Blocked::until).orElse(null));
        columns.put(
                MEMBER_ACCOUNT.BLOCKED_BY_MEMBER_ID, blocked.map(Blocked::by).orElse(null));
        columns.put(MEMBER_ACCOUNT.BLOCKED_REASON, blocked.map(Blocked::reason).orElse(null));
        columns.put(MEMBER_ACCOUNT.WITHDRAWN_AT, state instanceof AccountState.Withdrawn(var at) ? at : null);
    }
}
