package org.kommunalcampus.web.approval;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.ApprovalGrant;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.web.kit.FormField;

/** What has to be said about the money of a request that is approved, and about those who stay at work. */
record ApproveForm(
        @FormField @Nullable Money amount,
        @Nullable String overdrawReason,
        @Nullable String staffingReason,
        @FormField @Nullable Money travel) {

    ApprovalGrant grant() {
        return new ApprovalGrant(amount, overdrawReason, staffingReason, travel);
    }
}
