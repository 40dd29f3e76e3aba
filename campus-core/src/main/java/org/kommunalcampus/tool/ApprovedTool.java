package org.kommunalcampus.tool;

import java.time.Instant;
import org.kommunalcampus.shared.ProviderId;

/**
 * A tool as the operator approved it, which is all that learners meet.
 *
 * @param deployment id under which the tool knows this installation
 * @param stated what was approved
 * @param recipientSince since when it stands under this name on these machines; what people agreed to before was for another
 */
public record ApprovedTool(
        ToolId id, ProviderId provider, String deployment, ToolRegistration stated, Instant recipientSince) {}
