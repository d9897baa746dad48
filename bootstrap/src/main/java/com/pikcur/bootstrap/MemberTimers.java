package com.pikcur.bootstrap;

import com.pikcur.application.member.BlockMember;
import com.pikcur.application.member.SignUpCodes;
import com.pikcur.application.member.UnblockMember;
import com.pikcur.application.member.WithdrawMember;
import com.pikcur.domain.member.SignUpId;
import com.pikcur.domain.member.port.SignUpRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What is done when a timer of the member context goes off. */
record MemberTimers(SignUpRepository signUps, UnblockMember unblock, WithdrawMember withdraw) {

    /** By kind of timer; each called with the timer's subject, at least once. */
    Map<String, Consumer<UUID>> handlers() {
        return Map.of(
                SignUpCodes.EXPIRY, signUp -> signUps.remove(new SignUpId(signUp)),
                BlockMember.END, member -> unblock.whenOver(new MemberId(member)),
                WithdrawMember.FORGETTING, member -> withdraw.forget(new MemberId(member)));
    }
}
