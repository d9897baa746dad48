package com.pikcur.application.member;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.MemberCursors;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.member.port.InMemoryMemberBlocks;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.shared.MemberId;
import java.util.Comparator;

/** Answers screens from blocks in memory. */
public final class InMemoryBlockListQueries implements BlockListQueries {

    private final InMemoryMemberBlocks blocks;
    private final MemberDirectory directory;

    public InMemoryBlockListQueries(InMemoryMemberBlocks blocks, MemberDirectory directory) {
        this.blocks = blocks;
        this.directory = directory;
    }

    @Override
    public Page<BlockedMember> blockedBy(MemberId member, Cut cut) {
        var all = blocks.all().entrySet().stream()
                .filter(block -> block.getKey().by().equals(member))
                .map(block -> new BlockedMember(
                        block.getKey().whom(), nickname(block.getKey().whom()), block.getValue()))
                .sorted(Comparator.comparing(BlockedMember::blockedAt)
                        .reversed()
                        .thenComparing(blocked -> blocked.member().value().toString(), Comparator.reverseOrder()))
                .toList();
        return MemberCursors.page("blocks", all, cut, BlockedMember::member);
    }

    private String nickname(MemberId member) {
        return directory.find(member).orElseThrow().nickname().value();
    }
}
