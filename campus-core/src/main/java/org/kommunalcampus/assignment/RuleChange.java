package org.kommunalcampus.assignment;

import java.util.Set;
import org.kommunalcampus.shared.MemberId;

/**
 * What becomes of those whom a rule asks today, if it said something else.
 *
 * @param losing who still has to do what it asks and would no longer
 * @param exempt whom it would mean and does not reach, since HR has exempted them or taken it back by hand
 */
record RuleChange(Set<MemberId> losing, Set<MemberId> exempt) {

    /** Of a rule that asks nobody yet. */
    static final RuleChange NONE = new RuleChange(Set.of(), Set.of());
}
