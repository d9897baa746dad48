package com.pikcur.persistence.ledger;

import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.Posting;
import com.pikcur.persistence.schema.tables.records.LedgerEntryRecord;
import com.pikcur.persistence.schema.tables.records.LedgerPostingRecord;
import java.util.List;
import java.util.Optional;

/** Journal entries as rows. */
final class EntryRows {

    private EntryRows() {}

    /** @param postings of this entry, in order */
    static JournalEntry toEntry(LedgerEntryRecord entry, List<LedgerPostingRecord> postings) {
        return new JournalEntry(
                entry.getKind(),
                entry.getReference(),
                Optional.ofNullable(entry.getOrderId()),
                postings.stream().map(EntryRows::toPosting).toList(),
                entry.getPostedAt());
    }

    private static Posting toPosting(LedgerPostingRecord row) {
        return new Posting(
                new AccountColumns(row.getDebitKind(), row.getDebitOwner()).account(),
                new AccountColumns(row.getCreditKind(), row.getCreditOwner()).account(),
                row.getAmountWon());
    }
}
