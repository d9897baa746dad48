package com.pikcur.persistence.shared;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.Converter;

/** Make columns speak our types. The code generator picks them by column name; see {@code GenerateSchema}. */
public final class Converters {

    private Converters() {}

    /** Columns that end in {@code _won}. */
    public static Converter<Long, Money> money() {
        return Converter.ofNullable(Long.class, Money.class, Money::won, Money::won);
    }

    /** Columns that end in {@code _at}: the database keeps UTC without saying so. */
    public static Converter<LocalDateTime, Instant> instant() {
        return Converter.ofNullable(
                LocalDateTime.class,
                Instant.class,
                local -> local.toInstant(ZoneOffset.UTC),
                instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Columns of digests and keys. */
    public static Converter<byte[], Bytes32> bytes32() {
        return Converter.ofNullable(byte[].class, Bytes32.class, Bytes32::of, Bytes32::toByteArray);
    }

    public static Converter<UUID, AuctionId> auctionId() {
        return Converter.ofNullable(UUID.class, AuctionId.class, AuctionId::new, AuctionId::value);
    }

    public static Converter<UUID, BidId> bidId() {
        return Converter.ofNullable(UUID.class, BidId.class, BidId::new, BidId::value);
    }

    public static Converter<UUID, MemberId> memberId() {
        return Converter.ofNullable(UUID.class, MemberId.class, MemberId::new, MemberId::value);
    }
}
