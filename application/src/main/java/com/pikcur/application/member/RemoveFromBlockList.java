package com.pikcur.application.member;

import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;

/** Use case: a member blocks another no longer. What the block ended does not come back. */
public final class RemoveFromBlockList {

    public record Command(MemberId by, MemberId whom) {}

    private final Transactions transactions;
    private final MemberBlocks blocks;

    public RemoveFromBlockList(Transactions transactions, MemberBlocks blocks) {
        this.transactions = transactions;
        this.blocks = blocks;
    }

    public void handle(Command command) {
        transactions.execute(() -> {
            blocks.unblock(command.by(), command.whom());
            return command;
        });
    }
}
