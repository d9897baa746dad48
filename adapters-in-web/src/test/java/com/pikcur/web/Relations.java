package com.pikcur.web;

import com.pikcur.application.community.AcceptFollower;
import com.pikcur.application.community.EndFollow;
import com.pikcur.application.community.FollowMember;
import com.pikcur.application.community.FollowSettings;
import com.pikcur.application.community.InMemoryFollowQueries;
import com.pikcur.application.community.RefuseFollower;
import com.pikcur.application.community.ShowFollows;
import com.pikcur.application.member.AddToBlockList;
import com.pikcur.application.member.InMemoryBlockListQueries;
import com.pikcur.application.member.RemoveFromBlockList;
import com.pikcur.domain.community.port.InMemoryFollows;
import com.pikcur.domain.member.port.InMemoryMemberBlocks;
import com.pikcur.domain.member.port.InMemoryMembers;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.web.community.FollowController;
import com.pikcur.web.community.FollowRequestController;
import com.pikcur.web.member.BlockListController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import java.util.List;

/** Who follows and who blocks whom, in memory, with everything in front of it. */
public final class Relations {

    private final InMemoryTransactions transactions = new InMemoryTransactions();

    public final InMemoryMembers members = new InMemoryMembers(transactions);
    public final InMemoryMemberBlocks blocks = new InMemoryMemberBlocks(transactions, members.directory());
    public final InMemoryFollows follows = new InMemoryFollows(transactions);
    public final InMemoryEvents events = new InMemoryEvents(transactions);

    private final InMemoryFollowQueries queries = new InMemoryFollowQueries(follows, members.directory());
    private final Clock clock;

    Relations(Clock clock) {
        this.clock = clock;
    }

    List<Object> controllers(Problems problems) {
        return List.of(blockList(problems), follow(problems), followRequests());
    }

    BlockListController blockList(Problems problems) {
        return new BlockListController(
                new AddToBlockList(transactions, blocks, List.of(endFollow()), clock),
                new RemoveFromBlockList(transactions, blocks),
                new InMemoryBlockListQueries(blocks, members.directory()),
                problems);
    }

    FollowController follow(Problems problems) {
        return new FollowController(
                new FollowMember(transactions, blocks, follows, events, clock),
                endFollow(),
                new ShowFollows(members.directory(), queries),
                problems);
    }

    FollowRequestController followRequests() {
        return new FollowRequestController(
                new AcceptFollower(transactions, blocks, follows, events, clock),
                new RefuseFollower(transactions, blocks, follows),
                new FollowSettings(transactions, follows),
                queries);
    }

    private EndFollow endFollow() {
        return new EndFollow(transactions, follows);
    }
}
