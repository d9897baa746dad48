package com.pikcur.web.member;

import com.pikcur.application.member.CheckNickname;
import com.pikcur.domain.member.NicknameAnswer.Free;
import com.pikcur.domain.member.NicknameAnswer.NotAllowed;
import com.pikcur.domain.member.NicknameAnswer.Taken;
import com.pikcur.web.shared.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells those who are about to join which nickname they could have. */
@RestController
@RequestMapping(path = "/api/v1/auth", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class NicknameController {

    public record NicknameResponse(boolean available) {}

    private final CheckNickname check;

    public NicknameController(CheckNickname check) {
        this.check = check;
    }

    @GetMapping("/nickname-check")
    @Operation(summary = "Whether a nickname is free; there is no such question about addresses")
    NicknameResponse nickname(@RequestParam String nickname) {
        return switch (check.handle(nickname)) {
            case Free() -> new NicknameResponse(true);
            case Taken() -> new NicknameResponse(false);
            case NotAllowed(var why) -> throw new InvalidRequest(List.of(FieldRefusals.nickname("nickname", why)));
        };
    }
}
