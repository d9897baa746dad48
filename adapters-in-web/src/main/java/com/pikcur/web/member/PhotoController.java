package com.pikcur.web.member;

import com.pikcur.application.member.ChangePhoto;
import com.pikcur.application.member.RemovePhoto;
import com.pikcur.application.member.ShowPhoto;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.PhotoOutcome.Made;
import com.pikcur.domain.member.PhotoOutcome.NotReadable;
import com.pikcur.domain.member.PhotoOutcome.TooLarge;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows members' photos, and lets members change their own. */
@RestController
@RequestMapping(path = "/api/v1/users")
@Tag(name = "member")
public final class PhotoController {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final ShowPhoto show;
    private final ChangePhoto change;
    private final RemovePhoto remove;
    private final Problems problems;

    public PhotoController(ShowPhoto show, ChangePhoto change, RemovePhoto remove, Problems problems) {
        this.show = show;
        this.change = change;
        this.remove = remove;
        this.problems = problems;
    }

    @GetMapping(path = "/{id}/photo", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "Show a member's photo, 256 pixels square")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> photo(@PathVariable UUID id) {
        var photo = show.handle(new MemberId(id));
        return ResponseEntity.ok()
                .eTag(photo.digest().hex())
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(photo.jpeg());
    }

    @PutMapping(
            path = "/profile/photo",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, "image/webp"})
    @Operation(summary = "Show this photo of oneself, at most 5 MiB and 40 megapixels")
    @ApiResponse(responseCode = "204", content = @Content)
    @Refuses({"photo-not-readable", "photo-too-large"})
    ResponseEntity<?> changePhoto(
            @RequestBody @Schema(type = "string", format = "binary") byte[] picture, Identity caller) {
        return switch (change.handle(caller.member(), picture)) {
            case Made _ -> ResponseEntity.noContent().build();
            case NotReadable() -> problems.answer(Problem.of(MemberProblem.PHOTO_NOT_READABLE));
            case TooLarge(var most) ->
                problems.answer(Problem.of(MemberProblem.PHOTO_TOO_LARGE).with("mostMegapixels", most));
        };
    }

    @DeleteMapping("/profile/photo")
    @Operation(summary = "Show no photo of oneself any more")
    @ApiResponse(responseCode = "204", content = @Content)
    ResponseEntity<Void> removePhoto(Identity caller) {
        remove.handle(caller.member());
        return ResponseEntity.noContent().build();
    }
}
