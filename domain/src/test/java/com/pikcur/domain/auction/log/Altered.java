package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.Sha256;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Copies of records in which one thing is another. It knows every kind of value a log holds, and finds new fields itself. */
final class Altered {

    static final Alias NOBODY = new Alias("nobody0000");

    private Altered() {}

    /** The record, once for each field at any depth, with that field altered. */
    static <R extends Record> Stream<R> everyField(R record) {
        return Arrays.stream(record.getClass().getRecordComponents()).flatMap(component -> {
            var value = read(record, component);
            var altered = switch (value) {
                case Money _, Alias _, BidId _, AuctionId _ -> Stream.of(other(value));
                case Record inner -> everyField(inner);
                case Object plain -> Stream.of(other(plain));
            };
            return altered.map(different -> with(record, component.getName(), different));
        });
    }

    /** The record with another value in this field. */
    static <R extends Record> R with(R record, String field, Object value) {
        var components = record.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> component.getName().equals(field) ? value : read(record, component))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked") // The canonical constructor of a record makes a record of its class.
            var copy = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalArgumentException("No copy of " + record, broken);
        }
    }

    /** Another value of the same kind. */
    static Object other(Object value) {
        return switch (value) {
            case Money amount -> amount.plus(Money.won(1));
            case Instant instant -> instant.plusNanos(1_000);
            case Integer number -> number + 1;
            case Long number -> number + 1;
            case Boolean truth -> !truth;
            case Bytes32 bytes -> Sha256.of(bytes.hex());
            case Alias _ -> NOBODY;
            case BidId id -> new BidId(other(id.value()));
            case AuctionId id -> new AuctionId(other(id.value()));
            case Enum<?> constant -> another(constant);
            case Optional<?> maybe -> maybe.map(Altered::other);
            case List<?> several -> several.subList(1, several.size());
            case Object unknown -> throw new IllegalArgumentException("No other value for " + unknown);
        };
    }

    private static UUID other(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ (1L << 40));
    }

    private static Object another(Enum<?> constant) {
        return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                .filter(different -> !different.equals(constant))
                .findFirst()
                .orElseThrow();
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalArgumentException("Cannot read " + component, broken);
        }
    }
}
