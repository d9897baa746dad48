package com.pikcur.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.domain.shared.port.TransactionsContract;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqTransactionsTest implements TransactionsContract {

    private static final Table<?> NOTE = DSL.table(DSL.name("shared_note"));
    private static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID.notNull());
    private static final Field<Integer> COUNT = DSL.field(DSL.name("count"), SQLDataType.INTEGER.notNull());

    private final TestDatabase database = TestDatabase.fresh();
    private final Transactions transactions = database.transactions();

    @BeforeAll
    void createTable() {
        database.db().createTable(NOTE).columns(ID, COUNT).primaryKey(ID).execute();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public void write(UUID something) {
        database.db().insertInto(NOTE, ID, COUNT).values(something, 0).execute();
    }

    @Override
    public boolean isWritten(UUID something) {
        return database.db().fetchExists(NOTE, ID.eq(something));
    }

    @Test
    void a_transaction_runs_at_read_committed() {
        var isolation = transactions.execute(() -> database.db()
                .select(DSL.field("@@transaction_isolation", String.class))
                .fetchSingle()
                .value1());

        assertThat(isolation).isEqualTo("READ-COMMITTED");
    }

    @Test
    void who_falls_victim_to_a_deadlock_tries_again() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        write(one);
        write(other);
        var meeting = new CyclicBarrier(2);
        var runs = new AtomicInteger();

        AtOnce.each(
                2,
                number -> transactions.execute(() -> {
                    var firstRuns = runs.incrementAndGet() <= 2;
                    count(number == 0 ? one : other);
                    if (firstRuns) {
                        await(meeting);
                    }
                    return count(number == 0 ? other : one);
                }));

        assertThat(runs).hasValue(3);
        assertThat(countOf(one)).isEqualTo(2);
        assertThat(countOf(other)).isEqualTo(2);
    }

    @Test
    void who_waits_too_long_for_a_lock_is_told_that_the_data_is_stale() {
        var held = UUID.randomUUID();
        write(held);

        transactions.execute(() -> {
            count(held);
            return AtOnce.each(1, _ -> {
                assertThatThrownBy(() -> transactions.execute(() -> {
                            var impatient = database.db().selectFrom(NOTE).where(ID.eq(held));
                            return impatient.forUpdate().noWait().fetch();
                        }))
                        .isInstanceOf(StaleAggregate.class)
                        .hasRootCauseInstanceOf(SQLException.class);
                return held;
            });
        });
    }

    @Test
    void who_read_a_snapshot_that_has_changed_since_tries_again() {
        var changed = UUID.randomUUID();
        write(changed);
        var runs = new AtomicInteger();

        transactions.execute(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new DataAccessException(
                        "wrapped", new SQLException("Record has changed since last read", "HY000", 1020));
            }
            return count(changed);
        });

        assertThat(runs).hasValue(2);
        assertThat(countOf(changed)).isEqualTo(1);
    }

    private int count(UUID id) {
        return database.db()
                .update(NOTE)
                .set(COUNT, COUNT.plus(1))
                .where(ID.eq(id))
                .execute();
    }

    private int countOf(UUID id) {
        return database.db()
                .select(COUNT)
                .from(NOTE)
                .where(ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private static void await(CyclicBarrier meeting) {
        try {
            meeting.await(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            // Interrupted, broken or too late: in each case the two have not met.
            throw new AssertionError("The other one never came", failed);
        }
    }
}
