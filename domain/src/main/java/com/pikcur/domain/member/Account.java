package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a member signs in with, what they may do, and whether they may do it now.
 *
 * @param email in lower case, since nobody remembers how they once wrote it
 * @param epoch how often all access tokens of the member have been voided
 */
public record Account(
        MemberId member,
        String email,
        Nickname nickname,
        Credentials credentials,
        Set<Role> roles,
        AccountState state,
        long epoch) {

    /** Nobody can have an address there (RFC 2606). */
    private static final String NOWHERE = "@withdrawn.invalid";

    private static final int PSEUDONYM_LENGTH = 12;

    public Account {
        email = normalized(email);
        roles = Set.copyOf(roles);
    }

    /** Everybody may buy and sell. */
    public static Account joined(MemberId member, String email, Nickname nickname, Credentials credentials) {
        return new Account(
                member, email, nickname, credentials, Set.of(Role.BUYER, Role.SELLER), new AccountState.Active(), 0);
    }

    /** One address is one account, however it is written. */
    public static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** What a token of this session says of the member. */
    public Identity identity(SessionId session) {
        return new Identity(member, roles, session, epoch, credentials.mustChange());
    }

    /** Why the account cannot be used now; {@code Active} if it can. */
    public AccountState stateAt(Instant now) {
        return state.at(now);
    }

    public Account with(Credentials changed) {
        return new Account(member, email, nickname, changed, roles, state, epoch);
    }

    public Account issueTemporaryPassword(TemporaryPassword issued) {
        return with(credentials.withTemporary(issued));
    }

    /** As it is after signing in with this proof. */
    public Account signedInWith(PasswordProof proof) {
        return switch (proof) {
            case OWN ->
                credentials.temporary().isEmpty() && !credentials.mustChange()
                        ? this
                        : with(credentials.usedPassword());
            case TEMPORARY -> with(credentials.usedTemporary());
        };
    }

    public Account changePassword(String hash) {
        return with(Credentials.ofPassword(hash));
    }

    /** The same password, hashed anew under stronger settings. */
    public Account rehash(String hash) {
        return with(new Credentials(Optional.of(hash), credentials.temporary(), credentials.mustChange()));
    }

    public Account rename(Nickname newNickname) {
        return new Account(member, email, newNickname, credentials, roles, state, epoch);
    }

    /** Keeps the member out, and voids what tokens they hold. */
    public Account block(AccountState.Blocked block) {
        return new Account(member, email, nickname, credentials, roles, block, epoch + 1);
    }

    /** Voids what tokens the member holds. */
    public Account signOutEverywhere() {
        return new Account(member, email, nickname, credentials, roles, state, epoch + 1);
    }

    public Account unblock() {
        return new Account(member, email, nickname, credentials, roles, new AccountState.Active(), epoch);
    }

    /** Tokens say what their owner may do, so those that say something else are voided. */
    public Account grant(Set<Role> granted) {
        return new Account(member, email, nickname, credentials, granted, state, epoch + 1);
    }

    /** Forgets address and nickname; others keep seeing one and the same pseudonym. The password stays as a proof. */
    public Account withdraw(Instant now) {
        var digits = member.value().toString().replace("-", "");
        var pseudonym = new Nickname("탈퇴회원-" + digits.substring(digits.length() - PSEUDONYM_LENGTH));
        return new Account(
                member,
                member.value() + NOWHERE,
                pseudonym,
                new Credentials(credentials.passwordHash(), Optional.empty(), false),
                Set.of(),
                new AccountState.Withdrawn(now),
                epoch + 1);
    }

    @Override
    public String toString() {
        return "Account[" + member.value() + "]";
    }
}
