package com.pikcur.persistence.shared;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.PolicyVersion;
import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.member.AddressId;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.member.SignUpId;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    public static Converter<UUID, OrderId> orderId() {
        return Converter.ofNullable(UUID.class, OrderId.class, OrderId::new, OrderId::value);
    }

    public static Converter<UUID, PayoutId> payoutId() {
        return Converter.ofNullable(UUID.class, PayoutId.class, PayoutId::new, PayoutId::value);
    }

    public static Converter<UUID, QuoteId> quoteId() {
        return Converter.ofNullable(UUID.class, QuoteId.class, QuoteId::new, QuoteId::value);
    }

    public static Converter<UUID, PaymentId> paymentId() {
        return Converter.ofNullable(UUID.class, PaymentId.class, PaymentId::new, PaymentId::value);
    }

    public static Converter<String, PaymentKey> paymentKey() {
        return Converter.ofNullable(String.class, PaymentKey.class, PaymentKey::new, PaymentKey::value);
    }

    public static Converter<String, PaymentProvider> paymentProvider() {
        return Converter.ofNullable(String.class, PaymentProvider.class, PaymentProvider::new, PaymentProvider::code);
    }

    public static Converter<UUID, RefundId> refundId() {
        return Converter.ofNullable(UUID.class, RefundId.class, RefundId::new, RefundId::value);
    }

    public static Converter<UUID, SignUpId> signUpId() {
        return Converter.ofNullable(UUID.class, SignUpId.class, SignUpId::new, SignUpId::value);
    }

    public static Converter<String, Alias> alias() {
        return Converter.ofNullable(String.class, Alias.class, Alias::new, Alias::value);
    }

    public static Converter<String, PolicyVersion> policyVersion() {
        return Converter.ofNullable(String.class, PolicyVersion.class, PolicyVersion::new, PolicyVersion::value);
    }

    public static Converter<String, TrackerCode> trackerCode() {
        return Converter.ofNullable(String.class, TrackerCode.class, TrackerCode::new, TrackerCode::value);
    }

    /** Columns with a month, such as {@code 2026-10}. */
    public static Converter<String, YearMonth> yearMonth() {
        return Converter.ofNullable(String.class, YearMonth.class, YearMonth::parse, YearMonth::toString);
    }

    public static Converter<UUID, AddressId> addressId() {
        return Converter.ofNullable(UUID.class, AddressId.class, AddressId::new, AddressId::value);
    }

    /** Columns with a language's code. */
    public static Converter<String, Language> language() {
        return Converter.ofNullable(
                String.class, Language.class, code -> Language.ofCode(code).orElseThrow(), Language::code);
    }

    /** Columns with the name of an enum's constant. */
    public static <E extends Enum<E>> Converter<String, E> constant(Class<E> type) {
        return Converter.ofNullable(String.class, type, name -> Enum.valueOf(type, name), Enum::name);
    }

    /** A column of MariaDB's type SET, which is read and written as names with commas between them. */
    @SuppressWarnings("unchecked") // A class literal cannot say of what it is a set.
    public static <E extends Enum<E>> Converter<String, Set<E>> constants(Class<E> type) {
        return Converter.ofNullable(
                String.class,
                (Class<Set<E>>) (Class<?>) Set.class,
                names -> Stream.of(names.split(","))
                        .filter(name -> !name.isEmpty())
                        .map(name -> Enum.valueOf(type, name))
                        .collect(Collectors.toUnmodifiableSet()),
                constants -> constants.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }
}
