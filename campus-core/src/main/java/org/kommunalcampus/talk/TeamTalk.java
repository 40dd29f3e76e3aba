package org.kommunalcampus.talk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * How things stand with somebody of the reader's team.
 *
 * @param next the talk that is not held yet, {@code null} for none
 * @param nextAt when that is
 */
@PersonalFacts
public record TeamTalk(
        TalkDue due, @Nullable TalkId next, @Nullable Instant nextAt) {}
