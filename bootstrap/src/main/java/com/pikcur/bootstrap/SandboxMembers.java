package com.pikcur.bootstrap;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.Credentials;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.PasswordHashes;
import com.pikcur.domain.shared.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who lives in the sandbox: members to sign in as, with all they need to buy and to sell. */
final class SandboxMembers {

    private static final String PASSWORD = "Pikcur!2026";
    private static final int BUYERS = 9;

    private final AccountRepository accounts;
    private final PasswordHashes passwords;
    private final SandboxHomes homes;

    SandboxMembers(AccountRepository accounts, PasswordHashes passwords, SandboxHomes homes) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.homes = homes;
    }

    /** Adds whoever, and whatever of theirs, is not there yet. */
    void moveIn() {
        if (accounts.findByEmail(address("admin")).isEmpty()) {
            addAccounts();
        }
        homes.openAccount(idOf("seller"), "seller");
        buyers().forEach(name -> homes.moveIn(idOf(name), name));
    }

    private void addAccounts() {
        // One hash for all: hashing is slow on purpose, and these accounts guard nothing.
        var hash = passwords.hash(PASSWORD);
        accounts.add(account("seller", hash, Set.of(Role.BUYER, Role.SELLER)));
        buyers().forEach(name -> accounts.add(account(name, hash, Set.of(Role.BUYER))));
        accounts.add(account("admin", hash, Set.of(Role.BUYER, Role.ADMIN)));
    }

    private static Stream<String> buyers() {
        return IntStream.rangeClosed(1, BUYERS).mapToObj(number -> "buyer" + number);
    }

    private static Account account(String name, String hash, Set<Role> roles) {
        return new Account(
                idOf(name),
                address(name),
                new Nickname(name),
                Credentials.ofPassword(hash),
                roles,
                new AccountState.Active(),
                0);
    }

    private static String address(String name) {
        return name + "@pikcur.test";
    }

    /** The same id at every start and on every machine, so that notes and scripts stay true. */
    static MemberId idOf(String name) {
        return new MemberId(UUID.nameUUIDFromBytes(address(name).getBytes(StandardCharsets.UTF_8)));
    }
}
