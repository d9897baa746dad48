package com.pikcur.domain.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.BUYER;
import static com.pikcur.domain.ledger.LedgerFixtures.NOW;
import static com.pikcur.domain.ledger.LedgerFixtures.ORDER;
import static com.pikcur.domain.ledger.LedgerFixtures.REFERENCE;
import static com.pikcur.domain.ledger.LedgerFixtures.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Fees;
import com.pikcur.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final Posting ONE_WON = new Posting(new Available(SELLER), new Fees(), Money.won(1));

    @Test
    void the_least_that_is_moved_is_a_won() {
        assertThat(ONE_WON.amount()).isEqualTo(Money.won(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posting(new Available(SELLER), new Fees(), Money.ZERO));
    }

    @Test
    void nothing_is_moved_to_where_it_is() {
        assertThat(new Posting(new Available(SELLER), new Available(BUYER), Money.won(1)))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posting(new Available(SELLER), new Available(SELLER), Money.won(1)));
    }

    @Test
    void an_entry_without_postings_says_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(List.of()));
    }

    @Test
    void an_entry_does_not_change_with_the_list_it_was_made_of() {
        var postings = new ArrayList<>(List.of(ONE_WON));
        var entry = entry(postings);

        postings.clear();

        assertThat(entry.postings()).containsExactly(ONE_WON);
    }

    private static JournalEntry entry(List<Posting> postings) {
        return new JournalEntry(EntryKind.SALE_CONFIRMED, REFERENCE, Optional.of(ORDER), postings, NOW);
    }
}
