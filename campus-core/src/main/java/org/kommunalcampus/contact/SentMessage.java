package org.kommunalcampus.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;

/**
 * A message as its provider sees it.
 *
 * @param reach how many people it went to in full tens, {@code null} for a group below ten, or for nobody
 * @param replies of those who decided to show their name
 */
public record SentMessage(
        MessageId id,
        CompetenceId topic,
        String subject,
        String text,
        @Nullable ModuleId module,
        @Nullable Integer reach,
        Instant sentAt,
        List<Reply> replies) {}
