package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.shared.MemberId;
import java.util.UUID;

/** Members made up for aliases: whoever replays a log needs somebody to bid, and must not need to know who it was. */
final class Strangers {

    /** Sells where the log does not tell under which alias the seller tried to bid. */
    static final MemberId SELLER = new MemberId(new UUID(1, 0));

    private Strangers() {}

    static MemberId named(Alias alias) {
        return new MemberId(new UUID(0, Long.parseLong(alias.value(), Character.MAX_RADIX)));
    }

    /** The alias this member was made up for. */
    static Alias nameOf(MemberId stranger) {
        var digits = Long.toString(stranger.value().getLeastSignificantBits(), Character.MAX_RADIX);
        return new Alias("0".repeat(Alias.LENGTH - digits.length()) + digits);
    }
}
