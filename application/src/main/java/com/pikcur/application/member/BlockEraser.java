package com.pikcur.application.member;

import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.shared.MemberId;

/** Forgets the blocks of a member who leaves, in both directions. */
public final class BlockEraser implements PersonalDataEraser {

    private final MemberBlocks blocks;

    public BlockEraser(MemberBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public void erase(MemberId member) {
        blocks.forget(member);
    }
}
