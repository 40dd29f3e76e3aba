package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.record.StatusPurpose;
import org.kommunalcampus.signing.KeyPurpose;
import org.kommunalcampus.signing.Signatures;
import org.kommunalcampus.web.proof.RecordBadges;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What strangers need who check a credential by themselves. */
@Tag(name = "Records")
@RestController
@RequiredArgsConstructor
class PublishedKeysController {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Signatures signatures;
    private final RecordBadges badges;

    @Operation(summary = "The public keys by which credentials are checked, as a JSON Web Key Set")
    @GetMapping(path = RecordBadges.KEYS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(signatures.published(KeyPurpose.RECORDS, badges.keysAddress()));
    }

    @Operation(summary = "Which credentials of a list are revoked, as a signed BitstringStatusListCredential")
    @GetMapping(path = RecordBadges.STATUS_LISTS + "/{list}", produces = RecordBadges.TOKEN)
    ResponseEntity<String> statusList(@PathVariable int list) {
        return badges.statusList(list, StatusPurpose.REVOCATION);
    }

    @Operation(summary = "Which credentials of a list are suspended, as a signed BitstringStatusListCredential")
    @GetMapping(path = RecordBadges.STATUS_LISTS + "/{list}/suspension", produces = RecordBadges.TOKEN)
    ResponseEntity<String> suspensionList(@PathVariable int list) {
        return badges.statusList(list, StatusPurpose.SUSPENSION);
    }
}
