package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.MoocHubFeed;
import org.kommunalcampus.exchange.MoocHubPage;
import org.kommunalcampus.http.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The catalogue for everybody, as MOOChub version 3. */
@Tag(name = "Catalogue")
@RestController
@RequiredArgsConstructor
class MoocHubController {

    private static final String PATH = "/bridges/moochub/courses";

    private final MoocHubFeed feed;
    private final PublicAddress address;

    @Operation(
            summary = "The catalogue as a MOOChub feed, version 3; 406 for who accepts other versions alone",
            description = "Ask with If-None-Match for the ETag of a page: 304 as long as it has not changed.")
    @GetMapping(PATH)
    @Nullable
    ResponseEntity<MoocHubPage> courses(
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            WebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        MoocHubVersion.mustServe(accept);
        String tag = "\"" + feed.version() + "-" + page + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        String home = address.of();
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePublic())
                .varyBy(HttpHeaders.ACCEPT)
                .contentType(MediaType.parseMediaType(MoocHubPage.MEDIA_TYPE))
                .body(feed.page(page, home, number -> home + PATH + "?page=" + number));
    }
}
