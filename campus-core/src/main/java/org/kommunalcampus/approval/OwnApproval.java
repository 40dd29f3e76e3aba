package org.kommunalcampus.approval;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/**
 * An own request.
 *
 * @param asked the manager who is asked, {@code null} where HR is
 */
public record OwnApproval(ApprovalView request, @Nullable MemberId asked) {}
