package org.kommunalcampus.curriculum.bench;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids by kind and number, the same in each run and spread like random ones. */
final class Ids {
    private Ids() {}

    static UUID of(String kind, long number) {
        return UUID.nameUUIDFromBytes((kind + ' ' + number).getBytes(StandardCharsets.UTF_8));
    }
}
