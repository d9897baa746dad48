package com.pikcur.domain.member;

import static com.pikcur.domain.member.AddressFixtures.address;
import static com.pikcur.domain.member.AddressFixtures.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.AddingOutcome.Added;
import com.pikcur.domain.member.AddingOutcome.BookFull;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.RequestKeyReused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressBookTest {

    private static final MemberId MINA = new MemberId(UUID.randomUUID());

    private final Address first = address(1);
    private final Address second = address(2);
    private final Address third = address(3);

    private static AddressBook bookOf(Address... addresses) {
        var book = AddressBook.empty(MINA);
        for (var address : addresses) {
            book = added(book.add(address));
        }
        return book;
    }

    private static AddressBook added(AddingOutcome outcome) {
        return switch (outcome) {
            case Added(var book) -> book;
            case BookFull(var most) -> throw new AssertionError("Full with " + most);
        };
    }

    @Test
    void the_first_address_becomes_the_default_and_stays_it() {
        assertThat(bookOf(first).defaultId()).contains(first.id());
        assertThat(bookOf(first, second).defaultId()).contains(first.id());
    }

    @Test
    void another_can_be_made_the_default() {
        assertThat(bookOf(first, second).makeDefault(second.id()).defaultId()).contains(second.id());
    }

    @Test
    void where_the_default_goes_the_newest_other_takes_its_place() {
        assertThat(bookOf(first, second, third).remove(first.id()).defaultId()).contains(third.id());
        assertThat(bookOf(first, second, third)
                        .makeDefault(third.id())
                        .remove(third.id())
                        .defaultId())
                .contains(second.id());
    }

    @Test
    void where_another_goes_the_default_stays() {
        assertThat(bookOf(first, second).remove(second.id()).defaultId()).contains(first.id());
    }

    @Test
    void an_emptied_book_has_no_default_and_the_next_one_becomes_it() {
        var emptied = bookOf(first).remove(first.id());

        assertThat(emptied).isEqualTo(AddressBook.empty(MINA));
        assertThat(added(emptied.add(second)).defaultId()).contains(second.id());
    }

    @Test
    void twenty_addresses_fit_and_no_more() {
        var full =
                bookOf(IntStream.range(0, 20).mapToObj(AddressFixtures::address).toArray(Address[]::new));

        assertThat(full.addresses()).hasSize(20);
        assertThat(full.add(address(21))).isEqualTo(new BookFull(20));
    }

    @Test
    void the_same_address_added_twice_is_there_once_even_in_a_full_book() {
        var full =
                bookOf(IntStream.range(0, 20).mapToObj(AddressFixtures::address).toArray(Address[]::new));

        assertThat(full.add(full.addresses().getLast())).isEqualTo(new Added(full));
    }

    @Test
    void an_id_does_not_stand_for_two_addresses() {
        var other = new Address(first.id(), lines("회사"), first.addedAt());

        assertThatThrownBy(() -> bookOf(first).add(other)).isInstanceOf(RequestKeyReused.class);
    }

    @Test
    void a_corrected_address_keeps_its_place_and_id() {
        var corrected = bookOf(first, second).change(first.id(), lines("회사"));

        assertThat(corrected.addresses()).extracting(Address::id).containsExactly(first.id(), second.id());
        assertThat(corrected.get(first.id()).lines()).isEqualTo(lines("회사"));
        assertThat(corrected.defaultId()).contains(first.id());
    }

    @Test
    void an_address_of_another_book_is_not_there() {
        var book = bookOf(first);

        assertThatThrownBy(() -> book.change(second.id(), lines("회사"))).isInstanceOf(NoSuchAddress.class);
        assertThatThrownBy(() -> book.remove(second.id())).isInstanceOf(NoSuchAddress.class);
        assertThatThrownBy(() -> book.makeDefault(second.id())).isInstanceOf(NoSuchAddress.class);
    }

    @Test
    void a_book_without_its_default_cannot_be() {
        assertThatThrownBy(() -> new AddressBook(MINA, List.of(first), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AddressBook(MINA, List.of(first), Optional.of(second.id())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AddressBook(MINA, List.of(), Optional.of(first.id())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_personal_is_printed() {
        assertThat(bookOf(first).toString()).doesNotContain("김수집", "5678", "세종대로", "1234#");
    }
}
