package com.pikcur.domain.member;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Sha256;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ten codes that stand in for a lost authenticator, each once. They are shown when they are made and never again. */
public record RecoveryCodes(List<HiddenText> codes) {

    public static final int COUNT = 10;

    /** 80 bits, which is 16 characters. */
    private static final int BYTES = 10;

    private static final int GROUP = 4;

    public RecoveryCodes {
        codes = List.copyOf(codes);
    }

    /** @param random 32 bytes each time */
    public static RecoveryCodes fresh(Supplier<Bytes32> random) {
        return new RecoveryCodes(Stream.generate(random)
                .limit(COUNT)
                .map(bytes -> new HiddenText(spell(bytes)))
                .toList());
    }

    private static String spell(Bytes32 random) {
        var text = Base32.encode(Arrays.copyOf(random.toByteArray(), BYTES));
        return text.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-").toLowerCase(Locale.ROOT);
    }

    /** What is kept of them. */
    Set<Bytes32> digestsFor(MemberId member) {
        return codes.stream().map(code -> digest(member, code.reveal())).collect(Collectors.toUnmodifiableSet());
    }

    /** Of what was typed in, with or without the hyphens, in whatever case; not the same for two members. */
    static Bytes32 digest(MemberId member, String entered) {
        var characters = entered.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return Sha256.of(member.value() + "\n" + characters);
    }
}
