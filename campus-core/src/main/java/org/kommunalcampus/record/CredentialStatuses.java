package org.kommunalcampus.record;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Gives credentials their places in the status lists, and says which of them are revoked and which are suspended. */
@Component
@RequiredArgsConstructor
class CredentialStatuses {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** From here on places are drawn in the next list, so that a free one is soon found. */
    private static final int FULL = StatusBits.PLACES / 2;

    private final RecordCredentialRepository credentials;

    /** The place of the record's credential, drawn by lot when it is asked for first. The caller lets one at a time in for a record. */
    StatusPlace of(RecordNumber number) {
        return credentials
                .findById(number.value())
                .orElseGet(() -> credentials.saveAndFlush(new RecordCredential(number, free())))
                .place();
    }

    /** The list as it stands on the day, for one purpose; empty where none was opened. */
    Optional<String> encoded(int list, StatusPurpose purpose, LocalDate today) {
        if (!credentials.existsByStatusList(list)) {
            return Optional.empty();
        }
        return Optional.of(StatusBits.encode(
                switch (purpose) {
                    case REVOCATION -> credentials.findStruckOut(list);
                    case SUSPENSION -> credentials.findSuspended(list, today);
                }));
    }

    private StatusPlace free() {
        int latest = credentials.latestList();
        int list = credentials.countByStatusList(latest) < FULL ? latest : latest + 1;
        int index;
        do {
            index = RANDOM.nextInt(StatusBits.PLACES);
        } while (credentials.existsByStatusListAndStatusIndex(list, index));
        return new StatusPlace(list, index);
    }
}
