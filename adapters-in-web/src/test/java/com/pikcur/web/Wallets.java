package com.pikcur.web;

import com.pikcur.application.ledger.LedgerDesk;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.web.ledger.LedgerAdminController;
import com.pikcur.web.ledger.PayoutController;
import com.pikcur.web.ledger.StatementController;
import com.pikcur.web.ledger.WalletController;
import com.pikcur.web.shared.Problems;
import java.util.List;

/** Members' money behind the web: real use cases on books and a bank in memory. */
public final class Wallets {

    public final LedgerDesk desk;

    Wallets(SettableClock clock) {
        this.desk = new LedgerDesk(clock);
    }

    List<Object> controllers(Problems problems) {
        return List.of(wallet(), payouts(problems), statements(), administration(problems));
    }

    WalletController wallet() {
        return new WalletController(desk.queries);
    }

    PayoutController payouts(Problems problems) {
        return new PayoutController(desk.requestPayout(), desk.showPayout(), desk.queries, problems);
    }

    StatementController statements() {
        return new StatementController(desk.showStatement());
    }

    LedgerAdminController administration(Problems problems) {
        return new LedgerAdminController(desk.grantPoints(), desk.queries, problems);
    }
}
