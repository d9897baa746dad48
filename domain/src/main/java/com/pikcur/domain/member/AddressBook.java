package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.RequestKeyReused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where addresses are added, changed and chosen from: one member's, of which exactly one is the default whenever there is
 * one at all.
 *
 * @param addresses in the order they were added
 * @param defaultId the one things are sent to unless the member says otherwise
 */
public record AddressBook(MemberId member, List<Address> addresses, Optional<AddressId> defaultId) {

    /** How many addresses a book has room for. */
    public static final int MOST_ADDRESSES = 20;

    private static final Comparator<Address> BY_AGE = Comparator.comparing(Address::addedAt)
            .thenComparing(address -> address.id().value());

    /** @throws IllegalArgumentException if the default is none of them, or there are some but no default */
    public AddressBook {
        addresses = addresses.stream().sorted(BY_AGE).toList();
        var known = addresses.stream().map(Address::id).toList();
        if (defaultId.isPresent() == known.isEmpty()
                || !known.containsAll(defaultId.stream().toList())) {
            throw new IllegalArgumentException("One of a book's addresses is its default");
        }
    }

    public static AddressBook empty(MemberId member) {
        return new AddressBook(member, List.of(), Optional.empty());
    }

    /**
     * The first address becomes the default. The same one added twice is there once.
     *
     * @throws RequestKeyReused if its id stands for another address already
     */
    public AddingOutcome add(Address address) {
        var known = addresses.stream()
                .filter(other -> other.id().equals(address.id()))
                .findFirst();
        if (known.isPresent()) {
            if (!known.orElseThrow().lines().equals(address.lines())) {
                throw new RequestKeyReused();
            }
            return new AddingOutcome.Added(this);
        }
        if (addresses.size() >= MOST_ADDRESSES) {
            return new AddingOutcome.BookFull(MOST_ADDRESSES);
        }
        var more = new ArrayList<>(addresses);
        more.add(address);
        return new AddingOutcome.Added(new AddressBook(member, more, defaultId.or(() -> Optional.of(address.id()))));
    }

    /** @throws NoSuchAddress if it is not in this book */
    public AddressBook change(AddressId id, Address.Lines lines) {
        var before = get(id);
        var changed = addresses.stream()
                .map(address -> address.equals(before) ? address.with(lines) : address)
                .toList();
        return new AddressBook(member, changed, defaultId);
    }

    /**
     * Where the default goes, the newest of the others takes its place.
     *
     * @throws NoSuchAddress if it is not in this book
     */
    public AddressBook remove(AddressId id) {
        var removed = get(id);
        var others =
                addresses.stream().filter(address -> !address.equals(removed)).toList();
        var newest = others.isEmpty()
                ? Optional.<AddressId>empty()
                : Optional.of(others.getLast().id());
        return new AddressBook(member, others, isDefault(id) ? newest : defaultId);
    }

    /** @throws NoSuchAddress if it is not in this book */
    public AddressBook makeDefault(AddressId id) {
        return new AddressBook(member, addresses, Optional.of(get(id).id()));
    }

    /** @throws NoSuchAddress if it is not in this book */
    public Address get(AddressId id) {
        return addresses.stream()
                .filter(address -> address.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchAddress(id));
    }

    public boolean isDefault(AddressId id) {
        return defaultId.filter(id::equals).isPresent();
    }
}
