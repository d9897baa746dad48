package com.pikcur.persistence.ledger;

import static com.pikcur.persistence.schema.Tables.LEDGER_BALANCE;
import static com.pikcur.persistence.schema.Tables.LEDGER_ENTRY;
import static com.pikcur.persistence.schema.Tables.LEDGER_PAYOUT;
import static com.pikcur.persistence.schema.Tables.LEDGER_POSTING;

import com.pikcur.application.ledger.LedgerQueries;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.ledger.AccountKind;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.persistence.schema.tables.records.LedgerPostingRecord;
import com.pikcur.persistence.shared.Cursor;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Answers screens from the books in MariaDB. Whatever is asked of one member is read by an index of their accounts. */
public final class JooqLedgerQueries implements LedgerQueries {

    private static final String PAYOUTS = "payouts";
    private static final List<String> DISPOSABLE = List.of(AccountKind.AVAILABLE.name(), AccountKind.DEBT.name());

    private final DSLContext db;
    private final PayoutRows payoutRows;

    public JooqLedgerQueries(DSLContext db, PersonalDataCipher cipher) {
        this.db = db;
        this.payoutRows = new PayoutRows(cipher);
    }

    @Override
    public Wallet wallet(MemberId member) {
        var kinds = List.of(AccountKind.AVAILABLE, AccountKind.HELD, AccountKind.DEBT, AccountKind.POINTS);
        var balances = db.select(LEDGER_BALANCE.KIND, LEDGER_BALANCE.BALANCE_WON)
                .from(LEDGER_BALANCE)
                .where(
                        LEDGER_BALANCE.KIND.in(kinds.stream().map(Enum::name).toList()),
                        LEDGER_BALANCE.OWNER.eq(AccountColumns.ownerOf(member)))
                .fetchMap(row -> AccountKind.valueOf(row.value1()), row -> row.value2());
        return new Wallet(
                balances.getOrDefault(AccountKind.AVAILABLE, Money.ZERO),
                balances.getOrDefault(AccountKind.HELD, Money.ZERO),
                balances.getOrDefault(AccountKind.DEBT, Money.ZERO),
                balances.getOrDefault(AccountKind.POINTS, Money.ZERO));
    }

    @Override
    public Page<Line> lines(MemberId member, Cut cut) {
        return new LinePages(db).page(member, cut);
    }

    @Override
    public Page<Payout> payouts(MemberId member, Cut cut) {
        var found = db.selectFrom(LEDGER_PAYOUT)
                .where(LEDGER_PAYOUT.MEMBER_ID.eq(member), behind(cut))
                .orderBy(LEDGER_PAYOUT.REQUESTED_AT.desc(), LEDGER_PAYOUT.ID.desc())
                .limit(cut.limit() + 1)
                .fetch(payoutRows::toPayout);
        return Page.cut(
                found,
                cut.limit(),
                last -> new Cursor<>(last.requestedAt(), last.id().value()).text(PAYOUTS, Instant::toString));
    }

    private static Condition behind(Cut cut) {
        var at = LEDGER_PAYOUT.REQUESTED_AT;
        return cut.cursor()
                .map(text -> Cursor.parse(text, PAYOUTS, Instant::parse))
                .map(cursor ->
                        at.lt(cursor.key()).or(at.eq(cursor.key()).and(LEDGER_PAYOUT.ID.lt(new PayoutId(cursor.id())))))
                .orElseGet(DSL::noCondition);
    }

    @Override
    public long balanceBefore(MemberId member, Instant until) {
        var owner = AccountColumns.ownerOf(member);
        var before = LEDGER_POSTING.POSTED_AT.lt(until);
        var credits =
                sum(before.and(LEDGER_POSTING.CREDIT_OWNER.eq(owner)).and(LEDGER_POSTING.CREDIT_KIND.in(DISPOSABLE)));
        var debits =
                sum(before.and(LEDGER_POSTING.DEBIT_OWNER.eq(owner)).and(LEDGER_POSTING.DEBIT_KIND.in(DISPOSABLE)));
        return Math.subtractExact(credits, debits);
    }

    private long sum(Condition which) {
        return db.select(total())
                .from(LEDGER_POSTING)
                .where(which)
                .fetchSingle(total())
                .longValueExact();
    }

    /** Sums are exact and may be larger than any amount, so they are no money yet. */
    private static Field<BigDecimal> total() {
        return DSL.coalesce(DSL.sum(LEDGER_POSTING.AMOUNT_WON.coerce(Long.class)), BigDecimal.ZERO);
    }

    @Override
    public List<JournalEntry> entries(MemberId member, Instant from, Instant until) {
        var owner = AccountColumns.ownerOf(member);
        var within = LEDGER_POSTING.POSTED_AT.ge(from).and(LEDGER_POSTING.POSTED_AT.lt(until));
        var ids = entryIds(within.and(LEDGER_POSTING.CREDIT_OWNER.eq(owner))
                        .and(LEDGER_POSTING.CREDIT_KIND.in(DISPOSABLE)))
                .union(entryIds(
                        within.and(LEDGER_POSTING.DEBIT_OWNER.eq(owner)).and(LEDGER_POSTING.DEBIT_KIND.in(DISPOSABLE))))
                .fetch(LEDGER_POSTING.ENTRY_ID);
        if (ids.isEmpty()) {
            return List.of();
        }
        var postings = db.selectFrom(LEDGER_POSTING)
                .where(LEDGER_POSTING.ENTRY_ID.in(ids))
                .orderBy(LEDGER_POSTING.ENTRY_ID, LEDGER_POSTING.POSITION)
                .fetchGroups(LEDGER_POSTING.ENTRY_ID);
        return db.selectFrom(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.ID.in(ids))
                .orderBy(LEDGER_ENTRY.POSTED_AT, LEDGER_ENTRY.ID)
                .fetch(row -> EntryRows.toEntry(
                        row,
                        Optional.<List<LedgerPostingRecord>>ofNullable(postings.get(row.getId()))
                                .orElse(List.of())));
    }

    private Select<Record1<Long>> entryIds(Condition which) {
        return db.select(LEDGER_POSTING.ENTRY_ID).from(LEDGER_POSTING).where(which);
    }

    @Override
    public Map<OrderId, Money> refundsOf(Set<OrderId> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        return db.select(LEDGER_ENTRY.ORDER_ID, total())
                .from(LEDGER_ENTRY)
                .join(LEDGER_POSTING)
                .on(LEDGER_POSTING.ENTRY_ID.eq(LEDGER_ENTRY.ID))
                .where(LEDGER_ENTRY.ORDER_ID.in(orders), LEDGER_ENTRY.KIND.eq(EntryKind.REFUND_DECIDED))
                .groupBy(LEDGER_ENTRY.ORDER_ID)
                .fetchMap(row -> row.value1(), row -> Money.won(row.value2().longValueExact()));
    }

    @Override
    public List<Sum> trialBalance() {
        var debits = sumsBy(LEDGER_POSTING.DEBIT_KIND);
        var credits = sumsBy(LEDGER_POSTING.CREDIT_KIND);
        return List.of(AccountKind.values()).stream()
                .filter(kind -> debits.containsKey(kind) || credits.containsKey(kind))
                .map(kind ->
                        new Sum(kind, debits.getOrDefault(kind, Money.ZERO), credits.getOrDefault(kind, Money.ZERO)))
                .toList();
    }

    private Map<AccountKind, Money> sumsBy(Field<String> kind) {
        var sums = new EnumMap<AccountKind, Money>(AccountKind.class);
        db.select(kind, total())
                .from(LEDGER_POSTING)
                .groupBy(kind)
                .forEach(row -> sums.put(
                        AccountKind.valueOf(row.value1()),
                        Money.won(row.value2().longValueExact())));
        return sums;
    }
}
