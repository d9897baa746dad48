package com.pikcur.application.member;

import com.pikcur.domain.member.BlockListOutcome;
import com.pikcur.domain.member.BlockListOutcome.ListFull;
import com.pikcur.domain.member.BlockListOutcome.OnList;
import com.pikcur.domain.member.BlockListOutcome.Oneself;
import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.List;

/** Use case: a member wants nothing more to do with another. Bids of the other that stand already stay. */
public final class AddToBlockList {

    /** How many one member may block. */
    public static final int MOST = 1_000;

    public record Command(MemberId by, MemberId whom) {}

    private final Transactions transactions;
    private final MemberBlocks blocks;
    private final List<BlockEffect> effects;
    private final Clock clock;

    public AddToBlockList(Transactions transactions, MemberBlocks blocks, List<BlockEffect> effects, Clock clock) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.effects = List.copyOf(effects);
        this.clock = clock;
    }

    /** @throws com.pikcur.domain.member.NoSuchMember if the other is not there, or has left */
    public BlockListOutcome handle(Command command) {
        if (command.by().equals(command.whom())) {
            return new Oneself();
        }
        return transactions.execute(() -> {
            blocks.hold(command.by(), command.whom());
            if (blocks.hasBlocked(command.by(), command.whom())) {
                return new OnList();
            }
            if (blocks.countBy(command.by()) >= MOST) {
                return new ListFull(MOST);
            }
            blocks.block(command.by(), command.whom(), clock.instant());
            effects.forEach(effect -> effect.apply(command.by(), command.whom()));
            return new OnList();
        });
    }
}
