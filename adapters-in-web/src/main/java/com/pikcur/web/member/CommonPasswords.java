package com.pikcur.web.member;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.pikcur.domain.member.port.LeakedPasswords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/** The 30,000 passwords found most often in leaks, as the zxcvbn project lists them; case makes no difference. */
public final class CommonPasswords implements LeakedPasswords {

    private final Set<String> passwords;

    public CommonPasswords() {
        try {
            passwords = Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException missing) {
            throw new UncheckedIOException("The list of leaked passwords cannot be read", missing);
        }
    }

    @Override
    public boolean contains(String password) {
        return passwords.contains(password.toLowerCase(Locale.ROOT));
    }
}
