package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What lapses soon counts as missing already, due before it lapses, so that it is renewed in time. */
public final class RenewedInTime implements Rule {
    @Override
    public RuleName name() {
        return RuleName.RENEWED_IN_TIME;
    }

    /** Last epoch day up to which something has to last so that it need not be renewed yet. */
    public int lookAhead(Policy policy, int firstDay) {
        return policy.applies(name()) ? firstDay + 7 * policy.renewalWeeks() : firstDay;
    }
}
