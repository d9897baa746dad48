package com.pikcur.application.member;

import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.NicknameAnswer;
import com.pikcur.domain.member.NicknameReading;
import com.pikcur.domain.member.port.AccountRepository;

/** Use case: somebody wonders whether a nickname could be theirs. */
public final class CheckNickname {

    private final AccountRepository accounts;

    public CheckNickname(AccountRepository accounts) {
        this.accounts = accounts;
    }

    public NicknameAnswer handle(String text) {
        return switch (Nickname.read(text)) {
            case NicknameReading.Fine(var nickname) ->
                accounts.findByNickname(nickname).isPresent() ? new NicknameAnswer.Taken() : new NicknameAnswer.Free();
            case NicknameReading.Refused refused -> new NicknameAnswer.NotAllowed(refused);
        };
    }
}
