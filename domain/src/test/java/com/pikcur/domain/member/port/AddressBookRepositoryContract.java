package com.pikcur.domain.member.port;

import static com.pikcur.domain.member.AddressFixtures.address;
import static com.pikcur.domain.member.AddressFixtures.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.AddingOutcome;
import com.pikcur.domain.member.AddingOutcome.Added;
import com.pikcur.domain.member.AddingOutcome.BookFull;
import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.NoSuchAddress;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every {@link AddressBookRepository} promises. */
public interface AddressBookRepositoryContract {

    AddressBookRepository books();

    Transactions transactions();

    /** Somebody with an account. */
    MemberId aMember();

    @Test
    default void a_book_nothing_was_added_to_is_empty() {
        var member = aMember();

        assertThat(books().find(member)).isEqualTo(AddressBook.empty(member));
    }

    @Test
    default void a_book_comes_back_as_it_was_saved() {
        var member = aMember();
        var first = address(1);
        var second = address(2);

        change(member, book -> added(book.add(first)));
        change(member, book -> added(book.add(second)).makeDefault(second.id()));
        var saved = change(member, book -> book.change(first.id(), lines("회사")));

        assertThat(books().find(member)).isEqualTo(saved);
        assertThat(saved.isDefault(second.id())).isTrue();
    }

    @Test
    default void what_is_no_longer_in_the_book_is_forgotten() {
        var member = aMember();
        change(member, book -> added(book.add(address(1))));

        change(member, book -> book.remove(book.addresses().getFirst().id()));
        transactions().execute(() -> {
            books().save(AddressBook.empty(member));
            return member;
        });

        assertThat(books().find(member)).isEqualTo(AddressBook.empty(member));
    }

    @Test
    default void a_book_holds_only_its_members_addresses() {
        var mina = aMember();
        var other = aMember();
        var address = address(1);
        change(mina, book -> added(book.add(address)));
        change(other, book -> added(book.add(address(2))));

        assertThatThrownBy(() -> change(other, book -> book.remove(address.id())))
                .isInstanceOf(NoSuchAddress.class);
        change(other, book -> book.remove(book.addresses().getFirst().id()));

        assertThat(books().find(mina).addresses()).containsExactly(address);
    }

    @Test
    default void nobody_locks_the_book_of_nobody() {
        assertThatThrownBy(() -> change(new MemberId(UUID.randomUUID()), book -> book))
                .isInstanceOf(NoSuchMember.class);
    }

    @Test
    default void of_many_first_addresses_at_once_one_is_the_default() {
        var member = aMember();

        AtOnce.each(8, number -> change(member, book -> added(book.add(address(number)))));

        assertThat(books().find(member).addresses()).hasSize(8);
        assertThat(books().find(member).defaultId()).isPresent();
    }

    @Test
    default void of_many_more_than_fit_at_once_twenty_are_kept() {
        var member = aMember();

        AtOnce.each(24, number -> change(member, book -> keptOrAsBefore(book, book.add(address(number)))));

        assertThat(books().find(member).addresses()).hasSize(AddressBook.MOST_ADDRESSES);
    }

    @Test
    default void the_same_address_added_by_many_at_once_is_there_once() {
        var member = aMember();
        var address = address(1);

        AtOnce.each(8, _ -> change(member, book -> added(book.add(address))));

        assertThat(books().find(member).addresses()).containsExactly(address);
    }

    @Test
    default void removing_and_choosing_defaults_at_once_leaves_one_default() {
        var member = aMember();
        for (int number = 0; number < 12; number++) {
            var address = address(number);
            change(member, book -> added(book.add(address)));
        }
        var addresses = books().find(member).addresses();

        // Each of the first six goes, while each of the last six is made the default.
        AtOnce.each(
                12,
                number -> change(
                        member,
                        book -> number < 6
                                ? book.remove(addresses.get(number).id())
                                : book.makeDefault(addresses.get(number).id())));

        var left = books().find(member);
        assertThat(left.addresses()).isEqualTo(addresses.subList(6, 12));
        assertThat(left.defaultId()).isPresent();
    }

    @Test
    default void emptying_a_book_and_adding_to_it_at_once_leaves_it_whole() {
        var member = aMember();
        change(member, book -> added(book.add(address(0))));
        var first = books().find(member).addresses().getFirst();

        AtOnce.each(
                6,
                number -> change(
                        member, book -> number == 0 ? book.remove(first.id()) : added(book.add(address(number)))));

        var left = books().find(member);
        assertThat(left.addresses()).hasSize(5).doesNotContain(first);
        assertThat(left.defaultId()).isPresent();
    }

    private AddressBook change(MemberId member, UnaryOperator<AddressBook> change) {
        return transactions().execute(() -> {
            var book = change.apply(books().findLocked(member));
            books().save(book);
            return book;
        });
    }

    private static AddressBook added(AddingOutcome outcome) {
        return switch (outcome) {
            case Added(var book) -> book;
            case BookFull(var most) -> throw new AssertionError("Full with " + most);
        };
    }

    private static AddressBook keptOrAsBefore(AddressBook before, AddingOutcome outcome) {
        return switch (outcome) {
            case Added(var book) -> book;
            case BookFull _ -> before;
        };
    }
}
