package com.pikcur.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.ledger.LedgerQueries;
import com.pikcur.application.ledger.LedgerQueriesContract;
import com.pikcur.application.shared.Cut;
import com.pikcur.domain.ledger.RandomLedger;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.ledger.port.PayoutRepository;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqLedgerQueriesTest implements LedgerQueriesContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final Books books = new JooqBooks(database.db());
    private final PayoutRepository payouts = new JooqPayouts(database.db(), DataKeysFixture.CIPHER);
    private final LedgerQueries queries = new JooqLedgerQueries(database.db(), DataKeysFixture.CIPHER);

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public LedgerQueries queries() {
        return queries;
    }

    @Override
    public Books books() {
        return books;
    }

    @Override
    public PayoutRepository payouts() {
        return payouts;
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public MemberId aMember() {
        var account = MemberFixtures.anAccount();
        new JooqAccountRepository(database.db(), DataKeysFixture.INDEX).add(account);
        return account.member();
    }

    /** With many rows of others in the way, a page of one member's lines must not read them. */
    @Test
    void lines_are_read_from_an_index_without_a_look_at_anybody_else_s() {
        var ledger = new RandomLedger(7, transactions(), books);
        for (var step = 0; step < 400; step++) {
            ledger.act();
        }
        database.db().execute("ANALYZE TABLE ledger_posting");
        var member = ledger.members().getFirst();
        var page = queries.lines(member, new Cut(5, Optional.empty()));
        assertThat(page.next()).isPresent();

        var rowsBefore = rowsRead();
        queries.lines(member, new Cut(5, page.next()));

        assertThat(rowsRead() - rowsBefore).isLessThan(100);
    }

    /** Of all connections together; nobody else is at this server now. */
    private long rowsRead() {
        return database.db()
                .fetchSingle("SELECT SUM(VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS"
                        + " WHERE VARIABLE_NAME LIKE 'HANDLER_READ%'")
                .get(0, Long.class);
    }
}
