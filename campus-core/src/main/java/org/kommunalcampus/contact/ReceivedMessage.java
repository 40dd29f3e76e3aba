package org.kommunalcampus.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.privacy.ConsentId;
import org.kommunalcampus.shared.ProviderId;

/**
 * A message as the person sees it whom it reached.
 *
 * @param consent by which it came
 * @param stopped whether the person wants no more from the provider
 * @param reply the caller's own answer, {@code null} for none
 */
public record ReceivedMessage(
        MessageId id,
        ProviderId provider,
        String providerName,
        CompetenceId topic,
        ConsentId consent,
        String subject,
        String text,
        @Nullable ModuleId module,
        Instant sentAt,
        boolean stopped,
        @Nullable Reply reply) {}
