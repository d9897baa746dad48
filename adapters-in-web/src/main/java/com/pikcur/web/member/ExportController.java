package com.pikcur.web.member;

import com.pikcur.application.member.ExportPersonalData;
import com.pikcur.domain.member.Identity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands members everything that is stored about them. */
@RestController
@RequestMapping(path = "/api/v1/users/me/export", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class ExportController {

    private final ExportPersonalData export;

    public ExportController(ExportPersonalData export) {
        this.export = export;
    }

    @GetMapping
    @Operation(summary = "Take everything personal along that is stored about oneself, each part under its name")
    ResponseEntity<Map<String, Object>> exportPersonalData(Identity caller) {
        var asFile = ContentDisposition.attachment()
                .filename("pikcur-personal-data.json")
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .body(export.handle(caller.member()));
    }
}
