package org.kommunalcampus.discussion;

import java.time.Instant;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A report of abuse as those see it who decide about it; never who reported.
 *
 * @param scope whose board it was; of a group nothing but the post itself is shown
 * @param reason what the one who reported says
 * @param text the post as it stood then, CommonMark
 */
public record ReportView(
        ReportId id,
        ModuleId module,
        String moduleTitle,
        Scope scope,
        ThreadId thread,
        PostId post,
        String reason,
        String text,
        Instant reportedAt) {}
