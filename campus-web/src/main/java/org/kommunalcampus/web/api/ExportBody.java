package org.kommunalcampus.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the platform keeps about the caller, to take away.
 *
 * @param exportedAt when it was put together
 * @param member the caller's id as an employee, {@code null} for people whom no municipality employs
 */
public record ExportBody(Instant exportedAt, @Nullable String member, List<Section> sections) {

    /**
     * One kind of record; those of which there is nothing are listed, too.
     *
     * @param name stable, e.g. {@code self-assessments}
     * @param label for people, in the language of the request
     * @param entries the records, field by field; other things are named by id and name
     */
    public record Section(String name, String label, List<Map<String, @Nullable Object>> entries) {}
}
