package org.kommunalcampus.topics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Topics as of the last count.
 *
 * @param topics that match, in the order asked for
 * @param countedAt when demand was counted, {@code null} before the first time
 * @param learners people who were looked at; 0 where they are fewer than the minimum
 * @param minimumGroup figures about fewer learners are hidden
 */
public record TopicMap(List<Topic> topics, @Nullable Instant countedAt, int learners, int minimumGroup) {}
